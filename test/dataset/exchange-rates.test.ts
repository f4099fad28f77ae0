import assert from 'node:assert/strict';
import { DuckDBInstance } from '@duckdb/node-api';
import { describe, it } from 'node:test';
import { openDataset } from '../../src/core.js';
import type { Dataset, DatasetOptions, QueryPlan, SalesError } from '../../src/core.js';
import { randomOf } from '../random.js';

type Row = Readonly<Record<string, string | number>>;
type Files = Readonly<Record<string, readonly Row[]>>;

/** Tables as CSV files, without the help of any type. */
function open(files: Files, options: DatasetOptions = {}): Promise<Dataset> {
  const tables = Object.fromEntries(Object.entries(files).map(([name, rows]) => [name, new Blob([csvOf(rows)])]));
  return openDataset({ tables }, { timeZone: 'UTC', ...options });
}

function csvOf(rows: readonly Row[]): string {
  const names = Object.keys(rows[0] ?? {});
  return [names.join(','), ...rows.map((row) => names.map((name) => row[name] ?? '').join(','))].join('\n');
}

const day = (index: number): string => new Date(Date.UTC(2024, 0, 1 + index)).toISOString().slice(0, 10);

const isWeekend = (index: number): boolean => [0, 6].includes(new Date(Date.UTC(2024, 0, 1 + index)).getUTCDay());

const DAYS = 200;
const CURRENCIES = ['EUR', 'GBP', 'JPY', 'USD'];
const START: Readonly<Record<string, number>> = { EUR: 1.09, GBP: 1.27, JPY: 0.0068, USD: 1 };

/** The value of each currency in dollars by working day, and rows of sales in all of them. */
function generate(seed: number): {
  readonly usd: readonly Row[];
  readonly orders: readonly Row[];
  readonly lines: readonly Row[];
} {
  const random = randomOf(seed);
  const value = new Map(Object.entries(START));
  const usd: Row[] = [];
  for (let index = -3; index < DAYS; index += 1) {
    if (isWeekend(index)) continue;
    for (const code of CURRENCIES) {
      const next = (value.get(code) ?? 1) * (code === 'USD' ? 1 : 1 + (random() - 0.5) / 50);
      value.set(code, next);
      usd.push({ date: day(index), currency: code, rate: Number(next.toFixed(6)) });
    }
  }
  const orders: Row[] = [];
  const lines: Row[] = [];
  for (let order = 1; order <= 400; order += 1) {
    const currency = CURRENCIES[Math.floor(random() * 4)] ?? 'USD';
    orders.push({
      order_id: order,
      order_date: day(Math.floor(random() * DAYS)),
      customer_id: 1 + Math.floor(random() * 60),
      currency,
    });
    for (let line = 1; line <= 1 + Math.floor(random() * 3); line += 1) {
      const quantity = 1 + Math.floor(random() * 4);
      const price = Number((5 + random() * 90).toFixed(2));
      lines.push({ order_id: order, line_no: line, quantity, price, shipping_cost: Number((random() * 9).toFixed(2)) });
    }
  }
  return { usd, orders, lines };
}

/** What DuckDB computes from the same rows; `r` has the rate of each currency to the target by day. */
async function sqlOf(files: Files, query: string): Promise<readonly unknown[]> {
  const sql = await (await DuckDBInstance.create(':memory:', { threads: '1' })).connect();
  for (const [name, rows] of Object.entries(files)) {
    const names = Object.keys(rows[0] ?? {});
    const values = rows.map((row) => `(${names.map((column) => literal(row[column] ?? '')).join(',')})`).join(',');
    await sql.run(
      `create table ${name} as select * from (values ${values}) t(${names.map((column) => `"${column}"`).join(',')})`,
    );
  }
  const found = await sql.runAndReadAll(query);
  sql.closeSync();
  return found.getRows().flat();
}

const literal = (value: string | number): string =>
  typeof value === 'number' ? String(value) : /^\d{4}-\d\d-\d\d$/u.test(value) ? `date '${value}'` : `'${value}'`;

const IN_USD = `
  select coalesce(sum(l.quantity * l.price * r.rate), 0)::double,
         sum(l.shipping_cost * r.rate)::double,
         (sum(case when o.order_date between date '2024-03-01' and date '2024-03-31' then l.quantity * l.price * r.rate end))::double
  from lines l join orders o using (order_id)
  asof join usd r on o.currency = r.currency and r.date <= o.order_date`;

