import { measureOfField, numberField } from '../../../catalog/number-fields.js';
import { nameOf } from '../../../catalog/measure-facts.js';
import { hasRowValue, rowValue, type RowValue } from '../../../catalog/bind/row-values.js';
import type { Messages } from '../../../messages/en.js';
import type { Catalog } from '../../../query/catalog.js';
import type { QueryPlan } from '../../../query/plan.js';
import type { Role } from '../../../query/schema.js';
import { formatClause } from '../../../query/where/where.js';
import { badOption } from '../../../util/error.js';
import { fieldOf, type PairOptions } from './options.js';

/** What is correlated where no variables are named, in this order. Not cost, which revenue and profit make up. */
const USUAL: readonly Role[] = ['revenue', 'profit', 'quantity', 'price', 'discount', 'age'];

/** The columns that are correlated, as they are written: those named, else the usual ones that the data have. */
export function variablesOf({ variables }: PairOptions, catalog: Catalog): readonly string[] {
  const found = variables.length > 0 ? variables : USUAL.filter((role) => hasRowValue(role, catalog));
  if (found.length < 2) throw badOption('variables', found.join(', '), 'at least two roles or columns, such as price, quantity');
  return [...new Set(found)];
}

/** The variables by name: measures where members are compared, else what a row holds. */
export function pairNames(
  options: PairOptions,
  { catalog, words }: { readonly catalog: Catalog; readonly words: Messages },
): readonly string[] {
  return variablesOf(options, catalog).map(options.per === undefined ? words.heatmap.variable : words.measure);
}

/**
 * The question of a matrix: the correlations are worked out where the rows are. Per row, numbers and texts of the rows themselves; per member, a measure of each, and no row
 * for those without a member.
 */
export function toPairsPlan(options: PairOptions, catalog: Catalog, where: string): { readonly main: QueryPlan } {
  const { per, method } = options;
  const asked = variablesOf(options, catalog).map((text) =>
    per === undefined ? rowValue(text, catalog) : ofMembers(text, catalog),
  );
  const plan = {
    measures: asked.flatMap(({ measure }) => measure ?? []),
    analysis: { kind: 'correlation', variables: asked.map(({ name }) => name), method },
  } as const;
  const keys = asked.flatMap(({ key }) => key ?? []);
  if (per === undefined) return { main: { ...plan, by: keys, detail: { offset: 0 } } };
  const known = formatClause({ ...fieldOf(per), items: [{ kind: 'blank', not: true, position: 0 }] });
  return { main: { ...plan, by: [per], where: withClause(where, known) } };
}

/** A filter with one more clause; either may be empty. */
export function withClause(where: string, clause: string): string {
  return [where.replace(/;\s*$/, ''), clause].filter((part) => part.trim() !== '').join('; ');
}

function ofMembers(text: string, catalog: Catalog): RowValue {
  const field = numberField(text, catalog);
  const isOwn = catalog.define[text] !== undefined;
  const measure = field === undefined || isOwn ? text : measureOfField(field, catalog);
  return { measure, name: nameOf(measure) };
}
