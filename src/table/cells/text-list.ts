/** Bytes decoded at once: a long text of which each entry is a slice, as one call per entry costs 5 times as much. */
const GROUP_BYTES = 1 << 20;

const UTF8 = /* @__PURE__ */ new TextDecoder('utf-8', { ignoreBOM: true });

/** The text of a piece of UTF-8. */
export function utf8Text(bytes: Uint8Array, start = 0, end = bytes.length): string {
  return start === end ? '' : UTF8.decode(bytes.subarray(start, end));
}

/** What a short string takes besides its letters: its head, and its place in a list. */
const STRING_BYTES = 24;

/** About how much memory strings take. */
export function stringBytes(texts: readonly string[]): number {
  return texts.reduce((sum, { length }) => sum + length, texts.length * STRING_BYTES);
}

/** Words of a record before those of its text: its code, and how many bytes the text has. */
export const HEAD = 2;

/**
 * Distinct texts by their codes, kept as bytes until somebody wants them as strings, which few columns of many different ones ever are: for
 * 440,000 order numbers that takes a tenth of the time of loading.
 */
export class TextList {
  /** Number of texts. */
  readonly size: number;
  /** A record for each: its code, its length, and its bytes in words of four. */
  #records: Int32Array;
  #all: readonly string[] | undefined;

  constructor(size: number, records: Int32Array) {
    this.size = size;
    this.#records = records;
  }

  /** What it is made of besides the size, as long as nobody has asked for all texts. */
  get records(): Int32Array {
    return this.#records;
  }

  /** How much memory the texts take: exactly, until they are made into strings; then about as much as those do. */
  get bytes(): number {
    return this.#all ? stringBytes(this.#all) : this.#records.byteLength;
  }

  /** All texts, by code. */
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

  /** At least `count` of the texts (all where there are fewer), spread evenly over them. */
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

  /** Whether a text is such that its bytes, from start to end, are `odd`, and then the test holds of it. */
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

/** The record after one. */
function nextRecord(records: Int32Array, at: number): number {
  return at + HEAD + (((records[at + 1] as number) + 3) >> 2);
}

function decodeRecords(records: Int32Array, from: number, to: number, texts: string[]): void {
  const bytes = new Uint8Array(records.buffer);
  // Codes and lengths may be no UTF-8: only the texts are decoded, moved together.
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

/** The length of UTF-8 as a string. */
function unitsOf(bytes: Uint8Array, start: number, end: number): number {
  let units = 0;
  for (let at = start; at < end; at++) {
    const byte = bytes[at] as number;
    if ((byte & 0xc0) !== 0x80) units += byte >= 0xf0 ? 2 : 1;
  }
  return units;
}
