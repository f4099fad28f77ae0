import { PER_MANY } from '../../catalog/detect/column-tests.js';
import { contradictsMoney } from '../../catalog/detect/contradictions.js';
import { isPiecePrice, meaningOf, wordsOf, type NameMeaning, type Vocabulary } from '../../catalog/detect/names/names.js';
import type { Concept } from '../../catalog/detect/names/words.js';
import { type ColumnProfile, type TableProfile, isWhole, someTexts } from '../../catalog/detect/profile.js';
import type { OpenQuestion, OpenReading, RoleChoice } from '../../query/catalog.js';
import type { Note, Role } from '../../query/schema.js';
import { isSet } from '../../catalog/reasons.js';
import { sumOfPresent } from '../../util/numbers/sum.js';
import { isMoneyObject, isOfPayments, namesCardNumbers } from '../shapes/may-have-shape.js';

/** Concepts that the name of an amount of sales may have, and those that make it sure. */
const AMOUNTS: readonly Concept[] = [
  'net',
  'gross',
  'total',
  'order',
  'line',
  'invoice',
  'due',
  'transaction',
  'product',
  'purchase',
  'price',
];
const SURE: readonly Concept[] = ['cost', 'amount', 'revenue', 'sale', 'payment', 'currency', 'actual'];

/** Roles of a table in which somebody buys. */
const BUYERS: readonly Role[] = ['order', 'customer', 'customer-name', 'gender', 'segment', 'seller'];

/** Matches the name of what is paid for a sale, such as `tuition_fee`. */
const FEE = /(?<!\p{L})fees?$/u;

/** Words of measurements, which may have two decimals as money has. */
const MEASUREMENT =
  /^(?:sqft|sq|sqm|area|acres?|qm|lat|lon|lng|long|latitude|longitude|x|y|kg|lbs?|gram|cm|mm|km|miles?|weight|height|width|length|depth|temp|temperature|humidity|hours?|minutes?|seconds?|days|rpm|e?cpm|cpc|cpa)$/u;

/** Minimum share of the values with at most two decimals, and of those in tens where none has cents. */
const HOLDS = 0.98;
const ROUND = 0.9;
const MIN_ROUND = 100;

const MIN_VALUES = 3;
const MAX_READINGS = 3;

/** Maximum number of pieces in a row whose name is not understood. */
const MAX_PIECES = 200;

/** What was found in the table of sales. */
interface Found {
  readonly profile: TableProfile | undefined;
  readonly roles: readonly RoleChoice[];
  readonly warnings: readonly Note[];
  readonly vocabulary: Vocabulary;
}

/**
 * Returns the question which column is the revenue where no column has that role and none gives it: amounts by their values, under names that say
 * nothing else, the largest first. None where a note says why there is no revenue.
 */
export function amountQuestion({ profile, roles, warnings, vocabulary }: Found): readonly OpenQuestion[] {
  const has = (...names: readonly Role[]): boolean => names.every((name) => roles.some(({ role }) => role === name));
  const isRefused = warnings.some(({ params }) => params?.['role'] === 'revenue');
  if (profile === undefined || isRefused || has('revenue') || has('price', 'quantity') || has('cost', 'profit')) return [];
  // What somebody pays is often called a cost; without a buyer it may be that of a stock.
  const isBought = BUYERS.some((name) => has(name));
  const isTaken = ({ role, ref }: RoleChoice, { name }: ColumnProfile): boolean =>
    ref.column === name && !(role === 'cost' && isBought);
  const free = profile.columns.filter((column) => column.type === 'number' && !roles.some((one) => isTaken(one, column)));
  const named = free.map((column) => ({ column, meaning: meaningOf(column.name, vocabulary) }));
  // What is sold once has its price, and no quantity.
  const isOnce = ({ role, ref }: RoleChoice): boolean =>
    role === 'price' && ref.table === profile.table && !isPiecePrice(meaningOf(ref.column, vocabulary));
  const once = has('quantity') ? [] : roles.filter(isOnce);
  const other = named.filter((one) => isAmount(one) && (once.length === 0 || isSure(one)));
  // Courses, visits and rides have a fee, which is a cost next to another amount.
  const isFee = ({ column }: Named): boolean => isBought && FEE.test(wordsOf(column.name).join(' '));
  const amounts = (
    other.length + once.length > 0 ? other : named.filter((one) => isFee(one) && isAmount(one, [...AMOUNTS, 'fee']))
  )
    .map((one) => ({ ...one, isSure: isSure(one), sum: sumOfPresent(one.column.sample) }))
    .toSorted((a, b) => Number(b.isSure) - Number(a.isSure) || b.sum - a.sum);
  const quantity = roles.find(({ role }) => role === 'quantity')?.ref.column ?? named.find(isCount)?.column.name;
  const readings = [...once.map(({ ref }) => ref.column), ...amounts.map(({ column }) => column.name)].map(
    (name): OpenReading => ({ roles: { revenue: name }, of: [name] }),
  );
  const price = amounts.find(mayBePrice)?.column.name;
  const product = price !== undefined && quantity !== undefined ? [{ roles: { price, quantity }, of: [price, quantity] }] : [];
  const [first] = amounts;
  // What a payment service exports may be in cents.
  const cents = first && once.length === 0 && mayBeCents(first.column) && areOfPayments(profile, vocabulary);
  const divided = cents ? `${first.column.name} / 100` : undefined;
  const inCents = divided === undefined ? [] : [{ roles: { revenue: divided }, of: [divided], factor: 1 / 100 }];
  const more = [...inCents, ...product];
  const all = [...readings.slice(0, MAX_READINGS - more.length), ...more];
  return all.length === 0 ? [] : [{ kind: 'unnamed-amount', role: 'revenue', readings: all }];
}

