import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { openPublic } from '../../src/dataset/public-dataset.js';
import type { ForecastFacts, ForecastsFacts } from '../../src/query/analysis/analysis.js';
import type { QueryResult } from '../../src/query/result/result.js';
import { forecast } from '../../src/stats/forecast/forecast.js';
import { part } from '../parts.js';

/** One order a month, on the 28th, from January 2012 on; the last one on the day that is given. */
function months(count: number, lastDay = 28): { date: string; order: string; revenue: number }[] {
  return Array.from({ length: count }, (_, i) => {
    const month = new Date(Date.UTC(2012, i, i === count - 1 ? lastDay : 28));
    const season = i % 12 === 11 ? 1.5 : 1;
    return {
      date: month.toISOString().slice(0, 10),
      order: `A${i}`,
      revenue: Math.round((200 + 2 * i) * season * 100 + ((i * 7919) % 900)) / 100,
    };
  });
}

const ANALYSIS = { kind: 'forecast', value: 'revenue', date: 'month(date)' } as const;

async function ask(rows: object[], analysis: object = {}, by = 'month(date)'): Promise<QueryResult> {
  const dataset = await openPublic(rows as Record<string, unknown>[], {}, part);
  return dataset.query({ measures: ['revenue'], by: [by], analysis: { ...ANALYSIS, date: by, ...analysis } });
}

const factsOf = (result: QueryResult): ForecastFacts => result.facts.analysis as ForecastFacts;

