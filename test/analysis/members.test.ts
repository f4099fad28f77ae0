import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { Analysis } from '../../src/query/analysis/analysis.js';
import { dayOf } from '../../src/query/time/calendar-date.js';
import { tTail } from '../../src/stats/distributions/distributions.js';
import { adjustChances } from '../../src/stats/compare/significance.js';
import { ask, factsOf, near, open, rowsOf, soldBy, span, studentOf } from './findings-rows.js';

const DAY = 'day(date)';
/** The third year and the second. */
const YEARS = {
  current: { from: dayOf(2023, 1, 1), to: dayOf(2023, 12, 31) },
  earlier: { from: dayOf(2022, 1, 1), to: dayOf(2022, 12, 31) },
};

describe('members beside their peers', () => {
  const rows = rowsOf(3, (shop, month, noise) => 100 + noise - (shop === 'B' && month >= 24 ? 60 : 0));
  const analysis: Analysis = { kind: 'peers', member: 'shop', date: DAY, value: 'revenue', ...YEARS };

  it('are compared with their own year before, grown as all others did', async () => {
    const result = await ask(rows, ['shop', DAY], analysis);
    const told = result.rows();
    const facts = factsOf(result, 'peers');
    assert.equal(facts.members, 4);
    assert.equal(told[0]!.member, 'B');
    const chances = ['A', 'B', 'C', 'D'].map((shop) => {
      const row = told.find(({ member }) => member === shop)!;
      const sum = (from: number, of?: string): number =>
        span(from, from + 12).reduce((total, month) => total + soldBy(rows, month, of), 0);
      const [before, value] = [sum(12, shop), sum(24, shop)];
      const growth = (sum(24) - value) / (sum(12) - before);
      near(row.before, before);
      near(row.value, value);
      near(row.peers, growth - 1);
      near(row.gap, value - growth * before);
      const partOf = (month: number): number => soldBy(rows, month, shop) / soldBy(rows, month);
      const p = studentOf(span(24, 36).map((month) => partOf(month) - partOf(month - 12)));
      near(row.p, p);
      return p;
    });
    const adjusted = adjustChances(chances);
    ['A', 'B', 'C', 'D'].forEach((shop, i) => near(told.find(({ member }) => member === shop)!.adjusted, adjusted[i]!));
  });

  it('are not compared where they are small or new, or the days are few', async () => {
    const small = rowsOf(4, (shop, month) => (shop === 'A' ? 0.5 : shop === 'B' && month < 24 ? 0 : 100));
    const members = (await ask(small, ['shop', DAY], analysis)).rows().map(({ member }) => member);
    assert.deepEqual(members.sort(), ['C', 'D']);
    const few = { ...analysis, current: { from: dayOf(2023, 1, 1), to: dayOf(2023, 1, 11) } };
    assert.equal((await ask(rows, ['shop', DAY], few)).rowCount, 0);
  });

  it('can be pairs, each next to all other sales', async () => {
    const shops = rowsOf(5, (shop, month, noise) => 100 + noise - (shop === 'B' && month >= 24 ? 60 : 0));
    const paired = shops.map((row, i) => ({ ...row, category: i % 2 === 0 ? 'even' : 'odd' }));
    const dataset = await open(paired);
    const pairs = { ...analysis, with: 'category' } as Analysis;
    const result = await dataset.query({ measures: ['revenue'], by: ['shop', 'category', DAY], analysis: pairs });
    const [first] = result.rows();
    const sum = (year: string, is: (row: (typeof paired)[number]) => boolean): number =>
      paired.filter((row) => row.date.startsWith(year) && is(row)).reduce((total, { revenue }) => total + (revenue ?? 0), 0);
    const isOwn = ({ shop, category }: (typeof paired)[number]): boolean => shop === first!.member && category === first!.with;
    assert.equal(first!.member, 'B');
    near(first!.value, sum('2023', isOwn));
    near(first!.before, sum('2022', isOwn));
    near(first!.peers, sum('2023', (row) => !isOwn(row)) / sum('2022', (row) => !isOwn(row)) - 1);
  });
});

