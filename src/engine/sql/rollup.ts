import { isRetailCalendar } from '../../query/time/calendar-date.js';
import type { Aggregate, RowExpression } from '../../query/expression/expression.js';
import type { BoundDimension, Calendar, DayRange, Dimension, Predicate } from '../../query/plan.js';
import { binEnd, binStart, type TimePart } from '../../query/time/time-grain.js';
import { distinctSql, sharedSql } from './group-query.js';
import { dimensionSql, rowSql } from './row-sql.js';
import { SelectedRows } from './selected-rows.js';
import type { SqlColumn, SqlContext, SqlTable } from './sql-schema.js';
import { numeric, type SqlValue } from './sql-value.js';

/** Column of a rollup with the number of rows of each group. */
const ROWS = 'n';

interface RollupKey {
  readonly dimension: Dimension;
  readonly column: string;
  /** The time zone by which instants were assigned to days. */
  readonly zone?: string;
  /** True for days of a column of dates, which are its values. */
  readonly isDay: boolean;
  /** The first and the last day of a column of dates, in all rows. */
  readonly days?: DayRange;
  /** The share of the members that have groups; absent where all have. The rows of all others have no member. */
  readonly share?: number;
}

/** What a rollup stores of an aggregate. */
export type StoredName = 'count' | 'sum' | 'min' | 'max' | 'distinct';

/** A table of groups with sums, counts, minimums and maximums, from which coarser groups are calculated. Distinct values are added up, too, where each is in one group only. */
export interface Rollup {
  /** The keys as written in the configuration. */
  readonly by: readonly string[];
  /** The table whose rows are grouped. */
  readonly of: string;
  readonly table: SqlTable;
  readonly calendar: Calendar;
  readonly keys: readonly RollupKey[];
  /** Columns by aggregate: its name and the JSON text of its argument. */
  readonly values: ReadonlyMap<string, string>;
  /** Columns with counts of distinct values that are in several groups, so they cannot be added up. */
  readonly repeated: ReadonlySet<string>;
}

/** Returns the aggregates that a rollup stores for an aggregate; `undefined` when it cannot be added up. */
export function storedNames({ name }: Aggregate): readonly StoredName[] | undefined {
  switch (name) {
    case 'count':
      return ['count'];
    case 'sum':
    case 'avg':
      return ['sum', 'count'];
    case 'min':
    case 'max':
    case 'distinct':
      return [name, 'count'];
    default:
      return undefined;
  }
}

/** The share of the distinct values that an aggregate counts; `undefined` when it counts all. */
export const shareOf = (aggregate: Aggregate): number | undefined =>
  aggregate.name === 'distinct' ? aggregate.share : undefined;

/** Returns the key of an aggregate in the values of a rollup. A count of a share of the values is stored as counted. */
export const keyOf = (name: StoredName, value: RowExpression, share?: number): string =>
  `${name} ${JSON.stringify(name === 'distinct' ? [value, share] : value)}`;

/** What a rollup is made of. */
interface RollupSpec {
  readonly of: string;
  /** The keys, with the share of the members that are to have groups. */
  readonly by: readonly (BoundDimension & Pick<RollupKey, 'share'>)[];
  readonly aggregates: readonly Aggregate[];
}

/** The SELECT that fills a rollup, and what its columns are. `tableName` is the name that plans are rewritten to. */
export function compileRollup(
  { of, by, aggregates }: RollupSpec,
  context: SqlContext,
  { tableName, source }: { readonly tableName: string; readonly source: string },
): { readonly sql: string; readonly rollup: Rollup } {
  const rows = new SelectedRows(context, of);
  const columns: (SqlColumn & { readonly sql: string })[] = [];
  const keys = by.map(({ dimension, share }, k): RollupKey => {
    const { value } = dimensionSql(dimension, rows.scope);
    const { sql, type } = rows.key(share === undefined ? value : { ...value, sql: sharedSql(value.sql, share, context) });
    const column = `k${k}`;
    columns.push({ name: column, type, sql });
    const base = dimension.kind === 'bin-date' || dimension.kind === 'part' ? rows.scope.bare(dimension.ref).type : undefined;
    const isInstant = base?.kind === 'datetime' && base.instant;
    const isDay = base?.kind === 'date' && dimension.kind === 'bin-date' && dimension.grain === 'day';
    const zone = isInstant && { zone: context.calendar.timeZone };
    return { dimension, column, isDay, ...zone, ...(share !== undefined && { share }) };
  });
  columns.push({ name: ROWS, ...countSql(rows.count, context) });
  const values = new Map<string, string>();
  const store = (name: StoredName, value: RowExpression, share?: number): void => {
    const key = keyOf(name, value, share);
    if (values.has(key)) return;
    const column = `v${values.size}`;
    values.set(key, column);
    columns.push({ name: column, ...storedSql(name, rowSql(value, rows.scope), { rows, share }) });
  };
  for (const aggregate of aggregates) {
    const { value } = aggregate;
    if (value !== undefined) storedNames(aggregate)?.forEach((name) => store(name, value, shareOf(aggregate)));
  }
  // Distinct counts of a key, and notes about missing ones, need the rows that have one.
  for (const { dimension } of by) if (dimension.kind !== 'customer-type') store('count', { kind: 'column', ref: dimension.ref });
  const read = columns.map((column) => `${column.sql} AS ${column.name}`).join(', ');
  const table: SqlTable = {
    name: tableName,
    source: () => source,
    columns: columns.map(({ name: column, type }) => ({ name: column, type })),
  };
  return {
    sql: `WITH s AS (${rows.select({ kind: 'all', of: [] })}) SELECT ${read} FROM s${rows.groupBy}`,
    rollup: { by: by.map(({ name }) => name), of, table, calendar: context.calendar, keys, values, repeated: new Set() },
  };
}

