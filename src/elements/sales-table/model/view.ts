import type { Claim } from '../../../query/claim.js';
import { type QueryResult, type ResultColumn, valueOf } from '../../../query/result/result.js';
import { sideNames } from '../../base/card/clause-label.js';
import { cellLinks } from '../../base/chart/result-columns.js';
import type { NumberMark, TableView } from '../../base/element/widget.js';
import { resultName } from '../../../query/measure.js';
import { changeOf, differenceText, sizeText } from '../../../format/change.js';
import { nameInSentence } from '../../../format/member-name.js';
import { formatNumber, formatPercent } from '../../../format/number.js';
import { uncoveredText } from '../../../format/period.js';
import type { CellContext, FootRow, GridColumn } from './grid-column.js';
import { groupColumns, numberAt, rowColumns, totalRow } from './columns.js';
import { sparklinesOf, type Sparklines } from './sparkline.js';
import type { RowTree } from './row-tree.js';
import { changeOrderOf, orderOf, type Order, type TableOptions } from './options.js';

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
  /** The rows below the table: totals. */
  readonly foot: readonly FootRow[];
  readonly sparklines: Sparklines | undefined;
  /** Groups of rows, and columns by a dimension; absent in other tables. */
  readonly grouping?: Grouping;
  /** What highlights mean; absent without them. */
  readonly marks?: readonly NumberMark[];
  readonly sentence: string;
  /** What the sentence states. */
  readonly claims: readonly Claim[];
}

/** Groups of rows, and columns by a dimension. */
interface Grouping {
  /** The groups; `undefined` in a table without subtotals. */
  readonly tree: RowTree | undefined;
  /** A column for each key, where the groups are no tree: in copies and in the table view. */
  readonly keyColumns: readonly GridColumn[];
  /** True when members of a dimension are side by side. */
  readonly pivots: boolean;
  /** The rows to save: those of all groups, with the level of each row. */
  readonly result: QueryResult;
}

interface TableAnswers {
  readonly main: QueryResult;
  readonly total?: QueryResult | undefined;
  readonly sparklineResult?: QueryResult | undefined;
}

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
  const foot = isRows || total === undefined || moved !== undefined ? [] : [totalRow(total, { main, options, by, context })];
  // With a comparison, the groups include members of the earlier period alone, which are not rows of the list.
  const isWhole = moved === undefined && options.compare === undefined;
  const all = isRows ? main.selected : isWhole ? (main.facts.groups ?? count) : count;
  const view = { main, options, by, opens, columns, order, count, all, offset, foot, sparklines };
  return { ...view, ...(isRows ? rowsStatement(count, context) : statementOf(view, total, context)) };
}

