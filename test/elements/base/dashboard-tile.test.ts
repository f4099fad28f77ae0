import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { appliedTo } from '../../../src/elements/base/element/dashboard-tile.js';

describe('actingOn', () => {
  const clauses = ['date: 2017', '"Order Date": 2016', 'region: West', 'region: East; date: 2017'];

  it('keeps all clauses of a widget that follows the period of the page', () => {
    assert.deepEqual(appliedTo(undefined, clauses), clauses);
    assert.deepEqual(appliedTo({ undated: [] }, clauses), clauses);
  });

  it('leaves out what is only on the date for a widget that shows all dates', () => {
    assert.deepEqual(appliedTo({ undated: ['date', 'Order Date'] }, clauses), ['region: West', 'region: East; date: 2017']);
  });
});
