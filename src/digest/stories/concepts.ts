/** Common words of the news in several languages under one name each, so that reports meet across languages. */
import { fold } from '../text/words.ts';
import { latin } from './scripts.ts';

/** A line a concept; a star stands for any ending. English, German, French, Spanish, Portuguese, Italian, Russian. */
const CONCEPTS = `
win wins won winner* victor* triumph* sieg siege siegt* gewinn* gewann* gagne* vainqueur* gana gano ganan ganador* vence* vitori* ganh* vinc* vitt* победи* побед* выигр*
lose loses lost defeat* loss verlier* verlor* niederlage* perd* defaite* derrot* pierd* perde* sconfi* проигр* пораж* уступ*
gold golds golden goldmedaill* oro ouro золот*
silver silber* argent plata prata argento серебр*
bronze bronzo бронз*
medal* medaill* medalh* medagli* медал*
final finals finale* finalist* финал*
semifinal* halbfinal* demi-final* полуфинал*
record* rekord* recorde* рекорд*
champion* weltmeister* olympiasieger* campeo* campea* чемпион*
team* mannschaft* equipe* equipo* selecao seleccion squadra* команд* сборн*
match* game games spiel* partie partido* jogo* juego* partita gioc* матч* игр*
coach* trainer* entraineur* entrenador* treinador* allenator* тренер*
player* athlet* spieler* joueur* jugador* jogador* atleta* sportler* giocator* спортсмен* игрок*
football* soccer fussball* futbol* futebol* calcio футбол*
basket* baloncesto basquet* баскетбол*
swim* schwimm* natation nageu* natacion nadador* natacao nuot* пловец* плаван* пловчих*
tennis* tenis теннис*
cycl* radsport* radrenn* cyclis* ciclis* велогонщ* велоспорт*
gymnast* turnen turner* turnerin* gimnas* ginast* ginnast* гимнаст*
judo* дзюдо*
box boxer* boxing boxen boxe boxeo boxeador* бокс*
run runs runner* running sprint* marathon* maraton* corrida corredor* бег бегун* марафон*
open opens opening eroffn* ouvertur* ouvre apertura abertura inaugur* открыт* откро*
ceremon* zeremonie* feier* cerimoni* церемони*
close closes closed closing shut* schliess* geschlossen* ferm* cierr* cerr* fech* chiu* закры*
dead die dies died death* kill* tote toten tot stirb* starb* gestorben* mort morts mortes morte meurt* decede* tue tues muert* muere* fallec* mata matan morre* morreu* morto morti uccis* погиб* умер* смерт* убит*
injur* wounded hurt verletz* blesse* herid* lesion* ferid* feriti ferito ранен* травм*
fire fires blaze wildfire* brand brande feuer* waldbrand* incend* fuego* fogo пожар*
flood* hochwasser* uberschwemm* flut inond* inund* crue alluvion* наводнен*
storm* sturm* unwetter* tempet* orage* torment* tempest* tempesta шторм* бур*
typhoon* hurricane* cyclone* taifun* hurrikan* ouragan* typhon* huracan* tifon* furac* tufao uragan* тайфун* ураган*
quake* earthquake* erdbeben* seisme* terremoto* sismo* землетрясен*
weather wetter* meteo* clima tempo pogod* погод*
heat heatwave* hitze* chaleur* canicule* calor caldo жар* жара
crash* accident* unfall* unglueck* absturz* accidente* acidente* choque* incident* incidente* авари* катастроф*
virus* corona* covid* kovid* pandemi* koronavirus* ковид* коронавирус* пандеми*
infect* infiz* contagi* contamin* zaraz* заражен* инфекц*
positive* positiv* положительн*
test tests tested testing getestet* prueba* teste* testa тест*
vaccin* impf* vacuna* vacina* вакцин* привив*
hospital* krankenhaus* klinik* hopital* hopitaux ospedal* больниц* госпитал*
health* gesundheit* sante salud saude salute здоров*
mental psych* psiq* психическ* ментальн*
government* regierung* gouvernement* gobierno* governo* правительств*
president* prasident* präsident* presiden* президент*
minister* ministr* ministre* министр*
parliament* bundestag* parlament* парламент* assemblee
election* vote votes voter* wahl wahlen wahler* scrutin* eleccion* eleic* elezion* voto votos выбор* голосован*
party parties partei* parti partis partido* partito парти*
law laws gesetz* loi lois ley leyes lei leis legge leggi закон*
court* judge* gericht* richter* tribunal* juge* juez* juiz* giudic* corte суд суда судь*
police* polizei* policia* polizia полици*
arrest* festgenommen* verhaft* detenid* detien* detid* preso prision* prende* арест* задерж*
attack* angriff* attaque* attentat* ataqu* ataca* attacc* атак* нападен*
war wars krieg* guerre* guerra* войн*
army soldier* troops armee* soldat* ejercito exercito esercito арми* солдат*
peace frieden* paix paz pace мир мирн*
protest* demonstr* manifest* протест* митинг*
strike strikes streik* greve* huelga* sciopero забастовк*
resign* rucktritt* tritt* demission* dimit* dimission* renunci* отставк*
withdraw* quit quits pulls verzicht* forfait* renonc* retira* abandon* desist* ritir* снял* отказ*
ban bans banned verbot* verbiet* interdi* prohib* proib* viet* запрет*
cancel* absag* abgesagt* annul* cancela* отмен*
postpon* delay* verschob* verschieb* report* aplaz* adia* rinvi* перенес* перенос*
price* preis preise prix precio* preco* prezz* цен цены
econom* wirtschaft* экономи*
bank banks banken banque* banco* banca банк*
market* markt* marche mercado* mercat* рынок рынк*
company firm firms unternehmen* entreprise* empresa* aziend* компани*
work worker* job jobs arbeit* travail* trabaj* trabalh* lavor* работ*
school* schule* ecole* escuela* escola* scuol* школ*
child* kind kinder* enfant* nino* crianc* bambin* ребен* дети детей
woman women frau frauen* femme* mujer* mulher* feminin* femenin* donna donne женщин* женск*
man men mann manner* homme* masculin* hombre* homem* homens uomo uomini мужчин* мужск*
king* konig* roi rey rei koniglich* король*
emperor* kaiser* empereur* emperador* imperador* император*
first erste* premier* primer* prime* первы* перво* перва*
second* zweite* deuxieme* segund* втор*
third dritte* troisieme* tercer* terceir* trett*
historic* historisch* historique* storic* истори*
apolog* entschuldig* excuse* disculp* desculp* pede scuse извин*
fan fans spectator* zuschauer* publikum* spectateur* public publico* espectador* pubblico зрител* болельщик*
hotel* hotels отел*
village* dorf dorf* pueblo* aldeia* villa villaggio деревн*
flag* flagge* drapeau* bander* bandeira* bandiera флаг* знаменос*
scandal* skandal* escandal* скандал*
racis* rassis* racism* расис*
doping* dopage допинг*
emergency notstand* urgence* emergencia* emergenza чрезвычайн*
climate* klima* climat* clima климат*
energy energie* energia* энерги*
oil petrole petroleo petrolio нефт*
train trains zug zuge bahn* trem tren trenes treno поезд*
plane* aircraft flugzeug* avion* aviao aviones aereo самолет*
ship ships boat* schiff* bateau* navire* barco* navio* nave корабл*
bridge* brucke* pont puente* ponte ponti мост*
water wasser* eau agua* acqua вод* вода
moon mond lune luna lua лун* луна
space weltraum* raumfahrt* espace espacio espaco spazio космос* космическ*
rocket* rakete* fusee* cohete* foguete* razzo ракет*
study studie* etude* estudio* estudo* studio исследован*
film* movie* pelicula* filme* фильм*
music* musik* musique* музык*
`;

let known: Readonly<{ whole: ReadonlyMap<string, number>; beginnings: ReadonlyMap<string, number> }> | null =
  null;

const SHORTEST_BEGINNING = 3;
const LONGEST_BEGINNING = 14;

/** The number of the concept that a word in Latin letters names; null where it names none. */
export function conceptOf(word: string): number | null {
  known ??= read();
  const whole = known.whole.get(word);
  if (whole !== undefined) return whole;
  for (let length = Math.min(word.length, LONGEST_BEGINNING); length >= SHORTEST_BEGINNING; length--) {
    const concept = known.beginnings.get(word.slice(0, length));
    if (concept !== undefined) return concept;
  }
  return null;
}

function read() {
  const whole = new Map<string, number>();
  const beginnings = new Map<string, number>();
  for (const [concept, line] of CONCEPTS.trim().split('\n').entries())
    for (const word of line.split(' ')) {
      const plain = latin(fold(word.replace('*', '')));
      (word.endsWith('*') ? beginnings : whole).set(plain, concept);
    }
  return { whole, beginnings };
}
