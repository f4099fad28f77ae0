import type { RuleName } from '../insights-facts.js';
import type { RuleWords } from '../insights-rules.js';

/** The rules in French. */
export const rules: Readonly<Record<RuleName, RuleWords>> = {
  'find-cause': {
    when: 'nettement moins que prévu',
    then: 'chercher d’abord la cause',
    todo: 'L’afficher sur la page et voir où et quand cela a commencé : un prix, un rayon vide, une campagne terminée, un client perdu. N’agir que sur cette cause.',
  },
  'repeat-success': {
    when: 'nettement plus que prévu',
    then: 'trouver ce qui a marché, et recommencer',
    todo: 'L’afficher sur la page et voir où et quand cela a commencé. Demander aux personnes concernées ce qui a changé, et le prévoir ailleurs.',
  },
  help: {
    when: 'en retard sur son propre passé et sur ses semblables',
    then: 'aider là où cela décroche',
    todo: 'Comparer l’offre, les prix et les effectifs avec les meilleurs. Convenir d’une étape, et regarder de nouveau après la période suivante.',
  },
  renew: {
    when: 'en baisse sur de nombreuses périodes, pas une seule',
    then: 'renouveler ou arrêter',
    todo: 'Décider avec les achats : une nouvelle version, un autre prix, ou plus de réassort. Garder peu de stock d’ici là.',
  },
  protect: {
    when: 'quelques-uns font l’essentiel',
    then: 'soigner ces quelques-uns, et élargir la base',
    todo: 'Donner à chacun d’eux un interlocuteur attitré. Prévoir comment gagner les suivants, pour qu’une perte ne fasse pas mal.',
  },
  loyalty: {
    when: 'fort chiffre d’affaires et faible fidélité',
    then: 'offre de fidélité',
    todo: 'Offrir une raison de revenir peu après la première commande : un bon, un prix garanti, un rappel. Mesurer qui revient.',
  },
  'second-order': {
    when: 'les clients connus commandent pour plus que les nouveaux',
    then: 'gagner la deuxième commande',
    todo: 'Investir dans la deuxième commande des nouveaux clients plutôt que dans la première d’autres : les accueillir, proposer ce qui va avec leur achat.',
  },
  'cross-sell': {
    when: 'les clients connus commandent pour moins que les nouveaux',
    then: 'vendre plus à ceux qui connaissent déjà',
    todo: 'Proposer ce qui va avec les commandes passées, et offrir la livraison un peu au-dessus du montant habituel.',
  },
  'cap-discount': {
    when: 'ventes remisées à perte',
    then: 'plafonner la remise',
    todo: 'N’accorder de telles remises qu’avec un motif et un accord. En essayer d’abord une plus faible : elle doit vendre assez de plus pour se payer.',
  },
  'check-returns': {
    when: 'plus de retours qu’ailleurs',
    then: 'trouver pourquoi cela revient',
    todo: 'Lire les motifs des derniers retours. Vérifier description, emballage et fournisseur, et corriger le motif le plus fréquent.',
  },
  'stock-up': {
    when: 'une période forte à venir',
    then: 'commander et prévoir le personnel à temps',
    todo: 'Commander pour le montant prévu, avec le haut de la fourchette en réserve. Lancer les campagnes avant, pas pendant.',
  },
  'fill-gap': {
    when: 'une période faible à venir',
    then: 'contenir les coûts, ou la remplir exprès',
    todo: 'Commander moins et y placer les congés, ou y mettre une campagne. Ne pas prendre ce creux pour un échec.',
  },
  bundle: {
    when: 'achetés ensemble bien plus souvent que par hasard, avec bénéfice',
    then: 'les proposer en lot',
    todo: 'Les placer côte à côte, proposer le second avec le premier, et essayer un lot à petite remise pendant un mois.',
  },
  'win-back': {
    when: 'clients précieux, silencieux plus longtemps que d’habitude',
    then: 'les reconquérir',
    todo: 'Appeler soi-même le premier de la liste. Écrire aux autres avec une offre qui va avec leurs achats.',
  },
  call: {
    when: 'un grand compte qui ne commande plus',
    then: 'le reconquérir',
    todo: 'Appelez vous-même le client et demandez ce qui a changé. Proposez d’abord une solution, une remise en dernier.',
  },
};
