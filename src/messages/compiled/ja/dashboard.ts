// Made from ja/dashboard.json by npm run texts.
import type { DashboardTexts } from '../en/dashboard.js';
import { dashboardMessages } from '../../dashboard-messages.js';

const texts: DashboardTexts = {
  then: ({ sentence }) => `。${sentence}`,
  skip: 'ダッシュボードをスキップ（次のグラフ：Alt+PageDown）',
  print: '印刷',
  printed: ({ day }) => `印刷日: ${day}`,
  pages: 'ページ',
  page: ({ name }) => (name === 'sales' ? '販売' : name === 'customers' ? '顧客' : 'データチェック'),
  total: ({ measure, period, value }) => `${measure}${!period ? '' : `（${period}）`}：${value}`,
  cause: ({ name, change }) => `注目：${name}（${change}）`,
  moved: ({ measure, period, value, isSame, before, direction, by }) =>
    `${measure}${!period ? '' : `（${period}）`}：${value}${isSame ? '' : `、${before}と比べて`}${isSame ? '、' : ''}${direction === 'flat' ? '横ばい' : direction === 'up' ? `${by}増` : direction === 'down' ? `${by}減` : '横ばい'}`,
  filters: 'ページフィルター',
  moreFilters: 'その他のフィルター',
  filtered: ({ clauses }) => `フィルター：${clauses}`,
  toDate: '最新の期間',
  toDates: {
    year: '年初来',
    month: '月初来',
  },
  moreWidgets: ({ n }) => `グラフをさらに${n}件表示`,
  fewerWidgets: 'グラフの表示を減らす',
  numbers: '主要指標',
  widgets: 'グラフと表',
  nothing: 'このページに表示できるデータがありません。',
};

export const messages = /* @__PURE__ */ dashboardMessages(texts);
