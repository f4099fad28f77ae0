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
