import { assert } from '@open-wc/testing';
import { plotOf, targetsOf, type Scene, type ScenePlot } from '../../src/plot/chart.js';
import { MAX_SVG_MARKS } from '../../src/plot/canvas.js';
import { rectMark, type Mark } from '../../src/plot/mark.js';

interface View {
  readonly height?: number;
  readonly shape?: string;
  readonly isElastic?: boolean;
  readonly count?: number;
}

const frame = { width: 100, height: 50, rtl: false };
const plot: ScenePlot<View, string> = plotOf(({ count = 1, ...view }, label, room, before): Scene => {
  const parts = Array.from({ length: count }, (_, k) => ({ x1: k, y1: 0, x2: k + 1, y2: 1 }));
  const cells = { ...rectMark(parts, before ? 'cell moved' : 'cell'), isMany: true } as Mark;
  return { label, frame: room, ...view, marks: () => [cells], targets: targetsOf(room, { as: 'rows', boxes: [] }) };
});

describe('plotOf', () => {
  it('moves in place to a scene of the same shape and height, which knows the scene before', () => {
    const { svg, redraw } = plot.draw({ shape: 'a' }, 'One', frame);
    const moved = redraw({ shape: 'a' }, 'Two', frame)!;
    assert.equal(moved.svg, svg);
    assert.equal(svg.getAttribute('aria-label'), 'Two');
    assert.ok(svg.querySelector('.moved'));
  });

  it('is drawn from scratch in another shape, or in another height unless it is elastic', () => {
    const { redraw } = plot.draw({ shape: 'a' }, 'One', frame);
    assert.isUndefined(redraw({ shape: 'b' }, 'Two', frame));
    assert.isUndefined(redraw({ shape: 'a', height: 80 }, 'Two', frame));
    const list = plot.draw({ isElastic: true, height: 60 }, 'One', frame);
    assert.equal(list.redraw({ isElastic: true, height: 80 }, 'Two', frame)!.svg.getAttribute('height'), '80');
  });

  it('paints on a canvas what is too much for SVG, but not in an export', () => {
    const many = { count: MAX_SVG_MARKS + 1 };
    const { svg, paint, redraw } = plot.draw(many, 'Many', frame);
    assert.equal(svg.querySelectorAll('rect').length, 1);
    assert.isDefined(paint);
    assert.isUndefined(redraw({ count: 1 }, 'One', frame));
    assert.isUndefined(plot.draw({ count: 1 }, 'One', frame).redraw(many, 'Many', frame));
    const whole = plot.draw(many, 'Many', { ...frame, isWhole: true });
    assert.equal(whole.svg.querySelectorAll('rect').length, MAX_SVG_MARKS + 1);
    assert.isUndefined(whole.paint);
  });
});
