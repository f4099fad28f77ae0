import type { Analysis, MembersAnalysis, NumberSpan } from '../query/analysis/analysis.js';
import type { ResultRecord } from '../query/result/result.js';
import { boxesOf } from './distributions/box.js';
import { withTextsInUse } from './dictionary-encode.js';
import { histogramOf } from './distributions/histogram.js';
import { namesOf } from './names.js';
import { scatterOf } from './distributions/scatter.js';
import { validateAnalysis } from './validate-analysis.js';
import { columnOf, pickRows, sampledNumbers } from './columns.js';

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

/**
 * Returns the members of a result whose number is in one of several spans: rows of the member and the number.
 * @throws SalesError `bad-option`, `bad-type`
 */
function membersWithin(record: ResultRecord, analysis: MembersAnalysis): ResultRecord {
  const { member, value, spans, limit } = analysis;
  const { values } = sampledNumbers(record, analysis);
  const found: number[] = [];
  for (let row = 0; row < values.length; row++) if (spans.some((span) => isWithin(values[row]!, span))) found.push(row);
  const shown = found.slice(0, limit);
  return {
    ...record,
    rowCount: shown.length,
    columns: [columnOf(record, member, 'member'), columnOf(record, value, 'value')].map((column) => pickRows(column, shown)),
    facts: { ...record.facts, analysis: { kind: 'members', count: found.length } },
  };
}

function isWithin(value: number, { from = -Infinity, below = Infinity }: NumberSpan): boolean {
  return value >= from && value < below;
}
