import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { selectableRangeOf } from '../../../src/elements/base/define/widget-model.js';
import { toBoxes } from '../../../src/elements/sales-distribution/model/box.js';
import type { Boxes } from '../../../src/elements/sales-distribution/model/facts.js';
import { answerOf, boxChart, boxes, boxesOf, inputOf, shownOf } from './distribution-answers.js';

/** Boxes of an answer: each group with a count and a median, the rest around it. */
function boxesIn(groups: readonly (readonly [key: string | null, count: number, median: number])[]): Boxes {
  const dictionary = groups.flatMap(([key]) => (key === null ? [] : [key]));
  const numbers = (name: string, of: (count: number, median: number) => number) => ({
    name,
    type: 'number' as const,
    values: Float64Array.from(groups, ([, count, median]) => of(count, median)),
  });
  const columns = [
    {
      name: 'region',
      type: 'text' as const,
      values: Int32Array.from(groups, ([key]) => (key === null ? 0 : dictionary.indexOf(key))),
      valid: Uint8Array.from(groups, ([key]) => Number(key !== null)),
      dictionary,
    },
    numbers('count', (count) => count),
    ...['min', 'lower', 'q1'].map((name, k) => numbers(name, (_, median) => median - 3 + k)),
    { ...numbers('median', (_, median) => median), unit: 'money' as const },
    ...['q3', 'upper', 'max'].map((name, k) => numbers(name, (_, median) => median + 1 + k)),
    numbers('outliers', () => 0),
  ];
  const results = { main: answerOf(columns, { kind: 'box', count: 0, outliers: [] }) };
  return toBoxes({ kind: 'members', per: 'order', measure: 'revenue' }, inputOf({ by: 'region' }, { results }));
}

describe('boxes', () => {
  it('are in the order of their medians, the missing group under its name', () => {
    const view = boxesIn([
      ['a', 5, 10],
      [null, 2, 50],
      ['b', 3, 30],
    ]);
    assert.deepEqual(
      view.groups.map(({ key, name }) => [key, name]),
      [
        [null, '(blank)'],
        ['b', 'b'],
        ['a', 'a'],
      ],
    );
    assert.equal(view.unit, 'money');
  });

  it('are those with most numbers where there are more than can be read, and say so', () => {
    const many = boxesIn(Array.from({ length: 40 }, (_, k) => [`g${k}`, k + 1, 100 - k] as const));
    assert.equal(many.groups.length, 24);
    assert.ok(many.groups.every(({ count }) => count > 16));
    assert.match(boxesOf(many).summary, /; the 24 largest of 40 groups are shown\.$/);
  });

  it('say where the median is highest and lowest', () => {
    assert.equal(boxesOf(boxes()).summary, 'Median per order: highest in East ($410.00), lowest in South ($153.75).');
  });

  it('are drawn on a scale that holds the whiskers and what is near, not what lies far out', () => {
    const drawn = boxesOf(boxes());
    // Up to 800 go the whiskers; 900 is near, 6,000 is not.
    assert.deepEqual(boxChart(drawn).extent, [7.5, 900]);
    const held = boxesOf({ ...boxes(), groups: boxes().groups.slice(2) }, drawn);
    assert.deepEqual(boxChart(held).extent, [7.5, 900]);
  });

  it('are chosen by a clause on their group, the missing one too', () => {
    const view = boxesIn([
      ['a', 5, 10],
      [null, 2, 50],
    ]);
    const shown = shownOf(boxesOf(view));
    const { selection } = shown;
    assert.deepEqual(selection.chosenBy('region: a, (blank)'), [0, 1]);
    assert.deepEqual(selection.chosenBy('region: 1..5'), []);
    assert.deepEqual(selection.clauseOf([0, 1], []), {
      ...{ field: 'region', values: [null, 'a'], where: 'region: (blank), a' },
      ...{ names: ['(blank)', 'a'], nameCount: 2 },
    });
    assert.equal(selection.clauseOf([], [])!.where, '');
    assert.deepEqual(selectableRangeOf(shown), { brush: 'region', where: 'region: (blank), a' });
  });
});
