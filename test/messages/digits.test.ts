import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { withDigitsOf } from '../../src/messages/digits.js';

const TEXTS = {
  cut: 'does not start at 0',
  share: '1.5 of 100%',
  code: 'UTF-8, 2016-01..2017-12, roles="x: p1"',
  dated: (day: string, format: (day: string) => string): string => `since ${format(day)}, 2 days`,
  shown: ({ n, name }: { readonly n: number; readonly name: string }): string => `${n} rows of ${name}`,
  group: { items: ({ parts }: { readonly parts: readonly string[] }): readonly string[] => [...parts, '7'] },
};

describe('withDigitsOf', () => {
  const texts = withDigitsOf(TEXTS, 'ar-EG');

  it('writes the digits, the decimal mark and the percent sign of the locale', () => {
    assert.equal(texts.cut, 'does not start at ٠');
    assert.equal(texts.share, '١٫٥ of ١٠٠٪؜');
    assert.equal(texts.shown({ n: 1200, name: 'x' }), '١٢٠٠ rows of x');
  });

  it('keeps the digits of codes, names and formatted numbers', () => {
    assert.equal(texts.code, TEXTS.code);
    assert.equal(texts.shown({ n: 3, name: 'Item 12' }), '٣ rows of Item 12');
    assert.deepEqual(texts.group.items({ parts: ['A1', '٢'] }), ['A1', '٢', '٧']);
  });

  it('gives functions plain digits, and keeps what they return', () => {
    const format = (day: string): string => `${Number(day.slice(8))}/${Number(day.slice(5, 7))}`;
    assert.equal(texts.dated('2024-12-31', format), 'since 31/12, ٢ days');
  });
});
