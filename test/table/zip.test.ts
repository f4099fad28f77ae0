import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { gzipSync } from 'node:zlib';
import { tableFromArrays, tableToIPC } from 'apache-arrow';
import { parquetWriteBuffer } from 'hyparquet-writer';
import { readDirectory } from '../../src/table/unpack/zip.js';
import { SalesError } from '../../src/util/error.js';
import { cellsOf, columnOf, loadBytes, sumOf, type TestOptions } from './helpers.js';
import { zipOf, type ZipFile } from './zip-writer.js';
import { englishNote } from '../../src/messages/english.js';

const CSV = 'Shop,Sales\nNorth,12.5\nSouth,7.5\n';
const ROWS = [
  { Shop: 'North', Sales: 12.5 },
  { Shop: 'South', Sales: 7.5 },
];

async function totalOf(bytes: Uint8Array): Promise<number> {
  return sumOf(columnOf(await loadBytes(bytes), 'Sales'));
}

async function errorOf(bytes: Uint8Array, options: TestOptions = {}): Promise<SalesError> {
  const outcome: unknown = await loadBytes(bytes, options).catch((error: unknown) => error);
  assert.ok(outcome instanceof SalesError, `a table or a foreign error came: ${String(outcome)}`);
  return outcome;
}

function csvIn(file: Partial<ZipFile> = {}): Uint8Array {
  return zipOf([{ name: 'orders.csv', content: CSV, ...file }]);
}

describe('a file in a zip archive', () => {
  it('is read, packed or stored, with sizes before or behind the data, and in zip64', async () => {
    assert.equal(await totalOf(csvIn()), 20);
    assert.equal(await totalOf(csvIn({ stored: true })), 20);
    assert.equal(await totalOf(csvIn({ descriptor: true })), 20);
    assert.equal(await totalOf(csvIn({ zip64: true })), 20);
    assert.equal(await totalOf(csvIn({ zip64: 'place' })), 20);
    assert.equal(await totalOf(zipOf([{ name: 'a.csv', content: CSV, zip64: true }], { zip64: true })), 20);
    assert.equal(await totalOf(zipOf([{ name: 'a.csv', content: CSV }], { comment: 'made at night' })), 20);
  });

  it('may be of any format, and packed again', async () => {
    const arrow = tableToIPC(tableFromArrays({ Sales: Float64Array.of(12.5, 7.5) }), 'file');
    const lines = ROWS.map((row) => JSON.stringify(row)).join('\n');
    const column = { name: 'Sales', data: [12.5, 7.5], type: 'DOUBLE' } as const;
    const parquet = new Uint8Array(parquetWriteBuffer({ columnData: [{ ...column, data: [...column.data] }] }));
    const inner: readonly (readonly [string, string | Uint8Array])[] = [
      ['orders.json', JSON.stringify(ROWS)],
      ['orders.ndjson', lines],
      ['orders.arrow', arrow],
      ['orders.parquet', parquet],
      ['orders.csv.gz', gzipSync(CSV)],
      ['orders.parquet.gz', gzipSync(parquet)],
      ['orders.zip', csvIn()],
    ];
    for (const [name, content] of inner) assert.equal(await totalOf(zipOf([{ name, content }])), 20, name);
    assert.equal(await totalOf(gzipSync(csvIn())), 20);
    assert.equal(await totalOf(gzipSync(parquet)), 20);
    assert.equal(await totalOf(gzipSync(arrow)), 20);
  });

  it('is told by its name what its bytes leave open', async () => {
    const table = await loadBytes(zipOf([{ name: 'export/orders.tsv', content: 'Shop\tSales\nA, B\t1\n' }]));
    assert.deepEqual(cellsOf(table, 'Shop'), ['A, B']);
  });

  it('is found among folders and what systems leave there', async () => {
    const bytes = zipOf([
      { name: 'export/', content: '' },
      { name: 'export/orders.csv', content: CSV },
      { name: '__MACOSX/export/._orders.csv', content: 'x' },
      { name: 'export/.DS_Store', content: 'x' },
      { name: 'export/empty.csv', content: '' },
    ]);
    assert.equal(await totalOf(bytes), 20);
    assert.deepEqual((await loadBytes(bytes)).warnings, []);
  });

  it('is the one with the name of data, and the others are told', async () => {
    const table = await loadBytes(
      zipOf([
        { name: 'README.md', content: 'Sales of the shops' },
        { name: 'orders.csv', content: CSV },
      ]),
    );
    assert.equal(table.rowCount, 2);
    const [note] = table.warnings;
    assert.equal(note?.code, 'other-files');
    assert.match(englishNote(note), /Read 'orders\.csv' from the zip archive; ignored: 'README\.md'/);
  });

  it('is none of several, which are named', async () => {
    const error = await errorOf(
      zipOf([
        { name: 'orders.csv', content: CSV },
        { name: 'items.csv', content: CSV },
      ]),
    );
    assert.equal(error.code, 'unsupported-format');
    assert.match(error.message, /2 data files.*orders\.csv, items\.csv/);
    assert.deepEqual(error.params.files, ['orders.csv', 'items.csv']);
  });

  it('is not read from an archive without one, or packed too often', async () => {
    assert.equal((await errorOf(zipOf([]))).code, 'empty-input');
    assert.equal((await errorOf(zipOf([{ name: 'a/', content: '' }]))).code, 'empty-input');
    let bytes = csvIn();
    for (let layer = 0; layer < 3; layer++) bytes = zipOf([{ name: 'a.zip', content: bytes }]);
    const error = await errorOf(bytes);
    assert.equal(error.code, 'unsupported-format');
    assert.match(error.message, /nested more than 3 levels/);
  });
});

