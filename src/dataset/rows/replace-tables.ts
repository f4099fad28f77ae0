import type { Catalog } from '../../query/catalog.js';
import type { QueryPlan } from '../../query/plan.js';
import type { ColumnRef, ValueType } from '../../query/schema.js';
import type { Column } from '../../table/column.js';
import type { Table } from '../../table/table.js';
import { SalesError } from '../../util/error.js';
import { isEmpty, isPresent } from '../describe/column-values.js';
import type { LoadedFile } from '../live/load-files.js';
import type { LocalDataset } from '../local-dataset.js';
import { isSameColumn } from '../join/duplicate-tables.js';

const KEPT = 'The previous data is kept. Restore the columns, or reload the page.';

/**
 * Checks that new tables can replace those of a catalog: the tables exist, and so do the columns with roles or joins, with their
 * types. Other columns may be added or removed.
 * @throws SalesError `unknown-field`, `bad-type`, with all names
 */
export function checkColumns({ tables, roles, otherRoles, joins, columns, derived = [] }: Catalog, now: readonly Table[]): void {
  const nameOf = (name: string): string => tables.find((table) => table.name === name)?.sameAs ?? name;
  const keys = joins.flatMap(({ from, to }) => [from, to]);
  const refs: readonly ColumnRef[] = [
    ...[...roles, ...otherRoles].map(({ ref }) => ref).filter((ref) => !derived.some((one) => isSameRef(one.ref, ref))),
    ...derived.flatMap(({ ref: { table }, of }) => of.map((column) => ({ table, column }))),
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

function isSameRef(one: ColumnRef, other: ColumnRef): boolean {
  return one.table === other.table && one.column === other.column;
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
 * Returns the dataset with the new rows. Returns `before` when the files contain the same rows, so rows added since are kept.
 * @throws SalesError of queries, when queries of the old rows are invalid for the new ones
 */
export function takeOver(before: LocalDataset, after: LocalDataset): LocalDataset {
  const { tables, files } = before;
  const isSame = (table: Table, index: number): boolean => {
    const old = tables[index];
    if (old === undefined || ![old.rowCount, rowsIn(files, old.name)].includes(table.rowCount)) return false;
    return isSameTable(table, headOf(old, table.rowCount));
  };
  if (after.tables.length !== tables.length || !after.tables.every(isSame)) {
    checkPlans(before.recentPlans, after);
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

/** Returns the number of rows that files contributed to a table. */
function rowsIn(files: readonly LoadedFile[], table: string): number {
  return files.reduce((sum, file) => sum + (file.table === table ? file.rows : 0), 0);
}

/** Returns the first rows of a table, without those added later. */
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

/**
 * True when two columns have the same values. Two empty columns also match, because later rows may have given one of them a type.
 */
function isLikeColumn(one: Column, other: Column): boolean {
  return (one.name === other.name && isEmpty(one) && isEmpty(other)) || isSameColumn(one, other);
}
