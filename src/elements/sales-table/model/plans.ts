import { resultName } from '../../../query/measure.js';
import { PLAN } from '../../../query/planned.js';
import type { QueryPlan } from '../../../query/plan.js';
import { isTime } from '../../../query/time/time-grain.js';
import { changeOrderOf, orderOf, type TableOptions } from './options.js';

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
export interface TableQuery {
  /** Dimensions of the rows. Empty for single rows. */
  readonly by: readonly string[];
  /** Filter of the table, including the drill path. */
  readonly where: string;
  /** Number of single rows to skip. */
  readonly offset: number;
  /** Names of the columns in the data. */
  readonly columns: readonly string[];
  /** Roles with a column. */
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
  const total = compare === undefined || (compare !== PLAN && by.some(isTime)) ? common : { ...common, ...compared };
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
