import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { describe, it } from 'node:test';
import { tableFromArrays, tableToIPC } from 'apache-arrow';
import { sharedData, skipWithout } from '../shared-data.js';
import { cells, cellsOf, columnOf, loadBytes, loadPath, loadText, sumOf } from './helpers.js';
import { someOf } from '../random.js';

function shared(file: string): string {
  const path = sharedData(file);
  assert.ok(path);
  return path;
}

function truth(file: string): { readonly exact: Readonly<Record<string, string>> } {
  return JSON.parse(readFileSync(shared(file), 'utf8')) as { readonly exact: Readonly<Record<string, string>> };
}

describe('the forms of one table', { skip: skipWithout('sales/README.md') }, () => {
  for (const form of ['json', 'ndjson', 'columns-rows.json', 'nested.json', 'columnar.json']) {
    it(`supermarket.${form} is the CSV`, async () => {
      const csv = await loadPath(shared('sales/supermarket/supermarket.csv'));
      const other = await loadPath(shared(`sales/supermarket/supermarket.${form}`));
      assert.equal(other.rowCount, 1000);
      for (const column of csv.columns) {
        // The JSON forms were written without this column.
        if (column.name === 'Gross margin percentage') continue;
        const name = column.name === 'Customer stratification rating' ? 'Rating' : column.name;
        assert.deepEqual(cells(columnOf(other, name)), cells(column), name);
        assert.equal(columnOf(other, name).type, column.type);
      }
    });
  }

  const codecs = ['zstd', 'gzip', 'lz4_raw', 'brotli', 'uncompressed', 'double.snappy'];
  const arrows = ['dict.arrows', 'plain.arrow', 'decimal-timestamp.arrow', 'dict.lz4.arrow', 'dict.zstd.arrows'];
  const forms = ['snappy.parquet', 'dict.arrow', ...arrows, ...codecs.map((codec) => `${codec}.parquet`)];
  for (const form of someOf(forms, 2)) {
    it(`superstore.${form} is the CSV`, async () => {
      const csv = await loadPath(shared('sales/superstore/superstore.csv'));
      const typed = await loadPath(shared(`sales/superstore/formats/superstore.${form}`));
      for (const column of csv.columns) {
        const other = columnOf(typed, column.name);
        // Codes are text there; instants have a time of day.
        const asText = (cell: unknown): string => String(cell).replace('T00:00:00.000Z', '').replace(/\s+/g, ' ').trim();
        assert.deepEqual(cells(other).map(asText), cells(column).map(asText), column.name);
      }
      assert.equal(columnOf(typed, 'Sales').type, 'number');
    });
  }

  const sums: [string, string, string, string][] = [
    ['superstore/superstore', 'Sales', 'revenue', '.csv'],
    ['superstore-de/superstore-de', 'Umsatz', 'revenue', '.csv'],
    ['superstore/superstore', 'Profit', 'profit', '.csv'],
  ];
  for (const [file, column, measure, extension] of sums) {
    it(`${file} has the true ${measure}, exactly`, async () => {
      const wanted = truth(`sales/${file}.truth.json`);
      const table = await loadPath(shared(`sales/${file}${extension}`));
      assert.equal(String(sumOf(columnOf(table, column))), wanted.exact[measure]);
      assert.deepEqual(table.warnings, []);
    });
  }
});

