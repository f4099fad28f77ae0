// Made from zh/forecast.json by npm run texts.
import { grammar } from '../../zh/grammar.js';
import type { ForecastTexts } from '../en/forecast.js';
import { forecastMessages } from '../../forecast-messages.js';

const texts: ForecastTexts = {
  heading: ({ unit, measure }) =>
    !unit
      ? `${measure}预测`
      : `${measure}预测（${unit === 'day' ? '按日' : unit === 'week' ? '按周' : unit === 'month' ? '按月' : unit === 'quarter' ? '按季度' : unit === 'year' ? '按年' : '按期间'}）`,
  unit: ({ grain }) => `${grain}`,
  actual: '实际',
  forecast: '预测',
  interval: ({ level }) => `${level}区间`,
  lowerLimit: ({ level }) => `${level}下限`,
  upperLimit: ({ level }) => `${level}上限`,
  said: '回测',
  saidTerm: '回测预测',
  whatIf: ({ growth }) => `假设${growth}`,
  partial: '进行中的期间',
  partialTo: ({ day }) => `数据截至${day}`,
  cut: '不从0开始',
  event: '事件',
  between: ({ from, to }) => `${from}至${to}`,
  total: ({ period, measure, value, limitsLevel, limitsFrom, limitsTo, thanShare, isFlat, thanEarlier, isUp }) =>
    `${period}${measure}预测：${value}${limitsLevel === undefined || limitsLevel === '' ? '' : `（${limitsLevel}区间：${limitsFrom}至${limitsTo}）`}${thanShare === undefined || thanShare === '' ? '' : isFlat ? `，与${thanEarlier}持平` : `，比${thanEarlier}${isUp ? '上升' : '下降'}${thanShare}`}。`,
  last: ({ period, measure, value, limitsLevel, limitsFrom, limitsTo }) =>
    `${period}${measure}预测：${value}${limitsLevel === undefined || limitsLevel === '' ? '' : `（${limitsLevel}区间：${limitsFrom}至${limitsTo}）`}。`,
  whatIfTotal: ({ growth, value }) => `若${growth}，预测为${value}。`,
  accuracy: ({ own, unit, naive }) =>
    `回测：平均误差${own}，重复${unit === 'day' ? '上周同一星期几' : unit === 'week' ? '上年同周' : unit === 'month' ? '上年同月' : unit === 'quarter' ? '上年同季度' : unit === 'year' ? '上年' : unit}的值则为${naive}。`,
  untried: '历史数据不足，无法回测。',
  notShown: ({ reason }) => `未显示预测：${reason}。`,
  few: ({ least, unit, count }) =>
    `至少需要${least}${unit === 'day' ? '天' : unit === 'week' ? '周' : unit === 'month' ? '个月' : unit === 'quarter' ? '个季度' : unit === 'year' ? '年' : '个期间'}，但只有${count}${unit === 'day' ? '天' : unit === 'week' ? '周' : unit === 'month' ? '个月' : unit === 'quarter' ? '个季度' : unit === 'year' ? '年' : '个期间'}。请使用${unit === 'day' ? '更长的历史' : '更细的粒度或更长的历史'}`,
  noBetter: ({ unit, own, naive }) =>
    `回测中并不比重复${unit === 'day' ? '上周同一星期几' : unit === 'week' ? '上年同周' : unit === 'month' ? '上年同月' : unit === 'quarter' ? '上年同季度' : unit === 'year' ? '上年' : unit}的值更准确（平均误差${own}对比${naive}）`,
  noBetterUntried: ({ unit }) =>
    `回测中并不比重复${unit === 'day' ? '上周同一星期几' : unit === 'week' ? '上年同周' : unit === 'month' ? '上年同月' : unit === 'quarter' ? '上年同季度' : unit === 'year' ? '上年' : unit}的值更准确`,
  wide: '不确定性太大，没有参考价值',
  effects: ({ list }) => `事件：${list}。`,
  effect: ({ isTradingDays, name, change }) => `${isTradingDays ? '多一个工作日' : `${name}`} ${change}`,
  point: ({ name, partsLength, parts, k, n }) =>
    `${name}：${partsLength === 0 ? '无数据' : grammar.list(parts)}。第${k}个点，共${n}个。`,
  spoken: ({ term, value }) => `${term} ${value}`,
  together: ({ period }) => `${period}合计`,
  chosen: ({ days }) => `已选择${days}。`,
  cleared: '已清除选择。',
  noFuture: '这些期间在未来，因此没有可筛选的数据。',
  clickHint: ({ name }) => `单击按${name}筛选，拖动选择期间`,
  unclickHint: '单击清除筛选',
  role: '时间序列图',
  keys: '使用方向键在各点之间移动。按Enter按期间筛选其他图表，按Shift+方向键选择范围，按Esc清除。',
  keyMove: '移动',
  keySelect: '选择',
  keyBrush: '选择范围',
  keyLeave: '清除',
  modelTerm: '模型',
  model: ({ share, kind, name }) =>
    `${share} ${kind === 'ets' ? '指数平滑' : kind === 'theta' ? 'theta方法' : kind === 'arima' ? 'ARIMA' : kind === 'snaive' ? '季节性朴素法' : kind}（${name}）`,
  whyTerm: '权重',
  why: '组合多个模型；回测中更准确的模型权重更大',
  whyOne: '由属性`model`设置',
  triedTerm: '回测',
  tried: ({ times, count, unit, own, errorSmape, errorMase, naive, naiveErrorSmape, naiveErrorMase }) =>
    `从${times}个较早的起点预测未来${count}${unit === 'day' ? '天' : unit === 'week' ? '周' : unit === 'month' ? '个月' : unit === 'quarter' ? '个季度' : unit === 'year' ? '年' : '个期间'}：WAPE ${own}，sMAPE ${errorSmape}，MASE ${errorMase}。重复${unit === 'day' ? '上周同一星期几' : unit === 'week' ? '上年同周' : unit === 'month' ? '上年同月' : unit === 'quarter' ? '上年同季度' : unit === 'year' ? '上年' : unit}的值：${naive}，${naiveErrorSmape}，${naiveErrorMase}`,
  intervalTerm: '区间',
  intervalText: '基于留出数据的误差；每个区间只针对单个期间',
  sumTerm: '总计的区间',
  sumText: '针对总计计算：介于模型自身的估计与完全相关的误差之间，并按回测总计校准',
  fittedTerm: '拟合数据',
  fitted: ({ count, unit, gaps }) =>
    `${count}${unit === 'day' ? '天' : unit === 'week' ? '周' : unit === 'month' ? '个月' : unit === 'quarter' ? '个季度' : unit === 'year' ? '年' : '个期间'}${gaps === 0 ? '' : `（已填补${gaps}个缺失值）`}`,
  leftTerm: '未包含',
  left: ({ name, day }) => `${name}：数据截至${day}，因此对整个期间做预测，并标出其当前值`,
  emptyTerm: '无数据的期间',
  empty: {
    gap: '视为缺口',
    zero: '视为零',
  },
  eventsTerm: '事件',
  untold: ({ list }) => `无法估计${list}的影响`,
  whatIfTerm: '假设情景',
  whatIfText: ({ growth }) => `预测的每个期间按${growth}变化`,
};

export const messages = /* @__PURE__ */ forecastMessages(texts);
