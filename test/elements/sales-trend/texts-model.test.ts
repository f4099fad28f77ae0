import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { peakOf } from '../../../src/elements/sales-trend/model/facts.js';
import { toTable } from '../../../src/elements/sales-trend/model/model.js';
import { toView } from '../../../src/elements/sales-trend/model/trend.js';
import type { TrendContext, TrendView } from '../../../src/elements/sales-trend/model/view.js';
import { chosenName, sentenceOf, spanName, spokenPoint, tipRows } from '../../../src/elements/sales-trend/model/texts.js';
import { answer, context, dates, months, numbers, options, texts, twoYears } from './trend-answers.js';

type RequestOptions = Parameters<typeof options>[0];

/** The two years of revenue, in some attributes and with a choice, and what was known when it was made. */
function shown(given: RequestOptions = {}, own = '', more: Partial<TrendContext> = {}): [TrendView, TrendContext] {
  const around = context({ own, ...more });
  return [toView(twoYears(), options({ compare: 'previous-year', ...given }), around)!, around];
}

/** One measure by month, without anything to compare. */
function alone(
  values: readonly (number | null)[],
  unit: 'money' | 'percent' = 'money',
  first = '2016-01',
): [TrendView, TrendContext] {
  const main = answer([dates('month(date)', months(first, values.length)), numbers('revenue', values, unit)]);
  return [toView({ main }, options(), context())!, context()];
}

