import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { MarkStep } from '../../../src/plot/drawing.js';
import { days, type Heat, members, sceneOf, viewOf } from './heatmap-answers.js';

/** Where some steps lead. */
function walk(view: Heat, from: number, ...steps: readonly MarkStep[]): number {
  const { stepFrom } = sceneOf(view).targets;
  return steps.reduce((mark, step) => stepFrom(mark, step), from);
}

/** The marks that a drag selects. */
const between = (view: Heat, one: number, other: number) => sceneOf(view).targets.between?.(one, other);

describe('keys', () => {
  const grid = viewOf(members(), { x: 'category', y: 'region', measure: 'profit' });

  it('moves in two dimensions, and stays at an edge', () => {
    assert.equal(walk(grid, 0, 'right', 'down'), 4);
    assert.equal(walk(grid, 4, 'up', 'left'), 0);
    assert.equal(walk(grid, 2, 'right', 'right'), 2);
    assert.equal(walk(grid, 5, 'down'), 5);
    assert.deepEqual([walk(grid, 3, 'first'), walk(grid, 3, 'last')], [0, 5]);
  });

  it('goes on to the heads of rows and columns, and back', () => {
    assert.equal(grid.layout.spots[walk(grid, 1, 'up')]!.label, 'Toys');
    assert.equal(grid.layout.spots[walk(grid, 3, 'left')]!.label, 'East');
    assert.equal(walk(grid, 1, 'up', 'down'), 1);
    assert.equal(grid.layout.spots[walk(grid, 0, 'up', 'right')]!.label, 'Toys');
  });

  it('goes by days down a week and by weeks along it, and from year to year', () => {
    const view = viewOf(days('2016-01-01', 731));
    const may = view.layout.spots.findIndex(({ filters: [date] }) => (date!.values[0] as { from: number }).from === 16_926);
    assert.equal(walk(view, may, 'right'), may + 7);
    assert.equal(view.layout.spots[walk(view, may, ...Array<MarkStep>(7).fill('down'))]!.block, 1);
    assert.equal(view.layout.spots[walk(view, may, ...Array<MarkStep>(7).fill('up'))]!.kind, 'column');
  });
});

describe('between', () => {
  it('is left to the order of days', () => {
    assert.equal(between(viewOf(days('2017-01-01', 20)), 9, 6), undefined);
  });

  it('is a rectangle of two dimensions, and a row of heads', () => {
    const grid = viewOf(members(), { x: 'category', y: 'region', measure: 'profit' });
    assert.deepEqual(between(grid, 1, 3), [0, 1, 3, 4]);
    assert.deepEqual(between(grid, 8, 6), [6, 7, 8]);
  });
});
