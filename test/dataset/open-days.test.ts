import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { openDataset } from '../../src/core.js';
import { isoDate, weekdayOf } from '../../src/query/time/calendar-date.js';
import type { OpenDays } from '../../src/query/plan.js';

const FIRST = Date.parse('2023-01-02') / 86_400_000;

async function openDaysOf(days: readonly number[]): Promise<OpenDays | undefined> {
  const dataset = await openDataset(days.map((day) => ({ 'Order Date': isoDate(day), Revenue: 10 })));
  const { openDays } = dataset.catalog;
  dataset.close();
  return openDays;
}

describe('the open days of a business', () => {
  const days = Array.from({ length: 140 }, (_, i) => FIRST + i);
  const workdays = days.filter((day) => weekdayOf(day) <= 5);

  it('are the weekdays with rows, and how many of these days have some', async () => {
    const office = [true, true, true, true, true, false, false];
    assert.deepEqual(await openDaysOf(workdays), { weekdays: office, share: 1 });
    // A single Saturday and ten missing Mondays of twenty.
    const uneven = [...workdays.filter((day) => day % 14 !== FIRST % 14), FIRST + 5].sort((a, b) => a - b);
    const learned = await openDaysOf(uneven);
    assert.deepEqual(learned?.weekdays, office);
    assert.ok(Math.abs(learned.share - 0.9) < 0.01, String(learned.share));
  });

  it('are the same with a stray date, and unknown for few days', async () => {
    assert.equal((await openDaysOf([...workdays, FIRST + 2000]))?.share, 1);
    assert.equal(await openDaysOf(workdays.slice(0, 27)), undefined);
  });

  it('know bills of months, which are on first or on last days', async () => {
    const months = (at: number): number => Date.UTC(2023, at, 1) / 86_400_000;
    const billed = (move: number, bills: number): readonly number[] => [
      ...Array.from({ length: bills }, (_, i) => months(1 + (i % 4)) + move),
      ...workdays.filter((_, i) => i % 3 === 0),
    ];
    const isMonthly = async (rows: readonly number[]): Promise<boolean | undefined> => (await openDaysOf(rows))?.isMonthly;
    assert.deepEqual(await Promise.all([billed(0, 40), billed(-1, 40), billed(9, 40), billed(0, 9)].map(isMonthly)), [
      true,
      true,
      undefined,
      undefined,
    ]);
  });

  it('know the first day of an end that thins out, and of no end that is steady, falls at once or is rare', async () => {
    // Six rows a day for 26 weeks; `shares` are those of the last weeks.
    const rows = (shares: readonly number[], perDay = 6): readonly number[] =>
      Array.from({ length: 7 * 26 }, (_, i) => i).flatMap((day) => {
        const share = shares[Math.floor(day / 7) - 26 + shares.length] ?? 1;
        return Array.from({ length: Math.round(perDay * share) }, () => FIRST + day);
      });
    const thinned = async (days: readonly number[]): Promise<number | undefined> => (await openDaysOf(days))?.thinned;
    assert.equal(await thinned(rows([0.67, 0.5, 0.17])), FIRST + 7 * 23);
    assert.equal(await thinned(rows([])), undefined);
    assert.equal(await thinned(rows([0.5, 0.5, 0.5])), undefined);
    assert.equal(await thinned(rows([0.67, 0.34, 0.34], 3).filter((_, i) => i % 3 === 0)), undefined);
  });
});

describe('a break of the data', () => {
  const rowsOf = (days: readonly number[], amount = 10): { 'Order Date': string; Revenue: number }[] =>
    days.map((day) => ({ 'Order Date': isoDate(day), Revenue: amount }));
  const from = (text: string, count: number): number[] =>
    Array.from({ length: count }, (_, i) => Date.parse(text) / 86_400_000 + i);

  async function resumedIn(rows: ReturnType<typeof rowsOf>): Promise<string | undefined> {
    const dataset = await openDataset(rows);
    const { resumed } = dataset.catalog;
    dataset.close();
    return resumed === undefined ? undefined : isoDate(resumed);
  }

  it('divides the same weeks of two years, and the seasons of a business', async () => {
    assert.equal(await resumedIn(rowsOf([...from('2025-02-01', 14), ...from('2026-02-01', 14)])), '2026-02-01');
    const seasons = ['2021', '2022', '2023'].flatMap((year) => from(`${year}-05-01`, 150));
    assert.equal(await resumedIn(rowsOf(seasons)), '2023-05-01');
  });

  it('is none without rows on the same days of the year before, for a few late days, and between yearly figures', async () => {
    assert.equal(await resumedIn(rowsOf([...from('2025-05-01', 60), ...from('2026-02-01', 14)])), undefined);
    assert.equal(await resumedIn(rowsOf([...from('2025-01-01', 60), ...from('2026-02-01', 3)])), undefined);
    assert.equal(await resumedIn(rowsOf(from('2024-01-01', 730))), undefined);
    assert.equal(
      await resumedIn(rowsOf(['2022', '2023', '2024', '2025'].flatMap((year) => from(`${year}-01-01`, 1)))),
      undefined,
    );
  });

  it('begins the default period of comparisons with the previous year', async () => {
    const rows = [...rowsOf(from('2025-02-01', 14)), ...rowsOf(from('2026-02-01', 14), 11)];
    const dataset = await openDataset(rows);
    const result = await dataset.query({ measures: ['revenue'], compare: 'previous-year' });
    const [row] = result.rows();
    assert.deepEqual(Object.values(row!).slice(0, 2), [154, 140]);
    dataset.close();
  });
});
