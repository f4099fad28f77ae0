import { utf8Text } from '../cells/text-list.js';

const QUOTE = 34;
const LF = 10;
const CR = 13;
/** Number of bytes split at a time; with the positions of their cells they fit into the processor's cache. */
const PART_BYTES = 1 << 17;
const NEVER = -1;
/** Constants repeated in each byte of a word: 1, the value that overflows above a CR, and the highest bit. */
const ONES = 0x01010101;
const ABOVE_CR = 0x0e0e0e0e;
const HIGHEST = 0x80808080;

/** Whole rows as cell positions in bytes, valid until the next bytes are added. */
export interface CsvRows {
  /** Valid UTF-8. */
  readonly bytes: Uint8Array;
  /** Start and end of each cell, without its quotes. */
  readonly cells: Int32Array;
  /** For each row, the total number of cells up to its end. */
  readonly rowEnds: Int32Array;
  readonly rowCount: number;
  /** Indexes of rows with a misplaced quote. */
  readonly badQuotes: readonly number[];
}

/**
 * Splits UTF-8 bytes at delimiters and line ends (LF, CRLF, CR or mixed) while they arrive. A quoted cell may contain both, and
 * two quotes for one. Blanks after a closing quote are dropped; a quote that closes nothing is kept. A blank line is a row with
 * one empty cell. A line end after the last row does not start another row.
 */
export class CsvScanner implements CsvRows {
  bytes: Uint8Array;
  cells: Int32Array;
  rowEnds = new Int32Array(1 << 12);
  rowCount = 0;
  badQuotes: number[] = [];
  /** After `finish`: the overall index of the row with a quote that is never closed. That row is not returned. */
  unclosedRow: number | undefined;
  readonly #delimiter: Uint8Array;
  #length = 0;
  #done = 0;
  #wanted = 0;
  #rowsBefore = 0;
  /** State of the current row: cells with doubled quotes, and whether a quote is misplaced. */
  #doubled: number[] = [];
  #misplaced = false;
  /** Position of a quoted cell in a line below a quote that is never closed. */
  #stray = 0;

  constructor(delimiter: string) {
    this.#delimiter = new TextEncoder().encode(delimiter);
    ({ bytes: this.bytes, cells: this.cells } = newArrays());
  }

