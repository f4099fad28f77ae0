import assert from 'node:assert/strict';
import { it } from 'node:test';
import type { ResultRecord } from '../../../src/query/result/result.js';
import { FirstRows } from '../../../src/elements/sales-kpi/first-rows.js';
import { yieldToEventLoop } from '../../../src/util/promises.js';
import { catalog, resultOf } from '../../worker/fake-dataset.js';

type Host = ConstructorParameters<typeof FirstRows>[0];
type Head = Parameters<FirstRows['valueOf']>[0];

it('the value over the first rows is that of the file that is loading', async () => {
  const messages = { bytes: () => '0.3 of 8.4 MB', provisional: ({ amount }: { amount: string }) => `from ${amount}` };
  const first = new FirstRows({
    state: { over: () => ({ plans: { main: { measures: ['revenue'] } }, context: { messages, locale: 'en' } }) },
    model: () => ({
      view: (_: unknown, { main }: { main: ResultRecord }) => {
        const [value] = main.columns[0]!.values;
        return { value, shown: String(value) };
      },
    }),
    attributes: () => ({}),
    requestUpdate: () => undefined,
  } as unknown as Host);
  const headOf = (value: number): Head =>
    ({
      catalog,
      progress: { table: 'orders', bytes: 3e5, bytesTotal: 8.4e6 },
      rows: { ask: (plan: Parameters<typeof resultOf>[0]) => Promise.resolve(resultOf(plan, value)) },
    }) as unknown as Head;
  const [one, other] = [headOf(7), headOf(9)];
  assert.equal(first.valueOf(one), undefined);
  await yieldToEventLoop();
  assert.deepEqual(first.valueOf(one), { shown: '7', source: 'from 0.3 of 8.4 MB' });
  assert.equal(first.valueOf(other), undefined);
  await yieldToEventLoop();
  assert.equal(first.valueOf(other)?.shown, '9');
});
