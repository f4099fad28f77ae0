import type { MarkDrawing } from '../../../plot/drawing.js';
import { ChartController, type ChartCard, type ChartHost, type ChartParts, type ChartState } from './chart-controller.js';
import { MarkController, type MarkTarget } from './mark-controller.js';

/** A picture that knows its selected marks. */
interface MarkPicture {
  readonly chosen?: readonly number[];
}

/** Defines a chart of marks (bars, slices, cells, points), and the effects of selecting them. */
export interface MarkChartParts<View, Picture extends MarkPicture, Texts, Drawn extends MarkDrawing<Picture, Texts>>
  extends
    Omit<ChartParts<View, Picture, Texts, Drawn>, 'gestures'>,
    Pick<MarkTarget, 'count' | 'keyOf' | 'choose' | 'between' | 'drill' | 'rise'> {
  /** Returns the selected marks. Default: those of the picture. */
  chosen?(): readonly number[];
}

/** A chart of marks, which pointer and keyboard select. A selection becomes a clause of the widget. */
export class MarkChart<
  View,
  Picture extends MarkPicture,
  Texts,
  Drawn extends MarkDrawing<Picture, Texts> = MarkDrawing<Picture, Texts>,
> extends ChartController<View, Picture, Texts, Drawn> {
  /** The handlers of pointer and keyboard. */
  readonly marks: MarkController;
  readonly #chosen: () => readonly number[];

  constructor(host: ChartHost, state: ChartState<View>, card: ChartCard, parts: MarkChartParts<View, Picture, Texts, Drawn>) {
    super(host, state, card, { ...parts, gestures: () => this.marks });
    this.#chosen = () => parts.chosen?.() ?? this.picture?.chosen ?? [];
    this.marks = new MarkController(host, {
      between: (one, other) => this.drawing?.between?.(one, other) ?? between(one, other),
      ...parts,
      chosen: () => this.chosen,
      markAt: (x, y) => this.#markAt(x, y),
      stepFrom: (from, step) => this.drawing?.stepFrom(from, step) ?? from,
      within: (one, other) => this.drawing?.within?.(one, other),
      keep: () => state.filters.set(state.filters.own),
      point: (mark, by) => this.point(mark, by),
    });
  }

  /** The selected marks. */
  get chosen(): readonly number[] {
    return this.#chosen();
  }

  #markAt(x: number, y: number): number | undefined {
    const { frame, drawing } = this;
    const head = drawing?.headPx ?? 0;
    if (!frame || !drawing || x < 0 || x > frame.clientWidth || y < head || y > frame.clientHeight) return undefined;
    return drawing.markAt(x, y - head + frame.scrollTop);
  }
}

/** Returns the indexes from one mark to another, in ascending order. */
function between(one: number, other: number): readonly number[] {
  const first = Math.min(one, other);
  return Array.from({ length: Math.abs(one - other) + 1 }, (_, k) => first + k);
}
