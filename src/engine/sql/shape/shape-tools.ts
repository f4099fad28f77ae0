import type { NumberSpan, SampleOf } from '../../../query/analysis/distributions.js';
import type { SqlParameter } from '../sql-type.js';
import { countOutput, numbers, type SqlOutput } from '../sql-rows.js';
import { DOUBLE } from '../sql-value.js';
import type { ShapeSource } from './shape-source.js';

/** The end of a statement over the source of a shape. */
export interface Selection {
  /** Statements between the source and the SELECT, each with its name. */
  readonly statements: readonly string[];
  readonly columns: readonly (readonly [name: string, output: SqlOutput])[];
  /** What stands after FROM. */
  readonly from: string;
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

  /** Returns a column of the source by its SQL name. */
  key(name: string): string {
    return this.source.columns.get(name)!.name;
  }

  /** Returns the output of a column under a SQL name. */
  output(name: string, sql: string = this.key(name)): SqlOutput {
    return { ...this.source.columns.get(name)!.output, sql };
  }

  /** Returns the output of doubles. */
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
