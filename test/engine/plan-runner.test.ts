import { describe, it } from 'node:test';
import assert from 'node:assert/strict';
import { ArrowEngine } from '../../src/engine/arrow/arrow-engine.js';
import type { Engine } from '../../src/engine/engine.js';
import { runPlan } from '../../src/engine/plan-runner.js';
import type { Aggregate, MeasureExpression } from '../../src/query/expression.js';
import type { BoundCompare, BoundPlan } from '../../src/query/plan.js';
import type { TimeGrain } from '../../src/query/time-grain.js';
import { aggregate, column, measure, planOf, ref } from './random-plan.js';
import { tableOf, type Filling, type TestTable } from './random-table.js';
import { rowsOf } from './same-rows.js';

const day = (text: string): number => Date.parse(text) / 86_400_000;
const range = (from: string, to: string) => ({ from: day(from), to: day(to) });
const SALES = aggregate('sum', column('sales'));
const ORDERS = aggregate('distinct', column('order'));
const byDate = (grain: TimeGrain) => ({ name: 'date', dimension: { kind: 'bin-date', ref: ref('date'), grain } as const });
const by = (name: string) => ({ name, dimension: { kind: 'column', ref: ref(name) } as const });

function sales(rows: readonly (readonly [string | undefined, number | undefined, string?, string?])[]): TestTable {
  const fillings: Record<string, Filling> = {
    date: { kind: 'date', values: rows.map(([date]) => (date === undefined ? undefined : day(date))) },
    sales: {
      kind: 'decimal',
      scale: 2,
      values: rows.map(([, amount]) => (amount === undefined ? undefined : Math.round(amount * 100))),
    },
    region: { kind: 'text', values: rows.map(([, , region]) => region) },
    order: { kind: 'text', values: rows.map(([, , , order]) => order) },
  };
  return tableOf('t', fillings, rows.length);
}

async function answer(data: TestTable, parts: Partial<BoundPlan>) {
  return rowsOf(await runPlan(planOf(parts), new ArrowEngine([data.table])));
}

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
    const result = await runPlan(planOf(plan), new ArrowEngine([data.table]));
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
    assert.deepEqual([north?.['m.previous'], north?.['m.change'], north?.['n.previous']], [null, null, null]);
    assert.deepEqual([west?.['m'], west?.['m.previous'], west?.['m.change'], west?.['m.growth']], [null, 50.1, null, null]);
  });

  it('gives a change of decimals as a decimal', async () => {
    const [row] = await answer(data, { measures: [measure('m', SALES)], compare: compared({ kind: 'period', ...years }) });
    assert.deepEqual([row?.['m'], row?.['m.previous'], row?.['m.change']], [220.3, 150.1, 70.2]);
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
    assert.deepEqual([none?.['n'], none?.['n.previous'], none?.['n.change']], [2, null, null]);
    const [now] = await answer(data, { measures, compare: compared({ kind: 'period', current, earlier: years.current }) });
    assert.deepEqual([now?.['n'], now?.['n.previous'], now?.['n.change'], now?.['n.growth']], [0, 2, -2, -1]);
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
      rows.map((row) => [row['date'], row['m'], row['m.previous']]),
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
      rows.map((row) => [row['date'], row['m'], row['m.previous']]),
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
      days.map((row) => [row['m'], row['m.previous']]),
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
      weeks.map((row) => [row['date'], row['m'], row['m.previous']]),
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
      rows.map((row) => [row['date'], row['m'], row['m.previous']]),
      [
        [day('2016-01-01'), 1, null],
        [null, 9, null],
      ],
    );
  });
});

