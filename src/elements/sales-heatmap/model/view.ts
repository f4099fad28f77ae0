import type { WidgetContext } from '../../base/element/widget.js';
import type { GoodDirection, MeasureUnit } from '../../../query/measure.js';
import type { DayRange } from '../../../query/plan.js';
import type { TimeGrain } from '../../../query/time/time-grain.js';
import type { Scale } from '../../../util/color-scale.js';

/** A selectable value of a field: a range of days, a text as in the data, or the missing value. */
export type Item = DayRange | string | null;

/** Field of a clause: a role, a column or a dimension as written. `quoted` marks an exact column name. */
export interface Field {
  readonly field: string;
  readonly quoted: boolean;
}

/** Grammatical kind of a member in a sentence: “on Saturdays”, “in December”, “at 14:00”. */
export type MemberKind = 'weekday' | 'month' | 'time' | 'hour' | 'member';

/** A member of an axis. */
export interface Member {
  /** Header of the row or column: `Sat`, `D`, `Technology`. */
  readonly label: string;
  /** Full name in tooltips and tables: `Saturday`, `December 2017`. */
  readonly name: string;
  readonly kind: MemberKind;
  /** Column header in two lines: the month, and the year once per group of months. */
  readonly lines?: readonly [string, string];
  /** Values that a click on the header selects. Empty for the remaining members: no clause names these. */
  readonly items: readonly Item[];
}

/** Position of a mark: block, column and row. Headers are at −1. */
export interface Spot {
  readonly kind: 'cell' | 'column' | 'row' | 'block';
  readonly block: number;
  readonly column: number;
  readonly row: number;
  /** Number of columns that a header covers. A month has four or five weeks. */
  readonly span: number;
  /** Values of the mark on the first and on the second field. */
  readonly a: readonly Item[];
  readonly b: readonly Item[];
  readonly label: string;
}

/** A year of a calendar, or the only block of two dimensions. */
export interface Block {
  readonly title: string;
  readonly columns: number;
}

/** Columns of a comparison: with an earlier period, or with the plan. */
export const COMPARED = ['previous', 'change', 'growth', 'plan', 'gap', 'attainment'] as const;

/** Values of the cells; NaN without rows. */
export interface CellValues extends Readonly<Partial<Record<(typeof COMPARED)[number], Float64Array>>> {
  readonly values: Float64Array;
}

/** Statistics of the pairs besides the correlation, one number per cell. */
export interface PairFacts {
  /** Number of rows with both values. */
  readonly n: Float64Array;
  /** p-values, raw and adjusted for the number of pairs. NaN when a column does not vary. */
  readonly p: Float64Array;
  readonly adjusted: Float64Array;
  /** Correlation coefficient of two numbers, and the coefficients of other pairs. */
  readonly method: 'pearson' | 'spearman' | 'kendall';
  readonly kinds: readonly ('numbers' | 'eta' | 'cramer')[];
  /** True for each variable that is a category. */
  readonly categories: readonly boolean[];
}

/** Data of a heatmap, without pixel positions. Marks are the cells, then the headers. */
export interface HeatView extends CellValues {
  /** `days`: a calendar of days; `months`: one of months and weekdays; `grid`: two dimensions; `matrix`: correlations. */
  readonly kind: 'days' | 'months' | 'grid' | 'matrix';
  readonly measure: string;
  /** True when values add up over members and over time. */
  readonly adds: boolean;
  readonly unit: MeasureUnit;
  /** Values that color the cells: the measure, its change, or how it meets the plan. */
  readonly shows: 'values' | 'growth' | 'change' | 'gap' | 'attainment';
  /** Direction from the plan that is good. */
  readonly good: GoodDirection;
  readonly blocks: readonly Block[];
  readonly rows: readonly Member[];
  /** Members of the columns. A calendar of days has months, with headers above their weeks. */
  readonly columns: readonly Member[];
  readonly spots: readonly Spot[];
  readonly cells: number;
  /** Fields of the two axes. Both are the same when the axes are times of the same date. */
  readonly first: Field;
  readonly second: Field | undefined;
  /** Fields that a click on a cell filters. */
  readonly sets: 'first' | 'both';
  readonly scale: Scale;
  /** Statistics of the pairs of a matrix. */
  readonly pairs?: PairFacts;
  /** Highlighted cells: the highest, and the lowest if values go both ways. */
  readonly peak?: number;
  readonly low?: number;
  /** Selection state of each cell. Absent without an own clause. */
  readonly marked?: Uint8Array;
  /** Marks that form the own clause. */
  readonly chosen: readonly number[];
  /** Names of both axes, for tables. */
  readonly axes: readonly [string, string];
  /** Days of the result in a calendar of days. During a drag the calendar also shows other days. */
  readonly days?: DayRange;
  /** Time unit of the cells when each cell is one period. */
  readonly grain?: TimeGrain;
}

/** Returns the URL that a member of an axis leads to; `undefined` for periods, and where the page names none. */
export function memberHref(items: readonly Item[], field: Field | undefined, { links }: HeatContext): string | undefined {
  const [item, ...others] = items;
  if (!links || !field || typeof item !== 'string' || others.length > 0) return undefined;
  return links([[field.field, item]])[0];
}

/** Input of a view besides results and attributes. */
export type HeatContext = Pick<WidgetContext, 'locale' | 'currency' | 'calendar' | 'messages' | 'links' | 'own'>;
