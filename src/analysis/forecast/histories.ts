import { OTHER, type ResultColumn, type ResultRecord } from '../../query/result/result.js';
import { badOption } from '../../util/error.js';
import { codedOf } from '../dictionary-encode.js';
import { columnOf, isMissing, numbersOf } from '../columns.js';
import { YEARS } from '../member-series.js';
import type { Periods } from '../periods.js';

/** Minimum number of values for a forecast; a member with fewer has rows without one. */
const MIN_VALUES = 3;

/** The values of a member in the periods of all. */
export interface History {
  /** `null` for rows without a member. */
  readonly member: string | null;
  /** A value for each period, NaN before the first one. */
  readonly values: Float64Array;
  /** The values of complete periods; `undefined` when there are too few. */
  readonly known: Float64Array | undefined;
}

/** How histories are read from a result. */
export interface HistoriesOf {
  readonly series: string;
  readonly value: string;
  readonly date: string;
  /** True when a period without rows is zero, from the first one of the member on. */
  readonly isZero: boolean;
  readonly periods: Pick<Periods, 'days' | 'grain'>;
  /** The number of complete periods. */
  readonly known: number;
}

/** Returns the values of each member by period. @throws SalesError `bad-option` for a key besides member and date */
export function historiesOf(record: ResultRecord, input: HistoriesOf): readonly History[] {
  const { series, value, isZero, periods, known } = input;
  const members = codedOf(record, series, 'series');
  const date = columnOf(record, input.date, 'date');
  const numbers = numbersOf(record, value, 'value');
  const indexByDay = new Map(Array.from(periods.days, (day, index) => [day, index]));
  return Array.from(rowsByMember(members.codes, date, indexByDay), ([code, rows]): History => {
    const values = new Float64Array(periods.days.length).fill(NaN);
    const at = rows.map((row) => indexByDay.get(date.values[row]!)!);
    if (new Set(at).size < at.length) throw badOption('analysis.series', series, 'only-key-with-date');
    rows.forEach((row, i) => (values[at[i]!] = numbers[row]!));
    // Before its first sale a product was not for sale, so these periods are missing rather than zero.
    const first = at.reduce((least, index) => Math.min(least, index), Infinity);
    if (isZero) values.forEach((each, t) => t > first && Number.isNaN(each) && (values[t] = 0));
    return { member: code < 0 ? null : (members.names[code] ?? null), values, known: knownOf(values, known) };
  });
}

/** Returns the values of the first periods; `undefined` when too few are there. */
function knownOf(values: Float64Array, count: number): Float64Array | undefined {
  const known = values.slice(0, count);
  const present = known.reduce((sum, each) => sum + (Number.isFinite(each) ? 1 : 0), 0);
  return present < MIN_VALUES ? undefined : known;
}

/** Returns the rows of each member that have a date among the periods. */
function rowsByMember(
  codes: ArrayLike<number>,
  date: ResultColumn,
  indexByDay: ReadonlyMap<number, number>,
): ReadonlyMap<number, readonly number[]> {
  const found = new Map<number, number[]>();
  for (let row = 0; row < codes.length; row += 1) {
    if (isMissing(date, row) || !indexByDay.has(date.values[row]!)) continue;
    const rows = found.get(codes[row]!);
    if (rows) rows.push(row);
    else found.set(codes[row]!, [row]);
  }
  return found;
}

/**
 * Returns the largest members of the newest year of complete periods, the largest first, and the sum of all others as the member
 * `(other)`.
 */
export function largestHistories(
  histories: readonly History[],
  limit: number,
  { known, periods: { grain } }: Pick<HistoriesOf, 'known' | 'periods'>,
): { readonly histories: readonly History[]; readonly others: number } {
  const from = Math.max(0, known - YEARS[grain]);
  const sizes = new Map(
    histories.map((history) => [
      history,
      history.values.subarray(from, known).reduce((sum, each) => sum + (Math.abs(each) || 0), 0),
    ]),
  );
  const sorted = histories.toSorted((one, other) => sizes.get(other)! - sizes.get(one)!);
  if (sorted.length <= limit) return { histories: sorted, others: 0 };
  const others = sorted.slice(limit);
  const values = sumOf(others);
  return {
    histories: [...sorted.slice(0, limit), { member: OTHER, values, known: knownOf(values, known) }],
    others: others.length,
  };
}

/** Returns the sum of histories by period; NaN in periods that none has. */
export function sumOf(histories: readonly History[]): Float64Array {
  const sum = new Float64Array(histories[0]?.values.length ?? 0).fill(NaN);
  for (const { values } of histories)
    values.forEach((each, t) => {
      if (Number.isFinite(each)) sum[t] = (Number.isNaN(sum[t]) ? 0 : sum[t]!) + each;
    });
  return sum;
}
