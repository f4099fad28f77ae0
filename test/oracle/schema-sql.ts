import { isoDate } from '../../src/query/time/calendar-date.js';
import type { Schema } from './random-schema.js';
import { SchemaPaths, type SchemaRef } from './schema-paths.js';
import { withinDays, type AskedAggregate, type AskedField, type Question } from './schema-question.js';

/** What a question should give: rows of a query, or the error `not-related`; `ambiguous` where the definitions leave room. */
export type Expectation = ExpectedRows | 'not-related' | 'ambiguous';

interface ExpectedRows {
  readonly sql: string;
  /** Clauses of others that some fact does not lead to. */
  readonly skipped: readonly string[];
  /** How many facts are aggregated. */
  readonly facts: number;
}

/** The columns of the one table of DuckDB that holds the rows of many schemas. */
export const CREATE =
  'CREATE OR REPLACE TABLE r (s BIGINT, t VARCHAR, key INTEGER, first BOOLEAN, fk INTEGER[], a VARCHAR, x VARCHAR, n DECIMAL(12,2), d DATE, o VARCHAR, c VARCHAR)';

const literal = (text: string | number | undefined): string =>
  text === undefined ? 'NULL' : typeof text === 'number' ? String(text) : `'${text.replaceAll("'", "''")}'`;

/** The rows of a schema as the values of an INSERT. */
export function rowLiterals(schema: Schema, id: number): string[] {
  return schema.tables
    .filter(({ sameAs }) => sameAs === undefined)
    .flatMap(({ name, rows }) =>
      rows.map(({ key, isFirst, to, values: { a, x, n, d, o, c } }) => {
        const keys = schema.edges.map((_, edge) => literal(to.get(edge)));
        const number = typeof n === 'number' ? literal(n / 100) : 'NULL';
        const date = typeof d === 'number' ? `DATE '${isoDate(d)}'` : 'NULL';
        const texts = [o, c].map(literal).join(', ');
        return `(${id}, '${name}', ${literal(key)}, ${isFirst}, [${keys.join(', ')}], ${literal(a)}, ${literal(x)}, ${number}, ${date}, ${texts})`;
      }),
    );
}

/** Stops the making of SQL where there can be none. */
class NoSql extends Error {
  readonly expectation: 'not-related' | 'ambiguous';

  constructor(expectation: 'not-related' | 'ambiguous') {
    super(expectation);
    this.expectation = expectation;
  }
}

/** The SQL that answers a question: each fact is aggregated in a subquery of its own before any two meet. */
export function expectationOf(schema: Schema, id: number, question: Question): Expectation {
  try {
    return new Reference(schema, id, question).build();
  } catch (error) {
    if (error instanceof NoSql) return error.expectation;
    throw error;
  }
}

type Side = 'now' | 'before';

interface PlacedAggregate {
  readonly fact: string;
  readonly sql: string;
  readonly counts: boolean;
  readonly name: string;
}

class Reference {
  readonly #schema: Schema;
  readonly #paths: SchemaPaths;
  readonly #id: number;
  readonly #question: Question;

  constructor(schema: Schema, id: number, question: Question) {
    this.#schema = schema;
    this.#paths = new SchemaPaths(schema);
    this.#id = id;
    this.#question = question;
  }

