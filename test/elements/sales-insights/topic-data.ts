import { openPublic, type Dataset } from '../../../src/dataset/public-dataset.js';
import type { Finding, TopicContext, TopicName } from '../../../src/elements/sales-insights/model/finding.js';
import { within } from '../../../src/elements/sales-insights/model/plans.js';
import { contextOf } from '../../../src/elements/sales-insights/model/findings.js';
import { findingsIn, topics } from '../../../src/elements/sales-insights/topics/topics.js';
import { dayOf, isoDate, monthOf } from '../../../src/query/time/calendar-date.js';
import type { QueryResult } from '../../../src/query/result/result.js';
import { normalNumbers } from '../../../src/stats/random.js';
import { SalesError } from '../../../src/util/error.js';
import { part } from '../../parts.js';
import { pick, randomOf } from '../../random.js';

/** A line of an order of made-up sales. */
export interface Sale {
  readonly date: string;
  readonly order: string;
  readonly customer: string;
  readonly product: string;
  readonly category: string;
  readonly subcategory: string;
  readonly region: string;
  readonly segment: string;
  readonly quantity: number;
  readonly revenue: number;
  readonly profit: number;
  readonly discount: number;
  readonly status: string;
}

/** Four years, and nine days of a month that is not over. */
export const FIRST = dayOf(2021, 1, 1);
export const LAST = dayOf(2025, 1, 9);
const LAST_MONTH = monthOf(LAST) - 1;

const REGIONS = ['North', 'South', 'East', 'West'];
const SEGMENTS = ['Home', 'Office', 'Public'];
const PRODUCTS = Array.from({ length: 90 }, (_, i) => ({
  product: `P${i}`,
  subcategory: `S${i % 9}`,
  category: `C${(i % 9) % 3}`,
}));
type Product = (typeof PRODUCTS)[number];

/** A random course of sales. */
interface Course {
  readonly random: () => number;
  readonly normal: () => number;
  readonly has: (name: TopicName) => boolean;
}

/** Sales in which nothing happens but chance, and what is planted, each for the topic of its name: the same each day, month and member, but for noise. */
export function salesOf(seed: number, planted: readonly TopicName[] = [], perDay = 3): readonly Sale[] {
  const random = randomOf(seed);
  const course: Course = { random, normal: normalNumbers(seed + 1), has: (name) => planted.includes(name) };
  const sales: Sale[] = [];
  const known = new Set<string>();
  let orders = 0;
  for (let day = FIRST; day <= LAST; day++) {
    for (let i = poisson(perDay * busyness(monthOf(day), course), random); i > 0; i--) {
      const order = `o${++orders}`;
      const buyer = buyerOf(day, order, course);
      if (buyer) sales.push(...linesOf({ day, order, isRepeat: known.has(buyer.customer), ...buyer }, course));
      if (buyer) known.add(buyer.customer);
    }
  }
  return sales;
}

/** How many orders there are beside usual months. */
function busyness(month: number, { has }: Course): number {
  let times = 1;
  if (has('break') && LAST_MONTH - month < 7) times *= 1.7;
  if (has('change') && LAST_MONTH - month < 12) times *= 1.4;
  if (has('anomaly') && LAST_MONTH - month === 5) times *= 2.2;
  if (has('season') && month % 12 === 11) times *= 2.5;
  return times;
}

type Buyer = Pick<Sale, 'customer' | 'region' | 'segment'>;

/** Who orders; undefined where an effect has them stay away. */
function buyerOf(day: number, order: string, { random, has }: Course): Buyer | undefined {
  // The first thirty buy often, until they fall silent.
  const isRegular = has('at-risk') && random() < 0.3;
  const place = Math.floor(random() * (isRegular ? 30 : 300));
  if (has('at-risk') && place < 30 && LAST - day < 200) return undefined;
  const region = REGIONS[place % 4]!;
  const segment = SEGMENTS[(place >> 2) % 3]!;
  if (has('peers') && region === 'West' && LAST_MONTH - monthOf(day) < 12 && random() < 0.6) return undefined;
  // One in five comes by chance, and never again.
  const once = has('at-risk') ? 0 : 0.2;
  const isOnce = random() < (has('retention') && segment === 'Office' ? 0.9 : once);
  return { customer: isOnce ? `once ${order}` : `c${place}`, region, segment };
}

interface Order extends Buyer {
  readonly day: number;
  readonly order: string;
  readonly isRepeat: boolean;
}

