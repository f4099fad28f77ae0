import type { driversWords } from '../drivers-words.js';
import { typeset } from '../typeset.js';
import { counted, countedLabel, lower, spaced, upper } from './names.js';

const KINDS = {
  volume: 'Volume',
  mix: 'Mix',
  price: 'Prix',
  rest: 'Autres variations',
} as const;
const QUOTIENT_KINDS = { rate: 'Taux', several: 'Chevauchement' } as const;
const PRESENCES = { both: 'dans les deux périodes', new: 'nouveau', lost: 'perdu' } as const;

/** What drivers say, in French. */
export const words: typeof driversWords = /* @__PURE__ */ typeset(
  {
    heading: (measure) => `${measure} : les causes du changement`,
    restHeading: (measure) => `${measure} : sélection et reste comparés`,
    per: {
      orders: (measure) => `${measure} par commande`,
      units: (measure) => `${measure} par unité`,
      rows: (measure) => `${measure} par ligne`,
    },
    before: 'Avant',
    after: 'Maintenant',
    sameDays: (year) => `${year}, mêmes jours`,
    selection: 'Sélection',
    theRest: 'Le reste',
    others: 'Tous les autres',
    several: QUOTIENT_KINDS.several,
    kinds: KINDS,
    quotientKinds: QUOTIENT_KINDS,
    groups: {
      lost: 'Perdus',
      less: 'Ont acheté moins',
      more: 'Ont acheté autant ou plus',
      new: 'Nouveaux',
      unknown: 'Client inconnu',
    },
    segment: (names, place) => (place === undefined ? names.join(', ') : `${names.join(', ')}, ${place}`),
    restOf: (member) => `Reste de ${member}`,
    otherMembers: (count) => `${count} autres`,
    members: (shown, noun, n) => countedLabel(n, shown, noun),
    meanings: {
      volume: { up: 'plus d’unités vendues', down: 'moins d’unités vendues' },
      mix: { up: 'produits plus chers', down: 'produits moins chers' },
      price: { up: 'prix en hausse', down: 'prix en baisse' },
    },
    quotientMeanings: {
      rate: 'variation au sein des segments',
      mix: 'variation de la taille des segments',
      several: 'commandes ou clients comptés dans plusieurs segments',
    },
    moved: (measure, { course, amount, share, now, before }) => {
      const size = `${amount} de ${course > 0 ? 'plus' : 'moins'}${share === undefined ? '' : ` (${share})`}`;
      return `${measure} : ${course === 0 ? 'stable' : size}, ${now} par rapport à ${before}.`;
    },
    differs: (measure, { course, amount, rest }) =>
      course === 0
        ? `${measure} de la sélection : comme le reste (${rest}).`
        : `${measure} de la sélection : ${amount} de ${course > 0 ? 'plus' : 'moins'} que le reste (${rest}).`,
    part: (kind, amount) => `${lower(KINDS[kind])} ${amount}`,
    parts: (parts) => `${upper(parts.join(', '))}.`,
    groupPart: (group, amount) => `${lower(group)} ${amount}`,
    quotientPart: (kind, amount) => `${{ rate: 'taux', mix: 'mix', several: 'chevauchement' }[kind]} ${amount}`,
    byDimension: (dimension, parts) => `Par ${lower(dimension)} : ${parts}.`,
    cause: (segment, amount) => `${segment} (${amount})`,
    out: (causes) => `Principaux facteurs : ${causes}.`,
    most: (causes) => `Principales contributions : ${causes}.`,
    usual: ({ low, high, count }) =>
      `Dans la plage habituelle : sur les ${count} périodes précédentes, la variation allait de ${low} à ${high}.`,
    turnover: (dimension, parts) => `${dimension} : ${parts.join(', ')}.`,
    turnoverPart: (kind, count, amount) => `${kind === 'new' ? 'nouveaux' : 'perdus'} : ${count} (${amount})`,
    noEarlier: 'Rien à comparer : une des deux périodes n’a pas de données',
    noSelection: 'Sélectionner quelque chose sur la page pour le comparer au reste',
    noRest: 'Rien à comparer : la sélection ou le reste n’a pas de données',
    unexplained: 'Aucune répartition n’explique cette variation',
    change: 'Variation',
    largest: 'Plus fortes variations',
    sentences: (parts) => parts.join(' '),
    effect: 'Effet',
    ofChange: 'Part de la variation',
    kind: 'Type',
    what: 'Segment',
    whole: 'Total',
    step: 'Cascade',
    presence: 'Statut',
    presences: PRESENCES,
    sides: { both: 'des deux côtés', new: 'dans la sélection seulement', lost: 'dans le reste seulement' },
    point: (name, parts, k, n) => `${name} : ${parts.join(', ')}. Ligne ${k} sur ${n}.`,
    chosen: (segment) => `Sélection : ${segment}.`,
    cleared: 'Sélection effacée.',
    noFilter: 'Cette ligne n’est pas un segment et ne peut pas servir de filtre.',
    tooMany: 'Trop de valeurs pour filtrer.',
    clickHint: 'Cliquer pour filtrer sur ce segment',
    unclickHint: 'Cliquer pour effacer le filtre',
    role: 'graphique en cascade',
    keys: 'Les flèches passent d’une étape à l’autre. Entrée filtre sur un segment, Échap efface.',
    lookedTerm: 'Analysé',
    looked: (dimensions, depth) => `${dimensions}, ${depth > 1 ? 'séparément et par paires' : 'séparément'}`,
    partsTerm: 'Étapes',
    partsText: (dimension) =>
      `Par ${lower(dimension)}. Chaque étape est la variation qu’affiche un filtre, et leur somme est la variation totale`,
    outTerm: 'Principaux facteurs',
    outText:
      'Segments dont les unités ou les prix ont évolué autrement que la plupart des autres, d’au moins 2 % et de façon statistiquement significative (1 % de fausses alertes par analyse)',
    rateTerm: 'Taux et mix',
    rateText:
      'Taux : variation du taux d’un segment × son poids moyen. Mix : variation de son poids × écart entre son taux moyen et le taux global (Kitagawa 1955). Poids : sa part du dénominateur. La somme des effets est la variation totale. Sont cités les segments les moins nombreux qui en expliquent les deux tiers',
    severalText: 'Si une commande ou un client compte dans plusieurs segments, l’effet a sa propre ligne',
    restTerm: 'Comparé',
    restText: (selection) => `Les lignes avec ${selection}, et toutes les autres. Les filtres de dates s’appliquent aux deux`,
    perText: 'Les montants sont des moyennes, car les deux groupes n’ont pas la même taille',
    groupsTerm: 'Groupes',
    bridgeText: 'Chaque client a acheté dans une période ou dans les deux. Les ventes sans client ont leur propre ligne',
    historyTerm: 'Plage habituelle',
    history: (count, from, to) =>
      `${count} périodes précédentes de même durée (${from} à ${to}), comparées de la même façon ; intervalle de prévision à 95 %`,
    shortHistory: 'Moins de cinq périodes précédentes de cette durée, donc pas de plage habituelle',
    leftOut: (shown, n) =>
      `${counted(n, shown, 'segment', 'segments')} non cités, car leur écart était déjà aussi grand auparavant`,
    turnoverTerm: 'Nouveaux et perdus',
    pvmTerm: 'Volume, mix, prix',
    pvmText: (dimension) =>
      `Volume : (unités maintenant ÷ unités avant − 1) × montant avant. Mix : unités maintenant aux prix d’avant, moins l’effet de volume et le montant avant. Prix : montant maintenant moins unités maintenant aux prix d’avant. Les prix sont des moyennes par ${lower(dimension)}`,
  },
  spaced,
);
