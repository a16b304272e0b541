/** Names of countries in fourteen languages, so that every runtime tells the same stories. Data, from Unicode CLDR. */

/** A country a line: its two-letter code, then its names of one word and at least four letters, folded as `fold` does. */
export const COUNTRY_NAMES = `AC ascension
AD andorra andorre андорра اندورا andora
AF afghanistan afganistan afeganistao афганистан афганістан افغانستان
AG antigua-et-barbuda
AI anguilla anguila ангилья ангілья انغويلا angvila
AL albania albanien albanie албания албанія البانيا albanija arnavutluk
AM armenia armenien armenie армения вірменія ارمينيا armenija ermenistan
AO angola ангола انغولا
AQ antarctica antarktis antarctique antartida antartide антарктида антарктика انتاركتيكا antarktika antarktyda
AR argentina argentinien argentine argentinie аргентина الارجنتين argentyna arjantin
AS amerikanisch-samoa amerikaans-samoa
AT austria osterreich autriche oostenrijk австрия австрія النمسا avstrija osterrike avusturya
AU australia australien australie австралия австралія استراليا avstralija avustralya
AW aruba аруба اروبا
AX alandinseln aland
AZ azerbaijan aserbaidschan azerbaidjan azerbaiyan azerbaijao azerbaigian azerbeidzjan азербаиджан اذربيجان azerbajdzan azerbejdzan azerbajdzjan azerbaycan
BA bosnie-herzegovine bosna-hersek
BB barbados barbade барбадос بربادوس
BD bangladesh bangladesch banglades бангладеш بنغلاديش bangladesz
BE belgium belgien belgique belgica belgio belgie бельгия бельгія بلجيكا belgija belgia belcika
BF буркина-фасо буркіна-фасо
BG bulgaria bulgarien bulgarie bulgarije болгария болгарія بلغاريا bolgarija bułgaria bulgaristan
BH bahrain bahrein barein бахреин البحرين bahrajn bahreyn
BI burundi бурунди бурунді بوروندي
BJ benin бенин бенін بنين
BL saint-barthelemy сен-бартелеми сен-бартелемі
BM bermuda bermudes bermudas برمودا bermudi bermudy
BN brunei брунеи بروناي brunej
BO bolivia bolivien bolivie боливия болівія بوليفيا bolivija boliwia bolivya
BR brazil brasilien bresil brasil brasile brazilie бразилия бразилія البرازيل brazilija brazylia brezilya
BS bahamas bahama багамы bahami bahamy bahamalar
BT bhutan bhoutan butan butao бутан بوتان
BV bouvetinsel bouveteiland bouveton
BW botswana botsuana ботсвана بوتسوانا bocvana botsvana
BY belarus bielorussie bielorrusia bielorrussia bielorussia беларусь білорусь بيلاروس belorusija białorus
BZ belize belice белиз беліз بليز
CA canada kanada канада كندا
CC kokosinseln cocoseilanden kokosoarna
CD kongo-kinshasa congo-kinshasa
CG kongo-brazzaville congo-brazzaville congo kongo
CH switzerland schweiz suisse suiza suica svizzera zwitserland швеицария швеицарія سويسرا svica szwajcaria isvicre
CI ivoorkust кот-д'ивуар кот-дʼівуар elfenbenskusten
CK cookinseln cookeilanden cookoarna
CL chile chili cile чили чилі تشيلي sili
CM cameroon kamerun cameroun camerun camaroes kameroen камерун الكاميرون
CN china chine cina китаи الصين kitajska chiny kina
CO colombia kolumbien colombie колумбия колумбія كولومبيا kolumbija kolumbia kolombiya
CP clipperton-insel clipperton clippertonon
CQ sark sercq сарк سارك
CR коста-рика كوستاريكا kostarika kostaryka
CU cuba kuba куба كوبا
CV cap-vert kaapverdie кабо-верде
CW curacao curazao кюрасао كوراساو
CX weihnachtsinsel christmaseiland julon
CY cyprus zypern chypre chipre cipro кипр кіпр قبرص ciper cypr cypern kıbrıs
CZ czechia tschechien tchequie chequia tchequia cechia tsjechie чехия чехія التشيك ceska czechy tjeckien cekya
DE germany deutschland allemagne alemania alemanha germania duitsland германия німеччина المانيا nemcija niemcy tyskland almanya
DG диего-гарсия дієго-гарсія
DJ djibouti dschibuti yibuti djibuti gibuti джибути джибуті جيبوتي dzibuti cibuti
DK denmark danemark dinamarca danimarca denemarken дания данія الدانمرك danska dania danmark danimarka
DM dominica dominique доминика домініка دومينيكا dominika
DO dominikana
DZ algeria algerien algerie argelia algerije алжир الجزاير alzirija algieria algeriet cezayir
EC ecuador equateur equador эквадор еквадор الاكوادور ekvador ekwador
EE estonia estland estonie эстония естонія استونيا estonija estonya
EG egypt agypten egypte egipto egito egitto египет єгипет egipt egypten mısır
EH westsahara vastsahara
ER eritrea erythree eritreia эритрея еритрея اريتريا eritreja erytrea eritre
ES spain spanien espagne espana espanha spagna spanje испания іспанія اسبانيا spanija hiszpania ispanya
ET ethiopia athiopien ethiopie etiopia эфиопия ефіопія اثيوبيا etiopija etiopien etiyopya
EZ eurozone eurozona еврозона єврозона evroobmocje euroomradet
FI finland finnland finlande finlandia финляндия фінляндія فنلندا finska finlandiya
FJ fiji fidschi fidji fiyi figi фиджи фіджі فيجي fidzi
FK falklandinseln falklandeilanden falklandy falklandsoarna
FM micronesia mikronesien micronesie мікронезія ميكرونيزيا mikronezija mikronezja mikronezya
FO faroer faeroer faroarna
FR france frankreich francia franca frankrijk франция франція فرنسا francija francja frankrike fransa
GA gabon gabun gabao габон الغابون
GB royaume-uni великобритания storbritannien
GD grenada grenade granada гренада غرينادا
GE georgia georgien georgie грузия грузія جورجيا gruzija gruzja gurcistan
GF franzosisch-guayana frans-guyana
GG guernsey guernesey гернси гернсі غيرنزي
GH ghana gana гана غانا
GI gibraltar gibilterra гибралтар гібралтар cebelitarık
GL greenland gronland groenland groenlandia гренландия гренландія غرينلاند grenlandija grenlandia
GM gambia gambie гамбия гамбія غامبيا gambija gambiya
GN guinea guinee guine гвинея гвінея غينيا gvineja gwinea gine
GP guadeloupe guadalupe guadalupa гваделупа غوادلوب gvadelup gwadelupa
GQ aquatorialguinea equatoriaal-guinea ekvatorialguinea
GR greece griechenland grece grecia griekenland греция греція اليونان grcija grecja grekland yunanistan
GT guatemala гватемала غواتيمالا gvatemala gwatemala
GU guam гуам غوام gvam
GW guinea-bissau guinee-bissau guinea-bisau guine-bissau гвинея-бисау гвінея-бісау gine-bissau
GY guyana guiana гаиана гаяна غيانا gvajana gujana
HN honduras гондурас هندوراس
HR croatia kroatien croatie croacia croazia kroatie хорватия хорватія كرواتيا hrvaska chorwacja hırvatistan
HT haiti гаити гаіті هايتي
HU hungary ungarn hongrie hungria ungheria hongarije венгрия угорщина هنغاريا madzarska wegry ungern macaristan
IC canarias kanarieoarna
ID indonesia indonesien indonesie индонезия індонезія اندونيسيا indonezija indonezja endonezya
IE ireland irland irlande irlanda ierland ирландия ірландія ايرلندا irska irlandia
IL israel israele израиль ізраіль اسراييل izrael israil
IN india indien inde индия індія الهند indija indie hindistan
IQ iraq irak iraque ирак ірак العراق
IR iran иран іран ايران
IS iceland island islande islandia islanda ijsland исландия ісландія ايسلندا islandija izlanda
IT italy italien italie italia италия італія ايطاليا italija włochy italya
JE jersey джерси джерсі جيرسي
JM jamaica jamaika jamaique giamaica ямаика جامايكا jamajka
JO jordan jordanien jordanie jordania giordania иордания иорданія الاردن jordanija urdun
JP japan japon japao giappone япония японія اليابان japonska japonia japonya
KE kenya kenia quenia кения кенія كينيا kenija
KG kyrgyzstan kirgisistan kirghizstan kirguistan quirguistao kirghizistan kirgizie киргизия киргизстан قيرغيزستان kirgizistan kirgistan kırgızistan
KH cambodia kambodscha cambodge camboya camboja cambogia cambodja камбоджа كمبوديا kambodza kambodja kambocya
KI kiribati quiribati кирибати кірибаті كيريباتي
KM comoros komoren comores comoras comore comoren коморы комори komori komory komorerna komorlar
KN saint-christophe-et-nieves
KP nordkorea noord-korea кндр
KR sudkorea zuid-korea sydkorea
KW kuwait koweit koeweit кувеит الكويت kuvajt kuwejt kuveyt
KY kaimaninseln kaaimaneilanden kajmany caymanoarna
KZ kazakhstan kasachstan kazajistan cazaquistao kazakistan kazachstan казахстан كازاخستان kazahstan kazakstan
LA laos лаос لاوس
LB lebanon libanon liban libano ливан ліван لبنان lubnan
LC sainte-lucie сент-люсия сент-люсія
LI liechtenstein лихтенштеин ліхтенштеин ليختنشتاين lihtenstajn
LK шри-ланка шрі-ланка سريلانكا srilanka
LR liberia либерия ліберія ليبيريا liberija liberya
LS lesotho lesoto лесото ليسوتو
LT lithuania litauen lituanie lituania litouwen литва ليتوانيا litva litwa litvanya
LU luxembourg luxemburg luxemburgo lussemburgo люксембург لوكسمبورغ luksemburg
LV latvia lettland lettonie letonia lettonia letland латвия латвія لاتفيا latvija łotwa letonya
LY libya libyen libye libia libie ливия лівія ليبيا libija
MA morocco marokko maroc marruecos marrocos marocco марокко المغرب maroko marocko
MC monaco монако موناكو monako
MD moldova moldavie moldavia молдова مولدوفا moldavija mołdawia moldavien
ME montenegro черногория чорногорія czarnogora karadag
MF saint-martin сен-мартен
MG madagascar madagaskar мадагаскар مدغشقر
MH marshallinseln marshalleilanden marshalloarna
MK nordmazedonien noord-macedonie nordmakedonien
ML mali мали малі مالي
MM myanmar
MN mongolia mongolei mongolie монголия монголія منغوليا mongolija mongoliet mogolistan
MP nordmarianerna
MQ martinique martinica мартиника мартиніка martinik martynika
MR mauritania mauretanien mauritanie мавритания мавританія موريتانيا mavretanija mauretania moritanya
MS montserrat монтсеррат مونتسرات
MT malta malte мальта مالطا
MU mauritius maurice mauricio маврикии маврикіи موريشيوس mavricij
MV maldives malediven maldivas maldive maldiven мальдивы мальдіви maldivi malediwy maldiverna maldivler
MW malawi malaui малави малаві ملاوي malavi
MX mexico mexiko mexique messico мексика المكسيك mehika meksyk meksika
MY malaysia malaisie malasia maleisie малаизия малаизія ماليزيا malezija malezja malezya
MZ mozambique mosambik mocambique mozambico мозамбик мозамбік موزمبيق mozambik
NA namibia namibie намибия намібія ناميبيا namibija namibya
NC neukaledonien nouvelle-caledonie nieuw-caledonie
NE niger нигер нігер النيجر nijer
NF norfolkinsel norfolk norfolkon
NG nigeria нигерия нігерія نيجيريا nigerija nijerya
NI nicaragua никарагуа нікарагуа نيكاراغوا nikaragva nikaragua
NL netherlands niederlande pays-bas nederland нидерланды нідерланди هولندا nizozemska holandia nederlanderna hollanda
NO norway norwegen norvege noruega norvegia noorwegen норвегия норвегія النرويج norveska norwegia norge norvec
NP nepal непал نيبال
NR nauru науру ناورو
NU niue ниуэ ніуе نيوي
NZ neuseeland nouvelle-zelande nieuw-zeeland نيوزيلندا
OM oman оман umman
PA panama панама بنما
PE peru perou перу بيرو
PF franzosisch-polynesien frans-polynesie
PG papua-neuguinea papouasie-nouvelle-guinee papoea-nieuw-guinea
PH philippines philippinen filipinas filippine filipijnen филиппины філіппіни الفلبين filipini filipiny filippinerna filipinler
PK pakistan paquistao пакистан باكستان
PL poland polen pologne polonia польша польща بولندا poljska polska polonya
PM saint-pierre-et-miquelon
PN pitcairninseln pitcairneilanden pitcairn pitcairnoarna
PR portorico пуэрто-рико пуерто-рико بورتوريكو portoriko portoryko
PT portugal portogallo португалия португалія البرتغال portugalska portugalia portekiz
PW palau palaos палау بالاو palav
PY paraguay paraguai парагваи باراغواي paragvaj paragwaj
QA qatar katar catar катар
RE reunion reuniao riunione реюньон реюньион روينيون
RO romania rumanien roumanie rumania romenia roemenie румыния румунія رومانيا romunija rumunia romanya
RS serbia serbien serbie servia servie сербия сербія صربيا srbija sırbistan
RU russia russland russie rusia rusland россия росія روسيا rusija rosja ryssland rusya
RW rwanda ruanda руанда رواندا
SA saudi-arabien saoedi-arabie saudiarabien
SB salomonen salomonseilanden salomonoarna
SC seychelles seychellen seicheles سيشل sejseli seszele seychellerna seyseller
SD sudan soudan sudao soedan судан السودان
SE sweden schweden suede suecia svezia zweden швеция швеція السويد svedska szwecja sverige isvec
SG singapore singapur singapour singapura сингапур сінгапур سنغافورة
SH sainte-helene sant'elena sint-helena
SI slovenia slowenien slovenie eslovenia словения словенія سلوفينيا slovenija słowenia slovenien slovenya
SK slovakia slowakei slovaquie eslovaquia slovacchia slowakije словакия словаччина سلوفاكيا slovaska słowacja slovakien slovakya
SL сьерра-леоне сьєрра-леоне سيراليون
SM saint-marin сан-марино
SN senegal сенегал السنغال
SO somalia somalie сомали сомалі الصومال somalija somali
SR suriname surinam суринам سورينام
SS sudsudan zuid-soedan sydsudan
SV salvador сальвадор السلفادور salwador
SX sint-maarten синт-мартен сінт-мартен
SY syria syrien syrie siria сирия сирія سوريا sirija suriye
SZ eswatini esuatini essuatini эсватини есватіні اسواتيني esvatini
TA тристан-да-кунья трістан-да-кунья
TD chad tschad tchad chade ciad tsjaad تشاد czad
TG togo того توغو
TH thailand thailande tailandia thailandia таиланд таіланд تايلاند tajska tajlandia tayland
TJ tajikistan tadschikistan tadjikistan tayikistan tadjiquistao tagikistan tadzjikistan таджикистан طاجيكستان tadzikistan tadzykistan tacikistan
TK tokelau токелау توكيلاو tokelav tokelauoarna
TL timor-leste oost-timor тимор-лешті osttimor
TM turkmenistan turcomenistao туркменистан туркменістан تركمانستان
TN tunisia tunesien tunisie tunez tunesie тунис туніс تونس tunizija tunezja tunisien tunus
TO tonga тонга تونغا
TR turkiye turkei turquie turquia turchia turkije турция туреччина تركيا turcija turcja turkiet
TT trinite-et-tobago
TV tuvalu тувалу توفالو
TW taiwan таивань تايوان tajvan tajwan tayvan
TZ tanzania tansania tanzanie танзания танзанія تنزانيا tanzanija tanzanya
UA ukraine ucrania ucraina oekraine украина украіна اوكرانيا ukrajina ukraina ukrayna
UG uganda ouganda oeganda уганда اوغندا
US etats-unis
UY uruguay uruguai уругваи اورغواي urugvaj urugwaj
UZ uzbekistan usbekistan ouzbekistan uzbequistao oezbekistan узбекистан اوزبكستان ozbekistan
VA vatikanstadt vaticaanstad ватикан الفاتيكان vatikan watykan vatikanstaten
VE venezuela венесуэла венесуела فنزويلا wenezuela
VN vietnam vietna вьетнам вʼєтнам فيتنام wietnam
VU vanuatu вануату فانواتو
WF wallis-et-futuna
WS samoa самоа ساموا
XK kosovo косово كوسوفو kosowo kosova
YE yemen jemen iemen иемен ємен اليمن
YT mayotte маиотта مايوت majotta
ZA sudafrika sudafrica zuid-afrika sydafrika
ZM zambia sambia zambie замбия замбія زامبيا zambija zambiya
ZW zimbabwe simbabwe zimbabue зимбабве зімбабве زيمبابوي zimbabve`;
