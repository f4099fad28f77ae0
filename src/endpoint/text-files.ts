import type { DuckDBConnection, DuckDBValue } from '@duckdb/node-api';
import { toSources } from '../dataset/dataset-input.js';
import type { LocalDataset } from '../dataset/local-dataset.js';
import { openTables, partsFrom } from '../dataset/open-dataset.js';
import type { LoadDatasetPart } from '../dataset/part.js';
import { errorWithin, SalesError } from '../util/error.js';
import { FORMAT_MODULES, NODE_MODULES } from '../worker/serve/format-modules.js';
import { DATA_MODULES } from '../worker/serve/modules.js';
import { hasValue } from '../util/bits.js';

/** Loads the modules that read and describe data. */
export const loadPart: LoadDatasetPart = /* @__PURE__ */ partsFrom({ ...DATA_MODULES, ...FORMAT_MODULES, ...NODE_MODULES });

type Table = LocalDataset['tables'][number];
type Column = Table['columns'][number];

/** Rows that DuckDB takes at once. */
const CHUNK_ROWS = 2048;

/** Microseconds of DuckDB in a millisecond. */
const MICROS = 1000n;

const identifier = (name: string): string => `"${name.replaceAll('"', '""')}"`;

/**
 * Makes tables of text files, which are read as a page reads them: encoding, delimiter, decimal mark, header, totals, and which files are one
 * table. All rows are kept; states of sales are a matter of queries.
 * @throws SalesError of a file that a page refuses too
 */
export async function createTextTables(connection: DuckDBConnection, files: readonly string[]): Promise<void> {
  const sources = toSources(files);
  const opened = openTables(sources, { status: 'all', timeZone: 'UTC' }, { part: loadPart }).catch((error: unknown) => {
    const [first, second] = sources;
    // Errors among several files name theirs.
    if (!(error instanceof SalesError) || !first || second) throw error;
    throw errorWithin(error, 'in-table', { table: first.name });
  });
  const dataset = await opened;
  try {
    for (const table of dataset.tables) await createTable(connection, table);
  } finally {
    dataset.close();
  }
}

async function createTable(connection: DuckDBConnection, { name, columns, rowCount }: Table): Promise<void> {
  const writers = await Promise.all(columns.map(writerOf));
  const declared = columns.map((column, c) => `${identifier(column.name)} ${writers[c]!.sql}`);
  await connection.run(`CREATE TABLE ${identifier(name)} (${declared.join(', ')})`);
  const { DuckDBDataChunk } = await import('@duckdb/node-api');
  const appender = await connection.createAppender(name);
  const types = columns.map((_, c) => appender.columnType(c));
  for (let from = 0; from < rowCount; from += CHUNK_ROWS) {
    const count = Math.min(CHUNK_ROWS, rowCount - from);
    const chunk = DuckDBDataChunk.create(types, count);
    for (const [c, { valid }] of columns.entries()) {
      const { valueAt } = writers[c]!;
      chunk.setColumnValues(
        c,
        Array.from({ length: count }, (_, r) => (hasValue(valid, from + r) ? valueAt(from + r) : null)),
      );
    }
    appender.appendDataChunk(chunk);
  }
  appender.closeSync();
}

/** How a column is declared in DuckDB, and its value in a row that has one. */
interface ColumnWriter {
  readonly sql: string;
  readonly valueAt: (row: number) => DuckDBValue;
}

async function writerOf(column: Column): Promise<ColumnWriter> {
  const { DuckDBDateValue, DuckDBDecimalValue, DuckDBTimestampTZValue, DuckDBTimestampValue } = await import('@duckdb/node-api');
  switch (column.type) {
    case 'number': {
      const { values } = column;
      if (column.kind === 'float') return { sql: 'DOUBLE', valueAt: (row) => values[row]! };
      const { scale } = column;
      return { sql: `DECIMAL(18, ${scale})`, valueAt: (row) => new DuckDBDecimalValue(BigInt(values[row]!), 18, scale) };
    }
    case 'text': {
      const { codes, dictionary } = column;
      return { sql: 'VARCHAR', valueAt: (row) => dictionary[codes[row]!]! };
    }
    case 'date':
      return { sql: 'DATE', valueAt: (row) => new DuckDBDateValue(column.values[row]!) };
    case 'datetime': {
      const { values, instant } = column;
      const micros = (row: number): bigint => BigInt(Math.round(values[row]!)) * MICROS;
      return instant
        ? { sql: 'TIMESTAMP WITH TIME ZONE', valueAt: (row) => new DuckDBTimestampTZValue(micros(row)) }
        : { sql: 'TIMESTAMP', valueAt: (row) => new DuckDBTimestampValue(micros(row)) };
    }
    case 'boolean':
      return { sql: 'BOOLEAN', valueAt: (row) => column.values[row] === 1 };
  }
}
