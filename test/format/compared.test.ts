import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { changeOf, formatCompared } from '../../src/format/change.js';
import type { MeasureUnit } from '../../src/query/measure.js';

const STYLE = { locale: 'en', currency: 'USD' };

function shown(current: number, previous: number, unit: MeasureUnit): readonly string[] {
  const change = changeOf({ current, previous, unit, direction: 'up' }, STYLE, ({ n }) => `${n} pp`);
  return [...formatCompared({ current, previous, unit }, STYLE, 'compact'), change!.text];
}

describe('formatCompared', () => {
  it('shows as many digits as the change needs', () => {
    assert.deepEqual(shown(1.059, 0.91, 'days'), ['1.06\u00a0days', '0.91\u00a0days', '+16.4%']);
    assert.deepEqual(shown(1_234_000, 1_231_000, 'money'), ['$1.234M', '$1.231M', '+0.2%']);
  });

  it('shows no more where the change follows from three digits', () => {
    assert.deepEqual(shown(1_500_000, 1_200_000, 'money'), ['$1.5M', '$1.2M', '+25.0%']);
    assert.deepEqual(shown(4.2, 4.0, 'days'), ['4.2\u00a0days', '4.0\u00a0days', '+5.0%']);
    assert.deepEqual(shown(5009, 4922, 'count'), ['5,009', '4,922', '+1.8%']);
  });

  it('shows both with the same digits', () => {
    assert.deepEqual(shown(1_800_400, 1_789_700, 'money'), ['$1.80M', '$1.79M', '+0.6%']);
    assert.deepEqual(shown(1_500_000, 1_000_000, 'money'), ['$1.50M', '$1.00M', '+50.0%']);
    assert.deepEqual(shown(733, 608.5, 'money'), ['$733', '$609', '+20.5%']);
  });

  it('shows the same figure only where nothing changed', () => {
    assert.deepEqual(shown(100_000_060, 100_000_000, 'money').slice(0, 2), ['$100M', '$100M']);
    assert.deepEqual(shown(100_100_000, 100_000_000, 'money').slice(0, 2), ['$100.1M', '$100.0M']);
  });
});
