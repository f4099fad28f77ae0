import type { Change } from '../../../format/change.js';
import type { MeasureFacts } from '../../../query/measure.js';
import type { QueryResult, ResultColumn } from '../../../query/result/result.js';
import type { CellContext } from './cells.js';
import type { TableOptions } from './options.js';

/** Position of a bar in its cell, as fractions of the column's scale. */
export interface Bar {
  readonly from: number;
  readonly size: number;
  readonly zero: number;
  readonly negative: boolean;
}

/** A change in a cell. Without a number one side has no rows, and the text names that side. */
export interface Delta {
  readonly text: string;
  readonly change: Change | undefined;
  /** The change for assistive technology; by default its direction and size. */
  readonly spoken?: string;
}

/** A visible column. Cells are computed by row, only for visible rows. */
export interface GridColumn {
  /** Name of the column in the result. */
  readonly id: string;
  readonly kind: 'key' | 'value' | 'previous' | 'change' | 'growth';
  /** Column header, and the full label outside of the table. */
  readonly label: string;
  readonly name: string;
  /** Header above the columns of one member; absent without such a header. */
  readonly group?: string;
  readonly numeric: boolean;
  readonly text: (row: number) => string;
  /** Text of a cell for assistive technology; by default the text on screen. */
  readonly spoken?: (row: number) => string;
  /** Title of a cell under the pointer: a name with its code. */
  readonly title?: (row: number) => string | undefined;
  /** True when the number is negative. */
  readonly isNegative: (row: number) => boolean;
  readonly bar?: (row: number) => Bar | undefined;
  readonly delta?: (row: number) => Delta | undefined;
  /** Approximately the longest text, used for the layout. */
  readonly widest: string;
  /** True when the column is visible by default. */
  readonly usual: boolean;
}

/** A row below the table: a total. Its cells are the columns of a result with one row, by their ids. */
export interface FootRow {
  readonly label: string;
  readonly cells: ReadonlyMap<string, GridColumn>;
}

/** Input of columns. */
export interface ColumnSource {
  readonly main: QueryResult;
  /** The result over all rows: its texts may be the widest. */
  readonly total: QueryResult | undefined;
  readonly options: TableOptions;
  readonly by: readonly string[];
  readonly context: CellContext;
}

/** A measure of a table. */
export interface MeasureColumn extends MeasureFacts {
  readonly source: ColumnSource;
  readonly measure: string;
  readonly label: string;
  readonly column: ResultColumn;
  /** True when there are several measures, and true for the first one. */
  readonly many: boolean;
  readonly first: boolean;
}
