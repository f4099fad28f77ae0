import type { FiscalStart } from '../../src/query/time/calendar-date.js';
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { axisName } from '../../src/format/time-names.js';
import { stripLabels, timeLabels } from '../../src/plot/time/axis.js';
import type { TimeLabel } from '../../src/plot/time/axis.js';
import { binsBetween, type TimeGrain } from '../../src/query/time/time-grain.js';
import { day } from '../elements/sales-trend/trend-answers.js';

interface Case {
  readonly first: string;
  readonly last: string;
  readonly grain: TimeGrain;
  readonly widthPx: number;
  readonly fiscalStart?: FiscalStart;
}

function optionsOf({ first, last, grain, widthPx, fiscalStart = 1 }: Case): Parameters<typeof timeLabels>[0] {
  const bins = binsBetween(day(first), day(last), grain, { fiscalStart });
  const nameOf = (at: number, unit: Parameters<typeof axisName>[1]): string =>
    axisName(at, unit, { locale: 'en-US', calendar: { fiscalStart } });
  return { grain, bins, stepPx: widthPx / bins.length, nameOf, sizePx: 11, fiscalStart };
}

const row = (labels: readonly TimeLabel[], level: 1 | 2): string =>
  labels
    .filter((label) => label.level === level)
    .map(({ text }) => text)
    .join(' ');

function rows(given: Case): readonly [string, string] {
  const labels = timeLabels(optionsOf(given));
  return [row(labels, 1), row(labels, 2)];
}

