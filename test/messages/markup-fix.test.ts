import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { englishMessage, error } from '../../src/messages/english-errors.js';
import type { ErrorFacts } from '../../src/util/error.js';

type Markup = NonNullable<ErrorFacts['markup']>;

/** What a card says of an error of a tag with these attributes. */
function shown(code: string, reason: string, params: ErrorFacts['params'], markup: Markup) {
  return error({ code, reason, params, markup, attributes: Object.fromEntries(markup) });
}

const option = (reason: string, params: ErrorFacts['params'], markup: Markup) => {
  const { text, hint, fix } = shown('bad-option', reason, params, markup);
  return [text, hint, fix?.attribute, fix?.value, fix?.removes ?? []];
};

describe('the fix of mistyped markup', () => {
  it('has the name of the attribute that was meant', () => {
    assert.deepEqual(
      option('unknown-attribute', { option: 'mesure', nearest: 'measure', value: 'profit' }, [['mesure', 'profit']]),
      ["Unknown attribute 'mesure'", 'Fix: measure="profit"', 'measure', 'profit', ['mesure']],
    );
  });

  it('has the first field for a filter, and no attribute for another tag', () => {
    const fields = option('unknown-attribute', { option: 'fields', nearest: 'field', value: 'region, category' }, []);
    assert.equal(fields[1], 'Fix: field="region"');
    const tag = '<sales-kpi where="region: West">';
    assert.deepEqual(option('unknown-attribute', { option: 'where', nearest: tag, value: 'region: West' }, []), [
      "Unknown attribute 'where'",
      `Did you mean '${tag}'?`,
      ...[undefined, undefined, []],
    ]);
  });

  it('has a filter in the form of this library', () => {
    const value = 'date: 2024-01-01 to 2024-03-31';
    assert.equal(
      option('unknown-attribute', { option: 'date-range', nearest: 'where', value }, [['date-range', '2024']])[1],
      'Fix: where="date: 2024-01-01..2024-03-31"',
    );
  });

  it('has pairs with colons in place of equals signs', () => {
    const fixed = (written: string) =>
      option('unreadable-pair', { option: 'roles', value: written, expected: 'role: column' }, [['roles', written]])[3];
    assert.equal(fixed('revenue=Profit'), 'revenue: Profit');
    assert.equal(fixed('revenue = Profit, date = Order Date'), 'revenue: Profit; date: Order Date');
    assert.equal(fixed('Profit'), undefined);
  });

  it('has a measure without its second pair of quotation marks', () => {
    const { fix } = shown('unknown-measure', 'unknown-measure', { measure: 'orders', nearest: 'orders' }, [
      ['measure', '"orders"'],
    ]);
    assert.equal(fix?.value, 'orders');
  });

  it('has the id of a source, and the URL of a file without signs of code', () => {
    const fixed = (src: string, hasId = false) => {
      const params = { status: 404, url: `https://shop.example/${src}` };
      const { fix } = error({ code: 'http-status', reason: 'status', params, attributes: { src }, hasId });
      return [fix?.attribute, fix?.value];
    };
    assert.deepEqual(fixed('orders', true), ['source', 'orders']);
    assert.deepEqual(fixed('orders'), [undefined, undefined]);
    assert.deepEqual(fixed('/public/data/orders.csv'), ['src', '/data/orders.csv']);
    for (const src of ["'orders.csv'", '\\"orders.csv\\"', 'orders.csv;'])
      assert.deepEqual(fixed(src), ['src', 'orders.csv'], src);
  });

  it('has straight quotation marks around the whole value', () => {
    const [, hint] = option('curly-quotes', { option: 'src' }, [['src', '“orders.csv”']]);
    assert.equal(hint, 'Fix: src="orders.csv"');
    const split: Markup = [
      ['src', 'orders.csv'],
      ['where', '“region:'],
      ['north', ''],
      ['america”', ''],
      ['measure', 'cost'],
    ];
    assert.deepEqual(option('curly-quotes', { option: 'where' }, split).slice(1), [
      'Fix: where="region: north america"',
      'where',
      'region: north america',
      ['north', 'america”'],
    ]);
  });

  it('has straight quotation marks around all values, where an editor replaced them all', () => {
    const markup: Markup = [
      ['src', '”orders.csv”'],
      ['measure', '”profit”'],
      ['where', '”region:'],
      ['west”', ''],
      ['heading', 'Our shop’s sales'],
    ];
    const { hint, fix } = shown('bad-option', 'curly-quotes', { option: 'src' }, markup);
    assert.equal(hint, 'Fix: src="orders.csv" measure="profit" where="region: west"');
    assert.deepEqual(fix?.also, [
      ['measure', 'profit'],
      ['where', 'region: west'],
    ]);
    assert.deepEqual(fix.removes, ['west”']);
  });

  it('keeps an apostrophe between curly quotation marks, and removes curly single ones', () => {
    assert.equal(option('curly-quotes', { option: 'where' }, [['where', '“customer:Macy’s”']])[3], 'customer:Macy’s');
    assert.equal(option('curly-quotes', { option: 'where' }, [['where', '‘region:West’']])[3], 'region:West');
  });

  it('has single quotation marks around double ones', () => {
    const markup: Markup = [
      ['measure', 'sum('],
      ['sales")"', ''],
    ];
    assert.deepEqual(option('broken-quotes', { option: 'measure' }, markup).slice(1, 4), [
      `Fix: measure='sum("sales")'`,
      'measure',
      'sum("sales")',
    ]);
  });

  it('has the URL that was meant', () => {
    const fixed = (reason: string, src: string, params = {}) => option(reason, { option: 'src', ...params }, [['src', src]])[3];
    assert.equal(fixed('escaped-ampersand', 'a.csv?x=1&amp;y=2'), 'a.csv?x=1&y=2');
    assert.equal(fixed('unknown-protocol', 'htps://a.example/b.csv', { value: 'htps://' }), 'https://a.example/b.csv');
  });

  it('has the URL of a file whose name has spaces, but keeps several files', () => {
    const fixed = (src: string) =>
      shown('http-status', 'status', { url: 'https://a.example/b', status: 404 }, [['src', src]]).fix?.value;
    assert.equal(fixed('our shop orders.csv'), 'our%20shop%20orders.csv');
    assert.deepEqual(['orders.csv products.csv', 'orders=a.csv products=b.csv', '/api/a /api/b', 'orders.csv'].map(fixed), [
      undefined,
      undefined,
      undefined,
      undefined,
    ]);
  });

  it('has the file that a web page shows', () => {
    const fixed = (src: string) => shown('cors', 'blocked', { url: src }, [['src', src]]).fix?.value;
    const sheet = 'https://docs.google.com/spreadsheets/d/1aB2cD3eF4';
    assert.equal(fixed(`${sheet}/edit?usp=sharing`), `${sheet}/export?format=csv`);
    assert.equal(fixed(`${sheet}/edit#gid=7`), `${sheet}/export?format=csv&gid=7`);
    assert.equal(fixed(`${sheet}/htmlview?pli=1`), `${sheet}/export?format=csv`);
    assert.equal(fixed(`${sheet}/export?format=csv`), undefined);
    const published = 'https://docs.google.com/spreadsheets/d/e/2PACX-1vT/pub';
    assert.equal(fixed(`${published}html?gid=0`), `${published}?output=csv`);
    assert.equal(fixed(`${published}?output=csv`), undefined);
    assert.equal(fixed('https://www.dropbox.com/s/a1/orders.csv?dl=0'), 'https://dl.dropboxusercontent.com/s/a1/orders.csv?dl=0');
    assert.equal(fixed('https://github.com/shop/data/issues/1'), undefined);
    const own = 'https://git.shop.example/data/-';
    assert.equal(fixed(`${own}/blob/main/orders.csv`), `${own}/raw/main/orders.csv`);
  });

  it('is to download a file that no other page can load', () => {
    const hint = (src: string) => shown('cors', 'blocked', { url: src }, [['src', src]]).hint;
    const stores = {
      'Google Drive': 'https://drive.google.com/file/d/1aB2cD3eF4/view?usp=sharing',
      OneDrive: 'https://1drv.ms/x/s!Ab1',
      SharePoint: 'https://shop.sharepoint.com/:x:/s/sales/Eab1?e=2',
      GitLab: 'https://gitlab.com/shop/data/-/blob/main/orders.csv',
    };
    for (const [store, url] of Object.entries(stores))
      assert.equal(
        hint(url),
        `Other pages can’t load files from ${store}. Download the file, put it next to this page, and set its name: src="orders.csv".`,
      );
    assert.doesNotMatch(hint('https://docs.google.com/spreadsheets/d/1aB2cD3eF4/export?format=csv') ?? '', /Download/);
  });

  it('has a colon for an equals sign, and a role before its column', () => {
    const where = 'region = West; segment==Home';
    const { fix } = shown('bad-clause', 'where-expected', { where, position: 13 }, [['where', where]]);
    assert.equal(fix?.value, 'region: West; segment: Home');
    const roles = 'date: Day; Sales: revenue';
    const swapped = { option: 'roles', value: 'Sales', expected: ['date', 'revenue'] };
    assert.equal(option('not-a-role', swapped, [['roles', roles]])[3], 'date: Day; revenue: Sales');
    assert.equal(option('not-a-role', { ...swapped, value: 'Salez' }, [['roles', 'Salez: Sales']])[3], undefined);
  });

  it('has https on a page with https, except for the own computer', () => {
    const blocked = (src: string, isSecure: boolean) =>
      error({
        code: 'network',
        reason: 'not-reached',
        params: { url: src, place: 'url' },
        markup: [['src', src]],
        attributes: { src },
        isSecure,
      });
    const { text, hint } = blocked('http://a.example/b.csv', true);
    assert.deepEqual(
      [text, hint],
      ['The browser blocks b.csv: its URL starts with http:, that of the page with https:', 'Fix: src="https://a.example/b.csv"'],
    );
    assert.equal(blocked('http://a.example/b.csv', false).fix, undefined);
    assert.equal(blocked('http://localhost/b.csv', true).fix, undefined);
  });

  it('has two dots in place of a dash', () => {
    const { hint } = shown('bad-clause', 'clause-value', { clause: 'date: 2016–2017', position: 6 }, [
      ['where', 'date: 2016–2017'],
    ]);
    assert.equal(hint, 'Write ranges with two dots, not with a dash. Fix: where="date: 2016..2017"');
  });
});