const value = async (dataset: Dataset, plan: QueryPlan): Promise<unknown> =>
  Object.values((await dataset.query(plan)).rows()[0] ?? {})[0];

const near = (found: unknown, expected: unknown, what = ''): void => {
  assert.ok(typeof found === 'number' && typeof expected === 'number', `${what}: ${String(found)} and ${String(expected)}`);
  assert.ok(Math.abs(found - expected) <= 1e-9 * Math.abs(expected), `${what}: ${String(found)} is not ${String(expected)}`);
};

const { usd, orders, lines } = generate(7);

/** The same rates in the forms that files of rates have. */
const FORMS: Readonly<Record<string, readonly Row[]>> = {
  'date, currency, value in dollars': usd.map(({ date, currency, rate }) => ({
    date: date!,
    currency: currency!,
    rate_to_usd: rate!,
  })),
  'date, from, to, rate': usd
    .filter(({ currency }) => currency !== 'USD')
    .map(({ date, currency, rate }) => ({ date: date!, from_currency: currency!, to_currency: 'USD', rate: rate! })),
  'date, currency and a rate that is 1 for the base': usd.map(({ date, currency, rate }) => ({
    day: date!,
    ccy: currency!,
    x: rate!,
  })),
  'a column per currency': wide(usd),
  'meaningless names': usd
    .filter(({ currency }) => currency !== 'USD')
    .map(({ date, currency, rate }) => ({ c1: currency!, c2: 'USD', c3: rate!, c4: date! })),
};

function wide(rows: readonly Row[]): readonly Row[] {
  const byDate = new Map<string, Record<string, string | number>>();
  for (const { date, currency, rate } of rows) {
    const row = byDate.get(String(date)) ?? { Date: String(date) };
    byDate.set(String(date), { ...row, [String(currency)]: rate! });
  }
  return [...byDate.values()];
}