describe('JSON', () => {
  it('finds rows at a pointer and in the nearest list', async () => {
    const text = '{"a":[{"x":1}],"b":{"items":[{"x":2},{"x":3}]}}';
    assert.deepEqual(cellsOf(await loadText(text), 'x'), [1]);
    assert.deepEqual(cellsOf(await loadText(text, { read: 'data: #/b/items' }), 'x'), [2, 3]);
    await assert.rejects(loadText(text, { read: 'data: /b/rows' }), { code: 'bad-option' });
  });

  it('joins keys of inner objects, unites keys of all records, and never shows [object Object]', async () => {
    const table = await loadText('[{"c":{"n":"Ada","t":["a","b"]}},{"c.n":"Bo","late":5,"l":[{"p":1}]}]');
    assert.deepEqual(cellsOf(table, 'c.n'), ['Ada', 'Bo']);
    assert.deepEqual(cellsOf(table, 'c.t'), ['a, b', null]);
    assert.deepEqual(cellsOf(table, 'late'), [null, 5]);
    assert.deepEqual(cellsOf(table, 'l'), [null, '[{"p":1}]']);
  });

  it('keeps long ids apart', async () => {
    const table = await loadText('[{"id":9007199254740993,"s":"x 12345678901234567890"},{"id":9007199254740992,"s":"y"}]');
    assert.deepEqual(cellsOf(table, 'id'), ['9007199254740993', '9007199254740992']);
    assert.deepEqual(cellsOf(table, 's'), ['x 12345678901234567890', 'y']);
  });

  it('does not take a number of three decimals for thousands', async () => {
    assert.deepEqual(cellsOf(await loadText('[{"p":1.234},{"p":"12,50"},{"p":"3,75"}]'), 'p'), [1.234, 12.5, 3.75]);
  });

  it('leaves keys such as __proto__ to the data', async () => {
    const table = await loadText('[{"__proto__":{"polluted":1},"constructor":"x"}]');
    assert.deepEqual(
      table.columns.map((column) => column.name),
      ['__proto__.polluted', 'constructor'],
    );
    assert.equal(({} as Record<string, unknown>).polluted, undefined);
  });

  it('names the line of a broken text', async () => {
    await assert.rejects(loadText('[{"a":1},\n{"a":}]'), { code: 'malformed-json', params: { line: 2 } });
    await assert.rejects(loadText('{"a":1}\n{"a":2}\n{"a":\n'), { code: 'malformed-json', params: { line: 3 } });
    await assert.rejects(loadText('{"error":"quota"}'), { code: 'not-tabular' });
  });
});

describe('Arrow', () => {
  const table = tableFromArrays({
    whole: Int32Array.of(1, 2, 3),
    money: Float64Array.of(0.1, 0.2, 1234.56),
    third: Float64Array.of(1 / 3, NaN, Infinity),
    long: BigInt64Array.of(9007199254740993n, 1n, 2n),
    name: ['x', null, 'x'],
    day: [new Date('2024-02-29'), new Date('2024-03-01'), null],
    yes: [true, false, null],
  });
  for (const form of ['file', 'stream'] as const) {
    it(`reads a ${form} with its types`, async () => {
      const loaded = await loadBytes(tableToIPC(table, form));
      assert.deepEqual(cellsOf(loaded, 'whole'), [1, 2, 3]);
      const money = columnOf(loaded, 'money');
      assert.ok(money.type === 'number' && money.kind === 'decimal' && money.scale === 2);
      assert.deepEqual(cells(money), [0.1, 0.2, 1234.56]);
      assert.deepEqual(cellsOf(loaded, 'third'), [1 / 3, null, null]);
      assert.deepEqual(cellsOf(loaded, 'long'), ['9007199254740993', '1', '2']);
      assert.deepEqual(cellsOf(loaded, 'name'), ['x', null, 'x']);
      assert.deepEqual(
        cellsOf(loaded, 'day')
          .slice(0, 2)
          .map((cell) => String(cell).slice(0, 10)),
        ['2024-02-29', '2024-03-01'],
      );
      assert.deepEqual(cellsOf(loaded, 'yes'), [true, false, null]);
      assert.ok(loaded.warnings.some((note) => note.code === 'infinite-values'));
    });

    it(`says that a ${form} is cut off`, async () => {
      const bytes = tableToIPC(table, form);
      await assert.rejects(loadBytes(bytes.subarray(0, bytes.length - 200)), { code: 'truncated' });
    });
  }

  it('holds doubles past 2^53 as doubles', async () => {
    const large = columnOf(await loadBytes(tableToIPC(tableFromArrays({ x: Float64Array.of(1e300, 0.5) }))), 'x');
    assert.ok(large.type === 'number' && large.kind === 'float');
    assert.deepEqual(cells(large), [1e300, 0.5]);
  });

  it('refuses a buffer that reaches past its message', async () => {
    const bytes = tableToIPC(tableFromArrays({ x: Float64Array.from({ length: 50 }, (_, row) => row) }), 'stream').slice();
    const view = new DataView(bytes.buffer);
    // 400 is the length of the values' buffer: once in the metadata, as 64 bits.
    const at = Array.from({ length: bytes.length - 8 }, (_, index) => index).findLast(
      (index) => view.getBigInt64(index, true) === 400n,
    );
    assert.ok(at !== undefined);
    view.setBigInt64(at, 4000n, true);
    await assert.rejects(loadBytes(bytes), { code: 'malformed-arrow' });
  });

  it('reads a column as set', async () => {
    assert.deepEqual(cellsOf(await loadBytes(tableToIPC(table), { read: 'whole: text' }), 'whole'), ['1', '2', '3']);
  });
});
