import type { TableView } from '../element/widget.js';

/** Returns the rows of a table with their links. `urlsOf` returns the URLs of the cells of a row by its number; `undefined` without links. */
export function cellLinks(
  rows: TableView['rows'],
  urlsOf: ((row: number) => readonly (string | undefined)[]) | undefined,
): Pick<TableView, 'rows' | 'href'> {
  if (!urlsOf) return { rows };
  // Users sort the rows, so a row is known by its cells and not by its place.
  const numbers = new Map(rows.map((cells, row) => [cells, row]));
  return { rows, href: (cells, column) => urlsOf(numbers.get(cells)!)[column] };
}
