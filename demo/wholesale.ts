import { randomFrom, type Random } from './random.js';
import { dayOf, isoDay, money, monthOf, namesOf, weekdayOf } from './text.js';

const FIRST_DAY = dayOf('2023-01-01');
const LAST_DAY = dayOf('2025-12-31');
const CUSTOMER_COUNT = 110;
/** The hotel chain that accounts for a sixth of the revenue of 2024 orders until the middle of July 2025. */
const KEY_ACCOUNT = { name: 'Grand Meridian Hotels', lastDay: dayOf('2025-07-18') };

/** Demand by month: terraces in summer, banquets in December. */
const YEARLY = [0.84, 0.88, 0.95, 0.98, 1.06, 1.1, 1.08, 1.06, 1, 0.98, 0.99, 1.16];

/** Of nine customers, five are there from the start, and four are won during these years; every eleventh leaves. */
const [OLD, LEAVES] = [5, 11];

/** Average days between two orders. */
const INTERVALS = [7, 14, 5, 21, 7, 14, 10, 28];

interface Account {
  readonly code: string;
  readonly name: string;
  readonly segment: string;
  readonly place: Place;
  readonly rep: string;
  /** Average days between two orders. */
  readonly interval: number;
  /** Average cases of a line. */
  readonly size: number;
  readonly discount: number;
  readonly from: number;
  readonly to: number;
  readonly usual: readonly Article[];
}

interface Place {
  readonly region: string;
  readonly state: string;
  readonly city: string;
}

interface Article {
  readonly name: string;
  readonly category: string;
  readonly priceCents: number;
  readonly costCents: number;
}

const PLACES: readonly Place[] = [
  { region: 'West', state: 'California', city: 'San Diego' },
  { region: 'West', state: 'California', city: 'Sacramento' },
  { region: 'West', state: 'Oregon', city: 'Portland' },
  { region: 'West', state: 'Nevada', city: 'Reno' },
  { region: 'Midwest', state: 'Illinois', city: 'Chicago' },
  { region: 'Midwest', state: 'Ohio', city: 'Columbus' },
  { region: 'Midwest', state: 'Minnesota', city: 'Saint Paul' },
  { region: 'South', state: 'Texas', city: 'Austin' },
  { region: 'South', state: 'Georgia', city: 'Savannah' },
  { region: 'South', state: 'Tennessee', city: 'Nashville' },
  { region: 'Northeast', state: 'New York', city: 'Albany' },
  { region: 'Northeast', state: 'Massachusetts', city: 'Boston' },
];

const REPS: Readonly<Record<string, readonly string[]>> = {
  West: ['Dana Whitfield', 'Luis Ortega'],
  Midwest: ['Karen Novak', 'Tom Bauer'],
  South: ['Renee Carter', 'Will Hayes'],
  Northeast: ['Priya Nair'],
};

const SPOTS = ['Harbor', 'Maple Street', 'Old Mill', 'Blue Heron', 'Copper Kettle', 'Juniper', 'Lakeside', 'Union Square'];
const TOWNS = ['Cedar Valley', 'Fairview', 'Riverton', 'Brookfield', 'Ashland', 'Westgate'];

/** Names of customers by segment, with the average cases of a line. */
const SEGMENTS: readonly (readonly [segment: string, names: readonly string[], size: number])[] = [
  ['Restaurants', namesOf(SPOTS, ['Grill', 'Diner', 'Kitchen', 'Bistro', 'Tavern', 'Cantina']), 3],
  ['Hotels', namesOf([...SPOTS, ...TOWNS], ['Inn', 'Lodge']), 5],
  ['Healthcare', namesOf(TOWNS, ['Hospital', 'Care Home', 'Clinic']), 6],
  ['Schools', namesOf(TOWNS, ['School District', 'College']), 6],
  ['Caterers', namesOf([...SPOTS, ...TOWNS], ['Catering']), 4],
];

/** Category → articles with their price per case in dollars. */
const RANGE: Readonly<Record<string, readonly (readonly [name: string, dollars: number])[]>> = {
  Produce: [
    ['Romaine Hearts 24 ct', 34],
    ['Roma Tomatoes 25 lb', 29],
    ['Yellow Onions 50 lb', 26],
    ['Russet Potatoes 50 lb', 31],
    ['Baby Spinach 4 lb', 14],
    ['Lemons 115 ct', 38],
  ],
  Dairy: [
    ['Whole Milk 4 × 1 gal', 19],
    ['Butter Unsalted 36 lb', 118],
    ['Shredded Mozzarella 6 × 5 lb', 89],
    ['Large Eggs 15 dz', 42],
    ['Heavy Cream 12 qt', 47],
  ],
  'Meat & Seafood': [
    ['Chicken Breast 40 lb', 112],
    ['Ground Beef 80/20 6 × 5 lb', 134],
    ['Atlantic Salmon 10 lb', 96],
    ['Bacon Sliced 15 lb', 71],
    ['Shrimp 16/20 5 × 2 lb', 104],
  ],
  Pantry: [
    ['Olive Oil 6 × 3 L', 148],
    ['Basmati Rice 25 lb', 37],
    ['Spaghetti 20 lb', 28],
    ['Crushed Tomatoes 6 × #10', 36],
    ['All-Purpose Flour 50 lb', 24],
    ['Coffee Beans House Blend 12 lb', 87],
  ],
  Disposables: [
    ['Takeout Boxes 200 ct', 44],
    ['Napkins 6000 ct', 39],
    ['Nitrile Gloves 10 × 100', 58],
    ['Paper Cups 12 oz 1000 ct', 52],
  ],
};

