import { type KeyRef, pathsFrom } from '../../query/catalog.js';
import type { RowExpression } from '../../query/expression/expression.js';
import type { ColumnRef } from '../../query/schema.js';
import { type SqlContext, type SqlJoin, type SqlTable, type SqlType, unsupported } from './sql-schema.js';
import { SalesError, badType } from '../../util/error.js';
import { dayOf, DATE, type SqlValue } from './sql-value.js';
/** The rows of a table in a query: its columns, those of the tables it is joined to, and first days of members. */
export class TableScope {
  readonly context: SqlContext;
  readonly table: SqlTable;
  readonly #alias: string;
  /** The alias of each joined table. */
  readonly #aliases = new Map<string, string>();
  /** The first days in use, by what they are of. */
  readonly #firstDays = new Map<string, SqlValue>();
  readonly #from: string[];

  /** `prefix` distinguishes the aliases of nested queries. @throws SalesError `unknown-field` for an unknown table */
  constructor(context: SqlContext, table: string, prefix = 't') {
    this.context = context;
    this.table = tableOf(context, table);
    this.#alias = `${prefix}0`;
    this.#aliases.set(table, this.#alias);
    this.#from = [`${this.table.source(context)} AS ${this.#alias}`];
  }

  /** What stands after FROM, once all columns have been requested. */
  get from(): string {
    return this.#from.join(' LEFT JOIN ');
  }

  /** The order of rows in the file; `undefined` without one. */
  get rowOrder(): string | undefined {
    const { rowOrder } = this.table;
    return rowOrder === undefined ? undefined : `${this.#alias}.${this.context.dialect.identifier(rowOrder)}`;
  }

  /** Returns the bare column, for clauses. @throws SalesError `unknown-field` for an unknown or unrelated column */
  bare({ table, column }: ColumnRef): SqlValue {
    const found = tableOf(this.context, table).columns.find(({ name }) => name === column);
    const alias = found && this.#aliasOf(table);
    if (found === undefined || alias === undefined) {
      throw new SalesError('unknown-field', 'rows-lack-column', {
        params: { name: this.table.name, field: column, table },
      });
    }
    return { sql: `${alias}.${this.context.dialect.identifier(column)}`, type: found.type };
  }

  /** Returns a column as a value: empty texts and infinite numbers are missing. */
  column(ref: ColumnRef): SqlValue {
    const { sql, type } = this.bare(ref);
    if (type.kind === 'text') return { sql: `nullif(${sql}, '')`, type };
    return { sql: type.kind === 'double' ? `(${this.context.dialect.finite(sql)})` : sql, type };
  }

  /** Returns the calendar day of a date or datetime. @throws SalesError `bad-type` for other columns */
  day(ref: ColumnRef): SqlValue {
    const column = this.bare(ref);
    const day = dayOf(column, this.context);
    if (day === undefined) throw badType('date-expected', { type: column.type.kind, column: ref.column });
    return { sql: day, type: DATE };
  }

  /** Returns the first day of the row’s member in all rows of a table. */
  firstDay(asked: Pick<Extract<RowExpression, { kind: 'first-day' }>, 'of' | 'date' | 'table'>): SqlValue {
    const key = JSON.stringify([asked.of, asked.date, asked.table]);
    const known = this.#firstDays.get(key);
    if (known !== undefined) return known;
    const alias = `${this.#alias}f${this.#firstDays.size}`;
    const all = new TableScope(this.context, asked.table, alias);
    const member = all.column(asked.of).sql;
    const first = this.context.dialect.nullable(`min(${all.day(asked.date).sql})`);
    const days = `SELECT ${member} AS member, ${first} AS day FROM ${all.from} GROUP BY ${member}`;
    const own = this.column(asked.of).sql;
    this.#from.push(`(${days}) AS ${alias} ON ${alias}.member = ${own}`);
    const value: SqlValue = { sql: `${alias}.day`, type: DATE };
    this.#firstDays.set(key, value);
    return value;
  }

  /** Joins the tables on the way to a table and returns its alias; `undefined` without one. */
  #aliasOf(table: string): string | undefined {
    const known = this.#aliases.get(table);
    if (known !== undefined) return known;
    const last = pathsFrom(this.context.schema.joins, this.table.name).get(table)?.at(-1) as SqlJoin | undefined;
    if (last === undefined) return undefined;
    const near = this.#aliasOf(last.from.table)!;
    const alias = `${this.#alias}j${this.#aliases.size}`;
    this.#aliases.set(table, alias);
    this.#from.push(`${this.#oneSide(last)} AS ${alias} ON ${this.#equalKeys(last, near, alias)}`);
    return alias;
  }

  #oneSide({ to, isUnique }: SqlJoin): string {
    const { dialect } = this.context;
    const { source: sourceOf, rowOrder, columns } = tableOf(this.context, to.table);
    const source = sourceOf(this.context);
    if (!isUnique && rowOrder === undefined) {
      throw unsupported('join-to', { table: to.table });
    }
    const keys = to.columns.map((name) => dialect.identifier(name));
    const once = isUnique ? source : dialect.firstRows(source, keys, dialect.identifier(rowOrder!));
    return dialect.optionalSource(
      once,
      columns.map(({ name }) => dialect.identifier(name)),
    );
  }

  #equalKeys({ from, to }: SqlJoin, near: string, alias: string): string {
    if (to.until !== undefined) throw unsupported('join-by-periods', { table: to.table });
    const { dialect } = this.context;
    const keys = from.columns.map((name, k) => {
      const other = to.columns[k]!;
      const types = [this.#typeOf(from, name), this.#typeOf(to, other)] as const;
      if (!comparable(...types)) throw unsupported('join-of', { from: `${from.table}.${name}`, to: `${to.table}.${other}` });
      const key = `${near}.${dialect.identifier(name)}`;
      const isText = types[0].kind === 'text';
      return `${alias}.${dialect.identifier(other)} = ${isText ? `nullif(${key}, '')` : key}`;
    });
    return keys.join(' AND ');
  }

  #typeOf({ table }: KeyRef, column: string): SqlType {
    return this.bare({ table, column }).type;
  }
}

function tableOf({ schema }: SqlContext, name: string): SqlTable {
  const found = schema.tables.find((table) => table.name === name);
  if (found !== undefined) return found;
  const expected = schema.tables.map((table) => table.name);
  throw new SalesError('unknown-field', 'no-such-table', {
    params: { field: name, expected },
  });
}

const isNumber = ({ kind }: SqlType): boolean => kind === 'decimal' || kind === 'double';

/** True when a database compares values of two types as plans do. */
export function comparable(a: SqlType, b: SqlType): boolean {
  return a.kind === b.kind || (isNumber(a) && isNumber(b));
}
