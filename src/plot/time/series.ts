import type { BinRange } from '../../query/time/time-grain.js';
import { LABEL_PX } from '../labels.js';
import {
  areaMark,
  dotMark,
  type Height,
  type Label,
  lineMark,
  type Mark,
  type Place,
  rectMark,
  ruleMark,
  type Span,
  textMarks,
} from '../mark.js';
import { textWidth } from '../text-width.js';
import { barMarks, type PanelContext, splitAtPartial, stackedBars, withoutPartial } from './bars.js';
import { binX, type PanelGeometry, type TimeSteps, valueY } from './geometry.js';
import { hasBest, MAX_BARS } from './layout.js';
import type { Band, TimeLayout, TimeLine, TimePicture } from './picture.js';
import { bandMarks, bandOf, borderX, chartOf, endDots, heightsOf, isLoneLine, openDots, placesOf } from './places.js';

/** Distance between the strokes of a hatched area, in px. */
const HATCH_PX = 5;

const NO_HEIGHT: Height = { x: Number.NaN, y1: Number.NaN, y2: Number.NaN };

/** Both curves of a band at one position, in px. */
interface Point {
  readonly x: number;
  readonly lower: number;
  readonly upper: number;
}

/**
 * Returns the shaded difference between two curves: plain (`gain`) where `y2` is above `y1`, hatched (`loss`) where it is below.
 * The hatching distinguishes the two without color. Where the curves cross between two bins, the areas meet at the crossing. No
 * area connects a bin in `begins` to the bin before it.
 */
export function differenceMarks(
  layout: TimeSteps,
  panel: PanelGeometry,
  band: Band,
  begins?: ReadonlySet<number>,
): readonly Mark[] {
  const points: Point[] = [];
  for (let index = layout.from; index <= layout.to; index++) {
    const point = {
      x: binX(layout, index),
      lower: valueY(panel, band.y1[index] ?? Number.NaN),
      upper: valueY(panel, band.y2[index] ?? Number.NaN),
    };
    if (begins?.has(index)) points.push({ ...point, lower: Number.NaN, upper: Number.NaN });
    const before = points.at(-1);
    const cross = before && crossing(before, point);
    points.push(...(cross ? [cross, point] : [point]));
  }
  const gains = points.map((point) => heightOf(point, point.upper <= point.lower));
  const losses = points.map((point) => heightOf(point, point.upper >= point.lower));
  return [areaMark(gains, 'gain'), areaMark(losses, 'loss'), ruleMark(hatch(losses), 'hatch')];
}

function heightOf({ x, lower, upper }: Point, shown: boolean): Height {
  return shown ? { x, y1: lower, y2: upper } : { ...NO_HEIGHT, x };
}

/** Returns the point where the lines between two positions cross; `undefined` when they do not. */
function crossing(one: Point, other: Point): Point | undefined {
  const before = one.upper - one.lower;
  const after = other.upper - other.lower;
  if (!(before * after < 0)) return undefined;
  const share = before / (before - after);
  const y = one.upper + (other.upper - one.upper) * share;
  return { x: one.x + (other.x - one.x) * share, lower: y, upper: y };
}

/** Returns vertical strokes within areas, at positions that do not depend on where the areas begin. */
function hatch(heights: readonly Height[]): readonly Span[] {
  const strokes: Span[] = [];
  heights.slice(1).forEach((right, k) => {
    const left = heights[k];
    if (!left || Number.isNaN(left.y1 + right.y1)) return;
    const [first, last] = left.x < right.x ? [left, right] : [right, left];
    for (let x = Math.ceil(first.x / HATCH_PX) * HATCH_PX; x < last.x; x += HATCH_PX) {
      const at = (a: number, b: number) => a + ((b - a) * (x - first.x)) / (last.x - first.x);
      strokes.push({ x1: x, x2: x, y1: at(first.y1, last.y1), y2: at(first.y2, last.y2) });
    }
  });
  return strokes;
}

/** Returns the background of selected bins, inside the plot area. */
export function selectedBands({ picture, layout, panel }: PanelContext): Mark {
  const bands = (picture.selected ?? []).map(({ from, to }) => ({
    ...clipped(bandOf(layout, from, to), layout),
    y1: panel.top,
    y2: panel.bottom,
  }));
  return rectMark(bands, 'chosen');
}

function clipped(
  { x1, x2 }: { readonly x1: number; readonly x2: number },
  { start, end }: TimeLayout,
): { x1: number; x2: number } {
  const least = Math.min(start, end);
  const most = Math.max(start, end);
  return { x1: Math.min(most, Math.max(least, x1)), x2: Math.min(most, Math.max(least, x2)) };
}

