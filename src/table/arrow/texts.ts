import type { ArrowData, ArrowType, ArrowValues } from '../../query/result/arrow-table.js';
import { bytesIn, isValid } from './batches.js';
import { isText, malformedArrow } from './metadata.js';
import { bytesAt, textAt } from './values.js';
import { codesFor, ColumnBuilder, listPool, type CellPool, type Codes } from '../cells/column-builder.js';
import { isNumeric, NumberPool } from '../cells/number-pool.js';
import { TextCodes } from '../cells/text-codes.js';

/** A column of typed values: its parts in row order, or the pool that already took their values. */
export interface TypedField {
  readonly name: string;
  readonly type: ArrowType;
  readonly parts: readonly ArrowData[];
  readonly pool?: ValuePool | undefined;
}

/** Collects the values of a column part by part and keeps no reference to the parts. */
export type ValuePool = TextPool | NumberPool;

/**
 * Returns the pool for values of a type; `undefined` when the parts must be kept. `asTyped` means that numbers keep their type.
 */
export function poolFor(type: ArrowType, asTyped: boolean): ValuePool | undefined {
  if (isText(type)) return new TextPool();
  return asTyped && isNumeric(type) ? new NumberPool(type) : undefined;
}

/** Returns the cells of a column as texts. */
export function poolOf({ name, parts, pool: filled }: TypedField): CellPool {
  if (filled instanceof TextPool) return filled.finish(name);
  if (!parts.every(({ type }) => isText(type))) return poolOfAny(name, parts);
  const pool = new TextPool();
  for (const part of parts) pool.add(part);
  return pool.finish(name);
}

/** Deduplicates texts by their bytes, part by part. Each dictionary entry is looked up once, and only if a row uses it. */
class TextPool {
  readonly #texts = new TextCodes();
  readonly #codes: Codes[] = [];
  readonly #known = new WeakMap<readonly ArrowData[], Int32Array>();
  /** Codes of the current part. Loops over arrays of a single type take a third of the time. */
  #wide = new Int32Array(0);

  /** Adds the rows of a part. @throws SalesError `malformed-arrow` */
  add(part: ArrowData): void {
    const texts = this.#texts;
    const dictionary = part.dictionary?.data;
    if (this.#wide.length < part.length) this.#wide = new Int32Array(part.length);
    const into = this.#wide.subarray(0, part.length);
    if (dictionary) {
      const codes = this.#known.get(dictionary) ?? new Int32Array(sizeOf(dictionary)).fill(-1);
      this.#known.set(dictionary, codes);
      fillFromDictionary(into, part, { dictionary, codes, texts });
    } else fillFromTexts(into, part, texts);
    const codes = codesFor(texts.size, part.length);
    codes.set(into);
    this.#codes.push(codes);
  }

  /** Returns the added cells; the pool must not be used afterwards. */
  finish(name: string): CellPool {
    const length = this.#codes.reduce((sum, part) => sum + part.length, 0);
    const codes = codesFor(this.#texts.size, length);
    let at = 0;
    for (const part of this.#codes) {
      codes.set(part, at);
      at += part.length;
    }
    return listPool(name, this.#texts.finish(), { codes, length });
  }
}

function sizeOf(data: readonly ArrowData[]): number {
  return data.reduce((sum, { length }) => sum + length, 0);
}

/** Returns codes of any width as 32-bit integers; codes that do not fit become −1 or negative. */
function smallCodes(values: ArrowValues): Int32Array {
  if (values instanceof Int32Array) return values;
  const isLong = values instanceof BigInt64Array || values instanceof BigUint64Array;
  return isLong ? Int32Array.from(values, clampedCode) : new Int32Array(values as unknown as Uint32Array);
}

function clampedCode(code: bigint): number {
  return code >= 0n && code <= 0x7fffffffn ? Number(code) : -1;
}

interface Coded {
  readonly dictionary: readonly ArrowData[];
  /** The pool's codes by dictionary index, −1 for entries not seen yet. */
  readonly codes: Int32Array;
  readonly texts: TextCodes;
}

/**
 * True when all codes of a part already equal the pool's codes. This holds for most dictionaries, which are in order of first
 * appearance. It avoids separate lookups, which take twice as long.
 */
function areOwn(own: Int32Array, { codes }: Coded): boolean {
  const { length } = own;
  const [first = 0] = own;
  if (codes[first] !== first) return false;
  let maxCode = 0;
  let signs = 0;
  for (let row = 0; row < length; row++) {
    const code = own[row] as number;
    if (code > maxCode) maxCode = code;
    signs |= code;
  }
  if (signs < 0 || maxCode >= codes.length) return false;
  for (let code = 0; code <= maxCode; code++) if (codes[code] !== code) return false;
  return true;
}

function fillFromDictionary(into: Int32Array, part: ArrowData, coded: Coded): void {
  const { codes } = coded;
  const isWhole = part.nullCount === 0;
  const { length } = part;
  const own = smallCodes(part.values as ArrowValues);
  if (isWhole && areOwn(own.subarray(0, length), coded)) return void into.set(own.subarray(0, length));
  for (let row = 0; row < length; row++) {
    if (isWhole || isValid(part, row)) {
      const code = codes[own[row] as number] as number;
      into[row] = code >= 0 ? code : firstCode(own[row] as number, coded);
    } else into[row] = coded.texts.codeOf(NOTHING, 0, 0);
  }
}

/**
 * Returns the code of a dictionary entry used for the first time.
 * @throws SalesError `malformed-arrow` if the index is outside the dictionary
 */
function firstCode(index: number, { dictionary, codes, texts }: Coded): number {
  let at = index;
  for (const part of dictionary) {
    if (at >= 0 && at < part.length) return (codes[index] = codeAt(part, at, texts));
    at -= part.length;
  }
  throw malformedArrow();
}

const NOTHING = /* @__PURE__ */ new Uint8Array(0);

function codeAt(data: ArrowData, row: number, texts: TextCodes): number {
  const bytes = isValid(data, row) ? bytesAt(data, row) : NOTHING;
  return texts.codeOf(bytes, 0, bytes.length);
}

function fillFromTexts(into: Int32Array, part: ArrowData, texts: TextCodes): void {
  const { valueOffsets } = part;
  if (!(valueOffsets instanceof Int32Array) || part.nullCount > 0) {
    for (let row = 0; row < part.length; row++) into[row] = codeAt(part, row, texts);
    return;
  }
  const bytes = bytesIn(part);
  for (let row = 0; row < part.length; row++) {
    into[row] = texts.codeOf(bytes, valueOffsets[row] as number, valueOffsets[row + 1] as number);
  }
}

function poolOfAny(name: string, parts: readonly ArrowData[]): CellPool {
  const builder = new ColumnBuilder(name);
  const known = new Map<ArrowData, readonly string[]>();
  const textsOf = (part: ArrowData): readonly string[] => {
    const texts = known.get(part) ?? Array.from({ length: part.length }, (_, row) => textAt(part, row));
    known.set(part, texts);
    return texts;
  };
  for (const data of parts) {
    const texts = data.dictionary?.data.flatMap(textsOf);
    for (let row = 0; row < data.length; row++) {
      builder.add(texts === undefined ? textAt(data, row) : isValid(data, row) ? (texts[Number(data.values?.[row])] ?? '') : '');
    }
  }
  return builder.finish();
}
