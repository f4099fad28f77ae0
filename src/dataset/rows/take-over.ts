import type { Catalog } from '../../query/catalog.js';
import type { QueryPlan } from '../../query/plan.js';
import type { ColumnRef, ValueType } from '../../query/schema.js';
import type { Column } from '../../table/column.js';
import type { Table } from '../../table/table.js';
import { SalesError } from '../../util/error.js';
import { isEmpty, isPresent } from '../describe/column-values.js';
import type { LoadedFile } from '../live/load-files.js';
import type { LocalDataset } from '../local-dataset.js';
import { isSameColumn } from '../join/same-rows.js';

const KEPT = 'The last good data stay. Give the columns back, or load the page again.';

/**
 * Whether new tables can take the place of those that a catalog tells of: the tables are there, and the columns that have roles or join tables, of their
 * types. Other columns may come and go.
 * @throws SalesError `unknown-field`, `bad-type`, with all their names
 */
export function checkColumns({ tables, roles, otherRoles, joins, columns }: Catalog, now: readonly Table[]): void {
  const nameOf = (name: string): string => tables.find((table) => table.name === name)?.sameAs ?? name;
  const keys = joins.flatMap(({ from, to }) => [from, to]);
  const refs: readonly ColumnRef[] = [
    ...[...roles, ...otherRoles].map(({ ref }) => ref),
    ...keys.flatMap(({ table, columns: names }) => names.map((column) => ({ table, column }))),
  ];
  const gone = tables.map(({ name }) => nameOf(name)).filter((name) => now.every((table) => table.name !== name));
  const changed: string[] = [];
  for (const { table, column } of refs) {
    const found = now.find(({ name }) => name === nameOf(table));
    const next = found?.columns.find(({ name }) => name === column);
    const old = columns.find((one) => one.table === table && one.name === column);
    if (!next) gone.push(column);
    else if (old && !isLike(next, old.type) && old.distinct > 0) changed.push(column);
  }
  if (gone.length > 0) throw changedSchema('unknown-field', 'The new data lack', gone);
  if (changed.length > 0) throw changedSchema('bad-type', 'The new data hold other values in', changed);
}

function checkPlans(plans: Iterable<QueryPlan>, after: LocalDataset): void {
  for (const plan of plans) {
    try {
      after.check(plan);
    } catch (error) {
      if (!(error instanceof SalesError)) throw error;
      const { code, message, params } = error;
      throw new SalesError(code, `Update rejected: ${message}`, { cause: error, hint: KEPT, params });
    }
  }
}

/**
 * The data set with the new rows, or `before` where the files gave the same rows as they did for it: what was added since stays.
 * @throws SalesError of asking, where what was asked of the old rows cannot be asked of the new
 */
export function takeOver(before: LocalDataset, after: LocalDataset): LocalDataset {
  const { tables, files } = before;
  const isSame = (table: Table, index: number): boolean => {
    const old = tables[index];
    if (old === undefined || ![old.rowCount, rowsIn(files, old.name)].includes(table.rowCount)) return false;
    return isSameTable(table, headOf(old, table.rowCount));
  };
  if (after.tables.length !== tables.length || !after.tables.every(isSame)) {
    checkPlans(before.asked, after);
    return after;
  }
  before.files = after.files;
  return before;
}

function isLike(column: Column, type: ValueType): boolean {
  const times: readonly ValueType[] = ['date', 'datetime'];
  return column.type === type || isEmpty(column) || (times.includes(column.type) && times.includes(type));
}

function changedSchema(code: 'unknown-field' | 'bad-type', problem: string, names: readonly string[]): SalesError {
  const all = [...new Set(names)];
  const shown = all.map((name) => `'${name}'`).join(', ');
  return new SalesError(code, `${problem} ${shown}`, { hint: KEPT, params: { expected: all } });
}

/** How many rows files gave a table. */
function rowsIn(files: readonly LoadedFile[], table: string): number {
  return files.reduce((sum, file) => sum + (file.table === table ? file.rows : 0), 0);
}

/** The first rows of a table: those added later lie below. */
function headOf(table: Table, rowCount: number): Table {
  if (table.rowCount === rowCount) return table;
  return { ...table, rowCount, columns: table.columns.map((column) => firstRows(column, rowCount)) };
}

function firstRows(column: Column, length: number): Column {
  let missing = 0;
  for (let row = 0; row < length; row += 1) if (!isPresent(column, row)) missing += 1;
  return { ...column, length, missing };
}

function isSameTable(one: Table, other: Table | undefined): boolean {
  return (
    one.name === other?.name &&
    one.rowCount === other.rowCount &&
    one.columns.length === other.columns.length &&
    one.columns.every((column, index) => isLikeColumn(column, other.columns[index]!))
  );
}

/** Whether two columns hold the same; where neither has a value, rows that came since may have given one of them its type. */
function isLikeColumn(one: Column, other: Column): boolean {
  return (one.name === other.name && isEmpty(one) && isEmpty(other)) || isSameColumn(one, other);
}
