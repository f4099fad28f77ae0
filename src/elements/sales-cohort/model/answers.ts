import type { AnalysisFacts } from '../../../query/analysis/analysis.js';
import { numberAt, type QueryResult } from '../../../query/result/result.js';

/** Returns the facts of an analysis; `undefined` for a result without them. */
export function analysisOf<Kind extends AnalysisFacts['kind']>(
  { facts: { analysis } }: Pick<QueryResult, 'facts'>,
  kind: Kind,
): Extract<AnalysisFacts, { readonly kind: Kind }> | undefined {
  return analysis?.kind === kind ? (analysis as Extract<AnalysisFacts, { readonly kind: Kind }>) : undefined;
}

/** Returns what reads the numbers of a result by column name and row; NaN for a missing number. */
export function numbersIn(result: QueryResult): (name: string, row: number) => number {
  return (name, row) => numberAt(result.column(name), row);
}

/** Returns a number for a fact, `null` for NaN. */
export const orNull = (value: number): number | null => (Number.isNaN(value) ? null : value);
