import {
  alternativesTo,
  assignRoles,
  namesOfCodes,
  type AssignedRole,
  type ChosenRoles,
  type Detection,
} from './assign-roles.js';
import { candidatesOf } from './candidates.js';
import { weigh, type Candidate } from './evidence.js';
import {
  discountKindOf,
  isCostBelowZero,
  isCostPerUnit,
  looksLikeLineTotal,
  marksCancellations,
  type DiscountKind,
  type MoneyColumns,
} from './money/money.js';
import { otherMoneyIn } from './money/not-sales.js';
import { toMeanings, type Meanings } from './names/context.js';
import { isMute, type Vocabulary } from './names/names.js';
import { currenciesByPlace, isCostOfOtherAmounts, twoScalesNote } from './money/price-ratios.js';
import { grossIn, type GrossFinding, type RareProofs } from './money/gross.js';
import { textsMatch, type ColumnProfile, type TableProfile } from './profile.js';
import { isMoneyOff } from './money/discounts.js';
import { inOrder } from './relations.js';
import { isOtherDate } from './rules.js';
import { stockLevels } from './stock-levels.js';
import type { Target } from './rule-lines.js';
import { questionsIn } from './questions/questions.js';
import type { CurrencyColumn, DerivedColumn, OpenQuestion, RoleChoice } from '../../query/catalog.js';
import { ROLES, type Note, type Role } from '../../query/schema.js';
import { listOf } from '../../util/list-of.js';

/** The meaning of a table's columns, each choice with its reason, and how to interpret their numbers. */
export interface DetectedRoles {
  readonly roles: readonly RoleChoice[];
  /** For each role with a column of codes: the column with their names. */
  readonly names: readonly RoleChoice[];
  /** Columns without a role that would fit a role of another column, best first. */
  readonly alternatives: readonly RoleChoice[];
  /** The column with the time of day for the date column. */
  readonly timeOfDay?: string;
  readonly costPerUnit: boolean;
  /** True when costs are negative numbers next to positive revenue. */
  readonly costBelowZero?: true;
  /** The column of places with a currency each; absent where the revenue is in one. */
  readonly currencies?: CurrencyColumn;
  /** The table in which each row is one unit, so the price is the revenue. */
  readonly unitRows?: string;
  /** Columns that are derived from others. */
  readonly derived?: readonly DerivedColumn[];
  readonly discountPercent: boolean;
  readonly cancelledByC: boolean;
  /** What the values leave open. */
  readonly questions: readonly OpenQuestion[];
  readonly warnings: readonly Note[];
}

/** `14:05`, `2:05:09 PM`, `14h05`. */
const TIME_OF_DAY = /^\s*\d{1,2}[:.h]\d{2}(?::\d{2}(?:[.,]\d+)?)?\s*(?:[ap]\.?m\.?)?\s*$/iu;

/**
 * Detects the roles of a table's columns from the words of their names, their types and values, and relations between columns.
 */
