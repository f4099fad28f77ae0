// Made from fr/drivers.json by npm run texts.
import { grammar } from '../../fr/grammar.js';
import type { DriversTexts } from '../en/drivers.js';
import { driversMessages } from '../../drivers-messages.js';

const texts: DriversTexts = {
  heading: ({ measure }) => `${measure}\u00a0: pourquoi cette variation`,
  restHeading: ({ measure }) => `${measure}\u00a0: sélection et reste comparés`,
  per: {
    orders: ({ measure }) => `${measure} par commande`,
    units: ({ measure }) => `${measure} par unité`,
    rows: ({ measure }) => `${measure} par ligne`,
  },
  before: 'Avant',
  after: 'Maintenant',
  sameDays: ({ year }) => `${year}, mêmes jours`,
  selection: 'Sélection',
  theRest: 'Le reste',
  others: 'Tous les autres',
  several: 'Chevauchement',
  kinds: {
    volume: 'Volume',
    mix: 'Mix',
    price: 'Prix',
    rest: 'Autres variations',
  },
  quotientKinds: {
    rate: 'Taux',
    several: 'Chevauchement',
  },
  groups: {
    lost: 'Perdus',
    less: 'Ont acheté moins',
    more: 'Ont acheté autant ou plus',
    new: 'Nouveaux',
    unknown: 'Client inconnu',
  },
  segment: ({ place, names }) => (place === undefined || place === '' ? grammar.list(names) : `${grammar.list(names)}, ${place}`),
  restOf: ({ member }) => `Reste de ${member}`,
  otherMembers: ({ count }) => `${count} autres`,
  members: ({ n, shown, noun }) =>
    grammar.plural(n) === 'one' ? `${shown} ${grammar.lower(noun)}` : `${shown} ${grammar.lowerMany(noun)}`,
  meanings: {
    volume: {
      up: 'plus d’unités vendues',
      down: 'moins d’unités vendues',
    },
    mix: {
      up: 'produits plus chers',
      down: 'produits moins chers',
    },
    price: {
      up: 'prix en hausse',
      down: 'prix en baisse',
    },
  },
  quotientMeanings: {
    rate: 'variation au sein des segments',
    mix: 'variation de la taille des segments',
    several: 'commandes ou clients comptés dans plusieurs segments',
  },
  moved: ({ measure, isFlat, amount, isUp, share, now, before }) =>
    `${measure}\u00a0: ${isFlat ? 'stable' : `${amount} de ${isUp ? 'plus' : 'moins'}${share === undefined || share === '' ? '' : ` (${share})`}`}, ${now} par rapport ${grammar.au(before)}.`,
  differs: ({ isFlat, measure, rest, amount, isUp }) =>
    isFlat
      ? `${measure} de la sélection\u00a0: comme le reste (${rest}).`
      : `${measure} de la sélection\u00a0: ${amount} de ${isUp ? 'plus' : 'moins'} que le reste (${rest}).`,
  part: ({ kind, amount }) =>
    `${kind === 'volume' ? 'volume' : kind === 'mix' ? 'mix' : kind === 'price' ? 'prix' : 'autres variations'} ${amount}`,
  parts: ({ parts }) => `${grammar.upperList(parts)}.`,
  groupPart: ({ group, amount }) => `${grammar.lower(group)} ${amount}`,
  quotientPart: ({ kind, amount }) => `${kind === 'rate' ? 'taux' : kind === 'mix' ? 'mix' : 'chevauchement'} ${amount}`,
  byDimension: ({ dimension, parts }) => `Par ${grammar.lower(dimension)}\u00a0: ${parts}.`,
  cause: ({ segment, amount }) => `${segment} (${amount})`,
  out: ({ causes }) => `Principaux facteurs\u00a0: ${causes}.`,
  most: ({ causes }) => `Principales contributions\u00a0: ${causes}.`,
  usual: ({ count, low, high }) =>
    `Dans la plage habituelle\u00a0: sur les ${count} périodes précédentes, la variation allait de ${low} à ${high}.`,
  turnover: ({ dimension, parts }) => `${dimension}\u00a0: ${grammar.list(parts)}.`,
  turnoverPart: ({ kind, count, amount }) => `${kind === 'new' ? 'nouveaux' : 'perdus'}\u00a0: ${count} (${amount})`,
  noEarlier: 'Rien à comparer\u00a0: une des deux périodes n’a pas de données',
  noSelection: 'Sélectionnez un élément de la page pour le comparer au reste',
  noRest: 'Rien à comparer\u00a0: la sélection ou le reste n’a pas de données',
  unexplained: 'Aucune répartition n’explique cette variation',
  change: 'Variation',
  largest: 'Plus fortes variations',
  effect: 'Effet',
  ofChange: 'Part de la variation',
  kind: 'Type',
  what: 'Segment',
  whole: 'Total',
  step: 'Cascade',
  presence: 'Statut',
  presences: {
    both: 'dans les deux périodes',
    new: 'nouveau',
    lost: 'perdu',
  },
  sides: {
    both: 'des deux côtés',
    new: 'dans la sélection seulement',
    lost: 'dans le reste seulement',
  },
  point: ({ name, parts, k, n }) => `${name}\u00a0: ${grammar.list(parts)}. Ligne ${k} sur ${n}.`,
  chosen: ({ segment }) => `Sélection\u00a0: ${segment}.`,
  cleared: 'Sélection effacée.',
  noFilter: 'Cette ligne n’est pas un segment et ne peut pas servir de filtre.',
  tooMany: 'Trop de valeurs pour filtrer.',
  clickHint: 'Cliquer pour filtrer sur ce segment',
  unclickHint: 'Cliquer pour effacer le filtre',
  role: 'graphique en cascade',
  keys: 'Utilisez les flèches pour passer d’une étape à l’autre. Entrée filtre sur un segment, Échap efface le filtre.',
  lookedTerm: 'Analysé',
  looked: ({ dimensions, depth }) => `${dimensions}, ${depth === 1 ? 'une à une' : 'une à une et par paires'}`,
  partsTerm: 'Étapes',
  partsText: ({ dimension }) =>
    `Par ${grammar.lower(dimension)}. Chaque étape est la variation qu’affiche un filtre, et leur somme est la variation totale`,
  outTerm: 'Principaux facteurs',
  outText:
    'Segments dont les unités ou les prix ont évolué autrement que la plupart des autres, d’au moins 2\u202f% et de façon statistiquement significative (1\u202f% de fausses alertes par analyse)',
  rateTerm: 'Taux et mix',
  rateText:
    'Taux\u00a0: variation du taux d’un segment × son poids moyen. Mix\u00a0: variation de son poids × écart entre son taux moyen et le taux global (Kitagawa 1955). Poids\u00a0: sa part du dénominateur. La somme des effets est la variation totale. Sont cités les quelques segments qui en expliquent les deux tiers',
  severalText: 'Si une commande ou un client compte dans plusieurs segments, l’effet a sa propre ligne',
  restTerm: 'Comparé',
  restText: ({ selection }) => `Les lignes avec ${selection}, et toutes les autres. Les filtres de dates s’appliquent aux deux`,
  perText: 'Les montants sont des moyennes, car les deux groupes n’ont pas la même taille',
  groupsTerm: 'Groupes',
  bridgeText: 'Chaque client a acheté dans une période ou dans les deux. Les ventes sans client ont leur propre ligne',
  historyTerm: 'Plage habituelle',
  history: ({ count, from, to }) =>
    `${count} périodes précédentes de même durée (${from} à ${to}), comparées de la même façon\u202f; intervalle de prévision à 95\u202f%`,
  shortHistory: 'Moins de cinq périodes précédentes de cette durée, donc pas de plage habituelle',
  leftOut: ({ n, shown }) =>
    `${grammar.plural(n) === 'one' ? `${shown} segment` : `${shown} segments`} non cités, car leur écart était déjà aussi grand auparavant`,
  turnoverTerm: 'Nouveaux et perdus',
  pvmTerm: 'Volume, mix, prix',
  pvmText: ({ dimension }) =>
    `Volume\u00a0: (unités maintenant ÷ unités avant − 1) × montant avant. Mix\u00a0: unités maintenant aux prix d’avant, moins l’effet de volume et le montant avant. Prix\u00a0: montant maintenant moins unités maintenant aux prix d’avant. Les prix sont des moyennes par ${grammar.lower(dimension)}`,
};

export const messages = /* @__PURE__ */ driversMessages(texts);
