import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { TimedAnswer } from '../../../src/elements/sales-trend/model/lines.js';
import { explainSeason, toPlans } from '../../../src/elements/sales-trend/model/plans.js';
import { toTable } from '../../../src/elements/sales-trend/model/model.js';
import { toView } from '../../../src/elements/sales-trend/model/trend.js';
import { sentenceOf, spokenPoint, tipRows } from '../../../src/elements/sales-trend/model/texts.js';
import type { AnalysisFacts } from '../../../src/query/analysis/analysis.js';
import { answer, context, dates, months, numbers, options } from './trend-answers.js';

const MONTHS = months('2016-01', 24);
const VALUES = MONTHS.map((_, k) => 100 + 10 * (k % 12));
const main = answer([dates('month(date)', MONTHS), numbers('revenue', VALUES)], 'month', '2017-12-31');

const analysed = (columns: Parameters<typeof answer>[0], analysis: AnalysisFacts): TimedAnswer => {
  const made = answer(columns);
  return { ...made, facts: { ...made.facts, analysis } };
};

/** Without the season each month has 155; the newest is not known. */
const season = analysed(
  [dates('month(date)', MONTHS), numbers('value', VALUES), numbers('adjusted', [...VALUES.slice(1).map(() => 155), null])],
  { kind: 'decomposition', grain: 'month', period: 12, partial: true, strength: { trend: 0, seasonal: 0.875 } },
);
/** The third month and the last are odd. */
const deviation = MONTHS.map((_, k) => (k === 2 ? 7 : k === 23 ? -6 : null));
const unusual = analysed(
  [
    dates('month(date)', MONTHS),
    numbers('value', VALUES),
    numbers(
      'expected',
      [...MONTHS.keys()].map((k) => 80 + k),
    ),
    numbers('deviation', deviation, 'number'),
  ],
  { kind: 'anomalies', grain: 'month', period: 12, partial: false, rate: 0.05, count: 2 },
);

describe('the season of a trend', () => {
  it('is asked for beside the values', () => {
    const asked = { value: 'net', date: 'month(date)', empty: 'zero' };
    const given = { measure: 'net = sum(a)', granularity: 'month', empty: 'zero', adjusted: true, anomalies: true };
    assert.deepEqual(toPlans(options(given)), {
      main: { measures: ['net = sum(a)'], by: ['month(date)'] },
      season: { measures: ['net = sum(a)'], by: ['month(date)'], analysis: { kind: 'decomposition', ...asked } },
      unusual: { measures: ['net = sum(a)'], by: ['month(date)'], analysis: { kind: 'anomalies', ...asked, rate: 0.05 } },
    });
    assert.deepEqual(Object.keys(toPlans(options())), ['main']);
  });

  it('is taken off in a line of its own, with a name in the table and the tooltip', () => {
    const view = toView({ main, season }, options({ adjusted: true }), context())!;
    const [line] = view.lines;
    assert.deepEqual([...line!.average!].slice(0, 3), [155, 155, 155]);
    assert.ok(Number.isNaN(line!.average!.at(-1)));
    assert.deepEqual([...line!.values], VALUES);
    const table = toTable(view, context(), '');
    assert.deepEqual(
      table.columns.map(({ label }) => label),
      ['Period', 'Revenue', 'Seasonally adjusted'],
    );
    assert.deepEqual(table.rows[1], ['February 2016', '$110.00', '$155.00']);
    assert.deepEqual(table.rows.at(-1), ['December 2017', '$210.00', '–']);
    assert.deepEqual(tipRows(view, 1, context())[1], { term: 'Seasonally adjusted', text: '$155.00' });
    assert.equal(view.best, undefined);
  });

  it('tells which values it does not let expect, where they are, in the sentence, the table and in words', () => {
    const view = toView({ main, unusual }, options({ anomalies: true }), context())!;
    assert.deepEqual(view.notes, [
      { from: 2, to: 2, text: 'Unusual: $82 expected' },
      { from: 23, to: 23, text: 'Unusual: $103 expected' },
    ]);
    assert.match(sentenceOf(view, context()), /^Two of 24 months are unusual\.$/);
    assert.match(spokenPoint(view, 2, context()), /^March 2016, Unusual: \$82 expected: \$120\.00/);
    assert.deepEqual(toTable(view, context(), '').rows[2]!.at(-1), 'Unusual: $82 expected');
  });

  it('counts the unusual ones that are shown, and stands by what the page tells of the same days', () => {
    const given = options({ anomalies: true, annotations: '2017-12: Fire' });
    const view = toView({ main, unusual }, given, context({ own: 'date: 2017' }))!;
    assert.match(sentenceOf(view, context()), /^One of twelve months is unusual\.$/);
    assert.equal(view.notes!.at(-1)!.text, 'Fire, Unusual: $103 expected');
    const calm = { ...unusual, columns: unusual.columns.slice(0, 3) };
    assert.match(sentenceOf(toView({ main, unusual: calm }, given, context())!, context()), /^No unusual months/);
  });

  it('says how it was found, and how often that is a false alarm', () => {
    const [adjusted, odd] = explainSeason({ season, unusual }, context());
    assert.equal(adjusted!.term, 'Seasonally adjusted');
    assert.match(adjusted!.text, /STL.*strength: 87\.5%/);
    assert.match(odd!.text, /a 5\.0% chance of marking even one$/);
    assert.deepEqual(explainSeason({ main }, context()), []);
  });
});

describe('a running total of each year', () => {
  const total = (of: typeof main, fiscalStart = 1): (number | null)[] => {
    const around = context({ calendar: { timeZone: 'UTC', weekStart: 1, fiscalStart } });
    const [line] = toView({ main: of }, options({ cumulative: 'year' }), around)!.lines;
    return [...line!.values].map((value) => (Number.isNaN(value) ? null : value));
  };

  it('begins anew with the year, also a fiscal one', () => {
    const sums = (starts: readonly number[]): number[] => {
      const from = (k: number): number => Math.max(...starts.filter((start) => start <= k));
      return VALUES.map((_, k) => VALUES.slice(from(k), k + 1).reduce((sum, value) => sum + value, 0));
    };
    assert.deepEqual(total(main), sums([0, 12]));
    assert.deepEqual(total(main, 4), sums([0, 3, 15]));
  });

  it('goes on over gaps, begins a year without rows at nothing, and ends with the last value', () => {
    const gappy = [5, null, 7, ...Array.from({ length: 11 }, () => null), 4, null];
    const columns = [dates('month(date)', months('2016-01', 16)), numbers('revenue', gappy)];
    assert.deepEqual(total(answer(columns)), [5, 5, 12, 12, 12, 12, 12, 12, 12, 12, 12, 12, 0, 0, 4, null]);
  });

  it('is called so', () => {
    const view = toView({ main }, options({ cumulative: 'year' }), context())!;
    assert.equal(view.lines[0]!.fullLabel, 'Revenue, year to date');
    assert.equal(view.adds, false);
  });
});
