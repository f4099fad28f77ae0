import { grainOf } from '../../../query/key-clause.js';
import { measureOf, resultName, type MeasureFacts } from '../../../query/measure.js';
import { QueryResult, type ResultColumn, valueOf } from '../../../query/result/result.js';
import { badOption } from '../../../util/error.js';
import { keyText, type CellContext } from './cells.js';
import { valueColumn } from './columns.js';
import { gathered, keyOf, sortedRows, type RowSource } from './composed.js';
import type { ColumnSource, GridColumn } from './grid-column.js';
import type { TableOptions } from './options.js';

/** Maximum number of members side by side. More cannot be compared, and each has a column per measure. */
const MAX_MEMBERS = 60;

/** A column of one member and one measure. */
export interface PivotColumn {
  /** Name of the column: `2017.revenue`. */
  readonly id: string;
  /** The member as in keys of cells, and on screen. */
  readonly key: string;
  readonly label: string;
  readonly measure: MeasureFacts;
}

/** Returns the columns of a table: its members in their order, each with all measures. @throws SalesError for too many members */
export function pivotColumnsOf(cells: QueryResult, options: TableOptions, context: CellContext): readonly PivotColumn[] {
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

/** Returns a result with the cells of its rows as further columns. */
export function withCells(
  result: QueryResult,
  by: readonly string[],
  cells: { readonly result: QueryResult; readonly columns: readonly string[]; readonly pivots: readonly PivotColumn[] },
): QueryResult {
  const { rowCount, notes, facts, selected, total } = result;
  const rows = new Map<string, RowSource>();
  for (let row = 0; row < cells.result.rowCount; row++)
    rows.set(keyOf(cells.result, by, row) + keyOf(cells.result, cells.columns, row), { result: cells.result, row });
  const keys = Array.from({ length: rowCount }, (_, row) => keyOf(result, by, row));
  const added = cells.pivots.map(({ id, key, measure }) => {
    const sources = keys.map((own) => rows.get(own + key));
    return { ...gathered(cells.result.column(measure.name)!, sources), name: id };
  });
  const measures = [...facts.measures, ...cells.pivots.map(({ id, measure }) => ({ ...measure, name: id }))];
  const columns = [...result.columns, ...added];
  return new QueryResult({ rowCount, columns, notes, facts: { ...facts, measures }, selected, total });
}

/** Returns the columns on screen: under each member its measures, or the member alone with one measure. */
export function shownPivots(pivots: readonly PivotColumn[], source: ColumnSource): readonly GridColumn[] {
  const { main, context, options } = source;
  const many = options.measures.length > 1;
  return pivots.map(({ id, label: member, measure }, index) => {
    const label = context.messages.measure({ name: measure.name });
    const facts = { ...measure, name: id, source, measure: id, label, column: main.column(id)!, many, first: index === 0 };
    return { ...valueColumn(facts), label: many ? label : member, name: `${member} · ${label}`, ...(many && { group: member }) };
  });
}

/** Returns the columns of all members together, after those of each. */
export function shownTotals(columns: readonly GridColumn[], { options, context }: ColumnSource): readonly GridColumn[] {
  const { total } = context.messages.table;
  const many = options.measures.length > 1;
  return columns.map((column) => ({
    ...column,
    ...(many ? { group: total } : { label: total }),
    name: `${total} · ${column.label}`,
  }));
}
