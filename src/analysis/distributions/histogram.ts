import type { HistogramAnalysis, HistogramFacts } from '../../query/analysis/distributions.js';
import type { ResultColumn, ResultRecord } from '../../query/result/result.js';
import { badOption } from '../../util/error.js';
import { describe, type Description, type Sample, sampleOf } from '../../stats/describe/descriptive.js';
import { binsNeeded, histogram } from '../../stats/describe/histogram.js';
import type { Histogram } from '../../stats/describe/histogram.js';
import { numberColumn, sampledNumbers } from '../columns.js';

/** Maximum number of bins. */
export const MAX_BINS = 1000;

/** Counts the numbers of a result in bins: rows `from to count`. @throws SalesError `bad-option`, `bad-type` */
export function histogramOf(record: ResultRecord, analysis: HistogramAnalysis): ResultRecord {
  const { values, weights, unit } = sampledNumbers(record, analysis);
  const { rowCount, columns, facts } = binned(sampleOf(values, weights), unit, analysis.bins);
  return { ...record, rowCount, columns, facts: { ...record.facts, analysis: { kind: 'histogram', ...facts } } };
}

/** Numbers counted in bins. */
export interface Binned extends Pick<ResultRecord, 'rowCount' | 'columns'> {
  readonly facts: Omit<HistogramFacts, 'kind'>;
}

/** Counts a sample in bins: rows `from to count`, with further facts. @throws SalesError `bad-option` */
export function binned(sample: Sample, unit: ResultColumn['unit'], bins: HistogramAnalysis['bins'] = {}): Binned {
  const description = describe(sample);
  checkBins(description, bins);
  const found = histogram(sample, bins);
  return binRows(found, unit, { ...description, step: stepOf(sample.values) });
}

/** @throws SalesError `bad-option` for too many bins */
export function checkBins(
  sample: Pick<Description, 'count' | 'min' | 'max'>,
  { width }: NonNullable<HistogramAnalysis['bins']>,
): void {
  if (width !== undefined && binsNeeded(sample, width) > MAX_BINS)
    throw badOption('bins', `width: ${width}`, 'bin-width-for', { max: MAX_BINS });
}

/** Returns bins as rows, with the facts about all numbers. */
export function binRows(
  { edges, counts, width, openFirst, openLast }: Histogram,
  unit: ResultColumn['unit'],
  sizes: Description & { readonly step: number },
): Binned {
  const { count, mean, min, q1, median, q3, max, step } = sizes;
  return {
    rowCount: counts.length,
    columns: [
      numberColumn('from', edges.slice(0, -1), unit),
      numberColumn('to', edges.slice(1), unit),
      numberColumn('count', counts, 'count'),
    ],
    facts: { count, mean, min, q1, median, q3, max, width, openFirst, openLast, step },
  };
}

/** Maximum number of decimals; numbers with more are continuous measurements. */
const MAX_DECIMALS = 6;

/** Returns the minimum difference between decimal numbers; 0 for continuous measurements. */
function stepOf(values: Float64Array): number {
  let decimals = 0;
  for (const value of values) {
    while (decimals <= MAX_DECIMALS && Number(value.toFixed(decimals)) !== value) decimals++;
    if (decimals > MAX_DECIMALS) break;
  }
  return stepOfDecimals(decimals);
}

/** Returns the minimum difference between numbers with a number of decimals; 0 for continuous measurements. */
export function stepOfDecimals(decimals: number): number {
  return decimals > MAX_DECIMALS ? 0 : Number(`1e-${decimals}`);
}
