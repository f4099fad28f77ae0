import { schema, type Values } from '../base/attributes/attribute.js';
import { countOr, filterMode, word } from '../base/attributes/declarators.js';

/** The attributes of `sales-cohort`. */
export const cohortAttributes = /* @__PURE__ */ schema({
  /** Which filters of the group apply, as for all widgets. The history has all dates: the default ignores filters on the date. */
  filter: filterMode('cross, -date'),
  /** `retention`, `value` (per customer, cumulated), `new-repeat`, `rfm` (segments), `risk` (customers at risk) or `intervals` (days between orders). */
  mode: word(['retention', 'value', 'new-repeat', 'rfm', 'risk', 'intervals']),
  /** What is counted: `customers`, `orders` or `revenue`. The mode `value` is of revenue or `orders`; `risk` and `intervals` have their own measure. */
  measure: word(['customers', 'orders', 'revenue']),
  /** The period of cohorts and bars: `month`, `quarter`, `year` or `auto`. */
  period: word(['auto', 'month', 'quarter', 'year']),
  /** With `mode="risk"`, the number of customers listed, 1 to 100. Default: 10. */
  limit: countOr(10, { max: 100 }),
});

/** The values of these attributes. */
export type CohortAttributes = Values<typeof cohortAttributes>;

/** Analyses that a cohort widget can show. */
export type CohortMode = CohortAttributes['mode'];
/** Measures that a cohort widget can count. */
export type CohortMeasure = CohortAttributes['measure'];
/** Calendar unit that groups customers into cohorts. */
export type CohortGrain = Exclude<CohortAttributes['period'], 'auto'>;
