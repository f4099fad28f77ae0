import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { openDataset } from '../../src/core.js';
import type { QueryPlan } from '../../src/query/plan.js';
import { joinWhere } from '../../src/query/where/where.js';
import type { ResultValue } from '../../src/query/result/result.js';
import { lines, openLines } from '../analysis/driver-rows.js';

const MEASURES = ['revenue', 'orders', 'margin', 'return-rate', 'retention'];

type Row = Readonly<Record<string, ResultValue>>;

describe('the sides of a comparison', () => {
  const dataset = openLines(lines(31));
  const rows = async (plan: Omit<QueryPlan, 'measures'> & { measures?: readonly string[] }): Promise<readonly Row[]> =>
    (await (await dataset).query({ measures: MEASURES, ...plan })).rows();
  const previous = (row: Row | undefined): readonly ResultValue[] =>
    MEASURES.map((measure) => row?.[`${measure}.previous`] ?? null);
  /** A side without rows has a count of 0 and no other value. */
  const own = (row: Row | undefined): readonly ResultValue[] =>
    MEASURES.map((measure) => row?.[measure] ?? (measure === 'orders' ? 0 : null));

  it('are some rows and all others, where it is the rest', async () => {
    const where = 'date: 2024-07..2024-12';
    for (const by of [[], ['category'], ['region', 'channel']]) {
      const compared = await rows({ by, where, compare: 'rest of region: South' });
      const within = await rows({ by, where: `${where}; region: South` });
      const others = await rows({ by, where: `${where}; region: !South` });
      const keyOf = (row: Row): string => JSON.stringify(by.map((key) => row[key]));
      assert.equal(new Set(compared.map(keyOf)).size, new Set([...within, ...others].map(keyOf)).size);
      for (const row of compared) {
        assert.deepEqual(own(row), own(within.find((one) => keyOf(one) === keyOf(row))), `${keyOf(row)} within`);
        assert.deepEqual(previous(row), own(others.find((one) => keyOf(one) === keyOf(row))), `${keyOf(row)} rest`);
      }
    }
  });

  it('part by all clauses of a selection together', async () => {
    const measures = ['orders = count()'];
    const [compared] = await rows({ measures, compare: 'rest of region: South; channel: Web' });
    const [all] = await rows({ measures });
    const [within] = await rows({ measures, where: 'region: South; channel: Web' });
    assert.deepEqual(
      [compared?.orders, compared?.['orders.previous']],
      [within?.orders, Number(all?.orders) - Number(within?.orders)],
    );
  });

  it('have the same clauses, but those of the comparison on its fields @release', async () => {
    const shared = 'date: 2024-07..2024-12; category: !Chairs';
    for (const by of [[], ['category'], ['month(date)', 'channel']])
      for (const [selected, compare] of [
        ['region: South', 'region: North'],
        ['region: !South; channel: Web', '"region": South, North'],
        ['channel: Web', 'region: North; channel: Shop'],
        ['', 'region: North'],
      ] as const) {
        const compared = await rows({ by, where: joinWhere(shared, selected), filters: ['quantity: 1..'], compare });
        const others = compare.includes('channel') ? '' : selected.replace(/region: !?South;?/u, '');
        const [within, other] = await Promise.all(
          [selected, joinWhere(others, compare)].map((where) => rows({ by, where: joinWhere(shared, where, 'quantity: 1..') })),
        );
        const keyOf = (row: Row): string => JSON.stringify(by.map((key) => row[key]));
        assert.equal(new Set(compared.map(keyOf)).size, new Set([...within!, ...other!].map(keyOf)).size);
        for (const row of compared) {
          const label = `${selected} against ${compare} in ${keyOf(row)}`;
          assert.deepEqual(own(row), own(within!.find((one) => keyOf(one) === keyOf(row))), label);
          assert.deepEqual(previous(row), own(other!.find((one) => keyOf(one) === keyOf(row))), label);
        }
      }
  });

  it('are all rows and none, where a selection names nothing that the data have', async () => {
    for (const compare of ['rest of', 'rest of colour: red']) {
      const [row] = await rows({ measures: ['revenue'], compare });
      assert.deepEqual([typeof row?.revenue, row?.['revenue.previous']], ['number', null]);
    }
    await assert.rejects(rows({ compare: 'rest of region: (' }), { code: 'bad-clause' });
  });

  it('are two written periods, in place of clauses on dates', async () => {
    const [both] = await rows({ compare: '2024-03 vs 2023-05..2023-06', where: 'date: 2024; region: South' });
    const [now] = await rows({ where: 'date: 2024-03; region: South' });
    const [then] = await rows({ where: 'date: 2023-05..2023-06; region: South' });
    const sums = (row: readonly ResultValue[]): readonly ResultValue[] => row.slice(0, 4);
    assert.deepEqual(sums(own(both)), sums(own(now)));
    assert.deepEqual(sums(previous(both)), sums(own(then)));
    await assert.rejects(rows({ compare: '2024-03 vs last month' }), { code: 'bad-option', message: /last month/ });
  });

  it('have the two parts of each quotient', async () => {
    const parts = ['margin', 'aov', 'return-rate', 'retention', 'sum(profit) / sum(quantity)'];
    const measures = parts.flatMap((text) => [text, `numerator(${text})`, `denominator(${text})`]);
    for (const row of await rows({ measures, by: ['region'], where: 'date: 2024-07..2024-12', compare: 'previous-period' })) {
      for (const text of parts) {
        for (const side of ['', '.previous']) {
          const [over, under] = [row[`numerator(${text})${side}`], row[`denominator(${text})${side}`]];
          const quotient = Number(over) / Number(under);
          assert.ok(Math.abs(quotient - Number(row[`${text}${side}`])) < 1e-12, `${text}${side}: ${quotient}`);
        }
      }
    }
    const [row] = await rows({ measures: ['numerator(margin)', 'denominator(aov)', 'profit', 'orders'] });
    assert.deepEqual([row?.['numerator(margin)'], row?.['denominator(aov)']], [row?.profit, row?.orders]);
    await assert.rejects(rows({ measures: ['numerator(revenue)'] }), { code: 'bad-expression', message: /needs a ratio/ });
  });

  it('have no periods where date clauses exclude each other', async () => {
    for (const compare of [undefined, 'previous-year', 'previous-period', 'same-weekday', '2024-01..2024-03'])
      for (const by of [[], ['month(date)'], ['region']]) {
        if (compare === 'same-weekday' && by.includes('month(date)')) continue;
        const asked = {
          measures: ['revenue', 'retention'],
          by,
          where: 'date: 2024-03; date: 2024-05',
          ...(compare && { compare }),
        };
        const { facts, notes } = await (await dataset).query(asked);
        const { period, earlier, uncovered } = facts;
        assert.deepEqual(
          { period, earlier, uncovered, notes },
          { period: undefined, earlier: undefined, uncovered: undefined, notes: [] },
        );
      }
  });

  it('have no earlier retention where the data begins within the period of its customers', async () => {
    const monthly = (months: number): readonly Record<string, unknown>[] =>
      Array.from({ length: months }, (_, month) => {
        const date = new Date(Date.UTC(2022, 5 - month, 1)).toISOString().slice(0, 10);
        return ['C1', 'C2'].map((id) => ({ 'Order ID': `${id}-${month}`, Date: date, 'Customer ID': id, Revenue: 10 + month }));
      }).flat();
    const where = 'date: 2021-07..2022-06';
    for (const [months, expected] of [
      [30, null],
      [36, 1],
    ] as const) {
      const short = await openDataset(monthly(months), { roles: { customer: 'Customer ID' } });
      const [row] = (await short.query({ measures: ['retention'], where, compare: 'previous-year' })).rows();
      assert.deepEqual([row!.retention, row!['retention.previous']], [1, expected], `${months} months`);
      short.close();
    }
  });
});
