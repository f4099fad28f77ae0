import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { openPublic, type Dataset } from '../../src/dataset/public-dataset.js';
import type { QueryPlan } from '../../src/query/plan.js';
import { part } from '../parts.js';
import { someOf } from '../random.js';

/** More customers than an answer picks the names of; each buys twice, those of an odd number in the north. */
const CUSTOMERS = 6000;

function* lines(): Generator<Record<string, unknown>> {
  for (let visit = 0; visit < 2; visit++) {
    for (let k = 0; k < CUSTOMERS; k++) {
      yield {
        order: `O${visit * CUSTOMERS + k}`,
        date: `2024-0${1 + visit + (k % 3)}-${10 + (k % 7)}`,
        customer: `C${k}`,
        region: k % 2 === 1 ? 'North' : 'South',
        channel: ['Shop', 'Web', 'Phone'][(k + (k % 11 === 0 ? visit : 0)) % 3],
        revenue: 10 + (k % 90),
      };
    }
  }
}

describe('an answer whose dictionary holds more customers than its rows', () => {
  let dataset: Dataset;
  before(async () => (dataset = await openPublic([...lines()], {}, part)));
  after(() => dataset.close());

  it('has the right name in each row', async () => {
    const result = await dataset.query({ measures: ['revenue'], by: ['customer'], where: 'region: North' });
    const customer = result.column('customer')!;
    assert.equal(customer.dictionary!.length, CUSTOMERS, 'the dictionary is not shared: the test is of no use');
    const expected = Array.from({ length: CUSTOMERS }, (_, k) => k)
      .filter((k) => k % 2 === 1)
      .map((k) => ({ customer: `C${k}`, revenue: 2 * (10 + (k % 90)) }))
      .sort((a, b) => (a.customer < b.customer ? -1 : 1));
    assert.deepEqual(result.rows(), expected);
  });

  const analyses = [
    { kind: 'names', member: 'customer', name: 'channel', count: 'orders', of: ['C1', 'C2', 'C3'] },
    { kind: 'rules', basket: 'day(date)', item: 'customer' },
    { kind: 'next-basket', customer: 'customer', date: 'day(date)', item: 'channel' },
    { kind: 'customers', customer: 'customer', date: 'day(date)', orders: 'orders', amount: 'revenue' },
  ] as const;
  for (const analysis of someOf(analyses, 2)) {
    it(`is looked at as if it held those alone: ${analysis.kind}`, async () => {
      const plan: QueryPlan = { measures: ['orders', 'revenue'], by: ['customer', 'day(date)', 'channel'], analysis };
      const north = await openPublic(
        [...lines()].filter(({ region }) => region === 'North'),
        {},
        part,
      );
      const [alone, chosen] = await Promise.all([north.query(plan), dataset.query({ ...plan, where: 'region: North' })]);
      assert.deepEqual(chosen.facts.analysis, alone.facts.analysis);
      assert.deepEqual(chosen.rows(), alone.rows());
      north.close();
    });
  }
});
