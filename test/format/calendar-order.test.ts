import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { calendarRank } from '../../src/format/calendar-order.js';

describe('calendarRank', () => {
  const ordered = (names: readonly string[], locale: string): unknown => {
    const rank = calendarRank(names, locale);
    return rank && names.toSorted((a, b) => rank(a) - rank(b)).join(' ');
  };

  it('orders months and weekdays by their names, long, short or cut to three letters', () => {
    assert.equal(ordered(['Oct', 'Sep', 'Aug', 'Jan'], 'en'), 'Jan Aug Sep Oct');
    assert.equal(ordered(['OCT', 'sept.', 'March'], 'en'), 'March sept. OCT');
    assert.equal(ordered(['Thur', 'Tues', 'Sun', 'Mon'], 'en'), 'Mon Tues Thur Sun');
    assert.equal(ordered(['Dez', 'Mrz', 'Mai'], 'de'), undefined);
    assert.equal(ordered(['Dezember', 'Mär', 'Mai'], 'de'), 'Mär Mai Dezember');
    assert.equal(ordered(['juil.', 'févr.', 'déc.'], 'fr'), 'févr. juil. déc.');
  });

  it('orders nothing else', () => {
    assert.equal(ordered(['Jan', 'Feb', 'Total'], 'en'), undefined);
    assert.equal(ordered(['May'], 'en'), undefined);
    assert.equal(ordered(['Ma', 'Ju'], 'en'), undefined);
  });
});
