import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { dealtTo, shareOf, STRIPE } from '../../src/engine/threads/merge-groups.js';

describe('stripes', () => {
  it('deal each row to one shard, in the order of the rows, and to none more than a stripe above the others', () => {
    for (const rowCount of [0, 1, STRIPE, STRIPE + 1, 3 * STRIPE - 1, 3 * STRIPE, 7 * STRIPE + 5]) {
      for (const count of [1, 2, 3, 4]) {
        const rowOf = dealtTo(count);
        const shares = Array.from({ length: count }, (_, shard) => shareOf(rowCount, shard, count));
        const dealt = shares.map((share, shard) => Array.from({ length: share }, (_, row) => rowOf(shard, row)));
        const label = `${rowCount} rows, ${count} shards`;
        for (const rows of dealt)
          assert.ok(
            rows.every((row, at) => at === 0 || row > rows[at - 1]!),
            label,
          );
        const all = dealt.flat().sort((a, b) => a - b);
        assert.deepEqual(
          all,
          Array.from({ length: rowCount }, (_, row) => row),
          label,
        );
        assert.ok(Math.max(...shares) - Math.min(...shares) <= STRIPE, label);
      }
    }
  });
});
