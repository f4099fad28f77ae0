// Made from de/kpi.json by npm run texts.
import type { KpiTexts } from '../en/kpi.js';

export const messages: KpiTexts = {
  noComparison: 'Kein Vergleich möglich',
  periods: ({ current, earlier }) => `${current} ggü. ${earlier}`,
  yearEarlier: 'Vorjahr',
  cutPeriods: ({ current, earlier }) => `${current}, verglichen mit ${earlier}`,
  cutBrief: ({ current, earlier, day }) => `${current} ggü. ${earlier}, bis ${day}`,
  goal: ({ value }) => (value === undefined || value === '' ? 'Ziel' : `Ziel ${value}`),
  ofGoal: ({ unit, share }) =>
    !unit
      ? `${share} des Ziels`
      : `${share} des ${unit === 'day' ? 'Tagesziels' : unit === 'week' ? 'Wochenziels' : unit === 'month' ? 'Monatsziels' : unit === 'quarter' ? 'Quartalsziels' : unit === 'year' ? 'Jahresziels' : 'Ziels für den Zeitraum'}`,
  goalReached: 'Ziel erreicht',
  overGoal: ({ amount }) => `${amount} über dem Ziel`,
  underGoal: ({ amount }) => `${amount} unter dem Ziel`,
  toGo: ({ amount }) => `noch ${amount}`,
  shareOf: ({ measure, part }) => `${measure} mit ${part} ÷ ${measure} ohne diesen Filter`,
};
