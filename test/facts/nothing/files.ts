import { isoDate } from '../../../src/query/time/calendar-date.js';
import { normalNumbers } from '../../../src/stats/random.js';
import { randomOf } from '../../random.js';

/** A row of a made-up file of orders. */
export interface OrderRow {
  readonly day: number;
  readonly order: number;
  readonly customer: number;
  readonly region: string;
  readonly category: string;
  readonly product: string;
  readonly channel: string;
  readonly units: number;
  readonly revenue: number;
}

/** How a made-up shop sells. All rates are constant unless a function changes them. */
export interface Shop {
  readonly seed: number;
  readonly from: number;
  readonly to: number;
  /** Average orders of a day, before `weight`. */
  readonly orders: number;
  /** Standard deviation of the logarithm of an amount. */
  readonly spread: number;
  readonly customers: number;
  /** Factor of the rate of orders on a day; 0 on closed days. */
  readonly weight?: (day: number) => number;
  /** Probability that an order that would happen is one. Planted effects change it. */
  readonly keep?: (row: OrderRow) => number;
  /** Factor of an amount. */
  readonly factor?: (row: OrderRow) => number;
  /** The customer of an order; by default at a constant rate of their own. */
  readonly customer?: (random: () => number) => number;
}

const REGIONS = ['North', 'South', 'East', 'West'];
const CHANNELS = ['Website', 'Store', 'Phone'];
const CATEGORIES = ['Furniture', 'Technology', 'Office'];

const [REGION_SHARES, CHANNEL_SHARES, CATEGORY_SHARES] = [
  [0.4, 0.3, 0.2, 0.1],
  [0.5, 0.3, 0.2],
  [0.45, 0.35, 0.2],
].map(runningOf) as [number[], number[], number[]];

/** The orders of a shop, by day. */
export function ordersOf(shop: Shop): readonly OrderRow[] {
  const random = randomOf(shop.seed);
  const normal = normalNumbers(shop.seed * 7919 + 1);
  const rows: OrderRow[] = [];
  const rates = runningOf(Array.from({ length: shop.customers }, () => Math.exp(0.8 * normal())));
  for (let day = shop.from; day <= shop.to; day++) {
    const count = poisson(shop.orders * (shop.weight?.(day) ?? 1), random);
    for (let i = 0; i < count; i++) {
      const customer = shop.customer?.(random) ?? pickIn(rates, random());
      const row = rowOf({ day, customer, random });
      const amount = { ...row, order: rows.length + 1, revenue: row.revenue * Math.exp(shop.spread * normal()) };
      if (random() < (shop.keep?.(row) ?? 1)) rows.push({ ...amount, revenue: amount.revenue * (shop.factor?.(row) ?? 1) });
    }
  }
  return rows;
}

/** An order of a customer: their region is always the same, all else is random. */
export function rowOf({
  day,
  customer,
  random,
}: Pick<OrderRow, 'day' | 'customer'> & { readonly random: () => number }): OrderRow {
  const category = CATEGORIES[pickIn(CATEGORY_SHARES, random())]!;
  const units = 1 + Math.floor(random() * 4);
  return {
    day,
    order: 0,
    customer,
    region: REGIONS[pickIn(REGION_SHARES, shareOf(customer))]!,
    category,
    product: `${category} ${'ABCDEFGH'[Math.floor(random() * 8)]!}`,
    channel: CHANNELS[pickIn(CHANNEL_SHARES, random())]!,
    units,
    revenue: 40 * units,
  };
}

/** A fixed number between 0 and 1 for a customer. */
function shareOf(customer: number): number {
  return randomOf(customer * 31 + 1)();
}

function runningOf(weights: readonly number[]): number[] {
  const total = weights.reduce((sum, weight) => sum + weight, 0);
  let sum = 0;
  return weights.map((weight) => (sum += weight / total));
}

function pickIn(running: readonly number[], at: number): number {
  let [low, high] = [0, running.length - 1];
  while (low < high) {
    const middle = (low + high) >> 1;
    if (running[middle]! < at) low = middle + 1;
    else high = middle;
  }
  return low;
}

function poisson(mean: number, random: () => number): number {
  const limit = Math.exp(-mean);
  let count = 0;
  for (let product = random(); product > limit; product *= random()) count++;
  return count;
}

/** The rows as a CSV file. */
export function csvOf(rows: readonly OrderRow[]): string {
  const lines = rows.map((row) =>
    [
      row.order,
      isoDate(row.day),
      `Customer ${row.customer}`,
      row.region,
      row.category,
      row.product,
      row.channel,
      row.units,
      row.revenue.toFixed(2),
    ].join(','),
  );
  return ['Order ID,Order Date,Customer,Region,Category,Product,Channel,Quantity,Revenue', ...lines].join('\n');
}
