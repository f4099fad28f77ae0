import type { Aggregate, MeasureExpression } from '../query/expression/expression.js';
import { operandsOf } from '../query/expression/operands.js';
import type { BoundMeasure } from '../query/plan.js';

/** A retention measure: the members of a column that are compared between periods. */
export type Retained = Extract<MeasureExpression, { kind: 'retention' }>;

/** The aggregates that a plan’s measures request from an engine, without duplicates. */
export interface PlanAggregates {
  /** Aggregates per group. */
  readonly grouped: readonly Aggregate[];
  /** Aggregates over all selected rows. */
  readonly totals: readonly Aggregate[];
  readonly retained: readonly Retained[];
}

const KEYS = /* @__PURE__ */ new WeakMap<Aggregate | Retained, string>();

/** Returns equal texts for equal aggregates or retentions. Cached per object, since a query needs it several times. */
export function aggregateKey(asked: Aggregate | Retained): string {
  let key = KEYS.get(asked);
  if (key === undefined) KEYS.set(asked, (key = JSON.stringify(asked)));
  return key;
}

const COLLECTED = /* @__PURE__ */ new WeakMap<Measures, PlanAggregates>();

type Measures = readonly Pick<BoundMeasure, 'expression'>[];

/** Returns the aggregates of all measures, cached per list of measures. */
export function aggregatesOf(measures: Measures): PlanAggregates {
  let all = COLLECTED.get(measures);
  if (!all) COLLECTED.set(measures, (all = collected(measures)));
  return all;
}

function collected(measures: Measures): PlanAggregates {
  const grouped = new Map<string, Aggregate>();
  const totals = new Map<string, Aggregate>();
  const retained = new Map<string, Retained>();
  const visit = (node: MeasureExpression, into: Map<string, Aggregate>): void => {
    if (node.kind === 'aggregate') into.set(aggregateKey(node), node);
    else if (node.kind === 'retention') retained.set(aggregateKey(node), node);
    else for (const operand of operandsOf(node)) visit(operand, node.kind === 'total' ? totals : into);
  };
  for (const { expression } of measures) visit(expression, grouped);
  return { grouped: [...grouped.values()], totals: [...totals.values()], retained: [...retained.values()] };
}
