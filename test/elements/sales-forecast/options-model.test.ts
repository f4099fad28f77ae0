import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { clauseOfRanges, indicesOf, selectionIn, stretchesOf } from '../../../src/catalog/time-selection.js';
import { notesOf, readEvents } from '../../../src/elements/sales-forecast/model/options.js';
import { grainOf, toPlans } from '../../../src/elements/sales-forecast/model/model.js';
import type { Catalog } from '../../../src/query/catalog.js';
import { day, options, viewOf } from './forecast-answers.js';

const bad = (run: () => unknown): string => {
  try {
    run();
  } catch (error) {
    assert.equal((error as { code: string }).code, 'bad-option');
    return (error as Error).message;
  }
  return 'nothing is wrong';
};

const catalogOf = (oldest: string, newest: string): Catalog =>
  ({ oldest: day(oldest), newest: day(newest), define: { fee: 'sum(fee)', rate: 'sum(a) / sum(b)' } }) as unknown as Catalog;

describe('toOptions', () => {
  it('forecasts revenue by all models with two intervals, unless it is said', () => {
    assert.deepEqual(options(), {
      measure: 'revenue',
      compare: undefined,
      goal: undefined,
      by: undefined,
      filter: { mode: 'cross', without: ['date'] },
      limit: 100,
      horizon: undefined,
      granularity: 'auto',
      level: [80, 95],
      model: 'auto',
      backtest: false,
      events: [],
      growth: undefined,
      empty: 'auto',
    });
    const { level, horizon, model, growth } = options({ level: '95%, 50, 50', horizon: 6, model: 'arima', growth: '−2,5 %' });
    assert.deepEqual([level, horizon, model, growth], [[50, 95], 6, 'arima', -0.025]);
  });

  it('names what it cannot read', () => {
    assert.match(
      bad(() => options({ measure: 'revenue, profit' })),
      /^measure: invalid value 'revenue, profit'.*one measure/,
    );
    for (const horizon of ['0', '1.5', '1001', 'year'])
      assert.match(
        bad(() => options({ horizon })),
        new RegExp(`^horizon: invalid value '${horizon}'`),
      );
    for (const level of ['0', '100', 'high', '50, 60, 70, 80'])
      assert.match(
        bad(() => options({ level })),
        new RegExp(`^level: invalid value '${level}'`),
      );
    for (const growth of ['5', '0.05', '-100%', 'more', '1001%'])
      assert.match(
        bad(() => options({ growth })),
        new RegExp(`^growth: invalid value '${growth}'`),
      );
    assert.match(
      bad(() => options({ model: 'arma' })),
      /^model: invalid value 'arma'.*did you mean 'arima'/,
    );
    assert.match(
      bad(() => options({ granularity: 'monthly' })),
      /^granularity: invalid value 'monthly'/,
    );
    assert.match(
      bad(() => options({ empty: 'null' })),
      /^empty: invalid value 'null'/,
    );
  });
});

