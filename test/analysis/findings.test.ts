import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { slopesOf } from '../../src/analysis/slopes.js';
import { levelShiftOf } from '../../src/analysis/level-shift.js';
import { openPublic } from '../../src/dataset/open-dataset.js';
import type { Dataset } from '../../src/dataset/public-dataset.js';
import type { Analysis, AnalysisFacts } from '../../src/query/analysis.js';
import { dayOf } from '../../src/query/calendar-date.js';
import type { QueryResult, ResultRecord } from '../../src/query/result.js';
import { tTail } from '../../src/stats/distributions.js';
import { adjustChances } from '../../src/stats/p-adjust.js';
import { part } from '../parts.js';
import { between, randomOf } from '../random.js';

const MEMBERS = ['A', 'B', 'C', 'D', null] as const;

interface Row {
  readonly date: string;
  readonly shop: string | null;
  readonly order: string;
  readonly revenue: number | null;
  readonly [name: string]: string | number | null;
}

/** Three years of months and five days, each shop once a month. */
function rowsOf(seed: number, valueOf: (shop: string | null, month: number, noise: number) => number | null): readonly Row[] {
  const random = randomOf(seed);
  const rows: Row[] = [];
  for (let month = 0; month < 37; month++) {
    for (const shop of MEMBERS) {
      const date = `${2021 + Math.floor(month / 12)}-${String((month % 12) + 1).padStart(2, '0')}-05`;
      rows.push({ date, shop, order: `o${rows.length}`, revenue: valueOf(shop, month, between(random, -20, 20)) });
    }
  }
  return rows;
}

const open = (rows: readonly Row[]): Promise<Dataset> =>
  openPublic(
    rows.map((row) => ({ ...row })),
    { roles: { store: 'shop' } },
    part,
  );

const MONTH = 'month(date)';

async function ask(rows: readonly Row[], by: readonly string[], analysis: Analysis, where = ''): Promise<QueryResult> {
  return (await open(rows)).query({ measures: ['revenue'], by, analysis, where });
}

function factsOf<Kind extends AnalysisFacts['kind']>(result: QueryResult, kind: Kind) {
  const facts = result.facts.analysis;
  assert.equal(facts?.kind, kind);
  return facts as Extract<AnalysisFacts, { readonly kind: Kind }>;
}

const near = (value: unknown, expected: number): void =>
  assert.ok(
    typeof value === 'number' && Math.abs(value - expected) <= 1e-9 * Math.max(1, Math.abs(expected)),
    `${String(value)} is not ${expected}`,
  );

/** Student's two-sided chance of a mean, by its definition. */
function studentOf(values: readonly number[]): number {
  const mean = values.reduce((sum, value) => sum + value, 0) / values.length;
  const variance = values.reduce((sum, value) => sum + (value - mean) ** 2, 0) / (values.length - 1);
  return 2 * tTail(Math.abs(mean) / Math.sqrt(variance / values.length), values.length - 1);
}

/** What a shop (all where undefined) sold in a month. */
function soldBy(rows: readonly Row[], month: number, shop?: string): number {
  const start = `${2021 + Math.floor(month / 12)}-${String((month % 12) + 1).padStart(2, '0')}`;
  return rows
    .filter((row) => row.date.startsWith(start) && (shop === undefined || row.shop === shop))
    .reduce((sum, row) => sum + (row.revenue ?? 0), 0);
}

const span = (from: number, to: number): readonly number[] => Array.from({ length: to - from }, (_, i) => from + i);

