import type { MeasureExpression } from '../query/expression/expression.js';
import type { BoundPlan, BoundPart, Predicate, Calendar } from '../query/plan.js';
import type { Note } from '../query/schema.js';
import { shiftBin } from '../query/time/time-grain.js';
import { changes, aggregatesOf, type PlanAggregates, type Retained } from './measure-values.js';
import type { Engine, GroupMembers, Groups, RetainedCounts, RetainedRequest, RunOptions } from './engine.js';
import { memberValues, type NestedSide } from './nested.js';
import type { PlanColumn } from './order-limit.js';
import { grainOf, matchGroups, matchedBins, groupKey } from './threads/align-groups.js';
import { gather, type Vector, vectorOf } from './vector.js';

/** The results for one table on one side. */
export interface PartAnswer extends PlanAggregates {
  readonly part: BoundPart;
  readonly groups: Groups;
  readonly keys: readonly Vector[];
  readonly allRows: Groups | undefined;
  readonly retention: ReadonlyMap<string, Retention | undefined>;
}

/** One side of a comparison, or the only side of a plan without comparison. */
export interface Side {
  readonly keys: readonly Vector[];
  /** Number of groups. */
  readonly count: number;
  /**
   * One vector per measure. In a comparison, the extra value at index `count` is that of a group without rows, with counts of 0.
   */
  readonly measures: readonly Vector[];
  readonly answers: readonly PartAnswer[];
  readonly notes: readonly Note[];
}

/** Returns the columns of a plan with a comparison: for each measure its value, `.previous`, `.change` and `.growth`. */
export function comparedColumns(plan: BoundPlan, current: Side, earlier: Side): readonly PlanColumn[] {
  const { keys, rows } = matchGroups(plan, plan.compare, current.keys, earlier.keys);
  const [currentRows, earlierRows] = rows as [Int32Array, Int32Array];
  const columns: PlanColumn[] = plan.by.map(({ name }, k) => ({ name, vector: keys[k]! }));
  const nowRows = currentRows.map((row) => (row < 0 ? current.count : row));
  const isCompared = comparedRows(plan, keys);
  plan.measures.forEach((measure, m) => {
    const { name, unit, expression } = measure;
    const now = gather(current.measures[m]!, nowRows);
    const hasEarlier = hasRows(plan, earlier, expression);
    const previousRow = (row: number, at: number): number =>
      !hasEarlier || !isCompared(at) ? -1 : row < 0 ? earlier.count : row;
    const previous = gather(earlier.measures[m]!, earlierRows.map(previousRow));
    columns.push(
      { name, unit, vector: now },
      { name: `${name}.previous`, unit, vector: previous },
      ...changes({ ...measure, isPlace: measure.expression.kind === 'rank' }, now, previous),
    );
  });
  return columns;
}

/**
 * Returns a function that is true when a row has a comparison. With bins, the row’s bin must match an earlier bin that the data
 * covers.
 */
function comparedRows({ compare, by, calendar, ...plan }: BoundPlan, keys: readonly Vector[]): (row: number) => boolean {
  if (compare?.kind !== 'bins' || compare.index === undefined) return () => true;
  const bins = keys[compare.index]!.numbers;
  const matches = matchedBins(compare, grainOf({ ...plan, by }, compare.index), calendar);
  return (row) => matches.has(bins[row]!);
}

/**
 * True when the earlier side has rows. An earlier period without rows has no values, not even counts of 0; an empty bin among
 * others has.
 */
function hasRows({ compare, table }: BoundPlan, { answers }: Side, expression: MeasureExpression): boolean {
  if (compare?.kind === 'bins') return true;
  const { grouped, totals, retained } = aggregatesOf([{ expression }]);
  const tables = new Set([...grouped, ...totals, ...retained].map((asked) => asked.table ?? table));
  return answers.some(({ part, groups }) => groups.selected > 0 && (tables.has(part.table) || tables.size === 0));
}

/**
 * Returns a plan over the rows of the members that sold in both periods, with a note of how many these are, and how many sold in only one.
 * `sideOf` answers a plan for one of its periods.
 */
export async function withSameMembers(
  plan: BoundPlan,
  same: BoundPlan,
  sideOf: (plan: BoundPlan, isEarlier: boolean) => Promise<NestedSide>,
): Promise<BoundPlan> {
  // Without an earlier period nothing is compared, and a note says so.
  if (plan.compare && plan.compare.earlier.to < plan.compare.earlier.from) return plan;
  const [current, earlier] = await Promise.all([false, true].map(async (isEarlier) => sellers(await sideOf(same, isEarlier))));
  const both = [...current!].filter((member) => earlier!.has(member));
  const left = new Set([...current!, ...earlier!]).size - both.length;
  const column = same.by[0]!.name;
  const limited = overMembers(plan, both);
  return { ...limited, notes: [...plan.notes, { code: 'same-members', column, count: both.length, params: { left } }] };
}

/** Returns the members with sales above 0. */
function sellers(side: NestedSide) {
  return new Set(memberValues(side).flatMap(({ member, value }) => (value > 0 ? [member] : [])));
}

