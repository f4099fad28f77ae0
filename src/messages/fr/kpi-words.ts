import type { kpiWords } from '../kpi-words.js';
import { typeset } from '../typeset.js';
import { spaced } from './names.js';

/** What a card says of a comparison and of its goal, in French. */
export const words: typeof kpiWords = /* @__PURE__ */ typeset(
  {
    noComparison: 'pas de comparaison',
    periods: (current, earlier) => `${current} vs ${earlier}`,
    until: (period, day) => `${period}, jusqu’au ${day}`,
    goal: (value) => `Objectif ${value}`.trim(),
    ofGoal: (share) => `${share} de l’objectif`,
    goalReached: 'Objectif atteint',
    overGoal: (amount) => `${amount} au-dessus de l’objectif`,
    underGoal: (amount) => `${amount} sous l’objectif`,
    toGo: (amount) => `encore ${amount}`,
    shareOf: (measure, part) => `${measure} avec ${part} ÷ ${measure} sans ce filtre`,
  },
  spaced,
);
