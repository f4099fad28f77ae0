import assert from 'node:assert/strict';
import { it } from 'node:test';
import { queryGroups } from '../../src/endpoint/read-request.js';
import type { QueryPlan } from '../../src/query/plan.js';
import { RANK } from '../../src/query/source.js';

/** Counts `orders` as a distinct count and `median` as values in memory. */
const kept = ({ measures }: QueryPlan): { aggregates: number; values: number; isWhole: boolean } => {
  const values = measures.filter((measure) => measure.startsWith('median')).length;
  return { aggregates: measures.includes('orders') ? 1 : values, values, isWhole: true };
};

it('plans of an endpoint run together if they have the same rows, keys and rank, counts of distinct values after others, and medians alone', () => {
  const plans: readonly (readonly [unknown, 0 | 1])[] = [
    [{ measures: ['orders'] }, RANK.page],
    [{ measures: ['revenue'] }, RANK.page],
    [{ measures: ['median(a)'] }, RANK.page],
    [{ measures: ['median(b)'] }, RANK.page],
    [{ measures: ['aov', 'orders'] }, RANK.page],
    [{ measures: ['units'], orderBy: ['-units'], limit: 3 }, RANK.page],
    [{ measures: ['units'], where: 'region: North' }, RANK.page],
    [{ measures: ['revenue'], by: ['region'] }, RANK.page],
    [{ measures: ['units'], by: ['region'], analysis: { kind: 'slopes' } }, RANK.page],
    [{ measures: ['units'] }, RANK.card],
    [{ measures: 7 }, RANK.page],
  ];
  const groups = queryGroups(
    plans.map(([plan, rank], id) => ({ id, plan, rank })),
    { kept },
  );
  assert.deepEqual(
    groups.map(({ queries, rank }) => [rank, ...queries.map(({ id }) => id)]),
    [
      [RANK.page, 1, 5],
      [RANK.page, 6],
      [RANK.page, 7, 8],
      [RANK.card, 9],
      [RANK.page, 10],
      [RANK.page, 0, 4],
      [RANK.page, 2],
      [RANK.page, 3],
    ],
  );
});
