import { namedRole } from '../../../catalog/member-names.js';
import { formatNumber } from '../../../format/number.js';
import { tableTexts } from '../../../messages/compiled/en/table.js';
import type { Messages } from '../../../messages/en.js';
import { resultName } from '../../../query/measure.js';
import type { Plans, QueryPlan } from '../../../query/plan.js';
import { PLAN } from '../../../query/planned.js';
import type { QueryResult, Results } from '../../../query/result/result.js';
import { isTime } from '../../../query/time/time-grain.js';
import { bareField, joinWhere } from '../../../query/where/where.js';
import { sideNames } from '../../base/card/clause-label.js';
import { comparesMembers } from '../../../query/where/clause-list.js';
import type { WidgetContext, WidgetModel } from '../../base/element/widget.js';
import type { GridColumn } from './grid-column.js';
import { changeOrderOf, levelOf, orderOf, pathWhere, type Step, type TableOptions } from './options.js';
import { inNameOrder } from './rows.js';
import { sparklinePlan } from './sparkline.js';
import { type GridView, toTable, toView } from './view.js';

/** Returns the heading of a table: the listed dimension, the number and order of rows, or the parent row. */
function headingFor(options: TableOptions, path: readonly Step[], messages: Messages, other?: string): string {
  const { by } = levelOf(options, path.length);
  const last = path.at(-1);
  if (by.length === 0) return last ? messages.table.rowsOf({ name: last.label }) : messages.table.rowsHeading;
  const { measures, limit, order, subtotals, columns, compare } = options;
  const names = [...by, ...columns].map((field) => messages.dimension({ name: field }));
  const [first] = orderOf({ order, by, measures });
  if (first && limit !== undefined && subtotals !== 'none' && measures.some((measure) => resultName(measure) === first.name))
    return messages.table.topPerHeading({
      isTop: first.descending,
      n: limit,
      by: names[by.length - 1] ?? '',
      group: names[by.length - 2] ?? '',
      measure: messages.measure({ name: first.name }),
    });
  if (first && limit !== undefined && measures.some((measure) => resultName(measure) === first.name))
    return messages.table.topHeading({
      isTop: first.descending,
      n: limit,
      by: names[0] ?? '',
      measure: messages.measure({ name: first.name }),
    });
  const changed = changeOrderOf({ order, measures });
  if (changed && limit !== undefined) {
    const common = { isTop: changed.isIncrease, by: names[0] ?? '' };
    const measure = messages.measure({ name: changed.measure });
    if (!comparesMembers(compare)) return messages.table.changeHeading({ ...common, measure });
    if (other !== undefined)
      return `${messages.table.topHeading({ ...common, n: limit, measure })} ${messages.versus({ value: other })}`;
  }
  return messages.table.heading({ measures: measures.map((measure) => messages.measure({ name: measure })), by: names });
}

/** Returns the name of the top level of a path: “All regions”. */
export function rootName(options: TableOptions, messages: Messages): string {
  const { by } = levelOf(options, 0);
  return messages.table.all({ by: messages.dimension({ name: by[0] ?? '' }) });
}

/** Describes the selected rows: their number, and the names of the first ones. */
export function chosenText(columns: readonly GridColumn[], rows: readonly number[], messages: Messages): string {
  const names = rows.slice(0, 3).map((row) => columns[0]?.text(row) ?? '');
  return rows.length > 0
    ? messages.table.selected({ isMany: rows.length > 3, n: rows.length, names: messages.list({ items: names }) })
    : messages.table.cleared;
}

export function spokenRow(
  columns: readonly GridColumn[],
  at: { readonly row: number; readonly index: number; readonly count: number },
  { messages, locale }: { readonly messages: Messages; readonly locale: string },
): string {
  const [first, ...others] = columns;
  const parts = others.map((column) => messages.table.cell({ name: column.name, text: (column.spoken ?? column.text)(at.row) }));
  const show = (count: number): string => formatNumber(count, 'count', { locale });
  return messages.table.row({ name: first?.text(at.row) ?? '', parts, k: show(at.index + 1), n: show(at.count) });
}

