import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { BROKEN } from '../../../src/elements/base/element/broken-value.js';

describe('a value of an attribute', () => {
  it('is broken with a curly quotation mark at its start, an escaped URL, or a mistyped or missing scheme', () => {
    const values = [
      '“a.csv”',
      '‘region:',
      'a.csv?x=1&amp;y=2',
      'htps://a.example/b',
      'https//a',
      'http:/a',
      'ttps://a',
      'www.a.example/b',
    ];
    assert.deepEqual(
      values.filter((value) => !BROKEN.test(value)),
      [],
    );
  });

  it('is whole otherwise, also with a folder that is similar to a scheme', () => {
    const values = [
      'a.csv',
      't/a.csv',
      'ts/a.csv',
      'tp/a.csv',
      'https://a.example/b',
      'total',
      'Macy’s',
      'a.csv?x=1&y=2',
      'www/a.csv',
    ];
    assert.deepEqual(
      values.filter((value) => BROKEN.test(value)),
      [],
    );
  });
});
