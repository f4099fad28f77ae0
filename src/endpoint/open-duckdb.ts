import path from 'node:path';
import { stat } from 'node:fs/promises';
import type { DuckDBConnection } from '@duckdb/node-api';
import { SalesError } from '../util/error.js';
import { DuckDbDatabase, ROLLUP_SCHEMA } from './duckdb-database.js';

/** Files of data, with the function of DuckDB that reads them. */
const READERS: readonly (readonly [RegExp, string])[] = [
  [/\.parquet$/i, 'read_parquet'],
  [/\.(csv|tsv)(\.gz)?$/i, 'read_csv'],
];

/** Files of a DuckDB. */
const DATABASE_FILE = /\.(duckdb|ddb|db)$/i;

/** Name of a database file next to rollups in memory. */
const ATTACHED = 'sales_file';

/** Most decimals of an amount that a file of text has. */
const MAX_DECIMALS = 6;

/** How DuckDB opens data. */
export interface DuckDbOptions {
  /** True when tables can be made in memory, for rollups. */
  readonly hasRollups?: boolean;
  /** Maximum memory, such as `4GB`; results above it are stored on disk while they are computed. Default: that of DuckDB. */
  readonly memory?: string | undefined;
  /** Number of threads. Default: one per processor. */
  readonly threads?: number | undefined;
}

/** A DuckDB, with the version of its files when it was opened. */
export interface OpenedDuckDb {
  readonly database: DuckDbDatabase;
  readonly version: string;
  /** Time of the last change of the files, in milliseconds. */
  readonly changedAt: number | undefined;
  /** Returns the current version of the files. */
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
      ...(isOpened && { access_mode: 'READ_ONLY' }),
      ...(memory !== undefined && { memory_limit: memory }),
      ...(threads !== undefined && { threads: String(threads) }),
    });
    const connection = await instance.connect();
    await connection.run("SET GLOBAL TimeZone = 'UTC'");
    if (isAttached) await connection.run(`ATTACH ${literal(data)} AS ${ATTACHED} (READ_ONLY)`);
    // Read before the data: a change in between is then a newer version, never a missed one.
    const { version, changedAt } = await versionOfFiles(await filesIn(connection, data));
    const isLive = !isFile && (await readFiles(connection, data));
    if (hasRollups) await connection.run(`CREATE SCHEMA ${ROLLUP_SCHEMA}`);
    await lock(connection, isFile ? undefined : data);
    connection.closeSync();
    const database = new DuckDbDatabase(instance, isAttached ? ATTACHED : undefined);
    const readVersion = async (): Promise<string> => (await versionOfFiles(await filesNow(database, data))).version;
    return { database, version, changedAt, isLive, readVersion };
  } catch (cause) {
    if (cause instanceof SalesError) throw cause;
    const isEncoded = cause instanceof Error && /not utf-8 encoded/i.test(cause.message);
    throw new SalesError('engine-error', isEncoded ? 'duckdb-encoding' : 'duckdb-open', { cause: withoutRows(cause) });
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

/** Makes a table of each CSV file and a view of each Parquet file, and returns whether there is a view. Files with the same columns become one. */
async function readFiles(connection: DuckDBConnection, data: string): Promise<boolean> {
  const groups = new Map<string, { readonly reader: string; readonly files: string[] }>();
  for (const file of await filesIn(connection, data)) {
    const reader = READERS.find(([ending]) => ending.test(file))?.[1];
    if (reader === undefined) continue;
    const described = await connection.runAndReadAll(`SELECT * FROM ${reader}(${literal(file)}) LIMIT 0`);
    const key = JSON.stringify([reader, described.columnNames()]);
    const group = groups.get(key) ?? { reader, files: [] };
    group.files.push(file);
    groups.set(key, group);
  }
  if (groups.size === 0) {
    throw new SalesError('empty-input', 'no-files', { params: { folder: data } });
  }
  for (const { reader, files } of groups.values()) {
    const name = tableName(files);
    const read = `SELECT * FROM ${reader}([${files.map(literal).join(', ')}])`;
    if (reader === 'read_csv') for (const file of files) await requireTable(connection, file);
    await connection.run(`CREATE ${reader === 'read_csv' ? 'TABLE' : 'VIEW'} ${identifier(name)} AS ${read}`);
    if (reader === 'read_csv') await makeDecimals(connection, name);
  }
  return Array.from(groups.values()).some(({ reader }) => reader === 'read_parquet');
}

const SNIFFED = 'SELECT SkipRows::DOUBLE, HasHeader, Columns[1].name FROM sniff_csv($1)';

/**
 * Requires that a text file is a table. DuckDB reads a page of HTML as a table without rows, and of a file whose rows have different numbers of
 * cells only the last ones.
 * @throws SalesError `empty-input`, `not-tabular`, `malformed-csv`
 */
async function requireTable(connection: DuckDBConnection, file: string): Promise<void> {
  const name = file.slice(file.lastIndexOf('/') + 1);
  const params = { file: name };
  const [found = []] = (await connection.runAndReadAll(SNIFFED, [file])).getRows();
  const [skipped, hasHeader, first] = found;
  if (/^\s*<(!doctype|html)\b/i.test(String(first))) throw new SalesError('not-tabular', 'file-is-page', { params });
  if (hasHeader === true) return;
  if (Number(skipped) > 0) {
    throw new SalesError('malformed-csv', 'file-ragged', { params });
  }
  const { size } = await stat(file);
  if (size === 0) throw new SalesError('empty-input', 'file-empty', { params });
}

/** Returns the pattern of the files of a folder; other data is its own pattern. */
function patternOf(data: string): string {
  const isFile = READERS.some(([ending]) => ending.test(data));
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
function tableName(files: readonly string[]): string {
  const [first = '', ...others] = files.map((file) => file.slice(file.lastIndexOf('/') + 1).replace(/\..*$/, ''));
  let length = first.length;
  for (const other of others) while (!other.startsWith(first.slice(0, length))) length -= 1;
  const common = others.length === 0 ? first : first.slice(0, length).replace(/[\W_\d]+$/, '');
  return common === '' ? first : common;
}

/** Stores doubles of a CSV file as exact decimals where all of them are short. Amounts in texts are decimals. */
async function makeDecimals(connection: DuckDBConnection, table: string): Promise<void> {
  const own = identifier(table);
  const typed = await connection.runAndReadAll(
    `SELECT column_name FROM duckdb_columns() WHERE table_name = ${literal(table)} AND data_type = 'DOUBLE'`,
  );
  const names = typed.getRows().map(([name]) => identifier(String(name)));
  if (names.length === 0) return;
  const scales = names.map((name) => {
    const fits = Array.from(
      { length: MAX_DECIMALS + 1 },
      (_, scale) => `WHEN bool_and(abs(${name}) < 1e11 AND ${name} = round(${name}, ${scale})) THEN ${scale}`,
    );
    return `CASE ${fits.join(' ')} END`;
  });
  const [found = []] = (await connection.runAndReadAll(`SELECT ${scales.join(', ')} FROM ${own}`)).getRows();
  for (const [index, name] of names.entries()) {
    const scale = found[index];
    if (scale !== null && scale !== undefined)
      await connection.run(`ALTER TABLE ${own} ALTER ${name} TYPE DECIMAL(18, ${Number(scale)})`);
  }
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
