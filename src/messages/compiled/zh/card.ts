// Made from zh/card.json by npm run texts.
import type { CardTexts } from '../en/card.js';

export const messages: CardTexts = {
  developers: '开发者详情',
  unknownAttribute: ({ name, nearest }) =>
    `未知属性“${name}”${nearest === undefined || nearest === '' ? '' : `。您是否要用“${nearest}”？`}`,
  retry: '重试',
  onlyCurrency: ({ currency }) => `仅显示${currency}`,
  empty: ({ clause }) => (clause === undefined || clause === '' ? '无数据' : `无数据：${clause}`),
  emptyWithout: ({ filters, clause, shown }) =>
    `${filters === 1 ? '' : `已应用${filters}个筛选条件。`}去掉“${clause}”后有${shown}行。`,
  actHere: ({ n }) => `已应用${n}个筛选条件`,
  clearClause: ({ clause }) => `清除${clause}`,
  clearAll: '全部清除',
  wholeHistory: ({ range }) => `全部日期：${range}`,
  source: ({ names, newest }) => `来源：${names}${!newest ? '' : ` · 数据截至${newest}`}`,
  skipped: ({ clause }) => `筛选条件${clause}不适用于此图表`,
  viewTable: '以表格查看',
  viewChart: '以图表查看',
  csv: '下载CSV',
  png: '下载PNG',
  copy: '复制为表格',
  copied: '已复制。请粘贴到文档或电子表格中。',
  notCopied: '无法复制。文本已选中。',
  svg: '下载SVG',
  readChart: '朗读此图表',
  speak: '语音朗读',
  copyText: '复制文字',
  explain: '如何计算？',
  reading: ({ table, amount, rows }) => `正在加载${table}：${amount}${rows === undefined || rows === '' ? '' : ` · ${rows}行`}`,
  bytes: ({ total, done }) => (total === undefined || total === '' ? `${done} MB` : `${done} / ${total} MB`),
  not: ({ values }) => `非${values}`,
  customerType: {
    new: '新客户',
    repeat: '回头客',
  },
  customersOfType: {
    new: '新客户',
    repeat: '回头客',
  },
  missingValues: ({ shown, column }) => `${shown}行的${column}没有值`,
  moreRows: ({ shown }) => `下载CSV文件可查看其余${shown}行。`,
  valueCount: ({ shown }) => `${shown}个值。“以表格查看”会逐一列出。`,
  insightsHeading: '值得关注',
};