describe('timeLabels', () => {
  const year = { first: '2017-01', last: '2017-12', grain: 'month' } as const;

  it('names the months of a year over their year, by one letter where it is narrow', () => {
    assert.deepEqual(rows({ ...year, widthPx: 740 }), ['Jan Feb Mar Apr May Jun Jul Aug Sep Oct Nov Dec', '2017']);
    assert.deepEqual(rows({ ...year, widthPx: 170 }), ['J F M A M J J A S O N D', '2017']);
    assert.deepEqual(rows({ ...year, widthPx: 110 }), ['Jan Apr Jul Oct', '2017']);
  });

  it('leaves months out where years alone have room', () => {
    const long = { first: '2014-01', last: '2017-12', grain: 'month', widthPx: 160 } as const;
    assert.deepEqual(rows(long), ['2014 2015 2016 2017', '']);
    const labels = timeLabels(optionsOf(long));
    assert.deepEqual(
      labels.map(({ index, anchor }) => [index, anchor]),
      [
        [0, 'start'],
        [12, 'start'],
        [24, 'start'],
        [36, 'start'],
      ],
    );
    assert.deepEqual(rows({ ...long, last: '2033-12' })[0], '2015 2020 2025 2030');
  });

  it('leaves out a last year without room, not the years before it', () => {
    const [years] = rows({ first: '2014-01', last: '2018-03', grain: 'month', widthPx: 175 });
    assert.equal(years, '2014 2015 2016 2017');
  });

  it('names days over their month and year, weeks by their first day', () => {
    assert.deepEqual(rows({ first: '2016-12-28', last: '2017-01-03', grain: 'day', widthPx: 400 }), [
      '28 29 30 31 1 2 3',
      'Dec 2016 Jan 2017',
    ]);
    assert.deepEqual(rows({ first: '2016-12-26', last: '2017-01-16', grain: 'week', widthPx: 400 }), [
      '26 2 9 16',
      'Dec 2016 Jan 2017',
    ]);
  });

  it('names months alone over more than half a year of weeks, however wide', () => {
    assert.deepEqual(rows({ first: '2017-02-27', last: '2017-12-25', grain: 'week', widthPx: 1300 }), [
      'Mar Apr May Jun Jul Aug Sep Oct Nov Dec',
      '2017',
    ]);
  });

  it('names months where weeks find no room', () => {
    assert.deepEqual(rows({ first: '2017-01-02', last: '2017-06-26', grain: 'week', widthPx: 250 }), [
      'Jan Feb Mar Apr May Jun',
      '2017',
    ]);
  });

  it('names quarters and years', () => {
    assert.deepEqual(rows({ first: '2016-01', last: '2017-10', grain: 'quarter', widthPx: 300 }), [
      'Q1 Q2 Q3 Q4 Q1 Q2 Q3 Q4',
      '2016 2017',
    ]);
    assert.deepEqual(rows({ first: '2014', last: '2017', grain: 'year', widthPx: 300 }), ['2014 2015 2016 2017', '']);
  });

  it('changes the year where the fiscal one does', () => {
    const labels = timeLabels(optionsOf({ first: '2016-10', last: '2017-09', grain: 'month', widthPx: 740, fiscalStart: 4 }));
    assert.deepEqual(
      labels.filter(({ level }) => level === 2).map(({ text, index }) => [text, index]),
      [
        ['FY17', 0],
        ['FY18', 6],
      ],
    );
  });

  it('begins fiscal years with their first month, and counts months from it', () => {
    const labels = timeLabels(optionsOf({ first: '2014-01', last: '2017-12', grain: 'month', widthPx: 170, fiscalStart: 4 }));
    assert.deepEqual(
      labels.map(({ text, index }) => [text, index]),
      [
        ['FY15', 3],
        ['FY16', 15],
        ['FY17', 27],
        ['FY18', 39],
      ],
    );
    const year = rows({ first: '2016-02', last: '2017-01', grain: 'month', widthPx: 110, fiscalStart: 2 });
    assert.deepEqual(year, ['Feb May Aug Nov', 'FY17']);
  });

  it('names months of weeks after their calendar months, below the year of weeks', () => {
    const span = { first: '2017-01-29', last: '2018-02-04', fiscalStart: '4-5-4' } as const;
    assert.deepEqual(rows({ ...span, grain: 'month', widthPx: 500 }), [
      'Feb Mar Apr May Jun Jul Aug Sep Oct Nov Dec Jan Feb',
      'FY17 FY18',
    ]);
    assert.deepEqual(rows({ ...span, grain: 'quarter', widthPx: 300 }), ['Q1 Q2 Q3 Q4 Q1', 'FY17 FY18']);
    const [first] = timeLabels(optionsOf({ ...span, last: '2018-02-03', grain: 'day', widthPx: 450 }));
    assert.deepEqual([first?.text, first?.index], ['Feb', 0]);
  });

  it('never lets labels of a row run into each other @release', () => {
    for (const grain of ['day', 'week', 'month', 'quarter', 'year'] as const) {
      for (let widthPx = 120; widthPx < 1000; widthPx += 67) {
        const given = optionsOf({ first: '2013-01-07', last: '2017-06-30', grain, widthPx });
        const upper = timeLabels(given).filter(({ level }) => level === 1);
        upper
          .slice(1)
          .forEach((label, k) => assert.ok((label.index - upper[k]!.index) * given.stepPx > 5, `${grain} ${widthPx}`));
      }
    }
  });

  it('has no labels without bins, and one at least for one bin', () => {
    assert.deepEqual(timeLabels({ ...optionsOf({ ...year, widthPx: 100 }), bins: [] }), []);
    assert.ok(timeLabels(optionsOf({ first: '2017-05', last: '2017-05', grain: 'month', widthPx: 20 })).length > 0);
  });
});

describe('stripLabels', () => {
  it('names years, of many every second or fifth, and months where there is just one year', () => {
    const months = (last: string, widthPx: number): string =>
      row(stripLabels(optionsOf({ first: '2014-01', last, grain: 'month', widthPx })), 2);
    assert.equal(months('2017-12', 400), '2014 2015 2016 2017');
    assert.equal(months('2017-12', 100), '2014 2016');
    assert.equal(months('2014-06', 400), 'Jan 2014 Feb Mar Apr May Jun');
  });
});