describe('runPlan', () => {
  const data = sales([
    ['2016-01-01', 1, 'b', 'x'],
    ['2016-01-02', 2, undefined, 'y'],
    ['2016-02-01', 3, 'a', 'x'],
    ['2016-02-02', 4, 'B', 'z'],
    ['2016-02-03', undefined, 'c', 'z'],
  ]);

  it('orders by the keys, text by code unit, missing last both ways', async () => {
    const plan = { by: [by('region')], measures: [measure('m', SALES)] };
    const regions = async (orderBy: BoundPlan['orderBy'], limit?: number) =>
      (await answer(data, { ...plan, orderBy, ...(limit === undefined ? {} : { limit }) })).map((row) => row['region']);
    assert.deepEqual(await regions([]), ['B', 'a', 'b', 'c', null]);
    assert.deepEqual(await regions([{ name: 'region', descending: true }]), ['c', 'b', 'a', 'B', null]);
    assert.deepEqual(await regions([{ name: 'm', descending: true }]), ['B', 'a', null, 'b', 'c']);
    assert.deepEqual(await regions([{ name: 'm', descending: false }]), ['b', null, 'a', 'B', 'c']);
    assert.deepEqual(await regions([{ name: 'm', descending: true }], 1), ['B']);
    assert.deepEqual(await regions([], 0), []);
    await assert.rejects(regions([{ name: 'nothing', descending: false }]), { code: 'bad-option' });
  });

  it('gives a share of all selected rows, before the limit', async () => {
    const share: MeasureExpression = { kind: 'binary', operator: '/', left: SALES, right: { kind: 'total', operand: SALES } };
    const rows = await answer(data, {
      by: [by('region')],
      measures: [measure('s', share)],
      orderBy: [{ name: 's', descending: true }],
      limit: 2,
    });
    assert.deepEqual(
      rows.map((row) => row['s']),
      [0.4, 0.3],
    );
  });

  it('gives null over no value, 0 for counts, and one row without keys', async () => {
    const ratio: MeasureExpression = { kind: 'binary', operator: '/', left: SALES, right: ORDERS };
    const nothing = { kind: 'any', of: [] } as const;
    const rows = await answer(data, {
      measures: [measure('m', SALES), measure('n', ORDERS), measure('r', ratio)],
      where: nothing,
    });
    assert.deepEqual(rows, [{ m: null, n: 0, r: null }]);
    assert.deepEqual(await answer(data, { by: [by('region')], measures: [measure('n', ORDERS)], where: nothing }), []);
  });

  it('asks for an aggregate that two measures share once', async () => {
    const engine = new ArrowEngine([data.table]);
    const asked: (readonly Aggregate[])[] = [];
    const watched: Engine = {
      aggregate: (request, options) => {
        asked.push(request.aggregates);
        return engine.aggregate(request, options);
      },
      members: (request, options) => engine.members(request, options),
      close: () => {
        engine.close();
      },
    };
    const ratio: MeasureExpression = { kind: 'binary', operator: '/', left: SALES, right: ORDERS };
    await runPlan(planOf({ measures: [measure('m', SALES), measure('n', ORDERS), measure('r', ratio)] }), watched);
    assert.deepEqual(asked, [[SALES, ORDERS]]);
  });

  it('says how many rows lack a column', async () => {
    const { notes, selected, total } = await runPlan(
      planOf({ by: [by('region')], measures: [measure('m', SALES)] }),
      new ArrowEngine([data.table]),
    );
    assert.deepEqual(
      notes.map(({ code, column: of, count }) => [code, of, count]),
      [
        ['missing-values', 'region', 1],
        ['missing-values', 'sales', 1],
      ],
    );
    assert.deepEqual([selected, total], [5, 5]);
  });

  it('gives arrays of its own, with the texts in use alone', async () => {
    const engine = new ArrowEngine([data.table]);
    const plan = planOf({ by: [by('region')], measures: [measure('m', SALES)], limit: 1 });
    const first = await runPlan(plan, engine);
    assert.deepEqual(first.columns[0]?.dictionary, ['B']);
    structuredClone(first, { transfer: first.columns.map(({ values }) => values.buffer) });
    assert.deepEqual(rowsOf(await runPlan(plan, engine)), [{ region: 'B', m: 4 }]);
  });

  it('computes with decimals where they are short', async () => {
    const plus: MeasureExpression = {
      kind: 'binary',
      operator: '+',
      left: { kind: 'number', value: 0.1 },
      right: { kind: 'number', value: 0.2 },
    };
    const times: MeasureExpression = {
      kind: 'binary',
      operator: '*',
      left: { kind: 'number', value: 1.1 },
      right: { kind: 'number', value: 3 },
    };
    const round: MeasureExpression = {
      kind: 'call',
      name: 'round',
      args: [
        { kind: 'number', value: -1.005 },
        { kind: 'number', value: 2 },
      ],
    };
    assert.deepEqual(await answer(data, { measures: [measure('p', plus), measure('t', times), measure('r', round)] }), [
      { p: 0.3, t: 3.3, r: -1.01 },
    ]);
  });

  it('finds who came back from the bin before, whatever the date clause leaves out', async () => {
    const where = { kind: 'all', of: [] } as const;
    const plan = {
      by: [byDate('month')],
      measures: [measure('r', { kind: 'retention', of: ref('order') })],
      retention: { kind: 'bins', index: 0, where } as const,
    };
    assert.deepEqual(
      (await answer(data, plan)).map((row) => row['r']),
      [null, 0.5],
    );
    const february = { kind: 'days', ref: ref('date'), ...range('2016-02-01', '2016-02-29') } as const;
    assert.deepEqual(
      (await answer(data, { ...plan, where: february })).map((row) => row['r']),
      [0.5],
    );
  });

  it('compares the members of two periods, also of the comparison', async () => {
    const periods = { current: range('2016-02-01', '2016-02-29'), earlier: range('2016-01-01', '2016-01-31') };
    const retention = { kind: 'period', date: ref('date'), where: { kind: 'all', of: [] }, ...periods } as const;
    const measures = [measure('r', { kind: 'retention', of: ref('order') })];
    assert.deepEqual(await answer(data, { measures, retention }), [{ r: 0.5 }]);
    const previous = { current: periods.earlier, earlier: range('2015-12-01', '2015-12-31') };
    const compare = compared({ kind: 'period', ...periods });
    assert.deepEqual(await answer(data, { measures, compare, retention: { ...retention, previous } }), [
      { r: 0.5, 'r.previous': null, 'r.change': null, 'r.growth': null },
    ]);
  });
});
