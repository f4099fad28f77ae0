// Made from fr/cohort.json by npm run texts.
import { grammar } from '../../fr/grammar.js';
import type { CohortTexts } from '../en/cohort.js';
import { cohortMessages } from '../../cohort-messages.js';

const texts: CohortTexts = {
  headings: {
    retention: 'Fidélisation des clients',
    'new-repeat': 'Nouveaux clients et clients récurrents',
    rfm: 'Segments de clients',
    risk: 'Clients à risque',
    intervals: 'Jours entre les commandes',
  },
  ofMeasure: ({ heading, measure }) => `${heading}\u00a0: ${grammar.lower(measure)}`,
  later: ({ n, shown, grain }) =>
    `${grammar.plural(n) === 'one' ? `${shown} ${grain === 'month' ? 'mois' : grain === 'quarter' ? 'trimestre' : 'an'}` : `${shown} ${grain === 'month' ? 'mois' : grain === 'quarter' ? 'trimestres' : 'ans'}`} plus tard`,
  ages: ({ grain }) => `${grain === 'month' ? 'Mois' : grain === 'quarter' ? 'Trimestres' : 'Ans'} après la première commande`,
  back: ({ measure, firstShare, firstAge, farShare, farAge, grain }) =>
    measure === 'customers'
      ? `${firstShare} des nouveaux clients achètent à nouveau ${firstAge}${farShare === undefined || farShare === '' ? '' : `, ${farShare} ${farAge}`}.`
      : `${grammar.upper(firstAge)}, les nouveaux clients génèrent ${firstShare} de leur premier ${grain === 'month' ? 'mois' : grain === 'quarter' ? 'trimestre' : 'an'} (${measure === 'customers' ? 'clients' : measure === 'orders' ? 'commandes' : 'chiffre d’affaires'})${farShare === undefined || farShare === '' ? '' : `, ${farAge} ${farShare}`}.`,
  direction: ({ isFlat, to, until, age, from, isUp }) =>
    isFlat
      ? `Rétention stable\u00a0: ${to} des clients gagnés après ${until} achètent à nouveau ${age}, contre ${from} auparavant.`
      : `Rétention ${age} ${isUp ? 'en hausse' : 'en baisse'}\u00a0: de ${from} (clients gagnés jusqu’à ${until}) à ${to} (gagnés depuis).`,
  all: 'Tous',
  cohort: 'Cohorte',
  size: 'Nouveaux clients',
  sizes: {
    customers: 'Clients',
    orders: 'Commandes',
    revenue: 'Chiffre d’affaires',
  },
  age: 'Âge',
  firstPeriod: 'Dans la première période',
  unfinished: ({ age }) => `${age} (en cours)`,
  share: 'Part de la première période',
  shareOfCustomers: 'Ont racheté',
  count: {
    customers: 'Clients qui ont racheté',
    orders: 'Commandes',
    revenue: 'Chiffre d’affaires',
  },
  running: 'en cours',
  runningNote: ({ until }) => `Période en cours\u00a0: données jusqu’au ${until}`,
  mean: 'Moyenne des cohortes, pondérée par la taille',
  cellName: ({ cohort, age }) => `${cohort}, ${age}`,
  onePeriod: ({ grain }) =>
    `Toutes les commandes sont dans une seule période (${grain === 'month' ? 'mois' : grain === 'quarter' ? 'trimestre' : 'an'})\u00a0: la rétention n’est pas encore mesurable.`,
  noNew: 'Aucun client n’a passé sa première commande dans cette sélection\u00a0: il n’y a pas de cohorte à afficher.',
  others: ({ n, shown }) =>
    `${grammar.plural(n) === 'one' ? `${shown} client non inclus, sa` : `${shown} clients non inclus, leur`} première commande étant hors de cette sélection.`,
  cohortTerm: 'Cohorte',
  cohortText: ({ grain }) =>
    `Clients groupés selon la période (${grain === 'month' ? 'mois' : grain === 'quarter' ? 'trimestre' : 'an'}) de leur première commande dans toutes les données, quels que soient les filtres. Les premières cohortes peuvent contenir des clients déjà acquis avant le début des données`,
  retentionTerm: 'Rétention',
  retentionTexts: {
    customers:
      'Clients d’une cohorte qui ont acheté dans la période ultérieure ÷ clients de la cohorte. Pour la première période suivante, c’est l’indicateur «\u00a0Rétention\u00a0»',
    orders: 'Commandes d’une cohorte dans la période ultérieure ÷ ses commandes dans la première période',
    revenue: 'Chiffre d’affaires d’une cohorte dans la période ultérieure ÷ celui de sa première période',
  },
  meanTerm: 'Moyenne',
  meanText: 'Toutes les cohortes ayant assez d’historique, réunies. Les périodes en cours ne comptent pas',
  leftTerm: 'Non inclus',
  repeat: 'Récurrent',
  fresh: 'Nouveau',
  unknown: 'Client inconnu',
  shareOfRepeat: 'Part récurrente',
  repeatRecent: ({ count, share, measure, before }) =>
    `Sur les ${count} les plus récents\u00a0: ${share} ${measure === 'customers' ? 'des clients avaient déjà acheté' : measure === 'orders' ? 'des commandes étaient des réachats' : 'du chiffre d’affaires venaient de réachats'}${before === undefined || before === '' ? '' : `, contre ${before} auparavant (${count})`}.`,
  repeatAll: ({ share, measure }) =>
    `${share} ${measure === 'customers' ? 'des clients avaient déjà acheté' : measure === 'orders' ? 'des commandes étaient des réachats' : 'du chiffre d’affaires venaient de réachats'}.`,
  periods: ({ n, shown, grain }) =>
    grammar.plural(n) === 'one'
      ? `${shown} ${grain === 'month' ? 'mois' : grain === 'quarter' ? 'trimestre' : 'an'}`
      : `${shown} ${grain === 'month' ? 'mois' : grain === 'quarter' ? 'trimestres' : 'ans'}`,
  newTerm: 'Nouveaux et récurrents',
  newTexts: {
    customers:
      'Un client est nouveau dans la période de sa toute première commande, et récurrent dans chaque période ultérieure avec une commande',
    orders:
      'Les achats du jour de la toute première commande d’un client comptent comme nouveaux, tous les suivants comme récurrents. Les lignes sans client sont affichées à part',
    revenue:
      'Les achats du jour de la toute première commande d’un client comptent comme nouveaux, tous les suivants comme récurrents. Les lignes sans client sont affichées à part',
  },
  segments: {
    champions: 'Meilleurs clients',
    loyal: 'Fidèles',
    promising: 'Prometteurs',
    new: 'Nouveaux',
    waning: 'En recul',
    'at-risk': 'À risque',
    sleeping: 'Inactifs',
    lost: 'Perdus',
  },
  shareOf: ({ measure }) => `Part\u00a0: ${grammar.lower(measure)}`,
  ofTheMeasure: ({ share, measure }) => `${share} (${grammar.lower(measure)})`,
  customers: ({ n, shown }) => (grammar.plural(n) === 'one' ? `${shown} client` : `${shown} clients`),
  rule: ({ daysFrom, daysTo, ordersFrom, ordersTo }) =>
    `dernière commande ${daysFrom === undefined || daysFrom === '' ? `il y a ${daysTo === undefined || daysTo === '' ? '' : `${daysTo}`} jours au plus` : daysTo === undefined || daysTo === '' ? `il y a ${daysFrom} jours ou plus` : `il y a ${daysFrom}–${daysTo} jours`}, ${ordersFrom === undefined || ordersFrom === '' ? (!ordersTo ? '' : ordersTo === '1' ? '1 commande' : `${ordersTo} commandes au plus`) : !ordersTo ? `${ordersFrom} commandes ou plus` : `${ordersFrom}–${ordersTo} commandes`}`,
  noRule: 'toujours vide ici, car les seuils des scores coïncident',
  ruleTerm: 'Règle',
  segment: 'Segment',
  best: ({ segment, share, revenue }) => `${segment}\u00a0: ${share} des clients génèrent ${revenue} du chiffre d’affaires.`,
  fading: ({ segment, customers, revenue }) =>
    `${segment}\u00a0: ${customers} représentant jusqu’ici ${revenue} du chiffre d’affaires n’ont pas commandé depuis longtemps.`,
  scoresTerm: 'Scores',
  scoresText: ({ day }) =>
    `Récence et fréquence notées de 1 à 5 par quintile (Hughes 1994)\u00a0: jours depuis la dernière commande, au ${day}, et nombre de commandes. Les valeurs égales ont le même score, les quintiles peuvent donc différer en taille`,
  limitsTerm: 'Seuils des scores',
  limits: ({ days, orders }) => `${days} jours\u202f; ${orders} commandes`,
  atStake: ({ horizon }) => `À risque sur les ${horizon} à venir`,
  days: ({ n, shown }) => (grammar.plural(n) === 'one' ? `${shown} jour` : `${shown} jours`),
  daysDative: ({ n, shown }) => (grammar.plural(n) === 'one' ? `${shown} jour` : `${shown} jours`),
  most: ({ name, since, rhythm, horizon, likelihood, value }) =>
    `Montant à risque le plus élevé\u00a0: ${name}. Dernière commande il y a ${since}${rhythm === undefined || rhythm === '' ? '' : `, d’habitude tous les ${rhythm}`}\u202f; probabilité d’une commande dans les ${horizon} à venir\u00a0: ${likelihood}\u202f; dépenses attendues\u00a0: ${value}.`,
  together: ({ customers, value, horizon }) =>
    `Les ${customers} affichés devraient dépenser ${value} dans les ${horizon} à venir.`,
  lastSeen: ({ since }) => `dernière commande il y a ${since}`,
  usually: ({ rhythm }) => `d’habitude tous les ${rhythm}`,
  orderLikely: ({ horizon, likelihood }) => `probabilité d’une commande dans les ${horizon} à venir\u00a0: ${likelihood}`,
  customer: 'Client',
  last: 'Dernière commande',
  rhythm: 'Intervalle habituel',
  alive: 'Probabilité d’être encore client',
  likelihood: ({ horizon }) => `Probabilité d’une commande, ${horizon} à venir`,
  expectedOrders: ({ horizon }) => `Commandes attendues, ${horizon} à venir`,
  expectedValue: ({ horizon }) => `Dépenses attendues, ${horizon} à venir`,
  spent: 'Dépenses à ce jour',
  tooFew:
    'Pas assez de clients récurrents pour identifier ceux à risque\u00a0: il faut au moins dix clients, dont certains avec plusieurs commandes.',
  nobody: ({ chance }) =>
    `Aucun client important n’est à risque\u00a0: parmi ceux qui tardent à commander, ceux dont les dépenses attendues sont les plus élevées sont encore clients avec une probabilité d’au moins ${chance}.`,
  chanceTerm: 'Probabilité d’une commande',
  chanceText: ({ horizon }) =>
    `Probabilité d’au moins une commande dans les ${horizon} à venir, selon le modèle BG/NBD (Fader, Hardie, Lee 2005)\u00a0: fréquence, récence et ancienneté des commandes de chaque client, comparées à celles de tous les autres`,
  valueTerm: 'Dépenses attendues',
  valueText: ({ horizon }) =>
    `Commandes attendues dans les ${horizon} à venir × dépense attendue par commande (modèle gamma-gamma, Fader et Hardie 2013)`,
  stakeTerm: 'Montant à risque',
  stakeText:
    'Dépenses attendues × probabilité que le client soit parti. Seuls figurent les clients dont la prochaine commande tarde. Les clients importants qu’on peut encore retenir viennent en premier\u202f; ceux qui sont probablement perdus viennent en dernier',
  half: ({ median }) => `La moitié des réachats arrivent en moins de ${median}.`,
  cameAgain: ({ again, of, share }) => `${again} sur ${of} ont commandé de nouveau un autre jour (${share}).`,
  nobodyAgain: 'Aucun client n’a commandé sur plus d’un jour.',
  median: ({ median }) => `Médiane ${median}`,
  counts: 'Réachats',
  upTo: 'Cumulé',
  shareOfAll: 'Part',
  span: ({ from, to }) => `${from}–${to} jours`,
  fromOn: ({ from }) => `${from} jours ou plus`,
  below: ({ to }) => `moins de ${to} jours`,
  fromShort: ({ from }) => `≥ ${from}`,
  belowShort: ({ to }) => `< ${to}`,
  intervalTerm: 'Jours entre les commandes',
  intervalText:
    'Jours entre une commande et la suivante du même client\u202f; plusieurs commandes d’un même jour comptent une fois. Tous clients confondus',
  point: ({ name, parts, k, n }) => `${name}\u00a0: ${grammar.list(parts)}. ${k} sur ${n}.`,
  cell: ({ name, parts }) => `${name}\u00a0: ${grammar.list(parts)}.`,
  chosen: ({ what }) => `Sélection\u00a0: ${what}.`,
  cleared: 'Sélection effacée.',
  tooMany: ({ customers, most }) => `${customers}\u00a0: trop pour filtrer les autres graphiques (${most} au maximum).`,
  noFilter: 'Ceci ne peut pas servir de filtre.',
  clickCohort: 'Cliquer pour filtrer sur les clients de cette cohorte',
  clickPeriod: 'Cliquer pour filtrer sur cette période, faire glisser pour en sélectionner plusieurs',
  clickSegment: 'Cliquer pour filtrer sur les clients de ce segment',
  clickCustomer: 'Cliquer pour filtrer sur ce client',
  unclick: 'Cliquer pour effacer le filtre',
  roles: {
    retention: 'tableau de cohortes',
    'new-repeat': 'graphique à barres empilées',
    rfm: 'classement',
    risk: 'classement',
    intervals: 'histogramme',
  },
  keys: 'Utilisez les flèches pour vous déplacer. Entrée sélectionne, Maj + Entrée ajoute un élément, Échap efface la sélection.',
  keysOnly: 'Utilisez les flèches pour passer d’une barre à l’autre.',
};

export const messages = /* @__PURE__ */ cohortMessages(texts);
