/** Asking in German. */
import type { AskLanguage } from './types.ts';

export const DE: AskLanguage = {
  kinds: [
    [/^(?:wer|wen|wem|wessen)\b/, 'person'],
    [/^wie ?viel prozent\b|^welcher (?:anteil|prozentsatz)\b/, 'share'],
    [/^(?:was|wie ?viel) (?:kostet|kosten|kostete|kosteten|verdien)|^wie ?viel geld\b|^wie teuer\b/, 'money'],
    [/^wie ?viele?\b|^wie (?:hoch|weit|groß|schwer|schnell|oft|tief|breit)\b/, 'number'],
    [/^wie alt\b/, 'age'],
    [/^(?:seit |bis )?wie lange\b/, 'length'],
    [/^(?:seit |bis |ab )?wann\b|^in welchem jahr\b/, 'time'],
    [/^wo(?:her|hin)?\b|^in welche[rm]? (?:stadt|ort|land)\b/, 'place'],
    [/^(?:warum|wieso|weshalb)\b|^aus welchem grund\b/, 'reason'],
    [/^was (?:ist|war|geschah|passierte) (?:passiert|geschehen|los|in|bei|am)\b/, 'event'],
    [/^welche[rsmn]?\b|^wie hei(?:ßt|ßen|ssen)\b/, 'name'],
  ],
  counted:
    /\b(?:wie ?viele|welche[rsmn]?) (?!(?:sind|waren|wären|haben|hatten|wurden|werden|kamen|gab|gibt) )(?:\p{L}+e[rn]? )?(\p{L}{3,40})/u,
  asking:
    'wer wen wem wessen welche welcher welches welchem welchen wann wo warum wieso weshalb wie woher wohin',
  who: 'wer',
  be: 'ist sind war waren',
  help: 'hat haben hatte hatten wird werden wurde wurden kann konnen konnte soll sollen sollte muss mussen will wollen',
  article: 'der die das den dem des ein eine einen einer einem eines',
  ends: 'auf bei mit von aus nach vor seit durch gegen unter am im zum zur beim vom',
  changing:
    'stellvertretende stellvertretender stellvertretenden vize ehemalige ehemaliger ehemaligen fruhere fruherer fruheren kommissarische kommissarischer',
  says: 'sagte sagt sagten erklarte erklart meinte meint warnte warnt betonte betont nannte nennt forderte fordert kundigte sprach versicherte antwortete',
  verbs: `kost kauf verkauf teilnehm arbeit wohn leb stimm wahl baut zahl bezahl rett such forder warn klag stopp
verletz meld kundig grund erhoh senk sperr raum losch feier demonstrier protestier streik spend verurteil zerstor`,
  endings: 'e en t te ten et ete eten ung ungen',
  groups: `schliessen schliesst schloss schlossen geschlossen schliessung|offnen offnet offnete geoffnet eroffnen eroffnet eroffnung offnung
gewinnen gewinnt gewann gewannen gewonnen sieg sieger siegerin siegte|verlieren verliert verlor verloren|sterben stirbt starb starben gestorben
tot tote toten getotet tod|finden findet fand fanden gefunden entdecken entdeckt entdeckte entdeckung|beginnen beginnt begann begonnen beginn
start starten startet gestartet|enden endet endete ende|steigen steigt stieg stiegen gestiegen anstieg|fallen fallt fiel fielen gefallen
sinken sinkt sank gesunken|kaufen kauft kaufte gekauft kauf|verkaufen verkauft verkaufte verkauf|bauen baut baute gebaut bau
zurucktreten rucktritt zuruckgetreten|festnehmen festgenommen festnahme verhaftet verhaftung|stehlen stiehlt stahl gestohlen diebstahl
schreiben schreibt schrieb geschrieben|zahlen zahlt zahlte gezahlt bezahlt bezahlen|gehen geht ging gegangen|verletzt verletzte verletzten
zuruckrufen zuruckgerufen ruckruf|brennen brennt brannte gebrannt|kind kinder kindern|mensch menschen leute personen
haus hauser hausern|jahr jahre jahren|chef chefin leiter leiterin leitet|erhoht erhohung erhohen|arbeitet arbeiten beschaftigt beschaftigte beschaftigten`,
  near: `schliessen ausser|leiten leiter leitet chef chefin fuhrt fuhren amtiert intendantin|kosten kostet preis euro betrag|brand feuer brennen|tot umkommen kamen starben
sterben umkommen kamen|verletzt verletzung erlitt|grund wegen ursache|verlassen geht gehen wechselt abschied|kaufen ubernehmen erwerben|verbieten verbot untersagen
einbruch diebstahl|fordern verlangen wollen|unfall zusammenstoss|schuler kinder jugendliche|lehrer lehrkrafte|wohnung haus|einwohner bewohner burger
steigen zunehmen erhoht|sinken fallen zuruckgehen|bauer landwirt|gericht richter urteil|besucher zuschauer gaste|arbeiten stelle job|klagen klage gericht
ausbrechen beginn|bemerken entdecken gerochen|finden entdecken|zahlen ausgeben finanzieren|zeit dauer|gelten bindend gilt|gesetz verbot|nachfolger neue`,
  time: `Januar|Februar|März|Mai|Juni|Juli|Oktober|Dezember|Montag|Dienstag|Mittwoch|Donnerstag|Freitag|Samstag|Sonntag|heute|morgen
|gestern|Frühjahr|Frühling|Sommer|Herbst|Winter|Ostern|Weihnachten`,
  lengths: 'Sekunden?|Minuten?|Stunden?|Tagen?|Wochen?|Monaten?|Jahren?|Jahrzehnten?',
  reason:
    'weil|wegen|grund|gründe|gründen|ursache|aufgrund|deshalb|darum|da|nämlich|damit|infolge|mangels|kann nicht|finden keine?n?',
  place: '(?:in|bei|nahe|aus|nach|vor|auf|an|im|am) (?:der |den |dem |einem |einer )?\\p{Lu}\\p{L}+',
  age: '\\d{1,3}[- ]?jährigen?r?|\\d{1,3} Jahre alt|\\(\\d{1,3}\\)',
  share: 'Prozent|Hälfte|Drittel|Viertel',
};
