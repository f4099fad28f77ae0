import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { groupSelection } from '../../../src/elements/base/define/fact-selection.js';
import { placeAmong } from '../../../src/elements/sales-cohort/model/intervals.js';
import { repeatShare, toNewRepeat } from '../../../src/elements/sales-cohort/model/new-repeat.js';
import { grainOf, toPlans } from '../../../src/elements/sales-cohort/model/plans.js';
import {
  cellsOf,
  courseOf,
  farPlace,
  meanAt,
  toCohorts,
  type Cohorts,
} from '../../../src/elements/sales-cohort/model/cohorts.js';
import { triangleFacts } from '../../../src/elements/sales-cohort/model/triangle.js';
import { spansOf } from '../../../src/elements/sales-cohort/model/segments.js';
import { triangleTexts } from '../../../src/elements/sales-cohort/plot/triangle.js';
import type { Catalog } from '../../../src/query/catalog.js';
import type { QueryResult } from '../../../src/query/result/result.js';
import { rfm, segmentOf, SEGMENTS } from '../../../src/stats/customers/rfm.js';
import { answerOf, cohortModel, context, described, inputOf, readCohort as readOptions, viewOf } from './cohort-answers.js';

const NONE = { mode: '', measure: '', period: '', limit: '' };
const CALENDAR = { timeZone: 'UTC', weekStart: 1, fiscalStart: 1 };
const day = (text: string): number => Date.parse(text) / 86_400_000;

const catalogOf = (oldest: string, newest: string): Catalog =>
  ({ oldest: day(oldest), newest: day(newest), calendar: CALENDAR, roles: [] }) as unknown as Catalog;

describe('the attributes of cohorts', () => {
  it('follow customers from their first order unless it is said', () => {
    assert.deepEqual(readOptions(NONE), {
      filter: { mode: 'cross', without: ['date'] },
      mode: 'retention',
      measure: 'customers',
      period: 'auto',
      limit: 10,
    });
    assert.deepEqual(readOptions({ mode: ' risk', measure: 'revenue', period: 'quarter', limit: 100 }), {
      filter: { mode: 'cross', without: ['date'] },
      mode: 'risk',
      measure: 'revenue',
      period: 'quarter',
      limit: 100,
    });
  });

  it('are refused where they are not known, with what was meant', () => {
    const wrong = [
      [{ mode: 'retension' }, /^mode: invalid value 'retension'.*did you mean 'retention'/],
      [{ measure: 'margin' }, /^measure: invalid value 'margin'.*customers, orders, revenue/],
      [{ period: 'week' }, /^period: invalid value 'week'/],
      [{ limit: '0' }, /^limit: invalid value '0'.*1 to 100/],
      [{ limit: '2.5' }, /^limit/],
    ] as const;
    for (const [given, message] of wrong)
      assert.throws(() => readOptions({ ...NONE, ...given }), { code: 'bad-option', message });
  });
});

describe('the period of cohorts', () => {
  it('is the finest with few enough rows: months up to two years, quarters up to six, then years', () => {
    const of = (mode: 'retention' | 'new-repeat', from: string, to: string): string =>
      grainOf({ mode, period: 'auto' }, catalogOf(from, to));
    assert.equal(of('retention', '2016-01-01', '2017-12-31'), 'month');
    assert.equal(of('retention', '2015-12-31', '2017-12-31'), 'quarter');
    assert.equal(of('retention', '2012-01-01', '2017-12-31'), 'quarter');
    assert.equal(of('retention', '2011-12-31', '2017-12-31'), 'year');
    assert.equal(of('new-repeat', '2014-01-01', '2017-12-31'), 'month');
    assert.equal(grainOf({ mode: 'retention', period: 'month' }, catalogOf('1990-01-01', '2017-12-31')), 'month');
  });
});

describe('the questions of cohorts', () => {
  const catalog = catalogOf('2016-01-01', '2017-12-31');
  const planOf = (mode: string, measure = '') => toPlans(readOptions({ ...NONE, mode, measure }), catalog).main;

  it('ask what the mode and the measure need, and no more', () => {
    assert.deepEqual(planOf('').measures, ['new-customers']);
    assert.deepEqual(planOf('', 'revenue').analysis, {
      kind: 'cohorts',
      customer: 'customer',
      date: 'month(date)',
      isNew: 'new-customers',
      amount: 'revenue',
    });
    assert.deepEqual(planOf('new-repeat'), { measures: ['customers', 'new-customers'], by: ['month(date)'] });
    assert.deepEqual(planOf('new-repeat', 'orders'), { measures: ['orders'], by: ['month(date)', 'customer-type'] });
    assert.deepEqual(planOf('intervals').measures, []);
  });
});

