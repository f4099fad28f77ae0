import { codesFor, listPool, type CellPool, type Codes } from './column-builder.js';
import { formAt, numberBlock, PLAIN_DIGITS, plainNumbers, TEXT, textBlock, type CellBlock } from '../infer/plain-numbers.js';
import { TextCodes, type TextCodesState } from './text-codes.js';

/** Rows with the same number of cells, as positions in bytes. */
export interface CellRows {
  /** Valid UTF-8. */
  readonly bytes: Uint8Array;
  /** Start and end of each cell, row by row. */
  readonly cells: Int32Array;
  readonly rowCount: number;
  readonly width: number;
}

const POINT = 46;
const COMMA = 44;
const MINUS = 45;
const ZERO = 48;

/** Rows in the first block, and in the largest. */
const FIRST_ROWS = 1 << 10;
const MAX_ROWS = 1 << 14;
const SAMPLED_ROWS = 32;

/**
 * The state of an unfinished column, for continuing it in another thread. Plain records and arrays; each array has its own
 * buffer.
 */
export interface ColumnState {
  readonly name: string;
  readonly blocks: readonly CellBlock[];
  readonly texts: TextCodesState;
  readonly values: Float64Array<ArrayBuffer>;
  readonly forms: Uint8Array<ArrayBuffer>;
  readonly filled: number;
  readonly length: number;
  readonly mark: typeof POINT | typeof COMMA | undefined;
  readonly readsNumbers: boolean;
}

/**
 * Collects the cells of one column from their bytes: plain numbers as numbers, other cells as codes of distinct texts. A sample
 * decides for every block whether to look for numbers. Either way, the original text of every cell is preserved.
 */
export class ByteColumn {
  readonly name: string;
  #blocks: CellBlock[] = [];
  #texts = new TextCodes();
  #values = new Float64Array(FIRST_ROWS);
  #forms = new Uint8Array(FIRST_ROWS);
  #filled = 0;
  #length = 0;
  #mark: typeof POINT | typeof COMMA | undefined;
  #readsNumbers = false;

  constructor(name: string) {
    this.name = name;
  }

  /** Creates a column that continues from a state and takes ownership of it. */
  static from(state: ColumnState): ByteColumn {
    const column = new ByteColumn(state.name);
    column.#blocks = [...state.blocks];
    column.#texts = new TextCodes(state.texts);
    column.#values = state.values;
    column.#forms = state.forms;
    column.#filled = state.filled;
    column.#length = state.length;
    column.#mark = state.mark;
    column.#readsNumbers = state.readsNumbers;
    return column;
  }

  /** Returns the column's state; the column must not be used afterwards. */
  get state(): ColumnState {
    return {
      name: this.name,
      blocks: this.#blocks,
      texts: this.#texts.state,
      values: this.#values,
      forms: this.#forms,
      filled: this.#filled,
      length: this.#length,
      mark: this.#mark,
      readsNumbers: this.#readsNumbers,
    };
  }

  /** Number of distinct texts so far. */
  get textCount(): number {
    return this.#texts.size;
  }

