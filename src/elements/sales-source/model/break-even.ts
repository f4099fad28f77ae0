import { scenarioFactors, type Scenario } from '../../../query/scenario.js';

/** The change of units at which a scenario has the profit of the data. */
export interface BreakEven {
  /** `fall`: units may fall by `change`. `rise`: they must rise by it. `never`: each unit is sold below its cost. */
  readonly direction: 'fall' | 'rise' | 'never';
  /** The change of units, a ratio above 0; NaN for `never`. */
  readonly change: number;
  /** The elasticity with this change of units; NaN for `never`. */
  readonly elasticity: number;
}

/** Profits at the price of a scenario. */
export interface Profits {
  /** The profit in the data, and that of the scenario with the units of the data. */
  readonly data: number;
  readonly sameUnits: number;
}

/**
 * Returns the break-even of a scenario. Profit is proportional to units, so units × `data / sameUnits` have the profit of the data.
 * `undefined` where the price stays or the data has no profit to keep, and where returns outweigh sales.
 */
export function breakEvenOf(scenario: Scenario, { data, sameUnits }: Profits): BreakEven | undefined {
  const { price } = scenarioFactors(scenario);
  const isHigher = price > 1;
  if (price === 1 || !(data > 0) || isHigher !== sameUnits > data) return undefined;
  if (sameUnits <= 0) return { direction: 'never', change: NaN, elasticity: NaN };
  const units = data / sameUnits;
  const elasticity = Math.log(units) / Math.log(price);
  return { direction: isHigher ? 'fall' : 'rise', change: Math.abs(units - 1), elasticity };
}
