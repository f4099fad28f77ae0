import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { TopicContext } from '../../../src/elements/sales-insights/model/finding.js';
import {
  barsBeside,
  CHANCE,
  courseOf,
  daysOf,
  dimensionsOf,
  isWorthTelling,
  newestMonths,
  whereOf,
} from '../../../src/elements/sales-insights/topics/tools.js';
import { contextOf } from '../../../src/elements/sales-insights/model/topics.js';
import { dayOf, isoDate } from '../../../src/query/time/calendar-date.js';
import type { Catalog } from '../../../src/query/catalog.js';
import type { Role } from '../../../src/query/schema.js';
import { QueryResult } from '../../../src/query/result.js';
import { catalogOf } from '../../catalog/sample-catalog.js';

interface Given {
  readonly from?: number;
  readonly to?: number;
  readonly roles?: Readonly<Partial<Record<Role, number>>>;
}

/** A catalog with roles and how many members each has. */
function given({ from, to, roles = { date: 900 } }: Given): Catalog {
  const names = Object.keys(roles) as Role[];
  return catalogOf(
    names.map((name) => ({ name, type: 'text', role: name, distinct: roles[name]! })),
    { ...(from !== undefined && { oldest: from }), ...(to !== undefined && { newest: to }) },
  );
}

const contextFor = (data: Given): TopicContext => contextOf(given(data), 0);
const monthsOf = (from: number, to: number): string | undefined => {
  const days = newestMonths(contextFor({ from, to }));
  return days && `${isoDate(days.from)} ${isoDate(days.to)}`;
};

describe('the context of topics', () => {
  it('names the measure that leads', () => {
    const leadOf = (...roles: readonly Role[]) => {
      const { lead, unit } = contextFor({ roles: Object.fromEntries(roles.map((role) => [role, 5])) });
      return `${lead}, ${unit}`;
    };
    assert.equal(leadOf('revenue', 'quantity'), 'revenue, money');
    assert.equal(leadOf('price', 'quantity'), 'revenue, money');
    assert.equal(leadOf('cost', 'profit'), 'revenue, money');
    assert.equal(leadOf('price', 'quantity', 'order'), 'revenue, money');
    assert.equal(leadOf('quantity', 'order'), 'units, count');
    assert.equal(leadOf('order'), 'orders, count');
    assert.equal(leadOf('region'), 'rows = count(), count');
  });

  it('looks at the days that filters choose, and at no others', () => {
    const catalog = given({ from: 100, to: 900 });
    assert.deepEqual(daysOf(contextOf(catalog, 0)), { from: 100, to: 900 });
    assert.deepEqual(daysOf(contextOf(catalog, 0, { from: 300, to: 2000 })), { from: 300, to: 900 });
    assert.equal(daysOf(contextOf(catalog, 0, { from: 1000, to: 2000 })), undefined);
    assert.equal(daysOf(contextFor({})), undefined);
  });
});

describe('the newest whole months', () => {
  it('are a year where there are two, else half of what there is', () => {
    assert.equal(monthsOf(dayOf(2020, 1, 1), dayOf(2023, 12, 31)), '2023-01-01 2023-12-31');
    assert.equal(monthsOf(dayOf(2023, 1, 1), dayOf(2023, 12, 31)), '2023-07-01 2023-12-31');
    assert.equal(monthsOf(dayOf(2023, 8, 1), dayOf(2023, 12, 31)), undefined);
  });

  it('leave out months that the data cover in part, but not for a few days', () => {
    assert.equal(monthsOf(dayOf(2020, 1, 1), dayOf(2023, 12, 28)), '2023-01-01 2023-12-31');
    assert.equal(monthsOf(dayOf(2020, 1, 1), dayOf(2023, 12, 27)), '2022-12-01 2023-11-30');
    assert.equal(monthsOf(dayOf(2020, 1, 1), dayOf(2024, 1, 9)), '2023-01-01 2023-12-31');
    assert.equal(monthsOf(dayOf(2023, 1, 4), dayOf(2023, 12, 31)), '2023-07-01 2023-12-31');
    assert.equal(monthsOf(dayOf(2023, 1, 5), dayOf(2023, 12, 31)), '2023-08-01 2023-12-31');
  });
});

describe('what topics ask by', () => {
  it('is the month of long data, the week of short ones', () => {
    const courseFor = (months: number) => courseOf(contextFor({ from: dayOf(2021, 1, 1), to: dayOf(2021, 1 + months, 1) - 1 }));
    assert.equal(courseFor(11), 'week(date)');
    assert.equal(courseOf(contextFor({ from: dayOf(2021, 1, 1), to: dayOf(2023, 6, 30) })), 'month(date)');
    assert.equal(courseOf(contextFor({ from: dayOf(2021, 1, 1), to: dayOf(2023, 5, 31) })), 'week(date)');
    assert.equal(courseOf(contextFor({ from: 1, to: 900, roles: { region: 4 } })), undefined);
  });

  it('is the first four dimensions whose members people know by name', () => {
    const roles = { seller: 40, region: 4, country: 1, state: 150, category: 3, channel: 2, store: 8 };
    assert.deepEqual(dimensionsOf(contextFor({ roles })), ['region', 'category', 'channel', 'store']);
  });
});

describe('what is told', () => {
  it('is worth one in a hundred of the whole at least, and hardly chance', () => {
    assert.equal(isWorthTelling(1, 100), true);
    assert.equal(isWorthTelling(0.99, 100), false);
    assert.equal(isWorthTelling(5, 100, CHANCE), true);
    assert.equal(isWorthTelling(5, 100, CHANCE + 1e-9), false);
    for (const [worth, whole, chance] of [
      [NaN, 100, 0],
      [5, 0, 0],
      [5, -100, 0],
      [5, NaN, 0],
      [5, 100, NaN],
      [Infinity, 1, 0],
    ] as const) {
      assert.equal(isWorthTelling(worth, whole, chance), false, `${worth} of ${whole}`);
    }
  });

  it('has clauses that name members and days', () => {
    assert.equal(
      whereOf({ field: 'region', member: 'North, West' }, { from: dayOf(2023, 1, 1), to: dayOf(2023, 12, 31) }),
      'region: "North, West"; date: 2023',
    );
    assert.equal(whereOf({ field: 'region', member: null }), 'region: (blank)');
    assert.equal(whereOf(), '');
  });
});

describe('barsBeside', () => {
  it('has the member that is told first, whatever its place, beside it others up to eight, and what they are compared with', () => {
    const names = 'abcdefghijk'.split('');
    const answer = new QueryResult({
      rowCount: names.length,
      columns: [
        { name: 'member', type: 'text', values: Int32Array.from(names.keys()), dictionary: names },
        { name: 'rate', type: 'number', values: Float64Array.from(names, (_, at) => at / 10) },
      ],
      notes: [],
      facts: { skipped: [] },
      selected: 20,
      total: 20,
    });
    const seen = { field: 'region', answer, row: answer.rows()[9]!, at: 9, chance: 0 };
    const picture = barsBeside(seen, 'rate', 0.5);
    assert.ok(picture.kind === 'bars');
    assert.deepEqual(
      picture.bars.map(({ label, value, isTold }) => [typeof label === 'string' ? label : label.member, value, isTold]),
      [['j', 0.9, true], ...names.slice(0, 7).map((name, at) => [name, at / 10, false])],
    );
    assert.deepEqual([picture.reference, picture.unit, picture.bars[0]?.label], [0.5, 'share', { field: 'region', member: 'j' }]);
  });
});
