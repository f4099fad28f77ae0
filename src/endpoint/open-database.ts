import path from 'node:path';
import type { DuckDBConnection } from '@duckdb/node-api';
import { stat, readdir, rm } from 'node:fs/promises';
import { ClickHouseRequests } from '../dataset/sql/clickhouse-requests.js';
import { describeTable, requireVersion, tableName, tablesOf, versionOfParts } from '../dataset/sql/clickhouse-tables.js';
import { CLICKHOUSE } from '../engine/sql/dialects.js';
import { SalesError } from '../util/error.js';
import type { Fetch } from '../util/fetch.js';
import { DuckDbDatabase, ROLLUP_SCHEMA } from './duckdb-database.js';
import type { OpenedDatabase } from './sales-database.js';
import type { RowFile } from './spread-rows.js';
import { createTextTables } from './text-files.js';
import { hostname } from 'node:os';

/** Port of ClickHouse’s HTTP interface without encryption; all others are reached by https. */
const HTTP_PORT = '8123';

/** How a cluster is reached. */
interface ClusterOptions {
  /** The password of the user in the address. */
  readonly password?: string | undefined;
  readonly fetch?: Fetch;
}

/**
 * Opens a ClickHouse at `clickhouse://user@host:8443/database.table`, or all tables of `clickhouse://user@host:8443/database`.
 * @throws SalesError `bad-option` for another address; those of requests
 */
export async function openClickHouse(address: string, { password, fetch }: ClusterOptions): Promise<OpenedDatabase> {
  const { url, user, database, table } = partsOf(address);
  const requests = new ClickHouseRequests({
    url,
    fetch: fetch ?? ((target, init) => globalThis.fetch(target, init)),
    headers: { 'X-ClickHouse-User': user, ...(password !== undefined && { 'X-ClickHouse-Key': password }) },
  });
  const { run } = requests;
  await requireVersion(run);
  const names = table === undefined ? await tablesOf(database, run) : [{ database, table }];
  const version = await versionOfParts(names, run);
  const tables = await Promise.all(names.map((name) => describeTable(name, run)));
  const close = (): Promise<void> => {
    requests.close();
    return Promise.resolve();
  };
  const readVersion = (): Promise<string | undefined> => versionOfParts(names, run);
  return { tables, dialect: CLICKHOUSE, run, version, readVersion, isLive: true, close };
}

function partsOf(address: string) {
  const { host, port, pathname, username, password } = new URL(address.replace(/^clickhouse:/, 'https:'));
  const path = decodeURIComponent(pathname.slice(1));
  if (password !== '' || path === '') {
    throw new SalesError('bad-option', 'clickhouse-address', {
      params: { option: 'data', value: address.replace(/\/\/.*@/, '//') },
    });
  }
  const { database, table } = tableName(path);
  return {
    url: `${port === HTTP_PORT ? 'http' : 'https'}://${host}/`,
    user: decodeURIComponent(username) || 'default',
    database: database ?? table,
    table: database === undefined ? undefined : table,
  };
}

const PARQUET_FILE = /\.parquet$/i;
const TEXT_FILE = /\.(csv|tsv)(\.gz)?$/i;

const DATABASE_FILE = /\.(duckdb|ddb|db)$/i;

/** Errors of a database file that another process writes, on Unix and on Windows. */
const LOCKED = /could not set lock|used by another process/i;

/** Name of a database file next to rollups in memory. */
const ATTACHED = 'sales_file';

interface DuckDbOptions {
  /** True when tables can be made in memory, for rollups. */
  readonly hasRollups?: boolean;
  /** Maximum memory, such as `4GB`; results above it are stored on disk while they are computed. Default: that of DuckDB. */
  readonly memory?: string | undefined;
  /** Number of threads. Default: one per processor. */
  readonly threads?: number | undefined;
}

/** A DuckDB, with the version of its files when it was opened. */
interface OpenedDuckDb {
  readonly database: DuckDbDatabase;
  readonly version: string;
  /** Time of the last change of the files, in milliseconds. */
  readonly changedAt: number | undefined;
  readonly readVersion: () => Promise<string>;
  /** True when queries read Parquet files; those of text are read once, and an opened database does not change. */
  readonly isLive: boolean;
}

/**
 * Opens a DuckDB file, or files of Parquet and CSV: a file, a folder, or a pattern. Afterwards nothing outside of the data can be
 * read, and no setting changed.
 * @throws SalesError `engine-error` where DuckDB is not installed or cannot read the data, `empty-input` without files
 */
