import type { kpiWords } from '../kpi-words.js';

const GOALS = {
  day: 'Tagesziels',
  week: 'Wochenziels',
  month: 'Monatsziels',
  quarter: 'Quartalsziels',
  year: 'Jahresziels',
  period: 'Ziels für den Zeitraum',
} as const;

/** What a card says of a comparison and of its goal, in German. */
export const words: typeof kpiWords = {
  noComparison: 'Kein Vergleich möglich',
  periods: (current, earlier) => `${current} ggü. ${earlier}`,
  yearEarlier: 'Vorjahr',
  cutPeriods: (current, earlier) => `${current}, verglichen mit ${earlier}`,
  cutBrief: (current, earlier, day) => `${current} ggü. ${earlier}, bis ${day}`,
  goal: (value) => `Ziel ${value}`.trim(),
  ofGoal: (share, unit) => (unit ? `${share} des ${GOALS[unit]}` : `${share} des Ziels`),
  goalReached: 'Ziel erreicht',
  overGoal: (amount) => `${amount} über dem Ziel`,
  underGoal: (amount) => `${amount} unter dem Ziel`,
  toGo: (amount) => `noch ${amount}`,
  shareOf: (measure, part) => `${measure} mit ${part} ÷ ${measure} ohne diesen Filter`,
};
