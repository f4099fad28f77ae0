import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { memberClause, membersClause, membersIn, readClauses } from '../../src/query/where/where.js';

describe('a clause that names members', () => {
  it('is written with quotes where they are needed, and read back', () => {
    const members = ['A-1', 'B, C', null];
    const where = membersClause('customer', members);
    assert.equal(where, 'customer: A-1, "B, C", (blank)');
    assert.deepEqual(membersIn(readClauses(where), 'customer'), members);
    assert.equal(membersClause('"a: b"', ['x'], true), '"a: b": !x');
    assert.deepEqual(membersIn(readClauses('"a: b": x'), '"a: b"'), ['x']);
    assert.equal(membersClause('customer', []), '');
    assert.equal(membersClause('"a\nb"', ['x']), '"a\nb": x');
    assert.deepEqual(
      [memberClause('customer', ['A']), memberClause('customer', ['A'], true)].map(({ items }) => items.map(({ not }) => not)),
      [[false], [true]],
    );
  });

  it('is none where it says something else, is on another field, or cannot be read', () => {
    for (const where of ['customer: !A', 'customer: 1..2', 'product: A', 'customer: ":', ''])
      assert.equal(membersIn(readClauses(where), 'customer'), undefined, where);
  });
});
