import type { kpiWords } from '../kpi-words.js';

/** What a card says of a comparison and of its goal, in German. */
export const words: typeof kpiWords = {
  noComparison: 'kein Vergleich',
  periods: (current, earlier) => `${current} ggü. ${earlier}`,
  until: (period, day) => `${period}, bis ${day}`,
  goal: (value) => `Ziel ${value}`.trim(),
  ofGoal: (share) => `${share} des Ziels`,
  goalReached: 'Ziel erreicht',
  overGoal: (amount) => `${amount} über dem Ziel`,
  underGoal: (amount) => `${amount} unter dem Ziel`,
  toGo: (amount) => `noch ${amount}`,
  shareOf: (measure, part) => `${measure} mit ${part} ÷ ${measure} ohne diesen Filter`,
};
