// Made from zh/kpi.json by npm run texts.
import type { KpiTexts } from '../en/kpi.js';

export const messages: KpiTexts = {
  noComparison: '无可用对比',
  periods: ({ current, earlier }) => `${current}对比${earlier}`,
  yearEarlier: '上年同期',
  cutPeriods: ({ current, earlier }) => `${current}，与${earlier}相比`,
  cutBrief: ({ current, earlier, day }) => `${current}对比${earlier}，截至${day}`,
  goal: ({ value }) => (value === undefined || value === '' ? '目标' : `目标${value}`),
  ofGoal: ({ unit, share }) =>
    !unit
      ? `目标的${share}`
      : `${unit === 'day' ? '日目标' : unit === 'week' ? '周目标' : unit === 'month' ? '月目标' : unit === 'quarter' ? '季度目标' : unit === 'year' ? '年目标' : '期间目标'}的${share}`,
  goalReached: '已达成目标',
  overGoal: ({ amount }) => `超出目标${amount}`,
  underGoal: ({ amount }) => `低于目标${amount}`,
  toGo: ({ amount }) => `还差${amount}`,
  shareOf: ({ part, measure }) => `${part}的${measure} ÷ 不含此筛选的${measure}`,
};
