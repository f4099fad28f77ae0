import type { TableSource } from '../../query/source.js';
import type { loadTable, loadTableIfChanged, LoadOptions } from '../../table/load.js';
import type { FileVersion, Table } from '../../table/table.js';
import { filesAfter, loadEach } from './load-files.js';
import type { LoadedFile, LoadedTables } from './load-files.js';
import type { LocalDataset } from '../local-dataset.js';
import type { TableGroup } from '../join/table-groups.js';
import { checkColumns, takeOver } from '../rows/take-over.js';

/** What loads and opens tables anew; the worker's own, of which a part would hold a copy. */
export interface Reopening {
  readonly sources: readonly TableSource[];
  readonly options: LoadOptions;
  readonly loadTable: typeof loadTable;
  readonly loadTableIfChanged: typeof loadTableIfChanged;
  readonly group: (tables: readonly Table[]) => Promise<readonly TableGroup[]>;
  readonly open: (groups: readonly TableGroup[], files: readonly LoadedFile[]) => Promise<LocalDataset>;
}

/**
 * Opens again what has changed of the sources of a data set; what was found out stays. Where the rows are the same, so is the data set.
 * @throws SalesError of loading and opening, and where what was asked of the old rows cannot be asked of the new; an `AbortError`
 */
export async function reopen(before: LocalDataset, reopening: Reopening): Promise<LocalDataset> {
  const loaded = await loadChanged(before.files, reopening);
  if (!loaded) return before;
  return before.withAllRows(async () => {
    const groups = await reopening.group(withKept(loaded, before));
    checkColumns(
      before.catalog,
      groups.map(({ table }) => table),
    );
    return takeOver(before, await reopening.open(groups, filesAfter(loaded, groups, before.files)));
  });
}

/** Loads the tables of files that have changed; undefined where none has. */
async function loadChanged(
  files: readonly LoadedFile[],
  { sources, options, loadTable: load, loadTableIfChanged: loadIfChanged }: Reopening,
): Promise<LoadedTables | undefined> {
  const versionOf = (index: number): FileVersion => files[index]?.version ?? {};
  const changed = await loadEach(sources, options, (source, index, own) => loadIfChanged(source, versionOf(index), own));
  if (changed.every((table) => table === undefined)) return undefined;
  const names = changedTables(changed, files);
  // The rows of several files are in one table: where one of them has changed, the others are wanted too.
  return loadEach(sources, options, async (source, index, own) =>
    names.has(files[index]?.table ?? '') ? (changed[index] ?? load(source, own)) : undefined,
  );
}

/** All tables after some were loaded anew: the others are what they were, with rows that were added since. */
function withKept(loaded: LoadedTables, { files, tables }: LocalDataset): readonly Table[] {
  const names = changedTables(loaded, files);
  return [...loaded.filter((table) => table !== undefined), ...tables.filter(({ name }) => !names.has(name))];
}

function changedTables(loaded: LoadedTables, files: readonly LoadedFile[]): ReadonlySet<string> {
  return new Set(files.filter((_, index) => loaded[index]).map(({ table }) => table));
}
