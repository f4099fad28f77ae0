import { looksLikeLineTotal } from '../money/money.js';
import type { MoneyColumns } from '../money/money.js';
import type { Meanings } from '../names/context.js';
import type { ColumnProfile, TableProfile } from '../profile.js';
import type { SaleProduct } from '../relations.js';
import { paidAmount, unexplainedAmounts, unnamedAmounts } from './unexplained-amounts.js';
import type { OpenQuestion, OpenReading } from '../../../query/catalog.js';
import type { Role } from '../../../query/schema.js';

/** What a detection found, from which the open questions follow. */
export interface FoundRoles {
  readonly profile: TableProfile;
  readonly chosen: Readonly<Partial<Record<Role, string>>>;
  readonly meanings: Meanings;
  readonly money: MoneyColumns;
  /** Columns that fit a role as well as the one that has it. */
  readonly rivals: ReadonlyMap<Role, readonly ColumnProfile[]>;
}

/** Roles of amounts: another column is another figure. */
const AMOUNTS = ['revenue', 'cost', 'profit', 'quantity'] as const;

const MAX_READINGS = 3;

/** Returns the questions that the values of the data leave open. A role that the page sets is settled. */
export function questionsIn(found: FoundRoles): readonly OpenQuestion[] {
  const isOpen = (roles: readonly Role[]): boolean => roles.every((role) => found.chosen[role] === undefined);
  const questions = [
    lineOrUnit(found),
    amountOrProduct(found),
    orderedOrPaid(found),
    ...AMOUNTS.map((role) => rivals(role, found)),
  ];
  return questions.filter((one) => one !== undefined && isOpen(rolesIn(one))).filter((one) => one !== undefined);
}

function rolesIn({ readings }: OpenQuestion): readonly Role[] {
  return readings.flatMap(({ roles }) => Object.keys(roles) as Role[]);
}

/** A price that increases with the quantity may be the amount of the line. */
function lineOrUnit({ meanings, money: { revenue, price, quantity } }: FoundRoles): OpenQuestion | undefined {
  if (revenue !== undefined || price === undefined || quantity === undefined || !looksLikeLineTotal(price, quantity))
    return undefined;
  if (meanings(price).concepts.has('average')) return undefined;
  return { kind: 'line-or-unit', role: 'revenue', readings: [ofColumn('revenue', price), product({ price, quantity }, 'price')] };
}

/** An amount that nothing explains, next to a price and a quantity. */
function amountOrProduct({
  profile: { columns },
  meanings,
  money: { revenue, price, quantity, cost, discount, profit },
}: FoundRoles): OpenQuestion | undefined {
  if (revenue !== undefined || price === undefined || quantity === undefined) return undefined;
  const [parts, own] = [
    { price, quantity },
    { columns, meanings },
  ];
  const isFree = (one: ColumnProfile): boolean => one !== cost && one !== discount && one !== profit;
  const amounts = [...unexplainedAmounts(parts, own), ...unnamedAmounts(parts, own, 'line')].filter(isFree);
  const prices = unnamedAmounts(parts, own, 'unit').filter((one) => isFree(one) && !amounts.includes(one));
  const readings = [
    ...amounts.map((column) => ofColumn('revenue', column)),
    ...prices.map((column) => product({ price: column, quantity }, 'price')),
  ].slice(0, MAX_READINGS - 1);
  if (readings.length === 0) return undefined;
  // Where another price is possible, the reading of the list names it as the price.
  const listed = product(parts, prices.length > 0 ? 'price' : 'revenue');
  return { kind: 'amount-or-product', role: 'revenue', readings: [...readings, listed] };
}

/** An amount that was paid in some rows and not in others, without a date that says which rows were sold. */
function orderedOrPaid({ profile: { columns }, meanings, money: { revenue } }: FoundRoles): OpenQuestion | undefined {
  // What was paid may be the only amount that its name makes the revenue.
  const whole = revenue && meanings(revenue).concepts.has('payment') ? columns.filter(({ type }) => type === 'number') : [];
  const found = [revenue, ...whole]
    .map((one) => one && paidAmount(one, { columns, meanings }))
    .find((one) => one && one.date === undefined && [one.ordered, one.paid].includes(revenue!));
  if (found === undefined) return undefined;
  return {
    kind: 'ordered-or-paid',
    role: 'revenue',
    readings: [found.ordered, found.paid].map((one) => ofColumn('revenue', one)),
  };
}

/** Columns that fit the role of an amount equally well, and differ in their values. */
function rivals(role: (typeof AMOUNTS)[number], { rivals: others, money }: FoundRoles): OpenQuestion | undefined {
  const own = money[role];
  const different = own && others.get(role)?.filter((one) => one.type === 'number' && differ(own, one));
  if (own === undefined || different === undefined || different.length === 0) return undefined;
  return { kind: 'two-columns', role, readings: [own, ...different].slice(0, MAX_READINGS).map((one) => ofColumn(role, one)) };
}

function differ(a: ColumnProfile, b: ColumnProfile): boolean {
  return a.table !== b.table || a.sample.some((value, row) => !Object.is(value, b.sample[row]));
}

/** The reading in which a column has a role. */
function ofColumn(role: Role, column: ColumnProfile): OpenReading {
  return { roles: { [role]: labelOf(column) }, of: [labelOf(column)] };
}

/** The reading as price × quantity: the column is the price, or none is the revenue. */
function product({ price, quantity }: SaleProduct, by: 'price' | 'revenue'): OpenReading {
  return { roles: by === 'price' ? { price: labelOf(price) } : { revenue: '' }, of: [labelOf(price), labelOf(quantity)] };
}

/** A column as the option `roles` names it. */
export function labelOf({ table, name }: ColumnProfile): string {
  return table === undefined ? name : `${table}.${name}`;
}
