import { addsUp, nameOf } from '../../../catalog/measure-facts.js';
import { changeOf } from '../../../format/change.js';
import { formatNumber, formatPercent, formatSigned } from '../../../format/number.js';
import { uncoveredWords } from '../../../format/period.js';
import type { QueryResult } from '../../../query/result.js';
import type { CellContext } from './cells.js';
import { groupColumns, numberAt, rowColumns, type GridColumn } from './columns.js';
import { coursesOf, type Courses } from './course.js';
import { changeOrderOf, orderOf, type Order, type TableOptions } from './options.js';

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
  const moved = isRows ? undefined : movedCount(main, options);
  const count = Math.min(isRows ? main.selected : (moved ?? main.rowCount), options.limit ?? Infinity);
  const courses = course && coursesOf(main, course, by, options.measures[0] ?? 'revenue');
  // Under a list of declines the total of everything would say something else.
  const hasTotal = !isRows && total !== undefined && moved === undefined;
  const view = { main, options, by, opens, columns, order, count, offset, hasTotal, courses };
  return { ...view, sentence: isRows ? rowsSentence(count, context) : sentenceOf(view, total, context) };
}

function rowsSentence(count: number, { words, locale }: CellContext): string {
  return words.table.sentence([words.table.rows(count, formatNumber(count, 'count', { locale }))]);
}

/** How many rows a list of the largest increases or declines has; undefined for any other list. */
function movedCount(main: QueryResult, { order, measures, limit, compare }: TableOptions): number | undefined {
  const changed = limit === undefined || compare === undefined ? undefined : changeOrderOf({ order, measures });
  if (!changed) return undefined;
  const change = main.column(`${nameOf(changed.measure)}.change`);
  if (!change || main.facts.uncovered) return 0;
  const isMoved = (row: number): boolean => {
    const value = numberAt(change, row);
    return value !== null && (changed.isIncrease ? value > 0 : value < 0);
  };
  let count = 0;
  while (count < main.rowCount && isMoved(count)) count += 1;
  return count;
}

/** Who leads by the measure that rows are ordered by, with what part of all, and how many lost. */
function sentenceOf(
  { main, options, columns, order }: Pick<GridView, 'main' | 'options' | 'columns' | 'order'>,
  total: QueryResult | undefined,
  context: CellContext,
): string {
  const { words, locale, catalog } = context;
  const whyNot = options.compare === undefined ? undefined : uncoveredWords(main.facts, context);
  const reason = whyNot === undefined ? [] : [`${whyNot}.`];
  const moved = moverSentence(main, options, { name: columns[0], context });
  if (moved !== undefined) return [moved, ...reason].filter(Boolean).join(' ');
  const [first] = order;
  const measure = options.measures.find((one) => nameOf(one) === first?.name);
  const column = columns.find(({ id }) => id === first?.name);
  const values = first && main.column(first.name);
  const key = columns[0];
  if (!first || !measure || !column || !values || !key || main.rowCount < 2) return reason.join('');
  const value = numberAt(values, 0);
  const sum = total?.column(first.name);
  const all = sum ? numberAt(sum, 0) : null;
  const hasShare = value !== null && value > 0 && all !== null && all >= value && addsUp(measure, 'members', catalog.define);
  const share = hasShare ? formatPercent(value / all, locale) : undefined;
  const shown = formatNumber(value, values.unit ?? 'number', context, 'compact');
  const leader = words.table.leader(key.text(0), shown, share, first.descending);
  const losses = columns.filter(({ kind, id }) => kind === 'value' && id === 'profit').map((one) => lossesOf(one, main.rowCount));
  const [lost = 0] = losses;
  const told = lost > 0 ? [words.table.lost(lost, main.rowCount, words.measure('profit'))] : [];
  return [words.table.sentence([leader, ...told]), ...reason].join(' ');
}

/** Which member of a list of the largest increases or declines moved most; undefined for any other list. */
function moverSentence(
  main: QueryResult,
  options: TableOptions,
  { name, context }: { readonly name: GridColumn | undefined; readonly context: CellContext },
): string | undefined {
  const { words } = context;
  const changed = changeOrderOf(options);
  const count = movedCount(main, options);
  if (count === undefined || !changed || !name) return undefined;
  if (count === 0) return '';
  const at = (suffix: string): number | null => numberAt(main.column(`${nameOf(changed.measure)}${suffix}`)!, 0);
  const unit = main.column(nameOf(changed.measure))?.unit ?? 'number';
  const [current, previous, moved] = [at(''), at('.previous'), at('.change')];
  const signed = formatSigned(moved ?? 0, unit, context);
  const amount = unit === 'ratio' ? words.points(signed) : signed;
  const change = changeOf({ current, previous, unit, direction: 'up' }, context, words.points);
  const growth = previous && unit !== 'ratio' ? change?.text : undefined;
  return words.table.sentence([words.table.mover(name.text(0), amount, growth, changed.isIncrease)]);
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
