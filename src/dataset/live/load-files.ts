import type { TableSource } from '../../query/source.js';
import type { LoadOptions } from '../../table/load.js';
import type { FileVersion, Table } from '../../table/table.js';
import { SalesError } from '../../util/error.js';
import type { TableGroup } from '../join/table-groups.js';

/** A file of a data set: the table that holds its rows, how many these are, and the state in which it was loaded. */
export interface LoadedFile {
  readonly table: string;
  readonly rows: number;
  readonly version: FileVersion;
}

/** Tables as they were loaded, in the order of their sources; undefined where the rows are in a table already. */
export type LoadedTables = readonly (Table | undefined)[];

type Load = (source: TableSource, index: number, options: LoadOptions) => Promise<Table | undefined>;

/** What is known of the files now: those that were not loaded are what they were. */
export function filesAfter(
  loaded: LoadedTables,
  groups: readonly TableGroup[],
  before: readonly LoadedFile[] = [],
): readonly LoadedFile[] {
  return loaded.map((own, index) => {
    const old = before[index] ?? { table: '', rows: 0, version: {} };
    if (!own) return old;
    const table = groups.find(({ files }) => files.includes(own.name))?.table.name ?? own.name;
    return { table, rows: own.rowCount, version: own.version ?? {} };
  });
}

/** Loads all tables at once, each as it says; where one fails the others are given up. */
export async function loadEach(sources: readonly TableSource[], options: LoadOptions, load: Load): Promise<LoadedTables> {
  const abort = new AbortController();
  const giveUp = (): void => {
    abort.abort();
  };
  if (options.signal?.aborted === true) giveUp();
  options.signal?.addEventListener('abort', giveUp, { once: true });
  const own = { ...options, signal: abort.signal };
  try {
    const isOneOf = sources.length > 1;
    return await Promise.all(sources.map((source, index) => named(load(source, index, own), isOneOf ? source.name : undefined)));
  } catch (error) {
    giveUp();
    throw error;
  } finally {
    options.signal?.removeEventListener('abort', giveUp);
  }
}

/** Of several tables, an error says which it is of. */
async function named<Value>(loading: Promise<Value>, table: string | undefined): Promise<Value> {
  try {
    return await loading;
  } catch (error) {
    if (table === undefined || !(error instanceof SalesError)) throw error;
    const { code, message, hint, position, params, cause } = error;
    throw new SalesError(code, `${table}: ${message}`, { cause, hint, position, params: { ...params, table } });
  }
}
