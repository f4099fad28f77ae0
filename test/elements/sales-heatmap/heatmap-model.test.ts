import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { followingPlans, plansOf, toOptions, WIDE } from '../../../src/elements/sales-heatmap/model/plans.js';
import { TICK_PX } from '../../../src/plot/labels.js';
import { textWidth } from '../../../src/plot/text-width.js';
import { SalesError } from '../../../src/util/error.js';
import {
  answer,
  context,
  dates,
  day,
  days,
  described,
  keys,
  labelsOf,
  members,
  monthsOfYears,
  numbers,
  readHeatmap,
  sentenceOf,
  tableOf,
  texts,
  viewOf,
  sceneOf,
} from './heatmap-answers.js';
import type { Written } from '../written.js';

const readOptions = (written: Written) => toOptions(readHeatmap(written));
/** The queries of attributes, in a card of some width. */
const planned = (written: Written, width = 800) => plansOf({ ...context({ width }), attributes: readHeatmap(written) });

const grid = { x: 'category', y: 'region', measure: 'profit' };
const folded = { x: 'month(date)', y: 'year(date)' };
const none = { mode: '', measure: '', x: '', y: '', compare: '' };

function codeOf(act: () => unknown): string | undefined {
  try {
    act();
  } catch (error) {
    return error instanceof SalesError
      ? `${error.code} ${String(error.params.option)}: ${String(error.params.expected ?? error.inner?.reason)}`
      : 'other';
  }
  return undefined;
}

describe('the options of a heatmap', () => {
  it('are a calendar unless two dimensions are given', () => {
    assert.equal(readOptions(none).mode, 'calendar');
    assert.equal(readOptions({ ...none, x: 'category', y: 'region' }).mode, 'dimensions');
    assert.equal(readOptions({ ...none, ...folded, mode: 'calendar' }).mode, 'calendar');
  });

  it('name what is expected where they are bad', () => {
    assert.equal(
      codeOf(() => readOptions({ ...none, mode: 'cohort' })),
      'bad-option mode: calendar,dimensions,correlation',
    );
    assert.match(
      codeOf(() => readOptions({ ...none, mode: 'dimensions', x: 'region' }))!,
      /^bad-option y: dimension/,
    );
    assert.throws(() => readOptions({ ...none, x: 'region' }), {
      reason: 'missing-attribute',
      params: { option: 'y', example: 'date' },
    });
    assert.match(
      codeOf(() => readOptions({ ...none, measure: 'revenue, profit' }))!,
      /^bad-option measure: one-measure/,
    );
    assert.match(
      codeOf(() => readOptions({ ...none, x: 'region', y: 'region' }))!,
      /^bad-option y: other-than-x/,
    );
  });
});

describe('the questions of a heatmap', () => {
  it('are days, and months and weekdays of a narrow calendar, whose distinct counts do not add up', () => {
    const written = { ...none, measure: 'customers' };
    assert.deepEqual(planned(written), { main: { measures: ['customers'], by: ['day(date)'] } });
    assert.deepEqual(Object.keys(planned(written, 400)), ['main', 'months']);
  });

  it('keep the largest of many members, and ask for the others by themselves', () => {
    const attributes = readHeatmap({ ...none, x: 'product', y: 'year(date)' });
    const asked = { ...context({ width: 800, where: 'region: West;' }), attributes };
    assert.deepEqual(plansOf(asked), {
      x: { measures: ['revenue'], by: ['product'], orderBy: ['-revenue'], limit: WIDE.x + 1 },
    });
    const found = Array.from({ length: 13 }, (_, k) => (k === 1 ? null : k === 2 ? 'A, B' : `P${k}`));
    const x = answer([
      texts('product', found),
      numbers(
        'revenue',
        found.map(() => 1),
      ),
    ]);
    const { main, restX } = followingPlans({ ...asked, results: { x } });
    const rest = found.slice(3, 11);
    assert.equal(main!.where, `region: West; product: P0, (blank), "A, B", ${rest.join(', ')}`);
    assert.deepEqual(restX!.by, ['year(date)']);
    assert.equal(
      restX!.where,
      `region: West; product: !P0, !(blank), !"A, B", ${rest.map((name) => `!${String(name)}`).join(', ')}`,
    );
  });
});

