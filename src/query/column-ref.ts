import type { ColumnRef } from './schema.js';

/** True for two references to one column. */
export function isSameRef(one: ColumnRef, other: ColumnRef | undefined): boolean {
  return one.table === other?.table && one.column === other.column;
}
