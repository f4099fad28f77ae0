import type { Picture } from './finding.js';

/** The box of a small line, in units that its container stretches. */
export const LINE = { width: 200, height: 56 } as const;

/** Room for the line's own width and the dot of the period that is told of. */
const INSET = 5;

/** A small line as paths: gaps stay gaps, a point between two gaps is a dot. */
export interface LinePaths {
  readonly values: string;
  /** What was to be expected; empty where nothing is known of it. */
  readonly expected: string;
  /** Where the period that is told of lies; undefined without one. */
  readonly at: { readonly x: number; readonly y: number } | undefined;
}

/** Draws values, and what was to be expected, on one scale. */
export function linePaths({ values, expected, at }: Extract<Picture, { kind: 'line' }>): LinePaths {
  const known = [...values, ...(expected ?? [])].filter(Number.isFinite);
  const [low, high] = [Math.min(...known), Math.max(...known)];
  const count = Math.max(values.length, expected?.length ?? 0);
  const x = (index: number): number => (count < 2 ? LINE.width / 2 : INSET + (index * (LINE.width - 2 * INSET)) / (count - 1));
  const y = (value: number): number =>
    high === low ? LINE.height / 2 : LINE.height - INSET - ((value - low) * (LINE.height - 2 * INSET)) / (high - low);
  const path = (points: readonly number[]): string =>
    points.map((value, index) => segment(value, points[index - 1], x(index), y)).join('');
  const told = at === undefined ? undefined : (values[at] ?? NaN);
  const mark = Number.isFinite(told) ? told : at === undefined ? undefined : expected?.[at];
  return {
    values: path(values),
    expected: expected ? path(expected) : '',
    at: mark !== undefined && Number.isFinite(mark) ? { x: round(x(at!)), y: round(y(mark)) } : undefined,
  };
}

function segment(value: number, before: number | undefined, x: number, y: (value: number) => number): string {
  if (!Number.isFinite(value)) return '';
  const at = `${round(x)},${round(y(value))}`;
  return before === undefined || !Number.isFinite(before) ? `M${at}h0` : `L${at}`;
}

function round(value: number): number {
  return Math.round(value * 100) / 100;
}

/** More bars than these are left out: those told of stay. */
const MOST_BARS = 6;

/** A small bar, from 0 to 100 across; `from` is where it begins. */
export interface SmallBar {
  readonly label: Extract<Picture, { kind: 'bars' }>['bars'][number]['label'];
  readonly value: number;
  readonly isTold: boolean;
  readonly from: number;
  readonly width: number;
}

/** Bars on one scale from zero, and where what they are compared with lies. */
export function barsOf({ bars, reference }: Extract<Picture, { kind: 'bars' }>): {
  readonly bars: readonly SmallBar[];
  readonly reference: number | undefined;
} {
  const kept = keptOf(bars);
  const all = [0, ...kept.map(({ value }) => value), ...(reference === undefined ? [] : [reference])].filter(Number.isFinite);
  const [low, high] = [Math.min(...all), Math.max(...all)];
  const place = (value: number): number => (high === low ? 0 : round(((value - low) / (high - low)) * 100));
  return {
    bars: kept.map(({ label, value, isTold = false }) => {
      const [from, to] = [place(Math.min(0, value)), place(Math.max(0, value))];
      return { label, value, isTold, from, width: Number.isFinite(value) ? Math.max(0.5, to - from) : 0 };
    }),
    reference: reference === undefined ? undefined : place(reference),
  };
}

function keptOf<Bar extends { readonly isTold?: boolean }>(bars: readonly Bar[]): readonly Bar[] {
  if (bars.length <= MOST_BARS) return bars;
  const told = bars.filter(({ isTold }) => isTold);
  const others = bars.filter(({ isTold }) => !isTold).slice(0, Math.max(0, MOST_BARS - told.length));
  return bars.filter((bar) => told.includes(bar) || others.includes(bar)).slice(0, Math.max(MOST_BARS, told.length));
}
