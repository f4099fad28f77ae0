import type { DetectedRoles } from '../../catalog/detect/roles.js';
import type { Catalog, CatalogColumn, DerivedColumn } from '../../query/catalog.js';
import { isSameRef } from '../../query/column-ref.js';
import type { Note } from '../../query/schema.js';
import type { Column } from '../../table/column.js';
import { countDays, DAY_MS, dayReader, valuesWithin, type Dates, type DayCounts, strayNote, usualDays } from './stray-dates.js';
import { isPresent, Validity } from '../describe/column-values.js';
import { boundsOf } from '../describe/profile-table.js';
import { monthOf, monthStart } from '../../query/time/calendar-date.js';
import type { Table } from '../../table/table.js';
import { thinnedEnd } from '../../query/time/covered-range.js';
import type { OpenDays } from '../../query/plan.js';

/** Maximum number of days without rows within the time of business. More are a break of the business, or lead to a stray date. */
const MAX_GAP = 31;
/** Minimum share of days with rows, relative to the best day of the week, for a weekday on which the business usually sells. */
const MIN_OPEN = 0.25;
/** Minimum number of days with rows to learn from. */
const MIN_DAYS = 28;
const DAYS_OF_A_YEAR = 365;

/** Learns on which weekdays a business sells. `undefined` for too few days. */
function openDaysOf(days: DayCounts): OpenDays | undefined {
  const [sold, possible] = [new Float64Array(7), new Float64Array(7)];
  let last = -1;
  days.counts.forEach((count, i) => {
    if (count === 0) return;
    const from = last >= 0 && i - last <= MAX_GAP + 1 ? last + 1 : i;
    for (let day = from; day <= i; day++) possible[weekdayAt(days.first + day)]!++;
    sold[weekdayAt(days.first + i)]!++;
    last = i;
  });
  const shares = sold.map((count, weekday) => (possible[weekday]! > 0 ? count / possible[weekday]! : 0));
  const weekdays = Array.from(shares, (share) => share >= MIN_OPEN * Math.max(...shares));
  const sum = (counts: Float64Array): number => counts.reduce((total, count, day) => total + (weekdays[day] ? count : 0), 0);
  if (sum(sold) < MIN_DAYS) return undefined;
  const thinned = thinnedDay(days);
  return {
    weekdays,
    share: sum(sold) / sum(possible),
    ...(thinned !== undefined && { thinned }),
    ...(isMonthly(days) && { isMonthly: true }),
  };
}

/** Minimum number of days to learn from, and share of the rows, for a business that bills by month. */
const THREE_MONTHS = 90;
const MIN_BILLED = 0.5;

/** True when at least half of the rows are on the first or on the last days of months. */
function isMonthly({ first, counts }: DayCounts): boolean {
  let [all, starts, ends] = [0, 0, 0];
  counts.forEach((count, i) => {
    if (count === 0) return;
    const month = monthOf(first + i);
    all += count;
    if (first + i === monthStart(month)) starts += count;
    if (first + i + 1 === monthStart(month + 1)) ends += count;
  });
  return counts.length >= THREE_MONTHS && Math.max(starts, ends) >= MIN_BILLED * all;
}

/** Number of weeks that show what is usual, and the minimum number of rows of half of them: fewer vary too much. */
const WEEKS = 24;
const MIN_ROWS = 20;
/** Minimum number of weeks that fall step by step. A single one is an ordinary low week. */
const MIN_THINNED = 2;

/** Returns the first day of an end that thins out; `undefined` where it does not. */
function thinnedDay({ first, counts }: DayCounts): number | undefined {
  const end = counts.findLastIndex((count) => count > 0) + 1;
  const weeks = Array.from({ length: Math.min(WEEKS, Math.floor(end / 7)) }, (_, w) =>
    counts.subarray(end - 7 * (w + 1), end - 7 * w).reduce((sum, count) => sum + count, 0),
  ).reverse();
  if (!(weeks.toSorted((a, b) => a - b)[weeks.length >> 1]! >= MIN_ROWS)) return undefined;
  const thinned = thinnedEnd(weeks);
  return thinned >= MIN_THINNED ? first + end - 7 * thinned : undefined;
}

