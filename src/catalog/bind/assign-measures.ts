import { type Catalog, pathsFrom } from '../../query/catalog.js';
import {
  type Aggregate,
  type MeasureExpression,
  type RowExpression,
  measuresIn,
  withOperands,
} from '../../query/expression/expression.js';
import type { BoundMeasure, QueryPlan } from '../../query/plan.js';
import type { ColumnRef } from '../../query/schema.js';
import { readClauses } from './clauses/read-clauses.js';
import { SalesError } from '../../util/error.js';
import { fieldOf } from '../dimensions.js';
import { columnAt, roleColumn, type Scope } from './lookup.js';
import { unrelatedColumns } from './not-related.js';
import { ownerOf, refsIn } from '../relations.js';
import type { PlacedMeasures } from './several-tables.js';

/** What determines the table whose rows an aggregate uses. */
interface Places {
  readonly catalog: Catalog;
  /** The table whose rows are counted when an expression names no column. */
  readonly rows: string;
  /** True when all keys and clauses of the plan are reachable by joins from the rows of a table. */
  readonly fits: (table: string) => boolean;
}

type Placed = Aggregate | Extract<MeasureExpression, { kind: 'retention' }>;

/**
 * Assigns each aggregate of the measures to a table. Without measures, members are those of the finest table that has them.
 * @throws SalesError `not-related` for a measure over columns of two grains
 */
export function placeMeasures(scope: Scope, plan: QueryPlan, named: readonly BoundMeasure[]): PlacedMeasures {
  const { catalog } = scope;
  const keys = (plan.by ?? []).map((text) => ({ field: text, quoted: false }));
  const clauses = [plan.where ?? '', ...(plan.filters ?? [])].flatMap((text) => readClauses(text));
  const leads = (table: string, fields: readonly NamedField[]): boolean => fields.every((field) => leadsTo(scope, table, field));
  const [finest] = catalog.tables;
  const rows = (catalog.tables.find(({ name }) => leads(name, keys)) ?? finest)?.name ?? '';
  const places = { catalog, rows, fits: (table: string): boolean => leads(table, [...keys, ...clauses]) };
  const measures = named.map((measure) => placeMeasure(places, measure));
  const requesters = [...new Set(measures.flatMap((measure) => tablesOf(measure)))].map((table) => {
    const measure = measures.find((one) => tablesOf(one).includes(table))?.name;
    return { table, ...(measure === undefined ? {} : { measure }) };
  });
  const [first = { table: rows }, ...more] = requesters;
  return { measures, requesters: [first, ...more], retained: measures.flatMap((measure) => tablesOf(measure, ['retention'])) };
}

interface NamedField {
  readonly field: string;
  readonly quoted: boolean;
}

/** True when a field is reachable from the rows of a table. Other errors of the field are thrown when it is bound. */
function leadsTo(scope: Scope, table: string, { field, quoted }: NamedField): boolean {
  try {
    fieldOf({ ...scope, asker: { table } }, field, quoted);
    return true;
  } catch (error) {
    return !(error instanceof SalesError && error.code === 'not-related');
  }
}

/**
 * Returns a measure with a table for each aggregate.
 * @throws SalesError `not-related` for a measure over columns of two grains
 */
function placeMeasure(places: Places, measure: BoundMeasure): BoundMeasure {
  return { ...measure, expression: placeIn(places, measure.name, measure.expression) };
}

function placeIn(places: Places, measure: string, node: MeasureExpression): MeasureExpression {
  if (isPlaced(node)) return { ...node, table: tableOf(places, measure, node) };
  return withOperands(node, (operand) => placeIn(places, measure, operand));
}

function isPlaced(node: MeasureExpression): node is Placed {
  return node.kind === 'aggregate' || node.kind === 'retention';
}

function tableOf(places: Places, measure: string, node: Placed): string {
  // The order of `first` and `last` does not decide the table of their values.
  const refs = refsIn({ ...node, order: undefined });
  if (refs.length === 0) return places.rows;
  const own = node.table ?? ownerOf(places.catalog, refs);
  if (own === undefined) throw unrelatedColumns(measure, refs);
  const whole = node.kind === 'aggregate' ? wholeIn(places.catalog, node, own) : undefined;
  if (whole)
    throw unrelatedColumns(measure, [refs.find(({ table }) => table === own) ?? { table: own, column: '…' }, whole], true);
  const isOfMembers = node.kind === 'retention' || node.name === 'distinct' || node.name === 'repeaters';
  return isOfMembers && !places.fits(own) ? (finerTable(places, own) ?? own) : own;
}

const OF_NUMBERS: readonly Aggregate['name'][] = ['sum', 'avg', 'min', 'max', 'median', 'quantile'];

/**
 * Returns a column of an order-level amount that would be counted once per row of `own`, or `undefined`. A discount does not
 * count: it is a share of any price.
 */
function wholeIn(catalog: Catalog, node: Aggregate, own: string): ColumnRef | undefined {
  if (!OF_NUMBERS.includes(node.name) || !node.value) return undefined;
  return amountsIn(node.value).find((ref) => {
    const column = columnAt(catalog, ref);
    return (
      ref.table !== own &&
      column?.type === 'number' &&
      column !== roleColumn(catalog, 'discount') &&
      catalog.tables.some(({ name, hasParts }) => name === ref.table && hasParts)
    );
  });
}

/** The columns that enter the value of an expression, without those only used in conditions. */
function amountsIn(node: RowExpression): readonly ColumnRef[] {
  switch (node.kind) {
    case 'column':
      return [node.ref];
    case 'negate':
      return amountsIn(node.operand);
    case 'binary':
      return ['+', '-', '*', '/'].includes(node.operator) ? [...amountsIn(node.left), ...amountsIn(node.right)] : [];
    case 'call':
      return (node.name === 'if' ? node.args.slice(1) : node.args).flatMap(amountsIn);
    default:
      return [];
  }
}

/**
 * Returns the nearest table that reaches `own` and all fields of the plan. Joins do not multiply members: orders by category are
 * counted on lines if the orders themselves have no category.
 */
function finerTable({ catalog, fits }: Places, own: string): string | undefined {
  const ways = catalog.tables.flatMap(({ name }) => {
    const way = pathsFrom(catalog.joins, name).get(own);
    return way && fits(name) ? [{ name, length: way.length }] : [];
  });
  return ways.sort((a, b) => a.length - b.length)[0]?.name;
}

/** The tables of a measure's aggregates, in order; or that of its retention. */
function tablesOf({ expression }: BoundMeasure, kinds: readonly Placed['kind'][] = ['aggregate', 'retention']): string[] {
  return measuresIn(expression).flatMap((node) =>
    isPlaced(node) && node.table !== undefined && kinds.includes(node.kind) ? [node.table] : [],
  );
}
