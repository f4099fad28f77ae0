import { chosenRows } from '../../../query/key-clause.js';
import type { SalesError } from '../../../util/error.js';
import type { PlotData } from './data.js';
import type { Specification } from './specification.js';

/** A function of the page that draws; what it takes and returns is typed where it is called. */
export type PageFunction = (input: never) => unknown;

/** What an answer shows: its data, and who draws it. */
export interface PlotView {
  readonly data: PlotData;
  /** Who draws; `undefined` while nothing has come. */
  readonly source: Specification | PageFunction | undefined;
  readonly sentence: string;
}

/** What is drawn now: the data, by a specification or a function of the page, and the rows that are selected. */
export interface PlotPicture {
  readonly data: PlotData;
  readonly source: Specification | PageFunction;
  /** The rows that the widget's own clause selects; all rows when it selects none of them. */
  readonly isSelected: (row: number) => boolean;
  /** The rows that the widget's own clause names. */
  readonly selected: ReadonlySet<number>;
  /** Called when the chart cannot be drawn. */
  readonly onFailure: (error: SalesError) => void;
}

/** What a chart is called by assistive technology, and how numbers without a column are written. */
export interface PictureWords {
  readonly label: string;
  readonly number: (value: number) => string;
}

/** A mark of a chart: the rows that it shows, and the key columns by which a click filters. */
export interface PlotMark {
  readonly rows: readonly number[];
  readonly keys: readonly string[];
}

/** The picture of a view, with the rows that a clause of the widget's own selects. */
export function toPicture({ data, source }: PlotView, own: string, onFailure: PlotPicture['onFailure']): PlotPicture | undefined {
  if (source === undefined) return undefined;
  const selected = new Set(chosenRows({ main: data.main, by: data.by, calendar: data.calendar }, own));
  return { data, source, selected, isSelected: (row) => selected.size === 0 || selected.has(row), onFailure };
}
