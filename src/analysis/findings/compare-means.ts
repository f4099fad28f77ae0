import type { MeansFacts } from '../../query/analysis/findings.js';
import type { ResultRecord } from '../../query/result.js';
import { adjustChances } from '../../stats/compare/p-adjust.js';
import { sumsOfSample, together, welch } from '../../stats/compare/two-samples.js';
import type { SampleSums } from '../../stats/compare/two-samples.js';
import { codedOf, numberColumn, textColumn } from '../dictionary-encode.js';
import { columnOf, numbersOf } from '../columns.js';
import { textOf } from '../request-options.js';
import type { RequestOptions } from '../request-options.js';

const NONE: SampleSums = { count: 0, mean: 0, squares: 0 };

/**
 * Compares the mean of each group with that of all other numbers by Welch's test: rows `group count mean others p adjusted`.
 * @throws SalesError `bad-option`, `bad-type`
 */
export function meansOf(record: ResultRecord, options: RequestOptions): ResultRecord {
  const { codes, names } = codedOf(record, textOf(options['group'], 'group'), 'group');
  const value = textOf(options['value'], 'value');
  const numbers = numbersOf(record, value, 'value');
  const lists = names.map((): number[] => []);
  codes.forEach((code, row) => {
    if (code >= 0 && Number.isFinite(numbers[row])) lists[code]!.push(numbers[row]!);
  });
  const known = lists
    .map((list, code) => ({ name: names[code]!, sums: sumsOfSample(list) }))
    .filter(({ sums }) => sums.count > 0);
  // The others of a group are the samples before it and after it.
  const before = runningOf(known.map(({ sums }) => sums));
  const after = runningOf(known.map(({ sums }) => sums).reverse());
  const rows = known.map(({ name, sums }, i) => {
    const others = together(before[i]!, after[known.length - 1 - i]!);
    return { name, sums, others, p: welch(sums, others).p };
  });
  const adjusted = adjustChances(rows.map(({ p }) => p));
  const whole = before.at(-1)!;
  const { unit } = columnOf(record, value, 'value');
  const facts: MeansFacts = { kind: 'means', count: whole.count, total: whole.mean * whole.count };
  return {
    ...record,
    rowCount: rows.length,
    columns: [
      textColumn(
        'group',
        rows.map(({ name }) => name),
      ),
      numberColumn(
        'count',
        rows.map(({ sums }) => sums.count),
        'count',
      ),
      numberColumn(
        'mean',
        rows.map(({ sums }) => sums.mean),
        unit,
      ),
      numberColumn(
        'others',
        rows.map(({ others }) => (others.count > 0 ? others.mean : NaN)),
        unit,
      ),
      numberColumn(
        'p',
        rows.map(({ p }) => p),
      ),
      numberColumn('adjusted', adjusted),
    ],
    facts: { ...record.facts, analysis: facts },
  };
}

/** Returns the combined samples before each sample, and finally all samples combined. */
function runningOf(samples: readonly SampleSums[]): readonly SampleSums[] {
  const running = [NONE];
  for (const sample of samples) running.push(together(running.at(-1)!, sample));
  return running;
}