function countSql(sql: string, { dialect }: SqlContext): SqlValue {
  const type = { kind: 'decimal', digits: 18, scale: 0 } as const;
  return { sql: dialect.cast(sql, type), type };
}

function storedSql(
  name: StoredName,
  value: SqlValue,
  { rows, share }: { readonly rows: SelectedRows; readonly share: number | undefined },
): SqlValue {
  const { context } = rows;
  const { dialect } = context;
  if (name === 'count') return countSql(`count(${rows.keep(value).sql})`, context);
  if (name === 'distinct') return countSql(distinctSql(rows.keep(value).sql, share, context), context);
  if (name !== 'sum') {
    const { sql, type } = rows.keep(value);
    return { sql: `${name}(${sql})`, type };
  }
  const { sql, type } = rows.keep(numeric(value, context));
  if (type.kind !== 'decimal') return { sql: dialect.doubleSum(sql), type };
  return { sql: dialect.decimalSum(sql, type.scale), type: { kind: 'decimal', digits: 38, scale: type.scale } };
}

/** Returns an aggregate of the rows as one of a rollup; `undefined` when it is not stored. */
export function storedAggregate(
  rollup: Rollup,
  name: StoredName,
  value: RowExpression | undefined,
  share?: number,
): Aggregate | undefined {
  const valueOf = (column: string): RowExpression => ({ kind: 'column', ref: { table: rollup.table.name, column } });
  const of = (own: 'sum' | 'min' | 'max', column: string): Aggregate => ({
    ...{ kind: 'aggregate', name: own },
    value: valueOf(column),
  });
  if (value === undefined) return of('sum', ROWS);
  const key = rollup.keys.find(({ dimension }) => JSON.stringify(dimension) === JSON.stringify(value));
  if (name === 'distinct' && key && hasShare(key, share))
    return { kind: 'aggregate', name, value: valueOf(key.column), ...(share !== undefined && { share }) };
  const own = name === 'min' || name === 'max' ? dayOf(rollup, value)?.column : undefined;
  const column = own ?? rollup.values.get(keyOf(name, value, share));
  return column === undefined ? undefined : of(name === 'min' || name === 'max' ? name : 'sum', column);
}

/** Returns the key with the days of a column of dates, which has its first and its last date. */
function dayOf({ keys }: Rollup, value: RowExpression): RollupKey | undefined {
  const isOf = ({ dimension, isDay }: RollupKey): boolean =>
    isDay &&
    dimension.kind === 'bin-date' &&
    value.kind === 'column' &&
    JSON.stringify(dimension.ref) === JSON.stringify(value.ref);
  return keys.find(isOf);
}

/** Returns whether a share of the members of a key, or all of them, have groups. */
const hasShare = ({ share = 1 }: RollupKey, wanted = 1): boolean => wanted <= share;

/**
 * Returns a dimension of the rows as one of a rollup, with groups for a share of its members or for all; `undefined` when the rollup does
 * not determine it.
 */
export function storedDimension(rollup: Rollup, dimension: Dimension, calendar: Calendar, share?: number): Dimension | undefined {
  for (const key of rollup.keys) {
    if (!hasShare(key, share) || (key.zone !== undefined && key.zone !== calendar.timeZone)) continue;
    const found = derived(key, dimension, { table: rollup.table.name, own: rollup.calendar, calendar });
    if (found) return found;
  }
  return undefined;
}

