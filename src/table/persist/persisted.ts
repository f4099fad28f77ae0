import type { TableSource } from '../../query/source.js';
import type { loadTable, loadTableIfChanged, LoadOptions } from '../load.js';
import type { Table } from '../table.js';
import { copiesToDelete, TableStore, type CopyInfo } from './table-store.js';
import { packedBytes, packTable, unpackTable, type PackedTable } from './packed-table.js';

/** The functions that load tables. They are the worker's own, because the module would otherwise contain a copy. */
interface Loaders {
  readonly loadTable: typeof loadTable;
  readonly loadTableIfChanged: typeof loadTableIfChanged;
}

/**
 * Loads a table from its stored copy, if the server confirms that the file still has the ETag of the copy. Otherwise the file is loaded, and
 * stored.
 * @throws as `loadTable`; a failing server is an error also when there is a copy
 */
export async function loadPersisted(source: TableSource, options: LoadOptions, loaders: Loaders): Promise<Table> {
  const key = keyOf(source, options);
  // A browser without storage loads the file.
  const store = await TableStore.open().catch(() => undefined);
  const info = await store?.info(key).catch(() => undefined);
  if (!store || info?.library !== LIBRARY_VERSION) {
    store?.close();
    return loadAndKeep(source, options, loaders);
  }
  try {
    // The copy is read while the server answers. A copy that cannot be read counts as absent.
    const reading = store.table(key).catch(() => undefined);
    const changed = await loaders.loadTableIfChanged(source, { etag: info.etag }, options);
    if (changed) return keepInBackground(source, options, changed);
    const packed = await reading;
    const table = packed && unpacked(source.name, packed);
    if (!table) return await loadAndKeep(source, options, loaders);
    await store.touch(key, { ...info, used: Date.now() }).catch(() => undefined);
    return { ...table, version: { etag: info.etag } };
  } finally {
    store.close();
  }
}

/** Returns the table of a copy; `undefined` when something else was stored, because other code of the origin can write there. */
function unpacked(name: string, packed: PackedTable): Table | undefined {
  try {
    return unpackTable(name, packed);
  } catch {
    return undefined;
  }
}

async function loadAndKeep(source: TableSource, options: LoadOptions, { loadTable: load }: Loaders): Promise<Table> {
  return keepInBackground(source, options, await load(source, options));
}

function keepInBackground(source: TableSource, options: LoadOptions, table: Table): Table {
  void keep(source, options, table);
  return table;
}

/**
 * Stores a copy of a loaded table. Nothing is stored without an ETag, when the server forbids copies, and while columns are
 * still in the file. Never rejects: a copy only saves time.
 */
export async function keep(source: TableSource, options: LoadOptions, table: Table): Promise<void> {
  // A copy has the columns of one table.
  if (table.others) return;
  const { etag } = table.version ?? {};
  if (etag === undefined || table.isTransient) return;
  try {
    const store = await TableStore.open();
    try {
      await put(store, keyOf(source, options), etag, table);
    } finally {
      store.close();
    }
  } catch {
    // The browser has no storage, or not enough space.
  }
}

async function put(store: TableStore, key: string, etag: string, table: Table): Promise<void> {
  const copies = new Map(await store.infos());
  copies.delete(key);
  // Pages without HTTPS have no estimate.
  const { storage } = navigator as { readonly storage?: StorageManager };
  const quota = (await storage?.estimate())?.quota;
  const packed = packTable(table);
  const bytes = packed ? packedBytes(packed) : 0;
  const now = Date.now();
  const deleted = copiesToDelete(copies, { bytes, quota, library: LIBRARY_VERSION, now });
  // Even if this copy is not stored, the older one under its key is outdated.
  await store.delete([...(deleted ?? []), key]);
  if (!packed || !deleted) return;
  const info: CopyInfo = { etag, library: LIBRARY_VERSION, bytes, used: now };
  await store.put(key, info, packed);
}

/** Returns the key of a copy: the file, and all options that decide how it is read. */
function keyOf({ name, input }: TableSource, { read, locale, format, dateOrderHint }: LoadOptions): string {
  return JSON.stringify([input.kind === 'url' && input.url, name, read, locale, format, dateOrderHint]);
}

/** Version of the library. Stored copies of another version are not used, because that version may read the same bytes differently. */
export const LIBRARY_VERSION = '0.1.0';
