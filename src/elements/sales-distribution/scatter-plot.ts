import { MOST_SVG_MARKS, paintMarks, probeOf } from '../../plot/canvas.js';
import { across, type Box, type MarkDrawing, type MarkStep, type PlotFrame, type Spot } from '../../plot/drawing.js';
import { dotMark, lineMark, ruleMark, textMarks, type Label, type Mark, type Span } from '../../plot/mark.js';
import { redraw } from '../../plot/redraw.js';
import { render } from '../../plot/render.js';
import { textWidth } from '../../plot/text-width.js';
import { valueAxis } from '../../plot/value-axis.js';
import type { ScatterPicture, ScatterPoint, ScatterWords } from './view-model.js';

const TICK_PX = 11;
const NAME_PX = 11;
const LINE_PX = 14;
const BOTTOM_PX = 38;
/** Room behind the last point of a scale. */
const END_PX = 8;
/** More points than this lie over each other: the edges of the small ones would hide what is under them. */
const MANY_POINTS = 500;
const EDGED_RADIUS = 4;
/** How near a pointer has to come to a point. */
const REACH_PX = 14;
/** Points of rows: an area is how many they are, from the least that is seen to the largest that leaves the others in sight. */
const LEAST_RADIUS = 2;
/** The size of few points, of one row or a member each. */
const POINT_RADIUS = 5;
const MOST_RADIUS = 14;
/** Points less than this apart from a name would be under it. */
const CLEAR_PX = 3;

/** What of a picture is drawn. */
type Cloud = Omit<ScatterPicture, 'chart' | 'words'>;
type ScatterDrawing = MarkDrawing<Cloud, ScatterWords>;
type DotMark = Extract<Mark, { readonly kind: 'dot' }>;

interface Tick {
  readonly at: number;
  readonly text: string;
  readonly value: number;
}

interface Layout {
  readonly frame: PlotFrame;
  readonly start: number;
  readonly top: number;
  readonly bottom: number;
  readonly xTicks: readonly Tick[];
  readonly yTicks: readonly Tick[];
  readonly places: readonly Spot[];
  readonly radii: readonly number[];
  /** Where numbers lie, in px. */
  readonly xOf: (value: number) => number;
  readonly yOf: (value: number) => number;
  /** The ends of the scales. */
  readonly yEnds: readonly [number, number];
}

interface Scene extends Cloud {
  readonly words: ScatterWords;
  readonly layout: Layout;
}

/** Draws points with the line through them, or, where they are too many for SVG, has them painted on a canvas. */
export function drawScatter(cloud: Cloud, words: ScatterWords, frame: PlotFrame): ScatterDrawing {
  const scene: Scene = { ...cloud, words, layout: layoutOf(cloud, words, frame) };
  const points = pointMarks(scene);
  const isPainted = cloud.view.points.length > MOST_SVG_MARKS && frame.isWhole !== true;
  const svg = render([...axisMarks(scene), ...(isPainted ? points.map(probeOf) : points), ...overMarks(scene)], {
    ...frame,
    label: words.label,
  });
  if (!isPainted) return { svg, ...reachOf(scene), redraw: movedOn(svg) };
  const paint = (canvas: HTMLCanvasElement): void => {
    paintMarks(canvas, points, svg);
  };
  return { svg, paint, ...reachOf(scene), redraw: () => undefined };
}

function movedOn(svg: SVGSVGElement): ScatterDrawing['redraw'] {
  return (cloud, words, frame) => {
    if (cloud.view.points.length > MOST_SVG_MARKS) return undefined;
    const scene: Scene = { ...cloud, words, layout: layoutOf(cloud, words, frame) };
    redraw(svg, [...axisMarks(scene), ...pointMarks(scene), ...overMarks(scene)]);
    svg.setAttribute('aria-label', words.label);
    return { svg, ...reachOf(scene), redraw: movedOn(svg) };
  };
}

