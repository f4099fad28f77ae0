import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { openDataset } from '../../../src/core.js';
import { trendOf } from '../../../src/elements/sales-dashboard/model/candidates.js';
import { factsOf } from '../../../src/elements/sales-dashboard/model/facts.js';
import { layoutOf, questionsOf, type AnswerOf } from '../../../src/elements/sales-dashboard/model/layout.js';
import type { Role } from '../../../src/query/schema.js';
import type { Facts } from '../../../src/elements/sales-dashboard/model/slot.js';
import { placesOf } from '../../../src/elements/sales-dashboard/model/slots.js';

const FACTS: Facts = {
  has: () => true,
  headline: 'revenue',
  lead: 'revenue',
  hasYears: false,
  days: 800,
  knowsNew: true,
  knowsRetained: true,
  way: [],
  reported: undefined,
  isMonthly: false,
  asksRevenue: false,
  hasHours: false,
  hasBlank: () => false,
  fields: [],
  hasFewProducts: false,
};

describe('the charts of a page', () => {
  it('show weeks of figures that have a date a week, and no forecast where the data lacks months', async () => {
    const of = async (dates: readonly number[]): Promise<unknown> => {
      const rows = dates.map((day, at) => ({
        Date: new Date(day * 86_400_000).toISOString().slice(0, 10),
        Revenue: 7 + (at % 5),
      }));
      const dataset = await openDataset(rows, { timeZone: 'UTC' });
      const { granularity, forecast } = trendOf('revenue', factsOf(dataset.catalog))[0]!.attributes(24, []);
      dataset.close();
      return [granularity, forecast];
    };
    const days = Array.from({ length: 731 }, (_, at) => 19_000 + at);
    assert.deepEqual(await of(days.filter((day) => day % 7 === 0)), ['week', '13']);
    assert.deepEqual(await of(days), ['month', '3']);
    assert.deepEqual(await of([...days, ...days.map((day) => day + 731 + 365)]), ['month', undefined]);
  });

  it('ask for profit and revenue of the same members at once', () => {
    const facts: Facts = { ...FACTS, has: (role) => ['category', 'state', 'segment', 'profit'].includes(role) };
    const asked = questionsOf(placesOf('sales', facts).tiles).filter(({ by }) => by?.length === 1 && by[0] !== 'month(date)');
    assert.deepEqual(
      [...new Set(asked.map((plan) => JSON.stringify(plan)))].map((plan) => JSON.parse(plan) as unknown),
      ['category', 'state', 'segment'].map((by) => ({ measures: ['profit', 'revenue', 'rows = count()'], by: [by] })),
    );
  });

  it('for products are no list of the largest ones where all are small', () => {
    const isShown = (products: readonly number[]): boolean => {
      const facts: Facts = { ...FACTS, has: (role) => ['product'].includes(role) };
      const answers: AnswerOf = () => ({ rows: products.length, values: [products, products.map(() => 1)] });
      const { tiles } = layoutOf(placesOf('sales', facts), answers, { widgets: [], width: 1440, isTimeChosen: true });
      return tiles.some(({ name }) => name === 'products');
    };
    const small = Array.from({ length: 400 }, () => 2);
    assert.deepEqual([isShown(small), isShown([...small, 90])], [false, true]);
  });

  it('list two or three places that differ, and longer lists of places first', () => {
    const placesIn = (members: Partial<Record<Role, number>>, values: readonly (readonly number[])[]): readonly unknown[] => {
      const facts: Facts = { ...FACTS, has: (role) => role in members };
      const answers: AnswerOf = ({ by = [] }) => ({ rows: members[by[0] as Role] ?? 1, values });
      const { tiles } = layoutOf(placesOf('sales', facts), answers, { widgets: ['places'], width: 1440, isTimeChosen: true });
      return tiles.map(({ attributes }) => attributes.by);
    };
    const [counts, alike] = [
      [60, 40],
      [51, 49],
    ];
    assert.deepEqual(placesIn({ store: 2 }, [[73, 27], counts]), ['store']);
    assert.deepEqual(placesIn({ store: 2 }, [alike, counts]), []);
    assert.deepEqual(placesIn({ country: 3, store: 5 }, []), ['store']);
  });
});
