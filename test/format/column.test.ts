import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { barFormat, columnFormat, markFormat } from '../../src/format/column.js';
import { MISSING } from '../../src/format/number.js';

const en = { locale: 'en' };
const usd = { locale: 'en', currency: 'USD' };

describe('columnFormat', () => {
  const shown = (
    values: readonly number[],
    ...rest: Parameters<typeof columnFormat> extends [number, ...infer R] ? R : never
  ): string[] => {
    const { format } = columnFormat(Math.max(...values.map(Math.abs)), ...rest);
    return values.map((value) => format(value));
  };

  it('has one unit and the same decimals for all', () => {
    assert.deepEqual(shown([25_000, 300, -8100, 0], 'money', usd), ['$25.0K', '$0.3K', '−$8.1K', '$0.0K']);
    assert.deepEqual(shown([1_234_000, 60_000], 'money', usd), ['$1.2M', '$0.1M']);
    assert.deepEqual(shown([120_000, 40_000], 'money', usd), ['$120K', '$40K']);
  });

  it('says in its own unit what would be rounded to nothing', () => {
    assert.deepEqual(shown([1_234_000, 50_000, 49_999, -20_300, 8, 0], 'money', usd), [
      ...['$1.2M', '$0.1M', '$50K', '−$20K', '$8', '$0.0M'],
    ]);
    assert.deepEqual(shown([25_000, -0.01], 'money', usd), ['$25.0K', '$0.0K'], 'cents beside thousands are nothing');
  });

  it('keeps small numbers as they are', () => {
    assert.deepEqual(shown([693, 12], 'count', en), ['693', '12']);
    assert.deepEqual(shown([435.2, 12.4], 'money', usd), ['$435', '$12']);
    assert.deepEqual(shown([43.5, 2], 'money', usd), ['$43.50', '$2.00']);
  });

  it('follows the short forms of the locale', () => {
    assert.deepEqual(shown([1_500_000, 20_000], 'money', { locale: 'de', currency: 'EUR' }), [
      '1,5\u00a0Mio.\u00a0€',
      '20.000\u00a0€',
    ]);
    assert.deepEqual(shown([2_500_000, 100_000], 'number', { locale: 'en-IN' }), ['25.0L', '1.0L']);
  });

  it('leaves sign and unit out for the lower ticks of an axis', () => {
    const { format, bare } = columnFormat(120_000, 'money', usd, 0);
    assert.deepEqual([format(120_000), bare(80_000), bare(0)], ['$120K', '80', '0']);
    assert.equal(columnFormat(0.5, 'percent', en, 0).bare(0.25), '25');
  });

  it('of ratios keep their percent, next to a value of 0 too', () => {
    assert.equal(markFormat(0, 'percent', { locale: 'en-US' }).format(0.042), '4.2%');
  });

  it('has at marks one decimal of a short form, and none where the locale writes thousands out', () => {
    const label = (value: number, locale: string): string => markFormat(value, 'money', { locale }).format(value);
    assert.deepEqual([label(118_447.8, 'en'), label(118_447.8, 'de'), label(12.34, 'de')], ['118.4K', '118.448', '12,34']);
  });

  it('has at marks one unit for all, with the decimals of the smallest number, or writes all in full', () => {
    const labels = (...values: number[]): string[] => {
      const { format } = markFormat(Math.max(...values), 'money', usd, Math.min(...values));
      return values.map(format);
    };
    assert.deepEqual(labels(8_200_000, 310_000), ['$8.2M', '$0.3M']);
    assert.deepEqual(labels(8_200_000, 40_000), ['$8.20M', '$0.04M']);
    assert.deepEqual(labels(8_234_567, 8), ['$8,234,567', '$8']);
  });

  it('has next to bars the unit of the median, and different labels for bars that differ', () => {
    const labels = (...values: number[]): string[] => {
      const { format } = barFormat(values, 'money', usd);
      return values.map(format);
    };
    assert.deepEqual(labels(4_812_000, 201_300, 143_000, 96_000), ['$4,812.0K', '$201.3K', '$143.0K', '$96.0K']);
    assert.deepEqual(labels(2640, 2610, 2580), ['$2.64K', '$2.61K', '$2.58K']);
    assert.deepEqual(labels(2641, 2640, 2640), ['$2.6K', '$2.6K', '$2.6K'], 'bars that look equal');
    assert.deepEqual(labels(8_200_000, 7_100_000, 40_000), ['$8.20M', '$7.10M', '$0.04M']);
    assert.deepEqual(labels(), []);
  });

  it('shows what is missing as a dash', () => {
    assert.equal(columnFormat(10, 'count', en).format(null), MISSING);
  });
});
