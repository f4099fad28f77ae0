import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { openPublic } from '../../src/dataset/public-dataset.js';
import type { Analysis } from '../../src/query/analysis/analysis.js';
import type { QueryResult } from '../../src/query/result/result.js';
import { anomalies } from '../../src/stats/anomalies/anomalies.js';
import { decompose } from '../../src/stats/smooth/decomposition.js';
import { randomOf } from '../random.js';
import { part } from '../parts.js';

const random = randomOf(4);
/** Four years of months with a season, one of them odd, and half of a month more. */
const VALUES = Array.from({ length: 49 }, (_, i) => {
  const usual = 1000 + 10 * i + 200 * Math.sin((i * Math.PI) / 6) + 40 * (random() - 0.5);
  return Math.round(100 * (i === 48 ? usual / 2 : i === 30 ? usual + 600 : usual)) / 100;
});
const MONTHS = VALUES.map((_, i) => `${2020 + Math.floor(i / 12)}-${String((i % 12) + 1).padStart(2, '0')}`);
const ROWS = VALUES.map((revenue, i) => ({ date: `${MONTHS[i]}-${i === 48 ? '15' : '28'}`, revenue }));

const ask = async (
  analysis: Analysis,
  rows: readonly Record<string, unknown>[] = ROWS,
  by = 'month(date)',
): Promise<QueryResult> => (await openPublic(rows, {}, part)).query({ measures: ['revenue'], by: [by], analysis });

const numbers = (result: QueryResult, name: string): number[] => Array.from(result.column(name)!.values.subarray(0, 48));

describe('a decomposition of an answer', () => {
  it('is that of the numbers, without the month that the data cover in part', async () => {
    const result = await ask({ kind: 'decomposition', value: 'revenue', date: 'month(date)' });
    const expected = decompose(VALUES.slice(0, 48), { period: 12, robust: true });
    assert.equal(result.rowCount, 49);
    assert.deepEqual(numbers(result, 'trend'), [...expected.trend]);
    assert.deepEqual(numbers(result, 'seasonal'), [...expected.seasonal]);
    assert.deepEqual(
      numbers(result, 'adjusted'),
      VALUES.slice(0, 48).map((value, i) => value - expected.seasonal[i]!),
    );
    assert.deepEqual(result.rows().at(-1), {
      'month(date)': '2024-01-01',
      value: VALUES[48],
      trend: null,
      seasonal: null,
      remainder: null,
      adjusted: null,
    });
    assert.deepEqual(result.facts.analysis, {
      kind: 'decomposition',
      grain: 'month',
      period: 12,
      partial: true,
      strength: expected.strength,
    });
  });

  it('takes a month without rows as a gap, or as zero where asked', async () => {
    const rows = ROWS.filter((_, i) => i !== 20);
    const gap = await ask({ kind: 'decomposition', value: 'revenue', date: 'month(date)' }, rows);
    assert.deepEqual([gap.rows()[20]!.value, gap.rows()[20]!.remainder], [null, null]);
    assert.ok((gap.rows()[20]!.trend as number) > 900);
    const zero = await ask({ kind: 'decomposition', value: 'revenue', date: 'month(date)', empty: 'zero' }, rows);
    assert.ok((zero.rows()[20]!.remainder as number) < -700);
  });

  it('says where there is no season, or not enough of it', async () => {
    const years = ask({ kind: 'decomposition', value: 'revenue', date: 'year(date)' }, ROWS, 'year(date)');
    await assert.rejects(years, { code: 'bad-option', message: /analysis\.date: invalid value 'year\(date\)'/ });
    const few = ask({ kind: 'decomposition', value: 'revenue', date: 'month(date)' }, ROWS.slice(0, 20));
    await assert.rejects(few, { code: 'too-few-values' });
    const wrong = ask({ kind: 'decomposition', value: 'revenue', date: 'month(date)', robust: 'yes' } as unknown as Analysis);
    await assert.rejects(wrong, { code: 'bad-option', message: /analysis\.robust/ });
  });
});

describe('anomalies of an answer', () => {
  it('are the months that season and trend do not let expect', async () => {
    const result = await ask({ kind: 'anomalies', value: 'revenue', date: 'month(date)', rate: 0.01 });
    const expected = anomalies(VALUES.slice(0, 48), { period: 12, rate: 0.01 });
    const odd = result.rows().filter(({ deviation }) => deviation !== null);
    assert.deepEqual(
      odd.map((row) => [row['month(date)'], row.value, row.deviation]),
      [['2022-07-01', VALUES[30], expected.anomalies[0]!.deviation]],
    );
    assert.deepEqual(numbers(result, 'lower'), [...expected.lower]);
    assert.deepEqual(result.facts.analysis, {
      kind: 'anomalies',
      grain: 'month',
      period: 12,
      partial: true,
      rate: 0.01,
      count: 1,
    });
  });

  it('are not those that a single amount explains', async () => {
    // A month is some equal amounts.
    const rowsWith = (parts: number, usual: number): readonly Record<string, unknown>[] =>
      ROWS.flatMap((row, i) => {
        const n = i === 30 ? parts : usual;
        return Array.from({ length: n }, () => ({ ...row, revenue: row.revenue / n }));
      });
    const analysis = { kind: 'anomalies', value: 'revenue', date: 'month(date)', rate: 0.01, largest: 'largest' } as const;
    const measures = ['revenue', 'largest = max(revenue)'];
    const unusual = async (parts: number, usual: number): Promise<number> => {
      const dataset = await openPublic(rowsWith(parts, usual), {}, part);
      const { facts } = await dataset.query({ measures, by: ['month(date)'], analysis });
      return (facts.analysis as { readonly count: number }).count;
    };
    assert.deepEqual([await unusual(1, 10), await unusual(30, 10)], [0, 1]);
    // Where each month is one row, that row is the month, and explains nothing.
    assert.equal(await unusual(1, 1), 1);
  });
});
