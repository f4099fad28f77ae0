import { isSameRef } from '../query/column-ref.js';
import {
  type Aggregate,
  type DaysExpression,
  type MeasureExpression,
  type RowExpression,
  type TimedExpression,
  hasKind,
} from '../query/expression/expression.js';
import type { BoundPart, BoundPlan, DayRange, NestedPlan, Predicate } from '../query/plan.js';
import type { ResultRecord } from '../query/result/result.js';
import type { ColumnRef, Note } from '../query/schema.js';
import type { Engine, Groups, ListedMembers, MemberSample, RunOptions, AggregateRequest, TopGroups } from './engine.js';
import {
  measureVector,
  type MeasureInputs,
  aggregateKey,
  aggregatesOf,
  type PlanAggregates,
  withRunningTotals,
} from './measure-values.js';
import { nestedVector, withMembers, type NestedSides, type SideGroups } from './nested.js';
import type { alignGroups, AlignedGroups } from './threads/align-groups.js';
import { orderRows, type PlanColumn, resultColumns } from './order-limit.js';
import type { PartAnswer, Retention, Side } from './compared-periods.js';
import { gather, numberVector, vectorOf, type Vector } from './vector.js';

/** The code for comparisons and retention, which only some plans need. */
type PeriodsRunner = Pick<typeof import('./compared-periods.js'), 'comparedColumns' | 'retentionOf' | 'withSameMembers'>;

/** Returns the number of days in the period of each group. */
export type DayCounter = (node: DaysExpression, groups: SideGroups) => Vector;

/** A side of a plan with the aggregates of its groups. */
export interface TimedSide extends SideGroups {
  readonly isEarlier: boolean;
  readonly aggregate: (aggregate: Aggregate) => Vector;
}

/** The module that knows the days and bins of groups. */
export interface CalendarPart {
  readonly dayCounter: (plan: BoundPlan, where: Predicate, run: Run) => Promise<DayCounter>;
  readonly timedMeasures: (plan: BoundPlan, side: TimedSide, run: Run) => Promise<TimedMeasures>;
}

/** The measures of a side that depend on neighbors in time, and why they may be missing. */
export interface TimedMeasures {
  readonly valuesOf: (node: TimedExpression) => Vector;
  readonly notes: readonly Note[];
}

/** Options of running a plan. */
export interface PlanOptions extends RunOptions {
  /** Required when the plan has a comparison or retention. */
  readonly periods?: PeriodsRunner | undefined;
  /** Required when the plan uses several tables. */
  readonly alignGroups?: typeof alignGroups | undefined;
  /** Loads the module that knows days and bins; required when a measure counts days or rolls. */
  readonly calendar?: (() => Promise<CalendarPart>) | undefined;
  /** The members of keys that have groups of their own. */
  readonly listed?: readonly ListedMembers[] | undefined;
  /** The members whose groups are enough. */
  readonly sample?: MemberSample | undefined;
}

/**
 * Runs a plan on an engine, with all its requests at the same time. For each table, it runs one pass per side of a comparison, one
 * over all rows for shares, and a request for members for retention. It aligns the groups of tables by equal keys. Then it computes
 * measures, `.previous`, `.change` and `.growth`, and applies order and limit. The result owns its arrays, so they may be transferred.
 * @throws SalesError of the engine, `bad-type` for a measure that mixes texts and numbers, `AbortError` when the caller aborts
 */
export async function runPlan(asked: BoundPlan, engine: Engine, options: PlanOptions = {}): Promise<ResultRecord> {
  const run = { engine, options };
  const { same } = asked;
  const plan = same
    ? await options.periods!.withSameMembers(asked, same, (side, isEarlier) => runSide(side, run, isEarlier))
    : asked;
  const isCompared = (plan.compare ?? plan.sides) !== undefined;
  const [current, earlier] = await Promise.all([runSide(plan, run, false), isCompared ? runSide(plan, run, true) : undefined]);
  const found = earlier ? options.periods!.comparedColumns(plan, current, earlier) : plainColumns(plan, current);
  const rowCount = found[0]?.vector.numbers.length ?? 0;
  const { order, columns } = orderedColumns(plan, found, rowCount);
  const { groups } = current.answers[0]!;
  return {
    rowCount: order.length,
    columns: resultColumns(columns, order),
    notes: [...plan.notes, ...missingNotes(current.answers, plan.gaps), ...rollupNotes(current.answers), ...current.notes],
    facts: plan.limit === undefined ? plan.facts : { ...plan.facts, groups: groups.all ?? rowCount },
    selected: groups.selected,
    total: groups.total,
  };
}

