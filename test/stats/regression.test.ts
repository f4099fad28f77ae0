import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { describe, it } from 'node:test';
import { regression } from '../../src/stats/compare/regression.js';
import { sharedData, skipWithout } from '../shared-data.js';

const FILE = 'stats/correlation.json';

interface Fixture {
  readonly columns: readonly string[];
  readonly rows: readonly (readonly number[])[];
  readonly pearson: Readonly<Record<'r' | 'p', readonly (readonly number[])[]>>;
}

const close = (mine: number, theirs: number, digits: number): void =>
  assert.ok(Math.abs(mine - theirs) <= digits * Math.max(1, Math.abs(theirs)), `${mine} ${theirs}`);

describe('regression', () => {
  it('is the line through points on a line', () => {
    assert.deepEqual(regression([1, 2, 3, 4], [1, 3, 5, 7]), { n: 4, slope: 2, intercept: -1, r: 1, p: 0 });
    assert.deepEqual(regression([1, 2, 3], [5, 4, 3]).r, -1);
  });

  it('leaves out points that lack a number', () => {
    assert.deepEqual(regression([1, NaN, 2, 3, 4, Infinity], [1, 9, 3, NaN, 7, 1]).n, 3);
  });

  it('has no slope where x does not vary, no r where one does not, no chance of two points', () => {
    const upright = regression([2, 2, 2], [1, 2, 3]);
    assert.ok(Number.isNaN(upright.slope) && Number.isNaN(upright.r) && Number.isNaN(upright.p));
    const level = regression([1, 2, 3], [5, 5, 5]);
    assert.deepEqual([level.slope, level.intercept], [0, 5]);
    assert.ok(Number.isNaN(level.r));
    assert.ok(Number.isNaN(regression([1, 2], [1, 3]).p));
    assert.equal(regression([], []).n, 0);
  });

  it('does not move with the origin, and turns with the scale', () => {
    const x = [0.3, 1.7, 2.2, 4.1, 5.9];
    const y = [3.1, 2.8, 4.9, 4.2, 6.6];
    const plain = regression(x, y);
    const far = regression(
      x.map((value) => value + 1e6),
      y.map((value) => value * 100 - 1e6),
    );
    close(far.slope, plain.slope * 100, 1e-8);
    close(far.r, plain.r, 1e-9);
    close(far.p, plain.p, 1e-8);
  });

  it('agrees with R on r and its chance', { skip: skipWithout(FILE) }, async () => {
    const { rows, pearson } = JSON.parse(await readFile(sharedData(FILE)!, 'utf8')) as Fixture;
    const column = (k: number): readonly number[] => rows.map((row) => row[k]!);
    pearson.r.forEach((line, i) =>
      line.forEach((r, j) => {
        if (i === j) return;
        const found = regression(column(i), column(j));
        close(found.r, r, 1e-10);
        close(found.p, pearson.p[i]![j]!, 1e-8);
      }),
    );
  });

  it('agrees with R on a line', { skip: skipWithout(FILE) }, async () => {
    const { columns, rows } = JSON.parse(await readFile(sharedData(FILE)!, 'utf8')) as Fixture;
    const column = (name: string): readonly number[] => rows.map((row) => row[columns.indexOf(name)]!);
    // lm(mpg ~ wt) of mtcars.
    const { slope, intercept } = regression(column('wt'), column('mpg'));
    close(slope, -5.34447157272268, 1e-12);
    close(intercept, 37.285126167342, 1e-12);
  });
});
