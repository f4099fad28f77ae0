// Made from es/plot.json by npm run texts.
import { grammar } from '../../es/grammar.js';
import type { PlotTexts } from '../en/plot.js';
import { plotMessages } from '../../plot-messages.js';

const texts: PlotTexts = {
  heading: ({ measures, by }) => `${grammar.and(measures)} por ${grammar.lowerAnd(by)}`,
  rows: ({ n, shown }) => (grammar.plural(n) === 'one' ? `${shown} fila` : `${shown} filas`),
  firstRows: ({ n, shown }) => (grammar.plural(n) === 'one' ? `${shown} primera fila` : `${shown} primeras filas`),
  range: ({ measure, low, lowName, high, highName }) => `${measure}: de ${low} (${lowName}) a ${high} (${highName})`,
  only: ({ measure, value }) => `${measure}: ${value}`,
  rowsTerm: 'Filas',
  point: ({ name, parts, k, n }) => `${name}: ${grammar.list(parts)}. Punto ${k} de ${n}.`,
  chosen: ({ names }) => `Selección: ${names}.`,
  cleared: 'Selección borrada.',
  clickHint: 'Clic para filtrar la página',
  unclickHint: 'Clic para quitar el filtro',
  role: 'gráfico',
  keys: 'Use las flechas para pasar de un punto a otro. Intro selecciona, Mayús + Intro añade uno, Esc borra la selección.',
  drawnTerm: 'Gráfico',
  drawnText: ({ marks }) => `Dibujado con Observable Plot según la especificación de esta página (${marks})`,
  functionText: 'Dibujado con Observable Plot por una función de esta página',
  rank: ({ of, withinLength, within }) =>
    `Puesto según ${of} entre ${withinLength === 0 ? 'todas las filas' : `las filas con el mismo valor de ${grammar.and(within)}`}; 1 es el valor más alto`,
  quantile: ({ count, of, withinLength, within }) =>
    `Grupos del mismo tamaño, de 1 (valores más bajos) a ${count} (más altos), según ${of} entre ${withinLength === 0 ? 'todas las filas' : `las filas con el mismo valor de ${grammar.and(within)}`}`,
  share: ({ of, withinLength, within }) =>
    `Parte del total de ${of} entre ${withinLength === 0 ? 'todas las filas' : `las filas con el mismo valor de ${grammar.and(within)}`}`,
};

export const messages = /* @__PURE__ */ plotMessages(texts);