describe('growth of a measure', () => {
  const rows = rowsOf(1, (_, month, noise) => 100 + noise + (month >= 24 ? 15 : 0));

  it('sums the newest year of whole months and the one before, with the chance of their differences', async () => {
    const result = await ask(rows, [MONTH], { kind: 'growth', value: 'revenue', date: MONTH });
    const facts = factsOf(result, 'growth');
    const sum = (from: number): number => span(from, from + 12).reduce((total, month) => total + soldBy(rows, month), 0);
    assert.deepEqual([facts.periods, facts.before, facts.value], [12, sum(12), sum(24)]);
    near(facts.p, studentOf(span(24, 36).map((month) => soldBy(rows, month) - soldBy(rows, month - 12))));
    assert.deepEqual(
      [facts.from, facts.to, facts.earlierFrom, facts.earlierTo],
      [dayOf(2023, 1, 1), dayOf(2023, 12, 31), dayOf(2022, 1, 1), dayOf(2022, 12, 31)],
    );
    assert.equal(result.rowCount, 36);
  });

  it('tells nothing of too few months', async () => {
    const facts = factsOf(
      await ask(rows, [MONTH], { kind: 'growth', value: 'revenue', date: MONTH }, 'date: 2021-01..2021-08'),
      'growth',
    );
    assert.equal(facts.periods, 0);
    assert.ok(Number.isNaN(facts.p));
  });
});

describe('a shift of the level', () => {
  const rows = rowsOf(2, (_, month, noise) => 100 + noise / 4 + 30 * (month % 12 === 11 ? 1 : 0) - (month >= 31 ? 40 : 0));
  const analysis: Analysis = { kind: 'level-shift', value: 'revenue', date: MONTH };

  it('is told beside the same months of the year before', async () => {
    const result = await ask(rows, [MONTH], analysis);
    const { shift, season, count } = factsOf(result, 'level-shift');
    const [after, before] = [31, 19].map((from) => span(from, from + 5).reduce((sum, month) => sum + soldBy(rows, month), 0));
    assert.deepEqual([shift!.at, shift!.periods, season, count], [dayOf(2023, 8, 1), 5, 12, 36]);
    near(shift!.level, after! / 5);
    near(shift!.expected, before! / 5);
    near(shift!.change, after! - before!);
    assert.ok(shift!.p <= 0.01 && shift!.size < -150 && shift!.size > -250);
    assert.deepEqual(
      result.rows().map(({ expected }) => expected !== null),
      span(0, 36).map((month) => month >= 31),
    );
  });

  it('is not told of less than two years and a half, nor of a year’s months without one before', async () => {
    const facts = factsOf(await ask(rows, [MONTH], analysis, 'date: 2021-01..2023-05'), 'level-shift');
    assert.equal(facts.shift, undefined);
    assert.equal(facts.count, 29);
  });

  it('ends where it is given up', async () => {
    const months = (await ask(rows, [MONTH], { kind: 'growth', value: 'revenue', date: MONTH })) as unknown as ResultRecord;
    const given = { value: 'value', date: MONTH };
    await assert.rejects(levelShiftOf(months, given, { signal: AbortSignal.abort() }), { name: 'AbortError' });
  });
});

