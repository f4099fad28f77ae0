import assert from 'node:assert/strict';
import { openPublic, type Dataset } from '../../src/dataset/public-dataset.js';
import type { Analysis, AnalysisFacts } from '../../src/query/analysis/analysis.js';
import type { QueryResult } from '../../src/query/result/result.js';
import { tTail } from '../../src/stats/distributions/distributions.js';
import { part } from '../parts.js';
import { between, randomOf } from '../random.js';

const MEMBERS = ['A', 'B', 'C', 'D', null] as const;

/** A line of an order. */
export interface Row {
  readonly date: string;
  readonly shop: string | null;
  readonly order: string;
  readonly revenue: number | null;
  readonly [name: string]: string | number | null;
}

/** Three years of months and five days, each shop once a month. */
export function rowsOf(
  seed: number,
  valueOf: (shop: string | null, month: number, noise: number) => number | null,
): readonly Row[] {
  const random = randomOf(seed);
  const rows: Row[] = [];
  for (let month = 0; month < 37; month++) {
    for (const shop of MEMBERS) {
      const date = `${2021 + Math.floor(month / 12)}-${String((month % 12) + 1).padStart(2, '0')}-05`;
      rows.push({ date, shop, order: `o${rows.length}`, revenue: valueOf(shop, month, between(random, -20, 20)) });
    }
  }
  return rows;
}

/** Rows as a data set of shops. */
export const open = (rows: readonly Row[]): Promise<Dataset> =>
  openPublic(
    rows.map((row) => ({ ...row })),
    { roles: { store: 'shop' } },
    part,
  );

export const MONTH = 'month(date)';

/** What an analysis of revenue says of rows. */
export async function ask(rows: readonly Row[], by: readonly string[], analysis: Analysis, where = ''): Promise<QueryResult> {
  return (await open(rows)).query({ measures: ['revenue'], by, analysis, where });
}

/** The facts of an answer, which must be of that kind. */
export function factsOf<Kind extends AnalysisFacts['kind']>(result: QueryResult, kind: Kind) {
  const facts = result.facts.analysis;
  assert.equal(facts?.kind, kind);
  return facts as Extract<AnalysisFacts, { readonly kind: Kind }>;
}

/** Asserts that a number is another but for rounding. */
export const near = (value: unknown, expected: number): void =>
  assert.ok(
    typeof value === 'number' && Math.abs(value - expected) <= 1e-9 * Math.max(1, Math.abs(expected)),
    `${String(value)} is not ${expected}`,
  );

/** Student's two-sided chance of a mean, by its definition. */
export function studentOf(values: readonly number[]): number {
  const mean = values.reduce((sum, value) => sum + value, 0) / values.length;
  const variance = values.reduce((sum, value) => sum + (value - mean) ** 2, 0) / (values.length - 1);
  return 2 * tTail(Math.abs(mean) / Math.sqrt(variance / values.length), values.length - 1);
}

/** What a shop (all where undefined) sold in a month. */
export function soldBy(rows: readonly Row[], month: number, shop?: string): number {
  const start = `${2021 + Math.floor(month / 12)}-${String((month % 12) + 1).padStart(2, '0')}`;
  return rows
    .filter((row) => row.date.startsWith(start) && (shop === undefined || row.shop === shop))
    .reduce((sum, row) => sum + (row.revenue ?? 0), 0);
}

/** The whole numbers from one up to another, without it. */
export const span = (from: number, to: number): readonly number[] => Array.from({ length: to - from }, (_, i) => from + i);
