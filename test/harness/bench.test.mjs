import assert from 'node:assert/strict';
import { readFile, rm } from 'node:fs/promises';
import { describe, it } from 'node:test';
import { tableFromIPC } from 'apache-arrow';
import { spread } from '../../bench/harness.mjs';
import { ordersOf } from '../../bench/orders.mjs';

describe('what the benchmarks stand on', () => {
  it('is the same orders as CSV and as Arrow, with the revenue that engines must find', async () => {
    const { csv, arrow, columns, revenue } = await ordersOf(500);
    const [header, ...lines] = (await readFile(csv.file, 'utf8')).trimEnd().split('\n');
    const table = tableFromIPC(await readFile(arrow.file));
    await Promise.all([rm(csv.file), rm(arrow.file)]);
    assert.equal(header.split(',').length, columns);
    assert.deepEqual([lines.length, table.numRows, table.numCols], [500, 500, columns]);
    const cents = lines.reduce((sum, line) => sum + Math.round(100 * Number(line.split(',').at(-1))), 0);
    assert.equal(cents / 100, revenue);
    for (const [row, line] of lines.entries()) {
      const cells = Object.values(table.get(row).toJSON()).map((value, place) =>
        place === 1 ? new Date(value).toISOString().slice(0, 10) : place > 9 ? value.toFixed(2) : String(value),
      );
      assert.equal(cells.join(','), line);
    }
  });

  it('is told by least, middle and greatest', () => {
    assert.deepEqual(spread([3, 1, 2]), { min: 1, median: 2, max: 3 });
    assert.deepEqual(spread([40, 10, 20, 30.123]), { min: 10, median: 25.1, max: 40 });
  });
});
