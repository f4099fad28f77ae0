import { cumulate, randomFrom, type Random } from './random.js';
import { dayOf, isoDay, money, monthOf, weekdayOf } from './text.js';
import { makeCustomers, makeProducts, makeStores, type Customer, type Product, type Store } from './world.js';

/** Days on which a supplier does not deliver, both inclusive, and the part of its lines that are missing. */
export interface Failure {
  readonly from: string;
  readonly to: string;
  readonly missing: number;
}

/** How much to make. `lines` is met to within a day's orders. */
export interface GenerateOptions {
  readonly seed: number;
  readonly lines: number;
  readonly customers: number;
  readonly products: number;
  /** When the supplier fails, and the part of the lines that are missing then; six weeks of a strike where nothing is given. */
  readonly failure?: Failure;
  /** By how much the share of online orders grows over the years; 0.16 where nothing is given. */
  readonly onlineGrowth?: number;
}

/** The columns of the demo's order lines. */
const COLUMNS = [
  'order_id',
  'order_date',
  'shipped_date',
  'status',
  'customer_id',
  'customer_name',
  'gender',
  'age',
  'region',
  'country',
  'store',
  'channel',
  'category',
  'subcategory',
  'product',
  'promotion',
  'quantity',
  'unit_price',
  'discount',
  'unit_cost',
  'seller',
] as const;

const FIRST_DAY = dayOf('2023-01-01');
const DAYS = 1096;
/** The supplier of the Furniture in the shops of the South is on strike. */
const STRIKE: Failure = { from: '2025-05-12', to: '2025-06-22', missing: 0.85 };
const WEEKLY = [0.9, 0.86, 0.92, 1, 1.16, 1.34, 0.82];
const YEARLY = [0.78, 0.76, 0.9, 1.0, 1.08, 1.02, 0.9, 0.86, 0.96, 1.04, 1.3, 1.4];
const GARDEN = [0.2, 0.35, 0.9, 1.6, 2.1, 1.9, 1.5, 1.1, 0.7, 0.4, 0.2, 0.2];
const CLOSED = new Set(['01-01', '12-25', '12-26']);

interface World {
  readonly failure: { readonly from: number; readonly to: number; readonly missing: number };
  readonly stores: readonly Store[];
  readonly customers: readonly Customer[];
  readonly products: readonly Product[];
  readonly byWeight: Float64Array;
  readonly byMonth: readonly Float64Array[];
}

/** How busy a day is: trend × week × year × holidays, about 1 on average. */
function demand(day: number): number {
  const date = new Date(day * 86_400_000);
  const text = isoDay(day).slice(5);
  if (CLOSED.has(text)) return 0.12;
  const trend = 0.86 + (0.28 * (day - FIRST_DAY)) / DAYS;
  const weekday = weekdayOf(day);
  const month = monthOf(day);
  // Black Friday: the fourth Friday of November; the weekend after it still gains.
  const blackFriday = month === 10 && date.getUTCDate() >= 22 && date.getUTCDate() <= 30 && weekday >= 4 ? 1.9 : 1;
  const advent = month === 11 && date.getUTCDate() < 23 ? 1.12 : 1;
  return trend * (WEEKLY[weekday] ?? 1) * (YEARLY[month] ?? 1) * blackFriday * advent;
}

function makeWorld(random: Random, options: GenerateOptions): World {
  const stores = makeStores(random);
  const customers = makeCustomers(random, options.customers, DAYS, stores);
  const products = makeProducts(random, options.products);
  const seasonal = (month: number): Float64Array =>
    cumulate(products.map(({ weight, category }) => weight * (category === 'Garden' ? (GARDEN[month] ?? 1) : 1)));
  const byMonth = Array.from({ length: 12 }, (_, month) => seasonal(month));
  const { from, to, missing } = options.failure ?? STRIKE;
  const failure = { from: dayOf(from), to: dayOf(to), missing };
  return { failure, stores, customers, products, byWeight: cumulate(customers.map(({ weight }) => weight)), byMonth };
}

const PROMOTIONS: readonly (readonly [name: string, months: readonly number[], discount: number])[] = [
  ['Winter sale', [0], 0.2],
  ['Spring days', [3], 0.1],
  ['Summer sale', [6], 0.25],
  ['Black week', [10], 0.3],
];

function promotionOn(day: number, random: Random): readonly [string, number] {
  const date = new Date(day * 86_400_000);
  const found = PROMOTIONS.find(([, months]) => months.includes(date.getUTCMonth()));
  if (found?.[0] === 'Black week' && date.getUTCDate() < 20) return ['', 0];
  if (found && random.next() < 0.45) return [found[0], found[2]];
  return random.next() < 0.06 ? ['Member offer', 0.05] : ['', 0];
}

