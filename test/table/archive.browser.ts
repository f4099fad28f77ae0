// @release: Node reads the same archives with the same code (zip.test.ts, xlsx.test.ts).
import { expect } from '@open-wc/testing';
import { loadTable } from '../../src/table/load.js';
import type { Table } from '../../src/table/table.js';
import { part } from '../parts.js';
import { cells } from './helpers.js';

function load(file: string): Promise<Table> {
  const url = new URL(`/fixtures/${file}`, location.href).href;
  return loadTable({ name: 'orders', input: { kind: 'url', url } }, { part });
}

function columnsOf({ columns }: Table): object {
  return columns.map((column) => [column.name, column.type, cells(column)]);
}

describe('loadTable in a browser', () => {
  it('reads a file in a zip archive and the sheet of a workbook as it reads the text', async () => {
    const text = await load('orders-small.csv');
    expect(text.rowCount).to.equal(8);
    expect(columnsOf(await load('orders-small.zip'))).to.eql(columnsOf(text));
    expect(columnsOf(await load('orders-small.xlsx'))).to.eql(columnsOf(text));
  });
});
