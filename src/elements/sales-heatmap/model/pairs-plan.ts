import { measureOfField, numberField } from '../../../catalog/number-fields.js';
import { resultName } from '../../../query/measure.js';
import { type RowValue, hasRowValue, rowValue, typeOfField } from '../../../catalog/bind/row-values.js';
import type { Messages } from '../../../messages/en.js';
import type { Catalog } from '../../../query/catalog.js';
import type { QueryPlan } from '../../../query/plan.js';
import { type Role, isRole } from '../../../query/schema.js';
import { formatClause, bareField, joinWhere } from '../../../query/where/where.js';
import { badOption } from '../../../util/error.js';
import { type PairOptions, fieldOf } from './options.js';
import { ownValue } from '../../../util/record.js';
/** Default variables, in this order. Cost is excluded: it equals revenue minus profit. */
const USUAL: readonly Role[] = ['revenue', 'profit', 'quantity', 'price', 'discount', 'age'];

/** Returns the columns to correlate: those named, otherwise the default ones in the data. */
export function variablesOf({ variables }: PairOptions, catalog: Catalog): readonly string[] {
  const found = variables.length > 0 ? variables : USUAL.filter((role) => hasRowValue(role, catalog));
  if (found.length < 2) throw badOption('variables', found.join(', '), 'two-columns');
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
  return { main: { ...plan, by: [per], where: joinWhere(where, known) } };
}

function ofMembers(text: string, catalog: Catalog): RowValue {
  const field = numberField(text, catalog);
  const isOwn = ownValue(catalog.define, text) !== undefined;
  const measure = field === undefined || isOwn ? text : measureOfField(field, catalog);
  return { measure, name: resultName(measure) };
}

/** Level of single rows. */
export const ROW = 'row';

/** Levels for the user, finest first, with their roles. */
const LEVELS: readonly (readonly [level: string, role: Role])[] = [
  ['order', 'order'],
  ['day(date)', 'date'],
  ['product', 'product'],
];

/**
 * Returns the levels at which all variables can be compared: `row`, `order`, `day(date)`, `product`, and the page's own level. A
 * text is a category only at row level. A measure such as `margin` needs members.
 */
export function levelsOf({ variables, per = ROW }: PairOptions, given: string, catalog: Catalog): readonly string[] {
  const has = (role: Role): boolean => catalog.roles.some((choice) => choice.role === role);
  const members = variables.every((text) => !isText(text, catalog))
    ? [...LEVELS.filter(([, role]) => has(role)).map(([level]) => level), ...(given === '' || given === ROW ? [] : [given])]
    : [];
  const rows = variables.every((text) => isOfRows(text, catalog)) ? [ROW] : [];
  return [...new Set([...rows, ...members, per])];
}

/** True when rows have a value: a column, or a role derived from columns. */
function isOfRows(text: string, catalog: Catalog): boolean {
  const name = bareField(text);
  return catalog.columns.some((column) => column.name === name) || (isRole(text) && hasRowValue(text, catalog));
}

/** True for columns of texts or dates, which have neither sum nor average. */
function isText(text: string, catalog: Catalog): boolean {
  const type = typeOfField(text, catalog);
  return ownValue(catalog.define, text) === undefined && type !== undefined && type !== 'number';
}
