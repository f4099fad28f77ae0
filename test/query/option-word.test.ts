import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { wordOf } from '../../src/query/parse-enum.js';

const CHARTS = ['line', 'area', 'bar'] as const;

describe('wordOf', () => {
  it('gives the word, and the first where nothing is written', () => {
    assert.deepEqual(
      ['area', ' bar ', '', ' '].map((text) => wordOf('chart', text, CHARTS)),
      ['area', 'bar', 'line', 'line'],
    );
  });

  it('tells of another one with all words, and the nearest', () => {
    assert.throws(() => wordOf('chart', 'lien', CHARTS), {
      code: 'bad-option',
      message: "chart: invalid value 'lien'; expected one of line, area, bar (did you mean 'line'?)",
      params: { option: 'chart', value: 'lien', expected: CHARTS, nearest: 'line' },
    });
    assert.throws(() => wordOf('chart', 'Histogram', CHARTS), {
      message: "chart: invalid value 'Histogram'; expected one of line, area, bar",
      params: { option: 'chart', value: 'Histogram', expected: CHARTS },
    });
  });
});
