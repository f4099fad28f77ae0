import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { openPublic } from '../../../src/dataset/public-dataset.js';
import { toOutlookPlans } from '../../../src/elements/sales-kpi/model/kpi.js';
import { toView } from '../../../src/elements/sales-kpi/model/view.js';
import { expectedOf, paceOf, type Expected } from '../../../src/elements/sales-kpi/pace.js';
import { day } from '../../day.js';
import { part } from '../../parts.js';
import { isLong, randomOf, seedOf } from '../../random.js';
import { answer, attributes, context } from './kpi-answers.js';

describe('paceOf', () => {
  /** The pace towards 200 of a period that has brought 100 until `newest`. */
  const paceAt = (newest: string, from: string, to: string): ReturnType<typeof paceOf> => {
    const given = attributes({ measure: 'revenue', goal: '200' });
    const main = answer({ revenue: [100] }, { period: { from: day(from), to: day(to) }, newest: day(newest) });
    return paceOf(toView({ main }, given, context()), given);
  };
  const inYear = (newest: string): ReturnType<typeof paceOf> => paceAt(newest, '2025-01-01', '2025-12-31');
  const inMonth = (newest: string): ReturnType<typeof paceOf> => paceAt(newest, '2025-06-01', '2025-06-30');

  it('is by week in a year, and by day in its last week', () => {
    assert.deepEqual(inYear('2025-12-24'), { unit: 'week', needed: 100, actual: (100 / 358) * 7 });
    assert.deepEqual(inYear('2025-12-25'), { unit: 'day', needed: 100 / 6, actual: 100 / 359 });
  });

  it('is by day in a month', () => {
    assert.deepEqual(inMonth('2025-06-10'), { unit: 'day', needed: 5, actual: 10 });
    assert.deepEqual(inMonth('2025-06-28'), { unit: 'day', needed: 50, actual: 100 / 28 });
  });

  it('is missing with one day left, and after the period', () => {
    assert.deepEqual([inYear('2025-12-30'), inMonth('2025-06-29'), inMonth('2025-06-30')], [undefined, undefined, undefined]);
  });
});

const iso = (at: number): string => new Date(at * 86_400_000).toISOString().slice(0, 10);

/** What a card with a goal expects of a period, over rows of days, through the queries that it sends. */
async function expectedIn(
  amounts: ReadonlyMap<number, number>,
  where: string,
  more: Readonly<Record<string, unknown>> = {},
): Promise<Expected | undefined> {
  const rows = [...amounts].map(([at, revenue]) => ({ date: iso(at), revenue, region: 'North' }));
  const dataset = await openPublic(rows, {}, part);
  try {
    const given = attributes({ measure: 'revenue', goal: '1e9' });
    const { catalog } = dataset;
    const about = { ...context({ where, ...more }), catalog };
    // A comparison ends both periods on the last day of the data.
    const main = await dataset.query({ measures: ['revenue'], where, compare: 'previous-year' });
    const { history: plan } = toOutlookPlans({ ...given, measure: 'revenue', direction: 'up' }, main, about);
    const history = plan && (await dataset.query({ where, ...plan }));
    return expectedOf(toView({ main, history }, given, about), about);
  } finally {
    dataset.close();
  }
}

it('queries no earlier days for a ratio', async () => {
  const dataset = await openPublic(
    [
      { date: '2023-05-02', revenue: 5, units: 1 },
      { date: '2024-06-12', revenue: 8, units: 2 },
    ],
    {},
    part,
  );
  const about = { ...context({ where: 'date: 2024' }), catalog: dataset.catalog };
  const queried = async (measure: string): Promise<readonly string[]> => {
    const main = await dataset.query({ measures: [measure], where: 'date: 2024', compare: 'previous-year' });
    return Object.keys(toOutlookPlans({ ...attributes({ measure, goal: '9' }), measure, direction: 'up' }, main, about));
  };
  assert.deepEqual([await queried('revenue'), await queried('revenue / units')], [['history'], []]);
  dataset.close();
});

/** The days of a range with an amount for each. */
const daily = (from: string, to: string, amountOf: (at: number) => number): Map<number, number> =>
  new Map(Array.from({ length: day(to) - day(from) + 1 }, (_, k) => [day(from) + k, amountOf(day(from) + k)]));

const isWeekday = (at: number): boolean => ![0, 6].includes(new Date(at * 86_400_000).getUTCDay());

