import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { axisTexts } from '../../src/format/column.js';

describe('axisTexts', () => {
  const axis = (ticks: readonly number[], unit: 'money' | 'percent' | 'count' = 'money', locale = 'en-US'): readonly string[] =>
    axisTexts(ticks, unit, { locale, currency: locale === 'de' ? 'EUR' : 'USD' });

  it('says the unit of an axis once, at the top, with as many decimals as its steps need', () => {
    assert.deepEqual(axis([0, 40_000, 80_000, 120_000]), ['0', '40', '80', '$120K']);
    assert.deepEqual(axis([0, 2_500, 5_000]), ['0', '2.5', '$5.0K']);
    assert.deepEqual(axis([0, 0.25, 0.5], 'percent'), ['0', '25', '50%']);
    assert.deepEqual(axis([0, 0.025, 0.05], 'percent'), ['0', '2.5', '5.0%']);
    assert.deepEqual(axis([-50_000, 0, 50_000]), ['−50', '0', '$50K']);
    assert.deepEqual(axis([0, 5, 10], 'count'), ['0', '5', '10']);
    assert.deepEqual(axis([0, 500_000, 1_000_000], 'money', 'de'), ['0', '0,5', '1,0 Mio. €'.replaceAll(' ', '\u00a0')]);
  });
});
