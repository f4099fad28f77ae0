import { binX } from '../../plot/geometry.js';
import type { TimeGeometry } from '../../plot/geometry.js';
import { lineMark, rectMark, ruleMark, textMarks } from '../../plot/mark.js';
import type { Label, Mark } from '../../plot/mark.js';
import { redraw } from '../../plot/redraw.js';
import { render } from '../../plot/render.js';
import { timeLabels } from '../../plot/time-axis.js';
import { across, layoutOf, TICK_PX } from './layout-plot.js';
import type { TrendFrame, TrendLayout } from './layout-plot.js';
import { panelMarks } from './panel-plot.js';
import { stripMarks } from './strip-plot.js';
import type { TrendView, TrendWords } from './view-model.js';

/** A picture of a trend. */
export interface TrendDrawing {
  readonly svg: SVGSVGElement;
  /** Where things lie in it. */
  readonly geometry: TimeGeometry;
  /** Moves it on to another view within a gesture: axes stay as they are, and what does not change is not touched. */
  readonly redraw: (view: TrendView, words: TrendWords) => TrendDrawing;
}

/** Draws a trend. */
export function drawTrend(view: TrendView, words: TrendWords, frame: TrendFrame): TrendDrawing {
  const layout = layoutOf(view, words, frame);
  const svg = render(marksOf(view, layout, words), { ...frame, label: words.label });
  return { svg, geometry: layout, redraw: movedOn(svg, layout) };
}

function movedOn(svg: SVGSVGElement, before: TrendLayout): TrendDrawing['redraw'] {
  return (view, words) => {
    const layout = layoutOf(view, words, before.frame, before);
    redraw(svg, marksOf(view, layout, words));
    return { svg, geometry: layout, redraw: movedOn(svg, layout) };
  };
}

function marksOf(view: TrendView, layout: TrendLayout, words: TrendWords): readonly Mark[] {
  return [
    ...layout.panels.flatMap((panel) => panelMarks({ view, layout, panel, words })),
    ...timeMarks(view, layout, words),
    ...legendMarks(layout),
    ...stripMarks(view, layout, words),
  ];
}

/** The two rows of labels under the lowest panel. */
function timeMarks(view: TrendView, layout: TrendLayout, words: TrendWords): readonly Mark[] {
  const floor = layout.panels.at(-1)?.bottom ?? 0;
  const bins = view.bins.slice(view.shown.from, view.shown.to + 1);
  const found = timeLabels({
    grain: view.grain,
    bins,
    stepPx: Math.abs(layout.stepPx),
    sizePx: TICK_PX,
    fiscalStart: words.fiscalStart,
    nameOf: words.dateName,
  });
  const towards = layout.frame.rtl ? 1 : -1;
  const lead = Math.min(Math.abs(layout.stepPx) / 2, 6);
  const place = (row: 1 | 2): readonly Label[] =>
    found
      .filter(({ level }) => level === row)
      .map(({ text, index, anchor }) => ({
        x: binX(layout, view.shown.from + index) + (anchor === 'start' ? towards * lead : 0),
        y: floor + (row === 1 ? 12 : 28),
        text,
        anchor,
      }));
  const borders = found.filter(({ index, anchor, level }) => anchor === 'start' && index > 0 && level === 1);
  const ticks = borders.map(({ index }) => {
    const x = binX(layout, view.shown.from + index) + (towards * Math.abs(layout.stepPx)) / 2;
    return { x1: x, x2: x, y1: floor, y2: floor + 5 };
  });
  return [ruleMark(ticks, 'tick-line'), ...textMarks(place(1), 'tick'), ...textMarks(place(2), 'tick strong')];
}

/** Swatches and names on top, where names at the lines' ends find no room. */
function legendMarks(layout: TrendLayout): readonly Mark[] {
  const { frame } = layout;
  return layout.legend.flatMap(({ text, slot, previous, x, y }) => {
    const [x1, x2] = [across(frame, x), across(frame, x + 12)];
    const swatch = previous
      ? lineMark(
          [
            { x: x1, y },
            { x: x2, y },
          ],
          'line previous',
        )
      : rectMark([{ x1, x2: across(frame, x + 10), y1: y - 5, y2: y + 5 }], `fill s${slot}`, 2);
    return [swatch, ...textMarks([{ x: across(frame, x + 16), y, text, anchor: 'start' }], 'label')];
  });
}
