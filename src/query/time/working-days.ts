import { badOption } from '../../util/error.js';
import type { Calendar, DayRange } from './calendar-date.js';
import { weekdayOf } from './calendar-date.js';
import { readDays } from './day-notes.js';
import { holidayCodes, holidaysOf } from './holidays.js';

/** Monday to Friday. */
const DEFAULT_WEEK = '1..5';
/** Mean number of days in a year. */
const YEAR = 365.2425;

/**
 * Returns a test for the working days in a range: days of the working week without holidays.
 * @throws SalesError `bad-option` for a week or holidays that cannot be read
 */
export function workingDays(
  { holidays = '', workingWeek = DEFAULT_WEEK }: Pick<Calendar, 'holidays' | 'workingWeek'>,
  range: DayRange,
): (day: number) => boolean {
  const week = readWeek(workingWeek);
  const free = readHolidays(holidays, range);
  return (day) => week.has(weekdayOf(day)) && !free(day);
}

/** Reads weekdays, 1 for Monday to 7: `1..5`, or `7, 1..4`. */
function readWeek(text: string): ReadonlySet<number> {
  const days = itemsOf(text).flatMap((item) => {
    const [, from, to = from] = /^([1-7])(?:\s*\.\.\s*([1-7]))?$/.exec(item) ?? [];
    if (from === undefined || Number(to) < Number(from)) throw badOption('working-week', text, 'working-week');
    return Array.from({ length: Number(to) - Number(from) + 1 }, (_, index) => Number(from) + index);
  });
  return new Set(days);
}

/** Reads codes of countries, dates and ranges of dates, separated by commas: `DE-BY, 2024-12-24, 2024-12-27..2024-12-31`. */
function readHolidays(text: string, range: DayRange): (day: number) => boolean {
  const days = new Set<number>();
  const ranges: DayRange[] = [];
  for (const item of itemsOf(text)) {
    const code = item.toUpperCase();
    if (holidayCodes().includes(code)) addHolidays(code, range, days);
    else ranges.push(readClosure(item, text));
  }
  return (day) => days.has(day) || ranges.some(({ from, to }) => from <= day && day <= to);
}

function addHolidays(code: string, { from, to }: DayRange, days: Set<number>): void {
  const yearOf = (day: number): number => 1970 + Math.floor(day / YEAR);
  // A holiday may be observed in the year before or after its own.
  for (let year = yearOf(from) - 1; year <= yearOf(to) + 1; year++) for (const day of holidaysOf(code, year)) days.add(day);
}

function readClosure(item: string, text: string): DayRange {
  const days = /^\d{4}-\d\d-\d\d/.test(item) ? readDays(item) : undefined;
  if (!days) throw badOption('holidays', text, 'holidays', { item, codes: holidayCodes() });
  return days;
}

function itemsOf(text: string): readonly string[] {
  return text.split(',').flatMap((item) => item.trim() || []);
}