describe('readEvents', () => {
  it('reads names with their days, and joins those of one name, from the attribute and from children', () => {
    const read = readEvents(`Black Friday: 2016-11-25, 2017-11-24; Valentine's Day: 2017-02-14;`, [
      { text: 'Black Friday', date: '2018-11-23' },
      { text: 'Sale: spring', date: '2017-03..2017-04, 2018-03' },
    ]);
    assert.deepEqual(read, [
      { name: 'Black Friday', dates: ['2016-11-25', '2017-11-24', '2018-11-23'] },
      { name: `Valentine's Day`, dates: ['2017-02-14'] },
      { name: 'Sale: spring', dates: ['2017-03..2017-04', '2018-03'] },
    ]);
    assert.deepEqual(notesOf(read.slice(2)), [
      { days: { from: day('2017-03-01'), to: day('2017-04-30') }, text: 'Sale: spring' },
      { days: { from: day('2018-03-01'), to: day('2018-03-31') }, text: 'Sale: spring' },
    ]);
  });

  it('names what is no event or no day', () => {
    assert.match(
      bad(() => readEvents('Black Friday', [])),
      /'Black Friday'.*Black Friday: 2016-11-25/,
    );
    assert.match(
      bad(() => readEvents('Easter: 16.4.2017', [])),
      /'16\.4\.2017'/,
    );
    assert.match(
      bad(() => readEvents('Easter:', [])),
      /'Easter'/,
    );
    assert.match(
      bad(() => readEvents(': 2017-04-16', [])),
      /': 2017-04-16'/,
    );
    assert.match(
      bad(() => readEvents('', [{ text: 'Easter', date: '2018..2017' }])),
      /'2018\.\.2017'/,
    );
    const many = Array.from({ length: 40 }, (_, k) => `E${k}: 2017-01-01`).join(';');
    assert.match(
      bad(() => readEvents(many, [])),
      /'40'.*at most 39 names/,
    );
  });
});

describe('toPlans', () => {
  it('asks by months where the data span two years, else by days, or as it is said', () => {
    assert.equal(grainOf(options(), catalogOf('2016-01-04', '2017-12-20')), 'month');
    assert.equal(grainOf(options(), catalogOf('2017-01', '2018-09')), 'day');
    assert.equal(grainOf(options({ granularity: 'week' }), catalogOf('2017-01', '2018-09')), 'week');
    assert.equal(grainOf(options(), {}), 'month');
  });

  it('leaves it to the measure how periods without rows count, unless the page says it', () => {
    const emptyOf = (empty: string): unknown => {
      const { analysis } = toPlans(options({ empty }), catalogOf('2014', '2018')).main;
      return (analysis as { empty?: string }).empty;
    };
    assert.deepEqual([emptyOf(''), emptyOf('gap'), emptyOf('zero')], ['auto', 'gap', 'zero']);
  });

  it('hands on what is asked for', () => {
    const asked = options({ measure: 'net = sum(fee)', horizon: '6', level: '90', model: 'ets', events: 'Easter: 2017-04-16' });
    assert.deepEqual(toPlans(asked, catalogOf('2014', '2018')).main, {
      measures: ['net = sum(fee)'],
      by: ['month(date)'],
      analysis: {
        kind: 'forecast',
        value: 'net',
        date: 'month(date)',
        level: [90],
        model: 'ets',
        empty: 'auto',
        horizon: 6,
        events: { Easter: ['2017-04-16'] },
      },
    });
  });
});

describe('a choice', () => {
  const view = viewOf();
  const clauseOf = (indices: readonly number[], of: typeof view): string =>
    clauseOfRanges(stretchesOf({ kind: 'bins', indices }, { from: 0, to: of.past - 1 }), of);
  const chosenIn = (where: string): readonly number[] => indicesOf(selectionIn(where, view));

  it('is a clause of whole periods in its shortest form, without those to come', () => {
    assert.equal(clauseOf([0, 1, 2], view), 'date: 2016-Q1');
    assert.equal(clauseOf([14, 3, 12, 13], view), 'date: 2016-04, 2017-Q1');
    assert.equal(clauseOf([22, 23, 24, 25], view), 'date: 2017-11..2017-12');
    assert.equal(clauseOf([24], view), '');
    assert.equal(clauseOf([24, 25], viewOf({ partial: true })), 'date: 2018-01');
  });

  it('is read back from a clause', () => {
    for (const chosen of [[0], [0, 1, 2], [3, 12, 13], [22, 23]]) assert.deepEqual(chosenIn(clauseOf(chosen, view)), chosen);
    assert.deepEqual(chosenIn('date: 2016-02-10..2016-03-01'), [1, 2]);
    for (const other of ['', 'region: West', 'date: !2016', 'date: last 3 months', 'date: (', 'date: 2031'])
      assert.deepEqual(chosenIn(other), [], other);
  });
});