/** What plans are run with. */
export interface Run {
  readonly engine: Engine;
  readonly options: PlanOptions;
}

interface Runner extends Run {
  readonly plan: BoundPlan;
  readonly aggregates: PlanAggregates;
}

/** Orders the groups, and sums running totals in this order before the limit applies. */
function orderedColumns(
  plan: BoundPlan,
  columns: readonly PlanColumn[],
  rowCount: number,
): { readonly order: Int32Array; readonly columns: readonly PlanColumn[] } {
  if (!plan.measures.some(({ expression }) => expression.kind === 'cumulative'))
    return { order: orderRows(plan, columns, rowCount), columns };
  const order = orderRows({ by: plan.by, orderBy: plan.orderBy }, columns, rowCount);
  return { order: order.subarray(0, plan.limit ?? rowCount), columns: withRunningTotals(plan, columns, order) };
}

async function runPart({ plan, aggregates, engine, options }: Runner, part: BoundPart, isEarlier: boolean): Promise<PartAnswer> {
  const { calendar } = plan;
  const own = aggregatesIn(plan, aggregates, part.table);
  const { grouped, totals, retained } = own;
  const [perGroup, overAll] = requestsOf(plan, part, own, isEarlier);
  const top = engine.selectsTop === true ? topOf(plan) : undefined;
  const { listed = [], sample } = options;
  const retentions = retained.map(async (asked) => {
    const found = await options.periods!.retentionOf({ part, calendar, engine, options }, asked, isEarlier);
    return [aggregateKey(asked), found] as const;
  });
  const [groups, allRows, ...found] = await Promise.all([
    engine.aggregate(
      { ...perGroup, ...(top && { top }), ...(listed.length > 0 && { listed }), ...(sample && { sample }) },
      options,
    ),
    overAll && engine.aggregate(overAll, options),
    ...retentions,
  ]);
  const retention = new Map<string, Retention | undefined>(found);
  return { part, groups, keys: groups.keys.map(vectorOf), grouped, totals, retained, allRows, retention };
}

/** Returns a plan in which the members of its levels are looked up, for the current side of a comparison. */
export async function foundMembers(plan: BoundPlan, engine: Engine, options: PlanOptions): Promise<BoundPlan> {
  return withMembers(plan, await runNested(levelPlans(plan), { engine, options }, false));
}

const levelPlans = ({ nested = [] }: BoundPlan): readonly NestedPlan[] => nested.filter(({ kind }) => kind === 'levels');

async function runNested(nested: readonly NestedPlan[], run: Run, isEarlier: boolean): Promise<NestedSides> {
  return new Map(await Promise.all(nested.map(async ({ key, plan }) => [key, await runSide(plan, run, isEarlier)] as const)));
}

async function runSide(asked: BoundPlan, { engine, options }: Run, isEarlier: boolean): Promise<Side> {
  const run = { engine, options };
  const members = await runNested(levelPlans(asked), run, isEarlier);
  const plan = withMembers(asked, members);
  const others = (asked.nested ?? []).filter(({ kind }) => kind !== 'levels');
  const runner = { plan, aggregates: aggregatesOf(plan.measures), engine, options };
  const { holidays, workingWeek } = plan.calendar;
  // Mistakes in these options are errors, also where no measure counts days.
  const calendar = asksCalendar(plan) || holidays || workingWeek ? await options.calendar?.() : undefined;
  const days = await calendar?.dayCounter(plan, whereOf(plan, isEarlier), run);
  const [nested, ...answers] = await Promise.all([
    runNested(
      others.map((one) => ({ ...one, plan: withMembers(one.plan, members) })),
      run,
      isEarlier,
    ),
    ...[plan, ...plan.others].map((part) => runPart(runner, part, isEarlier)),
  ]);
  const { keys, count, rows } = alignAnswers(answers, options);
  const isCompared = (plan.compare ?? plan.sides) !== undefined;
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
  const aggregate = (asked: Aggregate): Vector => found.get(aggregateKey(asked))!;
  const timed = plan.measures.some(({ expression }) => hasKind(expression, ...TIMED))
    ? await calendar!.timedMeasures(plan, { keys, count, rowCount, isEarlier, aggregate }, run)
    : undefined;
  const inputs: MeasureInputs = {
    rowCount,
    groupCount: keys.length === 0 ? 0 : count,
    days: (node) => days!(node, { keys, count, rowCount }),
    nested: (node) => nestedVector(node, nested, { plan, keys, count, rowCount }),
    aggregate,
    timed: (node) => timed!.valuesOf(node),
    total: (aggregate) => totals.get(aggregateKey(aggregate))!,
    retention: (retained) => found.get(aggregateKey(retained))!,
  };
  const measures = plan.measures.map(({ expression }) => measureVector(expression, inputs));
  return { keys, count, measures, answers, notes: timed?.notes ?? [] };
}

