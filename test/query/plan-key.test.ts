import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { planFrame, planKey } from '../../src/query/plan-key.js';

describe('planKey', () => {
  it('is the same whatever the order of options, and without empty ones', () => {
    const a = planKey({ measures: ['revenue'], by: ['region'], calendar: { weekStart: 1, timeZone: 'UTC' } });
    const b = planKey({
      calendar: { timeZone: 'UTC', weekStart: 1 },
      where: '',
      filters: [],
      define: {},
      by: ['region'],
      measures: ['revenue'],
    });
    assert.equal(a, b);
  });

  it('differs where the question does', () => {
    const keys = [
      planKey({ measures: ['revenue', 'orders'] }),
      planKey({ measures: ['orders', 'revenue'] }),
      planKey({ measures: ['revenue,orders'] }),
      planKey({ measures: [], by: ['revenue', 'orders'] }),
      planKey({ measures: ['revenue', 'orders'], limit: 1 }),
      planKey({ measures: ['revenue', 'orders'], compare: 'plan', goal: 1 }),
      planKey({ measures: ['revenue', 'orders'], compare: 'plan', goal: 2 }),
      planKey({ measures: ['revenue', 'orders'], scenario: { price: 0.1 } }),
      planKey({ measures: ['revenue', 'orders'], scenario: { price: 0.2 } }),
      planKey({ measures: ['revenue', 'orders'], define: { a: 'b' } }),
      planKey({ measures: ['revenue', 'orders'], define: { b: 'a' } }),
    ];
    assert.equal(new Set(keys).size, keys.length);
  });
});

describe('planFrame', () => {
  it('is the same while the clauses of the filter group change, and no longer', () => {
    const plan = { measures: ['revenue'], where: 'region: West', filters: ['date: 2017'] };
    assert.equal(planFrame(plan), planFrame({ ...plan, filters: ['date: 2016', 'category: Furniture'] }));
    assert.notEqual(planKey(plan), planKey({ ...plan, filters: ['date: 2016'] }));
    assert.equal(planFrame(plan), planFrame({ ...plan, scenario: { price: 0.1 } }));
    assert.notEqual(planFrame(plan), planFrame({ ...plan, where: 'region: East' }));
  });
});
