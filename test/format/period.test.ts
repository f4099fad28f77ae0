import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { periodNames, uncoveredText } from '../../src/format/period.js';
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
