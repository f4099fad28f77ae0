import assert from 'node:assert/strict';
import { it } from 'node:test';
import { filterGroup } from '../../src/crossfilter/filter-bus.js';

it('a filter group keeps the comparison like a clause: undone, redone, and loaded with the others', () => {
  const group = filterGroup('comparison');
  const stop = group.adopt({ source: 'picker', fields: ['compare'] });
  group.set('map', 'region: Europe');
  group.set('picker', 'compare: previous-year');
  assert.equal(group.written, 'region: Europe; compare: previous-year');
  group.undo();
  assert.deepEqual(group.clauses, { map: 'region: Europe' });
  group.redo();
  group.load('date: 2017; compare: 2015-01-01..2015-12-31');
  assert.deepEqual(group.clauses, { picker: 'compare: 2015-01-01..2015-12-31', url: 'date: 2017' });
  group.load('region: West; compare: "region: East"');
  assert.deepEqual(group.clauses, { picker: 'compare: "region: East"', url: 'region: West' });
  stop();
});
