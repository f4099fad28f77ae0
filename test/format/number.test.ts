import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { columnFormat } from '../../src/format/column.js';
import { decimalsOf, formatNumber, formatPercent, formatSigned, MISSING, tidy } from '../../src/format/number.js';
import type { MeasureUnit } from '../../src/query/measure.js';

const en = { locale: 'en' };
const usd = { locale: 'en', currency: 'USD' };

describe('formatNumber', () => {
  it('counts in ten thousands in Korean, with lower numbers in full', () => {
    const korean = { locale: 'ko', currency: 'EUR' };
    assert.equal(formatNumber(2821.4, 'money', korean, 'compact'), '€2,820');
    assert.equal(formatNumber(28_214, 'money', korean, 'compact'), '€2.82만');
  });

  it('shows one number alone with 3 significant digits and a unit', () => {
    const shown = [733_215.2552, 79_411.97, 1_234_567, 999_999, 435.2, 7.461, 0].map((n) =>
      formatNumber(n, 'money', usd, 'compact'),
    );
    assert.deepEqual(shown, ['$733K', '$79.4K', '$1.23M', '$1M', '$435', '$7.46', '$0']);
  });

  it('groups digits in every language and form', () => {
    for (const shape of ['full', 'compact'] as const)
      assert.deepEqual(
        [1499, 1680].map((n) => formatNumber(n, 'count', { locale: 'de' }, shape)),
        ['1.499', '1.680'],
      );
    assert.equal(formatNumber(1680, 'money', { locale: 'de' }, 'compact'), '1.680');
    assert.equal(formatNumber(1680, 'count', { locale: 'es' }), '1.680');
  });

  it('says counts below ten thousand in full', () => {
    assert.deepEqual(
      [1687, 9999, 10_000, 37_873].map((n) => formatNumber(n, 'count', en, 'compact')),
      ['1,687', '9,999', '10K', '37.9K'],
    );
  });

  it('shows money exactly, in the decimals of its currency, and without a sign where the currency is unknown', () => {
    assert.equal(formatNumber(2_297_200.8603, 'money', usd), '$2,297,200.86');
    assert.equal(formatNumber(1234.5, 'money', { locale: 'en', currency: 'JPY' }), '¥1,235');
    assert.equal(formatNumber(2_297_200.8603, 'money', en), '2,297,200.86');
    assert.equal(formatNumber(5, 'money', { locale: 'en', currency: 'no code' }), '5');
  });

  it('shows a ratio as a percentage with one decimal, spaced by locale', () => {
    assert.equal(formatNumber(0.12467, 'percent', en, 'compact'), '12.5%');
    assert.equal(formatNumber(0.12467, 'percent', { locale: 'de' }), '12,5\u00a0%');
    assert.equal(formatNumber(0.5, 'number', en, 'percent'), '50.0%');
  });

  it('has a true minus, and no sign on what rounds to zero', () => {
    assert.equal(formatNumber(-1234.5, 'money', usd, 'compact'), '−$1.23K');
    assert.equal(formatNumber(-0.0001, 'percent', en), '0.0%');
    assert.equal(formatNumber(-0.001, 'money', usd), '$0.00');
  });

  it('shows days with their word and spaces that do not break', () => {
    assert.equal(formatNumber(3.958, 'days', en, 'compact'), '4.0\u00a0days');
    assert.equal(formatNumber(1, 'days', { locale: 'de' }), '1\u00a0Tag');
  });

  it('shows what is missing as a dash, never as zero', () => {
    assert.deepEqual(
      [null, undefined, Number.NaN, Infinity].map((n) => formatNumber(n, 'money', usd)),
      Array(4).fill(MISSING),
    );
  });
});

