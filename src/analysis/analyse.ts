import type { Analysis } from '../query/analysis/analysis.js';
import type { ResultRecord } from '../query/result.js';
import { boxesOf } from './pictures/box.js';
import { withTextsInUse } from './coded.js';
import { histogramOf } from './pictures/histogram.js';
import { membersWithin } from './members.js';
import { namesOf } from './names.js';
import { scatterOf } from './pictures/scatter.js';
import { validateAnalysis } from './validate-analysis.js';

/**
 * Works something out of the answer to a plan: other rows, and facts. What the answer says of its filters and periods stays.
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
