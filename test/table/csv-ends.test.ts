import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { cellsOf, columnOf, loadText, sumOf, warningCodes } from './helpers.js';

const ROWS = 'Region;Product;Sales\nNorth;A;5.50\nSouth;B;6.50\nSouth;C;7.00\n';

/** Rows and sum of the sales, with what was warned of, of a text that ends in `ending`. */
async function ended(ending: string): Promise<[number, number, string[]]> {
  const table = await loadText(`${ROWS}${ending}`);
  return [table.rowCount, sumOf(columnOf(table, 'Sales')), warningCodes(table)];
}

describe('the last rows of a text', () => {
  for (const label of [
    'Grand Total',
    'Gesamtergebnis',
    'Summe',
    'Total g\u00E9n\u00E9ral',
    'Totaal',
    'Yhteensä',
    'I alt',
    'סה"כ',
    'कुल',
    '\u5408\u8BA1',
  ]) {
    it(`are no data where '${label}' adds up the others`, async () => {
      assert.deepEqual(await ended(`${label};;19.00\n`), [3, 19, ['total-row']]);
    });
  }

  it('are no data below a total', async () => {
    assert.deepEqual(await ended('Total;;19\nAverage;;6.33\n'), [3, 19, ['total-row']]);
    assert.deepEqual(await ended('Total;;19\n\nMade on 2015-02-01\n'), [3, 19, ['short-rows', 'total-row']]);
    const { warnings } = await loadText(`${ROWS}Total;;19\nAverage;;6.33\n`);
    assert.deepEqual([warnings[0]?.count, warnings[0]?.rows], [2, [3, 4]]);
  });

  it('are no data where nothing but sums stands in them', async () => {
    assert.deepEqual(await ended(';;19.00\n'), [3, 19, ['total-row']]);
    assert.deepEqual(await ended(';;18.00\n'), [4, 37, []]);
  });

  it('are no data where they hold but the sign by which DOS ends a text', async () => {
    assert.deepEqual(await ended('\u001A'), [3, 19, []]);
  });

  it('are data where they only look like a total', async () => {
    assert.deepEqual(await ended('Total Care;D;18.00\n'), [4, 37, []]);
    assert.deepEqual(await ended('Total;;18\nNorth;A;1\n'), [5, 38, []]);
    assert.deepEqual(await ended('Allgemein;;19.00\n'), [4, 38, []]);
  });

  it('are left out of long columns too', async () => {
    const rows = Array.from({ length: 1024 }, (_, index) => `${index % 3};1`).join('\n');
    const table = await loadText(`Shop;Sales\n${rows}\nTotal;1024\nAverage;1\n`);
    assert.deepEqual([table.rowCount, sumOf(columnOf(table, 'Sales'))], [1024, 1024]);
    assert.deepEqual(cellsOf(table, 'Shop').slice(-2), [2, 0]);
  });
});

describe('the day of a remark below the data', () => {
  it('does not end the data', async () => {
    const rows = Array.from({ length: 12 }, (_, at) => `2024-01-${String(at + 10)},${String(at)},North`).join('\n');
    const [column] = (await loadText(`date,total,region\n${rows}\n2024-06-18,,\n`)).columns;
    assert.ok(column?.type === 'date');
    assert.deepEqual([column.length, column.max], [12, Date.UTC(2024, 0, 21) / 86_400_000]);
  });
});
