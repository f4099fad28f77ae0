import assert from 'node:assert/strict';
import { after, describe, it } from 'node:test';
import { openDataset } from '../../../src/core.js';
import type { GridView } from '../../../src/elements/sales-table/model/view.js';
import { FIGURES, linesInSql, soldLines } from './sold-lines.js';
import { tableViewOf } from './table-view.js';

describe('totals of a table with a limit', async () => {
  const lines = soldLines();
  const dataset = await openDataset([...lines]);
  after(() => dataset.close());
  const footOf = ({ foot }: GridView): readonly (readonly string[])[] =>
    foot.map(({ label, cells }) => [label, ...[...cells.values()].map((column) => column.text(0))]);

  it('are those of the rows shown, of the others and of all, as SQL has them', async () => {
    const view = await tableViewOf(dataset, { by: 'product', measure: 'revenue, margin, customers', limit: '4' });
    const [...truth] = await linesInSql(
      lines,
      `WITH best AS (SELECT product FROM lines GROUP BY product ORDER BY sum(revenue) DESC LIMIT 4)
       SELECT product IN (FROM best) AS shown, grouping(product IN (FROM best)) AS every, ${FIGURES}
       FROM lines GROUP BY GROUPING SETS ((product IN (FROM best)), ()) ORDER BY every, shown DESC`,
    );
    assert.deepEqual(
      footOf(view),
      ['Top 4', '8 others', 'Total (all)'].map((label, row) => {
        const { revenue, margin, customers } = truth[row] as Record<string, number>;
        return [
          label,
          revenue!.toLocaleString('en', { minimumFractionDigits: 2 }),
          `${(100 * margin!).toFixed(1)}%`,
          String(customers),
        ];
      }),
    );
  });

  it('add up shares, and have no place', async () => {
    const measure = 'revenue, share(revenue), rank(revenue)';
    const view = await tableViewOf(dataset, { by: 'product', measure, limit: '3', order: 'revenue' });
    const [{ part } = { part: 0 }] = (await linesInSql(
      lines,
      `SELECT sum(r) / (SELECT sum(revenue) FROM lines) AS part
       FROM (SELECT sum(revenue) AS r FROM lines GROUP BY product ORDER BY r LIMIT 3)`,
    )) as readonly { readonly part: number }[];
    const percent = (share: number): string => `${(100 * share).toFixed(1)}%`;
    assert.deepEqual(
      footOf(view).map(([label, , ...others]) => [label, ...others]),
      [
        ['Bottom 3', percent(part)],
        ['9 others', percent(1 - part)],
        ['Total (all)', '100.0%'],
      ],
    );
  });

  it('have no seasonal index, also below a whole table', async () => {
    const define = { measure: 'revenue, index = seasonal-index * 1' };
    for (const written of [{}, { limit: '2' }]) {
      const view = await tableViewOf(dataset, { by: 'month-of-year(date)', ...define, ...written });
      assert.ok(view.foot.length > 0);
      assert.ok(view.foot.every(({ cells }) => cells.has('revenue') && !cells.has('index')));
    }
  });

  it('are missing where the rows are currencies, which never add up', async () => {
    const amounts = ['EUR', 'USD', 'EUR'].map((currency, at) => ({ date: `2024-01-0${at + 1}`, currency, revenue: 10 + at }));
    const sums = await openDataset(amounts);
    const view = await tableViewOf(sums, { by: 'currency', measure: 'revenue' });
    sums.close();
    const cells = view.columns.map(({ text }) => Array.from({ length: view.main.rowCount }, (_, row) => text(row)));
    assert.deepEqual(cells, [
      ['EUR', 'USD'],
      ['22.00', '11.00'],
    ]);
    assert.deepEqual(footOf(view), []);
  });

  it('are of a row without a member, too', async () => {
    const view = await tableViewOf(dataset, { by: 'region', measure: 'customers', order: 'region', limit: '4' });
    const [{ n } = { n: 0 }] = (await linesInSql(
      lines,
      'SELECT count(DISTINCT customer) AS n FROM lines WHERE region IS NULL',
    )) as readonly { readonly n: number }[];
    assert.deepEqual(footOf(view)[1], ['1 other', String(n)]);
    assert.equal(footOf(view)[0]![0], 'First 4');
  });

  it('count no others where members of the earlier period may be among them', async () => {
    const where = 'date: 2017';
    const view = await tableViewOf(dataset, { by: 'product', compare: 'previous-year', limit: '3', where });
    const [{ now, before } = { now: 0, before: 0 }] = (await linesInSql(
      lines,
      `WITH best AS (SELECT product FROM lines WHERE year(date) = 2017 GROUP BY product ORDER BY sum(revenue) DESC LIMIT 3)
       SELECT sum(revenue) FILTER (year(date) = 2017) AS now, sum(revenue) FILTER (year(date) = 2016) AS before
       FROM lines WHERE product NOT IN (FROM best)`,
    )) as readonly { readonly now: number; readonly before: number }[];
    const money = (value: number): string => value.toLocaleString('en', { minimumFractionDigits: 2 });
    const [, others] = footOf(view);
    assert.deepEqual(others!.slice(0, 3), ['Others', money(now), money(before)]);
  });

  it('are of all rows alone where none is left, with several keys, and in periods', async () => {
    for (const attributes of [
      { by: 'category', limit: '3' },
      { by: 'region, category', limit: '4' },
      { by: 'month(date)', limit: '4' },
    ]) {
      const view = await tableViewOf(dataset, attributes);
      assert.deepEqual(
        view.foot.map(({ label }) => label.slice(0, 5)),
        ['Total'],
        JSON.stringify(attributes),
      );
    }
  });
});
