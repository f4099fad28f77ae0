import type { Catalog } from '../query/catalog.js';
import type { BoundMeasure, QueryPlan } from '../query/plan.js';
import type { ColumnRef } from '../query/schema.js';
import { SalesError } from '../util/error.js';
import { columnNamed } from './lookup.js';

/** The columns named anywhere in a piece of a bound plan, each once. */
export function refsIn(piece: unknown): readonly ColumnRef[] {
  const found = new Map<string, ColumnRef>();
  collect(piece, found);
  return [...found.values()];
}

function collect(piece: unknown, found: Map<string, ColumnRef>): void {
  if (typeof piece !== 'object' || piece === null) return;
  if (isRef(piece)) found.set(JSON.stringify([piece.table, piece.column]), piece);
  else
    Object.values(piece).forEach((part) => {
      collect(part, found);
    });
}

function isRef(piece: object): piece is ColumnRef {
  return 'table' in piece && 'column' in piece && typeof piece.table === 'string' && typeof piece.column === 'string';
}

/** The table whose rows a plan counts: that of its first measure, else of its first key, else the first. */
export function tableOf(catalog: Catalog, measures: readonly BoundMeasure[], plan: QueryPlan): string {
  const [ref] = refsIn(measures);
  return ref?.table ?? columnNamed(catalog, plan.by?.[0]?.trim() ?? '')?.table ?? catalog.tables[0]?.name ?? '';
}

/** @throws SalesError `not-related` where a piece of a plan names a column of another table */
export function requireTable(table: string, piece: unknown, name = 'a key or measure'): void {
  const other = refsIn(piece).find((ref) => ref.table !== table);
  if (!other) return;
  throw new SalesError(
    'not-related',
    `${name} is about '${other.table}.${other.column}', which the rows of '${table}' do not lead to`,
    {
      hint: 'Declare how the tables are joined.',
      params: { table, other: other.table, column: other.column },
    },
  );
}
