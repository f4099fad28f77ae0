import { readFileSync } from 'node:fs';
import { crc32, deflateRawSync, gzipSync } from 'node:zlib';
import {
  Bool,
  DateDay,
  Dictionary,
  Field,
  Float64,
  Int32,
  Int8,
  List,
  Table,
  tableFromArrays,
  tableToIPC,
  Timestamp,
  TimeUnit,
  Utf8,
  vectorFromArray,
} from 'apache-arrow';
import { parquetWriteBuffer } from 'hyparquet-writer';
import type { Format } from '../../src/registry/formats.js';
import { sharedData } from '../shared-data.js';
import { rowsOf, xlsxFiles } from './xlsx-writer.js';
import { zipOf } from './zip-writer.js';

/** A small sound file, whole or in a wrapping that would only show that it was damaged. */
export interface Seed {
  readonly name: string;
  /** What is damaged. */
  readonly bytes: Uint8Array;
  /** The file with damaged bytes in it. */
  readonly wrap?: (bytes: Uint8Array) => Uint8Array;
  readonly format?: Format;
}

const TEXT = new TextEncoder();
const ROWS = Array.from({ length: 12 }, (_, row) => ({
  day: `2024-01-${String(row + 1).padStart(2, '0')}`,
  shop: row === 3 ? null : `Shop "${row % 3}" é`,
  sales: row * 1.25 - 3,
  ok: row % 2 === 0,
}));

/** Seeds of every format and form that is read. Those from the shared data are left out where these are missing. */
export function seeds(): Seed[] {
  return [...textSeeds(), ...arrowSeeds(), ...parquetSeeds(), ...packedSeeds(), ...sharedSeeds()];
}

function csvText(): string {
  const line = ({ day, shop, sales, ok }: (typeof ROWS)[number]): string =>
    [day, `"${(shop ?? '').replaceAll('"', '""')}"`, String(sales).replace('.', ','), ok].join(';');
  return ['Title', 'day;shop;sales;ok', ...ROWS.map(line)].join('\r\n');
}

function textSeeds(): Seed[] {
  const text = (name: string, content: string): Seed => ({ name, bytes: TEXT.encode(content) });
  const columns = { day: ROWS.map(({ day }) => day), sales: ROWS.map(({ sales }) => sales) };
  return [
    text('csv', csvText()),
    text(
      'csv of amounts',
      `sep=,\nn,amount,rate,when\n${ROWS.map(({ sales }, row) => `${row},"$(${sales})",${row}%,${row + 1}/2/24 10:0${row % 10} PM`).join('\n')}\nTotal,,,`,
    ),
    { name: 'csv in windows-1252', bytes: new Uint8Array(Buffer.from(csvText(), 'latin1')) },
    { name: 'csv in utf-16', bytes: new Uint8Array(Buffer.from(`\ufeff${csvText()}`, 'utf16le')) },
    text('json of objects', JSON.stringify(ROWS)),
    text('json of columns', JSON.stringify(columns)),
    text(
      'nested json',
      JSON.stringify({ meta: { total: 12 }, data: { items: ROWS.map((row) => ({ ...row, at: { city: 'A', tags: [1, 2] } })) } }),
    ),
    text('json of rows', JSON.stringify({ columns: ['day', 'sales'], rows: ROWS.map(({ day, sales }) => [day, sales]) })),
    text('ndjson', ROWS.map((row) => JSON.stringify(row)).join('\n')),
  ];
}

function arrowSeeds(): Seed[] {
  const plain = tableFromArrays({ n: Int32Array.from(ROWS.keys()), sales: Float64Array.from(ROWS, ({ sales }) => sales) });
  const rich = new Table({
    shop: vectorFromArray(
      ROWS.map(({ shop }) => shop),
      new Dictionary(new Utf8(), new Int32()),
    ),
    level: vectorFromArray(
      ROWS.map((_, row) => (row % 3) / 2),
      new Dictionary(new Float64(), new Int8()),
    ),
    text: vectorFromArray(
      ROWS.map(({ shop }) => shop),
      new Utf8(),
    ),
    day: vectorFromArray(
      ROWS.map(({ day }) => new Date(day)),
      new DateDay(),
    ),
    at: vectorFromArray(
      ROWS.map((_, row) => row * 1e9),
      new Timestamp(TimeUnit.MILLISECOND, 'UTC'),
    ),
    ok: vectorFromArray(
      ROWS.map(({ ok }, row) => (row === 2 ? null : ok)),
      new Bool(),
    ),
    list: vectorFromArray(
      ROWS.map((_, row) => [row, row + 0.5]),
      new List(new Field('item', new Float64(), true)),
    ),
  });
  return [
    { name: 'arrow file', bytes: tableToIPC(plain, 'file') },
    { name: 'arrow stream', bytes: tableToIPC(plain, 'stream') },
    { name: 'arrow file of many types', bytes: tableToIPC(rich, 'file') },
    { name: 'arrow stream of many types', bytes: tableToIPC(rich, 'stream') },
  ].map((seed) => ({ ...seed, format: 'arrow' }));
}

