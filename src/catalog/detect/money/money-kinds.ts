import { isSameRef } from '../../../query/column-ref.js';
import type { MoneyKind } from '../../account/account.js';
import type { Catalog, CatalogColumn } from '../../../query/catalog.js';
import type { ColumnRef, Reason, Role } from '../../../query/schema.js';
import { contradictsMoney } from '../contradictions.js';
import { toMeanings } from '../names/context.js';
import { meaningOf, type NameMeaning, type Vocabulary } from '../names/names.js';
import type { Concept } from '../names/words.js';
import { isWhole } from '../profile.js';
import type { ColumnProfile, TableProfile } from '../profile.js';
import { agreement, HOLDS, isProductOf, productOf, valueOf, type RowValue } from '../relations.js';
import { namesCents, isRefundName } from './money-names.js';
import { continues, isBalanceName, isWholeAmountName, otherMoneyIn, otherMoneyNamed, type OtherMoney } from './not-sales.js';
import { listOf } from '../../../util/list-of.js';

/** A column of money with its kind. */
export interface MoneyColumn {
  readonly kind: MoneyKind;
  readonly table: string;
  readonly column: string;
  readonly reasons: readonly Reason[];
  /** True when the name or a currency sign says that it is money. */
  readonly isNamed: boolean;
  /** True for an amount of orders next to their lines, which only its sum can prove. */
  readonly isOfHeader: boolean;
  /** True for whole numbers that their name calls cents: their sum is divided by 100. */
  readonly isInCents: boolean;
}

/** True for a sum that is the revenue to the cent, as that of a pivot table next to its rows. */
export function isRevenue(amount: number, revenue: number): boolean {
  return Math.abs(amount - revenue) < HALF_A_CENT;
}

const HALF_A_CENT = 0.005;

/** Returns a column with its kind as its sum proves it: amounts of orders are of the same sales if they add up to about the revenue. */
export function withSum(column: MoneyColumn, amount: number, revenue: number): MoneyColumn {
  const ratio = amount / revenue;
  if (column.kind === 'unknown' && isRevenue(amount, revenue))
    return { ...column, kind: 'sales', reasons: [{ code: 'same-sales' }] };
  if (!column.isOfHeader || column.kind !== 'sales' || (ratio >= 1 / NEAR && ratio <= NEAR)) return column;
  return { ...column, kind: 'unknown', reasons: [{ code: 'no-evidence' }] };
}

interface Known {
  readonly catalog: Catalog;
  readonly profiles: readonly TableProfile[];
  readonly vocabulary: Vocabulary;
}

/** A table while its columns are classified. */
interface Own {
  readonly catalog: Catalog;
  readonly profile: TableProfile;
  readonly meanings: (column: ColumnProfile) => NameMeaning;
  readonly otherMoney: (column: ColumnProfile) => OtherMoney | undefined;
  /** What the name of the table means. */
  readonly title: NameMeaning;
}

type Finding = Pick<MoneyColumn, 'kind' | 'reasons'>;

/** Names of money, and names that are money only with decimals, because they also name counts and rates. */
const MONEY: readonly Concept[] = ['revenue', 'amount', 'price', 'cost', 'profit', 'fee', 'tax', 'sale'];
const WITH_DECIMALS: readonly Concept[] = [
  ...(['ship', 'discount', 'return', 'cancel', 'target', 'due', 'payment', 'stock', 'net', 'gross', 'total', 'margin'] as const),
  ...(['procure', 'purchase', 'currency', 'order', 'invoice', 'transaction', 'deliver'] as const),
];
/** Names of money that are amounts even if all are below 1; others are rates then, such as a discount of 0.1. */
const AMOUNTS: readonly Concept[] = ['revenue', 'amount', 'price', 'cost', 'fee', 'ship'];
/** Names of something else than money, also in combination with the names above. */
const NO_MONEY: readonly Concept[] = /* @__PURE__ */ listOf(
  'id count quantity percent date time age rating visits line instalment priority average type status method postal contact birth name',
);

