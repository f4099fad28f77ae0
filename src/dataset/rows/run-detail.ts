import { PickedRows } from '../../engine/columns/groups/pick-rows.js';
import type { RowValues } from '../../engine/columns/values/row-values.js';
import type { Engine, RowsRequest } from '../../engine/engine.js';
import { orderRows } from '../../engine/order-limit.js';
import { foundMembers, type PlanOptions } from '../../engine/plan-runner.js';
import { toColumn } from '../../engine/vector.js';
import type { Catalog } from '../../query/catalog.js';
import type { RowExpression } from '../../query/expression/expression.js';
import type { BoundDimension, BoundMeasure, BoundPlan, QueryPlan } from '../../query/plan.js';
import type { ResultColumn, ResultRecord } from '../../query/result/result.js';
import { quote } from '../../query/where/where.js';
import { SalesError } from '../../util/error.js';

/** Returns what an in-memory engine uses to pick rows. */
export function pickRows(request: RowsRequest, rows: RowValues): PickedRows {
  return new PickedRows(request, rows, orderRows);
}

/** What is needed to run a plan for rows. */
export interface DetailTools {
  readonly catalog: Catalog;
  readonly engine: Engine;
  readonly bind: (plan: QueryPlan) => BoundPlan;
  readonly options: PlanOptions;
  /** Maximum number of rows of a sample, where an analysis needs no more. */
  readonly sample?: number | undefined;
}

/**
 * Runs a plan that requests single rows.
 * @throws SalesError as in binding, `bad-option` for a key or measure without a value in a single row, `not-related` for columns
 * from the rows of several tables
 */
export async function runDetail(plan: QueryPlan, tools: DetailTools): Promise<ResultRecord> {
  const { bound, request, names, units } = detailOf(plan, tools);
  const { where } = await foundMembers(bound, tools.engine, tools.options);
  const limits = { offset: plan.detail?.offset ?? 0, limit: plan.limit ?? Number.MAX_SAFE_INTEGER / 2 };
  const sampled = tools.sample === undefined ? {} : { sample: tools.sample };
  const rows = await tools.engine.rows!({ ...request, where, ...limits, ...sampled }, tools.options);
  return {
    rowCount: rows.count,
    columns: rows.columns.map((vector, index) => ({ ...toColumn(names[index]!, vector), ...units[index] })),
    notes: bound.notes,
    facts: bound.facts,
    selected: rows.selected,
    total: rows.total,
  };
}

/** The single rows of a plan, without their limits. */
export interface Detail {
  readonly bound: BoundPlan;
  readonly request: Omit<RowsRequest, 'offset' | 'limit'>;
  /** The names of the columns, and their units. */
  readonly names: readonly string[];
  readonly units: readonly Pick<ResultColumn, 'unit'>[];
}

/** Binds a plan for single rows. @throws SalesError as `runDetail` */
export function detailOf(plan: QueryPlan, { catalog, bind }: Pick<DetailTools, 'catalog' | 'bind'>): Detail {
  if (plan.compare !== undefined) throw badDetail('compare', plan.compare, 'no-comparison-of-rows');
  const isWhole = (plan.by ?? []).length === 0 && plan.measures.length === 0;
  const own = isWhole ? ownColumns(catalog) : [];
  const orderBy = (plan.orderBy ?? []).map((text) => quotedOrder(text, own));
  const bound = bind(isWhole ? { ...plan, by: own.map(quote), orderBy } : plan);
  const columns = [...bound.by.map(rowExpressionOf), ...bound.measures.map(valueOf)];
  if (bound.others.length > 0)
    throw new SalesError('not-related', 'detail-unjoined', {
      params: { tables: [bound.table, ...bound.others.map(({ table }) => table)] },
    });
  const all = [...bound.by, ...bound.measures].map(({ name }) => name);
  const units = new Map(bound.measures.map(({ name, unit }) => [name, unit]));
  return {
    bound,
    request: {
      table: bound.table,
      columns,
      where: bound.where,
      calendar: bound.calendar,
      orderBy: bound.orderBy.map(({ name, descending }) => ({ column: all.indexOf(name), descending })),
    },
    names: all.map((name, index) => own[index] ?? name),
    units: all.map((name) => {
      const unit = units.get(name);
      return unit === undefined ? {} : { unit };
    }),
  };
}

/** Returns the columns of the finest table of sales. */
function ownColumns({ tables, columns }: Catalog): readonly string[] {
  return columns.filter(({ table }) => table === tables[0]?.name).map(({ name }) => name);
}

function quotedOrder(text: string, names: readonly string[]): string {
  const name = text.trim();
  if (names.includes(name)) return quote(name);
  const rest = name.replace(/^-\s*/, '');
  return name.startsWith('-') && names.includes(rest) ? `-${quote(rest)}` : name;
}

/** Returns the value of a key in a row: that of its column. */
function rowExpressionOf({ name, dimension }: BoundDimension): RowExpression {
  if (dimension.kind === 'column') return { kind: 'column', ref: dimension.ref };
  if (dimension.kind === 'bin-date' && dimension.grain === 'day') return { kind: 'day', of: dimension.ref };
  throw badDetail('by', name, 'role-or-column');
}

/** Returns the value of a measure in a row: the value that it sums. */
function valueOf({ name, expression }: BoundMeasure): RowExpression {
  if (expression.kind === 'aggregate' && expression.name === 'sum') return expression.value;
  throw badDetail('measures', name, 'a-sum');
}

function badDetail(option: string, value: string, expected: string): SalesError {
  return new SalesError('bad-option', 'not-for-rows', { params: { option, value }, inner: { reason: expected, params: {} } });
}
