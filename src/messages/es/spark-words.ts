import type { sparkWords } from '../spark-words.js';

/** What a sparkline says of itself and its points, in Spanish. */
export const words: typeof sparkWords = {
  course: (measure, from, to) => `${measure} de ${from} a ${to}`,
  pointSummary: (bin, value, versus) => `${bin}: ${value}${versus === undefined ? '' : `, ${versus}`}`,
};
