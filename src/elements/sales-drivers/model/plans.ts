import type { Catalog } from '../../../query/catalog.js';
import { expressionOf, resultName } from '../../../query/measure.js';
import type { QueryPlan } from '../../../query/plan.js';
import { PLAN } from '../../../query/planned.js';
import { GOODS, type Role } from '../../../query/schema.js';
import { type Clause, formatWhere, parseWhere } from '../../../query/where/where.js';
import { badOption } from '../../../util/error.js';
import type { WidgetContext } from '../../base/element/widget.js';
import { type DriversAttributes, MAX_DIMENSIONS } from '../attributes.js';

/** Selected rows, and the conditions shared by the selection and the rest. */
interface Selection {
  /** Clauses of the selection; empty without any. */
  readonly selected: string;
  /** Fields of the selection's clauses. */
  readonly fields: readonly string[];
  readonly where: string;
  readonly filters: readonly string[];
}

/** Clauses and catalog that determine the rows of a query. */
type PlanContext = Pick<WidgetContext, 'where' | 'filters' | 'catalog'>;

/**
 * Returns the page's selection: the clauses of its filters, otherwise those of the widget's `where`. With filters, `where`
 * applies to both sides. Date clauses also apply to both sides, unless there are no other filters.
 * @throws SalesError `bad-clause`
 */
export function selectionOf({ where, filters, catalog }: PlanContext): Selection {
  const own = parseWhere(where);
  const others = filters.flatMap((text) => parseWhere(text));
  const isByFilters = others.length > 0;
  const clauses = isByFilters ? others : own;
  const isDated = ({ field }: Clause): boolean => isOnDate(field, catalog);
  const plain = clauses.filter((clause) => !isDated(clause));
  const selected = plain.length > 0 || !isByFilters ? plain : clauses;
  const both = formatWhere(clauses.filter((clause) => !selected.includes(clause)));
  return {
    selected: formatWhere(selected),
    fields: selected.map(({ field }) => field),
    where: isByFilters ? where : both,
    filters: isByFilters && both !== '' ? [both] : [],
  };
}

/** True when a field is the sales date or derived from it: `month(date)`. */
function isOnDate(field: string, catalog: Catalog): boolean {
  const bare = /^[a-z]+\(\s*"?([^"]*?)"?\s*\)$/.exec(field)?.[1] ?? field;
  return isRole(bare, 'date', catalog);
}

/** Default dimensions; those in the data are analyzed. */
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

/** Monetary measures that volume, mix and price explain. */
const MONEY = ['revenue', 'cost', 'profit'];

/** Query settings: a change of sums between periods, of a ratio, or of customers. */
export interface DriversQuestion {
  readonly kind: 'sum' | 'quotient' | 'bridge';
  /** Expression of the measure without its name. With `compare="rest"`, a sum is divided by the measure of size. */
  readonly expression: string;
  readonly per: 'orders' | 'units' | 'rows' | undefined;
  readonly dimensions: readonly string[];
  /** True when the steps are always volume, mix and price. */
  readonly isPriced: boolean;
  /** Selection to compare, with `compare="rest"`. */
  readonly selection: Selection | undefined;
}

/** Returns the query settings from the options and the data. @throws SalesError `bad-option`, `bad-clause` */
export function questionOf(options: DriversAttributes, context: PlanContext): DriversQuestion {
  const { catalog } = context;
  const { measure, compare, by, steps } = options;
  const expression = expressionOf(measure, {});
  const selection = compare === 'rest' ? selectionOf(context) : undefined;
  const isQuotient = isQuotientOf(expression, catalog);
  const isPlan = compare === PLAN;
  if (isPlan && isQuotient) throw badOption('compare', compare, 'planned-sum', { measure });
  const isBridge = by.length === 1 ? isRole(by[0]!, 'customer', catalog) : by.length === 0 && addsByCustomer(expression, catalog);
  const kind = isQuotient || selection ? 'quotient' : isBridge && !isPlan ? 'bridge' : 'sum';
  const isPriced = steps === 'prices';
  if (isPriced && !(kind === 'sum' && MONEY.includes(measure))) throw badOption('steps', steps, ['auto']);
  const per = selection && !isQuotient ? sizeOf(catalog, measure) : undefined;
  return {
    kind,
    expression: per ? `${expression} / ${PER[per]}` : expression,
    per,
    isPriced,
    dimensions: kind === 'bridge' && by.length === 0 ? ['customer'] : dimensionsOf(options, catalog, selection),
    selection,
  };
}

/** Denominators that make a selection and the rest comparable despite their different sizes. */
const PER = { orders: 'orders', units: 'units', rows: 'count()' } as const;