describe('sentenceOf', () => {
  it('says how many periods beat the year before, and what the last quarter brought of a whole year', () => {
    assert.equal(
      sentenceOf(...shown({}, 'date: 2017')),
      'Seven of twelve months were above the previous year, +$25 in total; Q4 accounted for 43% of the year’s revenue.',
    );
  });

  it('adds changes up only where the bins together are compared with the days of the period before', () => {
    // The first of the two years has nothing before it: a number over both has no change.
    assert.equal(sentenceOf(...shown()), 'Seven of twelve months were above the previous year.');
    assert.equal(
      sentenceOf(...shown({ compare: 'previous-period' }, 'date: 2017-01..2017-03')),
      'Two of three months were above the previous month.',
    );
  });

  it('counts a period without rows as zero, and says when none beat', () => {
    const columns = [
      dates('month(date)', months('2016-01', 3)),
      numbers('revenue', [1, 2, null]),
      numbers('revenue.previous', [3, 2, 9]),
    ];
    const view = toView({ main: answer(columns) }, options({ compare: 'previous-year' }), context())!;
    assert.equal(
      sentenceOf(view, context()),
      'No month of three was above the previous year, −$11 in total; Mar 2016: no data, shown as 0.',
    );
  });

  it('names the months without rows, and no lowest among them', () => {
    const sold = (...empty: readonly number[]): string => {
      const values = [30, 24, 36, 28, 33, 22, 31, 27, 35, 29, 26, 32];
      const kept = values.flatMap((_, at) => (empty.includes(at) ? [] : at));
      const all = months('2016-01', values.length);
      const days = dates(
        'month(date)',
        kept.map((at) => all[at]!),
      );
      const main = answer([
        days,
        numbers(
          'revenue',
          kept.map((at) => values[at]!),
        ),
      ]);
      return sentenceOf(toView({ main }, options(), context())!, context());
    };
    assert.equal(sold(), 'Highest: March 2016 ($36); lowest: June 2016 ($22).');
    assert.equal(sold(1, 5, 6), 'Highest: March 2016 ($36); Feb 2016, Jun–Jul 2016: no data, shown as 0.');
    // A business that seldom sells.
    assert.doesNotMatch(sold(1, 3, 4, 6, 7, 10), /no data|lowest/);
  });

  it('names up to three months in a row that make the most of twelve', () => {
    const even = Array.from({ length: 12 }, () => 100);
    const withPeak = (from: number, ...peak: readonly number[]): readonly number[] => even.toSpliced(from, peak.length, ...peak);
    const lead = (values: readonly number[], first = '2016-06'): string =>
      sentenceOf(...alone(values, 'money', first)).replace(/^.*?; |^Highest[^.]*\.?/, '');
    assert.equal(lead(withPeak(4, 400, 500)), 'Oct–Nov 2016 leads with $900 (47.4% of total).');
    assert.match(
      sentenceOf(...alone(withPeak(4, 400, 500, 300), 'money', '2016-06')),
      /Q4 2016 leads with \$1\.2K \(57\.1% of total\)/,
    );
    // The last quarter of a whole year has a sentence of its own.
    assert.doesNotMatch(sentenceOf(...alone(withPeak(9, 400, 500, 300), 'money', '2016-01')), /leads/);
    for (const values of [even, withPeak(4, 150), withPeak(4, -400, 900), withPeak(4, 400, 500).slice(0, 11)])
      assert.doesNotMatch(sentenceOf(...alone(values, 'money', '2016-06')), /leads/);
  });

  it('does not count periods where all are equal to those before', () => {
    const values = [31, 28, 31];
    const columns = [dates('month(date)', months('2017-01', 3)), numbers('revenue', values), numbers('revenue.previous', values)];
    const view = toView({ main: answer(columns) }, options({ compare: 'previous-year' }), context())!;
    assert.doesNotMatch(sentenceOf(view, context()), /above/);
  });

  it('reports missing data after a fall to almost nothing, not after losses that grow', () => {
    const before = Array.from({ length: 10 }, (_, n) => 100 + n);
    assert.match(sentenceOf(...alone([...before, 3])), /Nov 2016 has only \$3 per month, compared with a median of \$\d+ before/);
    assert.doesNotMatch(sentenceOf(...alone([...before.map((value) => -value), -160])), /missing/);
  });

  it('compares a fall with the mean of the two middle values where their number is even', () => {
    const before = [100, 100, 100, 100, 100, 300, 300, 300, 300, 300];
    assert.match(sentenceOf(...alone([...before, 3])), /compared with a median of \$200 before/);
  });

  it('has no name for a comparison without values', () => {
    const columns = [dates('month(date)', months('2016-01', 3)), numbers('revenue', [1, 2, 3])];
    const nameOf = (previous: readonly (number | null)[]): string | undefined =>
      toView(
        { main: answer([...columns, numbers('revenue.previous', previous)]) },
        options({ compare: 'previous-year' }),
        context(),
      )!.lines[0]!.previousLabel;
    assert.deepEqual([nameOf([null, null, null]), nameOf([null, 2, null])], [undefined, '2015']);
  });

  it('names the highest and the lowest without a comparison, and nothing of a level line', () => {
    assert.equal(sentenceOf(...alone([5, null, 1, 3])), 'Highest: January 2016 ($5); lowest: March 2016 ($1).');
    assert.equal(sentenceOf(...alone([2, 2, 2])), '');
    assert.equal(sentenceOf(...alone([5, 5, 1, 3])), '', 'two months are the highest');
    assert.equal(sentenceOf(...alone([2, 3])), '');
  });

  it('does not name a newest value as the lowest where rows may be missing', () => {
    const before = [10, 9, 12, 8.5, 10, 9, 11, 10];
    assert.match(sentenceOf(...alone([...before, 8.4])), /lowest: September 2016 /);
    assert.equal(sentenceOf(...alone([...before, 5])), 'Highest: March 2016 ($12).');
  });

  it('names neither end where a month in progress is beyond the whole months', () => {
    const inProgress = (last: number): ReturnType<typeof toView> => {
      const columns = [dates('month(date)', months('2016-01', 7)), numbers('revenue', [5, 9, 7, 6, 8, 7, last])];
      return toView({ main: answer(columns, 'month', '2016-07-12') }, options(), context());
    };
    const read = [6, 2, 12].map((last) => sentenceOf(inProgress(last)!, context()));
    assert.deepEqual(read, ['Highest: February 2016 ($9); lowest: January 2016 ($5).', 'Highest: February 2016 ($9).', '']);
    assert.deepEqual([inProgress(6)!.best?.index, inProgress(12)!.best], [1, undefined]);
  });

  it('does not call a share of a year what has negative parts', () => {
    assert.doesNotMatch(sentenceOf(...alone([9, 8, 7, 6, 5, 4, 3, 2, 1, 1, 1, -1])), /quarter/);
    assert.match(sentenceOf(...alone([9, 8, 7, 6, 5, 4, 3, 2, 1, 1, 1, 1])), /Q4 accounted for 6%/);
  });

  it('says what is chosen: one period with its change, several with their sum', () => {
    assert.equal(sentenceOf(...shown({}, 'date: 2017-11')), 'November 2017: $130.00, 18.2% above November 2016.');
    assert.equal(sentenceOf(...shown({}, 'date: 2017-01..2017-02')), 'Jan–Feb 2017: $30.00 in total.');
    assert.equal(sentenceOf(...shown({}, 'date: 2016-01, 2017-11')), 'January 2016, November 2017: $140.00 in total.');
  });

  it('says where a running total stands', () => {
    assert.equal(sentenceOf(...shown({ cumulative: true }, 'date: 2017')), 'December 2017: $805.00, 3.2% above December 2016.');
  });

  it('says which member leads, with its share only where parts make a whole', () => {
    const columns = (measure: string, unit: 'money' | 'percent', leader: string) => [
      dates('month(date)', ['2016-01', '2016-01', '2016-02', '2016-02']),
      texts('region', ['A', leader, 'A', leader]),
      numbers(measure, [0.1, 0.3, 0.2, 0.4], unit),
    ];
    const say = (measure: string, unit: 'money' | 'percent', leader = 'B'): string => {
      const members = { rowCount: 2, columns: [texts('region', [leader, 'A']), numbers(measure, [1, 1], unit)] };
      const view = toView(
        { members, main: answer(columns(measure, unit, leader)) },
        options({ measure, series: 'region' }),
        context(),
      )!;
      return sentenceOf(view, context());
    };
    assert.match(say('revenue', 'money'), /^B leads with \$0\.7\d? \(70\.0% of total\)\.$/);
    assert.equal(say('margin', 'percent'), 'B leads with 40.0%.');
    assert.equal(say('margin', 'percent', 'b'), 'b leads with 40.0%.', 'the name of a member never changes');
  });
});