function layoutOf({ view, extent }: Cloud, words: ScatterWords, frame: PlotFrame): Layout {
  const { width, height } = frame;
  const rows = textWidth(words.yName, TICK_PX) + textWidth(words.fit, TICK_PX) + 24 > width ? 2 : 1;
  const [top, bottom] = [rows * LINE_PX + 14, height - BOTTOM_PX];
  const y = valueAxis(...extent.y, { zero: false });
  const yTexts = words.yTexts(y.ticks);
  const start = Math.max(22, ...yTexts.map((text) => Math.ceil(textWidth(text, TICK_PX)))) + 10;
  const x = valueAxis(...extent.x, { zero: false, count: Math.max(2, Math.min(6, Math.floor((width - start) / 90))) });
  const xTexts = words.xTexts(x.ticks);
  const { points } = view;
  const radii = radiiOf(points);
  const largest = radii.reduce((most, radius) => Math.max(most, radius), 0);
  // Large points keep clear of the numbers along both scales.
  const inset = largest > POINT_RADIUS ? largest : 0;
  const [left, right] = [start + inset, width - Math.max(END_PX, inset)];
  const [low, high] = [bottom - inset, top + Math.max(0, inset - END_PX)];
  const xOf = (value: number): number => across(frame, left + ((value - x.from) / (x.to - x.from)) * (right - left));
  const yOf = (value: number): number => low - ((value - y.from) / (y.to - y.from)) * (low - high);
  return {
    frame,
    start,
    top,
    bottom,
    xTicks: x.ticks.map((value, k) => ({ value, at: xOf(value), text: xTexts[k] ?? '' })),
    yTicks: y.ticks.map((value, k) => ({ value, at: yOf(value), text: yTexts[k] ?? '' })),
    places: points.map((point) => ({ x: xOf(point.x), y: yOf(point.y) })),
    radii,
    xOf,
    yOf,
    yEnds: [y.from, y.to],
  };
}

/** How large points are: the fewer there are; those of several rows by their area, in steps of half a pixel, so that a picture has few kinds of dots. */
function radiiOf(points: readonly ScatterPoint[]): readonly number[] {
  const base =
    points.length <= 60 ? POINT_RADIUS : points.length <= MANY_POINTS ? 4 : points.length <= MOST_SVG_MARKS ? 3 : LEAST_RADIUS;
  const most = points.reduce((all, { count = 1 }) => Math.max(all, count), 1);
  const largest = Math.min(MOST_RADIUS, base * Math.sqrt(most));
  const radius = (count: number): number => Math.max(LEAST_RADIUS, Math.round(2 * largest * Math.sqrt(count / most)) / 2);
  return points.map(({ count = 1 }) => (most === 1 ? base : radius(count)));
}

/** The grid, ticks and names of both scales, lines at zero stronger. */
function axisMarks({ words, layout }: Scene): readonly Mark[] {
  const { frame, start, top, bottom, xTicks, yTicks } = layout;
  const [left, right] = [across(frame, start), across(frame, frame.width)];
  const level = ({ at }: Tick): Span => ({ x1: left, x2: right, y1: at, y2: at });
  const upright = ({ at }: Tick): Span => ({ x1: at, x2: at, y1: top, y2: bottom });
  const isZero = ({ value }: Tick): boolean => value === 0;
  const beside = frame.rtl ? 6 : -6;
  const yLabels = yTicks.map(({ at, text }): Label => ({ x: left + beside, y: at, text, anchor: 'end' }));
  const xLabels = xTicks.map(({ at, text }): Label => ({ x: inside(at, text, frame), y: bottom + 12, text, anchor: 'middle' }));
  const names: readonly Label[] = [
    { x: across(frame, 0), y: 8, text: words.yName, anchor: 'start' },
    { x: right, y: bottom + 28, text: words.xName, anchor: 'end' },
  ];
  const floor = { x1: left, x2: right, y1: bottom, y2: bottom };
  const isRoomy = textWidth(words.sizes, TICK_PX) + textWidth(words.xName, TICK_PX) + 24 <= frame.width;
  const sizes: Label = { x: across(frame, 0), y: bottom + 28, text: isRoomy ? words.sizes : '', anchor: 'start' };
  return [
    ruleMark([...yTicks.filter((tick) => !isZero(tick)).map(level), floor], 'grid'),
    ruleMark([...yTicks.filter(isZero).map(level), ...xTicks.filter(isZero).map(upright)], 'zero'),
    ...textMarks([...yLabels, ...xLabels], 'tick'),
    ...textMarks([...names, sizes], 'tick name'),
  ];
}