  /** Adds the cell at index `column` of every row. */
  add(rows: CellRows, column: number): void {
    for (let row = 0; row < rows.rowCount;) {
      if (this.#filled === 0) this.#sample(rows, column, row);
      const next = Math.min(rows.rowCount, row + this.#values.length - this.#filled);
      if (this.#readsNumbers) this.#addNumbers(rows, column, row, next);
      else this.#addTexts(rows, column, row, next);
      row = next;
      if (this.#filled === this.#values.length) this.#seal();
    }
  }

  /** Returns the collected cells; the column must not be used afterwards. */
  finish(): CellPool {
    this.#seal();
    const numbers = plainNumbers(this.#blocks, this.#mark === COMMA ? ',' : '.');
    const list = this.#texts.finish();
    const codes = codesFor(list.size, this.#length);
    let at = 0;
    for (const block of this.#blocks) {
      fillCodes(codes, at, block, list.size);
      at += block.values.length;
    }
    // Columns are finished one after the other: memory freed here is available to the next.
    this.#blocks = [];
    this.#texts = new TextCodes();
    return listPool(this.name, list, { codes, length: this.#length, ...(numbers ? { numbers } : {}) });
  }

  #seal(): void {
    const count = this.#filled;
    if (count > 0) {
      const values = this.#values.subarray(0, count);
      const isMixed = this.#readsNumbers;
      this.#blocks.push(isMixed ? numberBlock(values, this.#forms.subarray(0, count)) : textBlock(values, this.#texts.size));
    }
    this.#length += count;
    this.#filled = 0;
    if (count < this.#values.length || count === MAX_ROWS) return;
    this.#values = new Float64Array(count * 2);
    this.#forms = new Uint8Array(count * 2);
  }

  /** Decides whether to look for numbers: true when at least half of the sampled cells are numbers. */
  #sample({ bytes, cells, rowCount, width }: CellRows, column: number, first: number): void {
    const step = Math.max(1, Math.floor((rowCount - first) / SAMPLED_ROWS));
    const found = { [POINT]: 0, [COMMA]: 0 };
    let filled = 0;
    for (let row = first; row < rowCount; row += step) {
      const at = (row * width + column) * 2;
      const [start, end] = [cells[at] as number, cells[at + 1] as number];
      if (start < end) filled++;
      for (const mark of [POINT, COMMA] as const) if (this.#readNumber(bytes, start, end, mark) !== TEXT) found[mark]++;
    }
    this.#mark ??= found[COMMA] > found[POINT] ? COMMA : found[POINT] > 0 ? POINT : undefined;
    this.#readsNumbers = this.#mark !== undefined && found[this.#mark] * 2 >= filled;
  }

  #addTexts({ bytes, cells, width }: CellRows, column: number, from: number, to: number): void {
    const values = this.#values;
    const texts = this.#texts;
    let row = this.#filled;
    const last = (to * width + column) * 2;
    for (let at = (from * width + column) * 2; at < last; at += width * 2) {
      values[row++] = texts.codeOf(bytes, cells[at] as number, cells[at + 1] as number);
    }
    this.#filled = row;
  }

  #addNumbers({ bytes, cells, width }: CellRows, column: number, from: number, to: number): void {
    const forms = this.#forms;
    const mark = this.#mark ?? POINT;
    const last = (to * width + column) * 2;
    for (let at = (from * width + column) * 2; at < last; at += width * 2) {
      const form = this.#readNumber(bytes, cells[at] as number, cells[at + 1] as number, mark);
      if (form === TEXT) {
        this.#values[this.#filled] = this.#texts.codeOf(bytes, cells[at] as number, cells[at + 1] as number);
      }
      forms[this.#filled++] = form;
    }
  }

  /** Reads a plain number into the next row and returns its number of decimals; `TEXT` when it is not a plain number. */
  #readNumber(bytes: Uint8Array, start: number, end: number, mark: number): number {
    const first = bytes[start] === MINUS && start < end ? start + 1 : start;
    let mantissa = 0;
    let markAt = end;
    for (let at = first; at < end; at++) {
      const digit = (bytes[at] as number) - ZERO;
      if (digit >= 0 && digit <= 9) mantissa = mantissa * 10 + digit;
      else if (bytes[at] === mark && markAt === end) markAt = at;
      else return TEXT;
    }
    const digits = end - first - (markAt < end ? 1 : 0);
    const whole = markAt - first;
    // These forms are numbers as well, but not the canonical way to write them.
    const isOdd = digits > PLAIN_DIGITS || whole === 0 || markAt === end - 1 || (whole > 1 && bytes[first] === ZERO);
    if (isOdd || (first > start && mantissa === 0)) return TEXT;
    this.#values[this.#filled] = first > start ? -mantissa : mantissa;
    return markAt < end ? end - markAt - 1 : 0;
  }
}

function fillCodes(codes: Codes, at: number, block: CellBlock, number: number): void {
  const { values, forms } = block;
  if (typeof forms !== 'number') {
    for (let row = 0; row < values.length; row++) {
      codes[at + row] = formAt(block, row) === TEXT ? (values[row] as number) : number;
    }
  } else if (forms === TEXT) codes.set(values, at);
  else codes.fill(number, at, at + values.length);
}
