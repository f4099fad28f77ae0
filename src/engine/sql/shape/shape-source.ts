import type { MeasureExpression } from '../../../query/expression/expression.js';
import { aggregateKey } from '../../measure-values.js';
import type { ShapeRequest } from '../../engine.js';
import { countOutput, dimensionSql, numbers, outputOf, rowSql, type SqlOutput } from '../row-sql.js';
import { compileGroups } from '../group-query.js';
import { SelectedRows } from '../selected-rows.js';
import type { SqlContext, SqlParameter } from '../sql-schema.js';
import { constant, toDouble, type SqlValue, DOUBLE } from '../sql-value.js';
import type { NumberSpan, SampleOf } from '../../../query/analysis/distributions.js';

/** A column of a result that stays in the database, under a name that no other column has. */
interface ShapeColumn {
  readonly name: string;
  /** Reads the values as those of the result. */
  readonly output: SqlOutput;
  /** The name of the values as doubles, missing where infinite; `undefined` where there are none. */
  readonly number?: string | undefined;
}

/** The result that shapes are computed of: the statements before `x`, which has its rows. */
interface ShapeSource {
  readonly context: SqlContext;
  /** `WITH …, x AS (…)`; further statements may follow. */
  readonly statements: string;
  readonly columns: ReadonlyMap<string, ShapeColumn>;
  /** The order of the result, as terms of ORDER BY. */
  readonly order: string;
}

/** Returns the source of a request. Measures that SQL cannot compute are not among its columns. */
export function shapeSource({ of, measures }: Omit<ShapeRequest, 'shape'>, context: SqlContext): ShapeSource {
  return of.kind === 'groups' ? groupedSource(of.groups, measures, context) : rowsSource(of, context);
}

function groupedSource(
  groups: Extract<ShapeRequest['of'], { kind: 'groups' }>['groups'],
  measures: ShapeRequest['measures'],
  context: SqlContext,
): ShapeSource {
  const compiled = compileGroups([groups], context);
  const { rows, keys, statements } = compiled;
  const numbersBy = new Map(Array.from(compiled.sides[0]!.aggregates, ([key, { number }]) => [key, number]));
  const columns = new Map<string, ShapeColumn>();
  const inner: string[] = [];
  const outer: string[] = [];
  groups.by.forEach(({ name, dimension }, k) => {
    const { value, numberOf } = dimensionSql(dimension, rows.scope);
    const number = numberOf === undefined ? keyNumber({ sql: rows.keys[k]!, type: value.type }, context) : undefined;
    outer.push(`o${k} AS k${k}`);
    if (number !== undefined) {
      inner.push(`${number} AS n${k}`);
      outer.push(`n${k}`);
    }
    columns.set(name, { name: `k${k}`, output: keys[k]!, number: number && `n${k}` });
  });
  measures.forEach(({ name, expression }, m) => {
    const number = measureNumber(expression, numbersBy, context);
    if (number === undefined) return;
    inner.push(`${number} AS p${m}`);
    outer.push(`${context.dialect.finite(`p${m}`)} AS v${m}`);
    columns.set(name, { name: `v${m}`, output: numberOutput(`v${m}`, context), number: `v${m}` });
  });
  return {
    context,
    statements: `${statements(inner)}, x AS (SELECT ${outer.join(', ')} FROM g)`,
    columns,
    order: groups.by.map((_, k) => `k${k} ASC NULLS LAST`).join(', '),
  };
}

function rowsSource({ rows: request, names }: Extract<ShapeRequest['of'], { kind: 'rows' }>, context: SqlContext): ShapeSource {
  const rows = new SelectedRows(context, request.table);
  const columns = new Map<string, ShapeColumn>();
  const selected = request.columns.flatMap((column, k) => {
    const value = rows.keep(rowSql(column, rows.scope));
    const output = outputOf(value, context);
    const number = keyNumber(value, context);
    columns.set(names[k]!, { name: `k${k}`, output, number: number && `n${k}` });
    return [`${output.sql} AS k${k}`, ...(number === undefined ? [] : [`${number} AS n${k}`])];
  });
  const { rowOrder } = rows.scope;
  const place = rowOrder === undefined ? undefined : rows.keep({ sql: rowOrder, type: { kind: 'double' } }).sql;
  const ordered = request.orderBy.map(({ column, descending }) => `k${column} ${descending ? 'DESC' : 'ASC'} NULLS LAST`);
  const ties = place === undefined ? request.columns.map((_, k) => `k${k} ASC NULLS LAST`) : ['place'];
  const order = [...ordered, ...ties].join(', ');
  const all = place === undefined ? selected : [...selected, `${place} AS place`];
  return {
    context,
    statements: `WITH s AS (${rows.select(request.where)}), x AS (SELECT ${all.join(', ')} FROM s)`,
    columns,
    order,
  };
}

