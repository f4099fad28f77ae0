import type { Rows, RowsRequest } from '../engine.js';
import { orderRows } from '../order-limit.js';
import type { RowOf } from './stripes.js';
import { gather, numberVector, type Vector } from '../vector.js';

/** What rows of the same place in the order are put in order by. */
const PLACE = 'place';

/**
 * The rows that a request asks of all, from the first rows of disjoint parts; `rowOf` tells where these lie in the table. Texts have the same codes
 * everywhere; the last part has the texts.
 */
export function mergeRows({ orderBy, offset, limit }: RowsRequest, parts: readonly Rows[], rowOf: RowOf): Rows {
  const columns = parts.at(-1)!.columns.map((column, index): Vector => {
    const numbers = joined(parts.map((part) => part.columns[index]!.numbers));
    return { ...column, numbers };
  });
  const places = joined(parts.map((part, shard) => part.places.map((row) => rowOf(shard, row))));
  const named = [...columns, numberVector(places)].map((vector, index) => ({
    name: index < columns.length ? String(index) : PLACE,
    vector,
  }));
  const asked = orderBy.map(({ column, descending }) => ({ name: String(column), descending }));
  const plan = { by: [], orderBy: [...asked, { name: PLACE, descending: false }], limit: offset + limit };
  const order = orderRows(plan, named, places.length).subarray(offset);
  return {
    count: order.length,
    columns: columns.map((column) => gather(column, order)),
    places: order.map((row) => places[row]!),
    selected: parts.reduce((sum, part) => sum + part.selected, 0),
    total: parts.reduce((sum, part) => sum + part.total, 0),
  };
}

/** Numbers one behind the other. */
function joined(parts: readonly (Float64Array | Int32Array)[]): Float64Array {
  const all = new Float64Array(parts.reduce((sum, { length }) => sum + length, 0));
  let at = 0;
  for (const part of parts) {
    all.set(part, at);
    at += part.length;
  }
  return all;
}
