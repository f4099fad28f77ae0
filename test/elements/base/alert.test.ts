import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { openDataset, type Dataset } from '../../../src/core.js';
import { alertOf, alertStatus, type AlertSetting } from '../../../src/elements/base/alert/alert.js';
import { englishOf } from '../../../src/elements/base/messages/messages.js';
import { alertTexts } from '../../../src/messages/compiled/en/alert.js';
import type { AlertStatus } from '../../../src/query/alert.js';
import { forecast } from '../../../src/stats/forecast/forecast.js';

const messages = englishOf({ alert: alertTexts });
/** Days of the clock, since 1970-01-01. */
const dayOf = (date: string): number => Date.parse(date) / 86_400_000;

/** One sale a month in the East from 2014 on, about 100 each, 300 in December 2017; West sells 8 to 12 until November 2017. The last month has 5 days. */
const usual = (month: number): number => 100 + ((month * 7919) % 13) - 6;
const west = (month: number): number => 8 + ((month * 31) % 5);
const ROWS = Array.from({ length: 48 }, (_, month) => {
  const date = new Date(Date.UTC(2014, month, 28)).toISOString().slice(0, 10);
  const east = { date, region: 'East', revenue: month === 47 ? 300 : usual(month) };
  return month < 47 ? [east, { date, region: 'West', revenue: west(month) }] : [east];
}).flat();
const NEXT = [{ date: '2018-01-05', region: 'East', revenue: 1 }];

describe('the alert of a card', () => {
  let dataset: Dataset;
  before(async () => {
    dataset = await openDataset([...ROWS, ...NEXT]);
  });
  after(() => dataset.close());

  async function status(setting: AlertSetting, where = '', today = '2018-01-05'): Promise<AlertStatus> {
    const { catalog } = dataset;
    const { calendar } = catalog;
    const { rule, plan } = alertOf(setting, { catalog, calendar });
    const result = plan && (await dataset.query({ ...(where && { where }), ...plan }));
    return alertStatus(rule, result, {
      ...{ catalog, calendar, messages, today: dayOf(today) },
      locale: 'en-US',
      currency: 'USD',
    });
  }

  it('of a chart over time is about the newest complete period', async () => {
    const found = await status({ alert: 'revenue > 2 * revenue.previous', granularity: 'month', compare: 'previous-year' });
    assert.deepEqual(found, {
      ...{ isActive: true, expression: 'revenue > 2 * revenue.previous', measure: 'revenue' },
      ...{ value: 300, threshold: 2 * (usual(35) + west(35)), period: '2017-12' },
      text: `Revenue, Dec 2017: $300.00, above $${2 * (usual(35) + west(35))}.00 (2 × Revenue, Previous)`,
    });
  });

  it('counts a period without sales as none', async () => {
    const found = await status({ alert: 'revenue < 5', granularity: 'month' }, 'region: West');
    assert.deepEqual([found.isActive, found.value, found.period], [true, 0, '2017-12']);
    const { value, period } = await status({ alert: 'revenue < 5', granularity: 'month' }, 'region: West; date: ..2017-09');
    assert.deepEqual([value, period], [west(44), '2017-09']);
    assert.equal((await status({ alert: 'avg(revenue) < 5', granularity: 'month' }, 'region: West')).value, null);
  });

  it('`unusual` compares with the forecast from all periods before, also those before the days of the card', async () => {
    const found = await status({ alert: 'unusual', measure: 'revenue' });
    const own = forecast(
      Array.from({ length: 47 }, (_, month) => usual(month) + west(month)),
      { period: 12, horizon: 1, level: 99.7 },
    );
    const [lower, upper] = [own.lower[99.7]![0]!, own.upper[99.7]![0]!];
    assert.deepEqual([found.isActive, found.measure, found.value, found.period], [true, 'revenue', 300, '2017-12']);
    assert.ok(Math.abs(found.threshold! - upper) < 0.02 * upper, `${found.threshold} is about ${upper}`);
    assert.match(found.text, /^Revenue, Dec 2017: \$300\.00, above the usual range \(\$[\d.]+ to \$[\d.]+\)$/);
    assert.ok(lower > 0);
    assert.deepEqual(await status({ alert: 'unusual' }, 'date: 2017-11..2018-01'), found);
    const before = await status({ alert: 'revenue unusual by month' }, 'date: 2017-07..2017-09');
    assert.deepEqual([before.isActive, before.period], [false, '2017-09']);
    assert.match(before.text, /^Revenue, Sep 2017: \$\d+\.00, in the usual range/);
  });

  it('`unusual` sees that sales have ended', async () => {
    const found = await status({ alert: 'unusual by month' }, 'region: West');
    assert.deepEqual([found.isActive, found.value, found.period], [true, 0, '2017-12']);
    assert.match(found.text, /below the usual range/);
  });

  it('`unusual` with a short history has no range, and says so', async () => {
    const found = await status({ alert: 'unusual by month' }, 'date: ..2014-12');
    assert.deepEqual([found.isActive, found.threshold, found.period], [false, null, '2014-12']);
    assert.match(found.text, /^Revenue, Dec 2014: \$\d+\.00, but only 11 earlier periods to compare with \(12 are needed\)$/);
    const none = await status({ alert: 'unusual by month' }, 'region: North');
    assert.deepEqual([none.isActive, none.value, none.threshold], [false, null, null]);
  });

  it('`data older than` counts days from the newest one', async () => {
    const alert = 'data older than 2 days';
    assert.deepEqual(await status({ alert }, '', '2018-01-08'), {
      ...{ isActive: true, expression: alert, measure: 'data', value: 3, threshold: 2 },
      text: 'The newest day of the data is Jan 5, 2018, 3 days ago',
    });
    const fresh = await status({ alert }, '', '2018-01-07');
    assert.deepEqual([fresh.isActive, fresh.text], [false, 'The newest day of the data is Jan 5, 2018, 2 days ago']);
    assert.match((await status({ alert }, '', '2018-01-06')).text, /, yesterday$/);
    assert.deepEqual([(await status({ alert: 'data older than 1 week' }, '', '2018-01-13')).threshold], [7]);
  });
});
