// @release: opens two million rows nine times, the fewest that helpers share; spread-rows.test.ts shares small tables
import assert from 'node:assert/strict';
import { after, describe, it } from 'node:test';
import {
  DateDay,
  Dictionary,
  Int8,
  makeData,
  makeVector,
  Table as ArrowTable,
  Utf8,
  vectorFromArray,
  Vector,
} from 'apache-arrow';
import type { LocalDataset } from '../../src/dataset/local-dataset.js';
import { openTables } from '../../src/dataset/open-dataset.js';
import { bytesOf } from '../../src/dataset/join/table-list.js';
import { shareOf } from '../../src/engine/threads/merge-groups.js';
import type { QueryPlan } from '../../src/query/plan.js';
import { QueryResult } from '../../src/query/result/result.js';
import { arrowTableOf } from '../../src/query/result/arrow-table.js';
import type { TableSource } from '../../src/query/source.js';
import { yieldToEventLoop } from '../../src/util/promises.js';
import { part } from '../parts.js';
import { LocalCrew } from './local-crew.js';

/** More than stay on one thread. */
const ROWS = 2_000_003;

const PLANS: readonly QueryPlan[] = [
  { measures: ['revenue', 'orders', 'customers', 'new-customers', 'count()'], by: ['region'] },
  { measures: ['revenue', 'customers', 'retention'], by: ['quarter(date)', 'customer-type'] },
  { measures: ['revenue', 'median(Sales)', 'first(Sales)', 'last(Sales)'], where: 'region: North, West' },
  { measures: ['revenue'], by: ['customer'], orderBy: ['-revenue'], limit: 5, compare: 'previous-year' },
  { measures: ['revenue'], by: ['order', 'region'], orderBy: ['-revenue', 'region'], limit: 20, detail: { offset: 15 } },
  { measures: [], where: 'region: West', limit: 3, detail: { offset: 300_000 } },
];

function arrowTable(): ArrowTable {
  const dates = new Int32Array(ROWS);
  const regions = new Int8Array(ROWS);
  const customers = new Float64Array(ROWS);
  const orders = new Int32Array(ROWS);
  const sales = new Int32Array(ROWS);
  for (let row = 0; row < ROWS; row++) {
    const mixed = Math.imul(row + 1, 0x9e3779b1) >>> 0;
    dates[row] = 19_000 + Math.floor(row / 3000);
    regions[row] = mixed % 4;
    orders[row] = row >> 1;
    customers[row] = 1e10 + ((orders[row]! * 7919) % 5003) * 1_000_003;
    sales[row] = (mixed >>> 7) % 9973;
  }
  const names = vectorFromArray(['North', 'South', 'West', 'Ost'], new Utf8());
  const region = new Dictionary(new Utf8(), new Int8());
  return new ArrowTable({
    'Order ID': makeVector(orders),
    'Order Date': new Vector([makeData({ type: new DateDay(), data: dates, length: ROWS })]),
    'Customer ID': makeVector(customers),
    Region: new Vector([makeData({ type: region, data: regions, dictionary: names, length: ROWS })]),
    Sales: makeVector(sales),
  });
}

const ADDED = [
  { 'Order ID': 3, 'Order Date': '2024-02-01', 'Customer ID': 1e10, Region: 'Nord-Ost', Sales: 12 },
  { 'Order ID': 99_999_999, 'Order Date': '2018-02-01', 'Customer ID': 1e10 + 1_000_003, Region: 'North', Sales: 70_000 },
];

describe('LocalDataset with helpers', () => {
  const sources: readonly TableSource[] = [{ name: 'sales', input: { kind: 'arrow', table: arrowTableOf(arrowTable()) } }];
  const crews: LocalCrew[] = [];
  const opened: LocalDataset[] = [];
  after(() => {
    for (const dataset of opened) dataset.close();
    for (const helperPool of crews) helperPool.end();
  });

  async function open(helperPool?: LocalCrew): Promise<LocalDataset> {
    const dataset = await openTables(sources, { timeZone: 'UTC' }, { part, ...(helperPool ? { helperPool } : {}) });
    opened.push(dataset);
    return dataset;
  }

  /** A data set of which helpers have a part. */
  async function openSpread(): Promise<{ dataset: LocalDataset; helperPool: LocalCrew }> {
    const helperPool = new LocalCrew(1);
    crews.push(helperPool);
    const dataset = await open(helperPool);
    await dataset.run({ measures: ['count()'] });
    while (rowsHere(dataset) === ROWS) await yieldToEventLoop();
    return { dataset, helperPool };
  }

  const rowsHere = (dataset: LocalDataset): number => dataset.tables[0]!.rowCount;
  const answers = async (dataset: LocalDataset): Promise<unknown[]> => {
    const all = [];
    for (const plan of PLANS) all.push(new QueryResult(await dataset.run(plan)).rows());
    return all;
  };

  it('answers as without them, in the same memory', async () => {
    const alone = await open();
    const { dataset } = await openSpread();
    assert.equal(rowsHere(dataset), shareOf(ROWS, 1, 2));
    // A helper has the texts as well: four names here.
    assert.ok(Math.abs(dataset.memory - alone.memory) < 500 && dataset.memory > bytesOf(dataset.tables[0]!) * 1.9);
    assert.deepEqual(await answers(dataset), await answers(alone));
  });

  it('adds rows below all others, with texts and numbers that were not there', async () => {
    const alone = await open();
    const { dataset } = await openSpread();
    const before = await answers(dataset);
    await Promise.all([dataset, alone].map((one) => one.append({ kind: 'rows', rows: ADDED })));
    assert.equal(rowsHere(dataset), ROWS + 2);
    const now = await answers(dataset);
    assert.deepEqual(now, await answers(alone));
    assert.notDeepEqual(now, before);
  });

  it('stays when a refresh finds the same rows', async () => {
    const { dataset, helperPool } = await openSpread();
    const wanted = await answers(dataset);
    assert.equal(await openTables(sources, { timeZone: 'UTC' }, { part, helperPool, before: dataset }), dataset);
    assert.equal(rowsHere(dataset), ROWS);
    assert.deepEqual(await answers(dataset), wanted);
  });

  it('says so when a helper is lost, also in mid-question', async () => {
    const { dataset, helperPool } = await openSpread();
    const asked = dataset.run(PLANS[0]!);
    await yieldToEventLoop();
    helperPool.detach(0);
    await assert.rejects(asked, { code: 'worker-failed' });
    assert.equal(dataset.isLost, true);
    await assert.rejects(dataset.run(PLANS[1]!), { code: 'worker-failed' });
    await assert.rejects(dataset.append({ kind: 'rows', rows: ADDED }), { code: 'worker-failed' });
  });

  it('keeps rows where no helper comes', async () => {
    const helperPool = new LocalCrew(1);
    crews.push(helperPool);
    const dataset = await open(helperPool);
    helperPool.startJob('shards')?.port.close();
    helperPool.detach(0);
    await dataset.run({ measures: ['count()'] });
    assert.equal(new QueryResult(await dataset.run({ measures: ['count()'] })).rows()[0]!['count()'], ROWS);
    assert.equal(rowsHere(dataset), ROWS);
  });
});
