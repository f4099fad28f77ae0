import type { Role } from '../../src/query/schema.js';
import type { Schema } from './random-schema.js';

/** A column by its table's name. */
export interface SchemaRef {
  readonly table: string;
  readonly column: string;
}

/** Where rows lead: worked out anew from the joins alone, to hold the binding of plans against. */
export class SchemaPaths {
  readonly #schema: Schema;

  constructor(schema: Schema) {
    this.#schema = schema;
  }

  /** How many joins lie between a table and one that its rows lead to; Infinity where they do not. */
  distance(from: string, to: string): number {
    if (from === to) return 0;
    const { tables, edges } = this.#schema;
    const next = edges.filter((edge) => tables[edge.from]!.name === from).map((edge) => tables[edge.to]!.name);
    return 1 + Math.min(Infinity, ...next.map((name) => this.distance(name, to)));
  }

  /**
   * The column that a field means to the rows of a table: undefined where they lead to none; `ambiguous` where two are as near.
   */
  resolve(fact: string, field: string): SchemaRef | 'ambiguous' | undefined {
    const { tables, roles } = this.#schema;
    if (field === 'customer-type') return this.#customer(fact);
    const [table, column] = field.split('.');
    if (column !== undefined) return this.#reached(fact, [{ table: table!, column }]);
    const inRole = roles.get(field as Role);
    if (inRole !== undefined) return this.#reached(fact, inRole.slice(0, 1)) ?? this.#reached(fact, inRole.slice(1));
    const named = tables.filter(({ columns }) => columns.includes(field)).map(({ name }) => ({ table: name, column: field }));
    return this.#reached(fact, named);
  }

  /** The customer, to rows that lead to its column and to the date: for customer types no other column stands in. */
  #customer(fact: string): SchemaRef | undefined {
    const [customer, date] = (['customer', 'date'] as const).map((role) => this.#schema.roles.get(role)?.[0]);
    return date && this.distance(fact, date.table) < Infinity && this.distance(fact, customer!.table) < Infinity
      ? customer
      : undefined;
  }

  #reached(fact: string, refs: readonly SchemaRef[]): SchemaRef | 'ambiguous' | undefined {
    const near = refs
      .map((ref) => ({ ref, distance: this.distance(fact, ref.table) }))
      .filter(({ distance }) => distance < Infinity)
      .sort((a, b) => a.distance - b.distance);
    if (near.length > 1 && near[0]!.distance === near[1]!.distance) return 'ambiguous';
    return near[0]?.ref;
  }

  /** Of the tables that lead to all of `wanted`, the nearest to `near`, the first in the list of equals. */
  nearest(near: readonly string[], wanted: readonly string[], fits: (table: string) => boolean = () => true): string | undefined {
    const found = this.#schema.tables
      .filter(({ name }) => wanted.every((table) => this.distance(name, table) < Infinity) && fits(name))
      .map(({ name }) => ({ name, length: near.reduce((sum, table) => sum + this.distance(name, table), 0) }));
    const least = Math.min(...found.map(({ length }) => length));
    return found.find(({ length }) => length === least)?.name;
  }

  /** Where members of a column are counted: in the rows of sales where they lead there and to the date, else in the nearest rows that have a date, too. */
  events(...columns: readonly SchemaRef[]): string | undefined {
    const tables = columns.map(({ table }) => table);
    const date = this.#schema.roles.get('date')?.[0]?.table;
    const sales = this.#schema.tables[0]!.name;
    if (date !== undefined && [...tables, date].every((table) => this.distance(sales, table) < Infinity)) return sales;
    return (date === undefined ? undefined : this.nearest(tables, [...tables, date])) ?? this.nearest(tables, tables);
  }
}
