import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { memberName } from '../../src/format/member-name.js';
import type { ResultColumn } from '../../src/query/result/result.js';

const style = { locale: 'de', calendar: {}, messages: { blank: '(leer)' } };
const numbers = (name: string): ResultColumn => ({ name, type: 'number', values: Float64Array.of() });

describe('memberName', () => {
  it('leaves the digits of a number that names something ungrouped, for it may be a code or a year', () => {
    assert.equal(memberName('14646', numbers('customer'), style), '14646');
    assert.equal(memberName('0.2', numbers('discount'), style), '0,2');
    assert.equal(memberName(null, numbers('customer'), style), '(leer)');
  });

  it('names months of the year, weekdays and hours', () => {
    assert.deepEqual(
      ['1', '3', '12'].map((key) => memberName(key, numbers('month-of-year(date)'), style)),
      ['Januar', 'März', 'Dezember'],
    );
    assert.equal(memberName('7', numbers('weekday(date)'), style), 'Sonntag');
    assert.equal(memberName('9', numbers('hour(date)'), style), '09:00');
  });

  it('groups the ends of a range of numbers', () => {
    assert.equal(memberName('1000', numbers('bin(price, 500)'), style), '1.000–1.500');
    assert.equal(memberName('0.2', numbers('bin(rate, 0.1)'), style), '0,2–0,3');
  });
});
