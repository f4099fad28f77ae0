import { wordsOf, type NameMeaning } from './names/names.js';
import type { Concept } from './names/words.js';
import { isWhole } from './profile.js';
import type { ColumnProfile, TableProfile } from './profile.js';
import type { Target } from './rule-lines.js';
import { listOf } from '../../util/list-of.js';

/** Amounts of money: their values are not codes, times or counts of something else. */
const MONEY: ReadonlySet<Target> = new Set<Target>(['revenue', 'cost', 'profit', 'price']);

/** Minimum number of sampled values for a conclusion from their range. */
const MIN_VALUES = 40;

/** Seconds and milliseconds since 1970 of the years 2000 to 2037. */
const SECONDS = { from: 9.4e8, to: 2.15e9 };

/** Years that rows of sales may have. */
const YEARS = { from: 1980, to: 2060 };

/** Whole numbers up to this may be an hour, a day of the month, a terminal or a count of installments. */
const SMALL = 31;

/** Whole amounts have more distinct values than this; codes of companies, regions and departments often have fewer. */
const MAX_FLAG_VALUES = 3;
const MAX_CODES = 40;
const MIN_CODE = 100;

/**
 * True when the values of a column contradict an amount of money, however good its name. Small whole numbers, few values and
 * numbered rows only contradict a name that has unknown words, because prices of 2 and 3 exist: `sales hour`, `sales terminal`.
 */
export function contradictsMoney(target: Target, column: ColumnProfile, meaning: NameMeaning): boolean {
  if (!MONEY.has(target) || column.type !== 'number') return false;
  const values = column.sample.filter((value) => !Number.isNaN(value));
  const { min = 0, max = 0 } = column;
  if (!isWhole(column)) return false;
  if (target === 'revenue' && meaning.concepts.has('product') && isLineNumber(column)) return true;
  if (values.length < MIN_VALUES) return false;
  const isNamed = meaning.unknown.length === 0;
  if (isYearOrMonth(values, min, max) || (!isNamed && isEpoch(min, max))) return true;
  if (target === 'price') return false;
  if (isEvenCode(values, column) && !isMoneyBy(target, column, meaning)) return true;
  return !isNamed && min >= 0 && (max <= SMALL || column.distinct <= MAX_FLAG_VALUES || isNumbering(column, values));
}

/** True for seconds or milliseconds since 1970. The revenue of a company may be in the same range, so this only contradicts other names. */
function isEpoch(min: number, max: number): boolean {
  return [1, 1000].some((unit) => min >= SECONDS.from * unit && max <= SECONDS.to * unit);
}

/** True for years, and months as `202401`. */
function isYearOrMonth(values: Float64Array, min: number, max: number): boolean {
  if (min >= YEARS.from && max <= YEARS.to) return true;
  const isMonth = (value: number): boolean => value % 100 >= 1 && value % 100 <= 12;
  return min >= YEARS.from * 100 && max <= YEARS.to * 100 + 12 && values.every(isMonth);
}

/** True for 1 … n: each value once, without gaps, as rows are numbered. */
function isNumbering({ min = 0, max = 0, distinct, missing }: ColumnProfile, values: Float64Array): boolean {
  if (missing > 0 || max - min + 1 !== distinct || min < 0 || distinct < values.length) return false;
  let rising = 0;
  for (let at = 1; at < values.length; at += 1) if (values[at]! > values[at - 1]!) rising += 1;
  return rising === values.length - 1 || rising === 0;
}

/** Minimum number of rows, and maximum number of positions, of line numbers. */
const MIN_LINES = 10;
const MAX_LINES = 60;

/**
 * True for the position of a line in its document: 1, 2, 3 … or 10, 20, 30 …, each at most as often as the one before, because every
 * document has a first line.
 */
export function isLineNumber(column: ColumnProfile): boolean {
  const { min = 0, max = 0, distinct, missing, sample } = column;
  const step = min === 0 ? 1 : min;
  if (column.type !== 'number' || missing > 0 || sample.length < MIN_LINES || distinct < 2 || distinct > MAX_LINES) return false;
  if (!/^10*$/u.test(String(step)) || max !== min + step * (distinct - 1)) return false;
  const counts = new Float64Array(distinct);
  for (const value of sample) {
    const at = (value - min) / step;
    if (!Number.isInteger(at)) return false;
    counts[at] = (counts[at] ?? 0) + 1;
  }
  return counts.every((count, at) => at === 0 || count <= (counts[at - 1] ?? 0));
}

/** Concepts of names that say nothing but an amount of sales, and those of them that codes have too: `Sales` may be short for an office. */
const AMOUNTS: readonly Concept[] = /* @__PURE__ */ listOf('amount revenue total sale net gross order invoice transaction line');
const SURE_AMOUNTS: readonly Concept[] = ['amount', 'revenue', 'currency'];

/** Steps of codes, which count up; amounts in even steps are rounder. */
const CODE_STEP = 5;

/**
 * True when the name and the values of an amount in even steps are those of money: all words are about amounts, and one of them is sure, or the
 * values are round, as 100, 200 and 300 are.
 */
function isMoneyBy(target: Target, { hasCurrency, min = 0, max = 0, distinct }: ColumnProfile, meaning: NameMeaning): boolean {
  if (hasCurrency === true) return true;
  const concepts = [...meaning.concepts];
  const isAmount = concepts.every((one) => AMOUNTS.includes(one) || one === 'currency');
  if (target !== 'revenue' || meaning.unknown.length > 0 || !isAmount) return false;
  const step = (max - min) / (distinct - 1);
  return concepts.some((one) => SURE_AMOUNTS.includes(one)) || (step >= CODE_STEP && min % step === 0);
}

/** True for codes: few whole numbers of at least three digits in even steps, such as 1000, 2000, 3000 or 8400 … 8405. */
function isEvenCode(values: Float64Array, { min = 0, max = 0, distinct }: ColumnProfile): boolean {
  if (min < MIN_CODE || distinct < 2 || distinct > MAX_CODES || values.length < 4 * distinct) return false;
  const sorted = [...new Set(values)].toSorted((a, b) => a - b);
  const step = (max - min) / (sorted.length - 1);
  return sorted.length > 2 && sorted.every((value, at) => value === min + at * step) && String(min).length === String(max).length;
}

/** Names of an amount of each month or year, and of the first and the last day of a contract. */
const RECURRING =
  /(?<!\p{L})(?:monthly|quarterly|yearly|annual|recurring|monatlich\p{L}*|j[äa]hrlich\p{L}*|mensuel\p{L}*|annuel\p{L}*|mensual|mensal|anual|mensile|annuale|maandelijks\p{L}*)(?!\p{L})/u;
const BEGINS = /(?<!\p{L})(?:start|starts|begin|begins|beginn|debut|d[ée]but|inicio|in[íi]cio|inizio)(?!\p{L})/u;
const ENDS = /(?<!\p{L})(?:end|ends|expiry|expires|expiration|churn|ende|fin|fim|fine|einde)(?!\p{L})/u;

/** True for an amount of each month in a list of contracts with a first and a last day: a rate, and not what was sold on one of these days. */
export function isRecurring(column: ColumnProfile, { columns }: TableProfile): boolean {
  const isNamed = (one: ColumnProfile, name: RegExp): boolean => name.test(wordsOf(one.name).join(' '));
  const hasDay = (name: RegExp): boolean =>
    columns.some((one) => one.table === column.table && (one.type === 'date' || one.type === 'datetime') && isNamed(one, name));
  return isNamed(column, RECURRING) && hasDay(BEGINS) && hasDay(ENDS);
}
