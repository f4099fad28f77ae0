import assert from 'node:assert/strict';
import { before, describe, it } from 'node:test';
import { DuckDBInstance } from '@duckdb/node-api';
import { openDataset, type Dataset } from '../../../src/core.js';
import { funnelAttributes } from '../../../src/elements/sales-funnel/attributes.js';
import { readerOf } from '../written.js';
import { factsIn, numbersOf, summaryOf, textsOf } from './funnel-facts.js';

const PIPELINE = '../shared/data/schemas/crm/sales_pipeline.csv';
const STAGES = ['Prospecting', 'Engaging', 'Won'];

/** The numbers that DuckDB reads from the file of deals. */
async function inSql(query: string): Promise<readonly (readonly number[])[]> {
  const connection = await (await DuckDBInstance.create(':memory:', { threads: '1' })).connect();
  const rows = await connection.runAndReadAll(query.replace('deals', `read_csv('${PIPELINE}', dateformat = '%-m/%-d/%Y')`));
  connection.closeSync();
  return rows.getRowsJson().map((row) => row.map(Number));
}

describe('the stages of a funnel', () => {
  const read = readerOf(funnelAttributes);

  it('are a list, or members of a field with those that left', () => {
    assert.deepEqual(read({ stages: 'visits, ratio = sum("a: b") / count(), orders' }).stages, {
      kind: 'list',
      names: ['visits', 'ratio = sum("a: b") / count()', 'orders'],
    });
    assert.deepEqual(read({ stages: '"Deal stage": Lead, "Won, signed", !Lost' }).stages, {
      ...{ kind: 'members', field: '"Deal stage"', names: ['Lead', 'Won, signed'], exits: ['Lost'] },
    });
  });

  it('are two at least, of one field, and no ranges', () => {
    for (const stages of [
      'visits',
      'status: Won',
      'status: Won, !Lost',
      'status: Lead, Won; region: West',
      'quantity: 1..5, 6..',
    ])
      assert.throws(() => read({ stages }), { code: 'bad-option', message: /^stages: .*expected two or more measures/ }, stages);
    assert.throws(() => read({ stages: 'status: Lead, (Won' }), { code: 'bad-clause' });
  });
});

