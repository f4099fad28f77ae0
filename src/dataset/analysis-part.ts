import type { Analysis } from '../query/analysis.js';
import type { ResultRecord } from '../query/result.js';

/** The optional part that works things out of answers before they travel. */
export interface AnalysisPart {
  /** @throws SalesError `bad-option`, `bad-type` */
  analyse(record: ResultRecord, analysis: Analysis): ResultRecord;
}
