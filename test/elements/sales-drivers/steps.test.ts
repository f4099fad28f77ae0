import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { DriversFacts } from '../../../src/query/analysis/analysis.js';
import { fall } from './drivers-answers.js';

describe('the steps of a change', () => {
  it('prefers prices that explain most of the change to members, and members to effects that cancel each other out', () => {
    const parts = { ...fall().facts.parts!, steps: fall().facts.parts!.steps.map((step) => ({ ...step, standsOut: false })) };
    const between = (volume: number, mix: number, price: number, more: Partial<DriversFacts> = {}): unknown =>
      fall({ causes: false, facts: { priceVolumeMix: { ...fall().facts.priceVolumeMix!, volume, mix, price }, ...more } })
        .steps.slice(1, -1)
        .map(({ kind, from, to }) => (kind === 'segment' || kind === 'others' ? kind : [kind, to - from]));
    const byMember = ['segment', 'segment', 'segment', 'others'];
    assert.deepEqual(between(0, 0, -200, { parts }), [['price', -200]]);
    assert.deepEqual(between(-60, 1e-12, -140, { parts }), [
      ['volume', -60],
      ['price', -140],
    ]);
    assert.deepEqual(between(-200, 0, 0, { parts }), byMember);
    assert.deepEqual(between(-1200, 900, 100, { parts }), byMember);
    assert.deepEqual(between(-1200, 900, 100), [
      ['volume', -1200],
      ['mix', 900],
      ['price', 100],
    ]);
  });
});
