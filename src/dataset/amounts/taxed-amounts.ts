import { meaningOf, type Vocabulary } from '../../catalog/detect/names/names.js';
import type { Concept } from '../../catalog/detect/names/words.js';
import type { DetectedRoles } from '../../catalog/detect/roles.js';
import type { DerivedColumn } from '../../query/catalog.js';
import type { Role } from '../../query/schema.js';
import type { Table } from '../../table/table.js';
import type { NumberColumn } from '../../table/column.js';
import { sumOf, sumOfPresent } from '../../util/numbers/sum.js';
import { isPresent, numberAt } from '../describe/column-values.js';
import { factorsOf } from './parts-of-sum.js';

/** The tables, and which roles the page sets. */
interface Stage {
  readonly tables: readonly Table[];
  readonly isChosen: (role: Role) => boolean;
  readonly vocabulary: Vocabulary;
}

/** Ideas in the names of taxes that are no amount of money, and of amounts with or without taxes. */
const NO_TAX: readonly Concept[] = ['percent', 'id', 'net', 'gross', 'date', 'type'];

/** Taxes are multiples of this part of the amount without them. Sales taxes of cities are multiples of a finer one, up to a rate. */
const RATE_STEP = 0.005;
const SALES_TAX_STEP = 0.00125;
const MAX_SALES_TAX = 0.125;
/** Minimum amount without taxes in which a rate shows, and minimum number of such rows. */
const MIN_AMOUNT = 20;
const MIN_ROWS = 10;
/** Taxes are rounded, and so are those of each line. */
const CENTS = 0.021;
/** Minimum share of the rows with a tax that is included, and maximum share with one that could be on top. */
const HOLDS = 0.98;
const MAX_ON_TOP = 0.5;

/** Largest difference of a factor from 1 for taxes and tips that amounts include. */
const NEAR = 0.02;
/** How many times fewer amounts there are without the tips that they include. */
const FEWER = 2;

/**
 * Deducts the taxes and tips that the revenue includes. Taxes are a usual rate of the amount without them, and none of the whole amount. Both may add up to
 * the revenue with other columns. Tips may leave far fewer different amounts, which are prices. A profit next to the amount shows what it is made of, and then
 * nothing is deducted.
 */
export function withoutTax(detected: DetectedRoles, { tables, isChosen, vocabulary }: Stage): DetectedRoles {
  const choiceOf = (role: Role): DetectedRoles['roles'][number] | undefined => detected.roles.find((one) => one.role === role);
  const revenue = choiceOf('revenue');
  const table = tables.find(({ name }) => name === revenue?.ref.table);
  const numbers = table?.columns.filter((column): column is NumberColumn => column.type === 'number') ?? [];
  // Refunds may be deducted already, and the taxes are a part of the amount before that.
  const less = detected.derived?.find(
    ({ ref, kind }) => ref.column === revenue?.ref.column && (kind === 'net' || kind === 'sum'),
  );
  const amount = numbers.find(({ name }) => name === (less?.of[0] ?? revenue?.ref.column));
  const isOpen = choiceOf('profit') !== undefined || detected.questions.some(({ role }) => role === 'revenue');
  if (!revenue || !table || !amount || isOpen || isChosen('revenue')) return detected;
  const own = includedIn(
    amount,
    numbers.filter((column) => column !== amount),
    vocabulary,
  );
  if (own.length === 0) return detected;
  const nets = own.reduce<readonly DerivedColumn[]>((before, { name }) => {
    const whole = before.at(-1)?.ref.column ?? revenue.ref.column;
    return [...before, { ref: { table: table.name, column: `${whole} − ${name}` }, of: [whole, name], kind: 'net' }];
  }, []);
  const charges = own.map(({ name }) => name);
  const net = {
    ...revenue,
    ref: nets.at(-1)!.ref,
    reasons: [...revenue.reasons, { code: 'same-with-charges', params: { total: amount.name, charges } }],
  };
  return {
    ...detected,
    roles: detected.roles.map((one) => (one === revenue ? net : one)),
    derived: [...(detected.derived ?? []), ...nets],
  };
}

function isTax(name: string, vocabulary: Vocabulary): boolean {
  const { concepts } = meaningOf(name, vocabulary);
  return concepts.has('tax') && !NO_TAX.some((idea) => concepts.has(idea));
}

