import type { ResultColumn, ResultRecord } from '../query/result.js';
import { valueOf } from '../query/result.js';
import { pickTexts, sharesTexts } from '../util/long-texts.js';
import { columnOf } from './columns.js';

/** The answer with dictionaries of the texts that its rows have alone, so that these are the members: a long dictionary may hold others. */
export function withTextsInUse(record: ResultRecord): ResultRecord {
  const columns = record.columns.map((column) => {
    const { dictionary, values, valid } = column;
    if (dictionary === undefined || !sharesTexts(dictionary, values.length)) return column;
    const codes = Int32Array.from(values);
    return { ...column, dictionary: pickTexts(codes, dictionary, valid), values: codes };
  });
  return { ...record, columns };
}

/** A key of an answer as numbers of its members, −1 where it is missing. */
export interface Coded {
  readonly codes: Int32Array;
  readonly names: readonly string[];
}

/** A key of an answer, whatever its type, by the texts of its members. @throws SalesError `bad-option` */
export function codedOf(record: ResultRecord, name: string, option: string): Coded {
  const column = columnOf(record, name, option);
  if (column.type === 'text' && column.dictionary) return { codes: presentCodes(column), names: column.dictionary };
  const places = new Map<string, number>();
  const codes = Int32Array.from(column.values, (_, row) => {
    const value = valueOf(column, row);
    if (value === null) return -1;
    const text = String(value);
    const known = places.get(text);
    if (known !== undefined) return known;
    places.set(text, places.size);
    return places.size - 1;
  });
  return { codes, names: [...places.keys()] };
}

function presentCodes({ values, valid }: ResultColumn): Int32Array {
  const codes = Int32Array.from(values);
  if (valid) for (let row = 0; row < codes.length; row++) if (valid[row] === 0) codes[row] = -1;
  return codes;
}

/** A column of texts, null where there is none, for a result. */
export function textColumn(name: string, texts: readonly (string | null)[]): ResultColumn {
  const places = new Map<string, number>();
  const values = Int32Array.from(texts, (text) => {
    if (text === null) return 0;
    const known = places.get(text);
    if (known !== undefined) return known;
    places.set(text, places.size);
    return places.size - 1;
  });
  const valid = texts.includes(null) ? { valid: Uint8Array.from(texts, (text) => (text === null ? 0 : 1)) } : {};
  return { name, type: 'text', values, dictionary: [...places.keys()], ...valid };
}

/** A column of numbers for a result, with how people read them. */
export function numberColumn(name: string, numbers: Iterable<number>, unit?: ResultColumn['unit']): ResultColumn {
  return { name, type: 'number', values: Float64Array.from(numbers), ...(unit && { unit }) };
}
