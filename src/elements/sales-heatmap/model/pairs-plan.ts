import { measureOfField, numberField } from '../../../catalog/number-fields.js';
import { resultName } from '../../../query/measure.js';
import { hasRowValue, rowValue, type RowValue } from '../../../catalog/bind/row-values.js';
import type { Messages } from '../../../messages/en.js';
import type { Catalog } from '../../../query/catalog.js';
import type { QueryPlan } from '../../../query/plan.js';
import type { Role } from '../../../query/schema.js';
import { formatClause } from '../../../query/where/where.js';
import { badOption } from '../../../util/error.js';
import { fieldOf, type PairOptions } from './options.js';
import { ownValue } from '../../../util/record.js';

/** Default variables, in this order. Cost is excluded: it equals revenue minus profit. */
const USUAL: readonly Role[] = ['revenue', 'profit', 'quantity', 'price', 'discount', 'age'];

/** Returns the columns to correlate: those named, otherwise the default ones in the data. */
export function variablesOf({ variables }: PairOptions, catalog: Catalog): readonly string[] {
  const found = variables.length > 0 ? variables : USUAL.filter((role) => hasRowValue(role, catalog));
  if (found.length < 2) throw badOption('variables', found.join(', '), 'at least two roles or columns, such as price, quantity');
  return [...new Set(found)];
}

/** Names the variables: measures when members are compared, otherwise columns of rows. */
export function pairNames(
  options: PairOptions,
  { catalog, messages }: { readonly catalog: Catalog; readonly messages: Messages },
): readonly string[] {
  const title = options.per === undefined ? messages.heatmap.variable : messages.measure;
  return variablesOf(options, catalog).map((name) => title({ name }));
}

/**
 * Returns the query of a matrix. The worker computes the correlations. Per row, variables are numbers and texts of rows. Per
 * member, they are measures, and rows without a member are excluded.
 */
export function toPairsPlan(options: PairOptions, catalog: Catalog, where: string): { readonly main: QueryPlan } {
  const { per, method } = options;
  const variables = variablesOf(options, catalog).map((text) =>
    per === undefined ? rowValue(text, catalog) : ofMembers(text, catalog),
  );
  const plan = {
    measures: variables.flatMap(({ measure }) => measure ?? []),
    analysis: { kind: 'correlation', variables: variables.map(({ name }) => name), method },
  } as const;
  const keys = variables.flatMap(({ key }) => key ?? []);
  if (per === undefined) return { main: { ...plan, by: keys, detail: { offset: 0 } } };
  const known = formatClause({ ...fieldOf(per), items: [{ kind: 'blank', not: true, position: 0 }] });
  return { main: { ...plan, by: [per], where: withClause(where, known) } };
}

/** Adds a clause to a filter. Either may be empty. */
export function withClause(where: string, clause: string): string {
  return [where.replace(/;\s*$/, ''), clause].filter((part) => part.trim() !== '').join('; ');
}

function ofMembers(text: string, catalog: Catalog): RowValue {
  const field = numberField(text, catalog);
  const isOwn = ownValue(catalog.define, text) !== undefined;
  const measure = field === undefined || isOwn ? text : measureOfField(field, catalog);
  return { measure, name: resultName(measure) };
}
