// Made from zh/breakdown.json by npm run texts.
import { grammar } from '../../zh/grammar.js';
import type { BreakdownTexts } from '../en/breakdown.js';
import { breakdownMessages } from '../../breakdown-messages.js';

const texts: BreakdownTexts = {
  heading: ({ dimension, measures, limitTop, limitBottom }) =>
    `各${dimension}的${grammar.and(measures)}${limitTop === undefined || limitTop === '' ? (limitBottom === undefined || limitBottom === '' ? '' : `（后${limitBottom}名）`) : `（前${limitTop}名）`}`,
  within: ({ heading, member }) => `${heading}：${member}`,
  and: ({ one, other }) => `${one}和${other}`,
  other: '其他',
  others: '其他',
  cumulative: '累计占比',
  share: '占比',
  isNew: '新增',
  total: '总计',
  column: ({ measure, what }) => `${measure}，${what}`,
  leader: ({ name, value, share }) =>
    `首位：${name}，${value}${share === undefined || share === '' ? '' : `（占总计的${share}）`}`,
  least: ({ name, value }) => `最低：${name}（${value}）`,
  below: ({ of, n, measure, name, value }) =>
    `${grammar.small(of)}项中${grammar.small(n)}项${measure === 'profit' ? '亏损' : '为负'}：${n === 1 ? '' : '最严重的是'}${name}（${value}）`,
  grew: ({ isCut, isAll, of, count, leadName, leadChange, fresh }) =>
    `${isCut ? '所示' : ''}${isAll ? `${of}项全部` : `${of}项中${count}项`}增长${leadName === undefined || leadName === '' ? '' : `${count === 0 ? '；降幅最大' : '，增幅最大'}：${leadName}（${leadChange}）`}${fresh === 0 ? '' : `；新增${fresh}项`}`,
  extremes: ({ highName, highValue, lowName, lowValue }) => `最高：${highName}（${highValue}）；最低：${lowName}（${lowValue}）`,
  selected: ({ names, value, share }) =>
    `${names}${value === undefined || value === '' ? '已选' : `：${value}`}${share === undefined || share === '' ? '' : `（占总计的${share}）`}`,
  classes: ({ n, a, b }) => `${n}项中${a}项占80%（A类）${b === 0 ? '' : `，另外${b}项占其后的15%（B类）`}`,
  classTitle: ({ letter, count }) => `${letter}类：${count}`,
  instead: ({ why }) =>
    `以条形显示：${why === 'many' ? '超过五个扇区的环形图不易阅读' : why === 'negative' ? '负值不能显示为总计的一部分' : '这些值相加不构成总计'}`,
  cut: ({ n }) => `显示前${n}名`,
  sentence: ({ parts }) => grammar.sentences(parts),
  role: '条形图',
  path: '下钻路径',
  all: '全部',
  drilled: ({ name, field }) => `${name}，按${field}。`,
  risen: ({ field }) => `返回${field}。`,
  point: ({ name, parts, k, n }) => `${name}：${grammar.list(parts)}。第${k}项，共${n}项。`,
  ofAll: ({ share }) => `占总计的${share}`,
  chosen: ({ names }) => `已选择${names}。`,
  cleared: '已清除选择。',
  several: ({ names, more }) => `${names}及另外${more}项`,
  clickHint: ({ name }) => `单击按${name}筛选，拖动选择多项`,
  unclickHint: '单击清除筛选',
  drillHint: ({ level }) => `双击下钻到${level}`,
  keys: '使用方向键在条形之间移动。按Enter选择，按Shift+方向键选择多项，按Alt+向下键下钻，按Alt+向上键返回，按Esc清除。',
};

export const messages = /* @__PURE__ */ breakdownMessages(texts);
