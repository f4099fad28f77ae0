import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { nearest, suggestions } from '../../src/query/names.js';

const NAMES = ['revenue', 'orders', 'customers', 'units', 'margin'];

describe('nearest', () => {
  it('finds words with letters missing, added, changed or swapped, in any case', () => {
    assert.deepEqual(
      ['revnue', 'revenuee', 'revinue', 'reveune', 'REVENUE', 'order', 'costumers'].map((word) => nearest(word, NAMES)),
      ['revenue', 'revenue', 'revenue', 'revenue', 'revenue', 'orders', 'customers'],
    );
  });

  it('takes a swap for one step at either end of a short word', () => {
    // Of four letters one may be wrong; without swaps these would be two.
    assert.deepEqual(
      ['otby', 'ctiy'].map((word) => nearest(word, ['toby', 'city'])),
      ['toby', 'city'],
    );
    assert.equal(nearest('ciyt', ['city']), 'city');
  });

  it('offers nothing for a word that is far from all', () => {
    assert.equal(nearest('temperature', NAMES), undefined);
    assert.equal(nearest('', NAMES), undefined);
    assert.equal(nearest('x', []), undefined);
  });

  it('compares no words that nobody types, since that takes hours for a million letters', () => {
    const long = 'x'.repeat(200);
    assert.equal(nearest(`${long.slice(1)}y`, [long]), long);
    assert.equal(nearest(`${long}y`, [long]), undefined);
    assert.equal(nearest(long, [`${long}y`]), undefined);
  });
});

describe('suggestions', () => {
  it('are the choices, and the nearest if there is one', () => {
    assert.deepEqual(suggestions('revnue', NAMES), { expected: NAMES, nearest: 'revenue' });
    assert.deepEqual(suggestions('temperature', NAMES), { expected: NAMES });
  });
});