/** Kinds by the name of a column, the most decisive word first. */
const BY_NAME: readonly (readonly [MoneyKind, readonly Concept[]])[] = [
  ['refund', ['return', 'cancel']],
  ['tax', ['tax']],
  ['shipping', ['ship', 'deliver']],
  ['fee', ['fee']],
  ['discount', ['discount', 'promotion']],
  ['plan', ['target']],
  ['stock-value', ['stock']],
  ['payment', ['payment']],
  ['cost', ['cost', 'procure']],
  ['profit', ['profit', 'margin']],
  ['price', ['price', 'list']],
];
/** Kinds of amounts in tables with a name that says what their rows are. */
const BY_TABLE: readonly (readonly [MoneyKind, readonly Concept[]])[] = [
  ['refund', ['return', 'cancel']],
  ['payment', ['payment']],
  ['purchase', ['purchase', 'procure']],
  ['stock-value', ['stock']],
  ['plan', ['target']],
  ['fee', ['fee']],
  ['tax', ['tax']],
  ['cost', ['cost']],
];
const OF_ROLES: Readonly<Partial<Record<Role, MoneyKind>>> = {
  price: 'price',
  cost: 'cost',
  profit: 'profit',
  plan: 'plan',
  'stock-value': 'stock-value',
  discount: 'discount',
};
const OF_TABLES: Readonly<Record<OtherMoney, MoneyKind>> = {
  advertising: 'expense',
  expenses: 'expense',
  purchases: 'purchase',
  payroll: 'payroll',
  quotes: 'quote',
  statement: 'balance',
  bookings: 'other-ledger',
};
const SALES: readonly Concept[] = ['sale', 'revenue', 'net', 'gross', 'total'];
/** Names in tables of sales. */
const SOLD: readonly Concept[] = ['order', 'invoice', 'customer', 'product', 'transaction'];
/** Kinds of parts of a sale. A column with such a name is not another amount of the whole sale. */
const PARTS: readonly MoneyKind[] = ['refund', 'tax', 'shipping', 'fee', 'discount', 'plan', 'cost', 'profit'];

/** Maximum ratio of two amounts of the same sale, such as with taxes or before discounts. */
const NEAR = 2;
/** Minimum number of different amounts of a column without a known name, and of decimals among them. */
const MIN_AMOUNTS = 10;
/** Names of coordinates, whose numbers look like amounts. */
const COORDINATE = /^(?:lat|lon|lng|latitude|longitude)$/iu;
const MIN_CENTS = 0.5;
/** Largest whole number that may be a code, such as that of a payment method. */
const MAX_CODE = 4;

/**
 * Returns all columns of money with what they are: by their role, by what the table is about, by their values, and by their name. `profiles` has
 * each table once, with rows in file order.
 */
export function moneyColumns({ catalog, profiles, vocabulary }: Known): readonly MoneyColumn[] {
  return profiles.flatMap((profile) => {
    const meanings = toMeanings(profile, vocabulary);
    const own: Own = {
      catalog,
      profile,
      meanings,
      otherMoney: otherMoneyIn(profile, meanings),
      title: meaningOf(profile.table, vocabulary),
    };
    const keys = new Set(
      catalog.joins.flatMap(({ from, to }) => [from, to].flatMap((key) => (key.table === profile.table ? key.columns : []))),
    );
    return profile.columns.flatMap((column): MoneyColumn[] => {
      const info = catalog.columns.find(({ table, name }) => table === profile.table && name === column.name);
      if (column.type !== 'number' || !info || keys.has(column.name) || !isMoney(column, info, own)) return [];
      const isNamed = isNamedMoney(column, info, own);
      const isOfHeader = profile.table !== catalog.tables[0]?.name && isOfSales(profile.table, catalog);
      const isInCents = isWhole(column) && namesCents(column.name);
      return [{ ...kindOf(column, own), table: profile.table, column: column.name, isNamed, isOfHeader, isInCents }];
    });
  });
}

