import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { formatMoment } from '../../src/format/time-names.js';

describe('formatMoment', () => {
  it('gives the day and the minute where the viewer is', () => {
    const time = new Date(2024, 10, 24, 9, 5).getTime();
    assert.equal(formatMoment(time, { locale: 'en' }), '24 Nov 2024 · 09:05');
    assert.equal(formatMoment(time, { locale: 'de' }), '24. Nov. 2024 · 09:05');
  });
});
