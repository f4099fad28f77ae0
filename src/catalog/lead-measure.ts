import type { Role } from '../query/schema.js';

/** The measure of data with nothing else to count. */
export const NUMBER_OF_ROWS = 'rows = count()';

/** Returns the measure that data is about: revenue if it has any, otherwise what is `counted`: units, orders or rows. */
export function leadMeasure(has: (role: Role) => boolean): {
  readonly hasRevenue: boolean;
  readonly counted: string;
  readonly lead: string;
} {
  const hasRevenue = has('revenue') || (has('price') && has('quantity')) || (has('cost') && has('profit'));
  const counted = has('quantity') ? 'units' : has('order') ? 'orders' : NUMBER_OF_ROWS;
  return { hasRevenue, counted, lead: hasRevenue ? 'revenue' : counted };
}
