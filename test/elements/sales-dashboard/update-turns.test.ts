import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { yieldToEventLoop } from '../../../src/util/promises.js';
import { UpdateTurns } from '../../../src/elements/sales-dashboard/tiles/tile-queue.js';

describe('UpdateTurns', () => {
  it('updates each widget in another task: key figures, the main chart, other cards, filters', async () => {
    const turns = new UpdateTurns();
    const log: string[] = [];
    const update = async (tag: Parameters<UpdateTurns['turnOf']>[0]): Promise<void> => {
      await turns.turnOf(tag);
      log.push(tag);
      // What follows an update in the same task.
      for (let microtasks = 0; microtasks < 50; microtasks += 1) await Promise.resolve();
      log.push('end');
    };
    const tags = ['sales-filter', 'sales-kpi', 'sales-trend', 'sales-insights', 'sales-kpi'] as const;
    await Promise.all(tags.map(update));
    const order = ['sales-kpi', 'sales-kpi', 'sales-trend', 'sales-insights', 'sales-filter'];
    assert.deepEqual(
      log,
      order.flatMap((tag) => [tag, 'end']),
    );
    // A widget that comes later has a turn too.
    await update('sales-kpi');
    await yieldToEventLoop();
    await update('sales-kpi');
  });

  it('updates the first widget in the task of its request', async () => {
    let isNextTask = false;
    void yieldToEventLoop().then(() => (isNextTask = true));
    await new UpdateTurns().turnOf('sales-kpi');
    assert.equal(isNextTask, false);
  });
});
