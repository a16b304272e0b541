/** German: how its news reports speech. */
import { finite, infinitives, parted, participles } from './regular.ts';
import type { LanguageData } from './types.ts';

/** "Montagabend", "Freitagmorgen" */
const DAYS = 'montag dienstag mittwoch donnerstag freitag samstag sonntag'
  .split(' ')
  .flatMap((day) =>
    ['abend', 'morgen', 'mittag', 'nachmittag', 'vormittag', 'nacht'].map((part) => day + part),
  )
  .join(' ');

/** Stems of regular verbs of saying. */
const SAYING = `sag erklär beton mein äußer teil ergänz füg bericht warn kommentier forder antwort frag behaupt versicher kündig
erwider entgegn bestätig bekräftig erläuter mahn monier beklag klag kritisier verkünd schilder wiederhol prophezei twitter post
argumentier begründ erinner konstatier bemängel meld mutmaß urteil resümier scherz spott bemerk vermut verlautbar rechtfertig
wetter droh bedauer appellier plädier verlang formulier bilanzier gratulier würdig zitier beteuer präzisier dementier rüg tadel jubel
schimpf seufz witzel prognostizier polter raun flüster erzähl konter schwärm stöhn ätz stichel staun spekulier
notier referier postulier insistier`;

/** Stems of those that judge. */
const JUDGING = `bezeichn lob verurteil bewert wert begrüß verteidig beschuldig beschimpf attackier glaub hoff wünsch bedank dank
entschuldig charakterisier kennzeichn reagier bescheinig unterstell attestier befürcht fürcht geißel klassifizier
empör freu beschwer entrüst`;

/** Stems of those that part from their first syllable. */
const PARTED = `mit-teil an-kündig hinzu-füg ein-räum fest-stell aus-führ klar-stell nahe-leg an-merk ab-lehn auf-forder an-prangert dar-stell
richtig-stell zusammen-fass`;

/** "nach Ansicht", "nach den Angaben von" */
const VIEWS =
  `angaben ansicht worten aussagen aussage meinung auffassung einschätzung darstellung bewertung überzeugung informationen`
    .split(' ')
    .flatMap((noun) =>
      ['nach', 'nach den', 'nach der'].flatMap((to) => [`${to} ${noun} von`, `${to} ${noun}`]),
    )
    .concat(
      [
        'aus sicht',
        'aus der sicht',
        'in den augen',
        'nach überzeugung',
        'nach lesart',
        'nach schilderung',
      ].flatMap((view) => [`${view} von`, view]),
    );

/** "verliere", "entstehe", "umfasse", "unternehme": no adjective ends so behind such a syllable. */
const SUBJUNCTIVE =
  /^(?:be|er|ver|ent|emp|zer|miss|um|unter|über|wider)[a-zäöüß]{2,}(?<=e)(?<!te|ene|nde|ige|iche|sche|ere|bare|same|lose|volle|eine|erne|elle|tive|öse|äre|ale|ile|ade|ide|alle|ure|use|eue|ühe|arme)$/;

