import { powerOfTen } from '../../../util/decimal.js';
import type { Rows, RowsRequest } from '../../engine.js';
import { BLOCK } from '../selection.js';
import { isText, storedIn, type ValueNode } from '../values/node.js';
import type { RowValues } from '../values/row-values.js';
import type { Sink } from '../scan.js';
import { growArray } from '../kernels.js';

type Vector = Rows['columns'][number];

/** Sorts rows by columns and returns the first `limit` of `count` rows. Ties keep their row order. */
type OrderRows = (
  plan: {
    readonly by: readonly [];
    readonly orderBy: readonly { readonly name: string; readonly descending: boolean }[];
    readonly limit: number;
  },
  columns: readonly { readonly name: string; readonly vector: Vector }[],
  count: number,
) => Int32Array;

/**
 * Picks single rows during a pass. It records the indexes and sort values of matching rows. Other columns are read afterwards,
 * only for the requested rows.
 */
export class PickedRows implements Sink {
  readonly #request: RowsRequest;
  readonly #rows: RowValues;
  readonly #orderRows: OrderRows;
  #places = new Int32Array(BLOCK);
  #count = 0;
  /** The sort values, one column per sort key. */
  readonly #order: { readonly node: ValueNode; values: Float64Array }[];

  constructor(request: RowsRequest, rows: RowValues, orderRows: OrderRows) {
    this.#request = request;
    this.#orderRows = orderRows;
    this.#rows = rows;
    this.#order = request.orderBy.map(({ column }) => ({
      node: rows.node(request.columns[column]!),
      values: new Float64Array(BLOCK),
    }));
  }

  add(start: number, count: number): void {
    const { selection } = this.#rows;
    const from = this.#count;
    this.#grow(from + count);
    for (let j = 0; j < count; j++) this.#places[from + j] = selection.rowOf(start, j);
    for (const { node, values } of this.#order) {
      node.fill(start, count);
      read(node, count, (j, stored) => (values[from + j] = stored));
    }
    this.#count = from + count;
  }

  /** Returns the requested rows after the last `add`. */
  rows(): Rows {
    const { columns } = this.#request;
    const indexes = this.#selectIndexes();
    // The nodes used during the scan hold other rows, so these rows get their own nodes.
    const own = this.#rows.unfiltered();
    const nodes = columns.map((column) => own.node(column));
    const numbers = nodes.map(() => new Float64Array(indexes.length));
    const order = Int32Array.from(indexes, (_, at) => at).sort((a, b) => indexes[a]! - indexes[b]!);
    for (let at = 0; at < order.length;) {
      const first = indexes[order[at]!]!;
      const start = first - (first % BLOCK);
      let count = 0;
      while (at + count < order.length && indexes[order[at + count]!]! < start + BLOCK) {
        own.selection.rows[count] = indexes[order[at + count]!]! - start;
        count++;
      }
      own.selection.isAll = false;
      nodes.forEach((node, n) => {
        node.fill(start, count);
        read(node, count, (j, stored) => (numbers[n]![order[at + j]!] = stored));
      });
      at += count;
    }
    return {
      count: indexes.length,
      columns: nodes.map((node, n) => vectorOf(node, numbers[n]!)),
      indexes,
      selected: this.#count,
      total: this.#rows.table.rowCount,
    };
  }

  /** Returns the table indexes of the requested rows, in order. */
  #selectIndexes(): Int32Array {
    const { orderBy, offset, limit } = this.#request;
    const indexes = this.#places.subarray(0, this.#count);
    if (orderBy.length === 0) return indexes.slice(offset, offset + limit);
    const columns = this.#order.map(({ node, values }, index) => ({
      name: String(index),
      vector: vectorOf(node, values.subarray(0, this.#count)),
    }));
    const sortKeys = orderBy.map(({ descending }, index) => ({ name: String(index), descending }));
    const order = this.#orderRows({ by: [], orderBy: sortKeys, limit: offset + limit }, columns, this.#count);
    return order.subarray(offset).map((index) => indexes[index]!);
  }

  #grow(count: number): void {
    const room = this.#places.length;
    if (count <= room) return;
    const larger = Math.max(count, room * 2);
    this.#places = growArray(this.#places, larger);
    for (const column of this.#order) column.values = growArray(column.values, larger);
  }
}

/** Calls `take` with the number of each row of the current block; NaN when missing. */
function read(node: ValueNode, count: number, take: (j: number, stored: number) => void): void {
  const stored = storedIn(node);
  const { valid } = node;
  for (let j = 0; j < count; j++) take(j, valid?.[j] === 0 ? Number.NaN : stored[j]!);
}

/** Converts the stored numbers of a node to a vector of values. */
function vectorOf(node: ValueNode, stored: Float64Array): Vector {
  if (isText(node)) return { type: 'text', numbers: stored, dictionary: node.dictionary };
  const { type, scale = 0, instant } = node.shape;
  const unit = powerOfTen(scale);
  const numbers = scale === 0 ? stored : stored.map((value) => value / unit);
  return { type, numbers, ...(instant === undefined ? {} : { instant }) };
}
