import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { Finding } from '../../../src/elements/sales-insights/model/finding.js';
import { InsightsQuery, type FindingsModel } from '../../../src/elements/sales-insights/model/insights-query.js';
import type { WidgetContext } from '../../../src/elements/base/element/widget.js';

const finding = (topic: Finding['topic'], key: string, members: Finding['members']): Finding => ({
  topic,
  key,
  form: 'rose',
  tone: 'neutral',
  impact: { value: 1, unit: 'money' },
  figures: {},
  members,
  period: { from: 0, to: 1 },
  n: 1,
  of: 'rows',
  where: '',
  picture: { kind: 'bars', bars: [], unit: 'share' },
});

const FINDINGS = [
  finding('change', 'change/bare', {}),
  finding('change', 'change/caused', { cause: { field: 'region', member: 'West' } }),
  finding('break', 'break/whole', {}),
];

/** Finds the same whatever is asked. */
const MODEL = {
  questionOf: () => ({ queries: { plans: {} } }),
  findIn: () => ({ findings: FINDINGS }),
  arranged: (findings: readonly Finding[]) => findings,
} as unknown as FindingsModel;

describe('InsightsQuery', () => {
  it('omits the change of all sales where a headline says it', () => {
    const query = new InsightsQuery(MODEL);
    query.plans({ catalog: {}, where: '', filters: [], calendar: {} } as unknown as WidgetContext, undefined);
    const main = { rowCount: 0, columns: [], facts: {}, notes: [] };
    const keysOf = (hasHeadline: boolean): readonly string[] =>
      query
        .find({ main } as never, { failed: [], isPart: false, isRead: false, hasHeadline, limit: 5, names: undefined })
        .findings.map(({ key }) => key);
    assert.deepEqual(keysOf(false), ['change/bare', 'change/caused', 'break/whole']);
    assert.deepEqual(keysOf(true), ['break/whole']);
  });

  it('keeps the first five findings, or as many as the author asks for', () => {
    const many = Array.from({ length: 9 }, (_, n) => finding('break', `break/${n}`, {}));
    const query = new InsightsQuery({ ...MODEL, findIn: () => ({ findings: many }) } as unknown as FindingsModel);
    query.plans({ catalog: {}, where: '', filters: [], calendar: {} } as unknown as WidgetContext, undefined);
    const main = { rowCount: 0, columns: [], facts: {}, notes: [] };
    const countOf = (limit: number): number =>
      query.find({ main } as never, { failed: [], isPart: false, isRead: false, hasHeadline: false, limit, names: undefined })
        .findings.length;
    assert.deepEqual([2, 5, 7].map(countOf), [5, 5, 7]);
  });
});
