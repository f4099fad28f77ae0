import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { toView } from '../../../src/elements/sales-kpi/model/view.js';
import { paceOf } from '../../../src/elements/sales-kpi/pace.js';
import { day } from '../../day.js';
import { answer, attributes, context } from './kpi-answers.js';

describe('paceOf', () => {
  /** The pace towards 200 of a period that has brought 100 until `newest`. */
  const paceAt = (newest: string, from: string, to: string): ReturnType<typeof paceOf> => {
    const given = attributes({ measure: 'revenue', goal: '200' });
    const main = answer({ revenue: [100] }, { period: { from: day(from), to: day(to) }, newest: day(newest) });
    return paceOf(toView({ main }, given, context()), given);
  };
  const inYear = (newest: string): ReturnType<typeof paceOf> => paceAt(newest, '2025-01-01', '2025-12-31');
  const inMonth = (newest: string): ReturnType<typeof paceOf> => paceAt(newest, '2025-06-01', '2025-06-30');

  it('is by week in a year, and by day in its last week', () => {
    assert.deepEqual(inYear('2025-12-24'), { unit: 'week', needed: 100, actual: (100 / 358) * 7 });
    assert.deepEqual(inYear('2025-12-25'), { unit: 'day', needed: 100 / 6, actual: 100 / 359 });
  });

  it('is by day in a month', () => {
    assert.deepEqual(inMonth('2025-06-10'), { unit: 'day', needed: 5, actual: 10 });
    assert.deepEqual(inMonth('2025-06-28'), { unit: 'day', needed: 50, actual: 100 / 28 });
  });

  it('is missing with one day left, and after the period', () => {
    assert.deepEqual([inYear('2025-12-30'), inMonth('2025-06-29'), inMonth('2025-06-30')], [undefined, undefined, undefined]);
  });
});
