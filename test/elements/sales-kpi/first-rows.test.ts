import assert from 'node:assert/strict';
import { it } from 'node:test';
import type { ResultRecord } from '../../../src/query/result/result.js';
import { FirstRows } from '../../../src/elements/sales-kpi/first-rows.js';
import { yieldToEventLoop } from '../../../src/util/promises.js';
import { catalog, resultOf } from '../../worker/fake-dataset.js';

type Host = ConstructorParameters<typeof FirstRows>[0];
type Connection = Parameters<FirstRows['valueOf']>[0];

const MESSAGES = { bytes: () => '0.3 of 8.4 MB', provisional: ({ amount }: { amount: string }) => `from ${amount}` };

const firstRows = (): FirstRows =>
  new FirstRows({
    state: { over: () => ({ plans: { main: { measures: ['revenue'] } }, context: { messages: MESSAGES, locale: 'en' } }) },
    model: () => ({
      view: (_: unknown, { main }: { main: ResultRecord }) => {
        const [value] = main.columns[0]!.values;
        return { value, shown: String(value) };
      },
    }),
    attributes: () => ({}),
    requestUpdate: () => undefined,
  } as unknown as Host);

/** Data whose first rows have a value. */
const loading = (value: number): Connection =>
  ({
    head: {
      catalog,
      progress: { table: 'orders', bytes: 3e5, bytesTotal: 8.4e6 },
      rows: { ask: (plan: Parameters<typeof resultOf>[0]) => Promise.resolve(resultOf(plan, value)) },
    },
    catalog: undefined,
  }) as unknown as Connection;

it('the value over the first rows is that of the file that is loading', async () => {
  const first = firstRows();
  const [one, other] = [loading(7), loading(9)];
  assert.equal(first.valueOf(one), undefined);
  await yieldToEventLoop();
  assert.deepEqual(first.valueOf(one), { shown: '7', source: 'from 0.3 of 8.4 MB' });
  assert.equal(first.valueOf(other), undefined);
  await yieldToEventLoop();
  assert.equal(first.valueOf(other)?.shown, '9');
});

it('the value over the first rows stays until that over all rows is shown', async () => {
  const first = firstRows();
  const data: { head: Connection['head']; catalog: Connection['catalog'] } = { ...loading(7) };
  first.valueOf(data);
  await yieldToEventLoop();
  assert.equal(first.valueOf(data)?.shown, '7');
  Object.assign(data, { head: undefined, catalog });
  assert.equal(first.valueOf(data)?.shown, '7');
  first.end();
  assert.equal(first.valueOf(data), undefined);
});

it('the value over the first rows ends with a failure, and with other data', async () => {
  for (const next of [(data: Connection) => Object.assign(data, { head: undefined }), () => ({ head: undefined, catalog })]) {
    const first = firstRows();
    const data = { ...loading(7) };
    first.valueOf(data);
    await yieldToEventLoop();
    assert.equal(first.valueOf(data)?.shown, '7');
    assert.equal(first.valueOf(next(data)), undefined);
  }
});