/** Returns the lines, areas or bars of a panel. */
export function seriesMarks(context: PanelContext): readonly Mark[] {
  const { picture, panel } = context;
  const count = picture.shown.to - picture.shown.from + 1;
  const lines = [...panel.panel.lines].reverse();
  const chart = chartOf(picture, panel.panel);
  if (chart === 'bar') return barMarks(context, panel.panel.lines);
  if (chart === 'stacked')
    return count <= MAX_BARS ? stackedBars(context, lines) : lines.flatMap((line) => stackedArea(context, line));
  const areas = chart === 'area' ? lines.flatMap((line) => softArea(context, line)) : [];
  const { difference } = panel.panel;
  return [
    ...(difference ? differenceMarks(context.layout, panel, difference, picture.begins) : []),
    ...areas,
    ...lines.flatMap((line) => bandMarks(context.layout, panel, line)),
    ...lines.flatMap((line) => previousMarks(context, line)),
    ...lines.flatMap((line) => ownMarks(context, line)),
  ];
}

/** Returns the earlier period of a line. That of a single line is an area, so the two differ without color; a plan is an outline. */
function previousMarks(context: PanelContext, line: TimeLine): readonly Mark[] {
  const { picture, layout, panel } = context;
  if (!line.previous) return [];
  const ghost = picture.selected ? ' ghosted' : '';
  const points = apart(picture, placesOf(layout, panel, line.previous));
  if (line.isPlan) return ['line plan', 'line plan-core'].map((name) => lineMark(points, `${name}${ghost}`));
  const { from, to } = panel.axis;
  const isArea = from <= 0 && to >= 0 && isLoneLine(picture, panel.panel);
  if (!isArea) return [lineMark(points, `line previous${ghost}`)];
  const heights = apart(picture, heightsOf(layout, panel, { y2: line.previous }));
  return [areaMark(heights, `past${ghost}`), lineMark(points, `line previous solid${ghost}`)];
}

/** What parts two points that no line joins. */
const GAP = { y: Number.NaN, y1: Number.NaN, y2: Number.NaN };

/**
 * Splits the points of adjacent bins where a running total restarts: a line down to the first value of a year would look like a
 * loss. Removes the missing points of closed weekdays, which are no gaps.
 */
function apart<Point extends Place | Height>(
  { begins, closed, shown }: TimePicture,
  points: readonly Point[],
  from = shown.from,
): readonly Point[] {
  if (!begins && !closed) return points;
  return points.flatMap((point, k) => {
    if (closed?.has(from + k) && isMissing(point)) return [];
    return begins?.has(from + k) ? [{ ...point, ...GAP }, point] : [point];
  });
}

function isMissing(point: Place | Height): boolean {
  return Number.isNaN('y' in point ? point.y : point.y2);
}

/** Radius of the dot of a point between two gaps. */
const LONE_PX = 2.5;

/** Points nearer to each other than this are joined by a thinner line, which keeps them apart. */
const DENSE_PX = 4;

function ownMarks(context: PanelContext, line: TimeLine): readonly Mark[] {
  const colour = `s${line.slot}`;
  const drawn = line.average ?? line.values;
  const places = withoutPartial(context.picture, placesOf(context.layout, context.panel, drawn), GAP);
  const dense = Math.abs(context.layout.stepPx) < DENSE_PX ? ' thin' : '';
  const thin = line.average
    ? [lineMark(apart(context.picture, placesOf(context.layout, context.panel, line.values)), `line thin ghosted ${colour}`)]
    : [];
  if (!context.picture.selected) {
    const dots = context.panel.panel.lines.length > 3 ? openDots : endDots;
    return [
      ...thin,
      lineMark(apart(context.picture, places), `line${dense} ${colour}`),
      ...loneDots(apart(context.picture, places), colour),
      ...dots(context.layout, context.panel, line, context.picture),
    ];
  }
  const parts = (context.picture.selected ?? []).map((span) => lineMark(stretchPlaces(context, places, span), `line ${colour}`));
  return [
    ...thin,
    lineMark(apart(context.picture, places), `line ghosted ${colour}`),
    ...parts,
    ...openDots(context.layout, context.panel, line, context.picture),
    ...selectedDots(context, line, drawn),
  ];
}

/** Returns points between two gaps, which are drawn as dots because no line reaches them. */
function loneDots(points: readonly Place[], colour: string): readonly Mark[] {
  const isThere = (point: Place | undefined): boolean => point !== undefined && !Number.isNaN(point.y);
  const lone = points.filter((point, k) => isThere(point) && !isThere(points[k - 1]) && !isThere(points[k + 1]));
  return lone.length === 0 ? [] : [dotMark(lone, `dot ${colour}`, LONE_PX)];
}

