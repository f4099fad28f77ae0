import type { Finding, Member } from '../../../src/elements/sales-insights/model/finding.js';
import {
  chanceOfReturn,
  expectedOrders,
  fitPurchases,
  expectedSpending,
  fitSpending,
} from '../../../src/stats/customers/customer-models.js';
import type { DuckSales } from './topic-duck.js';
import { is, memberOf, numbersOf, sumOf, text, within } from './topic-sql.js';
import type { Figures } from './topic-sql.js';

export async function concentrationFigures(duck: DuckSales, { members }: Finding): Promise<Figures> {
  const { field, member } = members.first!;
  const found = await numbersOf(
    duck,
    `WITH sums AS (SELECT ${field} AS member, sum(rev)::DOUBLE AS value FROM s WHERE ${field} IS NOT NULL GROUP BY 1 HAVING sum(rev) > 0),
      running AS (SELECT *, sum(value) OVER (ORDER BY value DESC) AS upto, sum(value) OVER () AS total FROM sums),
      vital AS (SELECT * FROM running WHERE upto - value < 0.8 * total)
    SELECT (SELECT count(*) FROM vital) AS few, (SELECT count(*) FROM sums) AS all_, (SELECT sum(value) FROM vital) AS amount,
      (SELECT sum(value) FROM sums) AS total, (SELECT value FROM sums WHERE member = ${text(member)}) AS first, (SELECT max(value) FROM sums) AS most`,
  );
  if (found.first !== found.most) throw new Error(`${member} is not the greatest`);
  return {
    few: found.few!,
    all: found.all_!,
    n: found.all_!,
    amount: found.amount!,
    share: found.amount! / found.total!,
    firstShare: found.first! / found.total!,
    worth: found.first!,
  };
}

export async function retentionFigures(duck: DuckSales, finding: Finding): Promise<Figures> {
  const { period, against } = finding;
  const { field, member } = memberOf(finding);
  // Members without a name count among the others, of customers and of revenue.
  const rows = await duck.rows(
    `WITH earlier AS (SELECT DISTINCT ${field} AS member, customer FROM s WHERE customer IS NOT NULL AND ${within(against!)}),
      now AS (SELECT DISTINCT ${field} AS member, customer FROM s WHERE customer IS NOT NULL AND ${within(period)}),
      kept AS (SELECT member, count(*) AS of_, count(now.customer) AS hits FROM earlier LEFT JOIN now USING (member, customer) GROUP BY member)
    SELECT kept.*, (SELECT sum(rev)::DOUBLE FROM s WHERE ${field} = kept.member AND ${within(period)}) AS value,
      (SELECT count(*) FROM now WHERE now.member = kept.member) AS customers FROM kept`,
  );
  const own = rows.find((row) => row.member === member) as Readonly<Record<string, number>>;
  const total = (name: string): number => rows.reduce((sum, row) => sum + (row[name] as number), 0);
  const { of_: of, hits, value, customers } = own;
  const all = await sumOf(duck, within(period));
  const rate = hits! / of!;
  const peers = (total('hits') - hits!) / (total('of_') - of!);
  return {
    value: value!,
    share: value! / all,
    rate,
    peers,
    customers: of!,
    n: of!,
    worth: (peers - rate) * of! * (value! / customers!),
  };
}

export async function newRepeatFigures(duck: DuckSales, { period }: Finding): Promise<Figures> {
  const found = await numbersOf(
    duck,
    `WITH typed AS (SELECT *, day = min(day) OVER (PARTITION BY customer) AS fresh FROM s WHERE customer IS NOT NULL),
      orders AS (SELECT ord, fresh, sum(rev)::DOUBLE AS value FROM typed WHERE ${within(period)} GROUP BY ord, fresh)
    SELECT avg(value) FILTER (NOT fresh) AS repeat, avg(value) FILTER (fresh) AS fresh, count(*) FILTER (NOT fresh) AS repeats,
      count(*) FILTER (fresh) AS news FROM orders`,
  );
  const { repeat, fresh, repeats, news } = found as Readonly<Record<'repeat' | 'fresh' | 'repeats' | 'news', number>>;
  const change = repeat - fresh;
  return {
    repeat,
    fresh,
    change,
    share: change / fresh,
    repeatOrders: repeats,
    freshOrders: news,
    n: repeats + news,
    worth: Math.abs(change) * (change > 0 ? news : repeats),
  };
}

