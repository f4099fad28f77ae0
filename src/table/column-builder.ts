/** Codes of cells into a list of texts, as narrow as the list allows. */
export type Codes = Uint8Array | Uint16Array | Uint32Array;

/** The cells of one column as read: `codes[row]` points into `texts`; the missing are the empty text. Texts may repeat. */
export interface CellPool {
  readonly name: string;
  readonly texts: readonly string[];
  readonly codes: Codes;
  readonly length: number;
}

/** From this many rows on, a column of numbers that are mostly new is no longer looked up: its cells are only collected. */
const LOOKUP_ROWS = 4096;
const MOSTLY_NEW = 0.4;
const NUMBER = /^[-+]?[\d.,]+$/;

/**
 * Collects the cells of one column as codes into the distinct texts, so that every distinct text is parsed once.
 * Where most texts are new numbers (amounts), looking them up costs more than parsing them again, so the builder stops doing so.
 */
export class ColumnBuilder {
  readonly name: string;
  #texts: string[] = [];
  #codeOf: Map<string, number> | undefined = new Map();
  #codes: Codes = new Uint8Array(1024);
  #length = 0;

  constructor(name: string) {
    this.name = name;
  }

  /** Rows so far. */
  get length(): number {
    return this.#length;
  }

  /** Adds one cell. */
  add(text: string): void {
    this.#reserve(1);
    const code = this.#codeOf?.get(text) ?? this.#append(text);
    this.#codes[this.#length++] = code;
  }

  /** Adds cell `column` of every row; a row that is too short gives an empty cell. */
  addColumn(rows: readonly (readonly string[])[], column: number): void {
    this.#reserve(rows.length);
    let last = '';
    let code = -1;
    for (const row of rows) {
      const text = row[column] ?? '';
      // Sorted and grouped files repeat a value in runs; comparing with the cell above saves the look-up.
      if (code < 0 || text !== last) {
        code = this.#codeOf?.get(text) ?? this.#append(text);
        last = text;
      }
      this.#codes[this.#length++] = code;
    }
    this.#reconsider();
  }

  /** Adds empty cells until there are `rows`. */
  padTo(rows: number): void {
    if (this.#length >= rows) return;
    this.#reserve(rows - this.#length);
    const code = this.#codeOf?.get('') ?? this.#append('');
    this.#codes.fill(code, this.#length, rows);
    this.#length = rows;
  }

  /** The cells collected so far; the builder must not be used afterwards. */
  finish(): CellPool {
    return { name: this.name, texts: this.#texts, codes: this.#codes.subarray(0, this.#length), length: this.#length };
  }

  #append(text: string): number {
    const code = this.#texts.length;
    this.#texts.push(text);
    this.#codeOf?.set(text, code);
    if (code === 0x100 || code === 0x10000) this.#widen(code);
    return code;
  }

  #widen(code: number): void {
    const wide = code === 0x100 ? new Uint16Array(this.#codes.length) : new Uint32Array(this.#codes.length);
    wide.set(this.#codes);
    this.#codes = wide;
  }

  #reserve(more: number): void {
    const wanted = this.#length + more;
    if (wanted <= this.#codes.length) return;
    const kind = this.#codes.constructor as new (length: number) => Codes;
    const grown = new kind(Math.max(wanted, this.#codes.length * 2));
    grown.set(this.#codes);
    this.#codes = grown;
  }

  #reconsider(): void {
    const mostlyNew = this.#length >= LOOKUP_ROWS && this.#texts.length > this.#length * MOSTLY_NEW;
    if (mostlyNew && this.#texts.slice(-8).every((text) => NUMBER.test(text))) this.#codeOf = undefined;
  }
}

/** The same cells with every text held once, in order of first appearance. */
export function distinctPool(pool: CellPool): CellPool {
  const codeOf = new Map<string, number>();
  const texts: string[] = [];
  const renamed = new Uint32Array(pool.texts.length);
  pool.texts.forEach((text, index) => {
    let code = codeOf.get(text);
    if (code === undefined) {
      code = texts.length;
      texts.push(text);
      codeOf.set(text, code);
    }
    renamed[index] = code;
  });
  if (texts.length === pool.texts.length) return pool;
  const codes = codesFor(texts.length, pool.length);
  for (let row = 0; row < pool.length; row++) codes[row] = renamed[pool.codes[row] ?? 0] ?? 0;
  return { name: pool.name, texts, codes, length: pool.length };
}

/** An empty array for codes up to and including `largest`. */
export function codesFor(largest: number, length: number): Codes {
  if (largest < 0x100) return new Uint8Array(length);
  return largest < 0x10000 ? new Uint16Array(length) : new Uint32Array(length);
}

/** How many rows hold each text of a pool. */
export function textCounts(pool: CellPool): Uint32Array {
  const counts = new Uint32Array(pool.texts.length);
  const { codes, length } = pool;
  for (let row = 0; row < length; row++) counts[codes[row] as number]! += 1;
  return counts;
}
