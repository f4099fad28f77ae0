import type { TableSource } from '../query/source.js';
import { loadTable, loadTableIfChanged } from '../table/load.js';
import type { LoadOptions } from '../table/load.js';
import type { FileVersion, Table } from '../table/table.js';
import { loadEach } from './load-files.js';
import type { LoadedFile, LoadedTables } from './load-files.js';

/** What was loaded from the same sources before, the files in the order of these. */
export interface LoadedBefore {
  readonly files: readonly LoadedFile[];
  /** The rows of now. */
  readonly tables: readonly Table[];
}

/** Loads the tables of files that have changed; undefined where none has. */
export async function loadChanged(
  sources: readonly TableSource[],
  options: LoadOptions,
  files: readonly LoadedFile[],
): Promise<LoadedTables | undefined> {
  const versionOf = (index: number): FileVersion => files[index]?.version ?? {};
  const changed = await loadEach(sources, options, (source, index, own) => loadTableIfChanged(source, versionOf(index), own));
  if (changed.every((table) => table === undefined)) return undefined;
  const names = changedTables(changed, files);
  // The rows of several files are in one table: where one of them has changed, the others are wanted too.
  return loadEach(sources, options, async (source, index, own) =>
    names.has(files[index]?.table ?? '') ? (changed[index] ?? loadTable(source, own)) : undefined,
  );
}

/** All tables after some were loaded anew: the others are what they were, with rows that were added since. */
export function withKept(loaded: LoadedTables, { files, tables }: LoadedBefore): readonly Table[] {
  const names = changedTables(loaded, files);
  return [...loaded.filter((table) => table !== undefined), ...tables.filter(({ name }) => !names.has(name))];
}

function changedTables(loaded: LoadedTables, files: readonly LoadedFile[]): ReadonlySet<string> {
  return new Set(files.filter((_, index) => loaded[index]).map(({ table }) => table));
}
