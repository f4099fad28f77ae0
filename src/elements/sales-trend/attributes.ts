import { schema, type Values } from '../base/attributes/attribute.js';
import { anyComparison, count, flag, flagOrWord, measures, optionalText, text, word } from '../base/attributes/declarators.js';

/** The attributes of `sales-trend`. */
export const trendAttributes = /* @__PURE__ */ schema({
  /** Measures, separated by commas. Measures with the same unit share a scale, others get their own panel. */
  measure: measures(),
  /** A dimension that splits the measure. More than five values become the four largest and “Others”. */
  series: optionalText(),
  /** The period of each point: `auto` (about 100 points at most), `day`, `week`, `month`, `quarter` or `year`. */
  granularity: word(['auto', 'day', 'week', 'month', 'quarter', 'year']),
  /** The chart type: `line`, `area`, `bar`, `stacked`, or `variance` for the difference from what values are compared with. */
  chart: word(['line', 'area', 'bar', 'stacked', 'variance']),
  /** The comparison: `previous-year`, `previous-period`, `same-weekday` (52 weeks earlier), `plan`, a range of dates, or members such as `region: East`. */
  compare: anyComparison(),
  /** Shows the running total of the period, of each `year`, or of the days of each `month`. For measures that add up. */
  cumulative: flagOrWord(['year', 'month']),
  /** Shows seasonally adjusted values, with the original values behind. For one measure without `series`. */
  adjusted: flag(),
  /** When to alert, for the newest complete period: a comparison of numbers, such as `revenue < 0.9 * plan`; `unusual`; `data older than 2 days`. */
  alert: optionalText(),
  /** Marks unusual values. For one measure without `series`. */
  anomalies: flag(),
  /** Shows a moving average over this number of points, 2 or more. */
  average: count({ min: 2, max: 1000, of: 'periods' }),
  /** Lets users select a period by dragging. `off` leaves only clicks. */
  brush: flag(true),
  /** How a period without rows is drawn: `auto` (sums and counts as zero, ratios as a gap), `zero` or `gap`. */
  empty: word(['auto', 'zero', 'gap']),
  /** Adds a forecast of this number of periods, up to 60, with an 80% interval. For one measure as a line or area, without `series`. */
  forecast: count({ max: 60, of: 'periods' }),
  /** Shows growth in percent: `panel` below the values, `only` instead of the values, or `off`. */
  growth: word(['off', 'panel', 'only'], { bare: 'panel' }),
  /** Notes for dates: `2017-11-24: Black Friday; 2018-01..2018-02: Sale`. Children with `data-date` do the same. */
  annotations: text(''),
});

/** The values of these attributes. */
export type TrendAttributes = Values<typeof trendAttributes>;
