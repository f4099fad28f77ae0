import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { abcClassOf, abcCounts } from '../../src/util/abc-classes.js';

function classesOf(values: readonly number[]): string {
  return values.map(abcClassOf(values)).join('');
}

describe('ABC classes', () => {
  it('end with the member that reaches 80% and 95%', () => {
    assert.equal(classesOf([79, 2, 13, 1, 5]), 'ACACB');
    assert.equal(classesOf([1, 80, 19]), 'CAB');
    assert.equal(classesOf([7]), 'A');
  });

  it('are the same for equal members', () => {
    // The first of the four tens begins at 70%, the last at 100%.
    assert.equal(classesOf([10, 70, 10, 10]), 'AAAA');
    assert.deepEqual(abcCounts([70, 10, 10, 10], 100), [4, 4]);
  });

  it('put members that are not above 0 in C, and leave them out of the total', () => {
    // Of 100 above 0, 60 and 30 are before 90%.
    assert.equal(classesOf([60, -50, 30, 0, 10]), 'ACACB');
    assert.equal(classesOf([-1, 0]), 'CC');
    assert.equal(classesOf([]), '');
  });

  it('have reached an end within the rounding of sums', () => {
    // 0.1 + 0.7 is 0.7999999999999999.
    assert.equal(classesOf([0.1, 0.7, 0.2]), 'BAA');
    assert.deepEqual(abcCounts([0.7, 0.1, 0.2], 1), [2, 3]);
  });
});