describe('the hint of an error', () => {
  it('says which measure a column is', () => {
    const params = { measure: 'Sales', aggregate: 'sum', role: 'revenue', nearest: 'revenue' };
    const { hint, fix } = shown('unknown-measure', 'measure-is-column', params, [['measure', 'Sales']]);
    assert.deepEqual([hint, fix?.value], ["Use 'revenue': it is the column Sales.", 'revenue']);
    const quoted = { ...params, expression: '1 + "Sales"' };
    assert.equal(shown('unknown-measure', 'measure-is-column', quoted, [['measure', '1 + "Sales"']]).fix?.value, '1 + revenue');
  });

  it('has an expression that HTML reads as a whole', () => {
    const { hint } = englishMessage({
      code: 'unknown-measure',
      reason: 'measure-is-column',
      params: { measure: 'Sales', aggregate: 'sum' },
    });
    assert.match(hint ?? '', /measure='sum\("Sales"\)'/);
  });

  it('changes the attribute whose file is missing', () => {
    const markup: Markup = [
      ['src', 'https://github.com/shop/data/blob/main/orders.csv'],
      ['shapes', 'https://github.com/shop/data/blob/main/regions.json'],
    ];
    const params = { status: 404, url: 'https://github.com/shop/data/blob/main/regions.json', attribute: 'shapes' };
    const { fix } = shown('http-status', 'status', params, markup);
    assert.deepEqual([fix?.attribute, fix?.value], ['shapes', 'https://raw.githubusercontent.com/shop/data/main/regions.json']);
    const { hint } = shown('http-status', 'status', params, [['shapes', 'regions.json']]);
    assert.equal(
      hint,
      'The server responded with 404. Check the URL in the shapes attribute. Uppercase and lowercase letters and the ending, such as .csv, must be those of the file.',
    );
  });

  it('says of a path on a computer that a page needs a URL', () => {
    const hints = ['/Volumes/data/orders.csv', '~/orders.csv', '/homes/orders.csv'].map(
      (src) => shown('http-status', 'status', { url: `https://a.example${src}`, status: 404 }, [['src', src]]).hint,
    );
    assert.deepEqual(
      hints.map((hint) => hint?.startsWith('Browsers load no files by their path.')),
      [true, true, false],
    );
  });

  it('has the URL of a link of Markdown and of a text in braces', () => {
    const fixed = ['[orders](orders.csv)', '<orders.csv>', "{'orders.csv'}", '{orders}'].map(
      (src) => shown('http-status', 'status', { url: 'https://a.example/o', status: 404 }, [['src', src]]).fix?.value,
    );
    assert.deepEqual(fixed, ['orders.csv', 'orders.csv', 'orders.csv', undefined]);
  });

  it('says that a template was not rendered, and that code had no value', () => {
    const of = (where: string) => shown('bad-clause', 'where-expected', { where }, [['where', where]]);
    assert.equal(of('region: {{ region }}').text, "Where: 'region: {{ region }}' is the code of a template");
    assert.equal(of('[object Object]').hint, 'The code or the template of the page had no value for this attribute.');
  });

  it('leads to the URL after a refusal', () => {
    const { hint } = shown('http-status', 'status', { url: 'https://a.example/b.csv', status: 400 }, []);
    assert.equal(hint, 'The server responded with 400. Check the URL in the src attribute.');
  });
});

