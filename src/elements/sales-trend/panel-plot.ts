import { binX, valueY } from '../../plot/geometry.js';
import { areaMark, dotMark, lineMark, rectMark, ruleMark, textMarks } from '../../plot/mark.js';
import type { Label, Place, Span, Mark } from '../../plot/mark.js';
import { textWidth } from '../../plot/text-width.js';
import { isChosen } from './bins-model.js';
import type { BinRange } from '../../query/bins.js';
import { bandOf, hasBest, LABEL_PX, lastOf, MOST_BARS } from './layout-plot.js';
import type { PanelLayout, TrendLayout } from './layout-plot.js';
import type { ShownLine, TrendView, TrendWords } from './view-model.js';

/** What draws a panel: the view, its layout, and the words. */
export interface PanelContext {
  readonly view: TrendView;
  readonly layout: TrendLayout;
  readonly panel: PanelLayout;
  readonly words: TrendWords;
}

/** All marks of a panel, from the back to the front. */
export function panelMarks(context: PanelContext): readonly Mark[] {
  return [...axisMarks(context), ...lineMarks(context), ...endMarks(context), ...bestMarks(context), ...chosenLabel(context)];
}

/** Stretches of chosen bins, so that neighbours make one band. */
export function stretchesOf(view: TrendView): readonly BinRange[] {
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

function axisMarks({ view, layout, panel, words }: PanelContext): readonly Mark[] {
  const { start, end } = layout;
  const level = (value: number): Span => ({ x1: start, x2: end, y1: valueY(panel, value), y2: valueY(panel, value) });
  const away = layout.frame.rtl ? 1 : -1;
  const bands: Span[] = stretchesOf(view).map(({ from, to }) => ({
    ...clipped(bandOf(layout, from, to), layout),
    y1: panel.top,
    y2: panel.bottom,
  }));
  const ticks: Label[] = panel.axis.ticks.map((value, k) => ({
    x: start + away * 6,
    y: valueY(panel, value),
    text: panel.tickTexts[k] ?? '',
    anchor: 'end',
  }));
  const titled =
    panel.panel.title === undefined ? [] : [{ x: start, y: panel.top - 14, text: panel.panel.title, anchor: 'start' as const }];
  const lines = panel.axis.ticks.filter((value) => value !== 0).map(level);
  const zero = panel.axis.from <= 0 && panel.axis.to >= 0 ? [level(0)] : [];
  const edge = zero.length === 0 ? [level(panel.axis.from)] : [];
  const cut = zero.length === 0 ? [{ x: start + away * 6, y: panel.bottom + 12, text: words.cut, anchor: 'end' as const }] : [];
  return [
    rectMark(bands, 'chosen'),
    ruleMark([...lines, ...edge], 'grid'),
    ruleMark(zero, 'zero'),
    ...textMarks([...ticks, ...cut], 'tick'),
    ...textMarks(titled, 'tick strong'),
  ];
}

function clipped(
  { x1, x2 }: { readonly x1: number; readonly x2: number },
  { start, end }: TrendLayout,
): { x1: number; x2: number } {
  const least = Math.min(start, end);
  const most = Math.max(start, end);
  return { x1: Math.min(most, Math.max(least, x1)), x2: Math.min(most, Math.max(least, x2)) };
}

function lineMarks(context: PanelContext): readonly Mark[] {
  const { view, panel } = context;
  const count = view.shown.to - view.shown.from + 1;
  const lines = [...panel.panel.lines].reverse();
  if (view.chart === 'bar') return barMarks(context, panel.panel.lines);
  if (view.chart === 'stacked')
    return count <= MOST_BARS ? stackedBars(context, lines) : lines.flatMap((line) => stackedArea(context, line));
  const areas = view.chart === 'area' ? lines.flatMap((line) => softArea(context, line)) : [];
  return [
    ...areas,
    ...lines.flatMap((line) => previousMarks(context, line)),
    ...lines.flatMap((line) => ownMarks(context, line)),
  ];
}

/** The points of a line in the main picture; a NaN height is a gap. */
function placesOf({ view, layout, panel }: PanelContext, values: Float64Array): readonly Place[] {
  const places: Place[] = [];
  for (let index = view.shown.from; index <= view.shown.to; index++) {
    places.push({ x: binX(layout, index), y: valueY(panel, values[index] ?? Number.NaN) });
  }
  return places;
}

function previousMarks(context: PanelContext, line: ShownLine): readonly Mark[] {
  if (!line.previous) return [];
  const ghost = context.view.marked ? ' ghosted' : '';
  return [lineMark(placesOf(context, line.previous), `line previous${ghost}`)];
}

/** Points nearer to each other than this are joined by a thinner line, which keeps them apart. */
const DENSE_PX = 4;

function ownMarks(context: PanelContext, line: ShownLine): readonly Mark[] {
  const colour = `s${line.slot}`;
  const drawn = line.average ?? line.values;
  const places = placesOf(context, drawn);
  const dense = Math.abs(context.layout.stepPx) < DENSE_PX ? ' thin' : '';
  const thin = line.average ? [lineMark(placesOf(context, line.values), `line thin ghosted ${colour}`)] : [];
  if (!context.view.marked) return [...thin, lineMark(places, `line${dense} ${colour}`), ...endDot(context, line, drawn)];
  const parts = stretchesOf(context.view).map((stretch) => lineMark(stretchPlaces(context, places, stretch), `line ${colour}`));
  return [...thin, lineMark(places, `line ghosted ${colour}`), ...parts, ...chosenDots(context, line, drawn)];
}

/** A chosen stretch of a line, drawn to the borders of its first and last bin. */
function stretchPlaces({ view }: PanelContext, places: readonly Place[], { from, to }: BinRange): readonly Place[] {
  const at = (index: number) => places[index - view.shown.from];
  const between = (a: Place | undefined, b: Place | undefined): readonly Place[] =>
    a && b && !Number.isNaN(a.y + b.y) ? [{ x: (a.x + b.x) / 2, y: (a.y + b.y) / 2 }] : [];
  return [
    ...between(at(from - 1), at(from)),
    ...places.slice(from - view.shown.from, to - view.shown.from + 1),
    ...between(at(to), at(to + 1)),
  ];
}

function chosenDots(context: PanelContext, line: ShownLine, values: Float64Array): readonly Mark[] {
  const lone = stretchesOf(context.view).filter(({ from, to }) => from === to);
  const dots = lone.flatMap(({ from }) => {
    const y = valueY(context.panel, values[from] ?? Number.NaN);
    return Number.isNaN(y) ? [] : [{ x: binX(context.layout, from), y }];
  });
  return [dotMark(dots, `dot s${line.slot}`)];
}

/** The last point: round, and open where its period is not over in the data. */
function endDot(context: PanelContext, line: ShownLine, values: Float64Array): readonly Mark[] {
  const { view, layout, panel } = context;
  const last = lastOf(values, view.shown.to, view.shown.from);
  if (!last || panel.panel.lines.length > 3) return [];
  const open = last.index === view.partial ? ' open' : '';
  return [dotMark([{ x: binX(layout, last.index), y: valueY(panel, last.value) }], `dot s${line.slot}${open}`)];
}

function softArea(context: PanelContext, line: ShownLine): readonly Mark[] {
  const zero = valueY(context.panel, 0);
  const ghost = context.view.marked ? ' ghosted' : '';
  const points = placesOf(context, line.average ?? line.values).map(({ x, y }) => ({ x, y1: Number.isNaN(y) ? y : zero, y2: y }));
  return [areaMark(points, `soft s${line.slot}${ghost}`)];
}

function stackedArea(context: PanelContext, line: ShownLine): readonly Mark[] {
  const { stack } = line;
  if (!stack) return [];
  const lower = placesOf(context, stack.y1);
  const ghost = context.view.marked ? ' ghosted' : '';
  const points = placesOf(context, stack.y2).map(({ x, y }, k) => ({ x, y1: lower[k]?.y ?? y, y2: y }));
  return [areaMark(points, `fill s${line.slot}${ghost}`)];
}

function stackedBars({ view, layout, panel }: PanelContext, lines: readonly ShownLine[]): readonly Mark[] {
  return lines.flatMap((line) => {
    const span = (index: number): Span => {
      const { x1, x2 } = barBand(layout.stepPx, binX(layout, index), 0, 1);
      return {
        x1,
        x2,
        y1: valueY(panel, line.stack?.y1[index] ?? Number.NaN),
        y2: valueY(panel, line.stack?.y2[index] ?? Number.NaN),
      };
    };
    return rectsOf(view, span, `fill s${line.slot}`);
  });
}

function barMarks({ view, layout, panel }: PanelContext, lines: readonly ShownLine[]): readonly Mark[] {
  const count = view.shown.to - view.shown.from + 1;
  const zero = valueY(panel, 0);
  return lines.flatMap((line, k) => {
    const band = (index: number) => barBand(layout.stepPx, binX(layout, index), k, lines.length);
    const span = (index: number): Span => ({
      ...band(index),
      y1: zero,
      y2: valueY(panel, (line.average ?? line.values)[index] ?? Number.NaN),
    });
    const ticks: Span[] = [];
    for (let index = view.shown.from; line.previous && index <= view.shown.to; index++) {
      const y = valueY(panel, line.previous[index] ?? Number.NaN);
      if (!Number.isNaN(y)) ticks.push({ ...wider(band(index)), y1: y, y2: y });
    }
    const bars =
      count * lines.length > MOST_SVG ? outlined(view, span, `fill s${line.slot}`) : rectsOf(view, span, `fill s${line.slot}`);
    return [...bars, ...(count <= MOST_BARS / 2 ? [ruleMark(ticks, 'earlier-halo'), ruleMark(ticks, 'earlier')] : [])];
  });
}

/** More marks than this are drawn as one outline, which looks the same at less than a pixel for each. */
const MOST_SVG = 2000;

function outlined(view: TrendView, span: (index: number) => Span, className: string): readonly Mark[] {
  const points = [];
  for (let index = view.shown.from; index <= view.shown.to; index++) {
    const { x1, x2, y1, y2 } = span(index);
    points.push({ x: x1, y1, y2 }, { x: x2, y1, y2 });
  }
  return [areaMark(points, className)];
}

function rectsOf(view: TrendView, span: (index: number) => Span, className: string): readonly Mark[] {
  const choice = view.marked;
  const full: Span[] = [];
  const ghosts: Span[] = [];
  for (let index = view.shown.from; index <= view.shown.to; index++) {
    const one = span(index);
    if (!Number.isNaN(one.y1 + one.y2)) (isChosen(choice, index) ? full : ghosts).push(one);
  }
  return [rectMark(ghosts, `${className} ghosted`), rectMark(full, className)];
}

/** The px of the `k`-th of `parts` bars side by side around `middle`: 70 % of the step together, each 48 px at most. */
function barBand(stepPx: number, middle: number, k: number, parts: number): { readonly x1: number; readonly x2: number } {
  const width = Math.min(48 * parts, Math.abs(stepPx) * 0.7) * Math.sign(stepPx);
  const x1 = middle - width / 2 + (width * k) / parts;
  return { x1, x2: x1 + width / parts };
}

function wider({ x1, x2 }: { readonly x1: number; readonly x2: number }): { readonly x1: number; readonly x2: number } {
  const more = Math.sign(x2 - x1) * Math.min(3, Math.abs(x2 - x1) / 3);
  return { x1: x1 - more, x2: x2 + more };
}

/** Names at the lines' ends. Of several lines each is tied to its end by a leader of its colour, because names are moved apart. */
function endMarks({ view, layout, panel }: PanelContext): readonly Mark[] {
  const away = layout.frame.rtl ? -1 : 1;
  const several = panel.panel.lines.length > 1;
  return panel.ends.flatMap((end) => {
    const label: Label = { x: layout.end + away * (several ? 21 : 9), y: end.y, text: end.text, anchor: 'start' };
    const from = layout.end + away * (view.chart === 'stacked' ? 2 : 4);
    const leader = [
      { x: from, y: end.at },
      { x: layout.end + away * 11, y: end.y },
      { x: layout.end + away * 18, y: end.y },
    ];
    if (several) return [lineMark(leader, `line thin s${end.line.slot}`), ...textMarks([label], 'label')];
    return textMarks([label], end.previous ? 'label muted' : `label strong ink${end.line.slot}`);
  });
}

/** The best point with its sentence above it, kept inside the picture and off the names at the lines' ends. */
function bestMarks({ view, layout, panel }: PanelContext): readonly Mark[] {
  const [line] = panel.panel.lines;
  const { best } = view;
  if (!best || !line || panel.panel !== view.panels[0]) return [];
  if (!hasBest(view, layout.naming)) return [];
  const y = valueY(panel, line.values[best.index] ?? Number.NaN);
  const x = binX(layout, best.index);
  const rows = layout.small || best.text === '' ? [best.title] : [best.lead, best.text];
  const half = Math.max(...rows.map((row) => textWidth(row, LABEL_PX))) / 2;
  const most = layout.naming === 'legend' ? layout.width : layout.end + 6;
  const [first, last] = layout.frame.rtl ? [layout.end - 6, layout.start] : [layout.start, most];
  const middle = Math.min(last - half, Math.max(first + half, x));
  const label = (row: string, k: number): Label => ({
    x: middle,
    y: y - 14 - (rows.length - 1 - k) * 15,
    text: row,
    anchor: 'middle',
  });
  const dots = view.chart === 'bar' ? [] : [dotMark([{ x, y }], `dot s${line.slot}`)];
  const texts = rows.map(label);
  return [...dots, ...textMarks(texts.slice(0, 1), 'label strong'), ...textMarks(texts.slice(1), 'label muted')];
}

/** The value of the one chosen bin, above its point. */
function chosenLabel({ view, layout, panel, words }: PanelContext): readonly Mark[] {
  const [only, second] = stretchesOf(view);
  const [line] = panel.panel.lines;
  if (!only || second || only.from !== only.to || !line || panel.panel.lines.length > 1) return [];
  const value = (line.average ?? line.values)[only.from] ?? Number.NaN;
  if (Number.isNaN(value)) return [];
  const y = valueY(panel, value) - 13;
  const text = words.value(value, line.unit);
  const half = textWidth(text, LABEL_PX) / 2;
  const x = Math.min(layout.width - half, Math.max(half, binX(layout, only.from)));
  return textMarks([{ x, y, text, anchor: 'middle' }], `label strong ink${line.slot}`);
}
