import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { nextOrder, numberParser, sortedRows } from '../../../src/elements/base/card/table-grid.js';
import { formatNumber, formatSigned } from '../../../src/format/number.js';

const TABLE = {
  caption: 'Revenue by region',
  columns: [{ label: 'Region' }, { label: 'Revenue', numeric: true }],
  rows: [
    ['West', '€1.200,50'],
    ['Öst', '–'],
    ['North', '€90,00'],
    ['East 10', '−€5,25'],
    ['East 9', '€90,00'],
  ],
};

const names = (order: Parameters<typeof sortedRows>[1]): readonly (string | undefined)[] =>
  sortedRows(TABLE, order, 'de').map(([name]) => name);

describe('the order of a table', () => {
  it('is by the number in the cells, with equal rows in their order and rows without a value last', () => {
    assert.deepEqual(names({ column: 1, descending: true }), ['West', 'North', 'East 9', 'East 10', 'Öst']);
    assert.deepEqual(names({ column: 1, descending: false }), ['East 10', 'North', 'East 9', 'West', 'Öst']);
  });

  it('is by names as the language sorts them, with numbers by their value', () => {
    assert.deepEqual(names({ column: 0, descending: false }), ['East 9', 'East 10', 'North', 'Öst', 'West']);
  });

  it('keeps the order of the rows for periods, and reverses it', () => {
    const periods = { ...TABLE, columns: [{ label: 'Month', isOrdered: true }], rows: [['April'], ['May'], ['June']] };
    assert.deepEqual(sortedRows(periods, { column: 0, descending: false }, 'en').flat(), ['April', 'May', 'June']);
    assert.deepEqual(sortedRows(periods, { column: 0, descending: true }, 'en').flat(), ['June', 'May', 'April']);
  });

  it('starts with the largest number or the first name, and a second press reverses it', () => {
    const first = nextOrder(undefined, 1, TABLE.columns);
    assert.deepEqual(first, { column: 1, descending: true });
    assert.deepEqual(nextOrder(first, 1, TABLE.columns), { column: 1, descending: false });
    assert.deepEqual(nextOrder(first, 0, TABLE.columns), { column: 0, descending: false });
  });

  for (const locale of ['en', 'de', 'fr', 'de-CH', 'sv', 'ar-EG', 'fa', 'hi', 'ja', 'pl', 'tr', 'pt-BR'])
    it(`reads all exact numbers that are shown in ${locale}`, () => {
      const parse = numberParser(locale);
      for (const value of [0, 7, -7, 1234.5, -1_234_567.25, 999_999_999])
        for (const currency of ['EUR', 'CHF', 'SEK', 'JPY']) {
          const near = currency === 'JPY' ? 0.5 : 0.001;
          assert.ok(Math.abs(parse(formatNumber(value, 'money', { locale, currency })) - value) <= near);
          assert.ok(Math.abs(parse(formatSigned(value, 'money', { locale, currency }, 'full')) - value) <= near);
        }
      assert.ok(Math.abs(parse(formatNumber(-0.125, 'percent', { locale, currency: undefined })) + 12.5) < 1e-9);
      assert.ok(Number.isNaN(parse('—')));
    });
});
