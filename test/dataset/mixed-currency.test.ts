import assert from 'node:assert/strict';
import { DuckDBInstance } from '@duckdb/node-api';
import { describe, it } from 'node:test';
import { openDataset, SalesError } from '../../src/core.js';
import type { Dataset, QueryPlan } from '../../src/core.js';

function openText(text: string): Promise<Dataset> {
  return openDataset(new Blob([text], { type: 'text/csv' }));
}

async function refusal(dataset: Dataset, plan: QueryPlan): Promise<SalesError> {
  try {
    await dataset.query(plan);
  } catch (error) {
    assert.ok(error instanceof SalesError);
    return error;
  }
  return assert.fail('it was answered');
}

const SIGNS = [
  'date,order,sales',
  '2024-01-01,1,$10.00',
  '2024-01-02,2,€20.00',
  '2024-01-03,3,£30.00',
  '2024-01-04,4,€0.50',
].join('\n');

describe('amounts with different currency signs', () => {
  it('are never added up: the currencies are the hint', async () => {
    const dataset = await openText(SIGNS);
    for (const measure of ['revenue', 'aov', 'sum(sales)', 'avg(sales)', 'max(sales)']) {
      const error = await refusal(dataset, { measures: [measure] });
      assert.equal(error.code, 'mixed-currency', measure);
      assert.match(error.hint, /\$, EUR, GBP/);
      assert.deepEqual(error.params.currencies, ['$', 'EUR', 'GBP']);
    }
    assert.deepEqual((await dataset.query({ measures: ['orders'] })).rows(), [{ orders: 4 }]);
    dataset.close();
  });

  it('are answered for one currency, and by currency', async () => {
    const dataset = await openText(SIGNS);
    const one = await dataset.query({ measures: ['revenue'], where: 'currency: EUR' });
    assert.deepEqual(one.rows(), [{ revenue: 20.5 }]);
    const each = await dataset.query({ measures: ['revenue'], by: ['currency'] });
    assert.deepEqual(each.rows(), [
      { currency: '$', revenue: 10 },
      { currency: 'EUR', revenue: 20.5 },
      { currency: 'GBP', revenue: 30 },
    ]);
    const filtered = await dataset.query({ measures: ['revenue'], filters: ['currency: GBP'] });
    assert.deepEqual(filtered.rows(), [{ revenue: 30 }]);
    for (const where of ['currency: EUR, GBP', 'currency: !EUR', 'order: 1'])
      assert.equal((await refusal(dataset, { measures: ['revenue'], where })).code, 'mixed-currency', where);
    const share = await refusal(dataset, { measures: ['share(revenue)'], by: ['currency'] });
    assert.equal(share.code, 'mixed-currency');
    const compared = await refusal(dataset, { measures: ['revenue'], where: 'currency: EUR', compare: 'currency: GBP' });
    assert.equal(compared.code, 'mixed-currency');
    dataset.close();
  });

  it('keeps amounts without a sign apart', async () => {
    const dataset = await openText(`${SIGNS}\n2024-01-05,5,7.25`);
    const each = await dataset.query({ measures: ['revenue'], by: ['currency'] });
    assert.deepEqual(each.rows().at(-1), { currency: null, revenue: 7.25 });
    dataset.close();
  });

  it('adds up amounts in one currency as before', async () => {
    const dataset = await openText('date,order,sales\n2024-01-01,1,$10.00\n2024-01-02,2,$20.00');
    assert.deepEqual((await dataset.query({ measures: ['revenue'] })).rows(), [{ revenue: 30 }]);
    assert.equal(dataset.columns.length, 3);
    dataset.close();
  });
});

const ORDERS = ['order_id,order_date,currency', '1,2024-01-01,USD', '2,2024-01-02,EUR', '3,2024-02-01,USD'].join('\n');
const LINES = ['order_id,line_no,quantity,price', '1,1,2,10.10', '1,2,1,5', '2,1,3,4.35', '3,1,1,100'].join('\n');

describe('amounts next to a column of currencies', () => {
  it('are never added up across them', async () => {
    const dataset = await openText('date,order,sales,price_usd,currency\n2024-01-01,1,10,10,USD\n2024-01-02,2,20,22,EUR');
    const error = await refusal(dataset, { measures: ['revenue'] });
    assert.equal(error.code, 'mixed-currency');
    assert.equal(error.params.field, 'currency');
    assert.deepEqual((await dataset.query({ measures: ['sum(price_usd)'] })).rows(), [{ 'sum(price_usd)': 32 }]);
    dataset.close();
  });

  it('agree with SQL where the currency is a column of the order', async () => {
    const tables = { orders: new Blob([ORDERS]), lines: new Blob([LINES]) };
    const dataset = await openDataset({ tables });
    assert.equal((await refusal(dataset, { measures: ['revenue'], by: ['month(date)'] })).code, 'mixed-currency');
    const { columns } = await dataset.query({ measures: ['revenue'], by: ['currency'] });
    const sql = await (await DuckDBInstance.create(':memory:', { threads: '1' })).connect();
    await sql.run(`create table o as select * from (values (1, 'USD'), (2, 'EUR'), (3, 'USD')) t(id, currency)`);
    await sql.run(
      `create table l as select * from (values (1, 2, 10.10), (1, 1, 5), (2, 3, 4.35), (3, 1, 100)) t(id, quantity, price)`,
    );
    const expected = await sql.runAndReadAll(
      'select currency, sum(quantity * price)::double from l join o using (id) group by 1 order by 1',
    );
    assert.deepEqual(
      (await dataset.query({ measures: ['revenue'], by: ['currency'] })).rows().map((row) => Object.values(row)),
      expected.getRows(),
    );
    assert.equal(columns.length, 2);
    sql.closeSync();
    dataset.close();
  });

  it('are not needed next to the same amounts in one currency', async () => {
    const rates = { usd: 35.65, eur: 38.9, mxn: 2.1 };
    const sales = Array.from({ length: 90 }, (_, index) => {
      const currency = (['usd', 'eur', 'mxn'] as const)[index % 3]!;
      const amount = 9 + ((index * 7) % 40);
      return { created: `2024-0${String(1 + (index % 9))}-11`, amount, currency, converted: amount * rates[currency] };
    });
    const text = sales.map(({ created, amount, currency, converted }) =>
      [created, amount, currency, converted.toFixed(2), 'thb', (converted * 0.0365 + 10).toFixed(2)].join(),
    );
    const header = 'Created,Amount,Currency,Converted Amount,Converted Currency,Fee';
    const dataset = await openText([header, ...text].join('\n'));
    const cents = sales.reduce((sum, { converted }) => sum + Math.round(Number(converted.toFixed(2)) * 100), 0);
    assert.deepEqual((await dataset.query({ measures: ['revenue'] })).rows(), [{ revenue: cents / 100 }]);
    assert.equal((await refusal(dataset, { measures: ['sum(Amount)'] })).code, 'mixed-currency');
    dataset.close();
  });
});
