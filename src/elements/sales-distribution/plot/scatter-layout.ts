import { MOST_SVG_MARKS } from '../../../plot/canvas.js';
import { across, type PlotFrame, type Spot } from '../../../plot/drawing.js';
import { textWidth } from '../../../plot/text-width.js';
import { valueAxis } from '../../../plot/value-axis.js';
import type { ScatterPicture, ScatterPoint, ScatterWords } from '../model/view.js';

export const TICK_PX = 11;
export const LINE_PX = 14;
export const BOTTOM_PX = 38;
/** Room behind the last point of a scale. */
const END_PX = 8;
/** More points than this lie over each other: the edges of the small ones would hide what is under them. */
export const MANY_POINTS = 500;
/** Points of rows: an area is how many they are, from the least that is seen to the largest that leaves the others in sight. */
const LEAST_RADIUS = 2;
/** The size of few points, of one row or a member each. */
const POINT_RADIUS = 5;
const MOST_RADIUS = 14;

/** What of a picture is drawn. */
export type Cloud = Omit<ScatterPicture, 'chart' | 'words'>;
/** A tick of a scale: where it is, in px. */
export interface Tick {
  readonly at: number;
  readonly text: string;
  readonly value: number;
}

/** Where all lies, in px. */
export interface Layout {
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

/** What is drawn, and where. */
export interface Scene extends Cloud {
  readonly words: ScatterWords;
  readonly layout: Layout;
}

/** Where points, scales and their ticks lie, in px. */
export function layoutOf({ view, extent }: Cloud, words: ScatterWords, frame: PlotFrame): Layout {
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
