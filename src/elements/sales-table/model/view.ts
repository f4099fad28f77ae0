import { addsUp, nameOf } from '../../../catalog/measure-facts.js';
import { formatNumber, formatPercent } from '../../../format/number.js';
import type { QueryResult } from '../../../query/result.js';
import type { CellContext } from './cells.js';
import { groupColumns, numberAt, rowColumns, type GridColumn } from './columns.js';
import { coursesOf, type Courses } from './course.js';
import { orderOf, type Order, type TableOptions } from './options.js';

/** What a table shows. */
export interface GridView {
  readonly main: QueryResult;
  readonly options: TableOptions;
  /** What is listed: none for single rows. */
  readonly by: readonly string[];
  /** Whether a row can be opened. */
  readonly opens: boolean;
  readonly columns: readonly GridColumn[];
  readonly order: readonly Order[];
  /** How many rows there are; of single rows only some are here, from `offset` on. */
  readonly count: number;
  readonly offset: number;
  readonly hasTotal: boolean;
  readonly courses: Courses | undefined;
  readonly sentence: string;
}

/** Answers of a table, by the names of its questions. */
export interface TableAnswers {
  readonly main: QueryResult;
  readonly total?: QueryResult | undefined;
  readonly course?: QueryResult | undefined;
}

/** What is shown of the answers. */
export function toView(
  { main, total, course }: TableAnswers,
  options: TableOptions,
  at: Pick<GridView, 'by' | 'opens' | 'offset'>,
  context: CellContext,
): GridView {
  const { by, opens, offset } = at;
  const isRows = by.length === 0;
  const order = isRows ? options.order : orderOf({ ...options, by });
  const columns = isRows ? rowColumns(main, context) : groupColumns({ main, total, options, by, context });
  const count = Math.min(isRows ? main.selected : main.rowCount, options.limit ?? Infinity);
  const courses = course && coursesOf(main, course, by, options.measures[0] ?? 'revenue');
  const view = { main, options, by, opens, columns, order, count, offset, hasTotal: !isRows && total !== undefined, courses };
  return { ...view, sentence: isRows ? rowsSentence(count, context) : sentenceOf(view, total, context) };
}

function rowsSentence(count: number, { words, locale }: CellContext): string {
  return words.table.sentence([words.table.rows(count, formatNumber(count, 'count', { locale }))]);
}

/** Who leads by the measure that rows are ordered by, with what part of all, and how many lost. */
function sentenceOf(
  { main, options, columns, order }: Pick<GridView, 'main' | 'options' | 'columns' | 'order'>,
  total: QueryResult | undefined,
  context: CellContext,
): string {
  const { words, locale, catalog } = context;
  const [first] = order;
  const measure = options.measures.find((one) => nameOf(one) === first?.name);
  const column = columns.find(({ id }) => id === first?.name);
  const values = first && main.column(first.name);
  const key = columns[0];
  if (!first || !measure || !column || !values || !key || main.rowCount < 2) return '';
  const value = numberAt(values, 0);
  const sum = total?.column(first.name);
  const all = sum ? numberAt(sum, 0) : null;
  const hasShare = value !== null && value > 0 && all !== null && all >= value && addsUp(measure, 'members', catalog.define);
  const share = hasShare ? formatPercent(value / all, locale) : undefined;
  const leader = words.table.leader(key.text(0), column.text(0), share, first.descending);
  const losses = columns.filter(({ kind, id }) => kind === 'value' && id === 'profit').map((one) => lossesOf(one, main.rowCount));
  const [lost = 0] = losses;
  const told = lost > 0 ? [words.table.lost(lost, main.rowCount, words.measure('profit'))] : [];
  return words.table.sentence([leader, ...told]);
}

function lossesOf({ isNegative }: GridColumn, count: number): number {
  let lost = 0;
  for (let row = 0; row < count; row++) if (isNegative(row)) lost++;
  return lost;
}

/** All columns beside each other, as the plain table has them. */
export interface PlainTable {
  readonly caption: string;
  readonly columns: readonly { readonly label: string; readonly numeric: boolean }[];
  readonly rows: readonly (readonly string[])[];
}

/** The rows that are here as a plain table, in their order where that is another one. */
export function toTable({ columns, main }: GridView, caption: string, order?: Int32Array): PlainTable {
  const rows = order ?? Int32Array.from({ length: main.rowCount }, (_, row) => row);
  return {
    caption,
    columns: columns.map(({ name, numeric }) => ({ label: name, numeric })),
    rows: Array.from(rows, (row) => columns.map((column) => column.text(row))),
  };
}
