import type { Aggregate, MeasureExpression } from '../query/expression.js';
import type { BoundMeasure } from '../query/plan.js';
import type { ColumnRef } from '../query/schema.js';

/** What the measures of a plan ask of an engine, each aggregate once however many measures share it. */
export interface PlanAggregates {
  /** Per group. */
  readonly grouped: readonly Aggregate[];
  /** Over all selected rows. */
  readonly totals: readonly Aggregate[];
  /** Columns whose members are compared between periods. */
  readonly retained: readonly ColumnRef[];
}

/** The same text for the same aggregate. */
export const aggregateKey = (aggregate: Aggregate): string => JSON.stringify(aggregate);

/** Collects the aggregates of all measures. */
export function aggregatesOf(measures: readonly BoundMeasure[]): PlanAggregates {
  const grouped = new Map<string, Aggregate>();
  const totals = new Map<string, Aggregate>();
  const retained = new Map<string, ColumnRef>();
  const visit = (expression: MeasureExpression, into: Map<string, Aggregate>): void => {
    switch (expression.kind) {
      case 'aggregate':
        into.set(aggregateKey(expression), expression);
        break;
      case 'retention':
        retained.set(JSON.stringify(expression.of), expression.of);
        break;
      case 'total':
        visit(expression.operand, totals);
        break;
      case 'negate':
      case 'not':
        visit(expression.operand, into);
        break;
      case 'binary':
        visit(expression.left, into);
        visit(expression.right, into);
        break;
      case 'call':
        for (const arg of expression.args) visit(arg, into);
        break;
      case 'number':
      case 'text':
        break;
    }
  };
  for (const { expression } of measures) visit(expression, grouped);
  return { grouped: [...grouped.values()], totals: [...totals.values()], retained: [...retained.values()] };
}
