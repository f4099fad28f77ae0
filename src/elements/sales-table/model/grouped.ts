import { comparesMembers } from '../../../query/where/clause-list.js';
import { grainOf } from '../../../query/key-clause.js';
import { type MeasureFacts, measureOf, resultName } from '../../../query/measure.js';
import { keyLinks } from '../../base/chart/result-columns.js';
import type { WidgetContext } from '../../base/element/widget.js';
import type { Catalog } from '../../../query/catalog.js';
import type { Plans, QueryPlan } from '../../../query/plan.js';
import { type QueryResult, resultWith, type ResultColumn, type Results, valueOf } from '../../../query/result/result.js';
import { isTime } from '../../../query/time/time-grain.js';
import { badOption, SalesError } from '../../../util/error.js';
import { broadestName, footRow, groupColumns, longer, longest, valueColumn } from './columns.js';
import { type CellContext, type ColumnSource, type FootRow, type GridColumn, keyText } from './grid-column.js';
import type { Order, TableOptions } from './options.js';
import {
  composed,
  composeRows,
  gathered,
  keyOf,
  sortedRows,
  RowTree,
  type Level,
  type RowOrder,
  type RowSource,
} from './row-tree.js';
import { type GridView, toView } from './view.js';

/** Maximum number of members side by side. More cannot be compared, and each has a column per measure. */
const MAX_MEMBERS = 60;

export interface PivotColumn {
  /** Name of the column: `2017.revenue`. */
  readonly id: string;
  /** The member as in keys of cells, and on screen. */
  readonly key: string;
  readonly label: string;
  readonly measure: MeasureFacts;
}

/** Returns the columns of a table: its members in their order, each with all measures. @throws SalesError for too many members */
function pivotColumnsOf(cells: QueryResult, options: TableOptions, context: CellContext): readonly PivotColumn[] {
  const { columns, measures } = options;
  const { rowCount, facts } = cells;
  if (rowCount > MAX_MEMBERS)
    throw badOption('columns', columns.join(', '), 'at-most-members', { max: MAX_MEMBERS, count: rowCount });
  const keys = columns.map((name) => cells.column(name)!);
  return sortedRows({ result: cells, by: columns }, { order: [], measures }).flatMap((row) => {
    const id = keys.map((column) => plainMember(column, row, facts.grain)).join(', ');
    const label = keys.map((column) => keyText(column, row, facts.grain, context)).join(' · ');
    const key = keyOf(cells, columns, row);
    return measures.map((measure) => {
      const own = measureOf(cells.measures, resultName(measure));
      return { id: `${id}.${own.name}`, key, label, measure: own };
    });
  });
}

/** Returns a member as authors write it: `2017`, `2017-03`, `West`. */
function plainMember(column: ResultColumn, row: number, auto: QueryResult['facts']['grain']): string {
  const text = String(valueOf(column, row) ?? '(blank)');
  const grain = column.type === 'date' ? grainOf(column.name, auto) : 'day';
  return grain === 'year' ? text.slice(0, 4) : grain === 'month' ? text.slice(0, 7) : text;
}

export function withCells(
  result: QueryResult,
  by: readonly string[],
  cells: { readonly result: QueryResult; readonly columns: readonly string[]; readonly pivots: readonly PivotColumn[] },
): QueryResult {
  const { rowCount, facts } = result;
  const rows = new Map<string, RowSource>();
  for (let row = 0; row < cells.result.rowCount; row++)
    rows.set(keyOf(cells.result, by, row) + keyOf(cells.result, cells.columns, row), { result: cells.result, row });
  const keys = Array.from({ length: rowCount }, (_, row) => keyOf(result, by, row));
  const added = cells.pivots.map(({ id, key, measure }) => {
    const sources = keys.map((own) => rows.get(own + key));
    return { ...gathered(cells.result.column(measure.name)!, sources), name: id };
  });
  const measures = [...facts.measures, ...cells.pivots.map(({ id, measure }) => ({ ...measure, name: id }))];
  return resultWith(result, { columns: [...result.columns, ...added], facts: { ...facts, measures } });
}

