import type { GrowthFacts } from '../../query/analysis/findings.js';
import type { ResultRecord } from '../../query/result.js';
import { meanTest } from '../../stats/compare/two-samples.js';
import { numberColumn } from '../coded.js';
import { columnOf, isMissing, sumsOf } from '../columns.js';
import { textOf } from '../given.js';
import type { Given } from '../given.js';
import { grainOf } from '../periods.js';
import { readStretches } from '../stretches.js';

/**
 * How a measure grew from one stretch of days to another: one row `before value p`. The chance is that of Student's test of the differences of the parts of both
 * stretches; a part without rows is 0. @throws SalesError `bad-option`, `bad-type`
 */
export function growthOf(record: ResultRecord, given: Given): ResultRecord {
  const [date, value] = [textOf(given['date'], 'date'), textOf(given['value'], 'value')];
  const stretches = readStretches(given);
  grainOf(record, date);
  const key = columnOf(record, date, 'date');
  const amounts = sumsOf(record, value, 'value');
  const sums = new Float64Array(2 * stretches.parts);
  amounts.forEach((amount, row) => {
    const place = isMissing(key, row) ? -1 : stretches.placeOf(key.values[row]!);
    if (place >= 0) sums[place]! += amount;
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
