import type { MeasureExpression } from '../query/expression/expression.js';
import type { BoundPlan, BoundPart, Predicate, Calendar, RetentionPeriods } from '../query/plan.js';
import type { ColumnRef, Note } from '../query/schema.js';
import { shiftBin } from '../query/time/time-grain.js';
import { changes } from './derived-columns.js';
import type { Engine, GroupMembers, Groups, RetainedRequest, RunOptions } from './engine.js';
import { aggregatesOf, type PlanAggregates, type Retained } from './measure-values.js';
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

type Sellers = ReadonlySet<string | number>;

/** Returns the members with sales above 0. */
function sellers(side: NestedSide): Sellers {
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

interface Members {
  readonly groups: GroupMembers;
  readonly rowOf: ReadonlyMap<string, number>;
}

/** The part of a plan to answer, and the engine for it. */
interface PartAsker {
  readonly part: BoundPart;
  readonly calendar: Calendar;
  readonly engine: Engine;
  readonly options: RunOptions;
}

/** Returns a function that computes the retention of any group of a side; `undefined` when that side has no periods. */
export async function retentionOf(asker: PartAsker, asked: Retained, isEarlier: boolean): Promise<Retention | undefined> {
  const { part } = asker;
  const { retention, sides } = part;
  if (retention === undefined) return undefined;
  const measure = RETENTION_MEASURES[asked.part ?? 'share'];
  const own: Predicate[] = sides ? [isEarlier ? sides.earlier : sides.current] : [];
  if (asker.engine.retained) return countedRetention(asker, asked, { own, isEarlier, measure });
  const ask = (...days: Predicate[]): Promise<Members> =>
    membersOf(asker, asked.of, { kind: 'all', of: [retention.where, ...own, ...days] });
  if (retention.kind === 'bins')
    return betweenBins(await ask(), { index: retention.index, part, calendar: asker.calendar, measure });
  const periods = periodsOf(part, isEarlier);
  if (periods === undefined) return undefined;
  const before = await ask({ kind: 'days', ref: retention.date, ...periods.earlier });
  const now = await ask({ kind: 'days', ref: retention.date, ...periods.current });
  return (keys, row) => {
    const key = groupKey(keys, row);
    return measureRetention(before, before.rowOf.get(key), { now, current: now.rowOf.get(key), measure });
  };
}

/** Returns the two periods of a side of retention by periods; `undefined` when it has none. */
function periodsOf({ retention, sides }: BoundPart, isEarlier: boolean): RetentionPeriods | undefined {
  if (retention?.kind !== 'period') return undefined;
  return isEarlier && !sides ? retention.previous : retention;
}

interface CountedSide {
  /** The predicate of this side of a comparison of rows. */
  readonly own: readonly Predicate[];
  readonly isEarlier: boolean;
  readonly measure: RetentionMeasure;
}

/** Returns the retention from the counts of an engine that keeps members to itself. */
async function countedRetention(
  { part, calendar, engine, options }: PartAsker,
  { of }: Retained,
  { own, isEarlier, measure }: CountedSide,
): Promise<Retention | undefined> {
  const { table, by } = part;
  const retention = part.retention!;
  const settled = periodsOf(part, isEarlier);
  if (retention.kind === 'period' && settled === undefined) return undefined;
  const periods: RetainedRequest['periods'] =
    retention.kind === 'bins'
      ? { kind: 'bins', index: retention.index }
      : { kind: 'period', date: retention.date, current: settled!.current, earlier: settled!.earlier };
  const where: Predicate = { kind: 'all', of: [retention.where, ...own] };
  const member: RetainedRequest['member'] = { kind: 'column', ref: of };
  const counts = await engine.retained!({ table, by, member, where, calendar, periods }, options);
  const found = counts.keys.map(vectorOf);
  const rowOf = new Map(Array.from({ length: counts.count }, (_, row) => [groupKey(found, row), row]));
  const at = (numbers: Float64Array, key: string): number => numbers[rowOf.get(key) ?? -1] ?? 0;
  if (periods.kind === 'period') {
    return (keys, row) => measure(at(counts.again, groupKey(keys, row)), at(counts.known, groupKey(keys, row)));
  }
  const { index } = periods;
  const grain = grainOf(part, index);
  return (keys, row) => {
    const bin = keys[index]!.numbers[row]!;
    if (Number.isNaN(bin)) return NaN;
    return measure(
      at(counts.again, groupKey(keys, row)),
      at(counts.known, groupKey(keys, row, index, shiftBin(bin, grain, -1, calendar))),
    );
  };
}

function betweenBins(
  members: Members,
  {
    index,
    part,
    calendar,
    measure,
  }: {
    readonly index: number;
    readonly part: BoundPart;
    readonly calendar: Calendar;
    readonly measure: RetentionMeasure;
  },
): Retention {
  const grain = grainOf(part, index);
  return (keys, row) => {
    const bin = keys[index]!.numbers[row]!;
    if (Number.isNaN(bin)) return NaN;
    const before = members.rowOf.get(groupKey(keys, row, index, shiftBin(bin, grain, -1, calendar)));
    return measureRetention(members, before, { now: members, current: members.rowOf.get(groupKey(keys, row)), measure });
  };
}

async function membersOf({ part, calendar, engine, options }: PartAsker, of: ColumnRef, where: Predicate): Promise<Members> {
  const { table, by } = part;
  const groups = await engine.members({ table, by, member: { kind: 'column', ref: of }, where, calendar }, options);
  const keys = groups.keys.map(vectorOf);
  const rowOf = new Map(Array.from({ length: groups.count }, (_, row) => [groupKey(keys, row), row]));
  return { groups, rowOf };
}

/** Computes a value from the number of retained members and of all members of the earlier period. */
type RetentionMeasure = (again: number, known: number) => number;

const RETENTION_MEASURES: Readonly<Record<NonNullable<Retained['part']> | 'share', RetentionMeasure>> = {
  share: (again, known) => (known === 0 ? NaN : again / known),
  again: (again) => again,
  known: (_, known) => known,
};

function measureRetention(before: Members, earlier: number | undefined, { now, current, measure }: Later): number {
  const members = earlier === undefined ? new Int32Array(0) : setOf(before, earlier);
  const again = current === undefined || members.length === 0 ? 0 : sharedCount(members, setOf(now, current));
  return measure(again, members.length);
}

interface Later {
  readonly now: Members;
  readonly current: number | undefined;
  readonly measure: RetentionMeasure;
}

const setOf = ({ groups }: Members, row: number): Int32Array =>
  groups.members.subarray(groups.offsets[row], groups.offsets[row + 1]);

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
