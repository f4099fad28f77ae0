import assert from 'node:assert/strict';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { after, before, describe, it } from 'node:test';
import { DuckDBInstance, type DuckDBConnection } from '@duckdb/node-api';
import type { PartSource } from '../../src/table/open/input.js';
import type { Table } from '../../src/table/table.js';
import { decode } from '../../src/table/parquet/decode-parquet.js';
import { unpacker } from '../../src/table/unpack/unpack.js';
import { cells, cellsOf, columnOf, encodings, loadBytes, warningCodes } from './helpers.js';
import { englishNote } from '../../src/messages/english.js';

/** What DuckDB writes of three rows, the second of them nothing, and the cells that it stands for. */
const COLUMNS: readonly (readonly [name: string, sql: readonly [string, string], type: string, cells: readonly unknown[]])[] = [
  ['tiny', ["'-7'", "'8'"], 'TINYINT', [-7, null, 8]],
  ['whole', ["'-2147483648'", "'2147483647'"], 'INTEGER', [-2147483648, null, 2147483647]],
  ['unsigned', ["'4294967295'", "'0'"], 'UINTEGER', [4294967295, null, 0]],
  ['long', ["'-9007199254740991'", "'1'"], 'BIGINT', [-9007199254740991, null, 1]],
  ['longest', ["'9223372036854775807'", "'1'"], 'BIGINT', ['9223372036854775807', null, '1']],
  ['unsigned long', ["'18446744073709551615'", "'1'"], 'UBIGINT', ['18446744073709551615', null, '1']],
  ['single', ["'0.25'", "'-1.5'"], 'FLOAT', [0.25, null, -1.5]],
  ['double', ["'0.1'", "'1e-7'"], 'DOUBLE', [0.1, null, 1e-7]],
  ['infinite', ["'inf'", "'nan'"], 'DOUBLE', [null, null, null]],
  ['cents', ["'12.50'", "'-0.01'"], 'DECIMAL(4,2)', [12.5, null, -0.01]],
  ['money', ["'1234567.8900'", "'-0.0100'"], 'DECIMAL(12,4)', [1234567.89, null, -0.01]],
  ['wide', ["'-90071992547409.91'", "'0.01'"], 'DECIMAL(30,2)', [-90071992547409.91, null, 0.01]],
  ['widest', ["'12345678901234567890.5'", "'1'"], 'DECIMAL(38,1)', [Number('12345678901234567890.5'), null, 1]],
  ['truth', ["'true'", "'false'"], 'BOOLEAN', [true, null, false]],
  ['text', ["'Zürich 東京'", "'a'"], 'VARCHAR', ['Zürich 東京', null, 'a']],
  ['choice', ["'small'", "'large'"], "ENUM('large', 'small')", ['small', null, 'large']],
  ['bytes', ["'\\xFF\\x00'", "'a'"], 'BLOB', ['ff00', null, '61']],
  [
    'key',
    ["'00112233-4455-6677-8899-aabbccddeeff'", "'ffffffff-ffff-ffff-ffff-ffffffffffff'"],
    'UUID',
    ['00112233-4455-6677-8899-aabbccddeeff', null, 'ffffffff-ffff-ffff-ffff-ffffffffffff'],
  ],
  ['day', ["'2024-02-29'", "'1969-12-31'"], 'DATE', ['2024-02-29', null, '1969-12-31']],
  [
    'clock',
    ["'2024-02-29 13:08:30.123456'", "'1969-12-31 23:59:59.999999'"],
    'TIMESTAMP',
    ['2024-02-29T13:08:30.123Z', null, '1969-12-31T23:59:59.999Z'],
  ],
  [
    'nano',
    ["'2024-02-29 13:08:30.123456789'", "'1969-12-31 23:59:59.999999999'"],
    'TIMESTAMP_NS',
    ['2024-02-29T13:08:30.123Z', null, '1969-12-31T23:59:59.999Z'],
  ],
  [
    'moment',
    ["'2024-02-29 13:08:30+01'", "'1970-01-01 00:00:00+00'"],
    'TIMESTAMPTZ',
    ['2024-02-29T12:08:30.000Z', null, '1970-01-01T00:00:00.000Z'],
  ],
  ['midnight', ["'2024-02-29 00:00:00'", "'2024-03-01 00:00:00'"], 'TIMESTAMP', ['2024-02-29', null, '2024-03-01']],
  ['hour', ["'13:08:30'", "'00:00:00.5'"], 'TIME', ['13:08:30', null, '00:00:00.500']],
];

