import { schema, type Values } from '../base/attributes/attribute.js';
import { comparison, list, measure, optionalWord, text, word } from '../base/attributes/declarators.js';

/** The attributes of `sales-heatmap`. */
export const heatmapAttributes = /* @__PURE__ */ schema({
  /** `calendar` (a cell per day), `dimensions` (`x` by `y`) or `correlation`. Default: `dimensions` with `x` or `y`, otherwise `calendar`. */
  mode: optionalWord(['calendar', 'dimensions', 'correlation']),
  /** The measure that colors the cells. */
  measure: measure(),
  /** The dimension of the columns. More than 12 values become the largest and “Others”. */
  x: text(''),
  /** The dimension of the rows. More than 20 values become the largest and “Others”. */
  y: text(''),
  /** Colors the growth compared with `previous-year`, `previous-period`, `same-weekday`, or a range of dates; with `plan`, the attainment. */
  compare: comparison(['plan']),
  /** The columns to correlate, such as `price, quantity, category`; with `per`, measures. Default: the usual numbers of the data. */
  variables: list(),
  /** The level of the values to correlate: `row` (default), or a dimension such as `order`, `customer` or `product`. */
  per: text(''),
  /** The correlation coefficient: `pearson`, `spearman` (by ranks) or `kendall`. */
  method: word(['pearson', 'spearman', 'kendall']),
});

/** The values of these attributes. */
export type HeatmapAttributes = Values<typeof heatmapAttributes>;
