import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { binX, hitOf, valueY } from '../../src/plot/time/geometry.js';
import type { TimeGeometry } from '../../src/plot/time/geometry.js';
import { textWidth } from '../../src/plot/text-width.js';

const panel = { top: 20, bottom: 120, y0: 120, perUnit: -10 };
const strip = { top: 150, bottom: 190, x0: 40, stepPx: 10, count: 12 };
const whole: TimeGeometry = { width: 200, height: 200, from: 3, to: 8, last: 8, x0: 50, stepPx: 20, panels: [panel], strip };

describe('hitOf', () => {
  it('finds the nearest bin of the main picture, those at the ends for points beyond', () => {
    assert.deepEqual(
      [0, 50, 59, 61, 999].map((x) => hitOf(whole, x, 60).index),
      [3, 3, 3, 4, 8],
    );
    assert.equal(hitOf({ ...whole, last: 10 }, 999, 60).index, 10, 'a forecast can be reached');
    assert.equal(binX(whole, 4), 70);
    assert.equal(valueY(panel, 5), 70);
  });

  it('finds the bin of the strip, and how far in it', () => {
    assert.deepEqual(hitOf(whole, 65, 160), { area: 'strip', index: 2, exact: 2.5 });
    assert.equal(hitOf(whole, 0, 160).index, 0);
    assert.equal(hitOf(whole, 500, 160).index, 11);
  });

  it('stays in the picture where a gesture began', () => {
    assert.equal(hitOf(whole, 65, 60, 'strip').area, 'strip');
    assert.equal(hitOf(whole, 65, 160, 'main').area, 'main');
  });

  it('reads mirrored pictures', () => {
    const mirrored = { ...whole, x0: 150, stepPx: -20, strip: { ...strip, x0: 160, stepPx: -10 } };
    assert.deepEqual([hitOf(mirrored, 130, 60).index, hitOf(mirrored, 135, 160).index], [4, 2]);
  });
});

describe('textWidth', () => {
  it('grows with the text and its size, narrow signs less than wide ones', () => {
    assert.ok(textWidth('iiii', 12) < textWidth('mmmm', 12));
    assert.ok(textWidth('日本', 12) > textWidth('Ja', 12));
    assert.equal(textWidth('ab', 24), 2 * textWidth('ab', 12));
    assert.equal(textWidth('', 12), 0);
  });
});