describe('rates of members', () => {
  const rows = rowsOf(9, (shop, month) => (shop === 'A' && month % 3 === 0 ? -5 : 10)).map((row) => ({
    ...row,
    quantity: (row.revenue ?? 0) < 0 ? -1 : 1,
  }));

  it('have hits, the rate of all others and Fisher’s chance; who has no name counts among the others', async () => {
    const dataset = await open(rows);
    const result = await dataset.query({
      // Return rates are shares of all documents; `orders` leaves out those without a sale.
      measures: ['return-rate', 'documents = distinct(order)', 'revenue'],
      by: ['shop'],
      analysis: { kind: 'rates', member: 'shop', rate: 'return-rate', of: 'documents', also: ['revenue'] },
    });
    const [first, ...others] = result.rows();
    const { member, rate, hits, of, peers, revenue } = first!;
    assert.deepEqual([member, hits, of, peers], ['A', 13, 37, 0]);
    near(rate, 13 / 37);
    near(revenue, soldBy(rows, 0, 'A') * 13 + soldBy(rows, 1, 'A') * 24);
    // All 13 of 185 are among these 37: C(37, 13) ÷ C(185, 13), and twice that.
    const chance = span(0, 13).reduce((product, i) => (product * (37 - i)) / (185 - i), 1);
    near((first!.p as number) / (2 * chance), 1);
    assert.equal(others.length, 3);
    const facts = factsOf(result, 'rates');
    assert.deepEqual([facts.members, facts.hits, facts.of], [4, 13, 185]);
    near(
      facts.sums[0],
      rows.reduce((sum, row) => sum + (row.revenue ?? 0), 0),
    );
  });
});

describe('means of groups', () => {
  it('are each beside all other numbers, with Welch’s chance', async () => {
    const rows = rowsOf(10, (shop, _, noise) => (shop === 'A' ? 130 : 100) + noise);
    const result = await ask(rows, ['order', 'shop'], { kind: 'means', group: 'shop', value: 'revenue' });
    const valuesOf = (is: (shop: string | null) => boolean): readonly number[] =>
      rows.filter(({ shop }) => shop !== null && is(shop)).map(({ revenue }) => revenue!);
    const moments = (values: readonly number[]) => {
      const mean = values.reduce((sum, value) => sum + value, 0) / values.length;
      return {
        mean,
        error: values.reduce((sum, value) => sum + (value - mean) ** 2, 0) / (values.length - 1) / values.length,
        n: values.length,
      };
    };
    for (const row of result.rows()) {
      const [a, b] = [moments(valuesOf((shop) => shop === row.group)), moments(valuesOf((shop) => shop !== row.group))];
      near(row.mean, a.mean);
      near(row.others, b.mean);
      const freedom = (a.error + b.error) ** 2 / (a.error ** 2 / (a.n - 1) + b.error ** 2 / (b.n - 1));
      near(row.p, 2 * tTail(Math.abs(a.mean - b.mean) / Math.sqrt(a.error + b.error), freedom));
      assert.equal(row.count, 37);
    }
    assert.equal(result.rowCount, 4);
    assert.equal(factsOf(result, 'means').count, 4 * 37);
  });
});

describe('the concentration of members', () => {
  it('counts the greatest that make four fifths; who has nothing is no member', async () => {
    const amounts = new Map<string | null, number>([
      ['A', 70],
      ['B', 15],
      ['C', 10],
      ['D', -5],
      [null, 1000],
    ]);
    const rows = rowsOf(11, (shop, month) => (month === 0 ? amounts.get(shop)! : 0));
    const result = await ask(rows, ['shop'], { kind: 'concentration', member: 'shop', value: 'revenue', limit: 2 });
    const { members, few, amount, total, gini } = factsOf(result, 'concentration');
    assert.deepEqual([members, few, amount, total], [3, 2, 85, 95]);
    near(gini, (2 * (1 * 10 + 2 * 15 + 3 * 70)) / (3 * 95) - 4 / 3);
    assert.deepEqual(
      result.rows().map(({ member, value }) => [member, value]),
      [
        ['A', 70],
        ['B', 15],
      ],
    );
  });
});