describe('amounts in several currencies with exchange rates', () => {
  for (const [form, rates] of Object.entries(FORMS)) {
    it(`are converted row by row: ${form}`, async () => {
      const [revenue, shipping, march] = await sqlOf({ usd, orders, lines }, IN_USD);
      const dataset = await open({ orders, lines, rates }, { currency: 'USD' });
      near(await value(dataset, { measures: ['revenue'] }), revenue, 'revenue');
      near(await value(dataset, { measures: ['sum(shipping_cost)'] }), shipping, 'shipping');
      near(await value(dataset, { measures: ['revenue'], where: 'date: 2024-03' }), march, 'March');
      const { notes } = await dataset.query({ measures: ['revenue'] });
      assert.deepEqual(
        notes.map(({ code }) => code),
        ['converted'],
      );
      assert.match(notes[0]?.message ?? '', /EUR, GBP, JPY are converted to USD.*'rates'.*up to 2 days old/u);
      dataset.close();
    });
  }

  it('are converted to any currency with rates, by way of another', async () => {
    const [expected] = await sqlOf(
      { usd, orders, lines },
      `select sum(l.quantity * l.price * r.rate / g.rate)::double from lines l join orders o using (order_id)
       asof join usd r on o.currency = r.currency and r.date <= o.order_date
       asof join (select * from usd where currency = 'GBP') g on 'GBP' = g.currency and g.date <= o.order_date`,
    );
    const dataset = await open({ orders, lines, usd });
    near(await value(dataset, { measures: ['revenue'], currency: 'GBP' }), expected);
    near(await value(dataset, { measures: ['revenue'], currency: 'gbp' }), expected);
    dataset.close();
  });

  it('are refused without a currency, and the hint names it', async () => {
    const dataset = await open({ orders, lines, usd });
    await assert.rejects(dataset.query({ measures: ['revenue'] }), (error: SalesError) => {
      assert.equal(error.code, 'mixed-currency');
      assert.match(error.hint, /set currency="/u);
      return true;
    });
    await assert.rejects(dataset.query({ measures: ['revenue'], currency: 'CHF' }), { code: 'mixed-currency' });
    dataset.close();
  });
});

describe('converted amounts', () => {
  it('are what filters on amounts, comparisons and groups see', async () => {
    const dataset = await open({ orders, lines, usd }, { currency: 'EUR' });
    const from = `from lines l join orders o using (order_id)
      asof join usd r on o.currency = r.currency and r.date <= o.order_date
      asof join (select * from usd where currency = 'EUR') g on 'EUR' = g.currency and g.date <= o.order_date`;
    const amount = 'l.quantity * l.price * r.rate / g.rate';
    const price = 'l.price * r.rate / g.rate';
    const sql = (query: string): Promise<readonly unknown[]> => sqlOf({ usd, orders, lines }, query);
    const [dear] = await sql(`select sum(${amount})::double ${from} where ${price} >= 50`);
    near(await value(dataset, { measures: ['revenue'], where: 'price: 50..' }), dear, 'filter on an amount');
    const [aov] = await sql(`select (sum(${amount}) / count(distinct order_id))::double ${from}`);
    near(await value(dataset, { measures: ['aov'] }), aov, 'average order value');
    const months = await sql(
      `select sum(${amount})::double ${from} group by date_trunc('month', o.order_date) order by date_trunc('month', o.order_date)`,
    );
    const byMonth = (await dataset.query({ measures: ['revenue'], by: ['month(date)'], compare: 'previous-period' })).rows();
    byMonth.forEach((row, index) => {
      near(row.revenue, months[index], `month ${String(index)}`);
      // The newest month is not over, so the month before it is cut at the same day.
      if (index > 0 && index < byMonth.length - 1)
        near(row['revenue.previous'], months[index - 1], `before month ${String(index)}`);
    });
    const byCurrency = (await dataset.query({ measures: ['revenue', 'orders'], by: ['currency'] })).rows();
    const each = await sql(`select sum(${amount})::double ${from} group by o.currency order by o.currency`);
    byCurrency.forEach((row, index) => near(row.revenue, each[index], String(row.currency)));
    const asked = { measures: ['revenue'], by: ['week(date)'] };
    const analysis = { kind: 'forecast', date: 'week(date)', value: 'revenue', horizon: 4 } as const;
    const days = (await dataset.query({ measures: ['revenue'], by: ['date'] })).rows();
    const plain = await openDataset(days.map((row) => ({ date: row.date, revenue: row.revenue })));
    const [found, expected] = await Promise.all(
      [dataset, plain].map(async (one) => (await one.query({ ...asked, analysis })).rows()),
    );
    assert.ok(found !== undefined && found.length > 4);
    found.forEach((row, index) => {
      if (row.forecast !== null) near(row.forecast, expected?.[index]?.forecast, 'forecast');
    });
    assert.equal(found.filter(({ forecast }) => typeof forecast === 'number').length, 4);
    plain.close();
    dataset.close();
  });

  it('leave rows without a rate out, and count them', async () => {
    const more = [
      ...orders,
      { order_id: 901, order_date: day(20), customer_id: 5, currency: 'XAF' },
      { order_id: 902, order_date: '2023-11-02', customer_id: 5, currency: 'EUR' },
    ];
    const others = [
      ...lines,
      { order_id: 901, line_no: 1, quantity: 1, price: 99_999, shipping_cost: 1 },
      { order_id: 902, line_no: 1, quantity: 1, price: 5, shipping_cost: 1 },
    ];
    const [expected] = await sqlOf({ usd, orders, lines }, IN_USD);
    const dataset = await open({ orders: more, lines: others, usd }, { currency: 'USD' });
    near(await value(dataset, { measures: ['revenue'] }), expected);
    const { notes } = await dataset.query({ measures: ['revenue'] });
    const note = notes.find(({ code }) => code === 'no-rate');
    assert.equal(note?.count, 2);
    assert.match(note.message, /2 rows of 'lines' \(EUR, XAF\) have no exchange rate to USD/u);
    assert.deepEqual((await dataset.query({ measures: ['orders'] })).notes, []);
    const check = await dataset.check();
    assert.deepEqual(check.exchangeRates, [{ table: 'usd', currencies: CURRENCIES }]);
    assert.deepEqual(
      check.warnings.filter(({ code }) => code === 'no-rate' || code === 'converted').map(({ code }) => code),
      ['converted', 'no-rate'],
    );
    assert.ok(!check.unusedTables.includes('usd'));
    dataset.close();
  });

  it('include rows that are added', async () => {
    const tables = { orders: new Blob([csvOf(orders)]), lines: new Blob([csvOf(lines)]), usd: new Blob([csvOf(usd)]) };
    const dataset = await openDataset({ tables }, { timeZone: 'UTC', currency: 'USD' });
    const before = await value(dataset, { measures: ['revenue'] });
    await dataset.append([{ order_id: 9001, order_date: day(150), customer_id: 1, currency: 'EUR' }], { table: 'orders' });
    await dataset.append([{ order_id: 9001, line_no: 1, quantity: 2, price: 100, shipping_cost: 0 }], { table: 'lines' });
    const rate = usd.findLast(({ date, currency }) => currency === 'EUR' && String(date) <= day(150))?.rate;
    near(await value(dataset, { measures: ['revenue'] }), Number(before) + 200 * Number(rate));
    dataset.close();
  });

  it('have prices of a list at the rate of the day of the sale', async () => {
    const products = [1, 2, 3].map((id) => ({ product_id: id, product_name: `Item ${String(id)}`, unit_price_usd: id * 10.5 }));
    const sales = orders.map(({ order_id, order_date }, index) => ({
      order_id: order_id!,
      order_date: order_date!,
      product_id: 1 + (index % 3),
      quantity: 1 + (index % 4),
    }));
    const [expected] = await sqlOf(
      { usd, sales, products },
      `select sum(quantity * unit_price_usd / g.rate)::double from sales join products using (product_id)
       asof join (select * from usd where currency = 'EUR') g on 'EUR' = g.currency and g.date <= order_date`,
    );
    const dataset = await open({ sales, products, usd }, { currency: 'EUR' });
    near(await value(dataset, { measures: ['revenue'] }), expected);
    near(
      await value(dataset, { measures: ['revenue'], currency: 'USD' }),
      sales.reduce((sum, { quantity, product_id }) => sum + quantity * product_id * 10.5, 0),
    );
    dataset.close();
  });

  it('can be written with signs', async () => {
    const signs: Readonly<Record<string, string>> = { EUR: '€', GBP: '£', USD: '$' };
    const rows = orders
      .filter(({ currency }) => currency !== 'JPY')
      .map(({ order_id, order_date, currency }, index) => ({
        order_id: order_id!,
        order_date: order_date!,
        sales: `${signs[String(currency)] ?? ''}${(index + 0.25).toFixed(2)}`,
      }));
    const plain = orders.filter(({ currency }) => currency !== 'JPY').map((row, index) => ({ ...row, sales: index + 0.25 }));
    const [expected] = await sqlOf(
      { usd, plain },
      `select sum(sales * r.rate)::double from plain o asof join usd r on o.currency = r.currency and r.date <= o.order_date`,
    );
    const dataset = await open({ sales: rows, usd }, { currency: 'USD' });
    near(await value(dataset, { measures: ['revenue'] }), expected);
    assert.match((await dataset.query({ measures: ['revenue'] })).notes[0]?.message ?? '', /Signs are read as \$ = USD/u);
    dataset.close();
  });
});

describe('tables that are no exchange rates', () => {
  it('are not taken for them: daily totals per currency', async () => {
    const totals = usd.map(({ date, currency }, index) => ({
      date: date!,
      currency: currency!,
      total: 100 + ((index * 7919) % 5000),
    }));
    const dataset = await open({ orders, lines, totals }, { currency: 'USD' });
    await assert.rejects(dataset.query({ measures: ['revenue'] }), { code: 'mixed-currency' });
    dataset.close();
  });

  it('are not guessed where the direction is unclear', async () => {
    const rates = usd
      .filter(({ currency }) => currency === 'EUR')
      .map(({ date }, index) => ({ date: date!, currency: 'CHF', rate: 1 + (index % 3) / 1000 }));
    const francs = orders.map((row) => ({ ...row, currency: row.currency === 'EUR' ? 'USD' : 'CHF' }));
    const dataset = await open({ orders: francs, lines, rates }, { currency: 'USD' });
    await assert.rejects(dataset.query({ measures: ['revenue'] }), { code: 'mixed-currency' });
    dataset.close();
  });
});