/** Returns 0 for a Monday to 6 for a Sunday. */
function weekdayAt(day: number): number {
  return (((day + 3) % 7) + 7) % 7;
}

/** Minimum number of days without rows that divide the data: a quarter, longer than the break of a business. */
const MIN_BREAK = 92;
/** Minimum number of days with rows after the break, and share of these rows that the same days of the year before have. */
const MIN_AFTER = 5;
const MIN_ALIKE = 0.5;

/**
 * Returns the first day after the last break of the data, if less than a year follows it and the same days of the year before have rows too.
 * A file of the same weeks of two years has no month between them.
 */
function resumedDay({ first, counts }: DayCounts): number | undefined {
  let [start, next] = [-1, counts.length];
  for (let i = counts.length - 1; i >= 0 && start < 0; i--) {
    if (counts[i] === 0) continue;
    if (next < counts.length && next - i > MIN_BREAK) start = next;
    next = i;
  }
  if (start < 0 || counts.length <= DAYS_OF_A_YEAR || counts.length - start > DAYS_OF_A_YEAR) return undefined;
  const after = counts.subarray(start);
  const before = counts.subarray(Math.max(0, start - DAYS_OF_A_YEAR), counts.length - DAYS_OF_A_YEAR);
  const rows = (days: Uint32Array): number => days.reduce((sum, count) => sum + count, 0);
  const isAlike = after.filter((count) => count > 0).length >= MIN_AFTER && rows(before) >= MIN_ALIKE * rows(after);
  return isAlike ? first + start : undefined;
}

/** What the values of the date column say about the data. */
export interface DateFacts extends Pick<Catalog, 'oldest' | 'newest' | 'resumed' | 'openDays' | 'hasStrays'> {
  /** The bounds of the column, and with stray dates the number of its other days. */
  readonly bounds: Pick<CatalogColumn, 'min' | 'max'> & Partial<Pick<CatalogColumn, 'distinct'>>;
  readonly warnings: readonly Note[];
}

/** Returns the dates of rows with an amount: a list that goes on with dates alone, such as a calendar to fill in, has no sales on them. */
export function datesOfAmounts(tables: readonly Table[], roles: Catalog['roles']): Column | undefined {
  const [date, amount] = (['date', 'revenue'] as const).map((wanted) => roles.find(({ role }) => role === wanted)?.ref);
  const columns = tables.find(({ name }) => name === date?.table)?.columns ?? [];
  const dates = columns.find(({ name }) => name === date?.column);
  const amounts = amount?.table === date?.table ? columns.find(({ name }) => name === amount?.column) : undefined;
  if (!isDates(dates) || !amounts?.missing) return dates;
  const validity = new Validity(dates.length);
  let [min, max] = [Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY];
  dates.values.forEach((value, row) => {
    if (!isPresent(dates, row) || !isPresent(amounts, row)) validity.drop(row);
    else [min, max] = [Math.min(min, value), Math.max(max, value)];
  });
  return min > max ? dates : { ...dates, ...validity.fields(), min, max };
}

/** Returns the facts of the date column `info`, whose values are `column` if they were read. */
export function dateFactsOf(info: CatalogColumn | undefined, column: Column | undefined, timeZone: string): DateFacts {
  const { min, max } = info ?? {};
  const none = { bounds: { ...(min === undefined ? {} : { min }), ...(max === undefined ? {} : { max }) }, warnings: [] };
  if (info === undefined || min === undefined || max === undefined) return none;
  if (!isDates(column)) return { ...none, ...daysBetween(info, { min, max }, timeZone) };
  const days = countDays(column, timeZone);
  if (days === undefined) return { ...none, ...daysBetween(info, { min, max }, timeZone) };
  // Tomorrow has begun in some time zones.
  const usual = usualDays(days, Math.floor(Date.now() / DAY_MS) + 1);
  const openDays = openDaysOf(usual ?? days);
  const bounds = usual ? valuesWithin(column, usual, timeZone) : { min: column.min, max: column.max };
  const isCut = usual !== undefined || bounds.min !== min || bounds.max !== max;
  const resumed = resumedDay(usual ?? days);
  return {
    bounds: isCut && column.type === 'date' ? { ...bounds, distinct: (usual ?? days).counts.filter(Boolean).length } : bounds,
    ...daysBetween(info, bounds, timeZone),
    ...(openDays === undefined ? {} : { openDays }),
    ...(resumed === undefined ? {} : { resumed }),
    ...(usual ? { hasStrays: true } : {}),
    warnings: usual ? [strayNote(usual, { table: info.table, column: info.name })] : [],
  };
}

