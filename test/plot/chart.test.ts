import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { plotOf, targetsOf, type Scene } from '../../src/plot/chart.js';
import { columnsScene, stackedParts, type ColumnsSpec } from '../../src/plot/columns.js';
import type { PlotFrame } from '../../src/plot/drawing.js';
import { gridScene, type GridSpec } from '../../src/plot/grid.js';

const frame: PlotFrame = { width: 200, height: 100, rtl: false };
const mirrored: PlotFrame = { ...frame, rtl: true };

describe('targetsOf', () => {
  const boxes = [0, 60, 120].map((x) => ({ x, y: 20, width: 50, height: 60 }));

  it('finds columns at any height, and across a small gap the nearest', () => {
    const { markAt } = targetsOf(frame, { as: 'columns', boxes });
    assert.deepEqual(
      [25, 53, 58, 65, 181, 190].map((x) => markAt(x, 5)),
      [0, 0, 1, 1, 2, undefined],
    );
  });

  it('moves along columns as they are seen, and up to later ones', () => {
    const plain = targetsOf(frame, { as: 'columns', boxes });
    const back = targetsOf(mirrored, { as: 'columns', boxes });
    assert.deepEqual([plain.stepFrom(1, 'right'), plain.stepFrom(1, 'left'), plain.stepFrom(1, 'up')], [2, 0, 2]);
    assert.deepEqual([back.stepFrom(1, 'right'), back.stepFrom(1, 'left'), back.stepFrom(1, 'up')], [0, 2, 2]);
    assert.deepEqual([plain.stepFrom(2, 'right'), plain.stepFrom(2, 'first'), plain.stepFrom(0, 'last')], [2, 0, 2]);
  });

  it('finds rows at any width, and moves along them in both reading directions alike', () => {
    const rows = [0, 30].map((y) => ({ x: 0, y, width: 100, height: 30 }));
    for (const one of [frame, mirrored]) {
      const { markAt, stepFrom } = targetsOf(one, { as: 'rows', boxes: rows });
      assert.deepEqual([markAt(199, 29), markAt(0, 30), markAt(0, 60)], [0, 1, undefined]);
      assert.deepEqual([stepFrom(0, 'right'), stepFrom(1, 'up'), stepFrom(1, 'down')], [1, 0, 1]);
    }
  });

  it('finds tiles by both sides, and moves to the nearest in a direction', () => {
    const tiles = [
      { x: 0, y: 0, width: 50, height: 100 },
      { x: 50, y: 0, width: 50, height: 40 },
      { x: 50, y: 40, width: 50, height: 60 },
    ];
    const { markAt, stepFrom, tipOf } = targetsOf(frame, { as: 'tiles', boxes: tiles });
    assert.deepEqual([markAt(49, 99), markAt(50, 39), markAt(50, 40), markAt(100, 40)], [0, 1, 2, undefined]);
    assert.deepEqual([stepFrom(0, 'right'), stepFrom(1, 'down'), stepFrom(2, 'left'), stepFrom(1, 'right')], [2, 2, 0, 1]);
    assert.deepEqual([tipOf(1), tipOf(3)], [{ x: 75, y: 20, clear: 16 }, undefined]);
  });
});

describe('plotOf', () => {
  it('asks the scene of a frame without height for its minimum', () => {
    const sceneOf = (least: number, _texts: undefined, room: PlotFrame): Scene => ({
      label: '',
      frame: room,
      leastHeight: least + room.width + room.height,
      marks: () => assert.fail('a minimum height needs no marks'),
      targets: targetsOf(room, { as: 'rows', boxes: [] }),
    });
    assert.equal(plotOf(sceneOf).leastHeight(40, undefined, 300), 340);
  });
});

