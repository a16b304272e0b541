/** Words too common to tell one text from another, in the languages Pullquote reads; folded as `fold` does. */
const LISTS = {
  en: `a about above after again against all also am among an and any are as at be because been before being below
between both but by can cannot could did do does doing down during each even every few first for from further get had
has have having he her here hers herself him himself his how i if in into is it its itself just last least less like
made make many may me might more most much must my myself no nor not now of off on once one only or other our ours out
over own part per said same say says she should since so some still such than that the their theirs them themselves
then there these they this those through to too two under until up upon us very was way we well were what when where
whether which while who whom whose why will with within without would yet you your yours`,
  de: `aber alle als also am an auch auf aus bei beim bin bis bist da damit dann das dass dein dem den denn der des die
dies diese diesem diesen dieser dieses doch dort du durch ein eine einem einen einer eines er es euch euer fur gegen
gewesen hab habe haben hat hatte hatten hier hin hinter ich ihm ihn ihnen ihr ihre ihrem ihren ihrer im in ins ist ja
jede jedem jeden jeder jedes jetzt kann kein keine konnen mal man mehr mein mich mir mit nach nicht noch nun nur ob
oder ohne sagte schon sehr sein seine seinem seinen seiner seit sich sie sind so soll sollen sollte sondern sowie uber
um und uns unser unter viel vom von vor war waren warum was wegen weil weiter welche wenn wer werde werden wie wieder
will wir wird wo worden wurde wurden zu zum zur zwischen`,
  fr: `a afin ai alors apres au aucun aussi autre aux avait avant avec avoir c car ce cela ces cet cette ceux chez
comme contre d dans de depuis des deux dit donc dont du elle elles en encore entre est et etaient etait ete etre eu
fait il ils j je jusqu l la le les leur leurs lors lui m ma mais me meme mes moins mon n ne ni nos notre nous on ont ou
par pas pendant peu peut plus pour pourquoi qu quand que quel quelle qui s sa sans se selon sera ses si son sont sous
sur t ta te tous tout toute toutes tres tu un une vers vos votre vous y`,
  es: `a al algo ante antes aunque cada como con contra cual cuando de del desde dijo donde dos durante e el ella ellas
ellos en entre era eran es esa ese eso esta estaba estan estar este esto estos fue fueron ha habia han hasta hay la
las le les lo los mas me mi muy nada ni no nos o otra otro para pero poco por porque que quien se sea segun ser si sido
sin sobre son su sus tambien tan tanto te tener tiene todo todos tras tu un una uno unos y ya yo`,
} as const;

const split = (list: string): string[] => list.split(/\s+/);

export const STOP_WORDS_BY_LANGUAGE: Readonly<Record<keyof typeof LISTS, ReadonlySet<string>>> = {
  en: new Set(split(LISTS.en)),
  de: new Set(split(LISTS.de)),
  fr: new Set(split(LISTS.fr)),
  es: new Set(split(LISTS.es)),
};

/** All lists in one: a headline is too short to tell its language surely. */
export const STOP_WORDS: ReadonlySet<string> = new Set(Object.values(LISTS).flatMap(split));
