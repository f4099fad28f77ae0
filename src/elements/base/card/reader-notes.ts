import type { Box } from '../../../plot/drawing.js';
import type { WrittenNote } from '../../../query/time/day-notes.js';
import type { TableView } from '../element/widget.js';
import type { MenuItem } from '../menu/menu.js';

/** The description of a mark that may have notes. */
export interface NotedMark {
  readonly title: string;
  readonly notes?: readonly string[];
  readonly spoken: string;
}

/** A chart with marks that may have notes. */
export interface NotedChart {
  /** Index of the first mark, and the number of marks. */
  readonly reach: readonly [from: number, count: number];
  readonly titleOf: (mark: number) => string | undefined;
  /** Returns the point that the tooltip of a mark is next to, in px of the chart. */
  readonly spotOf: (mark: number) => Pick<Box, 'x' | 'y'> | undefined;
}

/** The notes of users on one card. `sales-notes` sets them; without that tag, a page loads none of their code. */
export interface ReaderNotes {
  /** The label of a column of notes. */
  readonly label: string;
  /** Notes on dates, which a chart over time draws like its annotations. */
  readonly dates: readonly WrittenNote[];
  readonly menuItems: readonly MenuItem[];
  /** Adds the notes on a member to the description of its mark. */
  describe<Mark extends NotedMark>(mark: Mark): Mark;
  /** Adds a column of notes to the data table. */
  inTable(table: TableView): TableView;
  /** Returns the notes of a row by the text of its first cell. */
  readonly textsOf: (label: string) => readonly string[];
  /** Renders a dot at each mark of a member with notes. */
  renderMarks(chart: NotedChart): unknown;
  /** Renders a dot with the notes of a row as text, by the text of its first cell. */
  renderDot(label: string): unknown;
  /** Renders the list of notes below the content of the card. */
  render(): unknown;
}
