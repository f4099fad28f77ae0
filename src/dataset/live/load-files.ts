import type { TableSource } from '../../query/source.js';
import type { LoadOptions } from '../../table/load.js';
import type { FileVersion, Table } from '../../table/table.js';
import { errorWithin, SalesError } from '../../util/error.js';
import type { TableGroup } from '../join/table-groups.js';

/** A file of a dataset: the table that contains its rows, the number of rows, and the loaded version. */
export interface LoadedFile {
  readonly table: string;
  readonly rows: number;
  readonly version: FileVersion;
  /** A setting that was added to `read` for this file. */
  readonly readWith?: string;
  /** True when the file has further tables. */
  readonly hasOthers?: boolean;
}

/** Tables as loaded, in source order; `undefined` when the rows are already in a table. */
export type LoadedTables = readonly (Table | undefined)[];

type Load = (source: TableSource, index: number, options: LoadOptions) => Promise<Table | undefined>;

/** Returns what is known about the files after loading; files that were not loaded are unchanged. */
export function filesAfter(
  loaded: LoadedTables,
  groups: readonly TableGroup[],
  before: readonly LoadedFile[] = [],
): readonly LoadedFile[] {
  return loaded.map((own, index) => {
    const old = before[index] ?? { table: '', rows: 0, version: {} };
    if (!own) return old;
    const table = groups.find(({ files }) => files.includes(own.name))?.table.name ?? own.name;
    const { rowCount: rows, version = {}, readWith, others } = own;
    return { table, rows, version, ...(readWith === undefined ? {} : { readWith }), ...(others && { hasOthers: true }) };
  });
}

/** Returns the options of loading with a setting added to `read`. */
export function readingWith(options: LoadOptions, setting: string | undefined): LoadOptions {
  const settings = [options.read ?? '', setting ?? ''].filter((text) => text.trim() !== '');
  return setting === undefined ? options : { ...options, read: settings.join('; ') };
}

/** Loads all tables in parallel with `load`. Of several that fail, the first in order is the error; those after it are aborted. */
export async function loadEach(sources: readonly TableSource[], options: LoadOptions, load: Load): Promise<LoadedTables> {
  const abort = new AbortController();
  const abortAll = (): void => {
    abort.abort();
  };
  if (options.signal?.aborted === true) abortAll();
  options.signal?.addEventListener('abort', abortAll, { once: true });
  const own = { ...options, signal: abort.signal };
  try {
    const isOneOf = sources.length > 1;
    const loading = sources.map((source, index) => named(load(source, index, own), isOneOf ? source.name : undefined));
    for (const one of loading) one.catch(() => undefined);
    const tables = [];
    for (const one of loading) tables.push(await one);
    return tables;
  } catch (error) {
    abortAll();
    throw error;
  } finally {
    options.signal?.removeEventListener('abort', abortAll);
  }
}

/** Adds the table's name to an error, when there are several tables. */
async function named<Value>(loading: Promise<Value>, table: string | undefined): Promise<Value> {
  try {
    return await loading;
  } catch (error) {
    if (table === undefined || !(error instanceof SalesError)) throw error;
    throw errorWithin(error, 'in-table', { table });
  }
}
