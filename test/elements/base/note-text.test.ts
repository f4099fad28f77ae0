import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { noteText } from '../../../src/elements/base/data/data-texts.js';
import { LANGUAGES } from '../../../src/messages/compiled/languages.js';
import { en } from '../../../src/messages/en.js';
import type { Note } from '../../../src/query/schema.js';

const context = { messages: en, locale: 'en-US' };
const textOf = (note: Pick<Note, 'code' | 'column' | 'count' | 'params'>): string => noteText(note, context);

describe('the text of a note', () => {
  it('has the days of a period as the locale writes them', () => {
    assert.equal(
      textOf({ code: 'like-for-like', params: { newest: '2017-12-30', earlier: '2016-12-30' } }),
      'Data ends on Dec 30, 2017, so the comparison period is cut off at Dec 30, 2016',
    );
  });

  it('has no quotation marks around these days in any language', async () => {
    const params = { newest: '2017-12-30', earlier: '2016-12-30', since: '2016-01-01', from: '2017-01-01', to: '2017-12-31' };
    const texts = await Promise.all(
      Object.entries(LANGUAGES).flatMap(([locale, load]) =>
        ['like-for-like', 'newest-period', 'not-covered'].map(async (code) => {
          const messages = { ...en, ...(await load()).messages };
          return noteText({ code, params }, { messages, locale });
        }),
      ),
    );
    assert.deepEqual(
      texts.filter((text) => /^[a-z-]+$|undefined|-\d\d-|["“”„«»「」]/u.test(text)),
      [],
    );
    assert.ok(texts.includes('Die Daten enden am 30. Dez. 2017, deshalb endet der Vergleichszeitraum am 30. Dez. 2016'));
  });

  it('states the error of a sample, unless a server of an older version omits it', () => {
    const sampled = { code: 'sampled', column: 'customer', count: 50_000 };
    assert.equal(textOf({ ...sampled, params: { error: 1 } }), 'Results of a sample of 50,000 values of customer (± 1%)');
    assert.equal(textOf(sampled), 'Results of a sample of 50,000 values of customer');
  });

  it('quotes days of the data as they are', () => {
    assert.equal(
      textOf({ code: 'unreadable-dates', column: 'day', count: 1, params: { example: '2017-13-30' } }),
      '1 value in day (such as “2017-13-30”) is not a date and counts as missing',
    );
  });
});
