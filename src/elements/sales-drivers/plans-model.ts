import { nameOf } from '../../catalog/measure-facts.js';
import type { Catalog } from '../../query/catalog.js';
import type { QueryPlan } from '../../query/plan.js';
import type { Role } from '../../query/schema.js';
import { MOST_DIMENSIONS } from './options-model.js';
import type { DriversOptions } from './options-model.js';

/** What is looked at where `by` says nothing, as far as the data have it. */
const DIMENSIONS: readonly Role[] = [
  'region',
  'category',
  'channel',
  'segment',
  'country',
  'subcategory',
  'store',
  'state',
  'product',
  'promotion',
  'seller',
  'gender',
];

/** Measures of money, of which volume and price are told apart. */
const MONEY = ['revenue', 'cost', 'profit'];

/** The dimensions by which a change is taken apart. */
export function dimensionsOf({ by }: DriversOptions, { roles }: Catalog): readonly string[] {
  const known = DIMENSIONS.filter((role) => roles.some((one) => one.role === role));
  return by ?? known.slice(0, MOST_DIMENSIONS);
}

/** The question of drivers: it is worked out where the rows are. Without a dimension the first usual one is asked for, so that the data say what is missing. */
export function toPlans(options: DriversOptions, catalog: Catalog): { readonly main: QueryPlan } {
  const { measure, compare, depth } = options;
  const found = dimensionsOf(options, catalog);
  const dimensions = found.length > 0 ? [...found] : ['category'];
  const hasPieces = MONEY.includes(measure) && catalog.roles.some(({ role }) => role === 'quantity');
  const name = nameOf(measure);
  return {
    main: {
      measures: hasPieces ? [measure, 'units'] : [measure],
      by: dimensions,
      compare,
      analysis: { kind: 'drivers', dimensions, measure: name, depth, ...(hasPieces && { quantity: 'units' }) },
    },
  };
}
