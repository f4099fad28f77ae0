import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { toShown } from '../../../src/elements/sales-cohort/model/cohort.js';
import { placeAmong } from '../../../src/elements/sales-cohort/model/intervals.js';
import { repeatShare, toNewRepeat } from '../../../src/elements/sales-cohort/model/new-repeat.js';
import { cohortAttributes } from '../../../src/elements/sales-cohort/attributes.js';
import { grainOf, toPlans } from '../../../src/elements/sales-cohort/model/plans.js';
import { cellsOf, courseOf, farAge, meanAt, type RetentionView } from '../../../src/elements/sales-cohort/model/retention.js';
import { retentionShown } from '../../../src/elements/sales-cohort/model/retention-shown.js';
import { toValue, valueCells, valueShown } from '../../../src/elements/sales-cohort/model/value.js';
import { spansOf } from '../../../src/elements/sales-cohort/model/segments.js';
import type { CohortAnswer, ViewContext } from '../../../src/elements/sales-cohort/model/shown.js';
import { en } from '../../../src/messages/en.js';
import type { Catalog } from '../../../src/query/catalog.js';
import { rfm, segmentOf, SEGMENTS } from '../../../src/stats/customers/rfm.js';
import { readerOf } from '../written.js';

const readOptions = readerOf(cohortAttributes);

