/** Asking in French. */
import type { AskLanguage } from './types.ts';

export const FR: AskLanguage = {
  kinds: [
    [/^(?:à |de |par |avec |pour |chez )?qui\b/, 'person'],
    [/^quel(?:le)? (?:pourcentage|part|proportion)\b/, 'share'],
    [
      /^combien (?:ça |cela )?(?:a |ont |va |vont |devait |devrait )?(?:coût|vaut|payer|valoir)|^quel (?:est|était|sera) le (?:prix|coût|montant)\b/,
      'money',
    ],
    [/^(?:pendant |depuis )?combien de temps\b/, 'length'],
    [/^combien\b/, 'number'],
    [/^quel âge\b/, 'age'],
    [
      /^(?:depuis |jusqu['’]à |à partir de )?quand\b|^(?:en )?quelle année\b|^(?:à )?quelle (?:date|heure)\b|^quel jour\b/,
      'time',
    ],
    [/^(?:d['’])?où(?![\p{L}])|^dans quelle? (?:ville|pays|lieu)\b/u, 'place'],
    [/^pourquoi\b|^pour quelles? raisons?\b/, 'reason'],
    [/^comment s['’]appelle/, 'name'],
    [/^comment\b/, 'manner'],
    [/^(?:que|qu['’]est-ce qui) (?:s['’]est|se passe|s['’]est-il)/, 'event'],
    [/^(?:à |de |dans |par )?(?:quel|quelle|quels|quelles|lequel|laquelle)\b/, 'name'],
  ],
  counted: /(?:combien d(?:e |['’])|quel(?:le)?s? )(?:nouve\p{L}+ |grand\p{L}* )?(\p{L}{3,40})/u,
  asking: "jusqu'a qui que quoi quel quelle quels quelles quand ou pourquoi comment combien",
  who: 'qui',
  be: 'est sont etait etaient sera seront fut furent',
  help: 'a ont avait avaient va vont doit doivent devait peut peuvent pourra',
  article: 'le la les l un une des du',
  ends: 'dans sur pour par avec contre pendant depuis avant apres chez sans vers selon au aux en',
  changing: 'adjoint adjointe ancien ancienne ex vice',
  says: 'dit declare ajoute affirme explique lance resume souligne estime annonce promis repond repondu',
  verbs: `ferm cout gagn remport travaill manifest vot arret tu condamn demission annonc command dur commenc termin emport
remplac trouv vol brul evacu arriv refus accus lanc menac particip achet rachet renonc employ chut abandonn bless`,
  endings: 'e es ent er era eront ee ees ait aient a erent ant eur euse',
  groups: `ouvrir ouvre ouvrent ouvrira ouvert ouverte ouverture|fermer ferme fermera fermeture fermetures|mourir meurt mort morts morte mortes deces
naitre nee nees naissance|gagner gagne remporter remporte vainqueur victoire|perdre perd perdu perdue|vendre vend vendu vendue vente
couter coute coutera cout couts|construire construit construite construction|elire elu elue election|detruire detruit detruite
decouvrir decouvert decouverte|maire mairie|dirige directeur directrice dirigeant|travailler travaille employer emploie emplois employe employes salaries
partir partira depart|fonder fonde fondee fondation|choisir choisi choisie|supprimer supprime supprimes suppression`,
  near: `fermer arreter|diriger preside patron chef|prix cout|incendie feu|tuer mourir|blesser blesse|quitter partir demission|interdire interdiction|limiter plafonner limite
vol voler cambriolage|exiger demander reclamer|accident collision|eleve enfant|logement appartement maison|habitant resident riverain|augmenter hausse|baisser baisse recul
agriculteur paysan eleveur|tribunal juge jugement|visiteur spectateur touriste|travail poste emploi|payer financer verser|decouvrir trouver|circuler rouler
couter estime|second deuxieme|bateau navire bac|bloquer empecher`,
  time: `janvier|février|mars|avril|mai|juin|juillet|août|septembre|octobre|novembre|décembre|lundi|mardi|mercredi|jeudi|vendredi|samedi
|dimanche|hier|demain|aujourd['’]hui|printemps|été|automne|hiver|Noël|Pâques`,
  lengths: 'secondes?|minutes?|heures?|jours?|semaines?|mois|ans?|années?|siècles?',
  reason: `parce qu(?:e|['’])|car|en raison d(?:e|u|es)|à cause d(?:e|u|es)|faute d(?:e|['’])|grâce à|invoqu\\p{L}+|justifi\\p{L}+|par (?:le )?manque
|puisqu(?:e|['’])|afin d(?:e|['’])|en effet|raisons?|due? à|dues? aux?`,
  place:
    "(?:à|au|aux|en|dans|près de|vers|de|du|chez) (?:l[ea] |l[’'])?\\p{Lu}\\p{L}+|dans (?:le|la|les|un|une) \\p{L}+",
  age: '\\d{1,3} ans',
  share: 'pour cent|moitié|tiers|quarts?',
};
