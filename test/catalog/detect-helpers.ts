import type { ColumnProfile, TableProfile } from '../../src/catalog/detect-profile.js';
import type { ValueType } from '../../src/query/schema.js';

/** The values of one column of an invented table: null is missing. */
export type Values = readonly (string | number | null)[];

const ROWS = 60;

/** Values of the usual kinds of columns, 60 rows each. */
const KINDS: Readonly<
  Record<
    string,
    { readonly type: ValueType; readonly value: (row: number) => string | number | null; readonly percent?: boolean }
  >
> = {
  id: { type: 'text', value: (row) => `A-${String(1000 + row)}` },
  code: { type: 'text', value: (row) => `K${String(100 + (row % 20))}` },
  name: { type: 'text', value: (row) => `Name ${String(row % 20)}` },
  gap: { type: 'text', value: (row) => (row === 7 ? null : `Name ${String(row % 20)}`) },
  text: { type: 'text', value: (row) => `Value ${String(row % 4)}` },
  status: { type: 'text', value: (row) => ['Delivered', 'Cancelled', 'Shipped', 'Pending'][row % 4] ?? '' },
  clock: { type: 'text', value: (row) => `${String(8 + (row % 12))}:0${String(row % 10)}` },
  rowid: { type: 'number', value: (row) => row + 1 },
  number: { type: 'number', value: (row) => 5000 + (row % 20) },
  int: { type: 'number', value: (row) => 1 + (row % 7) },
  money: { type: 'number', value: (row) => Math.round(((3.17 * row * row) % 977) * 100) / 100 + 12.5 },
  fraction: { type: 'number', value: (row) => [0, 0.1, 0.2, 0.35][row % 4] ?? 0 },
  percent: { type: 'number', value: (row) => [0, 10, 20, 35][row % 4] ?? 0 },
  percentText: { type: 'number', value: (row) => [0, 0.1, 0.2, 0.35][row % 4] ?? 0, percent: true },
  age: { type: 'number', value: (row) => 18 + (row % 60) },
  date: { type: 'date', value: (row) => 18_000 + row },
  later: { type: 'date', value: (row) => 18_004 + row },
  datetime: { type: 'datetime', value: (row) => (18_000 + row) * 86_400_000 + 36_000_000 },
  flag: { type: 'boolean', value: (row) => row % 2 },
};

/** An invented table from lines like `Order ID: code`; a kind is a key of the list above. */
export function tableOf(columns: readonly string[]): TableProfile {
  const profiles = columns.map((line) => {
    const at = line.lastIndexOf(':');
    const kind = KINDS[line.slice(at + 1).trim()];
    if (kind === undefined) throw new Error(`unknown kind in ${line}`);
    const values = Array.from({ length: ROWS }, (_, row) => kind.value(row));
    return columnOf(line.slice(0, at).trim(), kind.type, values, kind.percent);
  });
  return { table: 'orders', rowCount: ROWS, columns: profiles };
}

/** A column of given values. */
export function columnOf(name: string, type: ValueType, values: Values, percent = false): ColumnProfile {
  const present = values.filter((value) => value !== null);
  const texts = type === 'text' ? [...new Set(present.map(String))] : undefined;
  const sample = Float64Array.from(values, (value) =>
    value === null ? Number.NaN : texts === undefined ? Number(value) : texts.indexOf(String(value)),
  );
  const numbers =
    texts === undefined && present.length > 0
      ? { min: Math.min(...present.map(Number)), max: Math.max(...present.map(Number)) }
      : {};
  return {
    name,
    type,
    sample,
    missing: values.length - present.length,
    distinct: new Set(present).size,
    ...numbers,
    ...(texts === undefined ? {} : { texts }),
    ...(percent ? { percent } : {}),
  };
}