/** Number of single rows per query. */
const PAGE = 400;

/**
 * Returns the start of the page that contains the rows of a window. The start stays the same if the current page contains them.
 */
export function pageAt({ from, to }: { readonly from: number; readonly to: number }, offset: number, count: number): number {
  if (from >= offset && Math.min(to, count) <= offset + PAGE) return offset;
  return Math.max(0, Math.floor(((from + to) / 2 - PAGE / 2) / 50) * 50);
}

/** Query input besides the attributes. */
interface TableQuery {
  /** Dimensions of the rows. Empty for single rows. */
  readonly by: readonly string[];
  /** Filter of the table, including the drill path. */
  readonly where: string;
  /** Number of single rows to skip. */
  readonly offset: number;
  readonly columns: readonly string[];
  readonly roles: readonly string[];
  /** Names of measures that add up over rows, so they have a value in a single row. */
  readonly sums: readonly string[];
  /** True when members of a field are codes with display names. Sorting by name then needs all rows. */
  readonly hasNames: (field: string) => boolean;
}

/** Returns the queries of a table: its rows, and a separate query for the totals. */
export function toPlans(options: TableOptions, asking: TableQuery): Readonly<Record<string, QueryPlan>> {
  const { by, where, hasNames } = asking;
  if (by.length === 0) return { main: rowsPlan(options, asking) };
  const { measures, compare, same, limit } = options;
  const orderBy = orderOf({ ...options, by })
    .map(({ name, descending }) => (descending ? `-${name}` : name))
    .filter((name) => isListed(name, by, options));
  // Sorted by change, the table includes members with rows in only one of the periods.
  const isByChange = compare !== undefined && !by.some(isTime) && changeOrderOf(options) !== undefined;
  const common = { measures, ...(isByChange && { empty: 'zero' as const }), ...(where && { where }) };
  const isCut = limit !== undefined && !hasNames(orderBy[0]?.replace(/^-/, '') ?? '');
  const compared = { ...(compare !== undefined && { compare }), ...(same !== undefined && { same }) };
  const main = { ...common, by, orderBy, ...(isCut && { limit }), ...compared };
  // A comparison between bins has no total: there is no earlier period for all bins together. A plan has one.
  const total =
    compare === undefined || (compare !== PLAN && !comparesMembers(compare) && by.some(isTime))
      ? common
      : { ...common, ...compared };
  return { main, total };
}

/** True when the order names a visible column. Orders of other levels are ignored. */
function isListed(order: string, by: readonly string[], { measures, drill }: TableOptions): boolean {
  const name = order.replace(/^-/, '');
  return by.includes(name) || !drill.includes(name) || measures.some((measure) => resultName(measure) === name);
}

function rowsPlan({ detail = [], order, limit }: TableOptions, { where, offset, roles, columns, sums }: TableQuery): QueryPlan {
  // Revenue from price × quantity is not a column, but has a value in each row.
  const derived = (name: string): boolean =>
    sums.includes(name) && (!roles.includes(name) || name === 'cost') && !columns.includes(name);
  const known = new Set([...detail, ...(detail.length === 0 ? columns : [])]);
  const orderBy = order.filter(({ name }) => known.has(name)).map(({ name, descending }) => (descending ? `-${name}` : name));
  const rest = limit === undefined ? PAGE : Math.min(PAGE, limit - offset);
  return {
    measures: detail.filter(derived),
    by: detail.filter((name) => !derived(name)),
    orderBy,
    limit: rest,
    detail: { offset },
    ...(where && { where }),
  };
}

/** Attributes with the user's sort order, and the drill position. */
export interface TableState {
  readonly view: string;
  readonly options: TableOptions;
  readonly path: readonly Step[];
  /** Index of the first single row to query. */
  readonly offset: number;
  /** Returns the rows of a result that need a sparkline because they are visible. */
  readonly sparklineRows: (main: QueryResult) => readonly number[];
  /** The totals of a table with a limit; `undefined` where these are not shown. */
  readonly limited: LimitedModel | undefined;
  /** Subtotals and columns by a dimension; `undefined` where these are not shown. */
  readonly grouped: typeof import('./grouped.js') | undefined;
  readonly highlighted?: ((view: GridView, text: string, context: WidgetContext) => GridView) | undefined;
}

