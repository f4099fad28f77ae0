import type { TableSource } from '../../query/source.js';
import type { loadTable, loadTableIfChanged, LoadOptions } from '../../table/load.js';
import type { FileVersion, Table } from '../../table/table.js';
import { filesAfter, loadEach, readingWith } from './load-files.js';
import type { LoadedFile, LoadedTables } from './load-files.js';
import type { LocalDataset } from '../local-dataset.js';
import type { TableGroup } from '../join/table-groups.js';
import { checkColumns, takeOver } from '../rows/replace-tables.js';

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