/** Returns the columns on screen: under each member its measures, or the member alone with one measure. */
function shownPivots(pivots: readonly PivotColumn[], source: ColumnSource): readonly GridColumn[] {
  const { main, context, options } = source;
  const many = options.measures.length > 1;
  return pivots.map(({ id, label: member, measure }, index) => {
    const label = context.messages.measure({ name: measure.name });
    const facts = {
      ...measure,
      name: id,
      source,
      measure: id,
      label,
      column: main.column(id)!,
      many,
      first: index === 0,
      other: undefined,
    };
    return { ...valueColumn(facts), label: many ? label : member, name: `${member} · ${label}`, ...(many && { group: member }) };
  });
}

/** Returns the columns of all members together, after those of each. */
function shownTotals(columns: readonly GridColumn[], { options, context }: ColumnSource): readonly GridColumn[] {
  const { total } = context.messages.table;
  const many = options.measures.length > 1;
  return columns.map((column) => ({
    ...column,
    ...(many ? { group: total } : { label: total }),
    name: `${total} · ${column.label}`,
  }));
}

/** Roles of amounts: measures have their names. */
const AMOUNTS = /^(?:revenue|cost|profit|plan)$/;

/** @throws SalesError for amounts where members are expected: a column for each amount is a mistyped `measure` */
function requireMembers({ columns, measures }: TableOptions, catalog: Catalog): void {
  const roles = columns.map((name) => catalog.roles.find(({ role, ref }) => [role, ref.column].includes(name))?.role ?? '');
  if (!roles.some((role) => AMOUNTS.test(role))) return;
  const meant = roles.every((role) => AMOUNTS.test(role)) ? [...new Set([...measures, ...roles])].join(', ') : undefined;
  throw new SalesError('bad-option', 'invalid', {
    params: { option: 'columns', value: columns.join(', '), ...(meant !== undefined && { measures: meant }) },
    inner: { reason: 'dimension', params: {} },
  });
}

/**
 * Returns the queries of a table with subtotals or with columns by a dimension: one for each level of rows, and one for the cells of
 * each level. No level is added up from another one, so ratios and distinct counts are right at all levels.
 * @throws SalesError for columns with amounts
 */
export function groupedPlans(options: TableOptions, { where, catalog }: Pick<WidgetContext, 'where' | 'catalog'>): Plans {
  const { by, measures, columns, compare } = options;
  requireMembers(options, catalog);
  const planOf = (keys: readonly string[]): QueryPlan => ({
    measures,
    by: keys,
    ...(where && { where }),
    // Periods are compared with the periods before them, which a level without periods does not have.
    ...((comparesMembers(compare) || by.some(isTime) === keys.some(isTime)) && compare !== undefined && { compare }),
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
  const urls = keyLinks(
    by.map((name) => main.column(name)!),
    context.links,
  );
  const keyColumns = by.map((name, level) => ({
    ...levelColumn(main, name, { level, tree, context }),
    href: urls && ((row: number) => urls(row)[level]),
  }));
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
  if (!tree) return main;
  const level = { name: 'level', type: 'number', values: Float64Array.from(tree.depths) } as const;
  return resultWith(main, { columns: [...main.columns, level] });
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

function treeColumn(keys: readonly GridColumn[], tree: RowTree): GridColumn {
  const [first] = keys;
  const label = keys.map((column) => column.label).join(' › ');
  return {
    ...first!,
    ...{ label, name: label },
    text: (row) => keys[tree.depths[row]! - 1]?.text(row) ?? '',
    href: first?.href && ((row) => keys[tree.depths[row]! - 1]?.href?.(row)),
    // Members are indented, and groups have a button.
    widest: `${longer(keys.map(({ widest }) => widest))}${'m'.repeat(keys.length + 1)}`,
  };
}

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
