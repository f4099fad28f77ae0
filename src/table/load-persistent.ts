import type { TableSource } from '../query/source.js';
import { loadTable, loadTableIfChanged, type LoadOptions } from './load.js';
import type { keep, loadPersisted } from './persist/persisted.js';
import { DATABASE } from './persist/table-store.js';
import type { Table } from './table.js';

/** The module that stores copies of tables in the browser. */
export interface PersistPart {
  readonly loadPersisted: typeof loadPersisted;
  readonly keep: typeof keep;
}

/**
 * Loads a table as `loadTable` does, and keeps a copy of its columns in the browser for the next visit. The copy is used only if the server confirms
 * that the file has not changed. Other inputs than URLs, and platforms without IndexedDB, load without a copy.
 * @throws as `loadTable`
 */
export async function loadPersistent(
  source: TableSource,
  options: LoadOptions,
  load: () => Promise<PersistPart>,
): Promise<Table> {
  if (source.input.kind !== 'url' || !('indexedDB' in globalThis)) return loadTable(source, options);
  // Without the module, the file loads without a copy.
  const part = load().catch(() => undefined);
  if (await mayHaveCopy()) {
    const persist = await part;
    if (persist) return persist.loadPersisted(source, options, { loadTable, loadTableIfChanged });
  }
  // The first visit requests the data without waiting for the module.
  const table = await loadTable(source, options);
  void part.then((persist) => persist?.keep(source, options, table));
  return table;
}

/** Returns false when the origin has no copies at all. */
async function mayHaveCopy(): Promise<boolean> {
  try {
    return (await indexedDB.databases()).some(({ name }) => name === DATABASE);
  } catch {
    // Older browsers do not list databases.
    return true;
  }
}
