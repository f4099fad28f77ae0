import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { joinTime, timeOfDay } from '../../src/dataset/join/join-time.js';
import { dates, shown, table, texts } from './helpers.js';

describe('timeOfDay', () => {
  it('reads 24-hour and 12-hour times to the millisecond', () => {
    assert.equal(timeOfDay('13:08'), 47_280_000);
    assert.equal(timeOfDay(' 9:05:30.5 '), 32_730_500);
    assert.equal(timeOfDay('12:00 AM'), 0);
    assert.equal(timeOfDay('12:30 pm'), 45_000_000);
    assert.equal(timeOfDay('1:15 p.m.'), 47_700_000);
    assert.equal(timeOfDay('14h05'), 50_700_000);
  });

  it('reads nothing else', () => {
    for (const text of ['', '25:00', '12:60', 'noon', '1/2']) assert.equal(timeOfDay(text), undefined, text);
  });
});

describe('joinTime', () => {
  const loaded = table('t', [dates('Date', [0, 1, null, 2]), texts('Time', ['13:08', '0:00', '9:00', null])]);

  it('makes the date a wall-clock time and leaves the time as it is', () => {
    const [date, time] = joinTime(loaded, 'Date', 'Time').columns;
    assert.deepEqual(shown(date), ['1970-01-01T13:08:00', '1970-01-02T00:00:00', undefined, '1970-01-03T00:00:00']);
    assert.ok(date?.type === 'datetime');
    assert.deepEqual([date.instant, date.min, date.max, date.missing], [false, 47_280_000, 172_800_000, 1]);
    assert.equal(time, loaded.columns[1]);
  });

  it('leaves a table alone whose columns are not a date and a text', () => {
    assert.equal(joinTime(loaded, 'Time', 'Date'), loaded);
    assert.equal(joinTime(loaded, 'Date', 'Clock'), loaded);
  });
});
