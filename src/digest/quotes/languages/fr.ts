/** French: how its news reports speech. */
import type { LanguageData } from './types.ts';

export const fr: LanguageData = {
  code: 'fr',
  reports: `dit disait déclaré déclare déclarait affirmé affirme affirmait affirment expliqué explique expliquait expliquent
ajouté ajoute ajoutait précisé précise précisait indiqué indique indiquait indiquent souligné souligne
soulignait assuré assure assurait estimé estime estimait estiment annoncé annonce annonçait lancé lance lançait
écrit écrivait écrivent répondu répond répondait rappelé rappelle rappelait reconnu reconnaît reconnaissait
admis admet confié confie confiait raconté raconte racontait commenté commente commentait insisté insiste
insistait poursuivi poursuit poursuivait conclu conclut concluait martelé martèle martelait dénoncé dénonce
dénonçait regretté regrette regrettait salué salue saluait averti avertit prévenu prévient promis promet
promettait confirmé confirme confirmait soutenu soutient soutenait répété répète répétait tweeté tweete résumé
résume résumait demandé demande demandait interrogé interroge plaidé plaide plaidait réagi réagit rétorqué
rétorque ironisé ironise jugé juge jugeait considéré considère témoigné témoigne témoignait détaillé détaille
exhorté exhorte tranché tranche glissé glisse souffle soufflé nuancé nuance abonde renchérit renchéri argué
argue proclamé proclame réclamé réclame exigé exige espéré espère déploré déplore déplorait critiqué critique
fustigé fustige disent dirent demanda répondit ajouta affirma expliqua déclara lança assura précisa reprit reprend
murmura murmure répliqua réplique rétorqua s'exclama s'écria poursuivit annonça indiqua souligna insista`,
  stances: `qualifié qualifie qualifiait accusé accuse accusait appelé appelle appelait évoqué évoque évoquait décrit
décrivait comparé compare vanté vante loué loue condamné condamne condamnait rejeté rejette parlé parle parlait
cité cite remercié remercie excusé défendu défend défendait attaqué attaque moqué moque félicité félicite
présenté présente promis`,
  verbs: '',
  ambiguous: 'juge annonce demande réclame critique cite compare résume nuance écrit',
  thoughts: '',
  nouns: ``,
  owners: { male: '', female: '', other: '' },
  holders: 'de du',
  openings: 'que qu',
  quoting: '',
  light: '',
  ago: '',
  pasts: '',
  hows: '',
  whens: 'quand lorsque',
  links: '',
  openers: '',
  infinitives: '',
  sayings: '',
  closers: ``,
  callings: ``,
  known: 'connu connue connus connues',
  listing: 'et ou',
  finals: '',
  naming: '',
  nobody: '',
  citing: '',
  cited: '',
  parting: [],
  indefinite: '',
  bare: '',
  asking: { verbs: '', ends: '' },
  pointing: '',
  copulas: '',
  asides: 'comme',
  participles: `disant déclarant affirmant expliquant ajoutant précisant indiquant soulignant assurant estimant annonçant
lançant écrivant répondant rappelant reconnaissant admettant insistant dénonçant regrettant saluant avertissant
promettant qualifiant accusant appelant évoquant décrivant parlant citant jugeant déplorant fustigeant
critiquant`,
  adverbs: `aussi ensuite puis également encore déjà ne pas jamais toujours notamment enfin cependant toutefois pourtant
alors ainsi hier aujourd'hui lui-même elle-même récemment finalement plus tôt se s leur lui nous vous me y en
simplement souvent d'abord`,
  auxiliaries: `s'est s'était s'étaient n'a l'a m'a a ont avait avaient est sont était étaient aura aurait avoir être peut doit va
avons j'ai`,
  determiners: `le la les l' l un une des ce cet cette ces son sa ses leur leurs notre nos mon ma mes plusieurs deux trois
quatre cinq dix certains quelques tous toutes chaque aucun`,
  standing: 'certains tous plusieurs celui celle ceux beaucoup',
  prepositions: `de du d' à au aux en dans par pour avec sans sur sous contre entre vers chez depuis pendant après avant devant
derrière selon dès lors malgré parmi jusque jusqu' face`,
  conjunctions: `et ou mais donc or ni car que qu' si quand lorsque lorsqu' comme puisque parce tandis alors dont où`,
  pronouns: { male: 'il', female: 'elle', plural: 'ils elles on nous', thing: 'cela ça', author: "je j'" },
  personal: "je j' me moi mon ma mes nous notre nos vous votre vos tu",
  relatives: 'qui',
  particles: 'de du des la le von van di da ben el al d',
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
  hearing: '',
  questions: 'demande demandé demandait interroge',
  abbreviations: 'm mm mme mlle dr pr me st jr inc corp ltd co vs u.s u.k',
  reported: '',
  nominative: '',
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
  bodies:
    'parti ministère université journal police tribunal banque groupe association institut société conseil commission ville union fondation',
  sources: ['selon', "d'après", 'aux yeux de', 'selon les mots de'],
  inserted: '',
  behind: ['selon', "d'après", 'peut on lire dans', 'lit on dans'],
  passive: { with: 'est sont été était étaient fut être', by: 'par' },
  attaching: "de du d' des à au aux pour chez en la",
  objects: 'pour',
  company: '',
  labels: `soi-disant prétendu prétendue titre intitulé intitulée film livre roman chanson album série émission magazine journal baptisé baptisée dit
dite surnommé surnommée appelé nommé slogan opération projet programme pièce mot terme expression spectacle`,
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
  works: '',
  labelEndings: '',
  roleEndings: '',
  subordinators: '',
  relativeArticles: '',
  genitives: '',
  objectPronouns: '',
  things: '',
  feminine: { article: '', endings: '' },
  writings: { verbs: '', places: '', ends: '' },
  postposed: '',
  viewing: '',
  verdicts: '',
  claims: '',
  clitics: '-t-elles -t-elle -t-ils -t-il -t-on -elles -elle -ils -il -on -je',
  capitalNouns: false,
  ordinalStops: false,
  verbSecond: false,
  verbFirst: true,
  dialogue: 'commas',
};
