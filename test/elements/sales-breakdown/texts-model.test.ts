import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { toView } from '../../../src/elements/sales-breakdown/model/breakdown.js';
import { sentenceOf } from '../../../src/elements/sales-breakdown/model/facts.js';
import { toTable } from '../../../src/elements/sales-breakdown/model/model.js';
import { spokenRow, textsOf } from '../../../src/elements/sales-breakdown/model/texts.js';
import { dayOf } from '../../../src/query/time/calendar-date.js';
import { numbers, texts } from '../sales-trend/trend-answers.js';
import { answer, context, members, options } from './breakdown-answers.js';

type RequestOptions = Parameters<typeof options>[0];

const VALUES = { West: 40_000, East: 30_000, South: 20_000, North: 10_000 };

/** A view with its context. */
function shown(
  given: RequestOptions,
  values: Readonly<Record<string, number | null>> = VALUES,
  previous?: readonly (number | null)[],
  own = '',
) {
  const around = context({ own });
  const measure = typeof given?.measure === 'string' ? given.measure : 'revenue';
  const view = toView(members(values, previous, { measure }), options({ by: 'region', ...given }), around);
  return { view, around };
}

const sentence = (...given: Parameters<typeof shown>): string => {
  const { view, around } = shown(...given);
  return sentenceOf(view, around);
};

