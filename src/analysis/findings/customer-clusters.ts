import { clusterTest } from '../../stats/compare/significance.js';
import type { Cooperative } from '../request-options.js';
import { codedOf, sumsOf } from '../columns.js';
import type { Spans } from '../member-series.js';
import { sumOf } from '../../util/numbers/sum.js';

/** The amounts of customers in two ranges of days, one row per customer and member. */
interface CustomerAmounts {
  /** The customer of each row; −1 when missing. Those rows count for totals only. */
  readonly customers: Int32Array;
  readonly count: number;
  /** The member of each row, as `memberKey` returns it; `undefined` when missing. */
  readonly members: readonly (string | undefined)[];
  readonly before: Float64Array;
  readonly after: Float64Array;
}

/** Returns the name of a member, or of a pair of members. */
export function memberKey(names: readonly (string | undefined)[]): string {
  return names.join('\n');
}

/**
 * Queries the amounts of customers in two ranges of days. `undefined` without customers: parts of the ranges show the noise of orders.
 * @throws SalesError `bad-option`, `bad-type`
 */
export async function customerAmounts(
  { value, by, spans }: { readonly value: string; readonly by: readonly string[]; readonly spans: Spans },
  { ask, cluster }: Cooperative,
): Promise<CustomerAmounts | undefined> {
  if (cluster !== 'customer' || spans.parts === 0) return undefined;
  const record = await ask({ by: [...by, cluster], compare: spans.comparison });
  const { codes, names } = codedOf(record, cluster, 'customer');
  const keys = by.map((name) => codedOf(record, name, 'member'));
  const isKnown = (row: number): boolean => keys.every(({ codes: own }) => own[row]! >= 0);
  return {
    customers: codes,
    count: names.length,
    members: Array.from(codes, (_, row) => (isKnown(row) ? memberKey(keys.map((own) => own.names[own.codes[row]!])) : undefined)),
    before: sumsOf(record, `${value}.previous`, 'value'),
    after: sumsOf(record, value, 'value'),
  };
}

/** Returns the p-value of the change of a total, with customers as independent units: that of the ratio of its two sides. */
export function growthChance({ customers, count, ...rows }: CustomerAmounts): number {
  const [before, after] = [sumOf(rows.before), sumOf(rows.after)];
  // Customers who all change at the same rate have no noise.
  const growth = before > 0 && after > 0 ? after / before : 1;
  const moves = new Float64Array(count);
  customers.forEach((code, row) => {
    if (code >= 0) moves[code]! += rows.after[row]! - growth * rows.before[row]!;
  });
  return clusterTest(after - before, { count, squares: productOf(moves, moves) });
}

/** The sums over the customers of one member. */
interface MemberSums {
  before: number;
  after: number;
  /** Squares of the customers’ moves, and their products with the customers’ parts of the totals. */
  squares: number;
  withBefore: number;
  withAfter: number;
}

/**
 * Returns the p-value of the change of each member’s share of the total, with customers as independent units: that of the difference of two
 * ratios. The influence of a customer is its move (its parts of both totals with the member, after − before) minus its parts of both totals times the
 * member’s shares. O(rows).
 */
export function shareChances({ customers, count, members, before, after }: CustomerAmounts): ReadonlyMap<string, number> {
  const [wholeBefore, wholeAfter] = [sumOf(before), sumOf(after)];
  const all = { before: new Float64Array(count), after: new Float64Array(count) };
  customers.forEach((code, row) => {
    if (code < 0) return;
    all.before[code]! += before[row]! / wholeBefore;
    all.after[code]! += after[row]! / wholeAfter;
  });
  const sums = new Map<string, MemberSums>();
  members.forEach((member, row) => {
    if (member === undefined) return;
    const own = sums.get(member) ?? { before: 0, after: 0, squares: 0, withBefore: 0, withAfter: 0 };
    sums.set(member, own);
    own.before += before[row]! / wholeBefore;
    own.after += after[row]! / wholeAfter;
    const code = customers[row]!;
    if (code < 0) return;
    const move = after[row]! / wholeAfter - before[row]! / wholeBefore;
    own.squares += move ** 2;
    own.withBefore += move * all.before[code]!;
    own.withAfter += move * all.after[code]!;
  });
  const [beforeSquares, afterSquares, products] = [
    productOf(all.before, all.before),
    productOf(all.after, all.after),
    productOf(all.before, all.after),
  ];
  return new Map(
    Array.from(sums, ([member, own]) => {
      const squares =
        own.squares -
        2 * (own.after * own.withAfter - own.before * own.withBefore) +
        own.after ** 2 * afterSquares -
        2 * own.after * own.before * products +
        own.before ** 2 * beforeSquares;
      return [member, clusterTest(own.after - own.before, { count, squares })] as const;
    }),
  );
}

/**
 * Returns the p-value of the difference between each member’s rate and that of all others, with customers as independent units: that of two ratios.
 * Empty without customers. O(members × rows).
 * @throws SalesError `bad-option`, `bad-type`
 */
export async function rateChances(
  { member, rate, of }: { readonly member: string; readonly rate: string; readonly of: string },
  { ask, cluster }: Cooperative,
): Promise<ReadonlyMap<string, number>> {
  if (cluster !== 'customer') return new Map();
  const record = await ask({ by: [member, cluster] });
  const { codes, names } = codedOf(record, cluster, 'customer');
  const members = codedOf(record, member, 'member');
  const size = sumsOf(record, of, 'of');
  const hits = sumsOf(record, rate, 'rate').map((one, row) => one * size[row]!);
  const chanceOf = (own: number): number => {
    const isOwn = (row: number): boolean => members.codes[row] === own;
    const total = (values: Float64Array, side: boolean): number =>
      values.reduce((sum, value, row) => (isOwn(row) === side ? sum + value : sum), 0);
    const sizes = { own: total(size, true), others: total(size, false) };
    const rates = { own: total(hits, true) / sizes.own, others: total(hits, false) / sizes.others };
    const moves = new Float64Array(names.length);
    codes.forEach((code, row) => {
      if (code < 0) return;
      const side = isOwn(row) ? 'own' : 'others';
      const move = (hits[row]! - rates[side] * size[row]!) / sizes[side];
      moves[code]! += side === 'own' ? move : -move;
    });
    return clusterTest(rates.own - rates.others, { count: names.length, squares: productOf(moves, moves) });
  };
  return new Map(members.names.map((name, own) => [name, chanceOf(own)]));
}

/** Returns the larger of two p-values: a change must be beyond both kinds of noise. A missing second one has no say. */
export function bothChances(parts: number, customers: number | undefined): number {
  return customers === undefined || Number.isNaN(customers) ? parts : Math.max(parts, customers);
}

function productOf(a: Float64Array, b: Float64Array): number {
  return a.reduce((sum, value, i) => sum + value * b[i]!, 0);
}