/** Seven cohorts of a hundred by quarter, the last too young; one quarter later 10, 20, 30 % then 40, 50, 60 % are back. */
const READ = {
  partial: false,
  since: undefined as number | undefined,
  others: 3,
  rows: ['2016-01-01', '2016-04-01', '2016-07-01', '2016-10-01', '2017-01-01', '2017-04-01', '2017-07-01'].map((start, k) => ({
    start: day(start),
    size: 100,
    base: 100,
    counts: Array.from({ length: 6 - k }, (_, age) => 10 * (k + 1) + age),
  })),
};

type Read = typeof READ;

/** Retention of such cohorts, or their values per customer. */
const retentionOf = (more: Partial<Read> = {}, measure: Cohorts['measure'] = 'customers'): Cohorts =>
  toCohorts({ ...READ, ...more }, { mode: 'retention', measure }, 'quarter');
const valueOf = (more: Partial<Read> = {}, measure: 'revenue' | 'orders' = 'revenue'): Cohorts =>
  toCohorts({ ...READ, ...more }, { mode: 'value', measure }, 'quarter');
const VIEW = retentionOf();

const factsOf = (cohorts: Cohorts, lastDay?: number) => triangleFacts(cohorts, inputOf(), lastDay);
const sentenceOf = (cohorts: Cohorts): string => factsOf(cohorts).summary;

