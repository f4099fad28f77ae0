import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { openDataset, SalesError } from '../../src/core.js';

const RATES: Readonly<Record<string, number>> = { Kenya: 1, Tanzania: 19, Uganda: 28.5 };
const COUNTRIES = Object.keys(RATES);

const PRODUCTS = Array.from({ length: 12 }, (_, at) => ({
  product_id: at + 1,
  product_name: `Item ${at + 1}`,
  unit_price: 100 + at * 37,
}));
const CUSTOMERS = Array.from({ length: 30 }, (_, at) => ({ customer_id: at + 1, country: COUNTRIES[at % 3]! }));

/** Lines of a list of prices in one currency, sold by each country in its own. */
const lines = (rateOf: (country: string) => number): Record<string, unknown>[] =>
  Array.from({ length: 240 }, (_, at) => {
    const [customer, product, units] = [CUSTOMERS[(at * 7) % 30]!, PRODUCTS[(at * 5) % 12]!, 1 + (at % 6)];
    const amount = product.unit_price * units * rateOf(customer.country) * (1 + (at % 5) / 50);
    return {
      date: new Date(Date.UTC(2024, 0, 1 + at)).toISOString().slice(0, 10),
      customer_id: customer.customer_id,
      product_id: product.product_id,
      units_sold: units,
      revenue_local: Math.round(amount * 100) / 100,
    };
  });

async function open(rateOf: (country: string) => number): Promise<Awaited<ReturnType<typeof openDataset>>> {
  return openDataset({ tables: { sales: lines(rateOf), products: PRODUCTS, customers: CUSTOMERS } }, { timeZone: 'UTC' });
}

describe('amounts in the currency of each country', () => {
  it('are not added up across countries, where the prices of a list show that they differ', async () => {
    const dataset = await open((country) => RATES[country]!);
    await assert.rejects(
      dataset.query({ measures: ['revenue'] }),
      (error: unknown) => error instanceof SalesError && error.code === 'mixed-currency' && error.params.field === 'country',
    );
    const kenya = lines((country) => (country === 'Kenya' ? 1 : 0)).reduce((sum, row) => sum + Number(row.revenue_local), 0);
    const [only] = (await dataset.query({ measures: ['revenue'], where: 'country: Kenya' })).rows();
    assert.ok(Math.abs(Number(only!.revenue) - kenya) < 0.01);
    assert.equal((await dataset.query({ measures: ['revenue'], by: ['country'] })).rows().length, 3);
    assert.equal((await dataset.query({ measures: ['units'] })).rows()[0]!.units, 840);
    dataset.close();
  });

  it('are added up where they differ by less than currencies do', async () => {
    const dataset = await open((country) => (country === 'Uganda' ? 0.7 : 1));
    assert.equal((await dataset.query({ measures: ['revenue'] })).rows().length, 1);
    dataset.close();
  });
});