/** Returns a plan over the rows of these members, also in its nested plans. */
function overMembers(plan: BoundPlan, values: readonly (string | number)[]): BoundPlan {
  const limit = <Part extends BoundPart>(part: Part): Part => {
    if (!part.member) return part;
    const own: Predicate = { kind: 'one-of', field: { kind: 'column', ref: part.member }, values, missing: false };
    const where = (predicate: Predicate): Predicate => ({ kind: 'all', of: [predicate, own] });
    const retention = part.retention && { ...part.retention, where: where(part.retention.where) };
    return { ...part, where: where(part.where), ...(retention && { retention }) };
  };
  const nested = plan.nested?.map((one) => ({ ...one, plan: overMembers(one.plan, values) }));
  return { ...limit(plan), others: plan.others.map(limit), ...(nested && { nested }) };
}

/**
 * Returns the retention of a group given by its keys: the share of an earlier period’s members who are active again, or one of
 * its two counts. The share is NaN when the earlier period has no members.
 */
export type Retention = (keys: readonly Vector[], row: number) => number;

/** The part of a plan to answer, and the engine for it. */
interface PartAsker {
  readonly part: BoundPart;
  readonly calendar: Calendar;
  readonly engine: Engine;
  readonly options: RunOptions;
}

/** Returns a function that computes the retention of any group of a side; `undefined` when that side has no periods. */
export async function retentionOf(asker: PartAsker, asked: Retained, isEarlier: boolean): Promise<Retention | undefined> {
  const { part, calendar, engine, options } = asker;
  const { retention, sides, table, by } = part;
  const periods = retention && periodsOf(retention, isEarlier && !sides);
  if (retention === undefined || periods === undefined) return undefined;
  const own: Predicate[] = sides ? [isEarlier ? sides.earlier : sides.current] : [];
  const where: Predicate = { kind: 'all', of: [retention.where, ...own] };
  const request: RetainedRequest = { table, by, member: { kind: 'column', ref: asked.of }, where, calendar, periods };
  const counts = await (engine.retained ? counted(await engine.retained(request, options)) : compared(request, engine, options));
  const measure = RETENTION_MEASURES[asked.part ?? 'share'];
  if (periods.kind === 'period') {
    return (keys, row) => {
      const key = groupKey(keys, row);
      return measure(counts(key, key));
    };
  }
  const { index } = periods;
  const grain = grainOf(part, index);
  return (keys, row) => {
    const bin = keys[index]!.numbers[row]!;
    if (Number.isNaN(bin)) return NaN;
    const before = groupKey(keys, row, index, shiftBin(bin, grain, -1, calendar));
    return measure(counts(before, groupKey(keys, row)));
  };
}

/** Returns the periods that are compared; `isPrevious`: those of the earlier side, which may have none. */
function periodsOf(retention: NonNullable<BoundPart['retention']>, isPrevious: boolean): RetainedRequest['periods'] | undefined {
  if (retention.kind === 'bins') return { kind: 'bins', index: retention.index };
  const periods = isPrevious ? retention.previous : retention;
  return periods && { kind: 'period', date: retention.date, current: periods.current, earlier: periods.earlier };
}

/** The members of an earlier period, and those of them who are active again. */
interface Kept {
  readonly known: number;
  readonly again: number;
}

/** Counts the members of the group with the key `before` in the earlier period, and those that the group `now` has again. */
type KeptCounter = (before: string, now: string) => Kept;

const RETENTION_MEASURES: Readonly<Record<NonNullable<Retained['part']> | 'share', (kept: Kept) => number>> = {
  share: ({ again, known }) => (known === 0 ? NaN : again / known),
  again: ({ again }) => again,
  known: ({ known }) => known,
};

/** Reads the counts of an engine that keeps members to itself. */
function counted(counts: RetainedCounts): KeptCounter {
  const rowOf = rowsByKey(counts);
  const at = (numbers: Float64Array, key: string): number => numbers[rowOf.get(key) ?? -1] ?? 0;
  return (before, now) => ({ known: at(counts.known, before), again: at(counts.again, now) });
}

/** Compares the member lists of both periods; with bins, all are in one result. */
async function compared({ periods, where, ...rest }: RetainedRequest, engine: Engine, options: RunOptions): Promise<KeptCounter> {
  const membersIn = async (...days: readonly Predicate[]): Promise<(key: string) => Int32Array> => {
    const groups = await engine.members({ ...rest, where: { kind: 'all', of: [where, ...days] } }, options);
    const rowOf = rowsByKey(groups);
    const { offsets, members } = groups;
    return (key) => {
      const row = rowOf.get(key);
      return row === undefined ? new Int32Array(0) : members.subarray(offsets[row], offsets[row + 1]);
    };
  };
  const isBins = periods.kind === 'bins';
  const earlier = isBins ? await membersIn() : await membersIn({ kind: 'days', ref: periods.date, ...periods.earlier });
  const current = isBins ? earlier : await membersIn({ kind: 'days', ref: periods.date, ...periods.current });
  return (before, now) => {
    const known = earlier(before);
    return { known: known.length, again: sharedCount(known, current(now)) };
  };
}

function rowsByKey({ keys, count }: Pick<GroupMembers, 'keys' | 'count'>): ReadonlyMap<string, number> {
  const vectors = keys.map(vectorOf);
  return new Map(Array.from({ length: count }, (_, row) => [groupKey(vectors, row), row]));
}

/** Counts the common numbers of two ascending lists. */
function sharedCount(a: Int32Array, b: Int32Array): number {
  let count = 0;
  let j = 0;
  for (const member of a) {
    while (j < b.length && b[j]! < member) j++;
    if (j < b.length && b[j] === member) count++;
  }
  return count;
}
