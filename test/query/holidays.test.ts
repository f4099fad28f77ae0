import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { describe, it } from 'node:test';
import { isoDate, weekdayOf } from '../../src/query/time/calendar-date.js';
import { holidayCodes, holidaysOf } from '../../src/query/time/working-days.js';

/** Another list of holidays: per code and year the days from Monday to Friday, as month and day. */
const LISTED = JSON.parse(readFileSync('test/fixtures/calendar/holidays.json', 'utf8')) as {
  readonly days: Readonly<Record<string, Readonly<Record<string, string>>>>;
};

/** Days in which the list differs from the law, as `+` of ours and `-` of the list. */
const DIFFERENT: Readonly<Record<string, readonly RegExp[]>> = {
  // Section 2 of the Holidays Act: Canada Day is 2 July when 1 July is a Sunday. Ontario has both days at Christmas then.
  CA: [/^\+20(12|18)-07-02$/],
  'CA-ON': [/^\+20(12|18)-07-02$/, /^\+20(16|22)-12-27$/],
  'CA-BC': [/^\+20(12|18)-07-02$/],
  // Most people work on Good Friday.
  NL: [/^-20\d\d-0[34]-\d\d$/],
};

function ourDays(code: string): ReadonlySet<string> {
  const days = Array.from({ length: 19 }, (_, index) => [...holidaysOf(code, 2011 + index)]).flat();
  return new Set(days.filter((day) => weekdayOf(day) < 6).map(isoDate));
}

function listedDays(code: string): readonly string[] {
  const years = Object.entries(LISTED.days[code] ?? {});
  return years.flatMap(([year, days]) => days.split(' ').map((day) => `${year}-${day.slice(0, 2)}-${day.slice(2)}`));
}

describe('holidaysOf', () => {
  it('has a list for each code', () => {
    assert.deepEqual(
      holidayCodes().filter((code) => !(code in LISTED.days) && code !== 'AU'),
      [],
    );
  });

  for (const code of Object.keys(LISTED.days)) {
    it(`has the holidays of ${code} from 2012 to 2028`, () => {
      const [own, listed] = [ourDays(code), listedDays(code)];
      const more = [...own].filter((day) => day >= '2012' && day < '2029' && !listed.includes(day)).map((day) => `+${day}`);
      const less = listed.filter((day) => !own.has(day)).map((day) => `-${day}`);
      const known = DIFFERENT[code] ?? [];
      assert.deepEqual(
        [...more, ...less].filter((day) => !known.some((one) => one.test(day))),
        [],
      );
      assert.ok(listed.length > 17, 'the list has days');
    });
  }
});