export function detectRoles(
  profile: TableProfile,
  vocabulary: Vocabulary,
  chosen: ChosenRoles = {},
  rare?: RareProofs,
): DetectedRoles {
  const warnings: Note[] = [];
  const detection: Detection = { profile, chosen, meanings: toMeanings(profile, vocabulary), warnings, rivals: new Map() };
  const { candidates: all, refused } = salesIn(profile, detection.meanings);
  const candidates = weigh(all, [stockLevels(vocabulary)], detection);
  const assigned = assignRoles(detection, candidates);
  const columnOf = (role: Role): ColumnProfile | undefined => assigned.find((one) => one.role === role)?.column;
  const money = moneyOf(columnOf);
  const discount = discountOf(money, detection);
  const isOpen = chosen.revenue === undefined && (money.revenue !== undefined || chosen.price === undefined);
  const { net, note }: GrossFinding = isOpen ? grossIn({ ...detection, money, candidates, discount, rare }) : {};
  const costPerUnit = money.cost !== undefined && isCostPerUnit(detection.meanings(money.cost).concepts, money);
  const isDoubted = costPerUnit && money.profit === undefined && chosen.cost === undefined && isCostOfOtherAmounts(money);
  const isPaid = money.profit === undefined && chosen.cost === undefined && rare?.isCharged(money) === true;
  const dropped: readonly Role[] = [
    ...(discount === 'amount' ? ['discount' as const] : []),
    ...(isDoubted || isPaid ? ['cost' as const] : []),
  ];
  const kept = assigned.filter(({ role }) => !dropped.includes(role));
  const others = net ? kept.filter(({ role }) => role !== 'revenue') : kept;
  const roles = [...others, ...(net ? [{ role: 'revenue' as const, column: net.column, reasons: net.reasons }] : [])].toSorted(
    (a, b) => ROLES.indexOf(a.role) - ROLES.indexOf(b.role),
  );
  const currencies = currenciesByPlace(money, { place: columnOf('country') ?? columnOf('region'), fact: profile.table });
  const order = columnOf('order');
  const time = timeOfDayOf(detection, columnOf('date'));
  warnAboutValues(detection, roles, money);
  if (note !== undefined) warnings.push(note);
  if (isDoubted) warnings.push(costNote(money, profile.table));
  const scales = twoScalesNote(money, profile.table);
  if (scales !== undefined) warnings.push(scales);
  if (refused !== undefined && !kept.some(({ role }) => role === 'revenue')) warnings.push(refused);
  const names = namesOfCodes(detection, assigned, candidates);
  const toChoice = ({ role, column, reasons }: AssignedRole): RoleChoice => ({
    role,
    ref: { table: column.table ?? profile.table, column: column.name },
    reasons,
  });
  return {
    roles: roles.map(toChoice),
    names: names.map(toChoice),
    alternatives: alternativesTo(roles, { candidates, taken: [...assigned, ...names], rowCount: profile.rowCount }).map(toChoice),
    ...(time === undefined ? {} : { timeOfDay: time.name }),
    ...(net === undefined ? {} : { derived: net.derived }),
    costPerUnit: costPerUnit && !isDoubted,
    ...(isCostBelowZero(money) ? { costBelowZero: true } : {}),
    ...(currencies && { currencies }),
    discountPercent: discount === 'percent',
    cancelledByC: order !== undefined && marksCancellations(order),
    questions: net === undefined ? questionsIn({ ...detection, money }) : [],
    warnings: net === undefined ? warnings : warnings.filter(({ params }) => params?.['role'] !== 'revenue'),
  };
}

function moneyOf(columnOf: (role: Role) => ColumnProfile | undefined): MoneyColumns {
  return {
    price: columnOf('price'),
    quantity: columnOf('quantity'),
    discount: columnOf('discount'),
    revenue: columnOf('revenue'),
    cost: columnOf('cost'),
    profit: columnOf('profit'),
  };
}

/** Targets of money that a customer pays. */
const PAID: readonly Target[] = ['revenue', 'price'];

/** Targets that bookings do not have either: their accounts are not customers, and a number joins the two sides of a booking. */
export const NOT_BOOKED: readonly Target[] = /* @__PURE__ */ listOf(
  'order customer-code customer-name segment product-code product-name',
);

/** Targets without sales, by the kind of the amounts. */
const WITHOUT_SALES: Readonly<Partial<Record<string, readonly Target[]>>> = {
  bookings: NOT_BOOKED,
  purchases: ['order', 'quantity'],
};

