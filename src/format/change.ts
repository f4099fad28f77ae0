import type { MeasureUnit } from '../query/measure.js';
import { FULL_COUNT, formatNumber, formatPercent, formatSigned, MISSING, type NumberShape, type NumberStyle } from './number.js';

/** Which direction of a measure is good: `up` for revenue, `down` for costs. */
export type Direction = 'up' | 'down';

/** A change as cards show it. Sign, arrow and text express the same as the color. */
export interface Change {
  readonly direction: 'up' | 'down' | 'flat';
  /** `▲`, `▼`, or an empty string when nothing changed. */
  readonly arrow: string;
  /** True when the change is for the better; `undefined` when nothing changed, and for ratios that are written alike. */
  readonly good: boolean | undefined;
  /** The change with its sign: `+12.3%`, `−0.7 pp`; `0.0%` has none. */
  readonly text: string;
  /** The size without a sign, for use in sentences: `12.3%`. */
  readonly size: string;
}

/** The facts that a change is computed from: both values (NaN or null when missing), their unit, and which direction is good. */
export interface ChangeFacts {
  readonly current: number | null | undefined;
  readonly previous: number | null | undefined;
  readonly unit: MeasureUnit;
  readonly direction: Direction;
  /** True for counts too low for a percentage. */
  readonly isFew?: boolean;
}

/**
 * Returns the change from the previous to the current value, relative to the size of the previous one. Ratios change by
 * percentage points. The plain difference is used where a percentage would mislead: from 0, from a loss to a gain, for low counts,
 * or for growth above 1,000%. `points` adds the localized unit for percentage points. Returns `undefined` when either value is missing.
 */
export function changeOf(facts: ChangeFacts, style: NumberStyle, points: (texts: { n: string }) => string): Change | undefined {
  const { current, previous, unit, direction, isFew = false } = facts;
  if (!isKnown(current) || !isKnown(previous)) return undefined;
  const text = isFew
    ? formatSigned(current - previous, unit, style)
    : changeText(current - previous, previous, unit, { style, points });
  const size = text.replace(/[+−]/, '');
  const flat = !/[+−]/.test(text);
  const up = current > previous;
  const isAlike = unit === 'percent' && formatPercent(current, style.locale) === formatPercent(previous, style.locale);
  if (flat) return { direction: 'flat', arrow: '', good: undefined, text, size };
  return {
    direction: up ? 'up' : 'down',
    arrow: up ? '▲' : '▼',
    good: isAlike ? undefined : up === (direction === 'up'),
    text,
    size,
  };
}

/** The texts of a change in one language. */
interface ChangeTexts {
  readonly noChange: string;
  readonly good: string;
  readonly bad: string;
  readonly up: (texts: { amount: string }) => string;
  readonly down: (texts: { amount: string }) => string;
  readonly above: (texts: { amount: string; name: string }) => string;
  readonly below: (texts: { amount: string; name: string }) => string;
  readonly same: (texts: { name: string }) => string;
  readonly list: (texts: { items: readonly string[] }) => string;
}

/** Describes direction and size of a change: `up 12.3%`, or next to what has a name `12.3% above East`. */
export function sizeText(
  { direction, size: amount }: Pick<Change, 'direction' | 'size'>,
  messages: Omit<ChangeTexts, 'good' | 'bad'>,
  name?: string,
): string {
  if (direction === 'flat') return name === undefined ? messages.noChange : messages.same({ name });
  if (name === undefined) return messages[direction]({ amount });
  return messages[direction === 'up' ? 'above' : 'below']({ amount, name });
}

/** Describes a change with what it means: `up 12.3%, better`. */
export function describeChange(change: Change, messages: ChangeTexts, name?: string): string {
  const { good } = change;
  const text = sizeText(change, messages, name);
  return good === undefined ? text : messages.list({ items: [text, good ? messages.good : messages.bad] });
}

/** Maximum growth shown as a percentage (10 is 1,000%); larger growth is shown as a difference, or in sentences as a multiple. */
export const MAX_GROWTH = 10;

/** True for a loss that became a gain, or a gain that became a loss: a percentage says nothing about such a change. */
export function crossesZero(previous: number, current: number): boolean {
  return previous * current < 0;
}

/** True for a change that a percentage describes: not from 0, not from a gain to a loss or back, and not above 1,000%. */
export function isRelative(previous: number, current: number): boolean {
  return previous !== 0 && !crossesZero(previous, current) && (current - previous) / Math.abs(previous) <= MAX_GROWTH;
}

/** Maximum number of significant digits for two compared values. */
const MAX_DIGITS = 6;

/**
 * Maximum error of the growth that a user would compute from the rounded values: one percentage point, or a tenth of the true
 * growth if that is more.
 */
const MAX_DRIFT = 0.01;

