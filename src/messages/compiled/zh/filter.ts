// Made from zh/filter.json by npm run texts.
import type { FilterTexts } from '../en/filter.js';

export const messages: FilterTexts = {
  filterAll: ({ n, shown }) => (n === 1 ? '全部' : `全部${shown}项`),
  filterSome: ({ chosen, n }) => `${chosen} / ${n}`,
  allDates: '全部日期',
  noDates: '无筛选',
  allValues: '全部',
  search: ({ label }) => `搜索${label}`,
  noMatch: ({ text }) => `没有与“${text}”匹配的内容`,
  moreMembers: ({ shown }) => `搜索可找到另外${shown}个值。`,
  from: '从',
  to: '至',
  undo: '撤销',
  clear: '清除',
  done: '完成',
  presets: '日期范围',
  filterSummary: ({ label, value }) => `${label}：${value}`,
  backwards: '开始必须早于结束。',
  fiscal: ({ which, unit, count }) =>
    which === 'last'
      ? unit === 'quarter'
        ? `最近${count}个财季`
        : unit === 'year'
          ? `最近${count}个财年`
          : unit
      : which === 'this'
        ? unit === 'quarter'
          ? '本财季'
          : unit === 'year'
            ? '本财年'
            : unit
        : which === 'previous'
          ? unit === 'quarter'
            ? '上财季'
            : unit === 'year'
              ? '上财年'
              : unit
          : unit,
  andMore: ({ first, shown }) => `${first}及另外${shown}项`,
  filters: '筛选条件',
  noFilters: '无筛选条件',
  rowsAll: ({ shown }) => `${shown}行`,
  rowsLeft: ({ left, all }) => `${left} / ${all}行`,
  smallest: ({ label }) => `${label}最小值`,
  largest: ({ label }) => `${label}最大值`,
  binRows: ({ bin, shown }) => `${bin}：${shown}行`,
  widened: ({ names }) => `以下名称出现在多个组中，已全部选中：${names}`,
  lifted: ({ names }) => `一个筛选器无法组合这些层级，因此已全部选中：${names}`,
};
