import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { type GoalFacts, goalOf, type GoalView, primaryMeasure } from '../../../src/elements/sales-kpi/model/kpi.js';
import { en } from '../../../src/messages/en.js';
import type { MeasureUnit } from '../../../src/query/measure.js';
import { attributes, type Written } from './kpi-answers.js';

function goal(given: Written, value: number | null, unit: MeasureUnit = 'money'): GoalView {
  const facts: GoalFacts = { value, unit, locale: 'en', currency: 'USD', messages: en };
  return goalOf(primaryMeasure(attributes(given)), facts)!;
}

const said = ({ reached, isMet }: GoalView): unknown => [reached, isMet];

describe('goalOf', () => {
  it('is nothing where no goal is given', () => {
    assert.equal(goal({}, 10), undefined);
  });

  it('draws the bar with room for its tick, and never beyond', () => {
    const near = goal({ goal: '750000' }, 733_215);
    assert.ok(Math.abs(near.tick - 0.9375) < 1e-9 && Math.abs(near.to - 0.9165) < 1e-4 && near.from === 0);
    const beyond = goal({ goal: '400' }, 1000);
    assert.deepEqual([beyond.to, beyond.tick], [1, 0.4]);
  });

  it('draws a loss on the other side of zero', () => {
    const loss = goal({ goal: '400' }, -400);
    assert.ok(loss.from === 0 && Math.abs(loss.to - 400 / (400 + 400 / 0.9375)) < 1e-9 && loss.tick > loss.to);
    const limit = goal({ goal: '-100' }, -50);
    assert.ok(limit.to === 1 && limit.from > limit.tick);
  });

  it('says in words whether it is under, reached or over', () => {
    assert.deepEqual(said(goal({ goal: '750000' }, 733_215)), ['97.8% of goal', false]);
    assert.deepEqual(said(goal({ goal: '750000' }, 749_999)), ['100.0% of goal', false]);
    assert.deepEqual(said(goal({ goal: '750000' }, 750_000)), ['Goal reached', true]);
    assert.deepEqual(said(goal({ goal: '750000' }, 750_100)), ['Goal reached', true]);
    assert.deepEqual(said(goal({ goal: '750000' }, 900_000)), ['20.0% over goal', true]);
    assert.deepEqual(said(goal({ goal: '10' }, null)), ['– of goal', undefined]);
  });

  it('is a limit where less is good', () => {
    const limit = { goal: '200', direction: 'down' };
    assert.deepEqual(said(goal(limit, 150)), ['25.0% under goal', true]);
    assert.deepEqual(said(goal(limit, 200)), ['Goal reached', true]);
    assert.deepEqual(said(goal(limit, 230)), ['15.0% over goal', false]);
  });

  it('is away by points of a ratio, and by an amount where shares say nothing', () => {
    assert.deepEqual(said(goal({ goal: '0.15' }, 0.127, 'percent')), ['2.3 pp to go', false]);
    assert.deepEqual(said(goal({ goal: '0.1' }, 0.127, 'percent')), ['2.7 pp over goal', true]);
    assert.deepEqual(said(goal({ goal: '0' }, -50)), ['$50 to go', false]);
    assert.deepEqual(said(goal({ goal: '-100' }, -50)), ['$50 over goal', true]);
  });

  it('says the goal short on the card, exact in the sentence, and what is missing', () => {
    const view = goal({ goal: '750000' }, 733_215.26);
    assert.deepEqual([view.goal, view.exact], ['Goal $750K', '$750,000.00']);
    assert.equal(view.sentence, '97.8% of goal, Goal $750,000.00, $16,784.74 to go');
    assert.equal(goal({ goal: '3', direction: 'down' }, 2.5, 'days').sentence, '16.7% under goal, Goal 3\u00a0days');
  });
});
