import { isSameRef } from '../../query/column-ref.js';
import type { DaysExpression, DayTable } from '../../query/expression/expression.js';
import type { BoundDimension, BoundPlan, Dimension, Predicate } from '../../query/plan.js';
import { dayKey } from '../../query/time/selected-days.js';
import { TimeZone } from '../../query/time/time-zone.js';
import type { Run } from '../../engine/plan-runner.js';
import { textAt, vectorOf, type Vector } from '../../engine/vector.js';

const DAY_MS = 86_400_000;

/** What days are looked up with: the plan, its date, and an engine. */
export interface DayContext {
  readonly plan: Pick<BoundPlan, 'by' | 'calendar'>;
  readonly node: DaysExpression;
  readonly run: Run;
}

/** Returns the table that describes the days of a column; `undefined` for other columns. */
export function dayTableOf({ dayTables }: DaysExpression, table: string): DayTable | undefined {
  return dayTables.find(({ tables }) => tables.includes(table));
}

/** The value of a key; `null` where a day has none. */
type KeyValue = number | string | null;

/** A key that each day has one value of. */
export interface DatedKey {
  readonly ofDay: (day: number) => KeyValue;
  /** Returns the key of a group; NaN for a group of no day. */
  readonly ofGroup: (vector: Vector, row: number) => KeyValue;
}

/** Returns how days have values of each key of a plan; `undefined` for keys that do not follow from the day, such as hours. */
export function datedKeys(context: DayContext): Promise<readonly (DatedKey | undefined)[]> {
  return Promise.all(context.plan.by.map(({ dimension }) => datedKey(dimension, context)));
}

async function datedKey(dimension: Dimension, context: DayContext): Promise<DatedKey | undefined> {
  const { node, plan } = context;
  const { calendar } = plan;
  if (dimension.kind === 'customer-type' || dimension.kind === 'level') return undefined;
  const isOwn = isSameRef(dimension.ref, node.of);
  const table = isOwn ? undefined : dayTableOf(node, dimension.ref.table);
  if (table) return describedKey(dimension, table, context);
  const ofGroup = ({ numbers }: Vector, row: number): number => numbers[row]!;
  if (dimension.kind === 'bin-date') return { ofDay: (day) => dayKey(day, dimension.grain, calendar), ofGroup };
  if (dimension.kind === 'part') {
    const { part } = dimension;
    return part === 'hour' ? undefined : { ofDay: (day) => dayKey(day, part, calendar), ofGroup };
  }
  if (!isOwn || dimension.kind !== 'column') return undefined;
  const zone = new TimeZone(calendar.timeZone);
  return { ofDay: (day) => day, ofGroup: (vector, row) => dayAt(vector, row, zone) };
}

/** Returns the day of a date or moment; NaN if missing. */
export function dayAt({ type, numbers, instant }: Vector, row: number, zone: TimeZone): number {
  const value = numbers[row]!;
  if (type === 'date' || Number.isNaN(value)) return value;
  return instant === true ? zone.dayOf(value) : Math.floor(value / DAY_MS);
}

async function describedKey(dimension: Dimension, table: DayTable, context: DayContext): Promise<DatedKey> {
  const values = new Map<number, KeyValue>();
  const by = [{ name: 'key', dimension }];
  await describedDays(table, { by, where: { kind: 'all', of: [] } }, context, (day, key, row) => {
    if (!values.has(day)) values.set(day, valueAt(key!, row));
  });
  return { ofDay: (day) => values.get(day) ?? null, ofGroup: valueAt };
}

function valueAt(vector: Vector, row: number): KeyValue {
  const value = vector.dictionary ? textAt(vector, row) : vector.numbers[row]!;
  return value === undefined || Number.isNaN(value) ? null : value;
}

/** The query for a table that describes days. */
interface DayQuestion {
  readonly by: readonly BoundDimension[];
  readonly where: Predicate;
}

/** Visits the days of the selected rows of a table that describes days, with the key of `by`. */
export async function describedDays(
  { day, until = day }: DayTable,
  { by, where }: DayQuestion,
  { plan, run }: DayContext,
  visit: (day: number, key: Vector | undefined, row: number) => void,
): Promise<void> {
  const { calendar } = plan;
  const days = [day, until].map((ref, index) => ({ name: `day ${index}`, dimension: { kind: 'column', ref } as const }));
  const asked = { table: day.table, by: [...days, ...by], where, aggregates: [], calendar };
  const { keys, count } = await run.engine.aggregate(asked, run.options);
  const zone = new TimeZone(calendar.timeZone);
  const [first, last, key] = keys.map(vectorOf);
  for (let row = 0; row < count; row++) {
    const end = dayAt(last!, row, zone);
    for (let one = dayAt(first!, row, zone); one <= end; one++) visit(one, key, row);
  }
}
