import type { MeansFacts, GrowthFacts, RatesFacts } from '../../query/analysis/findings.js';
import { type ResultRecord, valueOf } from '../../query/result/result.js';
import {
  adjustChances,
  meanTest,
  proportionsTest,
  type SampleSums,
  sumsOfSample,
  together,
  welch,
} from '../../stats/compare/significance.js';
import { analysed, cellsOf, codedOf, columnOf, isMissing, numberColumn, numbersOf, pickRows, sumsOf } from '../columns.js';
import { type Cooperative, orElse, readOptions, type RequestOptions, textOf, textsOf, wholeTo } from '../request-options.js';
import { grainOf, readSpans, ROWS } from '../member-series.js';
import { bothChances, customerAmounts, growthChance, rateChances } from './customer-clusters.js';
import { sumOf } from '../../util/numbers/sum.js';

const NONE: SampleSums = { count: 0, mean: 0, squares: 0 };

/**
 * Compares the mean of each group with that of all other numbers by Welch's test: rows `group count mean others p adjusted`.
 * @throws SalesError `bad-option`, `bad-type`
 */
export function meansOf(record: ResultRecord, options: RequestOptions): ResultRecord {
  const { group, value } = readOptions(options, { group: textOf, value: textOf });
  const { codes, names } = codedOf(record, group, 'group');
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
  const { text, number } = cellsOf(rows);
  const facts: MeansFacts = { kind: 'means', count: whole.count, total: whole.mean * whole.count };
  return analysed(record, facts, [
    text('group', ({ name }) => name),
    number('count', ({ sums }) => sums.count, 'count'),
    number('mean', ({ sums }) => sums.mean, unit),
    number('others', ({ others }) => (others.count > 0 ? others.mean : NaN), unit),
    number('p', ({ p }) => p),
    numberColumn('adjusted', adjusted),
  ]);
}

/** Returns the combined samples before each sample, and finally all samples combined. */
function runningOf(samples: readonly SampleSums[]): readonly SampleSums[] {
  const running = [NONE];
  for (const sample of samples) running.push(together(running.at(-1)!, sample));
  return running;
}

/**
 * Compares a measure between two ranges of days: one row `before value p`. The p-value is that of Student's t-test for the
 * differences between corresponding parts of both ranges; a part without rows is 0. With customers, it is at least that of the same change with
 * customers as independent units.
 * @throws SalesError `bad-option`, `bad-type`; an `AbortError`
 */
export async function growthOf(record: ResultRecord, options: RequestOptions, task: Cooperative): Promise<ResultRecord> {
  const { date, value } = readOptions(options, { date: textOf, value: textOf });
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
  const customers = await customerAmounts({ value, by: [], spans: stretches }, task);
  const facts: GrowthFacts = {
    kind: 'growth',
    before: total(earlier),
    value: total(now),
    p: bothChances(meanTest(now.map((part, i) => part - earlier[i]!)), customers && growthChance(customers)),
  };
  const { unit } = columnOf(record, value, 'value');
  return analysed(record, facts, [
    numberColumn('before', [facts.before], unit),
    numberColumn('value', [facts.value], unit),
    numberColumn('p', [facts.p]),
  ]);
}

/**
 * Compares how often something happens with each member and with all others: rows `member rate hits of peers p adjusted` and the
 * additional measures, the most significant difference first. Rows without a member count among the others. p-values are from
 * Fisher’s exact test. Where one customer counts several times, they are at least those of the same differences with customers as independent units.
 * @throws SalesError `bad-option`, `bad-type`; an `AbortError`
 */
export async function ratesOf(record: ResultRecord, options: RequestOptions, task: Cooperative): Promise<ResultRecord> {
  const { also, limit, ...names } = readOptions(options, {
    ...{ member: textOf, rate: textOf, of: textOf },
    ...{ also: orElse([], textsOf), limit: orElse(ROWS, wholeTo()) },
  });
  const member = columnOf(record, names.member, 'member');
  const rates = numbersOf(record, names.rate, 'rate');
  const of = sumsOf(record, names.of, 'of').map((count) => Math.max(0, Math.round(count)));
  const hits = rates.map((rate, row) => Math.min(of[row]!, Math.max(0, Math.round((rate || 0) * of[row]!))));
  const all = { hits: sumOf(hits), of: sumOf(of) };
  const rows = Array.from(of.keys()).filter((row) => of[row]! > 0 && !isMissing(member, row));
  const others = (row: number): { readonly hits: number; readonly of: number } => ({
    hits: all.hits - hits[row]!,
    of: all.of - of[row]!,
  });
  const clustered = options['repeated'] === true ? await rateChances(names, task) : undefined;
  const chances = rows.map((row) =>
    bothChances(proportionsTest({ hits: hits[row]!, of: of[row]! }, others(row)), clustered?.get(String(valueOf(member, row)))),
  );
  const adjusted = adjustChances(chances);
  const order = [...rows.keys()].sort((a, b) => chances[a]! - chances[b]! || a - b).slice(0, limit);
  const reported = order.map((i) => rows[i]!);
  const { number } = cellsOf(order.map((i) => ({ row: rows[i]!, p: chances[i]!, adjusted: adjusted[i]! })));
  const facts: RatesFacts = {
    kind: 'rates',
    members: rows.length,
    ...all,
    sums: also.map((name) => sumOf(sumsOf(record, name, 'also'))),
  };
  return analysed(record, facts, [
    { ...pickRows(member, reported), name: 'member' },
    number('rate', ({ row }) => hits[row]! / of[row]!, 'percent'),
    number('hits', ({ row }) => hits[row]!, 'count'),
    number('of', ({ row }) => of[row]!, 'count'),
    number('peers', ({ row }) => others(row).hits / others(row).of, 'percent'),
    number('p', ({ p }) => p),
    number('adjusted', (one) => one.adjusted),
    ...also.map((name) => pickRows(columnOf(record, name, 'also'), reported)),
  ]);
}
