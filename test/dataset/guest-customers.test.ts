import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { openDataset } from '../../src/core.js';
import { between, randomOf, seedsOf } from '../random.js';
import { ask, codes, day, open, rows, type Tables } from './joined-helpers.js';
import { sqlNumber } from './rule-sql.js';

/** Sales of 40 customers and, in every fourth row, of nobody. */
const salesWith = (nobody: number | string, keyOf: (index: number) => number | string): Tables => ({
  sales: rows(400, (index) => ({
    sale_id: 1000 + index,
    sale_date: day(index % 80),
    customer_id: index % 4 === 0 ? nobody : keyOf(1 + (index % 40)),
    amount: 5 + (index % 13),
  })),
});

const byNumber = (index: number): number => index;
const byName = (index: number): string => `Customer ${String(index)}`;

const NOBODY: readonly (number | string)[] = [0, -1, 'GUEST', 'Walk-in', 'Cash customer', 'Consumidor Final', '散客'];

const countedIn = (tables: Tables, nobody: number | string): Promise<number> =>
  sqlNumber(tables, `SELECT COUNT(DISTINCT customer_id) FROM sales WHERE CAST(customer_id AS VARCHAR) <> '${String(nobody)}'`);

describe('customers who are nobody in a single file', () => {
  for (const nobody of NOBODY) {
    it(`are missing customers: ${String(nobody)}`, async () => {
      const tables = salesWith(nobody, typeof nobody === 'number' ? byNumber : byName);
      const dataset = await open(tables);
      const counted = await countedIn(tables, nobody);
      assert.equal(await ask(dataset, 'customers'), counted);
      assert.equal(await ask(dataset, 'revenue'), await sqlNumber(tables, 'SELECT SUM(amount) FROM sales'));
      const column = dataset.catalog.columns.find(({ name }) => name === 'customer_id');
      assert.deepEqual([column?.distinct, column?.missing], [counted, 100]);
      const [note] = dataset.warnings.filter(({ code }) => code === 'guest-customers');
      assert.deepEqual([note?.count, note?.params?.example], [100, String(nobody)]);
      dataset.close();
    });
  }

  it('are missing in rows that are added, too', async () => {
    const dataset = await open(salesWith('Guest', byName));
    await dataset.append([
      { sale_id: 9000, sale_date: day(3), customer_id: 'Guest', amount: 1 },
      { sale_id: 9001, sale_date: day(3), customer_id: 'Customer 99', amount: 1 },
    ]);
    assert.equal(await ask(dataset, 'customers'), (await countedIn(salesWith('Guest', byName), 'Guest')) + 1);
    dataset.close();
  });

  it('are missing in a file with many names', async () => {
    const lines = Array.from(
      { length: 900 },
      (_, row) => `2024-01-0${String(1 + (row % 9))},${row % 3 ? byName(row) : 'Walk-in'},5.50`,
    );
    const dataset = await openDataset(new Blob([['date,customer,revenue', ...lines].join('\n')]));
    assert.deepEqual([await ask(dataset, 'customers'), await ask(dataset, 'revenue')], [600, 4950]);
    dataset.close();
  });

  it('stay where the role was set to their column', async () => {
    const dataset = await open(salesWith('Guest', byName), { roles: 'customer: customer_id' });
    assert.equal(await ask(dataset, 'customers'), (await countedIn(salesWith('Guest', byName), 'Guest')) + 1);
    assert.ok(!codes(dataset).includes('guest-customers'));
    dataset.close();
  });

  it('are missing next to a list that has them', async () => {
    const { sales = [] } = salesWith(0, byNumber);
    const customers = rows(41, (index) => ({ customer_id: index, city: `City ${String(index % 3)}` }));
    const dataset = await open({ sales, customers });
    assert.equal(await ask(dataset, 'customers'), await countedIn({ sales }, 0));
    assert.ok(codes(dataset).includes('guest-customers'));
    dataset.close();
  });
});

/** Sales of customers from 0 on, some of whom buy more often: 0 has less than five times the rows of the next one. */
function shopOf(seed: number): Tables {
  const random = randomOf(seed);
  const customers = between(random, 5, 60);
  const skew = random() * 2;
  const isText = random() < 0.3;
  const sales = rows(between(random, 20, 500), (index) => {
    const id = index % 3 === 0 ? index % 2 : Math.floor(customers * random() ** (1 + skew));
    return { sale_id: index, sale_date: day(index % 90), customer_id: isText ? String(id) : id, amount: 1 + index };
  });
  return { sales };
}

describe('customer 0 of a list from 0', () => {
  for (const seed of seedsOf(200)) {
    it(`stays a customer where others have nearly as many rows (seed ${String(seed)})`, async () => {
      const tables = shopOf(seed);
      const dataset = await open(tables);
      assert.equal(await ask(dataset, 'customers'), await sqlNumber(tables, 'SELECT COUNT(DISTINCT customer_id) FROM sales'));
      dataset.close();
    });
  }
});
