import type { ComparedSpans } from '../query/analysis/findings.js';
import { isZeroWithoutRows, measureOf } from '../query/measure.js';
import type { DayRange } from '../query/plan.js';
import type { ResultRecord } from '../query/result/result.js';
import { type FiscalCalendar, formatDayRange } from '../query/time/calendar-date.js';
import { daysShown, isInPart, isStrayBin, lacksStart, remainingShare } from '../query/time/covered-range.js';
import { binDays, shiftBin, TIME_GRAINS, type TimeGrain } from '../query/time/time-grain.js';
import { badOption, SalesError } from '../util/error.js';
import { columnOf, isMissing, numbersOf } from './columns.js';
import { numberOf, recordOf, type RequestOptions, wrong } from './request-options.js';

/** Maximum number of periods between the first and the last: a thousand years of quarters, or about eleven of days. */
const MAX_PERIODS = 4000;

/** The periods of a result without gaps: their first days, and a value for each, NaN when missing. */
export interface Periods extends FiscalCalendar {
  readonly grain: TimeGrain;
  readonly days: Int32Array;
  readonly values: Float64Array;
  /** True when the data ends within the last period. */
  readonly partial: boolean;
  /** Share of the last period that is to come, in open days: 0 when it is complete. */
  readonly remaining: number;
  /** True when the data begins within the first period. */
  readonly isCut: boolean;
}

/** The columns of periods and values, and how periods without rows count. */
export interface PeriodsOf {
  readonly value: string;
  readonly date: string;
  readonly empty?: 'auto' | 'gap' | 'zero';
}

/**
 * Returns the values of a result by period, from the first to the last.
 * @throws SalesError `bad-option`, `bad-type`, `too-few-values` for none
 */
export function periodsOf(record: ResultRecord, { value, date, empty = 'gap' }: PeriodsOf): Periods {
  const key = columnOf(record, date, 'date');
  const grain = grainOf(record, date);
  const numbers = numbersOf(record, value, 'value');
  const rows = Array.from({ length: record.rowCount }, (_, row) => row).filter(
    (row) => !isMissing(key, row) && !isStrayBin(key.values[row]!, grain, record.facts),
  );
  const byDay = new Map(rows.map((row) => [key.values[row]!, row]));
  if (byDay.size < rows.length) throw badOption('analysis.date', date, 'only-key');
  if (rows.length === 0) throw tooFew(0);
  const first = rows.reduce((least, row) => Math.min(least, key.values[row]!), Infinity);
  const last = rows.reduce((most, row) => Math.max(most, key.values[row]!), -Infinity);
  const days: number[] = [];
  for (let i = 0, day = first; day <= last; day = shiftBin(first, grain, ++i, record.facts)) {
    days.push(day);
    if (days.length > MAX_PERIODS) throw badOption('analysis.date', date, 'at-most-periods', { max: MAX_PERIODS });
  }
  const values = Float64Array.from(days, (day) => {
    const row = byDay.get(day);
    return row === undefined ? NaN : numbers[row]!;
  });
  const isZero = empty === 'auto' ? isZeroWithoutRows(measureOf(record.facts.measures, value)) : empty === 'zero';
  if (isZero) values.forEach((each, t) => Number.isNaN(each) && (values[t] = 0));
  const { newest, openDays } = record.facts;
  const isPartial = (index: number): boolean =>
    index > 0 && isInPart({ ...binDays(days[index]!, grain, record.facts), grain }, newest, openDays);
  // Of several incomplete periods, the first one is as much as is known.
  while (isPartial(days.length - 2)) days.pop();
  const partial = isPartial(days.length - 1);
  const remaining = partial ? remainingShare(binDays(days.at(-1)!, grain, record.facts), newest!, openDays) : 0;
  const isCut = lacksStart(first, daysShown(record.facts).from, openDays);
  const { fiscalStart } = record.facts;
  return { grain, fiscalStart, days: Int32Array.from(days), values: values.subarray(0, days.length), partial, remaining, isCut };
}

/** Returns the grain of a date in bins, by its name in the result. @throws SalesError `bad-option` */
export function grainOf(record: ResultRecord, name: string): TimeGrain {
  const written = /^(\w+)\(/.exec(name)?.[1];
  const grain = written === 'auto' ? record.facts.grain : TIME_GRAINS.find((each) => each === written);
  if (grain && columnOf(record, name, 'date').type === 'date') return grain;
  throw badOption('analysis.date', name, 'binned-date');
}

function tooFew(count: number): SalesError {
  return new SalesError('too-few-values', 'few-periods', {
    params: { count, least: 3 },
  });
}

/** Maximum number of parts that each of two ranges is divided into; tests use the differences between corresponding parts. */
const MAX_PARTS = 12;
/** Minimum number of parts; fewer do not show the noise. */
const MIN_PARTS = 6;

/** Two ranges of days, divided into the same number of parts of similar length. */
export class Spans {
  /** Number of parts in each range; 0 when there are too few days to compare. */
  readonly parts: number;
  readonly #current: DayRange;
  readonly #earlier: DayRange;

  constructor({ current, earlier }: ComparedSpans) {
    this.#current = current;
    this.#earlier = earlier;
    const parts = Math.min(MAX_PARTS, Math.floor((current.to - current.from + 1) / 2));
    this.parts = parts < MIN_PARTS ? 0 : parts;
  }

  /** Both ranges as an option `compare`. */
  get comparison(): string {
    return `${formatDayRange(this.#current)} vs ${formatDayRange(this.#earlier)}`;
  }

  /**
   * Returns the index of the part that contains a day: from 0 in the current range, from `parts` in the earlier one, −1 in
   * neither.
   */
  placeOf(day: number): number {
    const now = this.#partOf(day, this.#current);
    if (now >= 0) return now;
    const before = this.#partOf(day, this.#earlier);
    return before < 0 ? -1 : this.parts + before;
  }

  #partOf(day: number, { from, to }: DayRange): number {
    return day < from || day > to ? -1 : Math.floor(((day - from) * this.parts) / (to - from + 1));
  }
}

/** Reads the two ranges to compare. @throws SalesError `bad-option` */
export function readSpans({ current, earlier }: RequestOptions): Spans {
  return new Spans({ current: daysOf(current, 'current'), earlier: daysOf(earlier, 'earlier') });
}

function daysOf(input: unknown, option: string): DayRange {
  const options = recordOf(input, `analysis.${option}`);
  const [from, to] = [numberOf(options['from'], `${option}.from`), numberOf(options['to'], `${option}.to`)];
  if (from > to) throw wrong(`${option}.to`, to, 'day-from', { from });
  return { from, to };
}
