import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { openDataset, type Dataset, type QueryPlan } from '../../src/core.js';
import { error as cardError } from '../../src/messages/english-errors.js';
import { SalesError, type ErrorFacts } from '../../src/util/error.js';
import { Duck } from '../oracle/duck.js';
import { everyNth, pick as pickBy, randomOf } from '../random.js';
import { assertNear, dayText, load, type Row } from './stock-tables.js';

const random = randomOf(59);
const pick = <Value>(values: readonly Value[]): Value => pickBy(random, values);
const below = (count: number): number => Math.floor(random() * count);

/** P6 is sold without stock, P7 is in stock without sales. */
const PRODUCTS = ['P0', 'P1', 'P2', 'P3', 'P4', 'P5', 'P6'].map((sku, n) => ({
  sku,
  category: n % 2 === 0 ? 'Chairs' : 'Tables',
  unit_cost: 2 + n / 4,
}));
const LISTED = [...PRODUCTS, { sku: 'P7', category: 'Tables', unit_cost: 9.25 }];
const STORES = ['Oslo', 'Rome'];
const START = '2023-11-20';
const DAYS = 110;

const SALES: readonly Row[] = Array.from({ length: 1400 }, (_, row) => ({
  order_id: `A${String(row)}`,
  order_date: dayText(START, row < 2 ? row * (DAYS - 1) : below(DAYS)),
  sku: pick(PRODUCTS).sku,
  store: pick(STORES),
  // Some are returned.
  quantity: random() < 0.04 ? -1 : 1 + below(5),
  price: 10 + below(40),
}));

/** Levels of each day but two, with empty days, a negative level, and P3 in Rome that is not listed in the last ten days. */
const LEVELS: readonly Row[] = Array.from({ length: DAYS }, (_, n) => n)
  .filter((n) => n !== 30 && n !== 31)
  .flatMap((n) =>
    LISTED.filter(({ sku }) => sku !== 'P6').flatMap(({ sku }) =>
      STORES.flatMap((store) => {
        const level = Math.max(sku === 'P1' ? -2 : 0, below(60) - 12);
        return sku === 'P3' && store === 'Rome' && n >= DAYS - 10
          ? []
          : [{ snapshot_date: dayText(START, n), sku, store, on_hand: level }];
      }),
    ),
  );

/** The levels of each day and item, as the newest row up to it says, and the sales of that day. */
const DAILY = `items AS (SELECT DISTINCT sku, store FROM stock),
  days AS (SELECT unnest(generate_series((SELECT min(day) FROM stock), (SELECT max(day) FROM stock), INTERVAL 1 DAY))::DATE AS day),
  daily AS (SELECT days.day, items.sku, items.store, products.category, stock.on_hand AS level, stock.on_hand * products.unit_cost AS value,
      coalesce((SELECT sum(quantity) FROM sales WHERE sales.sku = items.sku AND sales.store = items.store AND sales.day = days.day), 0) AS sold
    FROM items CROSS JOIN days JOIN products USING (sku)
    ASOF JOIN stock ON stock.sku = items.sku AND stock.store = items.store AND stock.day <= days.day)`;

const KEYS: Readonly<Record<string, string>> = {
  'month(date)': "date_trunc('month', day)::DATE::VARCHAR",
  'week(date)': "date_trunc('week', day)::DATE::VARCHAR",
  'weekday(date)': 'isodow(day)::INT',
  'day(date)': 'day::VARCHAR',
  product: 'sku',
  category: 'category',
  store: 'store',
};

