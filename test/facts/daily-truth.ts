import assert from 'node:assert/strict';
import type { Dataset } from '../../src/core.js';
import { changeOf } from '../../src/format/change.js';
import type { DayRange } from '../../src/query/plan.js';
import { readNumber } from './read-english.js';

/** The value and the rows of each day, from a question without any comparison: everything that sentences say is added up from these. */
export class DailyTruth {
  readonly oldest: number;
  /** The last day that the rows cover: the newest, or the end of the newest month if each month has one date. */
  readonly newest: number;
  /** Mean number of days between two days with rows. */
  readonly gap: number;
  /** Whether all rows are dated the first of a month: the figures of months, in which no day is missing. */
  readonly isMonthly: boolean;
  readonly #days: readonly { readonly day: number; readonly value: number | null }[];
  /** Whether the business usually sells on each day of the week. */
  readonly #open: readonly boolean[];
  /** The most days in a row that are without rows by chance. */
  readonly #inRow: number;

  private constructor(days: readonly { readonly day: number; readonly value: number | null }[]) {
    this.#days = days;
    this.oldest = days[0]!.day;
    const last = days.at(-1)!.day;
    this.isMonthly = days.length > 2 && days.every(({ day }) => new Date(day * 864e5).getUTCDate() === 1);
    const end = new Date(last * 864e5);
    this.newest = this.isMonthly ? Date.UTC(end.getUTCFullYear(), end.getUTCMonth() + 1, 0) / 864e5 : last;
    this.gap = this.isMonthly ? 1 : (this.newest - this.oldest + 1) / days.length;
    const lengths = Array.from({ length: 7 }, (_, weekday) => days.filter((one) => one.day % 7 === weekday).length);
    this.#open = lengths.map((count) => count >= 0.25 * Math.max(...lengths));
    const sold = days.filter((one) => this.#isOpen(one.day)).length;
    const all = span(this.oldest, this.newest).filter((day) => this.#isOpen(day)).length;
    this.#inRow = sold >= all ? 0 : Math.log(0.05) / Math.log(1 - sold / all);
  }

  #isOpen(day: number): boolean {
    return this.isMonthly || this.#open[day % 7]!;
  }

  static async of(dataset: Dataset, measure: string, where = ''): Promise<DailyTruth | undefined> {
    const { columns, rowCount } = await dataset.query({ measures: [measure], by: ['day(date)'], where });
    const [keys, values] = columns;
    const days = Array.from({ length: rowCount }, (_, row) => ({
      day: keys!.valid?.[row] === 0 ? NaN : Number(keys!.values[row]),
      value: values!.valid?.[row] === 0 ? null : Number(values!.values[row]),
    })).filter(({ day }) => !Number.isNaN(day));
    return days.length === 0 ? undefined : new DailyTruth(days);
  }

  /** The sum over some days, null where none of them has a value. */
  sum({ from, to }: DayRange): number | null {
    const inside = this.#days.filter(({ day, value }) => day >= from && day <= to && value !== null);
    return inside.length === 0 ? null : inside.reduce((sum, { value }) => sum + value!, 0);
  }

  /**
   * Whether all days are there on which this business usually sells: on a weekday with rows at least a quarter as often as on the
   * best one. A holiday may be missing from a month, and days in a row that are without rows by chance (1 in 20).
   */
  isWhole(whole: DayRange, days: DayRange): boolean {
    const missing = span(whole.from, whole.to).filter((day) => this.#isOpen(day) && (day < days.from || day > days.to)).length;
    const isWeek = whole.to - whole.from < 7;
    return missing <= Math.min(isWeek ? 2 : 3, isWeek ? Math.floor(this.#inRow) : Math.ceil(this.#inRow));
  }

  /** Checks that the data covers a period that something is compared with, from about its first day on. */
  checkCovered(earlier: DayRange, label: string): void {
    const missing = this.oldest - earlier.from;
    const allowed = this.gap < 2 ? Math.min(6, 0.07 * (earlier.to - earlier.from + 1)) : 2.5 * this.gap;
    assert.ok(missing <= allowed, `${label}: ${String(missing)} days of the earlier period are not covered`);
  }
}

/** Checks a figure as it is shown. */
export function checkFigure(shown: string, value: number | null, label: string): void {
  if (value === null) return void assert.equal(shown, '–', label);
  const read = readNumber(shown);
  assert.ok(
    Math.abs(read.value - value) <= read.error + 1e-6 * Math.abs(value) + 0.006,
    `${label}: shown ${shown}, the rows say ${String(value)}`,
  );
}

/** Checks a change as it is said: `up 12.3%`, `down 4`. */
export function checkMove(
  direction: string | undefined,
  size: string | undefined,
  sums: readonly [number | null, number | null],
  label: string,
): void {
  const [current, previous] = sums;
  const change = changeOf({ current, previous, unit: 'money', direction: 'up' }, { locale: 'en' }, ({ n }) => `${n} pp`);
  assert.equal(direction, change?.direction, `${label}: ${String(current)} compared with ${String(previous)}`);
  if (change && change.direction !== 'flat') assert.equal(size, change.size, label);
}

/** Checks that two periods that are compared are about equally long. */
export function checkAlike(now: DayRange, before: DayRange, label: string): void {
  const [one, other] = [now, before].map(({ from, to }) => to - from + 1) as [number, number];
  const begin = [now, before].every(({ from }) => new Date(from * 864e5).getUTCDate() === 1);
  assert.ok(Math.abs(one - other) <= (begin ? 3 : 1), `${label}: ${String(one)} days are compared with ${String(other)}`);
}

function span(from: number, to: number): readonly number[] {
  return Array.from({ length: Math.max(0, to - from + 1) }, (_, i) => from + i);
}
