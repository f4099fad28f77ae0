import { isSameRef } from '../../query/column-ref.js';
import type { TableSource } from '../../query/source.js';
import type { loadTable, loadTableIfChanged, LoadOptions } from '../../table/load.js';
import type { FileVersion, Table } from '../../table/table.js';
import { filesAfter, loadEach, readingWith, type LoadedFile, type LoadedTables } from './load-files.js';
import type { LocalDataset } from '../local-dataset.js';
import { type TableGroup, isSameColumn } from '../join/table-groups.js';
import type { Catalog } from '../../query/catalog.js';
import type { QueryPlan } from '../../query/plan.js';
import type { ColumnRef, ValueType } from '../../query/schema.js';
import type { Column } from '../../table/column.js';
import { errorWithin, SalesError } from '../../util/error.js';
import { isEmpty, isPresent } from '../describe/column-values.js';

/** What reloads and reopens tables. The functions are the worker's own, because the module would otherwise contain a copy. */
export interface Reopening {
  readonly sources: readonly TableSource[];
  readonly options: LoadOptions;
  readonly loadTable: typeof loadTable;
  readonly loadTableIfChanged: typeof loadTableIfChanged;
  readonly group: (tables: readonly Table[]) => Promise<readonly TableGroup[]>;
  readonly open: (groups: readonly TableGroup[], files: readonly LoadedFile[]) => Promise<LocalDataset>;
}

/**
 * Reopens the changed sources of a dataset; detected roles and joins are kept. Returns the same dataset when the rows are
 * unchanged.
 * @throws SalesError of loading and opening, or when queries of the old rows are invalid for the new ones; an `AbortError`
 */
export async function reopen(before: LocalDataset, reopening: Reopening): Promise<LocalDataset> {
  const loaded = await loadChanged(before.files, reopening);
  if (!loaded) return before;
  return before.withAllRows(async () => {
    const groups = await reopening.group(withUnchanged(loaded, before));
    checkColumns(
      before.catalog,
      groups.map(({ table }) => table),
    );
    return takeOver(before, await reopening.open(groups, filesAfter(loaded, groups, before.files)));
  });
}

/** Loads the tables of changed files; `undefined` when none has changed. */
async function loadChanged(
  files: readonly LoadedFile[],
  { sources, options, loadTable: load, loadTableIfChanged: loadIfChanged }: Reopening,
): Promise<LoadedTables | undefined> {
  const versionOf = (index: number): FileVersion => files[index]?.version ?? {};
  const read = (index: number, own: LoadOptions): LoadOptions => readingWith(own, files[index]?.readWith);
  const changed = await loadEach(sources, options, (source, index, own) =>
    loadIfChanged(source, versionOf(index), read(index, own)),
  );
  if (changed.every((table) => table === undefined)) return undefined;
  const names = changedTables(changed, files);
  // A table can contain the rows of several files. When one of them has changed, the others are loaded as well.
  return loadEach(sources, options, async (source, index, own) =>
    names.has(files[index]?.table ?? '') ? (changed[index] ?? load(source, read(index, own))) : undefined,
  );
}

/** Returns all tables after some were reloaded; the others stay, including rows added since. */
function withUnchanged(loaded: LoadedTables, { files, tables }: LocalDataset): readonly Table[] {
  const names = changedTables(loaded, files);
  return [...loaded.filter((table) => table !== undefined), ...tables.filter(({ name }) => !names.has(name))];
}

function changedTables(loaded: LoadedTables, files: readonly LoadedFile[]): ReadonlySet<string> {
  return new Set(files.filter((_, index) => loaded[index]).map(({ table }) => table));
}

/**
 * Checks that new tables can replace those of a catalog: the tables exist, and so do the columns with roles or joins, with their
 * types. Other columns may be added or removed.
 * @throws SalesError `unknown-field`, `bad-type`, with all names
 */
function checkColumns({ tables, roles, otherRoles, joins, columns, derived = [] }: Catalog, now: readonly Table[]): void {
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
  if (gone.length > 0) throw changedSchema('unknown-field', 'columns-gone', gone);
  if (changed.length > 0) throw changedSchema('bad-type', 'other-values', changed);
}

function checkPlans(plans: Iterable<QueryPlan>, after: LocalDataset): void {
  for (const plan of plans) {
    try {
      after.check(plan);
    } catch (error) {
      if (!(error instanceof SalesError)) throw error;
      throw errorWithin(error, 'update-rejected', {});
    }
  }
}

/**
 * Returns the dataset with the new rows. Returns `before` when the files contain the same rows, so rows added since are kept.
 * @throws SalesError of queries, when queries of the old rows are invalid for the new ones
 */
function takeOver(before: LocalDataset, after: LocalDataset): LocalDataset {
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

function changedSchema(code: 'unknown-field' | 'bad-type', reason: string, names: readonly string[]): SalesError {
  return new SalesError(code, reason, { params: { expected: [...new Set(names)] } });
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
