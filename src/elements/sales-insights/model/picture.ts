import { gappedPath, hundredth } from '../../../util/point-path.js';
import type { Picture } from './finding.js';

/** View box of a small line chart. The container stretches it. */
export const LINE = { width: 200, height: 56 } as const;

/** Margin for the stroke and for the dot of the highlighted period. */
const INSET = 5;

/** SVG paths of a small line chart. Gaps remain; a point between two gaps becomes a dot. */
export interface LinePaths {
  readonly values: string;
  /** Expected values. Empty when they are unknown. */
  readonly expected: string;
  /** Position of the highlighted period. `undefined` without one. */
  readonly at: { readonly x: number; readonly y: number } | undefined;
}

/** Draws actual and expected values on the same scale. */
export function linePaths({ values, expected, at }: Extract<Picture, { kind: 'line' }>): LinePaths {
  const known = [...values, ...(expected ?? [])].filter(Number.isFinite);
  const [low, high] = [Math.min(...known), Math.max(...known)];
  const count = Math.max(values.length, expected?.length ?? 0);
  const x = (index: number): number => (count < 2 ? LINE.width / 2 : INSET + (index * (LINE.width - 2 * INSET)) / (count - 1));
  const y = (value: number): number =>
    high === low ? LINE.height / 2 : LINE.height - INSET - ((value - low) * (LINE.height - 2 * INSET)) / (high - low);
  const reported = at === undefined ? undefined : (values[at] ?? NaN);
  const mark = Number.isFinite(reported) ? reported : at === undefined ? undefined : expected?.[at];
  return {
    values: gappedPath(values, x, y),
    expected: expected ? gappedPath(expected, x, y) : '',
    at: mark !== undefined && Number.isFinite(mark) ? { x: hundredth(x(at!)), y: hundredth(y(mark)) } : undefined,
  };
}

/** Maximum number of bars. Highlighted bars always remain. */
const MAX_BARS = 6;

/** A small bar from 0 to 100 across. `from` is its start. */
export interface SmallBar {
  readonly label: Extract<Picture, { kind: 'bars' }>['bars'][number]['label'];
  readonly value: number;
  readonly isSubject: boolean;
  readonly from: number;
  readonly width: number;
}

/** Positions bars and their reference line on a common scale that includes zero. */
export function barsOf({ bars, reference }: Extract<Picture, { kind: 'bars' }>): {
  readonly bars: readonly SmallBar[];
  readonly reference: number | undefined;
} {
  const kept = keptOf(bars);
  const all = [0, ...kept.map(({ value }) => value), ...(reference === undefined ? [] : [reference])].filter(Number.isFinite);
  const [low, high] = [Math.min(...all), Math.max(...all)];
  const percent = (value: number): number => (high === low ? 0 : hundredth(((value - low) / (high - low)) * 100));
  return {
    bars: kept.map(({ label, value, isSubject = false }) => {
      const [from, to] = [percent(Math.min(0, value)), percent(Math.max(0, value))];
      return { label, value, isSubject, from, width: Number.isFinite(value) ? Math.max(0.5, to - from) : 0 };
    }),
    reference: reference === undefined ? undefined : percent(reference),
  };
}

function keptOf<Bar extends { readonly isSubject?: boolean }>(bars: readonly Bar[]): readonly Bar[] {
  if (bars.length <= MAX_BARS) return bars;
  const reported = bars.filter(({ isSubject }) => isSubject);
  const others = bars.filter(({ isSubject }) => !isSubject).slice(0, Math.max(0, MAX_BARS - reported.length));
  return bars.filter((bar) => reported.includes(bar) || others.includes(bar)).slice(0, Math.max(MAX_BARS, reported.length));
}