function sizeOf(catalog: Catalog, measure: string): NonNullable<DriversQuestion['per']> {
  if (has(catalog, 'order') && measure !== 'orders') return 'orders';
  return has(catalog, 'quantity') && measure !== 'units' ? 'units' : 'rows';
}

/**
 * Returns the query of drivers. The worker runs the analysis. Without dimensions it requests the first default one, which then
 * produces the right error.
 */
export function toPlans(options: DriversAttributes, context: PlanContext): { readonly main: QueryPlan } {
  const question = questionOf(options, context);
  return { main: question.kind === 'quotient' ? quotientPlan(options, question) : sumPlan(options, question, context.catalog) };
}

function sumPlan(
  { measure, compare, depth, by }: DriversAttributes,
  { kind, dimensions, isPriced }: DriversQuestion,
  catalog: Catalog,
): QueryPlan {
  const hasUnits = kind === 'sum' && MONEY.includes(measure) && (isPriced || has(catalog, 'quantity'));
  const level = GOODS.find((role) => isKnown(catalog, role));
  const priceBy = dimensions.find((name) => level && isRole(name, level, catalog)) ?? level;
  return {
    measures: hasUnits ? [measure, 'units'] : [measure],
    by: dimensions,
    compare,
    analysis: {
      kind: 'drivers',
      // Of the default ones, those are used that the plan has.
      ...((compare !== PLAN || by.length > 0) && { dimensions }),
      measure: resultName(measure),
      depth,
      ...(hasUnits && { quantity: 'units', ...(priceBy !== undefined && { priceBy }) }),
      ...(kind === 'bridge' && { bridge: true }),
    },
  };
}

/** Returns the query of a ratio: its numerator and denominator by each dimension. */
function quotientPlan(
  { measure, compare }: DriversAttributes,
  { expression, per, dimensions, selection }: DriversQuestion,
): QueryPlan {
  const text = per ? expression : measure;
  const [numerator, denominator] = [`numerator(${expression})`, `denominator(${expression})`];
  return {
    measures: [text, numerator, denominator],
    by: [],
    compare: selection ? `rest of ${selection.selected}` : compare,
    ...(selection && { where: selection.where, filters: selection.filters }),
    analysis: { kind: 'drivers', dimensions, measure: resultName(text), numerator, denominator },
  };
}

function dimensionsOf({ by }: DriversAttributes, catalog: Catalog, selection: Selection | undefined): readonly string[] {
  const known = by.length > 0 ? by : DIMENSIONS.filter((role) => isKnown(catalog, role));
  // Dimensions with a clause of the selection cannot explain how it differs.
  const isNamed = (name: string): boolean =>
    selection?.fields.some((field) => field === name || columnName(field, catalog) === columnName(name, catalog)) ?? false;
  const open = known.filter((name) => !isNamed(name));
  const left = open.length > 0 ? open : known;
  return left.length > 0 ? left.slice(0, MAX_DIMENSIONS) : ['category'];
}

/** True for ratios: known ones, and expressions that divide by more than a number. */
function isQuotientOf(expression: string, { measures }: Catalog): boolean {
  const known = measures.find(({ name }) => name === resultName(expression));
  if (known) return known.isRatio;
  let bare = expression.replaceAll(/"[^"]*"/g, 'x');
  for (let inner = ''; inner !== bare;) [inner, bare] = [bare, bare.replaceAll(/\([^()]*\)/g, '')];
  return /\/\s*[^\d\s.]/.test(bare) || /\/\s*$/.test(bare);
}

/** True for a measure such as orders: an order can have several products, but one customer. */
function addsByCustomer(measure: string, catalog: Catalog): boolean {
  const adds = catalog.measures.find(({ name }) => name === resultName(measure))?.adds;
  return adds !== undefined && !adds.members && adds.time && has(catalog, 'customer');
}

function isRole(name: string, role: Role, catalog: Catalog): boolean {
  return name === role || columnName(role, catalog) === columnName(name, catalog);
}

/** Returns the column of a role or a name. */
function columnName(name: string, { roles }: Catalog): string {
  return roles.find(({ role }) => role === name)?.ref.column ?? name.replaceAll('"', '');
}

/** True when a role has a column with few missing values; most sales have no promotion, for example. */
function isKnown({ roles, columns, tables }: Catalog, role: Role): boolean {
  const ref = roles.find((known) => known.role === role)?.ref;
  if (!ref) return false;
  const [facts] = tables;
  const { missing = 0 } = columns.find(({ table, name }) => table === ref.table && name === ref.column) ?? {};
  // For a column of another table, only the sales table determines how many sales have no value.
  return ref.table !== facts?.name || missing <= MAX_MISSING * facts.rowCount;
}

function has({ roles }: Catalog, role: Role): boolean {
  return roles.some((known) => known.role === role);
}