/** The measures of stock by keys in SQL. `all` is a condition on days, `of` one on members. */
function stockSql(keys: readonly string[], all: string, of: string): string {
  const list = keys.map((key) => `${KEYS[key]!} AS "${key}"`);
  const names = keys.map((key) => `"${key}"`);
  const times = names.filter((name) => name.includes('(date)'));
  const group = names.length > 0 ? 'GROUP BY ALL' : '';
  const by = (more: readonly string[], partition: readonly string[]): string =>
    [...partition, ...more].length === 0 ? '' : `PARTITION BY ${[...partition, ...more].join(', ')}`;
  return `WITH ${DAILY},
    chosen AS (SELECT *${list.map((one) => `, ${one}`).join('')} FROM daily WHERE (${all}) AND (${of})),
    lasts AS (SELECT *, max(day) OVER (${by([], times)}) AS last, sum(CASE WHEN level > 0 THEN sold END) OVER (${by([], ['sku', 'store'])})
        AS stocked_units, sum(CASE WHEN level > 0 THEN 1 END) OVER (${by([], ['sku', 'store'])}) AS stocked_days FROM chosen),
    ends AS (SELECT *, (SELECT sum(quantity) FROM sales WHERE sales.sku = lasts.sku AND sales.store = lasts.store
          AND sales.day BETWEEN greatest(lasts.last - 27, DATE '${START}') AND lasts.last) AS recent,
        least(28, date_diff('day', DATE '${START}', lasts.last) + 1) AS recent_days,
        (SELECT max(sales.day) FROM sales WHERE sales.sku = lasts.sku AND sales.store = lasts.store AND quantity > 0
          AND sales.day <= lasts.last) AS newest FROM lasts)
    SELECT ${[
      ...names,
      'sum(level) FILTER (day = last)::DOUBLE AS stock',
      'sum(value) FILTER (day = last)::DOUBLE AS "stock-value"',
      'CASE WHEN sum(recent) FILTER (day = last) > 0 THEN greatest(0, sum(level) FILTER (day = last))::DOUBLE * any_value(recent_days) / sum(recent) FILTER (day = last) END AS "stock-cover"',
      'count(*) FILTER (level <= 0)::DOUBLE AS "stockout-days"',
      'coalesce(sum(greatest(0, stocked_units)::DOUBLE / stocked_days) FILTER (level <= 0 AND sold <= 0), 0) AS "lost-units"',
      `date_diff('day', max(newest) FILTER (day = last), any_value(last))::DOUBLE AS "days-since-sale"`,
    ].join(', ')} FROM ends ${group} ORDER BY ALL`;
}

const MEASURES = ['stock', 'stock-value', 'stock-cover', 'stockout-days', 'lost-units', 'days-since-sale'];

const CLAUSES: readonly (readonly [where: string, days: string, members: string])[] = [
  ['', 'true', 'true'],
  ['date: 2024', 'year(day) = 2024', 'true'],
  ['date: 2023-12-10..2024-01-20', "day BETWEEN '2023-12-10' AND '2024-01-20'", 'true'],
  // Two days without levels.
  ['date: 2023-12-20..2023-12-21', "day BETWEEN '2023-12-20' AND '2023-12-21'", 'true'],
  ['store: Rome; date: 2024-02', "strftime(day, '%Y-%m') = '2024-02'", "store = 'Rome'"],
  ['category: Tables', 'true', "category = 'Tables'"],
  ['product: P1, P3; weekday(date): 1, 5', 'isodow(day) IN (1, 5)', "sku IN ('P1', 'P3')"],
];

const BY: readonly (readonly string[])[] = [
  [],
  ['product'],
  ['store'],
  ['category'],
  ['category', 'store'],
  ['month(date)'],
  ['week(date)', 'store'],
  ['weekday(date)'],
  ['month(date)', 'product'],
  ['day(date)'],
];

