import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { bindPlan } from '../../src/catalog/bind/bind.js';
import { BIND_PARTS } from '../plan-parts.js';
import type { BoundPlan, QueryPlan } from '../../src/query/plan.js';
import { SalesError } from '../../src/util/error.js';
import { SHOP } from './sample-catalog.js';

const day = (iso: string): number => Date.parse(iso) / 86_400_000;

const bind = (plan: Partial<QueryPlan>): BoundPlan => bindPlan({ measures: [], ...plan }, SHOP, BIND_PARTS);

/** The tables whose rows are counted, and the columns that a key is in each. */
function tables(plan: Partial<QueryPlan>): string[] {
  const bound = bind(plan);
  return [bound, ...bound.others].map(({ table, by }) => {
    const keys = by.map(({ dimension }) =>
      'ref' in dimension ? `${dimension.ref.table}.${dimension.ref.column}` : dimension.kind,
    );
    return [table, ...keys].join(' by ');
  });
}

function fault(plan: Partial<QueryPlan>): SalesError {
  try {
    bind(plan);
  } catch (error) {
    if (error instanceof SalesError) return error;
    throw error;
  }
  assert.fail('was accepted');
}

describe('bindPlan over joined tables', () => {
  it('counts each aggregate on the table that owns its columns', () => {
    assert.deepEqual(tables({ measures: ['revenue'] }), ['items']);
    assert.deepEqual(tables({ measures: ['sum(orders.shipping)'] }), ['orders']);
    assert.deepEqual(tables({ measures: ['sum(amount * shipping)'] }), ['items']);
    assert.deepEqual(tables({ measures: ['sum(shipping) / revenue', 'visits'] }), ['orders', 'items', 'visits']);
    assert.deepEqual(tables({ measures: ['count()'] }), ['items']);
    assert.deepEqual(tables({ measures: ['last(category)'] }), ['products']);
  });

  it('counts rows and lists members on the finest table that leads to the keys', () => {
    assert.deepEqual(tables({ by: ['category'] }), ['items by products.category']);
    assert.deepEqual(tables({ by: ['visits.date'] }), ['visits by visits.date']);
    assert.deepEqual(tables({ measures: ['count()'], by: ['text'] }), ['labels by labels.text']);
  });

  it('counts members where they take part in events, and on finer rows where only these lead to a field', () => {
    assert.deepEqual(tables({ measures: ['products'] }), ['items']);
    assert.deepEqual(tables({ measures: ['distinct(products.name)'] }), ['products']);
    assert.deepEqual(tables({ measures: ['orders'] }), ['items']);
    assert.deepEqual(tables({ measures: ['orders'], by: ['category'] }), ['items by products.category']);
    assert.deepEqual(tables({ measures: ['orders'], filters: ['category: x'] }), ['items']);
    assert.deepEqual(tables({ measures: ['new-customers', 'repeat-rate', 'customers'] }), ['items']);
  });

  it('looks names up for each fact', () => {
    assert.deepEqual(tables({ measures: ['revenue', 'visits'], by: ['date'] }), [
      'items by orders.date',
      'visits by visits.date',
    ]);
    assert.deepEqual(tables({ measures: ['sum(shipping)'], by: ['note'] }), ['orders by orders.note']);
    assert.deepEqual(tables({ measures: ['distinct(products.name)'], by: ['note'] }), ['products by products.note']);
    assert.deepEqual(tables({ measures: ['revenue'], by: ['products.note'] }), ['items by products.note']);
  });

  it('names measure, field and table of a key out of reach, and says where rows would multiply', () => {
    const { code, params, message, hint } = fault({ measures: ['revenue', 'visits'], by: ['category'] });
    assert.equal(code, 'not-related');
    assert.deepEqual(params, { measure: 'visits', field: 'category', table: 'visits', other: 'products', column: 'category' });
    assert.match(message, /measure 'visits'.*'visits'.*'products'.*'category'/);
    assert.match(hint, /joins="visits/);
    const multiplied = fault({ measures: ['s = sum(shipping)'], by: ['items.product_id'] });
    assert.match(multiplied.message, /'s'.*'orders'.*'items' for each of its rows, so values would be counted more than once/);
    const bridged = fault({ measures: ['s = sum(shipping)'], by: ['category'] });
    assert.match(
      bridged.message,
      /'orders'.*'products' through 'items' for each of its rows, so values would be counted more than once/,
    );
  });

  it('refuses values of two grains, naming both columns', () => {
    const { code, params } = fault({ measures: ['x = sum(shipping * visits)'] });
    assert.deepEqual([code, params.columns], ['not-related', ['orders.shipping', 'visits.visits']]);
    assert.equal(fault({ measures: ['x = sum(if(products.note = orders.note, 1, 0))'] }).code, 'not-related');
  });

  it('refuses an own clause out of reach with its place, and leaves one of others out there alone', () => {
    const { code, position } = fault({ measures: ['visits'], where: 'date: 2020; category: x' });
    assert.deepEqual([code, position], ['not-related', 12]);
    const { notes, facts, others } = bind({ measures: ['revenue', 'visits'], filters: ['category: x'] });
    assert.deepEqual(facts.skipped, ['category: x']);
    assert.deepEqual(
      notes.map(({ code: told, params }) => [told, params]),
      [['filter-skipped', { clause: 'category: x', tables: ['visits'] }]],
    );
    assert.deepEqual(others[0]?.where, { kind: 'all', of: [] });
  });

  it('compares the same days of the dates of all facts, cut at the newest order', () => {
    const plan = bind({ measures: ['revenue', 'visits'], where: 'date: 2020-03', compare: 'previous-period' });
    const [own, other] = [plan.compare, plan.others[0]?.compare];
    assert.deepEqual([own?.date.table, other?.date.table], ['orders', 'visits']);
    assert.deepEqual([own?.earlier, other?.earlier], [own?.earlier, own?.earlier]);
    assert.deepEqual(own?.earlier, { from: day('2020-02-01'), to: day('2020-02-20') });
    assert.equal(plan.facts.newest, day('2020-03-20'));
  });

  it('chooses one grain for all facts, and takes no row before the first of any away', () => {
    const plan = bind({ measures: ['revenue', 'visits'], by: ['auto(date)'], compare: 'previous-year' });
    const grains = [plan, ...plan.others].map(({ by }) => by[0]?.dimension);
    assert.deepEqual(
      grains.map((dimension) => dimension?.kind === 'bin-date' && dimension.grain),
      ['day', 'day'],
    );
    assert.equal(plan.compare?.current.from, day('2019-12-01'));
  });

  it('refuses keys that cannot meet', () => {
    const { code, hint } = fault({ measures: ['sum(shipping)', 'distinct(labels.text)'], by: ['date'] });
    assert.equal(code, 'not-related');
    assert.match(hint, /read/);
  });

  it('knows customers as new only where rows lead to their orders', () => {
    assert.deepEqual(tables({ measures: ['revenue'], by: ['customer-type'] }), ['items by customer-type']);
    assert.equal(fault({ measures: ['visits'], by: ['customer-type'] }).code, 'not-related');
  });
});