/** A column with the meaning of its name. */
interface Named {
  readonly column: ColumnProfile;
  readonly meaning: NameMeaning;
}

function isSure({ column, meaning }: Named): boolean {
  return column.hasCurrency === true || SURE.some((one) => meaning.concepts.has(one));
}

/** True for an amount that may be that of one piece. */
function mayBePrice(named: Named): boolean {
  const { concepts } = named.meaning;
  return (!isSure(named) || concepts.has('cost')) && !concepts.has('total');
}

function isAmount(named: Named, known: readonly Concept[] = AMOUNTS): boolean {
  const { column, meaning } = named;
  const ideas = [...meaning.concepts];
  const isNamed = ideas.length > 0 && meaning.unknown.length === 0;
  if (column.percent === true || column.distinct < MIN_VALUES || PER_MANY.test(column.name)) return false;
  if (!isNamed && contradictsMoney('revenue', column, meaning)) return false;
  if (!ideas.every((one) => known.includes(one) || SURE.includes(one))) return false;
  if (meaning.unknown.some((word) => MEASUREMENT.test(word))) return false;
  const values = column.sample.filter((value) => !Number.isNaN(value));
  const share = (test: (value: number) => boolean): number => values.filter(test).length / values.length;
  const isMoney = share((value) => Math.abs(value * 100 - Math.round(value * 100)) < 1e-6) >= HOLDS;
  const hasCents = values.some((value) => !Number.isInteger(value));
  const isRound = (column.max ?? 0) >= MIN_ROUND && share((value) => value % 10 === 0) >= ROUND;
  return isMoney && (hasCents || isRound || isNamed || isSure(named));
}

/** True for a few whole numbers above 0 under a name that says nothing. */
function isCount({ column: { min = 0, max = 0, distinct, sample }, meaning }: Named): boolean {
  const isWhole = sample.every((value) => Number.isNaN(value) || Number.isInteger(value));
  return isWhole && meaning.concepts.size === 0 && min >= 1 && max <= MAX_PIECES && distinct >= MIN_VALUES;
}

/** Minimum number of payments, and minimum share of them that are at least one unit of money. */
const MIN_PAYMENTS = 10;

const MIN_UNITS = 0.95;

/** Amounts in units are mostly above this number of cents, or multiples of ten units: at most half of the payments may be so. */
const MAX_CENTS = 100_000;

const TEN_UNITS = 1000;

/** What was found in the tables. */
interface CentsFound {
  readonly profiles: readonly TableProfile[];
  readonly roles: readonly RoleChoice[];
  readonly currency: string | undefined;
  readonly vocabulary: Vocabulary;
}

/**
 * Returns the question whether payments, or amounts of objects with a currency, are in cents: whole numbers under a name that does not say so, next to
 * none with decimals.
 */
export function centsQuestion({ profiles, roles, currency, vocabulary }: CentsFound): readonly OpenQuestion[] {
  const choiceOf = (name: Role): RoleChoice | undefined => roles.find(({ role }) => role === name);
  const quantity = choiceOf('quantity');
  const money = choiceOf('revenue') ?? (quantity && choiceOf('price'));
  const profile = profiles.find(({ table }) => table === money?.ref.table);
  const amount = profile?.columns.find(({ name }) => name === money?.ref.column);
  if (!money || isSet(money) || !profile || !amount || !mayBeCents(amount)) return [];
  const isObject = isMoneyObject(amount.name, profile.columns);
  const others = profile.columns.filter(({ name }) => !isObject || isMoneyObject(name, profile.columns));
  const isWritten = others.some((column) => column.type === 'number' && !isWhole(column));
  // Another table of card payments without amounts belongs to a program that stores prices in cents.
  const isCharged = profiles.some((one) => one !== profile && one.columns.some(({ name }) => namesCardNumbers(name)));
  if (isWritten || !(areOfPayments(profile, vocabulary) || (isCharged && isWhole(amount)))) return [];
  if (currency !== undefined && !hasHundredths(currency)) return [];
  const { role, ref } = money;
  const { column } = ref;
  const times = role === 'price' && quantity ? [quantity.ref.column] : [];
  const reading = (setting: string, factor: number): OpenReading => ({
    roles: { [role]: setting },
    of: [setting, ...times],
    factor,
  });
  return [{ kind: 'cents', role: 'revenue', readings: [reading(column, 1), reading(`${column} / 100`, 1 / 100)] }];
}

function areOfPayments({ table: name, columns }: TableProfile, vocabulary: Vocabulary): boolean {
  return isOfPayments(
    { name, columns: columns.map((column) => ({ name: column.name, texts: someTexts(column, 20) })) },
    vocabulary,
  );
}

function mayBeCents({ sample, hasCurrency, hasDecimals }: ColumnProfile): boolean {
  const paid = sample.filter((amount) => amount > 0);
  const share = (test: (amount: number) => boolean): number => paid.filter(test).length / paid.length;
  return (
    hasCurrency !== true &&
    hasDecimals !== true &&
    paid.length >= MIN_PAYMENTS &&
    share((amount) => amount >= 100) >= MIN_UNITS &&
    share((amount) => amount > MAX_CENTS) <= 0.5 &&
    share((amount) => amount % TEN_UNITS === 0) <= 0.5
  );
}

/** True for a currency that is divided into 100 parts. */
function hasHundredths(currency: string): boolean {
  return new Intl.NumberFormat('en', { style: 'currency', currency }).resolvedOptions().maximumFractionDigits === 2;
}
