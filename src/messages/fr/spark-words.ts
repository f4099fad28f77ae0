import type { sparkWords } from '../spark-words.js';
import { typeset } from '../typeset.js';
import { spaced } from './names.js';

/** What a sparkline says of itself and its points, in French. */
export const words: typeof sparkWords = /* @__PURE__ */ typeset(
  {
    course: (measure, from, to) => `${measure}, de ${from} à ${to}`,
    pointSummary: (bin, value, versus) => `${bin} : ${value}${versus === undefined ? '' : `, ${versus}`}`,
  },
  spaced,
);
