import { QueryResult } from '../../../query/result/result.js';
import { valueOf, type ResultColumn } from '../../../query/result/result-column.js';
import { textOf } from './plans.js';

/** Key of the rows for remaining members or parts. */
const OTHER = '(other)';

/** Result to append, and its columns for the keys of the main result. */
interface Further {
  readonly answer: QueryResult | undefined;
  /** Column per key of the main result; `undefined` for `(other)`. */
  readonly keys: readonly (string | undefined)[];
}

/** Results that are merged into one. */
export interface ResultAnswers {
  readonly main: QueryResult;
  readonly rest?: QueryResult | undefined;
  readonly others?: QueryResult | undefined;
  readonly otherParts?: QueryResult | undefined;
  readonly otherRest?: QueryResult | undefined;
}

/** Merges results into the element's `result`. Remaining members and parts are appended as rows of `(other)`. */
export function toResult({ main, rest, others, otherParts, otherRest }: ResultAnswers): QueryResult {
  const keys = main.columns.filter(({ unit }) => unit === undefined).map(({ name }) => name);
  const [by, second] = keys;
  const all: readonly Further[] =
    second === undefined
      ? [{ answer: others, keys: [undefined] }]
      : [
          { answer: rest, keys: [by, undefined] },
          { answer: otherParts, keys: [undefined, second] },
          { answer: otherRest, keys: [undefined, undefined] },
        ];
  const further = all.filter(({ answer }) => answer !== undefined && answer.rowCount > 0 && answer.selected > 0);
  if (further.length === 0) return main;
  const rowCount = further.reduce((sum, { answer }) => sum + answer!.rowCount, main.rowCount);
  const columns = main.columns.map((column) => {
    const at = keys.indexOf(column.name);
    return at >= 0 && column.unit === undefined ? keyColumn(column, main.rowCount, further, at) : joined(column, main, further);
  });
  const { notes, facts, selected, total } = main;
  return new QueryResult({ rowCount, columns, notes, facts, selected, total });
}

/** Converts a key column to text, because `(other)` is text. */
function keyColumn(column: ResultColumn, rows: number, further: readonly Further[], at: number): ResultColumn {
  const texts = Array.from({ length: rows }, (_, row) => textOf(column, row));
  for (const { answer, keys } of further) {
    const name = keys[at];
    const own = name === undefined ? undefined : answer!.column(name);
    for (let row = 0; row < answer!.rowCount; row++) texts.push(own ? textOf(own, row) : OTHER);
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

function joined(column: ResultColumn, main: QueryResult, further: readonly Further[]): ResultColumn {
  const values: (number | null)[] = [];
  const take = (own: ResultColumn | undefined, rows: number): void => {
    for (let row = 0; row < rows; row++) values.push(own ? (valueOf(own, row) as number | null) : null);
  };
  take(column, main.rowCount);
  for (const { answer } of further) take(answer!.column(column.name), answer!.rowCount);
  return {
    ...column,
    values: Float64Array.from(values, (value) => value ?? 0),
    valid: Uint8Array.from(values, (value) => (value === null ? 0 : 1)),
  };
}
