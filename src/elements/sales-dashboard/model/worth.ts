import { calendarRank } from '../../../format/calendar-order.js';
import { type QueryResult, type ResultColumn, numberAt } from '../../../query/result/result.js';
import type { Role } from '../../../query/schema.js';
import type * as Regions from '../../../util/places/regions.js';

/** Result of a candidate's query, as far as it decides whether to show the widget. */
export interface Answer {
  /** Number of rows with a member and numbers. */
  readonly rows: number;
  /** Numbers of the rows with a member, per measure; empty for long results. */
  readonly values: readonly (readonly number[])[];
  /** True when the members of a key are hashes, which nobody can read. */
  readonly isUnreadable?: boolean;
  /** True when most members are states of a country that has a map. */
  readonly isOnMap?: boolean;
  /** True when the largest number of the first measure belongs to no member. */
  readonly isBlank?: boolean;
  /** True when the members are names of months, which are shown in their order. */
  readonly isCalendar?: boolean;
}

/** A hash or another generated key: hexadecimal digits, with the hyphens of a UUID, in the length of at least an MD5 or UUID. */
const HASH = /^[0-9a-f-]{24,}$/i;
/** Number of members that are looked at. */
const SAMPLE = 20;

/** Numbers of members that may be months: more than the weekdays, otherwise months in English. */
const MONTHS = { min: 9, max: 12 };
const A_MONTH = 'May';

/** Answer of a query that the data cannot answer. */
export const NO_ANSWER: Answer = { rows: 0, values: [] };

/** Maximum number of rows with numbers that are examined. */
const MAX_ROWS_READ = 5000;
/** Share of the total above which one part hides all others. */
const NEARLY_ALL = 0.95;
/** Ratio of the largest to the smallest part below which parts look equal. */
const ALIKE = 1.1;
/** Share of repeat customers above which retention has no room for improvement. */
const NEARLY_EVERYBODY = 0.9;
/** Minimum absolute correlation of two related measures; weaker relations are not visible. */
const VISIBLE_R = 0.5;
/** Minimum spread of a rate, relative to its level. A smaller spread counts as constant. */
const CONSTANT = 0.005;

/** Converts a result to an answer. `names` has the states that are on a map, `locale` the language of months and weekdays. */
export function answerOf(result: QueryResult, names?: Pick<typeof Regions, 'areStates'>, locale = 'en'): Answer {
  const { rowCount, columns } = result;
  const isRead = rowCount <= MAX_ROWS_READ;
  const numbers = columns.filter((column) => !isKey(column) && !/\.(previous|change|growth)$/.test(column.name));
  const values = numbers.map((column) => Array.from({ length: rowCount }, (_, row) => numberAt(column, row)));
  const keys = columns.filter(isKey);
  const hasMember = (_: number, row: number): boolean => keys.every(({ valid }) => valid?.[row] !== 0);
  const isUnreadable = columns.some(({ dictionary = [] }) => isHashed(dictionary));
  const isOnMap = columns.some(({ name, dictionary = [] }) => name === STATE && names?.areStates(dictionary));
  return {
    ...{ rows: rowsWithImpact(result), values: isRead ? values.map((numbersOf) => numbersOf.filter(hasMember)) : [] },
    ...(isUnreadable && { isUnreadable }),
    ...(isOnMap && { isOnMap }),
    ...(columns.some(({ dictionary = [] }) => areMonths(dictionary, locale)) && { isCalendar: true }),
    ...(isRead && isBlankLargest(result, values[0]) && { isBlank: true }),
  };
}

/** True for the members of a dimension, which may be numbers: those of customers, or years. */
function isKey({ type, unit }: ResultColumn): boolean {
  return type !== 'number' || unit === undefined;
}

function areMonths(members: readonly string[], locale: string): boolean {
  const { length } = members;
  return length <= MONTHS.max && calendarRank(length < MONTHS.min ? [...members, A_MONTH] : members, locale) !== undefined;
}

