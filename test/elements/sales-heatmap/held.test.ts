import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { followingPlans } from '../../../src/elements/sales-heatmap/model/plans.js';
import type { Plans } from '../../../src/query/plan.js';
import type { QueryResult, Results } from '../../../src/query/result/result.js';
import {
  answer,
  context,
  dates,
  days,
  type Heat,
  keys,
  members,
  numbers,
  readHeatmap,
  sentenceOf,
  texts,
  viewOf,
} from './heatmap-answers.js';

const GRID = { x: 'category', y: 'region', measure: 'profit' };

/** A narrow card, which has six columns. */
const NARROW = context({ width: 400 });
const MOVING = context({ moving: true });
const NARROW_MOVING = context({ width: 400, moving: true });

const columnsOf = (view: Heat): readonly string[] => view.layout.columns.map(({ name }) => name);
const rowsOf = (view: Heat): readonly string[] => view.layout.rows.map(({ name }) => name);

/** Products by size, with a row of 2016 for each of some. */
function products(biggest: string, sold: string, rest: Results = {}): Readonly<Record<'x' | 'main', QueryResult>> & Results {
  const sizes = (count: number): readonly number[] => Array.from({ length: count }, (_, k) => 100 - k);
  return {
    x: answer([texts('product', biggest.split('')), numbers('revenue', sizes(biggest.length))]),
    main: answer([
      texts('product', sold.split('')),
      dates(
        'year(date)',
        sold.split('').map(() => '2016'),
      ),
      numbers('revenue', sizes(sold.length)),
    ]),
    ...rest,
  };
}

const PRODUCTS = { x: 'product', y: 'year(date)' };
const REST = answer([dates('year(date)', ['2016']), numbers('revenue', [7])]);
/** The queries after those of the products, as in a drag that began with what was shown. */
const following = (biggest: string, previous: Heat, around = NARROW_MOVING): Plans => {
  const { x } = products(biggest, '');
  return followingPlans({ ...around, attributes: readHeatmap(PRODUCTS), results: { x }, previous: previous.facts });
};

const NOTHING = answer([dates('year(date)', []), numbers('revenue', [])]);

