import { badOption, SalesError } from '../../util/error.js';
import { correlationRatio, cramersV, isConstant } from '../describe/categories.js';
import type { Categories } from '../describe/categories.js';
import { tTail } from '../distributions/distributions.js';
import { kendall } from './kendall.js';
import type { Agreement } from './kendall.js';
import { adjustChances } from './p-adjust.js';
import type { Adjustment } from './p-adjust.js';
import { ranksOf } from '../describe/ranks.js';
import { finish } from '../steps.js';

/** How numbers are compared: in proportion, by rank, or by the order of pairs. */
export type CorrelationMethod = 'pearson' | 'spearman' | 'kendall';

/** The methods, for those who let one choose. */
export const CORRELATION_METHODS: readonly CorrelationMethod[] = ['pearson', 'spearman', 'kendall'];

/** A column: numbers, NaN being none, or categories. */
export type Variable = ArrayLike<number> | Categories;

/** How correlations are worked out. */
export interface CorrelationOptions {
  readonly method?: CorrelationMethod;
  /** For how many pairs `adjusted` allows: by Benjamini and Hochberg where absent. */
  readonly adjust?: Adjustment;
  readonly signal?: AbortSignal | undefined;
}

/** Square arrays in the order of the columns. */
export interface Correlations {
  /** From −1 to 1; from 0 where a category takes part; NaN for a constant column, or fewer than two rows. */
  readonly r: readonly (readonly number[])[];
  /** The rows that have both values. */
  readonly n: readonly (readonly number[])[];
  /** The chance of as much by accident, were there nothing; NaN of fewer than three rows. */
  readonly p: readonly (readonly number[])[];
  /** The same, adjusted for the number of pairs. */
  readonly adjusted: readonly (readonly number[])[];
}

/** Columns can be no more than these: there are half as many pairs as their square. */
const MOST_COLUMNS = 300;
/** Rows that are compared in a step: a few milliseconds. */
const ROWS_A_STEP = 500_000;

/**
 * How columns go together, each pair over the rows that have both values: names → numbers (NaN and infinite ones are gaps) or texts (categories; empty and missing
 * ones are gaps). Numbers by Pearson's r or Spearman's rho, `p` by the t distribution with n − 2 degrees (R's `cor.test`, for Spearman `exact = FALSE`), or by Kendall's
 * tau-b; a number with a category by eta; two categories by Cramér's V. A correlation is no cause. k columns of n rows take O(k² n), with gaps
 * or Kendall O(k² n log n), and O(k n + k²) memory.
 * @throws SalesError `bad-option` for columns of several lengths, or more than 300; an `AbortError`
 */
export function correlation(
  columns: Readonly<Record<string, ArrayLike<number> | ArrayLike<string | null | undefined>>>,
  options: CorrelationOptions = {},
): Correlations {
  const steps = correlate(
    Object.values(columns).map((column) => (isText(column) ? categoriesOf(column) : column)),
    options,
  );
  return finish(steps, options.signal);
}

/** The same in steps, so that who waits for it may do other things in between. */
export function* correlate(variables: readonly Variable[], options: CorrelationOptions): Generator<undefined, Correlations> {
  const { method = 'pearson', adjust = 'bh' } = options;
  const prepared = check(variables, method).map((variable) => prepare(variable, method));
  const size = prepared.length;
  const square = (): number[][] => prepared.map(() => new Array<number>(size).fill(0));
  const [r, n, p, adjusted] = [square(), square(), square(), square()];
  const pairs: [number, number][] = [];
  let done = 0;
  for (let i = 0; i < size; i++) {
    n[i]![i] = prepared[i]!.count;
    r[i]![i] = prepared[i]!.varies ? 1 : NaN;
    if (!prepared[i]!.varies) p[i]![i] = adjusted[i]![i] = NaN;
    for (let j = i + 1; j < size; j++) {
      const { agreement, rows } = compare(prepared[i]!, prepared[j]!, method);
      pairs.push([i, j]);
      r[i]![j] = r[j]![i] = agreement.r;
      p[i]![j] = p[j]![i] = agreement.p;
      n[i]![j] = n[j]![i] = rows;
      done += rows;
      if (done > ROWS_A_STEP) {
        done = 0;
        yield;
      }
    }
  }
  const chances = adjustChances(
    pairs.map(([i, j]) => p[i]![j]!),
    adjust,
  );
  pairs.forEach(([i, j], k) => (adjusted[i]![j] = adjusted[j]![i] = chances[k]!));
  return { r, n, p, adjusted };
}

/** A column, made ready once for all pairs. */
interface Prepared {
  readonly variable: Variable;
  /** The rows that have a value. */
  readonly count: number;
  readonly varies: boolean;
  /** Of numbers without gaps: what r is the sum of products of; undefined where there are gaps, or nothing varies. */
  readonly scores: Float64Array | undefined;
}

function prepare(variable: Variable, method: CorrelationMethod): Prepared {
  const length = lengthOf(variable);
  const rows = rowsWith([variable], length);
  const kept = pick(variable, rows);
  const isWhole = rows.length === length;
  const varies = !isConstant(isCategories(kept) ? kept.codes : kept) && rows.length > 1;
  const scores = isWhole && varies && !isCategories(kept) && method !== 'kendall' ? scoresOf(kept, method) : undefined;
  return { variable, count: rows.length, varies, scores };
}

