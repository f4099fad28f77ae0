import type { DetectedRoles } from '../../catalog/detect/roles.js';
import type { DerivedColumn } from '../../query/catalog.js';
import type { Note, Role } from '../../query/schema.js';
import type { Column, DecimalColumn, FloatColumn, TextColumn } from '../../table/column.js';
import type { Table } from '../../table/table.js';
import { amountColumn, isPresent, numberAt } from './column-values.js';

/** Marks of credit and of debit, in the languages of the detection. */
const CREDIT = /^(?:h(?:aben)?|c(?:r(?:edit)?)?|cr[ée]dito?|kredit|haber|avere|credit|k|m[aą]|贷|貸方?|대변|دائن)\.?$/iu;
const DEBIT = /^(?:s(?:oll)?|d(?:[rb]|ebit)?|d[ée]bito?|debet|debe|dare|wn|借方?|차변|مدين)\.?$/iu;

/** Words in the name of a column with marks of one letter. */
const MARKS = /soll|haben|debit|debet|d[ée]bit|debe|cr[ée]d|kred|kennz|mark$|sign|d\s*[/_-]\s*[ckh]|s\s*[/_-]\s*h|indicator/iu;

/** Minimum share of the rows with an amount below 0 in which price and quantity are above 0, to conclude that pieces were returned. */
const HOLDS = 0.98;

/**
 * Gives amounts and quantities without a sign the one that another column states (DESIGN R6): the rarer of debit and credit
 * marks reverses an amount, and the quantity of a credit note has the sign of its amount. A note states the column of amounts.
 */
export function withSigned(detected: DetectedRoles, table: Table, isChosen: (role: Role) => boolean): DetectedRoles {
  const signed = isChosen('revenue') ? detected : withSignedAmounts(detected, table);
  return isChosen('quantity') ? signed : withSignedQuantities(signed, table);
}

function withSignedQuantities(detected: DetectedRoles, table: Table): DetectedRoles {
  const numbersOf = (name: Role): DecimalColumn | FloatColumn | undefined => {
    const ref = detected.roles.find(({ role }) => role === name)?.ref;
    const column = ref?.table === table.name ? table.columns.find((one) => one.name === ref.column) : undefined;
    return column?.type === 'number' ? column : undefined;
  };
  const [amount, quantity, price] = [numbersOf('revenue'), numbersOf('quantity'), numbersOf('price')];
  if (!amount || !quantity || !price || amount.min >= 0 || quantity.min < 0) return detected;
  let [below, returned] = [0, 0];
  for (let row = 0; row < table.rowCount; row += 1) {
    if (!isPresent(amount, row) || numberAt(amount, row) >= 0) continue;
    below += 1;
    if ([quantity, price].every((column) => isPresent(column, row) && numberAt(column, row) > 0)) returned += 1;
  }
  if (returned === 0 || returned < HOLDS * below) return detected;
  const derived: DerivedColumn = {
    ref: { table: table.name, column: `${quantity.name} (${amount.name})` },
    of: [quantity.name, amount.name],
    kind: 'signed',
  };
  return {
    ...detected,
    roles: detected.roles.map((one) => (one.role === 'quantity' ? { ...one, ref: derived.ref } : one)),
    derived: [...(detected.derived ?? []), derived],
  };
}

function withSignedAmounts(detected: DetectedRoles, table: Table): DetectedRoles {
  const revenue = detected.roles.find(({ role, ref }) => role === 'revenue' && ref.table === table.name);
  const amount = table.columns.find(({ name }) => name === revenue?.ref.column);
  const mark = table.columns.find(isMark);
  if (revenue === undefined || mark === undefined || amount?.type !== 'number' || amount.min < 0) return detected;
  const derived: DerivedColumn = {
    ref: { table: table.name, column: `${amount.name} (${mark.name})` },
    of: [amount.name, mark.name],
    kind: 'signed',
  };
  return {
    ...detected,
    roles: detected.roles.map((one) => (one === revenue ? { ...one, ref: derived.ref } : one)),
    derived: [...(detected.derived ?? []), derived],
    warnings: [...detected.warnings, signedNote(table.name, amount.name, mark)],
  };
}

function isMark(column: Column): column is TextColumn {
  if (column.type !== 'text' || column.missing > 0 || column.dictionary.length !== 2) return false;
  const [one = '', other = ''] = column.dictionary;
  const isPair = (CREDIT.test(one) && DEBIT.test(other)) || (CREDIT.test(other) && DEBIT.test(one));
  return isPair && (one.length > 1 || MARKS.test(column.name));
}

function signedNote(table: string, amount: string, mark: TextColumn): Note {
  const reversed = mark.dictionary[reversing(mark)] ?? '';
  return { code: 'signed-amounts', table, column: amount, params: { column: amount, mark: mark.name, reversed } };
}

/** The code of the rarer mark; of equally many that of debit. */
function reversing({ codes, dictionary }: TextColumn): number {
  let ones = 0;
  for (const code of codes) ones += code;
  const debit = dictionary.findIndex((text) => DEBIT.test(text));
  if (ones * 2 === codes.length) return debit;
  return ones * 2 < codes.length ? 1 : 0;
}

/** Returns numbers with the sign of their marks, or that of other numbers. Decimals stay exact. */
export function signedColumn(name: string, [amount, mark]: readonly Column[]): DecimalColumn | FloatColumn | undefined {
  if (amount?.type !== 'number' || (mark?.type !== 'text' && mark?.type !== 'number')) return undefined;
  const isReversed = signOf(mark);
  const scale = amount.kind === 'decimal' ? amount.scale : undefined;
  const guess = `numbers, '${amount.name}' with the sign of '${mark.name}'`;
  return amountColumn({ name, amount, scale, guess }, (row) => (isReversed(row) ? -1 : 1) * numberAt(amount, row));
}

/** Returns a test for rows whose mark reverses the sign. */
function signOf(mark: TextColumn | DecimalColumn | FloatColumn): (row: number) => boolean {
  if (mark.type === 'number') return (row) => isPresent(mark, row) && numberAt(mark, row) < 0;
  const minus = reversing(mark);
  return (row) => mark.codes[row] === minus;
}
