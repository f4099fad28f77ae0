import { type ResultColumn, type ResultRecord, valueOf } from '../query/result/result.js';
import { pickTexts, sharesTexts } from '../util/dictionary.js';
import { columnOf } from './columns.js';

/**
 * Reduces the dictionaries of a result to the texts that its rows use, so these are the members. A long shared dictionary
 * may contain others.
 */
export function withTextsInUse(record: ResultRecord): ResultRecord {
  const columns = record.columns.map((column) => {
    const { dictionary, values, valid } = column;
    if (dictionary === undefined || !sharesTexts(dictionary, values.length)) return column;
    const codes = Int32Array.from(values);
    return { ...column, dictionary: pickTexts(codes, dictionary, valid), values: codes };
  });
  return { ...record, columns };
}

/** A key of a result as member numbers, −1 when missing. */
export interface Coded {
  readonly codes: Int32Array;
  readonly names: readonly string[];
}

/** Encodes a key of any type by the texts of its members. @throws SalesError `bad-option` */
export function codedOf(record: ResultRecord, name: string, option: string): Coded {
  const column = columnOf(record, name, option);
  if (column.type === 'text' && column.dictionary) return { codes: presentCodes(column), names: column.dictionary };
  const codeByText = new Map<string, number>();
  const codes = Int32Array.from(column.values, (_, row) => {
    const value = valueOf(column, row);
    if (value === null) return -1;
    const text = String(value);
    const known = codeByText.get(text);
    if (known !== undefined) return known;
    codeByText.set(text, codeByText.size);
    return codeByText.size - 1;
  });
  return { codes, names: [...codeByText.keys()] };
}

function presentCodes({ values, valid }: ResultColumn): Int32Array {
  const codes = Int32Array.from(values);
  if (valid) for (let row = 0; row < codes.length; row++) if (valid[row] === 0) codes[row] = -1;
  return codes;
}

/** Creates a text column for a result; `null` is a missing text. */
export function textColumn(name: string, texts: readonly (string | null)[]): ResultColumn {
  const codeByText = new Map<string, number>();
  const values = Int32Array.from(texts, (text) => {
    if (text === null) return 0;
    const known = codeByText.get(text);
    if (known !== undefined) return known;
    codeByText.set(text, codeByText.size);
    return codeByText.size - 1;
  });
  const valid = texts.includes(null) ? { valid: Uint8Array.from(texts, (text) => (text === null ? 0 : 1)) } : {};
  return { name, type: 'text', values, dictionary: [...codeByText.keys()], ...valid };
}

/** Creates a number column for a result, with its unit. */
export function numberColumn(name: string, numbers: Iterable<number>, unit?: ResultColumn['unit']): ResultColumn {
  return { name, type: 'number', values: Float64Array.from(numbers), ...(unit && { unit }) };
}
