import { describe, it } from 'node:test';
import assert from 'node:assert/strict';
import { ColumnEngine } from '../../src/engine/columns/column-engine.js';
import type { Engine } from '../../src/engine/engine.js';
import { runPlan } from '../../src/engine/plan-runner.js';
import type { Aggregate, MeasureExpression } from '../../src/query/expression/expression.js';
import type { BoundPlan } from '../../src/query/plan.js';
import { measure, planOf, ref } from './random-plan.js';
import { answer, by, byDate, ORDERS, range, SALES, sales } from './sales-table.js';
import { rowsOf } from './same-rows.js';
import { special } from '../plan-parts.js';

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
      (await answer(data, { ...plan, orderBy, ...(limit === undefined ? {} : { limit }) })).map((row) => row.region);
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
      rows.map((row) => row.s),
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
    const engine = new ColumnEngine([data.table], undefined, special);
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
      new ColumnEngine([data.table], undefined, special),
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
    const engine = new ColumnEngine([data.table], undefined, special);
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
      (await answer(data, plan)).map((row) => row.r),
      [null, 0.5],
    );
    const february = { kind: 'days', ref: ref('date'), ...range('2016-02-01', '2016-02-29') } as const;
    assert.deepEqual(
      (await answer(data, { ...plan, where: february })).map((row) => row.r),
      [0.5],
    );
  });

  it('compares the members of two periods, also of the comparison', async () => {
    const periods = { current: range('2016-02-01', '2016-02-29'), earlier: range('2016-01-01', '2016-01-31') };
    const retention = { kind: 'period', date: ref('date'), where: { kind: 'all', of: [] }, ...periods } as const;
    const measures = [measure('r', { kind: 'retention', of: ref('order') })];
    assert.deepEqual(await answer(data, { measures, retention }), [{ r: 0.5 }]);
    const previous = { current: periods.earlier, earlier: range('2015-12-01', '2015-12-31') };
    const compare = { kind: 'period', date: ref('date'), ...periods } as const;
    assert.deepEqual(await answer(data, { measures, compare, retention: { ...retention, previous } }), [
      { r: 0.5, 'r.previous': null, 'r.change': null, 'r.growth': null },
    ]);
  });
});
