import type { Random } from '../engine/random.js';

/** Two tenants of one endpoint. */
export const TENANTS = ['Alpha', 'Omega'] as const;
export type Tenant = (typeof TENANTS)[number];

/** Rows of two tenants that share no member, amount or day, and members of a second table. */
export function filesOf(random: Random): Readonly<Record<string, string>> {
  const orders = ['tenant,order,date,customer,product,quantity,revenue'];
  const products = ['product_id,name,category'];
  for (const [t, tenant] of TENANTS.entries()) {
    for (let p = 0; p < 8; p++) products.push(`${tenant}-P${p},${tenant} thing ${p},${tenant}-kind-${p % 3}`);
    for (let n = 0; n < 150; n++) {
      const day = `${2020 + t}-${String(random.int(1, 12)).padStart(2, '0')}-${String(random.int(1, 28)).padStart(2, '0')}`;
      const amount = random.int(1000, 9999) * 10 + 3 + t * 4;
      orders.push(
        `${tenant},${tenant}-O${Math.ceil(n / 2)},${day},${tenant}-C${random.int(1, 20)},${tenant}-P${random.int(0, 7)},${random.int(1, 9)},${(amount / 100).toFixed(2)}`,
      );
    }
  }
  return { 'orders.csv': orders.join('\n'), 'products.csv': products.join('\n') };
}

const MEASURES = [
  'revenue',
  'orders',
  'customers',
  'units',
  'aov',
  'new-customers',
  'retention',
  'repeat-rate',
  'share(revenue)',
];
const MORE = [
  'count()',
  'max(date)',
  'min(revenue)',
  'first(customer)',
  'last(product)',
  'median(revenue)',
  'max(customer)',
  'x = distinct(products.name)',
];
const KEYS = [
  'customer',
  'product',
  'category',
  'month(date)',
  'week(date)',
  'weekday(date)',
  'customer-type',
  'tenant',
  'products.name',
  'order',
];
const CLAUSES = [
  'customer: *C1*',
  'category: (blank)',
  'date: last 90 days',
  'date: 2020..2021',
  'revenue: 100..500',
  'customer: !Alpha-C1',
  'tenant: Alpha',
  'tenant: Omega',
  'tenant: !Alpha',
  'product: *thing*',
  'customer: Omega-C3, Alpha-C3',
];

/** Analyses that a database computes, each with the measures and keys that it needs. */
const ANALYSES: readonly Readonly<Record<string, unknown>>[] = [
  { measures: ['revenue'], by: ['customer'], analysis: { kind: 'histogram', value: 'revenue' } },
  { measures: ['revenue'], by: ['customer'], analysis: { kind: 'concentration', member: 'customer', value: 'revenue' } },
  {
    measures: ['revenue'],
    by: ['customer'],
    analysis: { kind: 'members', member: 'customer', value: 'revenue', spans: [{ from: 100 }], limit: 9 },
  },
  {
    measures: ['revenue'],
    by: ['product', 'customer'],
    analysis: { kind: 'box', value: 'revenue', member: 'customer', group: 'product', outliers: 3 },
  },
  {
    measures: ['orders', 'revenue'],
    by: ['customer'],
    analysis: { kind: 'scatter', x: 'orders', y: 'revenue', member: 'customer', limit: 9 },
  },
  {
    measures: ['new-customers'],
    by: ['customer', 'month(date)'],
    analysis: { kind: 'cohorts', customer: 'customer', date: 'month(date)', isNew: 'new-customers' },
  },
  {
    measures: [],
    by: ['customer', 'day(date)'],
    analysis: { kind: 'intervals', customer: 'customer', date: 'day(date)' },
  },
  {
    measures: [],
    by: ['order', 'product'],
    analysis: { kind: 'rules', basket: 'order', item: 'product', minSupport: 0.01, matrix: 9 },
  },
  {
    measures: ['rows = count()'],
    by: ['product', 'products.name'],
    analysis: {
      kind: 'names',
      member: 'product',
      name: 'products.name',
      count: 'rows',
      of: ['Alpha-P1', 'Omega-P1', 'Omega-P2'],
    },
  },
  {
    measures: ['revenue'],
    by: ['product', 'month(date)'],
    analysis: { kind: 'slopes', member: 'product', date: 'month(date)', value: 'revenue' },
  },
];

/** A plan over the files, which may name members of either tenant. */
export function randomPlan(random: Random): Readonly<Record<string, unknown>> {
  const by = random.shuffle(KEYS).slice(0, random.int(0, 2));
  if (random.chance(0.1)) return { measures: [], by: ['customer', 'date'], detail: {}, limit: 50, where: random.pick(CLAUSES) };
  return {
    measures: random.shuffle([...MEASURES, ...MORE]).slice(0, random.int(1, 3)),
    by,
    where: random.shuffle(CLAUSES).slice(0, random.int(0, 2)).join('; '),
    ...(random.chance(0.3)
      ? {
          compare: random.pick([
            'previous-year',
            'previous-period',
            '2020',
            'rest of customer: *C1*',
            'tenant: Omega',
            'tenant: Alpha',
          ]),
        }
      : {}),
    ...(random.chance(0.3) ? random.pick(ANALYSES) : {}),
    ...(random.chance(0.1) ? { define: { y: "sum(if(tenant = 'Omega', revenue, 0))" }, measures: ['y'] } : {}),
  };
}