describe('the fix of a filter', () => {
  /** The filter that the fix of an error has. */
  const fixed = (where: string, reason = 'clause-value', params: ErrorFacts['params'] = {}, code = 'bad-type') =>
    shown(reason === 'unknown-member' ? reason : code, reason, params, [['where', where]]).fix?.value;

  it('has the form of this library for that of SQL', () => {
    const pairs = [
      ["region = 'West' AND category <> 'Chairs'", 'region: West; category: !Chairs'],
      ["region not in ('West', 'East')", 'region: !West, !East'],
      ['WHERE [Sales] >= 300', 'Sales: 300..'],
      ['Sales > 300', 'Sales: 300..; Sales: !300'],
      ['date: <= 2024', 'date: ..2024'],
      ['region: West, category: Chairs', 'region: West; category: Chairs'],
      ['region: West, East & category: Chairs', 'region: West, East; category: Chairs'],
      ['region is West', 'region: West'],
      ['region is not West', 'region: !West'],
      ['not region: West', 'region: !West'],
      ['region contains We', 'region: *We*'],
      ["region like 'W%'", 'region: W*'],
      ['region: in (West, East)', 'region: West, East'],
      ['region: [West, East]', 'region: West, East'],
      ['region: West OR region: East or region: North', 'region: West, East, North'],
      ["region = 'West' or region = 'East'", 'region: West, East'],
      ['region：West；category：Chairs', 'region: West; category: Chairs'],
      ['category: Food &amp; Drink', 'category: Food & Drink'],
      ['customer\\_name: A', 'customer_name: A'],
      ['date between 2024-01-01 and 2024-06-30', 'date: 2024-01-01..2024-06-30'],
      ['Sales: > 100 and < 200', 'Sales: 100..200'],
      ['date >= 2023 and <= 2024', 'date: 2023..2024'],
      ['region: West & region: East && category: Chairs', 'region: West, East; category: Chairs'],
      ["region = 'West' and region = 'East'", 'region: West, East'],
      ['region: West; region: East, North', 'region: West, East, North'],
      ['region: not West', 'region: !West'],
      ['date: since 2023', 'date: 2023..'],
      ['date from 2023-02 to 2024', 'date: 2023-02..2024'],
      ['date until 2024-06', 'date: ..2024-06'],
      ['date: after 2022', 'date: 2022..; date: !2022'],
      ['date before 2022', 'date: ..2022; date: !2022'],
      ['weekday(date): Monday, Tue', 'weekday(date): 1, 2'],
      ['region: !West & region: !East', 'region: !West; region: !East'],
      ['Sales: 1.. & Sales: ..5', 'Sales: 1..; Sales: ..5'],
    ];
    for (const [where = '', expected] of pairs) assert.equal(fixed(where), expected);
  });

  it('has dates as filters have them, and none for a date with two readings', () => {
    const pairs = [
      ['31.12.2024', '2024-12-31'],
      ['2024-02-30', '2024-02-29'],
      ['2023-02-01..2023-02-30', '2023-02-01..2023-02-28'],
      ['2024..2023', '2023..2024'],
      ['12/31/2024', '2024-12-31'],
      ['31/12/2024', '2024-12-31'],
      ['2024/1', '2024-01'],
      ['Q3 2024', '2024-Q3'],
      ['March 2024 to May 2024', '2024-03..2024-05'],
      ['last year', 'previous year'],
      ['01/01/2016..06/30/2016', '2016-01-01..2016-06-30'],
      ['1/2/2016 to 30/6/2016', '2016-02-01..2016-06-30'],
      ['2/2/2016', '2016-02-02'],
      ['2016...2017', '2016..2017'],
      ['2016-2017', '2016..2017'],
      ['YTD', 'this year'],
      ['last-30-days', 'last 30 days'],
      ['today', 'this day'],
      ['2024-13', '2024-12'],
      ['2022/23', '2022..2023'],
      ['1999-00', '1999-01'],
      ['FY2023', '2023'],
      ['12 months', 'last 12 months'],
      ['rolling 12 months', 'last 12 months'],
      ['2024-00', '2024-01'],
      ['2024-31-12', '2024-12-31'],
      ['2024-01-32', '2024-01-31'],
      ['2024-Q5', '2024-Q4'],
      ['2024-W01', '2024-01-01..2024-01-07'],
      ['2020-W53', '2020-12-28..2021-01-03'],
      ['2021 w1', '2021-01-04..2021-01-10'],
      ['30 February 2024', '2024-02-29'],
      ['15. Jan. 2024', '2024-01-15'],
      ['Jan 15, 2024', '2024-01-15'],
      ['March 3rd, 2024..May 31, 2024', '2024-03-03..2024-05-31'],
    ];
    for (const [date, expected] of pairs) assert.equal(fixed(`date: ${date}`), `date: ${expected}`);
    for (const date of ['1/2/2024', '1/2/2024..3/4/2024', '13/13/2024', '2024-1-2-3'])
      assert.equal(fixed(`date: ${date}`), undefined);
    const { hint } = shown('bad-clause', 'clause-value', {}, [['where', 'date: 1/2/2024..3/4/2024']]);
    assert.equal(
      hint,
      'Write dates as year-month-day: where="date: 2024-01-02..2024-03-04" or where="date: 2024-02-01..2024-04-03".',
    );
  });

  it('has commas between values of the data alone, and changes no spaces alone', () => {
    const expected = ['West', 'East'];
    assert.equal(fixed('region: West and East', 'unknown-member', { value: 'West and East', expected }), 'region: West, East');
    assert.equal(fixed('region: West/East', 'unknown-member', { value: 'West/East', expected }), 'region: West, East');
    assert.equal(fixed('region: not West', 'unknown-member', { value: 'not West', expected }), 'region: !West');
    assert.equal(fixed('weekday: Sunday', 'clause-unknown-field', { field: 'weekday' }), 'weekday(date): 7');
    assert.equal(fixed('region: Salt and Pepper', 'unknown-member', { value: 'Salt and Pepper', expected }), undefined);
    assert.equal(fixed('category:Food and Drinks'), undefined);
    assert.equal(fixed("region = 'West' or category = 'Chairs'"), undefined);
    assert.equal(fixed('region: West | East', 'unknown-member', { value: 'West | East', expected }), 'region: West, East');
    assert.equal(fixed('date: 2024-13; "Ship Mode"= x'), undefined);
  });
});

