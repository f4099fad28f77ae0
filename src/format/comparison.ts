import type { MeasureUnit } from '../query/measure.js';
import { differenceText, type DifferenceStyle } from './change.js';
import { formatNumber, formatPercent } from './number.js';

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
