import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { choiceOf, clauseOf } from '../../../src/elements/sales-filter/model/choice.js';
import {
  choiceAt,
  placeAfterKey,
  placesBetween,
  placesOf,
  scaleOf,
  type RangeScale,
} from '../../../src/elements/sales-filter/panels/range-panel.js';
import { answer, spread } from './filter-answers.js';

const scale = (edges: readonly number[], step = 1): RangeScale => ({ edges, counts: edges.slice(1).map(() => 1), step });
const AGES = scale([10, 20, 30, 40]);

describe('scaleOf', () => {
  it('takes the counts of the histogram, or those under the filters of others', () => {
    const bins = spread([0, 10, 20, 95], [5, 3, 2]);
    assert.deepEqual(scaleOf(bins, undefined), { edges: [0, 10, 20, 95], counts: [5, 3, 2], step: 1 });
    const counts = answer([
      { name: 'bin(Age, 10)', type: 'number', values: Float64Array.of(0, 20, 80, 0), valid: Uint8Array.of(1, 1, 1, 0) },
      { name: 'rows', type: 'number', values: Float64Array.of(4, 1, 1, 9) },
    ]);
    assert.deepEqual(scaleOf(bins, counts)?.counts, [4, 0, 2]);
  });

  it('is nothing without numbers', () => {
    assert.equal(scaleOf(spread([], []), undefined), undefined);
  });
});

describe('choiceAt', () => {
  const clause = (from: number, to: number, of = AGES): string => clauseOf('age', choiceAt({ from, to }, of));

  it('takes whole bins, up to the last number in them', () => {
    assert.equal(clause(1, 2), 'age: 20..29');
    assert.equal(clause(1, 2, scale([0, 0.5, 1, 1.5], 0.01)), 'age: 0.5..0.99');
    assert.equal(clause(1, 2, scale([0, 0.5, 1, 1.5], 0)), 'age: 0.5..1');
  });

  it('leaves an end open where a handle stands on the outermost edge', () => {
    assert.equal(clause(0, 2), 'age: ..29');
    assert.equal(clause(1, 3), 'age: 20..');
    assert.equal(clause(0, 3), '');
  });

  it('is read back as the same places', () => {
    for (const step of [1, 0.01, 0]) {
      for (let from = 0; from < 3; from++) {
        for (let to = from + 1; to <= 3; to++) {
          const of = scale([10, 20, 30, 40], step);
          const choice = choiceOf(clauseOf('age', choiceAt({ from, to }, of)), 'range');
          assert.deepEqual(placesOf(choice, of), { from, to }, `${step} ${from} ${to}`);
        }
      }
    }
  });
});

describe('placesOf', () => {
  it('stands between edges where a number does', () => {
    assert.deepEqual(placesOf({ kind: 'numbers', from: 25, to: 32 }, AGES), { from: 1.5, to: 2.2 });
  });

  it('stays inside, and in order', () => {
    assert.deepEqual(placesOf({ kind: 'numbers', from: -5, to: 500 }, AGES), { from: 0, to: 3 });
    assert.deepEqual(placesOf({ kind: 'numbers', from: 60 }, AGES), { from: 3, to: 3 });
    assert.deepEqual(placesOf({ kind: 'written', text: '!5' }, AGES), { from: 0, to: 3 });
  });
});

describe('placeAfterKey', () => {
  const places = { from: 2, to: 6 };
  const after = (key: string, handle: 'from' | 'to', at = places): number | undefined => placeAfterKey(key, handle, at, 10);

  it('steps by edges, and by five', () => {
    assert.deepEqual(
      [
        after('ArrowRight', 'from'),
        after('ArrowDown', 'from'),
        after('PageUp', 'to'),
        after('PageDown', 'from'),
        after('x', 'to'),
      ],
      [3, 1, 10, 0, undefined],
    );
  });

  it('stops beside the other handle and at the ends', () => {
    assert.deepEqual([after('End', 'from'), after('Home', 'from'), after('Home', 'to'), after('End', 'to')], [5, 0, 3, 10]);
    assert.equal(after('ArrowRight', 'from', { from: 5, to: 6 }), 5);
  });

  it('goes to the next edge from between two', () => {
    assert.deepEqual(
      [after('ArrowRight', 'from', { from: 2.4, to: 6 }), after('ArrowLeft', 'from', { from: 2.4, to: 6 })],
      [3, 2],
    );
  });
});

describe('placesBetween', () => {
  it('holds both bins, whichever comes first', () => {
    assert.deepEqual(
      [placesBetween(4, 2), placesBetween(3, 3)],
      [
        { from: 2, to: 5 },
        { from: 3, to: 4 },
      ],
    );
  });
});
