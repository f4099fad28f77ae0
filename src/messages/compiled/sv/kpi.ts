// Made from sv/kpi.json by npm run texts.
import type { KpiTexts } from '../en/kpi.js';

export const messages: KpiTexts = {
  noComparison: 'Ingen jämförelse tillgänglig',
  periods: ({ current, earlier }) => `${current} mot ${earlier}`,
  yearEarlier: 'ett år tidigare',
  cutPeriods: ({ current, earlier }) => `${current}, jämfört med ${earlier}`,
  cutBrief: ({ current, earlier, day }) => `${current} mot ${earlier}, t.o.m. ${day}`,
  goal: ({ value }) => (value === undefined || value === '' ? 'Mål' : `Mål ${value}`),
  ofGoal: ({ unit, share }) =>
    !unit
      ? `${share} av målet`
      : `${share} av ${unit === 'day' ? 'dagens mål' : unit === 'week' ? 'veckans mål' : unit === 'month' ? 'månadens mål' : unit === 'quarter' ? 'kvartalets mål' : unit === 'year' ? 'årets mål' : 'periodens mål'}`,
  goalReached: 'Målet är nått',
  overGoal: ({ amount }) => `${amount} över målet`,
  underGoal: ({ amount }) => `${amount} under målet`,
  toGo: ({ amount }) => `${amount} kvar`,
  shareOf: ({ measure, part }) => `${measure} för ${part} ÷ ${measure} utan det här filtret`,
};
