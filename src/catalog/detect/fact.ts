import type { Role } from '../../query/schema.js';
import type { KeyNames } from '../joins/names.js';
import { leadsToEvent } from '../joins/names.js';
import type { FoundJoin } from '../joins/search.js';
import type { TableProfile } from './profile.js';
import { isRefundName } from './money/money-names.js';
import { isMute } from './names/names.js';
import { isLinkTable } from './names/table-names.js';
import { listOf } from '../../util/list-of.js';

/** Input of the search for the sales table. */
export interface FactSearch {
  readonly tables: readonly TableProfile[];
  readonly joins: readonly FoundJoin[];
  readonly names: KeyNames;
  /** The roles that a table's own columns would have. */
  readonly rolesOf: (table: TableProfile) => ReadonlyMap<Role, string>;
}

/** Words in the name of a table that contains something other than sales. */
const NOT_SALES: readonly string[] = /* @__PURE__ */ listOf(
  'return cancel payment target visits stock procure ship deliver rating estimate previous promotion list',
);

/** Points for and against a table of sales. */
const MONEY = 4;
const QUANTITY = 3;
const ORDER = 2;
const PRODUCT = 2;
const CUSTOMER = 1;
const DATE = 1;
const OTHER_EVENT = 8;
const LOOKED_UP = 6;
const OTHER_DATE = 3;

/**
 * Finds the finest sales table: the one with the most columns of a sale, or the lines that join it; ties are resolved by the
 * number of rows. Tables that only pair two keys are excluded. Payments count only if no other table has money.
 */
export function factOf(search: FactSearch): TableProfile | undefined {
  const tables = search.tables.filter((table) => !isLinkTable(table, search.names));
  const payments = tables.some((table) => hasMoney(table, search)) ? [] : tables.filter((table) => isPayments(table, search));
  const best = bestFirst([payments, tables, search.tables].find((some) => some.length > 0) ?? [], search);
  const [first] = best;
  return (
    first &&
    linesOf(
      first,
      best.filter((table) => !isOther(table, search)),
      search,
    )
  );
}

function bestFirst(tables: readonly TableProfile[], search: FactSearch): readonly TableProfile[] {
  const scores = new Map(tables.map((table) => [table, scoreOf(table, search)]));
  return tables.toSorted(
    (a, b) => (scores.get(b) ?? 0) - (scores.get(a) ?? 0) || b.rowCount - a.rowCount || (a.table < b.table ? -1 : 1),
  );
}

/** True when a table provides amounts of sales: its own, or those of a price list that rows with quantities reach. */
export function hasMoney(table: TableProfile, search: FactSearch): boolean {
  if (isOther(table, search)) return false;
  const roles = search.rolesOf(table);
  if (roles.has('revenue')) return true;
  if (roles.has('price')) return roles.has('quantity') || roles.has('order') || leadsTo(table, 'order', search);
  const priced = search.tables.filter((one) => search.rolesOf(one).has('price')).map((one) => one.table);
  return roles.has('quantity') && priced.some((one) => reaches(search.joins, table.table, one));
}

function reaches(joins: readonly FoundJoin[], from: string, to: string): boolean {
  return joins.some((join) => join.from.table === from && (join.to.table === to || reaches(joins, join.to.table, to)));
}

/** True when rows are payments. */
function isPayments(table: TableProfile, search: Pick<FactSearch, 'names' | 'rolesOf'>): boolean {
  return !isRefundName(table.table) && search.rolesOf(table).has('revenue') && moneyIdeas(table, search).includes('payment');
}

/** True when the name of a table or of its money column means something other than sales. */
function isOther(table: TableProfile, search: FactSearch): boolean {
  return isRefundName(table.table) || moneyIdeas(table, search).some((token) => NOT_SALES.includes(token));
}

/** True when a table is named for purchases, and another one with money for orders or sales: the first are bought from suppliers. */
export function isBought(table: TableProfile, search: FactSearch): boolean {
  const ideasOf = (one: TableProfile): readonly string[] => search.names.ofTable(one.table).stem;
  const isSold = (one: TableProfile): boolean =>
    one !== table && ideasOf(one).some((idea) => SOLD.includes(idea)) && !ideasOf(one).includes('purchase');
  return ideasOf(table).includes('purchase') && search.tables.some((one) => isSold(one) && search.rolesOf(one).has('revenue'));
}