describe('the view of a calendar', () => {
  it('has a block per year, a column per week, and weekdays from the first day of the week on', () => {
    const view = viewOf(days('2016-11-11', 120));
    assert.deepEqual(
      view.layout.blocks.map(({ title, columns }) => `${title} ${columns}`),
      ['2016 53', '2017 53'],
    );
    const [friday, saturday, sunday, monday] = view.layout.spots.slice(49);
    assert.deepEqual([friday!.row, saturday!.row, sunday!.row, monday!.row], [4, 5, 6, 0]);
    assert.deepEqual([friday!.column, sunday!.block, sunday!.column, monday!.column], [52, 1, 0, 1]);
    const calendar = { timeZone: 'UTC', weekStart: 7, fiscalStart: 1 };
    const american = viewOf(days('2017-01-01', 3), {}, context({ calendar }));
    assert.deepEqual([american.layout.rows[0]!.label, american.layout.spots[0]!.row], ['Sun', 0]);
  });

  it('shows a month before or after the years in the row of the year next to it', () => {
    // From Wednesday, December 29, 2010 through Tuesday, January 28, 2014: three days and four weeks are no years of their own.
    const view = viewOf(days('2010-12-29', 1127));
    assert.deepEqual(
      view.layout.blocks.map(({ title }) => title),
      ['2011', '2012', '2013'],
    );
    const [first, newYear, last] = [view.layout.spots[0]!, view.layout.spots[3]!, view.layout.spots[view.layout.cells - 1]!];
    // December 29 is in the week of January 1.
    assert.deepEqual([first.block, first.column, first.row], [0, 0, 2]);
    assert.deepEqual([newYear.block, newYear.column, newYear.row], [0, 0, 5]);
    assert.deepEqual([last.block, last.column, last.row], [2, 56, 1]);
    const heads = view.layout.spots
      .filter(({ kind }) => kind === 'column')
      .map(({ label, column, span }) => `${label} ${column}+${span}`);
    assert.deepEqual([heads.length, heads[0], heads.at(-2), heads.at(-1)], [13, 'Jan 0+6', 'Dec 49+4', 'Jan 2014 53+4']);
    const places = new Set(
      view.layout.spots.slice(0, view.layout.cells).map(({ block, column, row }) => `${block} ${column} ${row}`),
    );
    assert.equal(places.size, view.layout.cells, 'two days in one place');
  });

  it('moves all years by the weeks of a month before the first', () => {
    const view = viewOf(days('2015-12-07', 500));
    assert.deepEqual(
      view.layout.blocks.map(({ title }) => title),
      ['2016', '2017'],
    );
    const heads = view.layout.spots
      .filter(({ kind }) => kind === 'column')
      .map(({ label, column, span }) => `${label} ${column}+${span}`);
    assert.deepEqual([heads.length, heads[0], heads[1]], [13, 'Dec 2015 0+3', 'Jan 3+5']);
    const places = new Set(
      view.layout.spots.slice(0, view.layout.cells).map(({ block, column, row }) => `${block} ${column} ${row}`),
    );
    assert.equal(places.size, view.layout.cells, 'two days in one place');
  });

  it('goes on to the end of a date filter inside the data, and counts days without rows', () => {
    const view = viewOf(days('2017-03-01', 10, [2, 9], { newest: 17_238, period: { from: 0, to: day('2099') } }));
    assert.equal(view.layout.cells, 13);
    assert.equal(sentenceOf(view), '5 days had no sales. The best day was Thursday, March 9, 2017: $9.');
  });

  it('rounds amounts in its sentence, and writes them out where a cell is read', () => {
    const main = answer([dates('day(date)', ['2017-03-01', '2017-03-02']), numbers('revenue', [9198.67, 12.5])]);
    const view = viewOf({ main });
    assert.equal(sentenceOf(view), 'The best day was Wednesday, March 1, 2017: $9.2K.');
    assert.match(described(view, 0).spoken, /: Revenue \$9,198\.67\. Cell 1 of 2\.$/);
  });

  it('is one of months and weekdays where it is narrow', () => {
    const months = answer([
      dates('month(date)', ['2017-03', '2017-04']),
      keys('weekday(date)', [6, 1]),
      numbers('revenue', [50, 70]),
    ]);
    const view = viewOf({ ...days('2017-03-20', 30), months }, {}, context({ width: 400 }));
    assert.equal(view.kind, 'months');
    assert.equal(view.layout.cells, 14);
    assert.deepEqual(
      [...view.colors].filter((value) => !Number.isNaN(value)),
      [70, 50],
    );
    assert.equal(sentenceOf(view), 'Revenue: highest on Mondays in April 2017 ($70).');
  });

  it('has a column for a month next to the years where it is narrow', () => {
    const months = answer([
      dates('month(date)', ['2016-12', '2017-12', '2018-01']),
      keys('weekday(date)', [6, 1, 2]),
      numbers('revenue', [50, 70, 90]),
    ]);
    const view = viewOf({ ...days('2016-12-30', 370), months }, {}, context({ width: 400 }));
    assert.deepEqual(
      view.layout.blocks.map(({ title, columns }) => `${title} ${columns}`),
      ['2017 14'],
    );
    const found = [...view.colors].flatMap((value, cell) =>
      Number.isNaN(value) ? [] : [`${view.layout.spots[cell]!.column}: ${value}`],
    );
    assert.deepEqual(found.sort(), ['0: 50', '12: 70', '13: 90']);
  });

  it('has no cells without days', () => {
    const view = viewOf(days('2017-01-01', 0));
    assert.deepEqual([view.layout.cells, view.peak], [0, undefined]);
  });
});

