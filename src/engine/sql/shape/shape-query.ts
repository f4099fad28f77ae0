import type { SampleOf } from '../../../query/analysis/distributions.js';
import type { PointCountsShape, PointsShape, Shape, ShapeRows } from '../../../query/shape.js';
import type { ShapeRequest } from '../../engine.js';
import { toColumn } from '../../vector.js';
import type { SqlQuery } from '../group-query.js';
import { numbers, type SqlRows } from '../row-sql.js';
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
 * Returns the query of shapes of one result, an outer query around the grouped one; `undefined` for shapes that name a column of another type.
 * The database computes the result once for all of them.
 * @throws SalesError of expressions, `engine-unsupported`
 */
export function shapesQuery(
  requests: readonly [ShapeRequest, ...ShapeRequest[]],
  context: SqlContext,
): SqlQuery<readonly (ShapeRows | undefined)[]> | undefined {
  const source = shapeSource(requests[0], context);
  const tools = new ShapeTools(source);
  const selections = requests.map(({ shape }) => selectionOf(shape, tools));
  const found = selections.filter((selection) => selection !== undefined);
  if (found.length === 0) return undefined;
  const { sql, rowsOf } = found.length === 1 ? single(found[0]!, source.statements) : union(found, tools);
  return {
    sql,
    read: (rows) => {
      const all = rowsOf(rows);
      return selections.map((selection) => selection && readShape(selection, all[found.indexOf(selection)]!));
    },
  };
}

/** Returns the end of the statement of a shape; `undefined` where it names a column of another type. */
function selectionOf(shape: Shape, tools: ShapeTools): Selection | undefined {
  const { columns } = tools.source;
  const { compile, numbersOf } = compilerOf(shape.kind);
  const isNumber = (name: string): boolean => columns.get(name)?.number !== undefined;
  const numbers = numbersOf(shape).filter((name) => name !== undefined);
  const isFound = numbers.every(isNumber) && keysIn(shape).every((name) => columns.has(name)) && !textsIn(shape).some(isNumber);
  return isFound ? compile(shape, tools) : undefined;
}

function readShape({ columns }: Selection, rows: SqlRows): ShapeRows {
  return {
    rowCount: rows.rowCount,
    columns: columns.map(([name, { read }], c) => toColumn(name, read(rows.columns[c]!))),
  };
}

/** A statement, and how the rows of each selection are read from its result. */
interface Written {
  readonly sql: string;
  readonly rowsOf: (result: SqlRows) => readonly SqlRows[];
}

const selected = ({ columns }: Selection, prefix: string): string =>
  columns.map(([, { sql }], c) => `${sql} AS ${prefix}${c}`).join(', ');

const fromOf = ({ from, order, limit }: Selection): string =>
  [
    `FROM ${from}`,
    ...(order === undefined ? [] : [`ORDER BY ${order}`]),
    ...(limit === undefined ? [] : [`LIMIT ${limit}`]),
  ].join(' ');

function single(selection: Selection, before: string): Written {
  const sql = `${[before, ...selection.statements].join(', ')} SELECT ${selected(selection, 'r')} ${fromOf(selection)}`;
  return { sql, rowsOf: (result) => [result] };
}

/** Writes selections below each other. Each has columns that are missing in the rows of all others. */
function union(selections: readonly Selection[], tools: ShapeTools): Written {
  const parts = selections.map((selection, part) => {
    const columns = selections.map((other, o) =>
      o === part ? selected(other, `r${o}_`) : other.columns.map((_, c) => `NULL AS r${o}_${c}`).join(', '),
    );
    const { statements, order } = selection;
    const before = statements.length === 0 ? '' : `WITH ${statements.join(', ')} `;
    const place = order === undefined ? '1' : `row_number() OVER (ORDER BY ${order})`;
    return `SELECT * FROM (${before}SELECT ${tools.count(String(part)).sql} AS r_part, ${place} AS r_place, ${columns.join(', ')} ${fromOf(selection)}) AS u${part}`;
  });
  return {
    sql: `${tools.source.statements} SELECT * FROM (${parts.join(' UNION ALL ')}) AS u ORDER BY r_part, r_place`,
    rowsOf: ({ columns: [partOf, , ...columns] }) => {
      const own = numbers(partOf!);
      let [row, column] = [0, 0];
      return selections.map((selection, part) => {
        const first = row;
        while (own[row] === part) row += 1;
        const found = columns.slice(column, (column += selection.columns.length));
        return { rowCount: row - first, columns: found.map((values) => values.slice(first, row)) };
      });
    },
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
