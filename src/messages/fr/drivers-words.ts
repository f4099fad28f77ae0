import type { driversWords } from '../drivers-words.js';
import { typeset } from '../typeset.js';
import { counted, countedLabel, lower, spaced, upper } from './names.js';

const KINDS = {
  volume: 'Volume',
  mix: 'Mix',
  price: 'Prix',
  rest: 'Tout le reste',
} as const;
const QUOTIENT_KINDS = { rate: 'Taux propre', several: 'Plus ou moins ensemble' } as const;
const PRESENCES = { both: 'dans les deux périodes', new: 'nouveau', lost: 'disparu' } as const;

/** What drivers say, in French. */
export const words: typeof driversWords = /* @__PURE__ */ typeset(
  {
    heading: (measure) => `${measure} : les causes du changement`,
    restHeading: (measure) => `${measure} : la sélection et le reste`,
    per: {
      orders: (measure) => `${measure} par commande`,
      units: (measure) => `${measure} par pièce`,
      rows: (measure) => `${measure} par ligne`,
    },
    before: 'Avant',
    after: 'Maintenant',
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
      unknown: 'Inconnus',
    },
    members: (shown, noun, n) => countedLabel(n, shown, noun),
    meanings: {
      volume: 'plus ou moins de pièces',
      mix: 'produits plus chers ou moins chers, plus ou moins de chacun',
      price: 'prix plus hauts ou plus bas',
      rest: 'où rien ne ressort',
    },
    quotientMeanings: {
      rate: 'mieux ou moins bien en soi',
      mix: 'plus ou moins de chacun',
      several: 'commandes ou clients avec plusieurs valeurs',
    },
    segment: (dimensions, driver) => `${dimensions} · ${lower(driver)}`,
    moved: (measure, { course, amount, share, before }) =>
      course === 0
        ? `${measure} : comme ${before}.`
        : `${measure} : ${amount} de ${course > 0 ? 'plus' : 'moins'}${share === undefined ? '' : ` (${share})`} que ${before}.`,
    differs: (measure, { course, amount, rest }) =>
      course === 0
        ? `${measure} de la sélection : comme le reste (${rest}).`
        : `${measure} de la sélection : ${amount} de ${course > 0 ? 'plus' : 'moins'} que le reste (${rest}).`,
    part: (kind, amount) => `${lower(KINDS[kind])} ${amount}`,
    parts: (parts) => `${upper(parts.join(', '))}.`,
    groupPart: (group, amount) => `${lower(group)} ${amount}`,
    quotientPart: (kind, amount) => `${{ rate: 'taux propres', mix: 'mix', several: 'plus ou moins ensemble' }[kind]} ${amount}`,
    byDimension: (dimension, parts) => `Par ${lower(dimension)} : ${parts}.`,
    cause: (segment, amount) => `${segment} (${amount})`,
    out: (causes) => `Ce qui ressort : ${causes}.`,
    most: (causes) => `L’essentiel : ${causes}.`,
    usual: ({ low, high, count, isAll }) =>
      `${isAll ? 'Rien ne ressort : c’est' : 'C’est'} habituel, sur ${count} périodes antérieures l’écart allait de ${low} à ${high}.`,
    turnover: (dimension, parts) => `${dimension} : ${parts.join(', ')}.`,
    turnoverPart: (kind, count, amount) => `${kind === 'new' ? 'nouveaux' : 'disparus'} : ${count} (${amount})`,
    noEarlier: 'Rien à comparer : une des deux périodes n’a pas de valeur',
    noSelection: 'Sélectionner quelque chose sur la page pour le comparer au reste',
    noRest: 'Rien à comparer : la sélection ou le reste n’a pas de valeur',
    nothing: 'Aucun segment ne ressort plus que par hasard.',
    sentences: (parts) => parts.join(' '),
    effect: 'Effet',
    ofChange: 'Part du changement',
    driver: 'Cause',
    kind: 'Type',
    what: 'Quoi',
    whole: 'Total',
    standsOut: 'Ressort',
    presence: 'Présence',
    presences: PRESENCES,
    sides: { both: 'des deux côtés', new: 'dans la sélection seulement', lost: 'dans le reste seulement' },
    point: (name, parts, k, n) => `${name} : ${parts.join(', ')}. Ligne ${k} sur ${n}.`,
    chosen: (segment) => `Sélection : ${segment}.`,
    cleared: 'Sélection effacée.',
    noFilter: 'Cette ligne n’est pas un segment : elle ne permet pas de filtrer.',
    tooMany: 'C’est trop pour filtrer.',
    clickHint: 'Cliquer pour filtrer sur ce segment',
    unclickHint: 'Cliquer pour tout afficher',
    role: 'graphique en cascade',
    keys: 'Les flèches parcourent les lignes, Entrée filtre sur un segment, Échap efface.',
    lookedTerm: 'Examiné',
    looked: (dimensions, depth) =>
      `${dimensions}${depth > 1 ? ', une valeur ou deux valeurs de dimensions différentes ensemble' : ', une valeur à la fois'}`,
    outTerm: 'Ressort',
    outText:
      'Un segment dont les pièces ou les prix ont évolué autrement que le gros des données, d’au moins 2 % et au point que le hasard le ferait dans une recherche sur cent. Son effet : la valeur actuelle, moins ce qu’elle serait si le segment avait évolué comme le reste',
    rateTerm: 'Taux propre et mix',
    rateText:
      'Taux propre : de combien le taux d’une valeur a bougé, fois son poids moyen. Mix : de combien son poids a bougé, fois l’écart entre son taux moyen et celui de l’ensemble (Kitagawa 1955). Un poids est la part du dénominateur. Le tout donne le changement. Sont nommées les moins nombreuses qui en font les deux tiers',
    severalText: 'Si une commande ou un client compte pour plusieurs valeurs, ce que cela a changé a sa propre ligne',
    restTerm: 'Comparé',
    restText: (selection) =>
      `Les lignes avec ${selection}, et toutes les autres. Les filtres de dates valent pour les deux, comme le filtre propre du graphique quand la page filtre`,
    perText: 'Les deux côtés n’ont pas la même taille, les montants sont donc divisés par elle',
    groupsTerm: 'Groupes',
    bridgeText: 'Chacun est présent dans une période ou dans les deux ; ce qui n’est attribué à personne a sa propre ligne',
    historyTerm: 'Par rapport à l’habitude',
    history: (count, from, to) =>
      `${count} périodes de même longueur auparavant (${from} à ${to}), chacune comparée de la même façon ; est habituel ce où un écart de plus se trouverait avec 95 % de certitude`,
    shortHistory: 'Les données ne remontent pas à cinq périodes de même longueur, rien n’est donc dit de l’habitude',
    leftOut: (shown, n) => `${counted(n, shown, 'segment omis', 'segments omis')}, déjà aussi éloignés auparavant`,
    turnoverTerm: 'Nouveaux et perdus',
    pvmTerm: 'Volume, mix, prix',
    pvmText:
      'Volume : (pièces maintenant ÷ pièces avant − 1) × montant avant. Mix : pièces maintenant aux prix d’avant, moins ce que donnerait le volume seul. Prix : montant maintenant moins pièces maintenant aux prix d’avant. Au niveau de toutes les dimensions',
  },
  spaced,
);
