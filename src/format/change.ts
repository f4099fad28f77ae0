import type { MeasureUnit } from '../query/plan.js';
import { formatPercent, formatSigned, tidy, type NumberStyle } from './number.js';

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
 * The change of a value: relative to the size of the previous one, in percentage points for ratios, and as a plain difference where
 * the previous one is 0. `points` adds the unit of points in the reader's language. Undefined where a side is missing.
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

interface Wording {
  readonly style: NumberStyle;
  readonly points: (n: string) => string;
}

function changeText(difference: number, previous: number, unit: MeasureUnit, { style, points }: Wording): string {
  if (unit === 'ratio') return tidy(points(formatSigned(difference, 'ratio', style)));
  if (previous === 0) return formatSigned(difference, unit, style);
  return formatPercent(difference / Math.abs(previous), style.locale, true);
}