describe('spokenPoint', () => {
  it('says value, change and place', () => {
    assert.equal(spokenPoint(...shownAt(12)), 'January 2017: $20.00, 100.0% above January 2016. Point 13 of 24.');
    assert.equal(spokenPoint(...shownAt(13, 'date: 2017')), 'February 2017: $10.00, 50.0% below February 2016. Point 2 of 12.');
    assert.equal(spokenPoint(...shownAt(0)), 'January 2016: $10.00. Point 1 of 24.');
  });

  it('says zero without rows, and that a period is not over', () => {
    const columns = [dates('month(date)', ['2016-01', '2016-03']), numbers('revenue', [1, 2])];
    const view = toView({ main: answer(columns, 'month', '2016-03-09') }, options(), context())!;
    assert.equal(spokenPoint(view, 1, context()), 'February 2016: $0.00. Point 2 of 3.');
    assert.equal(spokenPoint(view, 2, context()), 'March 2016: $2.00, data through Mar 9. Point 3 of 3.');
  });

  function shownAt(index: number, own = ''): [TrendView, number, TrendContext] {
    const [view, around] = shown({}, own);
    return [view, index, around];
  }
});

describe('tipRows', () => {
  it('says what, how much, before, change and share', () => {
    const [view, around] = shown({}, 'date: 2017');
    const rows = tipRows(view, 22, around).map(({ term, text }) => [term, text]);
    assert.deepEqual(rows, [
      ['Revenue', '$130.00'],
      ['November 2016', '$110.00'],
      ['Change', '+18.2%'],
      ['Share of 2017', '16.1%'],
    ]);
  });

  it('says the change of a ratio in points, and no share of it', () => {
    const columns = [
      dates('month(date)', ['2016-01', '2016-02']),
      numbers('margin', [0.1, 0.127], 'percent'),
      numbers('margin.previous', [null, 0.134], 'percent'),
    ];
    const view = toView({ main: answer(columns) }, options({ measure: 'margin', compare: 'previous-period' }), context())!;
    const rows = tipRows(view, 1, context()).map(({ term, text, good, change }) => [term, text, good, change?.arrow]);
    assert.deepEqual(rows, [
      ['Margin', '12.7%', undefined, undefined],
      ['January 2016', '13.4%', undefined, undefined],
      ['Change', '−0.7\u00a0pp', false, '▼'],
    ]);
  });
});

describe('spanName and chosenName', () => {
  it('name stretches as people do', () => {
    const [view, around] = shown({}, 'date: 2016-03..2016-05');
    assert.equal(spanName(view, { from: 0, to: 11 }, around), '2016');
    assert.equal(spanName(view, { from: 0, to: 23 }, around), '2016–2017');
    assert.equal(spanName(view, { from: 3, to: 5 }, around), 'Q2 2016');
    assert.equal(chosenName(view, around), 'Mar–May 2016');
    const [many, there] = shown({}, 'date: 2016-01, 2016-03, 2016-05, 2016-07');
    assert.equal(chosenName(many, there), 'January 2016, March 2016, … (4)');
  });
});

describe('toTable', () => {
  it('has exact numbers, zero without rows, and growth only of something', () => {
    const columns = [
      dates('month(date)', months('2016-01', 3)),
      numbers('revenue', [1234.5, null, 5]),
      numbers('revenue.previous', [1000, 3, 0]),
    ];
    const view = toView({ main: answer(columns) }, options({ compare: 'previous-year' }), context())!;
    const { columns: heads, rows } = toTable(view, context(), 'Revenue');
    assert.deepEqual(
      heads.map(({ label }) => label),
      ['Period', 'Revenue', 'Previous', 'Change', 'Growth'],
    );
    assert.deepEqual(rows, [
      ['January 2016', '$1,234.50', '$1,000.00', '+$234.50', '+23.5%'],
      ['February 2016', '$0.00', '$3.00', '−$3.00', '−100.0%'],
      ['March 2016', '$5.00', '$0.00', '+$5.00', '–'],
    ]);
  });

  it('has the rows of the period shown', () => {
    assert.equal(toTable(...shown({}, 'date: 2017'), '').rows.length, 12);
  });
});

describe('peakOf', () => {
  it('finds the one value that stands out among six or more', () => {
    const shownAll = { from: 0, to: 5 };
    assert.equal(peakOf(Float64Array.of(1, 2, 9, 4, 5, 6), shownAll), 2);
    assert.equal(peakOf(Float64Array.of(1, 9, 9, 4, 5, 6), shownAll), undefined);
    assert.equal(peakOf(Float64Array.of(1, 2, 9, 4, 5, Number.NaN), shownAll), undefined);
  });
});