function linesOf({ day, isRepeat, ...order }: Order, course: Course): readonly Sale[] {
  const { random, normal, has } = course;
  const products = productsOf(course);
  const comesBack = random() < (has('returns') && products.some(({ category }) => category === 'C1') ? 0.25 : 0.05);
  return products.flatMap((product) => {
    const left = (36 - LAST_MONTH + monthOf(day)) / 36;
    if (has('falling') && product.subcategory === 'S4' && random() < left) return [];
    const discount = pick(random, [0, 0, 0.1, 0.2, 0.3, 0.4]);
    const isLarge = (has('new-repeat') && isRepeat) || (has('retention') && order.segment === 'Office');
    const revenue = cents(Math.exp(3 + 0.5 * normal()) * (isLarge ? 2 : 1));
    const margin = has('discounts') && discount >= 0.3 ? -0.4 : 0.1 + 0.4 * random();
    return [
      {
        date: isoDate(day),
        ...order,
        ...product,
        quantity: 1 + Math.floor(random() * 5),
        revenue,
        profit: cents(revenue * margin),
        discount,
        status: comesBack ? 'Returned' : 'Delivered',
      },
    ];
  });
}

function productsOf({ random, has }: Course): readonly Product[] {
  const found = new Set<Product>();
  for (let count = 1 + Math.floor(random() * 2); count > 0; count--) {
    const place = Math.floor(PRODUCTS.length * (has('concentration') ? random() ** 9 : random()));
    found.add(PRODUCTS[place]!);
    if (has('bundles') && place === 7 && random() < 0.7) found.add(PRODUCTS[20]!);
  }
  return [...found];
}

function cents(value: number): number {
  return Math.round(100 * value) / 100;
}

/** D. E. Knuth 1969, volume 2, section 3.4.1. */
function poisson(mean: number, random: () => number): number {
  let count = 0;
  for (let chance = random(); chance > Math.exp(-mean); chance *= random()) count++;
  return count;
}

/** Topics that do not hide each other in the same sales. */
export const TOGETHER: readonly (readonly TopicName[])[] = [
  ['anomaly', 'concentration', 'retention', 'discounts', 'returns', 'bundles', 'peers'],
  ['falling', 'new-repeat'],
  ['break'],
  ['change'],
  ['season'],
  ['at-risk'],
];

/** What is planted: the finding's key, its sentence, and its tone. */
export const PLANTED: Readonly<Record<TopicName, readonly [key: RegExp, form: string, tone: string]>> = {
  break: [/^break\/level$/, 'rose', 'neutral'],
  anomaly: [/^anomaly\/month=19905$/, 'high', 'neutral'],
  change: [/^change\/previous-year$/, 'rose', 'neutral'],
  peers: [/^peers\/region=West$/, 'worst', 'bad'],
  falling: [/^falling\/subcategory=S4$/, 'fell', 'bad'],
  concentration: [/^concentration\/product$/, 'few', 'neutral'],
  retention: [/^retention\/segment=Office$/, 'low', 'bad'],
  'new-repeat': [/^new-repeat\/orders$/, 'higher', 'neutral'],
  discounts: [/^discounts\/band$/, 'band', 'bad'],
  returns: [/^returns\/category=C1$/, 'high', 'bad'],
  season: [/^season\/strong$/, 'strong', 'neutral'],
  bundles: [/^bundles\/product=(P7\+P20|P20\+P7)$/, 'pair', 'neutral'],
  'at-risk': [/^at-risk\/customers$/, 'silent', 'bad'],
};

/** Loaded data. */
export function open(input: Parameters<typeof openPublic>[0]): Promise<Dataset> {
  return openPublic(input, {}, part);
}

/** What one topic finds in data. */
export async function findingsOf(dataset: Dataset, name: TopicName): Promise<readonly Finding[]> {
  return topicFindings(dataset, name, contextOf(dataset.catalog));
}

/** What a topic finds where filters act on all of its questions. */
export async function topicFindings(
  dataset: Dataset,
  topic: TopicName,
  context: TopicContext,
  filters: readonly string[] = [],
): Promise<readonly Finding[]> {
  const answers: Record<string, QueryResult> = {};
  for (const [question, plan] of Object.entries(topics[topic].plans(context) ?? {})) {
    try {
      answers[question] = await dataset.query({ filters, ...within(plan, { where: '', filters }, context) });
    } catch (error) {
      // What cannot be answered gives no findings.
      if (!(error instanceof SalesError)) throw error;
    }
  }
  return findingsIn(topic, answers, context);
}
