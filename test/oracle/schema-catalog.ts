import type { Catalog, CatalogColumn, Join, RoleChoice } from '../../src/query/catalog.js';
import type { Role } from '../../src/query/schema.js';
import type { Table } from '../../src/table/table.js';
import type { Random } from '../engine/random.js';
import { UTC } from '../engine/random-plan.js';
import type { Edge, SchemaTable } from './random-schema.js';

/** Columns in roles: that of the data first, then those that stand in for it. */
export type SchemaRoles = ReadonlyMap<Role, readonly { readonly table: string; readonly column: string }[]>;

const ROLE_COLUMNS: readonly (readonly [Role, string])[] = [
  ['date', 'd'],
  ['revenue', 'n'],
  ['order', 'o'],
  ['customer', 'c'],
  ['category', 'a'],
  ['region', 'x'],
];

/** Gives each role to a column of some table, and to columns of tables that do not lead to that one. */
export function randomRoles(random: Random, tables: readonly SchemaTable[], edges: readonly Edge[]): SchemaRoles {
  const leadsTo = (from: number, to: number): boolean =>
    from === to || edges.some((edge) => edge.from === from && leadsTo(edge.to, to));
  return new Map(
    ROLE_COLUMNS.map(([role, column]) => {
      const owners = random.shuffle([...tables.keys()].filter((t) => tables[t]!.columns.includes(column)));
      const [first, ...others] = owners;
      const stand = others.filter((t) => !leadsTo(t, first!) && random.chance(0.6));
      return [role, first === undefined ? [] : [first, ...stand].map((t) => ({ table: tables[t]!.name, column }))];
    }),
  );
}

/** What is known of loaded tables. */
export function catalogOf(
  loaded: readonly Table[],
  tables: readonly SchemaTable[],
  joins: readonly Join[],
  roles: SchemaRoles,
): Catalog {
  const choices = (pick: (refs: readonly { table: string; column: string }[]) => typeof refs): RoleChoice[] =>
    [...roles].flatMap(([role, refs]) => pick(refs).map((ref) => ({ role, ref, reason: 'test', reasons: [] })));
  return {
    tables: tables.map(({ name, rows, sameAs }) => ({
      name,
      rowCount: rows.length,
      ...(sameAs === undefined ? {} : { sameAs }),
    })),
    columns: loaded.flatMap((table) => columnsOf(table)),
    roles: choices((refs) => refs.slice(0, 1)),
    otherRoles: choices((refs) => refs.slice(1)),
    joins,
    costPerUnit: false,
    discountPercent: false,
    cancelledByC: false,
    measures: [],
    define: {},
    calendar: UTC,
    warnings: [],
  };
}

function columnsOf({ name: table, columns }: Table): CatalogColumn[] {
  return columns.map((column) => {
    const { name, type, missing, guess, length } = column;
    const isRanged = column.type !== 'text' && column.type !== 'boolean' && missing < length;
    const unit = column.type === 'number' && column.kind === 'decimal' ? 10 ** column.scale : 1;
    // Dates claim to begin long before: what data covers is not the question here.
    const since = type === 'date' ? 800 : 0;
    const range = isRanged ? { min: column.min / unit - since, max: column.max / unit } : {};
    const distinct = column.type === 'text' ? column.dictionary.length : length;
    return { table, name, type, missing, guess, distinct, ...range, ...(type === 'datetime' ? { instant: false } : {}) };
  });
}
