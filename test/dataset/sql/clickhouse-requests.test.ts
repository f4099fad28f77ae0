import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { ClickHouseRequests } from '../../../src/dataset/sql/clickhouse-requests.js';
import { until } from '../../until.js';

type Reply = (url: URL, sql: string, init: RequestInit) => Response | Promise<Response>;

const ROWS = JSON.stringify({ meta: [{ name: 'a' }, { name: 'b' }], data: [[1, 'x'], [null, 'y']], rows: 2 }); // oxfmt-ignore

function asking(reply: Reply): {
  readonly requests: ClickHouseRequests;
  readonly sent: { url: URL; sql: string; init: RequestInit }[];
} {
  const sent: { url: URL; sql: string; init: RequestInit }[] = [];
  const requests = new ClickHouseRequests({
    url: 'http://localhost:8123/?user=reader',
    // Waits between two attempts end at once, limits of time never.
    pause: (ms, { aborted }) => (ms < 10_000 || aborted ? Promise.resolve() : new Promise(() => undefined)),
    fetch: async (address, init) => {
      const url = new URL(address);
      const sql = init.body as string;
      sent.push({ url, sql, init });
      return reply(url, sql, init);
    },
  });
  return { requests, sent };
}

describe('ClickHouseRequests', () => {
  it('binds values as parameters, in a request that needs no preflight request and sends no settings', async () => {
    const { requests, sent } = asking(() => new Response(ROWS));
    const rows = await requests.run('SELECT {p1:String}, {p2:Float64}', ["a\\b\tc'", 0.5], { id: '1' });
    assert.deepEqual(rows, {
      rowCount: 2,
      columns: [
        [1, null],
        ['x', 'y'],
      ],
    });
    const [{ url, init }] = sent as [(typeof sent)[number]];
    assert.equal(init.method, 'POST');
    assert.deepEqual(init.headers, {});
    assert.deepEqual([...url.searchParams.keys()], ['user', 'default_format', 'query_id', 'param_p1', 'param_p2']);
    assert.deepEqual([url.searchParams.get('param_p1'), url.searchParams.get('param_p2')], ["a\\\\b\\tc'", '0.5']);
  });

  it('gives each query its own id', async () => {
    const { requests, sent } = asking(() => new Response(ROWS));
    await Promise.all([requests.run('SELECT 1', [], { id: '1' }), requests.run('SELECT 2', [], { id: '1' })]);
    assert.equal(new Set(sent.map(({ url }) => url.searchParams.get('query_id'))).size, 2);
  });

  it('stops the query of a caller that leaves', async () => {
    const { requests, sent } = asking((_, sql, { signal }) =>
      sql.startsWith('KILL')
        ? new Response('')
        : new Promise((_resolve, reject) => {
            signal!.addEventListener('abort', () => reject(new DOMException('aborted', 'AbortError')));
          }),
    );
    const abort = new AbortController();
    const asked = requests.run('SELECT 1', [], { id: '1', signal: abort.signal });
    await until(() => sent.length === 1);
    abort.abort();
    await assert.rejects(asked, { name: 'AbortError' });
    await until(() => sent.length === 2);
    assert.equal(sent[1]!.sql, `KILL QUERY WHERE query_id = '${sent[0]!.url.searchParams.get('query_id')}' ASYNC`);
  });

  for (const [number, code] of [
    [159, 'timeout'],
    [241, 'too-large'],
    [60, 'engine-error'],
    // A shard or replica is down.
    [279, 'network'],
  ] as const) {
    it(`reports code ${number} of ClickHouse as ${code}, without its text`, async () => {
      const { requests, sent } = asking(() => new Response(`Code: ${number}. DB::Exception: secret.table`, { status: 500 }));
      await assert.rejects(requests.run('SELECT 1', [], { id: '1' }), (error: Error) => {
        assert.equal((error as Error & { code: string }).code, code);
        assert.doesNotMatch(error.message, /secret/);
        return true;
      });
      assert.equal(sent.length, 1);
    });
  }

  it('tries again when ClickHouse runs too many queries, and when a server on the way is down', async () => {
    const replies = [
      new Response('Code: 202. DB::Exception: Too many simultaneous queries', { status: 500 }),
      new Response('Bad gateway', { status: 502 }),
      new Response(ROWS),
    ];
    const { requests, sent } = asking(() => replies.shift()!);
    assert.equal((await requests.run('SELECT 1', [], { id: '1' })).rowCount, 2);
    assert.equal(sent.length, 3);
  });

  it('reports a response that is cut off, or that ends with an error, and never fewer rows', async () => {
    const replies = [ROWS.slice(0, -20), `${ROWS.slice(0, -1)}, "exception": "Code: 241. DB::Exception: memory"}`, ''];
    const { requests } = asking(() => new Response(replies.shift()));
    await assert.rejects(requests.run('SELECT 1', [], { id: '1' }), { code: 'engine-partial' });
    await assert.rejects(requests.run('SELECT 1', [], { id: '1' }), { code: 'too-large' });
    await assert.rejects(requests.run('SELECT 1', [], { id: '1' }), { code: 'engine-partial' });
  });
});
