import { gutterOf, levelLabels, levelsOf, scaleOf, uprightLabels, uprightsOf, valueAxis } from '../../../plot/axis.js';
import { axisTexts } from '../../../format/column.js';
import { MAX_SVG_MARKS } from '../../../plot/canvas.js';
import type { Scene, Targets } from '../../../plot/chart.js';
import { across, isBetween, middleOf, type Box, mirrored, type Spot, stepAlong } from '../../../plot/drawing.js';
import { TICK_PX } from '../../../plot/labels.js';
import { dotMark, type Label, lineMark, type Mark, ruleMark, textMarks } from '../../../plot/mark.js';
import { pointTargets } from '../../../plot/points.js';
import { textWidth } from '../../../plot/text-width.js';
import { grouped } from '../../../util/grouped.js';
import type { DistributionPicture, ScatterChart, ScatterPoint } from '../model/facts.js';

const NAME_PX = 11;
/** Minimum distance in px between a label and other points. */
const CLEAR_PX = 3;

/** Returns labels next to points, where space is free in a rectangle. */
function pointNames(
  names: readonly { readonly at: number; readonly text: string }[],
  { places, radii }: Layout,
  room: Box,
): readonly Mark[] {
  const taken: Box[] = [];
  const isFree = (box: Box, own: number): boolean =>
    isWithin(box, room) &&
    !taken.some((other) => overlaps(box, other)) &&
    !places.some((place, at) => at !== own && overlaps(box, around(place)));
  const labels = names.flatMap(({ at, text }): readonly Label[] => {
    const place = places[at];
    if (!place || text === '') return [];
    const free = boxesFor(place, textWidth(text, NAME_PX), radii[at]!).find((box) => isFree(box, at));
    if (!free) return [];
    taken.push(free);
    return [{ ...middleOf(free), text, anchor: 'middle' }];
  });
  return textMarks(labels, 'label point-name');
}

/** Returns the possible places of a label: right, left, above and below its point. */
function boxesFor({ x, y }: Spot, width: number, radius: number): readonly Box[] {
  const away = radius + 4;
  const size = { width, height: LINE_PX };
  return [
    { x: x + away, y: y - LINE_PX / 2, ...size },
    { x: x - away - width, y: y - LINE_PX / 2, ...size },
    { x: x - width / 2, y: y - away - LINE_PX, ...size },
    { x: x - width / 2, y: y + away, ...size },
  ];
}

function around({ x, y }: Spot): Box {
  return { x: x - CLEAR_PX, y: y - CLEAR_PX, width: 2 * CLEAR_PX, height: 2 * CLEAR_PX };
}

function isWithin({ x, y, width, height }: Box, room: Box): boolean {
  return x >= room.x && x + width <= room.x + room.width && y >= room.y && y + height <= room.y + room.height;
}

function overlaps(one: Box, other: Box): boolean {
  return (
    one.x < other.x + other.width && other.x < one.x + one.width && one.y < other.y + other.height && other.y < one.y + one.height
  );
}

const LINE_PX = 14;
const BOTTOM_PX = 38;
/** Space in px after the last point on a scale. */
const END_PX = 8;
/** Number of points above which points overlap; outlines would then hide the points below. */
const MANY_POINTS = 500;
/** Radius range in px of row groups. The area is proportional to the number of rows. */
const MIN_RADIUS = 2;
/** Maximum radius in px of points that are a member or a row each. */
const POINT_RADIUS = 5;
const MAX_RADIUS = 14;
/** Minimum radius in px of points that keep an outline in a dense chart. */
const EDGED_RADIUS = 4;

/** Positions of the chart's elements in px. */
type Layout = ReturnType<typeof layoutOf>;