interface Deriving {
  readonly table: string;
  /** The calendar of the rollup. */
  readonly own: Calendar;
  /** The calendar of the plan. */
  readonly calendar: Calendar;
}

function derived(key: RollupKey, dimension: Dimension, { table, own, calendar }: Deriving): Dimension | undefined {
  if (dimension.kind === 'customer-type' || key.dimension.kind === 'customer-type') return undefined;
  if (JSON.stringify(key.dimension.ref) !== JSON.stringify(dimension.ref)) return undefined;
  const ref = { table, column: key.column };
  const isEqual = JSON.stringify(key.dimension) === JSON.stringify(dimension);
  const areWeeks = dimension.kind === 'bin-date' ? dimension.grain === 'week' : isPart(dimension, 'week-of-year');
  const areYears = dimension.kind === 'bin-date' && (dimension.grain === 'quarter' || dimension.grain === 'year');
  const areMonths = areYears || (dimension.kind === 'bin-date' ? dimension.grain === 'month' : isNumbered(dimension));
  const haveWeeks = isRetailCalendar(own.fiscalStart) || isRetailCalendar(calendar.fiscalStart);
  const isSameYear = own.fiscalStart === calendar.fiscalStart || !(haveWeeks ? areMonths : areYears);
  const isSameCalendar = (!areWeeks || own.weekStart === calendar.weekStart) && isSameYear;
  if (isEqual && isSameCalendar) return { kind: 'column', ref };
  if (key.dimension.kind === 'column') return dimension.kind === 'bin-number' ? { ...dimension, ref } : undefined;
  if (key.dimension.kind !== 'bin-date') return undefined;
  const { grain } = key.dimension;
  // Months of weeks divide into no other months, quarters or years than their own.
  if (grain !== 'day' && !isSameYear) return undefined;
  if (dimension.kind === 'column') return key.isDay ? { kind: 'column', ref } : undefined;
  if (dimension.kind === 'part') {
    const isWithin = grain === 'day' ? dimension.part !== 'hour' : isSameCalendar && dimension.part === `${grain}-of-year`;
    return isWithin ? { ...dimension, ref } : undefined;
  }
  if (dimension.kind !== 'bin-date') return undefined;
  return grain === 'day' || (grain === 'month' && areYears) ? { ...dimension, ref } : undefined;
}

const isPart = (dimension: Dimension, part: TimePart): boolean => dimension.kind === 'part' && dimension.part === part;
const isNumbered = (dimension: Dimension): boolean => isPart(dimension, 'week-of-year') || isPart(dimension, 'month-of-year');

/** Returns a predicate on the rows as one on a rollup; `undefined` when it splits a group. */
export function storedPredicate(rollup: Rollup, predicate: Predicate, calendar: Calendar): Predicate | undefined {
  switch (predicate.kind) {
    case 'all':
    case 'any': {
      const of = predicate.of.map((part) => storedPredicate(rollup, part, calendar));
      return of.every((part) => part !== undefined) ? { kind: predicate.kind, of } : undefined;
    }
    case 'not': {
      const of = storedPredicate(rollup, predicate.of, calendar);
      return of && { kind: 'not', of };
    }
    case 'days':
      return storedDays(rollup, predicate, calendar);
    default: {
      const field = storedDimension(rollup, predicate.field, calendar);
      return field && { ...predicate, field };
    }
  }
}

/** Days before the first and after the last row have no rows, so they split no group. */
function storedDays(rollup: Rollup, days: Extract<Predicate, { kind: 'days' }>, calendar: Calendar): Predicate | undefined {
  for (const { dimension, column, zone, days: all } of rollup.keys) {
    if (dimension.kind !== 'bin-date' || JSON.stringify(dimension.ref) !== JSON.stringify(days.ref)) continue;
    if (zone !== undefined && zone !== calendar.timeZone) continue;
    const { grain } = dimension;
    const from = all && days.from !== undefined && days.from <= all.from ? undefined : days.from;
    const to = all && days.to !== undefined && days.to >= all.to ? undefined : days.to;
    const starts = from === undefined || binStart(from, grain, rollup.calendar) === from;
    if (!starts || (to !== undefined && binEnd(to, grain, rollup.calendar) !== to)) continue;
    const ref = { table: rollup.table.name, column };
    return { kind: 'days', ref, ...(from !== undefined && { from }), ...(to !== undefined && { to }) };
  }
  return undefined;
}