export async function discountFigures(duck: DuckSales, { form, figures, members }: Finding): Promise<Figures> {
  const given = 'sum(CASE WHEN discount < 1 THEN rev::DOUBLE * discount / (1 - discount) END)::DOUBLE';
  const sums = `SELECT sum(rev)::DOUBLE AS revenue, sum(profit)::DOUBLE AS profit, ${given} AS given, count(*) AS n,
    min(discount)::DOUBLE AS least, max(discount)::DOUBLE AS most FROM s`;
  const where = form === 'band' ? `discount >= ${figures.from!.value}` : `discount <> 0 AND ${is(members.member!)}`;
  const found = (await numbersOf(duck, `${sums} WHERE ${where}`)) as Readonly<
    Record<'revenue' | 'profit' | 'given' | 'n' | 'least' | 'most', number>
  >;
  if (form === 'band') {
    const [worst] = await duck.rows(
      `SELECT min(upto)::DOUBLE AS profit FROM (SELECT sum(sum(profit)) OVER (ORDER BY discount DESC) AS upto FROM s WHERE discount > 0 GROUP BY discount)`,
    );
    if (Math.abs((worst!.profit as number) - found.profit) > 1e-6) throw new Error('another size loses more');
  }
  return {
    ...(form === 'band' && { from: found.least, to: found.most }),
    revenue: found.revenue,
    profit: found.profit,
    without: found.profit + found.given,
    n: found.n,
    worth: -found.profit,
  };
}

export async function returnFigures(duck: DuckSales, finding: Finding): Promise<Figures> {
  const { field, member } = memberOf(finding);
  const rows = await duck.rows(
    `SELECT ${field} AS member, count(DISTINCT ord) AS orders, count(DISTINCT CASE WHEN returned THEN ord END) AS hits, sum(rev)::DOUBLE AS value FROM s GROUP BY 1`,
  );
  const own = rows.find((row) => row.member === member) as Readonly<Record<string, number>>;
  const total = (name: string): number => rows.reduce((sum, row) => sum + (row[name] as number), 0);
  const { orders, hits, value } = own;
  const [rate, peers] = [hits! / orders!, (total('hits') - hits!) / (total('orders') - orders!)];
  const excess = (rate - peers) * orders!;
  return { rate, peers, returned: hits!, orders: orders!, excess, n: orders!, worth: excess * (value! / orders!) };
}

/** What an order only gives back was not bought in it. */
export async function bundleFigures(duck: DuckSales, { members }: Finding): Promise<Figures> {
  const { first, also, second } = members;
  const field = first!.field;
  const condition = [first!, ...(also ? [also] : [])];
  const has = (list: readonly Member[]): string => list.map((one) => `count(*) FILTER (${is(one)}) > 0`).join(' AND ');
  const found = await numbersOf(
    duck,
    `WITH sold AS (SELECT * FROM s WHERE ord IS NOT NULL AND ${field} IS NOT NULL
        QUALIFY bool_or(rev IS NULL OR rev > 0) OVER (PARTITION BY ord, ${field})),
      baskets AS (SELECT ord, ${has(condition)} AS a, ${has([second!])} AS c, sum(coalesce(profit, rev)) FILTER (${is(second!)})::DOUBLE AS earned
      FROM sold GROUP BY ord)
    SELECT count(*) AS n, count(*) FILTER (a) AS a, count(*) FILTER (c) AS c, count(*) FILTER (a AND c) AS both_, avg(earned) AS earned FROM baskets`,
  );
  const { n, a, c, both_: both, earned } = found as Readonly<Record<'n' | 'a' | 'c' | 'both_' | 'earned', number>>;
  const leverage = both / n - (a / n) * (c / n);
  return { count: both, confidence: both / a, lift: both / a / (c / n), n, worth: leverage * earned * n };
}

