import { expect } from '@open-wc/testing';
import { MarkController } from '../../../src/elements/base/chart/mark-controller.js';
import type { MarkTarget } from '../../../src/elements/base/chart/mark-controller.js';

/** Ten marks side by side, each 10 px wide, and what is done with them. */
class Row {
  chosen: readonly number[] = [];
  names = 'a b c d e f g h i j'.split(' ');
  readonly told: string[] = [];
  readonly chart = document.createElement('div');
  readonly marks: MarkController;

  constructor(more: Partial<MarkTarget> = {}) {
    const host = {
      addController: () => undefined,
      removeController: () => undefined,
      requestUpdate: () => undefined,
      updateComplete: Promise.resolve(true),
    };
    this.marks = new MarkController(host, {
      count: () => this.names.length,
      keyOf: (mark) => this.names[mark],
      markAt: (x) => (x >= 0 && x < 100 ? Math.floor(x / 10) : undefined),
      stepFrom: (from, step) =>
        step === 'first'
          ? 0
          : step === 'last'
            ? 9
            : Math.min(9, Math.max(0, from + (step === 'right' ? 1 : step === 'left' ? -1 : 0))),
      chosen: () => this.chosen,
      choose: (marks, moving) => {
        this.chosen = marks;
        this.told.push(`${moving ? 'moving' : 'chosen'} ${[...marks].sort((a, b) => a - b).join(' ')}`.trim());
      },
      keep: () => this.told.push('kept'),
      point: (mark, by) => this.told.push(`${by} at ${String(mark)}`),
      ...more,
    });
    const { chart, marks } = this;
    chart.style.cssText = 'position: fixed; inset: 0 auto auto 0; inline-size: 100px; block-size: 20px';
    chart.tabIndex = 0;
    chart.addEventListener('pointerdown', marks.onPointerDown);
    chart.addEventListener('pointermove', marks.onPointerMove);
    chart.addEventListener('pointerup', marks.onPointerUp);
    chart.addEventListener('pointercancel', marks.onPointerCancel);
    chart.addEventListener('dblclick', marks.onDoubleClick);
    chart.addEventListener('keydown', marks.onKeyDown);
    chart.addEventListener('keyup', marks.onKeyUp);
    chart.setPointerCapture = () => undefined;
    document.body.append(chart);
  }

  pointer(type: string, mark: number, init: PointerEventInit = {}): void {
    const place = { clientX: mark * 10 + 5, clientY: 10, pointerId: 1, button: 0, bubbles: true, ...init };
    this.chart.dispatchEvent(type === 'dblclick' ? new MouseEvent(type, place) : new PointerEvent(type, place));
  }

  click(mark: number, init: PointerEventInit = {}): void {
    this.pointer('pointerdown', mark, init);
    this.pointer('pointerup', mark, init);
  }

  /** Whether the key was taken. */
  key(key: string, init: KeyboardEventInit = {}): boolean {
    return !this.chart.dispatchEvent(new KeyboardEvent('keydown', { key, cancelable: true, ...init }));
  }
}

const between = (one: number, other: number): number[] =>
  Array.from({ length: Math.abs(one - other) + 1 }, (_, i) => Math.min(one, other) + i);