/** Days beyond the known ones from which on added rows may have stray dates. */
const FAR = 60;

/** Returns the facts after rows were added: stray dates are searched where they may be. */
export function dateFactsAfter(
  { hasStrays }: Catalog,
  before: CatalogColumn | undefined,
  column: Column | undefined,
  timeZone: string,
): Omit<DateFacts, 'openDays'> {
  if (before === undefined || !isDates(column)) return { bounds: {}, warnings: [] };
  const bounds = boundsOf(column);
  const after = { ...before, ...bounds };
  const far = FAR * (column.type === 'date' ? 1 : DAY_MS);
  const isFar = column.max - (before.max ?? column.max) > far || (before.min ?? column.min) - column.min > far;
  if (hasStrays !== true && !isFar) return { bounds, ...daysBetween(after, bounds, timeZone), warnings: [] };
  const { openDays: _, ...facts } = dateFactsOf(after, column, timeZone);
  return facts;
}

/** True for dates and times. */
export function isDates(column: Column | undefined): column is Dates {
  return column?.type === 'date' || column?.type === 'datetime';
}

/**
 * Returns the calendar year of the earliest date in the largest table with dates; `undefined` for several years, and where other dates begin in
 * another one. Later dates of the same rows, such as that of a delivery, may reach into the next year.
 */
export function onlyYearOf(tables: readonly Table[], timeZone: string): number | undefined {
  const dated = tables.filter(({ columns }) => columns.some(isDates));
  const [largest] = dated.toSorted((one, other) => other.rowCount - one.rowCount);
  const ranges = (largest?.columns.filter(isDates) ?? []).map((column) => {
    const dayOf = dayReader(column, timeZone);
    return { from: dayOf(column.min), to: dayOf(column.max) };
  });
  const [first, ...others] = ranges.toSorted((one, other) => one.from - other.from || one.to - other.to);
  if (first === undefined || others.some(({ to }) => to < first.to)) return undefined;
  const years = new Set([first.to, ...ranges.map(({ from }) => from)].map((day) => Math.floor(monthOf(day) / 12)));
  return years.size === 1 ? [...years][0] : undefined;
}

/** Returns the first and last calendar day between values of a date column. */
function daysBetween(
  info: CatalogColumn,
  { min, max }: DateFacts['bounds'],
  timeZone: string,
): Pick<DateFacts, 'oldest' | 'newest'> {
  if (min === undefined || max === undefined) return {};
  const dayOf = dayReader(info, timeZone);
  return { oldest: dayOf(min), newest: dayOf(max) };
}

const NOTE = 'date-in-parts';

/** Adds a note that names the columns of the date, if the date is made of parts. */
export function withDateNote(detected: DetectedRoles, derivedColumns: readonly DerivedColumn[]): DetectedRoles {
  const date = detected.roles.find(({ role }) => role === 'date')?.ref;
  const made = derivedColumns.find(({ kind, ref }) => kind === 'date' && isSameRef(ref, date));
  if (made === undefined) return detected;
  const [, , day] = made.of;
  const params = { columns: made.of, ...(day !== undefined && { day }) };
  const note = { code: NOTE, table: made.ref.table, column: made.ref.column, params };
  return { ...detected, warnings: [...detected.warnings, note] };
}
