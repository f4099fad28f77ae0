// Made from fr/plot.json by npm run texts.
import { grammar } from '../../fr/grammar.js';
import type { PlotTexts } from '../en/plot.js';
import { plotMessages } from '../../plot-messages.js';

const texts: PlotTexts = {
  heading: ({ measures, by }) => `${grammar.and(measures)} par ${grammar.lowerAnd(by)}`,
  rows: ({ n, shown }) => (grammar.plural(n) === 'one' ? `${shown} ligne` : `${shown} lignes`),
  firstRows: ({ n, shown }) => (grammar.plural(n) === 'one' ? `${shown} première ligne` : `${shown} premières lignes`),
  range: ({ measure, low, lowName, high, highName }) => `${measure}\u00a0: de ${low} (${lowName}) à ${high} (${highName})`,
  only: ({ measure, value }) => `${measure}\u00a0: ${value}`,
  rowsTerm: 'Lignes',
  point: ({ name, parts, k, n }) => `${name}\u00a0: ${grammar.list(parts)}. Point ${k} sur ${n}.`,
  chosen: ({ names }) => `Sélection\u00a0: ${names}.`,
  cleared: 'Sélection effacée.',
  clickHint: 'Cliquer pour filtrer la page',
  unclickHint: 'Cliquer pour effacer le filtre',
  role: 'graphique',
  keys: 'Utilisez les flèches pour passer d’un point à l’autre. Entrée sélectionne, Maj + Entrée en ajoute un, Échap efface la sélection.',
  drawnTerm: 'Graphique',
  drawnText: ({ marks }) => `Dessiné avec Observable Plot d’après la spécification de cette page (${marks})`,
  functionText: 'Dessiné avec Observable Plot par une fonction de cette page',
  rank: ({ of, withinLength, within }) =>
    `Rang selon «\u00a0${of}\u00a0» parmi ${withinLength === 0 ? 'toutes les lignes' : `les lignes de même valeur pour ${grammar.and(within)}`}\u202f; 1 est la valeur la plus élevée`,
  quantile: ({ count, of, withinLength, within }) =>
    `Groupes de même taille, de 1 (valeurs les plus basses) à ${count} (les plus élevées), selon «\u00a0${of}\u00a0» parmi ${withinLength === 0 ? 'toutes les lignes' : `les lignes de même valeur pour ${grammar.and(within)}`}`,
  share: ({ of, withinLength, within }) =>
    `Part du total de «\u00a0${of}\u00a0» parmi ${withinLength === 0 ? 'toutes les lignes' : `les lignes de même valeur pour ${grammar.and(within)}`}`,
};

export const messages = /* @__PURE__ */ plotMessages(texts);
