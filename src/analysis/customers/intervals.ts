import type { IntervalsFacts } from '../../query/analysis/customers.js';
import type { ResultRecord } from '../../query/result.js';
import { sampleOf } from '../../stats/describe/descriptive.js';
import { purchaseIntervals } from '../../stats/customers/purchase-model.js';
import { badOption } from '../../util/error.js';
import { codedOf } from '../dictionary-encode.js';
import { columnOf } from '../columns.js';
import { textOf, wholeOf, type RequestOptions } from '../request-options.js';
import { binned } from '../distributions/histogram.js';

/** Maximum width of a bin, in days. */
const MAX_WIDTH = 3660;

/** Counts the days between consecutive order days of customers in bins: rows `from to count`. @throws SalesError `bad-option` */
export function intervalsOf(record: ResultRecord, { customer, date, width }: RequestOptions): ResultRecord {
  const { codes } = codedOf(record, textOf(customer, 'customer'), 'customer');
  const { type, values, valid } = columnOf(record, textOf(date, 'date'), 'date');
  if (type !== 'date') throw badOption('analysis.date', String(date), 'days, such as day(date)');
  const days = Float64Array.from(values, (day, row) => (valid?.[row] === 0 ? NaN : day));
  const visits = visitsOf(codes, days);
  const sample = sampleOf(purchaseIntervals(codes, days));
  const { rowCount, columns, facts } = binned(
    sample,
    'days',
    width === undefined ? {} : { width: wholeOf(width, 'width', MAX_WIDTH) },
  );
  const analysis: IntervalsFacts = { kind: 'intervals', ...facts, ...visits };
  return { ...record, rowCount, columns, facts: { ...record.facts, analysis } };
}

/** Returns the number of customers with a date, and of those with several dates. */
function visitsOf(codes: Int32Array, days: Float64Array): Pick<IntervalsFacts, 'customers' | 'again'> {
  const first = new Map<number, number>();
  const again = new Set<number>();
  codes.forEach((code, row) => {
    const day = days[row]!;
    if (code < 0 || Number.isNaN(day)) return;
    const known = first.get(code);
    if (known === undefined) first.set(code, day);
    else if (known !== day) again.add(code);
  });
  return { customers: first.size, again: again.size };
}
