import { dayOf, isoDate, weekdayOf } from '../../../src/query/time/calendar-date.js';
import { normalNumbers } from '../../../src/stats/random.js';
import { randomOf } from '../../random.js';
import { manyLines, numbered, ownSizes, projects, returners, subscriptions } from './clustered.js';
import { ordersOf, rowOf, type OrderRow, type Shop } from './files.js';

/** A made-up file, and the kinds of claims that are true of it. */
export interface Case {
  readonly name: string;
  /** Kinds of claims that the planted effect makes true. Empty where nothing happens. */
  readonly planted: readonly ClaimKind[];
  /** Kinds of claims that are true although no effect is planted. */
  readonly isTrue?: readonly ClaimKind[];
  readonly make: (seed: number) => readonly OrderRow[];
  /** The last day with all of its rows; the last day of regular rows by default. */
  readonly until?: (seed: number) => number;
}

/** Kinds of sentences that name a change, a cause, a trend or a difference. */
export const CLAIM_KINDS = [
  'headline-cause',
  'drivers-cause',
  'break',
  'anomaly',
  'change',
  'peers',
  'falling',
  'retention',
  'returns',
  'new-repeat',
  'bundles',
  'cohorts',
  'lowest',
  'collapsed',
  'unusual',
  'new-customers',
] as const;
export type ClaimKind = (typeof CLAIM_KINDS)[number];

const YEAR = 365;
/** The last day of all files. */
export const END = dayOf(2022, 12, 31);

function shop(seed: number, years: number, more: Partial<Shop> = {}): Shop {
  return {
    seed,
    from: dayOf(2023 - years, 1, 1),
    to: END,
    orders: 5,
    spread: 0.6,
    customers: 250,
    ...more,
  };
}

const yearsOf = (seed: number): number => 1 + (seed % 3);
const plain = (spread: number) => (seed: number) => ordersOf(shop(seed, yearsOf(seed), { spread }));

/** Files in which nothing happens. */
const QUIET: readonly Case[] = [
  { name: 'no pattern, log-sd 0.6', planted: [], make: plain(0.6) },
  { name: 'no pattern, log-sd 1.0', planted: [], make: plain(1) },
  { name: 'no pattern, log-sd 1.4', planted: [], make: plain(1.4) },
  { name: 'equal weeks that end on any day', planted: [], make: equalWeeks },
  { name: 'one season, 50 to 130 weeks', planted: [], make: oneSeason },
  { name: 'old customers only', planted: [], make: oldCustomers },
  {
    name: 'a thinning end',
    planted: [],
    // That sentence says that data may be missing.
    isTrue: ['collapsed'],
    make: thinning,
    until: (seed) => END - 7 * thinningWeeks(seed),
  },
  { name: 'one bad date', planted: [], make: (seed) => withStray(ordersOf(shop(seed, 2)), END + 700, 1) },
  { name: 'two rows of a new year', planted: [], make: (seed) => withStray(ordersOf(shop(seed, 3)), END + 1, 2) },
  { name: 'customers switch channels', planted: [], make: (seed) => ordersOf(shop(seed, 3, { customers: 900, orders: 4 })) },
  { name: 'one large customer', planted: [], make: largeCustomer },
  { name: 'customers who join and leave', planted: [], make: (seed) => renewed(seed, () => 0.2) },
  { name: 'closed two weeks each August', planted: [], make: closedInAugust },
  { name: 'strong weekdays', planted: [], make: (seed) => ordersOf(shop(seed, 2, { orders: 8, weight: strongWeekdays })) },
  {
    name: 'thirty companies with large orders',
    planted: [],
    make: (seed) => ordersOf(shop(seed, 3, { orders: 1, spread: 1.2, customers: 30 })),
  },
  { name: 'one order in twelve returned', planted: [], make: withReturns },
  { name: 'short files of half a year', planted: [], make: halfYear },
  { name: 'invoices on the last day of a month', planted: [], make: monthEnds },
  { name: 'subscriptions with equal amounts', planted: [], make: (seed) => subscriptions(shop(seed, 2)) },
  {
    name: 'open from Friday to Sunday',
    planted: [],
    make: (seed) => ordersOf(shop(seed, 3, { orders: 12, spread: 0.8, weight: (day) => (weekdayOf(day) >= 5 ? 1 : 0) })),
  },
  { name: 'demand that wavers for weeks', planted: [], make: wavering },
  { name: 'customers with order sizes of their own', planted: [], make: (seed) => ownSizes(shop(seed, 2)) },
  { name: 'customers with projects', planted: [], make: (seed) => projects(shop(seed, 2)) },
  { name: 'customers who return a lot', planted: [], make: (seed) => returners(shop(seed, 2)) },
  {
    name: 'orders of many lines',
    planted: [],
    // Lines of an order are of one category.
    isTrue: ['bundles'],
    make: (seed) => manyLines(shop(seed, 3, { orders: 2, spread: 0.8 })),
  },
  { name: 'few rows', planted: [], make: (seed) => ordersOf(shop(seed, 2, { orders: 0.2, customers: 40 })) },
];

