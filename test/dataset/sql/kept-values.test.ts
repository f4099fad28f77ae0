import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { bindPlan } from '../../../src/catalog/bind/bind.js';
import { keptValues } from '../../../src/dataset/sql/kept-values.js';
import type { QueryPlan } from '../../../src/query/plan.js';
import { ORDERS } from '../../catalog/sample-catalog.js';
import { BIND_PARTS } from '../../plan-parts.js';

describe('keptValues', () => {
  const kept = (plan: QueryPlan): unknown[] => Object.values(keptValues(bindPlan(plan, ORDERS, BIND_PARTS), 1000));

  it('counts different medians and distinct counts, and the values of medians', () => {
    assert.deepEqual(kept({ measures: ['revenue', 'max(revenue)'] }), [0, 0, true]);
    assert.deepEqual(kept({ measures: ['orders', 'aov'] }), [1, 0, true]);
    assert.deepEqual(kept({ measures: ['median(revenue)', 'x = 2 * median(revenue)', 'quantile(revenue, 0.9)'] }), [
      2,
      2000,
      true,
    ]);
  });

  it('knows whether a filter or a comparison leaves rows out', () => {
    for (const more of [{ where: 'region: North' }, { where: 'date: last 30 days' }, { compare: 'previous-year' as const }])
      assert.deepEqual(kept({ measures: ['median(revenue)'], ...more }), [1, 1000, false], JSON.stringify(more));
  });
});
