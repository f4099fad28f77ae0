import type { AggregateRequest } from '../../src/engine/engine.js';
import type { Aggregate } from '../../src/query/expression/expression.js';
import type { BoundDimension, Dimension, Predicate } from '../../src/query/plan.js';
import { aggregate, column, ref, UTC } from './random-plan.js';
import { tableOf } from './random-table.js';
import { day } from './sales-table.js';

export const MONTHS: Dimension = { kind: 'bin-date', ref: ref('date'), grain: 'month' };
export const REGION: Dimension = { kind: 'column', ref: ref('region') };
export const PRICE: Dimension = { kind: 'bin-number', ref: ref('price'), width: 10 };
export const ALL: Predicate = { kind: 'all', of: [] };
export const SUM = aggregate('sum', column('price'));
export const ROWS: Aggregate = { kind: 'aggregate', name: 'count' };
export const CUSTOMERS = aggregate('distinct', column('customer'));

const dates = ['2024-01-05', '2024-01-31', '2024-02-01', '2024-02-29', '2024-03-15', '2024-05-02', undefined, '2024-05-20'];
/** Eight sales, with a day, a region and a price missing. */
export const { table } = tableOf(
  't',
  {
    date: { kind: 'date', values: dates.map((text) => (text === undefined ? undefined : day(text))) },
    region: { kind: 'text', values: ['North', 'South', 'North', undefined, 'East', 'South', 'North', 'East'] },
    customer: { kind: 'text', values: ['a', 'b', 'a', 'a', 'c', 'b', 'a', undefined] },
    price: { kind: 'decimal', scale: 2, values: [1000, 2550, -300, 1999, undefined, 10_000, 5, 70] },
    huge: { kind: 'decimal', scale: 0, values: Array.from({ length: 8 }, (_, i) => (i % 3 === 0 ? -1 : 1) * (2 ** 53 - i * 7)) },
    score: { kind: 'float', values: [0.1, 0.2, 0.3, undefined, 1e9, -1e-9, 7, 8] },
  },
  8,
);

/** From one day to another, either open. */
export const days = (from?: string, to?: string): Predicate => ({
  kind: 'days',
  ref: ref('date'),
  ...(from === undefined ? {} : { from: day(from) }),
  ...(to === undefined ? {} : { to: day(to) }),
});
export const members = (values: readonly string[], missing = false): Predicate => ({
  kind: 'one-of',
  field: REGION,
  values,
  missing,
});
export const by = (dimension: Dimension): BoundDimension => ({ name: 'key', dimension });
/** A request for the sum of prices and the count of rows. */
export const asks = (where: Predicate, parts: Partial<AggregateRequest> = {}): AggregateRequest => ({
  table: 't',
  by: [],
  aggregates: [SUM, ROWS],
  where,
  calendar: UTC,
  ...parts,
});