/** Aligns the groups of all tables by their keys. For a single table, returns its groups without `rows`. */
function alignAnswers(
  answers: readonly PartAnswer[],
  { alignGroups }: PlanOptions,
): Omit<AlignedGroups, 'rows'> & Partial<Pick<AlignedGroups, 'rows'>> {
  const [only] = answers;
  return only && answers.length === 1
    ? { keys: only.keys, count: only.groups.count }
    : alignGroups!(answers.map(({ keys }) => keys));
}

const COUNTS: readonly string[] = ['count', 'distinct', 'repeaters'];

/** Returns an aggregate for aligned groups. For a group without rows, a count is 0 and other aggregates are missing. */
function inRows(vector: Vector, rows: Int32Array, { name }: Aggregate): Vector {
  const aligned = gather(vector, rows);
  if (COUNTS.includes(name)) rows.forEach((row, i) => (aligned.numbers[i] = row < 0 ? 0 : aligned.numbers[i]!));
  return aligned;
}

function plainColumns({ by, measures }: BoundPlan, side: Side): readonly PlanColumn[] {
  return [
    ...by.map(({ name }, k) => ({ name, vector: side.keys[k]! })),
    ...measures.map(({ name, unit }, m) => ({ name, unit, vector: side.measures[m]! })),
  ];
}

/**
 * Returns a note for each column with missing values that affect a measure or a key, also where a measure calculates with it row by row. Rows
 * with such values are excluded from the measure, or are in the group of missing keys. `gaps`: the columns with missing values.
 */
export function missingNotes(
  answers: readonly {
    readonly part: BoundPart;
    readonly grouped: PlanAggregates['grouped'];
    readonly groups: Pick<Groups, 'missing'>;
  }[],
  gaps: readonly ColumnRef[] = [],
): readonly Note[] {
  const counts = new Map<string, { readonly refs: readonly ColumnRef[]; readonly count: number }>();
  for (const { part, grouped, groups } of answers) {
    const add = (refs: readonly ColumnRef[], count = 0): void => {
      if (refs.length > 0 && count > 0) counts.set(JSON.stringify([part.table, refs]), { refs, count });
    };
    const { missing } = groups;
    part.by.forEach(({ dimension }, k) => add(dimension.kind === 'customer-type' ? [] : [dimension.ref], missing?.keys[k]));
    grouped.forEach(({ value }, a) => add(value ? missingIn(value, gaps) : [], missing?.values[a]));
  }
  return [...counts.values()].map(({ refs, count }) => {
    const [first] = refs;
    const column = refs.map((ref) => ref.column).join(', ');
    return { code: 'missing-values', table: first!.table, column, count, params: { column, count } };
  });
}

/** Returns the columns without which a value is missing: those with gaps, otherwise all. None for a value that handles missing ones itself. */
function missingIn(value: RowExpression, gaps: readonly ColumnRef[]): readonly ColumnRef[] {
  const refs = calculatedFrom(value) ?? [];
  const incomplete = refs.filter((ref) => gaps.some((gap) => isSameRef(gap, ref)));
  return incomplete.length > 0 ? incomplete : refs;
}

const ARITHMETIC: readonly string[] = ['+', '-', '*', '/'];

/** Returns the columns that a number is calculated from by arithmetic alone; `undefined` for other values. */
function calculatedFrom(value: RowExpression): readonly ColumnRef[] | undefined {
  if (value.kind === 'number') return [];
  if (value.kind === 'column') return [value.ref];
  if (value.kind === 'negate') return calculatedFrom(value.operand);
  if (value.kind !== 'binary' || !ARITHMETIC.includes(value.operator)) return undefined;
  const [left, right] = [calculatedFrom(value.left), calculatedFrom(value.right)];
  return left && right && [...left, ...right];
}

/** Returns a note for each rollup that was read in place of rows. */
function rollupNotes(answers: readonly PartAnswer[]): readonly Note[] {
  return answers.flatMap(({ groups }) => (groups.rollups ?? []).map((by) => ({ code: 'rollup', params: { by } })));
}

