import type { Calendar } from '../../../query/plan.js';
import { QueryResult, type ResultColumn, valueOf } from '../../../query/result/result.js';
import { withBothTimes } from './answers.js';
import type { HeatOptions } from './options.js';

/** Member name of rows that combine the remaining members. */
const OTHER = '(other)';

/** Results for the remaining members, by query name. */
type LeftOver = Readonly<Partial<Record<'keptX' | 'keptY' | 'restX' | 'restY' | 'rest', QueryResult | undefined>>>;

/** Returns the public `result`: the rows of a calendar, or the rows of two dimensions with the remaining members. */
export function shownResult(
  main: QueryResult,
  {
    options,
    results,
    context,
  }: { readonly options: HeatOptions; readonly results: LeftOver; readonly context: { readonly calendar: Calendar } },
): QueryResult {
  if (options.mode === 'calendar') return dayResult(main);
  return gridResult(withColumns(main, withBothTimes(main.columns, options, context.calendar)), results);
}

/** Returns the rows of a calendar with the key `date`. */
function dayResult(main: QueryResult): QueryResult {
  const columns = main.columns.map((column, k) => (k === 0 ? { ...column, name: 'date' } : column));
  return new QueryResult({ ...recordOf(main), columns });
}

/** Replaces the columns of a result. */
function withColumns(main: QueryResult, columns: readonly ResultColumn[]): QueryResult {
  return columns === main.columns ? main : new QueryResult({ ...recordOf(main), columns });
}

/** Returns the rows of two dimensions. Rows of the remaining members have the key `(other)`, which makes all keys texts. */
function gridResult(main: QueryResult, { keptX, keptY, restX = keptX, restY = keptY, rest }: LeftOver): QueryResult {
  const more = [restX, restY, rest].filter((part) => part !== undefined && part.rowCount > 0 && part.selected > 0);
  if (more.length === 0) return main;
  const parts = [main, ...more] as QueryResult[];
  const columns = main.columns.map((column, k) => {
    const isKey = k < 2;
    const isCut = k === 0 ? restX !== undefined : restY !== undefined;
    return isKey && isCut ? textColumn(column, parts) : joined(column, parts);
  });
  return new QueryResult({ ...recordOf(main), columns, rowCount: parts.reduce((sum, { rowCount }) => sum + rowCount, 0) });
}

function recordOf({
  rowCount,
  notes,
  facts,
  selected,
  total,
}: QueryResult): Omit<ConstructorParameters<typeof QueryResult>[0], 'columns'> {
  return { rowCount, notes, facts, selected, total };
}

/** Returns a key of all parts as text. Parts without this key have `(other)`. */
function textColumn(column: ResultColumn, parts: readonly QueryResult[]): ResultColumn {
  const dictionary: string[] = [];
  const codes = new Map<string, number>();
  const texts = parts.flatMap((part) => {
    const own = part.column(column.name);
    return Array.from({ length: part.rowCount }, (_, row) => (own ? valueOf(own, row) : OTHER));
  });
  const values = Int32Array.from(texts, (value) => {
    const text = String(value ?? '');
    const known = codes.get(text);
    if (known !== undefined) return known;
    codes.set(text, dictionary.length);
    return dictionary.push(text) - 1;
  });
  return {
    name: column.name,
    type: 'text',
    values,
    dictionary,
    valid: Uint8Array.from(texts, (value) => Number(value !== null)),
  };
}

function joined(column: ResultColumn, parts: readonly QueryResult[]): ResultColumn {
  const own = parts.map((part) => ({ column: part.column(column.name), rowCount: part.rowCount }));
  const count = own.reduce((sum, { rowCount }) => sum + rowCount, 0);
  if (column.type === 'text') return textColumn(column, parts);
  const values = column.values instanceof Float64Array ? new Float64Array(count) : new Int32Array(count);
  const valid = new Uint8Array(count);
  let at = 0;
  for (const { column: part, rowCount } of own) {
    for (let row = 0; row < rowCount; row++, at++) {
      values[at] = part?.values[row] ?? 0;
      valid[at] = Number(part !== undefined && part.valid?.[row] !== 0 && !Number.isNaN(part.values[row]!));
    }
  }
  return { ...column, values, valid };
}
