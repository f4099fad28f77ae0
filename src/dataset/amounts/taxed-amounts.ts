import { meaningOf, wordsOf, type Vocabulary } from '../../catalog/detect/names/names.js';
import type { Concept } from '../../catalog/detect/names/words.js';
import type { DetectedRoles } from '../../catalog/detect/roles.js';
import type { DerivedColumn } from '../../query/catalog.js';
import type { Role } from '../../query/schema.js';
import type { Table } from '../../table/table.js';
import { isPresent, numberAt } from '../describe/column-values.js';
import type { NumberColumn } from '../../table/column.js';

/** The tables, and which roles the page sets. */
interface Stage {
  readonly tables: readonly Table[];
  readonly isChosen: (role: Role) => boolean;
  readonly vocabulary: Vocabulary;
}

/** Names of tips, which are for the staff. */
const TIP =
  /(?<!\p{L})(?:tips?|gratuit(?:y|ies)|trinkgeld(?:er)?|pourboires?|propinas?|gorjetas?|manc(?:ia|e)|fooi(?:en)?|napiw(?:ek|ki)|dricks|drikkepenge|juomaraha|spropitne|bahsis)(?!\p{L})|チップ|小[费費]|팁|טיפ|बख्शीश|اكراميه|чаевые/u;

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

/** Maximum number of amounts that may add up with tips, and how many times fewer amounts there are without the tips that they include. */
const MAX_PARTS = 8;
const FEWER = 2;

/**
 * Deducts the taxes and tips that the revenue includes. Taxes are a usual rate of the amount without them, and none of the whole amount. Tips add up to the
 * revenue with other columns, or leave far fewer different amounts, which are prices. A profit next to the amount shows what it is made of, and then
 * nothing is deducted.
 */
export function withoutTax(detected: DetectedRoles, { tables, isChosen, vocabulary }: Stage): DetectedRoles {
  const choiceOf = (role: Role): DetectedRoles['roles'][number] | undefined => detected.roles.find((one) => one.role === role);
  const revenue = choiceOf('revenue');
  const table = tables.find(({ name }) => name === revenue?.ref.table);
  const numbers = table?.columns.filter((column): column is NumberColumn => column.type === 'number') ?? [];
  const amount = numbers.find(({ name }) => name === revenue?.ref.column);
  const isOpen = choiceOf('profit') !== undefined || detected.questions.some(({ role }) => role === 'revenue');
  if (!revenue || !table || !amount || isOpen || isChosen('revenue')) return detected;
  const own = includedIn(
    amount,
    numbers.filter((column) => column !== amount),
    vocabulary,
  );
  if (own.length === 0) return detected;
  const nets = own.reduce<readonly DerivedColumn[]>((before, { name }) => {
    const whole = before.at(-1)?.ref.column ?? amount.name;
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
  const tips = others.filter(({ name, max }) => max > 0 && TIP.test(wordsOf(name).join(' ')));
  if (taxes.length > 0 && tips.length > 0 && !areIncluded(taxes, amount) && areIncluded(taxes, amount, tips))
    return [...taxes, ...tips];
  const isTipped = tips.length > 0 && areTipsIncluded(tips, amount, others);
  return [...(taxes.length > 0 && areIncluded(taxes, amount) ? taxes : []), ...(isTipped ? tips : [])];
}

function sumAt(columns: readonly NumberColumn[], row: number): number {
  return columns.reduce((sum, column) => sum + (isPresent(column, row) ? numberAt(column, row) : 0), 0);
}

/** True where tips and other columns add up to the amount, or where the amounts without tips are few. */
function areTipsIncluded(tips: readonly NumberColumn[], amount: NumberColumn, others: readonly NumberColumn[]): boolean {
  const rows = Array.from({ length: amount.length }, (_, row) => row).filter((row) => isPresent(amount, row));
  const tipped = rows.filter((row) => sumAt(tips, row) !== 0);
  if (tipped.length < MIN_ROWS) return false;
  const kinds = (less: readonly NumberColumn[]): number =>
    new Set(rows.map((row) => Math.round(100 * (numberAt(amount, row) - sumAt(less, row))))).size;
  if (kinds(tips) * FEWER <= kinds([])) return true;
  const parts = others.filter((column) => !tips.includes(column)).slice(0, MAX_PARTS);
  const sets = parts.reduce<readonly (readonly NumberColumn[])[]>(
    (all, one) => [...all, ...all.map((set) => [...set, one])],
    [tips],
  );
  const isSum = (set: readonly NumberColumn[], row: number): boolean =>
    Math.abs(sumAt(set, row) - numberAt(amount, row)) <= CENTS;
  return sets
    .slice(1)
    .some((set) => isSum(set, tipped[0]!) && tipped.filter((row) => isSum(set, row)).length >= HOLDS * tipped.length);
}

/** True where taxes are a part of the amount, or of the amount without tips, by their rates. */
function areIncluded(taxes: readonly NumberColumn[], amount: NumberColumn, tips: readonly NumberColumn[] = []): boolean {
  let [looked, included, onTop] = [0, 0, 0];
  for (let row = 0; row < amount.length; row += 1) {
    const tax = sumAt(taxes, row);
    const whole = isPresent(amount, row) ? numberAt(amount, row) - sumAt(tips, row) : 0;
    const net = whole - tax;
    if (tax === 0 || Math.abs(net) < MIN_AMOUNT) continue;
    looked += 1;
    if (isRateOf(net, tax, RATE_STEP)) included += 1;
    if (isRateOf(whole, tax, tax / whole <= MAX_SALES_TAX ? SALES_TAX_STEP : RATE_STEP)) onTop += 1;
  }
  return looked >= MIN_ROWS && included >= HOLDS * looked && onTop <= MAX_ON_TOP * looked;
}

/** True for a tax that is a multiple of a step of an amount. */
function isRateOf(amount: number, tax: number, step: number): boolean {
  return Math.abs(tax - Math.round(tax / amount / step) * step * amount) <= CENTS;
}
