import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { ask, codes, day, joinsOf, open, rows, type Tables } from './joined-helpers.js';
import { sql, sqlNumber } from './rule-sql.js';

/** Sales of 12 products on 200 days, with times on every third. */
const SALES = rows(500, (index) => ({
  order_id: 1000 + index,
  order_date: day((index * 7) % 200),
  product_id: 1 + (index % 12),
  quantity: 1 + (index % 4),
}));

/** Prices of three periods per product; the last one of each second product is still open. */
const PRICES = rows(36, (index) => {
  const [product, period] = [1 + Math.floor(index / 3), index % 3];
  return {
    product_id: product,
    valid_from: day(period * 70),
    valid_to: period === 2 && product % 2 === 0 ? null : day(period * 70 + 69),
    list_price: 10 + product + period * 3,
  };
});

const TABLES: Tables = { sales: SALES, prices: PRICES };
const JOINED =
  'sales s LEFT JOIN prices p ON s.product_id = p.product_id AND s.order_date >= p.valid_from AND (p.valid_to IS NULL OR s.order_date <= p.valid_to)';

describe('prices with a first and a last day', () => {
  it('are joined by product and day, and revenue is at the price of the day @release', async () => {
    const dataset = await open(TABLES);
    assert.deepEqual(joinsOf(dataset), ['sales.product_id+order_date = prices.product_id+valid_from']);
    assert.equal(await ask(dataset, 'revenue'), await sqlNumber(TABLES, `SELECT SUM(s.quantity * p.list_price) FROM ${JOINED}`));
    assert.deepEqual(
      await ask(dataset, 'revenue', 'month(date)'),
      await sql(
        TABLES,
        `SELECT strftime(date_trunc('month', s.order_date), '%Y-%m-%d') m, SUM(s.quantity * p.list_price) FROM ${JOINED} GROUP BY 1 ORDER BY 1`,
      ),
    );
    const [join] = (await dataset.check()).joins;
    assert.equal(join?.to, 'prices.product_id + prices.valid_from + prices.valid_to');
    assert.match(join.reason, /one row per key and period/u);
    dataset.close();
  });

  it('count days without a period as unmatched, and join rows that are added', async () => {
    const gap = { sales: SALES, prices: PRICES.filter((_, index) => index % 9 !== 4) };
    const dataset = await open(gap);
    const unmatched = await sqlNumber(gap, `SELECT COUNT(*) FROM ${JOINED} WHERE p.product_id IS NULL`);
    assert.ok(unmatched > 0);
    assert.equal(dataset.catalog.joins[0]?.unmatched, unmatched);
    assert.ok(codes(dataset).includes('unmatched-keys'));
    const before = Number(await ask(dataset, 'revenue'));
    await dataset.append([{ order_id: 9, order_date: day(71), product_id: 4, quantity: 2 }]);
    assert.equal(await ask(dataset, 'revenue'), before + 2 * (10 + 4 + 3));
    dataset.close();
  });

  it('may end on the day on which the next ones begin', async () => {
    const half = {
      sales: SALES,
      prices: PRICES.map((row, index) => ({ ...row, valid_to: index % 3 === 2 ? '2999-01-01' : day((index % 3) * 70 + 70) })),
    };
    const dataset = await open(half);
    const later =
      'sales s JOIN prices p ON s.product_id = p.product_id AND s.order_date >= p.valid_from AND s.order_date < p.valid_to';
    assert.equal(await ask(dataset, 'revenue'), await sqlNumber(half, `SELECT SUM(s.quantity * p.list_price) FROM ${later}`));
    dataset.close();
  });

  it('are not joined where periods overlap, or a declared join says otherwise', async () => {
    const overlapping = await open({ sales: SALES, prices: PRICES.map((row) => ({ ...row, valid_to: '2999-01-01' })) });
    assert.deepEqual(joinsOf(overlapping), []);
    const now = { sales: SALES, prices: PRICES.filter((_, index) => index % 3 === 0) };
    const declared = await open(now, { joins: 'sales.product_id = prices.product_id' });
    assert.deepEqual(joinsOf(declared), ['sales.product_id = prices.product_id']);
    assert.equal(
      await ask(declared, 'revenue'),
      await sqlNumber(now, 'SELECT SUM(quantity * list_price) FROM sales JOIN prices USING (product_id)'),
    );
  });

  /** Lines without a day, and the orders that have it. */
  const LINES: Tables = {
    orders: SALES.map(({ order_id, order_date }) => ({ order_id, order_date })),
    order_lines: SALES.flatMap(({ order_id, product_id, quantity }, index) => [
      { order_id, product_id, quantity },
      { order_id, product_id: 1 + ((index * 5) % 12), quantity: 2 },
    ]),
    prices: PRICES,
  };
  const LINES_SQL = `SELECT SUM(l.quantity * s.list_price) FROM order_lines l JOIN orders o USING (order_id)
    JOIN prices s ON l.product_id = s.product_id AND o.order_date >= s.valid_from AND (s.valid_to IS NULL OR o.order_date <= s.valid_to)`;

  it('are joined by the day of the order where lines have none', async () => {
    const expected = await sqlNumber(LINES, LINES_SQL);
    for (const tables of [
      LINES,
      { ...LINES, products: rows(12, (index) => ({ product_id: index + 1, name: `P${String(index)}` })) },
    ]) {
      const dataset = await open(tables);
      assert.equal(await ask(dataset, 'revenue'), expected);
      const join = (await dataset.check()).joins.find(({ to }) => to.startsWith('prices'));
      assert.equal(join?.from, 'order_lines.product_id + orders.order_date');
      assert.match(join.reason, /'orders\.order_date' is the day of each row/u);
      dataset.close();
    }
  });

  it('join lines to orders that are added after them', async () => {
    const dataset = await open(LINES);
    const before = Number(await ask(dataset, 'revenue'));
    await dataset.append([{ order_id: 7, product_id: 4, quantity: 3 }], { table: 'order_lines' });
    assert.equal(dataset.catalog.joins.find(({ to }) => to.table === 'prices')?.missing, 1);
    await dataset.append([{ order_id: 7, order_date: day(71) }], { table: 'orders' });
    assert.equal(dataset.catalog.joins.find(({ to }) => to.table === 'prices')?.missing, 0);
    assert.equal(await ask(dataset, 'revenue'), before + 3 * (10 + 4 + 3));
    dataset.close();
  });

  describe('in declared joins', () => {
    const list = { what: 'product_id', a: 'valid_from', b: 'valid_to', list_price: 'list_price' } as const;
    const unnamed = PRICES.map((row) => Object.fromEntries(Object.entries(list).map(([name, of]) => [name, row[of]])));
    const period = 'between list.a and list.b';

    it('are joined by the day of the row', async () => {
      const expected = await sqlNumber(TABLES, `SELECT SUM(s.quantity * p.list_price) FROM ${JOINED}`);
      for (const pair of ['sales.product_id = list.what', 'list.what = sales.product_id']) {
        const dataset = await open({ sales: SALES, list: unnamed }, { joins: `${pair} and sales.order_date ${period}` });
        assert.equal(await ask(dataset, 'revenue'), expected);
        dataset.close();
      }
    });

    it('are joined by the day of a table declared before', async () => {
      const { prices: _, ...tables } = LINES;
      const joins = `order_lines.order_id = orders.order_id; order_lines.product_id = list.what and orders.order_date ${period}`;
      const dataset = await open({ ...tables, list: unnamed }, { joins });
      assert.equal(await ask(dataset, 'revenue'), await sqlNumber(LINES, LINES_SQL));
      dataset.close();
    });

    it('are an error where the day cannot be reached, periods overlap, or the end is missing', async () => {
      const { prices: _, ...tables } = LINES;
      const joins = `order_lines.product_id = list.what and orders.order_date ${period}`;
      await assert.rejects(open({ ...tables, list: unnamed }, { joins }), {
        code: 'bad-join',
        message: /its day in 'order_lines' or in a table joined to it before/u,
      });
      const overlapping = unnamed.map((row) => ({ ...row, b: '2999-01-01' }));
      await assert.rejects(
        open({ sales: SALES, list: overlapping }, { joins: `sales.product_id = list.what and sales.order_date ${period}` }),
        { code: 'bad-join', message: /24 periods overlap another one of the same key/u },
      );
      await assert.rejects(
        open({ sales: SALES, list: unnamed }, { joins: 'sales.product_id = list.what and sales.order_date between list.a' }),
        { code: 'bad-join', message: /cannot read/u },
      );
    });
  });
});
