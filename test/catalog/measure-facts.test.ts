import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { asWritten, zeroWithoutRows } from '../../src/catalog/measure-facts.js';

const DEFINE = { net: 'sum(price * quantity)', rate: 'sum(cost) / sum(revenue)' };

describe('zeroWithoutRows', () => {
  it('makes sums 0 without rows, and leaves other measures', () => {
    assert.equal(zeroWithoutRows('revenue', DEFINE), 'revenue = coalesce(sum(revenue), 0)');
    assert.equal(zeroWithoutRows('net', DEFINE), 'net = coalesce(sum(price * quantity), 0)');
    assert.equal(zeroWithoutRows('sold = sum(units)', DEFINE), 'sold = coalesce(sum(units), 0)');
    for (const measure of ['rate', 'aov', 'x = avg(price)']) assert.equal(zeroWithoutRows(measure, DEFINE), measure);
  });
});

describe('asWritten', () => {
  it('is the measure before, which people know', () => {
    for (const measure of ['revenue', 'net', 'rate', 'aov'])
      assert.equal(asWritten(zeroWithoutRows(measure, DEFINE), DEFINE), measure);
  });

  it('leaves expressions of users', () => {
    for (const measure of ['revenue', 'x = avg(price)', 'revenue = sum(price)'])
      assert.equal(asWritten(measure, DEFINE), measure);
  });
});
