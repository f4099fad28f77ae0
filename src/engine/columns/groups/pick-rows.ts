import { powerOfTen } from '../../../util/decimal.js';
import type { Rows, RowsRequest } from '../../engine.js';
import { BLOCK } from '../block.js';
import { isText, type ValueNode } from '../values/node.js';
import type { RowValues } from '../values/row-values.js';
import type { Sink } from '../scan.js';

type Vector = Rows['columns'][number];

/** Puts rows into the order of columns: the first `limit` of `count` rows, those of the same place as they lie. */
export type OrderRows = (
  plan: {
    readonly by: readonly [];
    readonly orderBy: readonly { readonly name: string; readonly descending: boolean }[];
    readonly limit: number;
  },
  columns: readonly { readonly name: string; readonly vector: Vector }[],
  count: number,
) => Int32Array;

/**
 * Picks rows one by one while a pass reads them: keeps the places of those that match and what they are ordered by, and reads all that is asked of the few
 * that are wanted afterwards.
 */
export class PickedRows implements Sink {
  readonly #request: RowsRequest;
  readonly #rows: RowValues;
  readonly #orderRows: OrderRows;
  #places = new Int32Array(BLOCK);
  #count = 0;
  /** The values that rows are ordered by, a column each. */
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
      read(node, count, (j, held) => (values[from + j] = held));
    }
    this.#count = from + count;
  }

  /** The rows that are wanted, once all were added. */
  rows(): Rows {
    const { columns } = this.#request;
    const wanted = this.#wanted();
    // What was read while the filter ran is of other rows: these have nodes of their own.
    const own = this.#rows.unfiltered();
    const nodes = columns.map((column) => own.node(column));
    const numbers = nodes.map(() => new Float64Array(wanted.length));
    const order = Int32Array.from(wanted, (_, place) => place).sort((a, b) => wanted[a]! - wanted[b]!);
    for (let at = 0; at < order.length;) {
      const first = wanted[order[at]!]!;
      const start = first - (first % BLOCK);
      let count = 0;
      while (at + count < order.length && wanted[order[at + count]!]! < start + BLOCK) {
        own.selection.rows[count] = wanted[order[at + count]!]! - start;
        count++;
      }
      own.selection.isAll = false;
      nodes.forEach((node, n) => {
        node.fill(start, count);
        read(node, count, (j, held) => (numbers[n]![order[at + j]!] = held));
      });
      at += count;
    }
    return {
      count: wanted.length,
      columns: nodes.map((node, n) => vectorOf(node, numbers[n]!)),
      places: wanted,
      selected: this.#count,
      total: this.#rows.table.rowCount,
    };
  }

  /** The places of the rows that are wanted, in order. */
  #wanted(): Int32Array {
    const { orderBy, offset, limit } = this.#request;
    const places = this.#places.subarray(0, this.#count);
    if (orderBy.length === 0) return places.slice(offset, offset + limit);
    const columns = this.#order.map(({ node, values }, index) => ({
      name: String(index),
      vector: vectorOf(node, values.subarray(0, this.#count)),
    }));
    const asked = orderBy.map(({ descending }, index) => ({ name: String(index), descending }));
    const order = this.#orderRows({ by: [], orderBy: asked, limit: offset + limit }, columns, this.#count);
    return order.subarray(offset).map((index) => places[index]!);
  }

  #grow(count: number): void {
    const room = this.#places.length;
    if (count <= room) return;
    const places = new Int32Array(Math.max(count, room * 2));
    places.set(this.#places);
    this.#places = places;
    for (const column of this.#order) {
      const values = new Float64Array(places.length);
      values.set(column.values);
      column.values = values;
    }
  }
}

/** Hands on what a node holds of the rows at hand, NaN where it is missing. */
function read(node: ValueNode, count: number, take: (j: number, held: number) => void): void {
  const held = isText(node) ? node.codes : node.values;
  const { valid } = node;
  for (let j = 0; j < count; j++) take(j, valid?.[j] === 0 ? Number.NaN : held[j]!);
}

/** What a node held of rows, as the values that it stands for. */
function vectorOf(node: ValueNode, held: Float64Array): Vector {
  if (isText(node)) return { type: 'text', numbers: held, dictionary: node.dictionary };
  const { type, scale = 0, instant } = node.shape;
  const unit = powerOfTen(scale);
  const numbers = scale === 0 ? held : held.map((value) => value / unit);
  return { type, numbers, ...(instant === undefined ? {} : { instant }) };
}
