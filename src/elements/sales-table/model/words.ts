import { nameOf } from '../../../catalog/measure-facts.js';
import { formatNumber } from '../../../format/number.js';
import type { Messages } from '../../../messages/en.js';
import type { GridColumn } from './columns.js';
import { changeOrderOf, orderOf, type TableOptions } from './options.js';
import { levelOf, type Step } from './path.js';

/** The heading of a table: what it lists, how many of what order, or whose rows. */
export function headingFor(options: TableOptions, path: readonly Step[], words: Messages): string {
  const { by } = levelOf(options, path.length);
  const last = path.at(-1);
  if (by.length === 0) return last ? words.table.rowsOf(last.label) : words.table.rowsHeading;
  const { measures, limit, order } = options;
  const names = by.map((field) => words.dimension(field));
  const [first] = orderOf({ order, by, measures });
  if (first && limit !== undefined && measures.some((measure) => nameOf(measure) === first.name))
    return words.table.topHeading(limit, names[0] ?? '', words.measure(first.name), first.descending);
  const changed = limit === undefined ? undefined : changeOrderOf({ order, measures });
  if (changed) return words.table.changeHeading(words.measure(nameOf(changed.measure)), names[0] ?? '', changed.isIncrease);
  return words.table.heading(
    measures.map((measure) => words.measure(nameOf(measure))),
    names,
  );
}

/** The name of the uppermost level of a path: “All regions”. */
export function rootName(options: TableOptions, words: Messages): string {
  const { by } = levelOf(options, 0);
  return words.table.all(words.dimension(by[0] ?? ''));
}

/** What is said of rows that were chosen: how many, and the first by name. */
export function chosenText(columns: readonly GridColumn[], rows: readonly number[], words: Messages): string {
  const names = rows.slice(0, 3).map((row) => columns[0]?.text(row) ?? '');
  return rows.length > 0 ? words.table.selected(rows.length, words.list(names)) : words.table.cleared;
}

/** A row and where it stands, in words. */
export function spokenRow(
  columns: readonly GridColumn[],
  at: { readonly row: number; readonly place: number; readonly count: number },
  { words, locale }: { readonly words: Messages; readonly locale: string },
): string {
  const [first, ...others] = columns;
  const parts = others.map((column) => words.table.cell(column.name, column.text(at.row)));
  const show = (count: number): string => formatNumber(count, 'count', { locale });
  return words.table.row(first?.text(at.row) ?? '', parts, show(at.place + 1), show(at.count));
}
