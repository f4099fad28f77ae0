import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { deferred } from '../../src/util/deferred.js';
import { Handler } from '../../src/worker/handler.js';
import { tableAt } from './fake-dataset.js';

describe('Handler', () => {
  it('gets the parts that plans will take while the data are on their way', () => {
    const got: string[] = [];
    const near = (name: string) => (): Promise<unknown> => Promise.resolve(got.push(name));
    const handler = new Handler(() => deferred<never>().promise, {
      post: () => undefined,
      now: () => 0,
      near: { periods: near('periods'), filters: near('filters') },
    });
    handler.receive({ type: 'hello', parts: {} });
    handler.receive({ type: 'open', dataset: 1, tables: tableAt('a.csv'), options: {} });
    const asking = (plan: object): readonly string[] => {
      handler.receive({ type: 'ask', questions: [{ id: got.length, dataset: 1, plan: { measures: ['revenue'], ...plan } }] });
      return got.splice(0);
    };
    assert.deepEqual(asking({}), []);
    assert.deepEqual(asking({ compare: 'previous-year' }), ['periods']);
    assert.deepEqual(asking({ where: 'region: North' }), ['filters']);
    assert.deepEqual(asking({ filters: ['region: North'] }), ['filters']);
    assert.deepEqual(asking({ by: ['region'], compare: 'previous-year' }), ['periods', 'filters']);
  });
});
