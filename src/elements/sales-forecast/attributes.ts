import { splitList } from '../../query/names.js';
import { badOption } from '../../util/error.js';
import { schema, type Values } from '../base/attributes/attribute.js';
import {
  count,
  countOr,
  filterMode,
  flag,
  measure,
  number,
  optionalText,
  optionalWord,
  parsed,
  text,
  word,
} from '../base/attributes/declarators.js';

/** Maximum number of intervals. More would be too close together to read. */
const MAX_LEVELS = 3;

/** Parses probabilities in percent, and sorts them. */
function levelsOf(text: string, name: string): readonly number[] {
  const levels = [...new Set(splitList(text).map((part) => Number(part.replace(/\s*%$/, ''))))].sort((a, b) => a - b);
  if (levels.length > 0 && levels.length <= MAX_LEVELS && levels.every((level) => level > 0 && level < 100)) return levels;
  throw badOption(name, text, 'levels', { max: MAX_LEVELS });
}

/** Parses `+5%` or `-3 %`; `undefined` when absent. The percent sign is required because 0.05 would be ambiguous. */
function growthOf(text: string, name: string): number | undefined {
  if (text === '') return undefined;
  const [, sign = '', digits = ''] = /^([+−-]?)\s*(\d+(?:[.,]\d+)?)\s*%$/.exec(text) ?? [];
  const size = Number(digits.replace(',', '.')) / 100;
  const growth = sign === '-' || sign === '−' ? -size : size;
  if (digits !== '' && growth > -1 && growth <= 10) return growth;
  throw badOption(name, text, 'adjustments');
}

/** The attributes of `sales-forecast`. */
export const forecastAttributes = /* @__PURE__ */ schema({
  /** Which filters of the group apply, as for all widgets. The history has all dates: the default ignores filters on the date. */
  filter: filterMode('cross, -date'),
  /** The measure to forecast. */
  measure: measure(),
  /** `plan` adds the outlook for the year, compared with the planned total of the year. */
  compare: optionalWord(['plan']),
  /** The goal for the year, used instead of a plan in the data. */
  goal: number({ example: 750000 }),
  /** Forecasts each member of this dimension, and shows a table that adds up to the total: `product`. */
  by: optionalText(),
  /** With `by`, maximum number of members: the largest ones of the last year, up to 1,000. Default: 100. One row has all others. */
  limit: countOr(100, { max: 1000 }),
  /** Number of periods to forecast, 1 to 1,000. Default: one year (90 days, five years). */
  horizon: count({ max: 1000, of: 'periods' }),
  /** `auto`, `day`, `week`, `month`, `quarter` or `year`. `auto` is months for two years of data, otherwise days. */
  granularity: word(['auto', 'day', 'week', 'month', 'quarter', 'year']),
  /** Up to three probabilities in percent, one for each interval. */
  level: parsed(levelsOf, '80, 95'),
  /** `auto` combines three models, or repeats the last of two to three seasons. `ets`, `theta`, `arima` or `snaive` uses that model alone. */
  model: word(['auto', 'ets', 'theta', 'arima', 'snaive']),
  /** Shows an earlier forecast next to the actual values. */
  backtest: flag(),
  /** Holidays and promotions, past and future: `Black Friday: 2016-11-25, 2017-11-24`. Children with `data-date` do the same. */
  events: text(''),
  /** Adds a what-if line, higher or lower than the forecast by this percentage: `+5%`, `-3%`. */
  growth: parsed(growthOf),
  /** The value of a period without rows: `zero`, `gap` (interpolated) or `auto` (zero for measures that add up). */
  empty: word(['auto', 'gap', 'zero']),
});

/** The values of these attributes. */
export type ForecastAttributes = Values<typeof forecastAttributes>;
