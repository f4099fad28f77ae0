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

/**
 * The rows that a query selects, with the columns that its groups and aggregates need under names of their own. A query may have
 * several sides, such as the two periods of a comparison: one scan selects the rows of all sides, and each aggregate sees the rows
 * of one side.
 */
export class SelectedRows {
  readonly context: SqlContext;
  readonly scope: TableScope;
  /** Names of the keys of groups. */
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
