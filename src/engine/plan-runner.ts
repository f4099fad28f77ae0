import type { Aggregate } from '../query/expression/expression.js';
import type { BoundMeasure, BoundPart, BoundPlan } from '../query/plan.js';
import type { ResultRecord } from '../query/result.js';
import type { ColumnRef, Note } from '../query/schema.js';
import type { Engine, Groups, RunOptions } from './engine.js';
import { measureVector, type MeasureInputs } from './measure-values.js';
import type { meetGroups, MetGroups } from './threads/meet-groups.js';
import { orderRows, type NamedVector } from './order-limit.js';
import { aggregateKey, aggregatesOf, type PlanAggregates } from './plan-aggregates.js';
import { aggregatesIn, requestsOf } from './plan-requests.js';
import type { retentionOf, Retention } from './retention.js';
import { gather, numberVector, toColumn, vectorOf, type Vector } from './vector.js';
import { counted } from '../util/counted.js';

/** One of the two sides of a comparison, or the only one of a plan without. */
export interface Side {
  readonly keys: readonly Vector[];
  /** How many groups there are. */
  readonly count: number;
  /** One per measure of the plan. In a comparison a last value, at `count`, is that of a group without rows: counts are 0. */
  readonly measures: readonly Vector[];
  readonly answers: readonly PartAnswer[];
}

/** What works out comparisons and retention, which only some plans ask for. */
export interface PeriodsRunner {
  /** The columns of a plan with a comparison, from its two sides. */
  readonly comparedColumns: (plan: BoundPlan, current: Side, earlier: Side) => readonly PlanColumn[];
  readonly retentionOf: typeof retentionOf;
}

/** How a plan is run. */
export interface PlanOptions extends RunOptions {
  /** To be there where the plan asks for a comparison or retention. */
  readonly periods?: PeriodsRunner | undefined;
  /** To be there where several tables answer. */
  readonly meet?: typeof meetGroups | undefined;
}

/**
 * Answers a plan with whatever engine holds the rows: for each table one pass per side of a comparison, one over all rows for shares, members for
 * retention; the groups of tables meet by equal keys; then measures from their aggregates, `.previous .change .growth`, order and limit. The arrays
 * of the answer are its own and may be transferred.
 * @throws SalesError what the engine throws, `bad-type` for a measure that mixes texts and numbers, `AbortError` where the asker gave up
 */
export async function runPlan(plan: BoundPlan, engine: Engine, options: PlanOptions = {}): Promise<ResultRecord> {
  const runner = { plan, aggregates: aggregatesOf(plan.measures), engine, options };
  const current = await runSide(runner, false);
  const columns =
    (plan.compare ?? plan.rest) === undefined
      ? plainColumns(plan, current)
      : options.periods!.comparedColumns(plan, current, await runSide(runner, true));
  const rowCount = columns[0]?.vector.numbers.length ?? 0;
  const order = orderRows(plan, columns, rowCount);
  const { groups } = current.answers[0]!;
  return {
    rowCount: order.length,
    columns: columns.map(({ name, vector, unit }) => ({
      ...toColumn(name, gather(vector, order)),
      ...(unit === undefined ? {} : { unit }),
    })),
    notes: [...plan.notes, ...missingNotes(current.answers)],
    facts: plan.facts,
    selected: groups.selected,
    total: groups.total,
  };
}

interface Runner {
  readonly plan: BoundPlan;
  readonly aggregates: PlanAggregates;
  readonly engine: Engine;
  readonly options: PlanOptions;
}

/** A column of the answer, before it is ordered. */
export interface PlanColumn extends NamedVector {
  readonly unit?: BoundMeasure['unit'];
}

/** What the rows of one table answer on one side. */
export interface PartAnswer extends PlanAggregates {
  readonly part: BoundPart;
  readonly groups: Groups;
  readonly keys: readonly Vector[];
  readonly allRows: Groups | undefined;
  readonly retention: ReadonlyMap<string, Retention | undefined>;
}

async function runPart({ plan, aggregates, engine, options }: Runner, part: BoundPart, isEarlier: boolean): Promise<PartAnswer> {
  const { calendar } = plan;
  const own = aggregatesIn(plan, aggregates, part.table);
  const { grouped, totals, retained } = own;
  const [perGroup, overAll] = requestsOf(plan, part, own, isEarlier);
  const groups = await engine.aggregate(perGroup, options);
  const allRows = overAll && (await engine.aggregate(overAll, options));
  const retention = new Map<string, Retention | undefined>();
  for (const asked of retained) {
    retention.set(aggregateKey(asked), await options.periods!.retentionOf({ part, calendar, engine, options }, asked, isEarlier));
  }
  return { part, groups, keys: groups.keys.map(vectorOf), grouped, totals, retained, allRows, retention };
}

