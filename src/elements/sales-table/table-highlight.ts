import { markStyles, renderLegend, renderMark, highlightsOf, markAt, type Highlight } from '../base/highlight/highlights.js';
import type { SalesElement } from '../base/element/sales-element.js';
import type { NumberMark, WidgetContext } from '../base/element/widget.js';
import type { GridColumn } from './model/grid-column.js';
import type { GridView } from './model/view.js';

/** The highlights of a table: its marked numbers, and what the marks mean. Loaded with the first attribute `highlight`. */
export class TableHighlight {
  readonly render = renderMark;
  readonly renderLegend = renderLegend;

  constructor(host: Pick<SalesElement, 'adoptStyles'>) {
    host.adoptStyles(markStyles, 'weak');
  }

  /** Returns a view with the marks of its numbers. Totals below the rows have none. @throws SalesError as `highlightsOf` */
  readonly highlighted = (view: GridView, text: string, context: WidgetContext): GridView => {
    const { main, options } = view;
    const highlights = highlightsOf(text, { ...options, result: main }, context);
    const columns = view.columns.map((column) => markedColumn(column, view, highlights, context));
    return { ...view, columns, marks: highlights.map(({ mark }) => mark) };
  };
}

function markedColumn(
  column: GridColumn,
  { main, grouping }: GridView,
  highlights: readonly Highlight[],
  { messages }: WidgetContext,
): GridColumn {
  if (column.kind === 'key') return column;
  // Under a member of a pivot, a column is `2017.margin`, and the condition is over the numbers of that member.
  const own = highlights.filter((one) => one.column === column.id || (grouping?.pivots && column.id.endsWith(`.${one.column}`)));
  const [first] = own;
  if (!first) return column;
  const prefix = column.id.slice(0, -first.column.length);
  const mark = (row: number): NumberMark | undefined => markAt(own, main, row, prefix);
  const spoken = (row: number): string => {
    const said = (column.spoken ?? column.text)(row);
    const { text } = mark(row) ?? {};
    return text === undefined ? said : messages.list({ items: [said, text] });
  };
  return { ...column, mark, spoken, widest: `mm${column.widest}` };
}
