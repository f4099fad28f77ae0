// Made from zh/insights-time.json by npm run texts.
import type { InsightsTimeTexts } from '../en/insights-time.js';

export const messages: InsightsTimeTexts = {
  topics: {
    break: {
      name: '持续变化',
      heads: {
        rose: ({ measure, since, share }) => `${measure}：自${since}起高出${share}`,
        fell: ({ measure, since, share }) => `${measure}：自${since}起低了${share}`,
      },
      text: ({ periods, unit, level, expected, change }) =>
        `${periods}内平均每${unit}${level}，预期为${expected}（每${unit}${change}）。`,
      met: ({ periods, share }) => `持续${periods}，与预期水平相比${share}`,
      how: ({ since, unit, against }) =>
        `将自${since}起的每${unit}数据与${against === undefined || against === '' ? '此前' : `${against}`}比较。剔除季节性和趋势后，该变化幅度过大、持续过久，不可能是随机的，因此列出。`,
    },
    anomaly: {
      name: '异常值',
      heads: {
        high: ({ measure, period, share }) => `${measure}（${period}）：高于预期${share}`,
        low: ({ measure, period, share }) => `${measure}（${period}）：低于预期${share}`,
        several: ({ measure, period, count, units }) => `${measure}（${period}）：${count}个异常${units}`,
      },
      text: ({ day, value, expected, change }) =>
        `${day === undefined || day === '' ? '' : `最突出的是${day}：`}${value}，预期为${expected}（${change}）。`,
      met: ({ expected, share }) => `与预期的${expected}相比${share}`,
      how: ({ units, unit }) => `季节性和趋势已剔除（STL）。当剩余部分大于所有${units}的随机波动时，该${unit}会被标出。`,
    },
    season: {
      name: '未来季节',
      heads: {
        strong: ({ period, unit, share }) => `${period}预计强劲：高于每${unit}平均${share}`,
        weak: ({ period, unit, share }) => `${period}预计疲软：低于每${unit}平均${share}`,
      },
      text: ({ value, lower, upper, unit, mean }) => `预测：${value}（80%区间：${lower}至${upper}），每${unit}平均为${mean}。`,
      met: ({ value, change, share }) => `预期${value}，与平均相比${change}（${share}）`,
      how: ({ against }) =>
        `基于此前所有期间的预测。平均值为未来各月的平均${against === undefined || against === '' ? '' : `（${against}）`}。仅当回测优于简单重复上一季同期时才使用预测。`,
    },
    change: {
      name: '同比变化',
      heads: {
        rose: ({ measure, period, share, after }) => `${measure}（${period}）：上升${share}，至${after}`,
        fell: ({ measure, period, share, after }) => `${measure}（${period}）：下降${share}，至${after}`,
      },
      text: ({ earlier, change, cause, effect, cause2, effect2 }) =>
        `与${earlier}相比${change}。${cause === undefined || cause === '' ? '' : `贡献最大的是${cause}（${effect}）${cause2 === undefined || cause2 === '' ? '' : `，其次是${cause2}（${effect2}）`}。`}`,
      met: ({ before, share }) => `与${before}相比${share}`,
      how: ({ period, against }) =>
        `将${period}与${against === undefined || against === '' ? '上年' : `${against}`}比较，变化具有统计显著性（对各时段的t检验）。列出数量或价格变动与其余部分显著不同的细分。`,
    },
    peers: {
      name: '领先与落后',
      heads: {
        best: ({ member, measure, against, growth }) =>
          `${member}：${measure}比${against === undefined || against === '' ? '上年' : `${against}`}高${growth}`,
        worst: ({ member, measure, against, growth }) =>
          `${member}：${measure}比${against === undefined || against === '' ? '上年' : `${against}`}低${growth}`,
      },
      text: ({ period, value, earlier, change, isPair, kinds, peers }) =>
        `${period}为${value}，此前为${earlier}（${change}）。${isPair ? '其他所有销售' : `其他所有${kinds}`}：${peers}。`,
      met: ({ growth, peers }) => `${growth}，其他为${peers}`,
      how: ({ period, against, isPair, kinds }) =>
        `将${period}与${against === undefined || against === '' ? '上年' : `${against}`}比较。增长率与${isPair ? '其他所有销售' : `其他所有${kinds}`}的合计比较，因占总计的比例显著变化而列出。金额为变化额；若与其他同步发展时的差额更小，则取该差额。`,
    },
    falling: {
      name: '下降趋势',
      heads: {
        fell: ({ member, periods, share }) => `${member}：连续下降${periods}（${share}）`,
      },
      text: ({ period, unit, before, after, slope }) => `${period}，趋势从每${unit}${before}降至${after}，每${unit}约${slope}。`,
      met: ({ periods, share }) => `${periods}内${share}`,
      how: ({ units, unit, kinds }) =>
        `这是覆盖所有${units}的趋势，而不是某一个不佳的${unit}。对各${kinds}占总计的比例做了显著性检验。`,
    },
  },
};
