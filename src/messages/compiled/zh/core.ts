// Made from zh/core.json by npm run texts.
import { grammar } from '../../zh/grammar.js';
import type { CoreTexts } from '../en/core.js';

export const messages: CoreTexts = {
  measure: ({ name }) => grammar.measure(name),
  dimension: ({ name }) => grammar.dimension(name),
  blank: '（空白）',
  list: ({ items }) => grammar.list(items),
  clauses: ({ items }) => grammar.clauses(items),
  phrases: ({ items }) => grammar.phrases(items),
  sentences: ({ items }) => grammar.sentences(items),
  loading: ({ heading }) => `正在加载${heading}…`,
  removeFilter: ({ clause }) => `移除筛选：${clause}`,
  atLeast: ({ value }) => `不低于${value}`,
  atMost: ({ value }) => `不超过${value}`,
  more: ({ shown }) => `另有${shown}项`,
  relative: ({ which, unit, count }) =>
    which === 'last'
      ? unit === 'day'
        ? `最近${count}天`
        : unit === 'week'
          ? `最近${count}周`
          : unit === 'month'
            ? `最近${count}个月`
            : unit === 'quarter'
              ? `最近${count}个季度`
              : unit === 'year'
                ? `最近${count}年`
                : unit
      : which === 'this'
        ? unit === 'day'
          ? '今天'
          : unit === 'week'
            ? '本周'
            : unit === 'month'
              ? '本月'
              : unit === 'quarter'
                ? '本季度'
                : unit === 'year'
                  ? '今年'
                  : unit
        : which === 'previous'
          ? unit === 'day'
            ? '昨天'
            : unit === 'week'
              ? '上周'
              : unit === 'month'
                ? '上月'
                : unit === 'quarter'
                  ? '上季度'
                  : unit === 'year'
                    ? '去年'
                    : unit
          : unit,
  menu: ({ heading }) => `更多操作：${heading}`,
  versus: ({ value }) => `对比${value}`,
  through: ({ period, day }) => `${period}（截至${day}）`,
  sameDays: ({ period }) => `${period}的相同天数`,
  partlyCovered: ({ period, day, unit }) =>
    `${period}的数据从${day}开始：没有可对比的完整期间（${unit === 'day' ? '天' : unit === 'week' ? '周' : unit === 'month' ? '月' : unit === 'quarter' ? '季度' : unit === 'year' ? '年' : '期间'}）`,
  notCovered: ({ period, day }) => `没有可对比的${period}数据：数据从${day}开始`,
  noChange: '无变化',
  up: ({ amount }) => `上升${amount}`,
  down: ({ amount }) => `下降${amount}`,
  good: '向好',
  bad: '变差',
  points: ({ n }) => `${n}个百分点`,
  value: '值',
  period: '期间',
  previous: '上期',
  change: '变化',
  growth: '增长率',
};
