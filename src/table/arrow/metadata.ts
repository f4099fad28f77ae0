import { isAbort, SalesError } from '../../util/error.js';

/** Returns the error for invalid Arrow bytes. */
export function malformedArrow(cause?: unknown): SalesError {
  return new SalesError('malformed-arrow', 'damaged-arrow', { cause });
}

/** Runs `decode` and converts errors from reading outside a damaged buffer. @throws SalesError `malformed-arrow` */
export function orMalformed<T>(decode: () => T): T {
  try {
    return decode();
  } catch (error) {
    if (error instanceof SalesError || isAbort(error)) throw error;
    throw malformedArrow(error);
  }
}

/** Creates the error of a length beyond the bytes, as the platform throws it for positions. */
const outside = (): RangeError => new RangeError('a list is longer than the bytes');

/** Reads a table of a FlatBuffer, the format of Arrow's metadata. Reading outside the bytes throws a RangeError. */
export class Metadata {
  readonly #view: DataView;
  readonly #at: number;

  constructor(view: DataView, at = view.getUint32(0, true)) {
    this.#view = view;
    this.#at = at;
  }

  byte(field: number): number {
    const at = this.#field(field);
    return at === undefined ? 0 : this.#view.getUint8(at);
  }

  short(field: number, absent = 0): number {
    const at = this.#field(field);
    return at === undefined ? absent : this.#view.getInt16(at, true);
  }

  int(field: number, absent = 0): number {
    const at = this.#field(field);
    return at === undefined ? absent : this.#view.getInt32(at, true);
  }

  long(field: number): number {
    const at = this.#field(field);
    return at === undefined ? 0 : this.#longAt(at);
  }

  text(field: number): string {
    const { start, count } = this.#vector(field, 1);
    return new TextDecoder().decode(new Uint8Array(this.#view.buffer, this.#view.byteOffset + start, count));
  }

  table(field: number): Metadata | undefined {
    const at = this.#field(field);
    return at === undefined ? undefined : this.#tableAt(at);
  }

  tables(field: number): Metadata[] {
    return this.#list(field, 4, (at) => this.#tableAt(at));
  }

  ints(field: number): number[] {
    return this.#list(field, 4, (at) => this.#view.getInt32(at, true));
  }

  longs(field: number): number[] {
    return this.#list(field, 8, (at) => this.#longAt(at));
  }

  /** Returns a vector of structs with two 64-bit numbers each. */
  pairs(field: number): [number, number][] {
    return this.#list(field, 16, (at) => [this.#longAt(at), this.#longAt(at + 8)]);
  }

  #longAt(at: number): number {
    return Number(this.#view.getBigInt64(at, true));
  }

  #tableAt(at: number): Metadata {
    return new Metadata(this.#view, at + this.#view.getUint32(at, true));
  }

  #list<T>(field: number, size: number, read: (at: number) => T): T[] {
    const { start, count } = this.#vector(field, size);
    return Array.from({ length: count }, (_, index) => read(start + index * size));
  }

  #vector(field: number, size: number): { start: number; count: number } {
    const at = this.#field(field);
    if (at === undefined) return { start: 0, count: 0 };
    const start = at + this.#view.getUint32(at, true);
    const count = this.#view.getUint32(start, true);
    if (start + 4 + count * size > this.#view.byteLength) throw outside();
    return { start: start + 4, count };
  }

  #field(field: number): number | undefined {
    const layout = this.#at - this.#view.getInt32(this.#at, true);
    const slot = 4 + field * 2;
    if (slot >= this.#view.getUint16(layout, true)) return undefined;
    const offset = this.#view.getUint16(layout + slot, true);
    return offset === 0 ? undefined : this.#at + offset;
  }
}