export function scatterScene(picture: DistributionPicture, chart: ScatterChart): Omit<Scene, 'label' | 'frame'> {
  const { selected, frame } = picture;
  const { named, points } = chart;
  const layout = layoutOf(picture, chart);
  const labeled = selected.length > 0 ? selected.slice(0, named.length || 10) : named;
  const names = labeled.map((at) => ({ at, text: points[at]?.name ?? '' }));
  const { start, top, bottom } = layout;
  const left = frame.rtl ? 0 : start;
  const room = { x: left, y: top - LINE_PX, width: frame.width - start, height: bottom - top + LINE_PX };
  return {
    shape: 'scatter',
    marks: () => [
      ...axisMarks(chart, layout),
      ...pointMarks(selected, layout),
      ...lineMarks(chart, layout),
      ...pointNames(names, layout, room),
    ],
    targets: targetsIn(chart, layout),
  };
}

function layoutOf({ frame, ...style }: DistributionPicture, { points, x: own, y: up, fit, extent }: ScatterChart) {
  const { width, height } = frame;
  const rows = textWidth(up.name, TICK_PX) + textWidth(fit, TICK_PX) + 24 > width ? 2 : 1;
  const [top, bottom] = [rows * LINE_PX + 14, height - BOTTOM_PX];
  const yAxis = valueAxis(...extent.y, { zero: false });
  const yTexts = axisTexts(yAxis.ticks, up.unit, style);
  const start = gutterOf(yTexts) + 2;
  const xAxis = valueAxis(...extent.x, { zero: false, count: Math.max(2, Math.min(6, Math.floor((width - start) / 90))) });
  const radii = radiiOf(points);
  const largest = radii.reduce((most, radius) => Math.max(most, radius), 0);
  // The inset keeps large points clear of the numbers on both scales.
  const inset = largest > POINT_RADIUS ? largest : 0;
  const ends = [across(frame, start + inset), across(frame, width - Math.max(END_PX, inset))] as const;
  const x = scaleOf(xAxis, axisTexts(xAxis.ticks, own.unit, style), ends);
  const y = scaleOf(yAxis, yTexts, [bottom - inset, top + Math.max(0, inset - END_PX)]);
  const places = points.map((point): Spot => ({ x: x.at(point.x), y: y.at(point.y) }));
  return { frame, start, top, bottom, x, y, places, radii };
}

/**
 * Returns the radius of each point. Fewer points are larger; groups of rows have proportional areas. Steps of half a pixel
 * limit the number of different dots.
 */
function radiiOf(points: readonly ScatterPoint[]): readonly number[] {
  const base =
    points.length <= 60 ? POINT_RADIUS : points.length <= MANY_POINTS ? 4 : points.length <= MAX_SVG_MARKS ? 3 : MIN_RADIUS;
  const most = points.reduce((all, { count = 1 }) => Math.max(all, count), 1);
  const largest = Math.min(MAX_RADIUS, base * Math.sqrt(most));
  const radius = (count: number): number => Math.max(MIN_RADIUS, Math.round(2 * largest * Math.sqrt(count / most)) / 2);
  return points.map(({ count = 1 }) => (most === 1 ? base : radius(count)));
}

/** Returns grid, ticks and titles of both scales; zero lines are stronger. */
function axisMarks(chart: ScatterChart, { frame, start, top, bottom, x, y }: Layout): readonly Mark[] {
  const [left, right] = [across(frame, start), across(frame, frame.width)];
  const levels = levelsOf(y, { frame, start, end: frame.width });
  const labels = [...levelLabels(y, { frame, start, end: frame.width }), ...uprightLabels(x, frame, bottom + 12)];
  const isRoomy = textWidth(chart.sizes, TICK_PX) + textWidth(chart.x.name, TICK_PX) + 24 <= frame.width;
  const names: readonly Label[] = [
    { x: across(frame, 0), y: 8, text: chart.y.name, anchor: 'start' },
    { x: right, y: bottom + 28, text: chart.x.name, anchor: 'end' },
    { x: across(frame, 0), y: bottom + 28, text: isRoomy ? chart.sizes : '', anchor: 'start' },
  ];
  return [
    levels.grid,
    ruleMark([{ x1: left, x2: right, y1: bottom, y2: bottom }], 'grid'),
    levels.zero,
    uprightsOf(x, top, bottom).zero,
    ...textMarks(labels, 'tick'),
    ...textMarks(names, 'tick name'),
  ];
}

