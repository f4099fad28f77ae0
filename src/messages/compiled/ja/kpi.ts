// Made from ja/kpi.json by npm run texts.
import type { KpiTexts } from '../en/kpi.js';

export const messages: KpiTexts = {
  noComparison: '比較できません',
  periods: ({ current, earlier }) => `${current}と${earlier}の比較`,
  yearEarlier: '前年同期',
  cutPeriods: ({ current, earlier }) => `${current}（${earlier}と比較）`,
  cutBrief: ({ current, earlier, day }) => `${current}と${earlier}の比較（${day}まで）`,
  goal: ({ value }) => (value === undefined || value === '' ? '目標' : `目標${value}`),
  ofGoal: ({ unit, share }) =>
    !unit
      ? `目標の${share}`
      : `${unit === 'day' ? '日次目標' : unit === 'week' ? '週次目標' : unit === 'month' ? '月次目標' : unit === 'quarter' ? '四半期目標' : unit === 'year' ? '年間目標' : '期間目標'}の${share}`,
  goalReached: '目標達成',
  overGoal: ({ amount }) => `目標を${amount}超過`,
  underGoal: ({ amount }) => `目標に${amount}不足`,
  toGo: ({ amount }) => `残り${amount}`,
  shareOf: ({ part, measure }) => `${part}の${measure} ÷ このフィルターを除いた${measure}`,
};
