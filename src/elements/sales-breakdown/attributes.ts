import { schema, type Values } from '../base/attributes/attribute.js';
import { anyComparison, count, flag, list, measures, optionalText, word } from '../base/attributes/declarators.js';

/** What a chart needs, and how it lists members. */
interface ChartKind {
  /** Whether a second dimension is possible or required. */
  readonly second?: 'may' | 'must';
  /** Set where values have to be parts that add up, or shares of a whole, which are not below zero. */
  readonly values?: 'parts' | 'shares';
  /** True for a chart of a measure and its plan. */
  readonly isOfPlan?: true;
  /** True for a chart that starts with the largest member. */
  readonly isRanked?: true;
  /** True for a chart of areas, which fills its frame with any number of members. */
  readonly isArea?: true;
}

const charts = {
  bar: { second: 'may' },
  stacked: { second: 'must', values: 'parts' },
  share: { second: 'must', values: 'shares' },
  donut: { values: 'shares', isArea: true },
  treemap: { values: 'shares', isArea: true, isRanked: true },
  pareto: { values: 'shares', isRanked: true },
  variance: { isOfPlan: true },
  bullet: { isOfPlan: true },
} satisfies Readonly<Record<string, ChartKind>>;

type Chart = keyof typeof charts;

/** The words of `chart`, and what each needs. */
export const CHARTS: Readonly<Record<Chart, ChartKind>> = charts;

/** The attributes of `sales-breakdown`. */
export const breakdownAttributes = /* @__PURE__ */ schema({
  /** Measures, separated by commas. Each has bars on its own scale. */
  measure: measures(),
  /** One dimension, or two for small multiples. Default: the first of `drill`, otherwise `category`. */
  by: list(),
  /** A dimension that splits each bar. More than six values become the five largest and “Others”. */
  series: optionalText(),
  /** The chart type: `bar`, `stacked`, `share` (percent of the bar), `donut`, `treemap`, `pareto`, or with `compare="plan"` also `variance` (gaps around zero) and `bullet`. */
  chart: word(Object.keys(charts) as [Chart, ...Chart[]]),
  /** Shows only this number of the largest values. A button opens the whole list. Default: all. */
  top: count(),
  /** Shows only this number of the smallest values. With `top`, bars show both ends: “9 more” stands between them. */
  bottom: count(),
  /** Adds a row for all remaining values. Needs `top` or `bottom`. */
  other: flag(),
  /** The drill path, from the top: `category, subcategory, product`. */
  drill: list(),
  /** The comparison: `previous-year`, `previous-period`, `same-weekday`, a range such as `2015-01-01..2015-12-31`, `plan`, or members such as `region: East`. */
  compare: anyComparison(),
  /** Counts only members with sales in both periods of `compare`, such as `store` for same-store growth. */
  same: optionalText(),
});

/** The values of these attributes. */
export type BreakdownAttributes = Values<typeof breakdownAttributes>;
