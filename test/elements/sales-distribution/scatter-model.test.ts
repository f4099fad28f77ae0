import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { scatterSentence, scatterShown, toScatter } from '../../../src/elements/sales-distribution/model/scatter.js';
import { CONTEXT, discounts, pointsOf, scatterPicture } from './distribution-answers.js';

const line = (slope: number, noise: number): readonly (readonly [number, number])[] =>
  Array.from({ length: 30 }, (_, k) => [k / 30, slope * k + (((k * 7) % 11) - 5) * noise] as const);

describe('what a scatter says', () => {
  it('tells which way two numbers go together, or that they do not', () => {
    assert.match(
      scatterSentence(pointsOf(line(10, 5)), CONTEXT),
      /^Higher average discount is associated with higher profit \(r = 0\.\d\d, 30 products\)/,
    );
    assert.match(
      scatterSentence(pointsOf(line(-10, 5)), CONTEXT),
      /^Higher average discount is associated with lower profit \(r = −0\.\d\d,/,
    );
    assert.match(scatterSentence(pointsOf(line(0, 5)), CONTEXT), /^No clear relationship between average discount and profit/);
  });

  it('says nothing of a line where there is none, nothing at all of no points', () => {
    assert.equal(scatterSentence(pointsOf([]), CONTEXT), '');
    assert.match(scatterSentence(pointsOf([[0.1, 5]]), CONTEXT), /^1 product: too few/);
    const same = pointsOf([
      [0.1, 5],
      [0.1, 6],
      [0.1, 7],
    ]);
    assert.match(scatterSentence(same, CONTEXT), /^3 products: too few, or too similar/);
  });

  it('names who lies far from the line, and says how many points are drawn of more', () => {
    assert.match(scatterSentence(discounts(), CONTEXT), /; Member 7 is far above the trend line\.$/);
    const many = discounts();
    const cut = { ...many, facts: { ...many.facts, count: 50_000 } };
    assert.match(scatterSentence(cut, CONTEXT), /; 20 of 50,000 points are shown, and the trend line uses all of them\.$/);
  });

  it('computes in words what the panel tells, with what is left out', () => {
    const view = discounts();
    const { explain } = scatterShown({ ...view, facts: { ...view.facts, left: 3 } }, CONTEXT);
    assert.deepEqual(
      explain.map(({ term }) => term),
      ['Line', 'r', 'p-value (probability of an r this large by chance)', 'Not included'],
    );
    assert.equal(explain.at(-1)!.text, '3 products missing one or both values');
  });
});

describe('the points of a scatter', () => {
  it('are in the order of x, whatever the order of the answer', () => {
    const answer = {
      rowCount: 3,
      columns: [
        { name: 'product', type: 'text', values: Int32Array.of(0, 1, 2), dictionary: ['b', 'a', 'c'] },
        { name: 'units', type: 'number', values: Float64Array.of(5, 9, 1), unit: 'count' },
        { name: 'profit', type: 'number', values: Float64Array.of(1, 2, 3), unit: 'money' },
      ],
      facts: { analysis: { kind: 'scatter', count: 3, left: 0, slope: 0, intercept: 0, r: 0, p: 1 } },
    } as const;
    const { points, x, y } = toScatter(answer, {
      per: 'product',
      x: { name: 'Units', unit: undefined },
      y: { name: 'Profit', unit: undefined },
    });
    assert.deepEqual(
      points.map(({ key }) => key),
      ['c', 'b', 'a'],
    );
    assert.deepEqual([x.unit, y.unit], ['count', 'money']);
  });

  it('are chosen by a clause on their member, and by no other', () => {
    const shown = scatterShown(discounts(), CONTEXT);
    assert.deepEqual(shown.chosenBy('product: "Member 3", "Member 1"', undefined), [0, 2]);
    assert.deepEqual(shown.chosenBy('category: x', undefined), []);
    assert.deepEqual(shown.chosenBy('product: !"Member 3"', undefined), []);
    assert.equal(shown.choice([0, 2]).where, 'product: Member 1, Member 3');
    assert.equal(shown.choice([0, 1, 2, 3]).announcement, 'Selected Member 1, Member 2 and 2 more.');
  });

  it('make no clause where they are more than one names', () => {
    const many = scatterShown(pointsOf(Array.from({ length: 201 }, (_, k) => [k, k % 7] as const)), CONTEXT);
    const all = Array.from({ length: 201 }, (_, k) => k);
    assert.deepEqual([many.choice(all).where, many.choice(all).values.length], ['', 200]);
    assert.notEqual(many.choice(all.slice(1)).where, '');
    assert.equal(many.selectableRange, undefined);
    assert.equal(scatterShown(discounts(), CONTEXT).selectableRange?.brush, 'product');
  });

  it('are named where they are few; of more the ends and the farthest from the line', () => {
    assert.equal(scatterPicture(pointsOf(line(3, 1).slice(0, 12))).named.length, 12);
    const { named, view } = scatterPicture(discounts());
    assert.equal(named.length, 10);
    assert.equal(view.points[named[0]!]!.key, 'Member 7');
  });

  it('keep the scales of what was drawn while somebody drags', () => {
    const before = scatterPicture(discounts());
    const next = scatterShown(
      pointsOf([
        [0.1, 5],
        [0.2, 9],
      ]),
      CONTEXT,
    );
    const held = next.picture([], before);
    assert.deepEqual(held?.chart === 'scatter' && held.extent, before.extent);
    const free = next.picture([], undefined);
    assert.deepEqual(free?.chart === 'scatter' && free.extent, { x: [0.1, 0.2], y: [5, 9] });
  });
});
