import { badOption, SalesError } from '../../util/error.js';
import { tTail, chiSquareTail, fTail } from '../distributions/distributions.js';
import { kendall, type Agreement } from './kendall.js';
import { adjustChances, type Adjustment } from './significance.js';
import { ranksOf } from '../describe/descriptive.js';
import { finish } from '../cooperative.js';

/** How numbers are correlated: linearly, by rank, or by the order of pairs. */
export type CorrelationMethod = 'pearson' | 'spearman' | 'kendall';

/** All methods, for selection lists. */
export const CORRELATION_METHODS: readonly CorrelationMethod[] = ['pearson', 'spearman', 'kendall'];

/** A column of numbers (NaN when missing) or of categories. */
export type Variable = ArrayLike<number> | Categories;

/** Options of `correlation`. */
export interface CorrelationOptions {
  readonly method?: CorrelationMethod;
  /** Correction for multiple tests in `adjusted`. Default: Benjamini and Hochberg. */
  readonly adjust?: Adjustment;
  readonly signal?: AbortSignal | undefined;
}

/** Square arrays in the order of the columns. */
export interface Correlations {
  /** Correlations: −1 … 1, with categories 0 … 1. NaN for a constant column or fewer than two rows. */
  readonly r: readonly (readonly number[])[];
  /** Number of rows with both values. */
  readonly n: readonly (readonly number[])[];
  /** Probability of a correlation at least as strong without a relationship; NaN for fewer than three rows. */
  readonly p: readonly (readonly number[])[];
  /** `p`, adjusted for the number of pairs. */
  readonly adjusted: readonly (readonly number[])[];
}

/** Maximum number of columns; the number of pairs grows with its square. */
const MAX_COLUMNS = 300;
/** Number of rows compared per step: a few milliseconds. */
const ROWS_A_STEP = 500_000;

/**
 * Computes correlations between columns, each pair over the rows with both values. Columns contain numbers (NaN and infinite
 * values are missing) or texts (categories; empty and null ones are missing).
 * - Two numbers: Pearson’s r or Spearman’s rho, with `p` from the t distribution with n − 2 degrees of freedom (R’s `cor.test`,
 *   for Spearman `exact = FALSE`), or Kendall’s tau-b.
 * - A number and a category: eta.
 * - Two categories: Cramér’s V.
 *
 * Correlation does not imply causation. k columns of n rows take O(k² n), with missing values or Kendall O(k² n log n), and O(k n
 * + k²) memory.
 * @throws SalesError `bad-option` for columns of different lengths or more than 300 columns; an `AbortError`
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

/** Does the work of `correlation` in steps, so the caller can do other work in between. */
export function* correlate(variables: readonly Variable[], options: CorrelationOptions): Generator<undefined, Correlations> {
  const { method = 'pearson', adjust = 'bh' } = options;
  const prepared = check(variables, method).map((variable) => prepare(variable, method));
  const found: PairCorrelation[] = [];
  let done = 0;
  for (let i = 0; i < prepared.length; i++) {
    for (let j = i + 1; j < prepared.length; j++) {
      const pair = compare(prepared[i]!, prepared[j]!, method);
      found.push(pair);
      done += pair.rows;
      if (done > ROWS_A_STEP) {
        done = 0;
        yield;
      }
    }
  }
  return correlationMatrix(prepared, found, adjust);
}

/** The correlation of a pair of columns, and its number of rows. */
export interface PairCorrelation {
  readonly agreement: Agreement;
  readonly rows: number;
}