describe('the forecast of an answer', () => {
  it('has the periods of the answer, then those to come, with the numbers of the function @release', async () => {
    const rows = [...months(60), { date: '2016-12-31', order: 'Z', revenue: 10 }];
    const result = await ask(rows, { horizon: 6 });
    assert.equal(result.rowCount, 66);
    const found = result.rows();
    assert.equal(found[0]!['month(date)'], '2012-01-01');
    assert.equal(found[65]!['month(date)'], '2017-06-01');
    assert.deepEqual([found[59]!.forecast, found[60]!.value], [null, null]);
    const values = found.slice(0, 60).map((row) => row.value as number);
    assert.equal(values[59], rows[59]!.revenue + 10);
    const effects = factsOf(result).effects;
    if (effects.length === 0) {
      const own = forecast(values, { period: 12, horizon: 6 });
      own.mean.forEach((each, h) => assert.equal(found[60 + h]!.forecast, each));
      own.upper[95]!.forEach((each, h) => assert.equal(found[60 + h]!.upper95, each));
    }
    assert.ok(found.slice(60).every((row) => (row.lower95 as number) <= (row.lower80 as number)));
    const { worth, backtest, grain, count, partial } = factsOf(result);
    assert.deepEqual({ worth: worth.why, grain, count, partial }, { worth: 'better', grain: 'month', count: 60, partial: false });
    assert.ok(backtest!.mase < backtest!.naive.mase);
    assert.ok(typeof found[59]!.backtest === 'number' && found[40]!.backtest === null);
  });

  it('is the default one with a minimum of periods below the default, and longer with one above', async () => {
    const rows = months(60);
    const [usual, few, many] = [await ask(rows), await ask(rows, { leastHorizon: 3 }), await ask(rows, { leastHorizon: 20 })];
    assert.deepEqual(few.rows(), usual.rows());
    assert.deepEqual([usual.rowCount, many.rowCount], [72, 80]);
    assert.deepEqual(many.rows().at(-1), (await ask(rows, { horizon: 20 })).rows().at(-1));
    await assert.rejects(ask(rows, { leastHorizon: 0 }), { code: 'bad-option', message: /leastHorizon/ });
  });

  it('is that of the minimum alone where the default one is not reliable', async () => {
    // A random walk: a year ahead, everything is possible.
    let revenue = 1000;
    const rows = months(36).map((row, k) => {
      revenue = Math.max(200, revenue + Math.round(600 * Math.sin(k * k)));
      return { ...row, revenue };
    });
    const [usual, three, few] = [await ask(rows), await ask(rows, { horizon: 3 }), await ask(rows, { leastHorizon: 3 })];
    assert.deepEqual([factsOf(usual).worth.shown, factsOf(three).worth.shown], [false, true]);
    assert.deepEqual(few.rows(), three.rows());
  });

  it('shows a month that is covered in part, and forecasts it', async () => {
    const result = await ask(months(61, 3), { horizon: 6 });
    const found = result.rows();
    assert.equal(result.rowCount, 66);
    assert.equal(factsOf(result).partial, true);
    assert.equal(factsOf(result).count, 60);
    assert.equal(found[60]!['month(date)'], '2017-01-01');
    assert.ok(found[60]!.value !== null && found[60]!.forecast !== null && found[60]!.fitted === null);
  });

  it('adds what a month has that has begun to the forecast of its remaining days', async () => {
    // The shop is open on all days; the data ends on January 20th, 2017.
    const rows = [...months(60), { date: '2016-12-31', order: 'Z', revenue: 10 }];
    const begun = [...rows, { date: '2017-01-20', order: 'B', revenue: 700 }];
    const [before, after] = [await ask(rows, { horizon: 12 }), await ask(begun, { horizon: 12 })];
    const [plain, found] = [before.rows()[60]!, after.rows()[60]!];
    assert.equal(found.value, 700);
    const remaining = (found.forecast as number) - 700;
    assert.ok(Math.abs(remaining / (plain.forecast as number) - 11 / 31) < 1e-9, String(remaining));
    for (const level of [80, 95]) assert.ok((found[`lower${level}`] as number) >= 700);
    const rest = (rows: Record<string, unknown>[]) => rows.slice(61, 72).reduce((sum, row) => sum + (row.forecast as number), 0);
    assert.ok(Math.abs(factsOf(after).total.mean - 700 - remaining - rest(before.rows())) < 1e-6);
    for (const [level, lower] of Object.entries(factsOf(after).total.lower)) {
      assert.ok(lower >= 700 && factsOf(after).total.upper[Number(level)]! < factsOf(before).total.upper[Number(level)]! + 700);
    }
  });

  it('forecasts the whole of a begun month for a measure that does not add up', async () => {
    const dataset = await openPublic(months(61, 3), {}, part);
    const whole = await openPublic(months(60), {}, part);
    const plan = { measures: ['aov'], by: ['month(date)'], analysis: { ...ANALYSIS, value: 'aov', horizon: 3 } };
    assert.equal((await dataset.query(plan)).rows()[60]!.forecast, (await whole.query(plan)).rows()[60]!.forecast);
  });

  it('takes a month for whole that ends with a long weekend', async () => {
    for (const [day, partial] of [
      [28, false],
      [27, true],
    ] as const)
      assert.equal(factsOf(await ask(months(60, day), { horizon: 2 })).partial, partial, `the ${day}th`);
  });

  it('takes months without rows as gaps, or as zero', async () => {
    const rows = months(60).filter((_, i) => i !== 30);
    const gap = await ask(rows, { horizon: 3 });
    assert.equal(factsOf(gap).gaps, 1);
    assert.equal(gap.rows()[30]!.value, null);
    assert.equal(gap.rowCount, 63);
    const zero = await ask(rows, { horizon: 3, empty: 'zero' });
    assert.deepEqual([factsOf(zero).gaps, zero.rows()[30]!.value], [0, 0]);
  });

  it('tells what an event changes', async () => {
    const promotions = ['2012-05', '2013-02', '2013-11', '2014-08', '2015-05', '2016-02', '2016-11', '2017-02'];
    const rows = months(60).map((row) =>
      promotions.some((each) => row.date.startsWith(each)) ? { ...row, revenue: row.revenue * 1.4 } : row,
    );
    const result = await ask([...rows, { date: '2016-12-31', order: 'Z', revenue: 0 }], {
      horizon: 3,
      events: { Sale: promotions.map((each) => `${each}-10`) },
    });
    const sale = factsOf(result).effects.find(({ name }) => name === 'Sale')!;
    assert.ok(Math.abs(sale.effect - 0.4) < 0.05 && sale.relative, JSON.stringify(sale));
    const [january, february] = result.rows().slice(60);
    assert.ok((february!.forecast as number) > 1.25 * (january!.forecast as number));
  });

  it('tells the sum of the periods to come, with limits of its own', async () => {
    const result = await ask(months(60), { horizon: 6, level: [90] });
    const { total } = factsOf(result);
    const sum = result.rows().reduce((whole, row) => whole + ((row.forecast as number | null) ?? 0), 0);
    assert.ok(Math.abs(total.mean - sum) < 1e-9 * sum);
    assert.ok(total.lower[90]! < sum && sum < total.upper[90]!);
  });

  it('takes events that last some days @release', async () => {
    const promotions = ['2012-05', '2013-02', '2013-11', '2014-08', '2015-05', '2016-02', '2016-11'];
    const rows = months(60).map((row) =>
      promotions.some((each) => row.date.startsWith(each)) ? { ...row, revenue: row.revenue * 1.4 } : row,
    );
    const effectOf = async (dates: readonly string[]): Promise<number> => {
      const result = await ask(rows, { horizon: 3, events: { Sale: dates } });
      return factsOf(result).effects.find(({ name }) => name === 'Sale')!.effect;
    };
    const single = await effectOf(promotions.flatMap((each) => [`${each}-10`, `${each}-11`]));
    assert.ok(Math.abs((1 + single) ** 2 - 1.4) < 0.05, String(single));
    assert.equal(await effectOf(promotions.map((each) => `${each}-10..${each}-11`)), single);
  });

  it('has no rows where the answer has none', async () => {
    const dataset = await openPublic(months(60), {}, part);
    const plan = { measures: ['revenue'], by: ['month(date)'], where: 'date: 2031', analysis: ANALYSIS };
    const result = await dataset.query(plan);
    assert.deepEqual([result.rowCount, result.facts.analysis], [0, undefined]);
  });

  it('knows weeks, quarters and years, and refuses what is no date in bins', async () => {
    for (const [by, grain] of [
      ['quarter(date)', 'quarter'],
      ['year(date)', 'year'],
      ['auto(date)', 'month'],
    ] as const) {
      assert.equal(factsOf(await ask(months(60), { horizon: 2 }, by)).grain, grain);
    }
    await assert.rejects(ask(months(60), {}, 'weekday(date)'), { code: 'bad-option' });
    await assert.rejects(ask(months(60), { value: 'order' }), { code: 'bad-option' });
    await assert.rejects(ask(months(60), { horizon: 0 }), { code: 'bad-option' });
    await assert.rejects(ask(months(60), { model: 'prophet' }), { code: 'bad-option' });
    await assert.rejects(ask(months(60), { events: { Sale: ['soon'] } }), { code: 'bad-option' });
    await assert.rejects(ask(months(2)), { code: 'too-few-values' });
  });
});

