import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import {
  claimsWithin,
  drillHintOf,
  drillSelection,
  stepName,
  type Drilled,
} from '../../../src/elements/base/define/drill-path.js';
import { en } from '../../../src/messages/en.js';

const LEVELS = ['category', 'subcategory'];
const PATH = [{ field: 'category', value: 'Furniture' }];
const MEMBERS = [['Chairs'], [null], ['Tables', 'Desks'], []] as const;

function drilled(path: Drilled['path'] = PATH, chosen: readonly number[] = []): Drilled {
  return {
    ...{ path, chosen, count: MEMBERS.length },
    membersOf: (mark) => MEMBERS[mark],
    nameOf: (mark) => `mark ${mark}`,
  };
}

describe('drillSelection', () => {
  it('filters by the members of the marks and by the path, which stays when the selection is cleared', () => {
    const { clauseOf } = drillSelection(drilled(), LEVELS);
    assert.deepEqual(clauseOf([2, 1, 0], []), {
      ...{ field: 'subcategory', where: 'category: Furniture; subcategory: Chairs, (blank), Tables, Desks' },
      ...{ values: ['Chairs', null, 'Tables', 'Desks'], names: ['mark 0', 'mark 1', 'mark 2'], nameCount: 3 },
    });
    assert.equal(clauseOf([], [0])!.where, 'category: Furniture');
    assert.equal(drillSelection(drilled([]), LEVELS).clauseOf([], [])!.where, '');
  });

  it('leaves marks without members out, and selects nothing with them alone', () => {
    const { clauseOf, isSelectable } = drillSelection(drilled(), LEVELS);
    assert.deepEqual(clauseOf([0, 3], [])!.values, ['Chairs']);
    assert.equal(clauseOf([3], []), undefined);
    assert.deepEqual([isSelectable(0), isSelectable(3)], [true, false]);
  });

  it('finds marks in another result by their member, also the missing one and the remaining ones', () => {
    const { keyOf } = drillSelection(drilled(), LEVELS);
    const keys = [0, 1, 2, 3].map(keyOf);
    assert.equal(new Set(keys).size, 4);
    assert.equal(keyOf(4), undefined);
  });
});

describe('drillHintOf', () => {
  it('names the next level for marks of one member, and says nothing at the lowest level', () => {
    const hints = (path: Drilled['path']) => [0, 2, 3].map((mark) => drillHintOf(drilled(path), mark, LEVELS, en));
    assert.deepEqual(hints([]), ['Double-click to drill down to sub-category', undefined, undefined]);
    assert.deepEqual(hints(PATH), [undefined, undefined, undefined]);
  });
});

describe('claimsWithin', () => {
  it('has the clauses of the path, without a path none', () => {
    assert.deepEqual(claimsWithin({ path: PATH }), { claims: [], where: ['category: Furniture'] });
    assert.deepEqual(claimsWithin({ claims: [], path: [] }), { claims: [] });
  });
});

describe('stepName', () => {
  it('is the member, and a text for the missing one', () => {
    assert.deepEqual(
      ['Furniture', null].map((value) => stepName({ field: 'category', value }, { messages: en })),
      ['Furniture', en.blank],
    );
  });
});
