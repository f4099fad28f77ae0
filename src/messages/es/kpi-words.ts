import type { kpiWords } from '../kpi-words.js';

/** What a card says of a comparison and of its goal, in Spanish. */
export const words: typeof kpiWords = {
  noComparison: 'sin comparación',
  periods: (current, earlier) => `${current} frente a ${earlier}`,
  until: (period, day) => `${period}, hasta el ${day}`,
  goal: (value) => `Objetivo ${value}`.trim(),
  ofGoal: (share) => `${share} del objetivo`,
  goalReached: 'Objetivo alcanzado',
  overGoal: (amount) => `${amount} por encima del objetivo`,
  underGoal: (amount) => `${amount} por debajo del objetivo`,
  toGo: (amount) => `faltan ${amount}`,
  shareOf: (measure, part) => `${measure} con ${part} ÷ ${measure} sin este filtro`,
};
