import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { ColumnEngine } from '../../src/engine/columns/column-engine.js';
import { CubeEngine } from '../../src/engine/cube/cube-engine.js';
import type { AggregateRequest, Groups } from '../../src/engine/engine.js';
import type { Dimension } from '../../src/query/plan.js';
import { abortError, SalesError } from '../../src/util/error.js';
import { SMALL } from './brushes.js';
import { MONTHS, REGION, PRICE, table, days, members, by, asks } from './cube-requests.js';
import { special } from '../plan-parts.js';

describe('CubeEngine while it prepares', () => {
  const year = days('2024-01-01', '2024-12-31');
  const brushed = (...requests: AggregateRequest[]): { request: AggregateRequest; dimension: Dimension }[] =>
    requests.map((request) => ({ request, dimension: MONTHS }));
  const slow = (): { readonly engine: CubeEngine; readonly passes: AggregateRequest[]; go: () => void } => {
    const rows = new ColumnEngine([table], undefined, special);
    const passes: AggregateRequest[] = [];
    const waiting: (() => void)[] = [];
    const behind = {
      aggregate: async (request: AggregateRequest, options?: { readonly signal?: AbortSignal }): Promise<Groups> => {
        passes.push(request);
        await new Promise<void>((resolve) => waiting.push(resolve));
        if (options?.signal?.aborted === true) throw abortError();
        return rows.aggregate(request);
      },
      members: rows.members.bind(rows),
      close: (): void => rows.close(),
    };
    return { engine: new CubeEngine(behind), passes, go: () => waiting.splice(0).forEach((resolve) => resolve()) };
  };

  it('goes on where the same is asked again, and ends where anything else is', async () => {
    const { engine, passes, go } = slow();
    const both = brushed(asks(year), asks({ kind: 'all', of: [year, members(['North'])] }, { by: [by(REGION)] }));
    const first = [engine.prepare(both, SMALL), engine.prepare(both, SMALL)];
    assert.equal(passes.length, 1);
    const second = engine.prepare(brushed(asks(year, { by: [by(PRICE)] })), SMALL);
    go();
    await Promise.all(first);
    assert.deepEqual(
      passes.map(({ by: keys }) => keys.length),
      [1, 2],
    );
    await second;
    assert.ok(engine.bytes > 0);
  });

  it('ends where a pause says so, and when it is closed', async () => {
    const { engine, passes, go } = slow();
    const two = brushed(asks(year), asks({ kind: 'all', of: [year, members(['North'])] }, { by: [by(REGION)] }));
    const stopped = engine.prepare(two, SMALL, () => Promise.reject(abortError()));
    go();
    await stopped;
    const closed = engine.prepare(two, SMALL);
    engine.close();
    go();
    await closed;
    assert.deepEqual([passes.length, engine.bytes], [2, 0]);
  });

  it('leaves out what the engine behind cannot answer', async () => {
    const rows = new ColumnEngine([table], undefined, special);
    const passes: AggregateRequest[] = [];
    const engine = new CubeEngine({
      aggregate: (request: AggregateRequest): Promise<Groups> => {
        passes.push(request);
        return passes.length === 1 ? Promise.reject(new SalesError('bad-type', 'no number')) : rows.aggregate(request);
      },
      members: rows.members.bind(rows),
      close: (): void => rows.close(),
    });
    await engine.prepare(brushed(asks(year), asks(year, { by: [by(REGION)] })), SMALL);
    await engine.aggregate(asks(days('2024-02-01'), { by: [by(REGION)] }));
    assert.equal(passes.length, 2);
  });
});
