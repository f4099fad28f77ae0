import type { GrowthFacts } from '../../query/analysis/findings.js';
import type { ResultRecord } from '../../query/result.js';
import { shiftBin } from '../../query/time/time-grain.js';
import { meanTest } from '../../stats/compare/two-samples.js';
import { columnOf, numberColumn } from '../columns.js';
import { textOf } from '../given.js';
import type { Given } from '../given.js';
import { stretchesOf } from '../member-series.js';
import { periodsOf } from '../periods.js';

/**
 * What a measure did in the newest year (or half) beside the one before: rows of the date and `value`, whole periods alone. The chance of the change is that of Student's test of the
 * differences of periods. A period without rows is 0. @throws SalesError `bad-option`, `bad-type`, `too-few-values` for none
 */
export function growthOf(record: ResultRecord, { value, date }: Given): ResultRecord {
  const asked = { value: textOf(value, 'value'), date: textOf(date, 'date') };
  const { grain, days: all, values: whole, partial } = periodsOf(record, { ...asked, empty: 'zero' });
  const count = partial ? all.length - 1 : all.length;
  const [days, values] = [all.slice(0, count), whole.slice(0, count)];
  const { periods, back } = stretchesOf(grain, count);
  const from = count - periods;
  const differences = values.subarray(from).map((now, i) => now - values[from + i - back]!);
  const sum = (start: number): number => values.subarray(start, start + periods).reduce((total, each) => total + each, 0);
  const endOf = (place: number): number => shiftBin(days[place] ?? days[0]!, grain, 1) - 1;
  const facts: GrowthFacts = {
    kind: 'growth',
    grain,
    periods,
    before: sum(from - back),
    value: sum(from),
    p: meanTest(differences),
    from: days[from] ?? endOf(count - 1) + 1,
    to: endOf(count - 1),
    earlierFrom: days[from - back] ?? endOf(count - 1) + 1,
    earlierTo: endOf(count - 1 - back),
  };
  return {
    ...record,
    rowCount: count,
    columns: [
      { name: columnOf(record, asked.date, 'date').name, type: 'date', values: days },
      numberColumn('value', values, columnOf(record, asked.value, 'value').unit),
    ],
    facts: { ...record.facts, analysis: facts },
  };
}