describe('the forecasts of members', () => {
  const products = [
    ...months(60).map((row) => ({ ...row, product: 'Chairs' })),
    ...months(60)
      .slice(40)
      .map((row) => ({ ...row, order: `${row.order}x`, revenue: row.revenue / 2, product: 'Lamps' })),
    { date: '2016-12-31', order: 'Z', revenue: 1, product: 'Tables' },
    { date: '2016-12-30', order: 'Y', revenue: 1, product: 'Tables' },
  ];
  const by = ['product', 'month(date)'];
  const analysis = { kind: 'forecasts', value: 'revenue', date: 'month(date)', series: 'product', horizon: 3 } as const;

  it('has the rows of each, over the same periods, with the numbers of the one', async () => {
    const dataset = await openPublic(products, {}, part);
    const result = await dataset.query({ measures: ['revenue'], by, analysis });
    assert.equal(result.rowCount, 3 * 63);
    const of = (product: string): Record<string, unknown>[] => result.rows().filter((row) => row.product === product);
    const alone = (
      await dataset.query({
        measures: ['revenue'],
        by: ['month(date)'],
        where: 'product: Chairs',
        analysis: { ...ANALYSIS, horizon: 3 },
      })
    ).rows();
    assert.equal(of('Chairs').at(-1)!['month(date)'], '2017-03-01');
    assert.deepEqual(
      of('Chairs')
        .slice(60)
        .map((row) => row.forecast),
      alone.slice(60, 63).map((row) => row.forecast),
    );
    assert.ok(
      of('Lamps')
        .slice(0, 40)
        .every((row) => row.value === null) && of('Lamps')[40]!.value !== null,
    );
    assert.ok(
      of('Lamps')
        .slice(60)
        .every((row) => (row.forecast as number) > 0),
    );
    assert.ok(of('Tables').every((row) => row.forecast === null));
    const facts = result.facts.analysis as ForecastsFacts;
    assert.deepEqual(
      facts.series.map(({ member, worth }) => [member, worth.why]),
      [
        ['Chairs', 'better'],
        ['Lamps', 'few-values'],
        ['Tables', 'few-values'],
      ],
    );
  });

  it('counts what each member has in a month that has begun, and adds up', async () => {
    const begun = [
      ...products.filter(({ product }) => product !== 'Tables'),
      { date: '2017-01-14', order: 'B1', revenue: 900, product: 'Chairs' },
      { date: '2017-01-15', order: 'B2', revenue: 3, product: 'Lamps' },
    ];
    const dataset = await openPublic(begun, {}, part);
    const found = await dataset.query({ measures: ['revenue'], by, analysis: { ...analysis, empty: 'zero', reconcile: true } });
    const rows = found.rows().filter((row) => row['month(date)'] === '2017-01-01');
    assert.deepEqual(
      rows.map(({ product, value }) => [product, value]),
      [
        ['Chairs', 900],
        ['Lamps', 3],
      ],
    );
    for (const row of rows)
      assert.ok((row.lower95 as number) >= (row.value as number) && (row.forecast as number) > (row.value as number));
    const { whole } = found.facts.analysis as ForecastsFacts;
    const sum = found.rows().reduce((all, { forecast: each }) => all + ((each as number | null) ?? 0), 0);
    assert.ok(Math.abs(whole!.total.mean - sum) < 1e-6 * sum && whole!.total.lower[95]! >= 903);
  });

  it('refuses too many members, a key more, and stops when told', async () => {
    const dataset = await openPublic(products, {}, part);
    const many = await openPublic(
      Array.from({ length: 501 }, (_, i) => ({ date: '2016-05-05', order: `O${i}`, revenue: 1, product: `P${i}` })),
      {},
      part,
    );
    await assert.rejects(many.query({ measures: ['revenue'], by, analysis }), { code: 'bad-option' });
    await assert.rejects(dataset.query({ measures: ['revenue'], by: [...by, 'order'], analysis }), { code: 'bad-option' });
    await assert.rejects(dataset.query({ measures: ['revenue'], by, analysis }, { signal: AbortSignal.abort() }), {
      name: 'AbortError',
    });
  });
});
