import type { Shape, ShapeRows } from '../../../query/shape.js';
import type { ShapeRequest } from '../../engine.js';
import { toColumn } from '../../vector.js';
import type { SqlQuery } from '../group-query.js';
import type { SqlContext } from '../sql-schema.js';
import { shapeSource, ShapeTools, type Selection } from './shape-source.js';
import { basketsOf, itemsetsOf } from './basket-shapes.js';
import { customerLimitsOf, customerScoresOf } from './customer-shapes.js';
import { cohortsOf, gapsOf, largestOf, membersOf, namesOf } from './member-shapes.js';
import { binsOf, outliersOf, quantilesOf } from './number-shapes.js';
import { pairsOf, pointCountsOf, pointsOf, productsOf } from './point-shapes.js';

/**
 * Returns the query of a shape, an outer query around the grouped one; `undefined` where it names a column of another type.
 * @throws SalesError of expressions, `engine-unsupported`
 */
export function shapeQuery(request: ShapeRequest, context: SqlContext): SqlQuery<ShapeRows> | undefined {
  const { shape } = request;
  const source = shapeSource(request, context);
  const needed = needsOf(shape);
  if (needed.numbers.some((name) => source.columns.get(name)?.number === undefined)) return undefined;
  if (needed.keys.some((name) => !source.columns.has(name))) return undefined;
  if (needed.texts.some((name) => source.columns.get(name)?.number !== undefined)) return undefined;
  const { statements, columns, from } = selectionOf(shape, new ShapeTools(source));
  const selected = columns.map(([, { sql }], c) => `${sql} AS r${c}`).join(', ');
  return {
    sql: `${[source.statements, ...statements].join(', ')} SELECT ${selected} FROM ${from}`,
    read: (rows) => ({
      rowCount: rows.rowCount,
      columns: columns.map(([name, { read }], c) => toColumn(name, read(rows.columns[c]!))),
    }),
  };
}

/** The columns that a shape needs: numbers, keys, and keys that are texts. */
interface ShapeNeeds {
  readonly numbers: readonly string[];
  readonly keys: readonly string[];
  readonly texts: readonly string[];
}

/** Returns the columns that a shape needs. */
function needsOf(shape: Shape): ShapeNeeds {
  return { numbers: numbersIn(shape), keys: keysIn(shape), texts: textsIn(shape) };
}

/** Compiles a shape over a source with the columns that it needs. */
function selectionOf(shape: Shape, tools: ShapeTools): Selection {
  switch (shape.kind) {
    case 'quantiles':
      return quantilesOf(shape, tools);
    case 'outliers':
      return outliersOf(shape, tools);
    case 'bins':
      return binsOf(shape, tools);
    case 'products':
      return productsOf(shape, tools);
    case 'pairs':
      return pairsOf(shape, tools);
    case 'point-counts':
      return pointCountsOf(shape, tools);
    case 'points':
      return pointsOf(shape, tools);
    case 'members':
      return membersOf(shape, tools);
    case 'largest':
      return largestOf(shape, tools);
    case 'gaps':
      return gapsOf(shape, tools);
    case 'cohorts':
      return cohortsOf(shape, tools);
    case 'names':
      return namesOf(shape, tools);
    case 'baskets':
      return basketsOf(shape, tools);
    case 'itemsets':
      return itemsetsOf(shape, tools);
    case 'customer-limits':
      return customerLimitsOf(shape, tools);
    case 'customer-scores':
      return customerScoresOf(shape, tools);
  }
}

/** Returns the names of the columns whose numbers a shape needs. */
function numbersIn(shape: Shape): readonly string[] {
  switch (shape.kind) {
    case 'quantiles':
    case 'outliers':
    case 'bins':
    case 'members':
      return [shape.value, ...(shape.weight === undefined ? [] : [shape.weight])];
    case 'products':
      return [...shape.values, ...(shape.weight === undefined ? [] : [shape.weight])];
    case 'pairs':
      return shape.values;
    case 'point-counts':
    case 'points':
      return [shape.x, shape.y];
    case 'largest':
      return [shape.value];
    case 'names':
      return [shape.count];
    case 'baskets':
      return [];
    case 'itemsets':
      return shape.value === undefined ? [] : [shape.value];
    case 'gaps':
      return [shape.date];
    case 'cohorts':
      return [shape.date, shape.isNew, ...shape.values];
    case 'customer-limits':
    case 'customer-scores':
      return [shape.date, shape.orders, shape.amount];
  }
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
