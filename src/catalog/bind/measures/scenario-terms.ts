import type { RowExpression } from '../../../query/expression/expression.js';
import type { Role } from '../../../query/schema.js';
import type { ScenarioFactors } from '../../../query/scenario.js';
import { binary, constant, isPresent, where } from './row-builders.js';

/** A value of rows, which is the same in all scenarios, and its factor. */
export interface Term {
  readonly value: RowExpression;
  readonly factor: number;
}

/** Roles whose values differ in a scenario. */
export const SCENARIO_ROLES: readonly Role[] = ['revenue', 'quantity', 'cost', 'profit', 'price', 'discount'];

/** What a scenario needs to know about the value of a role. */
export interface ScenarioValue {
  readonly role: Role;
  /** The value in the data. */
  readonly actual: RowExpression;
  readonly revenue: () => RowExpression;
  /** For a discount: its value where everything is free, such as 1 or 100; `undefined` for an amount of money. */
  readonly free?: number | undefined;
  /** True when prices are before a discount that the data has. */
  readonly isListPrice: boolean;
}

/** Returns the value of a role in a scenario, as a sum of terms. Roles that are no amounts of a sale stay as they are. */
export function scenarioTerms(
  { role, actual, revenue, free, isListPrice }: ScenarioValue,
  { list, discount, price, units }: ScenarioFactors,
): readonly Term[] {
  const scaled = (factor: number): Term => ({ value: actual, factor });
  switch (role) {
    case 'revenue':
      return [scaled(price * units)];
    case 'quantity':
    case 'cost':
      return [scaled(units)];
    case 'profit':
      return [scaled(units), { value: inRowsOf(actual, revenue()), factor: (price - 1) * units }];
    case 'price':
      return [scaled(isListPrice ? list : price)];
    case 'discount':
      return free === undefined
        ? [scaled(list * units), { value: inRowsOf(actual, revenue()), factor: discount * list * units }]
        : [scaled(1 - discount), { value: inRowsOf(actual, constant(free)), factor: discount }];
    default:
      return [scaled(1)];
  }
}

export function sumOfTerms(terms: readonly Term[]): RowExpression {
  const scaled = terms.map(({ value, factor }) => (factor === 1 ? value : binary(value, '*', constant(factor))));
  return scaled.reduce((left, right) => binary(left, '+', right));
}

/** Returns a value in rows that also have another value, with 0 for a missing one: sums of terms and of rows are equal then. */
function inRowsOf(other: RowExpression, value: RowExpression): RowExpression {
  return where(isPresent(other), { kind: 'call', name: 'coalesce', args: [value, constant(0)] });
}
