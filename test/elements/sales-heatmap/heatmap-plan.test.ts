import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { plansOf } from '../../../src/elements/sales-heatmap/model/plans.js';
import { stepClass } from '../../../src/plot/grid.js';
import { planScale, stepOf } from '../../../src/util/color-scale.js';
import {
  answer,
  context,
  described,
  type Heat,
  heatmapModel,
  labelsOf,
  numbers,
  readHeatmap,
  sentenceOf,
  tableOf,
  texts,
  viewOf,
} from './heatmap-answers.js';

const GRID = { x: 'category', y: 'region', compare: 'plan' };

/** A view of three categories in West, with their plans. `null` is missing. */
function planned(values: readonly (number | null)[], plans: readonly (number | null)[], measure = 'revenue'): Heat {
  const names = values.map((_, k) => `C${k}`);
  const each = (of: (value: number, plan: number) => number): readonly (number | null)[] =>
    values.map((value, k) => (value === null || !plans[k] ? null : of(value, plans[k])));
  const main = answer([
    texts('category', names),
    texts(
      'region',
      names.map(() => 'West'),
    ),
    numbers(measure, values),
    numbers(`${measure}.plan`, plans),
    numbers(
      `${measure}.gap`,
      each((value, plan) => value - plan),
    ),
    numbers(
      `${measure}.attainment`,
      each((value, plan) => value / plan),
      'percent',
    ),
  ]);
  const x = answer([texts('category', names), numbers(measure, values)]);
  const y = answer([texts('region', ['West']), numbers(measure, [1])]);
  return viewOf({ main, x, y }, { ...GRID, measure });
}

/** The steps of all cells, from d1 (bad) through d4 (as planned) to d7 (good). */
const stepsOf = (view: Heat): readonly string[] => Array.from(view.colors, (value) => stepClass(view.scale, value));

describe('a heatmap compared with the plan', () => {
  it('colors attainments on a scale around 100%', () => {
    const view = planned([70, 100, 130, 5], [100, 100, 100, null]);
    assert.equal(view.shows, 'attainment');
    assert.deepEqual(stepsOf(view), ['d1', 'd4', 'd7', 'none']);
    assert.deepEqual(
      labelsOf(view, 'tick').filter((text) => /^\d+%?$/.test(text)),
      ['80', '90', '96', '104', '110', '120%'],
    );
    assert.ok(labelsOf(view, 'value').includes('70'));
  });

  it('gives values above the plan the bad color where less is better', () => {
    assert.deepEqual(stepsOf(planned([70, 100, 130], [100, 100, 100], 'cost')), ['d7', 'd4', 'd1']);
  });

  it('colors gaps where a plan is below zero, because a loss has no attainment', () => {
    const view = planned([-50, 130, 100], [-100, 100, 100]);
    assert.equal(view.shows, 'gap');
    assert.deepEqual(stepsOf(view), ['d7', 'd7', 'd4']);
    assert.equal(sentenceOf(view), 'vs Plan: highest for C0 and West (+$50), lowest for C2 and West ($0).');
  });

  it('shows values where nothing is planned', () => {
    const view = planned([70, 100], [null, null]);
    assert.deepEqual([view.shows, view.scale.way], ['values', 'up']);
  });

  it('names value, plan, gap and attainment in each text', () => {
    const view = planned([70, 100, 130], [100, 100, 100]);
    assert.deepEqual(tableOf(view).rows[0], ['C0', 'West', '$70.00', '$100.00', '−$30.00', '70.0%']);
    assert.deepEqual(
      tableOf(view).columns.map(({ label }) => label),
      ['Category', 'Region', 'Revenue', 'Plan', 'vs Plan', 'Attainment'],
    );
    assert.deepEqual(
      described(view, 0).rows.map((row) => ('term' in row ? [row.term, row.text, row.good] : row)),
      [
        ['Revenue', '$70.00', undefined],
        ['Plan', '$100.00', undefined],
        ['vs Plan', '−$30.00', false],
        ['Attainment', '70.0%', undefined],
      ],
    );
    assert.equal(
      described(view, 0).spoken,
      'C0, West: Revenue $70.00, Plan $100.00, vs Plan −$30.00, Attainment 70.0%. Cell 1 of 3.',
    );
    assert.equal(sentenceOf(view), 'Attainment: highest for C2 and West (130.0%), lowest for C0 and West (70.0%).');
    const [, , gap] = described(planned([70], [100], 'cost'), 0).rows;
    assert.ok(gap && 'good' in gap && gap.good);
  });

  it('asks for members with a plan and no sales too, and says in its heading what it compares', () => {
    const attributes = readHeatmap({ mode: '', measure: '', variables: '', ...GRID });
    assert.deepEqual(
      Object.values(plansOf({ ...context(), attributes })).map(({ compare }) => compare),
      ['plan', 'plan'],
    );
    assert.equal(
      heatmapModel.heading(attributes, context().messages, undefined),
      'Revenue by category and region compared with plan',
    );
  });
});

describe('planScale', () => {
  it('has no bound at or below nothing, however far above the plan values are', () => {
    const { bounds } = planScale(Float64Array.from([0.5, 1, 40, 60]), 1, 'up');
    assert.deepEqual(bounds, [0.2, 0.6, 0.9, 1.1, 1.4, 1.8]);
    assert.ok(bounds.every((bound) => bound > 0));
  });

  it('keeps values as planned in the middle, in both directions', () => {
    for (const good of ['up', 'down'] as const) {
      const scale = planScale(Float64Array.from([0.5, 1, 1.5]), 1, good);
      assert.equal(scale.colours[stepOf(scale, 1)], 4);
    }
  });
});
