import type { Aggregate } from '../query/expression.js';
import type { BoundMeasure, BoundPlan, DayRange, Predicate } from '../query/plan.js';
import type { ResultRecord } from '../query/result.js';
import type { ColumnRef, Note } from '../query/schema.js';
import type { Engine, Groups, RunOptions } from './engine.js';
import { matchGroups } from './match-groups.js';
import { decimalSum, measureVector, type MeasureInputs } from './measure-values.js';
import { orderRows, type NamedVector } from './order-limit.js';
import { aggregateKey, aggregatesOf, type PlanAggregates } from './plan-aggregates.js';
import { retentionOf, type Asker } from './retention.js';
import { gather, numberVector, toColumn, vectorOf, type Vector } from './vector.js';
import { counted } from '../util/counted.js';

/** One of the two sides of a comparison, or the only one of a plan without. */
interface Side {
  readonly groups: Groups;
  readonly keys: readonly Vector[];
  /** One per measure of the plan. */
  readonly measures: readonly Vector[];
}

/**
 * Answers a plan with whatever engine holds the rows: one pass per side of a comparison, one over all rows for shares, members for retention;
 * then measures from their aggregates, `.previous .change .growth`, order and limit. The arrays of the answer are its own and may be transferred.
 * @throws SalesError what the engine throws, `bad-type` for a measure that mixes texts and numbers, `AbortError` where the asker gave up
 */
export async function runPlan(plan: BoundPlan, engine: Engine, options: RunOptions = {}): Promise<ResultRecord> {
  const aggregates = aggregatesOf(plan.measures);
  const runner = { plan, aggregates, engine, options };
  const current = await runSide(runner, currentWhere(plan), false);
  const columns = plan.compare === undefined ? plainColumns(plan, current) : await comparedColumns(runner, current);
  const rowCount = columns[0]?.vector.numbers.length ?? 0;
  const order = orderRows(plan, columns, rowCount);
  return {
    rowCount: order.length,
    columns: columns.map(({ name, vector, unit }) => ({
      ...toColumn(name, gather(vector, order)),
      ...(unit === undefined ? {} : { unit }),
    })),
    notes: [...plan.notes, ...missingNotes(plan, aggregates.grouped, current.groups)],
    facts: plan.facts,
    selected: current.groups.selected,
    total: current.groups.total,
  };
}

interface Runner extends Asker {
  readonly aggregates: PlanAggregates;
}

interface PlanColumn extends NamedVector {
  readonly unit?: BoundMeasure['unit'];
}

function withDays(where: Predicate, date: ColumnRef, days: DayRange, within: Predicate | undefined): Predicate {
  return { kind: 'all', of: [where, { kind: 'days', ref: date, ...days }, ...(within === undefined ? [] : [within])] };
}

function currentWhere({ where, compare }: BoundPlan): Predicate {
  if (compare === undefined) return where;
  const dated = withDays(where, compare.date, compare.current, compare.within?.current);
  if (compare.undated !== true) return dated;
  const undated: Predicate = { kind: 'all', of: [where, { kind: 'not', of: { kind: 'days', ref: compare.date } }] };
  return { kind: 'any', of: [dated, undated] };
}

async function runSide(runner: Runner, where: Predicate, isEarlier: boolean): Promise<Side> {
  const { plan, aggregates, engine, options } = runner;
  const { table, by, calendar } = plan;
  const pass = { table, by, where, calendar };
  const groups = await engine.aggregate({ ...pass, aggregates: aggregates.grouped }, options);
  const totals =
    aggregates.totals.length === 0
      ? undefined
      : await engine.aggregate({ ...pass, by: [], aggregates: aggregates.totals }, options);
  const keys = groups.keys.map(vectorOf);
  const retained = new Map<string, Vector>();
  for (const of of aggregates.retained) {
    const share = await retentionOf(runner, of, isEarlier);
    const numbers = Float64Array.from({ length: groups.count }, (_, row) => share?.(keys, row) ?? NaN);
    retained.set(JSON.stringify(of), numberVector(numbers));
  }
  const inputs: MeasureInputs = {
    rowCount: groups.count,
    aggregate: lookup(aggregates.grouped, groups),
    total: lookup(aggregates.totals, totals),
    retention: (of) => retained.get(JSON.stringify(of))!,
  };
  return { groups, keys, measures: plan.measures.map(({ expression }) => measureVector(expression, inputs)) };
}

