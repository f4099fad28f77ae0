import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { largestCauses, type DriverStep } from '../../src/query/analysis/causes.js';

const step = (member: string, before: number, after: number, more: Partial<DriverStep> = {}): DriverStep => ({
  members: [{ dimension: 'region', member }],
  except: [],
  before,
  after,
  standsOut: true,
  ...more,
});
const namesOf = (steps: readonly DriverStep[], change: number): readonly unknown[] =>
  largestCauses(steps, change).map(({ members }) => members[0]!.member);

describe('the largest causes of a change', () => {
  it('are its two largest steps in its direction that stand out', () => {
    const steps = [step('West', 10, 90), step('East', 80, 20), step('North', 10, 40), step('South', 10, 30)];
    assert.deepEqual(namesOf(steps, 70), ['West', 'North']);
    assert.deepEqual(namesOf(steps, -70), ['East']);
  });

  it('end before one that does not stand out, new and lost ones too, or that lacks some of its members', () => {
    for (const unclear of [
      step('North', 10, 40, { standsOut: false }),
      step('North', 0, 30, { standsOut: false }),
      step('North', 10, 40, { except: [{ dimension: 'product', member: 'Lamp' }] }),
    ]) {
      assert.deepEqual(namesOf([step('West', 10, 90), unclear, step('South', 10, 20)], 120), ['West']);
      assert.deepEqual(namesOf([unclear, step('South', 10, 20)], 120), []);
    }
  });
});
