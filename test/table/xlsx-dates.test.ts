import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { Table } from '../../src/table/table.js';
import { cellsOf, columnOf, loadBytes } from './helpers.js';
import { rowsOf, sheetOf } from './xlsx-writer.js';

describe('a date in a cell', () => {
  const dates = async (format: string | number, serials: readonly (number | string)[], from1904 = false): Promise<Table> =>
    loadBytes(
      sheetOf(rowsOf(['Shop', 'Day'], ...serials.map((serial) => ['a', `<c s="1"><v>${serial}</v></c>`])), {
        formats: [0, format],
        from1904,
      }),
    );

  it('is told by built-in and own formats, in any language', async () => {
    const formats = [
      14,
      15,
      30,
      'yyyy\\-mm\\-dd',
      'd.m.yyyy',
      '[$-409]d\\-mmm\\-yy;@',
      '[$-F800]dddd\\,\\ mmmm\\ dd\\,\\ yyyy',
      'mmm yy',
      '[Red]dd/mm/yyyy',
    ];
    for (const format of [...formats, 'TT.MM.JJJJ', '"on "d/m/yy', '[$-411]ge.m.d']) {
      const table = await dates(format, [45_322, 45_351]);
      assert.equal(columnOf(table, 'Day').type, 'date', String(format));
      assert.deepEqual(cellsOf(table, 'Day'), ['2024-01-31', '2024-02-29'], String(format));
    }
  });

  it('is not seen in formats of numbers', async () => {
    for (const format of [
      0,
      1,
      3,
      44,
      'General',
      '#,##0.00 "days"',
      '0.00E+00',
      '[$USD] #,##0',
      '#,##0\\ \\m\\d',
      '[h]:mm',
      '@',
      '_-* #,##0\\ _d',
    ]) {
      assert.deepEqual(cellsOf(await dates(format, [45_322, 3]), 'Day'), [45_322, 3], String(format));
    }
  });

  it('has a time where its format shows one, in whole seconds unless parts are shown', async () => {
    assert.deepEqual(cellsOf(await dates(22, [45_322.416_666_67, '45322.999988425923']), 'Day'), [
      '2024-01-31T10:00:00.000Z',
      '2024-01-31T23:59:59.000Z',
    ]);
    assert.deepEqual(cellsOf(await dates('yyyy-mm-dd hh:mm:ss.000', [45_322.500_001_446_76]), 'Day'), [
      '2024-01-31T12:00:00.125Z',
    ]);
    assert.deepEqual(cellsOf(await dates('m/d/yyyy', [45_322.75]), 'Day'), ['2024-01-31']);
    assert.deepEqual(cellsOf(await dates('h:mm AM/PM', [0.5, 0.75]), 'Day'), ['12:00:00', '18:00:00']);
  });

  it('counts from 1900, with the day that never was, or from 1904', async () => {
    assert.deepEqual(cellsOf(await dates(14, [1, 59, 61, 2_958_465]), 'Day'), [
      '1900-01-01',
      '1900-02-28',
      '1900-03-01',
      '9999-12-31',
    ]);
    assert.deepEqual(cellsOf(await dates(14, [0, 43_860], true), 'Day'), ['1904-01-01', '2024-01-31']);
  });

  it('may be written as such', async () => {
    const table = await loadBytes(sheetOf(rowsOf(['Shop', 'Day'], ['a', '<c t="d"><v>2024-01-31</v></c>'])));
    assert.deepEqual(cellsOf(table, 'Day'), ['2024-01-31']);
  });
});
