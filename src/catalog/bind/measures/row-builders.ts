import type { BinaryOperator, RowExpression } from '../../../query/expression/expression.js';

/** Returns a binary operation on values of a row. */
export function binary(left: RowExpression, operator: BinaryOperator, right: RowExpression): RowExpression {
  return { kind: 'binary', operator, left, right };
}

export function constant(value: number): RowExpression {
  return { kind: 'number', value };
}

/** Returns `value` for rows that pass the test, and a missing value for others. */
export function where(test: RowExpression, value: RowExpression): RowExpression {
  return { kind: 'call', name: 'if', args: [test, value] };
}

/** A test for rows with a value, which equals itself. A missing value does not, so the test is missing too. */
export function isPresent(value: RowExpression): RowExpression {
  return binary(value, '=', value);
}