export const de: LanguageData = {
  code: 'de',
  reports: `${finite(SAYING)} sprach spricht sprachen sprechen schrieb schreibt schrieben schreiben versprach verspricht
versprachen unterstrich unterstreicht unterstrichen gestand gesteht gestanden bekannte bekennt bekannten rief ruft rufen riet rät
rieten räumte räumten stellte stellten führte führt führten fasste kündigte kündigt kündigten fügte gab ausdrückte ausdrückt einräumte befand befanden verlautete hieß heißt lautet lautete sah
widersprach widerspricht widersprachen`,
  stances: `${finite(JUDGING)} nannte nennt nannten nennen beschrieb beschreibt beschrieben warf wirft warfen werfen verglich vergleicht
verglichen wies weist wiesen hält hielt hielten sieht sehen sahen titelte titelt titelten umschrieb dringt drang dringen drangen pocht pochte pochten beharrt beharrte wirbt warb warben lehnte lehnt lehnten setzte setzt prangerte prangert prangerten skandierten skandierte riefen
zeigte zeigten tat sprachen nahm stufte machte macht ließ lässt`,
  verbs: '',
  ambiguous: '',
  nouns: ``,
  owners: {
    male: 'sein seine seinen seinem seiner seines',
    female: '',
    other: 'ihr ihre ihren ihrem ihrer ihres',
  },
  holders: 'von',
  joins: 'und sowie',
  openings: 'dass wonach',
  quoting: '',
  light: '',
  ago: '',
  pasts: '',
  unlikeAdverbs: '',
  negations: 'angeblich mutmaßlich nicht nie niemals nirgends',
  replying: 'erwiderte erwidert antwortete antwortet entgegnete entgegnet konterte kontert',
  fronted: '',
  hows: '',
  whens: '',
  links: '',
  openers: 'wie',
  infinitives: '',
  sayings: `worte worten parole satz aussage frage antwort begründung passus feststellung aufschrift ruf ausruf kommentar
erklärung behauptung formulierung schluss zitat slogan losung parolen sätze spruch sprüche rufe rufen zurufe
ausrufe slogans losungen`,
  wordings: 'mit',
  closers: `${participles(SAYING)} ${participles(JUDGING)} ${parted(PARTED)} ${infinitives(SAYING)} ${infinitives(PARTED)} zurückwies
zurückwiesen zurückgewiesen bekanntgab vorwarf vorwarfen vorgeworfen angab angaben angegeben geschrieben beschrieben genannt gesehen
versprochen gesprochen gerufen eingestuft hingewiesen unterstrichen eingestanden zugegeben wiedergegeben`,
  callings: `warf wirft warfen werfen nannte nennt nannten nennen bezeichnete bezeichnet bezeichneten bezeichnen sprach spricht sprachen sprechen warnte warnt warnten
sieht sah sehen wertete wertet werteten zurückgewiesen beschrieben genannt eingestuft gewertet beschrieb beschreibt kritisierte
kritisiert verurteilte verurteilt geißelte hält hielt lobte lobt würdigte bescheinigte attestierte beklagte`,
  known: '',
  listing: 'und oder wie beziehungsweise',
  finals:
    'spricht sprach sprechen sprachen nennt nannte nannten nennen zurückgewiesen beschrieben gewertet gesehen kritisiert verurteilt bezeichnete bezeichneten beschrieb sieht sah wertete wertet charakterisiert',
  naming:
    'heißt hieß lautet lautete heißen nennt genannt genannte genannten bekannt bekannte bekannten bekannter bekanntes',
  nobody: 'es',
  anyone: 'man',
  citing: 'zitiert zitierte zitieren zitierten',
  cited: 'zitiert wiedergegeben',
  parting: [
    'teilte teilt teilten teilen: mit',
    'kündigte kündigt kündigten: an',
    'fügte: hinzu an bei',
    'führte führt führten: aus an',
    'räumte räumten: ein',
    'stellte stellten: fest klar richtig heraus',
    'fasste: zusammen',
    'gab: bekannt an zu zurück heraus kund preis bedenken protokoll',
    'lehnte lehnt lehnten: ab',
    'prangerte prangert prangerten: an',
    'warf wirft warfen werfen: vor',
    'wies weist wiesen: hin zurück ab',
    'stufte: ein',
  ],
  indefinite: 'ein eine einen einem einer',
  definite:
    'der die das den dem des dieser diese dieses diesen diesem jener jene jenes jenen jenem sein seine seinen seinem seiner ihr ihre ihren ihrem ihrer unser unsere letzterer letztere letzteres',
  bare: 'zu von vor mit gegen auf durch ohne in über',
  asking: { verbs: 'will wollte wollen wollten', ends: 'wissen' },
  pointing: 'das dies so',
  copulas: 'ist sind war waren sei seien wäre wären bleibt blieb bleiben',
  opinions: '',
  stressed: 'ihm ihr ihnen',
  reflexives: '',
  likening: 'als',
  asides: 'wie',
  participles: '',
  adverbs: `doch zusammen zwar erst erstmals derzeit letztlich lediglich ausgerechnet immerhin freilich dennoch trotzdem vielmehr hierbei
hierauf daran darin darüber davon dafür damit dadurch daraus darum indessen währenddessen mittlerweile einst damals wieder kurz gerade
besonders vermutlich wohl offenbar angeblich sonst somit folglich demnach demzufolge sogleich prompt umgehend vorerst aktuell sehr mehr
gegenwärtig früher nochmals einmal gemeinsam allein insgesamt immer nie oft meist stets überhaupt ja eben also auch dann dazu hierzu dabei darauf daraufhin danach weiter weiterhin zudem außerdem ferner wörtlich jedoch aber
noch bereits nun jetzt heute gestern schließlich allerdings abschließend anschließend zugleich gleichzeitig
inzwischen unterdessen später zuvor bisher damals dagegen hingegen indes ebenfalls ebenso selbst sogar nur
erneut wiederum deshalb daher so wie hier dort nicht sich unter anderem etwa laut zuletzt mehrfach wiederholt
offen deutlich öffentlich schriftlich mündlich knapp sinngemäß bislang ausdrücklich vorab`,
  auxiliaries: `will wolle wollen wollte wollten mag möge möchte möchten dürfte dürften könnte könnten müsste müssten bleibt blieb wäre hat haben hatte hatten ist sind war waren wird werden wurde wurden würde würden kann können konnte konnten
soll sollen sollte sollten muss müssen musste mussten darf dürfen habe seien hätte hätten wäre wären`,
  determiners: `letzterer letztere letzteres jeder jede jedes jegliche jeglicher manche derartige solche der die das den dem des ein eine einen einem einer eines kein keine sein seine seinen seinem seiner ihr ihre
ihren ihrem ihrer unser unsere dieser diese dieses diesen diesem jener jene jenes mehrere viele einige alle
beide zwei drei vier fünf zehn`,
  standing: 'dieser diese viele einige mehrere alle beide letzterer letztere letzteres',
  prepositions: `aufgrund infolge mangels anhand dank inmitten statt anstatt binnen innerhalb außerhalb oberhalb unterhalb mithilfe zugunsten
entgegen gemäß samt nebst in im am an auf aus bei beim bis durch für gegen gegenüber hinter mit nach neben ohne über um unter von vom vor
während wegen zu zum zur zwischen seit trotz laut anlässlich angesichts bezüglich hinsichtlich seitens zwecks`,
  conjunctions: `und oder aber denn sondern dass daß weil wenn als ob obwohl während nachdem bevor damit indem wobei wo wie was
welche welcher welches sowie`,
  pronouns: { male: 'er', female: 'sie', plural: 'wir', thing: 'es man', author: 'ich' },
  relatives: '',
  particles: 'von van de zu zur vom af al bin ibn el du della',
  titles: {
    male: 'herr könig prinz papst bruder pater scheich kaiser bischof kardinal erzbischof',
    female: 'frau königin prinzessin schwester kanzlerin bundeskanzlerin',
    any: 'dr dr.-ing prof dipl dipl.-ing mag general oberst major graf freiherr',
  },
  prefixes: '',
  origins: '',
  joints: '',
  hearing: '',
  questions: 'fragte fragt fragten',
  abbreviations:
    'z u d e i o s dr prof dipl ing hr st nr z.b u.a d.h bzw ca abs art jr sr inc corp ltd co vs u.s u.k etc evtl ggf inkl mio mrd sog tel vgl mag med phil jur',
  reported:
    'möge komme ständen stünden stünde gingen gäbe gäben ließe ließen bräuchte unterstütze verfolge enthalte erhalte erreiche biete erkläre betrachte vertrete vertraue verhindere versuche vermisse verlange verdiene verstehe wirke wachse werte wünsche zahle zeuge zähle zwinge ermögliche ende entspreche entstehe ergebe erlaube ersetze fürchte funktioniere gefährde genieße gefalle gelinge glaube greife herrsche hinterlasse kenne klinge koste kritisiere laste leugne löse lüge meine messe missachte nutze passe plane prüfe rechne rede reagiere rufe sage schade scheine schließe schütze schwäche sinke spiele sterbe steige störe stimme suche täusche teile trete tue übe unterliege verbiete verfehle verweigere verwende wahre warte weise wende widerspreche widme wohne zeichne zerstöre zögere vermittle handle behindere fordere ändere erinnere liefere sichere verbessere verringere vermeide beweise beabsichtige bestätige berücksichtige benötige beschleunige ignoriere existiere garantiere profitiere informiere sei seien habe wolle werde könne müsse solle dürfe gebe stehe gehe komme lasse mache brauche handele handle bestehe liege bleibe sehe nehme hätten wären drohe führe laufe fehle bedeute gelte halte finde treffe erwarte wisse hoffe glaube freue fordere verfüge kämen käme betreibe fokussiere bezeichne zeige spreche trage bringe gewinne verliere beginne reiche setze stelle schaffe helfe lebe arbeite verletze verstoße leide diene hänge ziehe gehöre sollten würden',
  reportedForm: SUBJUNCTIVE,
  placedForm: null,
  nominative: `der die das ein eine kein keine dieser diese dieses jener jene jeder jede jedes sein seine ihr ihre unser unsere dessen
deren mehrere viele einige alle beide zwei drei vier fünf zehn letzterer letztere er sie es ich wir man niemand jemand`,
  roles: `lotse lotsin koch köchin fischer bäcker förster pfarrer pastor händler kollege kollegin nachbar freund freundin
präsident präsidentin kanzler kanzlerin minister ministerin sprecher sprecherin chef chefin vorsitzender
vorsitzende vorsitzenden leiter leiterin direktor direktorin bürgermeister bürgermeisterin oberbürgermeister
oberbürgermeisterin abgeordneter abgeordnete abgeordneten politiker politikerin experte expertin forscher
forscherin wissenschaftler wissenschaftlerin professor professorin anwalt anwältin rechtsanwalt richter
richterin staatsanwalt staatsanwältin polizist trainer trainerin spieler spielerin kapitän präses sekretär
sekretärin generalsekretär generalsekretärin könig königin papst bischof kardinal erzbischof kandidat kandidatin
manager geschäftsführer geschäftsführerin vorstand autor autorin schriftsteller schriftstellerin journalist
journalistin redakteur historiker historikerin ökonom ökonomin analyst analystin ingenieur ingenieurin arzt
ärztin botschafter botschafterin senator senatorin gouverneur gouverneurin premier premierministerin
premierminister regierungschef regierungschefin staatschef außenminister innenminister verteidigungsminister
augenzeuge augenzeugin zeuge zeugin bauer landwirt lehrer lehrerin schüler schülerin künstler künstlerin sänger
sängerin schauspieler schauspielerin regisseur regisseurin kommissar kommissarin beauftragter beauftragte
ministerpräsident ministerpräsidentin verteidiger verteidigerin gründer gründerin besitzer betreiber aktivist
aktivistin landrat landrätin rektor rektorin ermittler ermittlerin beamter beamte beamten sohn tochter vater mutter staatsoberhaupt oberhaupt präsidenten`,
  gendered: { male: '', female: '' },
  roleClasses: [
    'politiker präsident kanzler minister abgeordneter senator ministerpräsident',
    'politikerin präsidentin kanzlerin ministerin abgeordnete senatorin ministerpräsidentin',
    'regierungschef ministerpräsident premierminister premier kanzler bundeskanzler',
    'regierungschefin ministerpräsidentin premierministerin kanzlerin bundeskanzlerin',
    'kanzler bundeskanzler',
    'kanzlerin bundeskanzlerin',
    'staatschef präsident staatspräsident bundespräsident',
    'staatsoberhaupt präsident bundespräsident könig',
    'minister außenminister innenminister verteidigungsminister',
  ],
  times: `montag dienstag mittwoch donnerstag freitag samstag sonnabend sonntag januar februar märz april mai juni juli august
september oktober november dezember heute gestern morgen abend nachmittag vormittag mittag nacht anfang mitte ende ${DAYS}`,
  periods: '',
  fields: '',
  bodies:
    'partei ministerium universität zeitung polizei gericht bundestag landtag bank gruppe verband verein institut gmbh ag rat amt agentur kirche kommission stadt land union stiftung',
  sources: ['laut', 'wie aus', 'wie es aus', 'wie es in', 'wie es im', 'wie es bei', 'glaubt man', ...VIEWS],
  inserted: 'so',
  behind: ['so', 'laut'],
  passive: { with: 'wird werden wurde wurden worden', by: 'von' },
  attaching: 'von vom für aus in im bei beim an am des der',
  objects: '',
  company: '',
  labels: `prädikat bereich firma stamm stamms magazins magazines themen organisation stiftung partei bündnis cd single festival ausstellung
erstwerk werk oscar titels mottos kurz titel namen name film buch roman lied album song serie sendung magazin zeitung zeitschrift projekt operation
sogenannte sogenannten sogenannter genannte genannten motto schiff sonde satellit gruppe band theaterstück
stück hotel restaurant aktion initiative wort begriff bezeichnung stichwort rubrik club verein konzert oper
musical kampagne programm zeitungen überschrift hurrikan taifun tropensturm raumfähre shuttle spiegel fähre
fregatte`,
  given: {
    male: `hans peter karl klaus jürgen michael thomas andreas stefan christian martin frank wolfgang uwe bernd dieter
horst günter gerhard helmut manfred werner heinz walter josef franz johannes joachim matthias alexander
sebastian tobias markus daniel jens lars sven olaf robert friedrich wilhelm otto ernst kurt rolf ralf ulrich
norbert rainer reinhard volker winfried hermann rudolf siegfried lothar armin jan tim felix lukas jonas paul max
moritz philipp florian simon benjamin guido sigmar roland edmund oskar gregor cem franz-walter frank-walter
hans-peter karl-heinz george john barack donald emmanuel nicolas wladimir dmitri recep tony david gordon silvio
günther wendelin siegbert friedhelm ulf ole hinrich hauke jörg jürg jochen holger henning hartmut eckart eckhard
ekkehard egon erwin emil erich ewald ferdinand fritz gert gerd götz gunnar gunter gustav hagen harald hasso
heiko heiner heino helge hendrik henrik herbert ingo jakob joschka julius karlheinz klaus-dieter kai konrad
leonhard ludwig magnus malte marcel marco mario marius mathias meinhard mirko nils norman oliver othmar ottmar
patrick pascal rasmus reiner rené robin roman rüdiger sascha siegmar sigismund steffen swen thilo thorsten till
timo titus torsten udo urs valentin veit viktor vincent walther wigald wilfried willi willy wilm xaver`,
    female: `angela ursula renate monika petra sabine karin brigitte helga ingrid gabriele susanne andrea claudia birgit
heike barbara martina kerstin silke anja katrin julia anna maria lena laura sarah lisa christine christina
annegret annalena katharina franziska johanna marie sophie emma hannah clara greta ilse gerda gisela heidemarie
ulla edelgard bettina sahra katja manuela svenja nancy hillary margaret eva ruth nina sandra nicole melanie
stefanie adelheid agathe alexandra alice almut anette angelika anke anne annemarie annette antje astrid beate
brunhilde carola carolin cornelia dagmar doris dorothea edith elfriede elisabeth elke ellen elvira erika erna
esther evelyn frauke frieda friederike gesine gitta gudrun hanna hannelore hedwig heidi helene henriette hertha
hilde hildegard ilona imke ines inge ingeborg irene iris irmgard isabel isabell jana janina jasmin jutta karola
kathrin käthe kirsten kristina lea leonie linda lore lotte luise maike maja margarete margit margot marianne
marion marlene marlies meike melissa merle michaela mona nadine nadja natalie olga paula pia ramona rebecca
regina regine renée ricarda rita romy rosa rosemarie roswitha sibylle sieglinde sigrid simone sonja stephanie
swantje sylvia tabea tanja tatjana teresa theresa thekla tina ulrike uschi ute vanessa vera verena veronika
viktoria viola walburga waltraud wiebke yvonne`,
  },
  nicknames: '',
  labelEndings: `magazin blatt zeitung zeitschrift titel name namen projekt operation motto schiff sonde satellit gruppe bündnis verein
film buch roman lied album serie sendung bereich prädikat programm kampagne initiative organisation stiftung firma festival ausstellung
preis medaille orden gesetz act`,
  roleEndings: `minister ministerin präsident präsidentin sprecher sprecherin chef chefin kanzler kanzlerin vorsitzender
vorsitzende vorsitzenden leiter leiterin direktor direktorin politiker politikerin experte expertin forscher forscherin
meister meisterin anwalt anwältin sekretär sekretärin kandidat kandidatin beauftragte beauftragter abgeordnete abgeordneter
trainer trainerin führer führerin wissenschaftler wissenschaftlerin botschafter botschafterin manager managerin analyst analystin
richter richterin beamter beamte beamten spieler spielerin redakteur redakteurin funktionär funktionärin berater beraterin
koordinator koordinatorin senator senatorin aktivist aktivistin kommissar kommissarin präsidenten kandidaten experten analysten
erin istin entin orin login ikerin antin eurin ologe techniker physiker chemiker mediziner journalist ingenieur redakteur
bewohner inhaber händler arbeiter lehrer schüler fahrer helfer retter pfleger gärtner bürger makler verkäufer besitzer betreiber
gründer beamtin autor schreiber vertreter geschäftsführer organisator initiator moderator professor rektor rätin
mitarbeiter reporter kollege kollegin nachbar freund freundin bruder schwester vater mutter witwe witwer zeuge zeugin förster
bäcker fischer winzer bauer landwirt wirt pfarrer pastor bischof lotse lotsin koch köchin kapitän kämmerer dezernent referent präses vorstand
vorständin obmann obfrau stadtrat gemeinderat nationalrat ständerat regierungsrat hauptmann hauptfrau amtmann kauffrau kaufmann
fachfrau fachmann sachverständige sachverständiger angestellte angestellter angehörige angehöriger jugendliche jugendlicher`,
  subordinators: `dass daß weil da wenn als ob obwohl obgleich während nachdem bevor ehe damit indem sobald solange seitdem falls
sofern sodass wobei weshalb weswegen wonach wodurch womit woraus wofür wie warum wer was wo wohin worauf nachdem sowie zumal`,
  relativeArticles: 'der die das den dem denen dessen deren welcher welche welches welchem welchen',
  genitives:
    'der des eines einer dessen deren dieser dieses seiner seines ihrer ihres unserer mehrerer zweier',
  article: '',
  anonymous: ``,
  accusatives: 'ihn',
  objectPronouns: 'sich ihn ihm ihnen uns mir mich dir dich euch dies dem hingegen',
  things:
    'ung ungen heit heiten keit keiten ion ionen tät täten nis nisse schritt plan pläne vorschlag vorschläge',
  many: 'ungen heiten keiten schaften ionen täten',
  feminine: {
    article: 'der',
    endings:
      'ung heit keit schaft ion tät zeitung presse agentur partei regierung kritik frage polizei firma welt woche post seite',
  },
  writings: {
    verbs: 'heißt hieß heiße geheißen steht stand stehe stünde lautet lautete findet fand',
    places: 'in im auf aus unter bei',
    ends: 'lesen rede hören sehen',
  },
  postposed: 'zufolge nach',
  viewing: 'für',
  views: 'ansicht meinung auffassung einschätzung überzeugung angaben worten aussage aussagen kenntnis',
  verdicts: `fazit urteil kommentar vorwurf argument begründung meinung ansicht einschätzung erklärung antwort wortlaut formulierung
tenor kritik warnung forderung bilanz`,
  claims: `vorwurf vorwürfe vorwürfen behauptung behauptungen kritik ansicht meinung auffassung überzeugung sichtweise standpunkt these argument
einwand einschätzung vermutung mutmaßung befürchtung befürchtungen sorge hoffnung forderung forderungen aussage aussagen äußerung
äußerungen bericht berichte berichten meldung meldungen hinweis feststellung begründung erklärung warnung versprechen zusage
ankündigung mitteilung eindruck verdacht gerücht gerüchte schluss`,
  clitics: '',
  elisions: '',
  capitalNouns: true,
  bareGenitives: true,
  ordinalStops: true,
  verbSecond: true,
  verbFirst: true,
  dropsSubject: false,
  agreeing: false,
  weights: {
    // Every noun has a capital, and newsrooms set names, titles and terms in marks: a wording rarely starts with its noun.
    named: -6,
    described: -3,
    definite: -3,
    // "als" says what one is as often as what one is called.
    role: -10,
    // Whose words reported speech is stands sentences before, and its mood tells it.
    guessed: 0,
    clause: -1,
  },
  dialogue: '',
};
