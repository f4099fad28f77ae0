import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { ask, codes, day, joinsOf, open, rows, type Tables } from './joined-helpers.js';
import { sql, sqlNumber } from './rule-sql.js';

/** Sales of 40 customers, a quarter of which has the key of nobody. */
const salesWith = (placeholder: number | string, keyOf: (index: number) => number | string): Tables => ({
  sales: rows(400, (index) => ({
    sale_id: 1000 + index,
    sale_date: day(index % 80),
    customer_id: index % 4 === 0 ? placeholder : keyOf(1 + (index % 40)),
    amount: 5 + (index % 13),
  })),
  customers: rows(40, (index) => ({
    customer_id: keyOf(index + 1),
    customer_name: `Name ${String(index)}`,
    city: `City ${String(index % 3)}`,
  })),
});

const SETS = {
  zero: salesWith(0, (index) => index),
  'minus one': salesWith(-1, (index) => index + 500),
  'a text': salesWith('GUEST', (index) => `C${String(index)}`),
};

describe('keys of nobody', () => {
  for (const [title, tables] of Object.entries(SETS)) {
    it(`are missing customers: ${title}`, async () => {
      const dataset = await open(tables);
      const joined = 'sales JOIN customers USING (customer_id)';
      assert.equal(await ask(dataset, 'customers'), await sqlNumber(tables, `SELECT COUNT(DISTINCT customer_id) FROM ${joined}`));
      const top = await dataset.query({
        measures: ['revenue'],
        by: ['customer'],
        orderBy: ['-revenue'],
        where: 'customer: !(blank)',
        limit: 5,
      });
      assert.deepEqual(
        top.rows().map((row) => [row.customer, row.revenue]),
        await sql(tables, `SELECT customer_id, SUM(amount) r FROM ${joined} GROUP BY 1 ORDER BY r DESC, 1 LIMIT 5`),
      );
      const [note] = dataset.warnings.filter(({ code }) => code === 'placeholder-keys');
      assert.equal(note?.count, 100);
      assert.deepEqual(joinsOf(dataset), ['sales.customer_id = customers.customer_id']);
      assert.ok(!codes(dataset).includes('unmatched-keys'));
      const check = await dataset.check();
      assert.equal(check.joins[0]?.missing, 100);
      assert.equal(await ask(dataset, 'revenue'), await sqlNumber(tables, 'SELECT SUM(amount) FROM sales'));
      dataset.close();
    });
  }

  it('are missing in rows that are added, too', async () => {
    const dataset = await open(SETS.zero);
    await dataset.append([
      { sale_id: 9000, sale_date: day(3), customer_id: 0, amount: 1 },
      { sale_id: 9001, sale_date: day(3), customer_id: 7, amount: 1 },
    ]);
    assert.equal(
      await ask(dataset, 'customers'),
      await sqlNumber(SETS.zero, 'SELECT COUNT(DISTINCT customer_id) FROM sales WHERE customer_id > 0'),
    );
    dataset.close();
  });

  it('stay where the role was set to their column', async () => {
    const dataset = await open(SETS.zero, { roles: 'customer: sales.customer_id' });
    assert.equal(await ask(dataset, 'customers'), await sqlNumber(SETS.zero, 'SELECT COUNT(DISTINCT customer_id) FROM sales'));
    assert.ok(codes(dataset).includes('unmatched-keys'));
    dataset.close();
  });

  it('stay where they are rare, or where the list lacks several members', async () => {
    const { sales = [], customers = [] } = SETS.zero;
    const rare = {
      sales: sales.map((row, index) => ({ ...row, customer_id: index % 40 === 0 ? 0 : 1 + (index % 40) })),
      customers,
    };
    const few = await open(rare);
    assert.ok(codes(few).includes('unmatched-keys') && !codes(few).includes('placeholder-keys'));
    assert.equal(await ask(few, 'customers'), await sqlNumber(rare, 'SELECT COUNT(DISTINCT customer_id) FROM sales'));
    const stores = await open({
      sales: rows(300, (index) => ({ sale_id: index, sale_date: day(index % 60), store_id: `S${String(index % 8)}`, amount: 4 })),
      stores: rows(5, (index) => ({ store_id: `S${String(index)}`, city: `City ${String(index)}` })),
    });
    assert.equal(await ask(stores, 'distinct(sales.store_id)'), 8);
  });

  it('are what is left over where names only resemble each other', async () => {
    const tables = {
      sls: rows(400, (index) => ({
        sls_nr: 1000 + index,
        sls_order_date: day(index % 80),
        sls_cust_id: index % 4 === 0 ? -1 : 70_000 + (index % 60) * 7,
        sls_amount: 5,
      })),
      cust: rows(60, (index) => ({
        cst_id: 70_000 + index * 7,
        cst_name: `N${String(index)}`,
        cst_city: `C${String(index % 3)}`,
      })),
    };
    const dataset = await open(tables);
    assert.deepEqual(joinsOf(dataset), ['sls.sls_cust_id = cust.cst_id']);
    assert.ok(codes(dataset).includes('placeholder-keys'));
  });
});
