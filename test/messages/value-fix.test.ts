import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { error } from '../../src/messages/english-errors.js';
import { meantComparison, meantCondition, meantMeasure, meantValue, meantWord } from '../../src/messages/value-fix.js';
import { badOption, SalesError } from '../../src/util/error.js';

/** The value that an error of an option with this value proposes. */
const meant = (expected: string, values: readonly string[]) =>
  values.map((value) => meantValue(badOption('option', value, expected, { example: 1 })));

describe('the value that was meant', () => {
  it('is a number without its separators, currency and letter', () => {
    const values = ['1,000,000', '1.000.000', "750'000", '$750000', '750 000 €', 'EUR 12,5', '1.5M', '750k', 'many', '1-2'];
    assert.deepEqual(meant('number', values), [
      ...['1000000', '1000000', '750000', '750000', '750000', '12.5', '1500000', '750000', undefined, undefined],
    ]);
  });

  it('is a number with a word for thousands, in several languages', () => {
    const values = ['1,5 Mio', '1.5 million', '2 Mrd.', '3bn', '750 Tsd', '750 thousand', '1.1M EUR', '5 pieces', '10%'];
    assert.deepEqual(meant('number', values), [
      ...['1500000', '1500000', '2000000000', '3000000000', '750000', '750000', '1100000', undefined, undefined],
    ]);
  });

  it('is the number among words where a whole number is expected', () => {
    const counts = ['5 items', 'top 5', 'ten', 'top Ten', 'all', '-3', '5 to 10', '0 rows', '10%', 'constructor'].map((value) =>
      meantValue(badOption('top', value, 'whole-number', { min: 1, of: '' })),
    );
    assert.deepEqual(counts, ['5', '5', '10', '10', ...Array<undefined>(6).fill(undefined)]);
    assert.equal(meantValue(badOption('top', '900 rows', 'whole-number', { min: 1, of: '', max: 500 })), undefined);
  });

  it('is the number of a month, and the word that an attribute takes among others', () => {
    assert.deepEqual(meant('fiscal-start', ['April', 'oct', 'spring']), ['04', '10', undefined]);
    const charts = ['stacked bar', 'Pie chart', 'bar-chart', 'constructor'].map((text) =>
      meantWord(text, ['bar', 'stacked', 'donut']),
    );
    assert.deepEqual(charts, ['stacked', 'donut', undefined, undefined]);
  });

  it('is the code of a currency, and a language tag', () => {
    assert.deepEqual(meant('currency-code', ['€', 'Euros', 'dollar', 'money', 'constructor']), [
      'EUR',
      'EUR',
      'USD',
      undefined,
      undefined,
    ]);
    assert.deepEqual(meant('language-tag', ['en_US', 'German', 'pt_BR.UTF-8', 'klingon']), ['en-US', 'de', 'pt-BR', undefined]);
  });

  it('is a period', () => {
    const values = ['last month', 'this-year', 'last_quarter', 'last-12-months', 'ytd', 'Q1 2024', '2023 to 2024', 'sometime'];
    assert.deepEqual(meant('default-period', values), [
      ...['previous month', 'this year', 'previous quarter', 'last 12 months', 'this year', '2024-Q1', '2023..2024', undefined],
    ]);
  });

  it('is a number of periods, the current one or a fiscal year, and nothing that is not a period', () => {
    const values = [
      '12 months',
      'past 12 months',
      '30d',
      'last 12m',
      'current year',
      'FY2016',
      'fiscal year 2016',
      'Banana',
      'Q5 2024',
    ];
    assert.deepEqual(meant('default-period', values), [
      ...[
        'last 12 months',
        'last 12 months',
        'last 30 days',
        'last 12 months',
        'this year',
        '2016',
        '2016',
        undefined,
        '2024-Q4',
      ],
    ]);
  });

  it('is a measure or an expression', () => {
    const measures = [
      'Turnover',
      'umsatz',
      'COUNT(*)',
      'profit %',
      'average of Sales',
      'Total Sales',
      'total visits',
      'sum(Sales',
      'avg(sum(Sales)',
      'visits of',
      'sum(',
      'constructor',
      'constructor of Sales',
    ];
    assert.deepEqual(measures.map(meantMeasure), [
      ...[
        'revenue',
        'revenue',
        'count()',
        'margin',
        'avg(Sales)',
        'revenue',
        'sum(visits)',
        'sum(Sales)',
        'avg(sum(Sales))',
        undefined,
        undefined,
        undefined,
        undefined,
      ],
    ]);
  });
});

