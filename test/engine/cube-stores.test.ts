import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { Cells } from '../../src/engine/cube/cells.js';
import { MemberStore } from '../../src/engine/cube/members.js';
import { DoublesStore } from '../../src/engine/cube/stores.js';
import { Random } from './random.js';
import { aggregate, column } from './random-plan.js';

describe('DoublesStore', () => {
  const sums = Float64Array.of(1e16, 0.1, 2.5, -1e16, 7);
  const store = new DoublesStore(
    { kind: 'doubles', counts: Float64Array.of(1, 1, 2, 1, 3), sums, lost: new Float64Array(5) },
    Int32Array.of(0, 1, -1, 2, 3, 4),
  );
  const between = (from: number, to: number): number =>
    store.column(aggregate('sum', column('m')), {
      groups: Int32Array.of(0),
      runs: 1,
      from: Int32Array.of(from),
      to: Int32Array.of(to),
    }).values[0]!;

  it('gives the sum of any cells in a row, small ones next to large ones', () => {
    assert.deepEqual(
      [
        [0, 1],
        [1, 2],
        [1, 4],
        [3, 4],
        [5, 6],
      ].map(([from, to]) => between(from!, to!)),
      [1e16, 0.1, 2.6, 2.5, 7],
    );
  });
});

describe('MemberStore', () => {
  it('counts members that come again in cells without an order, more than a word of them', () => {
    const random = new Random(5);
    const [bins, most] = [6, 300];
    const inBin = Array.from({ length: bins }, () =>
      [...new Set(Array.from({ length: 200 }, () => random.int(0, most - 1)))].sort((a, b) => a - b),
    );
    const offsets = Int32Array.from([0, ...inBin.map((_, bin) => inBin.slice(0, bin + 1).flat().length)]);
    const parts = { offsets, members: Int32Array.from(inBin.flat()) };
    const cells = new Cells(
      [],
      bins,
      { of: Int32Array.from(inBin.keys()), firsts: Int32Array.from(inBin.keys()), missing: false },
      bins,
    );
    const store = MemberStore.of(
      parts,
      Float64Array.from(inBin, (members) => members.length),
      cells,
      'single',
    )!;
    for (const [from, to] of [
      [0, 1],
      [0, bins],
      [1, 4],
      [4, 6],
    ] as const) {
      const spans = { groups: Int32Array.of(0), runs: 1, from: Int32Array.of(from), to: Int32Array.of(to) };
      const found = store.column(aggregate('distinct', column('m')), spans)!.values[0];
      assert.equal(found, new Set(inBin.slice(from, to).flat()).size, `${from} to ${to}`);
    }
  });
});
