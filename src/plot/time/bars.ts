import type { TimeTexts } from '../../format/time-names.js';
import { grouped } from '../../util/grouped.js';
import { LABEL_PX } from '../labels.js';
import { areaMark, type Height, type Label, type Mark, type Place, rectMark, ruleMark, type Span, textMarks } from '../mark.js';
import { textWidth } from '../text-width.js';
import { binX, valueY } from './geometry.js';
import { MAX_BARS } from './layout.js';
import type { PanelLayout, TimeLayout, TimeLine, TimePicture } from './picture.js';
import { chartOf, isSelected, placesOf } from './places.js';

/** A panel to draw. */
export interface PanelContext {
  readonly picture: TimePicture;
  readonly layout: TimeLayout;
  readonly panel: PanelLayout;
  readonly texts: TimeTexts;
}

/** Returns the parts of a stack as bars. */
export function stackedBars({ picture, layout, panel }: PanelContext, lines: readonly TimeLine[]): readonly Mark[] {
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
    return rectsOf(picture, span, `fill s${line.slot}`);
  });
}

/** Returns bars from zero, side by side for several lines. Earlier values are ticks across the bars, planned ones outlines around them. */
export function barMarks({ picture, layout, panel, texts }: PanelContext, lines: readonly TimeLine[]): readonly Mark[] {
  const count = picture.shown.to - picture.shown.from + 1;
  const zero = valueY(panel, 0);
  return lines.flatMap((line, k) => {
    const band = (index: number) => barBand(layout.stepPx, binX(layout, index), k, lines.length);
    const span = (index: number): Span => ({
      ...band(index),
      y1: zero,
      y2: valueY(panel, (line.average ?? line.values)[index] ?? Number.NaN),
    });
    const before: Span[] = [];
    for (let index = picture.shown.from; line.previous && index <= picture.shown.to; index++) {
      const y = valueY(panel, line.previous[index] ?? Number.NaN);
      if (!Number.isNaN(y)) before.push({ ...wider(band(index)), y1: line.isPlan ? zero : y, y2: y });
    }
    const bars = (one: (index: number) => Span, className: string) =>
      count * lines.length > MAX_SVG ? outlined(picture, one, className) : rectsOf(picture, one, className);
    const drawn = line.signed ? signedBars(line, span, bars) : bars(span, `fill s${line.slot}`);
    const broken = line.beyond ? brokenMarks(line, span, { layout, texts }) : [];
    const labels = line.isLabeled ? valueLabels(line, span, { picture, layout, texts }) : [];
    return [...drawn, ...broken, ...labels, ...beforeMarks(before, line, count)];
  });
}

/** Returns the marks of earlier values, which are ticks, or of planned ones, which are outlines around the bars (IBCS). */
function beforeMarks(before: readonly Span[], { isPlan }: TimeLine, count: number): readonly Mark[] {
  if (isPlan) return [rectMark(before, 'plan-halo'), rectMark(before, 'plan')];
  return count <= MAX_BARS / 2 ? [ruleMark(before, 'earlier-halo'), ruleMark(before, 'earlier')] : [];
}

/** Returns the value above or below each bar, with its sign; none where one would be wider than its step. */
function valueLabels(
  { values, unit }: TimeLine,
  span: (index: number) => Span,
  { picture: { shown }, layout, texts }: Pick<PanelContext, 'picture' | 'layout' | 'texts'>,
): readonly Mark[] {
  const labels: Label[] = [];
  for (let index = shown.from; index <= shown.to; index++) {
    const value = values[index] ?? Number.NaN;
    if (Number.isNaN(value)) continue;
    const text = `${value > 0 ? '+' : ''}${texts.value(value, unit)}`;
    if (textWidth(text, LABEL_PX) > Math.abs(layout.stepPx)) return [];
    const { x1, x2, y2 } = span(index);
    labels.push({ x: (x1 + x2) / 2, y: y2 + (value < 0 ? 9 : -9), text, anchor: 'middle' });
  }
  return textMarks(labels, 'label');
}

