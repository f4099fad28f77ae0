import { openDataset, type Dataset, type DatasetOptions } from '../../src/core.js';
import type { Random } from '../engine/random.js';

/** An order line; `null` is missing. */
export type Line = Readonly<Record<string, string | null>>;

/** The query of a case, in names of roles, so columns may have any name. */
export interface Asked {
  readonly measures: readonly string[];
  readonly by: readonly string[];
  readonly clauses: readonly string[];
  readonly compare?: string;
}

export const ROLES = ['date', 'order', 'customer', 'region', 'category', 'quantity', 'price', 'revenue'] as const;

const REGIONS = ['North', 'South, West', 'ÄÖ "x"', 'constructor', 'north', 'a*b'];

/** Lines of random orders: ties, missing values, returns, two years and a half. */
export function randomLines(random: Random, count: number): Line[] {
  const gap = random.pick([0, 0.1]);
  const maybe = (value: string): string | null => (random.chance(gap) ? null : value);
  return Array.from({ length: count }, (_, n): Line => {
    const day = new Date(Date.UTC(2022, 5, 1) + random.int(0, 900) * 86_400_000).toISOString().slice(0, 10);
    const quantity = random.chance(0.05) ? -1 : random.int(1, 12);
    const cents = random.int(1, 99_999);
    return {
      date: maybe(day),
      order: `O-${String(random.int(1, Math.ceil(count / 2)))}`,
      customer: maybe(`C-${String(random.int(1, Math.ceil(count / 6)))}`),
      region: maybe(random.pick(REGIONS)),
      category: random.pick(['Chairs', 'Desks', 'Lamps']),
      quantity: n === 0 ? '1' : maybe(String(quantity)),
      price: (cents / 100).toFixed(2),
      revenue: maybe(((cents * quantity) / 100).toFixed(2)),
    };
  });
}

const MEASURES = [
  'revenue',
  'units',
  'orders',
  'customers',
  'aov',
  'units-per-order',
  'price',
  'new-customers',
  'repeat-rate',
  'share(revenue)',
  'count()',
  'x = median(revenue)',
  'y = max(price) - min(price)',
  'z = sum(if(quantity > 3, revenue, 0)) / sum(revenue)',
  'v = distinct(region)',
  'w = quantile(price, 0.9)',
];
const KEYS = [
  'region',
  'category',
  'year(date)',
  'quarter(date)',
  'month(date)',
  'week(date)',
  'weekday(date)',
  'customer-type',
  'bin(quantity, 5)',
];
const CLAUSES = [
  'region: North, "South, West"',
  'region: !north',
  'region: (blank), constructor',
  'region: *O*',
  'category: Chairs, Lamps',
  'category: !Desks, !Lamps',
  'quantity: 2..8',
  'revenue: ..250.5',
  'date: 2023',
  'date: 2023-02..2024-03',
  'date: last 9 months',
  'weekday(date): 1, 2, 3',
  'customer: *1*',
  'customer-type: new',
];

export function randomAsked(random: Random): Asked {
  const compare = random.chance(0.3) ? { compare: random.pick(['previous-year', 'previous-period', '2023-01..2023-06']) } : {};
  return {
    measures: random.shuffle(MEASURES).slice(0, random.int(1, 4)),
    by: random.shuffle(KEYS).slice(0, random.int(0, 2)),
    clauses: random.shuffle(CLAUSES).slice(0, random.int(0, 3)),
    ...compare,
  };
}

/** Opens lines as a CSV file whose columns have the given names, in the given order. */
export function openLines(
  lines: readonly Line[],
  names: Readonly<Record<string, string>> = {},
  order: readonly string[] = ROLES,
  options: DatasetOptions = {},
): Promise<Dataset> {
  const named = (role: string): string => names[role] ?? role;
  const cell = (value: string | null): string => (value === null ? '' : `"${value.replaceAll('"', '""')}"`);
  const text = [order.map((role) => cell(named(role))), ...lines.map((line) => order.map((role) => cell(line[role] ?? null)))]
    .map((row) => row.join(','))
    .join('\n');
  return openDataset(new Blob([text], { type: 'text/csv' }), {
    timeZone: 'UTC',
    roles: Object.fromEntries(order.map((role) => [role, named(role)])),
    ...options,
  });
}
