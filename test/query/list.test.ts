import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { splitList } from '../../src/query/names.js';

describe('splitList', () => {
  it('splits at commas outside of brackets and quotes', () => {
    assert.deepEqual(splitList(`revenue, bin(age, 10), "a, b", quantile(x, 0.5), count('x,y')`), [
      'revenue',
      'bin(age, 10)',
      '"a, b"',
      'quantile(x, 0.5)',
      "count('x,y')",
    ]);
  });

  it('trims, and leaves empty parts out', () => {
    assert.deepEqual(splitList(' , revenue ,, cost ,'), ['revenue', 'cost']);
    assert.deepEqual(splitList(''), []);
  });

  it('takes doubled quotes and other separators', () => {
    assert.deepEqual(splitList('"say ""a;b""": x; y', ';'), ['"say ""a;b""": x', 'y']);
  });

  it('takes an apostrophe in a word, and a quote that nothing closes, as they are', () => {
    assert.deepEqual(splitList("Men's sales, region"), ["Men's sales", 'region']);
    assert.deepEqual(splitList("region, Men's sales, Women's sales"), ['region', "Men's sales", "Women's sales"]);
    assert.deepEqual(splitList('Kids\' toys, 19" racks, region'), ["Kids' toys", '19" racks', 'region']);
    assert.deepEqual(splitList(`'s-Hertogenbosch, region`), ["'s-Hertogenbosch", 'region']);
    assert.deepEqual(splitList(`distinct(if(segment = 'Men''s, a', 1)), x`), [`distinct(if(segment = 'Men''s, a', 1))`, 'x']);
  });

  it('keeps what a measure states about itself', () => {
    assert.deepEqual(splitList('cogs = sum(cost) [money, down], "Net (EUR)" = sum(revenue)'), [
      'cogs = sum(cost) [money, down]',
      '"Net (EUR)" = sum(revenue)',
    ]);
  });

  it('gives a text with a bracket or quote left open as one part', () => {
    assert.deepEqual(splitList('sum(a, b'), ['sum(a, b']);
    assert.deepEqual(splitList('a), b'), ['a)', 'b']);
  });
});
