/** The bot's words in French. */
import type { ChatWords } from './types.ts';

export const fr: ChatWords = {
  commands: {
    now: 'publier une revue maintenant, sans ce qui a déjà été dit',
    setup: 'choisir les sources, les jours et l’heure pour ce canal',
    'sources list': 'lister les sources et leur état',
    'sources add': 'ajouter une source',
    'sources remove': 'retirer une source',
    pause: 'ne plus publier de revue jusqu’à la reprise',
    resume: 'publier de nouveau des revues',
    status: 'quand vient la prochaine revue, et ce qui échoue',
    help: 'ce que le bot sait faire',
    ask: 'poser une question sur les articles',
  },
  helpFirst:
    'Je lis les sources de ce canal et je publie une revue. Chaque citation figure mot pour mot dans l’article vers lequel elle renvoie.',
  helpLast:
    'Répondez dans le fil d’une revue pour poser une question à son sujet ; commencez par un numéro (« 2 : qui paie ? ») pour désigner un sujet.',
  noSources: 'Ce canal n’a pas encore de sources. Choisissez-en avec {setup}.',
  nothingToPause: 'Il n’y a pas ici de revue à suspendre.',
  nothingToResume: 'Il n’y a pas ici de revue à reprendre.',
  paused: 'Suspendu. Aucune revue ne viendra avant {resume}.',
  refused: 'Seule la personne qui a configuré cette revue, ou un admin, peut la modifier.',
  tooMany:
    'Cela fait beaucoup d’un coup. Réessayez dans {n} seconde.|Cela fait beaucoup d’un coup. Réessayez dans {n} secondes.',
  wrong: 'Une erreur est survenue. Elle est dans le journal sous {id}.',
};
