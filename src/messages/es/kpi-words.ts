import type { kpiWords } from '../kpi-words.js';

const GOALS = {
  day: 'del día',
  week: 'de la semana',
  month: 'del mes',
  quarter: 'del trimestre',
  year: 'del año',
  period: 'del periodo',
} as const;

/** What a card says of a comparison and of its goal, in Spanish. */
export const words: typeof kpiWords = {
  noComparison: 'No hay comparación posible',
  periods: (current, earlier) => `${current} frente a ${earlier}`,
  yearEarlier: 'un año antes',
  cutPeriods: (current, earlier) => `${current}, frente a ${earlier}`,
  cutBrief: (current, earlier, day) => `${current} frente a ${earlier}, al ${day}`,
  goal: (value) => `Objetivo ${value}`.trim(),
  ofGoal: (share, unit) => (unit ? `${share} del objetivo ${GOALS[unit]}` : `${share} del objetivo`),
  goalReached: 'Objetivo alcanzado',
  overGoal: (amount) => `${amount} por encima del objetivo`,
  underGoal: (amount) => `${amount} por debajo del objetivo`,
  toGo: (amount) => `faltan ${amount}`,
  shareOf: (measure, part) => `${measure} con ${part} ÷ ${measure} sin este filtro`,
};
