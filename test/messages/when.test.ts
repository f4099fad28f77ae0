import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { formatRange } from '../../src/format/date.js';
import { when } from '../../src/messages/en/grammar.js';

const day = (text: string): number => Date.parse(text) / 86_400_000;
const said = (from: string, to: string, locale = 'en'): string => when(formatRange({ from: day(from), to: day(to) }, { locale }));

describe('a period in an English sentence', () => {
  it('has the preposition of a day, of a longer period, and of one between two ends', () => {
    assert.equal(said('2011-01-11', '2011-01-11'), 'on 11 Jan 2011');
    assert.equal(said('2011-01-11', '2011-01-11', 'en-US'), 'on Jan 11, 2011');
    assert.equal(said('2016-11-01', '2016-11-30'), 'in Nov 2016');
    assert.equal(said('2017-04-01', '2017-06-30'), 'in Q2 2017');
    assert.equal(said('2017-01-01', '2017-12-31'), 'in 2017');
    assert.equal(said('2019-12-09', '2019-12-15'), 'from 9 to 15 Dec 2019');
    assert.equal(said('2021-07-01', '2022-05-31'), 'from Jul 2021 to May 2022');
    assert.equal(when('FY17 Q2'), 'in FY17 Q2');
  });
});