function makeArticles(random: Random): Article[] {
  return Object.entries(RANGE).flatMap(([category, list]) =>
    list.map(([name, dollars]) => {
      const priceCents = dollars * 100 - 5;
      return { name, category, priceCents, costCents: Math.round(priceCents * (0.68 + 0.1 * random.next())) };
    }),
  );
}

/** Some of the articles, which a customer orders again and again. */
function pickUsual(articles: readonly Article[], count: number, random: Random): readonly Article[] {
  const left = [...articles];
  return Array.from({ length: count }, () => left.splice(random.below(left.length), 1)[0] as Article);
}

function makeAccounts(articles: readonly Article[], random: Random): Account[] {
  const names = SEGMENTS.flatMap(([segment, list, size]) => list.map((name) => ({ name, segment, size })));
  const small = Array.from({ length: CUSTOMER_COUNT }, (_, index): Account => {
    const { name, segment, size } = names.splice(random.below(names.length), 1)[0] as (typeof names)[number];
    const place = random.pick(PLACES);
    // Customers come and go evenly over the years: the trend is the same with every seed.
    const passed = Math.round(((LAST_DAY - FIRST_DAY) * index) / CUSTOMER_COUNT);
    const isOld = index % 9 < OLD;
    const leaves = isOld && index % LEAVES === 0;
    const from = isOld ? FIRST_DAY - random.below(20) : FIRST_DAY + passed;
    return {
      ...{ code: `C${String(1001 + index)}`, name, segment, place },
      rep: random.pick(REPS[place.region] as readonly string[]),
      interval: INTERVALS[index % INTERVALS.length]!,
      size: size * (0.6 + 0.15 * (index % 7)),
      discount: random.pick([0, 0, 0, 0.03, 0.05]),
      ...{ from, to: leaves ? FIRST_DAY + passed : LAST_DAY },
      usual: pickUsual(articles, 8 + random.below(7), random),
    };
  });
  const [place] = PLACES as readonly [Place];
  const key: Account = {
    ...{ code: 'C1000', name: KEY_ACCOUNT.name, segment: 'Hotels', place, rep: 'Dana Whitfield' },
    ...{ interval: 2, size: 17, discount: 0.08, from: FIRST_DAY, to: KEY_ACCOUNT.lastDay, usual: articles },
  };
  return [key, ...small];
}

/** A working day, this one or the next. */
const workingDay = (day: number): number => day + (weekdayOf(day) > 4 ? 7 - weekdayOf(day) : 0);

/** The days on which a customer orders: more often where demand is high. */
function* orderDays({ from, to, interval }: Account, random: Random): Generator<number> {
  for (let next = from + interval * random.next(); next <= to;) {
    const day = workingDay(Math.floor(next));
    if (day >= FIRST_DAY && day <= Math.min(to, LAST_DAY)) yield day;
    next = Math.max(day + 1, next + (interval * (0.7 + 0.6 * random.next())) / (YEARLY[monthOf(day)] ?? 1));
  }
}

/** The lines of one order without its number. Prices rise each January by 3%, costs by 2.6%. */
function* linesOf(account: Account, day: number, random: Random): Generator<string> {
  const { code, name, segment, place, rep, discount, size } = account;
  const delivered = workingDay(day + 1 + Math.min(3, random.poisson(0.5)));
  const head = [isoDay(day), isoDay(delivered), code, name, segment, place.region, place.state, place.city, rep];
  const years = Math.floor((day - FIRST_DAY) / 365.3);
  const articles = pickUsual(account.usual, Math.min(account.usual.length, 1 + random.poisson(2.4)), random);
  for (const article of articles) {
    const quantity = 1 + random.poisson(size - 1);
    const priceCents = Math.round(article.priceCents * 1.03 ** years);
    const revenue = Math.round(quantity * priceCents * (1 - discount));
    const cost = quantity * Math.round(article.costCents * 1.026 ** years);
    // A credit note takes back cases that arrived damaged.
    const sign = random.next() < 0.008 ? -1 : 1;
    yield [
      ...[...head, article.category, article.name, sign * quantity, money(priceCents), discount],
      ...[money(sign * revenue), money(sign * cost)],
    ].join(',');
  }
}

/**
 * Order lines of a food wholesaler over the years 2023 to 2025 as CSV lines, header first: 111 customers with their usual articles, growth from
 * new customers, credit notes, and a key account that leaves in July 2025. Other seeds give other numbers
 * with the same story and a forecast.
 */
export function* generateWholesale(seed = 20_260_103): Generator<string> {
  const random = randomFrom(seed);
  const accounts = makeAccounts(makeArticles(random), random);
  const orders = accounts.flatMap((account) => [...orderDays(account, random)].map((day) => ({ account, day })));
  // The last day of the year has an order with every seed.
  orders.push({ account: accounts[1]!, day: LAST_DAY });
  orders.sort((a, b) => a.day - b.day);
  yield 'order_no,order_date,delivery_date,customer_no,customer_name,segment,region,state,city,sales_rep,category,product,quantity,unit_price,discount,revenue,cost';
  for (const [index, { account, day }] of orders.entries()) {
    for (const line of linesOf(account, day, random)) yield `SO-${String(24_001 + index)},${line}`;
  }
}