const SOLD: readonly string[] = ['order', 'sale', 'invoice', 'transaction'];

/** True for the quantity of a delivery or a return, not of a sale. */
function isDelivered(quantity: string | undefined, { names }: FactSearch): boolean {
  return quantity !== undefined && names.ofColumn(quantity).stem.some((idea) => MOVED.includes(idea));
}

const MOVED: readonly string[] = ['deliver', 'ship', 'return', 'procure', 'stock'];

/** The concepts of a table's name, and of its money column: with a price and a quantity, `net_paid` is what the goods cost. */
function moneyIdeas(table: TableProfile, { names, rolesOf }: Pick<FactSearch, 'names' | 'rolesOf'>): readonly string[] {
  const roles = rolesOf(table);
  const money = roles.get('revenue');
  const isSold = roles.has('price') && roles.has('quantity');
  return [...names.ofTable(table.table).stem, ...(money === undefined || isSold ? [] : names.ofColumn(money).stem)];
}

function linesOf(whole: TableProfile, tables: readonly TableProfile[], search: FactSearch): TableProfile {
  const lines = tables.find(
    (table) =>
      search.joins.some(
        (join) => join.from.table === table.table && join.to.table === whole.table && leadsToEvent(join, search.names),
      ) && tellsWhat(table, search),
  );
  return lines === undefined
    ? whole
    : linesOf(
        lines,
        tables.filter((table) => table !== lines),
        search,
      );
}

/** True when rows contain the product or the quantity. */
function tellsWhat(table: TableProfile, search: FactSearch): boolean {
  const roles = search.rolesOf(table);
  return leadsTo(table, 'product', search) || roles.has('product') || roles.has('quantity');
}

function leadsTo({ table }: TableProfile, idea: string, { joins, names }: FactSearch): boolean {
  return joins.some(({ from }) => from.table === table && from.columns.some((name) => names.ofColumn(name).stem.includes(idea)));
}

/**
 * True for a join to a list. Lines of orders are no list, even if their options refer to them. Fewer rows that repeat columns of the rows they
 * refer to are later events, such as refunds.
 */
function isLookUp(join: FoundJoin, { table, rowCount }: TableProfile, { joins, names }: FactSearch): boolean {
  const isOfLines = joins.some((one) => one.from.table === table && leadsToEvent(one, names) && rowCount > one.match.matchedKeys);
  if (leadsToEvent(join, names) || isOfLines) return false;
  return join.isRepeat !== true || join.match.rows.length >= rowCount;
}

function scoreOf(table: TableProfile, search: FactSearch): number {
  const roles = search.rolesOf(table);
  const date = roles.get('date');
  // Any table may have a date without a name.
  const isNamed = date !== undefined && !isMute(date);
  const has = (role: Role, idea: string = role): boolean => roles.has(role) || leadsTo(table, idea, search);
  const isMoney = roles.has('revenue') || (roles.has('price') && roles.has('quantity'));
  const parts: readonly (readonly [boolean, number])[] = [
    [isMoney, MONEY],
    [!isMoney && roles.has('quantity'), QUANTITY],
    [has('order'), ORDER],
    [has('product'), PRODUCT],
    [has('customer'), CUSTOMER],
    [isNamed, DATE],
    [isNamed && search.names.saleDate(date) === 0, -OTHER_DATE],
    [isOther(table, search) || isBought(table, search), -OTHER_EVENT],
    [!table.columns.some(({ type }) => type === 'number' || type === 'date' || type === 'datetime'), -OTHER_EVENT],
    [isDelivered(roles.get('quantity'), search), -OTHER_DATE],
    [search.joins.some((join) => join.to.table === table.table && isLookUp(join, table, search)), -LOOKED_UP],
  ];
  return parts.reduce((sum, [holds, weight]) => sum + (holds ? weight : 0), 0);
}
