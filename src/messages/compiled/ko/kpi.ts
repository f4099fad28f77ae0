// Made from ko/kpi.json by npm run texts.
import type { KpiTexts } from '../en/kpi.js';

export const messages: KpiTexts = {
  noComparison: '비교 불가',
  periods: ({ earlier, current }) => `${earlier} 대비 ${current}`,
  yearEarlier: '전년 동기',
  cutPeriods: ({ current, earlier }) => `${current}, 비교 대상: ${earlier}`,
  cutBrief: ({ earlier, current, day }) => `${earlier} 대비 ${current}, ${day}까지`,
  goal: ({ value }) => (value === undefined || value === '' ? '목표' : `목표 ${value}`),
  ofGoal: ({ unit, share }) =>
    !unit
      ? `목표의 ${share}`
      : `${unit === 'day' ? '일' : unit === 'week' ? '주' : unit === 'month' ? '월' : unit === 'quarter' ? '분기' : unit === 'year' ? '연' : '기간'}간 목표의 ${share}`,
  goalReached: '목표 달성',
  overGoal: ({ amount }) => `목표 ${amount} 초과`,
  underGoal: ({ amount }) => `목표 ${amount} 미달`,
  toGo: ({ amount }) => `${amount} 남음`,
  shareOf: ({ part, measure }) => `${part}의 ${measure} ÷ 이 필터를 제외한 ${measure}`,
};
