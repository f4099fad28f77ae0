import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { openDataset } from '../../src/core.js';
import { currencyIn } from '../../src/dataset/describe/currency.js';
import { decimals, table, texts } from './helpers.js';

function currencyOf(columns: Readonly<Record<string, string>>): string | undefined {
  const orders = table(
    't',
    Object.entries(columns).map(([name, text]) => (text === '' ? decimals(name, [5]) : texts(name, [text]))),
  );
  return currencyIn([orders], [{ role: 'revenue', ref: { table: orders.name, column: 'Sales' }, reasons: [] }]);
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

describe('amounts with a sign', async () => {
  const currencyOfText = async (...amounts: readonly string[]): Promise<string | undefined> => {
    const rows = amounts.map((amount, n) => `2024-01-0${String(n + 1)},"${amount}"`);
    const dataset = await openDataset(new Blob([`date,sales\n${rows.join('\n')}\n`]));
    const { currency } = dataset.catalog;
    dataset.close();
    return currency;
  };

  it('have the currency of a sign that belongs to one, and the sign itself where it belongs to several', async () => {
    assert.equal(await currencyOfText('€1.200,50', '€3,10'), 'EUR');
    assert.equal(await currencyOfText('US$1,200.50', 'US$3.10'), 'USD');
    assert.equal(await currencyOfText('$1,200.50', '$3.10'), '$');
    assert.equal(await currencyOfText('¥1,200', '¥310'), '¥');
    assert.equal(await currencyOfText('1,200.50', '3.10'), undefined);
    assert.equal(await currencyOfText('$1,200.50', '€3.10'), undefined);
  });
});