/** True when a name or a sign in the cells says that numbers are money. */
function isNamedMoney(column: ColumnProfile, { guess }: CatalogColumn, { meanings }: Own): boolean {
  const { concepts } = meanings(column);
  return (
    guess.includes('currency sign') ||
    [...MONEY, 'currency' as const].some((idea) => concepts.has(idea)) ||
    otherMoneyNamed(column.name) !== undefined
  );
}

function isMoney(column: ColumnProfile, info: CatalogColumn, own: Own): boolean {
  const { concepts } = own.meanings(column);
  const { role } = info;
  if (role !== undefined && role !== 'discount') return role === 'revenue' || OF_ROLES[role] !== undefined;
  const isSmall = (column.min ?? 0) >= -1 && (column.max ?? 0) <= 1;
  const isRate = isSmall && !AMOUNTS.some((idea) => concepts.has(idea));
  // A quote is a percentage in German.
  const isQuote = otherMoneyNamed(column.name) === 'quotes';
  const isElse = NO_MONEY.some((idea) => concepts.has(idea) && !(isQuote && idea === 'percent'));
  if (column.percent === true || column.distinct === 0 || isRate || isElse) return false;
  if (role === 'discount') return !own.catalog.discountPercent;
  if (isCode(column, own.meanings(column))) return false;
  if (isNamedMoney(column, info, own)) return true;
  const hasDecimals = column.sample.some((value) => !Number.isNaN(value) && !Number.isInteger(value));
  if (!hasDecimals) return isWholeAmount(column, own) || isLineTotal(column, own);
  return WITH_DECIMALS.some((idea) => concepts.has(idea)) || isBalanceName(column.name) || hasCents(column, concepts);
}

/** True for whole numbers with a name of an amount. Small ones may be codes. */
function isWholeAmount(column: ColumnProfile, { otherMoney }: Own): boolean {
  if (isBalanceName(column.name) && otherMoney(column) !== undefined) return true;
  return isWholeAmountName(column.name) && (column.max ?? 0) > MAX_CODE;
}

/** True when a column is the product of a price and a quantity in the same table. */
function isLineTotal(column: ColumnProfile, { profile, meanings }: Own): boolean {
  const named = (idea: Concept): readonly ColumnProfile[] =>
    profile.columns.filter((one) => one !== column && one.type === 'number' && meanings(one).concepts.has(idea));
  return named('price').some((price) => named('quantity').some((quantity) => isProductOf(column, price, quantity)));
}

/** True for whole numbers that are codes by their values, or that are named for something of a sale: `Sales Organization`, `Sales Document`. */
function isCode(column: ColumnProfile, meaning: NameMeaning): boolean {
  if (!isWhole(column)) return false;
  const { concepts, unknown } = meaning;
  const isOfSale = concepts.has('sale') && !MONEY.some((idea) => idea !== 'sale' && concepts.has(idea));
  const isMore = unknown.length > 0 || [...concepts].some((idea) => idea !== 'currency' && !SALES.includes(idea));
  return contradictsMoney('revenue', column, meaning) || (isOfSale && isMore);
}

/** True for a column without a known name, most of whose numbers have cents and none has more decimals. */
function hasCents({ name, sample, distinct }: ColumnProfile, concepts: ReadonlySet<Concept>): boolean {
  if (concepts.size > 0 || distinct < MIN_AMOUNTS || COORDINATE.test(name)) return false;
  const values = sample.filter((value) => !Number.isNaN(value));
  const isRounded = values.every((value) => Math.abs(value * 100 - Math.round(value * 100)) < 1e-6);
  return isRounded && values.filter((value) => !Number.isInteger(value)).length >= MIN_CENTS * values.length;
}

function kindOf(column: ColumnProfile, own: Own): Finding {
  return (
    balanceOf(column, own) ??
    otherKindOf(column, own) ??
    roleKindOf(column, own) ??
    openKindOf(column, own) ??
    salesKindOf(column, own) ??
    namedKindOf(column, own) ??
    tableKindOf(own) ??
    ledgerKindOf(column, own) ?? { kind: 'unknown', reasons: [reasonOfUnknown(own)] }
  );
}

