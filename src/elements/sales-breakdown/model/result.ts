import { QueryResult, type ResultColumn, valueOf } from '../../../query/result/result.js';
import { keysOf, textOf } from './plans.js';

/** Key of the rows for remaining members or parts. */
const OTHER = '(other)';

/** Result to append, and its columns for the keys of the main result. */
interface Further {
  readonly answer: QueryResult | undefined;
  /** Column per key of the main result; `undefined` for `(other)`. */
  readonly keys: readonly (string | undefined)[];
  /** The rows to append, in their order. Default: all. */
  readonly rows?: readonly number[] | undefined;
}

type Appended = Further & { readonly answer: QueryResult; readonly rows: readonly number[] };

/** Results that are merged into one. */
export interface ResultAnswers {
  readonly main: QueryResult;
  readonly rest?: QueryResult | undefined;
  readonly others?: QueryResult | undefined;
  readonly last?: QueryResult | undefined;
  readonly otherParts?: QueryResult | undefined;
  readonly otherRest?: QueryResult | undefined;
}

/** Merges results into the element's `result`. Remaining members and parts are appended as rows of `(other)`. */
export function toResult({ main, rest, others, last, otherParts, otherRest }: ResultAnswers): QueryResult {
  const keys = main.columns.filter(({ unit }) => unit === undefined).map(({ name }) => name);
  const [by, second] = keys;
  const all: readonly Further[] =
    second === undefined
      ? [
          { answer: others, keys: [undefined] },
          { answer: last, keys: [by], rows: last && rowsBelow(last, main) },
        ]
      : [
          { answer: rest, keys: [by, undefined] },
          { answer: otherParts, keys: [undefined, second] },
          { answer: otherRest, keys: [undefined, undefined] },
        ];
  const further = all.flatMap(
    ({ answer, keys: own, rows = answer ? Array.from({ length: answer.rowCount }, (_, row) => row) : [] }) =>
      answer && rows.length > 0 && answer.selected > 0 ? [{ answer, keys: own, rows }] : [],
  );
  if (further.length === 0) return main;
  const rowCount = further.reduce((sum, { rows }) => sum + rows.length, main.rowCount);
  const columns = main.columns.map((column) => {
    const at = keys.indexOf(column.name);
    return at >= 0 && column.unit === undefined ? keyColumn(column, main.rowCount, further, at) : joined(column, main, further);
  });
  const { notes, facts, selected, total } = main;
  return new QueryResult({ rowCount, columns, notes, facts, selected, total });
}

/** Returns the rows of the smallest members from the largest down, without members that are among the largest too. */
function rowsBelow(last: QueryResult, main: QueryResult): readonly number[] {
  const known = new Set(keysOf(main));
  return keysOf(last)
    .flatMap((key, row) => (known.has(key) ? [] : [row]))
    .reverse();
}

/** Converts a key column to text, because `(other)` is text. */
function keyColumn(column: ResultColumn, count: number, further: readonly Appended[], at: number): ResultColumn {
  const texts = Array.from({ length: count }, (_, row) => textOf(column, row));
  for (const { answer, keys, rows } of further) {
    const name = keys[at];
    const own = name === undefined ? undefined : answer.column(name);
    for (const row of rows) texts.push(own ? textOf(own, row) : OTHER);
  }
  const dictionary = [...new Set(texts.filter((text) => text !== null))];
  const codes = new Map(dictionary.map((text, code) => [text, code]));
  return {
    name: column.name,
    type: 'text',
    dictionary,
    values: Int32Array.from(texts, (text) => (text === null ? 0 : (codes.get(text) ?? 0))),
    valid: Uint8Array.from(texts, (text) => (text === null ? 0 : 1)),
  };
}

function joined(column: ResultColumn, main: QueryResult, further: readonly Appended[]): ResultColumn {
  const valueAt = (own: ResultColumn | undefined, row: number): number | null =>
    own ? (valueOf(own, row) as number | null) : null;
  const values = Array.from({ length: main.rowCount }, (_, row) => valueAt(column, row));
  for (const { answer, rows } of further) {
    const own = answer.column(column.name);
    for (const row of rows) values.push(valueAt(own, row));
  }
  return {
    ...column,
    values: Float64Array.from(values, (value) => value ?? 0),
    valid: Uint8Array.from(values, (value) => (value === null ? 0 : 1)),
  };
}
