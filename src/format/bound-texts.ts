import type { MeasureUnit } from '../query/plan.js';
import { columnFormat } from './column.js';
import type { NumberStyle } from './number.js';

/** The bounds between the steps of a legend: in one unit, which is said at the last one, with as many decimals as they need, three at most. */
export function boundTexts(bounds: readonly number[], unit: MeasureUnit, style: NumberStyle): readonly string[] {
  const largest = Math.max(0, ...bounds.map(Math.abs));
  for (let decimals = 0; ; decimals++) {
    const format = columnFormat(largest, unit, style, decimals);
    const plain = (digits: number): readonly number[] => {
      const english = columnFormat(largest, unit, { locale: 'en' }, digits);
      return bounds.map((bound) => Number(english.bare(bound).replaceAll(',', '').replace('−', '-')));
    };
    const finer = plain(decimals + 3);
    const isExact = plain(decimals).every((bound, k) => Math.abs(bound - finer[k]!) < 1e-9);
    if (isExact || decimals === 3)
      return bounds.map((bound, k) => (k === bounds.length - 1 ? format.format(bound) : format.bare(bound)));
  }
}
