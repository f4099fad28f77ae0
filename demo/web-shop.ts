import { personName } from './people.js';
import { cumulate, randomFrom, type Random } from './random.js';
import { dayOf, isoDay, money, monthOf, weekdayOf } from './text.js';

const FIRST_DAY = dayOf('2023-01-01');
const LAST_DAY = dayOf('2025-12-31');
const DAYS = LAST_DAY - FIRST_DAY + 1;
const LINES_PER_ORDER = 1.6;
const ORDERS_PER_DAY = 16;

/**
 * The discount that backfires: 40% off jackets and shoes from 18 August to 2 November 2025. It sells below cost,
 * mostly to customers who would have bought anyway. Every fourth order comes back, and Black Friday sells less than the year before.
 */
const CAMPAIGN = {
  from: dayOf('2025-08-18'),
  to: dayOf('2025-11-02'),
  code: 'AUTUMN40',
  discount: 0.4,
  categories: new Set(['Jackets', 'Shoes']),
};

/** Demand by month: hiking in spring and summer, presents in December. */
const YEARLY = [0.82, 0.8, 0.92, 1.05, 1.12, 1.1, 1.02, 0.98, 0.96, 0.98, 1.12, 1.2];
/** Demand by weekday, Monday first: people order on Sunday evening. */
const WEEKLY = [1.05, 0.98, 0.95, 0.94, 0.92, 0.98, 1.18];
/** Demand by hour of the day. */
const HOURLY = [2, 1, 1, 1, 1, 2, 4, 7, 8, 9, 10, 10, 12, 10, 9, 9, 10, 12, 14, 17, 20, 19, 13, 6];
/** Winter goods by month; summer goods have the inverse. */
const WINTER = [1.5, 1.3, 1, 0.8, 0.6, 0.5, 0.5, 0.7, 1.1, 1.4, 1.6, 1.7];

const COUNTRIES: readonly (readonly [country: string, weight: number])[] = [
  ['United Kingdom', 62],
  ['Ireland', 13],
  ['Netherlands', 10],
  ['Germany', 9],
  ['France', 6],
];
const CHANNELS: readonly (readonly [channel: string, weight: number])[] = [
  ['Search', 38],
  ['Newsletter', 22],
  ['Direct', 20],
  ['Social media', 14],
  ['Price comparison', 6],
];

type Season = 'winter' | 'summer' | 'all';
/** Category → its season and its articles with their price in pounds. */
const RANGE: Readonly<Record<string, readonly [season: Season, articles: readonly (readonly [name: string, pounds: number])[]]>> =
  {
    Jackets: [
      'winter',
      [
        ['Down Jacket', 189],
        ['Rain Shell', 129],
        ['Fleece Jacket', 79],
        ['Softshell', 99],
        ['Insulated Vest', 89],
      ],
    ],
    Shoes: [
      'all',
      [
        ['Hiking Boot', 149],
        ['Trail Runner', 119],
        ['Approach Shoe', 129],
        ['Camp Sandal', 59],
      ],
    ],
    Backpacks: [
      'all',
      [
        ['Daypack 22 L', 69],
        ['Trekking Pack 55 L', 179],
        ['Running Vest', 89],
        ['Dry Bag', 24],
      ],
    ],
    Camping: [
      'summer',
      [
        ['Two-Person Tent', 249],
        ['Sleeping Bag', 139],
        ['Sleeping Mat', 79],
        ['Gas Stove', 49],
        ['Headlamp', 39],
      ],
    ],
    'Base layers': [
      'winter',
      [
        ['Merino Shirt', 65],
        ['Merino Leggings', 59],
        ['Hiking Socks', 16],
        ['Beanie', 22],
        ['Liner Gloves', 19],
      ],
    ],
  };
const MODELS = ['Corrie', 'Fell', 'Tarn', 'Skye', 'Burren'];

interface Article {
  readonly name: string;
  readonly category: string;
  readonly season: Season;
  readonly priceCents: number;
  readonly costCents: number;
  readonly weight: number;
}

interface Buyer {
  readonly code: string;
  readonly name: string;
  readonly country: string;
}

const pickWeighted = <T>(list: readonly (readonly [value: T, weight: number])[], random: Random): T =>
  (list[random.weighted(cumulate(list.map(([, weight]) => weight)))] as readonly [T, number])[0];

function makeArticles(random: Random): Article[] {
  return Object.entries(RANGE).flatMap(([category, [season, list]]) =>
    list.flatMap(([noun, pounds]) =>
      MODELS.map((model) => {
        const priceCents = Math.round(pounds * (0.8 + 0.5 * random.next())) * 100 - 1;
        // What the campaign sells has less margin than all else.
        const costs = CAMPAIGN.categories.has(category) ? 0.76 : 0.58;
        const costCents = Math.round(priceCents * (costs + 0.06 * random.next()));
        return {
          name: `${model} ${noun}`,
          category,
          season,
          priceCents,
          costCents,
          weight: 0.3 + random.next() ** 2 * (90 / pounds),
        };
      }),
    ),
  );
}

/** How well an article sells on a day, compared with its average. */
function seasonOf({ season }: Article, month: number): number {
  const winter = WINTER[month] ?? 1;
  if (season === 'all') return 1;
  return season === 'winter' ? winter : 2 - winter * 0.9;
}

const isCampaign = (day: number): boolean => day >= CAMPAIGN.from && day <= CAMPAIGN.to;

