import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { fieldNames } from '../../src/catalog/default-period.js';
import { withoutFields } from '../../src/query/where/clause-list.js';
import { filterMode } from '../../src/elements/base/attributes/declarators.js';
import { SalesError } from '../../src/util/error.js';

describe('withoutFields', () => {
  it('keeps what is on other fields, as written', () => {
    const fields = ['date', 'Order Date'];
    const left = ['date: 2017', '"Order Date": 2016', 'region:West', 'region: East; date: 2017', 'month(date): 2017-01'];
    assert.deepEqual(
      left.map((where) => withoutFields(where, fields)),
      ['', '', 'region:West', 'region: East', 'month(date): 2017-01'],
    );
    assert.deepEqual(withoutFields('region: East; date: 2017', []), 'region: East; date: 2017');
  });
});

describe('fieldNames', () => {
  it('has a field as role and as column', () => {
    const roles = [
      { role: 'date', ref: { table: 'orders', column: 'Order Date' } },
      { role: 'region', ref: { table: 'orders', column: 'region' } },
    ] as never;
    const names = ['date', 'Order Date', 'region', 'city'].map((field) => [...fieldNames(field, { roles })].sort());
    assert.deepEqual(names, [['Order Date', 'date'], ['Order Date', 'date'], ['region'], ['city']]);
  });
});

describe('filterMode', () => {
  const read = (text: string): unknown => filterMode('cross, -date').parse(text, 'filter');

  it('reads a word and the excluded fields', () => {
    assert.deepEqual(read(''), { mode: 'cross', without: ['date'] });
    assert.deepEqual(read('cross'), { mode: 'cross', without: [] });
    assert.deepEqual(read('-region'), { mode: 'cross', without: ['region'] });
    assert.deepEqual(read('all, - "Order Date", -region'), { mode: 'all', without: ['Order Date', 'region'] });
  });

  it('refuses other words, and two of them', () => {
    for (const text of ['croos, -date', 'cross, all'])
      assert.throws(
        () => read(text),
        (error) => error instanceof SalesError && error.code === 'bad-option',
      );
  });
});
