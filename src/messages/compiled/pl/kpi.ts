// Made from pl/kpi.json by npm run texts.
import type { KpiTexts } from '../en/kpi.js';

export const messages: KpiTexts = {
  noComparison: 'Brak porównania',
  periods: ({ current, earlier }) => `${current} vs. ${earlier}`,
  yearEarlier: 'rok wcześniej',
  cutPeriods: ({ current, earlier }) => `${current}, w porównaniu z: ${earlier}`,
  cutBrief: ({ current, earlier, day }) => `${current} vs. ${earlier}, do ${day}`,
  goal: ({ value }) => (value === undefined || value === '' ? 'Cel' : `Cel ${value}`),
  ofGoal: ({ unit, share }) =>
    !unit
      ? `${share} celu`
      : `${share} celu ${unit === 'day' ? 'dziennego' : unit === 'week' ? 'tygodniowego' : unit === 'month' ? 'miesięcznego' : unit === 'quarter' ? 'kwartalnego' : unit === 'year' ? 'rocznego' : 'na okres'}`,
  goalReached: 'Cel osiągnięty',
  overGoal: ({ amount }) => `${amount} powyżej celu`,
  underGoal: ({ amount }) => `${amount} poniżej celu`,
  toGo: ({ amount }) => `brakuje ${amount}`,
  shareOf: ({ measure, part }) => `${measure} z filtrem ${part} ÷ ${measure} bez tego filtra`,
};
