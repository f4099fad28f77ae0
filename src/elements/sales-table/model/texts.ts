import { resultName } from '../../../query/measure.js';
import { formatNumber } from '../../../format/number.js';
import type { Messages } from '../../../messages/en.js';
import type { GridColumn } from './grid-column.js';
import { changeOrderOf, levelOf, orderOf, type Step, type TableOptions } from './options.js';

/** Returns the heading of a table: the listed dimension, the number and order of rows, or the parent row. */
export function headingFor(options: TableOptions, path: readonly Step[], messages: Messages): string {
  const { by } = levelOf(options, path.length);
  const last = path.at(-1);
  if (by.length === 0) return last ? messages.table.rowsOf({ name: last.label }) : messages.table.rowsHeading;
  const { measures, limit, order, subtotals, columns } = options;
  const names = [...by, ...columns].map((field) => messages.dimension({ name: field }));
  const [first] = orderOf({ order, by, measures });
  if (first && limit !== undefined && subtotals !== 'none' && measures.some((measure) => resultName(measure) === first.name))
    return messages.table.topPerHeading({
      isTop: first.descending,
      n: limit,
      by: names[by.length - 1] ?? '',
      group: names[by.length - 2] ?? '',
      measure: messages.measure({ name: first.name }),
    });
  if (first && limit !== undefined && measures.some((measure) => resultName(measure) === first.name))
    return messages.table.topHeading({
      isTop: first.descending,
      n: limit,
      by: names[0] ?? '',
      measure: messages.measure({ name: first.name }),
    });
  const changed = limit === undefined ? undefined : changeOrderOf({ order, measures });
  if (changed)
    return messages.table.changeHeading({
      isTop: changed.isIncrease,
      measure: messages.measure({ name: changed.measure }),
      by: names[0] ?? '',
    });
  return messages.table.heading({ measures: measures.map((measure) => messages.measure({ name: measure })), by: names });
}

/** Returns the name of the top level of a path: “All regions”. */
export function rootName(options: TableOptions, messages: Messages): string {
  const { by } = levelOf(options, 0);
  return messages.table.all({ by: messages.dimension({ name: by[0] ?? '' }) });
}

/** Describes the selected rows: their number, and the names of the first ones. */
export function chosenText(columns: readonly GridColumn[], rows: readonly number[], messages: Messages): string {
  const names = rows.slice(0, 3).map((row) => columns[0]?.text(row) ?? '');
  return rows.length > 0
    ? messages.table.selected({ isMany: rows.length > 3, n: rows.length, names: messages.list({ items: names }) })
    : messages.table.cleared;
}

/** Describes a row and its position for screen readers. */
export function spokenRow(
  columns: readonly GridColumn[],
  at: { readonly row: number; readonly index: number; readonly count: number },
  { messages, locale }: { readonly messages: Messages; readonly locale: string },
): string {
  const [first, ...others] = columns;
  const parts = others.map((column) => messages.table.cell({ name: column.name, text: (column.spoken ?? column.text)(at.row) }));
  const show = (count: number): string => formatNumber(count, 'count', { locale });
  return messages.table.row({ name: first?.text(at.row) ?? '', parts, k: show(at.index + 1), n: show(at.count) });
}
