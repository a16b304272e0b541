/** Spanish: how its news reports speech. */
import { spanish } from './romance.ts';
import type { LanguageData } from './types.ts';

/** Stems of regular verbs of saying. */
const SAYING = `declar afirm asegur explic agreg señal indic manifest expres destac subray anunci coment cont/cuent record/recuerd
contest reiter precis apunt zanj lament denunci critic tuite pregunt reclam confirm opin consider resalt relat detall puntualiz
matiz celebr enfatiz brome sentenci remarc recalc argument alert exclam replic neg/nieg aclar finaliz avis reaccion apostill
ironiz augur aventur asever protest proclam core narr rez public inform plante grit murmur susurr reproch traslad aleg solt/suelt confes/confies`;

/** Stems of those that judge. */
const JUDGING = `mostr/muestr llam calific tild tach acus compar elogi conden rechaz atac habl cit felicit cuestion`;

export const es: LanguageData = {
  code: 'es',
  reports: `${spanish(SAYING)} dijo dijeron dice dicen dicho decía decían añadió añadieron añade añaden añadido añadía sostuvo
sostuvieron sostiene sostienen sostenido sostenía advirtió advirtieron advierte advierten advertido advertía insistió
insistieron insiste insisten insistido insistía respondió respondieron responde responden respondido reconoció reconocieron
reconoce reconocen reconocido reconocía admitió admitieron admite admiten admitido admitía concluyó concluyeron concluye concluyen
escribió escribieron escribe escriben escrito pidió pidieron pide piden pedido pedía exigió exigieron exige exigen exigido exigía
prometió prometieron promete prometen prometido prosiguió prosigue continuó repuso transmitió transmite transmitido
sonrió sonríe desmintió desmiente desmentido repitió repite repiten resumió resume resumen`,
  stances: `${spanish(JUDGING)} describió describieron describe describen descrito definió definieron define definen definido
defendió defendieron defiende defienden defendido agradeció agradece agradecen agradecido aludió alude arremetió arremete
arremetieron`,
  verbs: '',
  ambiguous: `cuenta pregunta critica cita denuncia alerta condena anuncia dicho escrito pedido protesta reclama apunta publica
relata llamada llamado habla`,
  nouns: ``,
  owners: { male: '', female: '', other: '' },
  holders: 'de del',
  joins: 'y e',
  openings: 'que',
  quoting: '',
  light: '',
  ago: '',
  pasts: '',
  unlikeAdverbs: '',
  negations: 'presuntamente supuestamente no nunca jamás',
  replying: 'respondió responde contestó contesta replicó replica',
  fronted: '',
  hows: '',
  whens: 'cuando mientras',
  links: '',
  openers: '',
  infinitives: '',
  sayings: '',
  wordings: '',
  closers: ``,
  callings: ``,
  known: 'conocido conocida conocidos conocidas',
  listing: 'y o e u',
  finals: '',
  naming: '',
  nobody: '',
  anyone: '',
  citing: '',
  cited: '',
  parting: [],
  indefinite: '',
  definite: 'el la este esta ese esa su mi nuestro nuestra',
  bare: '',
  asking: { verbs: '', ends: '' },
  pointing: '',
  copulas: '',
  opinions: 'para',
  stressed: '',
  reflexives: 'se',
  likening: 'como',
  asides: 'como según',
  participles: `diciendo afirmando asegurando explicando añadiendo agregando señalando indicando declarando manifestando
expresando destacando subrayando advirtiendo anunciando comentando recordando insistiendo respondiendo
reconociendo lamentando denunciando criticando calificando llamando acusando describiendo citando hablando
pidiendo exigiendo`,
  adverbs: `sí poco también luego después además ya no nunca siempre todavía aún hoy ayer finalmente sin embargo entonces así mismo
misma recientemente previamente anteriormente posteriormente sólo solo se le les lo me nos igualmente incluso`,
  auxiliaries: `ha han había habían he hemos es son era eran fue fueron será está están estaba estaban puede debe va haber ser`,
  determiners: `el la los las un una unos unas este esta estos estas ese esa esos esas su sus mi mis nuestro nuestra varios
varias algunos algunas muchos dos tres cuatro cinco diez cada otro otra todos todas ambos`,
  standing: 'este esta algunos varios muchos otros ambos todos',
  prepositions: `de del a al en con por para sin sobre contra entre hacia desde hasta tras según durante ante bajo mediante`,
  conjunctions: `y e o u pero sino que si cuando mientras aunque porque como donde pues`,
  pronouns: { male: 'él', female: 'ella', plural: 'ellos ellas nosotros', thing: 'ello', author: 'yo' },
  relatives: 'quien quienes',
  particles: 'de del la las los y van von da di el',
  titles: {
    male: 'sr señor don rey príncipe padre papa obispo cardenal arzobispo',
    female: 'sra srta señora señorita doña reina princesa madre',
    any: 'dr dra doctor doctora general coronel capitán comandante',
  },
  roles: `presidente presidenta ministro ministra primer primera jefe jefa director directora alcalde alcaldesa diputado
diputada senador senadora portavoz vocero vocera secretario secretaria líder dirigente candidato candidata
abogado abogada fiscal juez jueza magistrado magistrada gobernador gobernadora consejero consejera concejal
concejala profesor profesora investigador investigadora economista historiador historiadora sociólogo socióloga
analista experto experta científico científica ingeniero ingeniera médico médica doctor doctora enfermero
enfermera maestro maestra estudiante autor autora escritor escritora periodista redactor redactora artista
cantante actor actriz cineasta jugador jugadora entrenador entrenadora seleccionador capitán capitana delantero
portero empresario empresaria fundador fundadora dueño dueña gerente agricultor agricultora pescador obrero
obrera policía militante activista sindicalista vecino vecina testigo víctima miembro embajador embajadora rey
reina papa obispo cardenal canciller comisario comisaria delegado delegada coordinador coordinadora
vicepresidente vicepresidenta mandatario mandataria expresidente expresidenta exministro exministra
parlamentario parlamentaria`,
  prefixes: '',
  origins: '',
  joints: '',
  hearing: '',
  questions: 'preguntó pregunta preguntaba',
  abbreviations: 'sr sra srta dr dra d st jr inc corp ltd co vs u.s u.k ud uds ee uu',
  reported: '',
  reportedForm: null,
  placedForm: null,
  nominative: '',
  gendered: { male: '', female: '' },
  roleClasses: [
    'líder presidente presidenta primer ministro ministra secretario secretaria canciller jefe jefa',
    'mandatario presidente primer canciller gobernador',
    'mandataria presidenta primera canciller gobernadora',
    'dirigente presidente presidenta secretario secretaria líder',
    'parlamentario diputado senador',
    'parlamentaria diputada senadora',
    'regidor alcalde concejal',
    'regidora alcaldesa concejala',
  ],
  times: `lunes martes miércoles jueves viernes sábado domingo enero febrero marzo abril mayo junio julio agosto septiembre octubre
noviembre diciembre hoy ayer mañana`,
  periods: '',
  fields: '',
  bodies:
    'partido ministerio universidad periódico policía tribunal banco grupo asociación instituto empresa consejo comisión ciudad unión fundación movimiento equipo club compañía sociedad orquesta sindicato colectivo',
  sources: [
    'según',
    'de acuerdo con',
    'en palabras de',
    'a juicio de',
    'a decir de',
    'a decir del',
    'en opinión de',
    'en opinión del',
    'a ojos de',
    'en boca de',
  ],
  inserted: '',
  behind: [
    'según',
    'a juicio de',
    'de acuerdo con',
    'en palabras de',
    'se lee en',
    'se puede leer en',
    'puede leerse en',
    'podía leerse en',
    'se podía leer en',
  ],
  passive: { with: 'es son fue fueron ser sido era', by: 'por' },
  attaching: 'de del a para en',
  objects: 'por',
  company: '',
  labels: `título titulado titulada llamado llamada denominado denominada película libro publica publican canta cantan interpreta firma estrena rueda rebautizado rebautizada denominada novela canción disco serie
programa revista diario apodado apodada lema operación proyecto obra palabra término expresión espectáculo exposición documental ballet ópera cuadro ensayo festival buque barco ferri colectivo asociación
portal aplicación pódcast cadena semanario periódico rotativo telenovela juego premio medalla concurso torneo comedia campaña sección teatro bautizado bautizada`,
  given: {
    male: `josé antonio juan manuel francisco luis javier miguel ángel carlos jesús david daniel pedro alejandro rafael
fernando pablo jorge ramón sergio alberto andrés diego enrique vicente ignacio raúl álvaro adrián iván óscar
rubén santiago eduardo víctor roberto jaime mario ricardo salvador marcos emilio julio guillermo gabriel tomás
agustín gonzalo félix hugo joaquín nicolás mariano gustavo hernán rodrigo esteban`,
    female: `maría carmen ana isabel dolores pilar teresa rosa josefa cristina laura antonia elena marta lucía mercedes
francisca luisa concepción rosario paula sara raquel juana manuela beatriz eva patricia silvia irene rocío julia
montserrat andrea alba sofía claudia alicia sonia susana yolanda margarita marina natalia inmaculada verónica
esther nuria ángela lorena gabriela daniela valeria ximena cecilia dilma michelle`,
  },
  nicknames: '',
  labelEndings: '',
  roleEndings: '',
  subordinators: '',
  relativeArticles: '',
  genitives: '',
  article: '',
  anonymous: ``,
  accusatives: '',
  objectPronouns: '',
  things: '',
  many: '',
  feminine: { article: '', endings: '' },
  writings: { verbs: 'leer leerse lee leía leían leyó', places: 'en sobre', ends: '' },
  postposed: '',
  viewing: '',
  views: '',
  verdicts:
    'respuesta reacción mensaje palabra palabras comentario conclusión veredicto advertencia lema promesa petición',
  claims: '',
  clitics: '',
  elisions: '',
  capitalNouns: false,
  bareGenitives: false,
  ordinalStops: false,
  verbSecond: false,
  verbFirst: true,
  dropsSubject: true,
  agreeing: true,
  // A verb needs no subject, so it tells by itself that somebody speaks.
  weights: { saysBefore: 4 },
  dialogue: 'dashes',
};