/** RFM in SQL; what customers are expected to do by the models, whose fits have tests of their own. */
export async function atRiskFigures(duck: DuckSales, finding: Finding, all: readonly Finding[]): Promise<Figures> {
  const { figures, members, form } = finding;
  if (form === 'lost') return lostFigures(duck, finding);
  const lost = all.filter((one) => one.form === 'lost').map((one) => one.members.first!.member);
  const rows = await duck.rows(
    `WITH days AS (SELECT customer, day, count(DISTINCT ord) AS orders, sum(rev)::DOUBLE AS amount FROM s WHERE customer IS NOT NULL GROUP BY 1, 2),
      sums AS (SELECT customer, min(day) AS first, max(day) AS last, count(*) AS visits, sum(orders) AS orders, sum(amount) AS amount FROM days GROUP BY 1),
      ages AS (SELECT *, datediff('day', last, (SELECT max(day) FROM s)) AS recency, datediff('day', first, (SELECT max(day) FROM s)) AS age FROM sums),
      limits AS (SELECT quantile_cont(recency, [0.2, 0.4, 0.6, 0.8]) AS r, quantile_cont(orders, [0.2, 0.4, 0.6, 0.8]) AS f, quantile_cont(amount, [0.2, 0.4, 0.6, 0.8]) AS m FROM ages)
    SELECT ages.* EXCLUDE (first, last), 5 - len(list_filter(r, x -> x < recency)) AS r, 1 + len(list_filter(f, x -> x < orders)) AS f,
      1 + len(list_filter(m, x -> x < amount)) AS m FROM ages, limits ORDER BY customer`,
  );
  const numbers = (name: string): Float64Array => Float64Array.from(rows, (row) => row[name] as number);
  const [visits, orders, amount, recency, age] = ['visits', 'orders', 'amount', 'recency', 'age'].map(numbers) as [
    Float64Array,
    Float64Array,
    Float64Array,
    Float64Array,
    Float64Array,
  ];
  const histories = rows.map((_, i) => ({ repeats: visits[i]! - 1, recency: age[i]! - recency[i]!, age: age[i]! }));
  const purchases = fitPurchases({
    repeats: histories.map(({ repeats }) => repeats),
    recency: histories.map((one) => one.recency),
    age: histories.map((one) => one.age),
  });
  const spending = fitSpending({ orders, means: amount.map((sum, i) => sum / orders[i]!) });
  const ahead = figures.horizon!.value;
  const silent = rows
    .flatMap((row, i) => {
      const alive = chanceOfReturn(purchases, histories[i]!);
      const spent = expectedSpending(spending, orders[i]!, amount[i]! / orders[i]!);
      const expected = (expectedOrders(purchases, ahead, histories[i]) * spent) / alive;
      const isAtRisk = (row.r as number) <= 2 && (row.f as number) >= 4 && (row.m as number) >= 4;
      return isAtRisk && alive < 0.5 && !lost.includes(row.customer ?? null)
        ? [{ customer: row.customer, amount: amount[i]!, expected, stake: expected * (1 - alive) }]
        : [];
    })
    .sort((a, b) => b.stake - a.stake)
    .slice(0, 50);
  if (silent[0]!.customer !== members.first!.member) throw new Error('another customer has more at stake');
  const sum = (name: 'amount' | 'expected' | 'stake'): number => silent.reduce((all, one) => all + one[name], 0);
  return {
    customers: silent.length,
    amount: sum('amount'),
    expected: sum('expected'),
    horizon: 90,
    n: rows.length,
    worth: sum('stake'),
  };
}

/** What a key account spent in the period and a year before, its last order, and how long it used to take to the next. */
async function lostFigures(duck: DuckSales, { members, period, against }: Finding): Promise<Figures> {
  const own = is(members.first!);
  const { last, interval, n } = await numbersOf(
    duck,
    `SELECT datediff('day', DATE '1970-01-01', max(day)) AS last, round(datediff('day', min(day), max(day)) / (count(DISTINCT day) - 1)) AS interval,
      (SELECT sum(orders) FROM (SELECT count(DISTINCT ord) AS orders FROM s WHERE ${own} GROUP BY day))::DOUBLE AS n FROM s WHERE ${own}`,
  );
  const [before, value] = [
    await sumOf(duck, `${own} AND ${within(against!)}`),
    await sumOf(duck, `${own} AND ${within(period)}`),
  ];
  return { since: last!, interval: interval!, before, value: value || 0, n: n!, worth: before - (value || 0) };
}