describe('a funnel of a pipeline', () => {
  let deals: Dataset;
  before(async () => {
    deals = await openDataset(PIPELINE, { status: 'all' });
  });

  it('counts deals in their stage and in all stages before it', async () => {
    const [counts = []] = await inSql(
      `SELECT ${STAGES.map(
        (_, k) =>
          `count(*) FILTER (deal_stage IN (${STAGES.slice(k)
            .map((stage) => `'${stage}'`)
            .join(', ')}))`,
      ).join(', ')}, count(*) FROM deals`,
    );
    const [first = 0, second = 0, third = 0, all = 0] = counts;
    const facts = await factsIn(deals, { stages: `deal_stage: ${STAGES.join(', ')}` });
    assert.deepEqual(numbersOf(facts), [
      [first, 1, null, second, second / first, second / first, third, third / first, third / second],
    ]);
    assert.equal(
      summaryOf(facts),
      `Won: 67.0% of Prospecting (6,327). The largest loss between two stages, 27.3%, is from Engaging to Won. ${(all - first).toLocaleString('en-US')} rows with other values of Deal stage are not counted.`,
    );
    assert.deepEqual(
      facts.marks.map(({ rows }) => rows?.length),
      [3, 2, 1],
    );
  });

  it('counts those that left in the first stage, and names no largest loss', async () => {
    const [[all = 0, lost = 0] = []] = await inSql("SELECT count(*), count(*) FILTER (deal_stage = 'Lost') FROM deals");
    const facts = await factsIn(deals, { stages: `deal_stage: ${STAGES.join(', ')}, !Lost` });
    assert.deepEqual(
      facts.funnels[0]!.steps.map(({ value }) => value),
      [all, 5827, 4238],
    );
    assert.equal(summaryOf(facts), `Won: 48.2% of Prospecting (8,800). Lost: ${((100 * lost) / all).toFixed(1)}%.`);
    assert.match(facts.explanation![1]!.text, /^Lost: the data does not say after which stage/);
  });

  it('has a funnel for each member, the largest first', async () => {
    const rows = await inSql(
      "SELECT count(*), count(*) FILTER (deal_stage IN ('Engaging', 'Won')), count(*) FILTER (deal_stage = 'Won') FROM deals GROUP BY sales_agent ORDER BY 1 DESC, sales_agent",
    );
    const facts = await factsIn(deals, { stages: `deal_stage: ${STAGES.join(', ')}, !Lost`, by: 'sales_agent' });
    assert.deepEqual(
      facts.funnels.map(({ steps }) => steps.map(({ value }) => value)),
      rows,
    );
    const shares = rows.map(([first = 0, , won = 0]) => won / first);
    const percent = (ratio: number): string => `${(100 * ratio).toFixed(1)}%`;
    assert.equal(summaryOf(facts), `Won: ${percent(Math.min(...shares))} to ${percent(Math.max(...shares))} of Prospecting.`);
    assert.equal(facts.heading, 'From Prospecting to Won by sales agent');
    assert.deepEqual(textsOf(facts)[1]!.slice(0, 2), ['Darcel Schlecht', 'Engaging']);
  });

  it('counts the dates of deals, with the median time between them', async () => {
    const [[engaged = 0, closed = 0, days = 0] = []] = await inSql(
      'SELECT count(engage_date), count(close_date), median(close_date - engage_date) FROM deals',
    );
    const facts = await factsIn(deals, { stages: 'engage_date, close_date' });
    assert.deepEqual(textsOf(facts), [
      ['Engage date', engaged.toLocaleString('en-US'), '100.0%', '', ''],
      [
        'Close date',
        closed.toLocaleString('en-US'),
        `${((100 * closed) / engaged).toFixed(1)}%`,
        `${((100 * closed) / engaged).toFixed(1)}%`,
        `${days} days`,
      ],
    ]);
  });

  it('exports a row for each stage', async () => {
    const [[engaged = 0, closed = 0, days = 0] = []] = await inSql(
      "SELECT count(engage_date), count(close_date), median(close_date - engage_date) FROM deals WHERE product = 'MG Special'",
    );
    const { result } = await factsIn(deals, { stages: 'engage_date, close_date', by: 'product' });
    assert.deepEqual(result.rows().slice(2, 4), [
      { product: 'MG Special', stage: 'Engage date', number: engaged, first: 1, previous: null, days: null },
      { product: 'MG Special', stage: 'Close date', number: closed, first: closed / engaged, previous: closed / engaged, days },
    ]);
  });

  it('adds up a measure over the deals that reach a stage, within its own filter', async () => {
    const [values = []] = await inSql(
      "SELECT sum(close_value) FILTER (engage_date IS NOT NULL), sum(close_value) FILTER (close_date IS NOT NULL) FROM deals WHERE product = 'GTX Basic'",
    );
    const facts = await factsIn(deals, { stages: 'engage_date, close_date', measure: 'sum(close_value)' }, 'product: GTX Basic');
    assert.deepEqual(
      facts.funnels[0]!.steps.map(({ value }) => value),
      values,
    );
    assert.equal(facts.columns[1]!.label, 'sum(close_value)');
  });

  it('is an error where deals that are not won are left out of the data', async () => {
    const sold = await openDataset(PIPELINE);
    await assert.rejects(factsIn(sold, { stages: `deal_stage: ${STAGES.join(', ')}` }), {
      ...{ code: 'bad-option', message: /rows of deal_stage are not counted as sales \(.*Prospecting/ },
    });
    assert.equal((await factsIn(sold, { stages: 'count(), sum(if(close_value > 1000, 1, 0)) [count]' })).funnels.length, 1);
  });
});

describe('a funnel of orders', () => {
  const ROWS = Array.from({ length: 40 }, (_, k) => ({
    order: `O${k >> 1}`,
    date: '2024-03-01',
    shipped: k >> 1 < 15 ? `2024-03-${String(2 + (k >> 1)).padStart(2, '0')}` : '',
    delivered: k >> 1 < 6 ? '2024-03-20' : '',
    region: k >> 1 < 4 ? 'East' : 'West',
    revenue: 10 + k,
    quantity: 1,
  }));
  let orders: Dataset;
  before(async () => {
    orders = await openDataset(ROWS);
  });

  it('counts orders rather than lines, and takes roles for dates', async () => {
    const facts = await factsIn(orders, { stages: 'date, shipped, delivered' });
    assert.deepEqual(textsOf(facts), [
      ['Date', '20', '100.0%', '', ''],
      ['Shipped', '15', '75.0%', '75.0%', '8 days'],
      ['Delivered', '6', '30.0%', '40.0%', '15.5 days'],
    ]);
    assert.equal(
      summaryOf(facts),
      'Delivered: 30.0% of Date (20). Median time from Date to Delivered: 19 days. The largest loss between two stages, 60.0%, is from Shipped to Delivered.',
    );
  });

  it('takes measures of one unit for its stages', async () => {
    const stages = 'orders, late = distinct(if(delivered > shipped, order)) [count]';
    const split = await factsIn(orders, { stages, by: 'region' });
    assert.deepEqual(
      split.funnels.map(({ member, steps }) => [member, ...steps.map(({ value }) => value)]),
      [
        ['West', 16, 2],
        ['East', 4, 4],
      ],
    );
    assert.deepEqual(
      split.marks.map(({ rows }) => rows),
      [[1], [1], [0], [0]],
    );
    await assert.rejects(factsIn(orders, { stages: 'orders, revenue' }), { code: 'bad-option', message: /measures of one unit/ });
  });

  it('has no shares of a first stage without rows, and is an error without stages', async () => {
    const facts = await factsIn(orders, { stages: 'region: East, West' }, 'region: South');
    assert.deepEqual(numbersOf(facts), [[0, null, null, 0, null, null]]);
    assert.equal(summaryOf(facts), '');
    await assert.rejects(factsIn(orders, {}), { code: 'bad-option', params: { option: 'stages', example: 'status: Lead, Won' } });
  });

  it('names a stage that the data does not have, with the most similar one, but none that a filter removes', async () => {
    await assert.rejects(factsIn(orders, { stages: 'region: West, Esat' }), {
      ...{ code: 'bad-clause', params: { value: 'Esat', field: 'region', expected: ['East', 'West'], nearest: 'East' } },
    });
    const facts = await factsIn(orders, { stages: 'region: West, East' }, 'region: West');
    assert.equal(summaryOf(facts), 'East: 0.0% of West (16).');
  });

  it('names no largest loss where two stages lose the same share', async () => {
    const facts = await factsIn(orders, {
      stages: 'eight = 8 * orders [count], four = 4 * orders [count], two = 2 * orders [count]',
    });
    assert.equal(summaryOf(facts), 'Two: 25.0% of Eight (160).');
  });
});
