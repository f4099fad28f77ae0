import assert from 'node:assert/strict';
import { after, describe, it } from 'node:test';
import { planHandler } from '../../src/endpoint.js';
import { openAt, send } from './serve-handler.js';

/** The values of a metric by its labels. */
function valuesOf(text: string, name: string): Readonly<Record<string, number>> {
  const lines = text.split('\n').filter((line) => line.startsWith(`${name}{`) || line.startsWith(`${name} `));
  return Object.fromEntries(
    lines.map((line) => {
      const [, labels = '', value] = /^[^{ ]+(\{[^}]*\})? (.*)$/.exec(line)!;
      return [labels, Number(value)];
    }),
  );
}

describe('the metrics of an endpoint', () => {
  const handler = planHandler({ data: 'test/fixtures/orders-small.csv' });
  after(() => handler.close());

  it('count requests by status and plans by outcome, and name no value', async () => {
    const dataset = await openAt(handler, { timeZone: 'UTC' });
    await dataset.query({ measures: ['revenue'], where: 'region: "North"' });
    await dataset.query({ measures: ['revenue'], by: ['region'] });
    await assert.rejects(dataset.query({ measures: ['sum(no_such_column)'] }), { code: 'unknown-field' });
    const [status] = await send(handler, 'no plan');
    const text = handler.metrics();
    assert.equal(status, 400);
    const requests = valuesOf(text, 'sales_requests_total');
    assert.equal(requests['{status="400"}'], 1);
    assert.ok(requests['{status="200"}']! >= 3, text);
    const plans = valuesOf(text, 'sales_plans_total');
    assert.equal(plans['{outcome="ok"}'], 2);
    const buckets = Object.values(valuesOf(text, 'sales_plan_seconds_bucket'));
    assert.deepEqual(
      buckets,
      buckets.toSorted((a, b) => a - b),
    );
    assert.equal(buckets.at(-1), valuesOf(text, 'sales_plan_seconds_count')['']);
    assert.equal(valuesOf(text, 'sales_plans_running')[''], 0);
    assert.doesNotMatch(text, /North|region|no_such/);
  });

  it('say whether the data can be opened', async () => {
    const missing = planHandler({ data: 'test/fixtures/no-such-folder' });
    assert.equal(await handler.isReady(), true);
    assert.equal(await missing.isReady(), false);
  });
});
