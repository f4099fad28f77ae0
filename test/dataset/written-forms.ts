import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { DuckDBInstance, type DuckDBConnection } from '@duckdb/node-api';
import * as arrow from 'apache-arrow';
import { sharedData } from '../shared-data.js';

/** A file format, and the types that a writer of it chose for what the CSV says in letters. */
export interface Form {
  readonly name: string;
  readonly extension: 'parquet' | 'json' | 'ndjson' | 'arrow' | 'arrows';
  readonly dates: 'DATE' | 'TIMESTAMP' | 'VARCHAR';
  readonly fractions: 'DECIMAL(18,4)' | 'DOUBLE';
  readonly wholes: 'INTEGER' | 'BIGINT' | 'DOUBLE';
}

/** Each format as two kinds of writers make it: a data base, exact and typed, and a data frame of doubles and timestamps or texts. */
export const FORMS: readonly Form[] = [
  { name: 'Parquet', extension: 'parquet', dates: 'DATE', fractions: 'DECIMAL(18,4)', wholes: 'INTEGER' },
  { name: 'Parquet of doubles', extension: 'parquet', dates: 'TIMESTAMP', fractions: 'DOUBLE', wholes: 'BIGINT' },
  { name: 'JSON', extension: 'json', dates: 'DATE', fractions: 'DECIMAL(18,4)', wholes: 'BIGINT' },
  { name: 'NDJSON', extension: 'ndjson', dates: 'TIMESTAMP', fractions: 'DOUBLE', wholes: 'DOUBLE' },
  { name: 'an Arrow file', extension: 'arrow', dates: 'DATE', fractions: 'DECIMAL(18,4)', wholes: 'INTEGER' },
  { name: 'an Arrow stream', extension: 'arrows', dates: 'VARCHAR', fractions: 'DOUBLE', wholes: 'BIGINT' },
];

/** What DuckDB must be told of a CSV, and what its columns are where it does not see it. */
interface Source {
  readonly options?: string;
  readonly columns?: Readonly<Record<string, string>>;
}

const EUROPEAN = { options: ", delim = ';', decimal_separator = ',', nullstr = 'NULL'" };
const GERMAN_AMOUNT = (name: string): string => `CAST(replace(replace("${name}", '.', ''), ',', '.') AS DECIMAL(18,4))`;
const SOURCES: Readonly<Record<string, Source>> = {
  // A footer and other rubbish stand among the keys.
  'customer.csv': { columns: { CustomerKey: 'TRY_CAST(CustomerKey AS BIGINT)' } },
  'FactInternetSales.csv': EUROPEAN,
  'Dim_Products.csv': EUROPEAN,
  'DIM_Customers.csv': EUROPEAN,
  'Dim_Calender.csv': EUROPEAN,
  'superstore-de.csv': {
    options: ", delim = ';', dateformat = '%d.%m.%Y'",
    columns: {
      Umsatz: GERMAN_AMOUNT('Umsatz'),
      Gewinn: GERMAN_AMOUNT('Gewinn'),
      Rabatt: `CAST(replace("Rabatt", ' %', '') AS DECIMAL(18,4)) / 100`,
    },
  },
};

/** Makes the DuckDB of all tests of a process, which has each CSV once. */
async function connect(): Promise<DuckDBConnection> {
  return (await DuckDBInstance.create(':memory:', { threads: '1' })).connect();
}

let connection: Promise<DuckDBConnection> | undefined;
/** The CSV files that are tables of DuckDB, by path. */
const tables = new Set<string>();

/** A folder for files of the shared data written in other forms by DuckDB. */
export class FormFolder {
  readonly #path = mkdtempSync(path.join(tmpdir(), 'forms-'));