/** Returns the taxes and tips that are a part of the amount. */
function includedIn(amount: NumberColumn, others: readonly NumberColumn[], vocabulary: Vocabulary): readonly NumberColumn[] {
  const taxes = others.filter(({ name }) => isTax(name, vocabulary));
  const tips = others.filter(({ name, max }) => max > 0 && meaningOf(name, vocabulary).concepts.has('tip'));
  if (taxes.length > 0 && tips.length > 0 && !areIncluded(taxes, amount) && areIncluded(taxes, amount, tips))
    return [...taxes, ...tips];
  const parts = addedIn(amount, [...taxes, ...tips], others);
  if (parts.length > 0) return parts;
  const isTipped = tips.length > 0 && areFewWithout(tips, amount);
  return [...(taxes.length > 0 && areIncluded(taxes, amount) ? taxes : []), ...(isTipped ? tips : [])];
}

function sumAt(columns: readonly NumberColumn[], row: number): number {
  return sumOfPresent(columns.map((column) => numberAt(column, row)));
}

/** Returns the taxes and tips that add up to the amount with other columns of the row. */
function addedIn(
  amount: NumberColumn,
  charges: readonly NumberColumn[],
  others: readonly NumberColumn[],
): readonly NumberColumn[] {
  if (charges.length === 0) return [];
  const factors = factorsOf(amount, [...charges, ...others.filter((column) => !charges.includes(column))]);
  return charges.filter((column) => Math.abs((factors.get(column) ?? 0) - 1) <= NEAR);
}

/** True where the amounts without tips are few, as prices are. */
function areFewWithout(tips: readonly NumberColumn[], amount: NumberColumn): boolean {
  const rows = Array.from({ length: amount.length }, (_, row) => row).filter((row) => isPresent(amount, row));
  const kinds = (less: readonly NumberColumn[]): number =>
    new Set(rows.map((row) => Math.round(100 * (numberAt(amount, row) - sumAt(less, row))))).size;
  return rows.filter((row) => sumAt(tips, row) !== 0).length >= MIN_ROWS && kinds(tips) * FEWER <= kinds([]);
}

/** True where taxes are a part of the amount, or of the amount without tips, by their rates. */
function areIncluded(taxes: readonly NumberColumn[], amount: NumberColumn, tips: readonly NumberColumn[] = []): boolean {
  const taxed = Array.from({ length: amount.length }, (_, row): Taxed => {
    const whole = isPresent(amount, row) ? numberAt(amount, row) - sumAt(tips, row) : 0;
    return { whole, tax: sumAt(taxes, row) };
  }).filter(({ whole, tax }) => tax !== 0 && whole / tax > 1);
  const single = isOneRateIn(taxed);
  if (single !== undefined) return single;
  const looked = taxed.filter(({ whole, tax }) => Math.abs(whole - tax) >= MIN_AMOUNT);
  const included = looked.filter(({ whole, tax }) => isRateOf(whole - tax, tax, RATE_STEP));
  const onTop = looked.filter(({ whole, tax }) => isRateOf(whole, tax, onTopStep(tax / whole)));
  return looked.length >= MIN_ROWS && included.length >= HOLDS * looked.length && onTop.length <= MAX_ON_TOP * looked.length;
}

/** An amount, and the tax next to it. */
interface Taxed {
  readonly whole: number;
  readonly tax: number;
}

/** The steps of rates of taxes that are added to amounts. */
function onTopStep(rate: number): number {
  return rate <= MAX_SALES_TAX ? SALES_TAX_STEP : RATE_STEP;
}

/**
 * Returns whether amounts include taxes of a single rate: it is usual as a part of the amounts without it, and unusual as a part of the whole ones. Sums
 * give the rate far more exactly than the rounded tax of a small amount. `undefined` for several rates and for few rows.
 */
function isOneRateIn(taxed: readonly Taxed[]): boolean | undefined {
  const net = sumOf(taxed.map(({ whole, tax }) => Math.abs(whole - tax)));
  const rate = sumOf(taxed.map(({ tax }) => Math.abs(tax))) / net;
  const equal = taxed.filter(({ whole, tax }) => Math.abs(tax - rate * (whole - tax)) <= CENTS).length;
  if (taxed.length < MIN_ROWS || equal < HOLDS * taxed.length) return undefined;
  const isUsual = (value: number, step: number): boolean =>
    Math.abs(value - Math.round(value / step) * step) * net <= CENTS * Math.sqrt(taxed.length);
  const whole = rate / (1 + rate);
  return isUsual(rate, RATE_STEP) && !isUsual(whole, onTopStep(whole));
}

/** True for a tax that is a multiple of a step of an amount. */
function isRateOf(amount: number, tax: number, step: number): boolean {
  return Math.abs(tax - Math.round(tax / amount / step) * step * amount) <= CENTS;
}
