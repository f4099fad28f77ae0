// Made from zh/insights-sales.json by npm run texts.
import type { InsightsSalesTexts } from '../en/insights-sales.js';

export const messages: InsightsSalesTexts = {
  topics: {
    concentration: {
      name: '集中度',
      heads: {
        few: ({ all, kinds, few, measure, share, period }) => `${all}个${kinds}中的${few}个占${measure}的${share}（${period}）`,
      },
      text: ({ amount, first, firstShare }) => `合计${amount}。最大的是${first}，占${firstShare}。`,
      met: ({ all, few, share }) => `${all}个中的${few}个占${share}`,
      how: ({ kinds }) => `${kinds}按值排序，从高到低累计（帕累托）。`,
    },
    discounts: {
      name: '亏损折扣',
      heads: {
        band: ({ band, profit, period }) => `${band}的折扣亏损${profit}（${period}）`,
        member: ({ member, profit, period }) => `${member}：折扣销售亏损${profit}（${period}）`,
      },
      text: ({ revenue, profit, isLoss, without }) =>
        `销售额${revenue}，亏损${profit}。若按原价，同样的销量会${isLoss ? '亏损' : '盈利'}${without}。`,
      met: ({ revenue, profit }) => `销售额${revenue}，亏损${profit}`,
      how: '折扣销售的精确合计。“按原价”假设销量和成本不变，未考虑销量可能减少。',
    },
    returns: {
      name: '退货',
      heads: {
        high: ({ member, rate, period, peers }) => `${member}：${rate}的订单退货（${period}），其他为${peers}`,
      },
      text: ({ orders, returned, kinds, excess }) =>
        `${orders}中有${returned}个退货，比按其他所有${kinds}的退货率多${excess}个。`,
      met: ({ rate, peers }) => `${rate}，其他为${peers}`,
      how: ({ kinds }) => `有退货的订单 ÷ 订单数；每个退货率都与其他所有${kinds}的合计做检验。`,
    },
    bundles: {
      name: '一起购买的商品',
      heads: {
        pair: ({ first, also, confidence, second, period }) =>
          `含${first}${also === undefined || also === '' ? '' : `和${also}`}的订单中有${confidence}也含${second}（${period}）`,
      },
      text: ({ count, lift }) => `${count}同时包含两者，是偶然预期的${lift}倍。`,
      met: ({ count, lift }) => `${count}，是偶然预期的${lift}倍`,
      how: '基于全部订单的关联规则，已做多重检验校正。影响：超出偶然预期的订单中第二件商品的利润。',
    },
    retention: {
      name: '低留存率',
      heads: {
        low: ({ member, rate, period }) => `${member}：只有${rate}的客户再次购买（${period}）`,
      },
      text: ({ peers, customers, value, share }) =>
        `其他为${peers}再次购买。涉及${customers}和销售额${value}（占总计的${share}）。`,
      met: ({ rate, peers, share }) => `留存率${rate}，其他为${peers}；占总销售额的${share}`,
      how: ({ against, period, kinds }) =>
        `留存率是${against === undefined || against === '' ? '上期' : `${against}`}的客户中在${period}再次下单的比例。每个值都与其他所有${kinds}的合计比较。`,
    },
    'new-repeat': {
      name: '新客户与回头客',
      heads: {
        higher: ({ share, period }) => `回头客的每单消费比新客户高${share}（${period}）`,
        lower: ({ share, period }) => `回头客的每单消费比新客户低${share}（${period}）`,
      },
      text: ({ repeat, repeatOrders, fresh, freshOrders }) =>
        `回头客平均每单${repeat}（${repeatOrders}），新客户${fresh}（${freshOrders}）。`,
      met: ({ repeat, fresh, change }) => `每单${repeat}对比${fresh}（${change}）`,
      how: '回头客与新客户的平均订单额；已检验差异的显著性。',
    },
    'at-risk': {
      name: '有流失风险的客户',
      heads: {
        lost: ({ first, since }) => `${first}自${since}起没有下单`,
        silent: ({ n, first, customers }) =>
          n === 1 ? `1个高价值客户已停止下单：${first}` : `${customers}个高价值客户已停止下单`,
      },
      text: {
        lost: ({ earlier, isNothing, value, period, interval }) =>
          `消费从${earlier}变为${isNothing ? '零' : `${value}`}（${period}）。过去每${interval}下单一次。`,
        silent: ({ amount, horizon, expected, n, first }) =>
          `迄今消费${amount}。如果仍活跃，未来${horizon}预期消费${expected}。${n === 1 ? '' : `最大的是${first}。`}`,
      },
      met: {
        lost: ({ since, interval }) => `上次下单${since}，通常每${interval}一次`,
        silent: ({ customers, expected }) => `${customers}，预期消费${expected}`,
      },
      how: ({ isLost, period, against }) =>
        `每个客户全部订单的最近购买、频率和金额（RFM），以及其仍活跃的概率（BG/NBD模型）。${isLost ? `涉及金额为${period}较${against === undefined || against === '' ? '上年' : `${against}`}减少的消费。` : ''}`,
    },
  },
};
