import { html, svg } from 'lit';
import type { MarkDrawing } from '../../../plot/drawing.js';
import { ChartElement } from './chart-element.js';
import { MarkController } from './mark-controller.js';

/**
 * A widget whose picture is of marks that a reader chooses: bars, slices, cells, points. Besides what a `ChartElement` gives, give `count`, `keyOf(mark)`,
 * `chosen`, `between(one, other)` and `choose(marks, moving)`; `goDown` and `goUp` where there are levels.
 */
export abstract class MarkChartElement<
  Shown,
  View extends object,
  Words,
  Drawn extends MarkDrawing<View, Words> = MarkDrawing<View, Words>,
> extends ChartElement<Shown, View, Words, Drawn> {
  protected override readonly gestures: MarkController = new MarkController(this, {
    count: () => this.count,
    keyOf: (mark) => this.keyOf(mark),
    markAt: (x, y) => this.#markAt(x, y),
    stepFrom: (from, step) => this.renderer.drawing?.stepFrom(from, step) ?? from,
    chosen: () => this.chosen,
    between: (one, other) => this.between(one, other),
    within: (one, other) => this.renderer.drawing?.within?.(one, other),
    choose: (marks, moving) => this.choose(marks, moving),
    keep: () => this.filters.set(this.filters.own),
    drill: this.goDown?.bind(this),
    rise: this.goUp?.bind(this),
    point: (mark, by) => this.point(mark, by),
  });

  /** How many marks there are. */
  protected abstract get count(): number;
  /** What a mark stands for, whatever its number is; undefined where no mark has that number. */
  protected abstract keyOf(mark: number): string | undefined;
  /** The marks that are chosen now. */
  protected abstract get chosen(): readonly number[];
  /** Takes a choice, in no order; `moving` while the gesture is still under way. */
  protected abstract choose(marks: readonly number[], moving: boolean): void;

  /** The marks of a range, by its two ends: those in between in their order, unless they lie otherwise. */
  protected between(one: number, other: number): readonly number[] {
    const least = Math.min(one, other);
    return Array.from({ length: Math.abs(one - other) + 1 }, (_, k) => least + k);
  }

  /** Goes a level down from a mark; absent where there is one level. */
  protected goDown?(mark: number): void;
  /** Goes a level up; absent where there is one level. */
  protected goUp?(): void;

  /** Another look of the cursor, by a class. */
  protected cursorClass(_mark: number): string {
    return '';
  }

  /** A frame around the mark under the cursor: `over` the pointer's, `keyed` the keyboard's. */
  protected override renderCursor(mark: number, keyed: boolean): unknown {
    const box = this.renderer.drawing?.boxOf(mark);
    const inset = keyed ? 1 : 0;
    return html`<svg class="overlay" aria-hidden="true">
      ${
        box &&
        svg`<rect class=${`${keyed ? 'keyed' : 'over'} ${this.cursorClass(mark)}`} rx="2" x=${box.x + inset} y=${box.y + inset}
        width=${Math.max(0, box.width - 2 * inset)} height=${Math.max(0, box.height - 2 * inset)}></rect>`
      }
    </svg>`;
  }

  #markAt(x: number, y: number): number | undefined {
    const chart = this.renderRoot.querySelector('.chart');
    const { drawing } = this.renderer;
    const head = drawing?.headPx ?? 0;
    if (!chart || !drawing || x < 0 || x > chart.clientWidth || y < head || y > chart.clientHeight) return undefined;
    return drawing.markAt(x, y - head + chart.scrollTop);
  }
}
