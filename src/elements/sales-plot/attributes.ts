import { schema, type Values } from '../base/attributes/attribute.js';
import { comparison, countOr, list, measures } from '../base/attributes/declarators.js';

/** The attributes of `sales-plot`. */
export const plotAttributes = /* @__PURE__ */ schema({
  /** Measures, separated by commas. */
  measure: measures(),
  /** Dimensions, separated by commas: `region, month(date)`. Default: none, for a single row. */
  by: list(),
  /** The comparison. Adds the columns `revenue.previous`, `revenue.change` and `revenue.growth`. */
  compare: comparison(),
  /** Columns to sort by, `-` for descending: `-revenue`. Default: the dimensions. */
  order: list(),
  /** Maximum number of rows, 1 to 5000. */
  limit: countOr(5000, { max: 5000 }),
});

/** The values of these attributes. */
export type PlotAttributes = Values<typeof plotAttributes>;