/** Finds the vector of an aggregate in an engine's answer. */
function lookup(asked: readonly Aggregate[], groups: Groups | undefined): (aggregate: Aggregate) => Vector {
  const vectors = new Map(asked.map((aggregate, a) => [aggregateKey(aggregate), vectorOf(groups!.values[a]!)]));
  return (aggregate) => vectors.get(aggregateKey(aggregate))!;
}

function plainColumns({ by, measures }: BoundPlan, side: Side): readonly PlanColumn[] {
  return [
    ...by.map(({ name }, k) => ({ name, vector: side.keys[k]! })),
    ...measures.map(({ name, unit }, m) => ({ name, unit, vector: side.measures[m]! })),
  ];
}

async function comparedColumns(runner: Runner, current: Side): Promise<readonly PlanColumn[]> {
  const { plan } = runner;
  const compare = plan.compare!;
  const earlier = await runSide(runner, withDays(plan.where, compare.date, compare.earlier, compare.within?.earlier), true);
  const matched = matchGroups(plan, compare, current.keys, earlier.keys);
  // Without keys either side has its one group, but an earlier period without rows has nothing to compare with.
  const earlierRows = plan.by.length > 0 ? matched.earlier : Int32Array.of(earlier.groups.selected === 0 ? -1 : 0);
  const columns: PlanColumn[] = plan.by.map(({ name }, k) => ({ name, vector: matched.keys[k]! }));
  plan.measures.forEach(({ name, unit }, m) => {
    const now = gather(current.measures[m]!, matched.current);
    const previous = gather(earlier.measures[m]!, earlierRows);
    columns.push(
      { name, unit, vector: now },
      { name: `${name}.previous`, unit, vector: previous },
      ...changes(name, unit, now, previous),
    );
  });
  return columns;
}

/** `.change` and `.growth` of a measure; missing throughout for measures that are no numbers. */
function changes(name: string, unit: BoundMeasure['unit'], now: Vector, previous: Vector): readonly PlanColumn[] {
  const isNumber = now.type === 'number' && previous.type === 'number';
  const change = now.numbers.map((value, i) => {
    const before = previous.numbers[i]!;
    return !isNumber || Number.isNaN(value) || Number.isNaN(before) ? NaN : decimalSum(value, 0 - before);
  });
  const growth = change.map((value, i) => (previous.numbers[i] === 0 ? NaN : value / Math.abs(previous.numbers[i]!)));
  return [
    { name: `${name}.change`, unit, vector: numberVector(change) },
    { name: `${name}.growth`, unit: 'ratio', vector: numberVector(growth) },
  ];
}

/** A note per column whose missing values keep selected rows out of a measure, or put them into the group of missing keys. */
function missingNotes({ by }: BoundPlan, grouped: readonly Aggregate[], { missing }: Groups): readonly Note[] {
  const counts = new Map<string, { readonly ref: ColumnRef; readonly count: number }>();
  const add = (ref: ColumnRef | undefined, count = 0): void => {
    if (ref !== undefined && count > 0) counts.set(JSON.stringify(ref), { ref, count });
  };
  by.forEach(({ dimension }, k) => add(dimension.kind === 'customer-type' ? undefined : dimension.ref, missing?.keys[k]));
  grouped.forEach(({ value }, a) => add(value?.kind === 'column' ? value.ref : undefined, missing?.values[a]));
  return [...counts.values()].map(({ ref, count }) => ({
    code: 'missing-values',
    message: `${counted(count, 'row has', 'rows have')} no ${ref.column}`,
    table: ref.table,
    column: ref.column,
    count,
    params: { column: ref.column, count },
  }));
}
