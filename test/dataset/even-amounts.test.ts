import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { ask, day, open, rows } from './joined-helpers.js';

/** Sixty sales with a few amounts in even steps under a name, and other columns. */
const sales = (name: string, values: readonly unknown[], more: (at: number) => object = () => ({})): Record<string, unknown>[] =>
  rows(60, (at) => ({
    order_id: `A${String(at)}`,
    date: day(at),
    product: `P${String(at % 5)}`,
    [name]: values[at % values.length],
    ...more(at),
  }));

const EVEN = [
  [100, 200, 300],
  [250, 500, 750],
  [1000, 2000, 3000, 4000],
] as const;

describe('amounts in even steps', () => {
  for (const name of [
    'Revenue',
    'Sales',
    'Amount',
    'Total',
    'Net Sales',
    'Order Total',
    'Umsatz',
    'Betrag',
    'ventas',
    'montant',
    'valor',
  ])
    it(`are revenue under the name ${name}`, async () => {
      for (const values of EVEN) {
        const sum = values.reduce((a, b) => a + b, 0) * (60 / values.length);
        assert.equal(await ask(await open({ data: sales(name, values) }), 'revenue'), sum);
      }
    });

  for (const name of ['Revenue', 'Amount (USD)', 'Sales $', 'Umsatz in EUR'])
    it(`are revenue one by one where ${name} is sure`, async () => {
      assert.equal(await ask(await open({ data: sales(name, [101, 102, 103]) }), 'revenue'), 6120);
    });

  it('are revenue where they were written with a currency, and round or not', async () => {
    const dataset = await open({ data: sales('Sales', ['$101.00', '$102.00', '$103.00']) });
    assert.equal(await ask(dataset, 'revenue'), 6120);
  });

  for (const name of [
    'Sales Org',
    'sales_organization',
    'Sales Office',
    'Revenue Account',
    'Sales Group',
    'sales_region',
    'Umsatzkonto',
    'total_code',
  ])
    it(`stay codes under the name ${name}, alone and next to an amount`, async () => {
      for (const values of [...EVEN, [8400, 8401, 8402]]) {
        const alone = await open({ data: sales(name, values) });
        assert.equal(alone.roles.revenue, undefined);
        const both = await open({ data: sales(name, values, (at) => ({ 'net value': 10.5 + at })) });
        assert.equal(both.roles.revenue, 'net value');
      }
    });

  it('stay codes where a name is short for an office, and the values are numbered', async () => {
    const dataset = await open({ data: sales('Sales', [8400, 8401, 8402], (at) => ({ 'net value': 10.5 + at })) });
    assert.equal(dataset.roles.revenue, 'net value');
  });
});
