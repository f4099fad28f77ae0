import assert from 'node:assert/strict';
import type { DayRange } from '../../src/query/plan.js';

const MONTHS = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'];
const DAY_MS = 86_400_000;

const dayOf = (year: number, month: number, date: number): number => Date.UTC(year, month, date) / DAY_MS;

/** The days that an English name of a period means: `2017`, `Q2 2017`, `Feb–Aug 2024`, `1–5 Jan 2018`, `2018 through 5 Jan`. Throws for any other text. */
export function readPeriod(text: string): DayRange {
  const [, year, until] = /^(\d{4}) through (\d{1,2} [A-Z][a-z]+)$/.exec(text) ?? [];
  if (year && until) return { from: dayOf(Number(year), 0, 1), to: end(`${until} ${year}`).to };
  const [first = '', last] = text.split(/\s*–\s*/);
  if (last === undefined) return end(first);
  const to = end(last);
  return { from: end(completed(first, last)).from, to: to.to };
}

/** What a beginning such as `1` or `Feb` leaves out, from the end. */
function completed(first: string, last: string): string {
  if (/\d{4}$/.test(first)) return first;
  const [, date, month, year = ''] = /^(?:(\d{1,2}) )?(?:([A-Z][a-z]+) )?(\d{4})$/.exec(last) ?? [];
  if (/^\d{1,2}$/.test(first)) return `${first} ${month ?? ''} ${year}`;
  return date === undefined || /^\d/.test(first) ? `${first} ${year}` : `${first} ${year}`;
}

function end(text: string): DayRange {
  const [, quarter, ofYear] = /^Q([1-4]) (\d{4})$/.exec(text) ?? [];
  if (quarter) return months(Number(ofYear), (Number(quarter) - 1) * 3, 3);
  const [, date, name, year] = /^(?:(\d{1,2}) )?(?:([A-Z][a-z]+) )?(\d{4})$/.exec(text) ?? [];
  const month = name === undefined ? 0 : MONTHS.indexOf(name.slice(0, 3));
  if (year === undefined || month < 0) throw new Error(`'${text}' is no period`);
  if (date !== undefined) {
    const day = dayOf(Number(year), month, Number(date));
    return { from: day, to: day };
  }
  return name === undefined ? months(Number(year), 0, 12) : months(Number(year), month, 1);
}

function months(year: number, first: number, count: number): DayRange {
  return { from: dayOf(year, first, 1), to: dayOf(year, first + count, 1) - 1 };
}

/** The earlier of two periods, which may be named by what it has in common with the later: `the same days of 2017`, `a year earlier`. */
export function readEarlier(text: string, now: string): DayRange {
  const [, same] = /^the same days of (\d{4})$/.exec(text) ?? [];
  if (same) return readPeriod(now.replace(/^\d{4}/, same));
  if (text !== 'a year earlier') return readPeriod(text);
  const { from, to } = readPeriod(now);
  const [first, after] = [from, to + 1].map((day) => new Date(day * DAY_MS)) as [Date, Date];
  const yearBefore = (day: Date): number => dayOf(day.getUTCFullYear() - 1, day.getUTCMonth(), day.getUTCDate());
  return { from: yearBefore(first), to: yearBefore(after) - 1 };
}

const SCALE: Readonly<Record<string, number>> = { K: 1e3, M: 1e6, B: 1e9, T: 1e12 };

/** A number as it is shown, and by how much it may be rounded. */
export function readNumber(text: string): { readonly value: number; readonly error: number } {
  const [, sign, digits = '', unit = ''] = /^([−+]?)[^\d−]*([\d,.]+)\u00a0?([KMBT]?)/.exec(text) ?? [];
  if (digits === '') throw new Error(`'${text}' is no number`);
  const plain = digits.replaceAll(',', '');
  const decimals = plain.split('.')[1]?.length ?? 0;
  const scale = SCALE[unit] ?? 1;
  const value = Number(plain) * scale * (sign === '−' ? -1 : 1);
  // Three significant digits without trailing zeros: `1M` may be anything that rounds to it.
  const rounded =
    unit === '' && decimals >= 0 ? 0.5 * 10 ** -decimals : 0.5 * 10 ** (Math.floor(Math.log10(Math.abs(value) || 1)) - 2);
  return { value, error: rounded * 1.000001 };
}

/** The parts of a sentence that a pattern names. */
export function readSentence(text: string, pattern: RegExp): Readonly<Record<string, string>> {
  const groups = pattern.exec(text)?.groups;
  assert.ok(groups, `“${text}” is not as ${String(pattern)}`);
  return groups;
}
