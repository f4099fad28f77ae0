import { memberAt, type ResultColumn } from '../../../query/result/result.js';
import type { TableView } from '../element/widget.js';
import type { MemberLinks } from './member-links.js';

/** Returns the URLs of the cells of a row, by its number. */
export type RowLinks = (row: number) => readonly (string | undefined)[];

/** Returns the rows of a table with their links; without links, the rows alone. */
export function cellLinks(rows: TableView['rows'], urlsOf: RowLinks | undefined): Pick<TableView, 'rows' | 'href'> {
  if (!urlsOf) return { rows };
  // Users sort the rows, so a row is known by its cells and not by its place.
  const numbers = new Map(rows.map((cells, row) => [cells, row]));
  return { rows, href: (cells, column) => urlsOf(numbers.get(cells)!)[column] };
}

/** Returns the URLs that the keys of a row of a result lead to; `undefined` without links. */
export function keyLinks(keys: readonly ResultColumn[], links: MemberLinks | undefined): RowLinks | undefined {
  return links && ((row) => links(keys.map((column) => [column.name, memberAt(column, row)])));
}
