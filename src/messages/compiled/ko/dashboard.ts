// Made from ko/dashboard.json by npm run texts.
import type { DashboardTexts } from '../en/dashboard.js';
import { dashboardMessages } from '../../dashboard-messages.js';

const texts: DashboardTexts = {
  then: ({ sentence }) => `. ${sentence}`,
  skip: '대시보드 건너뛰기(다음 차트: Alt+PageDown)',
  print: '인쇄',
  printed: ({ day }) => `인쇄일: ${day}`,
  pages: '페이지',
  page: ({ name }) => (name === 'sales' ? '판매' : name === 'customers' ? '고객' : '데이터 검사'),
  total: ({ measure, period, value }) => `${measure}${!period ? '' : ` (${period})`}: ${value}`,
  cause: ({ name, change }) => `주목: ${name} (${change})`,
  moved: ({ measure, period, value, isSame, before, direction, by }) =>
    `${measure}${!period ? '' : ` (${period})`}: ${value}, ${isSame ? '' : `${before} 대비 `}${direction === 'flat' ? '변화 없음' : direction === 'up' ? `${by} 증가` : direction === 'down' ? `${by} 감소` : '변화 없음'}`,
  filters: '페이지 필터',
  moreFilters: '필터 더 보기',
  filtered: ({ clauses }) => `필터: ${clauses}`,
  toDate: '최신 기간',
  toDates: {
    year: '연초 누계',
    month: '월초 누계',
  },
  moreWidgets: ({ n }) => `차트 ${n}개 더 보기`,
  fewerWidgets: '차트 적게 보기',
  numbers: '핵심 지표',
  widgets: '차트 및 표',
  nothing: '이 페이지에 표시할 데이터가 없습니다.',
};

export const messages = /* @__PURE__ */ dashboardMessages(texts);
