// @release: hundreds of hostile plans; plan-limits.test.ts and plan-handler.test.ts have one of each kind
import assert from 'node:assert/strict';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { after, before, describe, it } from 'node:test';
import { planHandler, type PlanHandler } from '../../src/endpoint.js';
import type { RemoteHead } from '../../src/query/remote.js';
import { readResults } from '../../src/dataset/remote/decode-result.js';
import { PLAN_URL } from './serve-handler.js';

const STRINGS = [
  "'; DROP TABLE orders; --",
  '"; DROP TABLE orders; --',
  "x' OR 1=1 --",
  '${1}',
  '$1',
  '/*',
  'orders"."region',
  '__proto__',
  'constructor',
  'toString',
  "read_csv('/etc/passwd')",
  "sum(read_text('/etc/passwd'))",
  "getenv('HOME')",
  'information_schema.tables',
  'duckdb_settings()',
  'sum(revenue) FROM orders; SELECT 1',
  '\u0000',
  '😀',
  '\\',
  '%',
  '(SELECT 1)',
  '*'.repeat(2000),
  '('.repeat(10_000),
  'abs('.repeat(10_000),
  '-'.repeat(10_000),
  'not '.repeat(10_000),
];

/** A plan with a hostile text in each place that takes one. */
function plansWith(text: string): readonly unknown[] {
  return [
    { measures: [text] },
    { measures: [`sum(${text})`] },
    { measures: [`sum("${text}")`] },
    { measures: [`x = ${text}`] },
    { measures: ['revenue'], by: [text] },
    { measures: ['revenue'], by: [`month(${text})`] },
    { measures: ['revenue'], by: [`bin(revenue, ${text})`] },
    { measures: ['revenue'], where: text },
    { measures: ['revenue'], where: `region: ${text}` },
    { measures: ['revenue'], where: `region: "${text.replaceAll('"', '""')}"` },
    { measures: ['revenue'], where: `region: *${text.replaceAll('*', '')}*` },
    { measures: ['revenue'], where: `${text}: x` },
    { measures: ['revenue'], filters: [text] },
    { measures: ['revenue'], by: ['region'], orderBy: [text] },
    { measures: ['revenue'], compare: text },
    { measures: ['y'], define: { y: text } },
    { measures: [text], define: { [text]: 'sum(revenue)' } },
    { measures: ['revenue'], calendar: { timeZone: text } },
    { measures: ['revenue'], by: ['hour(date)'], calendar: { timeZone: text, weekStart: text } },
    { measures: ['revenue'], analysis: { kind: text } },
    { measures: ['revenue'], analysis: { kind: 'histogram', value: text } },
    { [text]: text, measures: ['revenue'] },
    { measures: ['revenue'], limit: text },
    { measures: text },
    { measures: [], by: [text], detail: { offset: text } },
  ];
}

