import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import assert from 'node:assert/strict';
import path from 'node:path';
import { after, before, describe, it } from 'node:test';
import { openPublic, type Dataset } from '../../src/dataset/public-dataset.js';
import type { DriversFacts } from '../../src/query/analysis/analysis.js';
import { duckTable, type DuckTable } from '../analysis/duck-table.js';
import { planHandler } from '../../src/endpoint.js';
import { openAt } from '../endpoint/serve-handler.js';
import { part } from '../parts.js';
import { sharedData, skipWithout } from '../shared-data.js';

const FILE = 'sales/superstore/superstore.csv';

describe('members without rows in the earlier period', { skip: skipWithout(FILE) }, () => {
  let duck: DuckTable;
  let dataset: Dataset;
  before(async () => {
    duck = await duckTable(sharedData(FILE)!, ['Sales']);
    dataset = await openPublic(sharedData(FILE)!, {}, part);
  });
  after(async () => {
    dataset.close();
    await duck.close();
  });

  const yearOf = 'year("Order Date")';
  // The data ends on 2017-12-30, so the earlier period ends on 2016-12-30.
  const isEarlier = `(${yearOf} = 2016 AND "Order Date" < DATE '2016-12-31')`;
  /** Returns members of a column in 2017 and not in 2016: those first seen in 2017, and those seen before 2016, among some rows. */
  async function inSql(column: string, rows = 'true'): Promise<{ new: unknown[]; back: unknown[] }> {
    const found = await duck.rows(`SELECT "${column}" AS member, min(${yearOf}) = 2017 AS isNew,
        bool_or(${yearOf} < 2016 AND ${rows}) AS isBack FROM data GROUP BY 1
      HAVING bool_or(${yearOf} = 2017 AND ${rows}) AND NOT coalesce(bool_or(${isEarlier} AND ${rows}), false) ORDER BY 1`);
    const named = (is: string): unknown[] => found.filter((row) => row[is] === true).map(({ member }) => member);
    return { new: named('isNew'), back: named('isBack') };
  }
  const ask = (by: string, where: string) => dataset.query({ measures: ['revenue'], by: [by], where, compare: 'previous-year' });
  const sorted = (members: readonly string[] | undefined): readonly string[] => [...(members ?? [])].sort();

  for (const [by, column] of [
    ['customer', 'Customer ID'],
    ['"Product ID"', 'Product ID'],
    ['subcategory', 'Sub-Category'],
  ] as const)
    it(`are those of SQL by ${by}`, async () => {
      const { facts } = await ask(by, 'date: 2017');
      const expected = await inSql(column);
      assert.deepEqual(sorted(facts.arrivals?.new), sorted(expected.new as string[]));
      assert.deepEqual(sorted(facts.arrivals?.back), sorted(expected.back as string[]));
    });

  it('are new only without rows anywhere, and back among the rows of the filter', async () => {
    const { facts } = await ask('customer', 'date: 2017; region: West');
    const expected = await inSql('Customer ID', `"Region" = 'West'`);
    assert.ok(expected.back.length > 50 && expected.new.length > 0);
    assert.deepEqual(sorted(facts.arrivals?.new), sorted(expected.new as string[]));
    assert.deepEqual(sorted(facts.arrivals?.back), sorted(expected.back as string[]));
  });

  it('have few new customers in a bridge, and many who are back', async () => {
    const { facts } = await dataset.query({
      measures: ['revenue'],
      by: ['customer'],
      where: 'date: 2017',
      compare: 'previous-year',
      analysis: { kind: 'drivers', measure: 'revenue', bridge: true },
    });
    const { bridge = [] } = facts.analysis as DriversFacts;
    const expected = await inSql('Customer ID');
    assert.deepEqual(
      bridge.filter(({ kind }) => kind === 'new' || kind === 'back' || kind === 'none').map(({ kind, count }) => [kind, count]),
      [
        ['back', expected.back.length],
        ['new', expected.new.length],
      ],
    );
  });

  it('are not called new where customers may be older than the data', async () => {
    const { facts } = await ask('customer', 'date: 2015');
    assert.deepEqual(facts.arrivals, { new: [], back: [] });
    assert.ok((await ask('product', 'date: 2015')).facts.arrivals!.new.length > 0);
  });

  it('are the same of a database @release', async () => {
    const folder = mkdtempSync(path.join(tmpdir(), 'sales-arrivals-'));
    writeFileSync(path.join(folder, 'orders.csv'), readFileSync(sharedData(FILE)!, 'latin1'));
    const handler = planHandler({ data: folder, limits: { threads: 1 } });
    try {
      const remote = await openAt(handler, { timeZone: 'UTC' });
      for (const [by, where] of [
        ['customer', 'date: 2017; region: West'],
        ['"Product ID"', 'date: 2017-06'],
      ] as const) {
        const spec = { measures: ['orders'], by: [by], where, compare: 'previous-year' };
        const [found, expected] = [(await remote.query(spec)).facts.arrivals, (await dataset.query(spec)).facts.arrivals];
        assert.ok(expected!.back.length > 0);
        assert.deepEqual([sorted(found?.new), sorted(found?.back)], [sorted(expected!.new), sorted(expected!.back)]);
      }
    } finally {
      await handler.close();
      rmSync(folder, { recursive: true });
    }
  });

  it('are unknown by periods, by two keys, and without a comparison', async () => {
    const spec = { measures: ['revenue'], where: 'date: 2017' };
    for (const more of [
      { by: ['month(date)'], compare: 'previous-year' },
      { by: ['product', 'region'], compare: 'previous-year' },
      { by: ['product'] },
    ])
      assert.equal((await dataset.query({ ...spec, ...more })).facts.arrivals, undefined);
  });
});
