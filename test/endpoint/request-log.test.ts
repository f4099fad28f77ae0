import assert from 'node:assert/strict';
import { afterEach, describe, it } from 'node:test';
import { planHandler, type PlanHandler, type PlanHandlerConfig } from '../../src/endpoint.js';
import { PLAN_URL } from './serve-handler.js';

const TOKEN = 'Bearer s3cret-t0ken';

interface Line {
  readonly time: string;
  readonly id: string;
  readonly user?: string;
  readonly table?: string;
  readonly measures: readonly string[];
  readonly queries: number;
  readonly cached: number;
  readonly rows: number;
  readonly ms: number;
  readonly status: number;
  readonly reason?: string;
}

describe('the log of requests', () => {
  let handler: PlanHandler;
  let lines: string[];
  afterEach(() => handler.close());

  const serve = (config: Partial<PlanHandlerConfig> = {}): void => {
    lines = [];
    handler = planHandler({
      data: 'test/fixtures/orders-small.csv',
      authorize: ({ headers }) => (headers.get('Authorization') === TOKEN ? { id: 'ann' } : null),
      log: (line) => lines.push(line),
      ...config,
    });
  };
  const ask = async (init: RequestInit = {}, url = PLAN_URL): Promise<Line> => {
    const { length } = lines;
    await (await handler(new Request(url, { headers: { Authorization: TOKEN }, ...init }))).arrayBuffer();
    assert.equal(lines.length, length + 1);
    const line = JSON.parse(lines.at(-1)!) as Line;
    assert.ok(Math.abs(Date.parse(line.time) - Date.now()) < 60_000 && line.ms >= 0 && line.id.length > 0);
    return line;
  };
  const post = (plans: readonly object[], init: RequestInit = {}): Promise<Line> =>
    ask({ ...init, method: 'POST', body: JSON.stringify({ queries: plans.map((plan, id) => ({ id, plan })) }) });
  const facts = ({ user, table, measures, queries, cached, rows, status, reason }: Line): unknown => [
    user,
    table,
    measures,
    queries,
    cached,
    rows,
    status,
    reason,
  ];

  it('has one line for each request, with who asked for what and how many rows went out @release', async () => {
    serve();
    assert.deepEqual(facts(await ask()), ['ann', 'orders-small', [], 0, 0, 0, 200, undefined]);
    const plans = [{ measures: ['revenue', 'units'], by: ['region'] }, { measures: ['x = sum(Sales) / 2'] }];
    const first = await post(plans);
    const regions = first.rows - 1;
    assert.ok(regions > 1);
    assert.deepEqual(facts(first), ['ann', 'orders-small', ['revenue', 'units', 'x'], 2, 0, regions + 1, 200, undefined]);
    assert.deepEqual(facts(await post(plans)), ['ann', 'orders-small', first.measures, 2, 2, regions + 1, 200, undefined]);
    assert.deepEqual((await post([{ measures: ['revenue'] }, { measures: ['nothing'] }])).reason, 'unknown-measure');
  });

  it('has a line for each refused request, with the reason', async () => {
    serve({ limits: { perMinute: 1 } });
    const refused = async (init: RequestInit, url?: string): Promise<unknown> => {
      const { status, reason, user } = await ask(init, url);
      return [status, reason, user];
    };
    const json = { method: 'POST', headers: { Authorization: TOKEN } };
    assert.deepEqual(await refused({ headers: { Authorization: 'Bearer wrong' } }), [401, 'not-signed-in', undefined]);
    assert.deepEqual(await refused({ headers: { Origin: 'https://evil.example' } }), [403, 'foreign-origin', undefined]);
    assert.deepEqual(await refused({ ...json, method: 'PUT' }), [405, 'wrong-method', 'ann']);
    assert.deepEqual(await refused({ ...json, body: '{}' }), [400, 'bad-option', 'ann']);
    assert.deepEqual(await refused({ ...json, body: 'x'.repeat(2 ** 21) }), [413, 'too-large', 'ann']);
    await post([{ measures: ['revenue'] }]);
    const body = '{"queries":[{"id":0,"plan":{"measures":["revenue"]}}]}';
    assert.deepEqual(await refused({ ...json, body }), [429, 'too-many-requests', 'ann']);
    await handler.close();
    handler = planHandler({ data: 'test/fixtures/orders-small.csv', log: (line) => lines.push(line) });
    assert.deepEqual(await refused({}, 'http://evil.example/sales/plan'), [403, 'foreign-host', undefined]);
    assert.doesNotMatch(lines.join('\n'), /s3cret|wrong"|Bearer/);
  });

  it('has a line for an error of the code of the owner, which is no error of the database', async () => {
    const fail = (): never => {
      throw new Error('the directory is away');
    };
    for (const config of [{ authorize: fail }, { rows: fail }]) {
      const causes: unknown[] = [];
      serve({ ...config, onError: (error) => causes.push((error as Error).cause) });
      const { status, reason } = await ask();
      assert.deepEqual([status, reason], [500, 'configuration-failed']);
      assert.match(String(causes), /^Error: the directory is away$/);
      await handler.close();
    }
    serve();
  });

  it('does not start with a policy that is no function', () => {
    serve();
    for (const rows of ['region: "North"', { region: ['North'] }])
      assert.throws(
        () => planHandler({ data: 'test/fixtures/orders-small.csv', rows: rows as never }),
        /^SalesError: rows: .*function/,
      );
  });

  it('has neither values of filters nor of expressions, and no names of users that a policy refuses', async () => {
    serve({ rows: () => ({ region: [] }) });
    assert.equal((await ask()).reason, 'no-rows-allowed');
    await handler.close();
    serve();
    const plan = {
      measures: ["sum(if(Region = 'Zanzibar', Sales, 0))", "big = sum(if(Region = 'Zanzibar', 1, 0))", '"Zanzibar"'],
      where: 'region: Zanzibar',
      define: { own: "sum(if(Region = 'Zanzibar', 1, 0))" },
    };
    const line = await post([plan, { measures: ['revenue'], where: 'region: "Zanzibar"' }]);
    assert.deepEqual(line.measures, ['(expression)', 'big', 'revenue']);
    assert.doesNotMatch(lines.join('\n'), /Zanzibar/i);
  });
});
