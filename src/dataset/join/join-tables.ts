import { JoinedTables, type JoinedColumns } from '../../engine/columns/joins/joined-tables.js';
import type { TablesBinder } from '../../catalog/bind/bind.js';
import type { Catalog, Join } from '../../query/catalog.js';
import type { alignGroups } from '../../engine/threads/align-groups.js';
import type { Table } from '../../table/table.js';

export { alignGroups } from '../../engine/threads/align-groups.js';
export { notRelated, unrelatedColumns } from '../../catalog/bind/not-related.js';
export { placeMeasures } from '../../catalog/bind/assign-measures.js';
export { lostRows } from '../../catalog/bind/lost-rows.js';
export { dayTablesOf } from '../../catalog/day-tables.js';
export { eventsOf } from '../../catalog/relations.js';

/** What queries over joined tables need: joining their rows, and binding plans over them. */
export interface Joining extends TablesBinder {
  /** Counts the keys of joins again after rows were added to a table. */
  joinsAfter(catalog: Catalog, tables: readonly Table[], added: string): Catalog;
  /** Joins the groups of several tables by equal keys. */
  readonly alignGroups: typeof alignGroups;
  /** Returns the columns of joined tables for the rows of each table. */
  joinTables(tables: readonly Table[], joins: readonly Join[]): JoinedColumns;
}

/** Returns the columns of joined tables for the rows of each table. */
export function joinTables(tables: readonly Table[], joins: readonly Join[]): JoinedColumns {
  return new JoinedTables(tables, joins);
}
