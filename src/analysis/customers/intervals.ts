import type { IntervalsFacts } from '../../query/analysis/customers.js';
import type { ResultRecord } from '../../query/result.js';
import { sampleOf } from '../../stats/describe/descriptive.js';
import { purchaseIntervals } from '../../stats/customers/purchase-model.js';
import { badOption } from '../../util/error.js';
import { codedOf } from '../coded.js';
import { columnOf } from '../columns.js';
import { textOf, wholeOf, type Given } from '../given.js';
import { binned } from '../pictures/histogram.js';

/** Bins can be no wider, in days. */
const WIDEST = 3660;

/** The days from one order day of a customer to the next, counted in bins: rows `from to count`. @throws SalesError `bad-option` */
export function intervalsOf(record: ResultRecord, { customer, date, width }: Given): ResultRecord {
  const { codes } = codedOf(record, textOf(customer, 'customer'), 'customer');
  const { type, values, valid } = columnOf(record, textOf(date, 'date'), 'date');
  if (type !== 'date') throw badOption('analysis.date', String(date), 'days, such as day(date)');
  const days = Float64Array.from(values, (day, row) => (valid?.[row] === 0 ? NaN : day));
  const visits = visitsOf(codes, days);
  const sample = sampleOf(purchaseIntervals(codes, days));
  const { rowCount, columns, facts } = binned(
    sample,
    'days',
    width === undefined ? {} : { width: wholeOf(width, 'width', WIDEST) },
  );
  const analysis: IntervalsFacts = { kind: 'intervals', ...facts, ...visits };
  return { ...record, rowCount, columns, facts: { ...record.facts, analysis } };
}

/** How many customers have a day, and how many have several different ones. */
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
