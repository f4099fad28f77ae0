import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { openDataset } from '../../src/core.js';
import { between, pick, randomOf, seedOf } from '../random.js';

/** Orders of several lines, each order on one day: what adds up over regions and months is what these rows say. */
function lines(seed: number): readonly Readonly<Record<string, unknown>>[] {
  const random = randomOf(seed);
  return Array.from({ length: 60 }, (_, order) => {
    const date = `2023-0${String(between(random, 1, 4))}-${String(between(random, 10, 28))}`;
    const customer = `c${String(between(random, 1, 9))}`;
    return Array.from({ length: between(random, 2, 4) }, () => ({
      'Order ID': `o${String(order)}`,
      'Order Date': date,
      Customer: customer,
      Region: pick(random, ['North', 'South', 'West']),
      Quantity: between(random, 1, 9),
      Revenue: between(random, 100, 9000) / 10,
      Cost: between(random, 100, 5000) / 10,
    }));
  }).flat();
}

const TEXTS = [
  ...['revenue', 'cost', 'profit', 'units', 'margin', 'orders', 'customers', 'aov', 'units-per-order', 'price', 'new-customers'],
  ...[
    'repeat-rate',
    'sum(revenue) - sum(cost)',
    '2 * sum(cost)',
    '-sum(cost) / 4',
    'count()',
    'distinct(order)',
    'distinct(customer)',
  ],
  ...['sum(revenue) + 5', 'avg(revenue)', 'max(cost)', 'median(revenue)', 'orders - customers', 'units + orders'],
  ...['coalesce(sum(revenue), 0)', 'sum(revenue) * sum(cost)', 'sum(revenue) / sum(cost)', 'sum(if(quantity > 5, revenue, 0))'],
];

describe('measures of a dataset', () => {
  it('add up over regions and months exactly where their facts say so', async () => {
    const seed = seedOf();
    const dataset = await openDataset(lines(seed));
    for (const [index, text] of TEXTS.entries()) {
      const measures = [`m${String(index)} = ${text}`];
      const whole = await dataset.query({ measures });
      const name = `m${String(index)}`;
      const total = Number(whole.rows()[0]?.[name]);
      const sums = async (by: string): Promise<boolean> => {
        const rows = (await dataset.query({ measures, by: [by] })).rows();
        const sum = rows.reduce((before, row) => before + Number(row[name]), 0);
        return Math.abs(sum - total) < 1e-6 * Math.max(1, Math.abs(total));
      };
      const found = { members: await sums('region'), time: await sums('month(date)') };
      assert.deepEqual(whole.measures[0]?.adds, found, `${text}, seed ${String(seed)}`);
    }
    dataset.close();
  });

  it('are listed with their names for people', async () => {
    const define = { cogs: 'sum(cost) [money, down]', 'Net (EUR)': 'sum(revenue)' };
    const dataset = await openDataset([{ Date: '2023-01-01', Revenue: 1, Cost: 2 }], { define });
    const [cogs, net, ...others] = dataset.measures;
    assert.deepEqual(cogs, {
      name: 'cogs',
      label: 'Cogs',
      unit: 'money',
      good: 'down',
      adds: { members: true, time: true },
      expression: 'sum(cost)',
    });
    assert.equal(net?.label, 'Net (EUR)');
    assert.equal(others.find(({ name }) => name === 'aov')?.label, 'Average order value');
    dataset.close();
  });
});
