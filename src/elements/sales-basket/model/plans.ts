import type { RulesAnalysis } from '../../../query/analysis/customers.js';
import type { Catalog } from '../../../query/catalog.js';
import type { QueryPlan } from '../../../query/plan.js';
import type { Role } from '../../../query/schema.js';
import { formatWhere, parseWhere } from '../../../query/where/where.js';
import type { BasketAttributes } from '../attributes.js';

/** Default item roles, in order of preference. The first one in the data is used. */
const ITEMS: readonly Role[] = ['product', 'subcategory', 'category'];

/** Maximum number of items in a matrix; with more, the cells are too small. */
const MAX_ITEMS = 12;

/** What rules of each strength must have. The analysis sets the rest: a support that gives enough rules, and a confidence of 10%. */
const THRESHOLDS: Readonly<Record<BasketAttributes['strength'], Partial<RulesAnalysis>>> = {
  auto: {},
  weak: { minConfidence: 0.01, redundant: true },
  strong: { minConfidence: 0.5, minLift: 1.5 },
};

/** Group-by key for the days of orders. */
const DAYS = 'day(date)';

/** Returns the dimension of the items that are analyzed together. */
export function itemOf({ by }: Pick<BasketAttributes, 'by'>, { roles }: Catalog): string {
  return by ?? ITEMS.find((role) => roles.some((known) => known.role === role)) ?? 'product';
}

/** Filters of other elements, split by one field: the member they select, if any, and the remaining clauses. */
export interface Focus {
  readonly member: string | undefined;
  readonly filters: readonly string[];
}

/**
 * Splits the filters. A clause on items or customers selects the member to analyze; it removes no rows. Baskets reduced to one
 * product would contain no combinations.
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

/** Returns the query of a basket. The worker runs the analysis. */
export function toPlans(
  options: BasketAttributes,
  catalog: Catalog,
  filters: readonly string[],
): { readonly main: QueryPlan & { readonly filters: readonly string[] } } {
  const item = itemOf(options, catalog);
  return {
    main:
      options.mode === 'next' ? nextPlan(options, { item, catalog, filters }) : rulesPlan(options, { item, catalog, filters }),
  };
}

interface RulesContext {
  readonly item: string;
  readonly catalog: Catalog;
  readonly filters: readonly string[];
}

function rulesPlan({ strength, chart }: BasketAttributes, { item, catalog, filters: all }: RulesContext) {
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
      ...THRESHOLDS[strength],
      ...(chart === 'matrix' && { matrix: MAX_ITEMS }),
      ...(of !== undefined && { of }),
    },
  };
}

function nextPlan({ customer }: BasketAttributes, { item, catalog, filters: all }: RulesContext) {
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