function rowsStatement(count: number, { messages, locale }: CellContext): Statement {
  const rows = messages.table.rows({ n: count, shown: formatNumber(count, 'count', { locale }) });
  return { sentence: messages.table.sentence({ partsLength: 1, parts: [rows] }), claims: [] };
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
function statementOf(
  { main, options, columns, order, by }: Pick<GridView, 'main' | 'options' | 'columns' | 'order' | 'by'>,
  total: QueryResult | undefined,
  context: CellContext,
): Statement {
  const { messages, locale } = context;
  const whyNot = options.compare === undefined || context.isOnDashboard ? undefined : uncoveredText(main.facts, context);
  const reason = whyNot === undefined ? [] : [messages.sentences({ items: [whyNot] })];
  const withReason = ({ sentence, claims }: Statement): Statement => ({
    sentence: messages.phrases({ items: [sentence, ...reason].filter(Boolean) }),
    claims,
  });
  const moved = moverStatement(main, options, { columns, by, context });
  if (moved !== undefined) return withReason(moved);
  const [first] = order;
  const measure = main.measures.find(({ name }) => name === first?.name);
  const values = first && main.column(first.name);
  const lead = values && leadOf(main, values, { columns, by });
  // Where several rows have the first value, as where all are zero, none leads.
  if (!first || !measure || !values || !lead) return withReason(NOTHING_STATED);
  const { value } = lead;
  const sum = total?.column(first.name);
  const all = sum ? numberAt(sum, 0) : null;
  const isPart = context.isOnDashboard === true && Boolean(context.where);
  const hasShare = value > 0 && all !== null && all >= value && measure.adds.members && !isPart;
  const share = hasShare ? value / all : undefined;
  const leader = messages.table.leader({
    name: nameInSentence(lead.name, by.join(), messages),
    isTop: first.descending,
    value: formatNumber(value, values.unit ?? 'number', context, 'compact'),
    share: share === undefined ? undefined : formatPercent(share, locale),
  });
  const claim: Claim = {
    kind: first.descending ? 'largest' : 'smallest',
    measure: first.name,
    by: by.join(', '),
    member: lead.member,
    value,
    ...(share !== undefined && { share }),
  };
  const losses = lossesIn(main, columns, { by, context });
  return withReason({
    sentence: messages.table.sentence({ partsLength: 1 + losses.length, parts: [leader, ...losses.map(({ text }) => text)] }),
    claims: [claim, ...losses.map(({ claim: loss }) => loss)],
  });
}

type Statement = Pick<GridView, 'sentence' | 'claims'>;

const NOTHING_STATED: Statement = { sentence: '', claims: [] };

/** The rows of a list: its columns, and the dimensions that are their keys. */
interface ListedBy {
  readonly columns: readonly GridColumn[];
  readonly by: readonly string[];
}

/** Returns the first row with its value if no other row has that value, and it has all of its members. */
function leadOf(
  main: QueryResult,
  values: ResultColumn,
  { columns, by }: ListedBy,
): { readonly name: string; readonly member: string; readonly value: number } | undefined {
  const value = numberAt(values, 0);
  if (main.rowCount < 2 || value === null || value === numberAt(values, 1)) return undefined;
  const member = memberAt(main, by, 0);
  const name = by.map((_, key) => columns[key]?.text(0) ?? '').join(' · ');
  return member === null ? undefined : { name, member, value };
}

function memberAt(main: QueryResult, by: readonly string[], row: number): string | null {
  const keys = by.map((name, key) => valueOf(main.column(name) ?? main.columns[key]!, row));
  return keys.includes(null) ? null : keys.map(String).join(', ');
}

function lossesIn(
  main: QueryResult,
  columns: readonly GridColumn[],
  { by, context: { messages } }: { readonly by: readonly string[]; readonly context: CellContext },
): readonly { readonly text: string; readonly claim: Claim }[] {
  const profit = columns.find(({ kind, id }) => kind === 'value' && id === 'profit');
  const count = profit ? lossesOf(profit, main.rowCount) : 0;
  if (count === 0) return [];
  const of = main.rowCount;
  const isCut = of < (main.facts.groups ?? of);
  const among = isCut ? { among: Array.from({ length: of }, (_, row) => memberAt(main, by, row)) } : {};
  const claim: Claim = { kind: 'count', measure: 'profit', by: by.join(', '), is: 'below', than: 0, count, of, ...among };
  return [
    {
      text: messages.table.lost({ isAll: count === of, measure: messages.measure({ name: 'profit' }), n: count, of, isCut }),
      claim,
    },
  ];
}

/** Describes the largest change in a list of increases or declines. `undefined` for other lists. */
function moverStatement(
  main: QueryResult,
  options: TableOptions,
  { columns, by, context }: ListedBy & { readonly context: CellContext },
): Statement | undefined {
  const { messages } = context;
  const changed = changeOrderOf(options);
  const count = movedCount(main, options);
  if (count === undefined || !changed) return undefined;
  const measure = resultName(changed.measure);
  const comparedColumn = (suffix: string): ResultColumn | undefined => main.column(`${measure}${suffix}`);
  const [change, value] = [comparedColumn('.change'), comparedColumn('')];
  const lead = count > 0 && change ? leadOf(main, change, { columns, by }) : undefined;
  if (!lead || !value) return NOTHING_STATED;
  const unit = value.unit ?? 'number';
  const amount = differenceText(lead.value, unit, context, 'compact');
  const previous = numberAt(comparedColumn('.previous')!, 0);
  const growth = changeOf({ current: numberAt(value, 0), previous, unit, direction: 'up' }, context, messages.points);
  const name = nameInSentence(lead.name, by.join(), messages);
  const other = sideNames(main.facts, context)?.other;
  const mover =
    other === undefined
      ? messages.table.mover({
          name,
          isIncrease: changed.isIncrease,
          change: amount,
          growth: previous && unit !== 'percent' ? growth?.text : undefined,
        })
      : `${name}: ${sizeText(growth ?? { direction: changed.isIncrease ? 'up' : 'down', size: amount.replace(/^[+−]/u, '') }, messages, other)}`;
  const sentence = messages.table.sentence({ partsLength: 1, parts: [mover] });
  const kind = changed.isIncrease ? 'largest' : 'smallest';
  const dimension = by.join(', ');
  const claim: Claim = { kind, measure: `${measure}.change`, by: dimension, member: lead.member, value: lead.value };
  const sides: Claim = {
    kind: 'value',
    measure,
    value: numberAt(value, 0) ?? 0,
    ...(previous !== null && { previous }),
    of: { by: dimension, members: [lead.member] },
  };
  return { sentence, claims: [claim, sides] };
}

function lossesOf({ isNegative }: GridColumn, count: number): number {
  let lost = 0;
  for (let row = 0; row < count; row++) if (isNegative(row)) lost++;
  return lost;
}

/** Returns the loaded rows as a plain table, in `rows` order if given. */
export function toTable({ columns: shown, main, grouping }: GridView, caption: string, order?: Int32Array): TableView {
  const rows = order ?? Int32Array.from({ length: main.rowCount }, (_, row) => row);
  const columns = grouping?.tree ? [...grouping.keyColumns, ...shown.slice(1)] : shown;
  return {
    caption,
    columns: columns.map(({ name, numeric }) => ({ label: name, numeric })),
    ...cellLinks(
      Array.from(rows, (row) => columns.map((column) => column.text(row))),
      columns.some(({ href }) => href) ? (at) => columns.map((column) => column.href?.(rows[at]!)) : undefined,
    ),
  };
}