describe('the view of two dimensions', () => {
  it('has members by value, and no value where there are no rows', () => {
    const view = viewOf(members(), grid);
    assert.deepEqual(
      view.layout.columns.map(({ name }) => name),
      ['Chairs', 'Toys', 'Desks'],
    );
    assert.deepEqual([...view.colors], [60, Number.NaN, 10, 40, 5, -30]);
    assert.equal(view.scale.way, 'both');
    assert.equal(sentenceOf(view), 'Profit: highest for Chairs and West ($60), lowest for Desks and East (−$30).');
  });

  it('folds months into years', () => {
    const view = viewOf(monthsOfYears(), folded);
    assert.deepEqual([view.layout.columns.length, view.layout.rows.map(({ name }) => name)], [12, ['2016', '2017']]);
    assert.equal(view.colors[12 + 11], 240);
    assert.ok(Number.isNaN(view.colors[12 + 2]!));
    assert.equal(described(view, 23).title, 'December 2017');
    assert.equal(sentenceOf(view), 'Revenue: highest in December 2017 ($240).');
  });

  it('folds fiscal years from their first month on', () => {
    const calendar = { timeZone: 'UTC', weekStart: 1, fiscalStart: 4 };
    const main = answer([
      dates('month(date)', ['2016-04', '2017-03']),
      dates('year(date)', ['2016-04', '2016-04']),
      numbers('revenue', [1, 2]),
    ]);
    const view = viewOf({ main }, folded, context({ calendar }));
    assert.equal(view.layout.columns[0]!.label, 'Apr');
    assert.equal(view.layout.rows[0]!.label, 'FY17');
    assert.deepEqual([view.colors[0], view.colors[11]], [1, 2]);
  });

  it('has all twelve months of the year', () => {
    const main = answer([keys('month-of-year(date)', [2, 11]), keys('year(date)', [2015, 2015]), numbers('revenue', [3, 4])]);
    const view = viewOf({ main }, { x: 'month-of-year(date)', y: 'region' });
    assert.deepEqual(
      [0, 1, 10, 11].map((place) => view.layout.columns[place]?.name),
      ['January', 'February', 'November', 'December'],
    );
    assert.equal(view.layout.columns.length, 12);
    assert.deepEqual(view.layout.columns[1]?.items, ['2']);
  });

  it('has weeks of the year by their numbers, in headings that stay in the chart', () => {
    const weeks = Array.from({ length: 53 }, (_, week) => week + 1);
    const years = weeks.map(() => 2015);
    const main = answer([keys('week-of-year(date)', weeks), keys('year(date)', years), numbers('revenue', weeks)]);
    const view = viewOf({ main }, { x: 'week-of-year(date)', y: 'year(date)' });
    assert.deepEqual([view.layout.columns[52]?.label, view.layout.columns[52]?.name], ['53', 'W53']);
    for (const rtl of [false, true]) {
      const heads = sceneOf(view, { width: 300, rtl })
        .marks()
        .flatMap((mark) => (mark.kind === 'text' && mark.anchor === 'middle' && mark.className === 'tick' ? mark.parts : []));
      const half = textWidth('53', TICK_PX) / 2;
      const last = heads.find(({ text }) => text === '53')!;
      assert.ok(last.x >= half && last.x <= 300 - half, `${last.x} in a chart of 300 px`);
    }
  });

  it('names a weekday only if it also leads per day', () => {
    const columns = [keys('hour(date)', [10, 12]), keys('weekday(date)', [3, 5]), numbers('revenue', [240, 130])];
    const sentence = (oldest: string, newest: string): string => {
      const main = answer(columns, { oldest: day(oldest), newest: day(newest) });
      return sentenceOf(viewOf({ main }, { x: 'hour(date)', y: 'weekday(date)' }));
    };
    assert.equal(sentence('2023-04-03', '2023-04-16'), 'Revenue: highest on Wednesdays at 10\u00a0AM ($240).');
    // Two Wednesdays of 120, and one Friday of 130.
    assert.equal(sentence('2023-04-01', '2023-04-13'), '');
  });

  it('has hours and ranges without holes, weekdays all seven, and missing keys last', () => {
    const columns = [
      { ...keys('hour(date)', [9, 11, 0]), valid: Uint8Array.of(1, 1, 0) },
      keys('weekday(date)', [1, 7, 7]),
      numbers('orders', [3, 4, 5], 'count'),
    ];
    const main = answer(columns);
    const view = viewOf({ main }, { x: 'hour(date)', y: 'weekday(date)', measure: 'orders' });
    assert.deepEqual(
      view.layout.columns.map(({ label }) => label),
      ['9\u00a0AM', '10\u00a0AM', '11\u00a0AM', '(blank)'],
    );
    assert.equal(view.layout.rows.length, 7);
    assert.equal(view.colors[4 * 6 + 3], 5);
    assert.equal(
      sentenceOf(
        viewOf(
          { main: answer([keys('hour(date)', [9, 11]), keys('weekday(date)', [1, 7]), numbers('orders', [3, 4], 'count')]) },
          { x: 'hour(date)', y: 'weekday(date)' },
        ),
      ),
      'Revenue: highest on Sundays at 11\u00a0AM (4).',
    );
    const bins = answer([keys('bin(age, 10)', [20, 50]), texts('region', ['A', 'A']), numbers('revenue', [1, 2])]);
    const ages = viewOf(
      { main: bins, y: answer([texts('region', ['A']), numbers('revenue', [3])]) },
      { x: 'bin(age, 10)', y: 'region' },
    );
    assert.deepEqual(
      ages.layout.columns.map(({ label }) => label),
      ['20–30', '30–40', '40–50', '50–60'],
    );
  });

  it('puts what members left over make into a last column', () => {
    const names = Array.from({ length: 13 }, (_, k) => `P${k}`);
    const x = answer([
      texts('product', names),
      numbers(
        'revenue',
        names.map((_, k) => 100 - k),
      ),
    ]);
    const main = answer([texts('product', ['P0', 'P10']), dates('year(date)', ['2016', '2016']), numbers('revenue', [60, 5])]);
    const restX = answer([dates('year(date)', ['2016', '2017']), numbers('revenue', [7, 8])]);
    const view = viewOf({ x, main, restX }, { x: 'product', y: 'year(date)' });
    assert.equal(view.layout.columns.at(-1)!.name, 'Other');
    assert.deepEqual([view.layout.columns.length, view.layout.rows.length], [12, 2]);
    assert.deepEqual([view.colors[0], view.colors[10], view.colors[11], view.colors[23]], [60, 5, 7, 8]);
  });

  it('colours the growth where it is compared, of ratios the change', () => {
    const main = (unit: 'money' | 'percent') =>
      answer([
        dates('month(date)', ['2016-01', '2017-01']),
        dates('year(date)', ['2016', '2017']),
        numbers('m', [100, 150], unit),
        numbers('m.previous', [null, 100], unit),
        numbers('m.change', [null, 50], unit),
        numbers('m.growth', [null, 0.5], 'percent'),
      ]);
    const money = viewOf({ main: main('money') }, { ...folded, compare: 'previous-year' });
    assert.deepEqual([money.shows, money.colors[12], money.scale.way], ['growth', 0.5, 'both']);
    assert.equal(viewOf({ main: main('percent') }, { ...folded, compare: 'previous-year' }).shows, 'change');
    assert.deepEqual(tableOf(money).rows[1], ['January 2017', '$150.00', '$100.00', '+$50.00', '+50.0%']);
  });
});