/** A balance that continues by the amounts next to it, or that is named one. */
function balanceOf(column: ColumnProfile, { profile, meanings }: Own): Finding | undefined {
  const numbers = profile.columns.filter((one) => one !== column && one.type === 'number');
  const amount = numbers.find((one) => (one.min ?? 0) < 0 && profile.rowCount === column.sample.length && continues(column, one));
  if (amount) return { kind: 'balance', reasons: [{ code: 'continues', params: { column: amount.name } }] };
  const isBooked = (column.min ?? 0) < 0 && profile.rowCount === column.sample.length;
  if (isBooked && numbers.some((one) => continues(one, column)))
    return { kind: 'balance', reasons: [{ code: 'looks-like', params: { table: profile.table, type: 'statement' } }] };
  const isTotal = ['total', 'order', 'invoice'].some((idea) => meanings(column).concepts.has(idea as Concept));
  return isBalanceName(column.name) && !isTotal ? { kind: 'balance', reasons: [named(['due'])] } : undefined;
}

/** Money of a table that is about something else than sales. */
function otherKindOf(column: ColumnProfile, { otherMoney, profile }: Own): Finding | undefined {
  const other = otherMoney(column);
  if (other === undefined) return undefined;
  return { kind: OF_TABLES[other], reasons: [{ code: 'looks-like', params: { table: profile.table, type: other } }] };
}

function roleKindOf(column: ColumnProfile, { catalog, profile }: Own): Finding | undefined {
  const isOwn = ({ table, column: name }: { readonly table: string; readonly column: string }): boolean =>
    table === profile.table && name === column.name;
  // The revenue is only here where its figure is not known.
  const revenue = catalog.roles.find(({ role, ref }) => role === 'revenue' && isOwn(ref));
  if (revenue) return { kind: 'sales', reasons: revenue.reasons };
  // The profit may be made of the column, less refunds.
  const rawOf = (ref: ColumnRef): ColumnRef => {
    const derived = catalog.derived?.find((one) => isSameRef(one.ref, ref));
    return derived ? rawOf({ table: ref.table, column: derived.of[0] ?? '' }) : ref;
  };
  const choice = [...catalog.roles, ...catalog.otherRoles].find(
    ({ role, ref }) => OF_ROLES[role] !== undefined && (isOwn(ref) || isOwn(rawOf(ref))),
  );
  const kind = choice && OF_ROLES[choice.role];
  return kind && { kind, reasons: choice.reasons };
}

/** A column that may be the revenue, until the page answers. */
function openKindOf(column: ColumnProfile, { catalog, profile }: Own): Finding | undefined {
  const path = `${profile.table}.${column.name}`;
  const isReading = (catalog.questions ?? []).some(
    ({ role, readings }) => role === 'revenue' && readings.some(({ of }) => of.includes(column.name) || of.includes(path)),
  );
  return isReading && profile.table === catalog.tables[0]?.name
    ? { kind: 'sales', reasons: [{ code: 'open-reading' }] }
    : undefined;
}

/**
 * Another amount of the same sales: one that would fit the role and is between half and twice the revenue in nearly all rows, as with taxes or before
 * discounts, or one that equals price × quantity.
 */
function salesKindOf(column: ColumnProfile, own: Own): Finding | undefined {
  const { catalog, profile } = own;
  const part = namedKindOf(column, own)?.kind;
  if (part !== undefined && PARTS.includes(part)) return undefined;
  const other = catalog.alternatives?.find(
    ({ role, ref }) => role === 'revenue' && ref.table === profile.table && ref.column === column.name,
  );
  const ofRole = (role: Role): ColumnProfile | undefined => {
    const ref = catalog.roles.find((choice) => choice.role === role)?.ref;
    return ref?.table === profile.table
      ? profile.columns.find(({ name }) => name === ref.column && name !== column.name)
      : undefined;
  };
  const [revenue, price, quantity] = (['revenue', 'price', 'quantity'] as const).map(ofRole);
  const sold = revenue ? valueOf(revenue) : price && quantity && productOf(price, quantity);
  const isJoined = sold === undefined && isOfSales(profile.table, catalog);
  if (sold ? isNear(column, sold, other ? NEAR : 1) : other && isJoined)
    return { kind: 'sales', reasons: [{ code: 'same-sales' }, ...(other?.reasons ?? [])] };
  if (!price || !quantity || !isProductOf(column, price, quantity)) return undefined;
  const product = agreement(column.sample.length, valueOf(column), productOf(price, quantity));
  return { kind: 'sales', reasons: [{ code: 'same-sales' }, { code: 'is-product', params: { share: product } }] };
}

