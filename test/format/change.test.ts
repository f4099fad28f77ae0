import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { changeOf, type ChangeFacts } from '../../src/format/change.js';

const change = (facts: Partial<ChangeFacts>): ReturnType<typeof changeOf> =>
  changeOf(
    { current: 120, previous: 100, unit: 'money', direction: 'up', ...facts },
    { locale: 'en', currency: 'USD' },
    ({ n }) => `${n} pp`,
  );

describe('changeOf', () => {
  it('is relative to the size of the previous value', () => {
    assert.deepEqual(change({}), { direction: 'up', arrow: '▲', good: true, text: '+20.0%', size: '20.0%' });
    assert.deepEqual(change({ current: -80, previous: -100 }), {
      direction: 'up',
      arrow: '▲',
      good: true,
      text: '+20.0%',
      size: '20.0%',
    });
  });

  it('is bad when more is bad', () => {
    assert.equal(change({ direction: 'down' })?.good, false);
    assert.equal(change({ direction: 'down', current: 80 })?.good, true);
  });

  it('is the difference of low counts', () => {
    assert.equal(change({ unit: 'count', current: 0, previous: 1, isFew: true })?.text, '−1');
    assert.equal(change({ unit: 'count', current: 0, previous: 1 })?.text, '−100.0%');
  });

  it('is in percentage points for ratios', () => {
    assert.deepEqual(change({ unit: 'percent', current: 0.127, previous: 0.134 }), {
      direction: 'down',
      arrow: '▼',
      good: false,
      text: '−0.7\u00a0pp',
      size: '0.7\u00a0pp',
    });
  });

  it('keeps the hyphen of a unit such as the Swedish one', () => {
    const facts: ChangeFacts = { current: 0.127, previous: 0.134, unit: 'percent', direction: 'up' };
    const found = changeOf(facts, { locale: 'sv', currency: 'SEK' }, ({ n }) => `${n} %-enheter`);
    assert.deepEqual([found?.text, found?.size], ['−0,7\u00a0%-enheter', '0,7\u00a0%-enheter']);
  });

  it('is neither good nor bad between ratios that are written alike', () => {
    const { good, text } = change({ unit: 'percent', current: 0.29051, previous: 0.29149 })!;
    assert.deepEqual([good, text], [undefined, '−0.1\u00a0pp']);
    assert.equal(change({ unit: 'percent', current: 0.2904, previous: 0.29149 })!.good, false);
  });

  it('is neutral where what is shown did not change', () => {
    assert.deepEqual(change({ current: 100.0001 }), {
      direction: 'flat',
      arrow: '',
      good: undefined,
      text: '0.0%',
      size: '0.0%',
    });
    assert.equal(change({ current: 0, previous: 0 })?.direction, 'flat');
  });

  it('is a plain difference where there was nothing, from a loss to a gain, and by more than ten times', () => {
    assert.equal(change({ current: 5000, previous: 0 })?.text, '+$5K');
    assert.equal(change({ current: 50, previous: -100 })?.text, '+$150');
    assert.equal(change({ current: -50, previous: 100 })?.text, '−$150');
    assert.equal(change({ current: 1100, previous: 100 })?.text, '+1,000.0%');
    assert.equal(change({ current: 58_500, previous: 100 })?.text, '+$58.4K');
  });

  it('is unknown where a side is missing', () => {
    assert.equal(change({ current: null }), undefined);
    assert.equal(change({ previous: null }), undefined);
  });
});
