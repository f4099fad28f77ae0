import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { bindPlan } from '../../src/catalog/bind/bind.js';
import { withMeasures } from '../../src/catalog/bind/measures/known-measures.js';
import { MEASURES } from '../../src/catalog/measures.js';
import type { MeasureFacts } from '../../src/query/measure.js';
import { STOCK_MEASURES } from '../../src/query/stock.js';
import { BIND_PARTS } from '../plan-parts.js';
import { catalogOf } from './sample-catalog.js';

/** Orders with all columns that measures are made of, and two columns without a role. */
const ORDERS = {
  ...catalogOf([
    { name: 'Order Date', type: 'date', role: 'date' },
    { name: 'Shipped', type: 'date', role: 'shipped' },
    { name: 'Delivered', type: 'date', role: 'delivered' },
    ...(['order', 'customer', 'product', 'seller', 'region', 'status'] as const).map((role) => ({
      name: role,
      type: 'text' as const,
      role,
    })),
    ...(['quantity', 'price', 'revenue', 'cost', 'profit', 'visits', 'age'] as const).map((role) => ({
      name: role,
      type: 'number' as const,
      role,
    })),
    { name: 'discount', type: 'number', role: 'discount', percent: true, max: 0.5 },
    { name: 'Fee', type: 'number', money: true },
    { name: 'Stars', type: 'number' },
  ]),
  states: { returned: ['returned'], others: ['sent'] },
};

const DEFINE = {
  net: 'sum(revenue) - sum(cost)',
  cogs: 'sum(cost)',
  fees: 'sum(Fee) [down]',
  score: 'avg(Stars) [percent]',
  large: 'revenue = 100',
  'Net (EUR)': 'sum(revenue)',
};

function factsOf(text: string): MeasureFacts {
  const [facts] = bindPlan({ measures: [text], define: DEFINE }, ORDERS, BIND_PARTS).facts.measures;
  return facts!;
}

const told = ({ unit, good, adds }: Pick<MeasureFacts, 'unit' | 'good' | 'adds'>): string =>
  [unit, good, ...(adds.members ? ['members'] : []), ...(adds.time ? ['time'] : [])].join(' ');

/** What each measure is: unit, good direction, and over what it adds up. */
const EXPECTED: Readonly<Record<string, string>> = {
  'sum(revenue)': 'money up members time',
  'sum(cost)': 'money down members time',
  'sum(revenue) - sum(cost)': 'money up members time',
  'sum(revenue - cost)': 'money up members time',
  '2 * sum(revenue)': 'money up members time',
  'sum(revenue) / 1000': 'money up members time',
  '1000 / sum(revenue)': 'number down',
  '-sum(cost)': 'money up members time',
  '-1 * sum(cost)': 'money up members time',
  'sum(cost) * -0.5': 'money up members time',
  'sum(cost) / -1000': 'money up members time',
  'sum(-1 * cost)': 'money up members time',
  '-1 * sum(revenue)': 'money down members time',
  '-1 * -2 * sum(cost)': 'money down members time',
  'sum(cost) + sum(discount * revenue)': 'money down members time',
  'sum(quantity * cost)': 'money down members time',
  'sum(quantity * price * (1 - discount))': 'money up members time',
  'round(sum(revenue))': 'money up',
  'abs(sum(cost))': 'money down',
  'coalesce(sum(revenue), 0)': 'money up members time',
  'coalesce(sum(revenue), 1)': 'money up',
  'sum(revenue) + 5': 'money up',
  'if(sum(revenue) > 100, sum(revenue), 0)': 'money up',
  'sum(revenue) * sum(quantity)': 'money up',
  'count()': 'count up members time',
  'count(order)': 'count up members time',
  'distinct(order)': 'count up time',
  'distinct(customer)': 'count up',
  "distinct(if(status = 'open', order))": 'count up time',
  "distinct(if(status = 'open', customer))": 'count up',
  'orders / 2': 'number up time',
  'orders + customers': 'count up',
  'sum(revenue) / distinct(order)': 'money up',
  'sum(cost) / sum(revenue)': 'percent down',
  'sum(revenue) / sum(cost)': 'percent up',
  'sum(profit) / sum(revenue)': 'percent up',
  'profit - cost': 'money up members time',
  'sum(revenue) - sum(profit)': 'money down members time',
  'sum(revenue - profit)': 'money down members time',
  'revenue - profit': 'money down members time',
  'revenue - cost - profit': 'money down members time',
  'profit - sum(profit)': 'money up members time',
  'units / orders': 'number up',
  'cost / customers': 'money down',
  'avg(price)': 'money up',
  'max(cost)': 'money down',
  'median(revenue)': 'money up',
  'sum(quantity)': 'count up members time',
  'avg(quantity)': 'number up',
  'avg(discount)': 'percent down',
  'avg(shipped - date)': 'days down',
  'max(date) - min(date)': 'days down',
  'avg(age)': 'number up',
  'sum(Fee)': 'money up members time',
  'avg(Stars)': 'number up',
  'share(revenue)': 'percent up',
  'numerator(margin)': 'number up members time',
  'sum(cost) [up]': 'money up members time',
  'avg(Stars) [days]': 'days up',
  'costs = sum(Stars) [money, down]': 'money down members time',
  'x = orders [down, number]': 'number down time',
  net: 'money up members time',
  cogs: 'money down members time',
  fees: 'money down members time',
  'fees * 2': 'money down members time',
  'fees / orders': 'money down',
  large: 'number up',
  score: 'percent up',
  'x = 2 * score': 'number up',
  'Net (EUR)': 'money up members time',
  '"Net (EUR)"': 'money up members time',
  '"Net (EUR)" = sum(cost)': 'money down members time',
};

