/** French: how its news reports speech. */
import { french } from './romance.ts';
import type { LanguageData } from './types.ts';

/** Stems of regular verbs of saying. */
const SAYING = `affirm expliqu ajout précis indiqu soulign assur estim annonc lanc rappel/rappell confi racont comment insist
martel/martèl dénonc regrett salu confirm tweet résum demand interrog plaid rétorqu ironis jug témoign détaill exhort tranch gliss
souffl nuanc argu proclam réclam exig espér/espèr déplor critiqu fustig murmur répliqu exclam écri répét/répèt réitér/réitèr
considér/considèr déclar scand tempêt fulmin grond tonn constat observ not remarqu propos suggér/suggèr alert inquiét/inquièt
clam avanc lâch rectifi certifi justifi plaisant raill avou signal spécifi protest menac abond pest grinc soupir rassur enchaîn cri hurl chuchot étonn reproch argument`;

/** Stems of those that judge. */
const JUDGING = `montr qualifi accus appel/appell évoqu compar vant lou condamn rejet/rejett parl cit remerci excus attaqu moqu félicit
présent redout dout point vis raill tax`;

export const fr: LanguageData = {
  code: 'fr',
  reports: `${french(SAYING)} dit disait valoir savoir remarquer disent disaient dirent répond répondait répondu répondent répondit reconnaît
reconnaissait reconnu reconnaissent admis admet admettait admettent conclu conclut concluait concluent averti avertit avertissait
avertissent prévenu prévient prévenait préviennent promis promet promettait promettent soutenu soutient soutenait soutiennent
écrit écrivait écrivent écrivit réagi réagit réagissait réagissent poursuivi poursuit poursuivait poursuivent poursuivit
repris reprend reprit reprenait souri sourit souriait souvient souvenait souviennent réjouit réjouissait rit démenti dément démentent surenchérit
renchérit renchéri s'écria s'exclama`,
  stances: `${french(JUDGING)} décrit décrivait décrivent défendu défend défendait défendent promis démoli démolit`,
  verbs: '',
  ambiguous: `juge annonce demande réclame critique cite compare résume nuance écrit note remarque alerte plainte observe confie
tranche lance détaille pointe avance constate proteste menace attaque accuse appelle loue présente condamne salue`,
  nouns: ``,
  owners: { male: 'lui', female: '', other: '' },
  holders: "de du d'",
  joins: 'et',
  openings: 'que qu',
  quoting: '',
  light: '',
  ago: '',
  pasts: '',
  unlikeAdverbs: '',
  negations: 'prétendument jamais pas',
  replying: 'répondu répond répondait rétorqué rétorque répliqué réplique',
  fronted: '',
  hows: '',
  whens: 'quand lorsque',
  links: '',
  openers: '',
  infinitives: '',
  sayings: '',
  wordings: '',
  closers: ``,
  callings: ``,
  known: 'connu connue connus connues',
  listing: 'et ou',
  finals: '',
  naming: '',
  nobody: '',
  anyone: '',
  citing: '',
  cited: '',
  parting: [],
  indefinite: '',
  definite: "le la l' ce cet cette son sa leur notre mon ma",
  bare: '',
  asking: { verbs: '', ends: '' },
  pointing: '',
  copulas: '',
  opinions: 'pour chez',
  stressed: 'lui eux',
  reflexives: "s' se",
  likening: 'comme',
  asides: 'comme',
  participles: `disant déclarant affirmant expliquant ajoutant précisant indiquant soulignant assurant estimant annonçant
lançant écrivant répondant rappelant reconnaissant admettant insistant dénonçant regrettant saluant avertissant
promettant qualifiant accusant appelant évoquant décrivant parlant citant jugeant déplorant fustigeant
critiquant`,
  adverbs: `oui non peu aussi ensuite puis également encore déjà ne pas jamais toujours notamment enfin cependant toutefois pourtant
alors ainsi hier aujourd'hui lui-même elle-même récemment finalement plus tôt se s' m' t' n' leur lui nous vous me y en
simplement souvent d'abord`,
  auxiliaries: `fait faisait font fit a ont ai avait avaient est sont était étaient aura aurait avoir être peut doit va
avons`,
  determiners: `le la les l' l un une des ce cet cette ces son sa ses leur leurs notre nos mon ma mes plusieurs deux trois
quatre cinq dix certains quelques tous toutes chaque aucun`,
  standing: 'certains tous plusieurs celui celle ceux beaucoup',
  prepositions: `de du d' à au aux en dans par pour avec sans sur sous contre entre vers chez depuis pendant après avant devant
derrière selon dès lors malgré parmi jusque jusqu' face`,
  conjunctions: `et ou mais donc or ni car que qu' si quand lorsque lorsqu' comme puisque parce tandis alors dont où`,
  pronouns: {
    male: 'il',
    female: 'elle',
    plural: 'ils elles on nous',
    thing: "cela ça ce c' ceci",
    author: "je j'",
  },
  relatives: 'qui lequel laquelle lesquels lesquelles',
  particles: "de du des la le von van di da ben el al d d'",
  titles: {
    male: 'm mm monsieur roi prince père frère abbé pape cardinal évêque',
    female: 'mme mmes mlle madame mademoiselle reine princesse sœur',
    any: 'dr pr me maître docteur professeur général colonel capitaine commandant',
  },
  roles: `président présidente ministre premier première chef cheffe directeur directrice maire député députée sénateur
sénatrice porte-parole responsable secrétaire leader dirigeant dirigeante candidat candidate avocat avocate
procureur procureure juge magistrat magistrate préfet préfète commissaire professeur professeure chercheur
chercheuse économiste historien historienne sociologue politologue analyste expert experte scientifique
ingénieur ingénieure médecin docteur docteure infirmier infirmière enseignant enseignante étudiant étudiante
auteur autrice écrivain écrivaine journaliste éditorialiste rédacteur rédactrice artiste chanteur chanteuse
acteur actrice réalisateur réalisatrice joueur joueuse entraîneur entraîneuse sélectionneur capitaine patron
patronne fondateur fondatrice gérant gérante agriculteur agricultrice pêcheur ouvrier ouvrière policier
policière militante militant syndicaliste habitant habitante témoin victime membre conseiller conseillère
ambassadeur ambassadrice roi reine pape évêque cardinal chancelier chancelière gouverneur gouverneure délégué
déléguée coordinateur coordinatrice animateur animatrice adjoint adjointe élu élue eurodéputé eurodéputée`,
  prefixes: '',
  origins: '',
  joints: '',
  hearing: '',
  questions: 'demande demandé demandait interroge',
  abbreviations: 'm mm mme mlle dr pr me st jr inc corp ltd co vs u.s u.k',
  reported: '',
  reportedForm: null,
  placedForm: null,
  nominative: '',
  gendered: { male: '', female: '' },
  roleClasses: [
    'dirigeant président ministre premier chancelier chef',
    'dirigeante présidente ministre première chancelière cheffe',
    'élu député sénateur maire conseiller',
    'élue députée sénatrice maire conseillère',
    'responsable directeur directrice chef secrétaire',
    'patron directeur président fondateur',
    'patronne directrice présidente fondatrice',
    'parlementaire député députée sénateur sénatrice',
  ],
  times: `lundi mardi mercredi jeudi vendredi samedi dimanche janvier février mars avril mai juin juillet août septembre octobre
novembre décembre hier demain aujourd'hui matin soir midi`,
  periods: '',
  fields: '',
  bodies:
    'parti ministère université journal police tribunal banque groupe association institut société conseil commission ville union fondation mouvement équipe club entreprise compagnie troupe orchestre collectif syndicat',
  sources: [
    'selon',
    "d' après",
    'aux yeux de',
    'selon les mots de',
    'peut lire dans',
    'peut lire sur',
    'pouvait lire dans',
    'pouvait lire sur',
    'on lit dans',
    'on lit sur',
    'est écrit dans',
    'à en croire',
    "de l' avis de",
    'aux dires de',
    'au dire de',
    'selon les termes de',
    'est écrit sur',
    'était écrit sur',
  ],
  inserted: '',
  behind: [
    'selon',
    "d' après",
    'peut on lire dans',
    'peut on lire sur',
    'pouvait on lire dans',
    'pouvait on lire sur',
    'lit on dans',
    'lit on sur',
  ],
  passive: { with: 'est sont été était étaient fut être', by: 'par' },
  attaching: "de du d' des à au aux pour chez en la",
  objects: 'pour',
  company: '',
  labels: `soi-disant prétendu prétendue titre intitulé intitulée film livre publie publient chante chantent interprète signe tourne réalise rebaptisé rebaptisée dénommé dénommée roman chanson album série émission magazine journal baptisé baptisée dit
dite surnommé surnommée appelé nommé slogan opération projet programme pièce mot terme expression spectacle exposition documentaire ballet opéra tableau recueil essai festival navire bateau paquebot ferry collectif
association site application podcast chaîne hebdomadaire quotidien revue feuilleton jeu comédie tube prix médaille concours tournoi formule rubrique`,
  given: {
    male: `jean pierre michel philippe alain bernard jacques daniel patrick nicolas christophe laurent frédéric éric
olivier stéphane thierry pascal david sébastien julien thomas antoine alexandre guillaume emmanuel françois
gérard marc paul louis henri andré claude yves gilles hervé bruno vincent benoît mathieu maxime romain lucas
hugo arthur jules gabriel bertrand xavier didier dominique édouard gérald jordan jean-luc jean-pierre jean-marc
jean-michel jean-claude yannick rené roger`,
    female: `marie nathalie isabelle sylvie catherine christine martine françoise valérie sandrine véronique céline sophie
stéphanie anne hélène julie aurélie émilie camille laura sarah pauline charlotte marine léa emma chloé manon
louise alice jeanne élisabeth brigitte monique nicole ségolène rachida christiane florence laurence agnès claire
élodie audrey virginie anne-marie marie-claude mathilde juliette inès lucie élise margaux amélie delphine`,
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
  writings: { verbs: 'lire lit lisait lisent', places: 'dans sur', ends: '' },
  postposed: '',
  viewing: '',
  views: '',
  verdicts:
    'réponse réaction message mot mots parole paroles commentaire conclusion verdict constat avertissement credo promesse',
  claims: '',
  clitics: '-t-elles -t-elle -t-ils -t-il -t-on -elles -elle -ils -il -on -je',
  elisions: 'l d j m t s n c qu jusqu lorsqu puisqu quoiqu',
  capitalNouns: false,
  bareGenitives: false,
  ordinalStops: false,
  verbSecond: false,
  verbFirst: true,
  dropsSubject: false,
  agreeing: true,
  weights: {},
  dialogue: 'commas',
};
