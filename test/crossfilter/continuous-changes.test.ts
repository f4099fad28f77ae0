import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { filterGroup, type FilterGroup, type FilterMove } from '../../src/crossfilter/filter-bus.js';

let count = 0;

/** A group of its own for each test, with its moves. */
function fresh(): { readonly group: FilterGroup; readonly moves: readonly FilterMove[] } {
  count += 1;
  const group = filterGroup(`changing-${count}`);
  const moves: FilterMove[] = [];
  group.watch((move) => moves.push(move));
  return { group, moves };
}

describe('changes that a script makes', () => {
  it('take changes of one source in quick succession as a gesture, which ends with a rest', ({ mock }) => {
    mock.timers.enable({ apis: ['setTimeout', 'Date'] });
    const { group, moves } = fresh();
    group.set('map', 'region: Asia');
    for (const size of [1, 2, 3, 4]) {
      mock.timers.tick(100);
      group.set('slider', `size: ${size}..`);
    }
    assert.deepEqual(moves, ['step', 'step', 'step', 'moving', 'moving']);
    mock.timers.tick(249);
    assert.equal(moves.length, 5);
    mock.timers.tick(1);
    assert.deepEqual(moves.slice(5), ['step']);
    assert.equal(group.where, 'region: Asia; size: 4..');
    group.undo();
    assert.equal(group.where, 'region: Asia');
    group.redo();
    assert.equal(group.where, 'region: Asia; size: 4..');
  });

  it('take slow changes, changes of several sources, and changes of one task as steps', ({ mock }) => {
    mock.timers.enable({ apis: ['setTimeout', 'Date'] });
    const { group, moves } = fresh();
    for (const size of [1, 2, 3, 4]) {
      group.set('slider', `size: ${size}..`);
      mock.timers.tick(250);
    }
    for (const size of [1, 2, 3, 4]) {
      group.set('slider', `size: ${size}..`);
      group.set('other', `price: ${size}..`);
      mock.timers.tick(10);
    }
    for (const size of [5, 6, 7, 8]) group.set('slider', `size: ${size}..`);
    assert.deepEqual(new Set(moves), new Set(['step']));
    mock.timers.tick(1000);
    assert.equal(moves.length, 16);
  });

  it('take slow changes as steps while the clock is set back and forward', ({ mock }) => {
    mock.timers.enable({ apis: ['setTimeout', 'Date'], now: Date.UTC(2024, 0, 1) });
    const { group, moves } = fresh();
    for (const [size, days] of [-1, -1, -1, -1, 1, 0, 0, 0].entries()) {
      group.set('slider', `size: ${size + 1}..`);
      mock.timers.tick(1000);
      mock.timers.setTime(Date.now() + days * 86_400_000);
    }
    assert.deepEqual(new Set(moves), new Set(['step']));
    group.undo();
    assert.equal(group.where, 'size: 7..');
  });

  it('end a gesture of quick changes with a change of another source', ({ mock }) => {
    mock.timers.enable({ apis: ['setTimeout', 'Date'] });
    const { group, moves } = fresh();
    for (const size of [1, 2, 3]) {
      mock.timers.tick(50);
      group.set('slider', `size: ${size}..`);
    }
    group.set('map', 'region: Asia');
    mock.timers.tick(1000);
    assert.deepEqual(moves, ['step', 'step', 'moving', 'step']);
    group.undo();
    assert.equal(group.where, 'size: 3..');
    group.undo();
    assert.equal(group.where, '');
  });
});
