import type { RulesAnalysis } from '../../../query/analysis/customers.js';
import { mayHaveCredits, type Catalog } from '../../../query/catalog.js';
import type { QueryPlan } from '../../../query/plan.js';
import { GOODS, type Role } from '../../../query/schema.js';
import { formatWhere, parseWhere } from '../../../query/where/where.js';
import type { WidgetInput } from '../../base/define/widget-definition.js';
import type { BasketAttributes } from '../attributes.js';

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
export function itemOf({ by }: Pick<BasketAttributes, 'by'>, catalog: Catalog): string {
  return by ?? GOODS.find((role) => has(catalog, role)) ?? 'product';
}

/**
 * Splits the filters of other elements: the member of one field that they select, if any, and the remaining clauses. A clause on items or
 * customers selects the member to analyze; it removes no rows. Baskets reduced to one product would contain no combinations.
 */
export function focusOn(field: string, filters: readonly string[]) {
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

type BasketInput = Pick<WidgetInput<BasketAttributes, unknown>, 'attributes' | 'catalog' | 'filters'>;

/** Returns the query of a basket. The worker runs the analysis. */
export function plansOf({ attributes, catalog, filters: all }: BasketInput): { readonly main: QueryPlan } {
  const item = itemOf(attributes, catalog);
  const { member, filters } = focusOn(attributes.mode === 'next' ? 'customer' : item, all);
  if (attributes.mode === 'next') {
    const of = attributes.customer ?? member;
    const order = has(catalog, 'order') ? { basket: 'order' } : {};
    const keys = { customer: 'customer', date: DAYS, item, ...order, ...(of !== undefined && { of }) };
    const by = ['customer', DAYS, ...Object.values(order), item];
    return { main: { measures: [], by, filters, analysis: { kind: 'next-basket', ...keys } } };
  }
  const profit = hasProfit(catalog) ? { profit: 'profit' } : {};
  const limits = {
    ...THRESHOLDS[attributes.strength],
    ...(attributes.chart === 'matrix' && { matrix: MAX_ITEMS }),
    ...(member !== undefined && { of: member }),
  };
  const orders = mayHaveCredits(catalog) ? { orders: 'orders' } : {};
  const analysis = { kind: 'rules', basket: 'order', item, ...orders, ...profit, ...limits } as const;
  return { main: { measures: Object.values({ ...orders, ...profit }), by: ['order', item], filters, analysis } };
}

const has = ({ roles }: Catalog, role: Role): boolean => roles.some((known) => known.role === role);

const hasProfit = (catalog: Catalog): boolean =>
  has(catalog, 'profit') || (has(catalog, 'cost') && (has(catalog, 'revenue') || has(catalog, 'price')));
