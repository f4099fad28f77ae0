import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { workingDays } from '../../src/query/time/working-days.js';
import { day } from '../day.js';

const YEAR_2024 = { from: day('2024-01-01'), to: day('2024-12-31') };

function count(holidays: string | undefined, workingWeek?: string, { from, to } = YEAR_2024): number {
  const options = { ...(holidays !== undefined && { holidays }), ...(workingWeek !== undefined && { workingWeek }) };
  const isWorking = workingDays(options, { from, to });
  return Array.from({ length: to - from + 1 }, (_, index) => from + index).filter(isWorking).length;
}

describe('workingDays', () => {
  it('are Monday to Friday without holidays', () => {
    assert.equal(count(undefined), 262);
  });

  it('leave out the holidays of a country', () => {
    // 11 federal holidays of 2024, all on weekdays.
    assert.equal(count('US'), 251);
    // Epiphany is a Saturday; 11 other holidays are on weekdays. Assumption is one only in some places.
    assert.equal(count('DE-BY'), 251);
    assert.equal(count('de-by, 2024-08-15'), 250);
  });

  it('leave out dates and ranges of dates, once each', () => {
    assert.equal(count('2024-12-24, 2024-12-24..2024-12-31, 2024-06-01'), 262 - 6);
  });

  it('follow another working week', () => {
    assert.equal(count(undefined, '1..6'), 314);
    assert.equal(count(undefined, '7, 1..4'), 262);
  });

  it('count a holiday that is observed in the year before', () => {
    const end = { from: day('2021-12-31'), to: day('2021-12-31') };
    assert.equal(count('US', undefined, end), 0);
    assert.equal(count('GB', undefined, end), 1);
  });

  it('refuse what is no country, date or weekday', () => {
    const refuses = (holidays: string, week: string, option: string): void => {
      assert.throws(() => count(holidays, week), {
        code: 'bad-option',
        params: { option, value: option === 'holidays' ? holidays : week },
      });
    };
    refuses('XX', '1..5', 'holidays');
    refuses('US 2024', '1..5', 'holidays');
    refuses('2024', '1..5', 'holidays');
    refuses('US', '0..5', 'working-week');
    refuses('US', '5..1', 'working-week');
    refuses('US', 'Mon', 'working-week');
  });
});
