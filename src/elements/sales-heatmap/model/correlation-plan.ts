import { hasRowValue, rowValue, typeOfField, type RowValue } from '../../../catalog/bind/row-values.js';
import { measureOfField, numberField } from '../../../catalog/number-fields.js';
import { resultName } from '../../../query/measure.js';
import type { Catalog } from '../../../query/catalog.js';
import type { QueryPlan } from '../../../query/plan.js';
import { isRole, type Role } from '../../../query/schema.js';
import { bareField, formatClause, joinWhere, memberClause } from '../../../query/where/where.js';
import { badOption } from '../../../util/error.js';
import { ownValue } from '../../../util/record.js';
import type { HeatmapAttributes } from '../attributes.js';

/** Variables, level and coefficient of correlations. */
export type PairOptions = Pick<HeatmapAttributes, 'variables' | 'per' | 'method'>;

/** Default variables, in this order. Cost is excluded: it equals revenue minus profit. */
const USUAL: readonly Role[] = ['revenue', 'profit', 'quantity', 'price', 'discount', 'age'];

export const ROW = 'row';

/** Returns the dimension with the members to compare; `undefined` for rows. */
export function levelOf({ per }: Pick<PairOptions, 'per'>): string | undefined {
  return per === '' || per === ROW ? undefined : per;
}

/** Returns the columns to correlate: those named, otherwise the default ones in the data. @throws SalesError `bad-option` for fewer than two */
export function variablesOf({ variables }: Pick<PairOptions, 'variables'>, catalog: Catalog): readonly string[] {
  const found = variables.length > 0 ? variables : USUAL.filter((role) => hasRowValue(role, catalog));
  if (found.length < 2) throw badOption('variables', found.join(', '), 'two-columns');
  return [...new Set(found)];
}

export function knownRows(fields: readonly string[]): string {
  return joinWhere(...fields.map((field) => formatClause(memberClause(field, [null], true))));
}

/**
 * Returns the query of a matrix. The worker computes the correlations. Per row, variables are numbers and texts of rows. Per
 * member, they are measures, and rows without a member are excluded.
 */
export function correlationPlan(options: PairOptions, catalog: Catalog, where: string): { readonly main: QueryPlan } {
  const per = levelOf(options);
  const variables = variablesOf(options, catalog).map((text) =>
    per === undefined ? rowValue(text, catalog) : ofMembers(text, catalog),
  );
  const plan = {
    measures: variables.flatMap(({ measure }) => measure ?? []),
    analysis: { kind: 'correlation', variables: variables.map(({ name }) => name), method: options.method },
  } as const;
  const keys = variables.flatMap(({ key }) => key ?? []);
  if (per === undefined) return { main: { ...plan, by: keys, detail: { offset: 0 } } };
  return { main: { ...plan, by: [per], where: joinWhere(where, knownRows([per])) } };
}

function ofMembers(text: string, catalog: Catalog): RowValue {
  const field = numberField(text, catalog);
  const isOwn = ownValue(catalog.define, text) !== undefined;
  const measure = field === undefined || isOwn ? text : measureOfField(field, catalog);
  return { measure, name: resultName(measure) };
}

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
export function levelsOf(options: PairOptions, catalog: Catalog): readonly string[] {
  const { variables } = options;
  const own = levelOf(options);
  const has = (role: Role): boolean => catalog.roles.some((choice) => choice.role === role);
  const members = variables.every((text) => !isText(text, catalog))
    ? LEVELS.filter(([, role]) => has(role)).map(([level]) => level)
    : [];
  const rows = variables.every((text) => isOfRows(text, catalog)) ? [ROW] : [];
  return [...new Set([...rows, ...members, own ?? ROW])];
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
