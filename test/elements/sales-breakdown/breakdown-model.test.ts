import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { toView, type BreakdownAnswers } from '../../../src/elements/sales-breakdown/model/breakdown.js';
import { classesOf, runningShares } from '../../../src/elements/sales-breakdown/model/breakdown.js';
import { sharesOf } from '../../../src/elements/sales-breakdown/model/texts.js';
import { measureOf } from '../../../src/query/measure.js';
import { dates, numbers, texts } from '../sales-trend/trend-answers.js';
import { answer, context, members, options } from './breakdown-answers.js';

const REGIONS = { West: 40, East: 30, South: 20, North: 10 };

const labels = (view: ReturnType<typeof toView>): readonly string[] => view.rows.map(({ label }) => label);

describe('toView', () => {
  it('shows members as they are answered, with what they were before and their whole', () => {
    const view = toView(members(REGIONS, [20, 40, null, 10]), options({ by: 'region', compare: 'previous-year' }), context());
    assert.deepEqual(labels(view), ['West', 'East', 'South', 'North']);
    assert.deepEqual(
      view.rows.map(({ previous }) => previous),
      [[20], [40], [Number.NaN], [10]],
    );
    assert.deepEqual([view.total, view.adds, view.chart, view.chosen], [100, true, 'bar', []]);
  });

  it('adds what is left over as a row of its own', () => {
    const answers: BreakdownAnswers = { ...members({ West: 40 }), others: answer([numbers('revenue', [60])]) };
    const view = toView(answers, options({ by: 'region', top: 1, other: true }), context());
    assert.deepEqual(
      view.rows.map(({ key, label, values }) => [key, label, values[0]]),
      [
        ['West', 'West', 40],
        [undefined, 'Other', 60],
      ],
    );
  });

  it('says how many members are left over, where the result knows', () => {
    const [first] = Object.values(members({ West: 40 }));
    const main = { ...first!, facts: { measures: [], skipped: [], groups: 33 } };
    const answers: BreakdownAnswers = { main, others: answer([numbers('revenue', [60])]) };
    const view = toView(answers, options({ by: 'region', top: 1, other: true }), context());
    assert.deepEqual(labels(view), ['West', 'Other (32)']);
  });

  it('puts what is between both ends where it belongs, and no member twice', () => {
    const both = options({ by: 'region', top: '2', bottom: '2' });
    const [main] = Object.values(members({ West: 40, East: 30 }));
    const last = members({ North: -10, South: 20, East: 30 }).main;
    const counted = { ...main!, facts: { measures: [], skipped: [], groups: 13 } };
    const view = toView({ main: counted, last, others: answer([numbers('revenue', [90])]) }, both, context());
    assert.deepEqual(
      view.rows.map(({ label, values }) => [label, values[0]]),
      [
        ['West', 40],
        ['East', 30],
        ['9 more', 90],
        ['South', 20],
        ['North', -10],
      ],
    );
    assert.deepEqual([view.count, view.largest, view.lowest], [13, undefined, undefined]);
  });

  it('marks the members that the element’s own clause names', () => {
    const view = toView(members(REGIONS), options({ by: 'region' }), context({ own: 'region: South, West' }));
    assert.deepEqual(view.chosen, [0, 2]);
  });

  it('puts months, weekdays and age bands in their own order, and the missing member last', () => {
    const order = (keys: readonly (string | null)[], own = {}): readonly string[] => {
      const main = answer([
        texts('age', keys),
        numbers(
          'revenue',
          keys.map((_, k) => 9 - k),
        ),
      ]);
      return labels(toView({ main, total: answer([numbers('revenue', [9])]) }, options({ by: 'age' }), context(own)));
    };
    assert.deepEqual(order(['65+', '18-24', null, '25-64', '<18']), ['<18', '18-24', '25-64', '65+', '(blank)']);
    assert.deepEqual(order(['Wed', 'Mon', 'Sun']), ['Mon', 'Wed', 'Sun']);
    assert.deepEqual(order(['März', 'Januar'], { locale: 'de' }), ['Januar', 'März']);
    assert.deepEqual(order(['B12', 'A3', 'C1']), ['B12', 'A3', 'C1']);
  });

  it('names bins and weekdays, the week beginning where the reader’s does', () => {
    const weekdays = { ...numbers('weekday(date)', [1, 6, 7]), unit: undefined } as never;
    const main = answer([weekdays, numbers('revenue', [1, 2, 3])]);
    const view = toView(
      { main },
      options({ by: 'weekday(date)' }),
      context({ calendar: { timeZone: 'UTC', weekStart: 7, fiscalStart: 1 } }),
    );
    assert.deepEqual(labels(view), ['Sunday', 'Monday', 'Saturday']);
    const quarters = answer([dates('quarter(date)', ['2016-01', '2016-04']), numbers('revenue', [1, 2])]);
    assert.deepEqual(labels(toView({ main: quarters }, options({ by: 'quarter(date)' }), context())), ['Q1 2016', 'Q2 2016']);
  });

  it('adds up over periods what does so, and no average per day', () => {
    const shares = (name: string, by: string): readonly (string | undefined)[] => {
      const expression = `${name} per day`;
      const daily = { ...measureOf([], expression), adds: { members: true, time: false } };
      const column = numbers(expression, [30, 20]);
      const main = { ...answer([texts(by, ['1', '2']), column]), facts: { measures: [daily], skipped: [] } };
      const total = answer([numbers(expression, [50])]);
      const view = toView({ main, total }, options({ by, measure: expression }), context());
      return view.rows.map(sharesOf(view, context()));
    };
    assert.deepEqual(shares('revenue', 'weekday(date)'), [undefined, undefined]);
    assert.deepEqual(shares('revenue', 'region'), ['60.0%', '40.0%']);
  });

  it('keeps rows in their places while somebody drags, empty ones too', () => {
    const held = toView(members(REGIONS), options({ by: 'region' }), context()).rows;
    const moved = members({ East: 9, West: 5, North: 1, New: 3 });
    const view = toView(moved, options({ by: 'region' }), context({ previous: held }));
    assert.deepEqual(
      view.rows.map(({ label, values }) => [label, values[0]]),
      [
        ['West', 5],
        ['East', 9],
        ['South', undefined],
        ['North', 1],
        ['New', 3],
      ],
    );
  });
});

