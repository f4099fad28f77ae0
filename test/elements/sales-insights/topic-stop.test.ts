import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { ordersOf, type OrderRow } from '../../facts/nothing/files.js';
import { dayOf, isoDate } from '../../../src/query/time/calendar-date.js';
import { insightsOf, type Insight } from '../../facts/insights-of.js';
import { open } from './topic-data.js';

const END = dayOf(2022, 12, 31);

/** What stands out in a shop whose orders happen with a probability that depends on the days until the end of the file. */
async function insightsWhere(days: number, keep: (left: number) => number, where = ''): Promise<readonly Insight[]> {
  const kept = ({ day }: OrderRow): number => keep(END - day);
  const rows = ordersOf({ seed: 7, from: END - days + 1, to: END, orders: 20, spread: 0.6, customers: 200, keep: kept });
  const dataset = await open(rows.map(({ day, ...row }) => ({ ...row, date: isoDate(day) })));
  const insights = await insightsOf(dataset, where);
  dataset.close();
  return insights;
}

const stopsIn = (insights: readonly Insight[]): readonly Insight[] =>
  insights.filter(({ finding }) => finding.key === 'break/stop');

describe('sales that stop', () => {
  it('are the first insight, from the day they stopped, with a check of the data as advice', async () => {
    const [first] = await insightsWhere(400, (left) => (left < 30 ? 0.05 : 1));
    const { finding, told } = first!;
    assert.equal(finding.key, 'break/stop');
    assert.ok(END - finding.period.to <= 3, isoDate(finding.period.to));
    assert.ok(Math.abs(finding.period.from - (END - 29)) <= 1, isoDate(finding.period.from));
    assert.match(told.head, /^Revenue: 9\d\.\d% lower since \d Dec 2022$/);
    assert.match(told.advice!.todo, /^Check first whether all rows/);
    assert.ok(finding.certainty! > 0.999 && finding.impact.value > 0);
  });

  it('are named on a page of the year before, but not of an older one', async () => {
    const stop = (left: number): number => (left < 50 ? 0.15 : 1);
    assert.equal(stopsIn(await insightsWhere(600, stop, 'date: 2021-08-01..2022-11-10')).length, 1);
    assert.equal(stopsIn(await insightsWhere(600, stop, 'date: 2021-08-01..2022-08-31')).length, 0);
  });

  it('are not confused with rows still to come, which thin out, nor with a quiet week or a short file', async () => {
    assert.equal(stopsIn(await insightsWhere(400, (left) => Math.min(1, 0.1 + left / 42))).length, 0);
    assert.equal(stopsIn(await insightsWhere(400, (left) => (left < 7 ? 0.05 : 1))).length, 0);
    assert.equal(stopsIn(await insightsWhere(90, (left) => (left < 30 ? 0.05 : 1))).length, 0);
  });
});
