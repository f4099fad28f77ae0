import { SalesError } from '../../util/error.js';
import type { PackedTable } from './packed-table.js';

/** Name of the database with the copies of all files of an origin. */
export const DATABASE = 'sales-elements-tables';
/** Version of the stored records. A database with another version is emptied. */
const FORMAT = 1;

/** What is known about a stored copy without reading it. */
export interface CopyInfo {
  readonly etag: string;
  /** Version of the library that read the file. Another version might read it differently. */
  readonly library: string;
  readonly bytes: number;
  /** Time of the last use in milliseconds since 1970. */
  readonly used: number;
}

/** The two stores of the database: `infos` is read often, `tables` only when a copy is used. Both have the same keys. */
const STORES = ['infos', 'tables'] as const;

/** Copies of tables in IndexedDB. Every method rejects when the browser refuses storage, as some do in private windows. */
export class TableStore {
  readonly #database: IDBDatabase;

  private constructor(database: IDBDatabase) {
    this.#database = database;
  }

  /** Opens the database. A later version of the library may replace it at any time. */
  static async open(): Promise<TableStore> {
    const request = indexedDB.open(DATABASE, FORMAT);
    request.onupgradeneeded = () => {
      const { result } = request;
      for (const name of result.objectStoreNames) result.deleteObjectStore(name);
      for (const name of STORES) result.createObjectStore(name);
    };
    const database = await done(request);
    if (STORES.some((name) => !database.objectStoreNames.contains(name))) {
      database.close();
      throw new SalesError('unsupported-format', 'foreign-database', { params: { database: DATABASE } });
    }
    database.onversionchange = () => database.close();
    return new TableStore(database);
  }

  /** Returns what is known about the copy under a key; `undefined` without a copy. */
  info(key: string): Promise<CopyInfo | undefined> {
    return done(this.#store('infos', 'readonly').get(key) as IDBRequest<CopyInfo | undefined>);
  }

  /** Returns what is known about all copies. */
  async infos(): Promise<ReadonlyMap<string, CopyInfo>> {
    const store = this.#store('infos', 'readonly');
    const [keys, infos] = await Promise.all([done(store.getAllKeys()), done(store.getAll() as IDBRequest<CopyInfo[]>)]);
    return new Map(keys.map((key, k) => [key as string, infos[k]!]));
  }

  /** Returns the stored table; `undefined` when it was deleted. */
  table(key: string): Promise<PackedTable | undefined> {
    return done(this.#store('tables', 'readonly').get(key) as IDBRequest<PackedTable | undefined>);
  }

  /** Records that a copy was used. */
  touch(key: string, info: CopyInfo): Promise<unknown> {
    return done(this.#store('infos', 'readwrite').put(info, key));
  }

  /** Stores a copy in place of an older one; both records or neither. Rejects when there is not enough space. */
  put(key: string, info: CopyInfo, table: PackedTable): Promise<void> {
    return this.#change(({ infos, tables }) => {
      infos.put(info, key);
      tables.put(table, key);
    });
  }

  delete(keys: readonly string[]): Promise<void> {
    return this.#change((stores) => {
      for (const key of keys) for (const name of STORES) stores[name].delete(key);
    });
  }

  close(): void {
    this.#database.close();
  }

  #store(name: (typeof STORES)[number], mode: IDBTransactionMode): IDBObjectStore {
    return this.#database.transaction(name, mode).objectStore(name);
  }

  #change(work: (stores: Readonly<Record<(typeof STORES)[number], IDBObjectStore>>) => void): Promise<void> {
    const transaction = this.#database.transaction(STORES, 'readwrite');
    work({ infos: transaction.objectStore('infos'), tables: transaction.objectStore('tables') });
    return new Promise((resolve, reject) => {
      transaction.oncomplete = () => resolve();
      transaction.onabort = () => reject(transaction.error ?? new Error('The transaction was aborted'));
    });
  }
}

function done<Value>(request: IDBRequest<Value>): Promise<Value> {
  return new Promise((resolve, reject) => {
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(request.error ?? new Error('The request failed'));
  });
}

/** Maximum size of one copy in bytes: about five million rows of ten columns. */
export const MAX_COPY_BYTES = 256e6;
/** Maximum size of all copies of an origin in bytes. */
const MAX_BYTES = 512e6;
/** Maximum share of the space that the browser offers to the origin. The page may need the rest. */
const MAX_SHARE = 0.25;
/** Maximum time without use in milliseconds: 30 days. */
const MAX_AGE_MS = 30 * 24 * 3600 * 1000;

/** The circumstances under which space is made for a copy. */
interface Space {
  /** Size of the new copy in bytes; 0 when none is stored. */
  readonly bytes: number;
  /** Bytes that the browser offers to the origin; `undefined` when unknown. */
  readonly quota: number | undefined;
  readonly library: string;
  /** Milliseconds since 1970. */
  readonly now: number;
}

/**
 * Returns the keys of copies to delete: those of other versions and those unused for 30 days, then those unused for longest, until the new copy has
 * space. `undefined` when it can never have enough.
 */
export function copiesToDelete(
  copies: ReadonlyMap<string, CopyInfo>,
  { bytes, quota, library, now }: Space,
): readonly string[] | undefined {
  const limit = Math.min(MAX_BYTES, quota === undefined ? MAX_BYTES : quota * MAX_SHARE);
  if (bytes > Math.min(limit, MAX_COPY_BYTES)) return undefined;
  const isOld = (one: CopyInfo): boolean => one.library !== library || now - one.used > MAX_AGE_MS;
  const deleted = [...copies].filter(([, one]) => isOld(one)).map(([key]) => key);
  const kept = [...copies].filter(([, one]) => !isOld(one)).sort(([, one], [, other]) => one.used - other.used);
  let total = kept.reduce((sum, [, one]) => sum + one.bytes, bytes);
  for (const [key, one] of kept) {
    if (total <= limit) break;
    deleted.push(key);
    total -= one.bytes;
  }
  return deleted;
}
