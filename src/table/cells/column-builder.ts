import { formAt, plainText, TEXT, withoutCells, withoutLastCell, type PlainNumbers } from '../infer/plain-numbers.js';
import type { TextList } from './text-list.js';

/** Codes of cells into a list of texts, in the narrowest array type that fits. */
export type Codes = Uint8Array | Uint16Array | Uint32Array;

/** The cells of one column: `codes[row]` is an index into `texts`, which are distinct. A missing cell is the empty text. */
export interface CellPool {
  readonly name: string;
  /** Distinct texts in order of first appearance. */
  readonly texts: readonly string[];
  /** The same texts as `texts`, as a list that creates strings on demand. Every text is used by a row. */
  readonly list?: TextList;
  readonly codes: Codes;
  readonly length: number;
  /** Cells read as plain numbers; their code is the number of texts. */
  readonly numbers?: PlainNumbers;
}

/** Creates a pool whose texts become strings on demand. */
export function listPool(name: string, list: TextList, cells: Pick<CellPool, 'codes' | 'length' | 'numbers'>): CellPool {
  return {
    ...cells,
    name,
    list,
    get texts() {
      return list.all;
    },
  };
}

/** Collects the cells of one column as codes of distinct texts, so every distinct text is parsed once. */
export class ColumnBuilder {
  readonly name: string;
  readonly #texts: string[] = [];
  readonly #codeOf = new Map<string, number>();
  #codes: Codes = new Uint8Array(1024);
  #length = 0;

  constructor(name: string) {
    this.name = name;
  }

  /** Number of rows so far. */
  get length(): number {
    return this.#length;
  }

  /** Adds one cell. */
  add(text: string): void {
    this.#reserve(1);
    const code = this.#codeOf.get(text) ?? this.#append(text);
    this.#codes[this.#length++] = code;
  }

  /** Adds empty cells until there are `rows` rows. */
  padTo(rows: number): void {
    if (this.#length >= rows) return;
    this.#reserve(rows - this.#length);
    const code = this.#codeOf.get('') ?? this.#append('');
    this.#codes.fill(code, this.#length, rows);
    this.#length = rows;
  }

  /** Returns the collected cells; the builder must not be used afterwards. */
  finish(): CellPool {
    return { name: this.name, texts: this.#texts, codes: this.#codes.subarray(0, this.#length), length: this.#length };
  }

  #append(text: string): number {
    const code = this.#texts.length;
    this.#texts.push(text);
    this.#codeOf.set(text, code);
    if (code === 0x100 || code === 0x10000) this.#widen(code);
    return code;
  }

  #widen(code: number): void {
    const wide = code === 0x100 ? new Uint16Array(this.#codes.length) : new Uint32Array(this.#codes.length);
    wide.set(this.#codes);
    this.#codes = wide;
  }

  #reserve(more: number): void {
    const needed = this.#length + more;
    if (needed <= this.#codes.length) return;
    const kind = this.#codes.constructor as new (length: number) => Codes;
    const grown = new kind(Math.max(needed, this.#codes.length * 2));
    grown.set(this.#codes);
    this.#codes = grown;
  }
}

/** Returns a pool in which plain numbers have become their original texts. */
export function textPool(pool: CellPool): CellPool {
  const { name, texts, numbers } = pool;
  if (!numbers) return pool;
  const builder = new ColumnBuilder(name);
  for (const block of numbers.blocks) {
    for (let row = 0; row < block.values.length; row++) {
      const form = formAt(block, row);
      const value = block.values[row] as number;
      builder.add(form === TEXT ? (texts[value] as string) : plainText(value, form, numbers.mark));
    }
  }
  return builder.finish();
}

export function withoutLastRow(pool: CellPool): CellPool {
  const length = pool.length - 1;
  const shorter = { name: pool.name, texts: pool.texts, codes: pool.codes.subarray(0, length), length };
  const numbers = pool.numbers && withoutLastCell(pool.numbers);
  return numbers ? { ...shorter, numbers } : shorter;
}

/** Returns a pool without some of its rows. */
export function withoutRows(pool: CellPool, dropped: ReadonlySet<number>): CellPool {
  const codes = pool.codes.subarray(0, pool.length).filter((_, row) => !dropped.has(row));
  const numbers = pool.numbers && withoutCells(pool.numbers, dropped);
  const { name, texts, length } = pool;
  return { name, texts, codes, length: length - dropped.size, ...(numbers ? { numbers } : {}) };
}

/** Creates an array for codes up to and including `largest`. */
export function codesFor(largest: number, length: number): Codes {
  if (largest < 0x100) return new Uint8Array(length);
  return largest < 0x10000 ? new Uint16Array(length) : new Uint32Array(length);
}

/** Returns the number of rows per text of a pool. The last item counts the plain numbers. */
export function textCounts({ texts, codes, length }: CellPool): Uint32Array {
  const counts = new Uint32Array(texts.length + 1);
  if (texts.length === 0) return counts.fill(length);
  for (let row = 0; row < length; row++) counts[codes[row] as number]! += 1;
  return counts;
}
