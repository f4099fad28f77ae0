import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { ordersOf, type OrderRow } from '../../facts/nothing/files.js';
import { dayOf, isoDate } from '../../../src/query/time/calendar-date.js';
import { insightsOf, type Insight } from '../../facts/insights-of.js';
import { open } from './topic-data.js';

const [FROM, TO] = [dayOf(2021, 3, 1), dayOf(2022, 12, 31)];
const GAP = { from: dayOf(2022, 4, 1), to: dayOf(2022, 4, 30) };

/** Sales of two years with the days that are kept. */
async function gapsIn(isOpen: (day: number) => boolean, where = ''): Promise<readonly Insight[]> {
  const keep = ({ day }: OrderRow): number => (isOpen(day) ? 1 : 0);
  const rows = ordersOf({ seed: 5, from: FROM, to: TO, orders: 6, spread: 0.6, customers: 200, keep });
  const dataset = await open(rows.map(({ day, ...row }) => ({ ...row, date: isoDate(day) })));
  const found = await insightsOf(dataset, where, ['anomaly']);
  dataset.close();
  return found.filter(({ finding }) => finding.key === 'anomaly/gap');
}

const isIn = (day: number, { from, to }: { readonly from: number; readonly to: number }): boolean => day >= from && day <= to;

describe('a time without any row', () => {
  it('is named with its days and what the days around it let expect, with a check of the data as advice', async () => {
    const [only, ...others] = await gapsIn((day) => !isIn(day, GAP));
    assert.equal(others.length, 0);
    const { finding, told } = only!;
    assert.deepEqual(finding.period, GAP);
    assert.equal(told.head, 'No sales in Apr 2022');
    assert.match(told.text, /^\D?0, compared with an expected \S+ \(−\S+\)\.$/);
    assert.equal(told.stake, undefined);
    assert.match(told.how, /^No row has a date/);
    assert.match(told.advice!.todo, /^Check whether the rows of that time were exported/);
  });

  it('is of the days that a filter selects, or of the year before', async () => {
    const isOpen = (day: number): boolean => !isIn(day, GAP);
    assert.equal((await gapsIn(isOpen, 'date: 2022-01-01..2022-12-31')).length, 1);
    assert.equal((await gapsIn(isOpen, 'date: 2022-06-01..2022-12-31')).length, 0);
    const wasOpen = (day: number): boolean => !isIn(day, { from: dayOf(2021, 7, 1), to: dayOf(2021, 7, 31) });
    const [compared] = await gapsIn(wasOpen, 'date: 2022-06-01..2022-12-31');
    assert.equal(compared?.told.head, 'No sales in Jul 2021');
  });

  it('is not confused with closed days, holidays that come again, and rare sales', async () => {
    assert.equal((await gapsIn((day) => day % 7 < 5)).length, 0);
    const yearly = (day: number): boolean => !isIn(day, GAP) && !isIn(day + 365, GAP);
    assert.equal((await gapsIn(yearly)).length, 0);
    assert.equal((await gapsIn((day) => (day * 7919) % 23 === 0)).length, 0);
  });
});
