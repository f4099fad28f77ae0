import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { bindPlan } from '../../src/catalog/bind/bind.js';
import type { Catalog } from '../../src/query/catalog.js';
import type { BoundPlan, QueryPlan } from '../../src/query/plan.js';
import { SalesError } from '../../src/util/error.js';
import { Random } from '../engine/random.js';
import { isLong, roundsOf, seedOf } from '../random.js';
import { BIND_PARTS } from '../plan-parts.js';
import { ORDERS, SHOP } from './sample-catalog.js';

/** What data of one table have. */
const ONE_TABLE = { ...BIND_PARTS, tables: undefined };

/** The bound plan, or what is wrong with the plan, as plain data. */
function outcome(plan: QueryPlan, catalog: Catalog): unknown {
  try {
    return { ...bindPlan(plan, catalog, BIND_PARTS) };
  } catch (error) {
    if (!(error instanceof SalesError)) throw error;
    const { code, message, hint, position, params } = error;
    return { code, message, hint, position, params };
  }
}

/** What a plan gives where nothing is remembered. */
const anew = (plan: QueryPlan, catalog: Catalog): unknown => outcome(plan, structuredClone(catalog));

interface Words {
  readonly catalog: Catalog;
  readonly measures: readonly string[];
  readonly keys: readonly string[];
  readonly clauses: readonly string[];
}

/** Words of one table and of several, some of them wrong. */
const WORDS: readonly Words[] = [
  {
    catalog: ORDERS,
    measures: [
      'revenue',
      'orders',
      'aov',
      'own',
      'x = sum(age) / 2',
      'share(revenue)',
      'retention(customer)',
      'units',
      'count()',
      'profit',
      'sum(',
    ],
    keys: [
      'region',
      'month(date)',
      'auto(date)',
      'date',
      'weekday(date)',
      'bin(age, 10)',
      '"Gift?"',
      'customer',
      'year(date)',
      'Regoin',
    ],
    clauses: [
      'region: North',
      'region: !North',
      '"region": North',
      'date: 2013-03..2013-09',
      'date: last 90 days',
      'date: this week',
      'age: 10..20',
      'age: ..30',
      'page: x',
      'age: old',
    ],
  },
  {
    catalog: SHOP,
    measures: ['revenue', 'orders', 'visits', 'customers', 'sum(orders.shipping)', 'sum(amount * shipping)', 'revenue / visits'],
    keys: ['category', 'month(date)', 'auto(date)', 'date', 'note', 'product', 'id'],
    clauses: ['category: A', 'note: x', 'date: 2020-01..2020-02', 'date: 2020-02-10..', 'product: P', 'page: x', '"note": y'],
  },
];

const CALENDARS = [{}, { timeZone: 'America/New_York' }, { weekStart: 7 }, { fiscalStart: 4 }] as const;
const DEFINES = [{}, { own: 'sum(revenue) * 2' }, { own: 'sum(revenue) * 3' }, { revenue: 'sum(revenue) - 1' }];
const COMPARES = [undefined, undefined, 'previous-year', 'previous-period', '2013-02..2013-03', undefined, 'yesterday'];

function randomPlan(random: Random, { measures, keys, clauses }: Words): QueryPlan {
  const some = (words: readonly string[], most: number): string[] => random.shuffle(words).slice(0, random.int(0, most));
  const asked = random.shuffle(measures).slice(0, random.int(1, 2));
  const compare = random.pick(COMPARES);
  return {
    measures: asked,
    by: some(keys, 2),
    where: some(clauses, 1).join('; '),
    filters: some(clauses, 2),
    calendar: random.pick(CALENDARS),
    define: random.pick(DEFINES),
    ...(compare === undefined ? {} : { compare }),
    ...(random.chance(0.3) ? { orderBy: [random.pick([`-${asked[0]!}`, `-${asked[0]!}`, 'nothing'])] } : {}),
    ...(random.chance(0.2) ? { limit: random.int(1, 5) } : {}),
  };
}

describe('bindPlan, asked again', () => {
  it(`gives what it gives the first time, whatever was asked in between (seed ${String(seedOf())})`, () => {
    for (const words of WORDS) {
      const random = new Random(seedOf());
      const plans = Array.from({ length: roundsOf(1000) }, () => randomPlan(random, words));
      const expected = new Map(plans.map((plan) => [plan, anew(plan, words.catalog)]));
      if (isLong) assert.ok([...expected.values()].filter((one) => 'table' in (one as object)).length > plans.length / 4);
      for (const plan of [...plans, ...random.shuffle(plans)]) {
        assert.deepEqual(outcome(plan, words.catalog), expected.get(plan), JSON.stringify(plan));
      }
    }
  });

  it('keeps what does not depend on clauses: the same objects at each step of a brush', () => {
    const ask = (where: string): BoundPlan =>
      bindPlan({ measures: ['revenue'], by: ['region'], where, filters: ['age: 10..20'] }, ORDERS, ONE_TABLE);
    const [one, other] = [ask('date: 2013-03..2013-04'), ask('date: 2013-04..2013-05')];
    assert.equal(one.measures, other.measures);
    assert.equal(one.calendar, other.calendar);
    assert.equal(one.by[0]!.dimension, other.by[0]!.dimension);
    const conjuncts = [one.where, other.where].map((where) => (where.kind === 'all' ? where.of : []));
    assert.equal(conjuncts[0]![1], conjuncts[1]![1]);
    assert.notDeepEqual(conjuncts[0]![0], conjuncts[1]![0]);
  });

  it('looks all up anew in a catalog of other roles, definitions or ranges', () => {
    const plan: QueryPlan = { measures: ['revenue', 'own'], by: ['auto(date)'], where: 'region: North; date: last 7 days' };
    const columnOf = (role: string, name: string): Catalog['roles'] =>
      ORDERS.roles.map((choice) => (choice.role === role ? { ...choice, ref: { ...choice.ref, column: name } } : choice));
    const others: readonly Catalog[] = [
      { ...ORDERS, define: { own: 'sum(age)' } },
      { ...ORDERS, define: { own: 'sum(age)' }, roles: columnOf('revenue', 'Profit') },
      { ...ORDERS, define: { own: 'sum(age)' }, roles: columnOf('region', 'Customer') },
      { ...ORDERS, define: { own: 'sum(profit)' } },
      {
        ...ORDERS,
        define: { own: 'sum(age)' },
        columns: ORDERS.columns.map((one) => (one.max ? { ...one, max: one.max + 9 } : one)),
      },
    ];
    const outcomes = others.map((catalog) => outcome(plan, catalog));
    assert.deepEqual(
      outcomes,
      others.map((catalog) => anew(plan, catalog)),
    );
    assert.equal(new Set(outcomes.map((one) => JSON.stringify(one))).size, others.length);
  });
});