describe('a zip archive that cannot be read', () => {
  it('says that it has a password, or a way of packing that is not read', async () => {
    const locked = await errorOf(csvIn({ flags: 1 }));
    assert.equal(locked.code, 'unsupported-format');
    assert.match(locked.message, /password/);
    assert.match((await errorOf(csvIn({ method: 12 }))).message, /method 12/);
  });

  it('says where it is cut off or damaged', async () => {
    const whole = csvIn();
    assert.equal((await errorOf(whole.subarray(0, whole.length - 30))).code, 'truncated');
    assert.equal((await errorOf(csvIn({ crc: 1 }))).code, 'malformed-zip');
    assert.match((await errorOf(csvIn({ crc: 1 }))).message, /checksum of 'orders\.csv'/);
    assert.match((await errorOf(csvIn({ size: 10 }))).message, /the length of 'orders\.csv' differs/);
    assert.match((await errorOf(csvIn({ size: 1000 }))).message, /the length of 'orders\.csv' differs/);
    const damaged = csvIn();
    damaged.fill(0xff, 45, 60);
    assert.equal((await errorOf(damaged)).code, 'malformed-zip');
    const moved = zipOf([{ name: 'a.csv', content: CSV }]);
    assert.equal((await errorOf(new Uint8Array([...moved.subarray(0, 40), ...moved.subarray(45)]))).code, 'malformed-zip');
  });

  it('says what it is where it is a document of another kind', async () => {
    const kinds: readonly (readonly [RegExp, readonly ZipFile[]])[] = [
      [/Word/, [{ name: 'word/document.xml', content: '<a/>' }]],
      [/PowerPoint/, [{ name: 'ppt/presentation.xml', content: '<a/>' }]],
      [/xlsb/, [{ name: 'xl/workbook.bin', content: 'x' }]],
      [/ods/, [{ name: 'mimetype', content: 'application/vnd.oasis.opendocument.spreadsheet', stored: true }]],
    ];
    for (const [words, files] of kinds) {
      const error = await errorOf(zipOf([...files, { name: '[Content_Types].xml', content: '<a/>' }]));
      assert.equal(error.code, 'unsupported-format');
      assert.match(error.message, words);
    }
  });

  it('is refused before it is unpacked where it would be too large', async () => {
    const bomb = csvIn({ content: 'a,b\n'.repeat(1 << 16), size: 5 * 2 ** 30, zip64: true });
    const error = await errorOf(bomb, { room: 2 ** 32 });
    assert.equal(error.code, 'too-large');
    assert.deepEqual(error.params, { size: 5120, limit: 4096 });
  });

  it('is given up as soon as more comes out than was declared @release', async () => {
    const error = await errorOf(csvIn({ content: new Uint8Array(1 << 26).fill(0x61), size: 100 }));
    assert.equal(error.code, 'malformed-zip');
  });

  it('stops when its asker gives up', async () => {
    const abort = new AbortController();
    const loading = loadBytes(csvIn(), { signal: abort.signal });
    abort.abort();
    await assert.rejects(loading, { name: 'AbortError' });
  });
});

describe('readDirectory', () => {
  it('finds the files behind other bytes', () => {
    const [entry] = readDirectory(zipOf([{ name: 'a.csv', content: CSV }], { before: 'a program' }));
    assert.equal(entry?.name, 'a.csv');
    assert.equal(entry.at, 9);
  });
});