/** Returns a break and the actual value for each bar that is cut off. */
function brokenMarks(
  line: TimeLine,
  span: (index: number) => Span,
  { layout, texts }: Pick<PanelContext, 'layout' | 'texts'>,
): readonly Mark[] {
  const cut = [...(line.beyond ?? [])].filter(([index]) => index >= layout.from && index <= layout.to);
  const sign = layout.frame.rtl ? -1 : 1;
  const labels = cut.map(([index, value]): Label => {
    const { x1, x2, y1, y2 } = span(index);
    const text = texts.value(value, line.unit);
    const after = (layout.end - x2) * sign > textWidth(text, LABEL_PX) + 4;
    return { x: after ? x2 + 4 * sign : x1 - 4 * sign, y: y2 + Math.sign(y1 - y2) * 6, text, anchor: after ? 'start' : 'end' };
  });
  const breaks = cut.map(([index]) => {
    const { x1, x2, y1, y2 } = span(index);
    const y = y2 + Math.sign(y1 - y2) * 10;
    return { x1: x1 - 2 * sign, x2: x2 + 2 * sign, y1: y + 2, y2: y - 2 };
  });
  return [ruleMark(breaks, 'earlier-halo'), ...textMarks(labels, 'label')];
}

/** Returns bars above and below zero as good and bad. Their position shows the sign without color. */
function signedBars(
  { values, signed }: TimeLine,
  span: (index: number) => Span,
  bars: (span: (index: number) => Span, className: string) => readonly Mark[],
): readonly Mark[] {
  const side = (above: boolean) => (index: number) =>
    (values[index] ?? 0) >= 0 === above ? span(index) : { ...span(index), y2: Number.NaN };
  const [over, under] = signed === 'up' ? (['good', 'bad'] as const) : (['bad', 'good'] as const);
  return [...bars(side(true), `fill ${over}`), ...bars(side(false), `fill ${under}`)];
}

/** Maximum number of separate marks. More marks become one outline, since each is narrower than a pixel. */
const MAX_SVG = 2000;

function outlined({ shown }: TimePicture, span: (index: number) => Span, className: string): readonly Mark[] {
  const points = [];
  for (let index = shown.from; index <= shown.to; index++) {
    const { x1, x2, y1, y2 } = span(index);
    points.push({ x: x1, y1, y2 }, { x: x2, y1, y2 });
  }
  return [areaMark(points, className)];
}

function rectsOf(picture: TimePicture, span: (index: number) => Span, className: string): readonly Mark[] {
  const bars: (readonly [tone: string, bar: Span])[] = [];
  for (let index = picture.shown.from; index <= picture.shown.to; index++) {
    const bar = span(index);
    if (!Number.isNaN(bar.y1 + bar.y2))
      bars.push([!isSelected(picture, index) ? ' ghosted' : picture.partial?.has(index) ? ' open' : '', bar]);
  }
  const tones = grouped(bars);
  return [' ghosted', '', ' open'].map((tone) => rectMark(tones.get(tone) ?? [], `${className}${tone}`));
}

/** Returns the edges in px of the `k`-th of `parts` bars around `middle`. All bars use 70% of the step, each at most 48 px. */
function barBand(stepPx: number, middle: number, k: number, parts: number): { readonly x1: number; readonly x2: number } {
  const width = Math.min(48 * parts, Math.abs(stepPx) * 0.7) * Math.sign(stepPx);
  const x1 = middle - width / 2 + (width * k) / parts;
  return { x1, x2: x1 + width / parts };
}

function wider({ x1, x2 }: { readonly x1: number; readonly x2: number }): { readonly x1: number; readonly x2: number } {
  const more = Math.sign(x2 - x1) * Math.min(3, Math.abs(x2 - x1) / 3);
  return { x1: x1 - more, x2: x2 + more };
}

/** Returns points, one per bin of the main chart, without those of incomplete bins: their values are not comparable with those of complete ones. */
export function withoutPartial<Point extends Place | Height>(
  { partial, shown }: TimePicture,
  points: readonly Point[],
  gap: object,
): readonly Point[] {
  return points.map((point, k) => (partial?.has(shown.from + k) ? { ...point, ...gap } : point));
}

