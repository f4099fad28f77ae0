import type { HistogramView, ViewContext } from '../../../src/elements/sales-distribution/view-model.js';
import { en } from '../../../src/messages/en.js';
import { describe } from '../../../src/stats/descriptive.js';
import type { Sample } from '../../../src/stats/descriptive.js';
import { sampleOf } from '../../../src/stats/descriptive.js';
import { histogram } from '../../../src/stats/histogram.js';
import type { BinChoice } from '../../../src/stats/histogram.js';

/** American English and dollars. */
export const CONTEXT: ViewContext = { locale: 'en-US', currency: 'USD', words: en };

/** What a histogram of numbers shows. */
export function viewOf(
  numbers: readonly number[],
  given: Partial<HistogramView> & { readonly choice?: BinChoice; readonly step?: number } = {},
): HistogramView {
  const sample: Sample = sampleOf(numbers);
  const { edges, counts, width, openFirst, openLast } = histogram(sample, given.choice);
  const open = (i: number): 'below' | 'above' | undefined =>
    i === 0 && openFirst ? 'below' : i === counts.length - 1 && openLast ? 'above' : undefined;
  const { choice: _, step = 1, ...rest } = given;
  return {
    bins: [...counts].map((count, i) => ({ from: edges[i]!, to: edges[i + 1]!, count, open: open(i) })),
    facts: { kind: 'histogram', ...describe(sample), width, openFirst, openLast, step },
    unit: 'count',
    subject: { kind: 'rows', field: 'quantity' },
    measure: 'Quantity',
    ...rest,
  };
}

/** Order values with a long tail: 600 below 600, and one far away. */
export const TAILED: readonly number[] = [...Array.from({ length: 600 }, (_, i) => i + 0.25), 5000];

/** The same as order values in dollars and cents. */
export function orders(): HistogramView {
  return viewOf(TAILED, {
    unit: 'money',
    step: 0.01,
    measure: 'Revenue',
    subject: { kind: 'members', measure: 'revenue', per: 'order' },
  });
}
