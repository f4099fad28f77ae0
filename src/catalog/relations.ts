import { type Catalog, pathsFrom } from '../query/catalog.js';
import type { ColumnRef } from '../query/schema.js';
import { refOf, roleColumn } from './bind/lookup.js';

/** Returns the columns anywhere in a part of a bound plan, each once. */
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

/** Of the tables of some columns, returns the one that reaches all others; `undefined` if none does. */
export function ownerOf(catalog: Catalog, refs: readonly ColumnRef[]): string | undefined {
  const tables = [...new Set(refs.map(({ table }) => table))];
  return tables.find((table) => {
    const paths = pathsFrom(catalog.joins, table);
    return tables.every((other) => paths.has(other));
  });
}

/**
 * Returns the table in which events with these columns are rows. This is the sales table if it reaches all of them and the date,
 * so customers and orders are counted in the same rows. Otherwise it is the nearest table that reaches all of them, and the date
 * if possible.
 */
export function eventsOf(catalog: Catalog, refs: readonly ColumnRef[]): string | undefined {
  const date = roleColumn(catalog, 'date');
  const [sales] = catalog.tables;
  const paths = pathsFrom(catalog.joins, sales?.name ?? '');
  if (date && [...refs, refOf(date)].every(({ table }) => paths.has(table))) return sales?.name;
  return (date && nearestTo(catalog, refs, [...refs, refOf(date)])) ?? nearestTo(catalog, refs, refs);
}

/**
 * Returns the table that reaches all columns of `required` and is nearest to `near`, counted in joins; the finest one if several
 * are equal.
 */
function nearestTo(catalog: Catalog, near: readonly ColumnRef[], required: readonly ColumnRef[]): string | undefined {
  let best: { readonly name: string; readonly length: number } | undefined;
  for (const { name } of catalog.tables) {
    const paths = pathsFrom(catalog.joins, name);
    if (!required.every(({ table }) => paths.has(table))) continue;
    const length = near.reduce((sum, { table }) => sum + (paths.get(table)?.length ?? 0), 0);
    if (!best || length < best.length) best = { name, length };
  }
  return best?.name;
}
