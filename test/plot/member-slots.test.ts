import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { slotsOf } from '../../src/plot/color-slots.js';

const slots = (field: string, ...members: (string | null)[]): number[] =>
  [...members].map((member) => slotsOf(field, members).get(member)!);

describe('slotsOf', () => {
  it('gives colours in order, and the same again when fewer are left or their order is another', () => {
    assert.deepEqual(slots('a', 'West', 'East', null), [1, 2, 3]);
    assert.deepEqual(slots('a', 'East'), [2]);
    assert.deepEqual(slots('a', null, 'East', 'West'), [3, 2, 1]);
  });

  it('gives a new member a colour that none has yet, while there is one', () => {
    assert.deepEqual(slots('b', 'x', 'y'), [1, 2]);
    assert.deepEqual(slots('b', 'z', 'y'), [3, 2]);
  });

  it('keeps those apart that are shown together when all colours are given', () => {
    slots('c', 'a', 'b', 'c', 'd', 'e', 'f', 'g', 'h');
    const shown = slots('c', 'b', 'i', 'j', 'k');
    assert.equal(new Set(shown).size, 4);
    assert.equal(shown[0], 2);
  });

  it('gives new and repeat customers the same colours whichever comes first', () => {
    assert.deepEqual(slots('customer-type', 'new', 'repeat'), [2, 1]);
    assert.deepEqual(slots('customer-type', 'new'), [2]);
    assert.deepEqual(slots('customer-type', 'repeat', null), [1, 3]);
  });

  it('has colours of its own for each field', () => {
    assert.deepEqual(slots('d', 'y'), [1]);
  });
});
