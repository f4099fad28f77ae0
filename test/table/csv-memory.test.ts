// @release: measures the memory of 18 MB of text, which one change seldom moves
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { decodeCsv } from '../../src/table/csv/decode-csv.js';
import { parseReadOptions } from '../../src/table/read-options.js';
import { heldNow } from '../held-bytes.js';
import { between, pick, randomOf, seedOf } from '../random.js';
import { encodings } from './helpers.js';

const SEED = seedOf();
const ROWS = 300_000;

/** A file of orders that exists only piece by piece: 18 MB as text. */
async function* orders(): AsyncGenerator<Uint8Array> {
  const random = randomOf(SEED);
  const encoder = new TextEncoder();
  yield await Promise.resolve(encoder.encode('order,day,customer,segment,quantity,price,revenue\n'));
  for (let row = 0; row < ROWS; row += 1000) {
    const lines = Array.from({ length: 1000 }, (_, index) => {
      const quantity = between(random, 1, 20);
      const cents = between(random, 99, 200_000);
      const day = `2023-${String(between(random, 1, 12)).padStart(2, '0')}-${String(between(random, 1, 28)).padStart(2, '0')}`;
      const segment = pick(random, ['Consumer', 'Corporate', '"Home, Office"']);
      const order = `SO-${String(100_000 + ((row + index) >> 1))}`;
      const amounts = `${String(quantity)},${(cents / 100).toFixed(2)},${((quantity * cents) / 100).toFixed(2)}`;
      return `${order},${day},C${String(between(random, 1, 9999))},${segment},${amounts}\n`;
    });
    yield await Promise.resolve(encoder.encode(lines.join('')));
  }
}

describe('decodeCsv', () => {
  it('holds, while the bytes arrive, no more than twice what is left of them in the end', async () => {
    const before = heldNow();
    let most = 0;
    let turns = 0;
    const turn = (): Promise<void> => {
      if (++turns % 10 === 0) most = Math.max(most, heldNow() - before);
      return Promise.resolve();
    };
    const { columns, rowCount } = await decodeCsv({ chunks: orders() }, { read: parseReadOptions(''), turn, ...encodings });
    const left = heldNow() - before;
    assert.equal(rowCount, ROWS);
    assert.equal(columns.length, 7);
    // Texts stay bytes until they are asked for: as strings they would take three times as much as all that is left.
    assert.ok(most < 2 * left, `${String(most)} bytes at most, ${String(left)} in the end`);
  });
});
