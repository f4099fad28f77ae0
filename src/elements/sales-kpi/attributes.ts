import { schema, type Values } from '../base/attributes/attribute.js';
import { anyComparison, flag, measures, number, word, wordList, optionalText } from '../base/attributes/declarators.js';

export const kpiAttributes = /* @__PURE__ */ schema({
  /** A measure, a measure of `define`, or an expression. The first of several is the primary measure. */
  measure: measures(),
  /** The comparison: `previous-year`, `previous-period`, `same-weekday`, a range such as `2015-01-01..2015-12-31`, `plan`, or members such as `region: East`. */
  compare: anyComparison(),
  /** Counts only members with sales in both periods of `compare`, such as `store` for same-store growth. */
  same: optionalText(),
  /** The goal of the primary measure. With `direction="down"` the goal is an upper limit. With `compare="plan"` it is the plan. */
  goal: number({ example: 750000 }),
  /** When to alert: a comparison of numbers, such as `revenue < 0.9 * plan`, or `revenue < 0.9 * revenue.previous` with `compare`; `unusual`; `data older than 2 days`. */
  alert: optionalText(),
  /** Numbers to highlight: conditions over measures of the card, each with `positive`, `negative`, `warning`, `strong` or `muted`: `margin < 10%: negative; revenue > 1M: strong`. */
  highlight: optionalText(),
  /** Shows a sparkline of the primary measure. Needs a date column. */
  sparkline: flag(),
  /** The favorable direction: `up` or `down`. Several measures take one each: `up, down`. Default: that of the measure. */
  direction: wordList(['up', 'down']),
  /** The number format: `auto` (3 significant digits), `compact`, `full` or `percent`. */
  format: word(['auto', 'compact', 'full', 'percent']),
});

/** The attributes of a KPI, as its model reads them. */
export type KpiAttributes = Values<typeof kpiAttributes>;
