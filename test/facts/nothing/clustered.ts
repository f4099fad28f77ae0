import { normalNumbers } from '../../../src/stats/random.js';
import { randomOf } from '../../random.js';
import { ordersOf, rowOf, type OrderRow, type Shop } from './files.js';

/** The rows in order of their days, with new order numbers. */
export function numbered(rows: readonly OrderRow[]): readonly OrderRow[] {
  return [...rows].sort((a, b) => a.day - b.day).map((row, i) => ({ ...row, order: i + 1 }));
}

/** Customers pay the same amount every 30 days, join at a constant rate and stay for half a year on average. */
export function subscriptions({ seed, from, to }: Pick<Shop, 'seed' | 'from' | 'to'>): readonly OrderRow[] {
  const random = randomOf(seed + 900);
  const rows: OrderRow[] = [];
  let customer = seed * 10_000;
  for (let day = from - 3 * 365; day <= to; day++) {
    customer++;
    for (let due = day; due <= to; due += 30) {
      if (due >= from) rows.push({ ...rowOf({ day: due, customer, random }), units: 1, revenue: 30 });
      if (random() < 1 / 6) break;
    }
  }
  return numbered(rows);
}

/** Each customer has a usual size of orders; the largest customers buy a hundred times as much at once as the smallest. */
export function ownSizes(shop: Shop): readonly OrderRow[] {
  return ordersOf({ ...shop, factor: ({ customer }) => Math.exp(sizeOf(customer)) });
}

/** A fixed number for a customer, with a normal distribution. */
function sizeOf(customer: number): number {
  return normalNumbers(customer * 131 + 7)();
}

/** Customers come once, order a dozen times within two months for their project, and stay away. */
export function projects({ seed, from, to }: Pick<Shop, 'seed' | 'from' | 'to'>): readonly OrderRow[] {
  const random = randomOf(seed + 1700);
  const rows: OrderRow[] = [];
  let customer = seed * 10_000;
  for (let day = from - 60; day <= to; day++) {
    if (random() > 0.35) continue;
    customer++;
    const orders = 4 + Math.floor(random() * 17);
    const { category } = rowOf({ day, customer, random });
    for (let i = 0; i < orders; i++) {
      const due = day + Math.floor(random() * 60);
      const row = rowOf({ day: due, customer, random });
      if (due >= from && due <= to) rows.push(random() < 0.7 ? { ...row, category, product: `${category} A` } : row);
    }
  }
  return numbered(rows);
}

/** A few customers send half of their orders back, most send none. */
export function returners(shop: Shop): readonly OrderRow[] {
  const random = randomOf(shop.seed + 500);
  const rateOf = (customer: number): number => (sizeOf(customer) > 1.2 ? 0.5 : 0.02);
  return ordersOf(shop).map((row) =>
    random() < rateOf(row.customer) ? { ...row, units: -row.units, revenue: -row.revenue } : row,
  );
}

/** Orders have one to twenty lines, most of them of one category. */
export function manyLines(shop: Shop): readonly OrderRow[] {
  const random = randomOf(shop.seed + 2300);
  return ordersOf(shop).flatMap((row) => {
    const lines = 1 + Math.floor(20 * random() ** 3);
    return Array.from({ length: lines }, () => {
      const other = rowOf({ day: row.day, customer: row.customer, random });
      const { category, product } = random() < 0.8 ? { ...row, product: `${row.category} ${other.product.at(-1)}` } : other;
      return { ...row, category, product, units: other.units, revenue: row.revenue * (0.5 + random()) };
    });
  });
}
