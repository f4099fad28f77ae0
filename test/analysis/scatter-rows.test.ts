import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { openPublic, type Dataset } from '../../src/dataset/public-dataset.js';
import type { ScatterFacts } from '../../src/query/analysis/analysis.js';
import type { QueryResult } from '../../src/query/result/result.js';
import { part } from '../parts.js';
import { sharedData, skipWithout } from '../shared-data.js';
import { duckTable } from './duck-table.js';

const ROWS = [
  { order: 'A', price: 2.5, quantity: 4 },
  { order: 'B', price: 2.5, quantity: 4 },
  { order: 'C', price: 10, quantity: 1 },
  { order: 'D', price: null, quantity: 3 },
  { order: 'E', price: 2.5, quantity: 8 },
  { order: 'F', price: 4, quantity: null },
  { order: 'G', price: 2.5, quantity: 4 },
];

const open = (rows: readonly Record<string, unknown>[] = ROWS): Promise<Dataset> => openPublic(rows, {}, part);

/** The points of rows: `keys` are columns, `measures` what is worked out in each row. */
function points(
  dataset: Dataset,
  [x, y]: readonly [string, string],
  {
    measures = [],
    limit = 1e6,
    where,
  }: { readonly measures?: readonly string[]; readonly limit?: number; readonly where?: string } = {},
): Promise<QueryResult> {
  return dataset.query({
    measures,
    by: [x, y].filter((name) => !measures.includes(name)),
    detail: { offset: 0 },
    analysis: { kind: 'scatter', x, y, limit },
    ...(where !== undefined && { where }),
  });
}

function factsOf({ facts }: QueryResult): ScatterFacts {
  assert.equal(facts.analysis?.kind, 'scatter');
  return facts.analysis;
}

/** Pearson's r as the matrix of correlations has it. */
async function pearson(dataset: Dataset, [x, y]: readonly [string, string], measures: readonly string[] = []): Promise<number> {
  const matrix = await dataset.query({
    measures,
    by: [x, y].filter((name) => !measures.includes(name)),
    detail: { offset: 0 },
    analysis: { kind: 'correlation', variables: [x, y], method: 'pearson' },
  });
  return matrix.rows().find((row) => row.x === x && row.y === y)!.r as number;
}

describe('two numbers of each row', () => {
  it('are a point for all rows that have the same, and the line is through each of them', async () => {
    const result = await points(await open(), ['price', 'quantity']);
    assert.deepEqual(result.rows(), [
      { price: 2.5, quantity: 4, 'count()': 3 },
      { price: 10, quantity: 1, 'count()': 1 },
      { price: 2.5, quantity: 8, 'count()': 1 },
    ]);
    const { count, left, points: different, slope, intercept } = factsOf(result);
    assert.deepEqual([count, left, different], [5, 2, 3]);
    // By hand: means 4 and 4.2, sums of products of deviations −24 and 45.
    assert.ok(Math.abs(slope + 24 / 45) < 1e-12 && Math.abs(intercept - (4.2 + (4 * 24) / 45)) < 1e-12);
  });

  it('may be worked out of others, such as revenue of price and quantity', async () => {
    const result = await points(await open(), ['quantity', 'revenue'], { measures: ['revenue'] });
    assert.deepEqual(
      result.rows().map(({ quantity, revenue, 'count()': count }) => [quantity, revenue, count]),
      [
        [4, 10, 3],
        [1, 10, 1],
        [8, 20, 1],
      ],
    );
    assert.deepEqual(
      result.columns.map(({ unit }) => unit),
      [undefined, 'money', 'count'],
    );
  });

  it('have the r of the matrix of correlations', async () => {
    const lines = Array.from({ length: 400 }, (_, k) => ({ price: 5 + ((k * 37) % 91) / 10, quantity: 1 + ((k * k) % 13) }));
    const dataset = await open(lines);
    const some = [
      [['price', 'quantity'], []],
      [['price', 'revenue'], ['revenue']],
    ] as const;
    for (const [pair, measures] of some) {
      const { r } = factsOf(await points(dataset, pair, { measures }));
      assert.ok(Math.abs(r - (await pearson(dataset, pair, measures))) <= 1e-12);
    }
  });

  it('are no line of one row, and nothing of none', async () => {
    const dataset = await open();
    const one = await points(dataset, ['price', 'quantity'], { where: 'order: C' });
    assert.deepEqual([one.rowCount, factsOf(one).count], [1, 1]);
    assert.ok(Number.isNaN(factsOf(one).r));
    const none = await points(dataset, ['price', 'quantity'], { where: 'order: D' });
    assert.deepEqual([none.rowCount, factsOf(none).count, factsOf(none).left], [0, 0, 1]);
  });

  it('are as many points as the limit, of which none stands for many rows that is left out, while the line is of all', async () => {
    const many = Array.from({ length: 6000 }, (_, k) =>
      k % 3 === 0 ? { price: 50, quantity: 2999 } : { price: k === 4001 ? 1e6 : 10 + (k % 97), quantity: k },
    );
    const dataset = await open(many);
    const [some, all] = [
      await points(dataset, ['price', 'quantity'], { limit: 300 }),
      await points(dataset, ['price', 'quantity']),
    ];
    assert.deepEqual(factsOf(some), factsOf(all));
    assert.equal(factsOf(all).points, 4001);
    const rows = some.rows();
    assert.equal(rows.length, 300);
    assert.deepEqual(
      rows.find(({ 'count()': count }) => count !== 1),
      { price: 50, quantity: 2999, 'count()': 2000 },
    );
    assert.ok(rows.some(({ price }) => price === 1e6));
  });

  const FILE = 'sales/superstore/superstore.csv';
  it('agree with DuckDB: line, r, and how many rows each point is @release', { skip: skipWithout(FILE) }, async (test) => {
    const dataset = await openPublic(sharedData(FILE)!, {}, part);
    const duck = await duckTable(sharedData(FILE)!, ['Sales', 'Profit', 'Discount']);
    test.after(() => duck.close());
    for (const [pair, x, y] of [
      [['discount', 'profit'], 'Discount', 'Profit'],
      [['quantity', 'discount'], 'Quantity', 'Discount'],
      [['revenue', 'profit'], 'Sales', 'Profit'],
    ] as const) {
      const result = await points(dataset, pair);
      const doubles = `SELECT ${x}::DOUBLE AS x, ${y}::DOUBLE AS y FROM data`;
      const [row] = await duck.rows(
        `SELECT count(*)::INTEGER AS n, regr_slope(y, x) AS slope, regr_intercept(y, x) AS intercept, corr(x, y) AS r FROM (${doubles})`,
      );
      const facts = factsOf(result);
      assert.equal(facts.count, row!.n);
      for (const name of ['slope', 'intercept', 'r'] as const) {
        const theirs = Number(row![name]);
        assert.ok(Math.abs(facts[name] - theirs) <= 1e-9 * Math.abs(theirs), `${pair.join()} ${name}: ${facts[name]} ${theirs}`);
      }
      assert.ok(Math.abs(facts.r - (await pearson(dataset, pair))) <= 1e-12);
      const groups = await duck.rows(`SELECT x, y, count(*)::INTEGER AS n FROM (${doubles}) GROUP BY ALL ORDER BY x, y`);
      const own = result
        .rows()
        .map((point) => [point[pair[0]], point[pair[1]], point['count()']] as const)
        .sort((a, b) => Number(a[0]) - Number(b[0]) || Number(a[1]) - Number(b[1]));
      assert.equal(facts.points, groups.length);
      assert.deepEqual(
        own,
        groups.map((group) => [group.x, group.y, group.n]),
      );
    }
  });
});
