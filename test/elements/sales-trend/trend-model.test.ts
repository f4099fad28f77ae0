import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { toView } from '../../../src/elements/sales-trend/model/trend.js';
import { answer, context, dates, months, numbers, options, texts, twoYears } from './trend-answers.js';

const gaps = (values: Float64Array): (number | null)[] => [...values].map((value) => (Number.isNaN(value) ? null : value));

describe('toView', () => {
  it('draws nothing until the main answer is there', () => {
    assert.equal(toView({}, options(), context()), undefined);
  });

  it('takes sums and counts of a period without rows for zero, and leaves a gap in ratios', () => {
    const values = (measure: string, unit: 'money' | 'count' | 'percent', empty = 'auto'): readonly (number | null)[] => {
      const main = answer([dates('month(date)', ['2016-01', '2016-04']), numbers(measure, [5, 7], unit)]);
      return gaps(toView({ main }, options({ measure, empty }), context())!.lines[0]!.values);
    };
    assert.deepEqual(values('revenue', 'money'), [5, 0, 0, 7]);
    assert.deepEqual(values('customers', 'count'), [5, 0, 0, 7]);
    assert.deepEqual(values('margin', 'percent'), [5, null, null, 7]);
    assert.deepEqual(values('revenue', 'money', 'gap'), [5, null, null, 7]);
    assert.deepEqual(values('margin', 'percent', 'zero'), [5, 0, 0, 7]);
  });

  it('leaves a gap where rows have no amounts', () => {
    const known = dates('month(date)', ['2016-01', '2016-02', '2016-03']);
    const main = answer([known, numbers('revenue', [5, null, 7])]);
    assert.deepEqual(gaps(toView({ main }, options(), context())!.lines[0]!.values), [5, null, 7]);
  });

  it('takes no day for zero before the earlier period begins', () => {
    const months = ['2016-01', '2016-02', '2016-03', '2016-04'];
    const before = numbers('revenue.previous', [null, 3, null, 4]);
    const main = answer([dates('month(date)', months), numbers('revenue', [5, 6, 7, 8]), before]);
    const [line] = toView({ main }, options({ compare: 'previous-year' }), context())!.lines;
    assert.deepEqual(gaps(line!.previous!), [null, 3, 0, 4]);
  });

  it('reaches as far as a date filter reaches into the data', () => {
    const main = answer([dates('month(date)', ['2016-01']), numbers('revenue', [5])], 'month', '2016-03-10');
    const facts = { ...main.facts, period: { from: 16801, to: 17166 } };
    assert.equal(toView({ main: { ...main, facts } }, options(), context())!.bins.length, 3);
  });

  it('shows all bins, none for an answer without rows', () => {
    const view = toView({ main: answer([dates('month(date)', []), numbers('revenue', [])]) }, options(), context())!;
    assert.deepEqual([view.bins.length, view.facts.length, view.windowed], [0, 0, false]);
    assert.deepEqual(toView(twoYears(), options(), context())!.shown, { from: 0, to: 23 });
  });

  it('draws a brushed period large and names its year and the one before', () => {
    const view = toView(twoYears(), options({ compare: 'previous-year' }), context({ own: 'date: 2017' }))!;
    assert.deepEqual([view.shown, view.windowed, view.marked], [{ from: 12, to: 23 }, true, undefined]);
    const [line] = view.panels[0]!.lines;
    assert.deepEqual([line!.label, line!.previousLabel, line!.fullLabel], ['2017', '2016', 'Revenue']);
  });

  it('marks a short choice, or several, in the whole picture', () => {
    const one = toView(twoYears(), options(), context({ own: 'date: 2017-11' }))!;
    assert.deepEqual([one.windowed, one.marked], [false, { kind: 'range', from: 22, to: 22 }]);
    const some = toView(twoYears(), options(), context({ own: 'date: 2016-02, 2017-11' }))!;
    assert.deepEqual(some.marked, { kind: 'bins', indices: [1, 22] });
  });

  it('keeps the default period of the page around a short selection in it, and all bins around another', () => {
    const shownFor = (own: string): unknown => {
      const { shown, windowed, marked } = toView(twoYears(), options(), context({ own, defaultPeriod: 'date: 2017' }))!;
      return [shown, windowed, marked];
    };
    const year = { from: 12, to: 23 };
    assert.deepEqual(shownFor('date: 2017-11'), [year, true, { kind: 'range', from: 22, to: 22 }]);
    assert.deepEqual(shownFor('date: 2017-03, 2017-07'), [year, true, { kind: 'bins', indices: [14, 18] }]);
    assert.deepEqual(shownFor('date: 2016-11'), [{ from: 0, to: 23 }, false, { kind: 'range', from: 10, to: 10 }]);
    assert.deepEqual(shownFor('date: 2017-04..2017-06'), [{ from: 15, to: 17 }, true, undefined]);
    assert.deepEqual(shownFor(''), [{ from: 0, to: 23 }, false, undefined]);
  });

  it('keeps still under a pointer that brushes the picture, and keeps the strip under one that brushes there', () => {
    const own = 'date: 2017-02..2017-08';
    const frozen = toView(twoYears(), options(), context({ own, frozen: { from: 0, to: 23 } }))!;
    assert.deepEqual(
      [frozen.shown, frozen.marked],
      [
        { from: 0, to: 23 },
        { kind: 'range', from: 13, to: 19 },
      ],
    );
    const strip = toView(twoYears(), options(), context({ own: 'date: 2017-02', inStrip: true }))!;
    assert.deepEqual([strip.shown, strip.windowed, strip.marked], [{ from: 13, to: 13 }, true, undefined]);
  });

  it('reads relative periods of an address from the newest day on', () => {
    const view = toView(twoYears(), options(), context({ own: 'date: last 6 months' }))!;
    assert.deepEqual(view.shown, { from: 18, to: 23 });
  });

  it('chooses nothing for a clause that is no period of its own', () => {
    for (const own of ['region: West', 'date: !2016', 'date: (blank)', 'date: 2031'])
      assert.equal(toView(twoYears(), options(), context({ own }))!.selection, undefined, own);
  });

  it('adds up from the beginning of what is shown, both years alike', () => {
    const asked = options({ cumulative: true, compare: 'previous-year' });
    const [line] = toView(twoYears(), asked, context({ own: 'date: 2017-01..2017-03' }))!.lines;
    assert.deepEqual([...line!.values.slice(12, 15)], [20, 30, 70]);
    assert.deepEqual([...line!.previous!.slice(12, 15)], [10, 30, 60]);
  });

  it('begins anew with each year, fiscal ones too, and says where', () => {
    const asked = options({ cumulative: 'year' });
    const view = toView(twoYears(), asked, context())!;
    assert.deepEqual([...view.begins!], [12]);
    assert.equal(view.lines[0]!.values[12], 20);
    const calendar = { timeZone: 'UTC', weekStart: 1, fiscalStart: 4 };
    const fiscal = toView(twoYears(), asked, context({ calendar }))!;
    assert.deepEqual([...fiscal.begins!], [3, 15]);
    assert.equal(toView(twoYears(), options({ cumulative: true }), context())!.begins, undefined);
  });

  it('adds up the days of each month, those of the earlier year too', () => {
    // 20 January to 5 March 2017: the value of day k is k + 1, and a tenth of it a year before.
    const texts = Array.from({ length: 45 }, (_, k) => new Date(Date.UTC(2017, 0, 20 + k)).toISOString().slice(0, 10));
    const values = texts.map((_, k) => k + 1);
    const main = answer([
      dates('day(date)', texts),
      numbers('revenue', values),
      numbers(
        'revenue.previous',
        values.map((value) => value / 10),
      ),
    ]);
    const view = toView({ main }, options({ cumulative: 'month', compare: 'previous-year' }), context())!;
    const expected = (of: readonly number[]): readonly number[] =>
      texts.map((day, k) =>
        of
          .slice(
            texts.findIndex((one) => one.slice(0, 7) === day.slice(0, 7)),
            k + 1,
          )
          .reduce((sum, value) => sum + value, 0),
      );
    const [line] = view.lines;
    assert.deepEqual([...view.begins!], [12, 40]);
    assert.deepEqual([...line!.values], expected(values));
    assert.deepEqual([...line!.previous!].map(Math.round), expected(values.map((value) => value / 10)).map(Math.round));
    assert.equal(line!.fullLabel, 'Revenue, month to date');
  });

  it('refuses a running total of values that do not add up', () => {
    const margin = { main: answer([dates('month(date)', ['2016-01']), numbers('margin', [0.2], 'percent')]) };
    assert.throws(() => toView(margin, options({ measure: 'margin', cumulative: true }), context()), { code: 'bad-option' });
    const own = answer([dates('month(date)', ['2016-01']), numbers('net', [2])]);
    const asked = options({ measure: 'net', cumulative: true });
    assert.throws(() => toView({ main: own }, asked, context()), { code: 'bad-option', message: /'net'/ });
    const measures = own.facts.measures.map((facts) => ({ ...facts, adds: { members: true, time: true } }));
    assert.ok(toView({ main: { ...own, facts: { ...own.facts, measures } } }, asked, context()));
  });

  it('draws a moving average with nothing before it is full', () => {
    const [line] = toView(twoYears(), options({ average: '3' }), context())!.lines;
    assert.deepEqual(gaps(line!.average!.slice(0, 4)), [null, null, 20, 30]);
  });

  it('puts measures of one unit on one scale and others into a panel of their own', () => {
    const columns = [
      dates('month(date)', ['2016-01']),
      numbers('revenue', [9]),
      numbers('orders', [3], 'count'),
      numbers('profit', [1]),
    ];
    const view = toView({ main: answer(columns) }, options({ measure: 'revenue, orders, profit' }), context())!;
    const names = view.panels.map((panel) => panel.lines.map((line) => line.measure));
    assert.deepEqual(names, [['revenue', 'profit'], ['orders']]);
    assert.deepEqual(
      view.panels.map((panel) => panel.title),
      ['Revenue and profit', 'Orders'],
    );
  });

  it('draws the members of a series, the missing one and those left over', () => {
    const members = {
      rowCount: 6,
      columns: [texts('region', ['A', 'B', null, 'D', 'E', 'F']), numbers('revenue', [9, 8, 7, 6, 5, 4])],
    };
    const keys = dates('month(date)', ['2016-01', '2016-01', '2016-01', '2016-01']);
    const main = answer([keys, texts('region', [null, 'D', 'A', 'B']), numbers('revenue', [7, 6, 9, 8])]);
    const others = answer([dates('month(date)', ['2016-01']), numbers('revenue', [9])]);
    const { lines } = toView({ members, main, others }, options({ series: 'region' }), context())!;
    const seen = lines.map((line) => [line.label, line.values[0], line.slot]);
    assert.deepEqual(seen, [
      ['A', 9, 1],
      ['B', 8, 2],
      ['(blank)', 7, 3],
      ['D', 6, 4],
      ['Others', 9, 0],
    ]);
  });

  it('stacks from zero up and down, the biggest at the base', () => {
    const members = { rowCount: 2, columns: [texts('region', ['A', 'B']), numbers('profit', [1, 1])] };
    const keys = dates('month(date)', ['2016-01', '2016-01', '2016-02', '2016-02']);
    const main = answer([keys, texts('region', ['A', 'B', 'A', 'B']), numbers('profit', [2, 5, -1, 3])]);
    const asked = options({ measure: 'profit', series: 'region', chart: 'stacked' });
    const [panel] = toView({ members, main }, asked, context())!.panels;
    const edges = panel!.lines.map(({ label, stack }) => [label, [...stack!.y1], [...stack!.y2]]);
    assert.deepEqual(edges, [
      ['B', [0, 0], [5, 3]],
      ['A', [5, 0], [7, -1]],
    ]);
  });

  it('marks the last period as partial where the data end well before it does', () => {
    const columns = [dates('month(date)', months('2016-01', 3)), numbers('revenue', [1, 2, 3])];
    assert.deepEqual(toView({ main: answer(columns, 'month', '2016-03-12') }, options(), context())!.partial, new Set([2]));
    assert.deepEqual(toView({ main: answer(columns, 'month', '2016-03-30') }, options(), context())!.partial, new Set());
  });

  it('says which month was the best, and of how many years', () => {
    const all = toView(twoYears(), options({ compare: 'previous-year' }), context({ own: 'date: 2017' }))!;
    assert.deepEqual(all.best, {
      index: 22,
      title: 'November $130',
      text: 'best month in two years',
    });
    const early = toView(twoYears(), options(), context({ own: 'date: 2016' }))!;
    assert.deepEqual([early.best!.index, early.best!.text], [11, '']);
  });

  it('calls no month the best that is far above all others, or one of few', () => {
    const bestOf = (values: readonly number[]): string | undefined => {
      const columns = [dates('month(date)', months('2016-01', values.length)), numbers('revenue', values)];
      return toView({ main: answer(columns, 'month') }, options(), context())!.best?.text;
    };
    assert.equal(bestOf([4, 5, 15, 4, 3, 4]), 'best month');
    assert.equal(bestOf([4, 5, 16, 4, 3, 4]), '');
    assert.equal(bestOf([4, 0, 9, 0, 0, 0, 6]), undefined);
  });
});
