import type { Dimension, Predicate } from '../../query/plan.js';
import type { ColumnRef } from '../../query/schema.js';
import { dimensionSql, type SqlKey } from './row-sql.js';
import { unsupported, type SqlContext } from './sql-schema.js';
import { aligned, constant, DOUBLE, numeric, toDouble, type SqlValue } from './sql-value.js';
import { TableScope } from './table-scope.js';

/**
 * Returns a predicate as a condition. Where a value is missing, it may be NULL, which selects nothing, as false. Clauses on columns
 * compare the bare column; databases then skip partitions and row groups.
 * @throws SalesError `unknown-field`, `bad-type`, `engine-unsupported`
 */
export function predicateSql(predicate: Predicate, scope: TableScope): string {
  switch (predicate.kind) {
    case 'all':
      return joined(predicate.of, 'AND', scope);
    case 'any':
      return joined(predicate.of, 'OR', scope);
    case 'not':
      return `(NOT coalesce(${predicateSql(predicate.of, scope)}, 1 = 0))`;
    case 'days':
      return daysSql(predicate.ref, predicate, scope);
    case 'between':
      return betweenSql(predicate, scope);
    case 'one-of':
      return oneOfSql(predicate, scope);
    case 'like':
      return likeSql(predicate, scope);
  }
}

function joined(of: readonly Predicate[], word: 'AND' | 'OR', scope: TableScope): string {
  if (of.length === 0) return word === 'AND' ? '(1 = 1)' : '(1 = 0)';
  return `(${of.map((part) => predicateSql(part, scope)).join(` ${word} `)})`;
}

interface Range {
  readonly from?: number | undefined;
  readonly to?: number | undefined;
}

/** Largest distance from 1970 in days that all databases know; later ends are open. */
const MAX_DAYS = 700_000;

const isSet = (day: number | undefined): day is number => day !== undefined && Math.abs(day) <= MAX_DAYS;

/** Returns the rows of calendar days. Of instants, the bare column selects a day more on each side, and the time zone decides. */
function daysSql(ref: ColumnRef, { from, to }: Range, scope: TableScope): string {
  const { dialect } = scope.context;
  const { sql, type } = scope.bare(ref);
  const day = scope.day(ref).sql;
  if (isEmpty(from, to)) return '(1 = 0)';
  const bounds = (
    value: string,
    first: number | undefined,
    after: number | undefined,
    cast: (date: string) => string,
  ): string[] => [
    ...(isSet(first) ? [`${value} >= ${cast(dialect.date(first))}`] : []),
    ...(isSet(after) ? [`${value} < ${cast(dialect.date(after))}`] : []),
  ];
  const after = to === undefined ? undefined : to + 1;
  const slack = type.kind === 'datetime' && type.instant ? 1 : 0;
  const coarse = bounds(sql, from === undefined ? from : from - slack, after === undefined ? after : after + slack, (date) =>
    type.kind === 'datetime' ? dialect.cast(date, type) : date,
  );
  const exact = slack === 0 ? [] : bounds(day, from, after, (date) => date);
  return `(${[`${sql} IS NOT NULL`, ...coarse, ...exact].join(' AND ')})`;
}

/** True for a range beyond the days that databases know. */
function isEmpty(from = -Infinity, to = Infinity): boolean {
  return from > MAX_DAYS || to < -MAX_DAYS || to < from;
}

/** Returns the value that a clause tests: the bare column where the field is one. */
function fieldOf(field: Dimension, scope: TableScope): SqlKey {
  return field.kind === 'column' ? { value: scope.bare(field.ref) } : dimensionSql(field, scope);
}

function betweenSql({ field, from, to }: Extract<Predicate, { kind: 'between' }>, scope: TableScope): string {
  const { context } = scope;
  const { value, numberOf } = fieldOf(field, scope);
  if (value.type.kind === 'text') return '(1 = 0)';
  const number = present(value, scope);
  const bound = (sign: '>=' | '<=', asked: number | undefined): string[] => {
    if (asked === undefined || !Number.isFinite(asked)) return [];
    const limit = numberOf === undefined ? asked : boundIndex(asked, sign, numberOf);
    const [a, b] = aligned(number, constant(limit, context), context);
    return [`${a.sql} ${sign} ${b.sql}`];
  };
  return `(${[`${number.sql} IS NOT NULL`, ...bound('>=', from), ...bound('<=', to)].join(' AND ')})`;
}

