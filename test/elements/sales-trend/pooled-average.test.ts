import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { openPublic, type Dataset } from '../../../src/dataset/public-dataset.js';
import { toPlans, toPoolPlans, toSeriesPlans } from '../../../src/elements/sales-trend/model/plans.js';
import { membersOf, toView } from '../../../src/elements/sales-trend/model/trend.js';
import type { TrendView } from '../../../src/elements/sales-trend/model/view.js';
import type { QueryResult } from '../../../src/query/result/result.js';
import { isoDate } from '../../../src/query/time/calendar-date.js';
import { shiftBin } from '../../../src/query/time/time-grain.js';
import { part } from '../../parts.js';
import { sharedData, skipWithout } from '../../shared-data.js';
import { context, options } from './trend-answers.js';

const FILE = 'sales/superstore/superstore.csv';

describe('a moving average of a ratio', { skip: skipWithout(FILE) }, () => {
  let dataset: Dataset;
  before(async () => {
    dataset = await openPublic(sharedData(FILE)!, {}, part);
  });
  after(() => dataset.close());

  async function shown(written: Parameters<typeof options>[0]): Promise<TrendView> {
    const asked = options({ granularity: 'month', average: '3', ...written });
    const answers: Record<string, QueryResult> = {};
    const ask = async (plans: ReturnType<typeof toPlans>): Promise<void> => {
      for (const [name, plan] of Object.entries(plans)) answers[name] = await dataset.query(plan);
    };
    const first = toPlans(asked);
    await ask(first);
    const more = toSeriesPlans(asked, membersOf(answers.members), '');
    const known = (answers.main ?? answers.members)!.measures;
    await ask({ ...more, ...toPoolPlans(asked, known, { ...first, ...more }) });
    return toView(answers, asked, context())!;
  }

  /** Returns the measure over the rows of the three months up to each month, as one query each. */
  async function expected(measure: string, { bins }: TrendView, where = ''): Promise<readonly (number | null)[]> {
    const values: (number | null)[] = [];
    for (const bin of bins.slice(2, 8)) {
      const range = `date: ${isoDate(shiftBin(bin, 'month', -2, {}))}..${isoDate(shiftBin(bin, 'month', 1, {}) - 1)}${where}`;
      const [row] = (await dataset.query({ measures: [measure], where: range })).rows();
      values.push(Object.values(row!)[0] as number | null);
    }
    return values;
  }

  const near = (found: Float64Array, wanted: readonly (number | null)[]): void =>
    wanted.forEach((value, at) => {
      const own = found[at + 2]!;
      assert.ok(value === null ? Number.isNaN(own) : Math.abs(own - value) < 1e-9, `${own} for ${value}`);
    });

  for (const measure of ['margin', 'aov', 'cost share = sum(Profit) / sum(Sales)'])
    it(`is that of all rows: ${measure}`, async () => {
      const view = await shown({ measure });
      assert.deepEqual([...view.lines[0]!.average!.slice(0, 2)], [NaN, NaN]);
      near(view.lines[0]!.average!, await expected(measure, view));
    });

  it('is that of the rows of each member, and of the others', async () => {
    const view = await shown({ measure: 'margin', series: 'subcategory' });
    const shownMembers = view.lines.flatMap(({ member }) => (member === undefined ? [] : [String(member)]));
    assert.equal(shownMembers.length, 4);
    for (const line of view.lines) {
      const clause = line.others ? shownMembers.map((member) => `!${member}`).join(', ') : String(line.member);
      near(line.average!, await expected('margin', view, `; subcategory: ${clause}`));
    }
  });

  it('is refused where values of periods do not add up', async () => {
    for (const measure of ['customers', 'repeat-rate'])
      await assert.rejects(shown({ measure }), { code: 'bad-option', message: /average/ }, measure);
  });

  it('stays the mean of the values of other measures', async () => {
    const view = await shown({ measure: 'revenue' });
    const [line] = view.lines;
    assert.ok(Math.abs(line!.average![2]! - (line!.values[0]! + line!.values[1]! + line!.values[2]!) / 3) < 1e-6);
  });
});
