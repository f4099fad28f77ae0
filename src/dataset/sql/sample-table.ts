import { outputOf, type SqlOutput } from '../../engine/sql/sql-rows.js';
import type { SqlContext, SqlTable } from '../../engine/sql/sql-schema.js';
import type { SqlType } from '../../engine/sql/sql-type.js';
import { TableScope } from '../../engine/sql/table-scope.js';
import type { Vector } from '../../engine/vector.js';
import type { Column } from '../../table/column.js';
import type { Table } from '../../table/table.js';
import type { SqlRows } from '../../engine/sql/sql-rows.js';

/** Rows of a sample, spread over the table. */
const SAMPLE_ROWS = 5000;

/** A statement for a sample, and how its rows become a table. */
export interface SampleQuery {
  readonly sql: string;
  readonly read: (rows: SqlRows) => Table;
}

/** Returns the query of a sample of a table. The same rows come each time. */
export function sampleQuery(table: SqlTable, context: SqlContext): SampleQuery {
  const scope = new TableScope(context, table.name);
  const outputs: readonly SqlOutput[] = table.columns.map(({ name }) =>
    outputOf(scope.column({ table: table.name, column: name }), context),
  );
  const inner = `SELECT ${outputs.map(({ sql }, o) => `${sql} AS o${o}`).join(', ')} FROM ${scope.from}`;
  return {
    sql: context.dialect.sample(
      inner,
      outputs.map((_, o) => `o${o}`),
      SAMPLE_ROWS,
    ),
    read: ({ rowCount, columns }) => ({
      name: table.name,
      rowCount,
      columns: table.columns.map(({ name, type }, o) => columnOf(name, type, outputs[o]!.read(columns[o]!))),
      warnings: [],
    }),
  };
}

function columnOf(name: string, type: SqlType, { numbers, dictionary }: Vector): Column {
  const { length } = numbers;
  const valid = new Uint8Array((length + 7) >> 3);
  let missing = 0;
  for (let row = 0; row < length; row++) {
    if (Number.isNaN(numbers[row])) missing += 1;
    else valid[row >> 3]! |= 1 << (row & 7);
  }
  const base = { name, length, missing, guess: guessOf(type), ...(missing > 0 && { valid }) };
  const unit = type.kind === 'decimal' ? 10 ** type.scale : 1;
  const stored = numbers.map((value) => (Number.isNaN(value) ? 0 : Math.round(value * unit)));
  const present = numbers.filter((value) => !Number.isNaN(value));
  const bound = (values: Float64Array): { readonly min: number; readonly max: number } => ({
    min: values.reduce((least, value) => Math.min(least, value), Infinity),
    max: values.reduce((most, value) => Math.max(most, value), -Infinity),
  });
  switch (type.kind) {
    case 'text':
      return { ...base, type: 'text', codes: Uint32Array.from(stored), dictionary: dictionary ?? [] };
    case 'boolean':
      return { ...base, type: 'boolean', values: Uint8Array.from(stored) };
    case 'date':
      return { ...base, type: 'date', values: Int32Array.from(stored), ...bound(present) };
    case 'datetime':
      return { ...base, type: 'datetime', instant: type.instant, values: stored, ...bound(present) };
    case 'double':
      return { ...base, type: 'number', kind: 'float', values: numbers, ...bound(present) };
    case 'decimal':
      return decimalColumn(base, type.scale, {
        stored,
        numbers,
        present: present.map((value) => Math.round(value * unit)),
        bound,
      });
  }
}

interface Decimals {
  readonly stored: Float64Array;
  readonly numbers: Float64Array;
  readonly present: Float64Array;
  readonly bound: (values: Float64Array) => { readonly min: number; readonly max: number };
}

/** Returns exact decimals; as doubles where a stored integer would not fit 2^53. */
function decimalColumn(base: Omit<Column, 'type'>, scale: number, { stored, numbers, present, bound }: Decimals): Column {
  const { min, max } = bound(present);
  const isExact = present.length === 0 || Math.max(-min, max) <= Number.MAX_SAFE_INTEGER;
  const { name, length, missing, guess, valid } = base;
  const own = { name, length, missing, guess, ...(valid && { valid }) };
  if (isExact) return { ...own, type: 'number', kind: 'decimal', scale, values: stored, min, max };
  return { ...own, type: 'number', kind: 'float', values: numbers, ...bound(numbers.filter((value) => !Number.isNaN(value))) };
}

function guessOf(type: SqlType): string {
  return type.kind === 'decimal' ? `decimal with ${type.scale} decimals` : type.kind;
}
