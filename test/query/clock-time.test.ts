import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { isoDatetime, parseDatetime } from '../../src/query/time/calendar-date.js';

describe('isoDatetime', () => {
  it('writes milliseconds only where there are some, and Z only for instants', () => {
    assert.equal(isoDatetime(Date.parse('2013-05-01T09:30:00Z'), true), '2013-05-01T09:30:00Z');
    assert.equal(isoDatetime(Date.parse('2013-05-01T09:30:00.250Z'), false), '2013-05-01T09:30:00.250');
    assert.equal(isoDatetime(-1000, false), '1969-12-31T23:59:59');
  });
});

describe('parseDatetime', () => {
  it('reads local times and offsets', () => {
    assert.deepEqual(parseDatetime('2013-05-01T09:30'), { local: Date.parse('2013-05-01T09:30:00Z') });
    assert.deepEqual(parseDatetime('2013-05-01 09:30:15.5'), { local: Date.parse('2013-05-01T09:30:15.500Z') });
    assert.deepEqual(parseDatetime('2013-05-01T09:30:00Z'), { local: Date.parse('2013-05-01T09:30:00Z'), offset: 0 });
    assert.deepEqual(parseDatetime('2013-05-01T09:30:00-05:30'), {
      local: Date.parse('2013-05-01T09:30:00Z'),
      offset: -5.5 * 3_600_000,
    });
  });

  it('takes no time that a clock does not show', () => {
    for (const text of ['2013-05-01', '2013-05-01T24:00', '2013-05-01T09:60', '2013-02-30T09:00', '09:30', '2013-05-01T9:30']) {
      assert.equal(parseDatetime(text), undefined, text);
    }
  });
});