/** True when a row without a member has the largest number. */
function isBlankLargest({ columns, rowCount }: QueryResult, [...values]: readonly number[] = []): boolean {
  const [key, ...others] = columns.filter(isKey);
  if (key === undefined || others.length > 0) return false;
  const isBlank = (row: number): boolean => key.valid?.[row] === 0;
  const known = Array.from({ length: rowCount }, (_, row) => row).filter((row) => !Number.isNaN(values[row]));
  return known.some((row) => isBlank(row) && known.every((other) => values[other]! <= values[row]!));
}

/** The dimension of states, in plans and results. */
export const STATE: Role = 'state';

function isHashed(members: readonly string[]): boolean {
  const seen = members.slice(0, SAMPLE);
  return seen.length > 0 && seen.filter((member) => HASH.test(member)).length * 2 > seen.length;
}

/** Counts rows with a member and numbers. A single zero counts as missing. */
export function rowsWithImpact({ rowCount, columns }: QueryResult): number {
  let rows = 0;
  for (let row = 0; row < rowCount; row++) {
    const isThere = columns.every((column) => !Number.isNaN(numberAt(column, row)));
    if (isThere && (rowCount > 1 || columns.length > 1 || columns[0]?.values[0] !== 0)) rows++;
  }
  return rows;
}

/** Returns true when no part is nearly the total. */
export function areSharesTelling([parts = []]: Answer['values']): boolean {
  const known = parts.filter((part) => part > 0);
  return known.length === 0 || Math.max(...known) <= NEARLY_ALL * known.reduce((sum, part) => sum + part, 0);
}

/** Returns true when parts differ and no part is nearly the total. */
export function arePartsTelling(values: Answer['values']): boolean {
  const known = (values[0] ?? []).filter((part) => part > 0);
  return known.length === 0 || (areSharesTelling(values) && Math.max(...known) >= ALIKE * Math.min(...known));
}

/** Minimum number of rows per member from which chance is estimated. Fewer rows may be totals. */
const MIN_SAMPLE = 30;

/**
 * Returns true when members differ by more than chance explains, by their sums and numbers of rows. By chance, a sum of n amounts that vary as much as
 * they are large (of an exponential distribution) has the variance 2/n of its square: a χ² test of equal sums, at two standard deviations.
 */
export function areMembersTelling([sums = [], counts = []]: Answer['values']): boolean {
  const known = sums.filter((sum) => !Number.isNaN(sum));
  const [mean, rows] = [known, counts].map((all) => all.reduce((total, one) => total + one, 0) / known.length) as [
    number,
    number,
  ];
  if (!(mean > 0 && rows >= MIN_SAMPLE)) return true;
  const squares = known.reduce((total, sum) => total + (sum / mean - 1) ** 2, 0);
  const degrees = known.length - 1;
  return (squares * rows) / 2 > degrees + Math.sqrt(8 * degrees);
}

/** Number of bars that are shown of more members than fit, and their minimum share of the total. */
export const BARS = 8;
const MIN_SHOWN = 0.05;

/** Returns true when the largest members have more than a twentieth of the total. */
export function isTopTelling([values = []]: Answer['values']): boolean {
  const known = values.filter((sum) => !Number.isNaN(sum)).sort((one, other) => other - one);
  const [total, shown] = [known, known.slice(0, BARS)].map((all) => all.reduce((sum, one) => sum + one, 0)) as [number, number];
  return total <= 0 || shown >= MIN_SHOWN * total;
}

/** Returns true when members differ by more than chance, and the bars of the largest have more than a twentieth of the total. */
export function areBarsTelling(values: Answer['values']): boolean {
  return areMembersTelling(values) && isTopTelling(values);
}

/** Minimum share of rows that are in an order with another one: the least confidence of a combination of items. */
const TOGETHER = 0.1;