/** Returns the candidates without amounts of something other than sales, and a note on the best of these. */
function salesIn(
  profile: TableProfile,
  meanings: Meanings,
): { readonly candidates: readonly Candidate[]; readonly refused?: Note } {
  const all = candidatesOf(profile, meanings);
  const kindOf = otherMoneyIn(profile, meanings);
  const isOther = (targets: readonly Target[], { target, column }: Candidate): boolean =>
    target === 'plan' ? kindOf(column) === 'advertising' : targets.includes(target) && kindOf(column) !== undefined;
  const other = all.find((one) => isOther(PAID, one))?.column;
  if (other === undefined) return { candidates: all };
  const table = other.table ?? profile.table;
  const unit = kindOf(other) ?? '';
  const params = { role: 'revenue', table: unit === 'purchases' ? profile.table : table, column: other.name, unit };
  const refused: Note = { code: 'not-sales', table, column: other.name, params };
  return { candidates: all.filter((one) => !isOther([...PAID, ...(WITHOUT_SALES[unit] ?? [])], one)), refused };
}

function discountOf(
  money: MoneyColumns,
  { profile: { table, columns }, chosen, meanings, warnings }: Detection,
): DiscountKind | undefined {
  const { discount, revenue } = money;
  if (discount === undefined) return undefined;
  const isMoney = revenue !== undefined && isMoneyOff(discount, revenue, columns, meanings);
  const kind = isMoney ? 'amount' : discountKindOf(discount, meanings(discount).concepts, money);
  if (kind !== 'amount') return kind;
  const column = discount.name;
  const kept = chosen.discount === column;
  warnings.push({ code: 'discount-amount', table, column, params: { column } });
  return kept ? 'percent' : 'amount';
}

/** Returns the note about a cost that is not used. */
function costNote({ revenue, price, quantity, cost }: MoneyColumns, fact: string): Note {
  const [column = '', table = fact] = [cost?.name, cost?.table];
  const params = { cost: column, price: price?.name ?? '', quantity: quantity?.name ?? '', revenue: revenue?.name ?? '' };
  return { code: 'cost-of-other-amounts', table, column, params: { ...params, setting: `roles="cost: ${column}"` } };
}

/** Maximum share of rows in which a later date may precede the order date without a warning. */
const MAX_OUT_OF_ORDER = 0.05;

function warnAboutValues(
  { profile: { table }, meanings, warnings }: Detection,
  assigned: readonly AssignedRole[],
  { price, quantity, revenue }: MoneyColumns,
): void {
  const date = assigned.find((one) => one.role === 'date')?.column;
  for (const { role, column } of assigned) {
    if (date === undefined || (role !== 'shipped' && role !== 'delivered') || inOrder(date, column) >= 1 - MAX_OUT_OF_ORDER)
      continue;
    warnings.push({
      code: 'dates-out-of-order',
      table,
      column: column.name,
      params: { role, column: column.name, date: date.name },
    });
  }
  if (revenue !== undefined || price === undefined || quantity === undefined || !looksLikeLineTotal(price, quantity)) return;
  if (meanings(price).concepts.has('average')) return;
  warnings.push({
    code: 'price-may-be-total',
    table,
    column: price.name,
    params: { price: price.name, quantity: quantity.name, setting: `roles="revenue: ${price.name}"` },
  });
}

/** Returns the only text column with times of day if the date column contains only dates. */
function timeOfDayOf({ profile: { columns }, meanings }: Detection, date: ColumnProfile | undefined): ColumnProfile | undefined {
  if (date?.type !== 'date') return undefined;
  const ideas = [...meanings(date).concepts].filter((concept) => concept !== 'date');
  const isOf = (one: ColumnProfile): boolean => {
    if (one.table !== date.table) return false;
    const meaning = meanings(one);
    return (
      (meaning.concepts.has('time') || isMute(one.name)) &&
      (!isOtherDate(meaning) || ideas.every((concept) => meaning.concepts.has(concept)))
    );
  };
  const times = columns.filter((one) => one.type === 'text' && isOf(one) && textsMatch(one, (text) => TIME_OF_DAY.test(text), 1));
  if (times.length < 2) return times[0];
  const alike = times.filter(
    (one) => ideas.every((concept) => meanings(one).concepts.has(concept)) && meanings(one).concepts.size === ideas.length + 1,
  );
  return alike.length === 1 ? alike[0] : undefined;
}