describe('columnsScene', () => {
  const spec = (more: Partial<ColumnsSpec> = {}): ColumnsSpec => ({
    label: 'Columns',
    none: 'None',
    columns: [4, -2, 3].map((to) => ({ parts: [{ from: 0, to, className: 's1' }] })),
    ticks: (values) => values.map(String),
    topPx: 10,
    bottomPx: () => 20,
    columnPx: (pitch) => pitch - 2,
    ...more,
  });
  const bars = (one: Scene) => one.marks().flatMap((mark) => (mark.kind === 'rect' ? mark.parts : []));

  it('draws values on one scale from zero, between the space above and below', () => {
    const [up, down] = bars(columnsScene(spec(), frame));
    assert.deepEqual([up!.y1, down!.y2], [10, 80]);
    assert.ok(Math.abs((up!.y2 - up!.y1) / (down!.y2 - down!.y1) - 2) < 1e-9);
  });

  it('mirrors columns from right to left, with the same targets', () => {
    const [plain, back] = [columnsScene(spec(), frame), columnsScene(spec(), mirrored)];
    bars(plain).forEach(({ x1, x2 }, k) => {
      const other = bars(back)[k]!;
      assert.ok(Math.abs(x1 + other.x2 - 200) < 1e-9 && Math.abs(x2 + other.x1 - 200) < 1e-9);
      assert.deepEqual([plain.targets.markAt((x1 + x2) / 2, 0), back.targets.markAt((other.x1 + other.x2) / 2, 0)], [k, k]);
    });
  });

  it('leaves gaps in front of columns, and keeps small parts visible', () => {
    const [first, second] = bars(columnsScene(spec({ gapBefore: (k) => (k === 1 ? 30 : 0) }), frame));
    assert.ok(Math.abs(second!.x1 - first!.x2 - 32) < 1e-9);
    const columns = [100, 0.01].map((to) => ({ parts: [{ from: 0, to, className: 's1' }] }));
    const [, small] = bars(columnsScene(spec({ columns, leastPx: 2 }), frame));
    assert.equal(small!.y2 - small!.y1, 2);
  });

  it('shows a message where there are no columns', () => {
    const [text] = columnsScene(spec({ columns: [] }), frame).marks();
    assert.deepEqual(
      [text?.kind, text?.className, text?.parts[0]],
      ['text', 'muted', { x: 100, y: 50, text: 'None', anchor: 'middle' }],
    );
  });
});

describe('stackedParts', () => {
  it('stacks gains upward and losses downward, and leaves out zeros', () => {
    assert.deepEqual(stackedParts([3, -1, 0, 2, -4], ['a', 'b', 'c', 'd', 'e']), [
      { from: 0, to: 3, className: 'a' },
      { from: 0, to: -1, className: 'b' },
      { from: 3, to: 5, className: 'd' },
      { from: -1, to: -5, className: 'e' },
    ]);
  });
});

describe('a ragged grid', () => {
  /** Three rows of three, two and one cells. */
  const spots = [3, 2, 1].flatMap((count, row) => Array.from({ length: count }, (_, column) => ({ block: 0, column, row })));
  const spec: GridSpec = {
    label: 'Grid',
    blocks: [{ columns: 3, rows: 3 }],
    spots,
    cellCount: 6,
    cellOf: (cell) => ({ className: 'q1', text: String(cell), isGhost: false }),
    isRagged: true,
    gutterPx: 20,
    headPx: () => 10,
    footPx: 0,
    rowPx: () => [30, 30],
    hasTexts: true,
    around: () => [],
  };
  const { targets } = gridScene(spec, frame);

  it('is left downward at the last cell of a shorter row', () => {
    assert.deepEqual([targets.stepFrom(2, 'down'), targets.stepFrom(4, 'down'), targets.stepFrom(5, 'down')], [4, 5, 5]);
    assert.deepEqual([targets.stepFrom(5, 'up'), targets.stepFrom(4, 'right')], [3, 4]);
  });

  it('has a row under the pointer at its name too', () => {
    assert.deepEqual([targets.markAt(5, 45), targets.markAt(150, 45), targets.markAt(150, 80)], [3, undefined, undefined]);
    assert.equal(gridScene({ ...spec, isRagged: false }, frame).targets.markAt(5, 45), undefined);
  });
});