function parquetSeeds(): Seed[] {
  const columnData = [
    { name: 'day', data: ROWS.map(({ day }) => new Date(day)), type: 'TIMESTAMP' },
    { name: 'shop', data: ROWS.map(({ shop }) => shop), type: 'STRING' },
    { name: 'sales', data: ROWS.map(({ sales }) => sales), type: 'DOUBLE' },
    { name: 'n', data: [...ROWS.keys()], type: 'INT32', encoding: 'DELTA_BINARY_PACKED' },
    { name: 'long', data: [...ROWS.keys()].map((row) => BigInt(row) << 40n), type: 'INT64', encoding: 'BYTE_STREAM_SPLIT' },
    { name: 'ok', data: ROWS.map(({ ok }) => ok), type: 'BOOLEAN' },
  ] as const;
  const bytesOf = (codec: 'UNCOMPRESSED' | 'SNAPPY' | 'GZIP'): Uint8Array =>
    new Uint8Array(
      parquetWriteBuffer({
        columnData: columnData.map((column) => ({ ...column, data: [...column.data] })),
        codec,
        compressors: { GZIP: (bytes) => new Uint8Array(gzipSync(bytes)) },
        rowGroupSize: 8,
      }),
    );
  return (['UNCOMPRESSED', 'SNAPPY', 'GZIP'] as const).map((codec) => ({
    name: `parquet, ${codec.toLowerCase()}`,
    bytes: bytesOf(codec),
    format: 'parquet',
  }));
}

function packedSeeds(): Seed[] {
  const csv = TEXT.encode(csvText());
  const book = xlsxFiles({
    sheets: [
      {
        rows: rowsOf(
          ['Day', 'Shop', 'Sales', 'Rate'],
          ...ROWS.map(({ sales }, row) => [
            `<c s="1"><v>${45_322 + row}</v></c>`,
            `<c t="s"><v>${row % 3}</v></c>`,
            sales,
            row === 4 ? '<c t="e"><f>1/0</f><v>#DIV/0!</v></c>' : `<c s="2"><v>${row / 100}</v></c>`,
          ]),
        ),
        after: '<mergeCells><mergeCell ref="B3:B4"/></mergeCells>',
      },
    ],
    strings:
      '<si><t>North &amp; &#233;</t></si><si><r><t>So</t></r><r><t>uth</t></r></si><si><t xml:space="preserve"> W_x000A_ </t></si>',
    formats: [0, 'dd/mm/yyyy', '0.0%'],
  });
  // Not packed, which takes most of the time and would hide nothing.
  const stored = book.map((file) => ({ ...file, stored: true }));
  const inner = stored.slice(1).map(({ name, content }) => ({
    name: `${name} in a workbook`,
    bytes: TEXT.encode(String(content)),
    wrap: (bytes: Uint8Array) => zipOf(stored.map((file) => (file.name === name ? { ...file, content: bytes } : file))),
  }));
  return [
    { name: 'gzip', bytes: new Uint8Array(gzipSync(csv)) },
    { name: 'zip', bytes: zipOf([{ name: 'orders.csv', content: csv }]) },
    {
      name: 'zip, stored, zip64',
      bytes: zipOf(
        [
          { name: 'orders.csv', content: csv, stored: true, zip64: true },
          { name: 'read.me', content: 'x' },
        ],
        { zip64: true },
      ),
    },
    {
      name: 'deflated bytes in a zip',
      bytes: new Uint8Array(deflateRawSync(csv)),
      wrap: (bytes) => zipOf([{ name: 'a.csv', content: bytes, method: 8, packed: true, size: csv.length, crc: crc32(csv) }]),
    },
    { name: 'workbook', bytes: zipOf(book) },
    ...inner,
  ];
}

const SHARED = ['generated_lz4.arrow_file', 'generated_zstd.arrow_file', 'generated_lz4.stream', 'generated_zstd.stream'];

function sharedSeeds(): Seed[] {
  return SHARED.flatMap((file) => {
    const path = sharedData(`badinput/arrow-testing/2.0.0-compression/${file}`);
    return path === undefined ? [] : [{ name: file, bytes: new Uint8Array(readFileSync(path)), format: 'arrow' as const }];
  });
}
