import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { isoDate } from '../../src/query/time/calendar-date.js';
import { TimeZone } from '../../src/query/time/time-zone.js';
import { between, pick, randomOf, roundsOf, seedOf } from '../random.js';
import { day } from '../day.js';

const HOUR = 3_600_000;
const ms = (iso: string): number => Date.parse(iso);

/** Zones that change at midnight, by half an hour, twice in a year, skipped a day, or never change. */
const ZONES = [
  'Europe/Berlin',
  'America/New_York',
  'America/Sao_Paulo',
  'America/Havana',
  'Australia/Lord_Howe',
  'Africa/Casablanca',
  'Pacific/Apia',
  'Asia/Kathmandu',
  'America/St_Johns',
  'UTC',
  'Etc/GMT+5',
];

describe('TimeZone', () => {
  const seed = seedOf();
  it(`tells day and hour as Intl does, at random instants in odd zones (seed ${seed})`, () => {
    const random = randomOf(seed);
    for (const name of ZONES) {
      const zone = new TimeZone(name);
      const format = new Intl.DateTimeFormat('sv-SE', { timeZone: name, dateStyle: 'short', timeStyle: 'medium' });
      for (let round = 0; round < roundsOf(1000); round++) {
        const at = pick(random, [
          between(random, ms('1905-01-01'), ms('2035-01-01')),
          between(random, ms('2013-01-01'), ms('2015-01-01')),
        ]);
        const [date = '', clock = ''] = format.format(at).split(' ');
        assert.equal(isoDate(zone.dayOf(at)), date, `${name} ${new Date(at).toISOString()}`);
        assert.equal(zone.hourOf(at), Number(clock.slice(0, 2)), `${name} ${new Date(at).toISOString()}`);
      }
    }
  });

  it(`begins each day with the first instant that has its date, days around changes and random ones (seed ${seed})`, () => {
    const random = randomOf(seed);
    for (const name of ZONES) {
      const zone = new TimeZone(name);
      const around = ['2013-03-31', '2013-10-27', '2013-10-20', '2014-02-16', '2012-11-04', '2013-03-10'].map(day);
      const days = [
        ...around,
        ...Array.from({ length: roundsOf(100) }, () => between(random, day('1960-01-01'), day('2030-01-01'))),
      ];
      for (const at of days) {
        const start = zone.startOf(at);
        assert.ok(zone.dayOf(start) >= at, `${name} ${isoDate(at)}`);
        assert.ok(zone.dayOf(start - 1) < at, `${name} ${isoDate(at)}`);
      }
    }
  });

  it('bins the hours about a change of daylight saving', () => {
    const zone = new TimeZone('Europe/Berlin');
    assert.equal(zone.hourOf(ms('2013-03-31T00:59:59Z')), 1);
    assert.equal(zone.hourOf(ms('2013-03-31T01:00:00Z')), 3);
    assert.equal(zone.hourOf(ms('2013-10-27T00:30:00Z')), 2);
    assert.equal(zone.hourOf(ms('2013-10-27T01:30:00Z')), 2);
    assert.equal(isoDate(zone.dayOf(ms('2013-03-30T22:59:59Z'))), '2013-03-30');
    assert.equal(isoDate(zone.dayOf(ms('2013-03-30T23:00:00Z'))), '2013-03-31');
    assert.equal(isoDate(zone.dayOf(ms('2013-06-30T22:00:00Z'))), '2013-07-01');
    assert.equal((zone.startOf(day('2013-04-01')) - zone.startOf(day('2013-03-31'))) / HOUR, 23);
    assert.equal((zone.startOf(day('2013-10-28')) - zone.startOf(day('2013-10-27'))) / HOUR, 25);
  });

  it('begins a day after the gap where clocks skip midnight, and an empty day where they skip it whole', () => {
    const brazil = new TimeZone('America/Sao_Paulo');
    assert.equal(new Date(brazil.startOf(day('2013-10-20'))).toISOString(), '2013-10-20T03:00:00.000Z');
    assert.equal(brazil.hourOf(brazil.startOf(day('2013-10-20'))), 1);
    const samoa = new TimeZone('Pacific/Apia');
    assert.equal(samoa.startOf(day('2011-12-30')), samoa.startOf(day('2011-12-31')));
  });

  it('finds the instant of a local time: the first of two, and past a gap', () => {
    const zone = new TimeZone('Europe/Berlin');
    const local = (iso: string): string => new Date(zone.instantOf(ms(`${iso}Z`))).toISOString();
    assert.equal(local('2013-07-01T12:00:00'), '2013-07-01T10:00:00.000Z');
    assert.equal(local('2013-10-27T02:30:00'), '2013-10-27T00:30:00.000Z');
    assert.equal(local('2013-03-31T02:30:00'), '2013-03-31T01:30:00.000Z');
  });

  it('asks Intl seldom for a million instants over ten years in any order @release', (t) => {
    const asked = t.mock.method(Intl.DateTimeFormat.prototype, 'formatToParts');
    const random = randomOf(9);
    const zone = new TimeZone('America/New_York');
    let sum = 0;
    for (let round = 0; round < 1_000_000; round++) sum += zone.dayOf(ms('2010-01-01') + random() * 3.15e11);
    assert.ok(sum > 0);
    const { length } = asked.mock.calls;
    assert.ok(length > 0 && length < 5000, `asked ${String(length)} times`);
  });

  it('refuses a zone that does not exist', () => {
    assert.throws(() => new TimeZone('Europe/Atlantis'), {
      code: 'bad-option',
      params: { option: 'time-zone', value: 'Europe/Atlantis' },
    });
  });
});
