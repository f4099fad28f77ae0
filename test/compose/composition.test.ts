import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import {
  applied,
  type Card,
  committed,
  type Composition,
  historyOf,
  neighborOf,
  nextId,
  redone,
  undone,
  withoutFailed,
} from '../../src/compose/composition.js';

const card = (id: number, tag = 'sales-trend', attributes: Card['attributes'] = {}): Card => ({
  id,
  tag,
  attributes,
  width: 'half',
});
const PAGE: Composition = { source: { src: 'a.csv' }, cards: [card(1), card(2, 'sales-kpi'), card(3), card(4)] };
const ids = ({ cards }: Composition): readonly number[] => cards.map(({ id }) => id);

describe('applied', () => {
  it('adds, removes, resizes and changes one card', () => {
    assert.deepEqual(ids(applied(PAGE, { type: 'add', card: card(5) })), [1, 2, 3, 4, 5]);
    assert.deepEqual(ids(applied(PAGE, { type: 'remove', id: 2 })), [1, 3, 4]);
    assert.deepEqual(
      applied(PAGE, { type: 'resize', id: 3, width: 'full' }).cards.map(({ width }) => width),
      ['half', 'half', 'full', 'half'],
    );
    const changed = applied(PAGE, { type: 'change', id: 1, name: 'measure', value: 'units' });
    assert.deepEqual(changed.cards[0]!.attributes, { measure: 'units' });
    assert.deepEqual(applied(changed, { type: 'change', id: 1, name: 'measure', value: undefined }), PAGE);
  });

  it('changes the source without an id', () => {
    assert.deepEqual(applied(PAGE, { type: 'change', name: 'period', value: 'all' }).source, { src: 'a.csv', period: 'all' });
  });

  it('puts a card in the place of another one, before it and after it', () => {
    assert.deepEqual(ids(applied(PAGE, { type: 'move', id: 1, to: 3 })), [2, 3, 1, 4]);
    assert.deepEqual(ids(applied(PAGE, { type: 'move', id: 4, to: 1 })), [4, 1, 2, 3]);
    assert.deepEqual(applied(PAGE, { type: 'move', id: 9, to: 1 }), PAGE);
  });
});

describe('neighborOf', () => {
  it('is the next card among peers, and none at an end', () => {
    const isChart = ({ tag }: Card): boolean => tag === 'sales-trend';
    assert.equal(neighborOf(PAGE.cards, 1, 1)?.id, 2);
    assert.equal(neighborOf(PAGE.cards, 1, 1, isChart)?.id, 3);
    assert.equal(neighborOf(PAGE.cards, 3, -1, isChart)?.id, 1);
    assert.equal(neighborOf(PAGE.cards, 4, 1), undefined);
  });
});

describe('a history', () => {
  it('goes back to the equal page and forward again, and a new command ends the way forward', () => {
    const one = committed(historyOf(PAGE), { type: 'remove', id: 1 });
    const two = committed(one, { type: 'add', card: card(7) });
    assert.equal(undone(undone(two)).page, PAGE);
    assert.equal(redone(redone(undone(undone(two)))).page, two.page);
    assert.deepEqual(redone(committed(undone(two), { type: 'remove', id: 3 })).future, []);
    assert.equal(undone(historyOf(PAGE)).page, PAGE);
  });

  it('gives an id that no version of the page has had', () => {
    const { past, page, future } = undone(committed(historyOf(PAGE), { type: 'add', card: card(5) }));
    assert.equal(nextId(page, ...past, ...future), 6);
    assert.equal(nextId({ source: {}, cards: [] }), 1);
  });

  it('forgets attributes that show an error, also below later changes', () => {
    const start = historyOf(PAGE);
    const bad = committed(start, { type: 'change', id: 1, name: 'chart', value: 'bullet' });
    const failed = bad.page.cards[0]!.attributes;
    const later = committed(bad, { type: 'resize', id: 3, width: 'full' });
    const fixed = withoutFailed(later, failed, {});
    assert.deepEqual(fixed.page, applied(PAGE, { type: 'resize', id: 3, width: 'full' }));
    assert.deepEqual(undone(fixed).page, PAGE);
    assert.equal(undone(fixed).past.length, 0);
    const added = committed(start, { type: 'add', card: card(5, 'sales-map', { by: 'x' }) });
    assert.deepEqual(withoutFailed(added, added.page.cards.at(-1)!.attributes).page, PAGE);
  });
});