/**
 * Formats two values with enough digits to show their change: `1.06 days` and `0.91 days`, where 1.1 and 0.9 would suggest
 * another change.
 */
export function formatCompared(
  { current, previous, unit }: Pick<ChangeFacts, 'current' | 'previous' | 'unit'>,
  style: NumberStyle,
  shape: NumberShape,
): readonly [string, string] {
  const plain = [current, previous].map((value) => formatNumber(value, unit, style, shape)) as [string, string];
  if (!isKnown(current) || !previous || unit === 'percent' || shape === 'full' || shape === 'percent') return plain;
  const growth = (current - previous) / Math.abs(previous);
  const isTrue = (shown: readonly [number, number]): boolean => {
    const shownGrowth = (shown[0] - shown[1]) / Math.abs(shown[1]);
    const isSeen = Math.abs(growth) < 0.0005 || shown[0] !== shown[1];
    return isSeen && Math.abs(shownGrowth - growth) <= Math.max(MAX_DRIFT, Math.abs(growth) / 10);
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

/**
 * True when two large numbers would show different numbers of significant digits, because one ends in zeros: `1.8M` next to
 * `1.79M`.
 */
function isUneven(values: readonly [number, number], digits: number): boolean {
  const [one, other] = values.map(
    (value) =>
      Math.abs(value)
        .toExponential(digits - 1)
        .replace(/\.?0*e.*$/, '').length,
  ) as [number, number];
  return one !== other && values.every((value) => Math.abs(value) >= 1000);
}

function isKnown(value: number | null | undefined): value is number {
  return typeof value === 'number' && !Number.isNaN(value);
}

/** Format of differences, with the text of percentage points. */
interface DifferenceStyle extends NumberStyle {
  readonly messages: { readonly points: (texts: { n: string }) => string };
}

/** Formats a difference with its sign, of ratios in percentage points: `+$12,300.00`, `−0.7 pp`; `–` for a missing one. */
export function differenceText(
  value: number | null | undefined,
  unit: MeasureUnit,
  style: DifferenceStyle,
  shape: NumberShape = 'full',
): string {
  if (typeof value !== 'number' || !Number.isFinite(value)) return MISSING;
  const text = formatSigned(value, unit, style, shape);
  return unit === 'percent' ? style.messages.points({ n: text }) : text;
}

interface Wording {
  readonly style: NumberStyle;
  readonly points: (texts: { n: string }) => string;
}

function changeText(difference: number, previous: number, unit: MeasureUnit, { style, points }: Wording): string {
  if (unit === 'percent') return points({ n: formatSigned(difference, 'percent', style) }).replaceAll(' ', '\u00a0');
  if (!isRelative(previous, previous + difference)) return formatSigned(difference, unit, style);
  return formatPercent(difference / Math.abs(previous), style.locale, true);
}

/** What numbers are compared with, and its name: an earlier period, their plan, or another side over the same days. */
export interface Comparison {
  readonly kind: 'earlier' | 'plan' | 'side';
  readonly name: string;
}

/** A number that a comparison adds to a value. */
export interface ComparedNumber {
  readonly label: string;
  readonly format: (number: number | null | undefined) => string;
  /** Computes the number; not finite where it is missing. */
  readonly of: (value: number, previous: number) => number;
}

/** Format and texts of comparisons. */
export interface ComparedStyle extends DifferenceStyle {
  readonly messages: DifferenceStyle['messages'] & {
    readonly change: string;
    readonly growth: string;
    readonly versus: (texts: { value: string }) => string;
    readonly measure: (texts: { name: string }) => string;
    readonly list: (texts: { items: readonly string[] }) => string;
  };
}

/** Returns the numbers of a comparison: the earlier value, the difference and the growth, or the plan, the gap and the attainment. */
export function comparedNumbers(
  { kind, name }: Comparison,
  unit: MeasureUnit,
  style: ComparedStyle,
): readonly [previous: ComparedNumber, difference: ComparedNumber, ratio: ComparedNumber] {
  const { messages, locale } = style;
  const versus = messages.versus({ value: name });
  const growth = kind === 'side' ? messages.list({ items: [versus, '%'] }) : messages.growth;
  return [
    { label: name, format: (number) => formatNumber(number, unit, style), of: (_value, previous) => previous },
    {
      label: kind === 'earlier' ? messages.change : versus,
      format: (number) => differenceText(number, unit, style),
      of: (value, previous) => value - previous,
    },
    kind === 'plan'
      ? {
          label: messages.measure({ name: 'attainment' }),
          format: (number) => formatPercent(number, locale),
          of: (value, plan) => value / plan,
        }
      : {
          label: growth,
          format: (number) => formatPercent(number, locale, true),
          of: (value, previous) => (value - previous) / Math.abs(previous),
        },
  ];
}