/** A selected stretch of a line, drawn to the borders of its first and last bin. */
function stretchPlaces({ picture }: PanelContext, places: readonly Place[], { from, to }: BinRange): readonly Place[] {
  const at = (index: number) => places[index - picture.shown.from];
  const isJoined = (index: number): boolean => picture.begins?.has(index) !== true;
  const between = (a: Place | undefined, b: Place | undefined): readonly Place[] =>
    a && b && !Number.isNaN(a.y + b.y) ? [{ x: (a.x + b.x) / 2, y: (a.y + b.y) / 2 }] : [];
  return [
    ...(isJoined(from) ? between(at(from - 1), at(from)) : []),
    ...apart(picture, places.slice(from - picture.shown.from, to - picture.shown.from + 1), from),
    ...(isJoined(to + 1) ? between(at(to), at(to + 1)) : []),
  ];
}

function selectedDots(context: PanelContext, line: TimeLine, values: Float64Array): readonly Mark[] {
  const lone = (context.picture.selected ?? []).filter(({ from, to }) => from === to);
  const dots = lone.flatMap(({ from }) => {
    const y = valueY(context.panel, values[from] ?? Number.NaN);
    return Number.isNaN(y) ? [] : [{ x: binX(context.layout, from), y }];
  });
  return [dotMark(dots, `dot s${line.slot}`)];
}

function softArea({ picture, layout, panel }: PanelContext, line: TimeLine): readonly Mark[] {
  const ghost = picture.selected ? ' ghosted' : '';
  const heights = withoutPartial(picture, heightsOf(layout, panel, { y2: line.average ?? line.values }), GAP);
  return [areaMark(apart(picture, heights), `soft s${line.slot}${ghost}`)];
}

function stackedArea({ picture, layout, panel }: PanelContext, line: TimeLine): readonly Mark[] {
  if (!line.stack) return [];
  const ghost = picture.selected ? ' ghosted' : '';
  const [whole, partial] = splitAtPartial(picture, heightsOf(layout, panel, line.stack), GAP);
  return [
    areaMark(apart(picture, whole), `fill s${line.slot}${ghost}`),
    ...(partial.length > 0 ? [areaMark(apart(picture, partial), `fill partial s${line.slot}${ghost}`)] : []),
  ];
}

/** Distances from the lowest row of the best point's label to the point, to the row above, and to a grid line. */
const [BEST_PX, ROW_PX, GRID_PX] = [14, 15, 9];

/** The best point with its sentence above it, kept inside the picture and off the names at the lines' ends, the start of a forecast and the grid lines. */
export function bestMarks({ picture, layout, panel }: PanelContext): readonly Mark[] {
  const [line] = panel.panel.lines;
  const { best } = picture;
  if (!best || !line || panel.panel !== picture.panels[0]) return [];
  if (!hasBest(picture, layout.naming)) return [];
  const y = valueY(panel, line.values[best.index] ?? Number.NaN);
  const x = binX(layout, best.index);
  const rows = layout.small || best.text === '' ? [best.title] : [best.title, best.text];
  const half = Math.max(...rows.map((row) => textWidth(row, LABEL_PX))) / 2;
  const end = picture.ahead ? borderX(layout, picture.ahead.from) : layout.end;
  const most = layout.naming === 'legend' ? layout.width : end - 4;
  const [first, last] = layout.frame.rtl ? [end + 4, layout.start] : [layout.start, most];
  const middle = Math.min(last - half, Math.max(first + half, x));
  const above = (rows.length - 1) * ROW_PX;
  const near = panel.axis.ticks
    .map((tick) => valueY(panel, tick) - GRID_PX)
    .filter((line) => line > y - BEST_PX - above - 2 * GRID_PX);
  const bottom = Math.min(y - BEST_PX, ...near);
  const label = (row: string, k: number): Label => ({
    x: middle,
    y: bottom - above + k * ROW_PX,
    text: row,
    anchor: 'middle',
  });
  const dots = chartOf(picture, panel.panel) === 'bar' ? [] : [dotMark([{ x, y }], `dot s${line.slot}`)];
  const texts = rows.map(label);
  return [...dots, ...textMarks(texts.slice(0, 1), 'label strong'), ...textMarks(texts.slice(1), 'label muted')];
}

/** The value of the one selected bin, above its point. */
export function selectedLabel({ picture, layout, panel, texts }: PanelContext): readonly Mark[] {
  const [only, second] = picture.selected ?? [];
  const [line] = panel.panel.lines;
  if (!only || second || only.from !== only.to || !line || panel.panel.lines.length > 1) return [];
  const value = (line.average ?? line.values)[only.from] ?? Number.NaN;
  if (Number.isNaN(value)) return [];
  const y = valueY(panel, value) - 13;
  const text = texts.value(value, line.unit);
  const half = textWidth(text, LABEL_PX) / 2;
  const x = Math.min(layout.width - half, Math.max(half, binX(layout, only.from)));
  return textMarks([{ x, y, text, anchor: 'middle' }], `label strong ink${line.slot}`);
}
