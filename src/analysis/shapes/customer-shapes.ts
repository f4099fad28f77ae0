import type { CustomersFacts } from '../../query/analysis/customers.js';
import type { ResultRecord } from '../../query/result/result.js';
import type { AskShape, ShapeRows } from '../../query/shape.js';
import { lastDayOf } from '../../query/time/covered-range.js';
import { FIFTHS, segmentOf, SEGMENTS } from '../../stats/customers/rfm.js';
import { quantileOfSample, sampleOf } from '../../stats/describe/descriptive.js';
import { columnOf } from '../columns.js';
import { DEFAULT_HORIZON, readCustomers, segmentRows } from '../customers/customers.js';
import type { RequestOptions } from '../request-options.js';
import { shapeNumber, shapeNumbers } from './shape-numbers.js';

/** Returns the segments of customers in a database; `undefined` for a list of customers and for predictions. */
export async function customersInEngine(
  record: ResultRecord,
  options: RequestOptions,
  ask: AskShape,
): Promise<ResultRecord | undefined> {
  const { customer: member, date, orders, amount, prospects, per, ahead = DEFAULT_HORIZON } = readCustomers(options);
  if (prospects !== false || per !== 'segment') return undefined;
  const last = lastDayOf(record.facts);
  const of = { member, date, orders, amount, ...(last !== undefined && { asOf: last }) };
  const [found, gaps] = await Promise.all([
    ask({ kind: 'customer-limits', ...of, at: FIFTHS }),
    ask({ kind: 'gaps', member, date }),
  ]);
  // Without customers, the analysis of no rows says so.
  if (found === undefined || gaps === undefined || shapeNumber(found, 'count') === 0) return undefined;
  const limits = {
    recency: limitsIn(found, 'recency'),
    frequency: limitsIn(found, 'orders'),
    monetary: limitsIn(found, 'amount'),
  };
  const scores = (await ask({ kind: 'customer-scores', ...of, limits }))!;
  const [count, total] = [shapeNumber(found, 'count'), shapeNumber(found, 'total')];
  const isSpread = total > 0 && shapeNumber(found, 'least') >= 0;
  const facts: CustomersFacts = {
    kind: 'customers',
    customers: count,
    asOf: shapeNumber(found, 'asOf'),
    segments: segmentsIn(scores),
    limits,
    gini: isSpread ? shapeNumber(found, 'weighted') / (count * total) : NaN,
    interval: quantileOfSample(sampleOf(shapeNumbers(gaps, 'gap'), shapeNumbers(gaps, 'count')), 0.5),
    ahead,
  };
  const { unit } = columnOf(record, amount, 'amount');
  return { ...record, ...segmentRows(facts, unit), facts: { ...record.facts, analysis: facts } };
}

function limitsIn(found: ShapeRows, name: string): readonly number[] {
  const count = shapeNumber(found, 'count');
  return FIFTHS.map((p, index) => {
    const at = (count - 1) * p;
    const low = shapeNumber(found, `${name}Low${index}`);
    return low + (shapeNumber(found, `${name}High${index}`) - low) * (at - Math.floor(at));
  });
}

/** Returns the segments of scores: 5 minus the limits below the recency, and 1 plus those below the orders. */
function segmentsIn(scores: ShapeRows): CustomersFacts['segments'] {
  const [recency, frequency, counts, orders, amounts] = ['recency', 'frequency', 'count', 'orders', 'amount'].map((name) =>
    shapeNumbers(scores, name),
  ) as [Float64Array, Float64Array, Float64Array, Float64Array, Float64Array];
  const rows = Array.from(recency, (below, row) => ({ row, segment: segmentOf(5 - below, 1 + frequency[row]!) }));
  return SEGMENTS.map((segment) => {
    const own = rows.filter((one) => one.segment === segment);
    const sumOf = (numbers: Float64Array): number => own.reduce((sum, { row }) => sum + numbers[row]!, 0);
    return { segment, count: sumOf(counts), orders: sumOf(orders), amount: sumOf(amounts) };
  });
}
