import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { openDataset } from '../../src/core.js';
import { planHandler, type PlanHandler, type PlanHandlerConfig } from '../../src/endpoint.js';
import { openAt, PLAN_URL, send } from './serve-handler.js';

/** Another plan for each number. */
const planOf = (n: number): { readonly measures: readonly string[] } => ({ measures: [`x = sum(revenue) + ${n}`] });

const bodyOf = (count: number): string =>
  JSON.stringify({ queries: Array.from({ length: count }, (_, id) => ({ id, plan: planOf(id) })) });

interface Limited {
  readonly limits?: { readonly queries: number; readonly bytes: number };
}

describe('a page with many queries', () => {
  let handler: PlanHandler;
  let sum: number;
  const serve = (config: Partial<PlanHandlerConfig> = {}): PlanHandler =>
    planHandler({ data: 'test/fixtures/orders-small.csv', limits: { threads: 1 }, ...config });
  before(async () => {
    handler = serve();
    sum = (await (await openAt(handler)).query({ measures: ['revenue'] })).rows()[0]!.revenue as number;
  });
  after(() => handler.close());

  /** Sends plans from a page at once, and returns the numbers of plans in its requests. */
  async function requestsFor(count: number, endpoint: PlanHandler, text = ''): Promise<readonly number[]> {
    const sizes: number[] = [];
    const fetch: typeof globalThis.fetch = async (input, init) => {
      if (init?.method === 'POST') sizes.push((JSON.parse(init.body as string) as { queries: unknown[] }).queries.length);
      return endpoint(new Request(input, init));
    };
    const page = await openDataset(PLAN_URL, { engine: 'server', fetch });
    const where = text && `region: !"${text}"`;
    const results = await Promise.all(Array.from({ length: count }, (_, n) => page.query({ ...planOf(n), where })));
    assert.deepEqual(
      results.map((result) => Math.round(((result.rows()[0]!.x as number) - sum) * 100) / 100),
      Array.from({ length: count }, (_, n) => n),
    );
    return sizes;
  }

  it('has a request with 200 queries admitted by default @release', async () => {
    assert.equal((await send(handler, bodyOf(200)))[0], 200);
  });

  it('learns the limits with the catalog, and with a refusal', async () => {
    const stated = (await (await handler(new Request(PLAN_URL))).json()) as Limited;
    assert.deepEqual(stated.limits, { queries: 68, bytes: 2 ** 20 });
    const [status, text] = await send(handler, bodyOf(201));
    assert.equal(status, 413);
    assert.deepEqual((JSON.parse(text) as Limited).limits, stated.limits);
    const wide = serve({ limits: { queue: 5000 } });
    const { limits } = (await (await wide(new Request(PLAN_URL))).json()) as Limited;
    assert.equal(limits?.queries, 200);
    await wide.close();
  });

  it('splits them by the stated number, and keeps no more at the server @release', async () => {
    const sizes = await requestsFor(150, handler);
    assert.equal(sizes[0], 68);
    assert.ok(sizes.every((size) => size <= 68) && sizes.length <= 5, String(sizes));
  });

  it('splits them by the stated bytes', async () => {
    const sizes = await requestsFor(4, handler, 'ü'.repeat(200_000));
    assert.deepEqual(sizes, [2, 2]);
  });

  it('waits for other pages of the same user, and then gets every result @release', async () => {
    const narrow = serve({ limits: { concurrent: 1, queue: 2 } });
    const pages = await Promise.all(Array.from({ length: 3 }, () => requestsFor(5, narrow)));
    assert.ok(
      pages.flat().every((size) => size <= 3),
      String(pages),
    );
    await narrow.close();
  });

  it('has rows read once for all measures by the same keys, and gets what each gets alone', async () => {
    const statements: string[] = [];
    const counted = serve({ limits: { threads: 1, slow: 0 }, onSlow: ({ sql }) => statements.push(sql) });
    const page = await openAt(counted);
    const plans = [
      { measures: ['revenue'] },
      { measures: ['orders', 'aov'] },
      { measures: ['median(revenue)'] },
      { measures: ['revenue'], by: ['month(date)'] },
      { measures: ['orders'], by: ['month(date)'] },
      { measures: ['revenue'], by: ['month(date)'], analysis: { kind: 'level-shift', value: 'revenue', date: 'month(date)' } },
      { measures: ['revenue'], by: ['month(date)'], where: 'region: North' },
    ] as const;
    statements.length = 0;
    const found = await Promise.all(plans.map((plan) => page.query(plan)));
    const scans = statements.filter((sql) => sql.startsWith('WITH'));
    assert.equal(scans.length, 5, scans.join('\n'));
    assert.equal(scans.filter((sql) => sql.includes('DISTINCT')).length, 2);
    for (const [index, plan] of plans.entries()) {
      const alone = serve();
      const own = await (await openAt(alone)).query(plan);
      assert.deepEqual(found[index]!.rows(), own.rows(), JSON.stringify(plan));
      assert.deepEqual(found[index]!.notes, own.notes);
      await alone.close();
    }
    await counted.close();
  });
});
