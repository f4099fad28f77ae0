import assert from 'node:assert/strict';
import { after, describe, it } from 'node:test';
import { openDataset } from '../../../src/core.js';
import { linesInSql, soldLines } from './sold-lines.js';
import { tableViewOf } from './table-view.js';

describe('places in a table', async () => {
  const lines = soldLines();
  const dataset = await openDataset([...lines]);
  after(() => dataset.close());

  it('change as rank() has them in both years, in signs and words', async () => {
    const view = await tableViewOf(dataset, {
      ...{ by: 'product', measure: 'revenue, Place = rank(revenue)', compare: 'previous-year', where: 'date: 2017' },
    });
    const truth = (await linesInSql(
      lines,
      `SELECT product, rank() OVER (ORDER BY now DESC) AS place, rank() OVER (ORDER BY before DESC) AS before
       FROM (SELECT product, sum(revenue) FILTER (year(date) = 2017) AS now, sum(revenue) FILTER (year(date) = 2016) AS before
             FROM lines GROUP BY product) ORDER BY now DESC`,
    )) as readonly { readonly product: string; readonly place: number; readonly before: number }[];
    const column = (id: string) => view.columns.find((one) => one.id === id)!;
    const change = column('Place.change');
    const words = (gained: number): string =>
      `${gained > 0 ? 'up' : 'down'} ${Math.abs(gained)} ${Math.abs(gained) === 1 ? 'place' : 'places'}`;
    assert.ok(truth.some(({ place, before }) => place < before) && truth.some(({ place, before }) => place > before));
    for (const [row, { product, place, before }] of truth.entries()) {
      assert.equal(column('product').text(row), product);
      assert.equal(column('Place').text(row), String(place));
      const gained = before - place;
      assert.equal(change.text(row), gained === 0 ? '0' : `${gained > 0 ? '+' : '−'}${Math.abs(gained)}`);
      const { change: drawn, spoken } = change.delta!(row)!;
      assert.equal(drawn?.arrow, gained === 0 ? undefined : gained > 0 ? '▲' : '▼');
      assert.equal(drawn?.good, gained === 0 ? undefined : gained > 0);
      assert.equal(spoken, gained === 0 ? undefined : words(gained));
    }
    for (const id of ['Place', 'Place.change', 'Place.previous']) assert.equal(view.foot[0]!.cells.has(id), false, id);
  });

  it('have no bars, and distances between them are in the unit of the measure or in percentage points', async () => {
    const measure = 'rank(revenue), behind(revenue), behind(margin)';
    const view = await tableViewOf(dataset, { by: 'category', measure, order: 'rank(revenue)' });
    const truth = (await linesInSql(
      lines,
      `WITH own AS (SELECT category, sum(revenue) AS revenue, sum(profit) / sum(revenue) AS margin FROM lines GROUP BY category)
       SELECT (SELECT min(o.revenue) FROM own o WHERE o.revenue > own.revenue) - revenue AS lacks,
         (SELECT min(o.margin) FROM own o WHERE o.margin > own.margin) - margin AS points FROM own ORDER BY revenue DESC`,
    )) as readonly { readonly lacks: number | null; readonly points: number | null }[];
    const column = (id: string) => view.columns.find((one) => one.id === id)!;
    assert.equal(column('rank(revenue)').bar, undefined);
    for (const [row, { lacks, points }] of truth.entries()) {
      assert.equal(
        column('behind(revenue)').text(row),
        lacks === null ? '–' : lacks.toLocaleString('en', { minimumFractionDigits: 2 }),
      );
      assert.equal(column('behind(margin)').text(row), points === null ? '–' : `${(100 * points).toFixed(1)} pp`);
    }
  });

  it('name a member that had no place', async () => {
    const kept = lines.filter(({ product, date }) => product !== 'Product A' || date >= '2017');
    const fewer = await openDataset([...kept]);
    const view = await tableViewOf(fewer, {
      by: 'product',
      measure: 'rank(revenue)',
      compare: 'previous-year',
      where: 'date: 2017',
    });
    const [name, change] = ['product', 'rank(revenue).change'].map((id) => view.columns.find((one) => one.id === id)!);
    const row = Array.from({ length: 12 }, (_, at) => at).find((at) => name!.text(at) === 'Product A')!;
    assert.equal(change!.text(row), 'new');
    fewer.close();
  });

  it('are within each level of groups, and shares are those of the group', async () => {
    const measure = 'revenue, share(revenue, category)';
    const view = await tableViewOf(dataset, { by: 'category, region', measure, subtotals: 'open' });
    const truth = (await linesInSql(
      lines,
      `SELECT category, region, sum(revenue) / sum(sum(revenue)) OVER (PARTITION BY category, grouping(region)) AS part,
         sum(sum(revenue)) OVER (PARTITION BY category, grouping(region)) AS whole, 1 - grouping(region)::INT AS depth
       FROM lines GROUP BY GROUPING SETS ((category), (category, region)) ORDER BY whole DESC, depth, part DESC`,
    )) as readonly { readonly part: number }[];
    const share = view.columns.find(({ id }) => id === 'share(revenue, category)')!;
    assert.deepEqual(
      Array.from({ length: view.count }, (_, row) => share.text(row)),
      truth.map(({ part }) => `${(100 * part).toFixed(1)}%`),
    );
  });
});
