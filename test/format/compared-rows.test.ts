import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { comparedRows } from '../../src/format/compared-rows.js';
import type { Comparison } from '../../src/format/change.js';
import { en } from '../../src/messages/en.js';

const STYLE = { locale: 'en', currency: 'USD', messages: en };
const YEAR: Comparison = { kind: 'earlier', name: '2021' };
const PLAN: Comparison = { kind: 'plan', name: 'Plan' };
const EAST: Comparison = { kind: 'side', name: 'East' };

describe('comparedRows', () => {
  const rows = (current: number, previous: number, comparison: Comparison, direction: 'up' | 'down' = 'up') =>
    comparedRows({ current, previous, unit: 'money', direction }, comparison, STYLE).map(({ term, text, good, change }) => [
      `${term}: ${change?.arrow ?? ''}${text}`,
      good,
    ]);

  it('has the change in the form that does not mislead, with its direction', () => {
    assert.deepEqual(rows(30, 20, YEAR), [
      ['2021: $20.00', undefined],
      ['Change: ▲+50.0%', true],
    ]);
    assert.deepEqual(rows(30, -20, EAST, 'down')[1], ['vs East: ▲+$50', false]);
  });

  it('has the gap and the attainment of a plan', () => {
    assert.deepEqual(rows(15, 20, PLAN), [
      ['Plan: $20.00', undefined],
      ['vs Plan: ▼−$5.00', false],
      ['Attainment: 75.0%', undefined],
    ]);
  });

  it('has no change where a value is missing', () => {
    assert.deepEqual(rows(30, NaN, PLAN), [['Plan: –', undefined]]);
    assert.deepEqual(rows(NaN, 20, YEAR), [['2021: $20.00', undefined]]);
  });
});