  /** Yields whole rows of these bytes, one part at a time; an incomplete last row waits for more bytes. */
  *add(bytes: Uint8Array): Generator<CsvRows> {
    for (let at = 0; at < bytes.length; at += PART_BYTES) {
      this.#append(bytes.subarray(at, at + PART_BYTES));
      if (this.#length < this.#wanted) continue;
      this.#split(false);
      // A quoted cell that spans parts is retried only after the bytes have doubled, which keeps the time linear.
      this.#wanted = this.rowCount === 0 ? this.#length * 2 : 0;
      if (this.rowCount > 0) yield this;
    }
  }

  /** Continues in other arrays, such as recycled ones. The current arrays, which hold the rows, then belong to the caller. */
  leave({ bytes, cells }: Pick<CsvRows, 'bytes' | 'cells'> = newArrays(this.cells.length)): void {
    const rest = this.bytes.subarray(this.#done, this.#length);
    this.bytes = bytes.length > rest.length ? bytes : new Uint8Array(rest.length * 2);
    this.bytes.set(rest);
    this.cells = cells;
    this.#length = rest.length;
    this.#done = 0;
  }

  /** Returns the remaining rows after the last bytes. */
  finish(): CsvRows {
    this.#append(new Uint8Array(0));
    if (!this.#split(true)) this.unclosedRow = this.#rowsBefore + this.rowCount;
    return this;
  }

  #append(bytes: Uint8Array): void {
    this.#rowsBefore += this.rowCount;
    const pending = this.#length - this.#done;
    // A line end after the last byte stops every search. Reading whole words needs 4 bytes there.
    const needed = pending + bytes.length + 4;
    const target = needed > this.bytes.length ? new Uint8Array(Math.max(needed, this.bytes.length * 2)) : this.bytes;
    target.set(this.bytes.subarray(this.#done, this.#length));
    target.set(bytes, pending);
    this.bytes = target;
    this.#length = pending + bytes.length;
    this.#done = 0;
    this.rowCount = 0;
    this.badQuotes = [];
    this.#doubled = [];
    this.#misplaced = false;
    this.#stray = 0;
  }

  /** Splits the available bytes into whole rows. Returns false when an unclosed quote makes the last row incomplete. */
  #split(isLast: boolean): boolean {
    const { bytes } = this;
    const end = this.#length;
    const size = this.#delimiter.length;
    const first = this.#delimiter[0] as number;
    const words = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
    let { cells } = this;
    let count = 0;
    let at = 0;
    bytes[end] = LF;
    while (at < end) {
      for (;;) {
        if (count + 2 > cells.length) cells = this.#moreCells();
        const start = at;
        if (bytes[at] === QUOTE) at = this.#quoted(count, at + 1, end);
        if (at === NEVER) return !isLast;
        if (at === start) {
          at = nextEnd(words, at, first);
          if (size > 1 && !this.#endsCell(at)) at = this.#endOfCell(at);
          cells[count] = start;
          cells[count + 1] = at;
        }
        count += 2;
        if (bytes[at] !== first) break;
        at += size;
      }
      const isReturn = bytes[at] === CR && at < end;
      // A row without a line end is incomplete, and a final CR may be half of a CRLF.
      if (!isLast && (at === end || (isReturn && at + 1 === end))) break;
      at += isReturn && at + 1 < end && bytes[at + 1] === LF ? 2 : 1;
      this.#endRow(count, Math.min(at, end));
    }
    return true;
  }

  #endRow(count: number, done: number): void {
    if (this.#misplaced) this.badQuotes.push(this.rowCount);
    if (this.rowCount === this.rowEnds.length) this.rowEnds = doubled(this.rowEnds);
    this.rowEnds[this.rowCount++] = count >> 1;
    this.#done = done;
    this.#misplaced = false;
    // The row is complete and will not be read again, so doubled quotes can be replaced.
    while (this.#doubled.length > 0) this.#undouble(this.#doubled.pop() as number);
  }

  #moreCells(): Int32Array {
    this.cells = doubled(this.cells);
    return this.cells;
  }

  #delimits(at: number): boolean {
    const sign = this.#delimiter;
    for (let index = 0; index < sign.length; index++) if (this.bytes[at + index] !== sign[index]) return false;
    return true;
  }

  /**
   * Reads a cell whose quote opened before `start`. Returns the position after the cell and its trailing blanks; `NEVER` when no
   * quote closes it. If a cell in a later line opens with a quote, that line was not meant to be part of this cell. The opening
   * quote is then an ordinary character, and its position is returned.
   */
  #quoted(cell: number, start: number, end: number): number {
    const { bytes } = this;
    let isDoubled = false;
    let hasLines = false;
    // An earlier search already failed up to here, and this one would fail as well.
    if (start < this.#stray && bytes[start] !== QUOTE) return start - 1;
    for (let at = start; at < end; at++) {
      const byte = bytes[at] as number;
      if (byte <= CR && (byte === LF || byte === CR)) hasLines = true;
      if (byte !== QUOTE) continue;
      if (bytes[at + 1] === QUOTE && at + 1 < end) {
        isDoubled = true;
        at++;
        continue;
      }
      let after = at + 1;
      while (after < end && !this.#endsCell(after) && isBlankAt(bytes, after)) after += sequenceLength(bytes[after] as number);
      if (after >= end || this.#endsCell(after)) {
        this.cells[cell] = start;
        this.cells[cell + 1] = at;
        if (isDoubled) this.#doubled.push(cell);
        return Math.min(after, end);
      }
      this.#misplaced = true;
      if (!hasLines || !this.#opensCell(at)) continue;
      this.#stray = at;
      return start - 1;
    }
    return NEVER;
  }

  /** Returns the end of a cell that contains the first byte of a multi-byte delimiter. */
  #endOfCell(from: number): number {
    let at = from;
    while (!this.#endsCell(at)) at++;
    return at;
  }

  #endsCell(at: number): boolean {
    const byte = this.bytes[at];
    return byte === LF || byte === CR || this.#delimits(at);
  }

  #opensCell(at: number): boolean {
    const before = this.bytes[at - 1];
    return before === LF || before === CR || this.#delimits(at - this.#delimiter.length);
  }

  /** Replaces two quotes by one, in place; the row is complete and will not be read again. */
  #undouble(cell: number): void {
    const { bytes, cells } = this;
    const end = cells[cell + 1] as number;
    let to = cells[cell] as number;
    for (let from = to; from < end; from++) {
      const byte = bytes[from] as number;
      bytes[to++] = byte;
      if (byte === QUOTE && bytes[from + 1] === QUOTE && from + 1 < end) from++;
    }
    cells[cell + 1] = to;
  }
}

/**
 * Returns the position of the next delimiter byte or line end. Four bytes are checked at a time: bytes up to a CR and bytes equal
 * to the delimiter keep their highest bit. The lowest kept bit is always correct.
 */
function nextEnd(words: DataView, from: number, first: number): number {
  const delimiters = first * ONES;
  for (let at = from; ;) {
    const word = words.getInt32(at, true);
    const others = word ^ delimiters;
    const found = (((word - ABOVE_CR) & ~word) | ((others - ONES) & ~others)) & HIGHEST;
    if (found === 0) {
      at += 4;
      continue;
    }
    at += (31 - Math.clz32(found & -found)) >> 3;
    const byte = words.getUint8(at);
    if (byte === first || byte === LF || byte === CR) return at;
    at++;
  }
}

/** Copies some of the rows, in order; the copy stays valid. */
export function copyOfRows({ bytes, cells, rowEnds }: CsvRows, rows: Int32Array): CsvRows {
  const firstCell = (row: number): number => (row === 0 ? 0 : (rowEnds[row - 1] as number));
  const indexes: number[] = [];
  const ends: number[] = [];
  for (const row of rows) {
    for (let at = firstCell(row) * 2; at < (rowEnds[row] as number) * 2; at++) indexes.push(cells[at] as number);
    ends.push(indexes.length >> 1);
  }
  const start = indexes[0] ?? 0;
  const own = Int32Array.from(indexes);
  for (let at = 0; at < own.length; at++) own[at] = own[at]! - start;
  const copy = bytes.slice(start, indexes.at(-1));
  return { bytes: copy, cells: own, rowEnds: Int32Array.from(ends), rowCount: ends.length, badQuotes: [] };
}

export function rowTexts({ bytes, cells, rowEnds }: CsvRows, row: number): string[] {
  const from = row === 0 ? 0 : (rowEnds[row - 1] as number);
  const texts: string[] = [];
  for (let cell = from; cell < (rowEnds[row] as number); cell++) {
    texts.push(utf8Text(bytes, cells[cell * 2], cells[cell * 2 + 1]));
  }
  return texts;
}

/** True when a range of UTF-8 is empty or blank. */
export function isBlank(bytes: Uint8Array, start: number, end: number): boolean {
  for (let at = start; at < end; at += sequenceLength(bytes[at] as number)) if (!isBlankAt(bytes, at)) return false;
  return true;
}

function isBlankAt(bytes: Uint8Array, at: number): boolean {
  const byte = bytes[at] as number;
  // DOS ends texts with the control character 26.
  if (byte < 0x80) return byte === 32 || (byte >= 9 && byte <= CR) || byte === 26;
  return utf8Text(bytes, at, at + sequenceLength(byte)).trim() === '';
}

function sequenceLength(byte: number): number {
  if (byte < 0xc0) return 1;
  return byte >= 0xf0 ? 4 : byte >= 0xe0 ? 3 : 2;
}

function newArrays(places = 1 << 14): Pick<CsvRows, 'bytes' | 'cells'> {
  return { bytes: new Uint8Array(PART_BYTES * 2), cells: new Int32Array(places) };
}

function doubled(indexes: Int32Array): Int32Array<ArrayBuffer> {
  const wide = new Int32Array(indexes.length * 2);
  wide.set(indexes);
  return wide;
}