describe('sentenceOf', () => {
  it('says who leads, and how much of all that is', () => {
    assert.equal(sentence({}), 'West leads with $40K (40.0% of total).');
  });

  it('names no leader among equals, and none without a member', () => {
    assert.equal(sentence({}, { a: 3, b: 3, c: 1 }), '');
    assert.equal(sentence({ bottom: '10' }, { a: 5, b: 3, c: 3 }), '');
    assert.equal(sentence({ measure: 'margin' }, { a: 4, b: 3, c: 3 }), 'a leads with $4.');
    const rows = answer([texts('region', [null, 'West']), numbers('revenue', [7, 3])]);
    const view = toView({ main: rows, total: answer([numbers('revenue', [10])]) }, options({ by: 'region' }), context());
    assert.equal(sentenceOf(view, context()), '');
  });

  it('does not know the lowest where only the largest are shown', () => {
    assert.equal(sentence({ measure: 'margin', top: '2' }, { a: 4, b: 3 }), 'a leads with $4.');
    assert.equal(sentence({ measure: 'margin', top: '3' }, { a: 4, b: 3 }), 'Highest: a ($4); lowest: b ($3).');
  });

  it('never changes the name of a member', () => {
    assert.equal(sentence({}, { a: 3, b: 1 }), 'a leads with $3 (75.0% of total).');
    assert.equal(sentence({}, { éclair: 3, b: 1 }), 'éclair leads with $3 (75.0% of total).');
  });

  it('names the lowest of the bottom, which does not lead', () => {
    assert.equal(sentence({ bottom: '10' }), 'Lowest: North ($10K).');
    assert.equal(sentence({ bottom: '10', compare: 'previous-year' }, VALUES, [1, 1, 1, 1]), 'Lowest: North ($10K).');
  });

  it('says how many lost money, and who the most', () => {
    const values = { Copiers: 25_000, Tables: -8100, Machines: -2900 };
    assert.equal(sentence({ measure: 'profit' }, values), 'Two of three lost money, most of all Tables (−$8.1K).');
    assert.equal(sentence({ measure: 'revenue' }, { a: 5, b: -1 }), 'One of two is negative: b (−$1).');
  });

  it('says how many grew, and which changed the most', () => {
    const grew = sentence({ compare: 'previous-year' }, VALUES, [20_000, 25_000, 40_000, 0]);
    assert.equal(grew, '2 of 4 grew, led by West (+$20K); South fell the most (−$20K); 1 has no earlier value (North).');
    const news = [30, 14, null, null, null, null];
    const six = { East: 42, North: 15, South: 12, West: 14, Isles: 9, Lakes: 8 };
    assert.match(sentence({ compare: 'previous-year' }, six, news), /; 4 have no earlier value \(South, West and 2 more\)\.$/);
    const hidden = sentence({ compare: 'previous-year' }, { East: 42, North: 15, South: 12, West: 14 }, [30, 14, 11, 100]);
    assert.equal(hidden, '3 of 4 grew, led by East (+$12); West fell the most (−$86).');
    const small = sentence({ compare: 'previous-year' }, { East: 42, North: 15, West: 95 }, [30, 14, 100]);
    assert.equal(small, '2 of 3 grew, led by East (+$12).');
    const fell = sentence({ compare: 'previous-year' }, { a: 5, b: 9 }, [10, 10]);
    assert.equal(fell, 'Neither grew; a fell the most (−$5).');
  });

  it('counts members that made a loss before as grown, and those with a loss that had nothing before as without an earlier value', () => {
    const compare = { measure: 'profit', compare: 'previous-year' };
    const grew = sentence(compare, { Books: 62_000, Jewelry: 61_000, Skincare: 45_000 }, [-8000, 29_000, -35_000]);
    assert.equal(grew, 'All 3 grew, led by Skincare (+$80K).');
    const worse = sentence(compare, { Books: 5, Toys: 5, Skincare: -3, Pens: -1 }, [9, 8, -2, null]);
    assert.match(worse, /None of the 4 grew; Books fell the most \(−\$4\); 1 has no earlier value \(Pens\)\.$/);
  });

  it('speaks of what is chosen, and of no share where members do not add up', () => {
    assert.equal(sentence({}, VALUES, undefined, 'region: West, North'), 'West, North: $50,000.00 (50.0% of total).');
    assert.equal(sentence({ measure: 'customers' }, { a: 4, b: 3 }, undefined, 'region: a, b'), 'a, b selected.');
    assert.equal(sentence({ measure: 'margin' }, { a: 4, b: 3 }), 'Highest: a ($4); lowest: b ($3).');
  });

  it('says why bars are shown instead of a ring', () => {
    const many = { a: 6, b: 5, c: 4, d: 3, e: 2, f: 1 };
    assert.match(sentence({ chart: 'donut' }, many), /28\.6% of total\)\. Shown as bars: a donut with more than five slices/);
  });

  it('tells the classes of a Pareto picture', () => {
    assert.equal(sentence({ chart: 'pareto' }), '3 of 4 account for 80% (class A) and 1 more for the next 15% (class B).');
  });

  it('counts in the classes what has a part in the total, not what was there before alone', () => {
    const values = { ...VALUES, Gone: null };
    const classes = sentence({ chart: 'pareto', compare: 'previous-year' }, values, [1, 1, 1, 1, 50_000]);
    assert.equal(classes, '3 of 4 account for 80% (class A) and 1 more for the next 15% (class B).');
  });

  it('speaks of one that grew as of one, and of changes in the unit of their column', () => {
    const compare = { compare: 'previous-year' };
    assert.equal(sentence(compare, { a: 15, b: 9 }, [10, 10]), '1 of 2 grew: a (+$5).');
    assert.equal(sentence(compare, { a: 15, b: 11 }, [10, 10]), 'Both grew, led by a (+$5).');
    assert.equal(sentence(compare, { a: 9000, b: 20_000 }, [100, 10_000]), 'Both grew, led by b (+$10K).');
    assert.equal(sentence(compare, { a: 10, b: 10 }, [10, 10]), 'Both are unchanged.');
    assert.equal(sentence(compare, { a: 10, b: 10, c: 7 }, [10, 10, 7]), 'All 3 are unchanged.');
    assert.equal(sentence(compare, { a: 10, b: 7 }, [10, 7]), 'Both are unchanged. a leads with $10 (58.8% of total).');
    assert.equal(sentence(compare, { a: 9, b: 8 }, [10, 9]), 'Neither grew.', 'none of two equal changes leads');
    assert.equal(sentence(compare, { a: 15, b: 25 }, [10, 20]), 'Both grew.', 'none of two equal changes leads');
  });

  it('says nothing of no rows, nor who leads where all are zero', () => {
    assert.equal(sentence({}, {}), '');
    assert.equal(sentence({}, { a: 0, b: 0 }), '');
    assert.equal(sentence({ chart: 'pareto' }, { a: 0, b: 0 }), '');
    assert.equal(sentence({ measure: 'margin' }, { a: 0, b: 0 }), '');
  });
});

