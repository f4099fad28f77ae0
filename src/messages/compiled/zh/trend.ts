// Made from zh/trend.json by npm run texts.
import { grammar } from '../../zh/grammar.js';
import type { TrendTexts } from '../en/trend.js';
import { trendMessages } from '../../trend-messages.js';

const texts: TrendTexts = {
  heading: ({ measures, unit, series, average }) =>
    `${measures}（${unit === 'day' ? '按日' : unit === 'week' ? '按周' : unit === 'month' ? '按月' : unit === 'quarter' ? '按季度' : unit === 'year' ? '按年' : '按期间'}${!series ? '' : `和${series}`}）${!average ? '' : `，${average}`}`,
  unit: ({ grain }) => `${grain}`,
  together: ({ names }) => grammar.and(names),
  others: ({ n }) => (n === undefined || n === '' ? '其他' : `其他${n}项`),
  cumulative: ({ measure }) => `${measure}，累计`,
  yearToDate: ({ measure }) => `${measure}，年初至今`,
  average: ({ count, unit }) =>
    `${count}${unit === 'day' ? '天' : unit === 'week' ? '周' : unit === 'month' ? '个月' : unit === 'quarter' ? '个季度' : unit === 'year' ? '年' : '个期间'}移动平均`,
  before: ({ earlier, unit }) =>
    earlier === 'year'
      ? '上年'
      : earlier === 'period'
        ? unit === 'day'
          ? '前一天'
          : unit === 'week'
            ? '上周'
            : unit === 'month'
              ? '上月'
              : unit === 'quarter'
                ? '上季度'
                : unit === 'year'
                  ? '上年'
                  : '上期'
        : earlier === 'weekday'
          ? '52周前'
          : '对比期',
  growth: ({ points, earlier, unit }) =>
    points
      ? '百分点变化'
      : `较${earlier === 'year' ? '上年' : earlier === 'period' ? (unit === 'day' ? '前一天' : unit === 'week' ? '上周' : unit === 'month' ? '上月' : unit === 'quarter' ? '上季度' : unit === 'year' ? '上年' : '上期') : earlier === 'weekday' ? '上年同一星期几' : '对比期'}增长`,
  growing: ({ measures }) => `${measures}增长率`,
  column: ({ measure, what }) => `${measure}，${what}`,
  note: '备注',
  mean: '平均值',
  adjusted: '季节性调整',
  adjustedRule: ({ strength }) =>
    `季节性由稳健STL方法（Cleveland等，1990）估计并剔除。季节性强度：${strength}（0% = 无，100% = 完全季节性）`,
  unusual: ({ expected }) => `异常：预期${expected}`,
  unusualCount: ({ n, of, unit }) =>
    n === 0
      ? `${grammar.small(of)}${unit === 'day' ? '天' : unit === 'week' ? '周' : unit === 'month' ? '个月' : unit === 'quarter' ? '个季度' : unit === 'year' ? '年' : '个期间'}均无异常`
      : `${grammar.small(of)}${unit === 'day' ? '天' : unit === 'week' ? '周' : unit === 'month' ? '个月' : unit === 'quarter' ? '个季度' : unit === 'year' ? '年' : '个期间'}中${grammar.small(n)}${unit === 'day' ? '天' : unit === 'week' ? '周' : unit === 'month' ? '个月' : unit === 'quarter' ? '个季度' : unit === 'year' ? '年' : '个期间'}异常`,
  unusualTerm: '异常值',
  unusualRule: ({ rate }) => `超出由趋势和季节性得出的预期范围的值。若没有任何异常，至少标出一个值的概率为${rate}`,
  cut: '不从0开始',
  selected: '已选',
  isSelected: '已选',
  compared: '对比期',
  beat: ({ isAll, of, unit, n, earlier }) =>
    `${isAll ? `全部${grammar.small(of)}${unit === 'day' ? '天' : unit === 'week' ? '周' : unit === 'month' ? '个月' : unit === 'quarter' ? '个季度' : unit === 'year' ? '年' : '个期间'}` : `${grammar.small(of)}${unit === 'day' ? '天' : unit === 'week' ? '周' : unit === 'month' ? '个月' : unit === 'quarter' ? '个季度' : unit === 'year' ? '年' : '个期间'}中${grammar.small(n)}${unit === 'day' ? '天' : unit === 'week' ? '周' : unit === 'month' ? '个月' : unit === 'quarter' ? '个季度' : unit === 'year' ? '年' : '个期间'}`}高于${earlier === 'year' ? '上年' : earlier === 'period' ? (unit === 'day' ? '前一天' : unit === 'week' ? '上周' : unit === 'month' ? '上月' : unit === 'quarter' ? '上季度' : unit === 'year' ? '上年' : '上期') : earlier === 'weekday' ? '上年同一星期几' : '对比期'}`,
  beatBy: ({ beat, amount }) => `${beat}，合计${amount}`,
  aboveCost: ({ isAll, of, unit, n, lossName, lossValue }) =>
    `${isAll ? `全部${grammar.small(of)}${unit === 'day' ? '天' : unit === 'week' ? '周' : unit === 'month' ? '个月' : unit === 'quarter' ? '个季度' : unit === 'year' ? '年' : '个期间'}` : `${grammar.small(of)}${unit === 'day' ? '天' : unit === 'week' ? '周' : unit === 'month' ? '个月' : unit === 'quarter' ? '个季度' : unit === 'year' ? '年' : '个期间'}中${grammar.small(n)}${unit === 'day' ? '天' : unit === 'week' ? '周' : unit === 'month' ? '个月' : unit === 'quarter' ? '个季度' : unit === 'year' ? '年' : '个期间'}`}销售额高于成本${lossName === undefined || lossName === '' ? '' : `；最大亏损为${lossName}的${lossValue}`}`,
  lastQuarter: ({ measure, share }) => `第四季度占全年${measure}的${share}`,
  extremes: ({ highName, highValue, lowName, lowValue }) => `最高：${highName}（${highValue}）；最低：${lowName}（${lowValue}）`,
  collapsed: ({ name, unit, value, usual }) =>
    `${name}${unit === 'day' ? '每天' : unit === 'week' ? '每周' : unit === 'month' ? '每月' : unit === 'quarter' ? '每季度' : unit === 'year' ? '每年' : '每期'}仅${value}，此前中位数为${usual}：可能缺少数据`,
  leader: ({ name, value, share }) =>
    `首位：${name}，${value}${share === undefined || share === '' ? '' : `（占总计的${share}）`}`,
  lone: ({ name, value }) => `${name}：${value}`,
  span: ({ name, value }) => `${name}：合计${value}`,
  sentence: ({ partsLength, parts }) => (partsLength === 0 ? '' : `${grammar.upperClauses(parts)}。`),
  record: ({ years, good, unit }) =>
    `${years === undefined ? '' : `${grammar.small(years)}年来`}${good ? '最佳' : '最高'}${unit === 'day' ? '天' : unit === 'week' ? '周' : unit === 'month' ? '月' : unit === 'quarter' ? '季度' : unit === 'year' ? '年' : '期间'}`,
  recordTitle: ({ name, value, more }) => `${name} ${value}${more ? '，' : ''}`,
  above: ({ name, amount }) => `比${name}高${amount}`,
  below: ({ name, amount }) => `比${name}低${amount}`,
  same: ({ name }) => `与${name}相同`,
  noValue: '无数据',
  part: ({ days }) => `仅${days}`,
  partial: ({ day }) => `数据截至${day}`,
  point: ({ name, parts, k, n }) => `${name}：${grammar.list(parts)}。第${k}个点，共${n}个。`,
  chosen: ({ days }) => `已选择${days}。`,
  cleared: '已清除选择。',
  shareOf: ({ period }) => `占${period}的比例`,
  clickHint: ({ name }) => `单击按${name}筛选，拖动选择期间`,
  unclickHint: '单击清除筛选',
  role: '时间序列图',
  keys: '使用方向键在各点之间移动。按Enter选择，按Shift+方向键选择范围，按Esc清除。',
  play: '以声音播放',
  soundKey: '按 S 键以音调收听数值。',
  keyPlay: '收听',
  playing: ({ low, high }) => `最低音：${low}。最高音：${high}。`,
  keyMove: '移动',
  keySelect: '选择',
  keyBrush: '选择范围',
  keyLeave: '清除',
};

export const messages = /* @__PURE__ */ trendMessages(texts);