/** True when values are within a factor of an amount in nearly all rows. */
function isNear(column: ColumnProfile, amount: RowValue, factor: number): boolean {
  if (factor === 1) return agreement(column.sample.length, amount, valueOf(column)) >= HOLDS;
  const ratios = Array.from(column.sample, (value, row) => value / amount(row)).filter(Number.isFinite);
  const near = ratios.filter((ratio) => ratio >= 1 / factor && ratio <= factor);
  return near.length > 0 && near.length >= HOLDS * ratios.length;
}

/** True for the table of sales and for the headers of its rows. */
function isOfSales(name: string, { tables }: Catalog): boolean {
  return tables[0]?.name === name || tables.some((table) => table.name === name && table.hasParts);
}

function namedKindOf(column: ColumnProfile, { meanings }: Own): Finding | undefined {
  const { concepts } = meanings(column);
  if (isRefundName(column.name)) return { kind: 'refund', reasons: [named(['return'])] };
  const found = BY_NAME.find(([, ideas]) => ideas.some((idea) => concepts.has(idea)));
  return found && { kind: found[0], reasons: [named(found[1].filter((idea) => concepts.has(idea)))] };
}

function tableKindOf({ title, profile: { table } }: Own): Finding | undefined {
  const reasons = (concepts: readonly Concept[]): readonly Reason[] => [{ code: 'table-suggests', params: { table, concepts } }];
  if (isRefundName(table)) return { kind: 'refund', reasons: reasons(['return']) };
  const found = BY_TABLE.find(([, ideas]) => ideas.some((idea) => title.concepts.has(idea)));
  return found && { kind: found[0], reasons: reasons(found[1].filter((idea) => title.concepts.has(idea))) };
}

/** An amount of the sales, or of sales in rows of their own. */
function ledgerKindOf(column: ColumnProfile, { catalog, profile, meanings }: Own): Finding | undefined {
  const { concepts } = meanings(column);
  const ideas = SALES.filter((idea) => concepts.has(idea));
  const has = (...some: readonly Concept[]): boolean =>
    profile.columns.some((one) => some.some((idea) => meanings(one).concepts.has(idea)));
  if (isOfSales(profile.table, catalog)) {
    const isHeader = profile.table !== catalog.tables[0]?.name;
    return ideas.length > 0 || isHeader ? { kind: 'sales', reasons: [{ code: 'same-sales' }] } : undefined;
  }
  const hasDate = profile.columns.some(({ type }) => type === 'date' || type === 'datetime') || has('date');
  const isSold = (ideas.length > 0 || concepts.has('amount')) && hasDate && has(...SOLD);
  if (!isSold) return undefined;
  return { kind: 'other-ledger', reasons: [{ code: 'own-rows', params: { table: profile.table } }] };
}

/** The rows of a list describe its members: the revenue of a customer is not that of sales to the customer. */
function reasonOfUnknown({ catalog, profile: { table } }: Own): Reason {
  return isList(table, catalog) ? { code: 'of-members', params: { table } } : { code: 'no-evidence' };
}

/** True for a list of members that other tables refer to. */
export function isList(table: string, { joins, columns, tables }: Catalog): boolean {
  const hasDate = columns.some((column) => column.table === table && (column.type === 'date' || column.type === 'datetime'));
  return table !== tables[0]?.name && !hasDate && joins.some(({ to }) => to.table === table);
}

function named(concepts: readonly Concept[]): Reason {
  return { code: 'name', params: { concepts } };
}
