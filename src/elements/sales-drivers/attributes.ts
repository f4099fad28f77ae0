import { splitList } from '../../query/names.js';
import { badOption } from '../../util/error.js';
import { schema, type Values } from '../base/attributes/attribute.js';
import { comparisonOr, parsed, text, word } from '../base/attributes/declarators.js';

/** Maximum number of dimensions analyzed. */
export const MAX_DIMENSIONS = 8;

function dimensionsOf(text: string, name: string): readonly string[] {
  const dimensions = splitList(text);
  if (dimensions.length <= MAX_DIMENSIONS) return dimensions;
  throw badOption(name, text, 'at-most-dimensions', { max: MAX_DIMENSIONS });
}

function depthOf(text: string, name: string): 1 | 2 {
  if (text === '1') return 1;
  if (text === '2') return 2;
  throw badOption(name, text, ['1', '2']);
}

/** The attributes of `sales-drivers`. */
export const driversAttributes = /* @__PURE__ */ schema({
  /** A measure that adds up, such as revenue, or a ratio such as `margin`. With `by="customer"` also `orders`. */
  measure: text('revenue'),
  /** The comparison: `previous-year`, `previous-period`, a range of dates, `plan`, or `rest` (the selection compared with all other rows). */
  compare: comparisonOr('previous-year', ['plan', 'rest']),
  /** Up to eight dimensions to analyze. Default: those that the data has. `customer` shows new and lost customers. */
  by: parsed(dimensionsOf),
  /** Maximum number of dimensions per segment: 1 or 2. */
  depth: parsed(depthOf, '2'),
  /** The steps of an amount of money: those that explain most (`auto`), or always volume, mix and price (`prices`). */
  steps: word(['auto', 'prices']),
});

/** The values of these attributes. */
export type DriversAttributes = Values<typeof driversAttributes>;
