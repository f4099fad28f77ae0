import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { Finding, Topic, TopicContext } from '../../../src/elements/sales-insights/model/finding.js';
import { insightsAttributes } from '../../../src/elements/sales-insights/attributes.js';
import { insightsModel, type InsightsState } from '../../../src/elements/sales-insights/model/model.js';
import { barsOf, linePaths } from '../../../src/elements/sales-insights/views/picture.js';
import { chosenDays, withoutDates, ask } from '../../../src/elements/sales-insights/model/plans.js';
import { toResult } from '../../../src/elements/sales-insights/model/insights-query.js';
import {
  arranged,
  headlineFindingOf,
  ranked,
  toView,
  type InsightsView,
} from '../../../src/elements/sales-insights/model/view.js';
import { dayOf } from '../../../src/query/time/calendar-date.js';
import type { Catalog } from '../../../src/query/catalog.js';
import { QueryResult } from '../../../src/query/result/result.js';
import { readerOf } from '../written.js';

const readOptions = readerOf(insightsAttributes);

const CALENDAR = { timeZone: 'UTC', weekStart: 1, fiscalStart: 1 };
const NONE = { topics: '', limit: '', mode: '', step: '' };

function finding(key: string, worth: number, more: Partial<Finding> = {}): Finding {
  return {
    topic: 'returns',
    key,
    form: 'high',
    tone: 'bad',
    impact: { value: worth, unit: 'money' },
    figures: { rate: { value: 0.2, unit: 'share' } },
    members: { member: { field: 'region', member: 'West' } },
    period: { from: dayOf(2024, 1, 1), to: dayOf(2024, 12, 31) },
    n: 10,
    of: 'orders',
    where: 'region: West',
    picture: { kind: 'bars', bars: [], unit: 'share' },
    ...more,
  };
}

const MAIN = new QueryResult({
  rowCount: 0,
  columns: [],
  notes: [],
  facts: { measures: [], skipped: [] },
  selected: 7,
  total: 9,
});

describe('readOptions', () => {
  it('looks at all topics and tells five findings as a list, unless it is said', () => {
    assert.deepEqual(readOptions(NONE), { topics: undefined, limit: 5, mode: 'list', step: undefined });
    assert.deepEqual(readOptions({ topics: 'returns, time, break', limit: '3', mode: 'story', step: '2' }), {
      topics: ['break', 'anomaly', 'change', 'returns', 'season'],
      limit: 3,
      mode: 'story',
      step: 2,
    });
    assert.equal(readOptions({ ...NONE, step: 'returns/region=West' }).step, 'returns/region=West');
  });

  it('refuses what it does not know, and names what there is', () => {
    const bad: readonly (readonly [Partial<typeof NONE>, RegExp])[] = [
      [{ topics: 'weather' }, /^topics: invalid value 'weather'.*break.*at-risk.*time/],
      [{ limit: '0' }, /^limit: invalid value '0'.*1 to 50/],
      [{ limit: '51' }, /^limit/],
      [{ limit: '2.5' }, /^limit/],
      [{ mode: 'film' }, /^mode: invalid value 'film'.*list, story/],
      [{ step: '0' }, /^step: invalid value '0'/],
      [{ step: '-1' }, /^step/],
    ];
    for (const [given, message] of bad) assert.throws(() => readOptions({ ...NONE, ...given }), { code: 'bad-option', message });
  });
});

