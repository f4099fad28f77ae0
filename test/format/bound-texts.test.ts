import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { boundTexts } from '../../src/format/column.js';

describe('boundTexts', () => {
  const bounds = [200, 600, 1500, 5000];

  it('has as many decimals as the bounds need in the unit of the largest', () => {
    assert.deepEqual(boundTexts(bounds, 'money', { locale: 'en' }), ['0.2', '0.6', '1.5', '5.0K']);
    assert.deepEqual(boundTexts([0.25, 0.275], 'percent', { locale: 'en' }), ['25.0', '27.5%']);
    assert.deepEqual(boundTexts([1 / 3], 'percent', { locale: 'en' }), ['33.333%'], 'three at most');
  });

  it('has no decimals where the locale writes thousands out', () => {
    assert.deepEqual(boundTexts(bounds, 'money', { locale: 'de' }), ['200', '600', '1.500', '5.000']);
  });
});