type LimitedModel = typeof import('./limited.js');

export const tableModel: WidgetModel<TableState, GridView> = {
  isComparable: true,
  messages: { table: tableTexts },

  heading: ({ options, path }, messages, shown) =>
    headingFor(options, path, messages, shown && sideNames(shown.view.main.facts, shown.context)?.other),

  plans: (attributes, context) =>
    attributes.grouped?.groupedPlans(attributes.options, context) ?? firstPlans(attributes, context),

  follow(attributes, { main }, context) {
    const { options, path, sparklineRows, limited, grouped } = attributes;
    const { catalog, calendar, where } = context;
    const { by } = levelOf(options, path.length);
    if (!main || by.length === 0 || grouped) return {};
    const { total } = firstPlans(attributes, context);
    const parts = limited && total ? limited.limitedPlans({ main, by, calendar }, options, total) : {};
    const hasDate = catalog.roles.some(({ role }) => role === 'date');
    if (!options.sparkline || !hasDate) return parts;
    const within = joinWhere(where, pathWhere(path));
    const sparkline = sparklinePlan(options, { main, by, calendar }, sparklineRows(main), within);
    return sparkline ? { ...parts, sparkline } : parts;
  },

  view(attributes, results, context) {
    const view = plainView(attributes, results, context);
    const { highlighted, options } = attributes;
    return highlighted && options.highlight !== undefined ? highlighted(view, options.highlight, context) : view;
  },

  result: (main, { grouping }) => grouping?.result ?? main,

  isEmpty: ({ main }) => main?.selected === 0 && main.rowCount === 0,

  summary: ({ view }) => view.sentence,

  claims({ view }, { path }) {
    const where = pathWhere(path);
    return { claims: view.claims, ...(where && { where: [where] }) };
  },

  sentence: ({ view }) => (view.by.length > 0 ? view.sentence : undefined),

  /** In table view all columns are side by side, without bars; in chart view the body is the table. */
  table: (attributes, { view, context }, caption) =>
    attributes.view === 'table'
      ? toTable(view, caption, view.grouping ? undefined : inNameOrder(view, undefined, context.names))
      : undefined,

  fields({ options: { by, drill } }) {
    const listed = drill.length > 0 ? drill : by;
    return listed.map((field) => /^(?:year|quarter|month|week|day|auto)\((.*)\)$/.exec(field)?.[1] ?? field);
  },
};

function plainView({ options, path, offset, limited, grouped }: TableState, results: Results, context: WidgetContext): GridView {
  if (grouped) return grouped.groupedView(results, options, context);
  const { main, total, sparkline, shown, others } = results;
  const at = { ...levelOf(options, path.length), offset };
  const view = toView({ main: main!, total, sparklineResult: sparkline }, options, at, context);
  if (!limited || !shown || !others) return view;
  return { ...view, foot: [...limited.limitedFoot(view, { shown, others }, context), ...view.foot] };
}

function firstPlans({ options, path, offset }: TableState, { catalog, where }: WidgetContext): Plans {
  const [fact] = catalog.tables;
  const { by } = levelOf(options, path.length);
  const { main, total } = toPlans(options, {
    by,
    where: joinWhere(where, pathWhere(path)),
    offset,
    columns: catalog.columns.filter(({ table }) => table === fact?.name).map(({ name }) => name),
    roles: catalog.roles.map(({ role }) => role),
    sums: catalog.measures.filter(({ adds }) => adds.members && adds.time).map(({ name }) => name),
    hasNames: (field) => namedRole(catalog, field) !== undefined,
  });
  // Amounts in several currencies have no total.
  const currencies = catalog.currencies?.map(({ ref }) => ref.column) ?? [];
  const isByCurrency = by.some((field) => currencies.includes(bareField(field)));
  return { ...(main && { main }), ...(total && !isByCurrency && { total }) };
}
