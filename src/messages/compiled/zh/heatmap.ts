// Made from zh/heatmap.json by npm run texts.
import { grammar } from '../../zh/grammar.js';
import type { HeatmapTexts } from '../en/heatmap.js';
import { heatmapMessages } from '../../heatmap-messages.js';

const texts: HeatmapTexts = {
  byDay: ({ measure }) => `每日${measure}`,
  heading: ({ x, y, measure }) => `各${x}和${y}的${measure}`,
  growthOf: ({ heading }) => `变化：${heading}`,
  other: '其他',
  nth: ({ unit, n }) => (unit === '季度' ? `第${n}季度` : `${unit}${n}`),
  place: ({ name }) => `${name}`,
  places: ({ places }) => grammar.list(places),
  twoMembers: ({ one, other }) => `${one}、${other}`,
  peak: ({ measure, place, value }) => `${measure}最高：${place}（${value}）。`,
  bestDay: ({ day, value }) => `最佳日期：${day}，${value}。`,
  extremes: ({ measure, highPlace, highValue, lowPlace, lowValue }) =>
    `${measure}最高：${highPlace}（${highValue}），最低：${lowPlace}（${lowValue}）。`,
  changes: ({ measure, highPlace, highValue, lowPlace, lowValue }) =>
    `${measure}增长最强：${highPlace}（${highValue}），最弱：${lowPlace}（${lowValue}）。`,
  onDay: ({ day }) => `${day}`,
  gaps: ({ shown, mostCount, mostWeekday }) =>
    `${shown}天没有销售${mostCount === undefined || mostCount === '' ? '' : `，其中${mostCount}天为${mostWeekday}`}。`,
  alone: ({ name, value }) => `${name}：${value}。`,
  several: ({ isDays, shown, sum }) =>
    `已选${isDays ? `${shown}天` : `${shown}个单元格`}${sum === undefined || sum === '' ? '' : `：合计${sum}`}。`,
  correlations: ({ per }) => (!per ? '相关性' : `每个${per}的相关性`),
  variable: ({ name }) => grammar.variable(name),
  pair: ({ one, other }) => `${one}和${other}`,
  together: ({ pair, r }) => `最强正相关：${pair}（${r}）。`,
  against: ({ pair, r }) => `最强负相关：${pair}（${r}）。`,
  nothingSure: '没有统计显著的相关性。',
  noCause: '相关不等于因果。',
  methods: {
    pearson: '相关系数r',
    spearman: '秩相关',
    kendall: '秩相关τ',
    eta: '相关比η',
    cramer: '克拉默V',
  },
  pairsText: ({ per }) =>
    `每一对均基于两个值都有的${!per ? '行' : `${per}`}（−1至1）。数值与类别：η；两个类别：克拉默V（0至1）。p：偶然出现如此强结果的概率，经Benjamini–Hochberg校正`,
  strength: '相关性',
  pairOf: '变量对',
  compared: '样本量',
  countCompared: ({ shown }) => `n = ${shown}`,
  chance: 'p值',
  p: 'p',
  adjusted: '校正p值',
  mayBeChance: '不显著',
  mayWellBeChance: '这很可能是偶然。',
  noPair: '恒定',
  openHint: '单击打开图表。',
  allPairs: '全部相关性',
  per: '按',
  row: '行',
  noValue: '无数据',
  noRows: '无数据',
  noComparison: '没有可对比的内容',
  chosen: ({ name }) => `已选择${name}。`,
  cleared: '已清除选择。',
  spokenHead: ({ name }) => `标题${name}：整行或整列。`,
  clickHint: ({ isRange }) => (isRange ? '单击筛选，拖动选择范围' : '单击筛选，拖动选择多项'),
  unclickHint: '单击清除筛选',
  role: '热力图',
  keys: '使用方向键在单元格及行列标题之间移动。按Enter选择，按Shift+方向键选择范围，按Esc清除。',
  pairKeys: '使用方向键在变量对之间移动。按Enter打开该对的图表，按Esc返回。',
  keyMove: '移动',
  keySelect: '选择',
  keyRange: '范围',
  keyLeave: '清除',
  keyOpen: '打开',
};

export const messages = /* @__PURE__ */ heatmapMessages(texts);