describe('stock', () => {
  let duck: Duck;
  let dataset: Dataset;
  before(async () => {
    duck = await Duck.open();
    await load(duck, 'sales', SALES, { order_date: 'DATE', quantity: 'INT', price: 'INT' });
    await load(duck, 'stock', LEVELS, { snapshot_date: 'DATE', on_hand: 'INT' });
    await load(duck, 'products', LISTED, { unit_cost: 'DECIMAL(9,2)' });
    dataset = await openDataset({ tables: { sales: SALES, stock: LEVELS, products: LISTED } }, { timeZone: 'UTC' });
  });

  after(() => {
    dataset.close();
    duck.close();
  });

  it('is detected in a table of its own', () => {
    assert.equal(dataset.roles.stock, 'on_hand');
    assert.equal(dataset.roles.quantity, 'quantity');
  });

  for (const [place, keys] of BY.entries())
    it(`agrees with SQL by ${keys.join(', ') || 'nothing'}`, async () => {
      // By day each clause with some of the keys.
      for (const [where, days, members] of everyNth(CLAUSES, 3, place)) {
        const expected = await duck.rows(stockSql(keys, days, members));
        const result = await dataset.query({ measures: MEASURES, by: keys, where });
        assert.deepEqual(
          result.columns.map(({ name }) => name),
          [...keys, ...MEASURES],
        );
        assert.equal(result.rowCount, expected.length, where);
        result.rows().forEach((row, at) => {
          for (const name of [...keys, ...MEASURES])
            assertNear(row[name], expected[at]![name], `${where} ${name} of row ${String(at)}`);
        });
      }
    });

  it('adds up over places and not over days', async () => {
    const rowsOf = async (plan: Partial<QueryPlan>): Promise<readonly number[]> =>
      (await dataset.query({ measures: ['stock'], ...plan })).rows().map(({ stock }) => stock as number);
    const [total] = await rowsOf({});
    const sum = (values: readonly number[]): number => values.reduce((left, right) => left + right, 0);
    assert.equal(sum(await rowsOf({ by: ['product', 'store'] })), total);
    assert.equal((await rowsOf({ by: ['month(date)'] })).at(-1), total);
  });

  it('stands next to sales, with groups of either', async () => {
    const rows = (await dataset.query({ measures: ['units', 'stock'], by: ['product'] })).rows();
    assert.deepEqual(
      rows.map(({ product }) => product),
      LISTED.map(({ sku }) => sku),
    );
    assert.equal(rows[6]!.stock, null);
    assert.equal(rows[7]!.units, null);
  });

  it('is compared with the level of the same day in the period before', async () => {
    const level = async (day: string): Promise<number> => {
      const [row] = await duck.rows(`WITH ${DAILY} SELECT sum(level)::DOUBLE AS value FROM daily WHERE day = '${day}'`);
      return row!.value as number;
    };
    const [period] = (
      await dataset.query({ measures: ['stock', 'units'], where: 'date: 2024-03', compare: 'previous-period' })
    ).rows();
    // The data ends on 8 March.
    assert.equal(period!.stock, await level('2024-03-08'));
    assert.equal(period!['stock.previous'], await level('2024-02-08'));
    const months = (await dataset.query({ measures: ['stock'], by: ['month(date)'], compare: 'previous-period' })).rows();
    assert.deepEqual(
      months.map((row) => row['stock.previous']),
      [null, await level('2023-11-30'), await level('2023-12-31'), await level('2024-01-31'), await level('2024-02-08')],
    );
    assert.equal(months[1]!['stock.change'], (months[1]!.stock as number) - (months[1]!['stock.previous'] as number));
  });

  it('is sorted, limited and ranked like other measures', async () => {
    const rows = (
      await dataset.query({ measures: ['stock', 'rank(stock)'], by: ['product'], orderBy: ['-stock'], limit: 3 })
    ).rows();
    assert.deepEqual(
      rows.map((row) => row['rank(stock)']),
      [1, 2, 3],
    );
  });

  it('has no values by fields that it lacks, and says so', async () => {
    const result = await dataset.query({ measures: ['stock'], where: 'order: A1' });
    assert.deepEqual(result.rows(), [{ stock: null }]);
    assert.ok(result.notes.some(({ code }) => code === 'stock-lacks'));
    const filtered = await dataset.query({ measures: ['stock'], filters: ['order: A1'] });
    assert.deepEqual(filtered.rows(), [{ stock: null }]);
  });

  it('skips filters on fields of other data, and refuses them as its own', async () => {
    const [all] = (await dataset.query({ measures: ['stock'] })).rows();
    const other = await dataset.query({ measures: ['stock'], filters: ['planet: Mars'] });
    assert.deepEqual(other.rows(), [all]);
    await assert.rejects(
      dataset.query({ measures: ['stock'], where: 'planet: Mars' }),
      (error) => error instanceof SalesError && error.code === 'unknown-field',
    );
  });

  it('is no part of expressions', async () => {
    await assert.rejects(
      dataset.query({ measures: ['stock / units'] }),
      (error) => error instanceof SalesError && error.code === 'bad-expression',
    );
  });

  it('needs a column of stock', async () => {
    const sales = await openDataset(SALES);
    await assert.rejects(
      sales.query({ measures: ['stock'] }),
      (error) => error instanceof SalesError && error.code === 'missing-role' && error.params.role === 'stock',
    );
  });

  it('names the column that may have the levels, which no other column is taken for', async () => {
    const rows = SALES.map((row, k) => ({ ...row, Weight: 5 + (k % 9), Available: k % 2, 'Units left': 40 - (k % 30) }));
    const sales = await openDataset(rows);
    const error = await sales.query({ measures: ['stock-cover'], by: ['product'] }).then(
      () => undefined,
      (reason: unknown) => reason as SalesError,
    );
    assert.equal(error?.code, 'missing-role');
    assert.equal(error.hint, `The column may be 'Units left'. Then set roles="stock: Units left".`);
    const inCard = (attributes: ErrorFacts['attributes']) =>
      cardError({ code: error.code, reason: error.reason, params: error.params, attributes });
    assert.equal(inCard({}).hint, 'Fix: roles="stock: Units left"');
    assert.equal(inCard({ roles: 'product: sku' }).fix?.value, 'product: sku; stock: Units left');
    const settled = await openDataset(rows, { roles: 'stock: Units left' });
    assert.ok((await settled.query({ measures: ['stock'] })).rows()[0]!.stock !== null);
  });

  it('names levels that are older than the newest snapshot', async () => {
    const { notes } = await dataset.query({ measures: ['stock'] });
    assert.equal(notes.find(({ code }) => code === 'stock-old')?.params?.levels, 1);
    assert.equal(notes.find(({ code }) => code === 'level-day')?.params?.newest, '2024-03-08');
  });
});
