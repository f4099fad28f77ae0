import { mirrored, stepAlong, type MarkDrawing, type PlotFrame } from '../../../plot/drawing.js';
import { binX, hitOf, valueY } from '../../../plot/time/geometry.js';
import { endMarks, legendMarks } from '../../../plot/time/line-names.js';
import { dotMark, lineMark, rectMark, ruleMark, textMarks, type Label, type Mark, type Place } from '../../../plot/mark.js';
import { noteMarks } from '../../../plot/time/annotation-layout.js';
import { redraw, render } from '../../../plot/svg.js';
import { textWidth } from '../../../plot/text-width.js';
import { layoutOf } from '../../../plot/time/layout.js';
import { axisMarks, timeMarks } from '../../../plot/time/marks.js';
import { bandMarks, bandOf, lastOf, LABEL_PX, placesOf } from '../../../plot/time/places.js';
import type { PanelLayout, TimeDrawing, TimeLayout } from '../../../plot/time/picture.js';
import type { ForecastPicture, ForecastView, PictureTexts } from '../model/view.js';

/** A drawn forecast. Its marks are the visible periods, counted from the first one. */
export type ForecastDrawing = MarkDrawing<ForecastPicture, PictureTexts> & TimeDrawing<ForecastPicture, PictureTexts>;

/** Distance in px between a tooltip and its point. */
const CLEAR_PX = 16;

/** Draws a forecast. */
export function drawForecast(picture: ForecastPicture, texts: PictureTexts, frame: PlotFrame): ForecastDrawing {
  const layout = layoutOf(picture.view, texts, frame);
  return drawingOf(render(marksOf(picture, layout, texts), { ...frame, label: texts.label }), picture, layout);
}

function drawingOf(svg: SVGSVGElement, picture: ForecastPicture, layout: TimeLayout): ForecastDrawing {
  const { from, to, stepPx, frame } = layout;
  const [panel] = layout.panels;
  const { top = 0, bottom = 0 } = panel ?? {};
  const isThere = (mark: number): boolean => mark >= 0 && from + mark <= to;
  return {
    svg,
    geometry: layout,
    markAt: (x, y) => hitOf(layout, x, y).index - from,
    boxOf: (mark) => {
      const width = Math.abs(stepPx);
      return isThere(mark) ? { x: binX(layout, from + mark) - width / 2, y: top, width, height: bottom - top } : undefined;
    },
    stepFrom: (mark, step) => stepAlong(mark, frame.rtl ? mirrored(step) : step, to - from + 1),
    tipOf: (mark) => {
      if (!isThere(mark)) return undefined;
      const value = toldAt(picture.view, from + mark);
      const y = panel && !Number.isNaN(value) ? valueY(panel, value) : (top + bottom) / 2;
      return { x: binX(layout, from + mark), y, clear: CLEAR_PX };
    },
    redraw: (next, texts) => {
      // Animation needs the same periods. Otherwise points would move to wrong places.
      if (next.view.shown.from !== from || next.view.shown.to !== to || next.view.bins[from] !== picture.view.bins[from])
        return undefined;
      const moved = layoutOf(next.view, texts, frame, layout);
      redraw(svg, marksOf(next, moved, texts));
      return drawingOf(svg, next, moved);
    },
  };
}

/** Returns the value at which the tooltip of a bin points: the actual value, otherwise the forecast. */
function toldAt({ values, forecast, known }: ForecastView, index: number): number {
  return (index < known ? values : forecast)[index] ?? Number.NaN;
}

function marksOf(picture: ForecastPicture, layout: TimeLayout, texts: PictureTexts): readonly Mark[] {
  const { view } = picture;
  return [
    ...noteMarks(layout),
    ...layout.panels.flatMap((panel) => [
      chosenMark(picture, layout, panel),
      ...axisMarks(layout, panel, texts),
      ...(view.isReliable ? boundaryMarks(view, layout, { panel, texts }) : []),
      ...sparklineMarks(view, layout, panel),
      ...endMarks(view, layout, panel),
    ]),
    ...timeMarks(view, layout, texts),
    ...legendMarks(layout),
  ];
}

/** Returns the background of the selected bins. */
function chosenMark({ chosen }: ForecastPicture, layout: TimeLayout, { top, bottom }: PanelLayout): Mark {
  const shown = chosen.filter((index) => index >= layout.from && index <= layout.to);
  return rectMark(
    shown.map((index) => ({ ...bandOf(layout, index, index), y1: top, y2: bottom })),
    'chosen',
  );
}

/** Returns the line at the start of the forecast, with a label if it fits. */
function boundaryMarks(
  { known }: ForecastView,
  layout: TimeLayout,
  { panel, texts }: { readonly panel: PanelLayout; readonly texts: PictureTexts },
): readonly Mark[] {
  if (known <= layout.from || known > layout.to) return [];
  const { rtl } = layout.frame;
  const x = (binX(layout, known - 1) + binX(layout, known)) / 2;
  const hasRoom = Math.abs((rtl ? 0 : layout.width) - x) > textWidth(texts.forecast, LABEL_PX) + 6;
  const label: Label = { x: x + (rtl ? -6 : 6), y: panel.top - 7, text: hasRoom ? texts.forecast : '', anchor: 'start' };
  return [ruleMark([{ x1: x, x2: x, y1: panel.top - 14, y2: panel.bottom }], 'boundary'), ...textMarks([label], 'label muted')];
}

/** Returns all lines from back to front: intervals, backtest, forecast, past. */
function sparklineMarks(view: ForecastView, layout: TimeLayout, panel: PanelLayout): readonly Mark[] {
  const direction = (values: Float64Array, className: string): Mark => lineMark(placesOf(layout, panel, values), className);
  const { lines } = panel.panel;
  const past = direction(cutAt(view.values, view.known), 'line s1');
  const dots = pastDots(view, layout, panel);
  if (!view.isReliable) return [past, ...dots];
  return [
    ...lines.flatMap((line) => bandMarks(layout, panel, line)),
    ...(view.pastForecast ? [direction(view.pastForecast, 'line previous')] : []),
    ...lines.map(({ values, slot }) => direction(values, slot === 1 ? 'line ahead s1' : 'line what-if s2')).reverse(),
    past,
    ...dots,
  ];
}

function cutAt(values: Float64Array, end: number): Float64Array {
  return values.map((value, index) => (index < end ? value : Number.NaN));
}

/** Returns the dots at the end of the past. An incomplete period has an open dot at the end of a thin line. */
function pastDots({ values, known, past }: ForecastView, layout: TimeLayout, panel: PanelLayout): readonly Mark[] {
  const at = (index: number, value: number): Place => ({ x: binX(layout, index), y: valueY(panel, value) });
  const last = lastOf(values, known - 1, layout.from);
  const whole = last ? [dotMark([at(last.index, last.value)], 'dot s1')] : [];
  const partial = past > known ? values[known]! : Number.NaN;
  if (Number.isNaN(partial)) return whole;
  const way = last ? [lineMark([at(last.index, last.value), at(known, partial)], 'line thin partial s1')] : [];
  return [...way, ...whole, dotMark([at(known, partial)], 'dot s1 open')];
}
