import { nearest } from '../../../query/names.js';
import { badOption, type ErrorParams, SalesError } from '../../../util/error.js';
import { grouped } from '../../../util/grouped.js';
import { quantileOf } from '../../../util/numbers/quantile.js';
import { isRecord } from '../../../util/record.js';

/** The properties of a JSON object. */
export type Fields = Readonly<Record<string, unknown>>;

/** Returns the JSON object at a path of a specification. @throws SalesError `bad-option` for other values */
export function fieldsOf(value: unknown, path: string): Fields {
  if (isRecord(value)) return value;
  throw badValue(path, value, 'object');
}

/** Returns the error of an invalid value. `expected` lists valid values, or is the key of a text that describes them, with `values`. */
export function badValue(
  path: string,
  value: unknown,
  expected: string | readonly string[],
  values: ErrorParams = {},
): SalesError {
  const text = value === undefined ? 'nothing' : typeof value === 'string' ? value : JSON.stringify(value);
  const option = path === 'plot' ? 'plot' : `plot: ${path}`;
  if (typeof expected === 'string') return badOption(option, text, expected, values);
  const near = typeof value === 'string' ? nearest(value, expected) : undefined;
  return new SalesError('bad-option', 'not-one-of', {
    params: { option, value: text, expected, ...(near !== undefined && { nearest: near }) },
  });
}

export function unknownName(path: string, name: string, legal: readonly string[]): SalesError {
  const near = nearest(name, legal);
  const option = path === 'plot' ? 'plot' : `plot: ${path}`;
  return new SalesError('bad-option', 'no-such-option', {
    params: { option, value: name, expected: legal, ...(near !== undefined && { nearest: near }) },
  });
}

/** A column of the result that channels can name. */
export interface KnownColumn {
  readonly name: string;
  /** True for a column of `by`. Clauses can name its values. */
  readonly isKey: boolean;
}

/** A column that a specification computes: ranks, quantile groups or shares among rows with the same `within`. */
export interface ComputedColumn {
  readonly name: string;
  readonly kind: 'rank' | 'quantile' | 'share';
  /** The numeric column. */
  readonly of: string;
  /** The columns that group the rows; empty for all rows together. */
  readonly within: readonly string[];
  /** With `quantile`: the number of groups. */
  readonly count: number;
}

const KINDS = ['rank', 'quantile', 'share'] as const;
/** Default number of groups: quartiles. */
const DEFAULT_GROUPS = 4;

/**
 * Parses the computed columns of a specification. @throws SalesError `bad-option` with the path, the value and the expected
 * values
 */
export function readComputed(written: unknown, columns: readonly KnownColumn[]): readonly ComputedColumn[] {
  if (written === undefined) return [];
  const names = columns.map(({ name }) => name);
  return Object.entries(fieldsOf(written, 'columns')).map(([name, rule]): ComputedColumn => {
    const path = `columns.${name}`;
    if (names.includes(name)) throw badValue(path, name, 'new-name');
    const fields = fieldsOf(rule, path);
    const kinds = KINDS.filter((kind) => fields[kind] !== undefined);
    const [kind] = kinds;
    if (kind === undefined || kinds.length > 1) throw badValue(path, rule, KINDS);
    const legal = [kind, 'within', ...(kind === 'quantile' ? ['count'] : [])];
    for (const field of Object.keys(fields)) if (!legal.includes(field)) throw unknownName(path, field, legal);
    const { within = [], count = DEFAULT_GROUPS } = fields;
    const parts: readonly unknown[] = Array.isArray(within) ? within : [within];
    return {
      name,
      kind,
      of: knownColumn(
        fields[kind],
        `${path}.${kind}`,
        columns.filter(({ isKey }) => !isKey).map((column) => column.name),
      ),
      within: parts.map((part) => knownColumn(part, `${path}.within`, names)),
      count: groupsOf(count, `${path}.count`),
    };
  });
}

/**
 * Computes a column, one value per row; NaN for rows without a number.
 *
 * Rank 1 is the largest; equal numbers share the smaller rank. Quantile group 1 is the lowest (limits: type 7 of Hyndman and
 * Fan 1996).
 */
export function computeColumn(
  { kind, count }: Pick<ComputedColumn, 'kind' | 'count'>,
  numbers: Float64Array,
  parts: readonly string[],
): Float64Array {
  const values = new Float64Array(numbers.length).fill(NaN);
  for (const group of grouped(parts.map((part, row) => [part, row])).values()) {
    const counted = group.filter((row) => !Number.isNaN(numbers[row]));
    const sorted = Float64Array.from(counted, (row) => numbers[row]!).sort();
    const valueOf = { rank: rankIn, quantile: groupIn, share: shareIn }[kind](sorted, count);
    for (const row of counted) values[row] = valueOf(numbers[row]!);
  }
  return values;
}

function rankIn(sorted: Float64Array): (value: number) => number {
  const ranks = new Map<number, number>();
  sorted.forEach((value, index) => ranks.set(value, sorted.length - index));
  return (value) => ranks.get(value) ?? NaN;
}

function groupIn(sorted: Float64Array, count: number): (value: number) => number {
  const limits = Array.from({ length: count - 1 }, (_, k) => quantileOf(sorted, (k + 1) / count, 0, sorted.length));
  return (value) => 1 + limits.filter((limit) => value >= limit).length;
}

function shareIn(sorted: Float64Array): (value: number) => number {
  const total = sorted.reduce((sum, value) => sum + value, 0);
  return (value) => (total === 0 ? NaN : value / total);
}

function knownColumn(value: unknown, path: string, names: readonly string[]): string {
  if (typeof value === 'string' && names.includes(value)) return value;
  throw badValue(path, value, names);
}

function groupsOf(value: unknown, path: string): number {
  if (Number.isInteger(value) && Number(value) >= 2 && Number(value) <= 20) return Number(value);
  throw badValue(path, value, 'whole-number', { min: 2, max: 20 });
}
