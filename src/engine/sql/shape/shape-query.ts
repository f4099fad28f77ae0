import type { Shape, ShapeOf, ShapeRows } from '../../../query/shape.js';
import type { ShapeRequest } from '../../engine.js';
import { listOf } from '../../../util/list-of.js';
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
function selectionOf<Own extends Kind>(shape: ShapeOf<Own>, tools: ShapeTools): Selection | undefined {
  const { columns } = tools.source;
  const isNumber = (name: string): boolean => columns.get(name)?.number !== undefined;
  const named = (fields: readonly string[]): readonly string[] =>
    Object.entries<unknown>({ ...shape }).flatMap(([field, names]) =>
      fields.includes(field) ? ([names ?? []].flat() as string[]) : [],
    );
  const isFound =
    named(NUMBERS).every(isNumber) && named(KEYS).every((name) => columns.has(name)) && !named(TEXTS).some(isNumber);
  const compile: Compiler<Own> = COMPILERS[shape.kind];
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
type Compiler<Own extends Kind> = (shape: ShapeOf<Own>, tools: ShapeTools) => Selection;

/** How each shape is compiled over a source with the columns that it needs. */
const COMPILERS: { readonly [Own in Kind]: Compiler<Own> } = {
  quantiles: quantilesOf,
  outliers: outliersOf,
  bins: binsOf,
  products: productsOf,
  pairs: pairsOf,
  'point-counts': pointCountsOf,
  points: pointsOf,
  members: membersOf,
  largest: largestOf,
  gaps: gapsOf,
  cohorts: cohortsOf,
  names: namesOf,
  baskets: basketsOf,
  itemsets: itemsetsOf,
  'customer-limits': customerLimitsOf,
  'customer-scores': customerScoresOf,
  'customer-histories': customerHistoriesOf,
  'customer-days': customerDaysOf,
};

/** The fields of shapes that name columns, by the type that the column needs. */
const NUMBERS: readonly string[] = /* @__PURE__ */ listOf('value weight values x y date isNew orders amount count');
const TEXTS = ['name', 'item'];
const KEYS = ['group', 'member', 'basket', ...TEXTS];