/** Files with one planted effect each. */
const PLANTED: readonly Case[] = [
  {
    name: 'sales a quarter higher',
    planted: ['change'],
    make: (seed) => kept(seed, 2, (row) => (row.day > END - YEAR ? 1 : 0.8)),
  },
  {
    name: 'one region sells half',
    planted: ['headline-cause', 'drivers-cause', 'peers', 'change'],
    make: (seed) => kept(seed, 3, (row) => (row.day > END - YEAR && row.region === 'South' ? 0.5 : 1)),
  },
  {
    name: 'one category doubles',
    planted: ['headline-cause', 'drivers-cause', 'peers', 'change'],
    make: (seed) => kept(seed, 3, (row) => (row.day <= END - YEAR && row.category === 'Technology' ? 0.5 : 1)),
  },
  { name: 'a level a third lower', planted: ['break'], make: (seed) => kept(seed, 3, (row) => (row.day > END - 170 ? 0.67 : 1)) },
  {
    name: 'a level a third lower, skewed',
    planted: ['break'],
    make: (seed) => kept(seed, 3, (row) => (row.day > END - 170 ? 0.6 : 1), { spread: 1, orders: 8 }),
  },
  {
    name: 'a shop that stops',
    planted: ['break', 'collapsed'],
    make: (seed) => kept(seed, 3, (row) => (row.day > END - 120 ? 0.05 : 1)),
  },
  {
    name: 'one day with eight times the orders',
    planted: ['anomaly', 'unusual'],
    make: (seed) => ordersOf(shop(seed, 2, { orders: 10, weight: (day) => (day === END - 100 - (seed % 300) ? 8 : 1) })),
  },
  {
    name: 'a month at two fifths',
    planted: ['anomaly', 'unusual'],
    make: (seed) => kept(seed, 3, (row) => (Math.floor((END - row.day) / 30.5) === 4 ? 0.4 : 1)),
  },
  {
    name: 'a category that declines',
    planted: ['falling'],
    make: (seed) =>
      kept(seed, 3, (row) => (row.category === 'Furniture' ? 1 - (0.7 * (row.day - END + 3 * YEAR)) / (3 * YEAR) : 1)),
  },
  {
    name: 'one region without loyalty',
    planted: ['retention'],
    make: (seed) => renewed(seed, ({ region }) => (region === 'South' ? 0.06 : 0.2)),
  },
  {
    name: 'newer customers less loyal',
    planted: ['cohorts'],
    make: (seed) => renewed(seed, ({ day }) => (day > END - 400 ? 0.1 : 0.2)),
  },
];

export const CASES: readonly Case[] = [...QUIET, ...PLANTED];

function kept(seed: number, years: number, keep: (row: OrderRow) => number, more: Partial<Shop> = {}): readonly OrderRow[] {
  return ordersOf(shop(seed, years, { keep, ...more }));
}

/** Every open day sells alike; the file ends on any day. */
function equalWeeks(seed: number): readonly OrderRow[] {
  const random = randomOf(seed);
  const to = END - 3 * seed;
  const days = Array.from({ length: 500 + 20 * (seed % 12) }, (_, i) => to - i).reverse();
  const rows = days
    .filter((day) => weekdayOf(day) <= 5)
    .flatMap((day) => Array.from({ length: 4 }, (_, i) => rowOf({ day, customer: (day * 4 + i) % 97, random })))
    .map((row, i) => ({ ...row, order: i + 1, revenue: 98 + 4 * random() }));
  return rows;
}

