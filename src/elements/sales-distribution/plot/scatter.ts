import { MAX_SVG_MARKS, paintMarks, probeOf } from '../../../plot/canvas.js';
import { across, type MarkDrawing, type MarkStep, type PlotFrame, type Spot } from '../../../plot/drawing.js';
import { dotMark, lineMark, ruleMark, textMarks, type Label, type Mark, type Span } from '../../../plot/mark.js';
import { redraw, render } from '../../../plot/svg.js';
import { textWidth } from '../../../plot/text-width.js';
import { layoutOf, LINE_PX, MANY_POINTS, TICK_PX, type Cloud, type Scene, type Tick } from './scatter-layout.js';
import { nameMarks } from './scatter-names.js';
import type { ScatterTexts } from '../model/view.js';

/** Minimum radius in px of points that keep an outline in a dense chart. */
const EDGED_RADIUS = 4;
/** Maximum distance in px between the pointer and a point. */
const REACH_PX = 14;

type ScatterDrawing = MarkDrawing<Cloud, ScatterTexts>;
type DotMark = Extract<Mark, { readonly kind: 'dot' }>;

/** Draws points with the regression line. Too many points for SVG are painted on a canvas. */
export function drawScatter(cloud: Cloud, texts: ScatterTexts, frame: PlotFrame): ScatterDrawing {
  const scene: Scene = { ...cloud, texts, layout: layoutOf(cloud, texts, frame) };
  const points = pointMarks(scene);
  const isPainted = cloud.view.points.length > MAX_SVG_MARKS && frame.isWhole !== true;
  const svg = render([...axisMarks(scene), ...(isPainted ? points.map(probeOf) : points), ...overMarks(scene)], {
    ...frame,
    label: texts.label,
  });
  if (!isPainted) return { svg, ...reachOf(scene), redraw: movedOn(svg) };
  const paint = (canvas: HTMLCanvasElement): void => {
    paintMarks(canvas, points, svg);
  };
  return { svg, paint, ...reachOf(scene), redraw: () => undefined };
}

function movedOn(svg: SVGSVGElement): ScatterDrawing['redraw'] {
  return (cloud, texts, frame) => {
    if (cloud.view.points.length > MAX_SVG_MARKS) return undefined;
    const scene: Scene = { ...cloud, texts, layout: layoutOf(cloud, texts, frame) };
    redraw(svg, [...axisMarks(scene), ...pointMarks(scene), ...overMarks(scene)]);
    svg.setAttribute('aria-label', texts.label);
    return { svg, ...reachOf(scene), redraw: movedOn(svg) };
  };
}

/** Returns grid, ticks and titles of both scales; zero lines are stronger. */
function axisMarks({ texts, layout }: Scene): readonly Mark[] {
  const { frame, start, top, bottom, xTicks, yTicks } = layout;
  const [left, right] = [across(frame, start), across(frame, frame.width)];
  const level = ({ at }: Tick): Span => ({ x1: left, x2: right, y1: at, y2: at });
  const upright = ({ at }: Tick): Span => ({ x1: at, x2: at, y1: top, y2: bottom });
  const isZero = ({ value }: Tick): boolean => value === 0;
  const beside = frame.rtl ? 6 : -6;
  const yLabels = yTicks.map(({ at, text }): Label => ({ x: left + beside, y: at, text, anchor: 'end' }));
  const xLabels = xTicks.map(({ at, text }): Label => ({ x: inside(at, text, frame), y: bottom + 12, text, anchor: 'middle' }));
  const names: readonly Label[] = [
    { x: across(frame, 0), y: 8, text: texts.yName, anchor: 'start' },
    { x: right, y: bottom + 28, text: texts.xName, anchor: 'end' },
  ];
  const floor = { x1: left, x2: right, y1: bottom, y2: bottom };
  const isRoomy = textWidth(texts.sizes, TICK_PX) + textWidth(texts.xName, TICK_PX) + 24 <= frame.width;
  const sizes: Label = { x: across(frame, 0), y: bottom + 28, text: isRoomy ? texts.sizes : '', anchor: 'start' };
  return [
    ruleMark([...yTicks.filter((tick) => !isZero(tick)).map(level), floor], 'grid'),
    ruleMark([...yTicks.filter(isZero).map(level), ...xTicks.filter(isZero).map(upright)], 'zero'),
    ...textMarks([...yLabels, ...xLabels], 'tick'),
    ...textMarks([...names, sizes], 'tick name'),
  ];
}

/** Returns the center of a text, moved to keep the text inside the chart. */
function inside(x: number, text: string, { width }: PlotFrame): number {
  const half = textWidth(text, TICK_PX) / 2;
  return Math.max(half, Math.min(width - half, x));
}

/** Returns the points within the scales, which are fixed during a drag. Large points are below small ones. */
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

/** Returns the regression line between the first and the last point, clipped to the scale, with its fit. */
function lineMarks({ view, texts, layout }: Scene): readonly Mark[] {
  const { facts, points } = view;
  const [first, last] = [points[0], points.at(-1)];
  if (texts.fit === '' || !first || !last) return [];
  const { frame, xOf, yOf, yEnds } = layout;
  const [low, high] = yEnds;
  const at = (x: number): number => facts.intercept + facts.slope * x;
  // The line is clipped where it leaves the scale.
  const bounds = facts.slope === 0 ? [] : [low, high].map((y) => (y - facts.intercept) / facts.slope).sort((a, b) => a - b);
  const from = Math.max(first.x, bounds[0] ?? first.x);
  const to = Math.min(last.x, bounds[1] ?? last.x);
  const ends = [from, to].map((x) => ({ x: xOf(x), y: yOf(at(x)) }));
  const isBeside = layout.top < 2 * LINE_PX + 14;
  const fit: Label = isBeside
    ? { x: across(frame, frame.width), y: 8, text: texts.fit, anchor: 'end' }
    : { x: across(frame, 0), y: 8 + LINE_PX, text: texts.fit, anchor: 'start' };
  return [...(from < to ? [lineMark(ends, 'fit-halo'), lineMark(ends, 'fit')] : []), ...textMarks([fit], 'tick fit-text')];
}

/** Returns the hit testing of points: the nearest point to the pointer. Left and right keys move by x, up and down keys by y. */
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