/** The middle of a text, kept inside the picture. */
function inside(x: number, text: string, { width }: PlotFrame): number {
  const half = textWidth(text, TICK_PX) / 2;
  return Math.max(half, Math.min(width - half, x));
}

/** The points that lie in the scales: while somebody drags, these hold still. The largest lie lowest. */
function pointMarks({ chosen, layout }: Scene): readonly DotMark[] {
  const picked = new Set(chosen);
  const { places, radii, frame, top, bottom } = layout;
  const isSeen = ({ x, y }: Spot, radius: number): boolean =>
    x >= -radius && x <= frame.width + radius && y >= top - radius && y <= bottom + radius;
  const some = (isPicked: boolean, className: string): readonly DotMark[] => {
    const sizes = new Map<number, Spot[]>();
    places.forEach((place, at) => {
      const radius = radii[at]!;
      if (picked.has(at) !== isPicked || !isSeen(place, radius)) return;
      const known = sizes.get(radius);
      if (known) known.push(place);
      else sizes.set(radius, [place]);
    });
    const largestFirst = [...sizes].sort(([one], [other]) => other - one);
    return largestFirst.map(([radius, parts]) => {
      const isDense = places.length > MANY_POINTS && radius < EDGED_RADIUS;
      return dotMark(parts, isDense ? `${className} dense` : className, radius) as DotMark;
    });
  };
  return chosen.length === 0 ? some(false, 'dot point') : [...some(false, 'dot point ghosted'), ...some(true, 'dot point')];
}

function overMarks(scene: Scene): readonly Mark[] {
  return [...lineMarks(scene), ...nameMarks(scene)];
}

/** The line from the first point to the last, cut where the scale ends; how well it fits above. */
function lineMarks({ view, words, layout }: Scene): readonly Mark[] {
  const { facts, points } = view;
  const [first, last] = [points[0], points.at(-1)];
  if (words.fit === '' || !first || !last) return [];
  const { frame, xOf, yOf, yEnds } = layout;
  const [low, high] = yEnds;
  const at = (x: number): number => facts.intercept + facts.slope * x;
  // Where the line leaves the scale, it ends at its edge.
  const bounds = facts.slope === 0 ? [] : [low, high].map((y) => (y - facts.intercept) / facts.slope).sort((a, b) => a - b);
  const from = Math.max(first.x, bounds[0] ?? first.x);
  const to = Math.min(last.x, bounds[1] ?? last.x);
  const ends = [from, to].map((x) => ({ x: xOf(x), y: yOf(at(x)) }));
  const isBeside = layout.top < 2 * LINE_PX + 14;
  const fit: Label = isBeside
    ? { x: across(frame, frame.width), y: 8, text: words.fit, anchor: 'end' }
    : { x: across(frame, 0), y: 8 + LINE_PX, text: words.fit, anchor: 'start' };
  return [...(from < to ? [lineMark(ends, 'fit-halo'), lineMark(ends, 'fit')] : []), ...textMarks([fit], 'tick fit-text')];
}

/** Names beside their points, those that find a free place; of points chosen, or of those that stand out. */
function nameMarks({ view, chosen, named, layout }: Scene): readonly Mark[] {
  const { places, radii } = layout;
  // Rows have no name.
  if (view.per === undefined) return [];
  const wanted = chosen.length > 0 ? chosen.slice(0, named.length || 10) : named;
  const taken: Box[] = [];
  const labels = wanted.flatMap((at): readonly Label[] => {
    const place = places[at];
    const text = view.points[at]?.name ?? view.points[at]?.key ?? '';
    if (!place || text === '') return [];
    const spots = spotsFor(place, textWidth(text, NAME_PX), radii[at]!);
    const free = spots.find(({ box }) => isFree(box, { taken, layout, own: at }));
    if (!free) return [];
    taken.push(free.box);
    return [{ ...free.at, text, anchor: 'middle' }];
  });
  return textMarks(labels, 'label point-name');
}

