import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { comparedNumbers, differenceText, type Comparison } from '../../src/format/change.js';
import { en } from '../../src/messages/en.js';
import type { MeasureUnit } from '../../src/query/measure.js';

const STYLE = { locale: 'en', currency: 'USD', messages: en };
const YEAR: Comparison = { kind: 'earlier', name: '2021' };
const PLAN: Comparison = { kind: 'plan', name: 'Plan' };
const EAST: Comparison = { kind: 'side', name: 'East' };

function cells(value: number, previous: number, comparison: Comparison, unit: MeasureUnit = 'money') {
  return comparedNumbers(comparison, unit, STYLE).map(({ label, format, of }) => `${label}: ${format(of(value, previous))}`);
}

describe('comparedNumbers', () => {
  it('has the earlier value, the difference and the growth, the other side with its name, and the plan with its gap', () => {
    assert.deepEqual(cells(30, 20, YEAR), ['2021: $20.00', 'Change: +$10.00', 'Growth: +50.0%']);
    assert.deepEqual(cells(30, 20, EAST), ['East: $20.00', 'vs East: +$10.00', 'vs East, %: +50.0%']);
    assert.deepEqual(cells(15, 20, PLAN), ['Plan: $20.00', 'vs Plan: −$5.00', 'Attainment: 75.0%']);
  });

  it('has the growth of a loss by its size, and ratios in percentage points', () => {
    assert.equal(cells(-5, -10, YEAR)[2], 'Growth: +50.0%');
    assert.equal(cells(0.2, 0.25, PLAN, 'percent')[1], 'vs Plan: −5.0 pp');
  });

  it('has no difference from a missing value, and no ratio to zero', () => {
    assert.deepEqual(cells(30, NaN, YEAR), ['2021: –', 'Change: –', 'Growth: –']);
    assert.deepEqual(cells(30, 0, YEAR).slice(1), ['Change: +$30.00', 'Growth: –']);
    assert.deepEqual(cells(0, 0, PLAN).slice(1), ['vs Plan: $0.00', 'Attainment: –']);
  });
});

describe('differenceText', () => {
  it('has a sign except for zero, and a dash for a missing value', () => {
    assert.deepEqual(
      [1200, -1200, 0, NaN, null].map((value) => differenceText(value, 'money', STYLE, 'compact')),
      ['+$1.2K', '−$1.2K', '$0', '–', '–'],
    );
  });
});