/** Returns an area in two parts: its complete bins, and the incomplete ones with those next to them. */
export function splitAtPartial(
  picture: TimePicture,
  points: readonly Height[],
  gap: object,
): readonly [whole: readonly Height[], partial: readonly Height[]] {
  const isPartial = (k: number): boolean => picture.partial?.has(picture.shown.from + k) === true;
  const partial = points.map((point, k) => (isPartial(k - 1) || isPartial(k) || isPartial(k + 1) ? point : { ...point, ...gap }));
  return [withoutPartial(picture, points, gap), points.some((_, k) => isPartial(k)) ? partial : []];
}

/** Distance between a dot and its label, and the least distance between the middle of a label and a line or another label, in px. */
const NEAR_PX = 9;
const CLEAR_PX = 11;

/** Returns the labels of incomplete bins, such as “2 of 7 days”, in the first panel. A label without a free place is omitted. */
export function partialLabels(context: PanelContext): readonly Mark[] {
  const { picture, layout, panel, texts } = context;
  if (panel.panel !== picture.panels[0]) return [];
  const labels = [...(picture.partial ?? [])].flatMap((index) => {
    const text = index < layout.from || index > layout.to ? '' : (texts.part?.(index) ?? '');
    return text === '' ? [] : (candidatesOf(context, index, text).find((label) => isFree(context, label)) ?? []);
  });
  return textMarks(labels, 'label muted');
}

/** Returns the places for the label of an incomplete bin, the best one first: beyond the end of the chart, otherwise towards its middle. */
function candidatesOf({ picture, layout, panel }: PanelContext, index: number, text: string): readonly Label[] {
  const [line] = panel.panel.lines;
  const y = valueY(panel, (line?.stack?.y2 ?? line?.average ?? line?.values)?.[index] ?? Number.NaN);
  const x = binX(layout, index);
  const isBar = ['bar', 'stacked'].includes(chartOf(picture, panel.panel));
  const outwards = layout.frame.rtl ? -1 : 1;
  const isLast = index === layout.to;
  const beyond: Label = { x: layout.end + outwards * NEAR_PX, y, text, anchor: 'start' };
  if (isBar) return isLast ? [beyond] : [];
  const inside = (away: number): Label => ({
    x: x + outwards * (isLast ? -NEAR_PX : NEAR_PX),
    y: y + away,
    text,
    anchor: isLast ? 'end' : 'start',
  });
  return [...(isLast ? [beyond] : []), ...[0, 16, -16].map(inside)];
}

/** True when a label is inside the chart, clear of lines, of names at their ends and of the best point. */
function isFree({ picture, layout, panel }: PanelContext, { x, y, text, anchor }: Label): boolean {
  const width = textWidth(text, LABEL_PX);
  const from = (anchor === 'start') === layout.frame.rtl ? x - width : x;
  const to = from + width;
  if (!(y > panel.top - 4 && y < panel.bottom + 4) || from < 0 || to > layout.width) return false;
  const isEnd = Math.abs(x - layout.end) <= NEAR_PX && anchor === 'start';
  if (isEnd) return panel.ends.every((end) => Math.abs(end.y - y) > CLEAR_PX + 3);
  const { best } = picture;
  const [line] = panel.panel.lines;
  const isAtBest =
    best &&
    Math.abs(binX(layout, best.index) - (from + to) / 2) < width &&
    Math.abs(valueY(panel, line?.values[best.index] ?? Number.NaN) - 22 - y) < 2 * CLEAR_PX;
  const drawn = panel.panel.lines.flatMap((one) => [one.average ?? one.values, ...(one.previous ? [one.previous] : [])]);
  return !isAtBest && drawn.every((values) => isClear(placesOf(layout, panel, values), { from, to, y }));
}

/** True when a line stays away from a label, also between its points. */
function isClear(
  places: readonly Place[],
  { from, to, y }: { readonly from: number; readonly to: number; readonly y: number },
): boolean {
  return places.every((place, k) => {
    const next = places[k + 1] ?? place;
    return [0, 0.25, 0.5, 0.75].every((share) => {
      const x = place.x + (next.x - place.x) * share;
      const at = place.y + (next.y - place.y) * share;
      return x < from - 3 || x > to + 3 || !(Math.abs(at - y) < CLEAR_PX);
    });
  });
}
