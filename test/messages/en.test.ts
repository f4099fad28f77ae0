import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { describe, it } from 'node:test';
import { MEASURES } from '../../src/catalog/measures.js';
import { errorReasonsTexts } from '../../src/messages/compiled/en/error-reasons.js';
import { namesTexts } from '../../src/messages/compiled/en/names.js';
import { en } from '../../src/messages/en.js';
import { englishInsights } from '../../src/messages/insights.js';
import { TIME_GRAINS, TIME_PARTS } from '../../src/query/time/time-grain.js';

describe('en', () => {
  it('names measures and dimensions for headings', () => {
    assert.deepEqual(
      ['aov', 'revenue', 'new-customers', 'sum(Profit)', 'net = sum(price)'].map((name) => en.measure({ name })),
      ['Average order value', 'Revenue', 'New customers', 'sum(Profit)', 'Net'],
    );
    assert.deepEqual(
      ['region', 'month(date)', 'subcategory', 'bin(age, 10)', 'Ship Mode'].map((name) => en.dimension({ name })),
      ['Region', 'Month', 'Sub-category', 'Age', 'Ship Mode'],
    );
    for (const name of [...TIME_GRAINS, ...TIME_PARTS]) assert.doesNotMatch(en.dimension({ name: `${name}(date)` }), /\(/);
  });

  it('says what a finding is based on, periods by their unit', () => {
    const basis = (of: 'orders' | 'periods', grain: 'day' | 'month'): string => englishInsights.basis(36, '36', { of, grain });
    assert.deepEqual(
      [basis('periods', 'month'), basis('periods', 'day'), basis('orders', 'day')],
      ['36 months', '36 days', '36 orders'],
    );
  });

  it('says of a missing file which one, and what the server answered', () => {
    const messages = en.error({
      code: 'http-status',
      reason: 'status',
      params: { url: 'https://x.org/a/orders.csv?v=1', status: 404 },
    });
    assert.deepEqual(messages, {
      text: 'orders.csv was not found',
      hint: 'The server responded with 404. Check the URL in the src attribute. Uppercase and lowercase letters and the ending, such as .csv, must be those of the file.',
    });
  });

  it('quotes what a server says of a refusal, and when to ask again', () => {
    const url = 'https://x.org/a/orders.csv';
    const refused = (params: Record<string, string | number>) =>
      en.error({ code: 'http-status', reason: 'status', params: { url, ...params } });
    assert.deepEqual(refused({ status: 403, answer: 'No licence' }), {
      text: 'You don’t have access to orders.csv',
      hint: 'The server responded with 403: \u201cNo licence\u201d. Sign in, or request access to the file.',
    });
    assert.equal(refused({ status: 429, seconds: 90 }).hint, 'The server responded with 429. Try again in 90 seconds.');
  });

  it('names the file, not the whole address, of what could not be read', () => {
    const url = 'https://x.org/a/orders.csv?key=1';
    const late = { url, seconds: 60 };
    const timeout = en.error({ code: 'timeout', reason: 'no-response', params: late });
    assert.equal(timeout.text, 'orders.csv: no response for 60 seconds');
    const params = { url, header: 'Access-Control-Allow-Origin', value: 'https://y.org' };
    const hint = 'The server must send the header Access-Control-Allow-Origin: https://y.org.';
    assert.deepEqual(en.error({ code: 'cors', reason: 'blocked', params }), {
      text: 'This page isn’t allowed to load orders.csv',
      hint,
    });
  });

  it('says where to sign in', () => {
    const params = { found: 'sign-in', leadsTo: 'https://sso.test/login' };
    const { text, hint } = en.error({ code: 'not-tabular', reason: 'page', params });
    assert.equal(text, 'Sign in to load this data');
    assert.match(hint ?? '', /from https:\/\/sso\.test\/login\. Sign in there/);
  });

  it('keeps the sentence and the hint of an error that an application throws', () => {
    const facts = { code: 'bad-option', reason: "goal 'x' is not understood", hint: 'Write a number.', params: {} };
    assert.deepEqual(en.error(facts), { text: "Goal 'x' is not understood", hint: 'Write a number.' });
  });

  it('names only what is wrong where a server of a newer version sends an unknown reason', () => {
    const { text } = en.error({ code: 'unknown-field', reason: 'new-reason', params: { field: 'x' } });
    assert.equal(text, 'There is no column “x”');
  });

  it('begins with a capital letter, also where the name of an attribute comes first', () => {
    const params = { option: 'goal', value: 'x' };
    const facts = { code: 'bad-option', reason: 'invalid', params, inner: { reason: 'number', params: { example: 5 } } };
    assert.equal(en.error(facts).text, "Goal: invalid value 'x'; expected a number such as 5");
  });

  it('leaves an address that a message begins with unchanged', () => {
    const reason = 'http://x.org/orders.csv could not be reached';
    assert.equal(en.error({ code: 'network', reason, params: {} }).text, reason);
  });

  it('counts in the singular and the plural', () => {
    assert.equal(
      en.emptyWithout({ filters: 1, clause: 'Region: North', n: 1, shown: '1' }),
      'Without “Region: North” there would be 1 row.',
    );
    assert.equal(
      en.emptyWithout({ filters: 2, clause: 'Region: North', n: 3312, shown: '3,312' }),
      '2 filters applied. Without “Region: North” there would be 3,312 rows.',
    );
    assert.equal(en.relative({ which: 'last', count: 1, unit: 'day' }), 'last 1 day');
    assert.equal(en.relative({ which: 'last', count: 90, unit: 'day' }), 'last 90 days');
  });

  it('says which values each part of a date has', () => {
    for (const part of TIME_PARTS) assert.ok(Object.hasOwn(errorReasonsTexts.texts, part), `error-reasons.json: ${part}`);
  });

  it('names and defines every built-in measure, as docs/measures.md does', () => {
    const page = readFileSync('docs/measures.md', 'utf8');
    for (const name of Object.keys(MEASURES)) {
      assert.ok(Object.hasOwn({ ...namesTexts.roles, ...namesTexts.measures }, name), `names.json: ${name}`);
      assert.notEqual(en.definition(name), name, `info.json: ${name}`);
      assert.match(page, new RegExp(`^\\|[^|]*\`${name}\``, 'm'), `docs/measures.md: ${name}`);
    }
  });
});