describe('the fix of other lists', () => {
  it('has single dimensions, and commas before excluded fields', () => {
    const expected = ['region', 'date'];
    const dimensions = (attribute: string, value: string, reason = 'unknown-dimension') => {
      const params = { dimension: value, expected, ...(reason.endsWith('-of') && { option: attribute }) };
      return shown('unknown-dimension', reason, params, [[attribute, value]]).fix?.value;
    };
    assert.equal(dimensions('series', 'region, date'), 'region');
    assert.equal(dimensions('series', 'North, East'), undefined);
    assert.equal(dimensions('drill', 'region > date', 'unknown-dimension-of'), 'region, date');
    const words = (value: string) =>
      shown('bad-option', 'not-one-of', { option: 'filter', value, expected: ['cross', 'all', 'none'] }, [['filter', value]]);
    assert.equal(words('cross -date -region').fix?.value, 'cross, -date, -region');
    assert.equal(words('cross filter').fix?.value, 'cross');
  });

  it('has semicolons between roles and between definitions', () => {
    const roles = (value: string, reason: string) =>
      shown('bad-option', reason, { option: 'roles', field: 'Sal', value, nearest: 'Sales' }, [['roles', value]]).fix?.value;
    assert.equal(roles('date: Day, revenue: Sales', 'role-unknown-column'), 'date: Day; revenue: Sales');
    assert.equal(roles('revenue: Sal', 'role-unknown-column'), 'revenue: Sales');
    const params = { option: 'roles', field: 'Sal', role: 'revenue', nearest: 'Sales' };
    const { hint } = shown('bad-option', 'role-unknown-column', params, [['roles', 'revenue: Sal']]);
    assert.equal(hint, 'Fix: roles="revenue: Sales"');
    assert.equal(roles('{"revenue":"Sales"}', 'not-a-role'), 'revenue: Sales');
    const define = (value: string, reason: string, code: string, params = {}) =>
      shown(code, reason, params, [['define', value]]).fix?.value;
    assert.equal(define('a = sum(x), b-c = sum(y)', 'expression', 'bad-expression'), 'a = sum(x); b-c = sum(y)');
    assert.equal(define('a = sum(if(x = 1, y = 2, z))', 'expression', 'bad-expression'), undefined);
    assert.equal(define('a: sum(x); b: sum(y)', 'unreadable-pair', 'bad-option', { option: 'define' }), 'a = sum(x); b = sum(y)');
  });

  it('has the direction of an order at its start', () => {
    const order = (value: string) =>
      shown('bad-option', 'order-by-unknown', { expected: ['region', 'revenue'] }, [['order', value]]).fix?.value;
    for (const written of ['revenue desc', 'revenue:desc', 'DESC revenue']) assert.equal(order(written), '-revenue');
    assert.equal(order('asc region'), 'region');
  });

  it('has commas between measures, and spaces between files', () => {
    const measures = (measure: string, code = 'bad-expression') =>
      shown(code, 'not-numbers', { expression: measure }, [['measure', measure]]).fix?.value;
    assert.equal(measures('revenue; orders'), 'revenue, orders');
    assert.equal(measures('revenue and orders', 'bad-type'), 'revenue, orders');
    assert.equal(measures('sum(Sales and)'), undefined);
    const files = (src: string) =>
      shown('http-status', 'status', { url: 'https://a.example/b', status: 404 }, [['src', src]]).fix?.value;
    assert.equal(files('orders.csv, products.csv'), 'orders.csv products.csv');
    assert.equal(files('orders.csv'), undefined);
  });

  it('has the attribute of a div that stands for a tag', () => {
    const params = { option: 'mesure', nearest: 'measure', value: 'cost' };
    const { hint, fix } = error({ ...{ code: 'bad-option', reason: 'unknown-attribute', params }, prefix: 'data-' });
    assert.deepEqual([hint, fix?.attribute], ['Fix: data-measure="cost"', 'measure']);
  });
});
