/** German: what denies, limits, counts and turns around. */
import type { GateLanguage } from './types.ts';

export const de: GateLanguage = {
  code: 'de',
  negations: `nicht kein keine keinen keinem keiner keines nie niemals niemand niemanden niemandem nichts weder noch kaum`,
  denials: `bestritt bestreitet bestreiten bestritten dementierte dementiert weigerte weigert weigern verweigerte verweigert lehnte
lehnt ablehnte abgelehnt ablehnen ohne verneinte leugnete leugnet scheiterte scheiterten wies zuruck anstatt statt`,
  affirming: 'nicht_nur nicht_zuletzt',
  denied: 'clause',
  limits: {
    alleged: `angeblich angebliche angeblichen mutmasslich mutmassliche mutmasslichen mutmasslicher offenbar soll sollen verdachtigt verdacht
vorgeworfen wirft vorwurf vermutlich beschuldigt beschuldigte`,
    possible: `konnte konnten konnen kann moglicherweise vielleicht moglich eventuell durfte durften`,
    expected: `erwartet erwarten voraussichtlich wahrscheinlich erwartete prognostiziert rechnet rechnen`,
    intended: `will wollen wollte wollten plant planen plante planten geplant beabsichtigt mochte mochten hofft hoffen fordert forderte
fordern strebt erwagt vorschlagt schlug vorgeschlagen verspricht versprach`,
    future: `wird werde wurden wurde werden kunftig`,
    condition: `wenn falls sofern ob vorausgesetzt solange abhangig`,
  },
  sources: 'laut zufolge nach_angaben_von nach_angaben',
  untold: 'schreibt erfuhr',
  pastEnding: 'te',
  verbs: `gewann verlor schlug kaufte verkaufte gab nahm traf schoss fand baute hielt brachte fuhr warf stahl schrieb wahlte sah verklagte
verklagt griff verliess schloss trat lud bat rief gewinnt verliert kauft verkauft gibt nimmt trifft findet`,
  joining: 'und oder sowie',
  joints:
    'und aber sondern wahrend weil als dass der_die nachdem bevor wenn obwohl doch sowie oder wo welche welcher',
  ones: 'ein zwei drei vier funf sechs sieben acht neun zehn elf zwolf dreizehn vierzehn funfzehn sechzehn siebzehn achtzehn neunzehn',
  tens: 'zwanzig dreissig vierzig funfzig sechzig siebzig achtzig neunzig',
  scales: {
    hundert: 2,
    tausend: 3,
    million: 6,
    millionen: 6,
    mio: 6,
    milliarde: 9,
    milliarden: 9,
    mrd: 9,
    billion: 12,
    billionen: 12,
  },
  vague: `halfte halb halbe halben halber
drittel
viertel
funftel
dutzend
dutzende dutzenden
hunderte hunderten
tausende tausenden
millionenfach
doppelt doppelte doppelten verdoppelt verdoppelte zweimal
dreifach verdreifacht dreimal`,
  units: `% prozent
prozentpunkte prozentpunkten prozentpunkt
$ dollar
€ euro
£ pfund
krone kronen
franken
cent
sekunde sekunden
minute minuten
stunde stunden
tag tage tagen taglich
nacht nachte nachten
woche wochen wochentlich
monat monate monaten monatlich
jahr jahre jahren jahrlich
jahrzehnt jahrzehnte jahrzehnten
jahrhundert jahrhunderte
meter metern
kilometer kilometern km
tonne tonnen
kilo kilogramm kg
liter litern
grad
hektar
megawatt gigawatt kilowatt
uhr`,
  above: 'mehr_als mindestens wenigstens',
  below: 'weniger_als unter hochstens bis_zu knapp fast nahezu',
  loose: 'uber',
  days: `montag montags
dienstag dienstags
mittwoch mittwochs
donnerstag donnerstags
freitag freitags
samstag samstags sonnabend
sonntag sonntags
januar janner
februar
marz
april
mai
juni
juli
august
september
oktober
november
dezember
gestern
heute
morgen
mittag mittags
mitternacht
abend abends
nachmittag
vormittag
fruhling fruhjahr
sommer
herbst
winter
wochenende
vergangene_woche letzte_woche
nachste_woche kommende_woche
vergangenes_jahr letztes_jahr
nachstes_jahr kommendes_jahr`,
  capitalDays: '',
  amounts: `alle allen aller jeder jede jeden jedes ganze ganzen ganz samtliche
meisten mehrheit
viele vielen zahlreiche
wenige wenigen
mehrere mehreren
einzige einzigen einziger nur
immer stets
erste ersten erster erstmals
letzte letzten letzter
beide beiden
einige einigen manche
dauerhaft endgultig
vorubergehend vorlaufig
sofort umgehend
einstimmig
bereits`,
  opposites: `steigt steigen stieg stiegen gestiegen wuchs wachst erhoht erhohte erhohen zunahme nahm_zu anstieg | fallt fallen fiel fielen gefallen sank sinkt sinken gesunken senkt senkte senken ruckgang abnahme
mehr | weniger
hoher hohere hoheren | niedriger niedrigere niedrigeren
gewann gewinnt gewonnen sieg siegte | verlor verliert verloren niederlage
offnet offnete geoffnet eroffnet wiedereroffnet eroffnung | schliesst schloss geschlossen gesperrt schliessung sperrung
billigte billigt gebilligt genehmigt genehmigte zugestimmt stimmte_zu unterstutzt unterstutzte befurwortet | lehnte lehnt abgelehnt ablehnte verweigert
nord norden nordlich | sud suden sudlich
ost osten ostlich | west westen westlich
einfuhr importe importiert import | ausfuhr exporte exportiert export
beginnt begann begonnen beginn gestartet startet | endet endete beendet ende stoppt gestoppt
schuldig verurteilt verurteilte | unschuldig freigesprochen freispruch
festgenommen verhaftet nahm_fest | freigelassen entlassen
erlaubt erlaubte erlauben | verbietet verbot verboten untersagt
mann manner mannlich sohn vater bruder | frau frauen weiblich tochter mutter schwester
lebend uberlebt uberlebte | tot tote toten starb gestorben getotet
gewinn gewinne uberschuss | verlust verluste defizit
legal | illegal
sicher | unsicher gefahrlich`,
  converses: `vor bevor | nach nachdem
kauft kaufte gekauft erwarb kauf | verkauft verkaufte verkauf`,
  same: `sagen sagt sagte gesagt sagten erklart erklarte mitgeteilt teilte mit
schliessen schliesst schloss geschlossen gesperrt sperrung sperrte schliessung sperren
auto autos wagen fahrzeuge fahrzeug
sterben starb starben gestorben tot tote toten getotet tod todlich
verletzen verletzt verletzte verletzten verletzungen
finden findet fand fanden gefunden entdeckt entdeckte entdeckten
kaufen kauft kaufte gekauft erwarb kauf
verkaufen verkauft verkaufte verkauf
steigen steigt stieg stiegen gestiegen anstieg erhoht erhohte erhohen zunahme wuchs
fallen fallt fiel fielen gefallen sank sanken sinkt gesunken ruckgang senken senkte
bauen baut baute gebaut bau errichtet
brauchen braucht benotigt benotigen
zahlen zahlt zahlte gezahlt bezahlt bezahlen bezahlte
geben gibt gab gegeben
nehmen nimmt nahm genommen
gewinnen gewann gewinnt gewonnen sieg
verlieren verlor verliert verloren
beginnen beginnt begann begonnen beginn
planen plant plante geplant plan plane
verbieten verbietet verbot verboten
festnehmen festgenommen verhaftet nahm_fest
brucke brucken
riss risse rissen
unternehmen firma
regierung kabinett
stadt stadte
kind kinder kindern schuler schulerinnen
mensch menschen personen person leute
fordern fordert forderte gefordert
warnen warnt warnte gewarnt warnung
bleiben bleibt blieb geblieben
neu neue neuen neuer neues`,
  peoples: `deutschland deutsch deutsche deutschen deutscher
frankreich franzosisch franzosische franzosischen franzosen
danemark danisch danische danischen danen
schweden schwedisch schwedische schwedischen
norwegen norwegisch norwegische norwegischen norweger
osterreich osterreichisch osterreichische osterreicher
schweiz schweizer
spanien spanisch spanische spanier
italien italienisch italienische italiener
polen polnisch polnische
russland russisch russische russen
ukraine ukrainisch ukrainische ukrainer
grossbritannien britisch britische briten
usa amerikanisch amerikanische amerikaner`,
  openers: `menschen zudem dort grund`,
};
