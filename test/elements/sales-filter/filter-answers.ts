import { en } from '../../../src/messages/en.js';
import type { Catalog } from '../../../src/query/catalog.js';
import { QueryResult, type ResultColumn } from '../../../src/query/result/result.js';
import type { AnalysisFacts } from '../../../src/query/analysis/analysis.js';
import type { FilterContext } from '../../../src/elements/sales-filter/model/texts.js';

export const CALENDAR = { timeZone: 'UTC', weekStart: 1, fiscalStart: 1 };
const column = (name: string, type: 'text' | 'date' | 'datetime' | 'number') =>
  ({ table: 'orders', name, type, missing: 0, guess: type, distinct: 3 }) as const;

/** Orders with a region, a day, a moment and an age. */
export const CATALOG = {
  tables: [{ name: 'orders', rowCount: 10 }],
  columns: [column('Region', 'text'), column('Ordered', 'date'), column('Paid at', 'datetime'), column('Age', 'number')],
  roles: [
    { role: 'region', ref: { table: 'orders', column: 'Region' }, reason: '' },
    { role: 'date', ref: { table: 'orders', column: 'Ordered' }, reason: '' },
    { role: 'age', ref: { table: 'orders', column: 'Age' }, reason: '' },
  ],
  calendar: CALENDAR,
  oldest: Date.parse('2014-01-03T00:00Z') / 86_400_000,
  newest: Date.parse('2017-12-30T00:00Z') / 86_400_000,
} as unknown as Catalog;

/** What the model knows of data and reader, the filter's own clause, and those of others. */
export const context = (own = '', filters: readonly string[] = [], given: Partial<FilterContext> = {}): FilterContext => ({
  catalog: CATALOG,
  locale: 'en',
  messages: en,
  calendar: CALENDAR,
  where: '',
  filters,
  own,
  ...given,
});

/** An answer with its columns, and what was worked out of it. */
export function answer(columns: readonly ResultColumn[], analysis?: AnalysisFacts): QueryResult {
  const rowCount = columns[0]?.values.length ?? 0;
  const facts = { measures: [], skipped: [], ...(analysis && { analysis }) };
  return new QueryResult({ rowCount, columns, notes: [], facts, selected: 10, total: 10 });
}

/** Bins of a histogram: its edges and how many numbers lie in each. */
export function spread(edges: readonly number[], counts: readonly number[], step = 1): QueryResult {
  const number = (name: string, values: readonly number[]): ResultColumn => ({
    name,
    type: 'number',
    values: Float64Array.from(values),
  });
  const analysis = {
    kind: 'histogram',
    count: counts.reduce((sum, one) => sum + one, 0),
    mean: 0,
    min: edges[0]!,
    q1: 0,
    median: 0,
    q3: 0,
    max: edges.at(-1)!,
    width: 10,
    openFirst: false,
    openLast: false,
    step,
  } as const;
  return answer([number('from', edges.slice(0, -1)), number('to', edges.slice(1)), number('count', counts)], analysis);
}

/** Rows per path, as a question by several fields gives them; `null` is the missing member. */
export function paths(names: readonly string[], rows: readonly (readonly [...(string | null)[], number])[]): QueryResult {
  const keys = names.map((name, at): ResultColumn => {
    const texts = rows.map((row) => row[at] as string | null);
    const dictionary = [...new Set(texts.filter((text) => text !== null))];
    return {
      name,
      type: 'text',
      dictionary,
      values: Int32Array.from(texts, (text) => Math.max(0, dictionary.indexOf(text ?? ''))),
      valid: Uint8Array.from(texts, (text) => (text === null ? 0 : 1)),
    };
  });
  const counts = { name: 'rows', type: 'number', values: Float64Array.from(rows, (row) => row.at(-1) as number) } as const;
  return answer([...keys, counts]);
}
