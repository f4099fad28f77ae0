import type { MeasureUnit } from '../query/measure.js';
import { columnFormat } from './column.js';
import type { NumberStyle } from './number.js';

/**
 * Returns the labels for the bounds between the steps of a legend. All share one unit, written at the last bound, and as few
 * decimals as they need (at most three).
 */
export function boundTexts(bounds: readonly number[], unit: MeasureUnit, style: NumberStyle): readonly string[] {
  const largest = Math.max(0, ...bounds.map(Math.abs));
  for (let decimals = 0; ; decimals++) {
    const format = columnFormat(largest, unit, style, decimals);
    const isExact = bounds.every((bound) => {
      const digits = (bound / format.divisor) * 10 ** decimals;
      return Math.abs(digits - Math.round(digits)) < 5e-4;
    });
    if (isExact || decimals === 3)
      return bounds.map((bound, k) => (k === bounds.length - 1 ? format.format(bound) : format.bare(bound)));
  }
}
