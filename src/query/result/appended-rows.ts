import { OTHER, QueryResult, valueOf, type ResultColumn } from './result.js';

/** Rows to append to a result: those of another one, by default all of them in their order. */
export interface FurtherRows {
  readonly answer: QueryResult | undefined;
  readonly rows?: readonly number[] | undefined;
}

type Part = FurtherRows & { readonly answer: QueryResult; readonly rows: readonly number[] };

/**
 * Returns a result with further rows behind its own. Results that select nothing add none. Rows without a key are of `(other)` members,
 * which makes this key a text.
 */
export function withRows(main: QueryResult, further: readonly FurtherRows[]): QueryResult {
  const parts = [{ answer: main }, ...further].flatMap(({ answer, rows }: FurtherRows, k): readonly Part[] => {
    const own = answer && (rows ?? Array.from({ length: answer.rowCount }, (_, row) => row));
    return answer && own && (k === 0 || (own.length > 0 && answer.selected > 0)) ? [{ answer, rows: own }] : [];
  });
  if (parts.length === 1) return main;
  const { notes, facts, selected, total } = main;
  const columns = main.columns.map((column) => joined(column, parts));
  const rowCount = parts.reduce((sum, { rows }) => sum + rows.length, 0);
  return new QueryResult({ rowCount, columns, notes, facts, selected, total });
}

function joined(column: ResultColumn, parts: readonly Part[]): ResultColumn {
  const { name, type, unit } = column;
  const read = <Value>(at: (own: ResultColumn, row: number) => Value, missing: Value): readonly Value[] =>
    parts.flatMap(({ answer, rows }) => {
      const own = answer.column(name);
      return rows.map((row) => (own ? at(own, row) : missing));
    });
  const isCut = unit === undefined && parts.some(({ answer }) => !answer.column(name));
  const valid = Uint8Array.from(read((own, row) => Number(valueOf(own, row) !== null), Number(isCut)));
  if (!isCut && type !== 'text') {
    const numbers = read((own, row) => own.values[row]!, 0);
    const values = column.values instanceof Float64Array ? Float64Array.from(numbers) : Int32Array.from(numbers);
    return { ...column, values, valid };
  }
  const texts = read((own, row) => String(valueOf(own, row) ?? ''), OTHER);
  const dictionary = [...new Set(texts)];
  const codes = new Map(dictionary.map((text, code) => [text, code]));
  return { name, type: 'text', values: Int32Array.from(texts, (text) => codes.get(text)!), dictionary, valid };
}
