import type { ReactiveControllerHost } from 'lit';
import type { MarkDrawing } from '../../../plot/drawing.js';
import type { FilterController } from '../query/filter-controller.js';
import type { ChartController } from './chart-controller.js';
import { MarkController, type MarkTarget } from './mark-controller.js';

/** The marks of one kind of chart (bars, slices, cells, points), and the effects of selecting them. */
export interface ChartMarks extends Pick<MarkTarget, 'count' | 'keyOf' | 'chosen' | 'choose' | 'between' | 'drill' | 'rise'> {
  readonly filters: FilterController;
}

/** A chart of marks. */
export type MarkChart<
  View,
  Picture extends object,
  Texts,
  Drawn extends MarkDrawing<Picture, Texts> = MarkDrawing<Picture, Texts>,
> = ChartController<View, Picture, Texts, Drawn>;

/** Returns a controller that lets pointer and keyboard select the marks of a chart. A selection becomes a clause of the widget. */
export function marksOf<View, Picture extends object, Texts, Drawn extends MarkDrawing<Picture, Texts>>(
  host: ReactiveControllerHost,
  chart: MarkChart<View, Picture, Texts, Drawn>,
  marks: ChartMarks,
): MarkController {
  return new MarkController(host, {
    ...{ between, ...marks },
    markAt: (x, y) => markAt(chart, x, y),
    stepFrom: (from, step) => chart.drawing?.stepFrom(from, step) ?? from,
    within: (one, other) => chart.drawing?.within?.(one, other),
    keep: () => marks.filters.set(marks.filters.own),
    point: (mark, by) => chart.point(mark, by),
  });
}

/** Returns the indexes from one mark to another, in ascending order. */
function between(one: number, other: number): readonly number[] {
  const first = Math.min(one, other);
  return Array.from({ length: Math.abs(one - other) + 1 }, (_, k) => first + k);
}

function markAt<View, Picture extends object, Texts, Drawn extends MarkDrawing<Picture, Texts>>(
  { frame, drawing }: MarkChart<View, Picture, Texts, Drawn>,
  x: number,
  y: number,
): number | undefined {
  const head = drawing?.headPx ?? 0;
  if (!frame || !drawing || x < 0 || x > frame.clientWidth || y < head || y > frame.clientHeight) return undefined;
  return drawing.markAt(x, y - head + frame.scrollTop);
}
