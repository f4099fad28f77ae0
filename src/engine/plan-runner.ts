import type { Aggregate, MeasureExpression } from '../query/expression.js';
import type { BoundMeasure, BoundPart, BoundPlan, DayRange, Predicate } from '../query/plan.js';
import type { ResultRecord } from '../query/result.js';
import type { ColumnRef, Note } from '../query/schema.js';
import type { Engine, Groups, RunOptions } from './engine.js';
import { matchGroups, meetGroups, type MetGroups } from './match-groups.js';
import { decimalSum, measureVector, type MeasureInputs } from './measure-values.js';
import { orderRows, type NamedVector } from './order-limit.js';
import { aggregateKey, aggregatesOf, type PlanAggregates } from './plan-aggregates.js';
import { retentionOf, type Retention } from './retention.js';
import { gather, numberVector, toColumn, vectorOf, type Vector } from './vector.js';
import { counted } from '../util/counted.js';

/** One of the two sides of a comparison, or the only one of a plan without. */
interface Side {
  readonly keys: readonly Vector[];
  /** One per measure of the plan. */
  readonly measures: readonly Vector[];
  readonly answers: readonly PartAnswer[];
}

/**
 * Answers a plan with whatever engine holds the rows: for each table one pass per side of a comparison, one over all rows for shares, members for
 * retention; the groups of tables meet by equal keys; then measures from their aggregates, `.previous .change .growth`, order and limit. The arrays
 * of the answer are its own and may be transferred.
 * @throws SalesError what the engine throws, `bad-type` for a measure that mixes texts and numbers, `AbortError` where the asker gave up
 */
export async function runPlan(plan: BoundPlan, engine: Engine, options: RunOptions = {}): Promise<ResultRecord> {
  const runner = { plan, aggregates: aggregatesOf(plan.measures), engine, options };
  const current = await runSide(runner, false);
  const columns = plan.compare === undefined ? plainColumns(plan, current) : await comparedColumns(runner, current);
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
  readonly options: RunOptions;
}

interface PlanColumn extends NamedVector {
  readonly unit?: BoundMeasure['unit'];
}

function withDays(where: Predicate, date: ColumnRef, days: DayRange, within: Predicate | undefined): Predicate {
  return { kind: 'all', of: [where, { kind: 'days', ref: date, ...days }, ...(within === undefined ? [] : [within])] };
}

function whereOf({ where, compare }: BoundPart, isEarlier: boolean): Predicate {
  if (compare === undefined) return where;
  if (isEarlier) return withDays(where, compare.date, compare.earlier, compare.within?.earlier);
  const dated = withDays(where, compare.date, compare.current, compare.within?.current);
  if (compare.undated !== true) return dated;
  const undated: Predicate = { kind: 'all', of: [where, { kind: 'not', of: { kind: 'days', ref: compare.date } }] };
  return { kind: 'any', of: [dated, undated] };
}

/** What the rows of one table answer on one side. */
interface PartAnswer extends PlanAggregates {
  readonly part: BoundPart;
  readonly groups: Groups;
  readonly keys: readonly Vector[];
  readonly allRows: Groups | undefined;
  readonly retention: ReadonlyMap<string, Retention | undefined>;
}

async function runPart({ plan, aggregates, engine, options }: Runner, part: BoundPart, isEarlier: boolean): Promise<PartAnswer> {
  const { table, by } = part;
  const { calendar } = plan;
  const isOwn = (asked: { readonly table?: string }): boolean => (asked.table ?? plan.table) === table;
  const grouped = aggregates.grouped.filter(isOwn);
  const totals = aggregates.totals.filter(isOwn);
  const retained = aggregates.retained.filter(isOwn);
  const pass = { table, by, where: whereOf(part, isEarlier), calendar };
  const groups = await engine.aggregate({ ...pass, aggregates: grouped }, options);
  const allRows = totals.length === 0 ? undefined : await engine.aggregate({ ...pass, by: [], aggregates: totals }, options);
  const retention = new Map<string, Retention | undefined>();
  for (const asked of retained) {
    retention.set(aggregateKey(asked), await retentionOf({ part, calendar, engine, options }, asked.of, isEarlier));
  }
  return { part, groups, keys: groups.keys.map(vectorOf), grouped, totals, retained, allRows, retention };
}

async function runSide(runner: Runner, isEarlier: boolean): Promise<Side> {
  const { plan } = runner;
  const answers: PartAnswer[] = [];
  for (const part of [plan, ...plan.others]) answers.push(await runPart(runner, part, isEarlier));
  const { keys, count, rows } = metAnswers(answers);
  const found = new Map<string, Vector>();
  const totals = new Map<string, Vector>();
  answers.forEach((answer, a) => {
    answer.grouped.forEach((aggregate, i) => {
      const vector = vectorOf(answer.groups.values[i]!);
      found.set(aggregateKey(aggregate), rows ? inRows(vector, rows[a]!, aggregate) : vector);
    });
    answer.totals.forEach((aggregate, i) => totals.set(aggregateKey(aggregate), vectorOf(answer.allRows!.values[i]!)));
    answer.retention.forEach((retention, key) => {
      found.set(key, numberVector(Float64Array.from({ length: count }, (_, row) => retention?.(keys, row) ?? NaN)));
    });
  });
  const inputs: MeasureInputs = {
    rowCount: count,
    aggregate: (aggregate) => found.get(aggregateKey(aggregate))!,
    total: (aggregate) => totals.get(aggregateKey(aggregate))!,
    retention: (retained) => found.get(aggregateKey(retained))!,
  };
  return { keys, measures: plan.measures.map(({ expression }) => measureVector(expression, inputs)), answers };
}

/** The groups of all tables, met by their keys; those of a single one as they are, without `rows`. */
function metAnswers(answers: readonly PartAnswer[]): Omit<MetGroups, 'rows'> & Partial<Pick<MetGroups, 'rows'>> {
  const [only] = answers;
  return only && answers.length === 1
    ? { keys: only.keys, count: only.groups.count }
    : meetGroups(answers.map(({ keys }) => keys));
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

async function comparedColumns(runner: Runner, current: Side): Promise<readonly PlanColumn[]> {
  const { plan } = runner;
  const earlier = await runSide(runner, true);
  const { keys, rows } = matchGroups(plan, plan.compare!, current.keys, earlier.keys);
  const [currentRows, earlierRows] = rows as [Int32Array, Int32Array];
  const columns: PlanColumn[] = plan.by.map(({ name }, k) => ({ name, vector: keys[k]! }));
  plan.measures.forEach(({ name, unit, expression }, m) => {
    const now = gather(current.measures[m]!, currentRows);
    const previous = gather(earlier.measures[m]!, hasRows(plan, earlier, expression) ? earlierRows : Int32Array.of(-1));
    columns.push(
      { name, unit, vector: now },
      { name: `${name}.previous`, unit, vector: previous },
      ...changes(name, unit, now, previous),
    );
  });
  return columns;
}

/** Without keys either side has its one group, but an earlier period without rows has nothing to compare with. */
function hasRows(plan: BoundPlan, { answers }: Side, expression: MeasureExpression): boolean {
  if (plan.by.length > 0) return true;
  const { grouped, totals, retained } = aggregatesOf([{ expression }]);
  const tables = new Set([...grouped, ...totals, ...retained].map(({ table }) => table ?? plan.table));
  return answers.some(({ part, groups }) => groups.selected > 0 && (tables.has(part.table) || tables.size === 0));
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
    message: `${counted(count, 'row has', 'rows have')} no ${ref.column}`,
    table: ref.table,
    column: ref.column,
    count,
    params: { column: ref.column, count },
  }));
}