interface NameSpot {
  readonly at: Spot;
  readonly box: Box;
}

/** Where the name of a point may stand: at its right, its left, above it, below it. */
function spotsFor({ x, y }: Spot, width: number, radius: number): readonly NameSpot[] {
  const away = radius + 4;
  const middles: readonly Spot[] = [
    { x: x + away + width / 2, y },
    { x: x - away - width / 2, y },
    { x, y: y - away - LINE_PX / 2 },
    { x, y: y + away + LINE_PX / 2 },
  ];
  return middles.map((at) => ({ at, box: { x: at.x - width / 2, y: at.y - LINE_PX / 2, width, height: LINE_PX } }));
}

interface Around {
  readonly taken: readonly Box[];
  readonly layout: Layout;
  readonly own: number;
}

function isFree(box: Box, { taken, layout, own }: Around): boolean {
  const { x, y, width, height } = box;
  const { places, frame, start, top } = layout;
  const left = frame.rtl ? 0 : start;
  if (x < left || x + width > left + frame.width - start || y < top - LINE_PX || y + height > frame.height - BOTTOM_PX)
    return false;
  const meets = (other: Box): boolean =>
    x < other.x + other.width && other.x < x + width && y < other.y + other.height && other.y < y + height;
  if (taken.some(meets)) return false;
  const covers = (place: Spot): boolean =>
    place.x > x - CLEAR_PX && place.x < x + width + CLEAR_PX && place.y > y - CLEAR_PX && place.y < y + height + CLEAR_PX;
  return !places.some((place, at) => at !== own && covers(place));
}

/** How points are reached: the nearest to a pointer; in the order of x by left and right, in that of y by up and down. */
function reachOf({ view, layout, isFixed }: Scene): Pick<ScatterDrawing, 'markAt' | 'boxOf' | 'tipOf' | 'within' | 'stepFrom'> {
  const { places, radii, frame } = layout;
  const count = places.length;
  const upwards = view.points.map((_, at) => at).sort((a, b) => view.points[a]!.y - view.points[b]!.y || a - b);
  return {
    markAt: (x, y) => {
      let [found, least] = [-1, REACH_PX];
      places.forEach((place, at) => {
        const away = Math.hypot(place.x - x, place.y - y);
        if (away < least) [found, least] = [at, away];
      });
      return found < 0 ? undefined : found;
    },
    boxOf: (mark) => {
      const place = places[mark];
      const reach = (radii[mark] ?? 0) + 4;
      return place && { x: place.x - reach, y: place.y - reach, width: 2 * reach, height: 2 * reach };
    },
    tipOf: (mark) => places[mark] && { ...places[mark], clear: radii[mark]! + 8 },
    within: isFixed
      ? undefined
      : (one, other) => {
          const [left, right] = [Math.min(one.x, other.x), Math.max(one.x, other.x)];
          const [high, low] = [Math.min(one.y, other.y), Math.max(one.y, other.y)];
          return places.flatMap(({ x, y }, at) => (x >= left && x <= right && y >= high && y <= low ? [at] : []));
        },
    stepFrom: (mark, step) => stepped(mark, step, { count, upwards, rtl: frame.rtl }),
  };
}

function stepped(
  mark: number,
  step: MarkStep,
  { count, upwards, rtl }: { readonly count: number; readonly upwards: readonly number[]; readonly rtl: boolean },
): number {
  if (step === 'first' || step === 'last') return step === 'first' ? 0 : count - 1;
  const bounded = (at: number): number => Math.min(count - 1, Math.max(0, at));
  if (step === 'left' || step === 'right') return bounded(mark + ((step === 'right') === rtl ? -1 : 1));
  return upwards[bounded(upwards.indexOf(mark) + (step === 'up' ? 1 : -1))] ?? mark;
}
