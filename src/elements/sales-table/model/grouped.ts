import type { Plans, QueryPlan } from '../../../query/plan.js';
import { QueryResult, type Results } from '../../../query/result/result.js';
import { badOption } from '../../../util/error.js';
import { isTime } from '../../../query/time/time-grain.js';
import { keyText, type CellContext } from './cells.js';
import { broadestName, footRow, groupColumns, longer, longest } from './columns.js';
import { composed, composeRows, sortedRows, type Level, type RowOrder } from './composed.js';
import type { FootRow, GridColumn } from './grid-column.js';
import { type Order, type TableOptions } from './options.js';
import { pivotColumnsOf, shownPivots, shownTotals, withCells, type PivotColumn } from './pivot.js';
import { RowTree } from './row-tree.js';
import { toView, type GridView } from './view.js';

/**
 * Returns the queries of a table with subtotals or with columns by a dimension: one for each level of rows, and one for the cells of
 * each level. No level is added up from another one, so ratios and distinct counts are right at all levels.
 */
export function groupedPlans(options: TableOptions, where: string): Plans {
  const { by, measures, columns, compare } = options;
  const planOf = (keys: readonly string[]): QueryPlan => ({
    measures,
    by: keys,
    ...(where && { where }),
    // Periods are compared with the periods before them, which a level without periods does not have.
    ...(compare !== undefined && by.some(isTime) === keys.some(isTime) && { compare }),
  });
  const levels = levelsOf(options);
  const plans: Record<string, QueryPlan> = { main: planOf(by), total: planOf([]) };
  for (const keys of levels.slice(0, -1)) plans[`level${keys.length}`] = planOf(keys);
  if (columns.length === 0) return plans;
  for (const keys of [[], ...levels]) plans[`cells${keys.length}`] = planOf([...keys, ...columns]);
  return plans;
}

/** Returns the view of a table with subtotals or with columns by a dimension. @throws SalesError for too many columns, or an unknown order */
export function groupedView(results: Results, options: TableOptions, context: CellContext): GridView {
  const { by, measures, limit, columns } = options;
  const { cells0 } = results;
  const pivots = cells0 ? pivotColumnsOf(cells0, options, context) : [];
  const widened = (result: QueryResult, keys: readonly string[]): QueryResult => {
    const cells = results[`cells${keys.length}`];
    return cells ? withCells(result, keys, { result: cells, columns, pivots }) : result;
  };
  const levels = levelsOf(options).map((keys): Level => {
    const own = keys.length === by.length ? 'main' : `level${keys.length}`;
    return { by: keys, result: widened(results[own]!, keys) };
  });
  const [outer, inner] = [levels[0]!, levels.at(-1)!];
  const rowOrder = { measures, limit, order: knownOrder(options, inner.result) };
  const rows = composeRows(levels, rowOrder);
  const main = composed(inner.result, rows.sources);
  const total = widened(results['total']!, []);
  const { depths, keys } = rows;
  const startsOpen = options.subtotals === 'open';
  const tree = levels.length > 1 ? new RowTree({ depths, keys, levels: levels.length, startsOpen }) : undefined;
  const source = { main, total, options, by: tree ? [] : by, context };
  const keyColumns = by.map((name, level) => levelColumn(main, name, { level, tree, context }));
  const values = groupColumns({ ...source, by: [] });
  const shown = pivots.length > 0 ? [...shownPivots(pivots, source), ...shownTotals(values, source)] : values;
  const all = levels.reduce((sum, { result }) => sum + result.rowCount, 0);
  return {
    ...statedView(outer, { results, options, rowOrder, context }),
    ...{ main, by, options, count: main.rowCount, all, offset: 0, opens: false },
    columns: [...(tree ? [treeColumn(keyColumns, tree)] : keyColumns), ...shown],
    foot: [totalFoot(total, main.rowCount < all, { options, context, pivots })],
    grouping: { tree, keyColumns, pivots: pivots.length > 0, result: savedResult(main, tree) },
  };
}