  build(): Expectation {
    const { measures, keys, filters, compare } = this.#question;
    const placed = measures.map(({ aggregates }, m) => aggregates.map((each, a) => this.#place(each, `v${m}_${a}`)));
    const facts = [...new Set(placed.flat().map(({ fact }) => fact))];
    if (facts.length === 0) facts.push(this.#rowsTable());
    const sides: readonly Side[] = compare ? ['now', 'before'] : ['now'];
    const inner = facts.flatMap((fact) => sides.map((side) => this.#factSql(fact, side, placed.flat())));
    const keyNames = keys.map((_, k) => `k${k}`);
    const outer = measures.flatMap((measure, m) => {
      const [now, before] = sides.map((side) => this.#measureSql(placed[m]!, measure.isShare, side));
      if (before === undefined) return [`${now!} AS "${measure.name}"`];
      return [
        `${now!} AS "${measure.name}"`,
        `${before} AS "${measure.name}.previous"`,
        `${now!} - ${before} AS "${measure.name}.change"`,
      ];
    });
    const selected = [...keys.map(({ text }, k) => `k${k} AS "${text}"`), ...outer].join(', ');
    const grouped = keyNames.length > 0 ? ` GROUP BY ${keyNames.join(', ')}` : '';
    const skipped = filters.filter((clause) => facts.some((fact) => !this.#resolve(fact, clause.field))).map(({ text }) => text);
    return { sql: `SELECT ${selected} FROM (${inner.join(' UNION ALL BY NAME ')})${grouped}`, skipped, facts: facts.length };
  }

  #place({ fields, sql, counts, members }: AskedAggregate, name: string): PlacedAggregate {
    const { keys, own, filters } = this.#question;
    const refs = fields.map((field): SchemaRef => {
      const [table, column] = field.split('.');
      return column === undefined ? this.#schema.roles.get(field as 'order')![0]! : { table: table!, column };
    });
    const tables = refs.map(({ table }) => table);
    const owner = tables.find((table) => tables.every((other) => this.#paths.distance(table, other) < Infinity));
    const home = fields.length === 0 ? this.#rowsTable() : members === 'events' ? this.#paths.events(...refs) : owner;
    if (home === undefined) throw new NoSql('not-related');
    const all = [...keys, ...own, ...filters].map(({ field }) => field);
    const fits = (table: string): boolean => all.every((field) => this.#resolves(table, field));
    const fact = members && !fits(home) ? (this.#paths.nearest([home], [home], fits) ?? home) : home;
    return { fact, sql: sql(refs.map(({ table, column }) => `"${table}".${column}`)), counts, name };
  }

  /** Whose rows are counted where nothing says which: of the first table that leads to all keys. */
  #rowsTable(): string {
    const { keys } = this.#question;
    const { tables } = this.#schema;
    return (tables.find(({ name }) => keys.every(({ field }) => this.#resolves(name, field))) ?? tables[0]!).name;
  }

  #resolves(fact: string, field: string): boolean {
    return this.#paths.resolve(fact, field) !== undefined;
  }

  #resolve(fact: string, field: string): string | undefined {
    const ref = this.#paths.resolve(fact, field);
    if (ref === 'ambiguous') throw new NoSql('ambiguous');
    const column = ref && `"${ref.table}".${ref.column}`;
    if (field !== 'customer-type' || column === undefined) return column;
    const date = this.#primary('date');
    const isKnown = `${column} IS NOT NULL AND ${date} IS NOT NULL AND "first".day IS NOT NULL`;
    return `(CASE WHEN ${isKnown} THEN CASE WHEN ${date} = "first".day THEN 'new' ELSE 'repeat' END END)`;
  }

  #primary(role: 'customer' | 'date'): string {
    const { table, column } = this.#schema.roles.get(role)![0]!;
    return `"${table}".${column}`;
  }

  /** The first day of each customer in the table of events where both are known, for SQL that names it. */
  #firstDays(used: string): string {
    if (!used.includes('"first".')) return '';
    const [customer, date] = [this.#primary('customer'), this.#primary('date')];
    const [of, at] = (['customer', 'date'] as const).map((role) => this.#schema.roles.get(role)![0]!);
    const from = this.#from(this.#paths.events(of!, at!)!, `${customer} ${date}`);
    return ` LEFT JOIN (SELECT ${customer} AS member, min(${date}) AS day FROM ${from} GROUP BY 1) AS "first" ON "first".member = ${customer}`;
  }

  #require(fact: string, field: string): string {
    const column = this.#resolve(fact, field);
    if (column === undefined) throw new NoSql('not-related');
    return column;
  }

  /** The rows of a fact with the tables that some SQL names, or that lie on the way to these. */
  #from(fact: string, used: string): string {
    const { tables, edges } = this.#schema;
    const rows = (t: number, more = ''): string => {
      const { name, sameAs = name } = tables[t]!;
      return `(SELECT * FROM r WHERE s = ${this.#id} AND t = '${sameAs}'${more}) AS "${name}"`;
    };
    const joined = (from: number): string[] =>
      edges.flatMap((edge, e) => {
        if (edge.from !== from) return [];
        const { name } = tables[edge.to]!;
        const beyond = joined(edge.to);
        if (beyond.length === 0 && !used.includes(`"${name}".`)) return [];
        const on = `"${tables[from]!.name}".fk[${e + 1}] = "${name}".key`;
        return [`LEFT JOIN ${rows(edge.to, ' AND first')} ON ${on}`, ...beyond];
      });
    const start = tables.findIndex(({ name }) => name === fact);
    return `${[rows(start), ...joined(start)].join(' ')}${this.#firstDays(used)}`;
  }

  #where(fact: string, side: Side): string {
    const { own, filters, compare } = this.#question;
    const clauses: AskedField[] = side === 'now' || !compare ? [...own] : own.slice(0, -1);
    if (side === 'before' && compare) clauses.push({ text: '', field: 'date', sql: withinDays(compare.earlier) });
    const tests = [
      ...clauses.map(({ field, sql }) => sql(this.#require(fact, field))),
      ...filters.flatMap(({ field, sql }) => {
        const column = this.#resolve(fact, field);
        return column === undefined ? [] : [sql(column)];
      }),
    ];
    return tests.length === 0 ? '' : ` WHERE ${tests.join(' AND ')}`;
  }

  #factSql(fact: string, side: Side, aggregates: readonly PlacedAggregate[]): string {
    const { keys, compare } = this.#question;
    const columns = keys.map(({ field, sql, text }, k) => {
      const column = this.#require(fact, field);
      const isMoved = side === 'before' && text === 'month(date)' && compare;
      return `${sql(isMoved ? `(${column} + INTERVAL ${compare.months} MONTH)` : column)} AS k${k}`;
    });
    const own = aggregates.filter((each) => each.fact === fact).map(({ sql, name }) => `${sql} AS ${name}_${side}`);
    const rows = `count(*) AS "rows_${fact}_${side}"`;
    const grouped = keys.length > 0 ? ` GROUP BY ${keys.map((_, k) => k + 1).join(', ')}` : '';
    return `${this.#select(fact, [...columns, ...own, rows], side)}${grouped}`;
  }

  #select(fact: string, columns: readonly string[], side: Side): string {
    const where = this.#where(fact, side);
    return `SELECT ${columns.join(', ')} FROM ${this.#from(fact, `${columns.join()}${where}`)}${where}`;
  }

  #measureSql(placed: readonly PlacedAggregate[], isShare: boolean, side: Side): string {
    const value = ({ name, counts }: PlacedAggregate): string =>
      counts ? `coalesce(max(${name}_${side}), 0)` : `max(${name}_${side})`;
    const [first, second] = placed as [PlacedAggregate, PlacedAggregate?];
    const total = `(${this.#select(first.fact, [first.sql], side)})`;
    const divisor = isShare ? total : second && value(second);
    const sql = divisor === undefined ? value(first) : `(${value(first)} / nullif(${divisor}, 0))`;
    return side === 'now' ? sql : `CASE WHEN ${this.#isCompared(placed)} THEN ${sql} END`;
  }

  /** Something is compared where the facts of the measure have rows in the earlier period; with bins always, as all of them are covered. */
  #isCompared(placed: readonly PlacedAggregate[]): string {
    if (this.#question.keys.some(({ text }) => text === 'month(date)')) return 'true';
    const facts = new Set(placed.map(({ fact }) => fact));
    return [...facts].map((fact) => `(${this.#select(fact, ['count(*)'], 'before')}) > 0`).join(' OR ');
  }
}