describe('decimalsOf', () => {
  it('gives the decimals that all numbers of a column need', () => {
    const shown = (values: readonly number[], unit: MeasureUnit = 'number'): string[] =>
      values.map((value) => formatNumber(value, unit, en, { decimals: decimalsOf(values, unit) }));
    assert.deepEqual(shown([4, 4.291, Number.NaN, -4.2418]), ['4.0000', '4.2910', '–', '−4.2418']);
    assert.deepEqual(shown([0.5, 0.25, 1200]), ['0.50', '0.25', '1,200.00']);
    assert.deepEqual(
      [shown([3, 1687], 'count'), shown([12.5, 1 / 3], 'count')],
      [
        ['3', '1,687'],
        ['12.50', '0.33'],
      ],
    );
    assert.deepEqual(shown([0.1 + 0.2, 100_000.7]), ['0.3', '100,000.7']);
    assert.deepEqual(shown([0.123], 'percent'), ['12.3%']);
  });
});

describe('formatSigned', () => {
  it('signs what is above and below zero, and not zero itself', () => {
    assert.deepEqual(
      [12_300, -4000, 0].map((n) => formatSigned(n, 'money', usd)),
      ['+$12.3K', '−$4K', '$0'],
    );
  });

  it('gives the difference of ratios in percentage points', () => {
    assert.deepEqual(
      [0.0071, -0.0069, 0.00001].map((n) => formatSigned(n, 'percent', en)),
      ['+0.7', '−0.7', '0.0'],
    );
  });
});

describe('amounts in Arabic', () => {
  it('have their sign on the same side of the number, abbreviated and in full', () => {
    const signed = (shape: 'full' | 'compact'): string =>
      formatSigned(-60_000, 'money', { locale: 'ar', currency: 'EUR' }, shape);
    assert.deepEqual([signed('full').slice(0, 4), signed('compact').slice(0, 4)], ['\u200f\u200e−6', '\u200f\u200e−6']);
  });

  it('run from right to left in the forms of all versions of Intl', () => {
    const amount = '25.83\u00a0ألف\u00a0';
    assert.deepEqual(
      ['\u200e-\u200f', '\u200e-', ''].map((start) => tidy(`${start}${amount}US$`)),
      ['\u200f\u200e−', '\u200f\u200e−', ''].map((start) => `${start}${amount}\u200fUS$\u200e\u200f`),
    );
    assert.equal(tidy('\u200e-20.5\u200e%\u200e'), '\u200e−20.5\u200e%\u200e');
  });

  it('keep the letters of a currency sign next to the sign, on the same side of all numbers', () => {
    const style = { locale: 'ar', currency: 'USD' };
    const ends = [5, -5, 60_000, -60_000].map((value) => formatNumber(value, 'money', style, 'compact').slice(-7));
    assert.deepEqual(
      ends,
      Array.from(ends, () => '\u00a0\u200fUS$\u200e\u200f'),
    );
    assert.equal(formatNumber(5, 'money', { locale: 'de', currency: 'CAD' }), '5,00\u00a0$');
  });
});

describe('formatPercent', () => {
  it('signs on request, and shows what is missing as a dash', () => {
    assert.equal(formatPercent(0.205, 'en', true), '+20.5%');
    assert.equal(formatPercent(0.205, 'en'), '20.5%');
    assert.equal(formatPercent(null, 'en', true), MISSING);
  });
});

describe('amounts with a sign of several currencies', () => {
  it('are shown as they are written, where the language has signs', () => {
    const shown = (locale: string, shape: 'full' | 'compact'): string =>
      formatNumber(1_200.5, 'money', { locale, currency: '$' }, shape);
    assert.deepEqual([shown('en', 'full'), shown('en', 'compact')], ['$1,200.50', '$1.2K']);
    assert.equal(shown('de', 'full'), '1.200,50\u00a0$');
    assert.equal(formatSigned(-5000, 'money', { locale: 'en', currency: '$' }), '−$5K');
    assert.equal(columnFormat(25_000, 'money', { locale: 'en', currency: '$' }).format(310), '$0.3K');
  });
});