/** Returns the rows to save: those of all groups, with the level of each row. */
function savedResult(main: QueryResult, tree: RowTree | undefined): QueryResult {
  const { rowCount, columns, notes, facts, selected, total } = main;
  if (!tree) return main;
  const level = { name: 'level', type: 'number', values: Float64Array.from(tree.depths) } as const;
  return new QueryResult({ rowCount, columns: [...columns, level], notes, facts, selected, total });
}

/** Returns the keys of each level of rows, the outermost first. */
function levelsOf({ by, subtotals }: TableOptions): readonly (readonly string[])[] {
  return subtotals === 'none' ? [by] : by.map((_, level) => by.slice(0, level + 1));
}

/** Returns the order without columns of members that the filters leave no rows of. @throws SalesError for a column that there can never be */
function knownOrder(
  { order, by, measures, columns }: TableOptions,
  { columns: known, measures: facts }: QueryResult,
): readonly Order[] {
  const names = new Set(known.map(({ name }) => name));
  return order.filter(({ name }) => {
    if (names.has(name)) return true;
    if (columns.length > 0 && facts.some((one) => name.endsWith(`.${one.name}`))) return false;
    throw badOption('order', name, [...by, ...facts.slice(0, measures.length).map((one) => one.name)]);
  });
}

/** Returns the view of the outermost level: its sentence and order are those of the table. */
function statedView(
  { result, by }: Level,
  {
    results,
    options,
    rowOrder,
    context,
  }: {
    readonly results: Results;
    readonly options: TableOptions;
    readonly rowOrder: RowOrder;
    readonly context: CellContext;
  },
): GridView {
  const sorted = sortedRows({ result, by }, rowOrder).map((row) => ({ result, row }));
  const main = composed(result, sorted);
  const at = { by, opens: false, offset: 0 };
  return toView({ main, total: results['total'] }, { ...options, order: rowOrder.order, limit: undefined }, at, context);
}

/** Returns the column of one key. In a row of another level, the key is empty, or “Total” after the last one. */
function levelColumn(
  main: QueryResult,
  name: string,
  { level, tree, context }: { readonly level: number; readonly tree: RowTree | undefined; readonly context: CellContext },
): GridColumn {
  const column = main.column(name)!;
  const { messages } = context;
  const member = (row: number): string => keyText(column, row, main.facts.grain, context);
  const text = (row: number): string => {
    const depth = tree?.depths[row] ?? Infinity;
    return depth > level ? member(row) : depth === level ? messages.table.total : '';
  };
  const label = messages.dimension({ name });
  return {
    ...{ id: name, kind: 'key', label, name: label, numeric: false, text, isNegative: () => false, usual: true },
    widest: broadestName(column, context) ?? longest(column, main.rowCount, text),
  };
}

/** Returns the column of the groups and their members. */
function treeColumn(keys: readonly GridColumn[], tree: RowTree): GridColumn {
  const [first] = keys;
  const label = keys.map((column) => column.label).join(' › ');
  return {
    ...first!,
    ...{ label, name: label },
    text: (row) => keys[tree.depths[row]! - 1]?.text(row) ?? '',
    // Members are indented, and groups have a button.
    widest: `${longer(keys.map(({ widest }) => widest))}${'m'.repeat(keys.length + 1)}`,
  };
}

/** Returns the row of totals. */
function totalFoot(
  total: QueryResult,
  isCut: boolean,
  {
    options,
    context,
    pivots,
  }: { readonly options: TableOptions; readonly context: CellContext; readonly pivots: readonly PivotColumn[] },
): FootRow {
  const { table } = context.messages;
  const row = footRow(isCut ? table.totalOfAll : table.total, total, { options, context });
  const cells = shownPivots(pivots, { main: total, total: undefined, options, by: [], context });
  return { ...row, cells: new Map([...cells.map((column) => [column.id, column] as const), ...row.cells]) };
}
