import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { Finding, TopicContext } from '../../../src/elements/sales-insights/model/finding.js';
import { merged, overlapPlans, overlapsIn } from '../../../src/elements/sales-insights/model/merge.js';
import { dayOf } from '../../../src/query/time/calendar-date.js';
import type { Catalog } from '../../../src/query/catalog.js';
import { QueryResult } from '../../../src/query/result/result.js';

const CONTEXT: TopicContext = {
  catalog: { roles: [], oldest: dayOf(2023, 1, 1), newest: dayOf(2024, 12, 31) } as unknown as Catalog,
  lead: 'revenue',
  unit: 'money',
  today: 0,
  period: { from: dayOf(2024, 1, 1), to: dayOf(2024, 12, 31) },
  calendar: { timeZone: 'UTC', weekStart: 1, fiscalStart: 1 },
};

const finding = (key: string, worth: number, more: Partial<Finding> = {}): Finding => ({
  topic: 'peers',
  key,
  form: 'worst',
  tone: 'bad',
  impact: { value: worth, unit: 'money' },
  figures: {},
  members: { member: { field: 'region', member: key } },
  period: CONTEXT.period!,
  n: 1,
  of: 'members',
  where: `region: ${key}`,
  picture: { kind: 'bars', bars: [], unit: 'share' },
  ...more,
});

const counted = (rows: number): QueryResult =>
  new QueryResult({
    rowCount: 1,
    columns: [{ name: 'rows', type: 'number', values: Float64Array.of(rows) }],
    notes: [],
    facts: { measures: [], skipped: [] },
    selected: rows,
    total: rows,
  });

/** The findings that stay where they have some rows, and two of them some in common. */
function kept(findings: readonly Finding[], rows: Readonly<Record<string, number>>): readonly string[] {
  const plans = overlapPlans(findings, { where: '', filters: ['date: 2024'] }, CONTEXT);
  const results = Object.fromEntries(Object.keys(plans).map((name) => [name, counted(rows[name.replace('overlap/', '')] ?? 0)]));
  return merged(findings, overlapsIn(results)).map(({ key }) => key);
}

describe('findings about the same rows', () => {
  const [south, spain] = [finding('South', 100), finding('Spain', 95)];

  it('are asked for over the whole history, without the days of the page', () => {
    const plans = overlapPlans([south, spain], { where: 'segment: Home', filters: ['date: 2024'] }, CONTEXT);
    assert.deepEqual(Object.keys(plans), ['overlap/South', 'overlap/Spain', 'overlap/South & Spain']);
    assert.deepEqual(plans['overlap/South & Spain'], {
      measures: ['rows = count()'],
      where: 'segment: Home; date: 2023..2024; region: South; region: Spain',
      filters: [],
    });
  });

  it('are one: of near-equal ones the one that weighs more', () => {
    assert.deepEqual(kept([south, spain], { South: 100, Spain: 90, 'South & Spain': 85 }), ['South']);
    assert.deepEqual(kept([south, spain], { South: 100, Spain: 90, 'South & Spain': 50 }), ['South', 'Spain']);
  });

  it('are one where one lies in the other: the narrower with most of the effect, otherwise the broader', () => {
    const nested = { South: 100, Spain: 10, 'South & Spain': 10 };
    assert.deepEqual(kept([south, spain], nested), ['Spain']);
    assert.deepEqual(kept([south, finding('Spain', 79)], nested), ['South']);
  });

  it('are the whole member where its sales have stopped, as much as one of its parts explains', () => {
    const stopped = finding('South', 100, { topic: 'falling', form: 'stopped' });
    assert.deepEqual(kept([stopped, spain], { South: 100, Spain: 10, 'South & Spain': 10 }), ['South']);
  });

  it('stay both where one is good and the other bad', () => {
    const good = finding('Spain', 95, { tone: 'good' });
    assert.deepEqual(kept([south, good], { South: 100, Spain: 90, 'South & Spain': 90 }), ['South', 'Spain']);
  });
});

describe('findings about all sales', () => {
  const whole = finding('break/level', 100, { topic: 'break', members: {}, where: 'date: 2024' });

  it('are left to the one that explains most of them', () => {
    assert.deepEqual(kept([whole, finding('South', 80)], {}), ['South']);
    assert.deepEqual(kept([whole, finding('South', 79)], {}), ['break/level', 'South']);
  });

  it('are one where a sustained change has most of the change from a year earlier', () => {
    const change = finding('change/previous-year', 110, { topic: 'change', members: {}, where: 'date: 2024' });
    assert.deepEqual(kept([change, whole], {}), ['break/level']);
    assert.deepEqual(kept([{ ...change, impact: { value: 130, unit: 'money' } }, whole], {}), [
      'change/previous-year',
      'break/level',
    ]);
  });
});

describe('the findings of one topic', () => {
  it('are three at most, and one of those that are only worth knowing', () => {
    const bad = ['a', 'b', 'c', 'd'].map((key) => finding(key, 10));
    assert.deepEqual(
      merged(bad, {}).map(({ key }) => key),
      ['a', 'b', 'c'],
    );
    const neutral = bad.map((one) => ({ ...one, tone: 'neutral' as const }));
    assert.deepEqual(
      merged(neutral, {}).map(({ key }) => key),
      ['a'],
    );
  });
});