const numberOutput = (sql: string, context: SqlContext): SqlOutput => outputOf({ sql, type: { kind: 'double' } }, context);

/** Returns a key as a double; `undefined` for a text. */
function keyNumber(value: SqlValue, context: SqlContext): string | undefined {
  return value.type.kind === 'text' ? undefined : context.dialect.finite(toDouble(value, context).sql);
}

/**
 * Returns a measure as a double, equal to that of the page; `undefined` for one with other parts than aggregates, constants and ratios.
 * Sums and products of measures are not: pages compute these with decimals.
 */
function measureNumber(
  expression: MeasureExpression,
  numbers: ReadonlyMap<string, string | undefined>,
  context: SqlContext,
): string | undefined {
  switch (expression.kind) {
    case 'aggregate':
      return numbers.get(aggregateKey(expression));
    case 'number':
      return toDouble(constant(expression.value, context), context).sql;
    case 'negate': {
      const operand = measureNumber(expression.operand, numbers, context);
      return operand && `(0 - ${operand})`;
    }
    case 'binary': {
      if (expression.operator !== '/') return undefined;
      const [left, right] = [expression.left, expression.right].map((side) => measureNumber(side, numbers, context));
      return left && right && `(${left} / nullif(${right}, 0))`;
    }
    default:
      return undefined;
  }
}

/** The end of a statement over the source of a shape. */
export interface Selection {
  /** Statements between the source and the SELECT, each with its name. */
  readonly statements: readonly string[];
  readonly columns: readonly (readonly [name: string, output: SqlOutput])[];
  /** What stands after FROM. */
  readonly from: string;
  readonly order?: string;
  readonly limit?: number;
}

/** Writes the parts of shapes over one source. Names are those of columns that the source has. */
export class ShapeTools {
  readonly source: ShapeSource;

  constructor(source: ShapeSource) {
    this.source = source;
  }

  get order(): string {
    return this.source.order;
  }

  /** Returns the values of a column as doubles, in the source. */
  number(name: string): string {
    return this.source.columns.get(name)!.number!;
  }

  key(name: string): string {
    return this.source.columns.get(name)!.name;
  }

  output(name: string, sql: string = this.key(name)): SqlOutput {
    return { ...this.source.columns.get(name)!.output, sql };
  }

  double(sql: string): SqlOutput {
    return { sql, read: (cells) => ({ type: 'number', numbers: numbers(cells) }) };
  }

  count(sql: string): SqlOutput {
    return countOutput(sql, this.source.context);
  }

  sum(double: string): string {
    return this.source.context.dialect.doubleSum(double);
  }

  bind(value: SqlParameter): string {
    return this.source.context.parameters.bind(value);
  }

  matches(text: string, pattern: string): string {
    return this.source.context.dialect.matches(text, this.bind(pattern));
  }

  /** Returns the condition that a key, under a SQL name, is one of several members, as texts. */
  isOneOf(name: string, sql: string, members: readonly string[]): string {
    const { number } = this.source.columns.get(name)!;
    const values = number === undefined ? members : members.map(Number).filter(Number.isFinite);
    return values.length === 0 ? '1 = 0' : `${sql} IN (${values.map((value) => this.bind(value)).join(', ')})`;
  }

  /** Returns several values as one that IN compares. */
  row(values: readonly string[]): string {
    return this.source.context.dialect.row(values);
  }

  /** Returns how often each row counts. */
  weight(name: string | undefined): string {
    return name === undefined ? this.source.context.dialect.cast('1', DOUBLE) : this.number(name);
  }

  /** Returns the condition of the rows of a sample. */
  isPresent({ value, weight, member }: SampleOf): string {
    return [
      `${this.number(value)} IS NOT NULL`,
      ...(weight === undefined ? [] : [`${this.number(weight)} > 0`]),
      ...(member === undefined ? [] : [`${this.key(member)} IS NOT NULL`]),
    ].join(' AND ');
  }

  /** Returns the index of the bin of a number between ascending edges. */
  bin(number: string, edges: readonly number[]): string {
    const bound = edges.map((edge) => this.bind(edge));
    const between = (first: number, last: number): string => {
      if (first === last) return String(first);
      const middle = (first + last) >> 1;
      return `CASE WHEN ${number} < ${bound[middle]!} THEN ${between(first, middle)} ELSE ${between(middle + 1, last)} END`;
    };
    return between(0, edges.length);
  }

  isWithin(number: string, spans: readonly NumberSpan[]): string {
    const tests = spans.map(({ from, below }) =>
      [
        '1 = 1',
        ...(from === undefined ? [] : [`${number} >= ${this.bind(from)}`]),
        ...(below === undefined ? [] : [`${number} < ${this.bind(below)}`]),
      ].join(' AND '),
    );
    return tests.length === 0 ? '1 = 0' : tests.map((test) => `(${test})`).join(' OR ');
  }
}
