import type { Messages } from '../../../messages/en.js';
import type { Calendar, DayRange, MeasureUnit } from '../../../query/plan.js';
import type { TimeGrain } from '../../../query/time/time-grain.js';
import type { Scale } from '../../../util/colour-steps.js';

/** A value of a field as a selection takes it: a stretch of days, a text as it stands in the data, or the missing value. */
export type Item = DayRange | string | null;

/** A field of clauses: a role, a column or a dimension as written. `quoted`: a column's exact name. */
export interface Field {
  readonly field: string;
  readonly quoted: boolean;
}

/** How members of an axis are said in a sentence: “on Saturdays”, “in December”, “at 14:00”. */
export type Said = 'weekday' | 'month' | 'time' | 'hour' | 'member';

/** A member of an axis. */
export interface Member {
  /** At the head of its row or column: `Sat`, `D`, `Technology`. */
  readonly label: string;
  /** By itself, in tooltips and tables: `Saturday`, `December 2017`. */
  readonly name: string;
  readonly said: Said;
  /** At the head of a column, in two lines: the month, and the year that its neighbours share, said once. */
  readonly lines?: readonly [string, string];
  /** What a click on its head chooses; empty for the members that are left over, which no clause names. */
  readonly items: readonly Item[];
}

/** Where a mark stands: in a block (years stand one below the other), a column and a row; heads are at −1. */
export interface Spot {
  readonly kind: 'cell' | 'column' | 'row' | 'block';
  readonly block: number;
  readonly column: number;
  readonly row: number;
  /** How many columns a head covers: a month has four or five weeks. */
  readonly span: number;
  /** What it stands for on the first and on the second field. */
  readonly a: readonly Item[];
  readonly b: readonly Item[];
  readonly label: string;
}

/** Years, or the one block of two dimensions. */
export interface Block {
  readonly title: string;
  readonly columns: number;
}

/** The values of the cells, a number each; NaN where there is no row. */
export interface CellValues {
  readonly values: Float64Array;
  readonly previous?: Float64Array;
  readonly change?: Float64Array;
  readonly growth?: Float64Array;
}

/** What is known of pairs besides how they correlate, a number for each cell. */
export interface PairFacts {
  /** Rows that have both. */
  readonly n: Float64Array;
  /** The chance of as much by accident, and the same allowing for the number of pairs; NaN where a column does not vary. */
  readonly p: Float64Array;
  readonly adjusted: Float64Array;
  /** How numbers are compared; what a pair of other columns is. */
  readonly method: 'pearson' | 'spearman' | 'kendall';
  readonly kinds: readonly ('numbers' | 'eta' | 'cramer')[];
  /** Of each of the variables whether it is a category. */
  readonly categories: readonly boolean[];
}

/** All that is drawn: numbers and names, no pixel. Marks are the cells, then the heads. */
export interface HeatView extends CellValues {
  /** `days`: a calendar of days; `months`: one of months and weekdays; `grid`: two dimensions; `matrix`: correlations. */
  readonly kind: 'days' | 'months' | 'grid' | 'matrix';
  readonly measure: string;
  readonly unit: MeasureUnit;
  /** What colours the cells: the measure, or its change. */
  readonly shows: 'values' | 'growth' | 'change';
  readonly blocks: readonly Block[];
  readonly rows: readonly Member[];
  /** The members of the columns; in a calendar of days the months, whose heads stand over their weeks. */
  readonly columns: readonly Member[];
  readonly spots: readonly Spot[];
  readonly cells: number;
  /** The fields of the two axes; one where both are times of the same date. */
  readonly first: Field;
  readonly second: Field | undefined;
  /** Which of the two a click on a cell sets. */
  readonly sets: 'first' | 'both';
  readonly scale: Scale;
  /** Of a matrix: what is known of its pairs. */
  readonly pairs?: PairFacts;
  /** The cell that stands out: the highest; and the lowest, where values go both ways. */
  readonly peak?: number;
  readonly low?: number;
  /** Whether each cell is chosen by the own clause; absent without one. */
  readonly marked?: Uint8Array;
  /** The marks that make the own clause. */
  readonly chosen: readonly number[];
  /** The names of both axes, for tables. */
  readonly axes: readonly [string, string];
  /** Of a calendar of days: those that the answer is about; while somebody drags there are others, too. */
  readonly days?: DayRange;
  /** The grain of the days that cells stand for, where they are one period each. */
  readonly grain?: TimeGrain;
}

/** What a view depends on besides answers and attributes. */
export interface HeatContext {
  readonly locale: string;
  readonly currency: string | undefined;
  readonly calendar: Calendar;
  readonly words: Messages;
  /** The clause that the element itself set, empty where none. */
  readonly own: string;
}
