import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { filterGroup } from '../../src/crossfilter/filter-bus.js';
import type { DefaultClause, FilterGroup } from '../../src/crossfilter/filter-group.js';
import type { Place } from '../../src/crossfilter/clauses.js';

let count = 0;
const fresh = (): FilterGroup => filterGroup(`place-${(count += 1)}`);

/** A widget’s place over one file, inside a dashboard or source. */
const placeOf = (file: string, ...within: object[]): Place => ({ files: [file], within });

describe('places (B7)', () => {
  const shop = {};
  const crm = {};
  const inShop = placeOf('orders.csv', shop);
  const inCrm = placeOf('deals.csv', crm);
  const yearOf = (where: string, place: Place): DefaultClause => ({ where, fields: ['date'], place });

  it('limits the clause of a widget to widgets over the same source', () => {
    const group = fresh();
    group.set('map', 'region: West', { place: inShop });
    assert.deepEqual(group.whereFor('kpi', 'cross', placeOf('orders.csv')), ['region: West']);
    assert.deepEqual(group.whereFor('kpi', 'cross', { files: ['products.csv', 'orders.csv'], within: [] }), ['region: West']);
    assert.deepEqual(group.whereFor('kpi', 'cross', inCrm), []);
    assert.deepEqual(group.clausesFor!(inCrm), {});
    assert.deepEqual(group.clauses, { map: 'region: West' });
  });

  it('applies a clause of code, of the URL and of an event to the whole group', () => {
    const group = fresh();
    group.load('region: West');
    group.set('page', 'channel: Web');
    for (const place of [inShop, inCrm])
      assert.deepEqual(group.whereFor('kpi', 'cross', place), ['region: West', 'channel: Web']);
  });

  it('limits a clause of the URL like that of the widget that would make it, so that going back shows the same numbers', () => {
    const group = fresh();
    group.set('map', 'region: East', { place: inCrm });
    group.load('region: West; channel: Web');
    group.adopt({ source: 'map', fields: ['region'], place: inShop });
    assert.deepEqual(group.clauses, { map: 'region: West', url: 'channel: Web' });
    assert.deepEqual(group.whereFor('kpi', 'cross', inShop), ['region: West', 'channel: Web']);
    assert.deepEqual(group.whereFor('kpi', 'cross', inCrm), ['channel: Web']);
  });

  it('takes back the limit when code sets the clause of a widget', () => {
    const group = fresh();
    group.set('map', 'region: West', { place: inShop });
    group.set('map', 'region: East');
    assert.deepEqual(group.whereFor('kpi', 'cross', inCrm), ['region: East']);
  });

  it('keeps a default clause inside its owner, one for each', () => {
    const group = fresh();
    group.adopt({ source: 'deal-date', fields: ['date'], isControl: true, place: inCrm });
    group.setDefault!(yearOf('date: 2017', inShop));
    group.setDefault!(yearOf('date: 2023', inCrm));
    assert.deepEqual(group.whereFor('kpi', 'cross', inShop), ['date: 2017']);
    assert.deepEqual(group.whereFor('kpi', 'cross', inCrm), ['date: 2023']);
    assert.deepEqual(group.whereFor('kpi', 'cross', placeOf('orders.csv')), []);
    assert.equal(group.defaultFor!(inCrm)?.source, 'deal-date');
    assert.equal(group.defaultFor!(placeOf('orders.csv')), undefined);
    group.removeDefault!(shop);
    assert.deepEqual(group.clauses, { 'deal-date': 'date: 2023' });
  });

  it('names the default clauses of two owners apart when no widget makes them', () => {
    const group = fresh();
    group.setDefault!(yearOf('date: 2017', inShop));
    group.setDefault!(yearOf('date: 2017', inCrm));
    assert.deepEqual(group.clauses, { period: 'date: 2017', 'period-2': 'date: 2017' });
  });

  it('replaces only the default clauses that a new clause reaches', () => {
    const group = fresh();
    group.setDefault!(yearOf('date: 2017', inShop));
    group.setDefault!(yearOf('date: 2023', inCrm));
    group.set('trend', 'date: 2016', { place: placeOf('orders.csv') });
    assert.deepEqual(group.clauses, { 'period-2': 'date: 2023', trend: 'date: 2016' });
    group.set('page', 'date: 2015');
    assert.deepEqual(group.clauses, { trend: 'date: 2016', page: 'date: 2015' });
  });

  it('clears what a place shows, and returns to its own default clause only', () => {
    const group = fresh();
    group.setDefault!(yearOf('date: 2017', inShop));
    group.setDefault!(yearOf('date: 2023', inCrm));
    group.set('period-2', '');
    group.set('when', 'date: 2016', { place: inShop });
    group.set('deals', 'stage: Won', { place: inCrm });
    group.reset!(undefined, { place: inShop });
    assert.deepEqual(group.clauses, { deals: 'stage: Won', period: 'date: 2017' });
  });

  it('lets the period of an outer source take the place of an inner one', () => {
    const group = fresh();
    const dashboard = {};
    group.setDefault!(yearOf('date: 2017', placeOf('orders.csv', dashboard, shop)));
    group.setDefault!(yearOf('date: 2016', inShop));
    assert.deepEqual(group.clauses, { period: 'date: 2016' });
    assert.deepEqual(group.whereFor('kpi', 'cross', placeOf('orders.csv', dashboard, shop)), ['date: 2016']);
  });

  it('knows the place of a clause that an undo brings back', () => {
    const group = fresh();
    group.adopt({ source: 'map', fields: ['region'], place: inShop });
    group.set('map', 'region: West', { place: inShop });
    group.set('map', '', { place: inShop });
    group.undo();
    assert.deepEqual([group.whereFor('kpi', 'cross', inShop), group.whereFor('kpi', 'cross', inCrm)], [['region: West'], []]);
  });

  it('offers a control the brushes over its own source', () => {
    const group = fresh();
    group.adopt({ source: 'trend', fields: ['date'], isBrush: true, place: inCrm });
    assert.deepEqual(group.makersOn!(['date'], inShop), []);
    assert.equal(group.makersOn!(['date'], inCrm).length, 1);
  });
});
