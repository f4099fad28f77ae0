import { meaningOf, type Vocabulary } from '../../catalog/detect/names/names.js';
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

/**
 * Deducts the taxes that the revenue includes: they are a usual rate of the amount without them, and none of the whole amount. A profit next to the
 * amount shows what it is made of, and then nothing is deducted.
 */
export function withoutTax(detected: DetectedRoles, { tables, isChosen, vocabulary }: Stage): DetectedRoles {
  const choiceOf = (role: Role): DetectedRoles['roles'][number] | undefined => detected.roles.find((one) => one.role === role);
  const revenue = choiceOf('revenue');
  const table = tables.find(({ name }) => name === revenue?.ref.table);
  const numbers = table?.columns.filter((column): column is NumberColumn => column.type === 'number') ?? [];
  const amount = numbers.find(({ name }) => name === revenue?.ref.column);
  const isOpen = choiceOf('profit') !== undefined || detected.questions.some(({ role }) => role === 'revenue');
  if (!revenue || !table || !amount || isOpen || isChosen('revenue')) return detected;
  const taxes = numbers.filter(({ name }) => name !== amount.name && isTax(name, vocabulary));
  if (taxes.length === 0 || !areIncluded(taxes, amount)) return detected;
  const nets = taxes.reduce<readonly DerivedColumn[]>((before, { name }) => {
    const whole = before.at(-1)?.ref.column ?? amount.name;
    return [...before, { ref: { table: table.name, column: `${whole} − ${name}` }, of: [whole, name], kind: 'net' }];
  }, []);
  const charges = taxes.map(({ name }) => name);
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

/** True where taxes are a part of the amount by their rates. */
function areIncluded(taxes: readonly NumberColumn[], amount: NumberColumn): boolean {
  let [looked, included, onTop] = [0, 0, 0];
  for (let row = 0; row < amount.length; row += 1) {
    const tax = taxes.reduce((sum, column) => sum + (isPresent(column, row) ? numberAt(column, row) : 0), 0);
    const whole = isPresent(amount, row) ? numberAt(amount, row) : 0;
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
