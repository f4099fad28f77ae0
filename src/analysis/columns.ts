import type { SampleOf } from '../query/analysis/analysis.js';
import { type ResultColumn, type ResultRecord, memberAt } from '../query/result/result.js';
import { pickTexts, sharesTexts } from '../util/dictionary.js';
import { SalesError } from '../util/error.js';

/** The numbers to analyze, row by row; NaN when a number is missing or the row is ignored. */
interface Numbers {
  readonly values: Float64Array;
  readonly weights: Float64Array | undefined;
  readonly unit: ResultColumn['unit'];
}

/** Returns a result with the rows and the facts of an analysis. Columns have one value per row. */
export function analysed(
  record: ResultRecord,
  analysis: NonNullable<ResultRecord['facts']['analysis']>,
  columns: readonly ResultColumn[],
): ResultRecord {
  return { ...record, rowCount: columns[0]!.values.length, columns, facts: { ...record.facts, analysis } };
}

/** Returns the column of a result by name. @throws SalesError `bad-option` that names the option */
export function columnOf({ columns }: ResultRecord, name: string, option: string): ResultColumn {
  const found = columns.find((column) => column.name === name);
  if (found) return found;
  const expected = columns.map((column) => column.name);
  throw new SalesError('bad-option', 'not-a-column', { params: { option: `analysis.${option}`, value: name, expected } });
}

/** Returns a column as numbers; NaN when a value is missing. @throws SalesError `bad-type` */
export function numbersOf(record: ResultRecord, name: string, option: string): Float64Array {
  const { type, values, valid } = columnOf(record, name, option);
  if (type !== 'number') {
    throw new SalesError('bad-type', 'not-a-number-column', {
      params: { option: `analysis.${option}`, value: name, type },
    });
  }
  const numbers = Float64Array.from(values);
  if (valid) for (let row = 0; row < numbers.length; row++) if (valid[row] === 0) numbers[row] = NaN;
  return numbers;
}

/** Returns a column of sums as numbers; 0 when a value is missing. @throws SalesError `bad-type` */
export function sumsOf(record: ResultRecord, name: string, option: string): Float64Array {
  return numbersOf(record, name, option).map((value) => (Number.isNaN(value) ? 0 : value));
}

/** True when a row of a column has no value. */
export function isMissing({ values, valid }: ResultColumn, row: number): boolean {
  return valid?.[row] === 0 || Number.isNaN(values[row]);
}

/**
 * Returns the numbers of a result to analyze. Those without a member are ignored; the result's own notes state their
 * number.
 */
export function sampledNumbers(record: ResultRecord, { value, weight, member }: SampleOf): Numbers {
  const values = numbersOf(record, value, 'value');
  const weights = weight === undefined ? undefined : numbersOf(record, weight, 'weight');
  const key = member === undefined ? undefined : columnOf(record, member, 'member');
  if (key) for (let row = 0; row < values.length; row++) if (isMissing(key, row)) values[row] = NaN;
  return { values, weights, unit: columnOf(record, value, 'value').unit };
}

/** Returns some rows of a column, in the given order. */
export function pickRows(column: ResultColumn, rows: readonly number[]): ResultColumn {
  const { values, valid } = column;
  const pick = <Values extends Float64Array | Int32Array | Uint8Array>(all: Values, into: Values): Values => {
    rows.forEach((row, i) => (into[i] = all[row]!));
    return into;
  };
  const picked =
    values instanceof Float64Array
      ? pick(values, new Float64Array(rows.length))
      : values instanceof Int32Array
        ? pick(values, new Int32Array(rows.length))
        : pick(values, new Uint8Array(rows.length));
  return { ...column, values: picked, ...(valid && { valid: pick(valid, new Uint8Array(rows.length)) }) };
}

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
  return encode(
    Array.from(column.values, (_, row) => memberAt(column, row)),
    -1,
  );
}

/** Encodes texts in the order of their first occurrence; `null` has the code `missing`. */
function encode(texts: readonly (string | null)[], missing: number): Coded {
  const codeByText = new Map<string, number>();
  const codes = Int32Array.from(texts, (text) => {
    if (text === null) return missing;
    const code = codeByText.get(text) ?? codeByText.size;
    codeByText.set(text, code);
    return code;
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
  const { codes: values, names: dictionary } = encode(texts, 0);
  const valid = texts.includes(null) ? { valid: Uint8Array.from(texts, (text) => (text === null ? 0 : 1)) } : {};
  return { name, type: 'text', values, dictionary, ...valid };
}

/** Creates a number column for a result. An array of doubles is not copied. */
export function numberColumn(name: string, numbers: Iterable<number>, unit?: ResultColumn['unit']): ResultColumn {
  const values = numbers instanceof Float64Array ? numbers : Float64Array.from(numbers);
  return { name, type: 'number', values, ...(unit && { unit }) };
}

/** Makes columns of a result from values, one row each. */
interface Cells<Row> {
  readonly text: (name: string, of: (row: Row) => string | null) => ResultColumn;
  readonly number: (name: string, of: (row: Row) => number, unit?: ResultColumn['unit']) => ResultColumn;
}

/** Returns what makes the columns of new rows. */
export function cellsOf<Row>(rows: readonly Row[]): Cells<Row> {
  return {
    text: (name, of) => textColumn(name, rows.map(of)),
    number: (name, of, unit) => numberColumn(name, rows.map(of), unit),
  };
}
