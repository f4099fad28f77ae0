import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { selectableRangeOf } from '../../../src/elements/base/define/widget-model.js';
import { DISCOUNTS, pointsOf, scatterOf, shownOf } from './distribution-answers.js';

const line = (slope: number, noise: number): readonly (readonly [number, number])[] =>
  Array.from({ length: 30 }, (_, k) => [k / 30, slope * k + (((k * 7) % 11) - 5) * noise] as const);

describe('what a scatter says', () => {
  it('tells which way two numbers go together, or that they do not', () => {
    assert.match(
      pointsOf(line(10, 5)).summary,
      /^Higher average discount is associated with higher profit \(r = 0\.\d\d, 30 products\)/,
    );
    assert.match(pointsOf(line(-10, 5)).summary, /^Higher average discount is associated with lower profit \(r = −0\.\d\d,/);
    assert.match(pointsOf(line(0, 5)).summary, /^No clear relationship between average discount and profit/);
  });

  it('says nothing of a line where there is none, nothing at all of no points', () => {
    assert.equal(pointsOf([]).summary, '');
    assert.match(pointsOf([[0.1, 5]]).summary, /^1 product: too few/);
    const same = pointsOf([
      [0.1, 5],
      [0.1, 6],
      [0.1, 7],
    ]);
    assert.match(same.summary, /^3 products: too few, or too similar/);
  });

  it('names who lies far from the line, and says how many points are drawn of more', () => {
    assert.match(pointsOf(DISCOUNTS).summary, /; Member 7 is far above the trend line\.$/);
    const cut = pointsOf(DISCOUNTS, { count: 50_000 });
    assert.match(cut.summary, /; 20 of 50,000 points are shown, and the trend line uses all of them\.$/);
  });

  it('computes in words what the panel tells, with what is left out', () => {
    const { explanation = [] } = pointsOf(DISCOUNTS, { left: 3 });
    assert.deepEqual(
      explanation.map(({ term }) => term),
      ['Line', 'r', 'p-value (probability of an r this large by chance)', 'Not included'],
    );
    assert.equal(explanation.at(-1)!.text, '3 products missing one or both values');
  });
});

describe('the points of a scatter', () => {
  it('are in the order of x, whatever the order of the answer', () => {
    const facts = pointsOf([
      [0.5, 1],
      [0.9, 2],
      [0.1, 3],
    ]);
    assert.deepEqual(
      facts.marks.map(({ values }) => values[0]),
      ['Member 3', 'Member 1', 'Member 2'],
    );
    const { x, y } = scatterOf(facts);
    assert.deepEqual([x.unit, y.unit], ['percent', 'money']);
  });

  it('are chosen by a clause on their member, and by no other', () => {
    const { selection } = shownOf(pointsOf(DISCOUNTS));
    assert.deepEqual(selection.chosenBy('product: "Member 3", "Member 1"'), [0, 2]);
    assert.deepEqual(selection.chosenBy('category: x'), []);
    assert.deepEqual(selection.chosenBy('product: !"Member 3"'), []);
    assert.equal(selection.clauseOf([0, 2], [])!.where, 'product: Member 1, Member 3');
    assert.deepEqual(selection.clauseOf([0, 1, 2, 3], [])!.names, ['Member 1', 'Member 2', 'Member 3']);
  });

  it('make no clause where they are more than one names', () => {
    const many = shownOf(pointsOf(Array.from({ length: 201 }, (_, k) => [k, k % 7] as const)));
    const all = Array.from({ length: 201 }, (_, k) => k);
    const { where, values, announcement } = many.selection.clauseOf(all, [])!;
    assert.deepEqual([where, values.length], ['', 200]);
    assert.equal(announcement, '201 products selected: too many to filter other charts by (maximum 200).');
    assert.notEqual(many.selection.clauseOf(all.slice(1), [])!.where, '');
    assert.equal(selectableRangeOf(many), undefined);
    assert.equal(selectableRangeOf(shownOf(pointsOf(DISCOUNTS)))?.brush, 'product');
  });

  it('are named where they are few; of more the ends and the farthest from the line', () => {
    assert.equal(scatterOf(pointsOf(line(3, 1).slice(0, 12))).named.length, 12);
    const { named, points } = scatterOf(pointsOf(DISCOUNTS));
    assert.equal(named.length, 10);
    assert.equal(points[named[0]!]!.name, 'Member 7');
  });

  it('keep the scales of what was drawn while somebody drags', () => {
    const before = pointsOf(DISCOUNTS);
    const two = [[0.1, 5] as const, [0.2, 9] as const];
    assert.deepEqual(scatterOf(pointsOf(two, {}, before)).extent, scatterOf(before).extent);
    assert.deepEqual(scatterOf(pointsOf(two)).extent, { x: [0.1, 0.2], y: [5, 9] });
  });
});
