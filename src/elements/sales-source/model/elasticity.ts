import type { QueryPlan } from '../../../query/plan.js';
import { numberAt, type QueryResult } from '../../../query/result/result.js';

/** The query that estimates the elasticity of units from all rows of the data. */
export const ELASTICITY_PLAN: QueryPlan = {
  measures: ['units', 'revenue'],
  by: ['product', 'month(date)'],
  analysis: { kind: 'elasticity', product: 'product', period: 'month(date)', units: 'units', revenue: 'revenue' },
};

/** An elasticity with its 95% interval. */
export interface Estimate {
  readonly elasticity: number;
  readonly from: number;
  readonly to: number;
  readonly products: number;
  readonly months: number;
  /** True when a scenario uses it: the interval is below 0, and narrow enough to say something. */
  readonly isUsable: boolean;
}

/** Largest width of an interval of use. In a wider one, 10% higher prices may cost 10% of the units more or less. */
const MAX_WIDTH = 2;

/** Returns the estimate of a result. */
export function estimateOf({ columns, facts }: QueryResult): Estimate {
  const [elasticity = NaN, , from = NaN, to = NaN] = columns.map((column) => numberAt(column, 0));
  const { analysis } = facts;
  const { products, periods } = analysis?.kind === 'elasticity' ? analysis : { products: 0, periods: 0 };
  return { elasticity, from, to, products, months: periods, isUsable: to < 0 && to - from <= MAX_WIDTH };
}

/** Returns the elasticity that the levers start with: that of a usable estimate, with the decimals that users see. */
export function startOf(estimate: Estimate | undefined): number {
  return estimate?.isUsable ? Number(estimate.elasticity.toFixed(2)) : 0;
}