/** Returns the matrix of columns from their pairs 0 1, 0 2, … 1 2 …, with adjusted p-values. */
export function correlationMatrix(
  columns: readonly { readonly count: number; readonly varies: boolean }[],
  pairs: readonly PairCorrelation[],
  adjust: Adjustment = 'bh',
): Correlations {
  const size = columns.length;
  const square = (): number[][] => columns.map(() => new Array<number>(size).fill(0));
  const [r, n, p, adjusted] = [square(), square(), square(), square()];
  const chances = adjustChances(
    pairs.map(({ agreement }) => agreement.p),
    adjust,
  );
  let pair = 0;
  columns.forEach(({ count, varies }, i) => {
    n[i]![i] = count;
    r[i]![i] = varies ? 1 : NaN;
    if (!varies) p[i]![i] = adjusted[i]![i] = NaN;
    for (let j = i + 1; j < size; j++) {
      const { agreement, rows } = pairs[pair]!;
      r[i]![j] = r[j]![i] = agreement.r;
      p[i]![j] = p[j]![i] = agreement.p;
      n[i]![j] = n[j]![i] = rows;
      adjusted[i]![j] = adjusted[j]![i] = chances[pair]!;
      pair += 1;
    }
  });
  return { r, n, p, adjusted };
}

/** A column, prepared once for all pairs. */
interface Prepared {
  readonly variable: Variable;
  /** Number of rows with a value. */
  readonly count: number;
  readonly varies: boolean;
  /**
   * For numbers without missing values: scores with r as their product sum. `undefined` with missing values or without variation.
   */
  readonly scores: Float64Array | undefined;
}

function prepare(variable: Variable, method: CorrelationMethod): Prepared {
  const length = lengthOf(variable);
  const rows = rowsWith([variable], length);
  const present = pick(variable, rows);
  const isWhole = rows.length === length;
  const varies = !isConstant(isCategories(present) ? present.codes : present) && rows.length > 1;
  const scores = isWhole && varies && !isCategories(present) && method !== 'kendall' ? scoresOf(present, method) : undefined;
  return { variable, count: rows.length, varies, scores };
}

function compare(x: Prepared, y: Prepared, method: CorrelationMethod): PairCorrelation {
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

/** Centers numbers (or their ranks) and scales them to a sum of squares of 1. */
function scoresOf(values: ArrayLike<number>, method: CorrelationMethod): Float64Array {
  const scores = method === 'spearman' ? ranksOf(values) : Float64Array.from(values);
  // Scaling by a power of two loses no digits, and keeps squares of numbers such as 1e200 finite.
  const scale = 2 ** Math.floor(Math.log2(scores.reduce((most, value) => Math.max(most, Math.abs(value)), 0)));
  for (let i = 0; i < scores.length; i++) scores[i] = scores[i]! / scale;
  const mean = scores.reduce((sum, value) => sum + value, 0) / scores.length;
  // Centered twice, because the mean itself is rounded.
  let rest = 0;
  for (let i = 0; i < scores.length; i++) rest += scores[i] = scores[i]! - mean;
  let squares = 0;
  for (let i = 0; i < scores.length; i++) squares += (scores[i] = scores[i]! - rest / scores.length) ** 2;
  const norm = Math.sqrt(squares);
  for (let i = 0; i < scores.length; i++) scores[i] = scores[i]! / norm;
  return scores;
}

function byProducts(x: Float64Array, y: Float64Array): Agreement {
  let sum = 0;
  for (let i = 0; i < x.length; i++) sum += x[i]! * y[i]!;
  return linearAgreement(sum, x.length);
}

/** Returns Pearson’s r of a number of rows, limited to −1 … 1, with its p-value. */
export function linearAgreement(coefficient: number, rows: number): Agreement {
  const r = Math.max(-1, Math.min(1, coefficient));
  const freedom = rows - 2;
  return { r, p: freedom < 1 ? NaN : Math.min(1, 2 * tTail(Math.abs(r) * Math.sqrt(freedom / ((1 - r) * (1 + r))), freedom)) };
}

function isCategories(variable: Variable): variable is Categories {
  return 'codes' in variable;
}

function lengthOf(variable: Variable): number {
  return isCategories(variable) ? variable.codes.length : variable.length;
}

/** Returns the rows in which all variables have a value. */
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
  const indexes = new Map<string, number>();
  const codes = Int32Array.from(texts, (text) => {
    if (text === null || text === undefined || text === '') return -1;
    const index = indexes.get(text) ?? indexes.size;
    indexes.set(text, index);
    return index;
  });
  return { codes, members: indexes.size };
}

