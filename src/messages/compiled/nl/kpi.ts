// Made from nl/kpi.json by npm run texts.
import type { KpiTexts } from '../en/kpi.js';

export const messages: KpiTexts = {
  noComparison: 'Geen vergelijking beschikbaar',
  periods: ({ current, earlier }) => `${current} t.o.v. ${earlier}`,
  yearEarlier: 'een jaar eerder',
  cutPeriods: ({ current, earlier }) => `${current}, vergeleken met ${earlier}`,
  cutBrief: ({ current, earlier, day }) => `${current} t.o.v. ${earlier}, t/m ${day}`,
  goal: ({ value }) => (value === undefined || value === '' ? 'Doel' : `Doel ${value}`),
  ofGoal: ({ unit, share }) =>
    !unit
      ? `${share} van het doel`
      : `${share} van het ${unit === 'day' ? 'dagdoel' : unit === 'week' ? 'weekdoel' : unit === 'month' ? 'maanddoel' : unit === 'quarter' ? 'kwartaaldoel' : unit === 'year' ? 'jaardoel' : 'doel'}`,
  goalReached: 'Doel bereikt',
  overGoal: ({ amount }) => `${amount} boven het doel`,
  underGoal: ({ amount }) => `${amount} onder het doel`,
  toGo: ({ amount }) => `nog ${amount} te gaan`,
  shareOf: ({ measure, part }) => `${measure} met ${part} ÷ ${measure} zonder dit filter`,
};
