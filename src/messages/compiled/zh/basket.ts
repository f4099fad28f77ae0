// Made from zh/basket.json by npm run texts.
import { grammar } from '../../zh/grammar.js';
import type { BasketTexts } from '../en/basket.js';
import { basketMessages } from '../../basket-messages.js';

const texts: BasketTexts = {
  heading: ({ item }) => `一起购买的${item}`,
  withHeading: ({ item }) => `与${item}一起购买`,
  nextHeading: ({ customer }) => (customer === undefined || customer === '' ? '可能的下次购买' : `${customer}可能的下次购买`),
  orders: ({ shown }) => `${shown}个订单`,
  times: ({ shown }) => `${shown}倍`,
  parts: ({ parts }) => `${parts}`,
  rule: ({ from, share, to, times, worth }) =>
    `含${from}的订单中有${share}也含${to}，是偶然预期的${times}。${worth === undefined || worth === '' ? '' : `${worth}`}`,
  worth: ({ money }) => `相当于每100个订单${money}的利润。`,
  next: ({ item, chance, repeat }) => `最可能的下次购买：${item}（${chance}，${repeat ? '曾购买' : '新商品'}）。`,
  history: ({ customer, orders, last }) =>
    `${customer}已下${orders}${last === undefined || last === '' ? '' : `，最近一次在${last}`}。`,
  stranger: ({ customer }) => `${customer}没有购买记录，因此显示最受欢迎的商品。`,
  none: ({ orders, several, of }) =>
    `${orders}中有${several}包含多件商品，但${of === undefined || of === '' ? '没有任何两件商品一起购买' : `没有商品与${of}一起购买`}的频率高于偶然预期。`,
  nothing: '没有商品一起购买的频率高于偶然预期',
  together: '一起购买',
  values: {
    profit: '每100个订单的利润',
    lift: '提升度（偶然预期的倍数）',
    score: '概率',
  },
  cells: {
    lift: '两者一起购买的次数是偶然预期的多少倍（提升度）',
    confidence: '含该行商品的订单中也含该列商品的比例（置信度）',
  },
  few: '同时包含两者的订单太少',
  matrixRole: '矩阵',
  matrixKeys: '使用方向键在单元格之间移动。按Enter按两件商品筛选，按Shift+Enter添加单元格，按Esc清除。',
  bought: '已购买',
  also: '也购买',
  ordersTerm: '订单数',
  withAll: '包含全部商品的订单数',
  support: '支持度（占全部订单的比例）',
  confidenceTerm: '置信度（也购买的比例）',
  confidence: ({ items }) => `也购买${items}`,
  lift: '提升度（偶然预期的倍数）',
  kind: '类型',
  repeat: '曾购买',
  fresh: '对该客户是新商品；相似客户会购买',
  point: ({ items, parts, k, n }) => `${items}：${grammar.list(parts)}。第${k}行，共${n}行。`,
  chosen: ({ items }) => `已选择${items}。`,
  cleared: '已清除选择。',
  clickHint: '单击按这些商品筛选',
  unclickHint: '单击清除筛选',
  role: '排名列表',
  keys: '使用方向键在各行之间移动。按Enter选择，按Shift+Enter添加，按Esc清除。',
  foundTerm: '数据范围',
  found: ({ items, orders, support }) => `含${items}的${orders}。商品组合至少出现在${support}的订单中，合计最多三件商品`,
  ruleTerm: '标准',
  ruleText: ({ confidence }) => `置信度至少${confidence}；在5%水平显著（费舍尔精确检验，Benjamini–Hochberg）；已去除冗余规则`,
  keptText: ({ confidence }) => `置信度至少${confidence}；在5%水平显著（费舍尔精确检验，Benjamini–Hochberg）`,
  worthTerm: '每100个订单的利润',
  worthText: '超出偶然预期的、两侧都包含的订单数 × 每单右侧商品的平均利润',
  chanceTerm: '概率',
  chanceText: ({ customers }) =>
    `曾购买的商品：购买的频率、远近，以及其他客户再次购买的频率。新商品：最相似的100个客户。基于${customers}的最新订单训练`,
  items: ({ shown, noun }) => `${shown}个${noun}`,
  customers: ({ shown }) => `${shown}个客户`,
};

export const messages = /* @__PURE__ */ basketMessages(texts);