describe('retention', () => {
  it('is the mean of the cohorts that are old enough, by their size, without what is not over', () => {
    const rows = [
      { start: 0, size: 10, base: 10, counts: [5, 2] },
      { start: 31, size: 30, base: 30, counts: [3] },
    ];
    assert.deepEqual([meanAt(1, rows, false), meanAt(2, rows, false), meanAt(1, rows, true)], [0.2, 0.2, 0.5]);
    assert.ok(Number.isNaN(meanAt(2, rows, true)));
    assert.ok(Number.isNaN(meanAt(1, [{ start: 0, size: 1, base: 0, counts: [4] }], false)));
  });

  it('is compared between the older half of the cohorts and the newer one, from six on', () => {
    const course = courseOf(VIEW)!;
    assert.deepEqual([course.from, course.to, course.until], [0.2, 0.5, day('2016-07-01')]);
    assert.equal(courseOf(retentionOf({ rows: READ.rows.slice(1) })), undefined);
    assert.equal(farPlace(VIEW, {}), 4);
    assert.equal(farPlace(retentionOf({ partial: true }), {}), 3);
  });

  it('is compared where cohorts differ most', () => {
    const rows = Array.from({ length: 13 }, (_, k) => ({
      start: k,
      size: 100,
      base: 100,
      counts: k < 12 ? [k < 3 ? 38 : 20] : [],
    }));
    const course = courseOf(retentionOf({ rows }))!;
    assert.deepEqual([course.from, course.to, course.until, course.differs], [0.38, 0.2, 2, true]);
  });

  it('is called different only where chance would show the difference less than 1 time in 1,000', () => {
    const withCounts = (counts: readonly number[], measure?: Cohorts['measure']): Cohorts =>
      retentionOf({ rows: READ.rows.map((row, k) => ({ ...row, counts: k < 6 ? [counts[k]!] : [] })) }, measure);
    // 75 and 112 of 300: z = 3.26, p = 0.0011. 75 and 113: z = 3.35, p = 0.0008.
    const random = withCounts([25, 25, 25, 37, 37, 38]);
    const real = withCounts([25, 25, 25, 37, 38, 38]);
    assert.deepEqual([courseOf(random)!.differs, courseOf(real)!.differs], [false, true]);
    assert.doesNotMatch(sentenceOf(random), /Newer customers|stable/);
    assert.match(sentenceOf(real), /Newer customers are more likely to buy again: 37\.7%/);
    assert.equal(courseOf(withCounts([25, 25, 25, 37, 38, 38], 'revenue')), undefined);
  });

  it('is told in a sentence', () => {
    const shown = factsOf(VIEW, day('2017-12-31'));
    assert.equal(
      shown.summary.replaceAll('\u00a0', ' '),
      '35.0% of new customers buy again 1 quarter later, and 23.0% 4 quarters later. Based on 600 and 300 of 700 customers. Newer customers are more likely to buy again: 50.0% of those won after Q3 2016 did so 1 quarter later, compared with 20.0% before.',
    );
    assert.ok(shown.explanation!.some(({ text }) => text.startsWith('3 customers with a first order outside this selection')));
    const same = retentionOf({ rows: READ.rows.map((row) => ({ ...row, counts: row.counts.map(() => 20) })) });
    assert.match(
      sentenceOf(same),
      /Retention has not clearly changed: 20\.0% of customers won after Q3 2016 bought again 1 quarter later, compared with 20\.0% before\.$/,
    );
  });

  it('says on how many customers it rests, and nothing where these are all', () => {
    // Cohorts before 2017 may be older than the data: two cohorts are old enough for one quarter.
    assert.match(sentenceOf(retentionOf({ since: day('2017-01-01') })), / Based on 200 of 700 customers\.$/);
    const rows = READ.rows.slice(0, 3).map((row) => ({ ...row, counts: [20] }));
    assert.equal(
      sentenceOf(retentionOf({ rows })).replaceAll('\u00a0', ' '),
      '20.0% of new customers buy again 1 quarter later.',
    );
  });

  it('is of all cohorts, with the doubt about them, where few newer customers remain', () => {
    const rows = READ.rows.map((row) => ({ ...row, size: 5, base: 5, counts: row.counts.map(() => 1) }));
    const few = retentionOf({ rows, since: day('2017-01-01') });
    assert.deepEqual([few.averaged, few.means[0]], [few.rows, 0.2]);
    assert.match(
      sentenceOf(few),
      /^20\.0% of new customers buy again 1 quarter later.* Customers who first appear before Q1 2017 \(20 of 35\) may be older than the data\.$/,
    );
    // Those who are older are more loyal.
    const late = rows.map((row, at) => ({ ...row, size: 29, base: 29, counts: row.counts.map(() => (at < 4 ? 25 : 1)) }));
    assert.equal(courseOf(retentionOf({ rows: late, since: late[6]!.start })), undefined);
    // None are known to be new.
    assert.equal(
      sentenceOf(retentionOf({ rows, since: day('2030-01-01') })),
      'Customers who first appear before Q1 2030 (35 of 35) may be older than the data, so they are not averaged.',
    );
  });

  it('is a value per customer that grows, told in a sentence of the same customers', () => {
    const view = valueOf();
    // Averages add up what customers of cohorts that are old enough bring in each quarter.
    view.means.reduce((before, mean) => {
      assert.ok(Number.isNaN(mean) || mean >= before);
      return mean;
    }, 0);
    const { summary, columns } = factsOf(view);
    const text = (place: number): string => `$${view.means[place]!.toFixed(2)}`;
    assert.equal(
      summary.replaceAll('\u00a0', ' '),
      `New customers spend ${text(0)} on average in their first quarter; 4 quarters later, the total is ${text(4)} (300 of 700 customers).`,
    );
    const [first] = cellsOf(view).filter(({ row }) => row === 1);
    const [cohort] = view.rows;
    assert.equal(first?.value, cohort!.base / cohort!.size);
    assert.deepEqual(
      columns.map(({ label }) => label),
      ['Cohort', 'Age', 'Revenue per customer', 'Cumulative revenue', 'New customers'],
    );
  });

  it('is of all cohorts that are old enough, and says which of them may be older than the data', () => {
    const all = valueOf();
    const early = valueOf({ since: day('2017-01-01') });
    assert.deepEqual(early.means, all.means);
    // 100 at first; a quarter later the six cohorts that are old enough add 10, 20 … 60 per 100 customers.
    assert.deepEqual(early.means.slice(0, 2), [1, 1.35]);
    assert.equal(
      sentenceOf(early),
      `${sentenceOf(all)} Customers who first appear before Q1 2017 (400 of 700) may be older than the data.`,
    );
    const running = sentenceOf(valueOf({ partial: true }));
    assert.match(running, /first quarter; 3 quarters later, .* \(300 of 700 customers\)\.$/);
    assert.match(running, /^New customers spend \$1\.00 \(600 of 700 customers\) on average/);
  });

  it('marks the quarters of the page’s period, which it does not depend on', () => {
    const cohorts = retentionOf();
    const inYear = (leftOut: readonly string[]) => {
      const { chart } = triangleFacts(cohorts, inputOf(context({ leftOut })), undefined);
      return chart.kind === 'triangle' ? chart.period : undefined;
    };
    // Cohort 1 is Q1 2016: its fourth quarter later, the third of cohort 2 and so on are in 2017.
    const expected = cellsOf(cohorts).flatMap(({ row, place }, cell) => (row > 0 && row + place > 4 ? [cell] : []));
    assert.ok(expected.length > 3);
    assert.deepEqual(inYear(['date: 2017']), { cells: new Set(expected), name: 'Date: 2017' });
    assert.equal(inYear([])?.cells.size, 0);
  });

  it('has the unit of its cells at the averages', () => {
    const headOf = (factor: number, measure: 'revenue' | 'orders', locale = 'en-US'): [string, string] => {
      const rows = READ.rows.map((row) => ({ ...row, base: factor * row.base, counts: row.counts.map((each) => factor * each) }));
      const input = inputOf(context({ locale }));
      const { chart } = triangleFacts(valueOf({ rows }, measure), input, undefined);
      assert.ok(chart.kind === 'triangle');
      const texts = triangleTexts(input, chart);
      return [texts.rows[0]!.name, texts.value(factor)];
    };
    assert.deepEqual(headOf(270, 'revenue'), ['Average ($)', '270']);
    assert.deepEqual(headOf(2000, 'revenue'), ['Average ($K)', '2.00']);
    assert.deepEqual(
      headOf(2000, 'revenue', 'de').map((text) => text.replaceAll('\u00a0', ' ')),
      ['Average ($)', '2.000'],
    );
    assert.deepEqual(headOf(2, 'orders'), ['Average (Orders)', '2.00']);
  });

  it('is chosen by cohort: a click takes one, another gives it up, taking one cell away takes its cohort', () => {
    const facts = factsOf(VIEW);
    const shown = groupSelection(facts.marks, facts.groups!, String);
    const cells = cellsOf(VIEW);
    const marks = (row: number): number[] => cells.flatMap((cell, mark) => (cell.row === row ? [mark] : []));
    const keyOf = (wanted: readonly number[], chosen: readonly number[]): unknown => {
      const choice = shown.clauseOf(wanted, chosen);
      return choice ? (choice.members?.key.length ?? choice.where) : 'none';
    };
    const [first, second] = [marks(1)[2]!, marks(2)[0]!];
    assert.equal(keyOf([0], []), 'none');
    assert.equal(keyOf([first], []), 1);
    assert.equal(keyOf([second], marks(1)), 1);
    assert.equal(keyOf([first], marks(1)), '');
    assert.equal(keyOf([...marks(1), second], marks(1)), 2);
    const both = [...marks(1), ...marks(2)];
    assert.equal(
      keyOf(
        both.filter((mark) => mark !== second),
        both,
      ),
      1,
    );
    const members = shown.clauseOf([first], [])?.members;
    assert.ok(members);
    assert.deepEqual(members.toPlan({ measures: [], filters: ['region: West'], where: 'date: 2016..' }), {
      measures: ['new-customers'],
      by: ['customer'],
      where: 'date: 2016..',
      filters: ['region: West', 'date: 2016-Q1'],
      analysis: { kind: 'members', member: 'customer', value: 'new-customers', spans: [{ from: 1 }], limit: 201 },
    });
    assert.deepEqual(shown.chosenBy('customer: a', { key: members.key, where: 'customer: a' }), marks(1));
    assert.deepEqual(shown.chosenBy('customer: b', { key: members.key, where: 'customer: a' }), []);
  });
});

