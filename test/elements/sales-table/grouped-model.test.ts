import assert from 'node:assert/strict';
import { after, describe, it } from 'node:test';
import { openDataset } from '../../../src/core.js';
import { toTable, type GridView } from '../../../src/elements/sales-table/model/view.js';
import { numberAt, valueOf } from '../../../src/query/result/result.js';
import { FIGURES, linesInSql, soldLines } from './sold-lines.js';
import { tableViewOf } from './table-view.js';

const MEASURES = 'revenue, margin, customers';
const NAMES = ['revenue', 'margin', 'customers'] as const;

/** Returns a number with as many digits as sums in another order agree in. */
const rounded = (value: unknown): string | null =>
  typeof value === 'number' && !Number.isNaN(value) ? value.toPrecision(10) : null;

describe('a table with groups', async () => {
  const lines = soldLines();
  const dataset = await openDataset([...lines]);
  after(() => dataset.close());
  const rowsOf = ({ main, grouping }: GridView, names: readonly string[]): readonly unknown[] =>
    Array.from({ length: main.rowCount }, (_, row) => [
      grouping?.tree?.depths[row] ?? 0,
      ...names.map((name) => {
        const column = main.column(name)!;
        return column.type === 'number' ? rounded(numberAt(column, row)) : valueOf(column, row);
      }),
    ]);
  const names = ({ main, grouping, columns }: GridView): readonly string[] =>
    Array.from({ length: main.rowCount }, (_, row) => `${'-'.repeat(grouping?.tree?.depths[row] ?? 0)}${columns[0]!.text(row)}`);

  it('has subtotals as ROLLUP has them, groups and members by the first measure @release', async () => {
    const view = await tableViewOf(dataset, { by: 'region, category', measure: MEASURES, subtotals: 'open' });
    const truth = await linesInSql(
      lines,
      `SELECT 2 - grouping(category)::INT AS depth, region, category, ${FIGURES},
         sum(sum(revenue)) OVER (PARTITION BY region, grouping(category)) AS whole
       FROM lines GROUP BY GROUPING SETS ((region), (region, category)) ORDER BY whole DESC, depth, revenue DESC`,
    );
    assert.deepEqual(
      rowsOf(view, ['region', 'category', ...NAMES]),
      truth.map((row) => [row.depth, row.region, row.category, ...NAMES.map((name) => rounded(row[name]))]),
    );
    assert.equal(
      view.foot[0]!.cells.get('customers')!.text(0),
      String((await linesInSql(lines, `SELECT ${FIGURES} FROM lines`))[0]!.customers),
    );
  });

  it('has the top of each group, and subtotals of all of them', async () => {
    const view = await tableViewOf(dataset, {
      by: 'region, category',
      measure: MEASURES,
      subtotals: 'open',
      limit: '1',
      where: 'region: !(blank)',
    });
    const truth = await linesInSql(
      lines,
      `SELECT * FROM (
         SELECT grouping(category)::INT AS leaf, region, category, ${FIGURES}
         FROM lines WHERE region IS NOT NULL GROUP BY GROUPING SETS ((region), (region, category))
         QUALIFY row_number() OVER (PARTITION BY region, grouping(category) ORDER BY sum(revenue) DESC) = 1
       ) ORDER BY region, leaf DESC`,
    );
    const shown = rowsOf(view, ['region', 'category', ...NAMES]) as unknown[][];
    assert.deepEqual(
      [...shown].sort((a, b) => String([a[1], a[0]]).localeCompare(String([b[1], b[0]]))),
      truth.map((row) => [2 - Number(row.leaf), row.region, row.category, ...NAMES.map((name) => rounded(row[name]))]),
    );
    assert.equal(view.foot[0]!.label, 'Total (all)');
  });

  it('has a column per year, and totals that are no sums', async () => {
    const view = await tableViewOf(dataset, { by: 'category', measure: MEASURES, columns: 'year(date)' });
    const truth = await linesInSql(
      lines,
      `SELECT category, year(date)::INT AS year, ${FIGURES} FROM lines GROUP BY CUBE (category, year(date))`,
    );
    const cell = (category: string | null, year: number | null, name: string): string | null =>
      rounded(truth.find((row) => row.category === category && row.year === year)?.[name]);
    const ids = [2015, 2016, 2017, null].flatMap((year) =>
      NAMES.map((name) => ({ year, name, id: year === null ? name : `${year}.${name}` })),
    );
    assert.deepEqual(
      view.columns.slice(1).map(({ id }) => id),
      ids.map(({ id }) => id),
    );
    const categories = Array.from({ length: 3 }, (_, row) => String(valueOf(view.main.column('category')!, row)));
    assert.deepEqual(
      rowsOf(
        view,
        ids.map(({ id }) => id),
      ),
      categories.map((category) => [0, ...ids.map(({ year, name }) => cell(category, year, name))]),
    );
    const foot = view.foot[0]!.cells;
    assert.deepEqual(
      ids.map(({ id }) => foot.get(id)!.text(0)),
      ids.map(({ year, name }) => {
        const value = Number(cell(null, year, name));
        if (name === 'margin') return `${(100 * value).toFixed(1)}%`;
        return name === 'customers' ? String(value) : value.toLocaleString('en', { minimumFractionDigits: 2 });
      }),
    );
  });

  it('has both: a pivot with subtotals, sorted by a member', async () => {
    const options = {
      by: 'region, category',
      measure: 'customers',
      columns: 'year(date)',
      subtotals: 'open',
      order: '-2016.customers',
    };
    const view = await tableViewOf(dataset, options);
    const truth = await linesInSql(
      lines,
      `SELECT region, category, count(DISTINCT customer) FILTER (year(date) = 2016) AS n, grouping(category)::INT AS outer
       FROM lines GROUP BY GROUPING SETS ((region), (region, category))`,
    );
    const found = rowsOf(view, ['region', 'category', '2016.customers']) as [number, unknown, unknown, string][];
    assert.deepEqual(
      new Set(found.map((row) => JSON.stringify(row))),
      new Set(truth.map(({ region, category, n, outer }) => JSON.stringify([2 - Number(outer), region, category, rounded(n)]))),
    );
    const groups = found.filter(([depth]) => depth === 1).map(([, , , n]) => Number(n));
    assert.deepEqual(
      groups,
      [...groups].sort((a, b) => b - a),
    );
    const members = found.slice(1, 4);
    assert.deepEqual(
      members.map(([depth]) => depth),
      [2, 2, 2],
    );
    assert.deepEqual(
      members.map(([, , , n]) => Number(n)),
      members.map(([, , , n]) => Number(n)).sort((a, b) => b - a),
    );
  });

  it('compares groups and their members with the year before', async () => {
    const view = await tableViewOf(dataset, {
      by: 'category, region',
      subtotals: 'open',
      compare: 'previous-year',
      where: 'date: 2017',
    });
    const truth = await linesInSql(
      lines,
      `SELECT category, sum(revenue) FILTER (year(date) = 2016) AS before FROM lines GROUP BY category ORDER BY sum(revenue) FILTER (year(date) = 2017) DESC`,
    );
    const groups = (rowsOf(view, ['category', 'region', 'revenue.previous']) as unknown[][]).filter(([depth]) => depth === 1);
    assert.deepEqual(
      groups,
      truth.map(({ category, before }) => [1, category, null, rounded(before)]),
    );
  });

  it('shows a member under its group, and closes groups', async () => {
    const view = await tableViewOf(dataset, { by: 'category, region', subtotals: 'closed', where: 'region: North, South' });
    const tree = view.grouping!.tree!;
    assert.deepEqual(
      names(view).map((name) => name.replace(/[A-Z].*/, '')),
      ['-', '--', '--', '-', '--', '--', '-', '--', '--'],
    );
    assert.deepEqual([...tree.visible(undefined, new Set())], [0, 3, 6]);
    assert.deepEqual([...tree.visible(undefined, new Set([tree.keys[3]!]))], [0, 3, 4, 5, 6]);
    assert.deepEqual([...tree.visible(Int32Array.of(5), new Set())], [3, 5]);
    assert.equal(tree.groupOf(5), 3);
    assert.equal(tree.toggledFor(true).size, 3);
  });

  it('has a column per key in copies, and “Total” in the row of a group', async () => {
    const view = await tableViewOf(dataset, { by: 'category, region', subtotals: 'closed', limit: '1', where: 'region: North' });
    const { columns, rows } = toTable(view, 'Revenue');
    assert.deepEqual(
      columns.map(({ label }) => label),
      ['Category', 'Region', 'Revenue'],
    );
    assert.deepEqual(
      rows.map(([category, region]) => [category, region]),
      rows.map((_, row) => [rows[row - (row % 2)]![0], row % 2 === 0 ? 'Total' : 'North']),
    );
    assert.equal(rows.length, 6);
  });

  it('names what does not go together', async () => {
    const wrong = [
      { by: 'region', subtotals: 'open' },
      { by: 'region', columns: 'year(date)', compare: 'previous-year' },
      { by: 'region', columns: 'year(date)', sparkline: true },
      { by: 'region', columns: 'year(date)', measure: 'rank(revenue)' },
      { by: 'region, category', subtotals: 'open', detail: '' },
      { by: 'region', columns: 'order' },
      { by: 'region', columns: 'year(date)', order: '-revenu' },
    ];
    for (const attributes of wrong)
      await assert.rejects(tableViewOf(dataset, attributes), { code: 'bad-option' }, JSON.stringify(attributes));
    const gone = await tableViewOf(dataset, { by: 'region', columns: 'year(date)', order: '-2012.revenue' });
    assert.equal(gone.order[0]?.name, 'revenue');
  });
});
