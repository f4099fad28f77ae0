import { counted } from './core-words.js';
import { lower } from './sentences.js';

/** Between which limits something lies, and how likely: `80%`. */
export interface LimitWords {
  readonly level: string;
  readonly from: string;
  readonly to: string;
}

/** A forecast of all periods to come together: `period` is `2018`, `earlier` the one it is compared with, `course` 1 more, −1 less, 0 the same. */
export interface TotalWords {
  readonly value: string;
  readonly period: string;
  readonly limits: LimitWords | undefined;
  readonly than: { readonly course: number; readonly share: string; readonly earlier: string } | undefined;
}

/** The backtest error of a forecast and of repeating the last season. `times` looks back, each over `count` units (`day week month quarter year`). */
export interface AccuracyWords {
  readonly own: string;
  readonly naive: string;
  readonly times: number;
  readonly count: number;
  readonly unit: string;
}

/** Other measures of errors, as texts: scaled, and symmetric in per cent. */
export interface ErrorWords {
  readonly mase: string;
  readonly smape: string;
}

/** What a forecast is measured against: the last value that knows the season. */
const NAIVE: Readonly<Record<string, string>> = {
  day: 'the same weekday a week earlier',
  week: 'the same week a year earlier',
  month: 'the same month a year earlier',
  quarter: 'the same quarter a year earlier',
  year: 'the previous year',
};

const KINDS: Readonly<Record<string, string>> = {
  ets: 'exponential smoothing',
  theta: 'theta method',
  arima: 'ARIMA',
  snaive: 'seasonal naive',
};

const periods = (n: number, unit: string): string => counted(n, String(n), unit, `${unit}s`);
const interval = ({ level, from, to }: LimitWords): string => `${level} interval: ${from} to ${to}`;