describe('facts of measures', () => {
  for (const [text, expected] of Object.entries(EXPECTED)) {
    it(`knows ${text}`, () => {
      assert.equal(told(factsOf(text)), expected);
    });
  }

  it('has the name and the expression without what is stated in brackets', () => {
    const parts = (text: string): readonly string[] => [factsOf(text).name, factsOf(text).expression];
    assert.deepEqual(parts('costs = sum(cost) [money, down]'), ['costs', 'sum(cost)']);
    assert.deepEqual(parts('sum(cost) [ money ]'), ['sum(cost)', 'sum(cost)']);
    assert.deepEqual(parts('fees'), ['fees', 'sum(Fee)']);
    assert.deepEqual(parts('revenue'), ['revenue', 'revenue']);
    assert.deepEqual(parts('"Net (EUR)"'), ['Net (EUR)', 'sum(revenue)']);
    assert.deepEqual(parts('"a ""b"" [money]" = sum(cost)'), ['a "b" [money]', 'sum(cost)']);
  });

  it('agrees with the row of each built-in measure, which is derived in the same way where nothing special happens', () => {
    // Planned values and stock are no formulas, and an index needs a season.
    const others: readonly string[] = ['plan', 'attainment', 'seasonal-index', 'seasonal-spread', ...STOCK_MEASURES];
    for (const [name, row] of Object.entries(MEASURES).filter(([one]) => !others.includes(one))) {
      assert.equal(told(factsOf(name)), told(row), name);
      const derived = factsOf(`x = coalesce(${name}, 0)`);
      assert.deepEqual(derived.adds, row.adds, name);
      assert.equal(derived.good, row.good, name);
      const { isRatio = false } = row;
      assert.equal(factsOf(`x = 2 * ${name} / 2`).isRatio, false, name);
      assert.equal(factsOf(name).isRatio, isRatio, name);
      const halves = (): unknown => factsOf(`numerator(${name})`);
      if (isRatio) assert.ok(halves());
      else assert.throws(halves, { code: 'bad-expression' }, name);
    }
  });

  it('knows quotients, and what values below zero mean', () => {
    const isRatio = (text: string): boolean => factsOf(text).isRatio;
    assert.deepEqual(['margin', 'sum(revenue) / orders', 'x = aov'].map(isRatio), [true, true, true]);
    assert.deepEqual(['revenue', 'sum(revenue) / 1000', 'avg(price)', 'net'].map(isRatio), [false, false, false, false]);
    const below = (text: string): string => factsOf(text).belowZero;
    const amounts = [
      'revenue',
      'cogs',
      'sum(quantity)',
      'sum(price * quantity)',
      '2 * sum(revenue)',
      'x = sum(cost) + sum(revenue)',
    ];
    assert.deepEqual([...new Set(amounts.map(below))], ['returns']);
    const others = ['profit', 'net', 'sum(profit)', 'margin', 'avg(revenue)', 'sum(revenue - cost)', 'sum(Stars)'];
    assert.deepEqual([...new Set(others.map(below))], ['losses']);
  });

  it('refuses brackets that state two units or directions, or anything else', () => {
    const refused = (text: string, message: RegExp): void =>
      assert.throws(() => factsOf(text), { code: 'bad-expression', message });
    refused('sum(cost) [money, count]', /states two units \(position 10\)/);
    refused('sum(cost) [up, down]', /states both up and down/);
    refused('sum(cost) [euro]', /unexpected '\[' \(position 10\)/);
    refused('sum(cost) []', /unexpected '\['/);
    refused('sum(cost) [money] / 2', /unexpected '\['/);
  });
});

describe('withMeasures', () => {
  it('lists the measures of the page, then the built-in ones, with or without data for them', () => {
    const { measures: known } = withMeasures(
      catalogOf([{ name: 'Sales', type: 'number', role: 'revenue' }], {
        define: { double: '2 * revenue [number]', margin: 'sum(Sales) / 2', wrong: 'sum(', unknown: 'sum(Weight)' },
      }),
    );
    assert.deepEqual(
      known.map(({ name }) => name),
      ['double', 'margin', ...Object.keys(MEASURES).filter((name) => name !== 'margin')],
    );
    assert.deepEqual(known[0], {
      name: 'double',
      unit: 'number',
      good: 'up',
      adds: { members: true, time: true },
      isRatio: false,
      belowZero: 'returns',
      expression: '2 * revenue',
    });
    assert.equal(known.find(({ name }) => name === 'margin')?.unit, 'money');
    assert.equal(told(known.find(({ name }) => name === 'delivery-days')!), 'days down');
  });
});
