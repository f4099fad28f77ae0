import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { figureIn, says } from './figures.js';

describe('figures as tests read them', () => {
  it('are what a person reads, as exact as they are written', () => {
    const read = ['€1,234.50', '−3.2%', '▲ +1.2 pp', '€4.1M', '2.3 days', '-€12', '12'].map((text) => figureIn(text)?.value);
    const expected = [1234.5, -0.032, 0.012, 4_100_000, 2.3, -12, 12];
    read.forEach((value, k) =>
      assert.ok(Math.abs((value ?? NaN) - expected[k]!) < 1e-9, `${String(value)} is not ${expected[k]!}`),
    );
    assert.equal(figureIn('–'), undefined);
    assert.deepEqual([says('€4.1M', 4_149_999), says('€4.1M', 4_151_000), says('4.10', 4.106)], [true, false, false]);
    assert.deepEqual([says('–', null), says('–', 0), says('0', null)], [true, false, false]);
  });
});