describe('chosenDays', () => {
  const catalog = {
    oldest: dayOf(2022, 3, 5),
    newest: dayOf(2024, 6, 15),
    columns: [],
    roles: [{ role: 'date', ref: { table: 't', column: 'Order Date' }, reason: '' }],
  } as unknown as Catalog;
  const chosen = (...clauses: readonly string[]): unknown => chosenDays(clauses, catalog, CALENDAR);

  it('are what the clauses on the date leave, within the data', () => {
    assert.deepEqual(chosen('date: 2023-02..2023-04'), { period: { from: dayOf(2023, 2, 1), to: dayOf(2023, 4, 30) } });
    assert.deepEqual(chosen('region: West; date: 2023', '"Order Date": 2023-06..'), {
      period: { from: dayOf(2023, 6, 1), to: dayOf(2023, 12, 31) },
    });
    assert.deepEqual(chosen('date: ..2022'), { period: { from: dayOf(2022, 3, 5), to: dayOf(2022, 12, 31) } });
    assert.deepEqual(chosen('date: last 2 months'), { period: { from: dayOf(2024, 5, 1), to: dayOf(2024, 6, 15) } });
  });

  it('are scattered where clauses select several ranges, or leave some out', () => {
    assert.deepEqual(chosen('date: 2022, 2024'), { isScattered: true });
    assert.deepEqual(chosen('date: !2023'), { isScattered: true });
  });

  it('are none where no clause selects days, or none that can be read', () => {
    assert.deepEqual([chosen(), chosen('region: West'), chosen('date: (')], [{}, {}, {}]);
    assert.deepEqual(chosenDays(['date: 2023'], { roles: [], columns: [] } as unknown as Catalog, CALENDAR), {});
  });

  it('can be taken out of a text, under both names of the date', () => {
    assert.equal(withoutDates('region: West; date: 2023; "Order Date": 2024', catalog), 'region: West');
    assert.equal(withoutDates('date: 2023', catalog), '');
    assert.equal(withoutDates('weekday(date): 1', catalog), 'weekday(date): 1');
  });
});

const CATALOG = { roles: [], oldest: dayOf(2022, 1, 1), newest: dayOf(2024, 12, 31) } as unknown as Catalog;
const CONTEXT: TopicContext = { catalog: CATALOG, lead: 'revenue', unit: 'money', today: 0, calendar: CALENDAR };

/** No filters. */
const NOTHING = { where: '', filters: [] };

/** A topic with one question or several, that finds as many as it has answers. */
function topicOf(...questions: readonly string[]): Topic {
  const plans = Object.fromEntries(questions.map((question) => [question, { measures: [question], where: 'discount: 0.1..' }]));
  return {
    plans: () => (questions.length > 0 ? plans : undefined),
    find: (answers) =>
      Object.keys(answers).map((key, k) => ({ ...finding(key, 0), key, impact: k + 1, picture: { kind: 'bars', bars: [] } })),
  };
}

const TOPICS = { break: topicOf('a', 'b'), change: topicOf('a'), returns: topicOf() };

describe('ask', () => {
  it('asks all questions of the topics wanted, each within what the asker chose', () => {
    const { plans, lacking } = ask(TOPICS, undefined, CONTEXT, { where: 'region: West; ', filters: [] });
    assert.deepEqual(Object.keys(plans), ['main', 'break/a', 'break/b', 'change/a']);
    assert.equal(plans['break/a']?.where, 'region: West; discount: 0.1..');
    assert.deepEqual(plans.main, { measures: ['revenue'] });
    assert.deepEqual(lacking, ['returns']);
  });

  it('reads other days than those selected for a question that names days, and keeps all other filters', () => {
    const days = { from: dayOf(2023, 1, 1), to: dayOf(2024, 12, 31) };
    const peers: Topic = { plans: () => ({ own: { measures: ['revenue'], days } }), find: () => [] };
    const selected = { where: 'region: West; date: 2024', filters: ['category: Chairs', 'date: 2024'] };
    assert.deepEqual(ask({ peers }, undefined, CONTEXT, selected).plans['peers/own'], {
      measures: ['revenue'],
      where: 'region: West; date: 2023..2024',
      filters: ['category: Chairs'],
    });
  });

  it('asks about some topics alone', () => {
    assert.deepEqual(Object.keys(ask(TOPICS, ['change'], CONTEXT, NOTHING).plans), ['main', 'change/a']);
  });
});

