import type { ValueType } from '../../query/schema.js';
import type { Target } from './rule-lines.js';

/** The properties of a column that role detection uses; computed once, in the thread that has the rows. */
export interface ColumnProfile {
  /** The table of the column if a profile spans joined tables. */
  readonly table?: string;
  /** What the rows of that table represent, in one word, if the key to it names it. */
  readonly of?: string;
  /** Number of rows of the column’s table if a profile spans joined tables. */
  readonly rowCount?: number;
  /** True when that table has a row for each version of a member. */
  readonly hasVersions?: boolean;
  readonly name: string;
  readonly type: ValueType;
  /** Number of rows without a value, and of distinct present values. */
  readonly missing: number;
  readonly distinct: number;
  /** Of numbers, days of dates, and milliseconds of datetimes; `undefined` without values. */
  readonly min?: number;
  readonly max?: number;
  /** True for numbers written as percentages, which are stored as fractions. */
  readonly percent?: boolean;
  /** True for numbers that were written with a currency. */
  readonly hasCurrency?: boolean;
  /** True for whole numbers without missing values that were written with decimals, such as `2400.00`: they are no numbers of cents. */
  readonly hasDecimals?: boolean;
  /** True for the key by which lines reach their header, under any name. */
  readonly isHeaderKey?: boolean;
  /** True for names that are made of first and last name. */
  readonly isFullName?: boolean;
  /** True for first and last names that a full name is made of. */
  readonly isNamePart?: boolean;
  /** Of texts: the distinct values. */
  readonly texts?: readonly string[];
  /** At least a thousand of them, spread evenly, if creating all texts is deferred. */
  readonly someTexts?: readonly string[];
  /**
   * The values of the same sampled rows in every column of a table: numbers, days, milliseconds, 0 and 1, codes into `texts`; NaN
   * if missing.
   */
  readonly sample: Float64Array;
}

/** A table as input of the detection. */
export interface TableProfile {
  readonly table: string;
  readonly rowCount: number;
  readonly columns: readonly ColumnProfile[];
  /**
   * If it spans joined tables: what the position of a column's table subtracts from its score; `Infinity` if it cannot have the
   * role.
   */
  readonly distance?: (target: Target, column: ColumnProfile) => number;
}

/** True when all sampled numbers are whole. */
export function isWhole(column: ColumnProfile): boolean {
  return column.sample.every((value) => Number.isNaN(value) || Number.isInteger(value));
}

/** Maximum number of texts examined per column, spread evenly over the distinct ones. */
export const LOOKED_AT = 1000;

/** True when at least `share` of a text column's distinct values match. At most a thousand are examined; false without values. */
export function textsMatch(column: ColumnProfile, test: (text: string) => boolean, share: number): boolean {
  const texts = column.someTexts ?? column.texts ?? [];
  const step = Math.max(1, texts.length / LOOKED_AT);
  let looked = 0;
  let matching = 0;
  for (let at = 0; at < texts.length; at += step) {
    looked += 1;
    if (test(texts[Math.floor(at)] ?? '')) matching += 1;
  }
  return looked > 0 && matching >= share * looked;
}

/** Returns some of a text column's distinct values, spread evenly. */
export function someTexts({ someTexts: some, texts = [] }: ColumnProfile, count: number): readonly string[] {
  const listed = some ?? texts;
  const step = Math.max(1, Math.floor(listed.length / count));
  return Array.from({ length: Math.min(count, listed.length) }, (_, at) => listed[at * step] ?? '');
}

/** True when each code has one name, and each name one code, in all sampled rows with a code. */
export function isOneToOne(codes: ColumnProfile, names: ColumnProfile): boolean {
  const pairs = new Map<number, number>();
  const isSame = (code: number, row: number): boolean => {
    const name = names.sample[row] ?? Number.NaN;
    if (!pairs.has(code)) pairs.set(code, name);
    return pairs.get(code) === name;
  };
  return (
    codes.sample.every((code, row) => Number.isNaN(code) || isSame(code, row)) && new Set(pairs.values()).size === pairs.size
  );
}
