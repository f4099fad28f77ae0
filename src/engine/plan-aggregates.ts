import type { Aggregate, MeasureExpression } from '../query/expression/expression.js';
import type { BoundMeasure } from '../query/plan.js';

/** What measures compare the members of between periods: a column, in the rows of a table. */
export type Retained = Extract<MeasureExpression, { kind: 'retention' }>;

/** What the measures of a plan ask of an engine, each aggregate once however many measures share it. */
export interface PlanAggregates {
  /** Per group. */
  readonly grouped: readonly Aggregate[];
  /** Over all selected rows. */
  readonly totals: readonly Aggregate[];
  readonly retained: readonly Retained[];
}

const KEYS = /* @__PURE__ */ new WeakMap<Aggregate | Retained, string>();

/** The same text for the same aggregate or retention. It is asked several times a question, and kept as long as the object. */
export function aggregateKey(asked: Aggregate | Retained): string {
  let key = KEYS.get(asked);
  if (key === undefined) KEYS.set(asked, (key = JSON.stringify(asked)));
  return key;
}

const COLLECTED = /* @__PURE__ */ new WeakMap<Measures, PlanAggregates>();

type Measures = readonly Pick<BoundMeasure, 'expression'>[];

/** The aggregates of all measures, collected once as long as the list of these is kept. */
export function aggregatesOf(measures: Measures): PlanAggregates {
  let all = COLLECTED.get(measures);
  if (!all) COLLECTED.set(measures, (all = collected(measures)));
  return all;
}

function collected(measures: Measures): PlanAggregates {
  const grouped = new Map<string, Aggregate>();
  const totals = new Map<string, Aggregate>();
  const retained = new Map<string, Retained>();
  const visit = (expression: MeasureExpression, into: Map<string, Aggregate>): void => {
    switch (expression.kind) {
      case 'aggregate':
        into.set(aggregateKey(expression), expression);
        break;
      case 'retention':
        retained.set(aggregateKey(expression), expression);
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
