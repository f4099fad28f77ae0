import { expect } from '@esm-bundle/chai';
import '../../../src/define/sales-breakdown.js';
import type { SalesBreakdown } from '../../../src/elements/sales-breakdown/sales-breakdown.js';

/** A row of a table: texts of its cells, or `[text, rows, columns]` that a cell spans. */
type Row = readonly (string | readonly [string, number, number])[];

function tableOf(rows: readonly Row[]): HTMLTableElement {
  const table = document.createElement('table');
  for (const row of rows) {
    const line = table.insertRow();
    for (const cell of row) {
      const [text, down, across] = typeof cell === 'string' ? [cell, 1, 1] : cell;
      const made = line.insertCell();
      Object.assign(made, { textContent: text, rowSpan: down, colSpan: across });
    }
  }
  return table;
}

async function totals(rows: readonly Row[]): Promise<readonly unknown[]> {
  const breakdown: SalesBreakdown = document.createElement('sales-breakdown');
  breakdown.measure = 'revenue';
  breakdown.by = 'region';
  breakdown.append(tableOf(rows));
  document.body.append(breakdown);
  await breakdown.ready;
  const found = breakdown.result!.rows().map(({ region, revenue }) => [region, revenue]);
  breakdown.remove();
  return found;
}

describe('a table inside of a widget', () => {
  it('has a cell in each row that it spans', async () => {
    const rows: readonly Row[] = [
      ['Region', 'Product', 'Revenue'],
      [['North', 2, 1], 'Desk', '10.50'],
      ['Lamp', '4'],
      [['South', 3, 1], 'Desk', '1'],
      [['Lamp', 2, 1], '2'],
      ['3'],
    ];
    expect(await totals(rows)).to.deep.equal([
      ['North', 14.5],
      ['South', 6],
    ]);
  });

  it('has a total below columns that its label spans', async () => {
    const rows: readonly Row[] = [
      ['Region', 'Product', 'Revenue'],
      ['North', 'Desk', '10'],
      ['South', 'Lamp', '4'],
      [['Total', 1, 2], '14'],
    ];
    expect(await totals(rows)).to.deep.equal([
      ['North', 10],
      ['South', 4],
    ]);
  });

  it('has texts as browsers show them, however their markup is wrapped', async () => {
    const rows: readonly Row[] = [
      ['Region', 'Product', 'Revenue'],
      ['North America', 'Desk', '10'],
      ['\n  North\n      America ', 'Lamp', '4'],
    ];
    expect(await totals(rows)).to.deep.equal([['North America', 14]]);
  });
});