/** Returns true when items may be bought together, by the numbers of orders and rows: each order with a second item has one row more. */
export function areBasketsTelling([[orders = 0] = [], [rows = 0] = []]: Answer['values']): boolean {
  return 2 * (rows - orders) >= TOGETHER * rows;
}

/** Largest factor between what was sold and its plan. Beyond it they are in different units, and a chart of both would show one of them as a line at zero. */
const MAX_FROM_PLAN = 10;

/**
 * Returns true when some values have a plan, and values and plans are of one order of magnitude. A result without a plan lacks the column, which
 * follows the actual values.
 */
export function isPlanTelling([values = [], plans = []]: Answer['values']): boolean {
  const planned = values.flatMap((value, k) => (plans[k]! > 0 && value > 0 ? [{ value, plan: plans[k]! }] : []));
  const [sold, sum] = [planned.reduce((all, { value }) => all + value, 0), planned.reduce((all, { plan }) => all + plan, 0)];
  return plans.some((plan) => plan > 0) && (planned.length === 0 || (sold <= MAX_FROM_PLAN * sum && sum <= MAX_FROM_PLAN * sold));
}

/** Returns true when each period with a value has a plan: the sum of more periods than planned attains it too easily. */
export function isPlanWhole([values = [], plans = []]: Answer['values']): boolean {
  return values.every((value, k) => !value || plans[k]! > 0);
}

/** Returns true when retention leaves room for improvement: in at least half of the periods, some customers churn. */
export function isRetentionTelling([retention = []]: Answer['values']): boolean {
  const known = retention.filter((one) => !Number.isNaN(one)).sort((one, other) => one - other);
  return known.length === 0 || known[known.length >> 1]! < NEARLY_EVERYBODY;
}

/** Returns true when a rate varies over time. A constant rate usually results from how the data was made, such as a tax. */
export function isRateTelling([rates = []]: Answer['values']): boolean {
  const known = rates.filter((rate) => !Number.isNaN(rate));
  if (known.length < 2) return true;
  const [least, most] = [Math.min(...known), Math.max(...known)];
  return most - least > CONSTANT * Math.max(Math.abs(least), Math.abs(most));
}

/** Minimum number of things that are counted. */
const MIN_COUNTED = 3;
/** Minimum number of whole months with the same number: two may be equal by chance. */
const MIN_MONTHS = 3;

/** Returns true when there is enough to count, and not the same number in each whole month: of the first and the last, a part may be missing. */
export function isCountTelling([counts = []]: Answer['values']): boolean {
  const known = counts.filter((count) => !Number.isNaN(count));
  const whole = known.length > MIN_MONTHS + 1 ? known.slice(1, -1) : known;
  return known.length === 0 || (isRateTelling([whole]) && known.some((count) => count >= MIN_COUNTED));
}

/** Lags in days at which days are alike where their level changes slowly, and where weekdays differ. */
const LAGS = [
  [1, 2, 3, 4, 5, 6],
  [7, 14, 21, 28],
];
/** Minimum sum of the autocorrelations in standard errors. Of a thousand calendars without a pattern, about two reach it. */
const CLEAR = 3.1;

/** Returns true when days resemble those before them or the same weekday, by their autocorrelation. A calendar of days without a pattern shows nothing. */
export function areDaysTelling([days = []]: Answer['values']): boolean {
  const known = days.filter((day) => !Number.isNaN(day));
  if (known.length === 0) return true;
  const mean = known.reduce((sum, day) => sum + day, 0) / known.length;
  const squares = known.reduce((sum, day) => sum + (day - mean) ** 2, 0);
  const productsAt = (lag: number): number =>
    known.slice(lag).reduce((sum, day, at) => sum + (day - mean) * (known[at]! - mean), 0);
  return LAGS.some((lags) => {
    const products = lags.reduce((sum, lag) => sum + productsAt(lag), 0);
    return products * Math.sqrt(known.length / lags.length) > CLEAR * squares;
  });
}

/** Returns true when two measures are related, by Pearson’s correlation. */
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
