import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { Spot } from '../../../src/elements/sales-heatmap/model/layout.js';
import { chosenBy, clauseOf, context, days, type Heat, members, monthsOfYears, sentenceOf, viewOf } from './heatmap-answers.js';

const year = days('2017-01-01', 365);
const grid = { x: 'category', y: 'region', measure: 'profit' };
const folded = { x: 'month(date)', y: 'year(date)' };

/** The mark of a head by its label, in the first block. */
function head(view: Heat, kind: Spot['kind'], label: string): number {
  return view.layout.spots.findIndex((spot) => spot.kind === kind && spot.label === label);
}

/** The marks that a clause chooses. */
function chosen(own: string, ...[answers, attributes]: Parameters<typeof viewOf>): readonly number[] {
  return chosenBy(viewOf(answers, attributes), own);
}

describe('clauseOf', () => {
  it('writes days in the fewest stretches and the shortest form', () => {
    const view = viewOf(year);
    assert.equal(clauseOf(view, [0]), 'date: 2017-01-01');
    assert.equal(clauseOf(view, [3, 1, 2, 40]), 'date: 2017-01-02..2017-01-04, 2017-02-10');
    assert.equal(
      clauseOf(
        view,
        Array.from({ length: 31 }, (_, k) => k),
      ),
      'date: 2017-01',
    );
    assert.equal(clauseOf(view, []), '');
  });

  it('writes the heads of a calendar: months, years, weekdays', () => {
    const view = viewOf(days('2016-11-01', 120));
    assert.equal(clauseOf(view, [head(view, 'column', 'Dec')]), 'date: 2016-12');
    assert.equal(clauseOf(view, [head(view, 'row', 'Sat')]), 'weekday(date): 6');
    assert.equal(clauseOf(view, [head(view, 'block', '2017')]), 'date: 2017');
  });

  it('writes a month next to the years as that month, and a year without it', () => {
    const view = viewOf(days('2016-02-10', 348));
    assert.equal(clauseOf(view, [head(view, 'column', 'Jan 2017')]), 'date: 2017-01');
    assert.equal(clauseOf(view, [head(view, 'column', 'Jan')]), undefined);
    assert.equal(clauseOf(view, [head(view, 'block', '2016')]), 'date: 2016');
  });

  it('writes a field for each of two dimensions', () => {
    const view = viewOf(members(), grid);
    assert.equal(clauseOf(view, [0]), 'category: Chairs; region: West');
    assert.equal(clauseOf(view, [0, 1]), 'category: Chairs, Toys; region: West');
    assert.equal(clauseOf(view, [head(view, 'column', 'Desks')]), 'category: Desks');
    const { field, values } = view.view.selection.clauseOf([head(view, 'row', 'East')], [])!;
    assert.deepEqual([field, values], ['region', ['East']]);
  });

  it('writes times of one date as days: a month of a year, that month of all years, a year', () => {
    const view = viewOf(monthsOfYears(), folded);
    assert.equal(clauseOf(view, [13]), 'date: 2017-02');
    assert.equal(clauseOf(view, [head(view, 'column', 'Feb')]), 'date: 2016-02, 2017-02');
    assert.equal(clauseOf(view, [head(view, 'row', '2016')]), 'date: 2016');
    assert.equal(clauseOf(view, [0, 13]), 'date: 2016-01, 2017-02');
  });
});

describe('the marks of a clause', () => {
  it('are those that made it', () => {
    const calendar = viewOf(year);
    for (const marks of [
      [0],
      [1, 2, 3],
      [head(calendar, 'row', 'Sun')],
      [head(calendar, 'column', 'Mar')],
      [calendar.layout.spots.length - 1],
    ])
      assert.deepEqual(chosen(clauseOf(calendar, marks)!, year), marks);
    const view = viewOf(members(), grid);
    for (const marks of [[0], [0, 1], [head(view, 'column', 'Toys')], [head(view, 'row', 'East')]])
      assert.deepEqual(chosen(clauseOf(view, marks)!, members(), grid), marks);
  });

  it('are the cells that a foreign form covers', () => {
    assert.equal(chosen('date: 2017-02-10..', year).length, 365 - 40);
    assert.deepEqual(chosen('date: 2016-02, 2017-02', monthsOfYears(), folded), [25]);
    assert.equal(chosen('weekday(date): 1; date: 2017-01', year).length, 5);
  });

  it('are none where it speaks of other things', () => {
    for (const own of ['region: East', 'date: !2017-01', 'category: *a*']) {
      const view = viewOf(year, {}, context({ own }));
      assert.deepEqual([chosenBy(view, own), view.view.selection.coveredBy(own)], [[], []], own);
      assert.equal(sentenceOf(view), sentenceOf(viewOf(year)));
    }
  });
});

describe('a mark that is cleared', () => {
  it('gives up the column of a cell, or its row where there is no other column', () => {
    const view = viewOf(members(), grid);
    assert.equal(clauseOf(view, [0, 1, 3], [0, 1, 3, 4]), 'category: Chairs; region: West, East');
    assert.equal(clauseOf(view, [0], [0, 3]), 'category: Chairs; region: West');
  });

  it('gives up just the day of a calendar', () => {
    assert.equal(clauseOf(viewOf(year), [0, 2], [0, 1, 2]), 'date: 2017-01-01, 2017-01-03');
  });
});