describe('the limits of a segment', () => {
  it('tell the same customers as the scores do', () => {
    const random = (k: number, by: number): number => (k * 7919 + by * 104_729) % 997;
    const count = 400;
    const recency = Array.from({ length: count }, (_, k) => random(k, 1) % 300);
    const frequency = Array.from({ length: count }, (_, k) => 1 + (random(k, 2) % 12));
    const { r, f, limits } = rfm({ recency, frequency, monetary: recency });
    for (let k = 0; k < count; k++) {
      const within = SEGMENTS.filter((segment) => {
        const { days, orders } = spansOf(segment, limits);
        const isIn = (value: number, { from = -Infinity, to = Infinity }: { from?: number; to?: number }): boolean =>
          value >= from && value <= to;
        return isIn(recency[k]!, days) && isIn(frequency[k]!, orders);
      });
      assert.deepEqual(within, [segmentOf(r[k]!, f[k]!)], `${recency[k]} days, ${frequency[k]} orders`);
    }
  });
});

describe('new and repeat', () => {
  const answer = (newest: string, more: object = {}): QueryResult =>
    answerOf({
      rowCount: 3,
      columns: [
        { name: 'month(date)', type: 'date', values: Int32Array.from(['2024-01-01', '2024-01-01', '2024-03-01'].map(day)) },
        {
          name: 'customer-type',
          type: 'text',
          dictionary: ['new', 'repeat'],
          values: Int32Array.of(0, 1, 1),
          valid: Uint8Array.of(1, 1, 0),
        },
        { name: 'orders', type: 'number', unit: 'count', values: Float64Array.of(4, 6, 5) },
      ],
      facts: { newest: day(newest), measures: [], skipped: [], ...more },
    });

  it('have a bar for each period from the first to the last, those without rows too', () => {
    const view = toNewRepeat(answer('2024-03-31'), 'orders', 'month');
    assert.deepEqual(view.periods, [
      { start: day('2024-01-01'), repeat: 6, fresh: 4, unknown: 0 },
      { start: day('2024-02-01'), repeat: 0, fresh: 0, unknown: 0 },
      { start: day('2024-03-01'), repeat: 0, fresh: 0, unknown: 5 },
    ]);
    assert.equal(repeatShare(view.periods), 0.6);
    assert.ok(Number.isNaN(repeatShare(view.periods.slice(1))));
  });

  it('mark the last period where it is not over in the data, or in what a filter leaves', () => {
    const isPartial = (newest: string, more?: object): boolean => toNewRepeat(answer(newest, more), 'orders', 'month').partial;
    assert.deepEqual([isPartial('2024-03-28'), isPartial('2024-03-27')], [false, true]);
    assert.equal(isPartial('2024-12-31', { period: { from: day('2024-01-01'), to: day('2024-03-10') } }), true);
    assert.equal(isPartial('2024-12-31'), false);
  });
});

