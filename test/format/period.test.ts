import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { periodNames, periodPhrases, uncoveredText } from '../../src/format/period.js';
import { coreTexts } from '../../src/messages/compiled/en/core.js';
import { parsePeriod } from '../../src/query/time/calendar-date.js';
import type { DayRange } from '../../src/query/plan.js';

const context = { locale: 'en', calendar: { timeZone: 'UTC', weekStart: 1, fiscalStart: 1 }, messages: coreTexts };

function days(text: string): DayRange {
  const [from = '', to = from] = text.split('..');
  return { from: parsePeriod(from)!.from, to: parsePeriod(to)!.to };
}

const messages = (period: string, earlier?: string, newest = period.split('..').at(-1)!): unknown => {
  const facts = { skipped: [], period: days(period), newest: days(newest).to, ...(earlier && { earlier: days(earlier) }) };
  const { now, before } = periodNames(facts, context)!;
  return [now, before];
};

describe('periodWords', () => {
  it('names a year that is not over with its last day, and the same days of the year before', () => {
    assert.deepEqual(messages('2018-01-01..2018-01-05', '2017-01-01..2017-01-05'), [
      '2018 through 5 Jan',
      'the same days of 2017',
    ]);
  });

  it('names whole periods as they are', () => {
    assert.deepEqual(messages('2017', '2016'), ['2017', '2016']);
    assert.deepEqual(messages('2017-Q2', '2017-Q1', '2017-12-31'), ['Q2 2017', 'Q1 2017']);
    assert.deepEqual(messages('2017'), ['2017', undefined]);
  });

  it('says the days of a month that is not over, and of what is selected by the user', () => {
    assert.deepEqual(messages('2018-02-01..2018-02-05', '2018-01-01..2018-01-05'), ['1–5 Feb 2018', '1–5 Jan 2018']);
    assert.deepEqual(messages('2018-01-01..2018-01-05', undefined, '2018-03-05'), ['1–5 Jan 2018', undefined]);
  });
});

describe('periodPhrases', () => {
  const phrases = (period: string, { earlier = '', newest = '', locale = 'en', fiscalStart = 1 } = {}): unknown => {
    const facts = {
      skipped: [],
      period: days(period),
      ...(earlier && { earlier: days(earlier) }),
      ...(newest && { newest: days(newest).to }),
    };
    const { now, before } = periodPhrases(facts, { ...context, locale, calendar: { ...context.calendar, fiscalStart } })!;
    return before === undefined ? now : [now, before];
  };

  it('have the preposition of a day, of a longer period, and of one between two ends', () => {
    assert.equal(phrases('2011-01-11'), 'on 11 Jan 2011');
    assert.equal(phrases('2011-01-11', { locale: 'en-US' }), 'on Jan 11, 2011');
    assert.equal(phrases('2016-11'), 'in Nov 2016');
    assert.equal(phrases('2017-Q2'), 'in Q2 2017');
    assert.equal(phrases('2017'), 'in 2017');
    assert.equal(phrases('2019-12-09..2019-12-15'), 'from 9 to 15 Dec 2019');
    assert.equal(phrases('2019-12-09..2019-12-15', { locale: 'en-US' }), 'from Dec 9 to 15, 2019');
    assert.equal(phrases('2021-07..2022-05'), 'from Jul 2021 to May 2022');
    assert.equal(phrases('2019-12-30..2020-01-05'), 'from 30 Dec 2019 to 5 Jan 2020');
    assert.equal(phrases('2016-10..2016-12', { fiscalStart: 7 }), 'in FY17 Q2');
  });

  it('name a year cut off by the data, and the same days before it', () => {
    assert.deepEqual(phrases('2018-01-01..2018-01-05', { earlier: '2017-01-01..2017-01-05', newest: '2018-01-05' }), [
      'in 2018 through 5 Jan',
      'on the same days of 2017',
    ]);
    assert.deepEqual(phrases('2018-03-01..2018-03-05', { earlier: '2017', newest: '2018-03-05' }), [
      'from 1 to 5 Mar 2018',
      'in 2017',
    ]);
  });
});

describe('uncoveredWords', () => {
  const why = (earlier: string, since: string): string | undefined =>
    uncoveredText({ skipped: [], uncovered: { ...days(earlier), since: days(since).from } }, context);

  it('says from when on there is data of the earlier period', () => {
    assert.equal(why('2010', '2010-12-01'), 'Data for 2010 starts on 1 Dec: no full year to compare');
    assert.equal(why('2010-12', '2010-12-29'), 'Data for Dec 2010 starts on 29 Dec: no full month to compare');
    assert.equal(
      why('2010-11-05..2011-02-03', '2010-12-01'),
      'Data for 5 Nov 2010–3 Feb 2011 starts on 1 Dec 2010: no full period to compare',
    );
  });

  it('says that there is none of it', () => {
    assert.equal(why('2009', '2010-12-01'), 'No data for 2009 to compare: the data starts on 1 Dec 2010');
  });

  it('says nothing where something is compared', () => {
    assert.equal(uncoveredText({ skipped: [] }, context), undefined);
  });
});