/** Returns the aggregates of a plan over the rows of a table. */
function aggregatesIn(plan: BoundPlan, { grouped, totals, retained }: PlanAggregates, table: string): PlanAggregates {
  const isOwn = (asked: { readonly table?: string }): boolean => (asked.table ?? plan.table) === table;
  return { grouped: grouped.filter(isOwn), totals: totals.filter(isOwn), retained: retained.filter(isOwn) };
}

/**
 * Returns the engine requests of a plan’s part for one side of a comparison: the groups, and for shares all rows as one group.
 */
function requestsOf(
  { calendar }: BoundPlan,
  part: BoundPart,
  { grouped, totals }: PlanAggregates,
  isEarlier: boolean,
): readonly [AggregateRequest, AggregateRequest?] {
  const { table, by } = part;
  const pass = { table, by, where: whereOf(part, isEarlier), calendar };
  const groups = { ...pass, aggregates: grouped };
  return totals.length === 0 ? [groups] : [groups, { ...pass, by: [], aggregates: totals }];
}

const OF_GROUPS: readonly MeasureExpression['kind'][] = ['rank', 'behind', 'cumulative', 'rolling', 'seasonal', 'level', 'days'];

const TIMED: readonly MeasureExpression['kind'][] = ['rolling', 'seasonal'];

/** True when a measure of a plan counts days, or depends on bins of time. */
export const asksCalendar = ({ measures }: Pick<BoundPlan, 'measures'>): boolean =>
  measures.some(({ expression }) => hasKind(expression, 'days', ...TIMED));

/** The columns of a measure in a comparison, by what follows its name. */
const COMPARED = { '': 'current', '.previous': 'previous', '.change': 'change', '.growth': 'growth' } as const;

/** Returns the first groups that a plan is limited to, by its first order; `undefined` when it needs all groups. */
function topOf(plan: BoundPlan): TopGroups | undefined {
  const { by, measures, others, orderBy, limit, compare, sides } = plan;
  const [first] = orderBy;
  if (limit === undefined || limit === 0 || first === undefined || by.length === 0) return undefined;
  // Groups of several tables, and bins with those before, are matched before they are ordered.
  if (others.length > 0 || compare?.index !== undefined) return undefined;
  // A rank or running total needs all groups, and a measure over other groups is not known to the engine.
  if (measures.some(({ expression }) => hasKind(expression, ...OF_GROUPS))) return undefined;
  if (by.some(({ name }) => name === first.name)) return undefined;
  const isCompared = (compare ?? sides) !== undefined;
  for (const [suffix, of] of Object.entries(isCompared ? COMPARED : { '': COMPARED[''] })) {
    const measure = measures.find(({ name }) => `${name}${suffix}` === first.name);
    if (measure === undefined) continue;
    const compared = isCompared && { compared: { of, current: whereOf(plan, false), earlier: whereOf(plan, true) } };
    return { order: measure.expression, descending: first.descending, limit, ...compared };
  }
  return undefined;
}

/** Returns all engine requests of a plan, except those for members. */
export function allRequests(plan: BoundPlan): readonly AggregateRequest[] {
  const aggregates = aggregatesOf(plan.measures);
  return [plan, ...plan.others].flatMap((part) => {
    const own = aggregatesIn(plan, aggregates, part.table);
    const sides = (part.compare ?? part.sides) ? [false, true] : [false];
    return sides.flatMap((isEarlier) => requestsOf(plan, part, own, isEarlier).filter((request) => request !== undefined));
  });
}

/** Returns the predicate of one side’s rows. Clauses shared by both sides come first. */
export function whereOf({ where, compare, sides }: BoundPart, isEarlier: boolean): Predicate {
  if (sides) return { kind: 'all', of: [where, isEarlier ? sides.earlier : sides.current] };
  if (compare === undefined) return where;
  const { date, current, earlier, within, undated } = compare;
  if (isEarlier) return { kind: 'all', of: [where, ...inDays(date, earlier, within?.earlier)] };
  const dated = inDays(date, current, within?.current);
  if (undated !== true) return { kind: 'all', of: [where, ...dated] };
  const isUndated: Predicate = { kind: 'not', of: { kind: 'days', ref: date } };
  return { kind: 'all', of: [where, { kind: 'any', of: [{ kind: 'all', of: dated }, isUndated] }] };
}

function inDays(ref: ColumnRef, days: DayRange, within: Predicate | undefined): readonly Predicate[] {
  return [{ kind: 'days', ref, ...days }, ...(within === undefined ? [] : [within])];
}
