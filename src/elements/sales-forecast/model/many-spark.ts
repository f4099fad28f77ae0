import type { ManyRow } from './many-view.js';

/** Size of a small chart in px. */
export const WIDTH = 128;
export const HEIGHT = 26;

/** Part of the height that the highest value of past and forecast takes at least: limits beyond are cut off. */
const MIN_PART = 0.5;

/** SVG paths of a small chart. The forecast begins at the last value of the past. */
export interface SparkPaths {
  readonly past: string;
  readonly ahead: string;
  readonly band: string;
}

/** Draws past, forecast and interval of a row. */
export function drawSpark({
  past,
  ahead,
  lowerAhead,
  upperAhead,
}: Pick<ManyRow, 'past' | 'ahead' | 'lowerAhead' | 'upperAhead'>): SparkPaths {
  const lines = [...past, ...ahead].filter(Number.isFinite);
  const top = lines.reduce((most, each) => Math.max(most, each), 0);
  const bottom = lines.reduce((least, each) => Math.min(least, each), 0);
  const limits = [...lowerAhead, ...upperAhead].filter(Number.isFinite);
  const span = top - bottom || 1;
  const high = Math.min(
    limits.reduce((most, each) => Math.max(most, each), top),
    bottom + span / MIN_PART,
  );
  const low = Math.max(
    limits.reduce((least, each) => Math.min(least, each), bottom),
    top - span / MIN_PART,
  );
  const count = past.length + ahead.length;
  const x = (index: number): number => round(1 + ((WIDTH - 2) * index) / Math.max(count - 1, 1));
  const y = (value: number): number => {
    const part = (Math.min(Math.max(value, low), high) - low) / (high - low || 1);
    return round(HEIGHT - 1 - part * (HEIGHT - 2));
  };
  const line = (values: readonly number[], from: number): string => {
    let pen = 'M';
    return values
      .map((value, k) => {
        const to = Number.isFinite(value) ? `${pen}${x(from + k)},${y(value)}` : '';
        pen = to === '' ? 'M' : 'L';
        return to;
      })
      .join('');
  };
  const start = past.at(-1) ?? NaN;
  const joined = (values: Float64Array): number[] => [start, ...values];
  const edge = past.length - 1;
  const points = (values: Float64Array): string[] =>
    joined(values).flatMap((value, k) => (Number.isFinite(value) ? [`${x(edge + k)},${y(value)}`] : []));
  const band = limits.length > 0 ? `M${[...points(upperAhead), ...points(lowerAhead).reverse()].join('L')}Z` : '';
  return { past: line([...past], 0), ahead: line(joined(ahead), edge), band };
}

function round(value: number): number {
  return Math.round(value * 10) / 10;
}
