import type { ResultColumn } from '../query/result.js';
import type { ValueType } from '../query/schema.js';

/** A value per row while a plan is worked out: numbers, NaN where missing; of texts the codes into `dictionary`. */
export interface Vector {
  readonly type: ValueType;
  readonly numbers: Float64Array;
  readonly dictionary?: readonly string[];
  readonly instant?: boolean;
}

/** A column of an engine's answer as a vector, on the same array where that can be: nobody writes to the numbers of a vector. */
export function vectorOf({ type, values, valid, dictionary, instant }: ResultColumn): Vector {
  const numbers = values instanceof Float64Array && valid === undefined ? values : new Float64Array(values);
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
export function toColumn(name: string, { type, numbers, dictionary, instant }: Vector): Omit<ResultColumn, 'unit'> {
  const content = dictionary === undefined ? plainCells(type, numbers) : textCells(numbers, dictionary);
  return { name, type, ...content, ...(instant === undefined ? {} : { instant }) };
}

type Cells = Pick<ResultColumn, 'values' | 'valid' | 'dictionary'>;

function plainCells(type: ValueType, numbers: Float64Array): Cells {
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

/** Codes into those of all texts that are in use, in the order of their first rows. */
function textCells(numbers: Float64Array, all: readonly string[]): Cells {
  const count = numbers.length;
  const values = new Int32Array(count);
  const dictionary: string[] = [];
  // By code one more than its place. In an array where rows have many of the texts: for 500 products a map was 31 KB of garbage in each step of a brush.
  const table = all.length <= count * 4 ? new Int32Array(all.length) : undefined;
  const places = table ? undefined : new Map<number, number>();
  let valid: Uint8Array | undefined;
  for (let row = 0; row < count; row++) {
    const code = numbers[row]!;
    const text = all[code];
    if (text === undefined) {
      (valid ??= new Uint8Array(count).fill(1))[row] = 0;
      continue;
    }
    let place = table ? table[code]! : places!.get(code);
    if (!place) {
      place = dictionary.push(text);
      if (table) table[code] = place;
      else places!.set(code, place);
    }
    values[row] = place - 1;
  }
  return { values, ...(valid === undefined ? {} : { valid }), dictionary };
}
