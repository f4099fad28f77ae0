import { JoinedTables, type JoinedColumns } from '../../engine/columns/joins/joined-tables.js';
import type { TablesBinder } from '../../catalog/bind/bind.js';
import type { Catalog, Join } from '../../query/catalog.js';
import type { meetGroups } from '../../engine/threads/meet-groups.js';
import type { Table } from '../../table/table.js';

export { meetGroups } from '../../engine/threads/meet-groups.js';
export { notRelated, unrelatedColumns } from '../../catalog/bind/not-related.js';
export { placeMeasures } from '../../catalog/bind/place-measures.js';
export { eventsOf } from '../../catalog/relations.js';

/** What joins tables once it is known how they belong together, and looks up plans over them. */
export interface Joining extends TablesBinder {
  /** The catalog with the keys of joins counted anew after rows were added to a table. */
  joinsAfter(catalog: Catalog, tables: readonly Table[], added: string): Catalog;
  /** Joins the groups of several tables by equal keys. */
  readonly meetGroups: typeof meetGroups;
  /** What brings the columns of joined tables to the rows of each. */
  joinTables(tables: readonly Table[], joins: readonly Join[]): JoinedColumns;
}

/** What brings the columns of joined tables to the rows of each. */
export function joinTables(tables: readonly Table[], joins: readonly Join[]): JoinedColumns {
  return new JoinedTables(tables, joins);
}
