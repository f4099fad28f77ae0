import type { QueryResult } from '../../../query/result.js';

/** What the answer to a question says of the widget that would show it. */
export interface Answer {
  /** Rows whose members and numbers are there. */
  readonly rows: number;
  /** The numbers of each measure; of long answers none. */
  readonly values: readonly (readonly number[])[];
}

/** The answer to a question that cannot be asked of the data. */
export const NO_ANSWER: Answer = { rows: 0, values: [] };

/** Rows up to which the numbers of an answer are looked at. */
const MAX_ROWS_READ = 5000;
/** Share of the whole from which one part is all that there is to see. */
const NEARLY_ALL = 0.95;
/** Ratio of the largest part to the smallest under which parts are alike. */
const ALIKE = 1.1;
/** Share of customers who buy again from which retention has nothing to improve. */
const NEARLY_EVERYBODY = 0.9;
/** Correlation from which two measures are related to the eye. */
const VISIBLE_R = 0.5;
/** Spread from which a rate is not a constant: half a percent of its level. */
const CONSTANT = 0.005;

/** Returns what an answer is worth. Of rows that are compared only declines count. */
export function answerOf(result: QueryResult): Answer {
  const { rowCount, columns } = result;
  const isRead = rowCount <= MAX_ROWS_READ;
  const numbers = columns.filter(({ name, type }) => type === 'number' && !/\.(previous|change|growth)$/.test(name));
  const values = numbers.map(({ values: all, valid }) =>
    Array.from({ length: rowCount }, (_, row) => (valid?.[row] === 0 ? NaN : Number(all[row]))),
  );
  return { rows: rowsWorth(result), values: isRead ? values : [] };
}

/** Rows whose members and numbers are there; a number of 0 says as little as none where it is all there is. Of rows that are compared only declines count. */
export function rowsWorth({ rowCount, columns }: QueryResult): number {
  let rows = 0;
  const change = columns.find(({ name }) => name.endsWith('.change'));
  for (let row = 0; row < rowCount; row++) {
    const isThere = columns.every(({ values, valid }) => valid?.[row] !== 0 && !Number.isNaN(values[row]));
    if (change && (change.valid?.[row] === 0 || !(change.values[row]! < 0))) continue;
    if ((isThere || change) && (rowCount > 1 || columns.length > 1 || columns[0]?.values[0] !== 0)) rows++;
  }
  return rows;
}

/** Returns whether parts of a whole differ, and none of them is nearly all. */
export function arePartsTelling([parts = []]: Answer['values']): boolean {
  const known = parts.filter((part) => part > 0);
  if (known.length === 0) return true;
  const [least, most] = [Math.min(...known), Math.max(...known)];
  const total = known.reduce((sum, part) => sum + part, 0);
  return most <= NEARLY_ALL * total && most >= ALIKE * least;
}

/** Returns whether retention by period leaves something to tell: in half of the periods not nearly everybody stays. */
export function isRetentionTelling([retention = []]: Answer['values']): boolean {
  const known = retention.filter((one) => !Number.isNaN(one)).sort((one, other) => one - other);
  return known.length === 0 || known[known.length >> 1]! < NEARLY_EVERYBODY;
}

/** Returns whether a rate changes over time at all; a constant is a rule of how the data was made, such as a tax. */
export function isRateTelling([rates = []]: Answer['values']): boolean {
  const known = rates.filter((rate) => !Number.isNaN(rate));
  if (known.length < 2) return true;
  const [least, most] = [Math.min(...known), Math.max(...known)];
  return most - least > CONSTANT * Math.max(Math.abs(least), Math.abs(most));
}

/** Returns whether two measures are related, by Pearson’s correlation. */
export function isRelationTelling([xs = [], ys = []]: Answer['values']): boolean {
  const pairs = xs.map((x, row) => [x, ys[row] ?? NaN] as const).filter(([x, y]) => !Number.isNaN(x + y));
  if (pairs.length === 0) return true;
  const mean = (side: 0 | 1): number => pairs.reduce((sum, pair) => sum + pair[side], 0) / pairs.length;
  const [meanX, meanY] = [mean(0), mean(1)];
  let [xy, xx, yy] = [0, 0, 0];
  for (const [x, y] of pairs) {
    xy += (x - meanX) * (y - meanY);
    xx += (x - meanX) ** 2;
    yy += (y - meanY) ** 2;
  }
  return Math.abs(xy) >= VISIBLE_R * Math.sqrt(xx * yy) && xx * yy > 0;
}
