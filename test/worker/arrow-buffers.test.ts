import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { Dictionary, Float64, Int32, Table, Utf8, tableFromIPC, tableToIPC, vectorFromArray } from 'apache-arrow';
import { copyArrow } from '../../src/client/transfer.js';
import { arrowTableOf } from '../../src/query/result/arrow-table.js';
import type { TableSource } from '../../src/query/source.js';
import { cells, loadTable } from '../table/helpers.js';

const REGIONS = Array.from({ length: 2000 }, (_, row) => (row % 7 === 0 ? null : `Region ${row % 5}`));
const SALES = Array.from({ length: 2000 }, (_, row) => row / 4);

const whole = new Table({
  region: vectorFromArray(REGIONS, new Dictionary(new Utf8(), new Int32())),
  note: vectorFromArray(SALES.map(String), new Utf8()),
  sales: vectorFromArray(SALES, new Float64()),
});

const sourceOf = (table: Table): TableSource => ({ name: 'orders', input: { kind: 'arrow', table: arrowTableOf(table) } });

/** Sends tables as to a worker. */
function sent(source: TableSource): { readonly source: TableSource; readonly bytes: number } {
  const { tables, buffers } = copyArrow([source]);
  const bytes = buffers.reduce((sum, { byteLength }) => sum + byteLength, 0);
  return { source: structuredClone(tables, { transfer: [...buffers] })[0]!, bytes };
}

describe('copyArrow', () => {
  it('sends the same rows, and leaves the table of the page as it was', async () => {
    const [first] = tableFromIPC(tableToIPC(whole)).batches;
    for (const table of [whole, whole.concat(whole), tableFromIPC(tableToIPC(whole)), new Table([first!])] as readonly Table[]) {
      const before = await loadTable(sourceOf(table), {});
      const after = await loadTable(sent(sourceOf(table)).source, {});
      assert.deepEqual(after.columns.map(cells), before.columns.map(cells));
      assert.equal(table.getChild('sales')?.get(7), 1.75);
      assert.equal(table.getChild('region')?.get(1), 'Region 1');
    }
  });

  it('copies what a table uses alone, and once', () => {
    const all = tableFromIPC(tableToIPC(whole));
    assert.equal(sent(sourceOf(all.select(['sales']))).bytes, SALES.length * 8);
    const regions = all.select(['region']);
    const texts = 5 * 'Region 0'.length;
    const { bytes } = sent(sourceOf(regions.concat(regions)));
    // Two times the codes and the bits of missing rows; one list of texts with its offsets, padded.
    assert.ok(bytes <= 2 * (SALES.length * 4 + SALES.length / 8 + 8) + texts + 6 * 4 + 128, `${bytes} bytes`);
  });

  it('leaves other inputs as they are', () => {
    const source: TableSource = { name: 'a', input: { kind: 'url', url: 'orders.csv' } };
    assert.deepEqual(copyArrow([source]), { tables: [source], buffers: [] });
  });
});