describe('members beside their peers', () => {
  const rows = rowsOf(3, (shop, month, noise) => 100 + noise - (shop === 'B' && month >= 24 ? 60 : 0));
  const analysis: Analysis = { kind: 'peers', member: 'shop', date: MONTH, value: 'revenue' };

  it('are compared with their own year before, grown as all others did', async () => {
    const result = await ask(rows, ['shop', MONTH], analysis);
    const told = result.rows();
    const facts = factsOf(result, 'peers');
    assert.deepEqual([facts.members, facts.periods, facts.from], [4, 12, dayOf(2023, 1, 1)]);
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

  it('are left out where they are small or new, and halves are compared of less than a year and a half', async () => {
    const small = rowsOf(4, (shop, month) => (shop === 'A' ? 0.5 : shop === 'B' && month < 24 ? 0 : 100));
    const members = (await ask(small, ['shop', MONTH], analysis)).rows().map(({ member }) => member);
    assert.deepEqual(members.sort(), ['C', 'D']);
    const short = factsOf(await ask(rows, ['shop', MONTH], analysis, 'date: 2021-01..2022-02'), 'peers');
    assert.deepEqual([short.periods, short.from, short.earlierFrom], [7, dayOf(2021, 8, 1), dayOf(2021, 1, 1)]);
    const none = await ask(rows, ['shop', MONTH], analysis, 'date: 2021-01..2021-08');
    assert.deepEqual([none.rowCount, factsOf(none, 'peers').periods], [0, 0]);
  });
});

describe('trends of members', () => {
  const analysis: Analysis = { kind: 'slopes', member: 'shop', date: MONTH, value: 'revenue' };

  it('are told where a member falls behind, not where it falls with all others', async () => {
    const behind = await ask(
      rowsOf(5, (shop, month, noise) => 200 + noise / 2 - (shop === 'C' ? 5 * month : 0)),
      ['shop', MONTH],
      analysis,
    );
    const [first] = behind.rows();
    assert.equal(first!.member, 'C');
    assert.ok((first!.adjusted as number) < 1e-6);
    near(first!.after, (first!.before as number) + 35 * (first!.slope as number));
    const together = await ask(
      rowsOf(6, (_, month, noise) => 400 + noise - 10 * month),
      ['shop', MONTH],
      analysis,
    );
    assert.ok(together.rows().every(({ slope, adjusted }) => (slope as number) < 0 && (adjusted as number) > 0.05));
  });

  it('are not told of members that sell now and then', async () => {
    const rows = rowsOf(7, (shop, month) => (shop === 'D' ? (month % 3 === 0 ? 300 - month : 0) : 100));
    const result = await ask(rows, ['shop', MONTH], analysis);
    assert.equal(factsOf(result, 'slopes').members, 3);
  });

  it('end where they are given up', async () => {
    const dataset = await open(rowsOf(8, () => 1));
    const answer = (await dataset.query({ measures: ['revenue'], by: ['shop', MONTH] })) as unknown as ResultRecord;
    const given = { member: 'shop', date: MONTH, value: 'revenue' };
    await assert.rejects(slopesOf(answer, given, { signal: AbortSignal.abort() }), { name: 'AbortError' });
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
      measures: ['return-rate', 'orders', 'revenue'],
      by: ['shop'],
      analysis: { kind: 'rates', member: 'shop', rate: 'return-rate', of: 'orders', also: ['revenue'] },
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

describe('what findings are worked out with', () => {
  const rows = rowsOf(12, () => 1);
  const KINDS: readonly (readonly [Analysis, readonly string[]])[] = [
    [{ kind: 'growth', value: 'revenue', date: MONTH }, [MONTH]],
    [{ kind: 'level-shift', value: 'revenue', date: MONTH }, [MONTH]],
    [{ kind: 'peers', member: 'shop', date: MONTH, value: 'revenue' }, ['shop', MONTH]],
    [{ kind: 'slopes', member: 'shop', date: MONTH, value: 'revenue' }, ['shop', MONTH]],
    [{ kind: 'rates', member: 'shop', rate: 'revenue', of: 'revenue' }, ['shop']],
    [{ kind: 'means', group: 'shop', value: 'revenue' }, ['order', 'shop']],
    [{ kind: 'concentration', member: 'shop', value: 'revenue' }, ['shop']],
  ];
  for (const [analysis, by] of KINDS) {
    it(`${analysis.kind} says which column is not there, and what is no number`, async () => {
      for (const [option, value] of Object.entries(analysis)) {
        if (option === 'kind') continue;
        await assert.rejects(ask(rows, by, { ...analysis, [option]: 'nothing' }), { code: 'bad-option' }, option);
        await assert.rejects(ask(rows, by, { ...analysis, [option]: undefined }), { code: 'bad-option' }, option);
        if (value === 'revenue')
          await assert.rejects(ask(rows, by, { ...analysis, [option]: by[0] }), { code: 'bad-type' }, option);
      }
      if ('limit' in analysis || analysis.kind === 'peers')
        await assert.rejects(ask(rows, by, { ...analysis, limit: 0 }), { code: 'bad-option' });
    });

    it(`${analysis.kind} has no rows of nothing, and no chance of what does not vary`, async () => {
      const none = ask(rows, by, analysis, 'shop: Nobody');
      if (analysis.kind === 'growth' || analysis.kind === 'level-shift') await assert.rejects(none, { code: 'too-few-values' });
      else assert.equal((await none).rowCount, 0);
      const same = await ask(rows, by, analysis);
      for (const row of same.rows()) assert.ok(row.adjusted === undefined || row.adjusted === null || row.adjusted === 1);
      if (analysis.kind === 'level-shift') assert.equal(factsOf(same, 'level-shift').shift, undefined);
    });
  }
});