describe('a measure in words', () => {
  it('is the built-in measure without the words around it', () => {
    const pairs = [
      ['profit margin', 'margin'],
      ['gross profit', 'profit'],
      ['gross revenue', undefined],
      ['net sales', 'revenue'],
      ['unique customers', 'customers'],
      ['the number of orders', 'orders'],
      ['# orders', 'orders'],
      ['customer count', 'customers'],
      ['revenue', undefined],
      ['net constructor', undefined],
    ];
    assert.deepEqual(
      pairs.map(([written = '']) => meantMeasure(written)),
      pairs.map(([, meant]) => meant),
    );
  });

  it('is a function of a measure per member', () => {
    const words = ['average revenue per customer', 'Revenue per Customer', 'median sales per order', 'weather per customer'];
    assert.deepEqual(words.map(meantMeasure), [
      ...['avg(revenue per customer)', 'avg(revenue per customer)', 'median(revenue per order)', undefined],
    ]);
  });

  it('has its filter in words, or in a function of spreadsheets', () => {
    const pairs = [
      ['revenue in 2024', ['revenue', 'date: 2024']],
      ['sales for last month', ['revenue', 'date: previous month']],
      ['revenue where region = West', ['revenue', 'region: West']],
      ['units in stock', undefined],
      ['weather in 2024', undefined],
      ["sumif(Region, 'West', Sales)", ['sum(Sales)', 'Region: West']],
      ['=SUMIFS(Sales, Region, "West")', ['sum(Sales)', 'Region: West']],
      ['AVERAGEIF(Sales, ">100")', ['avg(Sales)', 'Sales: 100..; Sales: !100']],
      ['countif(Region; "West")', ['count()', 'Region: West']],
      ['sumif(Sales)', undefined],
    ] as const;
    assert.deepEqual(
      pairs.map(([written]) => meantCondition(written)),
      pairs.map(([, meant]) => meant),
    );
  });
});

describe('the expression that other tools have', () => {
  it('has the functions, the names and the signs of this library', () => {
    const pairs = [
      ['=SUM(Sales)', 'SUM(Sales)'],
      ['AVERAGE(Sales)', 'avg(Sales)'],
      ['COUNTD([Customer ID])', 'distinct("Customer ID")'],
      ['count_distinct(customer)', 'distinct(customer)'],
      ['sum(Unit Price)', 'sum("Unit Price")'],
      ['sum(`Unit Price`)', 'sum("Unit Price")'],
      ['sum(Sales) as Total', 'sum(Sales)'],
      ['sum(price × quantity)', 'sum(price * quantity)'],
      ['revenue − cost', 'revenue - cost'],
      ['sum(price \\* quantity)', 'sum(price * quantity)'],
      ['sum(&quot;Sales&quot;)', 'sum("Sales")'],
      ['SUM(Sales) / COUNT(DISTINCT [Order ID])', 'SUM(Sales) / distinct("Order ID")'],
      ['20% of sales', '0.2 * revenue'],
      ['{orders}', 'orders'],
      ['{"orders"}', 'orders'],
      ['`orders`', 'orders'],
      ['\\"orders\\"', 'orders'],
      ['"Unit Price"', undefined],
      ['revenue orders', 'revenue, orders'],
    ];
    assert.deepEqual(
      pairs.map(([written = '']) => meantMeasure(written)),
      pairs.map(([, meant]) => meant),
    );
  });

  it('has a comparison and an order', () => {
    const values = ['last year', 'last_year', 'true', 'prior year', 'year over year', 'last month', 'MoM', 'yesterday’s weather'];
    assert.deepEqual(values.map(meantComparison), [
      ...['previous-year', 'previous-year', 'previous-year', 'previous-year', 'previous-year'],
      ...['previous-period', 'previous-period', undefined],
    ]);
    const ordered = ['revenue desc', 'region ASC', 'desc', 'descending', 'sales desc', 'highest first', 'revenue lowest'].map(
      (order) => {
        const params = { option: 'orderBy', value: order, expected: ['region', 'revenue'] };
        return error({ code: 'bad-option', reason: 'order-by-unknown', params, attributes: { order } }).fix?.value;
      },
    );
    assert.deepEqual(ordered, ['-revenue', 'region', '-revenue', '-revenue', undefined, '-revenue', 'revenue']);
  });

  it('has the number of a day of the week', () => {
    const days = ['Monday', 'sun', 'Moonday', 'day 3'].map((day) =>
      meantValue(badOption('week-start', day, 'whole-number', { min: 1, of: '', max: 7 })),
    );
    assert.deepEqual(days, ['1', '7', undefined, '3']);
  });
});

describe('an error of a value that other tools take', () => {
  const fixed = ({ code, reason, params, inner }: SalesError, attributes: Readonly<Record<string, string>>) => {
    const { hint, fix } = error({ code, reason, params, inner, attributes, markup: Object.entries(attributes) });
    return [hint, fix?.attribute, fix?.value];
  };

  it('has the fix on the tag with the attribute, and names the value on others', () => {
    const problem = badOption('currency', '€', 'currency-code');
    assert.deepEqual(fixed(problem, { currency: '€' }), ['Fix: currency="EUR"', 'currency', 'EUR']);
    assert.deepEqual(fixed(problem, {}), ["Did you mean 'EUR'?", undefined, undefined]);
  });

  it('has a filter as `where`, and a file as `src`', () => {
    const filter = badOption('filter', 'region = West', ['cross', 'all', 'none']);
    assert.deepEqual(fixed(filter, { filter: 'region = West' }).slice(1), ['where', 'region: West']);
    assert.deepEqual(fixed(filter, { filter: 'region = West', where: 'date: 2024' }).slice(1), [undefined, undefined]);
    const source = new SalesError('source-missing', 'no-source', { params: { source: 'orders.csv', first: 'orders' } });
    assert.deepEqual(fixed(source, { source: 'orders.csv' }).slice(1), ['src', 'orders.csv']);
  });
});
