import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { toMorePlans, toPlans } from '../../../src/elements/sales-breakdown/model/plans.js';
import { texts } from '../sales-trend/trend-answers.js';
import { answer, options } from './breakdown-answers.js';

type RequestOptions = Parameters<typeof options>[0];

const plansOf = (given: RequestOptions, own = '', depth = 0, where = '') =>
  toPlans({ options: options(given), own, depth, where });
const moreOf = (given: RequestOptions, answers: Parameters<typeof toMorePlans>[1], where = '') =>
  toMorePlans({ options: options(given), own: '', depth: 0, where }, answers);

describe('toPlans', () => {
  it('asks for all members, the greatest first, and for all together', () => {
    assert.deepEqual(plansOf({ by: 'region', compare: 'previous-year' }), {
      main: { compare: 'previous-year', measures: ['revenue'], by: ['region'], where: '', orderBy: ['-revenue'], limit: 5000 },
      total: { compare: 'previous-year', measures: ['revenue'], where: '' },
    });
  });

  it('asks for the greatest or the least', () => {
    const { main: top } = plansOf({ by: 'product', measure: 'm = sum(x)', top: 10 });
    assert.deepEqual([top!.orderBy, top!.limit], [['-m'], 10]);
    const { main: bottom } = plansOf({ by: 'product', bottom: '5' });
    assert.deepEqual([bottom!.orderBy, bottom!.limit], [['revenue'], 5]);
  });

  it('asks for both ends, and for the sum between them', () => {
    const both = { by: 'product', top: '2', bottom: '2' };
    const { main, last } = plansOf(both);
    assert.deepEqual([main!.orderBy, main!.limit], [['-revenue'], 2]);
    assert.deepEqual([last!.orderBy, last!.limit], [['revenue'], 2]);
    const answers = { main: answer([texts('product', ['a', 'b'])]), last: answer([texts('product', ['z', 'b'])]) };
    assert.equal(moreOf(both, answers).others!.where, 'product: !a, !b, !z');
  });

  it('leaves dimensions whose order means something in it, but for a limit and what begins with the greatest', () => {
    assert.equal(plansOf({ by: 'month(date)' }).main!.orderBy, undefined);
    assert.deepEqual(plansOf({ by: 'month(date)', top: 3 }).main!.orderBy, ['-revenue']);
    assert.deepEqual(plansOf({ by: 'weekday(date)', chart: 'pareto' }).main!.orderBy, ['-revenue']);
  });

  it('asks below a member within it and its own filter', () => {
    const { main, total } = plansOf({ drill: 'category, product' }, 'category: Furniture', 1, 'region: East;');
    assert.deepEqual([main!.by, main!.where], [['product'], 'region: East; category: Furniture']);
    assert.equal(total!.where, 'region: East; category: Furniture');
  });
});

describe('toMorePlans', () => {
  const main = answer([texts('region', ['East', null])]);

  it('asks for what is left over by itself, for customers of members do not add up', () => {
    assert.deepEqual(moreOf({ by: 'region' }, { main }), {});
    assert.deepEqual(moreOf({ by: 'region', top: 2 }, { main }), {});
    assert.deepEqual(moreOf({ by: 'region', top: 2, other: true }, { main }, 'category: A'), {
      others: { measures: ['revenue'], where: 'category: A; region: !East, !(blank)' },
    });
  });

  it('asks for each member by each of five parts, and for the other parts together', () => {
    const parts = answer([texts('category', ['a', 'b', 'c', 'd', 'e', 'f', 'g'])]);
    assert.deepEqual(moreOf({ by: 'region', series: 'category' }, { members: main, parts }), {
      main: { measures: ['revenue'], by: ['region', 'category'], where: 'category: a, b, c, d, e' },
      rest: { measures: ['revenue'], by: ['region'], where: 'category: !a, !b, !c, !d, !e' },
    });
    const six = answer([texts('category', ['a', 'b', 'c', 'd', 'e', 'f'])]);
    assert.deepEqual(moreOf({ by: 'region', series: 'category' }, { members: main, parts: six }), {
      main: { measures: ['revenue'], by: ['region', 'category'], where: '' },
    });
  });

  it('asks for the parts of what is left over too', () => {
    const parts = answer([texts('category', ['a', 'b'])]);
    const more = moreOf({ by: 'region', series: 'category', top: 2, other: true }, { members: main, parts });
    assert.deepEqual(Object.keys(more), ['main', 'others', 'otherParts']);
    assert.equal(more.main!.where, 'region: East, (blank)');
    assert.deepEqual(more.otherParts, { measures: ['revenue'], by: ['category'], where: 'region: !East, !(blank)' });
  });
});
