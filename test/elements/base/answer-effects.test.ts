import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { effectOf } from '../../../src/elements/base/answers/answer-effects.js';
import type { DataConnection } from '../../../src/elements/base/data/data-connection.js';

const record = (total: number): unknown => ({
  columns: [{ name: 'revenue', type: 'number', values: Float64Array.of(total), unit: 'count' }],
  rowCount: 1,
});

const connectionOf = (askWith: () => Promise<unknown>, isClosed = false): DataConnection =>
  ({ catalog: { tables: [] }, askWith, isClosed }) as unknown as DataConnection;

const effect = (connection: DataConnection): Promise<string | undefined> =>
  new Promise((resolve) => {
    const asked = { connection, plan: { measures: ['revenue'] }, roles: {}, isOfDates: false };
    const onFound = (): void => resolve(effectOf(asked, { locale: 'en', onFound }));
    effectOf(asked, { locale: 'en', onFound });
  });

describe('the effects of answers', () => {
  it('are not searched in data that left the page, which would keep others waiting', async () => {
    const gone = connectionOf(() => new Promise(() => undefined), true);
    const never = effect(gone);
    assert.equal(await effect(connectionOf(() => Promise.resolve(record(12)))), '12');
    assert.equal(await Promise.race([never, Promise.resolve('not searched')]), 'not searched');
  });
});
