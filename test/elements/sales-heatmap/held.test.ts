import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { toView, type HeatAnswers } from '../../../src/elements/sales-heatmap/model/heatmap.js';
import { heatmapAttributes } from '../../../src/elements/sales-heatmap/attributes.js';
import { type HeatOptions, toOptions } from '../../../src/elements/sales-heatmap/model/options.js';
import { keptOf, toMorePlans, type KeptAxes, type Most } from '../../../src/elements/sales-heatmap/model/plans.js';
import type { HeatView } from '../../../src/elements/sales-heatmap/model/view.js';
import { sentenceOf } from '../../../src/elements/sales-heatmap/model/texts.js';
import { answer, context, dates, days, keys, members, numbers, texts } from './heatmap-answers.js';
import { readerOf, type Written } from '../written.js';

const readOptions = (written: Written): HeatOptions => toOptions(readerOf(heatmapAttributes)(written));

const NONE = { mode: '', measure: '', x: '', y: '', compare: '' };
const GRID = { x: 'category', y: 'region', measure: 'profit' };
const FOUR: Most = { x: 4, y: 4 };

/** A view, and the same with what was drawn before. */
function shown(
  answers: HeatAnswers,
  attributes: Partial<typeof NONE>,
  settings: { readonly previous?: HeatView; readonly kept?: KeptAxes; readonly small?: boolean; readonly most?: Most } = {},
): HeatView {
  const { small = false, most = FOUR, ...rest } = settings;
  return toView(answers, readOptions({ ...NONE, ...attributes }), context(), { small, most, ...rest })!;
}

const columnsOf = (view: HeatView): readonly string[] => view.columns.map(({ name }) => name);
const rowsOf = (view: HeatView): readonly string[] => view.rows.map(({ name }) => name);

/** Products by size, with a row of 2016 for each of some. */
function products(biggest: readonly string[], sold: readonly string[], rest: Partial<HeatAnswers> = {}): HeatAnswers {
  const sizes = (count: number): readonly number[] => Array.from({ length: count }, (_, k) => 100 - k);
  return {
    x: answer([texts('product', biggest), numbers('revenue', sizes(biggest.length))]),
    main: answer([
      texts('product', sold),
      dates(
        'year(date)',
        sold.map(() => '2016'),
      ),
      numbers('revenue', sizes(sold.length)),
    ]),
    ...rest,
  };
}

const PRODUCTS = { x: 'product', y: 'year(date)' };
const REST = answer([dates('year(date)', ['2016']), numbers('revenue', [7])]);
const NOTHING = answer([dates('year(date)', []), numbers('revenue', [])]);