describe('toView', () => {
  const asked = ask(TOPICS, undefined, CONTEXT, NOTHING);
  const see = (names: readonly string[], failed: readonly string[] = []) => {
    const results = Object.fromEntries(['main', ...names].map((name) => [name, MAIN]));
    return toView(asked, results, CONTEXT, { failed, period: undefined });
  };

  it('waits for all questions of a topic before it looks at it', () => {
    const { findings, looked, awaited } = see(['break/a', 'change/a']);
    assert.deepEqual([findings.map(({ key }) => key), looked, awaited], [['change/a'], ['change'], ['break']]);
  });

  it('goes on with what there is where a question failed, and says of which topic', () => {
    const { findings, looked, failed, awaited } = see(['break/b', 'change/a'], ['break/a']);
    assert.deepEqual(
      [findings.map(({ key }) => key), looked, failed, awaited],
      [['break/b', 'change/a'], ['change'], ['break'], []],
    );
  });
});

describe('ranked', () => {
  it('goes by stake times certainty, a count being certain, then by topic and key', () => {
    const all = [
      finding('z', 100, { certainty: 0.96 }),
      finding('a', 97),
      finding('c', 50, { topic: 'break' }),
      finding('d', 50),
      finding('b', 50),
    ];
    assert.deepEqual(
      ranked(all).map(({ key }) => key),
      ['a', 'z', 'c', 'b', 'd'],
    );
  });

  it('puts what is only worth knowing last, and weighs revenue by the margin beside a loss of profit', () => {
    const all = [
      finding('known', 900, { tone: 'neutral' }),
      finding('revenue', 100, { topic: 'peers' }),
      finding('profit', 50, { topic: 'discounts' }),
    ];
    assert.deepEqual(
      ranked(all, 0.4).map(({ key }) => key),
      ['profit', 'revenue', 'known'],
    );
  });

  it('puts changes of another period than that of the page below its own, and above facts', () => {
    const period = { from: dayOf(2024, 1, 1), to: dayOf(2024, 12, 31) };
    const after = { period: { from: dayOf(2024, 12, 30), to: dayOf(2025, 1, 28) } };
    const fell = { topic: 'break', form: 'fell', figures: { share: { value: -0.97, unit: 'share' } } } as const;
    const all = [finding('fact', 5, { tone: 'neutral' }), finding('fell', 900, { ...fell, ...after }), finding('own', 9)];
    const keys = (days?: typeof period): readonly string[] => ranked(all, 1, days).map(({ key }) => key);
    assert.deepEqual(keys(period), ['own', 'fell', 'fact']);
    assert.deepEqual(keys(), ['fell', 'own', 'fact']);
  });

  it('leaves those in their places that are before the eyes of a reader', () => {
    const all = [finding('new', 9), finding('b', 5), finding('a', 3)];
    assert.deepEqual(
      arranged(all, ['a', 'gone', 'b']).map(({ key }) => key),
      ['a', 'b', 'new'],
    );
  });
});

const VIEW: InsightsView = {
  ...{ findings: [], period: undefined, newest: undefined, lead: 'revenue' },
  ...{ looked: [], lacking: [], failed: [], awaited: [] },
};

describe('headlineFindingOf', () => {
  const year = { from: dayOf(2024, 1, 1), to: dayOf(2024, 12, 30) };
  const keyOf = (findings: readonly Finding[], more: Partial<InsightsView> = {}): string | undefined =>
    headlineFindingOf({ ...VIEW, period: year, findings, ...more })?.key;

  it('is the first change, which is no fact without a change and says its size', () => {
    const known = finding('known', 900, { tone: 'neutral' });
    const days = finding('days', 800, { topic: 'anomaly', form: 'several' });
    const all = [known, days, finding('first', 9), finding('second', 5)];
    assert.equal(keyOf(all), 'first');
    assert.equal(keyOf([known, days]), undefined);
  });

  it('has most of its days in the period of the page', () => {
    const within = (from: number, to: number): string | undefined => keyOf([finding('one', 9, { period: { from, to } })]);
    assert.equal(within(dayOf(2024, 7, 1), dayOf(2025, 1, 5)), 'one');
    assert.equal(within(dayOf(2024, 12, 29), dayOf(2025, 1, 28)), undefined);
    assert.equal(within(dayOf(2021, 1, 1), dayOf(2024, 12, 30)), undefined);
    assert.equal(within(dayOf(2025, 2, 1), dayOf(2025, 2, 28)), undefined);
  });

  it('is unknown while results are pending, and without a period', () => {
    assert.equal(keyOf([finding('one', 9)], { awaited: ['season'] }), undefined);
    assert.equal(keyOf([finding('one', 9)], { period: undefined }), undefined);
  });
});

