// Made from es/kpi.json by npm run texts.
import type { KpiTexts } from '../en/kpi.js';

export const messages: KpiTexts = {
  noComparison: 'No hay comparación posible',
  periods: ({ current, earlier }) => `${current} frente a ${earlier}`,
  yearEarlier: 'un año antes',
  cutPeriods: ({ current, earlier }) => `${current}, frente a ${earlier}`,
  cutBrief: ({ current, earlier, day }) => `${current} frente a ${earlier}, hasta el ${day}`,
  goal: ({ value }) => (value === undefined || value === '' ? 'Objetivo' : `Objetivo ${value}`),
  ofGoal: ({ unit, share }) =>
    !unit
      ? `${share} del objetivo`
      : `${share} del objetivo ${unit === 'day' ? 'del día' : unit === 'week' ? 'de la semana' : unit === 'month' ? 'del mes' : unit === 'quarter' ? 'del trimestre' : unit === 'year' ? 'del año' : 'del periodo'}`,
  goalReached: 'Objetivo alcanzado',
  overGoal: ({ amount }) => `${amount} por encima del objetivo`,
  underGoal: ({ amount }) => `${amount} por debajo del objetivo`,
  toGo: ({ amount }) => `faltan ${amount}`,
  shareOf: ({ measure, part }) => `${measure} con ${part} ÷ ${measure} sin este filtro`,
};
