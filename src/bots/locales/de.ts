/** The bot's words in German. */
import type { ChatWords } from './types.ts';

export const de: ChatWords = {
  commands: {
    now: 'jetzt eine Übersicht posten, ohne das schon Gemeldete',
    setup: 'Quellen, Tage und Uhrzeit für diesen Kanal wählen',
    'sources list': 'die Quellen und ihren Zustand zeigen',
    'sources add': 'eine Quelle hinzufügen',
    'sources remove': 'eine Quelle entfernen',
    pause: 'keine Übersichten mehr posten, bis es weitergehen soll',
    resume: 'wieder Übersichten posten',
    status: 'wann die nächste Übersicht kommt und was nicht klappt',
    help: 'was der Bot kann',
    ask: 'eine Frage zu den Artikeln stellen',
  },
  helpFirst:
    'Ich lese die Quellen dieses Kanals und poste eine Übersicht. Jedes Zitat steht Wort für Wort im verlinkten Artikel.',
  helpLast:
    'Fragen zu einer Übersicht bitte als Antwort in ihrem Thread stellen; eine Zahl am Anfang („2: Wer zahlt?“) meint diese Meldung.',
  noSources: 'Dieser Kanal hat noch keine Quellen. Mit {setup} lassen sich welche wählen.',
  nothingToPause: 'Hier gibt es keine Übersicht, die pausieren könnte.',
  nothingToResume: 'Hier gibt es keine Übersicht, die weitergehen könnte.',
  paused: 'Pausiert. Bis {resume} kommt keine Übersicht.',
  refused: 'Ändern kann diese Übersicht nur, wer sie eingerichtet hat, oder ein Admin.',
  tooMany:
    'Das war viel auf einmal. Weiter geht es in {n} Sekunde.|Das war viel auf einmal. Weiter geht es in {n} Sekunden.',
  wrong: 'Hier ist etwas schiefgegangen. Im Protokoll steht es unter {id}.',
};
