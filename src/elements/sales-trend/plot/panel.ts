import { differenceMarks } from '../../../plot/time/difference.js';
import { binX, valueY } from '../../../plot/time/geometry.js';
import { areaMark, dotMark, lineMark, rectMark, textMarks } from '../../../plot/mark.js';
import type { Height, Label, Place, Mark } from '../../../plot/mark.js';
import { LABEL_PX } from '../../../plot/labels.js';
import { textWidth } from '../../../plot/text-width.js';
import { hasBest, MAX_BARS } from '../../../plot/time/layout.js';
import type { TimeLayout, TimeLine } from '../../../plot/time/picture.js';
import { bandMarks, bandOf, chartOf, endDots, heightsOf, placesOf } from '../../../plot/time/places.js';
import type { BinRange } from '../../../query/time/bins.js';
import { barMarks, stackedBars, type PanelContext } from './bars.js';
import { isChosen } from '../model/bins.js';
import type { TrendView } from '../model/view.js';

/** Merges adjacent selected bins into bands. */
function stretchesOf(view: TrendView): readonly BinRange[] {
  const selection = view.marked;
  if (!selection) return [];
  const stretches: { from: number; to: number }[] = [];
  for (let index = view.shown.from; index <= view.shown.to; index++) {
    if (!isChosen(selection, index)) continue;
    const last = stretches.at(-1);
    if (last?.to === index - 1) last.to = index;
    else stretches.push({ from: index, to: index });
  }
  return stretches;
}

