import { resultName } from '../../../query/measure.js';
import { changeOf } from '../../../format/change.js';
import { formatNumber, formatPercent, formatSigned } from '../../../format/number.js';
import { uncoveredText } from '../../../format/period.js';
import type { QueryResult } from '../../../query/result.js';
import type { CellContext } from './cells.js';
import { groupColumns, numberAt, rowColumns, type GridColumn } from './columns.js';
import { sparklinesOf, type Sparklines } from './sparkline.js';
import { changeOrderOf, orderOf, type Order, type TableOptions } from './options.js';

/** Data of a table. */
export interface GridView {
  readonly main: QueryResult;
  readonly options: TableOptions;
  /** Dimensions of the rows. Empty for single rows. */
  readonly by: readonly string[];
  /** True when the user can drill down from a row. */
  readonly opens: boolean;
  readonly columns: readonly GridColumn[];
  readonly order: readonly Order[];
  /** Number of rows. A list of single rows has only one page of rows, from `offset` on. */
  readonly count: number;
  /** Number of rows that there would be without `limit`. */
  readonly all: number;
  readonly offset: number;
  readonly hasTotal: boolean;
  readonly sparklines: Sparklines | undefined;
  readonly sentence: string;
}

/** Query results of a table by name. */
export interface TableAnswers {
  readonly main: QueryResult;
  readonly total?: QueryResult | undefined;
  readonly sparklineResult?: QueryResult | undefined;
}

/** Converts query results to a view. */
export function toView(
  { main, total, sparklineResult: sparkline }: TableAnswers,
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
  const sparklines = sparkline && sparklinesOf(main, sparkline, by, options.measures[0] ?? 'revenue');
  // The total of all rows would be misleading below a list of declines.
  const hasTotal = !isRows && total !== undefined && moved === undefined;
  const all = isRows ? main.selected : moved === undefined ? (main.facts.groups ?? count) : count;
  const view = { main, options, by, opens, columns, order, count, all, offset, hasTotal, sparklines };
  return { ...view, sentence: isRows ? rowsSentence(count, context) : sentenceOf(view, total, context) };
}

function rowsSentence(count: number, { messages, locale }: CellContext): string {
  return messages.table.sentence([messages.table.rows({ n: count, shown: formatNumber(count, 'count', { locale }) })]);
}

/** Returns the number of rows in a list of largest increases or declines. `undefined` for other lists. */
function movedCount(main: QueryResult, { order, measures, limit, compare }: TableOptions): number | undefined {
  const changed = limit === undefined || compare === undefined ? undefined : changeOrderOf({ order, measures });
  if (!changed) return undefined;
  const change = main.column(`${resultName(changed.measure)}.change`);
  if (!change || main.facts.uncovered) return 0;
  const isMoved = (row: number): boolean => {
    const value = numberAt(change, row);
    return value !== null && (changed.isIncrease ? value > 0 : value < 0);
  };
  let count = 0;
  while (count < main.rowCount && isMoved(count)) count += 1;
  return count;
}

/** Describes the leading row of the sorted measure, its share, and the number of losses. */
function sentenceOf(
  { main, options, columns, order }: Pick<GridView, 'main' | 'options' | 'columns' | 'order'>,
  total: QueryResult | undefined,
  context: CellContext,
): string {
  const { messages, locale } = context;
  const whyNot = options.compare === undefined || context.isOnDashboard ? undefined : uncoveredText(main.facts, context);
  const reason = whyNot === undefined ? [] : [messages.sentences({ items: [whyNot] })];
  const moved = moverSentence(main, options, { name: columns[0], context });
  if (moved !== undefined) return messages.phrases({ items: [moved, ...reason].filter(Boolean) });
  const [first] = order;
  const measure = main.measures.find(({ name }) => name === first?.name);
  const column = columns.find(({ id }) => id === first?.name);
  const values = first && main.column(first.name);
  const key = columns[0];
  if (!first || !measure || !column || !values || !key || main.rowCount < 2) return reason[0] ?? '';
  const value = numberAt(values, 0);
  // Where all values are zero, none leads.
  if (value === 0 && numberAt(values, main.rowCount - 1) === 0) return reason[0] ?? '';
  const sum = total?.column(first.name);
  const all = sum ? numberAt(sum, 0) : null;
  const hasShare = value !== null && value > 0 && all !== null && all >= value && measure.adds.members;
  const share = hasShare ? formatPercent(value / all, locale) : undefined;
  const shown = formatNumber(value, values.unit ?? 'number', context, 'compact');
  const leader = messages.table.leader({ name: key.text(0), isTop: first.descending, value: shown, share });
  const losses = columns.filter(({ kind, id }) => kind === 'value' && id === 'profit').map((one) => lossesOf(one, main.rowCount));
  const [lost = 0] = losses;
  const reported = lost > 0 ? [messages.table.lost(lost, main.rowCount, messages.measure({ name: 'profit' }))] : [];
  return messages.phrases({ items: [messages.table.sentence([leader, ...reported]), ...reason] });
}

/** Describes the largest change in a list of increases or declines. `undefined` for other lists. */
function moverSentence(
  main: QueryResult,
  options: TableOptions,
  { name, context }: { readonly name: GridColumn | undefined; readonly context: CellContext },
): string | undefined {
  const { messages } = context;
  const changed = changeOrderOf(options);
  const count = movedCount(main, options);
  if (count === undefined || !changed || !name) return undefined;
  if (count === 0) return '';
  const at = (suffix: string): number | null => numberAt(main.column(`${resultName(changed.measure)}${suffix}`)!, 0);
  const unit = main.column(resultName(changed.measure))?.unit ?? 'number';
  const [current, previous, moved] = [at(''), at('.previous'), at('.change')];
  const signed = formatSigned(moved ?? 0, unit, context);
  const amount = unit === 'percent' ? messages.points({ n: signed }) : signed;
  const change = changeOf({ current, previous, unit, direction: 'up' }, context, messages.points);
  const growth = previous && unit !== 'percent' ? change?.text : undefined;
  return messages.table.sentence([
    messages.table.mover({ name: name.text(0), isIncrease: changed.isIncrease, change: amount, growth }),
  ]);
}

function lossesOf({ isNegative }: GridColumn, count: number): number {
  let lost = 0;
  for (let row = 0; row < count; row++) if (isNegative(row)) lost++;
  return lost;
}

/** The plain table: all columns side by side. */
export interface PlainTable {
  readonly caption: string;
  readonly columns: readonly { readonly label: string; readonly numeric: boolean }[];
  readonly rows: readonly (readonly string[])[];
}

/** Returns the loaded rows as a plain table, in `rows` order if given. */
export function toTable({ columns, main }: GridView, caption: string, order?: Int32Array): PlainTable {
  const rows = order ?? Int32Array.from({ length: main.rowCount }, (_, row) => row);
  return {
    caption,
    columns: columns.map(({ name, numeric }) => ({ label: name, numeric })),
    rows: Array.from(rows, (row) => columns.map((column) => column.text(row))),
  };
}
