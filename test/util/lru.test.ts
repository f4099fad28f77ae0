import { describe, it } from 'node:test';
import assert from 'node:assert/strict';
import { Lru } from '../../src/util/lru.js';

describe('Lru', () => {
  it('drops what was used longest ago', () => {
    const kept = new Lru<number>(2);
    kept.set('a', 1);
    kept.set('b', 2);
    kept.get('a');
    kept.set('c', 3);
    assert.deepEqual([kept.get('a'), kept.get('b'), kept.get('c')], [1, undefined, 3]);
  });

  it('counts weights, also of an entry set again', () => {
    const kept = new Lru<string>(10);
    kept.set('a', 'x', 4);
    kept.set('b', 'y', 4);
    kept.set('a', 'z', 6);
    assert.deepEqual([kept.get('a'), kept.get('b'), kept.size], ['z', 'y', 2]);
    kept.set('c', 'w', 5);
    assert.deepEqual([kept.get('a'), kept.get('b'), kept.get('c')], [undefined, 'y', 'w']);
  });

  it('does not keep what weighs more than all its room', () => {
    const kept = new Lru<string>(3);
    kept.set('a', 'x', 2);
    kept.set('b', 'y', 4);
    assert.deepEqual([kept.get('a'), kept.get('b')], ['x', undefined]);
  });

  it('forgets all when cleared', () => {
    const kept = new Lru<string>(3);
    kept.set('a', 'x', 3);
    kept.clear();
    kept.set('b', 'y', 3);
    assert.deepEqual([kept.size, kept.get('b')], [1, 'y']);
  });
});
