import type { Catalog } from '../../../query/catalog.js';
import type { QueryPlan } from '../../../query/plan.js';
import type { Role } from '../../../query/schema.js';
import { formatWhere, parseWhere } from '../../../query/where/where.js';
import type { BasketOptions } from './options.js';

/** What can be looked at where `by` says nothing: the first that the data have. */
const ITEMS: readonly Role[] = ['product', 'subcategory', 'category'];

/** A matrix of more items has cells that are too small. */
const MOST_ITEMS = 12;

/** Days of baskets, as a key. */
const DAYS = 'day(date)';

/** The dimension whose members are bought together. */
export function itemOf({ by }: Pick<BasketOptions, 'by'>, { roles }: Catalog): string {
  return by ?? ITEMS.find((role) => roles.some((known) => known.role === role)) ?? 'product';
}

/** What the clauses of others say of one field: the member that they name, if it is one, and the clauses without it. */
export interface Focus {
  readonly member: string | undefined;
  readonly filters: readonly string[];
}

/**
 * A clause on the items, or on the customer, does not take rows away: of baskets with one product left nothing goes together. Its first member is what is asked of.
 */
export function focusOn(field: string, filters: readonly string[]): Focus {
  let member: string | undefined;
  const others = filters.map((where) => {
    const clauses = parseWhere(where);
    for (const clause of clauses) {
      const [item] = clause.items;
      if (clause.field === field && item?.kind === 'equals' && !item.not) member ??= item.value;
    }
    return formatWhere(clauses.filter((clause) => clause.field !== field));
  });
  return { member, filters: others.filter((where) => where !== '') };
}

/** The question of a basket: it is worked out where the rows are. */
export function toPlans(
  options: BasketOptions,
  catalog: Catalog,
  filters: readonly string[],
): { readonly main: QueryPlan & { readonly filters: readonly string[] } } {
  const item = itemOf(options, catalog);
  return {
    main:
      options.mode === 'next' ? nextPlan(options, { item, catalog, filters }) : rulesPlan(options, { item, catalog, filters }),
  };
}

interface Asked {
  readonly item: string;
  readonly catalog: Catalog;
  readonly filters: readonly string[];
}

function rulesPlan(
  { minSupport, minConfidence, minLift, redundant, chart }: BasketOptions,
  { item, catalog, filters: all }: Asked,
) {
  const { member: of, filters } = focusOn(item, all);
  const profit = hasProfit(catalog) ? { profit: 'profit' } : {};
  return {
    measures: hasProfit(catalog) ? ['profit'] : [],
    by: ['order', item],
    filters,
    analysis: {
      kind: 'rules' as const,
      basket: 'order',
      item,
      ...profit,
      ...(minSupport !== undefined && { minSupport }),
      ...(minConfidence !== undefined && { minConfidence }),
      ...(minLift !== undefined && { minLift }),
      ...(redundant && { redundant }),
      ...(chart === 'matrix' && { matrix: MOST_ITEMS }),
      ...(of !== undefined && { of }),
    },
  };
}

function nextPlan({ customer }: BasketOptions, { item, catalog, filters: all }: Asked) {
  const { member, filters } = focusOn('customer', all);
  const of = customer ?? member;
  const orders = has(catalog, 'order') ? { basket: 'order' } : {};
  return {
    measures: [],
    by: ['customer', DAYS, ...Object.values(orders), item],
    filters,
    analysis: {
      kind: 'next-basket' as const,
      customer: 'customer',
      date: DAYS,
      item,
      ...orders,
      ...(of !== undefined && { of }),
    },
  };
}

function has({ roles }: Catalog, role: Role): boolean {
  return roles.some((known) => known.role === role);
}

function hasProfit(catalog: Catalog): boolean {
  return has(catalog, 'profit') || (has(catalog, 'cost') && (has(catalog, 'revenue') || has(catalog, 'price')));
}