export async function openDuckDb(
  data: string,
  { hasRollups = false, memory, threads }: DuckDbOptions = {},
): Promise<OpenedDuckDb> {
  const { DuckDBInstance } = await duckDb();
  const isFile = DATABASE_FILE.test(data);
  try {
    // A file that is only read has no place for rollups, so it is attached to a database in memory.
    const isAttached = isFile && hasRollups;
    const isOpened = isFile && !isAttached;
    const instance = await DuckDBInstance.create(isOpened ? data : ':memory:', {
      temp_directory: await spillFolder(),
      ...(isOpened && { access_mode: 'READ_ONLY' }),
      ...(memory !== undefined && { memory_limit: memory }),
      ...(threads !== undefined && { threads: String(threads) }),
    });
    const connection = await instance.connect();
    await connection.run("SET GLOBAL TimeZone = 'UTC'");
    if (isAttached) await connection.run(`ATTACH ${literal(data)} AS ${ATTACHED} (READ_ONLY)`);
    // Read before the data: a change in between is then a newer version, never a missed one.
    const { version, changedAt } = await versionOfFiles(await filesIn(connection, data));
    const files = isFile ? new Map<string, readonly RowFile[]>() : await readFiles(connection, data);
    if (hasRollups) await connection.run(`CREATE SCHEMA ${ROLLUP_SCHEMA}`);
    await lock(connection, isFile ? undefined : data);
    connection.closeSync();
    const database = new DuckDbDatabase(instance, isAttached ? ATTACHED : undefined, files);
    const readVersion = async (): Promise<string> => (await versionOfFiles(await filesNow(database, data))).version;
    return { database, version, changedAt, isLive: files.size > 0, readVersion };
  } catch (cause) {
    if (cause instanceof SalesError) throw cause;
    const reason = isFile && LOCKED.test(String(cause)) ? 'duckdb-locked' : 'duckdb-open';
    throw new SalesError('engine-error', reason, { cause: withoutRows(cause) });
  }
}

/** Returns the first line of an error of DuckDB. The others quote rows of the file. */
function withoutRows(cause: unknown): Error {
  const [first = ''] = (cause instanceof Error ? cause.message : String(cause)).split('\n');
  return new Error(first);
}

async function duckDb(): Promise<typeof import('@duckdb/node-api')> {
  try {
    return await import('@duckdb/node-api');
  } catch (cause) {
    throw new SalesError('engine-error', 'duckdb-missing', {
      cause,
    });
  }
}

const literal = (text: string): string => `'${text.replaceAll("'", "''")}'`;
const identifier = (name: string): string => `"${name.replaceAll('"', '""')}"`;

async function lock(connection: DuckDBConnection, data: string | undefined): Promise<void> {
  if (data !== undefined) await connection.run(`SET allowed_directories = [${literal(folderOf(data))}]`);
  await connection.run('SET enable_external_access = false');
  await connection.run('SET lock_configuration = true');
}