describe('what a period that is not over is expected to bring', () => {
  /** 10 on each working day and 1 on others, but for 30 on the last three working days of the June of 2022. */
  const shape = daily('2022-01-01', '2024-06-12', (at) =>
    ['2022-06-28', '2022-06-29', '2022-06-30'].includes(iso(at)) ? 30 : isWeekday(at) ? 10 : 1,
  );

  const office = { calendar: { ...context().calendar, workingWeek: '1..5' } };

  it('is its value, divided by the share that as many working days had in earlier years', async () => {
    // 12 June 2024 is a Wednesday, the eighth working day, and twelve are left. The eighth is 12 June in 2023 and 10 June in 2022, and fourteen were left.
    const value = 8 * 10 + 4;
    const shares = [
      [8 * 10 + 4, 22 * 10 + 8],
      [8 * 10 + 2, 22 * 10 + 8 + 60],
    ].map(([part = 0, whole = 1]) => part / whole);
    const logits = shares.map((share) => Math.log(((share / (1 - share)) * 14) / 12));
    const mean = (logits[0]! + logits[1]!) / 2;
    const reach = 3.0777 * (Math.abs(logits[0]! - logits[1]!) / Math.SQRT2) * Math.sqrt(1.5);
    const wholeAt = (logit: number): number => value / (1 / (1 + Math.exp(-logit)));
    const found = (await expectedIn(shape, 'date: 2024-06', office))!;
    assert.deepEqual([found.count, found.unit], [2, 'year']);
    for (const [name, expected] of [
      ['value', wholeAt(mean)],
      ['low', wholeAt(mean + reach)],
      ['high', wholeAt(mean - reach)],
    ] as const)
      assert.ok(Math.abs(found[name] - expected) < 1e-9 * expected, `${name}: ${found[name]} for ${expected}`);
  });

  it('goes by the months before where there are no two years', async () => {
    const recent = new Map([...shape].filter(([at]) => at >= day('2023-09-01')));
    const found = (await expectedIn(recent, 'date: 2024-06', office))!;
    assert.deepEqual([found.count, found.unit], [9, 'month']);
    const whole = 20 * 10 + 10;
    assert.ok(Math.abs(found.value - whole) < 0.02 * whole, String(found.value));
  });

  it('counts the days of the week on which the data has sales, unless a page sets its working week', async () => {
    const whole = daily('2022-01-01', '2024-06-12', () => 10);
    assert.ok(Math.abs((await expectedIn(whole, 'date: 2024-06'))!.value - 300) < 1e-9);
    const closed = new Map([...whole].filter(([at]) => isWeekday(at)));
    assert.ok(Math.abs((await expectedIn(closed, 'date: 2024-06'))!.value - 200) < 1e-9);
    assert.ok(Math.abs((await expectedIn(whole, 'date: 2024-06', office))!.value - 300) > 1);
  });

  it('follows a year and a quarter, with earlier years alone', async () => {
    for (const where of ['date: 2024', 'date: 2024-Q2']) {
      assert.equal((await expectedIn(shape, where))?.unit, 'year', where);
      const recent = new Map([...shape].filter(([at]) => at >= day('2023-02-01')));
      assert.equal(await expectedIn(recent, where), undefined, where);
    }
  });

  it('is missing where a year sold nothing after that day, for a period that is over, and on a dashboard', async () => {
    const early = new Map([...shape].filter(([at]) => !(at > day('2023-06-11') && at <= day('2023-06-30'))));
    assert.equal(await expectedIn(early, 'date: 2024-06'), undefined);
    assert.equal(await expectedIn(shape, 'date: 2024-05'), undefined);
    assert.equal(await expectedIn(shape, 'date: 2024-06', { isOnDashboard: true }), undefined);
  });

  // A calibration: the tests above have exact cases.
  if (!isLong) return;
  it(`has an interval that four of five months end in (seed ${String(seedOf())})`, async () => {
    const random = randomOf(seedOf());
    const normal = (): number => Math.sqrt(-2 * Math.log(1 - random())) * Math.cos(2 * Math.PI * random());
    let inside = 0;
    const rounds = 400;
    for (let round = 0; round < rounds; round++) {
      const all = daily('2020-06-01', '2024-06-30', () => Math.exp(0.5 * normal()));
      const known = new Map([...all].filter(([at]) => at <= day('2024-06-12')));
      const sum = [...all].reduce((total, [at, amount]) => (at >= day('2024-06-01') ? total + amount : total), 0);
      const { low, high } = (await expectedIn(known, 'date: 2024-06'))!;
      inside += low <= sum && sum <= high ? 1 : 0;
    }
    // Four standard errors around 80%.
    assert.ok(Math.abs(inside / rounds - 0.8) < 4 * Math.sqrt(0.16 / rounds), `${inside} of ${rounds}`);
  });
});