function check(variables: readonly Variable[], method: CorrelationMethod): readonly Variable[] {
  if (!CORRELATION_METHODS.includes(method)) throw badOption('method', method, CORRELATION_METHODS);
  if (variables.length > MAX_COLUMNS) throw badOption('columns', String(variables.length), 'at-most', { max: MAX_COLUMNS });
  const lengths = [...new Set(variables.map(lengthOf))];
  if (lengths.length <= 1) return variables;
  throw new SalesError('bad-option', 'unequal-columns', {
    params: { option: 'columns', value: lengths.join(', ') },
  });
}

/** A column of categories: the index of each row’s member; negative or NaN when missing. */
interface Categories {
  readonly codes: ArrayLike<number>;
  /** Number of members; all codes are below it. */
  readonly members: number;
}

/**
 * Measures how much a number depends on a category, from 0 to 1. This is the correlation ratio eta, the square root of the share
 * of the sum of squares between members (K. Pearson 1911). `p` comes from the F test of equal means. All rows must have a member
 * and a finite number. NaN when all numbers or all members are the same.
 */
function correlationRatio({ codes, members }: Categories, values: ArrayLike<number>): Agreement {
  const n = values.length;
  const sums = new Float64Array(members);
  const counts = new Float64Array(members);
  let total = 0;
  for (let i = 0; i < n; i++) total += values[i]!;
  const mean = total / n;
  for (let i = 0; i < n; i++) {
    sums[codes[i]!]! += values[i]! - mean;
    counts[codes[i]!]! += 1;
  }
  const present = [...counts.keys()].filter((code) => counts[code]! > 0);
  const between = present.reduce((sum, code) => sum + sums[code]! ** 2 / counts[code]!, 0);
  let within = 0;
  for (let i = 0; i < n; i++) within += (values[i]! - mean - sums[codes[i]!]! / counts[codes[i]!]!) ** 2;
  const groups = present.length;
  if (groups < 2 || isConstant(values)) return { r: NaN, p: NaN };
  const f = between / (groups - 1) / (within / (n - groups));
  return { r: Math.sqrt(between / (between + within)), p: n > groups ? fTail(f, groups - 1, n - groups) : NaN };
}

/**
 * Measures the association of two categories, from 0 to 1: Cramér’s V with the correction of W. Bergsma 2013, “A bias-correction
 * for Cramér’s V and Tschuprow’s T”. Uncorrected values are large by chance when there are many members. `p` comes from Pearson’s
 * chi-square test of independence. All rows must have both members. O(n) time and memory.
 */
function cramersV(x: Categories, y: Categories): Agreement {
  const n = x.codes.length;
  const rows = new Float64Array(x.members);
  const columns = new Float64Array(y.members);
  const cells = new Map<number, number>();
  for (let i = 0; i < n; i++) {
    const [row, column] = [x.codes[i]!, y.codes[i]!];
    rows[row]! += 1;
    columns[column]! += 1;
    const cell = row * y.members + column;
    cells.set(cell, (cells.get(cell) ?? 0) + 1);
  }
  const r = rows.filter((count) => count > 0).length;
  const c = columns.filter((count) => count > 0).length;
  if (r < 2 || c < 2) return { r: NaN, p: NaN };
  let sum = 0;
  for (const [cell, count] of cells) sum += (count * count) / (rows[Math.floor(cell / y.members)]! * columns[cell % y.members]!);
  const phi = Math.max(0, sum - 1);
  const freedom = (r - 1) * (c - 1);
  const corrected = Math.max(0, phi - freedom / (n - 1));
  const most = Math.min(r - (r - 1) ** 2 / (n - 1), c - (c - 1) ** 2 / (n - 1)) - 1;
  return { r: most > 0 ? Math.min(1, Math.sqrt(corrected / most)) : NaN, p: chiSquareTail(n * phi, freedom) };
}

/** True when all numbers are the same. */
function isConstant(values: ArrayLike<number>): boolean {
  for (let i = 1; i < values.length; i++) if (values[i] !== values[0]) return false;
  return true;
}