describe('the columns and rows of a heatmap while somebody drags', () => {
  it('stay in their order, also those that lose their rows, though others grow bigger', () => {
    const before = viewOf(members(), GRID);
    assert.deepEqual(
      [columnsOf(before), rowsOf(before)],
      [
        ['Chairs', 'Toys', 'Desks'],
        ['West', 'East'],
      ],
    );
    const next = {
      main: answer([texts('category', ['Lamps', 'Desks']), texts('region', ['East', 'East']), numbers('profit', [9, 4])]),
      x: answer([texts('category', ['Lamps', 'Desks']), numbers('profit', [9, 4])]),
      y: answer([texts('region', ['East']), numbers('profit', [13])]),
    };
    const held = viewOf(next, GRID, MOVING, before);
    assert.deepEqual(
      [columnsOf(held), rowsOf(held)],
      [
        ['Chairs', 'Toys', 'Desks', 'Lamps'],
        ['West', 'East'],
      ],
    );
    assert.deepEqual([...held.colors], [NaN, NaN, NaN, NaN, NaN, NaN, 4, 9]);
    assert.equal(held.scale, before.scale);
    const released = viewOf(next, GRID, context(), held);
    assert.deepEqual([columnsOf(released), rowsOf(released)], [['Lamps', 'Desks'], ['East']]);
    assert.notEqual(released.scale, before.scale);
  });

  it('keep the bins of dates, weekdays, hours and numbers that they had', () => {
    const bins = (hours: readonly number[]): Results => ({
      main: answer([
        keys('hour(date)', hours),
        dates(
          'month(date)',
          hours.map((hour) => `2016-0${hour - 8}`),
        ),
        numbers('orders', hours),
      ]),
    });
    const attributes = { x: 'hour(date)', y: 'month(date)' };
    const before = viewOf(bins([9, 11, 12]), attributes);
    const held = viewOf(bins([11, 13]), attributes, MOVING, before);
    assert.deepEqual(columnsOf(before), ['9\u00a0AM', '10\u00a0AM', '11\u00a0AM', '12\u00a0PM']);
    assert.deepEqual(columnsOf(held), ['9\u00a0AM', '10\u00a0AM', '11\u00a0AM', '12\u00a0PM', '1\u00a0PM']);
    assert.deepEqual([rowsOf(before)[0], rowsOf(held)[0], held.layout.rows.length], ['January 2016', 'January 2016', 5]);
    assert.equal(held.colors[2 * 5 + 2], 11);
    assert.deepEqual(columnsOf(viewOf(bins([11, 13]), attributes)), ['11\u00a0AM', '12\u00a0PM', '1\u00a0PM']);
    const other = viewOf(bins([11, 13]), { ...attributes, y: 'week(date)' }, MOVING, before);
    assert.deepEqual(columnsOf(other), ['11\u00a0AM', '12\u00a0PM', '1\u00a0PM']);
  });

  it('keep the years of folded times', () => {
    const years = (from: number, to: number): Results => {
      const all = Array.from({ length: to - from + 1 }, (_, k) => String(from + k));
      return { main: answer([dates('month(date)', all), dates('year(date)', all), numbers('revenue', all.map(Number))]) };
    };
    const folded = { x: 'month(date)', y: 'year(date)' };
    const before = viewOf(years(2014, 2017), folded);
    const held = viewOf(years(2016, 2016), folded, MOVING, before);
    assert.deepEqual(rowsOf(held), ['2014', '2015', '2016', '2017']);
    assert.equal(held.colors[24], 2016);
  });

  it('keep the members that were shown by themselves, and those left over as one, asked for under another name', () => {
    const before = viewOf(products('ABCDEFG', 'ABCDE', { restX: REST }), PRODUCTS, NARROW);
    assert.equal(columnsOf(before).join(), 'A,B,C,D,E,Other');
    assert.deepEqual(before.facts.members.x, { items: 'ABCDE'.split(''), cut: true });
    const plans = following('GAFBHIJ', before);
    assert.deepEqual(Object.keys(plans), ['main', 'keptX']);
    assert.equal(plans.main!.where, 'product: A, B, C, D, E');
    assert.equal(plans.keptX!.where, 'product: !A, !B, !C, !D, !E');
    const results = { ...products('GAFBHIJ', 'A'), keptX: REST };
    const held = viewOf(results, PRODUCTS, NARROW_MOVING, before);
    assert.equal(columnsOf(held).join(), 'A,B,C,D,E,Other');
    assert.deepEqual([...held.colors], [100, NaN, NaN, NaN, NaN, 7]);
    // The drag is over, and the result is still that of the kept members.
    assert.equal(columnsOf(viewOf(results, PRODUCTS, NARROW, held)).join(), 'A,B,C,D,E,Other');
    assert.deepEqual(Object.keys(following('G', before)), ['main', 'keptX']);
    const empty = viewOf({ ...products('G', 'A'), keptX: NOTHING }, PRODUCTS, NARROW_MOVING, before);
    assert.equal(columnsOf(empty).join(), 'A,B,C,D,E,Other');
    const released = following('GAFBHIJ', held, NARROW);
    assert.deepEqual([Object.keys(released), released.main!.where], [['main', 'restX'], 'product: G, A, F, B, H']);
  });

  it('are asked for as ever where the same members are the biggest, in whatever order: what was got ready answers', () => {
    const before = viewOf(products('ABCDEFG', 'ABC', { restX: REST }), PRODUCTS, NARROW);
    const plans = following('CABEDGF', before);
    assert.deepEqual([Object.keys(plans), plans.main!.where], [['main', 'restX'], 'product: C, A, B, E, D']);
    const held = viewOf(products('CABEDGF', 'CAB', { restX: REST }), PRODUCTS, NARROW_MOVING, before);
    assert.deepEqual([columnsOf(held).join(), [...held.colors]], ['A,B,C,D,E,Other', [99, 98, 100, NaN, NaN, 7]]);
  });

  it('stay all where they were few, however many others come', () => {
    const before = viewOf(products('ABCDEF', 'A'), PRODUCTS, NARROW);
    const none = following('DB', before);
    assert.deepEqual([Object.keys(none), none.main!.where], [['main'], undefined]);
    const plans = following('HDI', before);
    assert.deepEqual([Object.keys(plans), plans.main!.where], [['main', 'keptX'], 'product: A, B, C, D, E, F']);
    const held = viewOf({ ...products('HDI', 'D'), keptX: REST }, PRODUCTS, NARROW_MOVING, before);
    assert.equal(columnsOf(held).join(), 'A,B,C,D,E,F,Other');
  });

  it('are those of other dimensions where the page changes them', () => {
    const before = viewOf(members(), GRID);
    const other = viewOf(products('AB', 'AB'), PRODUCTS, MOVING, before);
    assert.deepEqual([columnsOf(other), rowsOf(other)], [['A', 'B'], ['2016']]);
  });

  it('keep the days of a calendar, and count as days without sales those alone that the answer is about', () => {
    const before = viewOf(days('2015-12-30', 400), {});
    const part = days('2016-03-01', 10, [2, 5]);
    const held = viewOf(part, {}, MOVING, before);
    assert.deepEqual(
      [before, held].map(({ layout: { blocks, cells } }) => [blocks.map(({ title }) => title).join(), cells]),
      [
        ['2016,2017', 400],
        ['2016,2017', 400],
      ],
    );
    assert.equal(held.colors[62], 1);
    assert.match(sentenceOf(held), /^2 days had no sales\. The best day was Thursday, March 10, 2016/);
    assert.equal(viewOf(part, {}).layout.cells, 10);
    const nothing = viewOf(days('2016-03-01', 0), {}, MOVING, before);
    assert.equal(nothing.layout.cells, 400);
  });

  it('keep the months of a narrow calendar', () => {
    const narrow = (first: string, count: number, month: string): Results => ({
      ...days(first, count),
      months: answer([dates('month(date)', [month]), keys('weekday(date)', [6]), numbers('revenue', [50])]),
    });
    const before = viewOf(narrow('2015-03-01', 500, '2015-03'), {}, NARROW);
    const held = viewOf(narrow('2016-02-01', 20, '2016-02'), {}, NARROW_MOVING, before);
    assert.equal(before.kind, 'months');
    assert.deepEqual([held.layout.cells, held.layout.blocks.length], [before.layout.cells, 2]);
    assert.equal([...held.colors].filter((value) => value === 50).length, 1);
  });
});
