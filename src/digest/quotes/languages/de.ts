/** German: how its news reports speech. */
import type { LanguageData } from './types.ts';

export const de: LanguageData = {
  code: 'de',
  reports: `sagte sagt sagten sagen erklärte erklärt erklärten erklären betonte betont betonten meinte meint meinten schrieb
schreibt schrieben sprach spricht sprachen äußerte äußert äußerten teilte teilt teilten ergänzte ergänzt fügte
fügt berichtete berichtet berichteten berichten warnte warnt warnten kommentierte kommentiert kommentierten
forderte fordert forderten fordern antwortete antwortet antworteten fragte fragt fragten behauptete behauptet
behaupteten versicherte versichert versprach verspricht kündigte kündigt kündigten erwiderte erwidert entgegnete
entgegnet bestätigte bestätigt bestätigten bekräftigte bekräftigt unterstrich unterstreicht erläuterte erläutert
führte führt zitiert zitierte rief rufen mahnte mahnt monierte moniert beklagte beklagt beklagten klagte klagt kritisierte
kritisiert kritisierten kritisieren räumte stellte verkündete verkündet verkündeten schilderte schildert gestand
gab wiederholte wiederholt prophezeite twitterte postete argumentierte argumentiert begründete begründet
begründeten ausdrückte ausdrückt erinnerte konstatierten bemängelte bemängelt bemängelten meldete meldet meldeten mutmaßte mutmaßt gestand einräumte urteilte urteilt befand resümierte konstatierte scherzte spottete fasste bemerkte bemerkt vermutete
vermutet hieß heißt verlautbarte verlautete lautete lautet rechtfertigte rechtfertigt wetterte drohte droht
drohten bedauerte bedauert appellierte appelliert plädierte plädiert verlangte verlangt verlangten formulierte
formuliert sah bilanzierte gratulierte würdigte würdigt`,
  stances: `nannte nennt nannten nennen bezeichnete bezeichnet bezeichneten bezeichnen lobte lobt lobten verurteilte
verurteilt verurteilten bewertete bewertet wertete wertet werteten begrüßte begrüßt begrüßten lehnte lehnt
verteidigte verteidigt beschrieb beschreibt beschrieben beschuldigte beschuldigt warf wirft warfen beschimpfte
verglich vergleicht attackierte wies weist wiesen hält hielt hielten sieht sehen sahen glaubt glaubte hofft
hoffte wünscht wünschte bedankte dankte entschuldigte titelte titelt titelten gelten charakterisierte umschrieb
kennzeichnete skandierten skandierte riefen zeigte zeigten reagierte reagierten tat setzte setzt sprachen
bescheinigte unterstellte nahm stufte attestierte prangerte machte macht kündigte ließ lässt`,
  verbs: '',
  ambiguous: '',
  thoughts: '',
  nouns: ``,
  owners: { male: '', female: '', other: '' },
  holders: 'von',
  openings: 'dass',
  quoting: '',
  whens: '',
  links: '',
  openers: '',
  infinitives: '',
  sayings:
    'worte worten parole satz aussage frage antwort begründung passus feststellung aufschrift ruf ausruf kommentar erklärung behauptung formulierung schluss zitat slogan losung',
  closers: `mitteilte mitteilten mitteilt ankündigte ankündigten hinzufügte zurückwies zurückwiesen bekanntgab einräumte einräumten
feststellte feststellten vorwarf vorwarfen ausführte ausführten klarstellte angab angaben nahelegte anmerkte anmerkten gesagt erklärt zitiert geschrieben betont gefordert mitgeteilt geäußert kritisiert gewarnt bestätigt versichert angekündigt
berichtet behauptet gemeint geantwortet gefragt beklagt ergänzt hinzugefügt ausgeführt bekräftigt eingeräumt verkündet
bezeichnet beschrieben zurückgewiesen genannt gewertet eingestuft gesehen gelobt verurteilt begründet versprochen gesprochen
verlautbart bemängelt moniert begrüßt abgelehnt charakterisiert bewertet erläutert vermutet`,
  callings: `nannte nennt nannten nennen bezeichnete bezeichnet bezeichneten bezeichnen sprach spricht sprachen sprechen warnte warnt warnten
sieht sah sehen wertete wertet werteten zurückgewiesen beschrieben genannt eingestuft gewertet beschrieb beschreibt kritisierte
kritisiert verurteilte verurteilt geißelte hält hielt lobte lobt würdigte bescheinigte attestierte beklagte`,
  known: '',
  listing: 'und oder wie beziehungsweise',
  finals:
    'zurückgewiesen beschrieben gewertet gesehen kritisiert verurteilt bezeichnete bezeichneten beschrieb sieht sah wertete wertet charakterisiert',
  naming: 'heißt hieß lautet lautete heißen nennt genannt bekannt',
  nobody: 'es',
  citing: 'zitiert zitierte zitieren zitierten',
  indefinite: 'ein eine einen einem einer',
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
  prepositions: `in im am an auf aus bei beim bis durch für gegen gegenüber hinter mit nach neben ohne über um unter von vom vor
während wegen zu zum zur zwischen seit trotz laut anlässlich angesichts bezüglich hinsichtlich seitens zwecks`,
  conjunctions: `und oder aber denn sondern dass daß weil wenn als ob obwohl während nachdem bevor damit indem wobei wo wie was
welche welcher welches sowie`,
  pronouns: { male: 'er', female: 'sie', plural: 'wir', thing: 'es man', author: 'ich' },
  personal: 'ich mich mir mein meine wir uns unser unsere du ihr euch',
  relatives: '',
  particles: 'von van de zu zur vom af al bin ibn el du della',
  titles: {
    male: 'herr könig prinz papst bruder pater scheich kaiser bischof kardinal erzbischof',
    female: 'frau königin prinzessin schwester kanzlerin bundeskanzlerin',
    any: 'dr prof dipl general oberst major graf freiherr',
  },
  hearing: '',
  questions: 'fragte fragt fragten',
  abbreviations:
    'dr prof dipl ing hr st nr z.b u.a d.h bzw ca abs art jr sr inc corp ltd co vs u.s u.k etc evtl ggf inkl mio mrd sog tel vgl mag med phil jur',
  reported:
    'ständen stünden stünde gingen gäbe gäben ließe ließen bräuchte unterstütze verfolge enthalte erhalte erreiche biete erkläre betrachte vertrete vertraue verhindere versuche vermisse verlange verdiene verstehe wirke wachse werte wünsche zahle zeuge zähle zwinge ermögliche ende entspreche entstehe ergebe erlaube ersetze fürchte funktioniere gefährde genieße gefalle gelinge glaube greife herrsche hinterlasse kenne klinge koste kritisiere laste leugne löse lüge meine messe missachte nutze passe plane prüfe rechne rede reagiere rufe sage schade scheine schließe schütze schwäche sinke spiele sterbe steige störe stimme suche täusche teile trete tue übe unterliege verbiete verfehle verweigere verwende wahre warte weise wende widerspreche widme wohne zeichne zerstöre zögere vermittle handle behindere fordere ändere erinnere liefere sichere verbessere verringere vermeide beweise beabsichtige bestätige berücksichtige benötige beschleunige ignoriere existiere garantiere profitiere informiere sei seien habe wolle werde könne müsse solle dürfe gebe stehe gehe komme lasse mache brauche handele handle bestehe liege bleibe sehe nehme hätten wären drohe führe laufe fehle bedeute gelte halte finde treffe erwarte wisse hoffe glaube freue fordere verfüge kämen käme betreibe fokussiere bezeichne zeige spreche trage bringe gewinne verliere beginne reiche setze stelle schaffe helfe lebe arbeite verletze verstoße leide diene hänge ziehe gehöre sollten würden',
  nominative: `der die das ein eine kein keine dieser diese dieses jener jene jeder jede jedes sein seine ihr ihre unser unsere dessen
deren mehrere viele einige alle beide zwei drei vier fünf zehn letzterer letztere er sie es ich wir man niemand jemand`,
  roles: `präsident präsidentin kanzler kanzlerin minister ministerin sprecher sprecherin chef chefin vorsitzender
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
aktivistin landrat landrätin rektor rektorin`,
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
september oktober november dezember heute gestern morgen abend nachmittag vormittag mittag nacht montagabend dienstagabend`,
  periods: '',
  bodies:
    'partei ministerium universität zeitung polizei gericht bundestag landtag bank gruppe verband verein institut gmbh ag rat amt agentur kirche kommission stadt land union stiftung',
  sources: [
    'laut',
    'nach angaben von',
    'nach den angaben von',
    'nach der angaben von',
    'nach angaben',
    'nach den angaben',
    'nach der angaben',
    'nach ansicht von',
    'nach den ansicht von',
    'nach der ansicht von',
    'nach ansicht',
    'nach den ansicht',
    'nach der ansicht',
    'nach worten von',
    'nach den worten von',
    'nach der worten von',
    'nach worten',
    'nach den worten',
    'nach der worten',
    'nach aussagen von',
    'nach den aussagen von',
    'nach der aussagen von',
    'nach aussagen',
    'nach den aussagen',
    'nach der aussagen',
    'nach aussage von',
    'nach den aussage von',
    'nach der aussage von',
    'nach aussage',
    'nach den aussage',
    'nach der aussage',
    'nach meinung von',
    'nach den meinung von',
    'nach der meinung von',
    'nach meinung',
    'nach den meinung',
    'nach der meinung',
    'nach auffassung von',
    'nach den auffassung von',
    'nach der auffassung von',
    'nach auffassung',
    'nach den auffassung',
    'nach der auffassung',
    'nach einschätzung von',
    'nach den einschätzung von',
    'nach der einschätzung von',
    'nach einschätzung',
    'nach den einschätzung',
    'nach der einschätzung',
    'nach darstellung von',
    'nach den darstellung von',
    'nach der darstellung von',
    'nach darstellung',
    'nach den darstellung',
    'nach der darstellung',
    'nach bewertung von',
    'nach den bewertung von',
    'nach der bewertung von',
    'nach bewertung',
    'nach den bewertung',
    'nach der bewertung',
    'nach überzeugung von',
    'nach den überzeugung von',
    'nach der überzeugung von',
    'nach überzeugung',
    'nach den überzeugung',
    'nach der überzeugung',
    'nach informationen von',
    'nach den informationen von',
    'nach der informationen von',
    'nach informationen',
    'nach den informationen',
    'nach der informationen',
  ],
  inserted: 'so',
  behind: ['so', 'laut'],
  passive: { with: 'wird werden wurde wurden worden', by: 'von' },
  attaching: 'von vom für aus in im bei beim an am des der',
  objects: '',
  company: '',
  labels: `prädikat bereich firma stamm stamms magazins magazines themen organisation stiftung partei bündnis cd single festival ausstellung
erstwerk werk oscar titels mottos kurz titel namen name film buch roman lied album song serie sendung magazin zeitung zeitschrift projekt operation
sogenannte sogenannten sogenannter so genannte genannten motto schiff sonde satellit gruppe band theaterstück
stück hotel restaurant aktion initiative wort begriff bezeichnung stichwort rubrik club verein konzert oper
musical kampagne programm zeitungen überschrift hurrikan taifun tropensturm raumfähre shuttle spiegel fähre
fregatte`,
  given: {
    male: `hans peter karl klaus jürgen michael thomas andreas stefan christian martin frank wolfgang uwe bernd dieter
horst günter gerhard helmut manfred werner heinz walter josef franz johannes joachim matthias alexander
sebastian tobias markus daniel jens lars sven olaf robert friedrich wilhelm otto ernst kurt rolf ralf ulrich
norbert rainer reinhard volker winfried hermann rudolf siegfried lothar armin jan tim felix lukas jonas paul max
moritz philipp florian simon benjamin guido sigmar roland edmund oskar gregor cem franz-walter frank-walter
hans-peter karl-heinz george john barack donald emmanuel nicolas wladimir dmitri recep tony david gordon silvio`,
    female: `angela ursula renate monika petra sabine karin brigitte helga ingrid gabriele susanne andrea claudia birgit
heike barbara martina kerstin silke anja katrin julia anna maria lena laura sarah lisa christine christina
annegret annalena katharina franziska johanna marie sophie emma hannah clara greta ilse gerda gisela heidemarie
ulla edelgard bettina sahra katja manuela svenja nancy hillary margaret eva ruth nina sandra nicole melanie
stefanie`,
  },
  nicknames: '',
  works:
    'titel name namen film buch roman lied song album cd single erstwerk werk gemälde ausstellung festival',
  labelEndings: `magazin blatt zeitung zeitschrift titel name namen projekt operation motto schiff sonde satellit gruppe bündnis verein
film buch roman lied album serie sendung bereich prädikat programm kampagne initiative organisation stiftung firma festival ausstellung
preis medaille orden gesetz act`,
  roleEndings: `minister ministerin präsident präsidentin sprecher sprecherin chef chefin kanzler kanzlerin vorsitzender
vorsitzende vorsitzenden leiter leiterin direktor direktorin politiker politikerin experte expertin forscher forscherin
meister meisterin anwalt anwältin sekretär sekretärin kandidat kandidatin beauftragte beauftragter abgeordnete abgeordneter
trainer trainerin führer führerin wissenschaftler wissenschaftlerin botschafter botschafterin`,
  subordinators: `dass daß weil da wenn als ob obwohl obgleich während nachdem bevor ehe damit indem sobald solange seitdem falls
sofern sodass wobei weshalb weswegen wonach wodurch womit woraus wofür wie warum wer was wo wohin worauf nachdem sowie zumal`,
  relativeArticles: 'der die das den dem denen dessen deren welcher welche welches welchem welchen',
  genitives:
    'der des eines einer dessen deren dieser dieses seiner seines ihrer ihres unserer mehrerer zweier',
  objectPronouns: 'sich ihn ihm ihnen uns mir mich dir dich euch dies dem hingegen',
  things:
    'ung ungen heit heiten keit keiten ion ionen tät täten nis nisse schritt plan pläne vorschlag vorschläge',
  feminine: {
    article: 'der',
    endings:
      'ung heit keit schaft ion tät zeitung presse agentur partei regierung kritik frage polizei firma welt woche post seite',
  },
  writings: {
    verbs: 'heißt hieß heiße geheißen steht stand stehe stünde lautet lautete findet fand',
    places: 'in im auf aus unter bei',
  },
  postposed: 'zufolge',
  viewing: 'für',
  verdicts: `fazit urteil kommentar vorwurf argument begründung meinung ansicht einschätzung erklärung antwort wortlaut formulierung
tenor kritik warnung forderung bilanz`,
  clitics: '',
  capitalNouns: true,
  ordinalStops: true,
  verbSecond: true,
  verbFirst: true,
  dialogue: '',
};
