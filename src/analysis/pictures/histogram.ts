import type { HistogramAnalysis, HistogramFacts } from '../../query/analysis/pictures.js';
import type { ResultColumn, ResultRecord } from '../../query/result.js';
import { badOption } from '../../util/error.js';
import { describe, sampleOf } from '../../stats/describe/descriptive.js';
import type { Sample } from '../../stats/describe/descriptive.js';
import { binsNeeded, histogram } from '../../stats/describe/histogram.js';
import { numberColumn, sampledNumbers } from '../columns.js';

/** Bins can be no more than these. */
export const MOST_BINS = 1000;

/** The numbers of an answer counted in bins: rows `from to count`. @throws SalesError `bad-option`, `bad-type` */
export function histogramOf(record: ResultRecord, analysis: HistogramAnalysis): ResultRecord {
  const { values, weights, unit } = sampledNumbers(record, analysis);
  const { rowCount, columns, facts } = binned(sampleOf(values, weights), unit, analysis.bins);
  return { ...record, rowCount, columns, facts: { ...record.facts, analysis: { kind: 'histogram', ...facts } } };
}

/** Numbers counted in bins. */
export interface Binned extends Pick<ResultRecord, 'rowCount' | 'columns'> {
  readonly facts: Omit<HistogramFacts, 'kind'>;
}

/** A sample counted in bins: rows `from to count`, and what is told besides. @throws SalesError `bad-option` */
export function binned(sample: Sample, unit: ResultColumn['unit'], bins: HistogramAnalysis['bins'] = {}): Binned {
  if (bins.width !== undefined && binsNeeded(sample, bins.width) > MOST_BINS)
    throw badOption('bins', `width: ${bins.width}`, `a width that makes at most ${MOST_BINS} bins here`);
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

/** Numbers with more decimals than these are measured, not counted. */
const MOST_DECIMALS = 6;

/** The least difference that numbers written in decimals can have. */
function stepOf(values: Float64Array): number {
  let decimals = 0;
  for (const value of values) {
    while (decimals <= MOST_DECIMALS && Number(value.toFixed(decimals)) !== value) decimals++;
    if (decimals > MOST_DECIMALS) return 0;
  }
  return Number(`1e-${decimals}`);
}
