import type { DetectedRoles } from '../../catalog/detect/roles.js';
import type { DerivedColumn } from '../../query/catalog.js';
import type { Note } from '../../query/schema.js';
import type { Column, DecimalColumn, FloatColumn, TextColumn } from '../../table/column.js';
import type { Table } from '../../table/table.js';
import { amountColumn, numberAt } from './column-values.js';

/** Marks of credit and of debit, in the languages of the detection. */
const CREDIT = /^(?:h(?:aben)?|c(?:r(?:edit)?)?|cr[ée]dito?|kredit|haber|avere|credit|k|m[aą]|贷|貸方?|대변|دائن)\.?$/iu;
const DEBIT = /^(?:s(?:oll)?|d(?:[rb]|ebit)?|d[ée]bito?|debet|debe|dare|wn|借方?|차변|مدين)\.?$/iu;

/** Words in the name of a column with marks of one letter. */
const MARKS = /soll|haben|debit|debet|d[ée]bit|debe|cr[ée]d|kred|kennz|mark$|sign|d\s*[/_-]\s*[ckh]|s\s*[/_-]\s*h|indicator/iu;

/**
 * Gives amounts without a sign the one that a column of debit and credit marks states (DESIGN R6): the rarer mark reverses. A note states the
 * column.
 */
export function withSigned(detected: DetectedRoles, table: Table, isChosen: boolean): DetectedRoles {
  const revenue = detected.roles.find(({ role, ref }) => role === 'revenue' && ref.table === table.name);
  const amount = table.columns.find(({ name }) => name === revenue?.ref.column);
  const mark = table.columns.find(isMark);
  if (isChosen || revenue === undefined || mark === undefined || amount?.type !== 'number' || amount.min < 0) return detected;
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

/** Returns amounts with the sign of their marks. Decimals stay exact. */
export function signedColumn(name: string, [amount, mark]: readonly Column[]): DecimalColumn | FloatColumn | undefined {
  if (amount?.type !== 'number' || mark?.type !== 'text') return undefined;
  const minus = reversing(mark);
  const scale = amount.kind === 'decimal' ? amount.scale : undefined;
  const guess = `numbers, '${amount.name}' with the sign of '${mark.name}'`;
  return amountColumn({ name, amount, scale, guess }, (row) => (mark.codes[row] === minus ? -1 : 1) * numberAt(amount, row));
}