let folder = '';
let duck: DuckDBConnection;

before(async () => {
  folder = mkdtempSync(path.join(tmpdir(), 'parquet-'));
  duck = await (await DuckDBInstance.create(':memory:', { threads: '1' })).connect();
});
after(() => {
  duck.closeSync();
  rmSync(folder, { recursive: true });
});

/** The bytes of the Parquet that DuckDB writes of a query. */
async function written(sql: string, options = ''): Promise<Uint8Array> {
  const file = path.join(folder, 'x.parquet');
  await duck.run(`COPY (${sql}) TO '${file}' (FORMAT parquet${options})`);
  return new Uint8Array(readFileSync(file));
}

function everyType(): string {
  const row = (pick: (values: readonly [string, string]) => string): string =>
    COLUMNS.map(([name, values, type]) => `CAST(${pick(values)} AS ${type}) AS "${name}"`).join(', ');
  return [row(([first]) => first), row(() => 'NULL'), row(([, second]) => second)]
    .map((cells) => `SELECT ${cells}`)
    .join(' UNION ALL ');
}

function assertEveryType(table: Table, times = 1): void {
  for (const [name, , , wanted] of COLUMNS) {
    const all = Array.from({ length: times }, () => wanted).flat();
    assert.deepEqual(cells(columnOf(table, name)), all, name);
  }
}

describe('columns of Parquet', () => {
  for (const codec of ['snappy', 'zstd', 'gzip', 'brotli', 'lz4_raw', 'uncompressed']) {
    it(`of every type are read, packed with ${codec}`, async () => {
      assertEveryType(await loadBytes(await written(everyType(), `, CODEC ${codec}`)));
    });
  }

  it('of every type are read from pages of the second form', async () => {
    assertEveryType(await loadBytes(await written(everyType(), ', PARQUET_VERSION v2')));
  });

  it('are read over several groups of rows @release', async () => {
    const rows = `SELECT * EXCLUDE (n) FROM (${everyType()}), range(2000) AS numbers(n) ORDER BY n`;
    const table = await loadBytes(await written(`SELECT * FROM (${rows})`, ', ROW_GROUP_SIZE 2048'));
    assert.equal(table.rowCount, 6000);
    const wanted = await duck.runAndReadAll(`SELECT sum(money)::VARCHAR, count(text) FROM (${rows})`);
    const [[sum, count] = []] = wanted.getRowsJS();
    const money = cellsOf(table, 'money').reduce<number>((total, cell) => total + Math.round(Number(cell ?? 0) * 100), 0);
    assert.equal(money / 100, Number(sum));
    assert.equal(cellsOf(table, 'text').filter((cell) => cell !== null).length, Number(count));
  });

  it('tell instants from wall clocks, and infinite numbers', async () => {
    const table = await loadBytes(await written(everyType()));
    const [moment, clock] = [columnOf(table, 'moment'), columnOf(table, 'clock')];
    assert.ok(moment.type === 'datetime' && clock.type === 'datetime');
    assert.deepEqual([moment.instant, clock.instant], [true, false]);
    assert.deepEqual(warningCodes(table), ['infinite-values']);
  });

  it('hold money exactly', async () => {
    const column = columnOf(await loadBytes(await written(everyType())), 'money');
    assert.ok(column.type === 'number' && column.kind === 'decimal');
    assert.deepEqual([column.scale, [...column.values]], [2, [123456789, 0, -1]]);
  });

  it('of structs are columns of their own, those of lists and maps are left out with a warning', async () => {
    const sql = `SELECT {'city': 'Rome', 'size': 3} AS place, [1, 2] AS items, MAP {'a': 1} AS notes, 5 AS n
      UNION ALL SELECT {'city': NULL, 'size': 4}, NULL, NULL, 6 UNION ALL SELECT NULL, [], NULL, 7`;
    const table = await loadBytes(await written(sql));
    const names = table.columns.map(({ name }) => name);
    assert.deepEqual(names, ['place.city', 'place.size', 'n']);
    assert.deepEqual(cellsOf(table, 'place.city'), ['Rome', null, null]);
    assert.deepEqual(cellsOf(table, 'place.size'), [3, 4, null]);
    const [note] = table.warnings;
    assert.equal(note?.code, 'nested-columns');
    assert.match(englishNote(note), /'items', 'notes'/);
  });

  it('are read as set', async () => {
    const table = await loadBytes(await written("SELECT '007' AS code, 20240131 AS day"), { read: 'code: number; day: date' });
    assert.deepEqual(cellsOf(table, 'code'), [7]);
    assert.deepEqual(cellsOf(table, 'day'), ['2024-01-31']);
  });

  it('without rows keep their names', async () => {
    const table = await loadBytes(await written("SELECT 1 AS n, 'x' AS t LIMIT 0"));
    assert.deepEqual(
      table.columns.map(({ name, length }) => [name, length]),
      [
        ['n', 0],
        ['t', 0],
      ],
    );
  });
});

