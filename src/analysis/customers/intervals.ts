import type { IntervalsAnalysis, IntervalsFacts } from '../../query/analysis/customers.js';
import type { ResultRecord } from '../../query/result/result.js';
import { quantileOfSample, sampleOf, type Sample } from '../../stats/describe/descriptive.js';
import { purchaseIntervals } from '../../stats/customers/customer-models.js';
import { badOption } from '../../util/error.js';
import { analysed, codedOf, columnOf, sumsOf } from '../columns.js';
import { readOptions, textOf, wholeTo, type RequestOptions } from '../request-options.js';
import { binned } from '../distributions/histogram.js';

/** Maximum width of a bin, in days. */
const MAX_WIDTH = 3660;

/** Counts the days between consecutive order days of customers in bins: rows `from to count`. @throws SalesError `bad-option` */
export function intervalsOf(record: ResultRecord, options: RequestOptions): ResultRecord {
  const { customer, date, orders, width } = readIntervals(options);
  const { codes } = codedOf(record, customer, 'customer');
  const { type, values, valid } = columnOf(record, date, 'date');
  if (type !== 'date') throw badOption('analysis.date', date, 'days');
  const counts = orders === undefined ? undefined : sumsOf(record, orders, 'orders');
  const days = Float64Array.from(values, (day, row) => (valid?.[row] === 0 || counts?.[row] === 0 ? NaN : day));
  return intervalRows(record, { sample: sampleOf(purchaseIntervals(codes, days)), width, visits: visitsOf(codes, days) });
}

/** Validates the options. @throws SalesError `bad-option` */
export function readIntervals(options: RequestOptions): Omit<IntervalsAnalysis, 'kind'> {
  return readOptions(options, { customer: textOf, date: textOf }, { orders: textOf, width: wholeTo(MAX_WIDTH) });
}

interface Intervals {
  readonly sample: Sample;
  readonly width: number | undefined;
  readonly visits: Pick<IntervalsFacts, 'customers' | 'again' | 'second'>;
}

/** Returns intervals in bins as rows. @throws SalesError `bad-option` for too many bins */
export function intervalRows(record: ResultRecord, { sample, width, visits }: Intervals): ResultRecord {
  const { columns, facts } = binned(sample, 'days', width === undefined ? {} : { width });
  const analysis: IntervalsFacts = { kind: 'intervals', ...facts, ...visits };
  return analysed(record, analysis, columns);
}

/** Returns the number of customers with a date and of those with several, and the median days from the first to the second. */
function visitsOf(codes: Int32Array, days: Float64Array): Intervals['visits'] {
  const first = new Map<number, number>();
  const second = new Map<number, number>();
  codes.forEach((code, row) => {
    const day = days[row]!;
    if (code < 0 || Number.isNaN(day)) return;
    const known = first.get(code);
    if (known === undefined || day < known) {
      first.set(code, day);
      if (known !== undefined) second.set(code, known);
    } else if (day > known && !(day >= second.get(code)!)) second.set(code, day);
  });
  const gaps = Array.from(second, ([code, day]) => day - first.get(code)!);
  return { customers: first.size, again: second.size, second: quantileOfSample(sampleOf(gaps), 0.5) };
}
