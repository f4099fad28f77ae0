import type { Analysis } from '../query/analysis/analysis.js';
import type { ResultRecord } from '../query/result.js';
import { boxesOf } from './distributions/box.js';
import { withTextsInUse } from './dictionary-encode.js';
import { histogramOf } from './distributions/histogram.js';
import { membersWithin } from './members.js';
import { namesOf } from './names.js';
import { scatterOf } from './distributions/scatter.js';
import { validateAnalysis } from './validate-analysis.js';

/**
 * Computes a chart analysis from the result of a plan, as new rows and facts. Facts about filters and periods are kept.
 * @throws SalesError `bad-option`, `bad-type`
 */
export function analyse(record: ResultRecord, input: Analysis): ResultRecord {
  const analysis = validateAnalysis(input);
  switch (analysis.kind) {
    case 'histogram':
      return histogramOf(record, analysis);
    case 'members':
      return membersWithin(record, analysis);
    case 'scatter':
      return scatterOf(record, analysis);
    case 'box':
      return boxesOf(record, analysis);
    case 'names':
      return namesOf(withTextsInUse(record), analysis);
  }
}
