import { gappedPath } from '../../../util/point-path.js';
import type { SparkPoint } from '../model/kpi.js';

/** The box of a sparkline, in units that its container stretches. */
export const SPARK = { width: 160, height: 32 } as const;

/** Room for the line's own width and the dot at its end. */
const INSET = 4;

/** A sparkline as SVG paths. */
interface SparkPaths {
  readonly current: string;
  /** The year before; empty where nothing is known of it. */
  readonly previous: string;
  /** The position of each point; `y` is undefined in a gap. */
  readonly at: readonly { readonly x: number; readonly y: number | undefined }[];
  /** The last point with a value, as its index; −1 without one. */
  readonly last: number;
}

/** Minimum number of whole bins that make a course without those that are cut. */
const MIN_WHOLE = 3;

/**
 * Draws the points on one scale, the year before behind them; gaps stay gaps, and a point between two gaps is a dot. A first or last bin that is cut is not
 * drawn, for it would end the line in a cliff; values that read the same are one flat line.
 */
export function sparkPaths(all: readonly SparkPoint[]): SparkPaths {
  const hasLine = all.filter(({ isPartial, value }) => !isPartial && value !== null).length >= MIN_WHOLE;
  const points = hasLine ? all.map((point) => (point.isPartial ? { ...point, value: null, previous: null } : point)) : all;
  const known = points.flatMap(({ value, previous }) => [value, previous]).filter((value) => value !== null);
  const low = Math.min(...known);
  const high = Math.max(...known);
  const texts = points.flatMap(({ value, shown, previous, shownPrevious }) => [
    ...(value === null ? [] : [shown]),
    ...(previous === null ? [] : [shownPrevious]),
  ]);
  const isFlat = new Set(texts).size <= 1;
  const { width, height } = SPARK;
  const x = (index: number): number =>
    points.length < 2 ? width / 2 : INSET + (index * (width - 2 * INSET)) / (points.length - 1);
  const y = (value: number): number =>
    isFlat ? height / 2 : height - INSET - ((value - low) / (high - low)) * (height - 2 * INSET);
  const path = (values: readonly (number | null)[]): string => gappedPath(values, x, y);
  return {
    current: path(points.map(({ value }) => value)),
    previous: path(points.map(({ previous }) => previous)),
    at: points.map(({ value }, index) => ({ x: x(index), y: value === null ? undefined : y(value) })),
    last: points.findLastIndex(({ value }) => value !== null),
  };
}
