import { plotOf, type SceneDrawing } from '../../../plot/chart.js';
import type { Plot } from '../../../plot/drawing.js';
import { LABEL_PX, TICK_PX } from '../../../plot/labels.js';
import {
  areaMark,
  type Label,
  lineMark,
  type Mark,
  type Place,
  rectMark,
  ruleMark,
  type Span,
  textMarks,
} from '../../../plot/mark.js';
import { textWidth } from '../../../plot/text-width.js';
import { stripLabels } from '../../../plot/time/axis.js';
import type { StripGeometry } from '../../../plot/time/geometry.js';
import { aheadMarks } from '../../../plot/time/ahead.js';
import { innerNames } from '../../../plot/time/inner-names.js';
import { partialLabels } from '../../../plot/time/bars.js';
import type { PanelLayout, TimeLayout, TimePicture } from '../../../plot/time/picture.js';
import { type TimeScene, timeScene } from '../../../plot/time/scene.js';
import { bestMarks, selectedBands, selectedLabel, seriesMarks } from '../../../plot/time/series.js';
import type { BinRange } from '../../../query/time/time-grain.js';
import { stretchesOf } from '../../../catalog/time-selection.js';
import type { TrendTexts, TrendView } from '../model/view.js';

/**
 * The strip below a brushable chart: the whole time in gray, the selected period in the accent color, and handles at its ends.
 */
function stripMarks(view: TrendView, layout: TimeLayout, texts: TrendTexts): readonly Mark[] {
  const { strip } = layout;
  const chosen = view.selection?.kind === 'range' ? view.selection : view.shown;
  if (!strip) return [];
  const edge = (border: number) => strip.x0 + border * strip.stepPx;
  const box = (from: number, to: number): Span => ({ x1: edge(from), x2: edge(to), y1: strip.top, y2: strip.bottom });
  const window = box(chosen.from, chosen.to + 1);
  const places = placesOf(view, strip);
  const area = (points: readonly Place[]) => points.map(({ x, y }) => ({ x, y1: Number.isNaN(y) ? y : strip.bottom, y2: y }));
  const inside = places.slice(chosen.from, chosen.to + 1);
  return [
    rectMark([box(0, strip.count)], 'strip'),
    rectMark([window], 'chosen'),
    areaMark(area(places), 'strip-area'),
    lineMark(places, 'strip-line'),
    rectMark([window], 'chosen veil'),
    areaMark(area(inside), 'soft s1'),
    lineMark(inside, 'line thin s1'),
    rectMark([window], 'chosen-range'),
    ...handleMarks(strip, [window.x1, window.x2]),
    ...labelMarks({ view, layout, strip, texts }, chosen),
    ...sideMarks(layout, strip, texts),
  ];
}

/** The strip's values between 10 % and 94 % of its height, from zero or from the least. */
function placesOf(view: TrendView, strip: StripGeometry): readonly Place[] {
  let least = 0;
  let most = 0;
  for (const value of view.strip) {
    if (value < least) least = value;
    if (value > most) most = value;
  }
  const height = (strip.bottom - strip.top) * 0.92;
  return view.bins.map((_, index) => ({
    x: strip.x0 + (index + 0.5) * strip.stepPx,
    y: strip.bottom - (((view.strip[index] ?? Number.NaN) - least) / (most - least || 1)) * height,
  }));
}

function handleMarks(strip: StripGeometry, edges: readonly number[]): readonly Mark[] {
  const middle = (strip.top + strip.bottom) / 2;
  const boxes = edges.map((x): Span => ({ x1: x - 3.5, x2: x + 3.5, y1: middle - 9, y2: middle + 9 }));
  const grips = edges.map((x): Span => ({ x1: x, x2: x, y1: middle - 4, y2: middle + 4 }));
  return [rectMark(boxes, 'handle', 3), ruleMark(grips, 'grip')];
}

interface StripContext {
  readonly view: TrendView;
  readonly layout: TimeLayout;
  readonly strip: StripGeometry;
  readonly texts: TrendTexts;
}

function labelMarks({ view, layout, strip, texts }: StripContext, chosen: BinRange): readonly Mark[] {
  const found = stripLabels({
    grain: view.grain,
    bins: view.bins,
    stepPx: Math.abs(strip.stepPx),
    sizePx: TICK_PX,
    fiscalStart: texts.fiscalStart,
    nameOf: texts.dateName,
  });
  const away = layout.frame.rtl ? -4 : 4;
  const labels = found.map((label) => ({
    x: strip.x0 + label.index * strip.stepPx + away,
    y: strip.bottom + 12,
    text: label.text,
    anchor: 'start' as const,
    chosen: label.index >= chosen.from && label.index <= chosen.to,
  }));
  const ticks = found
    .filter((label) => label.index > 0)
    .map(({ index }): Span => ({
      x1: strip.x0 + index * strip.stepPx,
      x2: strip.x0 + index * strip.stepPx,
      y1: strip.bottom,
      y2: strip.bottom + 5,
    }));
  return [
    ruleMark(ticks, 'tick-line'),
    ...textMarks(
      labels.filter((label) => !label.chosen),
      'tick',
    ),
    ...textMarks(
      labels.filter((label) => label.chosen),
      'tick strong ink1',
    ),
  ];
}

/** The label “Selected, 1 Jan–31 Dec” next to the strip, if there is space. */
function sideMarks(layout: TimeLayout, strip: StripGeometry, texts: TrendTexts): readonly Mark[] {
  const room = Math.abs((layout.frame.rtl ? 0 : layout.width) - layout.end) - 10;
  if (room < Math.max(textWidth(texts.selected, TICK_PX), textWidth(texts.chosenDays, TICK_PX))) return [];
  const middle = (strip.top + strip.bottom) / 2;
  const label = (text: string, y: number): Label => ({ x: layout.end + (layout.frame.rtl ? -9 : 9), y, text, anchor: 'start' });
  return [
    ...textMarks([label(texts.selected, middle - LABEL_PX / 2 - 1)], 'tick'),
    ...textMarks([label(texts.chosenDays, middle + LABEL_PX / 2 + 1)], 'tick strong ink1'),
  ];
}

const { draw } = /* @__PURE__ */ plotOf<TrendView, TrendTexts, TimeScene>((view, texts, frame, before) => {
  const picture: TimePicture = { ...view, selected: view.marked && stretchesOf(view.marked, view.shown) };
  const inPanel = (layout: TimeLayout, panel: PanelLayout) => ({ picture, layout, panel, texts });
  const [first] = view.panels[0]?.lines ?? view.lines;
  const scene = timeScene(
    {
      picture,
      texts,
      shape: 'trend',
      firstBin: 0,
      tipValue: (bin) => (bin > view.shown.to ? view.ahead?.line : first)?.values[bin] ?? Number.NaN,
      behind: (...panel) => [selectedBands(inPanel(...panel))],
      lines: (layout, panel) => [...aheadMarks(view, layout, panel, texts), ...seriesMarks(inPanel(layout, panel))],
      over: (...panel) => [
        ...(view.ahead ? innerNames(view, ...panel, texts) : []),
        ...bestMarks(inPanel(...panel)),
        ...selectedLabel(inPanel(...panel)),
        ...partialLabels(inPanel(...panel)),
      ],
      below: (layout) => stripMarks(view, layout, texts),
    },
    frame,
    before,
  );
  // Assistive technology explores points, which have no boxes.
  return { ...scene, targets: { ...scene.targets, boxOf: () => undefined } };
});

export const trendPlot: Plot<TrendView, TrendTexts, SceneDrawing<TrendView, TrendTexts, TimeScene>> = { draw };