async function runSide(runner: Runner, isEarlier: boolean): Promise<Side> {
  const { plan } = runner;
  const answers: PartAnswer[] = [];
  for (const part of [plan, ...plan.others]) answers.push(await runPart(runner, part, isEarlier));
  const { keys, count, rows } = metAnswers(answers, runner.options);
  const isCompared = (runner.plan.compare ?? runner.plan.rest) !== undefined;
  const rowCount = isCompared ? count + 1 : count;
  const withEmpty = (all: Int32Array | undefined): Int32Array | undefined =>
    isCompared ? Int32Array.from({ length: rowCount }, (_, row) => (row === count ? -1 : (all?.[row] ?? row))) : all;
  const found = new Map<string, Vector>();
  const totals = new Map<string, Vector>();
  answers.forEach((answer, a) => {
    const all = withEmpty(rows?.[a]);
    answer.grouped.forEach((aggregate, i) => {
      const vector = vectorOf(answer.groups.values[i]!);
      found.set(aggregateKey(aggregate), all ? inRows(vector, all, aggregate) : vector);
    });
    answer.totals.forEach((aggregate, i) => totals.set(aggregateKey(aggregate), vectorOf(answer.allRows!.values[i]!)));
    answer.retention.forEach((retention, key) => {
      found.set(
        key,
        numberVector(
          Float64Array.from({ length: rowCount }, (_, row) => (row < count ? retention?.(keys, row) : undefined) ?? NaN),
        ),
      );
    });
  });
  const inputs: MeasureInputs = {
    rowCount,
    aggregate: (aggregate) => found.get(aggregateKey(aggregate))!,
    total: (aggregate) => totals.get(aggregateKey(aggregate))!,
    retention: (retained) => found.get(aggregateKey(retained))!,
  };
  return { keys, count, measures: plan.measures.map(({ expression }) => measureVector(expression, inputs)), answers };
}

/** The groups of all tables, met by their keys; those of a single one as they are, without `rows`. */
function metAnswers(
  answers: readonly PartAnswer[],
  { meet }: PlanOptions,
): Omit<MetGroups, 'rows'> & Partial<Pick<MetGroups, 'rows'>> {
  const [only] = answers;
  return only && answers.length === 1 ? { keys: only.keys, count: only.groups.count } : meet!(answers.map(({ keys }) => keys));
}

const COUNTS: readonly string[] = ['count', 'distinct', 'repeaters'];

/** An aggregate in the rows of met groups: over no rows a count is 0, all else missing. */
function inRows(vector: Vector, rows: Int32Array, { name }: Aggregate): Vector {
  const met = gather(vector, rows);
  if (COUNTS.includes(name)) rows.forEach((row, i) => (met.numbers[i] = row < 0 ? 0 : met.numbers[i]!));
  return met;
}

function plainColumns({ by, measures }: BoundPlan, side: Side): readonly PlanColumn[] {
  return [
    ...by.map(({ name }, k) => ({ name, vector: side.keys[k]! })),
    ...measures.map(({ name, unit }, m) => ({ name, unit, vector: side.measures[m]! })),
  ];
}

/** A note per column whose missing values keep selected rows out of a measure, or put them into the group of missing keys. */
function missingNotes(answers: readonly PartAnswer[]): readonly Note[] {
  const counts = new Map<string, { readonly ref: ColumnRef; readonly count: number }>();
  for (const { part, grouped, groups } of answers) {
    const add = (ref: ColumnRef | undefined, count = 0): void => {
      if (ref !== undefined && count > 0) counts.set(JSON.stringify([part.table, ref]), { ref, count });
    };
    const { missing } = groups;
    part.by.forEach(({ dimension }, k) => add(dimension.kind === 'customer-type' ? undefined : dimension.ref, missing?.keys[k]));
    grouped.forEach(({ value }, a) => add(value?.kind === 'column' ? value.ref : undefined, missing?.values[a]));
  }
  return [...counts.values()].map(({ ref, count }) => ({
    code: 'missing-values',
    message: `${counted(count, 'row has', 'rows have')} no value in ${ref.column}`,
    table: ref.table,
    column: ref.column,
    count,
    params: { column: ref.column, count },
  }));
}
