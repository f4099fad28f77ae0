import type { Rows, RowsRequest } from './engine.js';
import { orderRows } from './order-limit.js';
import { gather, type Vector } from './vector.js';

/**
 * The rows that a request asks of all, from the first rows of disjoint parts in the order of the table. Texts have the same codes everywhere; the last
 * part has the texts.
 */
export function mergeRows({ orderBy, offset, limit }: RowsRequest, parts: readonly Rows[]): Rows {
  const last = parts.at(-1)!;
  const count = parts.reduce((sum, part) => sum + part.count, 0);
  const columns = last.columns.map((column, index): Vector => {
    const numbers = new Float64Array(count);
    let at = 0;
    for (const part of parts) {
      numbers.set(part.columns[index]!.numbers, at);
      at += part.count;
    }
    return { ...column, numbers };
  });
  const named = columns.map((vector, index) => ({ name: String(index), vector }));
  const asked = orderBy.map(({ column, descending }) => ({ name: String(column), descending }));
  const order = orderRows({ by: [], orderBy: asked, limit: offset + limit }, named, count).subarray(offset);
  return {
    count: order.length,
    columns: columns.map((column) => gather(column, order)),
    selected: parts.reduce((sum, part) => sum + part.selected, 0),
    total: parts.reduce((sum, part) => sum + part.total, 0),
  };
}
