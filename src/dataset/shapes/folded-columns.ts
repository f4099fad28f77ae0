import type { Column, NumberColumn } from '../../table/column.js';
import { isPresent, numberAt, numbersColumn, Validity } from '../describe/column-values.js';

/** Repeats each row of a column. */
export function repeated(column: Column, times: number): Column {
  const length = column.length * times;
  const validity = new Validity(length);
  if (column.missing > 0)
    for (let row = 0; row < length; row += 1) if (!isPresent(column, Math.floor(row / times))) validity.drop(row);
  const base = { length, ...validity.fields() };
  const from = column.type === 'text' ? column.codes : column.values;
  const values = from.slice(0, 0).constructor as new (size: number) => typeof from;
  const to = new values(length);
  for (let row = 0; row < length; row += 1) to[row] = from[Math.floor(row / times)] ?? 0;
  const { valid: _, list: __, ...rest } = column as Column & { readonly list?: unknown };
  return {
    ...rest,
    ...base,
    ...(column.type === 'text' ? { codes: to, dictionary: column.dictionary } : { values: to }),
  } as Column;
}

/** Puts the numbers of several columns below each other, row by row. */
export function folded(name: string, columns: readonly Column[], guess: string): NumberColumn {
  const parts = columns as readonly NumberColumn[];
  const isExact = parts.every(({ kind }) => kind === 'decimal');
  const scale = Math.max(0, ...parts.map((part) => (part.kind === 'decimal' ? part.scale : 0)));
  const length = (parts[0]?.length ?? 0) * parts.length;
  return numbersColumn({ name, length, scale: isExact ? scale : undefined, guess }, (at) => {
    const value = numberAt(parts[at % parts.length]!, Math.floor(at / parts.length));
    return Number.isNaN(value) ? undefined : value;
  });
}