function compare(x: Prepared, y: Prepared, method: CorrelationMethod): { readonly agreement: Agreement; readonly rows: number } {
  if (x.scores && y.scores) return { agreement: byProducts(x.scores, y.scores), rows: x.count };
  const rows = rowsWith([x.variable, y.variable], lengthOf(x.variable));
  const [a, b] = [pick(x.variable, rows), pick(y.variable, rows)];
  return { agreement: agreementOf(a, b, method), rows: rows.length };
}

function agreementOf(a: Variable, b: Variable, method: CorrelationMethod): Agreement {
  if (lengthOf(a) < 2) return { r: NaN, p: NaN };
  if (isCategories(a)) return isCategories(b) ? cramersV(a, b) : correlationRatio(a, b);
  if (isCategories(b)) return correlationRatio(b, a);
  if (isConstant(a) || isConstant(b)) return { r: NaN, p: NaN };
  return method === 'kendall' ? kendall(a, b) : byProducts(scoresOf(a, method), scoresOf(b, method));
}

/** Numbers (or their ranks) less their mean, with squares that add up to 1. */
function scoresOf(values: ArrayLike<number>, method: CorrelationMethod): Float64Array {
  const scores = method === 'spearman' ? ranksOf(values) : Float64Array.from(values);
  // Squares of 1e200 would not be finite. Powers of two take no digits.
  const scale = 2 ** Math.floor(Math.log2(scores.reduce((most, value) => Math.max(most, Math.abs(value)), 0)));
  for (let i = 0; i < scores.length; i++) scores[i]! /= scale;
  const mean = scores.reduce((sum, value) => sum + value, 0) / scores.length;
  // Taken off twice, as the mean itself is rounded.
  let rest = 0;
  for (let i = 0; i < scores.length; i++) rest += scores[i]! -= mean;
  let squares = 0;
  for (let i = 0; i < scores.length; i++) squares += (scores[i]! -= rest / scores.length) ** 2;
  const norm = Math.sqrt(squares);
  for (let i = 0; i < scores.length; i++) scores[i]! /= norm;
  return scores;
}

function byProducts(x: Float64Array, y: Float64Array): Agreement {
  let sum = 0;
  for (let i = 0; i < x.length; i++) sum += x[i]! * y[i]!;
  const r = Math.max(-1, Math.min(1, sum));
  const freedom = x.length - 2;
  return { r, p: freedom < 1 ? NaN : Math.min(1, 2 * tTail(Math.abs(r) * Math.sqrt(freedom / ((1 - r) * (1 + r))), freedom)) };
}

function isCategories(variable: Variable): variable is Categories {
  return 'codes' in variable;
}

function lengthOf(variable: Variable): number {
  return isCategories(variable) ? variable.codes.length : variable.length;
}

/** The rows in which all variables have a value. */
function rowsWith(variables: readonly Variable[], length: number): Uint32Array {
  const rows = new Uint32Array(length);
  let count = 0;
  for (let row = 0; row < length; row++) if (variables.every((variable) => hasValue(variable, row))) rows[count++] = row;
  return rows.subarray(0, count);
}

function hasValue(variable: Variable, row: number): boolean {
  return isCategories(variable) ? variable.codes[row]! >= 0 : Number.isFinite(variable[row]);
}

function pick(variable: Variable, rows: Uint32Array): Variable {
  if (rows.length === lengthOf(variable)) return variable;
  if (!isCategories(variable)) return Float64Array.from(rows, (row) => variable[row]!);
  return { codes: Int32Array.from(rows, (row) => variable.codes[row]!), members: variable.members };
}

function isText(
  column: ArrayLike<number> | ArrayLike<string | null | undefined>,
): column is ArrayLike<string | null | undefined> {
  const first = ArrayBuffer.isView(column)
    ? 0
    : Array.from<unknown>(column).find((value) => value !== null && value !== undefined);
  return typeof first === 'string';
}

function categoriesOf(texts: ArrayLike<string | null | undefined>): Categories {
  const places = new Map<string, number>();
  const codes = Int32Array.from(texts, (text) => {
    if (text === null || text === undefined || text === '') return -1;
    const place = places.get(text) ?? places.size;
    places.set(text, place);
    return place;
  });
  return { codes, members: places.size };
}

function check(variables: readonly Variable[], method: CorrelationMethod): readonly Variable[] {
  if (!CORRELATION_METHODS.includes(method)) throw badOption('method', method, `one of ${CORRELATION_METHODS.join(', ')}`);
  if (variables.length > MOST_COLUMNS) throw badOption('columns', `${variables.length} columns`, `at most ${MOST_COLUMNS}`);
  const lengths = [...new Set(variables.map(lengthOf))];
  if (lengths.length <= 1) return variables;
  throw new SalesError('bad-option', `columns: they have ${lengths.join(' and ')} rows; expected the same number in each`, {
    hint: 'Put NaN where a column has no number.',
    params: { option: 'columns', value: lengths.join(', '), expected: 'columns of one length' },
  });
}