describe('toView with two dimensions', () => {
  const keys = ['West', 'West', 'East'];
  const answers: BreakdownAnswers = {
    members: answer([texts('region', ['West', 'East']), numbers('revenue', [70, 30])]),
    parts: answer([texts('category', ['a', 'b']), numbers('revenue', [60, 40])]),
    total: answer([numbers('revenue', [100])]),
    main: answer([texts('region', keys), texts('category', ['a', 'b', 'a']), numbers('revenue', [30, 40, 30])]),
  };

  it('has parts in each bar, or pictures side by side on one scale', () => {
    const stacked = toView(answers, options({ by: 'region', series: 'category' }), context());
    assert.deepEqual(
      stacked.rows.map(({ values, parts }) => [values, parts]),
      [
        [[70], [30, 40]],
        [[30], [30, Number.NaN]],
      ],
    );
    const beside = toView(answers, options({ by: 'region, category' }), context());
    assert.deepEqual(
      beside.columns.map(({ title, scale }) => [title, scale]),
      [
        ['a', 0],
        ['b', 0],
      ],
    );
    assert.deepEqual(
      beside.rows.map(({ values }) => values),
      [
        [30, 40],
        [30, Number.NaN],
      ],
    );
  });

  it('has the parts left over in one, with values of their own', () => {
    const many: BreakdownAnswers = {
      ...answers,
      parts: answer([texts('category', ['a', 'b', 'c', 'd', 'e', 'f', 'g']), numbers('revenue', [7, 6, 5, 4, 3, 2, 1])]),
      rest: answer([texts('region', ['East']), numbers('revenue', [5])]),
    };
    const view = toView(many, options({ by: 'region', series: 'category' }), context());
    assert.deepEqual(view.parts.map(({ label, slot }) => [label, slot]).at(-1), ['Others', 0]);
    assert.equal(view.parts.length, 6);
    assert.equal(view.rows[1]!.parts!.at(-1), 5);
  });
});