describe('an endpoint and hostile plans', () => {
  let folder: string;
  let handler: PlanHandler;
  before(() => {
    folder = mkdtempSync(path.join(tmpdir(), 'sales-hostile-'));
    writeFileSync(path.join(folder, 'orders.csv'), 'date,region,revenue\n2024-01-01,North,1.50\n2024-01-02,South,2.25\n');
    handler = planHandler({ data: folder, limits: { threads: 1, perMinute: 1_000_000, queue: 1000 } });
  });
  after(async () => {
    await handler.close();
    rmSync(folder, { recursive: true });
  });

  async function heads(body: string): Promise<readonly RemoteHead[]> {
    const response = await handler(new Request(PLAN_URL, { method: 'POST', body }));
    assert.ok(response.status < 500, `${response.status}: ${body.slice(0, 200)}`);
    if (response.status !== 200) return [];
    const found: RemoteHead[] = [];
    for await (const { head } of readResults(response.body as unknown as AsyncIterable<Uint8Array>)) found.push(head);
    return found;
  }

  it('answers each with a result or an error of its own, and stays as it was', async (context) => {
    const counts = new Map<string, number>();
    let plans = 0;
    for (const text of STRINGS) {
      for (const [n, plan] of plansWith(text).entries()) {
        plans += 1;
        const [head] = await heads(JSON.stringify({ queries: [{ id: 1, plan }] }));
        const label = `${text.slice(0, 40)}, plan ${n}`;
        assert.ok(head, label);
        const code = head.ok ? 'answered' : head.error.code;
        counts.set(code, (counts.get(code) ?? 0) + 1);
        if (!head.ok) {
          assert.ok(
            !['engine-error', 'worker-failed'].includes(head.error.code),
            `${label}: ${JSON.stringify(head.error).slice(0, 300)}`,
          );
          assert.doesNotMatch(
            JSON.stringify(head.error),
            /SELECT |duckdb|Parser Error|root:/i.test(text) ? /root:/ : /SELECT |Parser Error|root:/,
            label,
          );
        }
      }
    }
    context.diagnostic(`${plans} plans: ${JSON.stringify([...counts])}`);
    assert.ok(plans >= 500);
    const [still] = await heads('{"queries":[{"id":7,"plan":{"measures":["revenue"]}}]}');
    assert.ok(still?.ok && still.total === 2);
  });

  it('prepares nothing for hostile plans and brushes', async () => {
    const before = await heads('{"prepare":{"brush":"region","plans":[{"measures":["revenue"],"filters":["region: North"]}]}}');
    assert.equal(before.length, 1);
    for (const text of STRINGS) {
      await heads(JSON.stringify({ prepare: { plans: plansWith(text), brush: 'region' } }));
      assert.deepEqual(
        await heads(JSON.stringify({ prepare: { plans: [{ measures: ['revenue'], filters: ['region: North'] }], brush: text } })),
        [],
        text.slice(0, 40),
      );
    }
    for (const prepare of [null, [], {}, { plans: [] }, { plans: [1], brush: 1 }, { plans: 'x', brush: 'region' }]) {
      assert.deepEqual(await heads(JSON.stringify({ prepare })), []);
    }
  });

  it('keeps objects as they are where keys are those of Object', async () => {
    const body =
      '{"queries":[{"id":1,"plan":{"measures":["revenue"],"define":{"__proto__":"count()"},"__proto__":{"limit":1}}}]}';
    const [head] = await heads(body);
    assert.ok(head);
    assert.equal(({} as Record<string, unknown>).limit, undefined);
  });

  it('answers deep and long bodies', async () => {
    await heads(`{"queries":${'['.repeat(10_000)}${']'.repeat(10_000)}}`);
    await heads(
      `{"queries":[{"id":1,"plan":{"measures":["revenue"],"analysis":${'{"a":'.repeat(10_000)}1${'}'.repeat(10_000)}}}]}`,
    );
    await heads(`{"queries":[${Array.from({ length: 300 }, (_, id) => `{"id":${id},"plan":{}}`).join(',')}]}`);
  });

  it('refuses measures that multiply, and results of too many columns', async () => {
    const define = Object.fromEntries(
      Array.from({ length: 40 }, (_, index) => [`m${index}`, index === 39 ? 'sum(revenue)' : `m${index + 1} + m${index + 1}`]),
    );
    const measures = Array.from({ length: 201 }, (_, index) => `m${index} = sum(revenue + ${index})`);
    const plans = [{ measures: ['m0'], define }, { measures }, { measures: measures.slice(1), by: ['region'] }];
    const found = await heads(JSON.stringify({ queries: plans.map((plan, id) => ({ id, plan })) }));
    const codes = found.map((head) => [head.id, head.ok ? 'answered' : head.error.code]);
    assert.deepEqual(codes.sort(), [
      [0, 'bad-expression'],
      [1, 'too-large'],
      [2, 'too-large'],
    ]);
  });
});