/** Returns the points within the scales, which are fixed during a drag. Large points are below small ones. */
function pointMarks(chosen: readonly number[], { places, radii, frame, top, bottom }: Layout): readonly Mark[] {
  const picked = new Set(chosen);
  const isSeen = ({ x, y }: Spot, radius: number): boolean =>
    x >= -radius && x <= frame.width + radius && y >= top - radius && y <= bottom + radius;
  const some = (isPicked: boolean, className: string): readonly Mark[] => {
    const shown = places.flatMap((place, at): readonly (readonly [number, Spot])[] => {
      const radius = radii[at]!;
      return picked.has(at) === isPicked && isSeen(place, radius) ? [[radius, place]] : [];
    });
    const largestFirst = [...grouped(shown)].sort(([one], [other]) => other - one);
    return largestFirst.map(([radius, parts]) => {
      const isDense = places.length > MANY_POINTS && radius < EDGED_RADIUS;
      return { ...dotMark(parts, isDense ? `${className} dense` : className, radius), isMany: true } as Mark;
    });
  };
  return chosen.length === 0 ? some(false, 'dot point') : [...some(false, 'dot point ghosted'), ...some(true, 'dot point')];
}

/** Returns the regression line between the first and the last point, clipped to the scale, with its fit. */
function lineMarks({ facts, points, fit: text }: ScatterChart, { frame, top, x, y }: Layout): readonly Mark[] {
  const [first, last] = [points[0], points.at(-1)];
  if (text === '' || !first || !last) return [];
  const { intercept, slope } = facts;
  const bounds = slope === 0 ? [] : [y.from, y.to].map((end) => (end - intercept) / slope).sort((a, b) => a - b);
  const from = Math.max(first.x, bounds[0] ?? first.x);
  const to = Math.min(last.x, bounds[1] ?? last.x);
  const ends = [from, to].map((value) => ({ x: x.at(value), y: y.at(intercept + slope * value) }));
  const isBeside = top < 2 * LINE_PX + 14;
  const fit: Label = isBeside
    ? { x: across(frame, frame.width), y: 8, text, anchor: 'end' }
    : { x: across(frame, 0), y: 8 + LINE_PX, text, anchor: 'start' };
  return [...(from < to ? [lineMark(ends, 'fit-halo'), lineMark(ends, 'fit')] : []), ...textMarks([fit], 'tick fit-text')];
}

/** Returns how points are reached: the pointer by distance, left and right keys by x, up and down keys by y. */
function targetsIn({ points, isFixed }: ScatterChart, { places, radii, frame }: Layout): Targets {
  const upwards = points.map((_, at) => at).sort((a, b) => points[a]!.y - points[b]!.y || a - b);
  return {
    ...pointTargets({
      boxes: () =>
        places.map(({ x, y }, mark) => {
          const reach = radii[mark]! + 4;
          return { x: x - reach, y: y - reach, width: 2 * reach, height: 2 * reach };
        }),
    }),
    tipOf: (mark) => places[mark] && { ...places[mark], clear: radii[mark]! + 8 },
    within: isFixed ? undefined : (one, other) => places.flatMap((place, at) => (isBetween(place, one, other) ? [at] : [])),
    stepFrom: (mark, step) => {
      if (step !== 'up' && step !== 'down') return stepAlong(mark, frame.rtl ? mirrored(step) : step, places.length);
      return upwards[stepAlong(upwards.indexOf(mark), step === 'up' ? 'right' : 'left', places.length)] ?? mark;
    },
  };
}
