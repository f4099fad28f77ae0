import type { plotWords } from '../plot-words.js';
import { counted } from './names.js';
import { words as table } from './table-words.js';

const among = (within: readonly string[]): string =>
  within.length === 0 ? 'todas las filas' : `las filas con el mismo valor de ${within.join(' y ')}`;

/** The texts of charts that the page draws, in Spanish. */
export const words: typeof plotWords = {
  heading: table.heading,
  rows: (n, shown) => counted(n, shown, 'fila', 'filas'),
  firstRows: (n, shown) => counted(n, shown, 'primera fila', 'primeras filas'),
  range: (measure, { low, lowName, high, highName }) => `${measure}: de ${low} (${lowName}) a ${high} (${highName})`,
  only: (measure, value) => `${measure}: ${value}`,
  sentence: (parts) => `${parts.join('. ')}.`,
  rowsTerm: 'Filas',
  point: (name, parts, k, n) => `${name}: ${parts.join(', ')}. Punto ${k} de ${n}.`,
  chosen: (names) => `Selección: ${names}.`,
  cleared: 'Selección borrada.',
  clickHint: 'Clic para filtrar la página',
  unclickHint: 'Clic para borrar el filtro',
  role: 'gráfico',
  keys: 'Las flechas recorren los puntos, Intro selecciona, Mayús con Intro añade uno, Escape borra.',
  drawnTerm: 'Gráfico',
  drawnText: (marks) => `Dibujado con Observable Plot según la especificación de esta página (${marks})`,
  functionText: 'Dibujado con Observable Plot por una función de esta página',
  rank: (of, within) => `Puesto según ${of} entre ${among(within)}; 1 es el valor más alto`,
  quantile: (of, within, count) =>
    `Grupos del mismo tamaño, de 1 (valores más bajos) a ${count} (más altos), según ${of} entre ${among(within)}`,
  share: (of, within) => `Parte del total de ${of} entre ${among(within)}`,
};
