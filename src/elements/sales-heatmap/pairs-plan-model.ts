import { measureOfField, numberField } from '../../catalog/number-fields.js';
import { nameOf } from '../../catalog/measure-facts.js';
import type { Catalog } from '../../query/catalog.js';
import type { QueryPlan } from '../../query/plan.js';
import { isRole, type Role } from '../../query/schema.js';
import { formatClause } from '../../query/where.js';
import { badOption } from '../../util/error.js';
import { fieldOf, type PairOptions } from './options-model.js';

/** What is correlated where no variables are named, in this order. Not cost, which revenue and profit make up. */
const USUAL: readonly Role[] = ['revenue', 'profit', 'quantity', 'price', 'discount', 'age'];
/** What has a value in each row though it may be no column, and the roles that give it. */
const DERIVED: Readonly<Partial<Record<Role, readonly (readonly Role[])[]>>> = {
  revenue: [
    ['price', 'quantity'],
    ['cost', 'profit'],
  ],
  profit: [
    ['revenue', 'cost'],
    ['price', 'quantity', 'cost'],
  ],
  cost: [['revenue', 'profit']],
};

/** A correlation's column: how it is asked, and what its column in the answer is called. */
interface Asked {
  readonly measure?: string;
  readonly key?: string;
  readonly name: string;
}

/** The columns that are correlated, as they are written: those named, else the usual ones that the data have. */
export function variablesOf({ variables }: PairOptions, catalog: Catalog): readonly string[] {
  const found = variables.length > 0 ? variables : USUAL.filter((role) => isThere(role, catalog));
  if (found.length < 2) throw badOption('variables', found.join(', '), 'at least two roles or columns, such as price, quantity');
  return [...new Set(found)];
}

/**
 * The question of a matrix: the correlations are worked out where the rows are. Per row, numbers and texts of the rows themselves; per member, a measure of each, and no row
 * for those without a member.
 */
export function toPairsPlan(options: PairOptions, catalog: Catalog, where: string): { readonly main: QueryPlan } {
  const { per, method } = options;
  const asked = variablesOf(options, catalog).map((text) =>
    per === undefined ? ofRows(text, catalog) : ofMembers(text, catalog),
  );
  const plan = {
    measures: asked.flatMap(({ measure }) => measure ?? []),
    analysis: { kind: 'correlation', variables: asked.map(({ name }) => name), method },
  } as const;
  const keys = asked.flatMap(({ key }) => key ?? []);
  if (per === undefined) return { main: { ...plan, by: keys, detail: { offset: 0 } } };
  const known = formatClause({ ...fieldOf(per), items: [{ kind: 'blank', not: true, position: 0 }] });
  const all = [where.replace(/;\s*$/, ''), known].filter((clause) => clause.trim() !== '').join('; ');
  return { main: { ...plan, by: [per], where: all } };
}

/** What a row has: a column's own value, or that of what is made of others. */
function ofRows(text: string, { columns, roles }: Catalog): Asked {
  const isColumn = columns.some(({ name }) => name === text);
  const isDerived = isRole(text) && DERIVED[text] !== undefined && !isColumn;
  const hasRole = roles.some(({ role }) => role === text);
  // Costs may be per piece: what a row costs is what is summed.
  return isDerived && (!hasRole || text === 'cost') ? { measure: text, name: text } : { key: text, name: text };
}

function ofMembers(text: string, catalog: Catalog): Asked {
  const field = numberField(text, catalog);
  const isOwn = catalog.define[text] !== undefined;
  const measure = field === undefined || isOwn ? text : measureOfField(field, catalog);
  return { measure, name: nameOf(measure) };
}

function isThere(role: Role, { roles }: Catalog): boolean {
  const has = (one: Role): boolean => roles.some((choice) => choice.role === one);
  return has(role) || (DERIVED[role] ?? []).some((parts) => parts.every(has));
}
