import { MAX_SVG_MARKS } from '../../../plot/canvas.js';
import { across, type PlotFrame, type Spot } from '../../../plot/drawing.js';
import { textWidth } from '../../../plot/text-width.js';
import { valueAxis } from '../../../plot/axis.js';
import type { ScatterPicture, ScatterPoint, ScatterTexts } from '../model/view.js';

export const TICK_PX = 11;
export const LINE_PX = 14;
export const BOTTOM_PX = 38;
/** Space in px after the last point on a scale. */
const END_PX = 8;
/** Number of points above which points overlap; outlines would then hide the points below. */
export const MANY_POINTS = 500;
/** Radius range in px of row groups. The area is proportional to the number of rows. */
const MIN_RADIUS = 2;
/** Maximum radius in px of points that are a member or a row each. */
const POINT_RADIUS = 5;
const MAX_RADIUS = 14;

/** Content of the points to draw. */
export type Cloud = Omit<ScatterPicture, 'chart' | 'texts'>;
/** Tick of a scale, with its position in px. */
export interface Tick {
  readonly at: number;
  readonly text: string;
  readonly value: number;
}

/** Positions of the chart's elements in px. */
export interface Layout {
  readonly frame: PlotFrame;
  readonly start: number;
  readonly top: number;
  readonly bottom: number;
  readonly xTicks: readonly Tick[];
  readonly yTicks: readonly Tick[];
  readonly places: readonly Spot[];
  readonly radii: readonly number[];
  /** Functions that return the position of a number in px. */
  readonly xOf: (value: number) => number;
  readonly yOf: (value: number) => number;
  /** Ends of the scales. */
  readonly yEnds: readonly [number, number];
}

/** Points with their texts and layout. */
export interface Scene extends Cloud {
  readonly texts: ScatterTexts;
  readonly layout: Layout;
}

/** Returns the layout of points, scales and ticks in px. */
export function layoutOf({ view, extent }: Cloud, texts: ScatterTexts, frame: PlotFrame): Layout {
  const { width, height } = frame;
  const rows = textWidth(texts.yName, TICK_PX) + textWidth(texts.fit, TICK_PX) + 24 > width ? 2 : 1;
  const [top, bottom] = [rows * LINE_PX + 14, height - BOTTOM_PX];
  const y = valueAxis(...extent.y, { zero: false });
  const yTexts = texts.yTexts(y.ticks);
  const start = Math.max(22, ...yTexts.map((text) => Math.ceil(textWidth(text, TICK_PX)))) + 10;
  const x = valueAxis(...extent.x, { zero: false, count: Math.max(2, Math.min(6, Math.floor((width - start) / 90))) });
  const xTexts = texts.xTexts(x.ticks);
  const { points } = view;
  const radii = radiiOf(points);
  const largest = radii.reduce((most, radius) => Math.max(most, radius), 0);
  // The inset keeps large points clear of the numbers on both scales.
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