/** Returns the index of the first (`>=`) or last (`<=`) bin with a lower bound inside a range that ends at `limit`. */
function boundIndex(limit: number, sign: '>=' | '<=', numberOf: (index: number) => number): number {
  const near = Math.round(limit / numberOf(1));
  const indexes = [near - 1, near, near + 1];
  return sign === '>='
    ? (indexes.find((index) => numberOf(index) >= limit) ?? near + 2)
    : (indexes.findLast((index) => numberOf(index) <= limit) ?? near - 2);
}

/** Returns a field as a number, missing where it is infinite. */
function present(value: SqlValue, { context }: TableScope): SqlValue {
  if (value.type.kind === 'double') return { sql: `(${context.dialect.finite(value.sql)})`, type: DOUBLE };
  return numeric(value, context);
}

function oneOfSql({ field, values, missing }: Extract<Predicate, { kind: 'one-of' }>, scope: TableScope): string {
  const { parameters } = scope.context;
  const key = fieldOf(field, scope);
  const { value } = key;
  if (value.type.kind !== 'text') return either(numberIsIn(values, key, scope), missing && isMissing(value, scope));
  // An empty text is a missing value.
  const list = values
    .map(String)
    .filter((text) => text !== '')
    .map((text) => parameters.bind(text));
  const isIn = list.length > 0 && `${value.sql} IN (${list.join(', ')})`;
  return either(isIn, missing && `(${value.sql} IS NULL OR ${value.sql} = '')`);
}

const isMissing = (value: SqlValue, scope: TableScope): string => `${present(value, scope).sql} IS NULL`;

function either(...conditions: readonly (string | false)[]): string {
  const parts = conditions.filter((condition) => condition !== false);
  return parts.length === 0 ? '(1 = 0)' : `(${parts.join(' OR ')})`;
}

/** Returns the condition of a field of numbers that equals one of some values; those of bins are indexes. */
function numberIsIn(
  values: Extract<Predicate, { kind: 'one-of' }>['values'],
  { value, numberOf }: SqlKey,
  scope: TableScope,
): string | false {
  const { context } = scope;
  const numbers = values
    .filter((each) => typeof each !== 'string')
    .map(Number)
    .filter(Number.isFinite);
  const width = numberOf?.(1) ?? 1;
  const asked = new Set(numbers);
  const stored =
    numberOf === undefined
      ? numbers
      : numbers.map((bound) => Math.round(bound / width)).filter((index) => asked.has(numberOf(index)));
  if (stored.length === 0) return false;
  const subject = present(value, scope);
  const constants = stored.map((number) => constant(number, context));
  const scales = [subject, ...constants].map(({ type }) => (type.kind === 'decimal' ? type.scale : undefined));
  if (subject.type.kind === 'decimal' && !scales.includes(undefined)) {
    const type = { kind: 'decimal', digits: 38, scale: Math.max(...scales.map(Number)) } as const;
    return context.dialect.oneOf(
      subject.sql,
      constants.map(({ sql }) => sql),
      type,
    );
  }
  return context.dialect.oneOf(
    toDouble(subject, context).sql,
    constants.map((number) => toDouble(number, context).sql),
    DOUBLE,
  );
}

/** Returns the texts that have parts in an order, ignoring case. */
function likeSql({ field, parts }: Extract<Predicate, { kind: 'like' }>, scope: TableScope): string {
  const { dialect, parameters } = scope.context;
  const { value } = fieldOf(field, scope);
  if (value.type.kind !== 'text') throw unsupported('pattern-on-numbers');
  const pattern = parts.map((part) => part.replace(/[^\p{L}\p{N}\s]/gu, escaped)).join('.*');
  return `(${value.sql} <> '' AND ${dialect.matches(value.sql, parameters.bind(`^${pattern}$`))})`;
}

/** Escapes a character of ASCII; others have no meaning in patterns. */
function escaped(character: string): string {
  return character < '\u0080' ? `\\${character}` : character;
}