describe('the sentence under the heading', () => {
  it('says that nothing else is unusual next to a headline with a finding', () => {
    const sentence = ({ hasChange = false }: InsightsView): string => (hasChange ? 'nothing else' : 'nothing');
    const say = (headlineKey: string): string | undefined =>
      insightsModel.sentence!(
        { view: VIEW, phase: 'ready' } as unknown as Parameters<NonNullable<typeof insightsModel.sentence>>[0],
        { query: { sentence }, headlineKey } as unknown as InsightsState,
      );
    assert.deepEqual([say(''), say('headline')], ['nothing', 'nothing else']);
  });
});

describe('linePaths', () => {
  it('leaves gaps open and marks the period that is told of', () => {
    const { values, expected, at } = linePaths({
      kind: 'line',
      days: [0, 1, 2, 3],
      values: [0, NaN, 10, 10],
      expected: [5, 5, 5, 5],
      grain: 'day',
      at: 2,
      unit: 'money',
    });
    assert.match(values, /^M5,51h\.01M[\d.]+,5h\.01L195,5$/);
    assert.equal(expected.split('L').length, 4);
    assert.deepEqual(at, { x: 131.67, y: 5 });
  });

  it('stands for degenerate series: one value, all the same, none', () => {
    const of = (values: readonly number[]): string =>
      linePaths({ kind: 'line', days: values.map((_, k) => k), values, grain: 'day', unit: 'count' }).values;
    assert.deepEqual([of([3]), of([NaN, NaN]), of([])], ['M100,28h.01', '', '']);
    assert.equal(of([1e12, 1e12]), 'M5,28h.01L195,28');
  });
});

const LABEL = (member: string) => ({ field: 'region', member });

describe('barsOf', () => {
  it('draws from zero both ways, with what they are compared with on the same scale', () => {
    const { bars, reference } = barsOf({
      kind: 'bars',
      unit: 'money',
      reference: 5,
      bars: [
        { label: [LABEL('a')], value: -5, isSubject: true },
        { label: [LABEL('b')], value: 15 },
      ],
    });
    assert.deepEqual(
      bars.map(({ from, width }) => [from, width]),
      [
        [0, 25],
        [25, 75],
      ],
    );
    assert.equal(reference, 50);
  });

  it('leaves out many, but none that is told of', () => {
    const bars = Array.from({ length: 20 }, (_, k) => ({
      label: [LABEL(String(k))],
      value: k,
      ...(k === 15 && { isSubject: true }),
    }));
    const kept = barsOf({ kind: 'bars', unit: 'count', bars }).bars.map(({ label }) => label[0]?.member);
    assert.deepEqual(kept, ['0', '1', '2', '3', '4', '15']);
  });
});

describe('toResult', () => {
  it('has a row for each finding, and the figures of all as columns', () => {
    const findings = [
      finding('a', 5, { certainty: 0.5 }),
      finding('b', 2, { figures: {}, members: { member: { field: 'region', member: null } } }),
    ];
    const result = toResult(findings, MAIN);
    const [first, second] = result.rows();
    assert.deepEqual([first?.key, first?.weight, first?.rate, first?.member, first?.from], ['a', 2.5, 0.2, 'West', '2024-01-01']);
    assert.deepEqual([second?.rate, second?.member, second?.certainty, second?.rule], [null, null, null, null]);
    assert.deepEqual([result.selected, result.total], [7, 9]);
  });
});