  /** Writes a CSV of the shared data in another form, under its own name; gives the path. */
  async write(file: string, form: Form): Promise<string> {
    const duck = await (connection ??= connect());
    const name = path.basename(file);
    const csv = path.join(this.#path, name);
    if (!tables.has(file)) {
      writeFileSync(csv, textOf(readFileSync(sharedData(file) ?? '')));
      await duck.run(`CREATE TABLE "${file}" AS ${rowsOf(csv, SOURCES[name] ?? {})}`);
      tables.add(file);
    }
    const written = csv.replace(/csv$/u, form.extension);
    const sql = await selectOf(duck, file, form);
    if (form.extension.startsWith('arrow')) writeFileSync(written, await arrowOf(duck, sql, form));
    else await duck.run(`COPY (${sql}) TO '${written}' (${copyOptions(form)})`);
    return written;
  }

  /** Removes it with all its files. */
  remove(): void {
    rmSync(this.#path, { recursive: true });
  }
}

function textOf(bytes: Uint8Array): string {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return new TextDecoder('windows-1252').decode(bytes);
  }
}

function copyOptions({ extension, fractions }: Form): string {
  if (extension === 'parquet')
    return fractions === 'DOUBLE' ? 'FORMAT parquet, CODEC zstd' : 'FORMAT parquet, ROW_GROUP_SIZE 10000';
  return `FORMAT json, ARRAY ${String(extension === 'json')}`;
}

/** All rows of a CSV, in their types. */
function rowsOf(csv: string, { options = '', columns = {} }: Source): string {
  const read = `read_csv('${csv}', header = true, sample_size = -1${options})`;
  const replaced = Object.entries(columns).map(([name, sql]) => `${sql} AS "${name}"`);
  return `SELECT *${replaced.length > 0 ? ` REPLACE (${replaced.join(', ')})` : ''} FROM ${read}`;
}

/** All columns of a table, cast as the form has them. */
async function selectOf(duck: DuckDBConnection, table: string, form: Form): Promise<string> {
  const all = `FROM "${table}"`;
  const reader = await duck.runAndReadAll(`${all} LIMIT 0`);
  const types = reader.columnTypes().map(String);
  const casts = reader.columnNames().map((name, index) => {
    const cast = castOf(types[index] ?? '', form);
    return cast === undefined ? `"${name}"` : `CAST("${name}" AS ${cast}) AS "${name}"`;
  });
  return `SELECT ${casts.join(', ')} ${all}`;
}

function castOf(type: string, { dates, fractions, wholes }: Form): string | undefined {
  if (type === 'BIGINT') return wholes;
  if (type === 'DOUBLE' || type.startsWith('DECIMAL')) return fractions;
  if (type === 'DATE' || (type === 'TIMESTAMP' && dates !== 'DATE')) return dates;
  return type === 'TIME' ? 'VARCHAR' : undefined;
}

async function arrowOf(duck: DuckDBConnection, sql: string, { extension }: Form): Promise<Uint8Array> {
  const reader = await duck.runAndReadAll(sql);
  const columns = reader.getColumnsObjectJS();
  const types = reader.columnTypes().map(String);
  const vectors = Object.entries(columns).map(([name, values], index) => [name, vectorOf(values, types[index] ?? '')] as const);
  const table = new arrow.Table(Object.fromEntries(vectors));
  return arrow.tableToIPC(table, extension === 'arrow' ? 'file' : 'stream');
}

function vectorOf(values: readonly unknown[], type: string): arrow.Vector {
  switch (type) {
    case 'INTEGER':
      return arrow.vectorFromArray(values, new arrow.Int32());
    case 'BIGINT':
      return arrow.vectorFromArray(values, new arrow.Int64());
    case 'DOUBLE':
      return arrow.vectorFromArray(values, new arrow.Float64());
    case 'DATE':
      return arrow.vectorFromArray(values, new arrow.DateDay());
    case 'TIMESTAMP':
      return arrow.vectorFromArray(values, new arrow.TimestampMillisecond());
    case 'VARCHAR':
      return arrow.vectorFromArray(values, new arrow.Dictionary(new arrow.Utf8(), new arrow.Int32()));
    default:
      return arrow.vectorFromArray(values.map(wordsOf), new arrow.Decimal(4, 18, 128));
  }
}

/** A decimal of four places as the four words that Arrow has of it. */
function wordsOf(value: unknown): Uint32Array | null {
  if (typeof value !== 'number') return null;
  const whole = BigInt.asUintN(128, BigInt(Math.round(value * 10_000)));
  return Uint32Array.from([0n, 32n, 64n, 96n], (bits) => Number((whole >> bits) & 0xffffffffn));
}
