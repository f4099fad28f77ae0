import type { ResultColumn } from '../query/result.js';
import type { ValueType } from '../query/schema.js';

/** A value per row while a plan is worked out: numbers, NaN where missing; of texts the codes into `dictionary`. */
export interface Vector {
  readonly type: ValueType;
  readonly numbers: Float64Array;
  readonly dictionary?: readonly string[];
  readonly instant?: boolean;
}

/** A column of an engine's answer as a vector. */
export function vectorOf({ type, values, valid, dictionary, instant }: ResultColumn): Vector {
  const numbers = Float64Array.from(values);
  if (valid !== undefined) for (let i = 0; i < numbers.length; i++) if (valid[i] === 0) numbers[i] = NaN;
  return { type, numbers, ...(dictionary === undefined ? {} : { dictionary }), ...(instant === undefined ? {} : { instant }) };
}

/** A vector of plain numbers. */
export function numberVector(numbers: Float64Array): Vector {
  return { type: 'number', numbers };
}

/** The rows `order` of a vector, missing where a row is −1. */
export function gather(vector: Vector, order: Int32Array): Vector {
  const { numbers } = vector;
  const picked = new Float64Array(order.length);
  for (let i = 0; i < order.length; i++) picked[i] = order[i]! < 0 ? NaN : numbers[order[i]!]!;
  return { ...vector, numbers: picked };
}

/** The text of a row, undefined where it is missing. */
export function textAt({ numbers, dictionary }: Vector, row: number): string | undefined {
  return dictionary?.[numbers[row]!];
}

/** Texts, one per row, as a vector. */
export function textVector(texts: readonly (string | undefined)[]): Vector {
  const codes = new Map<string, number>();
  const numbers = new Float64Array(texts.length);
  texts.forEach((text, row) => {
    if (text !== undefined && !codes.has(text)) codes.set(text, codes.size);
    numbers[row] = text === undefined ? NaN : codes.get(text)!;
  });
  return { type: 'text', numbers, dictionary: [...codes.keys()] };
}

/** A vector as a column of a result, in arrays of its own; a dictionary holds only the texts in use. */
export function toColumn(name: string, vector: Vector): Omit<ResultColumn, 'unit'> {
  const { type, numbers, dictionary, instant } = dictionaryInUse(vector);
  const valid = Uint8Array.from(numbers, (number) => (Number.isNaN(number) ? 0 : 1));
  const present = numbers.map((number) => (Number.isNaN(number) ? 0 : number));
  const values =
    type === 'boolean' ? Uint8Array.from(present) : type === 'text' || type === 'date' ? Int32Array.from(present) : present;
  return {
    name,
    type,
    values,
    ...(valid.includes(0) ? { valid } : {}),
    ...(dictionary === undefined ? {} : { dictionary }),
    ...(instant === undefined ? {} : { instant }),
  };
}

function dictionaryInUse(vector: Vector): Vector {
  if (vector.dictionary === undefined) return vector;
  return textVector(Array.from(vector.numbers, (_, row) => textAt(vector, row)));
}
