import { schema, type Values } from '../base/attributes/attribute.js';
import { anyComparison, count, flag, list, measures, nullableText, optionalText, word } from '../base/attributes/declarators.js';

/** The attributes of `sales-table`. */
export const tableAttributes = /* @__PURE__ */ schema({
  /** Dimensions, separated by commas. Default: product, otherwise the next finer dimension that the data has. */
  by: list(),
  /** Measures, separated by commas. */
  measure: measures(),
  /** Columns to sort by, `-` for descending: `-profit`. Default: the first measure, largest first. */
  order: list(),
  /** Maximum number of rows. Default: all. */
  limit: count(),
  /** The comparison, also with `plan` or members such as `region: East`. Adds the compared value, the difference and its percentage for each measure. */
  compare: anyComparison(),
  /** Counts only members with sales in both periods of `compare`, such as `store` for same-store growth. */
  same: optionalText(),
  /** The drill path, from the top: `country, city, customer`. */
  drill: list(),
  /** Lets users open the rows of the data: all columns, or the columns named here. */
  detail: nullableText(),
  /** Shows a sparkline of the first measure by month in each row. Needs a date column. */
  sparkline: flag(),
  /** A row of exact totals for each group of the outer dimensions. `closed` shows only these rows at first. `limit` counts rows per group. */
  subtotals: word(['none', 'open', 'closed'], { bare: 'open' }),
  /** Numbers to highlight: conditions over measures of the table, each with `positive`, `negative`, `warning`, `strong` or `muted`: `margin < 10%: negative; revenue > 1M: strong`. */
  highlight: optionalText(),
  /** Dimensions with their members side by side, such as `year(date)`, and a total. At most 60 members. */
  columns: list(),
});

/** The values of these attributes. */
export type TableAttributes = Values<typeof tableAttributes>;
