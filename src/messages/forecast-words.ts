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

/** How near a forecast was when it was tried. `times` looks back, each over `count` units (`day week month quarter year`). */
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
  day: 'the same weekday a week before',
  week: 'the same week a year before',
  month: 'the same month a year before',
  quarter: 'the same quarter a year before',
  year: 'the year before',
};

const KINDS: Readonly<Record<string, string>> = {
  ets: 'exponential smoothing',
  theta: 'theta method',
  arima: 'ARIMA',
  snaive: 'the value a season before',
};

const periods = (n: number, unit: string): string => counted(n, String(n), unit, `${unit}s`);
const chance = ({ level, from, to }: LimitWords): string => `${level} chance of ${from} to ${to}`;

/** What a forecast says, in English. */
export const forecastWords = {
  heading: (measure: string, unit: string | undefined): string =>
    unit === undefined ? `${measure} forecast` : `${measure} forecast by ${unit}`,
  unit: (grain: string): string => grain,
  actual: 'Actual',
  forecast: 'Forecast',
  interval: (level: string): string => `${level} interval`,
  lowerLimit: (level: string): string => `${level} from`,
  upperLimit: (level: string): string => `${level} to`,
  said: 'Backtest',
  saidTerm: 'Would have been forecast',
  whatIf: (growth: string): string => `What if ${growth}`,
  partial: 'Not over yet',
  partialTo: (day: string): string => `to ${day} only`,
  cut: 'cut',
  event: 'Event',
  between: (from: string, to: string): string => `${from} to ${to}`,

  /** “Revenue is forecast at $1.2M for 2018 (80% chance of $1.1M to $1.3M), 8.2% more than in 2017.” */
  total: (measure: string, { value, period, limits, than }: TotalWords): string => {
    const within = limits ? ` (${chance(limits)})` : '';
    const compared = !than
      ? ''
      : than.course === 0
        ? `, the same as in ${than.earlier}`
        : `, ${than.share} ${than.course > 0 ? 'more' : 'less'} than in ${than.earlier}`;
    return `${measure} is forecast at ${value} for ${period}${within}${compared}.`;
  },
  /** The same of a measure whose periods do not add up: its last period. */
  last: (measure: string, { value, period, limits }: Omit<TotalWords, 'than'>): string =>
    `${measure} is forecast at ${value} in ${period}${limits ? ` (${chance(limits)})` : ''}.`,
  whatIfTotal: (growth: string, value: string): string => `With ${growth} it would be ${value}.`,
  accuracy: ({ own, naive, times, count, unit }: AccuracyWords): string =>
    `Tried on the past (${counted(times, String(times), 'time', 'times')}, ${periods(count, unit)} ahead) it was off by ${own} on average, ${NAIVE[unit] ?? unit} by ${naive}.`,
  untried: 'It could not be tried on the past.',
  notShown: (reason: string): string => `No forecast is shown: ${reason}.`,
  few: (count: number, least: number, unit: string): string =>
    `there ${count === 1 ? 'is' : 'are'} ${periods(count, unit)}, and ${least} are needed. ${unit === 'day' ? 'A longer history' : 'A finer granularity or a longer history'} helps`,
  noBetter: ({ own, naive, unit }: AccuracyWords): string =>
    `tried on the past it was no better than ${NAIVE[unit] ?? unit} (off by ${own} on average, that by ${naive})`,
  noBetterUntried: (unit: string): string => `tried on the past it was no better than ${NAIVE[unit] ?? unit}`,
  wide: 'it would say no more than that anything may come',
  effects: (list: string): string => `Events: ${list}.`,
  effect: (name: string, change: string): string => `${name === 'trading-days' ? 'a working day more' : name} ${change}`,
  sentences: (parts: readonly string[]): string => parts.join(' '),

  /** A point, spoken: “March 2018: forecast $91,234.00, 80% interval $80,100.00 to $102,300.00. Point 51 of 60.” */
  point: (name: string, parts: readonly string[], k: number, n: number): string =>
    `${name}: ${parts.length === 0 ? 'no rows' : parts.join(', ')}. Point ${k} of ${n}.`,
  spoken: (term: string, value: string): string => `${lower(term)} ${value}`,
  together: (period: string): string => `Sum of ${period}`,
  chosen: (days: string): string => `Selected ${days}.`,
  cleared: 'Selection cleared.',
  noFuture: 'These periods are yet to come: there are no rows to filter by.',
  clickHint: (name: string): string => `Click to filter by ${name}, drag for a period`,
  unclickHint: 'Click to show all again',
  role: 'chart over time',
  keys: 'Arrow keys move along the points, Enter filters the others by a period, Shift with an arrow key by a range, Escape clears.',
  keyMove: 'move',
  keySelect: 'select',
  keyBrush: 'brush',
  keyLeave: 'clear',

  modelTerm: 'Model',
  model: (parts: readonly { readonly kind: string; readonly name: string; readonly share: string }[]): string =>
    parts.map(({ kind, name, share }) => `${share} ${KINDS[kind] ?? kind} (${name})`).join(', '),
  whyTerm: 'Why these',
  why: 'Models that err in different ways are combined; a share is the greater, the nearer a model was when it was tried on the past',
  whyOne: 'This model was asked for by name',
  triedTerm: 'Tried on the past',
  tried: ({ own, naive, times, count, unit }: AccuracyWords, error: ErrorWords, naiveError: ErrorWords): string =>
    `The last values were forecast from ${counted(times, String(times), 'earlier point', 'earlier points')}, ${periods(count, unit)} ahead: mean error as a part of the values (WAPE) ${own}, symmetric (sMAPE) ${error.smape}, scaled (MASE) ${error.mase}. ${NAIVE[unit] ?? unit}: ${naive}, ${naiveError.smape}, ${naiveError.mase}`,
  intervalTerm: 'Intervals',
  intervalText: 'As wide as errors on values that the models did not know ask for; each holds for one period by itself',
  sumTerm: 'Interval of the sum',
  sumText:
    'Worked out for the sum itself: half-way between what the models’ own errors give and what there would be if all periods erred as one, by how large errors of sums were on the past',
  fittedTerm: 'Fitted to',
  fitted: (count: number, unit: string, gaps: number): string =>
    `${periods(count, unit)}${gaps === 0 ? '' : `, of which ${gaps} without a value ${gaps === 1 ? 'was' : 'were'} filled in`}`,
  leftTerm: 'Left out',
  left: (name: string, day: string): string => `${name}: the data end on ${day}, so that it is forecast, and shown as it stands`,
  emptyTerm: 'Periods without rows',
  empty: { gap: 'Are gaps', zero: 'Count as zero' },
  eventsTerm: 'Events',
  untold: (list: string): string => `nothing could be told of ${list}`,
  whatIfTerm: 'What if',
  whatIfText: (growth: string): string => `Each period of the forecast, changed by ${growth}`,
};
