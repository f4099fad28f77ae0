import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { openDataset } from '../../src/core.js';
import { isoDate, weekdayOf } from '../../src/query/time/calendar-date.js';
import type { OpenDays } from '../../src/query/time/open-days.js';

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
});
