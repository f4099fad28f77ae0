import { nameOf } from '../../../catalog/measure-facts.js';
import type { Catalog } from '../../../query/catalog.js';
import type { QueryPlan } from '../../../query/plan.js';
import type { Role } from '../../../query/schema.js';
import { badOption } from '../../../util/error.js';
import { MOST_DIMENSIONS } from './options.js';
import type { DriversOptions } from './options.js';
import { selectionOf } from './selection.js';
import type { Asked, Selection } from './selection.js';

/** What is looked at where `by` says nothing, as far as the data have it. */
const DIMENSIONS: readonly Role[] = [
  'region',
  'category',
  'channel',
  'segment',
  'country',
  'subcategory',
  'store',
  'state',
  'product',
  'promotion',
  'seller',
  'gender',
];

/** Maximum share of rows without a value of a dimension that is analyzed by itself. */
const MAX_MISSING = 0.1;

/** The levels of goods at which prices are compared, the one to take first. */
const GOODS: readonly Role[] = ['subcategory', 'category', 'product'];

/** Measures of money that volume, mix and price explain. */
const MONEY = ['revenue', 'cost', 'profit'];

const QUOTIENTS = /^(margin|aov|units-per-order|price|discount-rate|conversion|retention|repeat-rate|return-rate)$/;

/** What a question of drivers is made of. */
export interface DriversContext extends Asked {
  readonly catalog: Catalog;
}

/** How the question is asked: sums between periods, a quotient, or a bridge of customers. */
export interface DriversQuestion {
  readonly kind: 'sum' | 'quotient' | 'bridge';
  /** The measure as text, without its name, and the measure that a selection's size is told by, where sums are compared with the rest. */
  readonly expression: string;
  readonly per: 'orders' | 'units' | 'rows' | undefined;
  readonly dimensions: readonly string[];
  /** With `compare="rest"`. */
  readonly selection: Selection | undefined;
}

/** What is asked for, as far as options and data say it. @throws SalesError `bad-option`, `bad-clause` */
export function questionOf(options: DriversOptions, context: DriversContext): DriversQuestion {
  const { catalog } = context;
  const { measure, compare, by } = options;
  const expression = expressionOf(measure);
  const selection = compare === 'rest' ? selectionOf(context) : undefined;
  const isQuotient = isQuotientOf(expression, catalog);
  const kind = isQuotient || selection ? 'quotient' : by?.length === 1 && isRole(by[0]!, 'customer', catalog) ? 'bridge' : 'sum';
  if (measure === 'orders' && kind === 'sum')
    throw badOption('measure', measure, 'a measure that adds up over members; orders with by="customer"');
  const per = selection && !isQuotient ? sizeOf(catalog, measure) : undefined;
  return {
    kind,
    expression: per ? `${expression} / ${PER[per]}` : expression,
    per,
    dimensions: dimensionsOf(options, catalog, selection),
    selection,
  };
}

/** By what the amounts of a selection and the rest are divided, for these differ in size. */
const PER = { orders: 'orders', units: 'units', rows: 'count()' } as const;

function sizeOf(catalog: Catalog, measure: string): NonNullable<DriversQuestion['per']> {
  if (has(catalog, 'order') && measure !== 'orders') return 'orders';
  return has(catalog, 'quantity') && measure !== 'units' ? 'units' : 'rows';
}

/** The question of drivers: it is worked out where the rows are. Without a dimension the first usual one is asked for, so that the data say what is missing. */
export function toPlans(options: DriversOptions, context: DriversContext): { readonly main: QueryPlan } {
  const question = questionOf(options, context);
  return { main: question.kind === 'quotient' ? quotientPlan(options, question) : sumPlan(options, question, context.catalog) };
}

function sumPlan(
  { measure, compare, depth }: DriversOptions,
  { kind, dimensions }: DriversQuestion,
  catalog: Catalog,
): QueryPlan {
  const hasUnits = kind === 'sum' && MONEY.includes(measure) && has(catalog, 'quantity');
  const priceBy = GOODS.map((role) => dimensions.find((name) => isRole(name, role, catalog))).find((name) => name !== undefined);
  return {
    measures: hasUnits ? [measure, 'units'] : [measure],
    by: dimensions,
    compare,
    analysis: {
      kind: 'drivers',
      dimensions,
      measure: nameOf(measure),
      depth,
      ...(hasUnits && { quantity: 'units', ...(priceBy !== undefined && { priceBy }) }),
      ...(kind === 'bridge' && { bridge: true }),
    },
  };
}

/** A quotient is asked with its two parts; these, by each dimension, where the rows are. */
function quotientPlan(
  { measure, compare }: DriversOptions,
  { expression, per, dimensions, selection }: DriversQuestion,
): QueryPlan {
  const text = per ? expression : measure;
  const [numerator, denominator] = [`numerator(${expression})`, `denominator(${expression})`];
  return {
    measures: [text, numerator, denominator],
    by: [],
    compare: selection ? `rest of ${selection.selected}` : compare,
    ...(selection && { where: selection.where, filters: selection.filters }),
    analysis: { kind: 'drivers', dimensions, measure: nameOf(text), numerator, denominator },
  };
}

function dimensionsOf({ by }: DriversOptions, catalog: Catalog, selection: Selection | undefined): readonly string[] {
  const known = by ?? DIMENSIONS.filter((role) => isKnown(catalog, role));
  // What a selection names says nothing of how it differs.
  const isNamed = (name: string): boolean =>
    selection?.fields.some((field) => field === name || columnOf(field, catalog) === columnOf(name, catalog)) ?? false;
  const open = known.filter((name) => !isNamed(name));
  const left = open.length > 0 ? open : known;
  return left.length > 0 ? left.slice(0, MOST_DIMENSIONS) : ['category'];
}

/** The measure without a name of its own. */
function expressionOf(measure: string): string {
  return measure.replace(/^\s*[^=!<>()"']+?\s*=(?!=)\s*/, '');
}

/** Whether a measure is a quotient: one of those that are built in, or written with a division by more than a number. */
function isQuotientOf(expression: string, { define }: Catalog): boolean {
  const text = define[expression] ?? expression;
  if (QUOTIENTS.test(text)) return true;
  let bare = text.replaceAll(/"[^"]*"/g, 'x');
  for (let inner = ''; inner !== bare;) [inner, bare] = [bare, bare.replaceAll(/\([^()]*\)/g, '')];
  return /\/\s*[^\d\s.]/.test(bare) || /\/\s*$/.test(bare);
}

function isRole(name: string, role: Role, catalog: Catalog): boolean {
  return name === role || columnOf(role, catalog) === columnOf(name, catalog);
}

/** The column that a role or a name means. */
function columnOf(name: string, { roles }: Catalog): string {
  return roles.find(({ role }) => role === name)?.ref.column ?? name.replaceAll('"', '');
}

/** Whether a role has a column, with few missing values: most sales have no promotion. */
function isKnown({ roles, columns, tables }: Catalog, role: Role): boolean {
  const ref = roles.find((known) => known.role === role)?.ref;
  if (!ref) return false;
  const [facts] = tables;
  const { missing = 0 } = columns.find(({ table, name }) => table === ref.table && name === ref.column) ?? {};
  // How many sales a missing value of another table has is known from the sales alone.
  return ref.table !== facts?.name || missing <= MAX_MISSING * facts.rowCount;
}

function has({ roles }: Catalog, role: Role): boolean {
  return roles.some((known) => known.role === role);
}
