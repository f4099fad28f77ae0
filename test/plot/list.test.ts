import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { listScene, type ListSpec } from '../../src/plot/list.js';

const list = (count: number): ListSpec => ({
  label: 'Lines',
  chosen: [],
  head: { names: 'Name', values: 'Value' },
  lines: Array.from({ length: count }, (_, k) => ({
    // Every third name wraps to a second row.
    names: [k % 3 === 0 ? `Line ${k} with a name that needs more than one of the rows` : `Line ${k}`],
    value: '1×',
    note: '',
    bar: { from: 0, to: 40, className: 's1' },
  })),
});
describe('a ranked list', () => {
  it('ends with a whole line where its frame is too low for all lines', () => {
    for (let height = 140; height < 640; height += 7) {
      const { boxOf } = listScene(list(12), { width: 240, height, rtl: false }).targets;
      const boxes = Array.from({ length: 12 }, (_, k) => boxOf(k)!);
      const cut = boxes.filter((box) => box.y < height - 0.01 && box.y + box.height > height + 0.01);
      assert.deepEqual(cut, [], `a frame of ${height} px`);
      boxes.slice(1).forEach((box, k) => assert.ok(Math.abs(box.y - boxes[k]!.y - boxes[k]!.height) < 0.01));
    }
  });

  it('spreads lines over a frame with room for all of them, by up to 24 px per line', () => {
    const least = listScene(list(4), { width: 240, height: 0, rtl: false }).leastHeight!;
    const bottomIn = (height: number): number => {
      const { leastHeight, targets } = listScene(list(4), { width: 240, height, rtl: false });
      const boxes = Array.from({ length: 4 }, (_, k) => targets.boxOf(k)!);
      boxes.slice(1).forEach((box, k) => assert.ok(Math.abs(box.y - boxes[k]!.y - boxes[k]!.height) < 0.01));
      // A card that becomes lower again needs no more than before.
      assert.equal(leastHeight, least);
      return boxes[3]!.y + boxes[3]!.height;
    };
    assert.equal(bottomIn(least), least);
    assert.equal(bottomIn(least + 60), least + 60);
    assert.equal(bottomIn(least + 400), least + 4 * 24);
  });
});
