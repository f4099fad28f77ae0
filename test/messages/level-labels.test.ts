import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { grammar as german } from '../../src/messages/de/grammar.js';
import { grammar as english } from '../../src/messages/en/grammar.js';
import { grammar as japanese } from '../../src/messages/ja/grammar.js';
import { grammar as turkish } from '../../src/messages/tr/grammar.js';

describe('the label of a function over groups', () => {
  const cases: readonly (readonly [text: string, label: string])[] = [
    ['median(revenue per order)', 'Median revenue per order'],
    ['avg(orders per customer)', 'Average orders per customer'],
    ['avg(revenue per month(date))', 'Average revenue per month'],
    ['max(sum(Freight) per "Ship Mode")', 'Highest sum(Freight) per Ship Mode'],
    ['quantile(revenue per order, 0.9)', '90% quantile of revenue per order'],
    ['count(revenue per order)', 'Orders with revenue'],
    ['rank(revenue)', 'Rank by revenue'],
    ['cumulative(new-customers)', 'Cumulative new customers'],
    ['share(revenue, category)', 'Share of category'],
    ['share(revenue)', 'Share of revenue'],
    ['cumulative(share(revenue))', 'Cumulative share of revenue'],
    ['rank(median(revenue per order))', 'Rank by median revenue per order'],
  ];
  for (const [text, label] of cases)
    it(`is “${label}” for ${text}`, () => {
      assert.equal(english.measure(text), label);
    });

  it('is in the words and order of each language', () => {
    const text = 'median(revenue per order)';
    assert.deepEqual(
      [german, turkish, japanese].map(({ measure }) => measure(text)),
      ['Median: Umsatz je Bestellung', 'Medyan: sipariş başına ciro', '中央値：注文あたりの売上'],
    );
  });

  it('is in words for an average per day', () => {
    assert.deepEqual(
      ['revenue per working day', 'orders per day', 'rank(orders per day)'].map((text) => english.measure(text)),
      ['Revenue per working day', 'Orders per day', 'Rank by orders per day'],
    );
    assert.equal(german.measure('revenue per working day'), 'Umsatz je Arbeitstag');
    assert.equal(german.measure('revenue per head'), 'revenue per head');
  });

  it('is the name that the page gives', () => {
    assert.equal(english.measure('Typical order = median(revenue per order)'), 'Typical order');
    assert.equal(english.measure('sum(Freight)'), 'sum(Freight)');
    assert.equal(english.measure('max(Price)'), 'max(Price)');
    assert.equal(english.measure('count()'), 'Number of rows');
  });
});

describe('the label of a measure per member', () => {
  it('is in words, also for bins of it', () => {
    assert.equal(english.dimension('revenue per customer'), 'Revenue per customer');
    assert.equal(english.dimension('bin(revenue per customer, 500)'), 'Revenue per customer');
    assert.equal(german.dimension('orders per customer'), 'Bestellungen je Kunde');
  });

  it('is in words for ABC classes, with another measure than revenue', () => {
    assert.equal(english.dimension('abc(product)'), 'ABC class (product)');
    assert.equal(english.dimension('abc("Ship Mode", sum(Freight))'), 'ABC class (Ship Mode, sum(Freight))');
    assert.equal(german.dimension('abc(customer, profit)'), 'ABC-Klasse (Kunde, Gewinn)');
    assert.equal(japanese.dimension('abc(product)'), 'ABC区分（商品）');
  });

  it('leaves columns with the word in their names alone', () => {
    assert.equal(german.dimension('Cost per Unit'), 'Cost per Unit');
  });
});
