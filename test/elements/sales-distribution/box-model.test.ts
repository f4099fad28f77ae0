import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { boxesShown, toBoxes } from '../../../src/elements/sales-distribution/model/box.js';
import { boxes, boxPicture, CONTEXT } from './distribution-answers.js';

/** An answer of boxes: each group with a count and a median, the rest around it. */
function answerOf(groups: readonly (readonly [key: string | null, count: number, median: number])[]) {
  const dictionary = groups.flatMap(([key]) => (key === null ? [] : [key]));
  const numbers = (name: string, of: (count: number, median: number) => number) => ({
    name,
    type: 'number' as const,
    values: Float64Array.from(groups, ([, count, median]) => of(count, median)),
  });
  return {
    rowCount: groups.length,
    columns: [
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
    ],
    facts: { analysis: { kind: 'box', count: 0, outliers: [] } },
  };
}

const SUBJECT = { by: 'region', per: 'order', measure: 'Revenue', unit: undefined };

describe('boxes', () => {
  it('are in the order of their medians, the missing group under its name', () => {
    const view = toBoxes(
      answerOf([
        ['a', 5, 10],
        [null, 2, 50],
        ['b', 3, 30],
      ]),
      SUBJECT,
      CONTEXT,
    );
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
    const many = toBoxes(answerOf(Array.from({ length: 40 }, (_, k) => [`g${k}`, k + 1, 100 - k] as const)), SUBJECT, CONTEXT);
    assert.equal(many.groups.length, 24);
    assert.ok(many.groups.every(({ count }) => count > 16));
    assert.match(boxesShown(many, CONTEXT).sentence, /; the 24 largest of 40 groups are shown\.$/);
  });

  it('say where the median is highest and lowest', () => {
    assert.equal(
      boxesShown(boxes(), CONTEXT).sentence,
      'Median per order: highest in East ($410.00), lowest in South ($153.75).',
    );
  });

  it('are drawn on a scale that holds the whiskers and what is near, not what lies far out', () => {
    const { extent } = boxPicture(boxes());
    // Up to 800 go the whiskers; 900 is near, 6,000 is not.
    assert.deepEqual(extent, [7.5, 900]);
    const held = boxesShown({ ...boxes(), groups: boxes().groups.slice(2) }, CONTEXT).picture([], boxPicture(boxes()));
    assert.deepEqual(held?.chart === 'box' && held.extent, extent);
  });

  it('are chosen by a clause on their group, the missing one too', () => {
    const view = toBoxes(
      answerOf([
        ['a', 5, 10],
        [null, 2, 50],
      ]),
      SUBJECT,
      CONTEXT,
    );
    const shown = boxesShown(view, CONTEXT);
    assert.deepEqual(shown.chosenBy('region: a, (blank)', undefined), [0, 1]);
    assert.deepEqual(shown.chosenBy('region: 1..5', undefined), []);
    assert.deepEqual(shown.choice([1, 0]), {
      field: 'region',
      values: [null, 'a'],
      where: 'region: (blank), a',
      announcement: 'Selected (blank), a.',
    });
    assert.equal(shown.choice([]).where, '');
    assert.deepEqual(shown.selectableRange, { brush: 'region', where: 'region: (blank), a' });
  });
});
