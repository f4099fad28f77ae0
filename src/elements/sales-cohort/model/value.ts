import { scaleOf, type Scale } from '../../../util/color-scale.js';
import type { CohortGrain } from '../attributes.js';
import { customersOf, type CohortRow, type RetentionView } from './retention.js';
import type { TriangleCell } from './shown.js';

/** Measures that have a value per customer. */
export type ValueMeasure = Exclude<RetentionView['measure'], 'customers'>;

/** Content of a table of values per customer. Places count periods: 0 is the first period of a cohort. */
export interface ValueView extends Pick<RetentionView, 'rows' | 'partial' | 'others' | 'since'> {
  readonly measure: ValueMeasure;
  readonly grain: CohortGrain;
  /** Value per customer up to each place, of all cohorts that are old enough; NaN where none is. */
  readonly means: readonly number[];
}

/** Converts cohorts to the value that each has brought, from its first period to each later one. */
export function toValue({ rows, partial, others, since, grain }: RetentionView, measure: ValueMeasure): ValueView {
  const places = rows.reduce((most, { counts }) => Math.max(most, counts.length + 1), 0);
  let mean = 0;
  const means = Array.from({ length: places }, (_, place) => (mean += meanIn(place, rows, partial)));
  return { rows, partial, others, since, grain, measure, means };
}

/** Returns the value of a cohort from its first period to a later one. */
export function totalOf({ base, counts }: CohortRow, place: number): number {
  return counts.slice(0, place).reduce((sum, count) => sum + count, base);
}

/** Returns the cohorts in which the period at a place is over. */
export function oldEnough(place: number, rows: readonly CohortRow[], partial: boolean): readonly CohortRow[] {
  return rows.filter((row) => isOver(row, place, partial));
}

/**
 * Returns what a customer brings in one period, over all cohorts that are old enough; NaN without one. Averages add up these, because averages
 * of totals would fall where older cohorts with higher totals have no successors yet.
 */
function meanIn(place: number, rows: readonly CohortRow[], partial: boolean): number {
  const old = oldEnough(place, rows, partial);
  const size = customersOf(old);
  const added = old.reduce((sum, { base, counts }) => sum + (place === 0 ? base : counts[place - 1]!), 0);
  return size > 0 ? added / size : NaN;
}

const isOver = ({ counts }: CohortRow, place: number, partial: boolean): boolean => place <= counts.length - Number(partial);

function perCustomer(row: CohortRow, place: number): number {
  return row.size > 0 ? totalOf(row, place) / row.size : NaN;
}

/** Returns all cells by row, averages first. The first column, age 1, is the first period. */
export function valueCells({ rows, means, partial }: ValueView): readonly TriangleCell[] {
  const all = means.flatMap((share, place) => (Number.isNaN(share) ? [] : [{ row: 0, age: place + 1, share, running: false }]));
  return [
    ...all,
    ...rows.flatMap((row, r) =>
      Array.from({ length: row.counts.length + 1 }, (_, place) => ({
        row: r + 1,
        age: place + 1,
        share: perCustomer(row, place),
        running: !isOver(row, place, partial),
      })),
    ),
  ];
}

/** Returns the color scale for the values of complete periods. */
export function scaleOfValues(cells: readonly TriangleCell[]): Scale {
  const over = cells.filter(({ running }) => !running);
  return scaleOf(
    Float64Array.from(over, ({ share }) => share),
    'returns',
  );
}

/** Number of periods in a year, and the minimum number of cohorts for an average. */
const YEAR: Readonly<Record<CohortGrain, number>> = { month: 12, quarter: 4, year: 1 };
const FEW = 3;

/** Returns the place that the sentence names besides the first period: a year later, or the last one with three cohorts. */
export function farPlace(view: ValueView): number | undefined {
  const known = (place: number): boolean => oldEnough(place, view.rows, view.partial).length >= FEW;
  for (let place = YEAR[view.grain]; place > 0; place--) if (known(place)) return place;
  return undefined;
}