/** Returns the folder that contains the files of a file, folder or pattern. */
function folderOf(data: string): string {
  const fixed = data.split(/[*?[]/, 1)[0]!;
  if (fixed === data && !/\.[a-z0-9.]+$/i.test(data)) return data.endsWith('/') ? data : `${data}/`;
  return fixed.slice(0, fixed.lastIndexOf('/') + 1) || './';
}

/** Makes tables of text files and views of Parquet files, and returns the files of each view. Files with the same columns become one. */
async function readFiles(connection: DuckDBConnection, data: string): Promise<DuckDbDatabase['files']> {
  const files = await filesIn(connection, data);
  const texts = files.filter((file) => TEXT_FILE.test(file));
  const groups = new Map<string, string[]>();
  for (const file of files.filter((one) => PARQUET_FILE.test(one))) {
    const described = await connection.runAndReadAll(`SELECT * FROM read_parquet(${literal(file)}) LIMIT 0`);
    const key = JSON.stringify(described.columnNames());
    groups.set(key, [...(groups.get(key) ?? []), file]);
  }
  if (groups.size + texts.length === 0) throw new SalesError('empty-input', 'no-files', { params: { folder: data } });
  const views = new Map<string, readonly RowFile[]>();
  for (const group of groups.values()) {
    const list = `[${group.map(literal).join(', ')}]`;
    await connection.run(`CREATE VIEW ${identifier(viewName(group))} AS SELECT * FROM read_parquet(${list})`);
    views.set(viewName(group), await rowsOf(connection, list));
  }
  if (texts.length > 0) await createTextTables(connection, texts);
  return views;
}

/** Returns the number of rows of each of some Parquet files. */
async function rowsOf(connection: DuckDBConnection, list: string): Promise<readonly RowFile[]> {
  const found = await connection.runAndReadAll(`SELECT file_name, num_rows FROM parquet_file_metadata(${list})`);
  return found.getRows().map(([file, rows]) => ({
    rows: Number(rows),
    from: `read_parquet(${literal(String(file))})`,
    number: 'file_row_number',
  }));
}

/** Returns the pattern of the files of a folder; other data is its own pattern. */
function patternOf(data: string): string {
  const isFile = PARQUET_FILE.test(data) || TEXT_FILE.test(data);
  return isFile || /[*?[]/.test(data) ? data : `${data.replace(/\/$/, '')}/*`;
}

const FILES = 'SELECT file FROM glob($1) ORDER BY file';

/** Returns the files of the data. A database has its log next to it. */
async function filesIn(connection: DuckDBConnection, data: string): Promise<readonly string[]> {
  if (DATABASE_FILE.test(data)) return [data, `${data}.wal`];
  const found = await connection.runAndReadAll(FILES, [patternOf(data)]);
  return found.getRows().map(([file]) => String(file));
}

/** Returns the files of the data after the database was locked. */
async function filesNow(database: DuckDbDatabase, data: string): Promise<readonly string[]> {
  if (DATABASE_FILE.test(data)) return [data, `${data}.wal`];
  const { columns } = await database.run(FILES, [patternOf(data)], { id: 'files' });
  return Array.from(columns[0] ?? [], String);
}

/** Names a table after its file; several files after what their names have in common. */
function viewName(files: readonly string[]): string {
  const [first = '', ...others] = files.map((file) => file.slice(file.lastIndexOf('/') + 1).replace(/\..*$/, ''));
  let length = first.length;
  for (const other of others) while (!other.startsWith(first.slice(0, length))) length -= 1;
  const common = others.length === 0 ? first : first.slice(0, length).replace(/[\W_\d]+$/, '');
  return common === '' ? first : common;
}

/** The state of files. */
interface FileVersion {
  /** Their names, sizes and times of change. Two servers with the same files, copied with their times, have the same version. */
  readonly version: string;
  /** The last of these times; `undefined` where no file exists. */
  readonly changedAt: number | undefined;
}

/** Returns the state of files. One that does not exist has neither size nor time. */
async function versionOfFiles(files: readonly string[]): Promise<FileVersion> {
  const found = await Promise.all(files.map((file) => stat(file).catch(() => undefined)));
  const times = found.flatMap((one) => one?.mtimeMs ?? []);
  return {
    version: files.map((file, f) => [path.basename(file), found[f]?.size, found[f]?.mtimeMs].join(':')).join(' '),
    changedAt: times.length > 0 ? Math.max(...times) : undefined,
  };
}

/** Milliseconds by which times of files and of processes may differ. */
const TOLERANCE_MS = 2000;

/**
 * Returns a folder in the working folder for what a database stores on disk while it computes. DuckDB makes it when it needs one, and removes it when it
 * closes. Databases that shared a folder would overwrite the files of each other. Removes folders of processes that were killed.
 */
export async function spillFolder(): Promise<string> {
  const parent = process.cwd();
  // The number of the process and a random text follow.
  const prefix = `.sales-spill-${hostname()}-`;
  const names = await readdir(parent).catch(() => []);
  const folders = names.filter((name) => name.startsWith(prefix));
  await Promise.all(folders.map((name) => removeLeft(path.join(parent, name), Number.parseInt(name.slice(prefix.length), 10))));
  return path.join(parent, `${prefix}${process.pid}-${crypto.randomUUID().slice(0, 8)}`);
}

/** Removes a folder unless its process is running. A later process may have the same number, as the first one of a container has. */
async function removeLeft(folder: string, pid: number): Promise<void> {
  if (pid === process.pid) {
    const { mtimeMs } = await stat(folder).catch(() => ({ mtimeMs: Infinity }));
    if (mtimeMs > Date.now() - process.uptime() * 1000 - TOLERANCE_MS) return;
  } else if (isRunning(pid)) return;
  // What cannot be removed takes room, but harms no database.
  await rm(folder, { recursive: true, force: true }).catch(() => undefined);
}

function isRunning(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    // The process of another user may not be signaled.
    return (error as NodeJS.ErrnoException).code === 'EPERM';
  }
}
