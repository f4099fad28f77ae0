import type { Shape, ShapeRows } from '../../../query/shape.js';
import type { ShapeRequest } from '../../engine.js';
import { toColumn } from '../../vector.js';
import type { SqlQuery } from '../group-query.js';
import type { SqlContext } from '../sql-schema.js';
import type { ShapeNeeds } from './shape-selection.js';
import { shapeSource } from './shape-source.js';
import { ShapeTools, type Selection } from './shape-tools.js';

/** The SQL of shapes, which only analyses need. */
export interface ShapeCode {
  readonly needsOf: (shape: Shape) => ShapeNeeds;
  readonly selectionOf: (shape: Shape, tools: ShapeTools) => Selection;
}

/**
 * Returns the query of a shape, an outer query around the grouped one; `undefined` where it names a column of another type.
 * @throws SalesError of expressions, `engine-unsupported`
 */
export function shapeQuery(
  request: ShapeRequest,
  context: SqlContext,
  { needsOf, selectionOf }: ShapeCode,
): SqlQuery<ShapeRows> | undefined {
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