/** How busy a day is: growth × year × week × Black Friday. */
function demand(day: number): number {
  const growth = 0.84 + (0.34 * (day - FIRST_DAY)) / DAYS;
  const inMonth = new Date(day * 86_400_000).getUTCDate();
  const isBlackWeek = monthOf(day) === 10 && inMonth >= 22;
  const blackWeek = day > CAMPAIGN.to ? 1.15 : 1.9;
  return (
    growth *
    (YEARLY[monthOf(day)] ?? 1) *
    (WEEKLY[weekdayOf(day)] ?? 1) *
    (isBlackWeek ? blackWeek : 1) *
    (isCampaign(day) ? 1.35 : 1)
  );
}

interface Shop {
  readonly random: Random;
  readonly articles: readonly Article[];
  /** The buyer of every order so far: who has ordered often is drawn often. */
  readonly past: Buyer[];
  /** Running sums of how well articles sell, by month, with and without the campaign. */
  readonly weights: Readonly<Record<'usual' | 'campaign', readonly Float64Array[]>>;
}

function openShop(random: Random): Shop {
  const articles = makeArticles(random);
  const weightsOf = (lift: number): Float64Array[] =>
    YEARLY.map((_, month) =>
      cumulate(
        articles.map(
          (article) => article.weight * seasonOf(article, month) * (CAMPAIGN.categories.has(article.category) ? lift : 1),
        ),
      ),
    );
  return { random, articles, past: [], weights: { usual: weightsOf(1), campaign: weightsOf(2.2) } };
}

/** A new buyer, or one of the past; during the campaign mostly one of the past. */
function drawBuyer({ random, past }: Shop, day: number): Buyer {
  const share = Math.max(0.42, 1 - (day - FIRST_DAY) / 200) * (isCampaign(day) ? 0.7 : 1);
  if (past.length > 0 && random.next() >= share)
    return past[past.length - 1 - random.below(Math.min(past.length, 9000))] as Buyer;
  return { code: `W${String(30_001 + past.length)}`, name: personName(past.length), country: pickWeighted(COUNTRIES, random) };
}

/** The voucher of an order and its discount. */
function drawVoucher(day: number, random: Random): readonly [code: string, discount: number] {
  const draw = random.next();
  if (monthOf(day) === 10 && day - dayOf(`${isoDay(day).slice(0, 7)}-22`) >= 0) return draw < 0.5 ? ['BLACKWEEK', 0.2] : ['', 0];
  if (draw < 0.07) return ['WELCOME10', 0.1];
  return draw < 0.12 ? ['NEWS5', 0.05] : ['', 0];
}

/** The times of a day's orders, earliest first. */
function drawTimes(count: number, random: Random): string[] {
  const parts = (): number[] => [random.weighted(cumulate(HOURLY)), random.below(60), random.below(60)];
  return Array.from({ length: count }, () =>
    parts()
      .map((part) => String(part).padStart(2, '0'))
      .join(':'),
  ).sort();
}

/** The lines of one order; `id` is its number and `time` the time of day. */
function* linesOf(shop: Shop, day: number, { id, time }: { readonly id: string; readonly time: string }): Generator<string> {
  const { random, past } = shop;
  const buyer = drawBuyer(shop, day);
  past.push(buyer);
  const channel = pickWeighted(CHANNELS, random);
  const voucher = drawVoucher(day, random);
  const lines = Array.from({ length: 1 + random.poisson(LINES_PER_ORDER - 1) }, () => {
    const byWeight = shop.weights[isCampaign(day) ? 'campaign' : 'usual'][monthOf(day)] as Float64Array;
    return shop.articles[random.weighted(byWeight)] as Article;
  });
  const isReduced = isCampaign(day) && lines.some(({ category }) => CAMPAIGN.categories.has(category));
  const status = random.next() < (isReduced ? 0.26 : 0.09) ? 'returned' : 'delivered';
  const shipped = isoDay(day + 1 + random.poisson(isCampaign(day) ? 2.2 : 0.9));
  const head = [id, `${isoDay(day)} ${time}`, shipped, status, buyer.code, buyer.name, buyer.country, channel];
  const ordered = new Map<Article, number>();
  for (const article of lines) {
    const quantity = article.priceCents < 3000 ? 1 + random.poisson(0.6) : 1;
    // An article has one line per order, so no two lines are equal.
    ordered.set(article, (ordered.get(article) ?? 0) + quantity);
  }
  for (const [{ name, category, priceCents, costCents }, quantity] of ordered) {
    const [code, discount] = isCampaign(day) && CAMPAIGN.categories.has(category) ? [CAMPAIGN.code, CAMPAIGN.discount] : voucher;
    yield [...head, category, name, code, quantity, money(priceCents), discount, money(costCents)].join(',');
  }
}

/**
 * Order lines of a web shop for outdoor gear over the years 2023 to 2025 as CSV lines, header first: times of day, seasons, vouchers, returns, repeat
 * customers, and a discount that backfires in autumn 2025.
 */
export function* generateWebShop(): Generator<string> {
  const random = randomFrom(20260303);
  const shop = openShop(random);
  let number = 500_000;
  yield 'order_id,order_date,shipped_date,status,customer_id,customer_name,country,channel,category,product,voucher,quantity,unit_price,discount,unit_cost';
  for (let day = FIRST_DAY; day <= LAST_DAY; day += 1) {
    const orders = random.poisson(demand(day) * ORDERS_PER_DAY);
    for (const time of drawTimes(orders, random)) yield* linesOf(shop, day, { id: `R${String((number += 1))}`, time });
  }
}
