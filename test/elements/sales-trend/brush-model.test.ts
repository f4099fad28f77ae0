import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { indicesOf } from '../../../src/catalog/time-selection.js';
import { anchorOf, clicked, dragFrom, dragTo } from '../../../src/elements/sales-trend/model/brush.js';
import type { BrushPoint, Drag } from '../../../src/elements/sales-trend/model/brush.js';

const strip = (exact: number): BrushPoint => ({ area: 'strip', index: Math.min(11, Math.max(0, Math.floor(exact))), exact });
const main = (index: number): BrushPoint => ({ area: 'main', index, exact: index });
const begin = (point: BrushPoint, chosen?: { from: number; to: number }): Drag =>
  dragFrom(point, { chosen, count: 12, shown: { from: 0, to: 11 } }, { bins: 0.4 });

describe('dragFrom and dragTo', () => {
  it('brush anew from where the pointer went down, either way', () => {
    const drag = begin(main(5));
    assert.deepEqual(
      [dragTo(drag, main(8)), dragTo(drag, main(2)), dragTo(drag, main(5))],
      [
        { from: 5, to: 8 },
        { from: 2, to: 5 },
        { from: 5, to: 5 },
      ],
    );
  });

  it('take hold of the ends of the brush in the strip, snap them to borders and let them pass each other', () => {
    const chosen = { from: 3, to: 5 };
    assert.equal(begin(strip(3.1), chosen).mode, 'from');
    const end = begin(strip(6.2), chosen);
    assert.equal(end.mode, 'to');
    assert.deepEqual(dragTo(end, strip(8.6)), { from: 3, to: 8 });
    assert.deepEqual(dragTo(end, strip(1.9)), { from: 2, to: 2 });
    assert.deepEqual(dragTo(end, strip(3.2)), { from: 3, to: 3 });
    assert.deepEqual(dragTo(end, strip(99)), { from: 3, to: 11 });
  });

  it('move the whole brush from its inside, and stop at the ends', () => {
    const drag = begin(strip(4.5), { from: 3, to: 5 });
    assert.equal(drag.mode, 'pan');
    assert.deepEqual(
      [dragTo(drag, strip(6.4)), dragTo(drag, strip(-9)), dragTo(drag, strip(30))],
      [
        { from: 5, to: 7 },
        { from: 0, to: 2 },
        { from: 9, to: 11 },
      ],
    );
  });

  it('brush anew in the strip outside of the brush, and in the main picture always', () => {
    assert.equal(begin(strip(9), { from: 3, to: 5 }).mode, 'new');
    assert.equal(begin(main(4), { from: 3, to: 5 }).mode, 'new');
  });
});

describe('clicked', () => {
  it('chooses a bin, and gives it up again', () => {
    assert.deepEqual(clicked(undefined, 4, false), { kind: 'range', from: 4, to: 4 });
    assert.equal(clicked({ kind: 'range', from: 4, to: 4 }, 4, false), undefined);
    assert.deepEqual(clicked({ kind: 'range', from: 2, to: 6 }, 4, false), { kind: 'range', from: 4, to: 4 });
  });

  it('adds a bin to the others and takes it from them', () => {
    const two = clicked({ kind: 'range', from: 4, to: 4 }, 1, true);
    assert.deepEqual(two, { kind: 'bins', indices: [1, 4] });
    assert.deepEqual(clicked(two, 4, true), { kind: 'range', from: 1, to: 1 });
    assert.equal(clicked({ kind: 'range', from: 4, to: 4 }, 4, true), undefined);
    assert.deepEqual(clicked({ kind: 'range', from: 2, to: 4 }, 3, true), { kind: 'bins', indices: [2, 4] });
  });
});

describe('anchorOf', () => {
  it('is the far end of a stretch that the cursor is on, else the cursor', () => {
    const stretch = { kind: 'range', from: 2, to: 6 } as const;
    assert.deepEqual([anchorOf(stretch, 6), anchorOf(stretch, 2), anchorOf(stretch, 4), anchorOf(undefined, 1)], [2, 6, 4, 1]);
    assert.deepEqual(indicesOf(stretch), [2, 3, 4, 5, 6]);
  });
});
