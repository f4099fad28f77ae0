// Made from fr/insights.json by npm run texts.
import { grammar } from '../../fr/grammar.js';
import type { InsightsTexts } from '../en/insights.js';

export const messages: InsightsTexts = {
  rows: 'Lignes',
  customers: {
    new: 'Nouveaux clients',
    repeat: 'Clients récurrents',
  },
  pictured: {
    current: 'Cette période',
    earlier: 'Un an plus tôt',
    all: 'Toutes les commandes',
  },
  sentence: ({ period, n }) => `${period}${n === 1 ? '' : ', le plus important d’abord'}`,
  nothing: ({ period }) => `Rien d’inhabituel\u00a0: ${period}.`,
  looked: ({ names }) => `Vérifié\u00a0: ${names}.`,
  lacking: ({ names }) => `Impossible avec ces données\u00a0: ${names}.`,
  failed: ({ names }) => `N’a pas pu être vérifié\u00a0: ${names}.`,
  awaited: 'Vérification en cours…',
  tones: {
    good: 'Bonne nouvelle',
    bad: 'À surveiller',
    neutral: 'Bon à savoir',
  },
  stake: ({ isGood, amount }) => (isGood ? `Impact\u00a0: ${amount}` : `${amount} à risque`),
  basis: ({ of, n, shown }) =>
    of === 'rows'
      ? grammar.plural(n) === 'one'
        ? `${shown} ligne`
        : `${shown} lignes`
      : of === 'orders'
        ? grammar.plural(n) === 'one'
          ? `${shown} commande`
          : `${shown} commandes`
        : of === 'customers'
          ? grammar.plural(n) === 'one'
            ? `${shown} client`
            : `${shown} clients`
          : of === 'periods'
            ? grammar.plural(n) === 'one'
              ? `${shown} période`
              : `${shown} périodes`
            : grammar.plural(n) === 'one'
              ? `${shown} valeur`
              : `${shown} valeurs`,
  rare: ({ count }) => `se produirait par hasard moins de 1 fois sur ${count}`,
  often: ({ count }) => `se produirait par hasard environ ${count} fois sur 100`,
  exact: 'compte exact, pas une estimation',
  show: 'Filtrer la page',
  shown: 'Page filtrée',
  showTip: ({ clause }) => `Filtre la page\u00a0: ${clause}`,
  todo: 'Que faire',
  how: 'Mode de calcul',
  rule: ({ when, then }) => `${when} → ${then}`,
  alike: ({ shown, kind, amount }) => `${shown} ${kind} avec le même problème, ${amount} au total`,
  kinds: ({ field }) =>
    field === 'region'
      ? 'régions'
      : field === 'category'
        ? 'catégories'
        : field === 'subcategory'
          ? 'sous-catégories'
          : field === 'product'
            ? 'produits'
            : field === 'customer'
              ? 'clients'
              : field === 'channel'
                ? 'canaux'
                : field === 'segment'
                  ? 'segments'
                  : field === 'country'
                    ? 'pays'
                    : field === 'continent'
                      ? 'continents'
                      : field === 'state'
                        ? 'états'
                        : field === 'city'
                          ? 'villes'
                          : field === 'store'
                            ? 'magasins'
                            : field === 'seller'
                              ? 'vendeurs'
                              : field === 'promotion'
                                ? 'promotions'
                                : field === 'gender'
                                  ? 'sexe'
                                  : `valeurs de ${field}`,
  more: ({ n, shown }) =>
    `Afficher ${grammar.plural(n) === 'one' ? `${shown} autre observation` : `${shown} autres observations`}`,
  fewer: 'Afficher moins',
  terms: {
    rule: 'Règle',
    met: 'Dans ce cas',
    all: 'Au total',
    period: 'Période',
    against: 'Comparé à',
    basis: 'Fondé sur',
    certainty: 'Certitude',
    stake: 'Montant',
    filter: 'Filtre',
    finding: 'Observation',
    topic: 'Sujet',
    tone: 'Type',
    looked: 'Vérifié',
    lacking: 'Absent des données',
    failed: 'Non vérifié',
    rank: 'Classement',
  },
  rank: 'Classement par effet sur le bénéfice × certitude\u202f; ce qui est seulement bon à savoir vient à la fin. Les observations sur les mêmes ventes n’apparaissent qu’une fois. Par sujet, au plus 1 sur 20 devrait être une fausse alerte (Benjamini–Hochberg). Celles trop petites pour agir ne sont pas affichées.',
  picture: {
    line: ({ measure, from, to }) => `${measure} de ${from} à ${to}`,
    bars: ({ names }) => `Barres\u00a0: ${names}`,
  },
  story: {
    start: 'Voir en récit',
    back: 'Retour',
    next: 'Suivant',
    leave: 'Quitter le récit',
    place: ({ k, n }) => `${k} sur ${n}`,
    spoken: ({ place, head, clause }) =>
      `Observation ${place}\u00a0: ${head}.${clause === undefined || clause === '' ? '' : ` Page filtrée par ${clause}.`}`,
    follows: ({ clause }) => `Page filtrée par ${clause}`,
    whole: 'Concerne toute la page',
    left: 'Vos filtres précédents sont rétablis.',
    copy: 'Copier le lien',
    copied: 'Lien copié',
    notCopied: 'Le lien n’a pas pu être copié. Copiez-le ici\u00a0:',
    link: 'Lien vers cette étape',
    lost: 'L’observation du lien n’est plus d’actualité. Voici les observations actuelles.',
    role: 'récit',
    keys: 'Utilisez les flèches pour avancer et reculer, Début et Fin pour aller aux extrémités, Échap pour quitter.',
  },
  chosen: ({ clause }) => `Page filtrée par ${clause}.`,
  cleared: 'Filtre supprimé.',
  parts: {
    unit: ({ grain }) =>
      grain === 'day'
        ? 'jour'
        : grain === 'week'
          ? 'semaine'
          : grain === 'month'
            ? 'mois'
            : grain === 'quarter'
              ? 'trimestre'
              : 'an',
    units: ({ grain }) =>
      grain === 'day'
        ? 'jours'
        : grain === 'week'
          ? 'semaines'
          : grain === 'month'
            ? 'mois'
            : grain === 'quarter'
              ? 'trimestres'
              : 'ans',
    span: ({ grain, n, shown }) =>
      grain === 'day'
        ? grammar.plural(n) === 'one'
          ? `${shown} jour`
          : `${shown} jours`
        : grain === 'week'
          ? grammar.plural(n) === 'one'
            ? `${shown} semaine`
            : `${shown} semaines`
          : grain === 'month'
            ? grammar.plural(n) === 'one'
              ? `${shown} mois`
              : `${shown} mois`
            : grain === 'quarter'
              ? grammar.plural(n) === 'one'
                ? `${shown} trimestre`
                : `${shown} trimestres`
              : grammar.plural(n) === 'one'
                ? `${shown} an`
                : `${shown} ans`,
    pair: ({ other, name }) => (other === undefined || other === '' ? `${name}` : `${name} (${other})`),
    earlier: ({ before, against }) => `${before}${!against ? ' auparavant' : ` (${against})`}`,
    band: ({ range, from, to }) =>
      range === undefined || range === ''
        ? from === undefined || from === ''
          ? `jusqu’à ${to}`
          : `de ${from} et plus`
        : `de ${range}`,
  },
  rules: {
    'find-cause': {
      when: 'nettement moins que prévu',
      then: 'chercher d’abord la cause',
      todo: 'Filtrez la page et voyez où et quand cela a commencé\u00a0: un changement de prix, une rupture de stock, une campagne terminée, un client perdu. N’agissez que sur cette cause.',
    },
    'repeat-success': {
      when: 'nettement plus que prévu',
      then: 'trouver ce qui a fonctionné et le répéter',
      todo: 'Filtrez la page et voyez où et quand cela a commencé. Demandez à l’équipe ce qu’elle a fait différemment, et prévoyez-le ailleurs.',
    },
    help: {
      when: 'sous l’année précédente et derrière ses pairs',
      then: 'l’aider à rattraper son retard',
      todo: 'Comparez l’assortiment, les prix et les effectifs avec le meilleur de ses pairs. Convenez d’une mesure, et vérifiez après la période suivante.',
    },
    renew: {
      when: 'en baisse sur de nombreuses périodes, pas une seule',
      then: 'renouveler ou arrêter',
      todo: 'Décidez avec les achats\u00a0: une nouvelle version, un autre prix, ou plus de réassort. Gardez un stock bas d’ici là.',
    },
    protect: {
      when: 'quelques-uns représentent l’essentiel',
      then: 'protéger les grands comptes et élargir la base',
      todo: 'Donnez à chacun un interlocuteur attitré. Prévoyez comment gagner les suivants, pour moins dépendre de chacun.',
    },
    loyalty: {
      when: 'fort chiffre d’affaires et faible fidélité',
      then: 'offre de fidélité',
      todo: 'Donnez aux clients une raison de racheter peu après la première commande\u00a0: un bon, un prix garanti, un rappel. Mesurez combien le font.',
    },
    'second-order': {
      when: 'les clients récurrents dépensent plus par commande que les nouveaux',
      then: 'gagner la deuxième commande',
      todo: 'Investissez dans la deuxième commande des nouveaux clients plutôt que dans davantage de premières commandes\u00a0: accueillez-les et proposez ce qui va avec leur achat.',
    },
    'cross-sell': {
      when: 'les clients récurrents dépensent moins par commande que les nouveaux',
      then: 'vente croisée aux clients récurrents',
      todo: 'Proposez ce qui va avec les commandes passées, et offrez la livraison un peu au-dessus de leur montant habituel.',
    },
    'cap-discount': {
      when: 'ventes remisées à perte',
      then: 'plafonner la remise',
      todo: 'N’accordez ces remises qu’avec un motif et une validation. Essayez d’abord une remise plus faible\u00a0: elle doit générer assez de ventes en plus pour être rentable.',
    },
    'check-returns': {
      when: 'plus souvent retourné qu’ailleurs',
      then: 'trouver la cause des retours',
      todo: 'Lisez les motifs des derniers retours. Vérifiez description, emballage et fournisseur, et corrigez le motif le plus fréquent.',
    },
    'stock-up': {
      when: 'une période forte à venir',
      then: 'commander et prévoir le personnel à temps',
      todo: 'Commandez pour le montant prévu, avec le haut de la fourchette en réserve. Lancez les campagnes avant le pic, pas pendant.',
    },
    'fill-gap': {
      when: 'une période faible à venir',
      then: 'limiter les coûts ou prévoir une campagne',
      todo: 'Commandez moins et prévoyez les congés sur cette période, ou lancez une campagne. Ce creux n’est pas un échec.',
    },
    bundle: {
      when: 'achetés ensemble bien plus souvent que par hasard, avec bénéfice',
      then: 'les proposer en lot',
      todo: 'Placez-les côte à côte, proposez le second article à l’achat du premier, et essayez pendant un mois un lot avec une petite remise.',
    },
    'win-back': {
      when: 'clients importants, inactifs plus longtemps que d’habitude',
      then: 'les reconquérir',
      todo: 'Appelez vous-même le premier client de la liste. Écrivez aux autres avec une offre qui correspond à leurs achats.',
    },
    call: {
      when: 'un grand compte qui ne commande plus',
      then: 'le reconquérir',
      todo: 'Appelez vous-même le client et demandez ce qui a changé. Proposez d’abord une solution, une remise en dernier.',
    },
  },
};
