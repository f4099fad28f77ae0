import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { packedBytes, packTable, unpackTable } from '../../../src/table/persist/packed-table.js';
import { loadTable as load } from '../../../src/table/load.js';
import type { Table } from '../../../src/table/table.js';
import { part } from '../../parts.js';
import { loadTable, loadText } from '../helpers.js';

/** Loads a text without reading its dictionaries. */
function loadUnread(text: string): Promise<Table> {
  return load({ name: 't', input: { kind: 'bytes', bytes: new TextEncoder().encode(text) } }, { part });
}

/** Goes the way of a copy: packed, cloned as a database does, unpacked. */
function reopened(table: Table): Table {
  const packed = packTable(table);
  assert.ok(packed);
  return unpackTable(table.name, structuredClone(packed));
}

/** Every field of every column, the texts as strings. */
function contentOf({ name, rowCount, columns, warnings }: Table): unknown {
  const fields = columns.map((column) => {
    const { list: _, ...rest } = column as { list?: unknown };
    return column.type === 'text' ? { ...rest, dictionary: [...column.dictionary] } : rest;
  });
  return { name, rowCount, warnings, fields };
}

const LINES = [
  'Order,Date,At,Region,Empty,Paid,Price,Rate,Share',
  'A-1,2024-01-31,2024-01-31T10:00:00Z,Nörd,,true,1.25,0.333333333333333333,5%',
  'A-2,2024-02-29,2024-02-29T23:59:59Z,"a, b",,false,-3.5,1e300,7.5%',
  'A-3,,,,,,,,',
  'A-4,2024-03-01,2024-03-01T00:00:00Z,東京 🙂,,true,100.00,-0,100%',
];

describe('packTable and unpackTable', () => {
  it('keep every field of columns of all types', async () => {
    const table = await loadText(`${LINES.join('\n')}\n`);
    assert.deepEqual(new Set(table.columns.map(({ type }) => type)), new Set(['text', 'date', 'datetime', 'boolean', 'number']));
    assert.deepEqual(contentOf(reopened(table)), contentOf(table));
  });

  it('keep texts that were never strings, and those that are', async () => {
    const csv = `Order,Sales\n${Array.from({ length: 5000 }, (_, k) => `A-${k},${k}`).join('\n')}\n`;
    const [bytes, strings] = [await loadUnread(csv), await loadUnread(csv)];
    const [column] = strings.columns;
    assert.ok(column?.type === 'text' && column.list && column.dictionary.length === 5000);
    const packed = packTable(bytes)?.columns[0];
    assert.ok(packed?.type === 'text' && 'records' in packed.texts);
    assert.deepEqual(contentOf(reopened(bytes)), contentOf(strings));
    assert.deepEqual(contentOf(reopened(strings)), contentOf(strings));
  });

  it('keep half of a surrogate pair, which UTF-8 cannot', async () => {
    const rows = [
      { region: '\ud800', sales: 1 },
      { region: 'x', sales: 2 },
    ];
    const table = await loadTable({ name: 't', input: { kind: 'rows', rows } }, {});
    assert.deepEqual(contentOf(reopened(table)), contentOf(table));
  });

  it('store no more than the values of a view', () => {
    const values = new Float64Array(1000).subarray(10, 12);
    const column = {
      name: 'x',
      type: 'number',
      kind: 'float',
      length: 2,
      values,
      min: 0,
      max: NaN,
      missing: 0,
      guess: '',
    } as const;
    const packed = packTable({ name: 't', rowCount: 2, columns: [column], warnings: [] });
    assert.ok(packed);
    assert.equal(packedBytes(packed), 16);
    const [kept] = packed.columns;
    assert.ok(kept?.type === 'number' && kept.values.buffer.byteLength === 16 && Number.isNaN(kept.max));
  });

  it('refuse a table of which columns are still in the file, or were moved to another thread', async () => {
    const table = await loadText('Region,Sales\nx,1\n');
    const later = { order: [], infos: [], readInto: () => Promise.resolve(table) };
    assert.equal(packTable({ ...table, later }), undefined);
    const [, sales] = table.columns;
    assert.ok(sales?.type === 'number');
    structuredClone(sales.values, { transfer: [sales.values.buffer as ArrayBuffer] });
    assert.equal(packTable(table), undefined);
  });
});
