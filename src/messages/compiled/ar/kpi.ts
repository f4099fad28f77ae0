// Made from ar/kpi.json by npm run texts.
import type { KpiTexts } from '../en/kpi.js';

export const messages: KpiTexts = {
  noComparison: 'لا تتوفر مقارنة',
  periods: ({ current, earlier }) => `${current} مقابل ${earlier}`,
  yearEarlier: 'قبل عام',
  cutPeriods: ({ current, earlier }) => `${current}، مقارنةً مع ${earlier}`,
  cutBrief: ({ current, earlier, day }) => `${current} مقابل ${earlier}، حتى ${day}`,
  goal: ({ value }) => (value === undefined || value === '' ? 'الهدف' : `الهدف ${value}`),
  ofGoal: ({ unit, share }) =>
    !unit
      ? `${share} من الهدف`
      : `${share} من هدف ${unit === 'day' ? 'اليوم' : unit === 'week' ? 'الأسبوع' : unit === 'month' ? 'الشهر' : unit === 'quarter' ? 'ربع السنة' : unit === 'year' ? 'السنة' : 'الفترة'}`,
  goalReached: 'تحقق الهدف',
  overGoal: ({ amount }) => `${amount} فوق الهدف`,
  underGoal: ({ amount }) => `${amount} دون الهدف`,
  toGo: ({ amount }) => `المتبقي ${amount}`,
  shareOf: ({ measure, part }) => `${measure} مع ${part} ÷ ${measure} من دون عامل التصفية هذا`,
};
