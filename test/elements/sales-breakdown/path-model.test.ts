import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { clauseOf, placeOf } from '../../../src/elements/base/define/drill-path.js';
import { selectableRangeIn } from '../../../src/elements/sales-breakdown/model/options.js';

const LEVELS = ['category', 'subcategory', 'product'];

describe('placeOf', () => {
  it('is at the top without a clause, wherever the reader was', () => {
    for (const depth of [0, 1, 5]) assert.deepEqual(placeOf('', LEVELS, depth), { path: [], field: 'category', chosen: [] });
  });

  it('takes one member alone as chosen, or as gone through by who went down', () => {
    const own = 'category: Furniture';
    assert.deepEqual(placeOf(own, LEVELS, 0), { path: [], field: 'category', chosen: ['Furniture'] });
    assert.deepEqual(placeOf(own, LEVELS, 1), {
      path: [{ field: 'category', value: 'Furniture' }],
      field: 'subcategory',
      chosen: [],
    });
  });

  it('goes at least as far down as the clause says', () => {
    assert.deepEqual(placeOf('subcategory: Chairs, "Tables, big"; category: Furniture', LEVELS, 0), {
      path: [{ field: 'category', value: 'Furniture' }],
      field: 'subcategory',
      chosen: ['Chairs', 'Tables, big'],
    });
  });

  it('does not go below the last level, nor into several members', () => {
    assert.equal(placeOf('category: A; subcategory: B; product: C', LEVELS, 9).field, 'product');
    assert.deepEqual(placeOf('category: A, B', LEVELS, 1), { path: [], field: 'category', chosen: ['A', 'B'] });
  });

  it('knows the missing member, and takes no clause that is none of its own', () => {
    assert.deepEqual(placeOf('category: (blank)', LEVELS, 0).chosen, [null]);
    for (const own of ['category: !A', 'category: A*', 'region: East', 'category A'])
      assert.deepEqual(placeOf(own, LEVELS, 0).chosen, []);
  });
});

describe('clauseOf', () => {
  it('writes the way and the choice, so that reading it leads there again', () => {
    const path = [{ field: 'category', value: 'Furniture' }];
    const text = clauseOf(path, 'subcategory', ['Chairs', null, 'a: b']);
    assert.equal(text, 'category: Furniture; subcategory: Chairs, (blank), "a: b"');
    assert.deepEqual(placeOf(text, LEVELS, 0), { path, field: 'subcategory', chosen: ['Chairs', null, 'a: b'] });
    assert.equal(clauseOf([], 'category', []), '');
  });

  it('names a column in quotes once', () => {
    assert.equal(clauseOf([], '"a: b"', ['x']), '"a: b": x');
    assert.deepEqual(placeOf('"a: b": x', ['"a: b"'], 0).chosen, ['x']);
  });
});

describe('selectableRangeIn', () => {
  const rows = ['a', null, undefined].map((key) => ({ key, label: '', values: [], slot: 0 }));

  it('covers the members at the top, where they are not too many', () => {
    assert.deepEqual(selectableRangeIn({ path: [], field: 'region', rows }), { brush: 'region', where: 'region: a, (blank)' });
    assert.equal(selectableRangeIn({ path: [{ field: 'x', value: 'y' }], field: 'region', rows }), undefined);
    assert.equal(selectableRangeIn({ path: [], field: 'region', rows: Array.from({ length: 101 }, () => rows[0]!) }), undefined);
  });
});