describe('gestures on marks', () => {
  let row: Row;
  const rowOf = (more?: Partial<MarkTarget>): Row => (row = new Row(more));
  afterEach(() => row.chart.remove());

  it('chooses by a click, gives up by the same, and adds with Ctrl or Cmd', () => {
    rowOf();
    row.click(3);
    expect(row.chosen).to.deep.equal([3]);
    row.click(5, { ctrlKey: true });
    expect(row.chosen).to.deep.equal([3, 5]);
    row.click(3, { metaKey: true });
    expect(row.chosen).to.deep.equal([5]);
    row.click(5);
    expect(row.chosen).to.deep.equal([]);
  });

  it('chooses one of several by a plain click', () => {
    rowOf();
    row.chosen = [1, 2, 3];
    row.click(2);
    expect(row.chosen).to.deep.equal([2]);
  });

  it('chooses a range by a drag, told once at its end for good', () => {
    rowOf({ between });
    row.pointer('pointerdown', 2);
    row.pointer('pointermove', 4);
    row.pointer('pointermove', 4, { clientX: 47 });
    row.pointer('pointerup', 4);
    expect(row.told).to.deep.equal(['moving 2 3 4', 'chosen 2 3 4']);
  });

  it('ends a drag for good when its element is taken away', () => {
    rowOf({ between });
    row.pointer('pointerdown', 2);
    row.pointer('pointermove', 4);
    row.marks.hostDisconnected();
    row.pointer('pointermove', 6);
    row.pointer('pointerup', 6);
    expect(row.told).to.deep.equal(['moving 2 3 4', 'chosen 2 3 4', 'pointer at 6']);
  });

  it('takes a drag back when the platform takes the pointer', () => {
    rowOf({ between });
    row.chosen = [7];
    row.pointer('pointerdown', 2);
    row.pointer('pointermove', 4);
    row.pointer('pointercancel', 4);
    expect(row.chosen).to.deep.equal([7]);
  });

  it('goes on with the same marks when a new answer puts them elsewhere', () => {
    rowOf({ between });
    row.pointer('pointerdown', 2);
    row.pointer('pointermove', 4);
    row.names = 'c a b d e f g h i j'.split(' ');
    row.marks.hostUpdate();
    row.pointer('pointermove', 5);
    row.pointer('pointerup', 5);
    expect(row.told).to.deep.equal(['moving 2 3 4', 'moving 0 1 2 3 4 5', 'chosen 0 1 2 3 4 5']);
  });

  it('takes what was chosen before by name when a drag is taken back', () => {
    rowOf({ between });
    row.chosen = [7];
    row.pointer('pointerdown', 2);
    row.pointer('pointermove', 4);
    row.names = 'h a b c d e f g i j'.split(' ');
    row.marks.hostUpdate();
    row.pointer('pointercancel', 4);
    expect(row.chosen).to.deep.equal([0]);
  });

  it('keeps what was chosen last when an end of the range is gone', () => {
    rowOf({ between });
    row.pointer('pointerdown', 2);
    row.pointer('pointermove', 4);
    row.names = 'a b d e f g h i j'.split(' ');
    row.marks.hostUpdate();
    row.pointer('pointermove', 6);
    row.pointer('pointerup', 6);
    expect(row.told).to.deep.equal(['moving 2 3 4', 'kept', 'pointer at 6']);
  });

  it('has the cursor follow its mark, and leave with it', () => {
    rowOf();
    row.key('ArrowRight');
    row.key('ArrowRight');
    expect(row.marks.cursor).to.equal(1);
    row.names = 'c d e b a'.split(' ');
    row.marks.hostUpdate();
    expect([row.marks.cursor, row.marks.keyed]).to.deep.equal([3, true]);
    row.names = 'c d e a'.split(' ');
    row.marks.hostUpdate();
    expect([row.marks.cursor, row.marks.keyed]).to.deep.equal([-1, false]);
  });

  it('drills by a double click, whose own choice is taken back', () => {
    const drilled: number[] = [];
    rowOf({ drill: () => (mark) => drilled.push(mark) });
    row.chosen = [1];
    row.click(4);
    row.click(4);
    row.pointer('dblclick', 4);
    expect(drilled).to.deep.equal([4]);
    expect(row.chosen).to.deep.equal([1]);
  });

  it('moves the cursor by keys, and clicks with Enter', () => {
    rowOf();
    expect(row.key('ArrowRight')).to.equal(true);
    row.key('ArrowRight');
    row.key('Enter');
    expect(row.chosen).to.deep.equal([1]);
    row.key('End');
    row.key('Enter', { shiftKey: true });
    expect(row.chosen).to.deep.equal([1, 9]);
    expect(row.marks.keyed).to.equal(true);
  });

  it('extends with Shift and arrows, and is done when Shift is let go', () => {
    rowOf({ between });
    row.key('ArrowRight');
    row.key('ArrowRight', { shiftKey: true });
    row.key('ArrowRight', { shiftKey: true });
    row.chart.dispatchEvent(new KeyboardEvent('keyup', { key: 'Shift' }));
    expect(row.told.filter((text) => !text.startsWith('keyboard'))).to.deep.equal(['moving 0 1', 'moving 0 1 2', 'chosen 0 1 2']);
  });

  it('drills by Alt with arrows where there are levels, and leaves these keys alone elsewhere', () => {
    const levels: string[] = [];
    rowOf({ drill: () => (mark) => levels.push(`down ${String(mark)}`), rise: () => levels.push('up') });
    expect(row.key('ArrowDown', { altKey: true })).to.equal(false);
    row.key('ArrowRight');
    row.key('ArrowDown', { altKey: true });
    row.key('ArrowUp', { altKey: true });
    expect(levels).to.deep.equal(['down 0', 'up']);
    row.chart.remove();
    rowOf();
    row.key('ArrowRight');
    expect(row.key('ArrowDown', { altKey: true })).to.equal(false);
  });

  it('clears by Escape, and leaves it to others where nothing is to be cleared', () => {
    rowOf();
    row.click(3);
    expect(row.key('Escape')).to.equal(true);
    expect(row.chosen).to.deep.equal([]);
    row.chart.remove();
    rowOf();
    expect(row.key('Escape')).to.equal(false);
  });
});
