/** Number of bytes decoded together: each text is then a slice of one long string. A call per text would take 5 times as long. */
const GROUP_BYTES = 1 << 20;

const UTF8 = /* @__PURE__ */ new TextDecoder('utf-8', { ignoreBOM: true });

/** Decodes a range of UTF-8. */
export function utf8Text(bytes: Uint8Array, start = 0, end = bytes.length): string {
  return start === end ? '' : UTF8.decode(bytes.subarray(start, end));
}

/** Overhead of a short string: its header and its slot in an array, in bytes. */
const STRING_BYTES = 24;

/** Estimates the memory of strings, in bytes. */
export function stringBytes(texts: readonly string[]): number {
  return texts.reduce((sum, { length }) => sum + length, texts.length * STRING_BYTES);
}

/** Words in a record before the text: its code, and the text's length in bytes. */
export const HEAD = 2;

/**
 * Distinct texts by code, kept as bytes until strings are requested. Columns with many distinct texts rarely need them as
 * strings; for 440,000 order numbers that saves a tenth of the loading time.
 */
export class TextList {
  /** Number of texts. */
  readonly size: number;
  /** One record per text: its code, its length, and its bytes as 4-byte words. */
  #records: Int32Array;
  #all: readonly string[] | undefined;

  constructor(size: number, records: Int32Array) {
    this.size = size;
    this.#records = records;
  }

  /** The records of the texts; empty once all texts have been requested. */
  get records(): Int32Array {
    return this.#records;
  }

  /** The memory of the texts in bytes: exact for bytes, estimated for strings. */
  get bytes(): number {
    return this.#all ? stringBytes(this.#all) : this.#records.byteLength;
  }

  /** All texts by code. */
  get all(): readonly string[] {
    if (this.#all) return this.#all;
    const texts: string[] = [];
    const end = this.#records.length;
    for (let at = 0; at < end;) {
      let next = at;
      while (next < end && (next - at) * 4 < GROUP_BYTES) next = nextRecord(this.#records, next);
      decodeRecords(this.#records, at, next, texts);
      at = next;
    }
    this.#records = new Int32Array(0);
    return (this.#all = texts);
  }

  /** Returns at least `count` of the texts (all if there are fewer), evenly spread. */
  sample(count: number): readonly string[] {
    const step = Math.max(1, Math.floor(this.size / count));
    if (this.#all) return this.#all.filter((_, code) => code % step === 0);
    const records = this.#records;
    const texts: string[] = [];
    let wait = 0;
    for (let at = 0; at < records.length; at = nextRecord(records, at)) {
      if (wait === 0) texts.push(textAt(records, at));
      wait = wait > 0 ? wait - 1 : step - 1;
    }
    return texts;
  }

  /** Returns true when `test` is true for some text whose bytes pass the cheap check `odd`. */
  some(odd: (bytes: Uint8Array, start: number, end: number) => boolean, test: (text: string) => boolean): boolean {
    if (this.#all) return this.#all.some(test);
    const records = this.#records;
    const bytes = new Uint8Array(records.buffer);
    for (let at = 0; at < records.length; at = nextRecord(records, at)) {
      const start = (at + HEAD) * 4;
      if (odd(bytes, start, start + (records[at + 1] as number)) && test(textAt(records, at))) return true;
    }
    return false;
  }
}

function textAt(records: Int32Array, at: number): string {
  const start = (at + HEAD) * 4;
  return utf8Text(new Uint8Array(records.buffer), start, start + (records[at + 1] as number));
}

/** Returns the position of the next record. */
function nextRecord(records: Int32Array, at: number): number {
  return at + HEAD + (((records[at + 1] as number) + 3) >> 2);
}

function decodeRecords(records: Int32Array, from: number, to: number, texts: string[]): void {
  const bytes = new Uint8Array(records.buffer);
  // Codes and lengths may not be valid UTF-8, so only the texts are copied together and decoded.
  const joined = new Uint8Array((to - from) * 4);
  let length = 0;
  for (let at = from; at < to; at = nextRecord(records, at)) {
    const start = (at + HEAD) * 4;
    joined.set(bytes.subarray(start, start + (records[at + 1] as number)), length);
    length += records[at + 1] as number;
  }
  const whole = utf8Text(joined, 0, length);
  const isAscii = whole.length === length;
  let unit = 0;
  for (let at = from, start = 0; at < to; at = nextRecord(records, at)) {
    const end = start + (records[at + 1] as number);
    const units = isAscii ? end - start : unitsOf(joined, start, end);
    texts.push(whole.slice(unit, unit + units));
    unit += units;
    start = end;
  }
}

/** Returns the length of UTF-8 as a string, in UTF-16 code units. */
function unitsOf(bytes: Uint8Array, start: number, end: number): number {
  let units = 0;
  for (let at = start; at < end; at++) {
    const byte = bytes[at] as number;
    if ((byte & 0xc0) !== 0x80) units += byte >= 0xf0 ? 2 : 1;
  }
  return units;
}
