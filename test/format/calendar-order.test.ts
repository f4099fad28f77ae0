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

  it('orders months in the language of a file, and their numbers', () => {
    assert.equal(ordered(['Abr', 'Feb', 'Mar', 'Ene'], 'en'), 'Ene Feb Mar Abr');
    const portuguese = 'Jan Fev Mar Abr Mai Jun Jul Ago Set Out Nov Dez';
    assert.equal(ordered(portuguese.split(' ').toSorted(), 'en'), portuguese);
    assert.equal(ordered(['Diciembre', 'Enero', 'Agosto'], 'de'), 'Enero Agosto Diciembre');
    assert.equal(ordered(['grudzień', 'styczeń', 'sierpień'], 'en'), 'styczeń sierpień grudzień');
    assert.equal(ordered(['10月', '2月', '1月'], 'en'), '1月 2月 10月');
    assert.equal(ordered(['Norte', 'Sur', 'Centro'], 'en'), undefined);
  });

  it('orders nothing else', () => {
    assert.equal(ordered(['Jan', 'Feb', 'Total'], 'en'), undefined);
    assert.equal(ordered(['May'], 'en'), undefined);
    assert.equal(ordered(['Ma', 'Ju'], 'en'), undefined);
  });
});
