import type { MeasureUnit } from '../query/plan.js';
import { columnFormat } from './column.js';
import type { NumberStyle } from './number.js';

/** The labels of evenly spaced ticks, ascending: in one unit, which is said at the top one; decimals as many as the steps need. */
export function axisTexts(ticks: readonly number[], unit: MeasureUnit, style: NumberStyle): readonly string[] {
  const largest = Math.max(...ticks.map(Math.abs), 0);
  for (let decimals = 0; decimals < 4; decimals++) {
    const format = columnFormat(largest, unit, style, decimals);
    const bare = ticks.map((tick) => (tick === 0 ? columnFormat(0, 'number', style, 0).bare(0) : format.bare(tick)));
    if (exact(ticks, bare) || decimals === 3)
      return bare.map((text, k) => (k === ticks.length - 1 && ticks[k] !== 0 ? format.format(ticks[k]) : text));
  }
  return [];
}

/** Whether labels tell evenly spaced ticks apart without rounding: no two alike, and as many decimals as the step has. */
function exact(ticks: readonly number[], texts: readonly string[]): boolean {
  if (new Set(texts).size < texts.length) return false;
  const [first = 0, second = 0] = ticks;
  const step = Math.abs(second - first);
  const largest = Math.max(...ticks.map(Math.abs));
  const divisor = texts.some((text) => /\d/.test(text)) ? scaleOf(largest, texts.at(-1) ?? '') : 1;
  const decimals = /[.,٫](\p{Nd}+)$/u.exec(texts.at(-1) ?? '')?.[1]?.length ?? 0;
  const scaled = (step / divisor) * 10 ** decimals;
  return Math.abs(scaled - Math.round(scaled)) < 1e-6;
}

/** By how much labels are divided: the power of ten between a value and its label. */
function scaleOf(value: number, text: string): number {
  const digits = Number(text.replaceAll(/[^\d.]/g, ''));
  return digits > 0 && value > 0 ? 10 ** Math.round(Math.log10(value / digits)) : 1;
}
