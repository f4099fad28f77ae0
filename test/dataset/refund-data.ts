import { day, rows } from './joined-helpers.js';

/** Rows by the names of their tables. */
export type Data = Readonly<Record<string, readonly Record<string, unknown>[]>>;

/** Orders with their totals. */
export const ORDERS = rows(60, (at) => ({
  order_id: 501 + at,
  order_date: day(at * 3),
  customer: `C${String(at % 9)}`,
  total: (2000 + 137 * at) / 100,
}));

/** What was given back for every fifth order, twice for the first. */
export const REFUNDS = [...Array.from({ length: 12 }, (_, at) => at * 5), 0].map((at, index) => ({
  refund_id: `R${String(index)}`,
  order_id: 501 + at,
  refund_date: day(at * 3 + 40),
  amount: (305 + 11 * index) / 100,
}));

/** Lines of the orders. */
export const LINES: readonly Record<string, unknown>[] = ORDERS.flatMap((order, at) =>
  rows(1 + (at % 3), (line) => ({
    order_id: order.order_id,
    product: `P${String((at + line) % 4)}`,
    quantity: 1 + ((at + line) % 3),
    unit_price: (799 + 50 * line + at) / 100,
  })),
);
/** Orders without their totals. */
export const HEADERS = ORDERS.map(({ total: _, ...order }) => order);
/** An amount in cents. */
export const cents = (amount: unknown): number => Math.round(Number(amount) * 100);
