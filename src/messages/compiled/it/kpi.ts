// Made from it/kpi.json by npm run texts.
import { grammar } from '../../it/grammar.js';
import type { KpiTexts } from '../en/kpi.js';

export const messages: KpiTexts = {
  noComparison: 'Nessun confronto disponibile',
  periods: ({ current, earlier }) => `${current} vs ${earlier}`,
  yearEarlier: 'un anno prima',
  cutPeriods: ({ current, earlier }) => `${current}, in confronto: ${earlier}`,
  cutBrief: ({ current, earlier, day }) => `${current} vs ${earlier}, fino ${grammar.al(day)}`,
  goal: ({ value }) => (value === undefined || value === '' ? 'Obiettivo' : `Obiettivo ${value}`),
  ofGoal: ({ unit, share }) =>
    !unit
      ? `${share} dell’obiettivo`
      : `${share} dell’obiettivo ${unit === 'day' ? 'del giorno' : unit === 'week' ? 'della settimana' : unit === 'month' ? 'del mese' : unit === 'quarter' ? 'del trimestre' : unit === 'year' ? 'dell’anno' : 'del periodo'}`,
  goalReached: 'Obiettivo raggiunto',
  overGoal: ({ amount }) => `${amount} sopra l’obiettivo`,
  underGoal: ({ amount }) => `${amount} sotto l’obiettivo`,
  toGo: ({ amount }) => `${amount} all’obiettivo`,
  shareOf: ({ measure, part }) => `${measure} con ${part} ÷ ${measure} senza questo filtro`,
};
