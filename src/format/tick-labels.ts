import type { MeasureUnit } from '../query/measure.js';
import { columnFormat } from './column.js';
import type { NumberStyle } from './number.js';

/**
 * Returns the labels of evenly spaced, ascending ticks. All share one unit, written at the top tick, and as many decimals as the
 * steps need (at most three).
 */
export function axisTexts(ticks: readonly number[], unit: MeasureUnit, style: NumberStyle): readonly string[] {
  const largest = Math.max(...ticks.map(Math.abs), 0);
  const [first = 0, second = 0] = ticks;
  for (let decimals = 0; ; decimals++) {
    const format = columnFormat(largest, unit, style, decimals);
    const bare = ticks.map((tick) => (tick === 0 ? columnFormat(0, 'number', style, 0).bare(0) : format.bare(tick)));
    const step = (Math.abs(second - first) / format.divisor) * 10 ** decimals;
    const isExact = new Set(bare).size === bare.length && Math.abs(step - Math.round(step)) < 1e-6;
    if (isExact || decimals === 3)
      return bare.map((text, k) => (k === ticks.length - 1 && ticks[k] !== 0 ? format.format(ticks[k]) : text));
  }
}

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