describe('the columns and rows of a heatmap while somebody drags', () => {
  it('stay in their order, also those that lose their rows, though others grow bigger', () => {
    const before = shown(members(), GRID);
    assert.deepEqual(
      [columnsOf(before), rowsOf(before)],
      [
        ['Chairs', 'Toys', 'Desks'],
        ['West', 'East'],
      ],
    );
    const next: HeatAnswers = {
      main: answer([texts('category', ['Lamps', 'Desks']), texts('region', ['East', 'East']), numbers('profit', [9, 4])]),
      x: answer([texts('category', ['Lamps', 'Desks']), numbers('profit', [9, 4])]),
      y: answer([texts('region', ['East']), numbers('profit', [13])]),
    };
    const kept = keptOf({ x: members().x!, y: members().y! }, FOUR);
    const held = shown(next, GRID, { previous: before, kept });
    assert.deepEqual(
      [columnsOf(held), rowsOf(held)],
      [
        ['Chairs', 'Toys', 'Desks', 'Lamps'],
        ['West', 'East'],
      ],
    );
    assert.deepEqual([...held.values], [NaN, NaN, NaN, NaN, NaN, NaN, 4, 9]);
    assert.equal(held.scale, before.scale);
    const released = shown(next, GRID);
    assert.deepEqual([columnsOf(released), rowsOf(released)], [['Lamps', 'Desks'], ['East']]);
  });

  it('keep the bins of dates, weekdays, hours and numbers that they had', () => {
    const bins = (hours: readonly number[]): HeatAnswers => ({
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
    const before = shown(bins([9, 11, 12]), attributes);
    const held = shown(bins([11, 13]), attributes, { previous: before });
    assert.deepEqual(columnsOf(before), ['9 AM', '10 AM', '11 AM', '12 PM']);
    assert.deepEqual(columnsOf(held), ['9 AM', '10 AM', '11 AM', '12 PM', '1 PM']);
    assert.deepEqual([rowsOf(before)[0], rowsOf(held)[0], held.rows.length], ['January 2016', 'January 2016', 5]);
    assert.equal(held.values[2 * 5 + 2], 11);
    assert.deepEqual(columnsOf(shown(bins([11, 13]), attributes)), ['11 AM', '12 PM', '1 PM']);
    const other = shown(bins([11, 13]), { ...attributes, y: 'week(date)' }, { previous: before });
    assert.deepEqual(columnsOf(other), ['11 AM', '12 PM', '1 PM']);
  });

  it('keep the years of folded times', () => {
    const years = (from: number, to: number): HeatAnswers => {
      const all = Array.from({ length: to - from + 1 }, (_, k) => String(from + k));
      return { main: answer([dates('month(date)', all), dates('year(date)', all), numbers('revenue', all.map(Number))]) };
    };
    const folded = { x: 'month(date)', y: 'year(date)' };
    const before = shown(years(2014, 2017), folded);
    const held = shown(years(2016, 2016), folded, { previous: before });
    assert.deepEqual(rowsOf(held), ['2014', '2015', '2016', '2017']);
    assert.equal(held.values[24], 2016);
  });

  it('keep the members that were shown by themselves, and those left over as one, asked for under another name', () => {
    const asked = readOptions({ ...NONE, ...PRODUCTS });
    const first = products(['A', 'B', 'C', 'D', 'E'], ['A', 'B', 'C'], { restX: REST });
    const before = shown(first, PRODUCTS);
    assert.deepEqual(columnsOf(before), ['A', 'B', 'C', 'Other']);
    const kept = keptOf({ x: first.x! }, FOUR);
    assert.deepEqual(kept.x, { items: ['A', 'B', 'C'], cut: true });
    const x = products(['E', 'A', 'D', 'B', 'F'], []).x!;
    const plans = toMorePlans(asked, { x }, { most: FOUR, where: '', kept });
    assert.deepEqual(Object.keys(plans), ['main', 'keptX']);
    assert.equal(plans.main!.where, 'product: A, B, C');
    assert.equal(plans.keptX!.where, 'product: !A, !B, !C');
    const held = shown({ ...products([], ['A']), x, keptX: REST }, PRODUCTS, { previous: before, kept });
    assert.deepEqual(columnsOf(held), ['A', 'B', 'C', 'Other']);
    assert.deepEqual([...held.values], [100, NaN, NaN, 7]);
    const few = products(['E'], []).x!;
    assert.deepEqual(Object.keys(toMorePlans(asked, { x: few }, { most: FOUR, where: '', kept })), ['main', 'keptX']);
    const empty = shown({ ...products([], ['A']), x: few, keptX: NOTHING }, PRODUCTS, { previous: before, kept });
    assert.deepEqual(columnsOf(empty), ['A', 'B', 'C', 'Other']);
    const released = toMorePlans(asked, { x }, { most: FOUR, where: '' });
    assert.deepEqual([Object.keys(released), released.main!.where], [['main', 'restX'], 'product: E, A, D']);
  });

  it('are asked for as ever where the same members are the biggest, in whatever order: what was got ready answers', () => {
    const asked = readOptions({ ...NONE, ...PRODUCTS });
    const kept: KeptAxes = { x: { items: ['A', 'B', 'C'], cut: true } };
    const x = products(['C', 'A', 'B', 'E', 'D'], []).x!;
    const plans = toMorePlans(asked, { x }, { most: FOUR, where: '', kept });
    assert.deepEqual([Object.keys(plans), plans.main!.where], [['main', 'restX'], 'product: C, A, B']);
    const before = shown(products(['A', 'B', 'C', 'D', 'E'], ['A', 'B', 'C'], { restX: REST }), PRODUCTS);
    const held = shown({ ...products([], ['C', 'A', 'B']), x, restX: REST }, PRODUCTS, { previous: before, kept });
    assert.deepEqual(
      [columnsOf(held), [...held.values]],
      [
        ['A', 'B', 'C', 'Other'],
        [99, 98, 100, 7],
      ],
    );
  });

  it('stay all where they were few, however many others come', () => {
    const asked = readOptions({ ...NONE, ...PRODUCTS });
    const kept: KeptAxes = { x: { items: ['A', 'B', 'C', 'D'], cut: false } };
    const none = toMorePlans(asked, { x: products(['D', 'B'], []).x! }, { most: FOUR, where: '', kept });
    assert.deepEqual([Object.keys(none), none.main!.where], [['main'], undefined]);
    const x = products(['E', 'D', 'F'], []).x!;
    const plans = toMorePlans(asked, { x }, { most: FOUR, where: '', kept });
    assert.deepEqual([Object.keys(plans), plans.main!.where], [['main', 'keptX'], 'product: A, B, C, D']);
    const before = shown(products(['A', 'B', 'C', 'D'], ['A']), PRODUCTS);
    const held = shown({ ...products([], ['D']), x, keptX: REST }, PRODUCTS, { previous: before, kept });
    assert.deepEqual(columnsOf(held), ['A', 'B', 'C', 'D', 'Other']);
  });

  it('keep the days of a calendar, and count as days without sales those alone that the answer is about', () => {
    const before = shown(days('2015-12-30', 400), {});
    const part = days('2016-03-01', 10, [2, 5]);
    const held = shown(part, {}, { previous: before });
    assert.deepEqual(
      [before, held].map(({ blocks, cells }) => [blocks.map(({ title }) => title).join(), cells]),
      [
        ['2016,2017', 400],
        ['2016,2017', 400],
      ],
    );
    assert.equal(held.values[62], 1);
    assert.match(sentenceOf(held, context()), /^2 days had no sales\. The best day was Thursday, March 10, 2016/);
    assert.equal(shown(part, {}).cells, 10);
    const nothing = shown(days('2016-03-01', 0), {}, { previous: before });
    assert.equal(nothing.cells, 400);
  });

  it('keep the months of a narrow calendar', () => {
    const narrow = (first: string, count: number, month: string): HeatAnswers => ({
      ...days(first, count),
      months: answer([dates('month(date)', [month]), keys('weekday(date)', [6]), numbers('revenue', [50])]),
    });
    const before = shown(narrow('2015-03-01', 500, '2015-03'), {}, { small: true });
    const held = shown(narrow('2016-02-01', 20, '2016-02'), {}, { small: true, previous: before });
    assert.equal(before.kind, 'months');
    assert.deepEqual([held.cells, held.blocks.length], [before.cells, 2]);
    assert.equal([...held.values].filter((value) => value === 50).length, 1);
  });
});
