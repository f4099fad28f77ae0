import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { MarkRefs } from '../../../src/elements/base/chart/mark-controller.js';

/** The memory of a picture whose marks stand for letters. */
const over = (letters: string): MarkRefs => {
  const names = letters.split('');
  return new MarkRefs({ keyOf: (mark) => names[mark] });
};

describe('MarkRefs', () => {
  it('remembers marks by what they stand for', () => {
    assert.deepEqual(over('abc').refsOf([2, 0]), [
      { key: 'c', mark: 2 },
      { key: 'a', mark: 0 },
    ]);
  });

  it('finds marks where a new answer has them, in the order asked for, and leaves out those that are gone', () => {
    const refs = over('abcdef').refsOf([5, 1, 0]);
    assert.deepEqual(over('fxab').numbersOf(refs), [0, 3, 2]);
    assert.deepEqual(over('xyzb').numbersOf(refs), [3]);
    assert.deepEqual(over('').numbersOf(refs), []);
  });

  it('takes the nearest of several that stand for the same', () => {
    assert.equal(over('aXXaXXXXa').numberOf({ key: 'a', mark: 4 }), 3);
  });

  it('does not look for a mark so far off that it would be felt', () => {
    const at = (place: number): MarkRefs =>
      new MarkRefs({ keyOf: (mark) => (mark < 0 ? undefined : mark === place ? 'it' : '') });
    assert.equal(at(19_999).numberOf({ key: 'it', mark: 0 }), 19_999);
    assert.equal(at(20_000).numberOf({ key: 'it', mark: 0 }), -1);
  });
});
