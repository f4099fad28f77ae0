import { hasMoney, isBought, type FactSearch } from '../../catalog/detect/fact.js';
import type { TableProfile } from '../../catalog/detect/profile.js';
import type { FoundJoin } from '../../catalog/joins/search.js';
import type { Note, Role } from '../../query/schema.js';
import { quote } from '../../query/where/where.js';

/** Concepts of columns in tables of purchases from suppliers and of returns, which are not sales. */
const NOT_SOLD = ['other', 'procure', 'return', 'cancel', 'target', 'stock', 'payment'] as const;

/**
 * Returns the notes about tables with sales that are in no figure: rows with a date, an amount, and a product, a quantity or a customer, that
 * are neither parts of the sales nor joined to them. The parameter `sum` is an expression that adds them up.
 */
export function otherSalesNotes(fact: TableProfile, search: FactSearch): readonly Note[] {
  const own = amountOf(fact, search);
  const reached = reachedFrom(fact.table, search.joins);
  return search.tables.flatMap((table) => {
    const leadsToSales = [...reachedFrom(table.table, search.joins)].some((name) => isEvent(name, search) && reached.has(name));
    if (table === fact || reached.has(table.table) || leadsToSales || !isSales(table, search)) return [];
    const other = amountOf(table, search);
    if (own === undefined || other === undefined) return [];
    const sum = `sum(${own}) + sum(${other})`;
    return [
      {
        code: 'other-sales',
        table: table.table,
        params: { table: table.table, other: fact.table, sum },
      },
    ];
  });
}

/** True for rows of sales: with a date, an amount, and a product, a quantity or a customer. */
export function isSales(table: TableProfile, search: FactSearch): boolean {
  const roles = search.rolesOf(table);
  const isOther = table.columns.some(({ name }) => {
    const { concepts } = search.names.meaningOf(name);
    return NOT_SOLD.some((idea) => concepts.has(idea));
  });
  const of: readonly Role[] = ['product', 'quantity', 'customer'];
  const isOfCosts = search.names.meaningOf(table.table).concepts.has('cost');
  return (
    !isOther &&
    !isOfCosts &&
    !isBought(table, search) &&
    hasMoney(table, search) &&
    roles.has('date') &&
    of.some((role) => roles.has(role))
  );
}

/** True when rows have a day, as orders have it and products do not. */
function isEvent(name: string, { tables, rolesOf }: FactSearch): boolean {
  const table = tables.find((one) => one.table === name);
  return table !== undefined && rolesOf(table).has('date');
}

/** The amount of a row as an expression: its revenue, or price × quantity. */
function amountOf(table: TableProfile, { rolesOf }: FactSearch): string | undefined {
  const roles = rolesOf(table);
  const nameOf = (role: Role): string | undefined => {
    const column = roles.get(role);
    return column === undefined ? undefined : `${quoted(table.table)}.${quoted(column)}`;
  };
  const [revenue, price, quantity] = (['revenue', 'price', 'quantity'] as const).map(nameOf);
  if (revenue !== undefined) return revenue;
  return price === undefined || quantity === undefined ? undefined : `${price} * ${quantity}`;
}

function quoted(name: string): string {
  return /^[\p{L}_][\p{L}\p{N}_]*$/u.test(name) ? name : quote(name);
}

function reachedFrom(table: string, joins: readonly FoundJoin[]): ReadonlySet<string> {
  const reached = new Set<string>();
  const visit = (from: string): void => {
    for (const { from: one, to } of joins) {
      if (one.table !== from || reached.has(to.table)) continue;
      reached.add(to.table);
      visit(to.table);
    }
  };
  visit(table);
  return reached;
}
