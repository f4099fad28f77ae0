import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { comparableFields, pairClauses, pairIn } from '../../../src/elements/sales-filter/panels/comparison-panel.js';
import { toPlans, toView } from '../../../src/elements/sales-filter/model/filter.js';
import { filterAttributes } from '../../../src/elements/sales-filter/attributes.js';
import type { Catalog } from '../../../src/query/catalog.js';
import { readerOf } from '../written.js';
import { context } from './filter-answers.js';

const column = (name: string, distinct: number, type = 'text'): object => ({ table: 't', name, type, distinct });
const catalog = {
  roles: [{ role: 'region', ref: { table: 't', column: 'Area' } }],
  columns: [column('Ship, Mode', 4), column('Area', 5), column('Note', 900), column('Only', 1), column('Price', 9, 'number')],
} as unknown as Catalog;

describe('two values that users compare', () => {
  it('are those of texts with few values, roles first', () => {
    assert.deepEqual(comparableFields(catalog), ['region', 'Ship, Mode']);
  });

  it('are read from the filters and the comparison, by any name of the field', () => {
    const clauses = ['Area: West; date: 2017', 'compare: "region: (blank)"'];
    assert.deepEqual(pairIn(clauses, 'region', catalog), { own: 'West', other: null });
    assert.deepEqual(pairIn(['region: West, East'], 'region', catalog), { own: undefined, other: undefined });
  });

  it('set their clauses in place of others on the field, in one step', () => {
    const pair = { field: 'region', own: 'West', other: 'North, East' };
    const clauses = { chart: 'Area: South; category: Bikes', region: 'region: South', date: 'date: 2017', own: 'compare: plan' };
    assert.deepEqual(pairClauses(clauses, pair, { maker: 'region', source: 'own', catalog }), {
      chart: 'category: Bikes',
      region: 'region: West',
      own: 'compare: "region: ""North, East"""',
    });
    const alone = pairClauses({}, { field: 'Ship, Mode', own: null, other: 'Air' }, { maker: 'own', source: 'own', catalog });
    assert.deepEqual(alone, { own: '"Ship, Mode": (blank); compare: """Ship, Mode"": Air"' });
  });

  it('are listed without the filters on their field', () => {
    const attributes = { ...readerOf(filterAttributes)({ field: 'compare' }), isOpen: true };
    const filters = ['region: West', 'date: 2017'];
    assert.equal(toPlans(attributes, context('', filters)).values, undefined);
    const { values } = toPlans({ ...attributes, comparedField: 'region' }, context('', filters));
    assert.deepEqual([values?.by, values?.filters], [['region'], ['date: 2017']]);
    const own = 'region: West; compare: "region: East"';
    assert.deepEqual(toPlans(attributes, context(own)).values?.by, ['region']);
    assert.equal(toView(attributes, context(own), {}).value, 'East');
  });
});
