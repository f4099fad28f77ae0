// Made from zh/dashboard.json by npm run texts.
import type { DashboardTexts } from '../en/dashboard.js';
import { dashboardMessages } from '../../dashboard-messages.js';

const texts: DashboardTexts = {
  then: ({ sentence }) => `。${sentence}`,
  skip: '跳过仪表板（下一个图表：Alt+PageDown）',
  print: '打印',
  printed: ({ day }) => `打印日期：${day}`,
  pages: '页面',
  page: ({ name }) => (name === 'sales' ? '销售' : name === 'customers' ? '客户' : '数据检查'),
  total: ({ measure, period, value }) => `${measure}${!period ? '' : `（${period}）`}：${value}`,
  cause: ({ name, change }) => `值得关注：${name}（${change}）`,
  moved: ({ measure, period, value, isSame, before, direction, by }) =>
    `${measure}${!period ? '' : `（${period}）`}：${value}，${isSame ? '' : `与${before}相比`}${direction === 'flat' ? '持平' : direction === 'up' ? `上升${by}` : direction === 'down' ? `下降${by}` : '持平'}`,
  filters: '页面筛选',
  moreFilters: '更多筛选',
  filtered: ({ clauses }) => `筛选条件：${clauses}`,
  toDate: '最新期间',
  toDates: {
    year: '年初至今',
    month: '月初至今',
  },
  moreWidgets: ({ n }) => `再显示${n}个图表`,
  fewerWidgets: '显示较少图表',
  numbers: '关键指标',
  widgets: '图表和表格',
  nothing: '此数据没有可在本页显示的内容。',
};

export const messages = /* @__PURE__ */ dashboardMessages(texts);
