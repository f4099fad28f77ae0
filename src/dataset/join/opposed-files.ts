import { otherMoneyNamed } from '../../catalog/detect/money/not-sales.js';
import { isRefundName } from '../../catalog/detect/money/refund-names.js';
import { meaningOf } from '../../catalog/detect/names/names.js';
import type { Concept } from '../../catalog/detect/names/words.js';
import type { Table } from '../../table/table.js';
import { allWords } from '../describe/all-words.js';

/** Words in the names of files of sales, and of files with the same columns about something else. */
const SALES: readonly Concept[] = ['order', 'sale', 'invoice', 'transaction', 'revenue', 'actual'];
const OTHERS: readonly Concept[] = ['purchase', 'procure', 'target'];
const RETURNS: readonly Concept[] = ['return', 'cancel'];

/**
 * True when the name of one file says sales, and that of the other purchases, expenses, a plan or returns: such files have the same columns, and are
 * not parts of one table. Returns with a sign are: they net the sales out.
 */
export function areOpposed(one: Table, other: Table): boolean {
  const [left, right] = [isOther(one), isOther(other)];
  return left !== right && namesSales(left ? other : one);
}

function isOther({ name, columns }: Table): boolean {
  const { concepts } = meaningOf(name, allWords());
  if (OTHERS.some((idea) => concepts.has(idea)) || otherMoneyNamed(name) !== undefined) return true;
  const isReturned = isRefundName(name) || RETURNS.some((idea) => concepts.has(idea));
  return isReturned && columns.every((column) => column.type !== 'number' || column.min >= 0);
}

function namesSales({ name }: Table): boolean {
  const { concepts } = meaningOf(name, allWords());
  return SALES.some((idea) => concepts.has(idea));
}