/** A customer who has joined by `day`; the draw is repeated a few times for those who have not. */
function drawCustomer(world: World, day: number, random: Random): Customer {
  let customer = world.customers[random.weighted(world.byWeight)] as Customer;
  for (let tries = 0; tries < 6 && customer.since > day - FIRST_DAY; tries += 1) {
    customer = world.customers[random.weighted(world.byWeight)] as Customer;
  }
  return customer;
}

/** First names of those who sell in the shops; an order over the Internet has no seller. */
const SELLERS = ['Ada', 'Ben', 'Cleo', 'Dan', 'Eva', 'Finn', 'Gina', 'Hugo', 'Ines', 'Jan', 'Kim', 'Leo'];

interface Order {
  readonly id: string;
  readonly seller: string;
  readonly day: number;
  readonly customer: Customer;
  readonly store: Store;
  readonly channel: string;
}

/** The lines of one order, as CSV lines. */
function* linesOf(order: Order, world: World, random: Random): Generator<string> {
  const { customer, store, channel, day } = order;
  const month = monthOf(day);
  const [promotion, discount] = promotionOn(day, random);
  const shipped = day + (channel === 'Store' ? 0 : 1 + random.poisson(1.6));
  const status = random.next() < (channel === 'Store' ? 0.02 : 0.06) ? 'returned' : 'delivered';
  const head = [
    order.id,
    isoDay(day),
    isoDay(shipped),
    status,
    customer.id,
    customer.name,
    customer.gender,
    customer.age,
    store.region,
    store.country,
    store.name,
    channel,
  ];
  const count = 1 + random.poisson(1.1);
  const products = new Map<Product, number>();
  for (let line = 0; line < count; line += 1) {
    const product = world.products[random.weighted(world.byMonth[month] as Float64Array)] as Product;
    const { from, to, missing } = world.failure;
    const isShort = day >= from && day <= to && store.region === 'South' && product.category === 'Furniture';
    if (isShort && random.next() < missing) continue;
    const quantity = product.priceCents < 6000 ? 1 + random.poisson(1.2) : 1 + random.poisson(0.15);
    // A product has one line per order, so no two lines are equal.
    products.set(product, (products.get(product) ?? 0) + quantity);
  }
  const years = Math.floor((day - FIRST_DAY) / 365);
  for (const [{ category, subcategory, name, priceCents, costCents }, quantity] of products) {
    const price = money(Math.round(priceCents * (1 + 0.03 * years)));
    const cost = money(Math.round(costCents * (1 + 0.04 * years)));
    yield [...head, category, subcategory, name, promotion, quantity, price, discount, cost, order.seller].join(',');
  }
}

/**
 * Order lines of a furniture chain over the years 2023 to 2025 as CSV lines, header first: a growing trend, a weekly and a yearly season,
 * holidays, promotions, returns, shipping, and one dip with a cause (a supplier that leaves the South without Furniture in 2025).
 */
export function* generateOrders(options: GenerateOptions): Generator<string> {
  const random = randomFrom(options.seed);
  const world = makeWorld(random, options);
  const weights = Array.from({ length: DAYS }, (_, index) => demand(FIRST_DAY + index));
  const perOrder = 2.1;
  const scale = options.lines / perOrder / weights.reduce((sum, weight) => sum + weight, 0);
  let number = 100_000;
  yield COLUMNS.join(',');
  for (const [index, weight] of weights.entries()) {
    const orders = random.poisson(weight * scale);
    for (let n = 0; n < orders; n += 1) {
      const day = FIRST_DAY + index;
      const customer = drawCustomer(world, day, random);
      const online = random.next() < 0.32 + ((options.onlineGrowth ?? 0.16) * index) / DAYS - customer.age / 1000;
      const store = world.stores[customer.store] as Store;
      number += 1;
      const channel = online ? 'Online' : 'Store';
      const seller = online ? '' : `${SELLERS[(number * 7 + customer.store) % SELLERS.length] ?? ''} ${store.name}`;
      yield* linesOf({ id: `A${String(number)}`, day, customer, store, channel, seller }, world, random);
    }
  }
}

/** How many people came to the shops and to the shop on the Internet, day by day, as CSV lines, header first. */
export function* generateVisits(seed: number): Generator<string> {
  const random = randomFrom(seed);
  yield 'date,visits';
  for (let index = 0; index < DAYS; index += 1) {
    const day = FIRST_DAY + index;
    yield `${isoDay(day)},${String(Math.round(demand(day) * (2600 + 500 * random.next()) * (1 - (0.12 * index) / DAYS)))}`;
  }
}
