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
    assert.equal(fixed(`${sheet}/export?format=csv`), undefined);
    assert.equal(fixed('https://github.com/shop/data/issues/1'), undefined);
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
    assert.equal(hint, 'The server responded with 404. Check the URL in the shapes attribute.');
  });

  it('leads to the URL after a refusal', () => {
    const { hint } = shown('http-status', 'status', { url: 'https://a.example/b.csv', status: 400 }, []);
    assert.equal(hint, 'The server responded with 400. Check the URL in the src attribute.');
  });
});
