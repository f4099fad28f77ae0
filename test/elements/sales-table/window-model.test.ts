import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { heightOf, scrollTo, windowOf } from '../../../src/elements/sales-table/scroll-controller.js';

describe('windowOf', () => {
  it('draws the rows in sight and some around them, and leaves room for the others', () => {
    const { from, to, before, after } = windowOf(1000, { top: 350, view: 350, row: 35 });
    assert.ok(from <= 10 && to >= 20, `${from}..${to}`);
    assert.equal(before, from * 35);
    assert.equal(before + (to - from) * 35 + after, 35_000);
  });

  it('reaches the first and the last of a million rows, which no box is high enough for', () => {
    const count = 1_000_000;
    const height = heightOf(count, 35);
    assert.ok(height < 17_000_000);
    assert.equal(windowOf(count, { top: 0, view: 400, row: 35 }).from, 0);
    for (const share of [0, 0.3, 0.999, 1]) {
      const top = share * (height - 400);
      const { from, to, before, after } = windowOf(count, { top, view: 400, row: 35 });
      assert.ok(before <= top + 1 && before + (to - from) * 35 >= top + 400 - 1, `in sight at ${share}`);
      assert.ok(Math.abs(before + (to - from) * 35 + after - height) < 1, `height at ${share}`);
    }
    assert.equal(windowOf(count, { top: height - 400, view: 400, row: 35 }).to, count);
  });

  it('shows a row where it is scrolled to, be the way scaled or not', () => {
    for (const count of [1000, 1_000_000])
      for (const index of [0, 1, 499, count - 1]) {
        const top = scrollTo(index, count, { top: 1234, view: 400, row: 35 });
        const { from, to } = windowOf(count, { top, view: 400, row: 35 });
        assert.ok(index >= from && index < to, `${index} of ${count} in ${from}..${to}`);
      }
    assert.equal(scrollTo(3, 1000, { top: 100, view: 400, row: 35 }), 100);
  });

  it('draws nothing of no rows', () => {
    assert.deepEqual(windowOf(0, { top: 0, view: 400, row: 35 }), { from: 0, to: 0, before: 0, after: 0 });
  });
});
