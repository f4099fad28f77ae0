import { nice, ticks } from 'd3-array';
import { across, type PlotFrame } from './drawing.js';
import { keptInside, TICK_PX } from './labels.js';
import { ruleMark, type Label, type Mark, type Span } from './mark.js';
import { textWidth } from './text-width.js';

/** The scale of a value axis: its domain (nice numbers) and 3 to 6 ticks, ascending. */
export interface ValueAxis {
  readonly from: number;
  readonly to: number;
  readonly ticks: readonly number[];
}

interface ValueAxisOptions {
  /** True when zero must be on the axis, as for bars and areas. */
  readonly zero: boolean;
  /** Approximate number of ticks; default 4. */
  readonly count?: number;
  /** True when values are whole numbers and fractional ticks make no sense. */
  readonly whole?: boolean;
}

/** A line chart's axis excludes zero when the values span less than this share of their maximum. */
const CUT_SHARE = 0.3;

/**
 * Returns an axis with nice bounds around values from `min` to `max`. Zero is included for bars, and for lines unless the values
 * span less than 30% of their size. Equal or non-finite bounds also give a valid axis.
 */
export function valueAxis(min: number, max: number, options: ValueAxisOptions): ValueAxis {
  const count = options.count ?? 4;
  let [low, high] = Number.isFinite(min) && Number.isFinite(max) ? [min, max] : [0, 1];
  const far = low > 0 ? (high - low) / high < CUT_SHARE : high < 0 && (high - low) / -low < CUT_SHARE;
  if (options.zero || !far) [low, high] = [Math.min(0, low), Math.max(0, high)];
  if (low === high) [low, high] = low === 0 ? [0, 1] : [Math.min(0, low), Math.max(0, high)];
  const [from, to] = nice(low, high, count);
  return { from, to, ticks: ticksOf(from, to, count, options.whole === true) };
}

function ticksOf(from: number, to: number, count: number, whole: boolean): readonly number[] {
  let found = ticks(from, to, count);
  if (found.length < 3) found = ticks(from, to, count + 2);
  if (found.length > 6) found = found.filter((_, index) => index % 2 === 0);
  const kept = whole ? found.filter(Number.isInteger) : found;
  return kept.length > 1 ? kept : found;
}

/** A tick of a scale in px. */
interface Tick {
  readonly value: number;
  readonly at: number;
  readonly text: string;
}

/** A scale in px, with its ticks. */
export interface Scale {
  readonly from: number;
  readonly to: number;
  /** Returns the position of a value. */
  readonly at: (value: number) => number;
  readonly ticks: readonly Tick[];
}

/** Returns an axis as a scale between two positions in px. */
export function scaleOf(
  { from, to, ticks: values }: ValueAxis,
  texts: readonly string[],
  [start, end]: readonly [number, number],
): Scale {
  const at = (value: number): number => start + ((value - from) / (to - from)) * (end - start);
  return { from, to, at, ticks: values.map((value, k) => ({ value, at: at(value), text: texts[k] ?? '' })) };
}

/** Returns the width in px of the labels of a value axis, in front of the chart. */
export function gutterOf(texts: readonly string[]): number {
  return Math.max(22, ...texts.map((text) => Math.ceil(textWidth(text, TICK_PX)))) + 8;
}

/** The frame of a chart, and the distances from the inline start between which the lines of a value axis are drawn. */
interface Levels {
  readonly frame: PlotFrame;
  readonly start: number;
  readonly end: number;
  /** Distance between the labels and the lines in px. */
  readonly gapPx?: number;
}

/** Returns the lines of an upright value axis: at its ticks, and at zero. */
export function levelsOf({ ticks: all }: Scale, { frame, start, end }: Levels): { readonly grid: Mark; readonly zero: Mark } {
  const level = ({ at }: Tick): Span => ({ x1: across(frame, start), x2: across(frame, end), y1: at, y2: at });
  return linesOf(all, level);
}

/** Returns the labels of an upright value axis, in front of its lines. */
export function levelLabels({ ticks: all }: Scale, { frame, start, gapPx = 6 }: Levels): readonly Label[] {
  return all.map(({ at, text }) => ({ x: across(frame, start - gapPx), y: at, text, anchor: 'end' }));
}

/** Returns the lines of a level value axis, from `top` to `bottom`. */
export function uprightsOf({ ticks: all }: Scale, top: number, bottom: number): { readonly grid: Mark; readonly zero: Mark } {
  return linesOf(all, ({ at }) => ({ x1: at, x2: at, y1: top, y2: bottom }));
}

/** Returns the labels of a level value axis, with their middle at `y`. */
export function uprightLabels({ ticks: all }: Scale, { width }: PlotFrame, y: number): readonly Label[] {
  return all.map(({ at, text }) => ({ x: keptInside(at, text, { width, sizePx: TICK_PX }), y, text, anchor: 'middle' }));
}

function linesOf(all: readonly Tick[], line: (tick: Tick) => Span): { readonly grid: Mark; readonly zero: Mark } {
  return {
    grid: ruleMark(all.filter(({ value }) => value !== 0).map(line), 'grid'),
    zero: ruleMark(all.filter(({ value }) => value === 0).map(line), 'zero'),
  };
}
