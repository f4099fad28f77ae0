import { isoDate, modulo, monthOf, pad } from './calendar-date.js';
import { wholeMonths } from './fiscal-months.js';
import { CALENDAR_YEARS } from './fiscal-year.js';
import type { DayRange } from '../plan.js';

/** Formats a range of days as the shortest text that a clause can parse: `2013`, `2013-Q2`, `2013-01..2013-06`, `2013-06-15`. */
export function formatDayRange(range: DayRange): string {
  const count = wholeMonths(range, CALENDAR_YEARS);
  if (count === undefined) return join(isoDate(range.from), isoDate(range.to));
  const first = monthOf(range.from);
  const last = first + count - 1;
  if (first % 12 === 0 && count % 12 === 0) return join(year(first), year(last));
  if (first % 3 === 0 && count % 3 === 0) return join(quarter(first), quarter(last));
  return join(month(first), month(last));
}

function join(from: string, to: string): string {
  return from === to ? from : `${from}..${to}`;
}

function year(index: number): string {
  return pad(Math.floor(index / 12), 4);
}

function quarter(index: number): string {
  return `${year(index)}-Q${String(Math.floor(modulo(index, 12) / 3) + 1)}`;
}

function month(index: number): string {
  return `${year(index)}-${pad(modulo(index, 12) + 1, 2)}`;
}
