import type { driversWords } from '../drivers-words.js';
import { typeset } from '../typeset.js';
import { lower, spaced, upper } from './names.js';

const KINDS = { volume: 'Volume', mix: 'Mix', price: 'Prix', rest: 'Tout le reste' } as const;

/** What drivers say, in French. */
export const words: typeof driversWords = /* @__PURE__ */ typeset(
  {
    heading: (measure) => `${measure} : les causes du changement`,
    before: 'Avant',
    after: 'Maintenant',
    others: 'Tous les autres',
    kinds: KINDS,
    meanings: {
      volume: 'plus ou moins de pièces',
      mix: 'produits plus chers ou moins chers, plus ou moins de chacun',
      price: 'prix plus hauts ou plus bas',
      rest: 'où rien ne ressort',
    },
    segment: (dimensions, driver) => `${dimensions} · ${lower(driver)}`,
    moved: (measure, { course, amount, share, before }) =>
      course === 0
        ? `${measure} : comme ${before}.`
        : `${measure} : ${amount} de ${course > 0 ? 'plus' : 'moins'}${share === undefined ? '' : ` (${share})`} que ${before}.`,
    part: (kind, amount) => `${lower(KINDS[kind])} ${amount}`,
    parts: (parts) => `${upper(parts.join(', '))}.`,
    cause: (segment, amount) => `${segment} (${amount})`,
    out: (causes) => `Ce qui ressort : ${causes}.`,
    nothing: 'Aucun segment ne ressort plus que par hasard.',
    sentences: (parts) => parts.join(' '),
    effect: 'Effet',
    ofChange: 'Part du changement',
    driver: 'Cause',
    kind: 'Type',
    what: 'Quoi',
    whole: 'Total',
    standsOut: 'Ressort',
    point: (name, parts, k, n) => `${name} : ${parts.join(', ')}. Ligne ${k} sur ${n}.`,
    chosen: (segment) => `Sélection : ${segment}.`,
    cleared: 'Sélection effacée.',
    noFilter: 'Cette ligne n’est pas un segment : elle ne permet pas de filtrer.',
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
    pvmTerm: 'Volume, mix, prix',
    pvmText:
      'Volume : (pièces maintenant ÷ pièces avant − 1) × montant avant. Mix : pièces maintenant aux prix d’avant, moins ce que donnerait le volume seul. Prix : montant maintenant moins pièces maintenant aux prix d’avant. Au niveau de toutes les dimensions',
  },
  spaced,
);
