/** What differs from the data in a scenario. An absent part changes nothing. */
export interface Scenario {
  /** Change of the price per unit, a ratio above -1: 0.05 is 5% more. */
  readonly price?: number;
  /** Discount in addition to those given, a ratio from 0 to below 1: 0.1 is 10% less per unit. */
  readonly discount?: number;
  /** Price elasticity of units: the exponent of the factor by which the price paid changes. */
  readonly elasticity?: number;
}

/** True when a scenario differs from the data. An elasticity alone has no effect. */
export function hasEffect({ price = 0, discount = 0 }: Scenario): boolean {
  return price !== 0 || discount !== 0;
}

/** The factors by which a scenario multiplies amounts. */
export interface ScenarioFactors {
  /** Factor of the price before the discount. */
  readonly list: number;
  /** Ratio of the additional discount. */
  readonly discount: number;
  /** Factor of the price paid: `list * (1 - discount)`. */
  readonly price: number;
  /** Factor of the units: `price ** elasticity`. */
  readonly units: number;
}

export function scenarioFactors({ price: change = 0, discount = 0, elasticity = 0 }: Scenario): ScenarioFactors {
  const list = 1 + change;
  const price = list * (1 - discount);
  return { list, discount, price, units: price ** elasticity };
}
