import { namedRole } from '../../../catalog/member-names.js';
import { tableTexts } from '../../../messages/compiled/en/table.js';
import type { Plans } from '../../../query/plan.js';
import type { QueryResult } from '../../../query/result/result.js';
import { bareField } from '../../../query/where/where.js';
import type { WidgetContext, WidgetModel } from '../../base/element/widget.js';
import { inNameOrder } from './name-order.js';
import type { TableOptions } from './options.js';
import { levelOf, pathWhere, together, type Step } from './path.js';
import { toPlans } from './plans.js';
import { sparklinePlan } from './sparkline.js';
import { toTable, toView, type GridView } from './view.js';
import { headingFor } from './texts.js';

/** Attributes with the user's sort order, and the drill position. */
export interface TableState {
  readonly view: string;
  readonly options: TableOptions;
  /** Rows of the drill path. */
  readonly path: readonly Step[];
  /** Index of the first single row to query. */
  readonly offset: number;
  /** Returns the rows of a result that need a sparkline because they are visible. */
  readonly sparklineRows: (main: QueryResult) => readonly number[];
  /** The totals of a table with a limit; `undefined` where these are not shown. */
  readonly limited: LimitedModel | undefined;
  /** Subtotals and columns by a dimension; `undefined` where these are not shown. */
  readonly grouped: typeof import('./grouped.js') | undefined;
}

type LimitedModel = typeof import('./limited.js');

/** Queries and views of a table. */
export const tableModel: WidgetModel<TableState, GridView> = {
  messages: { table: tableTexts },

  heading: ({ options, path }, messages) => headingFor(options, path, messages),

  plans: (attributes, context) =>
    attributes.grouped?.groupedPlans(attributes.options, context.where) ?? firstPlans(attributes, context),

  follow(attributes, { main }, context) {
    const { options, path, sparklineRows, limited, grouped } = attributes;
    const { catalog, calendar, where } = context;
    const { by } = levelOf(options, path.length);
    if (!main || by.length === 0 || grouped) return {};
    const { total } = firstPlans(attributes, context);
    const parts = limited && total ? limited.limitedPlans({ main, by, calendar }, options, total) : {};
    const hasDate = catalog.roles.some(({ role }) => role === 'date');
    if (!options.sparkline || !hasDate) return parts;
    const within = together(where, pathWhere(path));
    const sparkline = sparklinePlan(options, { main, by, calendar }, sparklineRows(main), within);
    return sparkline ? { ...parts, sparkline } : parts;
  },

  view({ options, path, offset, limited, grouped }, results, context) {
    if (grouped) return grouped.groupedView(results, options, context);
    const { main, total, sparkline, shown, others } = results;
    const at = { ...levelOf(options, path.length), offset };
    const view = toView({ main: main!, total, sparklineResult: sparkline }, options, at, context);
    if (!limited || !shown || !others) return view;
    return { ...view, foot: [...limited.limitedFoot(view, { shown, others }, context), ...view.foot] };
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

  /** Fields of the listed rows. */
  fields({ options: { by, drill } }) {
    const listed = drill.length > 0 ? drill : by;
    return listed.map((field) => /^(?:year|quarter|month|week|day|auto)\((.*)\)$/.exec(field)?.[1] ?? field);
  },
};

/** Returns the queries of the rows, and of the totals. */
function firstPlans({ options, path, offset }: TableState, { catalog, where }: WidgetContext): Plans {
  const [fact] = catalog.tables;
  const { by } = levelOf(options, path.length);
  const { main, total } = toPlans(options, {
    by,
    where: together(where, pathWhere(path)),
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
