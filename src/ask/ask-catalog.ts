import { roleColumn } from '../catalog/bind/lookup.js';
import type { Catalog, CatalogColumn } from '../query/catalog.js';
import type { QueryPlan } from '../query/plan.js';
import type { Role } from '../query/schema.js';
import { quoteField } from '../query/where/where.js';
import { listOf } from '../util/list-of.js';

/** A catalog with the values of its fields, which questions name. */
export interface AskCatalog extends Catalog {
  /** The values of each field, the most frequent first, by the name of the field in `by`. Without them, questions cannot name values. */
  readonly members?: Readonly<Record<string, readonly string[]>>;
}

/** Roles that are dimensions, before any other role of texts. A value that several of them have is one of the first. */
export const FIELD_ROLES: readonly Role[] = /* @__PURE__ */ listOf(
  'country region state city continent category subcategory segment channel store seller gender status promotion product customer-name customer',
);

/** Maximum number of values of a field with a role, and of any other field, that questions can name. */
const MAX_MEMBERS = 5000;
const MAX_OF_OTHERS = 60;
/** Maximum length of a value that questions name, in characters. */
const MAX_LENGTH = 80;

/** A field of text that questions can name. */
export interface AskField {
  /** As `by` writes it. */
  readonly by: string;
  readonly column: CatalogColumn;
  readonly role?: Role;
}

/** Returns the fields that questions can name: those with roles first. */
export function fieldsOf(catalog: Catalog): readonly AskField[] {
  const { roles, columns, tables, otherRoles } = catalog;
  const further = roles.map(({ role }) => role).filter((role) => role !== 'order' && !FIELD_ROLES.includes(role));
  const ofRoles = [...FIELD_ROLES, ...further].flatMap((role, k): AskField[] => {
    const column = roleColumn(catalog, role);
    return column && (k < FIELD_ROLES.length || column.type === 'text') ? [{ by: role, column, role }] : [];
  });
  const taken = new Set([...roles, ...otherRoles].map(({ ref }) => `${ref.table}.${ref.column}`));
  const copies = new Set(tables.filter(({ sameAs }) => sameAs !== undefined).map(({ name }) => name));
  const texts = columns.filter(
    ({ table, name, type }) => type === 'text' && !taken.has(`${table}.${name}`) && !copies.has(table),
  );
  const isOnly = (name: string): boolean => texts.filter((column) => column.name === name).length === 1;
  return [
    ...ofRoles,
    ...texts
      .filter(({ name }) => isOnly(name))
      .map((column) => ({
        by: quoteField({ field: column.name, quoted: false }),
        column,
      })),
  ];
}

/** Data that can be asked for the values of its fields, such as a `Dataset`. */
export interface AskedData {
  readonly catalog: Catalog;
  query(plan: QueryPlan): Promise<{ rows(): readonly Readonly<Record<string, unknown>>[] }>;
}

/** Returns the catalog of data with the values of its fields, for `interpret`. @throws SalesError of queries */
export async function askCatalog(data: AskedData): Promise<AskCatalog> {
  const { catalog } = data;
  const fields = fieldsOf(catalog).filter(
    ({ role, column }) => column.type === 'text' && column.distinct <= (role ? MAX_MEMBERS : MAX_OF_OTHERS),
  );
  const lists = fields.map(async ({ by }) => {
    const plan = {
      measures: ['rows = count()'],
      by: [by],
      orderBy: ['-rows'],
      limit: MAX_MEMBERS,
    };
    const rows = (await data.query(plan)).rows();
    return [by, rows.map((row) => Object.values(row)[0]).filter(isNameable)] as const;
  });
  return { ...catalog, members: Object.fromEntries(await Promise.all(lists)) };
}

function isNameable(value: unknown): value is string {
  return typeof value === 'string' && value !== '' && value.length <= MAX_LENGTH;
}
