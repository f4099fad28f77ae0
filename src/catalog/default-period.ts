import { formatDayRange, monthsPerYear, parsePeriod } from '../query/time/calendar-date.js';
import type { Calendar, DayRange } from '../query/plan.js';
import type { Catalog } from '../query/catalog.js';
import { binEnd, binStart, shiftBin } from '../query/time/time-grain.js';
import { parseWhere, type ClauseItem } from '../query/where/where.js';
import { badOption, SalesError } from '../util/error.js';
import { roleColumn } from './bind/lookup.js';
import { coveredDays } from './reporting-grain.js';

/**
 * Maximum number of days that may be missing at either end of a complete year: shops close over the holidays, and weekly rows end
 * a week early.
 */
export const MAX_MISSING_DAYS = 6;

/** Number of days from which it is worth stating that nothing is unusual: two months of weeks. */
export const FEW_DAYS = 56;

/** Maximum number of months after a complete year for which that year stays the default period. */
const MAX_MONTHS_AFTER = 3;

/**
 * Returns the days of `period="auto"`: the newest complete year (a fiscal one if `calendar` has one) if at most 3 months of data
 * follow it. Otherwise the last 12 full months; otherwise `undefined`, which means all days. A period that begins before `resumed`,
 * the first day after a break of the data, begins there and ends with the data. `oldest`, `newest`: the first and last day of the data.
 */
export function autoPeriod(oldest: number, newest: number, calendar: Calendar, resumed?: number): DayRange | undefined {
  const usual = usualPeriod(oldest, newest, calendar);
  return usual && resumed !== undefined && usual.from < resumed ? { from: resumed, to: newest } : usual;
}

function usualPeriod(oldest: number, newest: number, calendar: Calendar): DayRange | undefined {
  const reached = newest + MAX_MISSING_DAYS;
  const isYearEnd = binEnd(newest, 'year', calendar) <= reached;
  const after = isYearEnd ? binEnd(newest, 'year', calendar) + 1 : binStart(newest, 'year', calendar);
  const from = shiftBin(after, 'year', -1, calendar);
  const isRecent = newest < shiftBin(after, 'month', MAX_MONTHS_AFTER, calendar);
  if (oldest <= from + MAX_MISSING_DAYS && isRecent) return { from, to: after - 1 };
  const monthAfter = binStart(newest + 1, 'month', calendar);
  const twelve = { from: shiftBin(monthAfter, 'month', -monthsPerYear(calendar), calendar), to: monthAfter - 1 };
  return oldest <= twelve.from + MAX_MISSING_DAYS ? twelve : undefined;
}

/**
 * Returns the clause of an attribute `period`. Returns an empty text for `all`, for an empty attribute, and for
 * `auto` if the data has no dates.
 * @throws SalesError `bad-option`
 */
export function periodClause(period: string, catalog: Catalog, calendar: Calendar): string {
  checkPeriod(period);
  const text = period.trim();
  if (text === '' || text === 'all' || !roleColumn(catalog, 'date')) return '';
  if (text !== 'auto') return `date: ${text}`;
  const days = daysCovered(catalog, calendar);
  const range = days && autoPeriod(days.from, days.to, calendar, catalog.resumed);
  return range ? `date: ${formatDayRange(range)}` : '';
}

/** Returns the days that the data covers: whole months if each month has one date. `undefined` without dates. */
export function daysCovered(catalog: Catalog, calendar: Calendar): ReturnType<typeof coveredDays> | undefined {
  const { oldest, newest } = catalog;
  const distinct = roleColumn(catalog, 'date')?.distinct ?? 0;
  return oldest === undefined || newest === undefined ? undefined : coveredDays({ oldest, newest, distinct }, calendar);
}

/** Checks an attribute `period` before the data is loaded. @throws SalesError `bad-option` */
export function checkPeriod(period: string): void {
  const text = period.trim();
  if (['', 'auto', 'all'].includes(text) || isPeriod(text)) return;
  throw badOption('period', period, 'default-period');
}

function isPeriod(text: string): boolean {
  try {
    const [clause, more] = parseWhere(`date: ${text}`);
    return clause !== undefined && !more && clause.items.every(isDates);
  } catch (error) {
    if (error instanceof SalesError) return false;
    throw error;
  }
}

function isDates(item: ClauseItem): boolean {
  const isDate = (value: string | undefined): boolean => value === undefined || parsePeriod(value) !== undefined;
  if (item.kind === 'equals') return isDate(item.value);
  return item.kind === 'range' ? isDate(item.from) && isDate(item.to) : item.kind === 'relative';
}

/** Returns the names of the date in clauses: its role and its column. */
export function dateFields(catalog: Catalog): readonly string[] {
  return fieldNames('date', catalog);
}

/** Returns the names of a field in clauses: the field, its role and its column. */
export function fieldNames(field: string, { roles }: Pick<Catalog, 'roles'>): readonly string[] {
  const same = roles.filter(({ role, ref }) => role === field || ref.column === field);
  return [...new Set([field, ...same.flatMap(({ role, ref }) => [role, ref.column])])];
}