describe('what cohorts show', () => {
  it('is told of each mode without an answer, too', () => {
    for (const mode of ['retention', 'value', 'new-repeat', 'rfm', 'risk', 'intervals']) {
      const view = viewOf({ main: answerOf() }, { mode });
      const { marks, announced } = view.facts;
      assert.equal(marks.length, 0);
      assert.deepEqual(view.texts.rows, []);
      assert.equal(described(view, 0), undefined);
      assert.ok(announced!.role.length > 0 && announced!.keys.length > 0);
      const shown = { view, context: context(), phase: 'ready', picture: undefined } as const;
      assert.match(cohortModel.summary(shown, readOptions()), /\.$/, mode);
      // The chart explains itself.
      assert.equal(cohortModel.sentence!(shown, readOptions()), '', mode);
    }
  });

  it('puts the median where it lies in its bin', () => {
    const bins = [
      { from: 0, to: 30 },
      { from: 30, to: 60 },
      { from: 60, to: 400 },
    ];
    assert.deepEqual([placeAmong(0, bins), placeAmong(45, bins), placeAmong(900, bins)], [0, 1.5, 3]);
  });
});

describe('days between orders', () => {
  it('are not stated of figures by month, whose dates are no days of orders', () => {
    const facts = { analysis: { kind: 'intervals', count: 96, median: 31, again: 8, customers: 8 }, measures: [], skipped: [] };
    const main = answerOf({ facts } as unknown as Partial<QueryResult>);
    const sentence = (distinct: number): string => {
      const ref = { table: 't', column: 'date' };
      const roles = [{ role: 'date', ref }];
      const columns = [{ table: 't', name: 'date', role: 'date', distinct }];
      const catalog = { ...catalogOf('2025-01-31', '2025-12-31'), roles, columns } as unknown as Catalog;
      return viewOf({ main }, { mode: 'intervals' }, context({ catalog })).facts.summary;
    };
    assert.equal(sentence(12), '');
    assert.match(sentence(200), /^Half of all repeat orders come within 31.days\./);
  });
});
