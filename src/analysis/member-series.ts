import type { ComparedSpans } from '../query/analysis/findings.js';
import { isZeroWithoutRows, measureOf } from '../query/measure.js';
import type { DayRange, PlanFacts } from '../query/plan.js';
import type { ResultRecord } from '../query/result/result.js';
import { type FiscalCalendar, formatDayRange } from '../query/time/calendar-date.js';
import { daysShown, isInPart, isStrayBin, lacksStart, lastDayOf, remainingShare } from '../query/time/covered-range.js';
import { binDays, shiftBin, TIME_GRAINS, type TimeGrain } from '../query/time/time-grain.js';
import { badOption, SalesError } from '../util/error.js';
import { codedOf, columnOf, isMissing, numbersOf } from './columns.js';
import { numberOf, orElse, readOptions, recordOf, type RequestOptions, textOf, wholeTo, wrong } from './request-options.js';

/** Maximum number of periods between the first and the last: a thousand years of quarters, or about eleven of days. */
const MAX_SPAN_PERIODS = 4000;

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
    if (days.length > MAX_SPAN_PERIODS) throw badOption('analysis.date', date, 'at-most-periods', { max: MAX_SPAN_PERIODS });
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
export function readSpans(options: RequestOptions): Spans {
  return new Spans(readOptions(options, { current: daysOf, earlier: daysOf }));
}

function daysOf(input: unknown, option: string): DayRange {
  const options = recordOf(input, `analysis.${option}`);
  const [from, to] = [numberOf(options['from'], `${option}.from`), numberOf(options['to'], `${option}.to`)];
  if (from > to) throw wrong(`${option}.to`, to, 'day-from', { from });
  return { from, to };
}

/** Maximum number of periods analyzed, the newest ones; limits memory and work for any range of dates. */
const MAX_PERIODS = 260;
/** Maximum number of members analyzed, the largest ones; all others count only for the total. */
const MAX_MEMBERS = 2000;

/** The values of members in the newest complete periods, without gaps; a period without rows is 0. */
interface MemberSeries {
  readonly grain: TimeGrain;
  /** The first days of the periods, oldest first, and the last day of the last period. */
  readonly days: readonly number[];
  readonly to: number;
  readonly members: readonly { readonly name: string; readonly values: Float64Array }[];
  /** The total, including rows without a member. */
  readonly whole: Float64Array;
}

/** The columns of members, periods and values. */
interface MemberSeriesOf {
  readonly member: string;
  readonly date: string;
  readonly value: string;
}

/**
 * Returns the values of a result by member and period; an incomplete newest period is excluded.
 * @throws SalesError `bad-option`, `bad-type`
 */
export function memberSeriesOf(record: ResultRecord, { member, date, value }: MemberSeriesOf): MemberSeries {
  const grain = grainOf(record, date);
  const { values: starts, valid } = columnOf(record, date, 'date');
  const amounts = numbersOf(record, value, 'value');
  const { codes, names } = codedOf(record, member, 'member');
  const rows = Array.from({ length: record.rowCount }, (_, row) => row).filter((row) => valid?.[row] !== 0);
  const days = wholePeriods(
    rows.map((row) => starts[row]!),
    grain,
    record.facts,
  );
  const indexOf = new Map(days.map((day, index) => [day, index]));
  const whole = new Float64Array(days.length);
  const sums = new Float64Array(names.length);
  const inside: number[] = [];
  for (const row of rows) {
    const index = indexOf.get(starts[row]!);
    const amount = amounts[row]!;
    if (index === undefined || !Number.isFinite(amount)) continue;
    whole[index]! += amount;
    if (codes[row]! < 0) continue;
    sums[codes[row]!]! += Math.abs(amount);
    inside.push(row);
  }
  const reported = [...sums.keys()].filter((code) => sums[code]! > 0).sort((a, b) => sums[b]! - sums[a]! || a - b);
  const series = new Map(reported.slice(0, MAX_MEMBERS).map((code) => [code, new Float64Array(days.length)]));
  for (const row of inside) {
    const values = series.get(codes[row]!);
    const index = indexOf.get(starts[row]!)!;
    if (values) values[index]! += amounts[row]!;
  }
  return {
    grain,
    days,
    to: days.length > 0 ? shiftBin(days.at(-1)!, grain, 1, record.facts) - 1 : 0,
    members: Array.from(series, ([code, values]) => ({ name: names[code]!, values })),
    whole,
  };
}

/** Returns the first days of the newest complete periods. */
function wholePeriods(starts: readonly number[], grain: TimeGrain, facts: PlanFacts): readonly number[] {
  if (starts.length === 0) return [];
  const first = starts.reduce((least, day) => Math.min(least, day), Infinity);
  const newest = starts.reduce((most, day) => Math.max(most, day), -Infinity);
  const days: number[] = [];
  const isPart = isInPart({ ...binDays(newest, grain, facts), grain }, lastDayOf(facts), facts.openDays);
  const end = isPart ? shiftBin(newest, grain, -1, facts) : newest;
  for (let i = 0, day = end; day >= first && i < MAX_PERIODS; day = shiftBin(end, grain, -++i, facts)) days.push(day);
  return days.reverse();
}

/** Default maximum number of rows. */
export const ROWS = 20;

/** Validates the columns of members, periods and values, and the maximum number of rows. @throws SalesError `bad-option` */
export function readMemberSeries(options: RequestOptions): MemberSeriesOf & { readonly limit: number } {
  return readOptions(options, { member: textOf, date: textOf, value: textOf, limit: orElse(ROWS, wholeTo()) });
}
