import { badOption } from '../../util/error.js';
import { schema, type Values } from '../base/attributes/attribute.js';
import { measure, optionalText, optionalWord, parsed } from '../base/attributes/declarators.js';

/** Maximum number of bins. */
const MAX_BINS = 1000;

/** Bins of a histogram: their number, or their width; neither when the data decides. */
export interface Bins {
  readonly count?: number;
  readonly width?: number;
}

function binsOf(text: string, name: string): Bins {
  if (text === '' || text === 'auto') return {};
  const width = Number(/^width\s*:?\s*(\S+)$/.exec(text)?.[1]);
  if (width > 0 && Number.isFinite(width)) return { width };
  const count = Number(text);
  if (Number.isInteger(count) && count > 0 && count <= MAX_BINS) return { count };
  throw badOption(name, text, 'bins', { max: MAX_BINS });
}

/** The attributes of `sales-distribution`. */
export const distributionAttributes = /* @__PURE__ */ schema({
  /** A measure, an expression, or a number column. */
  measure: measure(),
  /** The level of the numbers: `order`, `customer`, `product`, any other dimension, or `row`. */
  per: optionalText(),
  /** The chart type: `histogram`, `box` (by `by`) or `scatter` (`x` by `y`). Default: `scatter` with `x` or `y`, `box` with `by`, otherwise `histogram`. */
  chart: optionalWord(['histogram', 'box', 'scatter']),
  /** `auto`, a number of bins, or their width: `width: 50`. */
  bins: parsed(binsOf),
  /** The horizontal measure of a scatter plot. Default: `discount-rate`, with `per="row"` `discount`. */
  x: optionalText(),
  /** The vertical measure of a scatter plot. Default: `profit`. */
  y: optionalText(),
  /** The dimension that groups the box plots. Default: `category`. */
  by: optionalText(),
});

/** The values of these attributes. */
export type DistributionAttributes = Values<typeof distributionAttributes>;
