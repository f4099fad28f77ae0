import { QueryResult, type ResultColumn, type ResultRecord } from '../../../query/result/result.js';

/** Member name of rows that combine the remaining members. */
const OTHER = '(other)';

/**
 * Returns the public `result`. The time key of `auto` is named after its unit: `month(date)`. The remaining members follow as
 * rows of `(other)` if the series is text.
 */
export function toResult(main: QueryResult, others: QueryResult | undefined): QueryResult {
  const { grain } = main.facts;
  const named = main.columns.map((column, k) =>
    k === 0 && grain && column.name === 'auto(date)' ? { ...column, name: `${grain}(date)` } : column,
  );
  const series = named[1];
  const adds = others !== undefined && others.rowCount > 0 && series?.unit === undefined && series?.type === 'text';
  if (!adds)
    return named.every((column, k) => column === main.columns[k]) ? main : new QueryResult(recordOf(main, named, main.rowCount));
  const columns = named.map((column, k) => {
    if (k === 1) return withOther(column, main.rowCount, others.rowCount);
    const more = others.columns.find(({ name }) => name === main.columns[k]?.name);
    return more ? joined(column, more, main.rowCount, others.rowCount) : column;
  });
  return new QueryResult(recordOf(main, columns, main.rowCount + others.rowCount));
}

/** Returns a result with other columns. */
function recordOf(
  { notes, facts, selected, total }: QueryResult,
  columns: readonly ResultColumn[],
  rowCount: number,
): ResultRecord {
  return { rowCount, columns, notes, facts, selected, total };
}

function withOther(column: ResultColumn, rows: number, more: number): ResultColumn {
  const dictionary = [...(column.dictionary ?? []), OTHER];
  const codes = new Int32Array(more).fill(dictionary.length - 1);
  return joined({ ...column, dictionary }, { ...column, values: codes, valid: new Uint8Array(more).fill(1) }, rows, more);
}

function joined(first: ResultColumn, second: ResultColumn, rows: number, more: number): ResultColumn {
  const values = first.values.constructor === Float64Array ? new Float64Array(rows + more) : new Int32Array(rows + more);
  values.set(first.values);
  values.set(second.values, rows);
  if (!first.valid && !second.valid) return { ...first, values };
  const valid = new Uint8Array(rows + more).fill(1);
  if (first.valid) valid.set(first.valid);
  if (second.valid) valid.set(second.valid, rows);
  return { ...first, values, valid };
}
