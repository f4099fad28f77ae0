import type { ValueType } from '../../query/schema.js';
import type { Target } from './rule-lines.js';

/** What the detection of roles needs to know of a column; computed once, where the rows are. */
export interface ColumnProfile {
  /** Where a profile spans joined tables: the one that the column is of. */
  readonly table?: string;
  /** What the rows of that table are, in a word, where the key that leads there says it. */
  readonly of?: string;
  /** Rows of its own table, where a profile spans joined tables. */
  readonly rowCount?: number;
  readonly name: string;
  readonly type: ValueType;
  /** Rows without a value, and distinct present values. */
  readonly missing: number;
  readonly distinct: number;
  /** Of numbers, days of dates and milliseconds of datetimes; absent without values. */
  readonly min?: number;
  readonly max?: number;
  /** Numbers written as percentages, and so held as fractions. */
  readonly percent?: boolean;
  /** Of texts: the distinct values. */
  readonly texts?: readonly string[];
  /** A thousand of them or more, spread evenly, where all are made only when they are asked for. */
  readonly someTexts?: readonly string[];
  /**
   * The values of the same sampled rows in every column of a table: numbers, days, milliseconds, 0 and 1, codes into `texts`; NaN where missing.
   */
  readonly sample: Float64Array;
}

/** A table as the detection sees it. */
export interface TableProfile {
  readonly table: string;
  readonly rowCount: number;
  readonly columns: readonly ColumnProfile[];
  /** Where it spans joined tables: what a column's fit for a target loses by where its table lies; `Infinity` where it can have no such role. */
  readonly distance?: (target: Target, column: ColumnProfile) => number;
}

/** Whether all sampled numbers are whole. */
export function isWhole(column: ColumnProfile): boolean {
  return column.sample.every((value) => Number.isNaN(value) || Number.isInteger(value));
}

/** Texts looked at to see what a column holds, spread evenly over its different ones. */
export const LOOKED_AT = 1000;

/** Whether at least `share` of a text column's distinct values match (of a thousand of them where there are more); false without values. */
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