const NONE = { mode: '', measure: '', period: '', limit: '' };
const CALENDAR = { timeZone: 'UTC', weekStart: 1, fiscalStart: 1 };
const CONTEXT: ViewContext = { locale: 'en-US', currency: 'USD', calendar: CALENDAR, messages: en };
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
const VIEW: RetentionView = {
  measure: 'customers',
  grain: 'quarter',
  partial: false,
  others: 3,
  rows: ['2016-01-01', '2016-04-01', '2016-07-01', '2016-10-01', '2017-01-01', '2017-04-01', '2017-07-01'].map((start, k) => ({
    start: day(start),
    size: 100,
    base: 100,
    counts: Array.from({ length: 6 - k }, (_, age) => 10 * (k + 1) + age),
  })),
  means: [0.35, 0.31, 0.27, 0.23, 0.19, 0.15],
};

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
    assert.equal(courseOf({ ...VIEW, rows: VIEW.rows.slice(1) }), undefined);
    assert.equal(farAge(VIEW, {}), 4);
    assert.equal(farAge({ ...VIEW, partial: true }, {}), 3);
  });

  it('is compared where cohorts differ most', () => {
    const rows = Array.from({ length: 13 }, (_, k) => ({
      start: k,
      size: 100,
      base: 100,
      counts: k < 12 ? [k < 3 ? 38 : 20] : [],
    }));
    const course = courseOf({ ...VIEW, rows })!;
    assert.deepEqual([course.from, course.to, course.until, course.differs], [0.38, 0.2, 2, true]);
  });

  it('is called different only where chance would show the difference less than 1 time in 1,000', () => {
    const withCounts = (counts: readonly number[]): RetentionView => ({
      ...VIEW,
      rows: VIEW.rows.map((row, k) => ({ ...row, counts: k < 6 ? [counts[k]!] : [] })),
    });
    // 75 and 112 of 300: z = 3.26, p = 0.0011. 75 and 113: z = 3.35, p = 0.0008.
    const random = withCounts([25, 25, 25, 37, 37, 38]);
    const real = withCounts([25, 25, 25, 37, 38, 38]);
    assert.deepEqual([courseOf(random)!.differs, courseOf(real)!.differs], [false, true]);
    assert.doesNotMatch(retentionShown(random, CONTEXT, undefined).sentence, /Newer customers|stable/);
    assert.match(retentionShown(real, CONTEXT, undefined).sentence, /Newer customers are more likely to buy again: 37\.7%/);
    assert.equal(courseOf({ ...real, measure: 'revenue' }), undefined);
  });

  it('is told in a sentence', () => {
    const shown = retentionShown(VIEW, CONTEXT, day('2017-12-31'));
    assert.equal(
      shown.sentence.replaceAll('\u00a0', ' '),
      '35.0% of new customers buy again 1 quarter later, and 23.0% 4 quarters later. Based on 600 and 300 of 700 customers. Newer customers are more likely to buy again: 50.0% of those won after Q3 2016 did so 1 quarter later, compared with 20.0% before.',
    );
    assert.ok(shown.explain.some(({ text }) => text.startsWith('3 customers with a first order outside this selection')));
    const same = retentionShown(
      { ...VIEW, rows: VIEW.rows.map((row) => ({ ...row, counts: row.counts.map(() => 20) })) },
      CONTEXT,
      undefined,
    );
    assert.match(
      same.sentence,
      /Retention has not clearly changed: 20\.0% of customers won after Q3 2016 bought again 1 quarter later, compared with 20\.0% before\.$/,
    );
  });

  it('says on how many customers it rests, and nothing where these are all', () => {
    const sentence = (view: RetentionView): string => retentionShown(view, CONTEXT, undefined).sentence;
    // Cohorts before 2017 may be older than the data: two cohorts are old enough for one quarter.
    assert.match(sentence({ ...VIEW, since: day('2017-01-01') }), / Based on 200 of 700 customers\.$/);
    const rows = VIEW.rows.slice(0, 3).map((row) => ({ ...row, counts: [20] }));
    assert.equal(
      sentence({ ...VIEW, rows, means: [0.2] }).replaceAll('\u00a0', ' '),
      '20.0% of new customers buy again 1 quarter later.',
    );
  });

  it('is a value per customer that grows, told in a sentence of the same customers', () => {
    const view = toValue({ ...VIEW, measure: 'revenue' }, 'revenue');
    // Averages add up what customers of cohorts that are old enough bring in each quarter.
    view.means.reduce((before, mean) => {
      assert.ok(Number.isNaN(mean) || mean >= before);
      return mean;
    }, 0);
    const shown = valueShown(view, { ...CONTEXT, currency: 'USD' }, undefined);
    const text = (place: number): string => `$${view.means[place]!.toFixed(2)}`;
    assert.equal(
      shown.sentence.replaceAll('\u00a0', ' '),
      `New customers spend ${text(0)} on average in their first quarter; 4 quarters later, the total is ${text(4)} (300 of 700 customers).`,
    );
    const [first] = valueCells(view).filter(({ row }) => row === 1);
    const [cohort] = view.rows;
    assert.equal(first?.share, cohort!.base / cohort!.size);
    const rows = shown.announce(view.means.filter((mean) => !Number.isNaN(mean)).length, [])?.rows;
    assert.deepEqual(
      rows?.map((row) => ('term' in row ? row.term : row[0])),
      ['Revenue per customer', 'Cumulative revenue', 'New customers'],
    );
  });

  it('is of all cohorts that are old enough, and says which of them may be older than the data', () => {
    const all = toValue({ ...VIEW, measure: 'revenue' }, 'revenue');
    const early = toValue({ ...VIEW, measure: 'revenue', since: day('2017-01-01') }, 'revenue');
    assert.deepEqual(early.means, all.means);
    // 100 at first; a quarter later the six cohorts that are old enough add 10, 20 … 60 per 100 customers.
    assert.deepEqual(early.means.slice(0, 2), [1, 1.35]);
    const sentence = (view: typeof all): string => valueShown(view, CONTEXT, undefined).sentence;
    assert.equal(
      sentence(early),
      `${sentence(all)} Customers who first appear before Q1 2017 (400 of 700) may be older than the data.`,
    );
    const running = valueShown(toValue({ ...VIEW, measure: 'revenue', partial: true }, 'revenue'), CONTEXT, undefined).sentence;
    assert.match(running, /first quarter; 3 quarters later, .* \(300 of 700 customers\)\.$/);
    assert.match(running, /^New customers spend \$1\.00 \(600 of 700 customers\) on average/);
  });

  it('has the unit of its cells at the averages', () => {
    const headOf = (factor: number, measure: 'revenue' | 'orders', locale = 'en-US'): [string, string] => {
      const rows = VIEW.rows.map((row) => ({ ...row, base: factor * row.base, counts: row.counts.map((each) => factor * each) }));
      const picture = valueShown(toValue({ ...VIEW, rows, measure }, measure), { ...CONTEXT, locale }, undefined).picture([]);
      assert.ok(picture.chart === 'triangle');
      return [picture.rows[0]!.name, picture.texts.value(factor)];
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
    const shown = retentionShown(VIEW, CONTEXT, undefined);
    const cells = cellsOf(VIEW);
    const marks = (row: number): number[] => cells.flatMap((cell, mark) => (cell.row === row ? [mark] : []));
    const keyOf = (wanted: readonly number[], chosen: readonly number[]): unknown => {
      const choice = shown.choice(wanted, chosen);
      return choice ? (choice.members?.key.split(' ').length ?? choice.where) : 'none';
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
    const members = shown.choice([first], [])?.members;
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
  const answer = (newest: string, more: object = {}): CohortAnswer => ({
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
    const empty: CohortAnswer = { rowCount: 0, columns: [], facts: { measures: [], skipped: [] } };
    for (const mode of ['retention', 'value', 'new-repeat', 'rfm', 'risk', 'intervals']) {
      const options = readOptions({ ...NONE, mode });
      const shown = toShown(empty, options, { context: CONTEXT, catalog: catalogOf('2016-01-01', '2017-12-31') });
      assert.equal(shown.count, 0);
      assert.deepEqual(shown.table('x').rows, []);
      assert.equal(shown.announce(0, []), undefined);
      assert.ok(shown.role.length > 0 && shown.keys.length > 0);
      if (mode !== 'new-repeat') assert.match(shown.sentence, /\.$/, mode);
    }
  });

  it('puts the median where it lies in its bin', () => {
    const bins = [
      { from: 0, to: 30, count: 5, open: undefined },
      { from: 30, to: 60, count: 5, open: undefined },
      { from: 60, to: 400, count: 1, open: 'above' as const },
    ];
    assert.deepEqual([placeAmong(0, bins), placeAmong(45, bins), placeAmong(900, bins)], [0, 1.5, 3]);
  });
});

describe('days between orders', () => {
  it('are not stated of figures by month, whose dates are no days of orders', () => {
    const facts = { analysis: { kind: 'intervals', count: 96, median: 31, again: 8, customers: 8 }, measures: [], skipped: [] };
    const answer = { rowCount: 0, columns: [], facts } as unknown as CohortAnswer;
    const sentence = (distinct: number): string => {
      const ref = { table: 't', column: 'date' };
      const roles = [{ role: 'date', ref }];
      const columns = [{ table: 't', name: 'date', role: 'date', distinct }];
      const catalog = { ...catalogOf('2025-01-31', '2025-12-31'), roles, columns } as unknown as Catalog;
      return toShown(answer, readOptions({ ...NONE, mode: 'intervals' }), { context: CONTEXT, catalog }).sentence;
    };
    assert.equal(sentence(12), '');
    assert.match(sentence(200), /^Half of all repeat orders come within 31.days\./);
  });
});