/** The same Christmas every year. */
function oneSeason(seed: number): readonly OrderRow[] {
  const to = END - ((seed * 37) % YEAR);
  const weeks = 50 + ((seed * 17) % 81);
  const weight = (day: number): number => {
    const inYear = (((day - dayOf(2022, 1, 1)) % YEAR) + YEAR) % YEAR;
    return 1 + 1.6 * Math.exp(-(((inYear - 345) / 18) ** 2)) + (inYear < 20 ? 0.3 : 0);
  };
  return ordersOf({ ...shop(seed, 1), from: to - weeks * 7, to, orders: 9, weight });
}

/** All customers bought before the file begins, each at a constant rate: long ones among them come late. */
function oldCustomers(seed: number): readonly OrderRow[] {
  return ordersOf(shop(seed, 2, { customers: 400, orders: 1.5 }));
}

function closedInAugust(seed: number): readonly OrderRow[] {
  const isClosed = (day: number): boolean => {
    const inYear = (((day - dayOf(2022, 1, 1)) % YEAR) + YEAR) % YEAR;
    return inYear >= 215 && inYear < 229;
  };
  return ordersOf(shop(seed, 3, { weight: (day) => (isClosed(day) ? 0 : 1) }));
}

/** Saturdays sell four times as much as Mondays. */
const strongWeekdays = (day: number): number => [0.5, 0.6, 0.7, 0.8, 1.2, 2, 1.2][weekdayOf(day) - 1]!;

function withReturns(seed: number): readonly OrderRow[] {
  const random = randomOf(seed + 500);
  return ordersOf(shop(seed, 2)).map((row) => (random() < 1 / 12 ? { ...row, units: -row.units, revenue: -row.revenue } : row));
}

function halfYear(seed: number): readonly OrderRow[] {
  return ordersOf({ ...shop(seed, 1), from: END - 150 - 5 * seed, orders: 12 });
}

/** Sixty companies get one invoice a month, on its last day. */
function monthEnds(seed: number): readonly OrderRow[] {
  const isMonthEnd = (day: number): boolean => isoDate(day + 1).endsWith('-01');
  return ordersOf(shop(seed, 3, { orders: 60, spread: 0.8, customers: 60, weight: (day) => (isMonthEnd(day) ? 1 : 0) }));
}

/** The rate of orders differs from week to week and stays similar for about a month, without any lasting change. */
function wavering(seed: number): readonly OrderRow[] {
  const normal = normalNumbers(seed * 31 + 5);
  let level = 0;
  const levels = Array.from({ length: 200 }, () => (level = 0.7 * level + 0.1 * normal()));
  return ordersOf(shop(seed, 3, { orders: 8, weight: (day) => Math.exp(levels[Math.floor((END - day) / 7)] ?? 0) }));
}

const thinningWeeks = (seed: number): number => 2 + (seed % 5);

/** Rows of the newest weeks are still to come. */
function thinning(seed: number): readonly OrderRow[] {
  const weeks = thinningWeeks(seed);
  return kept(seed, yearsOf(seed), ({ day }) => (END - day < 7 * weeks ? Math.max(0.1, (END - day) / (7 * weeks)) : 1));
}

function withStray(rows: readonly OrderRow[], day: number, count: number): readonly OrderRow[] {
  return [...rows, ...rows.slice(0, count).map((row, i) => ({ ...row, day: day + i, order: rows.length + i + 1 }))];
}

/** A third of the sales are of one customer, who orders at irregular times. */
function largeCustomer(seed: number): readonly OrderRow[] {
  const customer = (random: () => number): number => (random() < 0.02 ? 0 : 1 + Math.floor(random() * 250));
  return ordersOf(shop(seed, yearsOf(seed), { customer, factor: (row) => (row.customer === 0 ? 25 : 1) }));
}

/**
 * Customers join at a constant rate before and during the file, and order again in each later month with a probability that
 * `again` gives for their first order.
 */
function renewed(seed: number, again: (first: OrderRow) => number): readonly OrderRow[] {
  const random = randomOf(seed);
  const from = END - 2 * YEAR + 1;
  const rows: OrderRow[] = [];
  let customer = seed * 10_000;
  for (let day = from - 2 * YEAR; day <= END; day++)
    for (let i = 0; i < 3; i++) {
      const first = rowOf({ day, customer: ++customer, random });
      rows.push(first);
      for (let later = day + 30; later <= Math.min(END, day + YEAR); later += 30)
        if (random() < again(first)) rows.push(rowOf({ day: later + Math.floor(random() * 28), customer, random }));
    }
  return numbered(rows.filter(({ day }) => day >= from && day <= END));
}
