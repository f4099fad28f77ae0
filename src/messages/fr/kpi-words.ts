import type { kpiWords } from '../kpi-words.js';
import { typeset } from '../typeset.js';
import { aux, spaced } from './names.js';

const GOALS = {
  day: 'du jour',
  week: 'de la semaine',
  month: 'du mois',
  quarter: 'du trimestre',
  year: 'de l’année',
  period: 'de la période',
} as const;

/** What a card says of a comparison and of its goal, in French. */
export const words: typeof kpiWords = /* @__PURE__ */ typeset(
  {
    noComparison: 'Pas de comparaison possible',
    periods: (current, earlier) => `${current} vs ${earlier}`,
    yearEarlier: 'un an plus tôt',
    cutPeriods: (current, earlier) => `${current}, par rapport ${aux(earlier)}`,
    cutBrief: (current, earlier, day) => `${current} vs ${earlier}, au ${day}`,
    goal: (value) => `Objectif ${value}`.trim(),
    ofGoal: (share, unit) => (unit ? `${share} de l’objectif ${GOALS[unit]}` : `${share} de l’objectif`),
    goalReached: 'Objectif atteint',
    overGoal: (amount) => `${amount} au-dessus de l’objectif`,
    underGoal: (amount) => `${amount} sous l’objectif`,
    toGo: (amount) => `encore ${amount}`,
    shareOf: (measure, part) => `${measure} avec ${part} ÷ ${measure} sans ce filtre`,
  },
  spaced,
);
