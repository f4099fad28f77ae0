import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { slopesOf } from '../../src/analysis/findings/member-trends.js';
import { levelShiftOf } from '../../src/analysis/findings/series.js';
import type { Analysis } from '../../src/query/analysis/analysis.js';
import { dayOf } from '../../src/query/time/calendar-date.js';
import type { ResultRecord } from '../../src/query/result/result.js';
import { MONTH, ask, factsOf, near, open, rowsOf, soldBy, span, studentOf } from './findings-rows.js';

const DAY = 'day(date)';
/** The third year and the second. */
const YEARS = {
  current: { from: dayOf(2023, 1, 1), to: dayOf(2023, 12, 31) },
  earlier: { from: dayOf(2022, 1, 1), to: dayOf(2022, 12, 31) },
};

describe('growth of a measure', () => {
  const rows = rowsOf(1, (_, month, noise) => 100 + noise + (month >= 24 ? 15 : 0));

  it('sums two stretches of days, with the chance of the differences of their parts', async () => {
    const result = await ask(rows, [DAY], { kind: 'growth', value: 'revenue', date: DAY, ...YEARS });
    const facts = factsOf(result, 'growth');
    const sum = (from: number): number => span(from, from + 12).reduce((total, month) => total + soldBy(rows, month), 0);
    assert.deepEqual([facts.before, facts.value], [sum(12), sum(24)]);
    // A shop sells on the fifth of a month, so that each of the twelve parts of a year has the rows of one month.
    near(facts.p, studentOf(span(24, 36).map((month) => soldBy(rows, month) - soldBy(rows, month - 12))));
    assert.deepEqual(result.rows(), [{ before: facts.before, value: facts.value, p: facts.p }]);
  });

  it('tells nothing of too few days, and says what is wrong with stretches', async () => {
    const growth = (days: Partial<typeof YEARS>): Analysis => ({
      kind: 'growth',
      value: 'revenue',
      date: DAY,
      ...YEARS,
      ...days,
    });
    const short = { from: dayOf(2023, 1, 1), to: dayOf(2023, 1, 11) };
    assert.ok(Number.isNaN(factsOf(await ask(rows, [DAY], growth({ current: short })), 'growth').p));
    await assert.rejects(ask(rows, [DAY], growth({ current: { from: 9, to: 3 } })), {
      code: 'bad-option',
      message: /analysis\.current\.to: invalid value '3'.*from 9 on/,
    });
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

  it('is not told of less than two years: a season looks the same', async () => {
    const facts = factsOf(await ask(rows, [MONTH], analysis, 'date: 2021-01..2022-11'), 'level-shift');
    assert.equal(facts.shift, undefined);
    assert.equal(facts.count, 23);
  });

  it('is told of weeks in less than two years where all are higher than all before, unlike weeks of a season', async () => {
    const shiftOf = async (levelOf: (week: number) => number) => {
      const weeks = span(0, 40).map((week) => {
        const date = new Date(Date.UTC(2024, 0, 3 + 7 * week)).toISOString().slice(0, 10);
        return { date, shop: 'A', order: String(week), revenue: levelOf(week) + ((week * 37) % 11) };
      });
      const WEEK = 'week(date)';
      return factsOf(await ask(weeks, [WEEK], { kind: 'level-shift', value: 'revenue', date: WEEK }), 'level-shift').shift;
    };
    const rise = (await shiftOf((week) => (week < 14 ? 100 : 300)))!;
    assert.deepEqual([rise.at, rise.periods, rise.earlierFrom], [dayOf(2024, 4, 8), 26, dayOf(2024, 1, 1)]);
    near(rise.expected, span(0, 14).reduce((sum, week) => sum + 100 + ((week * 37) % 11), 0) / 14);
    assert.ok(rise.earlierTo === rise.at - 1 && rise.p <= 0.01);
    assert.ok((await shiftOf((week) => (week < 26 ? 300 : 100)))!.change < 0);
    assert.equal(await shiftOf((week) => (week < 36 ? 100 : 300)), undefined, 'four weeks may be a campaign');
    assert.equal(await shiftOf((week) => 200 - 100 * Math.cos((week / 52) * 2 * Math.PI)), undefined);
  });

  it('ends where it is given up', async () => {
    const dataset = await open(rows);
    const months = (await dataset.query({ measures: ['revenue'], by: [MONTH] })) as unknown as ResultRecord;
    const given = { value: 'revenue', date: MONTH };
    await assert.rejects(levelShiftOf(months, given, { signal: AbortSignal.abort() }), { name: 'AbortError' });
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

describe('what findings are worked out with', () => {
  const rows = rowsOf(12, () => 1);
  const KINDS: readonly (readonly [Analysis, readonly string[]])[] = [
    [{ kind: 'growth', value: 'revenue', date: DAY, ...YEARS }, [DAY]],
    [{ kind: 'level-shift', value: 'revenue', date: MONTH }, [MONTH]],
    [{ kind: 'peers', member: 'shop', date: DAY, value: 'revenue', ...YEARS }, ['shop', DAY]],
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
      if (analysis.kind === 'level-shift') await assert.rejects(none, { code: 'too-few-values' });
      else if (analysis.kind === 'growth') assert.ok(Number.isNaN(factsOf(await none, 'growth').p));
      else assert.equal((await none).rowCount, 0);
      const same = await ask(rows, by, analysis);
      for (const row of same.rows()) assert.ok(row.adjusted === undefined || row.adjusted === null || row.adjusted === 1);
      if (analysis.kind === 'level-shift') assert.equal(factsOf(same, 'level-shift').shift, undefined);
    });
  }
});
