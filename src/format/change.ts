import type { MeasureUnit } from '../query/plan.js';
import { FULL_COUNT, formatNumber, formatPercent, formatSigned, tidy, type NumberShape, type NumberStyle } from './number.js';

/** Whether more is good (revenue) or bad (cost). */
export type Direction = 'up' | 'down';

/** A change as a card shows it: sign, arrow and words say the same as its colour. */
export interface Change {
  readonly course: 'up' | 'down' | 'flat';
  /** `▲`, `▼`, or nothing where nothing changed. */
  readonly arrow: string;
  /** Undefined when nothing changed. */
  readonly good: boolean | undefined;
  /** `+12.3%`, `−0.7 pp`; `0.0%` without a sign. */
  readonly text: string;
  /** The size alone, for sentences: `12.3%`. */
  readonly size: string;
}

/** What a change is made of: the value now and then, and what is meant by better. */
export interface ChangeFacts {
  readonly current: number | null;
  readonly previous: number | null;
  readonly unit: MeasureUnit;
  readonly direction: Direction;
}

/**
 * The change of a value: relative to the size of the previous one, in percentage points for ratios, and as a plain difference where a percentage would mean
 * nothing: from 0, from a loss to a gain, or by more than ten times. `points` adds the unit of points in the reader's language. Undefined where a side is missing.
 */
export function changeOf(facts: ChangeFacts, style: NumberStyle, points: (n: string) => string): Change | undefined {
  const { current, previous, unit, direction } = facts;
  if (current === null || previous === null) return undefined;
  const text = changeText(current - previous, previous, unit, { style, points });
  const size = text.replace(/[+−]/, '');
  const flat = !/[+−]/.test(text);
  const up = current > previous;
  if (flat) return { course: 'flat', arrow: '', good: undefined, text, size };
  return { course: up ? 'up' : 'down', arrow: up ? '▲' : '▼', good: up === (direction === 'up'), text, size };
}

/** Maximum growth that is shown in percent: 1,000%. */
const MAX_GROWTH = 10;

/** Most significant digits that two values are shown with. */
const MAX_DIGITS = 6;

/** How far the change between two values as shown may be from the change that is said: a tenth of it, or one percentage point. */
const MAX_DRIFT = 0.01;

/** Returns two values as shown, with as many digits as their change needs: `1.06 days` and `0.91 days` where 1.1 and 0.9 would say another change. */
export function formatCompared(
  { current, previous, unit }: Pick<ChangeFacts, 'current' | 'previous' | 'unit'>,
  style: NumberStyle,
  shape: NumberShape,
): readonly [string, string] {
  const plain = [current, previous].map((value) => formatNumber(value, unit, style, shape)) as [string, string];
  if (current === null || !previous || unit === 'ratio' || shape === 'full' || shape === 'percent') return plain;
  const growth = (current - previous) / Math.abs(previous);
  const isTrue = (shown: readonly [number, number]): boolean => {
    const said = (shown[0] - shown[1]) / Math.abs(shown[1]);
    const isSeen = Math.abs(growth) < 0.0005 || shown[0] !== shown[1];
    return isSeen && Math.abs(said - growth) <= Math.max(MAX_DRIFT, Math.abs(growth) / 10);
  };
  if (unit === 'count' && Math.max(current, previous) < FULL_COUNT) return plain;
  const usual = unit === 'days' ? 1 : 3;
  for (let digits = usual; digits <= MAX_DIGITS; digits++) {
    const rounded = (value: number): number => Number(unit === 'days' ? value.toFixed(digits) : value.toPrecision(digits));
    if (!isTrue([rounded(current), rounded(previous)])) continue;
    const isPadded = unit !== 'days' && isUneven([current, previous], digits);
    if (digits === usual && !isPadded) return plain;
    return [current, previous].map((value) => formatNumber(value, unit, style, { digits, isPadded })) as [string, string];
  }
  return [current, previous].map((value) => formatNumber(value, unit, style, 'full')) as [string, string];
}

/** True when one of two large numbers shows fewer significant digits, for the others are zeros: `1.8M` next to `1.79M`. */
function isUneven(values: readonly [number, number], digits: number): boolean {
  const [one, other] = values.map(
    (value) =>
      Math.abs(value)
        .toExponential(digits - 1)
        .replace(/\.?0*e.*$/, '').length,
  ) as [number, number];
  return one !== other && values.every((value) => Math.abs(value) >= 1000);
}

interface Wording {
  readonly style: NumberStyle;
  readonly points: (n: string) => string;
}

function changeText(difference: number, previous: number, unit: MeasureUnit, { style, points }: Wording): string {
  if (unit === 'ratio') return tidy(points(formatSigned(difference, 'ratio', style)));
  const growth = difference / Math.abs(previous);
  const crossesZero = previous * (previous + difference) < 0;
  if (previous === 0 || crossesZero || growth > MAX_GROWTH) return formatSigned(difference, unit, style);
  return formatPercent(growth, style.locale, true);
}