describe('the table and the words of a heatmap', () => {
  it('have a row per row and a column per column', () => {
    const { columns, rows } = tableOf(viewOf(members(), grid));
    assert.deepEqual(
      columns.map(({ label }) => label),
      ['Region', 'Chairs', 'Toys', 'Desks'],
    );
    assert.deepEqual(rows, [
      ['West', '$60.00', '–', '$10.00'],
      ['East', '$40.00', '$5.00', '−$30.00'],
    ]);
  });

  it('have a line per day with rows', () => {
    const { rows } = tableOf(viewOf(days('2017-01-01', 3, [1])));
    assert.deepEqual(rows, [
      ['Sunday, January 1, 2017', '$1.00'],
      ['Tuesday, January 3, 2017', '$3.00'],
    ]);
  });

  it('say the unit once, at the last bound, and numbers in cells without it', () => {
    const view = viewOf(monthsOfYears(), folded);
    const bounds = labelsOf(view, 'tick').filter((text) => /\d/.test(text) && !text.startsWith('20'));
    assert.equal(bounds.at(-1), '$200');
    assert.ok(
      bounds.slice(0, -1).every((text) => /^\d+$/.test(text)),
      String(bounds),
    );
    assert.ok(labelsOf(view, 'value').includes('60'));
  });

  it('tell what is chosen, with the sum where it adds up', () => {
    const view = viewOf(days('2017-01-01', 9), {}, context({ own: 'date: 2017-01-02..2017-01-04' }));
    assert.equal(sentenceOf(view), '3 days selected: $9.00 in total.');
    const one = viewOf(days('2017-01-01', 9), {}, context({ own: 'date: 2017-01-02' }));
    assert.equal(sentenceOf(one), 'Monday, January 2, 2017: $2.00.');
  });
});
