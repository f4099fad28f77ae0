import { PickedRows } from '../../engine/columns/groups/pick-rows.js';
import type { RowValues } from '../../engine/columns/values/row-values.js';
import type { Engine, RowsRequest, RunOptions } from '../../engine/engine.js';
import { orderRows } from '../../engine/order-limit.js';
import { toColumn } from '../../engine/vector.js';
import type { Catalog } from '../../query/catalog.js';
import type { RowExpression } from '../../query/expression/expression.js';
import type { BoundDimension, BoundMeasure, BoundPlan, QueryPlan } from '../../query/plan.js';
import type { ResultRecord } from '../../query/result.js';
import { SalesError } from '../../util/error.js';

/** What an engine over memory picks rows with. */
export function pickRows(request: RowsRequest, rows: RowValues): PickedRows {
  return new PickedRows(request, rows, orderRows);
}

/** What a plan for rows is run with. */
export interface DetailTools {
  readonly catalog: Catalog;
  readonly engine: Engine;
  readonly bind: (plan: QueryPlan) => BoundPlan;
  readonly options: RunOptions;
}

/**
 * Answers a plan that asks for the rows themselves.
 * @throws SalesError as binding, `bad-option` for a key or measure that has no value in a single row, `not-related` for columns of several tables' rows
 */
export async function runDetail(plan: QueryPlan, { catalog, engine, bind, options }: DetailTools): Promise<ResultRecord> {
  if (plan.compare !== undefined) throw badDetail('compare', plan.compare, 'nothing: single rows are not compared');
  const isWhole = (plan.by ?? []).length === 0 && plan.measures.length === 0;
  const names = isWhole ? ownColumns(catalog) : [];
  const orderBy = (plan.orderBy ?? []).map((text) => quotedOrder(text, names));
  const bound = bind(isWhole ? { ...plan, by: names.map(quoted), orderBy } : plan);
  const columns = [...bound.by.map(columnOf), ...bound.measures.map(valueOf)];
  if (bound.others.length > 0)
    throw new SalesError('not-related', 'detail: the columns are of the rows of several tables', {
      hint: 'Ask for the columns of one table, and of those that its rows lead to.',
      params: { tables: [bound.table, ...bound.others.map(({ table }) => table)] },
    });
  const all = [...bound.by, ...bound.measures].map(({ name }) => name);
  const rows = await engine.rows!(
    {
      table: bound.table,
      columns,
      where: bound.where,
      calendar: bound.calendar,
      orderBy: bound.orderBy.map(({ name, descending }) => ({ column: all.indexOf(name), descending })),
      offset: plan.detail?.offset ?? 0,
      limit: plan.limit ?? Number.MAX_SAFE_INTEGER / 2,
    },
    options,
  );
  const units = new Map(bound.measures.map(({ name, unit }) => [name, unit]));
  return {
    rowCount: rows.count,
    columns: rows.columns.map((vector, index) => {
      const asked = all[index]!;
      const unit = units.get(asked);
      return { ...toColumn(names[index] ?? asked, vector), ...(unit === undefined ? {} : { unit }) };
    }),
    notes: bound.notes,
    facts: bound.facts,
    selected: rows.selected,
    total: rows.total,
  };
}

/** The columns of the finest table of sales. */
function ownColumns({ tables, columns }: Catalog): readonly string[] {
  return columns.filter(({ table }) => table === tables[0]?.name).map(({ name }) => name);
}

function quoted(name: string): string {
  return `"${name.replaceAll('"', '""')}"`;
}

function quotedOrder(text: string, names: readonly string[]): string {
  const name = text.trim();
  if (names.includes(name)) return quoted(name);
  const rest = name.replace(/^-\s*/, '');
  return name.startsWith('-') && names.includes(rest) ? `-${quoted(rest)}` : name;
}

/** What a key is in a row: a column's own value. */
function columnOf({ name, dimension }: BoundDimension): RowExpression {
  if (dimension.kind === 'column') return { kind: 'column', ref: dimension.ref };
  if (dimension.kind === 'bin-date' && dimension.grain === 'day') return { kind: 'day', of: dimension.ref };
  throw badDetail('by', name, 'a role or a column');
}

/** What a measure is in a row: the value that it sums. */
function valueOf({ name, expression }: BoundMeasure): RowExpression {
  if (expression.kind === 'aggregate' && expression.name === 'sum') return expression.value;
  throw badDetail('measures', name, 'a sum, such as revenue, cost, profit or units');
}

function badDetail(option: string, value: string, expected: string): SalesError {
  return new SalesError('bad-option', `${option} '${value}' cannot be asked of single rows; expected ${expected}`, {
    params: { option, value, expected },
  });
}
