import { isValid, type ArrowData, type Values } from './arrow-batches.js';
import { KIND, type ArrowType } from './arrow-schema.js';
import { bytesAt, textAt } from './arrow-values.js';
import { ByteTexts } from './byte-texts.js';
import { codesFor, ColumnBuilder, type CellPool } from './column-builder.js';

const TEXTS: readonly number[] = [KIND.text, KIND.largeText, KIND.textView];

/** Whether values are texts, codes of texts, or runs of one text each. */
export function isText({ typeId, dictionary, children }: ArrowType): boolean {
  if (typeId === KIND.runs) return children?.[1] !== undefined && isText(children[1].type);
  return TEXTS.includes(dictionary?.typeId ?? typeId);
}

/** The cells of a column as texts. Texts are told apart by their bytes; of a dictionary each is looked at once, and only where a row has it. */
export function poolOf(name: string, parts: readonly ArrowData[]): CellPool {
  if (!parts.every(({ type }) => isText(type))) return poolOfAny(name, parts);
  const texts = new ByteTexts();
  const length = parts.reduce((sum, part) => sum + part.length, 0);
  const wide = new Uint32Array(length);
  const known = new Map<readonly ArrowData[], Int32Array>();
  let at = 0;
  for (const part of parts) {
    const codes = wide.subarray(at, (at += part.length));
    const dictionary = part.dictionary?.data;
    if (dictionary) fillFromDictionary(codes, part, dictionary, { texts, known });
    else fillFromTexts(codes, part, texts);
  }
  const codes = codesFor(texts.size - 1, length);
  codes.set(wide);
  return { name, texts: texts.texts(), codes, length };
}

interface Found {
  readonly texts: ByteTexts;
  /** The codes of each dictionary's texts, −1 for those not met yet. */
  readonly known: Map<readonly ArrowData[], Int32Array>;
}

function fillFromDictionary(into: Uint32Array, part: ArrowData, dictionary: readonly ArrowData[], { texts, known }: Found): void {
  const size = dictionary.reduce((sum, { length }) => sum + length, 0);
  const codes = known.get(dictionary) ?? new Int32Array(size).fill(-1);
  known.set(dictionary, codes);
  const isWhole = part.nullCount === 0;
  const own = part.values as Values;
  for (let row = 0; row < part.length; row++) {
    const inDictionary = isWhole || isValid(part, row) ? Number(own[row]) : -1;
    let code = codes[inDictionary] ?? -1;
    if (code < 0) {
      code = codeIn(dictionary, inDictionary, texts);
      if (inDictionary >= 0) codes[inDictionary] = code;
    }
    into[row] = code;
  }
}

/** The code of a dictionary's text; of the empty text where it has none at that place. */
function codeIn(dictionary: readonly ArrowData[], index: number, texts: ByteTexts): number {
  let at = index;
  for (const part of dictionary) {
    if (at >= 0 && at < part.length) return codeAt(part, at, texts);
    at -= part.length;
  }
  return texts.codeOf(NOTHING, 0, 0);
}

const NOTHING = /* @__PURE__ */ new Uint8Array(0);

function codeAt(data: ArrowData, row: number, texts: ByteTexts): number {
  const bytes = isValid(data, row) ? bytesAt(data, row) : NOTHING;
  return texts.codeOf(bytes, 0, bytes.length);
}

function fillFromTexts(into: Uint32Array, part: ArrowData, texts: ByteTexts): void {
  const { valueOffsets, values } = part;
  if (!(valueOffsets instanceof Int32Array) || part.nullCount > 0) {
    for (let row = 0; row < part.length; row++) into[row] = codeAt(part, row, texts);
    return;
  }
  const bytes = values as unknown as Uint8Array;
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
