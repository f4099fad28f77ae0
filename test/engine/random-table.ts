import type { Column } from '../../src/table/column.js';
import type { Table } from '../../src/table/table.js';
import { decimal, ofDouble, rational, type Rational } from './rational.js';
import type { Random } from './random.js';

/** A value of a row: dates are days, datetimes milliseconds, booleans 1 or 0, all exact. */
export type Cell = string | Rational | undefined;
export type Row = Readonly<Record<string, Cell>>;

/** The same data twice: as the engine reads them, and as plain rows. */
export interface TestTable {
  readonly table: Table;
  readonly rows: readonly Row[];
}

/** What a column of a test table holds, before it becomes an array. */
export type Filling =
  | { readonly kind: 'text'; readonly values: readonly (string | undefined)[] }
  | { readonly kind: 'decimal'; readonly scale: number; readonly values: readonly (number | undefined)[] }
  | { readonly kind: 'float' | 'date' | 'wall' | 'instant' | 'boolean'; readonly values: readonly (number | undefined)[] };

const DAY_MS = 86_400_000;

/** A table of named columns, in the arrays that a decoder would choose. */
export function tableOf(name: string, fillings: Readonly<Record<string, Filling>>, rowCount: number): TestTable {
  const entries = Object.entries(fillings);
  const columns = entries.map(([column, filling]) => columnOf(column, filling));
  let rows: readonly Row[] | undefined;
  return {
    table: { name, rowCount, columns, warnings: [] },
    // Most tests read the columns alone.
    get rows() {
      rows ??= Array.from({ length: rowCount }, (_, i) =>
        Object.fromEntries(entries.map(([column, filling]) => [column, cellOf(filling, i)])),
      );
      return rows;
    },
  };
}

function cellOf(filling: Filling, row: number): Cell {
  const value = filling.values[row];
  if (value === undefined || typeof value === 'string') return value;
  if (filling.kind === 'decimal') return decimal(value, filling.scale);
  return filling.kind === 'float' ? ofDouble(value) : rational(value);
}

function columnOf(name: string, filling: Filling): Column {
  const { values } = filling;
  const length = values.length;
  const missing = values.filter((value) => value === undefined).length;
  const base = { name, length, missing, guess: 'test', ...(missing > 0 ? { valid: bitsOf(values) } : {}) };
  if (filling.kind === 'text') return { ...base, type: 'text', ...codesOf(filling.values) };
  const numbers = filling.values.map((value) => value ?? 0);
  const present = filling.values.filter((value) => value !== undefined);
  const range = {
    min: present.reduce((a, b) => Math.min(a, b), Infinity),
    max: present.reduce((a, b) => Math.max(a, b), -Infinity),
  };
  if (filling.kind === 'date') return { ...base, type: 'date', values: Int32Array.from(numbers), ...range };
  if (filling.kind === 'boolean') return { ...base, type: 'boolean', values: Uint8Array.from(numbers) };
  const floats = Float64Array.from(filling.values, (value) => value ?? NaN);
  if (filling.kind === 'float') return { ...base, type: 'number', kind: 'float', values: floats, ...range };
  if (filling.kind !== 'decimal')
    return { ...base, type: 'datetime', instant: filling.kind === 'instant', values: floats, ...range };
  return { ...base, type: 'number', kind: 'decimal', scale: filling.scale, values: smallest(numbers), ...range };
}

function bitsOf(values: readonly unknown[]): Uint8Array {
  const bits = new Uint8Array((values.length + 7) >> 3);
  values.forEach((value, i) => {
    if (value !== undefined) bits[i >> 3]! |= 1 << (i & 7);
  });
  return bits;
}

function codesOf(values: readonly (string | undefined)[]): { codes: Uint8Array | Uint16Array; dictionary: string[] } {
  const dictionary = [...new Set(values.filter((value) => value !== undefined))];
  const places = new Map(dictionary.map((value, place) => [value, place]));
  const codes = values.map((value) => (value === undefined ? dictionary.length : places.get(value)!));
  return { codes: dictionary.length < 255 ? Uint8Array.from(codes) : Uint16Array.from(codes), dictionary };
}

function smallest(numbers: readonly number[]): Int8Array | Int16Array | Int32Array | Float64Array {
  const size = numbers.reduce((most, number) => Math.max(most, Math.abs(number)), 0);
  if (size < 2 ** 7) return Int8Array.from(numbers);
  if (size < 2 ** 15) return Int16Array.from(numbers);
  return size < 2 ** 31 ? Int32Array.from(numbers) : Float64Array.from(numbers);
}

/** Random sales-like rows: ties, missing values, negative and huge numbers, several scales; one column in three has no missing value. */
export function randomTable(random: Random, rowCount: number, firstDay = 16_000): TestTable {
  const days = random.pick([3, 40, 400, 1100]);
  const fill = <Value>(make: () => Value): (Value | undefined)[] => {
    const gap = random.pick([0, 0.05, 0.4]);
    return Array.from({ length: rowCount }, () => (random.chance(gap) ? undefined : make()));
  };
  const text = (prefix: string, count: number): Filling => ({
    kind: 'text',
    values: fill(() => `${prefix}${random.int(1, count)}`),
  });
  const day = (): number => firstDay + random.int(0, days);
  const names = ['North', 'north', 'South-West', 'Ähre', 'Zoo', '', 'a*b'];
  return tableOf(
    't',
    {
      region: { kind: 'text', values: fill(() => random.pick(names)) },
      customer: text('C', Math.max(2, Math.ceil(rowCount / 5))),
      order: text('O', Math.max(2, Math.ceil(rowCount / 2))),
      quantity: { kind: 'decimal', scale: 0, values: fill(() => random.int(-5, 20)) },
      price: { kind: 'decimal', scale: 2, values: fill(() => random.int(0, 99_999)) },
      rate: { kind: 'decimal', scale: 4, values: fill(() => random.int(-9999, 9999)) },
      discount: { kind: 'decimal', scale: 2, values: fill(() => random.pick([0, 5, 10, 33, 100])) },
      huge: { kind: 'decimal', scale: 2, values: fill(() => Math.round((random.next() - 0.4) * 2 ** 53)) },
      score: { kind: 'float', values: fill(() => random.next() * 10 - 3) },
      active: { kind: 'boolean', values: fill(() => random.int(0, 1)) },
      date: { kind: 'date', values: fill(day) },
      shipped: { kind: 'date', values: fill(() => day() + 3) },
      at: { kind: 'wall', values: fill(() => day() * DAY_MS + random.int(0, DAY_MS - 1)) },
      moment: { kind: 'instant', values: fill(() => day() * DAY_MS + random.int(0, DAY_MS - 1)) },
    },
    rowCount,
  );
}