/** An aggregate that needs a value per member first. */
interface PerMember {
  /** Column of the members; rows without one do not count. */
  readonly member: string;
  readonly values: readonly string[];
  /** The aggregate of these values per group. */
  readonly outer: string;
}

/**
 * The rows that a query selects, with the columns that its groups and aggregates need under names of their own. A query may have
 * several sides, such as the two periods of a comparison: one scan selects the rows of all sides, and each aggregate sees the rows
 * of one side.
 */
export class SelectedRows {
  readonly context: SqlContext;
  readonly scope: TableScope;
  readonly keys: string[] = [];
  /** Queries per member, in the order of their aliases. */
  readonly #perMember: PerMember[] = [];
  readonly #columns = new Map<string, string>();
  /** The side of the aggregates that are added next; `undefined` when all rows have one side. */
  #side: number | undefined;

  constructor(context: SqlContext, table: string) {
    this.context = context;
    this.scope = new TableScope(context, table);
  }

  /** Adds the next aggregates to a side: rows of other sides have no values for them. */
  startSide(side: number): void {
    this.#side = side;
  }

  /** The number of rows, of the current side. */
  get count(): string {
    return this.#side === undefined ? 'count(*)' : `count(${this.#onSide('1')})`;
  }

  /** Keeps a value of each row, and returns it as a column of the selected rows; missing on other sides. */
  keep({ sql, type }: SqlValue): SqlValue {
    return { sql: this.#onSide(this.#column(sql)), type };
  }

  /** Keeps the key of groups, and returns it as a column of the selected rows. */
  key({ sql, type }: SqlValue): SqlValue {
    const kept = this.#column(sql);
    this.keys.push(kept);
    return { sql: kept, type };
  }

  /** The GROUP BY of the keys; empty without keys. */
  get groupBy(): string {
    return this.keys.length === 0 ? '' : ` GROUP BY ${[...new Set(this.keys)].join(', ')}`;
  }

  #column(sql: string): string {
    let name = this.#columns.get(sql);
    if (name === undefined) this.#columns.set(sql, (name = `c${this.#columns.size}`));
    return name;
  }

  #onSide(sql: string): string {
    return this.#side === undefined ? sql : `(CASE WHEN w${this.#side} = 1 THEN ${sql} END)`;
  }

  /** Adds an aggregate of values per member, and returns its column. */
  perMember(query: PerMember): string {
    return `m${this.#perMember.push(query) - 1}.value`;
  }

  /** Returns the SELECT of the rows that match a predicate, and one of those of the sides. Must be called last. */
  select(where: Predicate, sides: readonly Predicate[] = []): string {
    const either: readonly Predicate[] = sides.length === 0 ? [] : [{ kind: 'any', of: sides }];
    const condition = predicateSql({ kind: 'all', of: [where, ...either] }, this.scope);
    const columns = [
      ...Array.from(this.#columns, ([sql, name]) => `${this.context.dialect.nullable(sql)} AS ${name}`),
      ...sides.map((side, index) => `CASE WHEN ${predicateSql(side, this.scope)} THEN 1 ELSE 0 END AS w${index}`),
    ];
    return `SELECT ${columns.length === 0 ? '1 AS one' : columns.join(', ')} FROM ${this.scope.from} WHERE ${condition}`;
  }

  /** Returns the joins of the aggregates per member to the groups `g` over the rows `s`. */
  get memberJoins(): string {
    const { dialect } = this.context;
    const keys = [...new Set(this.keys)];
    const by = keys.map((key) => `${key}, `).join('');
    return this.#perMember
      .map(({ member, values, outer }, m) => {
        const inner = `SELECT ${by}${[member, ...values].join(', ')} FROM s WHERE ${member} IS NOT NULL GROUP BY ${by}${member}`;
        const on = ['1 = 1', ...keys.map((key) => dialect.same(`g.${key}`, `m${m}.${key}`))].join(' AND ');
        return ` LEFT JOIN (SELECT ${by}${outer} AS value FROM (${inner}) AS p${m}${this.groupBy}) AS m${m} ON ${on}`;
      })
      .join('');
  }
}
