import type { Predicate } from '../../query/plan.js';
import { predicateSql } from './predicate-sql.js';
import type { SqlContext } from './sql-schema.js';
import type { SqlValue } from './sql-value.js';
import { TableScope } from './table-scope.js';

/** An aggregate that needs a value per member first. */
export interface PerMember {
  /** Column of the members; rows without one do not count. */
  readonly member: string;
  /** Values of each member, with their names. */
  readonly values: readonly string[];
  /** The aggregate of these values per group. */
  readonly outer: string;
}

/** The rows that a query selects, with the columns that its groups and aggregates need under names of their own. */
export class SelectedRows {
  readonly context: SqlContext;
  readonly scope: TableScope;
  /** Names of the keys of groups. */
  readonly keys: string[] = [];
  /** Queries per member, in the order of their aliases. */
  readonly #perMember: PerMember[] = [];
  readonly #columns = new Map<string, string>();

  constructor(context: SqlContext, table: string) {
    this.context = context;
    this.scope = new TableScope(context, table);
  }

  /** Keeps a value of each row, and returns it as a column of the selected rows. */
  keep({ sql, type }: SqlValue): SqlValue {
    let name = this.#columns.get(sql);
    if (name === undefined) this.#columns.set(sql, (name = `c${this.#columns.size}`));
    return { sql: name, type };
  }

  /** Keeps the key of groups, and returns it as a column of the selected rows. */
  key(value: SqlValue): SqlValue {
    const kept = this.keep(value);
    this.keys.push(kept.sql);
    return kept;
  }

  /** Adds an aggregate of values per member, and returns its column. */
  perMember(query: PerMember): string {
    return `m${this.#perMember.push(query) - 1}.value`;
  }

  /** Returns the SELECT of the rows that match a predicate. Must be called last. */
  select(where: Predicate): string {
    const condition = predicateSql(where, this.scope);
    const columns = Array.from(this.#columns, ([sql, name]) => `${sql} AS ${name}`);
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
        const grouped = keys.length === 0 ? '' : ` GROUP BY ${keys.join(', ')}`;
        const on = ['1 = 1', ...keys.map((key) => dialect.same(`g.${key}`, `m${m}.${key}`))].join(' AND ');
        return ` LEFT JOIN (SELECT ${by}${outer} AS value FROM (${inner}) AS p${m}${grouped}) AS m${m} ON ${on}`;
      })
      .join('');
  }
}
