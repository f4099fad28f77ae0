import type { GrowthFacts } from '../../query/analysis/findings.js';
import type { ResultRecord } from '../../query/result.js';
import { meanTest } from '../../stats/compare/two-samples.js';
import { numberColumn } from '../dictionary-encode.js';
import { columnOf, isMissing, sumsOf } from '../columns.js';
import { textOf } from '../request-options.js';
import type { RequestOptions } from '../request-options.js';
import { grainOf } from '../periods.js';
import { readSpans } from '../stretches.js';

/**
 * Compares a measure between two ranges of days: one row `before value p`. The p-value is that of Student's t-test for the
 * differences between corresponding parts of both ranges; a part without rows is 0.
 * @throws SalesError `bad-option`, `bad-type`
 */
export function growthOf(record: ResultRecord, options: RequestOptions): ResultRecord {
  const [date, value] = [textOf(options['date'], 'date'), textOf(options['value'], 'value')];
  const stretches = readSpans(options);
  grainOf(record, date);
  const key = columnOf(record, date, 'date');
  const amounts = sumsOf(record, value, 'value');
  const sums = new Float64Array(2 * stretches.parts);
  amounts.forEach((amount, row) => {
    const index = isMissing(key, row) ? -1 : stretches.placeOf(key.values[row]!);
    if (index >= 0) sums[index]! += amount;
  });
  const [now, earlier] = [sums.subarray(0, stretches.parts), sums.subarray(stretches.parts)];
  const total = (parts: Float64Array): number => parts.reduce((sum, part) => sum + part, 0);
  const facts: GrowthFacts = {
    kind: 'growth',
    before: total(earlier),
    value: total(now),
    p: meanTest(now.map((part, i) => part - earlier[i]!)),
  };
  const { unit } = columnOf(record, value, 'value');
  return {
    ...record,
    rowCount: 1,
    columns: [
      numberColumn('before', [facts.before], unit),
      numberColumn('value', [facts.value], unit),
      numberColumn('p', [facts.p]),
    ],
    facts: { ...record.facts, analysis: facts },
  };
}