describe('toView of a chart that would be false', () => {
  const shown = (chart: string, values: Record<string, number>, measure = 'revenue', overlap = 0): readonly unknown[] => {
    const view = toView(
      members(values, undefined, { measure, overlap, unit: measure === 'customers' ? 'count' : 'money' }),
      options({ by: 'region', chart, measure }),
      context(),
    );
    return [view.chart, view.instead];
  };

  it('shows bars instead, and knows why', () => {
    assert.deepEqual(shown('donut', REGIONS), ['donut', undefined]);
    assert.deepEqual(shown('donut', { ...REGIONS, a: 1, b: 1 }), ['bar', 'many']);
    assert.deepEqual(shown('donut', { ...REGIONS, North: -1 }), ['bar', 'negative']);
    assert.deepEqual(shown('treemap', { ...REGIONS, North: -1 }), ['bar', 'negative']);
    assert.deepEqual(shown('treemap', REGIONS, 'customers', 1), ['bar', 'not-additive']);
    assert.deepEqual(shown('pareto', REGIONS, 'margin'), ['bar', 'not-additive']);
  });

  it('shows parts of counts that do not overlap, such as customers by gender', () => {
    assert.deepEqual(shown('donut', { f: 60, m: 40 }, 'customers'), ['donut', undefined]);
    assert.deepEqual(shown('donut', { f: 60, m: 40 }, 'customers', 5), ['bar', 'not-additive']);
    assert.deepEqual(shown('donut', { f: 60, m: 40 }, 'margin'), ['bar', 'not-additive']);
  });

  it('shows gaps and bullets of losses and of ratios', () => {
    for (const chart of ['variance', 'bullet'])
      for (const [values, measure] of [
        [{ ...REGIONS, North: -1 }, 'profit'],
        [REGIONS, 'margin'],
      ] as const) {
        const answers = members(values, undefined, { measure });
        const view = toView(answers, options({ by: 'region', chart, measure, compare: 'plan' }), context());
        assert.deepEqual([view.chart, view.instead], [chart, undefined]);
      }
  });

  it('gives no reason for bars side by side that the page did not ask to stack', () => {
    const reasonOf = (chart: string): unknown =>
      toView(
        members(REGIONS, undefined, { measure: 'customers' }),
        options({ by: 'region', series: 'category', chart, measure: 'customers' }),
        context(),
      ).instead;
    assert.deepEqual([reasonOf(''), reasonOf('stacked')], [undefined, 'not-additive']);
  });
});

describe('a Pareto picture', () => {
  it('has the running share beside each member, and its classes', () => {
    const view = toView(members({ a: 50, b: 30, c: 15, d: 5 }), options({ by: 'region', chart: 'pareto' }), context());
    assert.deepEqual(
      view.rows.map(({ values }) => values[1]),
      [0.5, 0.8, 0.95, 1],
    );
    assert.deepEqual(view.classes, { a: 2, b: 1, c: 1 });
  });

  it('ends classes with the member that reaches their edge', () => {
    assert.deepEqual(classesOf([79, 2, 13, 1, 5], 100), { a: 2, b: 2, c: 1 });
    assert.deepEqual(classesOf([1], 1), { a: 1, b: 0, c: 0 });
    assert.deepEqual(classesOf([0.1, 0.7, 0.2], 1), { a: 2, b: 1, c: 0 });
    assert.ok(runningShares([1, 2], 0).every(Number.isNaN));
  });
});