describe('textsOf', () => {
  it('writes the numbers of a column in one unit with the same decimals', () => {
    const { view, around } = shown({}, { a: 25_000, b: 300, c: -0.01, d: null });
    const { value } = textsOf(view, around, '');
    assert.deepEqual(
      view.rows.map((_, row) => value(row, 0)),
      ['$25.0K', '$0.3K', '$0.0K', '–'],
    );
  });

  it('writes all changes of a column in one unit', () => {
    const changes = (now: Readonly<Record<string, number>>, previous: readonly number[]): readonly (string | undefined)[] => {
      const { view, around } = shown({ measure: 'profit', compare: 'previous-year' }, now, previous);
      const texts = textsOf(view, around, '');
      return view.rows.map((_, row) => texts.changeOf!(row, 0).text);
    };
    assert.deepEqual(changes({ a: 7000, b: 111, c: 90 }, [1000, 100, -10]), ['+$6.00K', '+$0.01K', '+$0.10K']);
    assert.deepEqual(changes({ a: 7000, b: 103, c: 90 }, [1000, 100, -10]), ['+$6,000', '+$3', '+$100']);
  });

  it('writes the plus of a change where the language has the minus', () => {
    const around = { ...context(), locale: 'ar' };
    const answers = members({ a: 800, b: -800 }, [-100, 100]);
    const view = toView(answers, options({ by: 'region', compare: 'previous-year' }), around);
    const [gain, loss] = [0, 1].map((row) => textsOf(view, around, '').changeOf!(row, 0).text);
    assert.equal(gain, loss!.replace('−', '+'));
    assert.match(gain, /\+/);
  });

  it('writes changes in percent, where a side is below zero as differences, and says what was not there', () => {
    const changes = (values: Record<string, number>, previous: (number | null)[]) => {
      const { view, around } = shown({ compare: 'previous-year' }, values, previous);
      const { changeOf } = textsOf(view, around, '');
      return view.rows.map((_, row) => changeOf!(row, 0)).map(({ text, good }) => [text, good]);
    };
    assert.deepEqual(changes({ a: 12, b: 5, c: 3 }, [10, 10, null]), [
      ['+20.0%', true],
      ['−50.0%', false],
      ['none then', undefined],
    ]);
    assert.deepEqual(changes({ a: 5000, b: -1000 }, [3000, 500]), [
      ['+$2.0K', true],
      ['−$1.5K', false],
    ]);
  });
});

describe('spokenRow', () => {
  it('says value, change, share and place', () => {
    const { view, around } = shown({ compare: 'previous-year' }, VALUES, [20_000, 30_000, 40_000, null]);
    assert.equal(spokenRow(view, 0, around), 'West: $40,000.00, up 100.0% vs Previous, 40.0% of total. 1 of 4.');
    assert.equal(spokenRow(view, 1, around), 'East: $30,000.00, no change, 30.0% of total. 2 of 4.');
  });
});

describe('toTable', () => {
  it('has exact values, earlier ones, differences, growth and shares', () => {
    const { view, around } = shown({ compare: 'previous-year' }, { West: 30, East: 10 }, [20, null]);
    const { columns, rows } = toTable(view, around, 'Revenue');
    assert.deepEqual(
      columns.map(({ label }) => label),
      ['Region', 'Revenue', 'Previous', 'Change', 'Growth', 'Share'],
    );
    assert.deepEqual(rows, [
      ['West', '$30.00', '$20.00', '+$10.00', '+50.0%', '75.0%'],
      ['East', '$10.00', '–', '–', '–', '25.0%'],
    ]);
  });
});

describe('a comparison with what is not there', () => {
  it('says that a member without rows any more has declined by all that it had', () => {
    const { view, around } = shown({ compare: 'previous-year' }, { West: 40, East: null, South: 10 }, [20, 30, null]);
    const { changeOf } = textsOf(view, around, '');
    assert.deepEqual(
      view.rows.map((_, row) => changeOf!(row, 0)),
      [
        { text: '+100.0%', good: true },
        { text: '−100.0%', good: false },
        { text: 'none then', good: undefined },
      ],
    );
  });

  it('has no changes where the data does not cover the earlier period, and says why', () => {
    const { view, around } = shown({ compare: 'previous-year' }, { West: 40, East: 30 }, [null, null]);
    const day = (text: string): number => Date.parse(text) / 86_400_000;
    const uncovered = { from: day('2010-01-01'), to: day('2010-12-31'), since: day('2010-12-01') };
    const bare = { ...view, compared: { uncovered } };
    const { changeOf, earlier } = textsOf(bare, around, '');
    assert.deepEqual([changeOf, earlier], [undefined, '']);
    assert.deepEqual(
      toTable(bare, around, '').columns.map(({ label }) => label),
      ['Region', 'Revenue', 'Share'],
    );
    assert.match(sentenceOf(bare, around), /Data for 2010 starts on Dec 1: no full year to compare\.$/);
    assert.doesNotMatch(sentenceOf(bare, { ...around, isOnDashboard: true }), /compare/, 'the headline of a dashboard says it');
  });
});

describe('members without earlier rows', () => {
  it('are new, back, or had none in the earlier period', () => {
    const { view, around } = shown({ compare: 'previous-year' }, { West: 40, East: 20, South: 10 }, [null, null, null]);
    const earlier = { from: dayOf(2021, 1, 1), to: dayOf(2021, 12, 31) };
    const compared = { earlier, arrivals: { new: ['West'], back: ['East'] } };
    const { changeOf } = textsOf({ ...view, compared }, around, '');
    assert.deepEqual(
      view.rows.map((_, row) => changeOf!(row, 0).text),
      ['new', 'back', 'none in 2021'],
    );
  });
});
