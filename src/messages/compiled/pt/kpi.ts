// Made from pt/kpi.json by npm run texts.
import type { KpiTexts } from '../en/kpi.js';

export const messages: KpiTexts = {
  noComparison: 'Comparação não disponível',
  periods: ({ current, earlier }) => `${current} vs. ${earlier}`,
  yearEarlier: 'um ano antes',
  cutPeriods: ({ current, earlier }) => `${current}, em comparação com ${earlier}`,
  cutBrief: ({ current, earlier, day }) => `${current} vs. ${earlier}, até ${day}`,
  goal: ({ value }) => (value === undefined || value === '' ? 'Meta' : `Meta ${value}`),
  ofGoal: ({ unit, share }) =>
    !unit
      ? `${share} da meta`
      : `${share} da meta ${unit === 'day' ? 'do dia' : unit === 'week' ? 'da semana' : unit === 'month' ? 'do mês' : unit === 'quarter' ? 'do trimestre' : unit === 'year' ? 'do ano' : 'do período'}`,
  goalReached: 'Meta atingida',
  overGoal: ({ amount }) => `${amount} acima da meta`,
  underGoal: ({ amount }) => `${amount} abaixo da meta`,
  toGo: ({ amount }) => `faltam ${amount}`,
  shareOf: ({ measure, part }) => `${measure} com ${part} ÷ ${measure} sem este filtro`,
};
