import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { currencyIn } from '../../src/dataset/describe/currency.js';
import { decimals, table, texts } from './helpers.js';

function currencyOf(columns: Readonly<Record<string, string>>): string | undefined {
  const orders = table(
    't',
    Object.entries(columns).map(([name, text]) => (text === '' ? decimals(name, [5]) : texts(name, [text]))),
  );
  return currencyIn([orders], [{ role: 'revenue', ref: { table: orders.name, column: 'Sales' }, reason: '' }]);
}

describe('currencyIn', () => {
  it('reads columns of one currency, however they are named and written', () => {
    assert.equal(currencyOf({ Sales: '', order_currency: 'usd' }), 'USD');
    assert.equal(currencyOf({ Sales: '', CurrencyCode: 'CHF', Belegwährung: 'CHF' }), 'CHF');
    assert.equal(currencyOf({ Sales: '', WAERK: 'EUR' }), 'EUR');
  });

  it('knows none where two differ or the column holds something else', () => {
    assert.equal(currencyOf({ Sales: '', Currency: 'EUR', 'Payout currency': 'USD' }), undefined);
    assert.equal(currencyOf({ Sales: '', Currency: 'Taler' }), undefined);
    assert.equal(currencyOf({ Sales: '', Note: 'EUR' }), undefined);
  });
});