/** A source that counts what is read of it. */
function counting(bytes: Uint8Array): { source: PartSource; read: [number, number][] } {
  const read: [number, number][] = [];
  const slice = (from: number, to: number): Promise<Uint8Array> => {
    read.push([from, to]);
    return Promise.resolve(bytes.subarray(from, to));
  };
  async function* chunks(): AsyncGenerator<Uint8Array> {
    for (let at = 0; at < bytes.length; at += 1 << 16) {
      read.push([at, at + (1 << 16)]);
      yield await Promise.resolve(bytes.subarray(at, at + (1 << 16)));
    }
  }
  return { source: { chunks: chunks(), total: bytes.length, slice }, read };
}

const CONTEXT = {
  read: { columns: new Map() },
  turn: () => Promise.resolve(),
  reserve: () => undefined,
  ...encodings,
  unpacker: (codec: Parameters<typeof unpacker>[0] | 'brotli') => unpacker(codec as 'zstd'),
};

describe('parts of a Parquet file', () => {
  it('are read where it is large: the footer, and what is no list @release', async () => {
    const sql = 'SELECT n, hash(n) AS h, [hash(n + 1), hash(n + 2), hash(n + 3)] AS list FROM range(300000) AS numbers(n)';
    const bytes = await written(sql, ', CODEC uncompressed');
    const { source, read } = counting(bytes);
    const { columns, rowCount } = await decode(source, CONTEXT);
    assert.equal(rowCount, 300_000);
    assert.deepEqual(
      columns.map(({ name }) => name),
      ['n', 'h'],
    );
    const count = read.reduce((sum, [from, to]) => sum + to - from, 0);
    assert.ok(count < bytes.length / 2, `${count} of ${bytes.length} bytes`);
    assert.ok(read.length < 12, `${read.length} requests`);
  });

  it('are not asked for where it is small', async () => {
    const bytes = await written('SELECT 1 AS n');
    const { source, read } = counting(bytes);
    await decode(source, CONTEXT);
    assert.deepEqual(read, [[0, 1 << 16]]);
  });

  it('give turns, and end where the asker gives up', async () => {
    const bytes = await written('SELECT n, n + 1 AS m FROM range(6000) AS numbers(n)', ', ROW_GROUP_SIZE 2048');
    const rows: number[] = [];
    const turn = (row: number): Promise<void> => {
      rows.push(row);
      return Promise.resolve();
    };
    await decode(counting(bytes).source, { ...CONTEXT, turn });
    assert.deepEqual(rows, [0, 2048, 2048, 4096, 4096, 6000]);
    const gone = Object.assign(new Error('gone'), { name: 'AbortError' });
    await assert.rejects(decode(counting(bytes).source, { ...CONTEXT, turn: () => Promise.reject(gone) }), {
      name: 'AbortError',
    });
  });
});

describe('Parquet that cannot be read', () => {
  const wrong = (bytes: Uint8Array, at: number): Uint8Array => bytes.map((byte, index) => (index === at ? byte ^ 255 : byte));

  it('is refused where its name or its declaration is another', async () => {
    const bytes = await written('SELECT 1 AS n');
    await assert.rejects(loadBytes(bytes, { format: 'csv' }), { code: 'format-mismatch' });
    await assert.rejects(loadBytes(new TextEncoder().encode('a,b\n1,2'), { format: 'parquet' }), { code: 'malformed-parquet' });
    assert.equal((await loadBytes(bytes, { format: 'parquet' }, 'text/csv')).rowCount, 1);
  });

  it('is truncated without its end, and damaged where a page is', async () => {
    const bytes = await written("SELECT n, 'x' || n AS t FROM range(1000) AS numbers(n)", ', CODEC zstd');
    await assert.rejects(loadBytes(bytes.subarray(0, bytes.length - 9)), { code: 'truncated' });
    await assert.rejects(loadBytes(bytes.subarray(0, 40)), { code: 'truncated' });
    await assert.rejects(loadBytes(wrong(bytes, 4)), { code: 'malformed-parquet' });
    await assert.rejects(loadBytes(wrong(bytes, bytes.length - 5)), { code: 'malformed-parquet' });
  });
});
