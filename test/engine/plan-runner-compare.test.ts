import { describe, it } from 'node:test';
import assert from 'node:assert/strict';
import { ColumnEngine } from '../../src/engine/columns/column-engine.js';
import { runPlan } from '../../src/engine/plan-runner.js';
import type { BoundCompare } from '../../src/query/plan.js';
import { measure, planOf, ref } from './random-plan.js';
import { answer, by, byDate, day, ORDERS, range, SALES, sales } from './sales-table.js';
import { rowsOf } from './same-rows.js';
import { RUN_PARTS, special } from '../plan-parts.js';

const compared = (parts: Partial<BoundCompare> & Pick<BoundCompare, 'kind' | 'current' | 'earlier'>): BoundCompare => ({
  date: ref('date'),
  ...parts,
});

describe('runPlan with a comparison', () => {
  const data = sales([
    ['2015-01-10', 100, 'East', 'a'],
    ['2015-02-10', 50.1, 'West', 'b'],
    ['2016-01-20', 150, 'East', 'c'],
    ['2016-03-05', 70.3, 'North', 'd'],
  ]);
  const years = { current: range('2016-01-01', '2016-12-31'), earlier: range('2015-01-01', '2015-12-31') };

  it('puts previous, change and growth after each measure, and lists groups of either period', async () => {
    const plan = {
      by: [by('region')],
      measures: [measure('m', SALES), measure('n', ORDERS)],
      compare: compared({ kind: 'period', ...years }),
    };
    const result = await runPlan(planOf(plan), new ColumnEngine([data.table], undefined, special), RUN_PARTS);
    const parts = ['', '.previous', '.change', '.growth'];
    assert.deepEqual(
      result.columns.map(({ name }) => name),
      ['region', ...parts.map((part) => `m${part}`), ...parts.map((part) => `n${part}`)],
    );
    const [east, north, west] = rowsOf(result);
    assert.deepEqual(east, {
      region: 'East',
      m: 150,
      'm.previous': 100,
      'm.change': 50,
      'm.growth': 0.5,
      n: 1,
      'n.previous': 1,
      'n.change': 0,
      'n.growth': 0,
    });
    assert.deepEqual([north?.['m.previous'], north?.['m.change'], north?.['n.previous']], [null, null, 0]);
    assert.deepEqual([west?.n, west?.['n.previous'], west?.['n.change'], west?.['n.growth']], [0, 1, -1, -1]);
    assert.deepEqual([west?.m, west?.['m.previous'], west?.['m.change'], west?.['m.growth']], [null, 50.1, null, null]);
  });

  it('gives a change of decimals as a decimal', async () => {
    const [row] = await answer(data, { measures: [measure('m', SALES)], compare: compared({ kind: 'period', ...years }) });
    assert.deepEqual([row?.m, row?.['m.previous'], row?.['m.change']], [220.3, 150.1, 70.2]);
  });

  it('has no growth over 0 and measures it against the size of the earlier value', async () => {
    const few = sales([
      ['2015-01-01', 0, 'zero'],
      ['2016-01-01', 5, 'zero'],
      ['2015-01-01', -10, 'loss'],
      ['2016-01-01', 5, 'loss'],
    ]);
    const rows = await answer(few, {
      by: [by('region')],
      measures: [measure('m', SALES)],
      compare: compared({ kind: 'period', ...years }),
    });
    assert.deepEqual(
      rows.map((row) => row['m.growth']),
      [1.5, null],
    );
  });

  it('has nothing before where the earlier period has no rows, but counts 0 now', async () => {
    const current = range('2017-01-01', '2017-12-31');
    const measures = [measure('n', ORDERS)];
    const [none] = await answer(data, {
      measures,
      compare: compared({ kind: 'period', current: years.earlier, earlier: range('2014-01-01', '2014-12-31') }),
    });
    assert.deepEqual([none?.n, none?.['n.previous'], none?.['n.change']], [2, null, null]);
    const [now] = await answer(data, { measures, compare: compared({ kind: 'period', current, earlier: years.current }) });
    assert.deepEqual([now?.n, now?.['n.previous'], now?.['n.change'], now?.['n.growth']], [0, 2, -2, -1]);
  });

  it('lets each month meet the one a year earlier', async () => {
    const compare = compared({
      kind: 'bins',
      index: 0,
      shift: 'year',
      current: range('2015-01-01', '2016-03-05'),
      earlier: range('2014-01-01', '2015-03-05'),
    });
    const rows = await answer(data, { by: [byDate('month')], measures: [measure('m', SALES)], compare });
    assert.deepEqual(
      rows.map((row) => [row.date, row.m, row['m.previous']]),
      [
        [day('2015-01-01'), 100, null],
        [day('2015-02-01'), 50.1, null],
        [day('2016-01-01'), 150, 100],
        [day('2016-02-01'), null, 50.1],
        [day('2016-03-01'), 70.3, null],
      ],
    );
  });

  it('matches bins in order, empty ones counted too', async () => {
    const compare = compared({
      kind: 'bins',
      index: 0,
      shift: 'match-in-order',
      current: range('2016-01-01', '2016-03-31'),
      earlier: range('2014-12-01', '2015-02-28'),
    });
    const rows = await answer(data, { by: [byDate('month')], measures: [measure('m', SALES)], compare });
    assert.deepEqual(
      rows.map((row) => [row.date, row.m, row['m.previous']]),
      [
        [day('2016-01-01'), 150, null],
        [day('2016-02-01'), null, 100],
        [day('2016-03-01'), 70.3, 50.1],
      ],
    );
  });

  it('lets 28 and 29 February meet the 28th, and a week the one 52 weeks earlier', async () => {
    const leap = sales([
      ['2015-02-28', 1],
      ['2016-02-28', 2],
      ['2016-02-29', 3],
      ['2015-03-02', 5],
    ]);
    const span = { current: range('2016-02-01', '2016-03-31'), earlier: range('2015-02-01', '2015-03-31') };
    const days = await answer(leap, {
      by: [byDate('day')],
      measures: [measure('m', SALES)],
      compare: compared({ kind: 'bins', index: 0, shift: 'year', ...span }),
    });
    assert.deepEqual(
      days.map((row) => [row.m, row['m.previous']]),
      [
        [2, 1],
        [3, 1],
        [null, 5],
      ],
    );
    const weeks = await answer(leap, {
      by: [byDate('week')],
      measures: [measure('m', SALES)],
      compare: compared({ kind: 'bins', index: 0, shift: 'year', ...span }),
    });
    assert.deepEqual(
      weeks.map((row) => [row.date, row.m, row['m.previous']]),
      [
        [day('2016-02-22'), 2, 1],
        [day('2016-02-29'), 3, 5],
      ],
    );
  });

  it('keeps rows without a date where nothing asks for dates', async () => {
    const undated = sales([
      [undefined, 9],
      ['2016-01-01', 1],
    ]);
    const compare = compared({ kind: 'bins', index: 0, shift: 'year', ...years, undated: true });
    const rows = await answer(undated, { by: [byDate('year')], measures: [measure('m', SALES)], compare });
    assert.deepEqual(
      rows.map((row) => [row.date, row.m, row['m.previous']]),
      [
        [day('2016-01-01'), 1, null],
        [null, 9, null],
      ],
    );
  });
});
