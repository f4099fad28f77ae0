import type { SampleOf } from '../../../query/analysis/distributions.js';
import type { PointCountsShape, PointsShape, Shape, ShapeRows } from '../../../query/shape.js';
import type { ShapeRequest } from '../../engine.js';
import { toColumn } from '../../vector.js';
import type { SqlQuery } from '../group-query.js';
import type { SqlContext } from '../sql-schema.js';
import { shapeSource, ShapeTools, type Selection } from './shape-source.js';
import {
  basketsOf,
  itemsetsOf,
  customerDaysOf,
  customerHistoriesOf,
  customerLimitsOf,
  customerScoresOf,
  cohortsOf,
  gapsOf,
  largestOf,
  membersOf,
  namesOf,
} from './member-shapes.js';
import { binsOf, outliersOf, quantilesOf, pairsOf, pointCountsOf, pointsOf, productsOf } from './number-shapes.js';

/**
 * Returns the query of a shape, an outer query around the grouped one; `undefined` where it names a column of another type.
 * @throws SalesError of expressions, `engine-unsupported`
 */
export function shapeQuery(request: ShapeRequest, context: SqlContext): SqlQuery<ShapeRows> | undefined {
  const { shape } = request;
  const source = shapeSource(request, context);
  const { compile, numbersOf } = compilerOf(shape.kind);
  const isNumber = (name: string): boolean => source.columns.get(name)?.number !== undefined;
  const numbers = numbersOf(shape).filter((name) => name !== undefined);
  if (!numbers.every(isNumber) || !keysIn(shape).every((name) => source.columns.has(name))) return undefined;
  if (textsIn(shape).some(isNumber)) return undefined;
  const { statements, columns, from } = compile(shape, new ShapeTools(source));
  const selected = columns.map(([, { sql }], c) => `${sql} AS r${c}`).join(', ');
  return {
    sql: `${[source.statements, ...statements].join(', ')} SELECT ${selected} FROM ${from}`,
    read: (rows) => ({
      rowCount: rows.rowCount,
      columns: columns.map(([name, { read }], c) => toColumn(name, read(rows.columns[c]!))),
    }),
  };
}

type Kind = Shape['kind'];
type ShapeOf<Own extends Kind> = Extract<Shape, { kind: Own }>;

/** How a shape is compiled over a source with the columns that it needs, and the names of those whose numbers it needs. */
interface Compiler<Own extends Kind> {
  readonly compile: (shape: ShapeOf<Own>, tools: ShapeTools) => Selection;
  readonly numbersOf: (shape: ShapeOf<Own>) => readonly (string | undefined)[];
}

const sampleNumbers = ({ value, weight }: SampleOf): readonly (string | undefined)[] => [value, weight];
const pointNumbers = ({ x, y }: PointsShape | PointCountsShape): readonly string[] => [x, y];
const customerNumbers = (shape: Extract<Shape, { kind: `customer-${string}` }>): readonly string[] => [
  shape.date,
  shape.orders,
  shape.amount,
];

const COMPILERS: { readonly [Own in Kind]: Compiler<Own> } = {
  quantiles: { compile: quantilesOf, numbersOf: sampleNumbers },
  outliers: { compile: outliersOf, numbersOf: sampleNumbers },
  bins: { compile: binsOf, numbersOf: sampleNumbers },
  products: { compile: productsOf, numbersOf: ({ values, weight }) => [...values, weight] },
  pairs: { compile: pairsOf, numbersOf: ({ values }) => values },
  'point-counts': { compile: pointCountsOf, numbersOf: pointNumbers },
  points: { compile: pointsOf, numbersOf: pointNumbers },
  members: { compile: membersOf, numbersOf: sampleNumbers },
  largest: { compile: largestOf, numbersOf: ({ value }) => [value] },
  gaps: { compile: gapsOf, numbersOf: ({ date }) => [date] },
  cohorts: { compile: cohortsOf, numbersOf: ({ date, isNew, values }) => [date, isNew, ...values] },
  names: { compile: namesOf, numbersOf: ({ count }) => [count] },
  baskets: { compile: basketsOf, numbersOf: () => [] },
  itemsets: { compile: itemsetsOf, numbersOf: ({ value }) => [value] },
  'customer-limits': { compile: customerLimitsOf, numbersOf: customerNumbers },
  'customer-scores': { compile: customerScoresOf, numbersOf: customerNumbers },
  'customer-histories': { compile: customerHistoriesOf, numbersOf: customerNumbers },
  'customer-days': { compile: customerDaysOf, numbersOf: customerNumbers },
};

function compilerOf<Own extends Kind>(kind: Own): Compiler<Own> {
  return COMPILERS[kind];
}

/** Returns the names of the keys that a shape needs. */
function keysIn(shape: Shape): readonly string[] {
  const group = 'group' in shape ? shape.group : undefined;
  const member = 'member' in shape ? shape.member : undefined;
  const basket = 'basket' in shape ? shape.basket : undefined;
  return [group, member, basket, ...textsIn(shape)].filter((name) => name !== undefined);
}

/** Returns the names of the keys that must be texts. */
function textsIn(shape: Shape): readonly string[] {
  if (shape.kind === 'names') return [shape.name];
  return 'item' in shape ? [shape.item] : [];
}
