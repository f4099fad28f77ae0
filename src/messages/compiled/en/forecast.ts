// Made from en/forecast.json by npm run texts.
import { grammar } from '../../en/grammar.js';

export const forecastTexts = {
  heading: ({ unit, measure }: { readonly unit: string | undefined; readonly measure: string }): string =>
    !unit ? `${measure} forecast` : `${measure} forecast by ${unit}`,
  unit: ({ grain }: { readonly grain: string | number }): string => `${grain}`,
  actual: 'Actual',
  forecast: 'Forecast',
  interval: ({ level }: { readonly level: string | number }): string => `${level} interval`,
  lowerLimit: ({ level }: { readonly level: string | number }): string => `${level} lower bound`,
  upperLimit: ({ level }: { readonly level: string | number }): string => `${level} upper bound`,
  said: 'Backtest',
  saidTerm: 'Backtest forecast',
  whatIf: ({ growth }: { readonly growth: string | number }): string => `What if ${growth}`,
  partial: 'Period in progress',
  partialTo: ({ day }: { readonly day: string }): string => `data through ${day}`,
  cut: 'not from 0',
  event: 'Event',
  between: ({ from, to }: { readonly from: string | number; readonly to: string | number }): string => `${from} to ${to}`,
  total: ({
    measure,
    period,
    value,
    limitsLevel,
    limitsFrom,
    limitsTo,
    thanShare,
    isFlat,
    thanEarlier,
    isUp,
  }: {
    readonly measure: string | number;
    readonly period: string | number;
    readonly value: string | number;
    readonly limitsLevel: string | number | undefined;
    readonly limitsFrom: string | number | undefined;
    readonly limitsTo: string | number | undefined;
    readonly thanShare: string | number | undefined;
    readonly isFlat: boolean;
    readonly thanEarlier: string | number | undefined;
    readonly isUp: boolean;
  }): string =>
    `${measure} forecast for ${period}: ${value}${limitsLevel === undefined || limitsLevel === '' ? '' : ` (${limitsLevel} interval: ${limitsFrom} to ${limitsTo})`}${thanShare === undefined || thanShare === '' ? '' : isFlat ? `, unchanged from ${thanEarlier}` : `, ${isUp ? 'up' : 'down'} ${thanShare} from ${thanEarlier}`}.`,
  last: ({
    measure,
    period,
    value,
    limitsLevel,
    limitsFrom,
    limitsTo,
  }: {
    readonly measure: string | number;
    readonly period: string | number;
    readonly value: string | number;
    readonly limitsLevel: string | number | undefined;
    readonly limitsFrom: string | number | undefined;
    readonly limitsTo: string | number | undefined;
  }): string =>
    `${measure} forecast for ${period}: ${value}${limitsLevel === undefined || limitsLevel === '' ? '' : ` (${limitsLevel} interval: ${limitsFrom} to ${limitsTo})`}.`,
  whatIfTotal: ({ growth, value }: { readonly growth: string | number; readonly value: string | number }): string =>
    `With ${growth}, the forecast would be ${value}.`,
  accuracy: ({
    own,
    naive,
    unit,
  }: {
    readonly own: string | number;
    readonly naive: string | number;
    readonly unit: string;
  }): string => `Backtest error: ${own}, vs. ${naive} when repeating ${unit === 'day' ? 'the week before' : 'the year before'}.`,
  untried: 'There isn’t enough history to backtest it.',
  notShown: ({ reason }: { readonly reason: string | number }): string => `No forecast is shown: ${reason}.`,
  few: ({ least, unit, count }: { readonly least: number; readonly unit: string; readonly count: number }): string =>
    `it needs at least ${grammar.plural(least) === 'one' ? `${least} ${unit}` : `${least} ${unit}s`}, and there ${count === 1 ? 'is' : 'are'} ${count}. Try ${unit === 'day' ? 'a longer history' : 'a finer granularity or a longer history'}`,
  noBetter: ({
    unit,
    own,
    naive,
  }: {
    readonly unit: string;
    readonly own: string | number;
    readonly naive: string | number;
  }): string =>
    `in backtests it was no more accurate than repeating ${unit === 'day' ? 'the same weekday a week earlier' : unit === 'week' ? 'the same week a year earlier' : unit === 'month' ? 'the same month a year earlier' : unit === 'quarter' ? 'the same quarter a year earlier' : unit === 'year' ? 'the previous year' : unit} (average error ${own} vs. ${naive})`,
  noBetterUntried: ({ unit }: { readonly unit: string }): string =>
    `in backtests it was no more accurate than repeating ${unit === 'day' ? 'the same weekday a week earlier' : unit === 'week' ? 'the same week a year earlier' : unit === 'month' ? 'the same month a year earlier' : unit === 'quarter' ? 'the same quarter a year earlier' : unit === 'year' ? 'the previous year' : unit}`,
  wide: 'the uncertainty is too large for it to be useful',
  effects: ({ list }: { readonly list: string | number }): string => `Events: ${list}.`,
  effect: ({
    isTradingDays,
    name,
    change,
  }: {
    readonly isTradingDays: boolean;
    readonly name: string | number;
    readonly change: string | number;
  }): string => `${isTradingDays ? 'one more working day' : `${name}`} ${change}`,
  point: ({
    name,
    partsLength,
    parts,
    k,
    n,
  }: {
    readonly name: string | number;
    readonly partsLength: number;
    readonly parts: readonly string[];
    readonly k: string | number;
    readonly n: string | number;
  }): string => `${name}: ${partsLength === 0 ? 'no data' : grammar.list(parts)}. Point ${k} of ${n}.`,
  spoken: ({ term, value }: { readonly term: string; readonly value: string | number }): string =>
    `${grammar.lower(term)} ${value}`,
  together: ({ period }: { readonly period: string | number }): string => `${period} total`,
  chosen: ({ days }: { readonly days: string | number }): string => `Selected ${days}.`,
  cleared: 'Selection cleared.',
  noFuture: 'These periods are in the future, so there is no data to filter.',
  clickHint: ({ name }: { readonly name: string | number }): string => `Click to filter by ${name}, or drag to select a period`,
  unclickHint: 'Click to clear the filter',
  role: 'time series chart',
  keys: 'Use the arrow keys to move between points. Press Enter to filter other charts by a period, Shift with an arrow key to select a range, Escape to clear.',
  keyMove: 'move',
  keySelect: 'select',
  keyBrush: 'select range',
  keyLeave: 'clear',
  modelTerm: 'Model',
  model: ({
    share,
    kind,
    name,
  }: {
    readonly share: string | number;
    readonly kind: string;
    readonly name: string | number;
  }): string =>
    `${share} ${kind === 'ets' ? 'exponential smoothing' : kind === 'theta' ? 'theta method' : kind === 'arima' ? 'ARIMA' : kind === 'snaive' ? 'seasonal naive' : kind} (${name})`,
  whyTerm: 'Weights',
  why: 'Several models are combined; those more accurate in backtests get a larger weight',
  whyOne: 'Set with the `model` attribute',
  triedTerm: 'Backtest',
  tried: ({
    times,
    count,
    unit,
    own,
    errorSmape,
    errorMase,
    naive,
    naiveErrorSmape,
    naiveErrorMase,
  }: {
    readonly times: number;
    readonly count: number;
    readonly unit: string;
    readonly own: string | number;
    readonly errorSmape: string | number;
    readonly errorMase: string | number;
    readonly naive: string | number;
    readonly naiveErrorSmape: string | number;
    readonly naiveErrorMase: string | number;
  }): string =>
    `Forecast from ${grammar.plural(times) === 'one' ? `${times} earlier starting point` : `${times} earlier starting points`}, ${grammar.plural(count) === 'one' ? `${count} ${unit}` : `${count} ${unit}s`} ahead: WAPE ${own}, sMAPE ${errorSmape}, MASE ${errorMase}. Repeating ${unit === 'day' ? 'the same weekday a week earlier' : unit === 'week' ? 'the same week a year earlier' : unit === 'month' ? 'the same month a year earlier' : unit === 'quarter' ? 'the same quarter a year earlier' : unit === 'year' ? 'the previous year' : unit}: ${naive}, ${naiveErrorSmape}, ${naiveErrorMase}`,
  intervalTerm: 'Intervals',
  intervalText: 'Based on errors on held-out data; each interval covers one period by itself',
  sumTerm: 'Interval of the total',
  sumText:
    'Calculated for the total: between the models’ own estimate and fully correlated errors, calibrated on backtest totals',
  fittedTerm: 'Fitted to',
  fitted: ({ count, unit, gaps }: { readonly count: number; readonly unit: string; readonly gaps: number }): string =>
    `${grammar.plural(count) === 'one' ? `${count} ${unit}` : `${count} ${unit}s`}${gaps === 0 ? '' : ` (${grammar.plural(gaps) === 'one' ? `${gaps} missing value` : `${gaps} missing values`} filled in)`}`,
  leftTerm: 'Not included',
  left: ({ name, day }: { readonly name: string | number; readonly day: string }): string =>
    `${name}: data ends on ${day}, so the full period is forecast and its current value is marked`,
  emptyTerm: 'Periods without data',
  empty: {
    gap: 'Treated as gaps',
    zero: 'Treated as zero',
  },
  eventsTerm: 'Events',
  untold: ({ list }: { readonly list: string | number }): string => `no effect could be estimated for ${list}`,
  whatIfTerm: 'What if',
  whatIfText: ({ growth }: { readonly growth: string | number }): string => `Each period of the forecast, changed by ${growth}`,
};

export type ForecastTexts = typeof forecastTexts;
