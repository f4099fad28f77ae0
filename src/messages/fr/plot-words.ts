import type { plotWords } from '../plot-words.js';
import { typeset } from '../typeset.js';
import { counted, spaced } from './names.js';
import { words as table } from './table-words.js';

const among = (within: readonly string[]): string =>
  within.length === 0 ? 'toutes les lignes' : `les lignes de même valeur pour ${within.join(' et ')}`;

/** The texts of charts that the page draws, in French. */
export const words: typeof plotWords = /* @__PURE__ */ typeset(
  {
    heading: table.heading,
    rows: (n, shown) => counted(n, shown, 'ligne', 'lignes'),
    firstRows: (n, shown) => counted(n, shown, 'première ligne', 'premières lignes'),
    range: (measure, { low, lowName, high, highName }) => `${measure} : de ${low} (${lowName}) à ${high} (${highName})`,
    only: (measure, value) => `${measure} : ${value}`,
    sentence: (parts) => `${parts.join('. ')}.`,
    rowsTerm: 'Lignes',
    point: (name, parts, k, n) => `${name} : ${parts.join(', ')}. Point ${k} sur ${n}.`,
    chosen: (names) => `Sélection : ${names}.`,
    cleared: 'Sélection effacée.',
    clickHint: 'Cliquer pour filtrer la page',
    unclickHint: 'Cliquer pour effacer le filtre',
    role: 'graphique',
    keys: 'Les flèches parcourent les points, Entrée sélectionne, Maj avec Entrée en ajoute un, Échap efface.',
    drawnTerm: 'Graphique',
    drawnText: (marks) => `Dessiné avec Observable Plot d’après la spécification de cette page (${marks})`,
    functionText: 'Dessiné avec Observable Plot par une fonction de cette page',
    rank: (of, within) => `Rang selon « ${of} » parmi ${among(within)} ; 1 est la valeur la plus élevée`,
    quantile: (of, within, count) =>
      `Groupes de même taille, de 1 (valeurs les plus basses) à ${count} (les plus élevées), selon « ${of} » parmi ${among(within)}`,
    share: (of, within) => `Part du total de « ${of} » parmi ${among(within)}`,
  },
  spaced,
);