/** The background of chosen bins, inside the plot area. */
export function chosenBands({ view, layout, panel }: PanelContext): Mark {
  const bands = stretchesOf(view).map(({ from, to }) => ({
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
  const { view, panel } = context;
  const count = view.shown.to - view.shown.from + 1;
  const lines = [...panel.panel.lines].reverse();
  const chart = chartOf(view, panel.panel);
  if (chart === 'bar') return barMarks(context, panel.panel.lines);
  if (chart === 'stacked')
    return count <= MAX_BARS ? stackedBars(context, lines) : lines.flatMap((line) => stackedArea(context, line));
  const areas = chart === 'area' ? lines.flatMap((line) => softArea(context, line)) : [];
  const { difference } = panel.panel;
  return [
    ...(difference ? differenceMarks(context.layout, panel, difference, view.begins) : []),
    ...areas,
    ...lines.flatMap((line) => bandMarks(context.layout, panel, line)),
    ...lines.flatMap((line) => previousMarks(context, line)),
    ...lines.flatMap((line) => ownMarks(context, line)),
  ];
}

function previousMarks(context: PanelContext, line: TimeLine): readonly Mark[] {
  if (!line.previous) return [];
  const ghost = context.view.marked ? ' ghosted' : '';
  return [lineMark(apart(context.view, placesOf(context.layout, context.panel, line.previous)), `line previous${ghost}`)];
}

/** What parts two points that no line joins. */
const GAP = { y: Number.NaN, y1: Number.NaN, y2: Number.NaN };

/**
 * Splits the points of adjacent bins where a running total restarts: a line down to the first value of a year would look like a
 * loss. Removes the missing points of closed weekdays, which are no gaps.
 */
function apart<Point extends Place | Height>(
  { begins, closed, shown }: TrendView,
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
  const places = placesOf(context.layout, context.panel, drawn);
  const dense = Math.abs(context.layout.stepPx) < DENSE_PX ? ' thin' : '';
  const thin = line.average
    ? [lineMark(apart(context.view, placesOf(context.layout, context.panel, line.values)), `line thin ghosted ${colour}`)]
    : [];
  if (!context.view.marked) {
    const dots = context.panel.panel.lines.length > 3 ? [] : endDots(context.layout, context.panel, line, context.view.partial);
    const joined = apart(context.view, places);
    return [...thin, lineMark(joined, `line${dense} ${colour}`), ...loneDots(joined, colour), ...dots];
  }
  const parts = stretchesOf(context.view).map((span) => lineMark(stretchPlaces(context, places, span), `line ${colour}`));
  return [
    ...thin,
    lineMark(apart(context.view, places), `line ghosted ${colour}`),
    ...parts,
    ...chosenDots(context, line, drawn),
  ];
}

/** Returns points between two gaps, which are drawn as dots because no line reaches them. */
function loneDots(points: readonly Place[], colour: string): readonly Mark[] {
  const isThere = (point: Place | undefined): boolean => point !== undefined && !Number.isNaN(point.y);
  const lone = points.filter((point, k) => isThere(point) && !isThere(points[k - 1]) && !isThere(points[k + 1]));
  return lone.length === 0 ? [] : [dotMark(lone, `dot ${colour}`, LONE_PX)];
}

/** A chosen stretch of a line, drawn to the borders of its first and last bin. */
function stretchPlaces({ view }: PanelContext, places: readonly Place[], { from, to }: BinRange): readonly Place[] {
  const at = (index: number) => places[index - view.shown.from];
  const isJoined = (index: number): boolean => view.begins?.has(index) !== true;
  const between = (a: Place | undefined, b: Place | undefined): readonly Place[] =>
    a && b && !Number.isNaN(a.y + b.y) ? [{ x: (a.x + b.x) / 2, y: (a.y + b.y) / 2 }] : [];
  return [
    ...(isJoined(from) ? between(at(from - 1), at(from)) : []),
    ...apart(view, places.slice(from - view.shown.from, to - view.shown.from + 1), from),
    ...(isJoined(to + 1) ? between(at(to), at(to + 1)) : []),
  ];
}

function chosenDots(context: PanelContext, line: TimeLine, values: Float64Array): readonly Mark[] {
  const lone = stretchesOf(context.view).filter(({ from, to }) => from === to);
  const dots = lone.flatMap(({ from }) => {
    const y = valueY(context.panel, values[from] ?? Number.NaN);
    return Number.isNaN(y) ? [] : [{ x: binX(context.layout, from), y }];
  });
  return [dotMark(dots, `dot s${line.slot}`)];
}

function softArea({ view, layout, panel }: PanelContext, line: TimeLine): readonly Mark[] {
  const ghost = view.marked ? ' ghosted' : '';
  return [areaMark(apart(view, heightsOf(layout, panel, { y2: line.average ?? line.values })), `soft s${line.slot}${ghost}`)];
}

function stackedArea({ view, layout, panel }: PanelContext, line: TimeLine): readonly Mark[] {
  if (!line.stack) return [];
  const ghost = view.marked ? ' ghosted' : '';
  return [areaMark(apart(view, heightsOf(layout, panel, line.stack)), `fill s${line.slot}${ghost}`)];
}

/** The best point with its sentence above it, kept inside the picture and off the names at the lines' ends. */
export function bestMarks({ view, layout, panel }: PanelContext): readonly Mark[] {
  const [line] = panel.panel.lines;
  const { best } = view;
  if (!best || !line || panel.panel !== view.panels[0]) return [];
  if (!hasBest(view, layout.naming)) return [];
  const y = valueY(panel, line.values[best.index] ?? Number.NaN);
  const x = binX(layout, best.index);
  const rows = layout.small || best.text === '' ? [best.title] : [best.lead, best.text];
  const half = Math.max(...rows.map((row) => textWidth(row, LABEL_PX))) / 2;
  const most = layout.naming === 'legend' ? layout.width : layout.end - 4;
  const [first, last] = layout.frame.rtl ? [layout.end + 4, layout.start] : [layout.start, most];
  const middle = Math.min(last - half, Math.max(first + half, x));
  const label = (row: string, k: number): Label => ({
    x: middle,
    y: y - 14 - (rows.length - 1 - k) * 15,
    text: row,
    anchor: 'middle',
  });
  const dots = chartOf(view, panel.panel) === 'bar' ? [] : [dotMark([{ x, y }], `dot s${line.slot}`)];
  const texts = rows.map(label);
  return [...dots, ...textMarks(texts.slice(0, 1), 'label strong'), ...textMarks(texts.slice(1), 'label muted')];
}

/** The value of the one chosen bin, above its point. */
export function chosenLabel({ view, layout, panel, texts }: PanelContext): readonly Mark[] {
  const [only, second] = stretchesOf(view);
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
