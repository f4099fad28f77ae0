import { chosenRows } from '../../../query/key-clause.js';
import type { SalesError } from '../../../util/error.js';
import type { PlotData } from './data.js';
import type { Specification } from './specification.js';

/** A drawing function of the page. Its input and result are typed where it is called. */
export type PageFunction = (input: never) => unknown;

/** The view of a result: its data, and the specification or function that draws it. */
export interface PlotView {
  readonly data: PlotData;
  /** The specification or function; `undefined` until one is set. */
  readonly source: Specification | PageFunction | undefined;
  readonly sentence: string;
}

/** The current chart: its data, its specification or function, and the selected rows. */
export interface PlotPicture {
  readonly data: PlotData;
  readonly source: Specification | PageFunction;
  /** Returns true for rows that the widget’s own clause selects; for all rows when it selects none. */
  readonly isSelected: (row: number) => boolean;
  /** The rows that the widget’s own clause names. */
  readonly selected: ReadonlySet<number>;
  /** Called when the chart cannot be drawn. */
  readonly onFailure: (error: SalesError) => void;
}

/** The accessible name of a chart, and the format of numbers without a column. */
export interface PictureTexts {
  readonly label: string;
  readonly number: (value: number) => string;
}

/** A mark of a chart: its rows, and the key columns that a click filters by. */
export interface PlotMark {
  readonly rows: readonly number[];
  readonly keys: readonly string[];
}

/** Returns the chart of a view, with the rows selected by the widget’s own clause. */
export function toPicture({ data, source }: PlotView, own: string, onFailure: PlotPicture['onFailure']): PlotPicture | undefined {
  if (source === undefined) return undefined;
  const selected = new Set(chosenRows({ main: data.main, by: data.by, calendar: data.calendar }, own));
  return { data, source, selected, isSelected: (row) => selected.size === 0 || selected.has(row), onFailure };
}