/** The texts of `sales-forecast` in English. */
export const forecastWords = {
  heading: (measure: string, unit: string | undefined): string =>
    unit === undefined ? `${measure} forecast` : `${measure} forecast by ${unit}`,
  unit: (grain: string): string => grain,
  actual: 'Actual',
  forecast: 'Forecast',
  interval: (level: string): string => `${level} interval`,
  lowerLimit: (level: string): string => `${level} lower bound`,
  upperLimit: (level: string): string => `${level} upper bound`,
  said: 'Backtest',
  saidTerm: 'Backtest forecast',
  whatIf: (growth: string): string => `What if ${growth}`,
  partial: 'Period in progress',
  partialTo: (day: string): string => `data through ${day}`,
  cut: 'not from 0',
  event: 'Event',
  between: (from: string, to: string): string => `${from} to ${to}`,

  /** “Revenue forecast for 2018: $1.2M (80% interval: $1.1M to $1.3M), up 8.2% from 2017.” */
  total: (measure: string, { value, period, limits, than }: TotalWords): string => {
    const within = limits ? ` (${interval(limits)})` : '';
    const compared = !than
      ? ''
      : than.course === 0
        ? `, unchanged from ${than.earlier}`
        : `, ${than.course > 0 ? 'up' : 'down'} ${than.share} from ${than.earlier}`;
    return `${measure} forecast for ${period}: ${value}${within}${compared}.`;
  },
  /** The same of a measure whose periods do not add up: its last period. */
  last: (measure: string, { value, period, limits }: Omit<TotalWords, 'than'>): string =>
    `${measure} forecast for ${period}: ${value}${limits ? ` (${interval(limits)})` : ''}.`,
  whatIfTotal: (growth: string, value: string): string => `With ${growth}, the forecast would be ${value}.`,
  accuracy: ({ own, naive, times, count, unit }: AccuracyWords): string =>
    `Backtested ${counted(times, String(times), 'time', 'times')}, ${periods(count, unit)} ahead: average error ${own}, compared with ${naive} for repeating ${NAIVE[unit] ?? unit}.`,
  untried: 'There isn’t enough history to backtest it.',
  notShown: (reason: string): string => `No forecast is shown: ${reason}.`,
  few: (count: number, least: number, unit: string): string =>
    `it needs at least ${periods(least, unit)}, and there ${count === 1 ? 'is' : 'are'} ${count}. Try ${unit === 'day' ? 'a longer history' : 'a finer granularity or a longer history'}`,
  noBetter: ({ own, naive, unit }: AccuracyWords): string =>
    `in backtests it was no more accurate than repeating ${NAIVE[unit] ?? unit} (average error ${own} vs. ${naive})`,
  noBetterUntried: (unit: string): string => `in backtests it was no more accurate than repeating ${NAIVE[unit] ?? unit}`,
  wide: 'the uncertainty is too large for it to be useful',
  effects: (list: string): string => `Events: ${list}.`,
  effect: (name: string, change: string): string => `${name === 'trading-days' ? 'one more working day' : name} ${change}`,
  sentences: (parts: readonly string[]): string => parts.join(' '),

  /** A point, spoken: “March 2018: forecast $91,234.00, 80% interval $80,100.00 to $102,300.00. Point 51 of 60.” */
  point: (name: string, parts: readonly string[], k: number, n: number): string =>
    `${name}: ${parts.length === 0 ? 'no data' : parts.join(', ')}. Point ${k} of ${n}.`,
  spoken: (term: string, value: string): string => `${lower(term)} ${value}`,
  together: (period: string): string => `${period} total`,
  chosen: (days: string): string => `Selected ${days}.`,
  cleared: 'Selection cleared.',
  noFuture: 'These periods are in the future, so there is no data to filter.',
  clickHint: (name: string): string => `Click to filter by ${name}, or drag to select a period`,
  unclickHint: 'Click to clear the filter',
  role: 'time series chart',
  keys: 'Use the arrow keys to move between points. Press Enter to filter other charts by a period, Shift with an arrow key to select a range, Escape to clear.',
  keyMove: 'move',
  keySelect: 'select',
  keyBrush: 'select range',
  keyLeave: 'clear',

  modelTerm: 'Model',
  model: (parts: readonly { readonly kind: string; readonly name: string; readonly share: string }[]): string =>
    parts.map(({ kind, name, share }) => `${share} ${KINDS[kind] ?? kind} (${name})`).join(', '),
  whyTerm: 'Weights',
  why: 'Several models are combined; those more accurate in backtests get a larger weight',
  whyOne: 'Set with the `model` attribute',
  triedTerm: 'Backtest',
  tried: ({ own, naive, times, count, unit }: AccuracyWords, error: ErrorWords, naiveError: ErrorWords): string =>
    `Forecast from ${counted(times, String(times), 'earlier starting point', 'earlier starting points')}, ${periods(count, unit)} ahead: WAPE ${own}, sMAPE ${error.smape}, MASE ${error.mase}. Repeating ${NAIVE[unit] ?? unit}: ${naive}, ${naiveError.smape}, ${naiveError.mase}`,
  intervalTerm: 'Intervals',
  intervalText: 'Based on errors on held-out data; each interval covers one period by itself',
  sumTerm: 'Interval of the total',
  sumText:
    'Calculated for the total: between the models’ own estimate and fully correlated errors, calibrated on backtest totals',
  fittedTerm: 'Fitted to',
  fitted: (count: number, unit: string, gaps: number): string =>
    `${periods(count, unit)}${gaps === 0 ? '' : ` (${counted(gaps, String(gaps), 'missing value', 'missing values')} filled in)`}`,
  leftTerm: 'Not included',
  left: (name: string, day: string): string =>
    `${name}: data ends on ${day}, so the full period is forecast and its current value is marked`,
  emptyTerm: 'Periods without data',
  empty: { gap: 'Treated as gaps', zero: 'Treated as zero' },
  eventsTerm: 'Events',
  untold: (list: string): string => `no effect could be estimated for ${list}`,
  whatIfTerm: 'What if',
  whatIfText: (growth: string): string => `Each period of the forecast, changed by ${growth}`,
};
