import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { parseDefine, parseRoles } from '../../src/catalog/attributes.js';

describe('parseRoles', () => {
  it('reads pairs, quoted columns too, and records', () => {
    assert.deepEqual(parseRoles('date: Order Date; revenue: "Sales; ""net"""; cost: a:b;'), {
      date: 'Order Date',
      revenue: 'Sales; "net"',
      cost: 'a:b',
    });
    assert.deepEqual(parseRoles({ date: 'Order Date' }), { date: 'Order Date' });
    assert.deepEqual(parseRoles(' '), {});
  });

  it('offers the role that was meant', () => {
    assert.throws(() => parseRoles('revenu: Sales'), { code: 'bad-option', hint: "Did you mean 'revenue'?" });
    assert.throws(() => parseRoles({ dates: 'Order Date' }), { code: 'bad-option', hint: "Did you mean 'date'?" });
  });

  it('removes a role without a column', () => {
    assert.deepEqual(parseRoles('promotion:; date: Order Date'), { promotion: '', date: 'Order Date' });
  });

  it('rejects what is no pair', () => {
    for (const text of ['date', ': Sales', 'date = Order Date']) {
      assert.throws(() => parseRoles(text), { code: 'bad-option' }, text);
    }
  });
});

describe('parseDefine', () => {
  it('reads names and expressions, whose own = and quotes stay', () => {
    assert.deepEqual(parseDefine(`net = sum(price * quantity); "Gross ""x""" = sum("a;b"); gifts=count(if(kind = 'gift', 1))`), {
      net: 'sum(price * quantity)',
      'Gross "x"': 'sum("a;b")',
      gifts: "count(if(kind = 'gift', 1))",
    });
    assert.deepEqual(parseDefine({ net: 'sum(price)' }), { net: 'sum(price)' });
  });

  it('rejects what is no definition', () => {
    for (const text of ['net', 'net =', '= sum(a)', 'net: sum(a)'])
      assert.throws(() => parseDefine(text), { code: 'bad-option' }, text);
  });
});
