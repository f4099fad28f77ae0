import type { HistogramAnalysis, HistogramFacts } from '../../query/analysis/distributions.js';
import type { ResultRecord } from '../../query/result.js';
import type { ResultColumn } from '../../query/result-column.js';
import { badOption } from '../../util/error.js';
import { describe, sampleOf } from '../../stats/describe/descriptive.js';
import type { Sample } from '../../stats/describe/descriptive.js';
import { binsNeeded, histogram } from '../../stats/describe/histogram.js';
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
  if (bins.width !== undefined && binsNeeded(sample, bins.width) > MAX_BINS)
    throw badOption('bins', `width: ${bins.width}`, `a width that makes at most ${MAX_BINS} bins here`);
  const { edges, counts, width, openFirst, openLast } = histogram(sample, bins);
  return {
    rowCount: counts.length,
    columns: [
      numberColumn('from', edges.slice(0, -1), unit),
      numberColumn('to', edges.slice(1), unit),
      numberColumn('count', counts, 'count'),
    ],
    facts: { ...describe(sample), width, openFirst, openLast, step: stepOf(sample.values) },
  };
}

/** Maximum number of decimals; numbers with more are continuous measurements. */
const MAX_DECIMALS = 6;

/** Returns the minimum difference between decimal numbers; 0 for continuous measurements. */
function stepOf(values: Float64Array): number {
  let decimals = 0;
  for (const value of values) {
    while (decimals <= MAX_DECIMALS && Number(value.toFixed(decimals)) !== value) decimals++;
    if (decimals > MAX_DECIMALS) return 0;
  }
  return Number(`1e-${decimals}`);
}
