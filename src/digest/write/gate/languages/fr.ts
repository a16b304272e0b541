/** French: what denies, limits, counts and turns around. */
import type { GateLanguage } from './types.ts';

export const fr: GateLanguage = {
  code: 'fr',
  negations: `ne n pas jamais aucun aucune rien personne ni nul nulle guere`,
  denials: `nie nient niait nia dement dementi refuse refusent refusait refusa refuse rejette rejettent rejete sans echoue echoue ecarte
ecartent incapable`,
  affirming: 'non_seulement pas_seulement pas_moins',
  denied: 'clause',
  limits: {
    alleged: `presume presumee presumes presumees pretendu pretendue pretendument accuse accusee accuses accusent soupconne soupconnee soupconnes
apparemment suspecte suspectee`,
    possible: `peut peuvent pourrait pourraient peut_etre eventuellement possible possiblement risque risquent`,
    expected: `devrait devraient attendu attendue attendus probablement probable prevoit prevu prevue prevus previsions`,
    intended: `veut veulent voulait souhaite souhaitent compte comptent envisage envisagent propose proposent projette espere esperent
reclame reclament exige exigent promet promis entend`,
    future: `va vont sera seront fera feront aura auront`,
    condition: `si a_condition pourvu sous_reserve selon_que tant_que`,
  },
  sources: 'selon d_apres',
  untold: 'trouve',
  pastEnding: 'é',
  verbs: `gagne perd bat vend achete donne prend rencontre frappe attaque poursuit construit trouve quitte vendu achete battu perdu pris
poursuivi`,
  joining: 'et ou',
  joints: 'et mais tandis alors pendant parce car apres avant quand lorsque qui que dont ou puis',
  ones: 'un deux trois quatre cinq six sept huit neuf dix onze douze treize quatorze quinze seize',
  tens: 'vingt trente quarante cinquante soixante',
  scales: { cent: 2, cents: 2, mille: 3, million: 6, millions: 6, milliard: 9, milliards: 9, billion: 12 },
  vague: `moitie demi demie
tiers
quart quarts
dizaine dizaines
douzaine douzaines
centaine centaines
milliers millier
double doubler double_de deux_fois
triple tripler trois_fois`,
  units: `% pour_cent pourcent
points point
$ dollar dollars
€ euro euros
£ livre livres
couronne couronnes
franc francs
seconde secondes
minute minutes
heure heures h
jour jours journee quotidien
nuit nuits
semaine semaines hebdomadaire
mois mensuel
an ans annee annees annuel
decennie decennies
siecle siecles
metre metres
kilometre kilometres km
tonne tonnes
kilo kilos kg
litre litres
degre degres
hectare hectares
megawatt megawatts`,
  above: 'plus_de plus_d au_moins',
  below: 'moins_de moins_d au_plus jusqu_a pres_de presque',
  loose: '',
  days: `lundi
mardi
mercredi
jeudi
vendredi
samedi
dimanche
janvier
fevrier
mars
avril
mai
juin
juillet
aout
septembre
octobre
novembre
decembre
hier
aujourd_hui
demain
midi
minuit
matin matinee
soir soiree
printemps
ete_dernier
automne
hiver
semaine_derniere
semaine_prochaine
an_dernier annee_derniere
an_prochain annee_prochaine`,
  capitalDays: '',
  amounts: `tous toutes tout toute chaque entier entiere
plupart majorite
nombreux nombreuses beaucoup
peu
plusieurs
seul seule seuls uniquement seulement
toujours
premier premiere premieres premiers
dernier derniere
certains certaines quelques
definitivement definitif
provisoirement temporairement
immediatement
deja`,
  opposites: `augmente augmentent augmentation hausse monte monte croissance releve | baisse baissent diminue diminuent diminution chute recul reduit
plus_haut | plus_bas
gagne gagnent victoire remporte | perd perdent perdu defaite
ouvre ouvrent ouvert ouverte ouverture rouvre rouvert | ferme ferment fermee fermeture
approuve approuvent approuvee adopte adoptee soutient soutiennent accepte | rejette rejettent rejetee refuse oppose s_oppose
nord | sud
est_de | ouest
importe importations importation | exporte exportations exportation
commence commencent debut lance | finit fin termine arrete
coupable condamne condamnee condamnation | innocent relaxe acquitte acquittee
arrete arretee interpelle detenu | libere liberee relache
autorise autorisent permet | interdit interdisent interdiction
homme hommes garcon fils pere frere | femme femmes fille mere soeur
vivant survivants survecu | mort morte morts tue tuee tues
benefice excedent | perte pertes deficit
legal | illegal`,
  converses: `avant | apres
achete achetent achat rachat | vend vendent vendu vente`,
  same: `dire dit disent declare affirme explique indique annonce
fermer ferme fermee fermes fermeture ferment
voiture voitures vehicules vehicule
mourir mort morte morts meurt meurent tue tuee tues deces decede
blesser blesse blessee blesses
trouver trouve trouvee trouvent decouvert decouvertes decouvert decouvre
acheter achete achetent achat rachete rachat
vendre vend vendent vendu vente
augmenter augmente augmentent augmentation hausse
baisser baisse baissent diminue diminution recul recule
construire construit construction bati
payer paie paye payent paiera
donner donne donnent
prendre prend pris prennent
gagner gagne gagnent victoire remporte
perdre perd perdu perdent
commencer commence commencent debut
prevoir prevoit prevu prevue projet plan
interdire interdit interdiction
arreter arrete arretee interpelle
fissure fissures
entreprise societe groupe
gouvernement executif
ville commune municipalite
enfant enfants eleves eleve
personne personnes gens habitants
vouloir veut veulent voulait souhaite
rester reste restent restera
nouveau nouvelle nouvel nouveaux
avertir averti avertit previent prevenu`,
  peoples: `france francais francaise francaises
allemagne allemand allemande allemands
danemark danois danoise
suede suedois suedoise
norvege norvegien norvegienne norvegiens
espagne espagnol espagnole espagnols
italie italien italienne italiens
belgique belge belges
suisse suisses
russie russe russes
ukraine ukrainien ukrainienne
royaume_uni britannique britanniques
etats_unis americain americaine americains`,
  openers: `gens habitants`,
};
