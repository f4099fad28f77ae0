import { nameOf, zeroWithoutRows } from '../../../catalog/measure-facts.js';
import type { QueryPlan } from '../../../query/plan.js';
import { changeOrderOf, isTime, orderOf, type TableOptions } from './options.js';

/** How many single rows are asked for at a time. */
const PAGE = 400;

/** Where the page of single rows begins that has those of a window in it; where it begins already, if they are on that. */
export function pageAt({ from, to }: { readonly from: number; readonly to: number }, offset: number, count: number): number {
  if (from >= offset && Math.min(to, count) <= offset + PAGE) return offset;
  return Math.max(0, Math.floor(((from + to) / 2 - PAGE / 2) / 50) * 50);
}

/** The measures that have a value in a single row. */
const OF_ROWS = /^(revenue|cost|profit|units)$/;

/** What is asked besides the attributes. */
export interface Asking {
  /** What is listed: none for single rows. */
  readonly by: readonly string[];
  /** The table's own filter with the rows that were opened. */
  readonly where: string;
  /** Single rows that are passed over. */
  readonly offset: number;
  /** The names of columns that the data have. */
  readonly columns: readonly string[];
  /** The roles that have a column. */
  readonly roles: readonly string[];
  /** Whether the members of a field are codes that have names: of rows in their order the first are known only when all are. */
  readonly hasNames: (field: string) => boolean;
  /** Own measures, name → expression. */
  readonly define: Readonly<Record<string, string>>;
}

/** The questions of a table: its rows, and the totals of all, which are asked and not added up. */
export function toPlans(options: TableOptions, asking: Asking): Readonly<Record<string, QueryPlan>> {
  const { by, where, hasNames, define } = asking;
  if (by.length === 0) return { main: rowsPlan(options, asking) };
  const { measures, compare, limit } = options;
  const orderBy = orderOf({ ...options, by })
    .map(({ name, descending }) => (descending ? `-${name}` : name))
    .filter((name) => isListed(name, by, options));
  // In the order of changes, what has no rows now or had none before has its place too.
  const isByChange = compare !== undefined && !by.some(isTime) && changeOrderOf(options) !== undefined;
  const asked = isByChange ? measures.map((measure) => zeroWithoutRows(measure, define)) : measures;
  const common = { measures: asked, ...(where && { where }) };
  const isCut = limit !== undefined && !hasNames(orderBy[0]?.replace(/^-/, '') ?? '');
  const main = { ...common, by, orderBy, ...(isCut && { limit }), ...(compare !== undefined && { compare }) };
  // A comparison of bins is none of two periods: all bins together are compared with nothing.
  const total = compare === undefined || by.some(isTime) ? common : { ...common, compare };
  return { main, total };
}

/** Whether a name is one of the columns listed now; those of another level order nothing. */
function isListed(order: string, by: readonly string[], { measures, drill }: TableOptions): boolean {
  const name = order.replace(/^-/, '');
  return by.includes(name) || !drill.includes(name) || measures.some((measure) => nameOf(measure) === name);
}

function rowsPlan({ detail = [], order, limit }: TableOptions, { where, offset, roles, columns }: Asking): QueryPlan {
  // Revenue of price × quantity is no column, but has a value in each row.
  const derived = (name: string): boolean =>
    OF_ROWS.test(name) && (!roles.includes(name) || name === 'cost') && !columns.includes(name);
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
