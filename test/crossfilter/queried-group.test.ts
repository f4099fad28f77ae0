import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { type Dataset, openDataset } from '../../src/core.js';
import { filterGroup } from '../../src/crossfilter/filter-bus.js';

describe('the filters of a group in a query', () => {
  const group = filterGroup('queried');
  let dataset: Dataset;
  before(async () => {
    dataset = await openDataset([
      { date: '2023-05-01', region: 'West', revenue: 1 },
      { date: '2024-05-01', region: 'West', revenue: 2 },
      { date: '2024-05-02', region: 'East', revenue: 4 },
    ]);
  });
  after(() => {
    group.clear();
    dataset.close();
  });

  it('select the same rows with each comparison', async () => {
    group.set('place', 'region: West');
    for (const compare of ['compare: previous-year', 'compare: none', 'compare: plan', '']) {
      group.set('comparison', compare);
      for (const filter of [{ where: group.where }, { filters: Object.values(group.clauses) }]) {
        const { columns, notes, selected } = await dataset.query({ measures: ['revenue'], ...filter });
        assert.deepEqual([columns[0]?.values[0], selected, notes], [3, 2, []], compare);
      }
    }
  });
});
