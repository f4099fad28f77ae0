import { asideMeasure, type AsideMeasure, type Definitions } from './planned.js';
import type { QueryPlan } from './plan.js';

/** Measures of stock. They are matched with sales by product, place and day, outside of expressions. */
export const STOCK_MEASURES = ['stock', 'stock-value', 'stock-cover', 'stockout-days', 'lost-units', 'days-since-sale'] as const;

export type StockMeasure = (typeof STOCK_MEASURES)[number];

/** Returns the measure of stock that a text names; `undefined` for all others, also where the page defines one of that name. */
export function stockMeasure(text: string, define: Definitions): AsideMeasure<StockMeasure> | undefined {
  return asideMeasure(text, define, STOCK_MEASURES);
}

/** True for a query that needs levels of stock. `define`: the measures that the data defines. */
export function asksStock({ measures, detail, define: own }: QueryPlan, define: Definitions): boolean {
  return !detail && measures.some((text) => stockMeasure(text, { ...define, ...own }) !== undefined);
}

/** Returns a plan without its levels of stock. With these alone, rows of sales may lack its keys, so it has none. */
export function withoutStock(plan: QueryPlan, define: Definitions): QueryPlan {
  if (!asksStock(plan, define)) return plan;
  const all = { ...define, ...plan.define };
  const { orderBy: _, limit: __, where = '', filters = [], by = [], ...rest } = plan;
  const measures = plan.measures.filter((text) => stockMeasure(text, all) === undefined);
  if (measures.length > 0) return { ...rest, measures, where, filters, by };
  return { ...rest, measures: ['count()'], filters: [where, ...filters].filter((text) => text.trim() !== '') };
}
