import type { ResultColumn } from '../query/result/result.js';
import type { ValueType } from '../query/schema.js';
import { pickTexts, sharesTexts } from '../util/dictionary.js';

/** One value per row during plan execution. `numbers` contains NaN for missing values, and codes into `dictionary` for texts. */
export interface Vector {
  readonly type: ValueType;
  readonly numbers: Float64Array;
  readonly dictionary?: readonly string[];
  readonly instant?: boolean;
}

/** Converts an engine’s result column to a vector. Shares the array if possible, because vectors are never modified. */
export function vectorOf({ type, values, valid, dictionary, instant }: ResultColumn): Vector {
  const numbers = values instanceof Float64Array && valid === undefined ? values : new Float64Array(values);
  if (valid !== undefined) for (let i = 0; i < numbers.length; i++) if (valid[i] === 0) numbers[i] = NaN;
  return { type, numbers, ...(dictionary === undefined ? {} : { dictionary }), ...(instant === undefined ? {} : { instant }) };
}

/** Creates a vector of plain numbers. */
export function numberVector(numbers: Float64Array): Vector {
  return { type: 'number', numbers };
}

/** Returns the rows `order` of a vector; missing for −1. */
export function gather(vector: Vector, order: Int32Array): Vector {
  const { numbers } = vector;
  const picked = new Float64Array(order.length);
  for (let i = 0; i < order.length; i++) picked[i] = order[i]! < 0 ? NaN : numbers[order[i]!]!;
  return { ...vector, numbers: picked };
}

/** Returns the text of a row; `undefined` when missing. */
export function textAt({ numbers, dictionary }: Vector, row: number): string | undefined {
  return dictionary?.[numbers[row]!];
}

/** Creates a vector from one text per row. */
export function textVector(texts: readonly (string | undefined)[]): Vector {
  const codes = new Map<string, number>();
  const numbers = new Float64Array(texts.length);
  texts.forEach((text, row) => {
    if (text !== undefined && !codes.has(text)) codes.set(text, codes.size);
    numbers[row] = text === undefined ? NaN : codes.get(text)!;
  });
  return { type: 'text', numbers, dictionary: [...codes.keys()] };
}

/**
 * Converts a vector to a result column with its own arrays. The dictionary contains only the texts in use, unless it is long and
 * most texts are used: picking 200,000 customers takes 26 ms.
 */
export function toColumn(name: string, { type, numbers, dictionary, instant }: Vector): Omit<ResultColumn, 'unit'> {
  const cells = cellsOf(type, numbers);
  const { values, valid } = cells;
  const isPicked = dictionary && !sharesTexts(dictionary, numbers.length);
  const texts = isPicked ? pickTexts(values as Int32Array, dictionary, valid) : dictionary;
  return { name, type, ...cells, ...(texts && { dictionary: texts }), ...(instant === undefined ? {} : { instant }) };
}

function cellsOf(type: ValueType, numbers: Float64Array): Pick<ResultColumn, 'values' | 'valid'> {
  const count = numbers.length;
  const values =
    type === 'boolean'
      ? new Uint8Array(count)
      : type === 'text' || type === 'date'
        ? new Int32Array(count)
        : new Float64Array(count);
  let valid: Uint8Array | undefined;
  for (let row = 0; row < count; row++) {
    const number = numbers[row]!;
    if (!Number.isNaN(number)) values[row] = number;
    else (valid ??= new Uint8Array(count).fill(1))[row] = 0;
  }
  return { values, ...(valid === undefined ? {} : { valid }) };
}
