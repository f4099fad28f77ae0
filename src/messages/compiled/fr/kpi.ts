// Made from fr/kpi.json by npm run texts.
import { grammar } from '../../fr/grammar.js';
import type { KpiTexts } from '../en/kpi.js';

export const messages: KpiTexts = {
  noComparison: 'Pas de comparaison possible',
  periods: ({ current, earlier }) => `${current} vs ${earlier}`,
  yearEarlier: 'un an plus tôt',
  cutPeriods: ({ current, earlier }) => `${current}, par rapport ${grammar.au(earlier)}`,
  cutBrief: ({ current, earlier, day }) => `${current} vs ${earlier}, au ${day}`,
  goal: ({ value }) => (value === undefined || value === '' ? 'Objectif' : `Objectif ${value}`),
  ofGoal: ({ unit, share }) =>
    !unit
      ? `${share} de l’objectif`
      : `${share} de l’objectif ${unit === 'day' ? 'du jour' : unit === 'week' ? 'de la semaine' : unit === 'month' ? 'du mois' : unit === 'quarter' ? 'du trimestre' : unit === 'year' ? 'de l’année' : 'de la période'}`,
  goalReached: 'Objectif atteint',
  overGoal: ({ amount }) => `${amount} au-dessus de l’objectif`,
  underGoal: ({ amount }) => `${amount} sous l’objectif`,
  toGo: ({ amount }) => `encore ${amount}`,
  shareOf: ({ measure, part }) => `${measure} avec ${part} ÷ ${measure} sans ce filtre`,
};
