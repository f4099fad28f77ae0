import { meaningOf } from '../../catalog/detect/names/names.js';
import type { Vocabulary } from '../../catalog/detect/names/names.js';
import type { Column, NumberColumn } from '../../table/column.js';
import type { Table } from '../../table/table.js';
import { numberAt, numbersColumn } from '../describe/column-values.js';

/** Minimum share of the rows in which amounts must be price × quantity. */
const HOLDS = 0.99;
const CENT = 0.005;

/** Columns of amounts per member, in a table with a quantity for all members together. */
export interface WideAmounts {
  readonly table: Table;
  readonly members: readonly NumberColumn[];
  readonly vocabulary: Vocabulary;
}

/** True where each row has an amount for one member at most, so everything else in the row belongs to it. */
export function hasOneMember({ table, members }: WideAmounts): boolean {
  for (let row = 0; row < table.rowCount; row += 1)
    if (members.filter((column) => (numberAt(column, row) || 0) !== 0).length > 1) return false;
  return true;
}

/**
 * Returns the price and the units of each member where values prove them: the amounts of a row are price × quantity together, and each of them
 * is a whole number of units. Empty otherwise, because a quantity of several channels says nothing of one channel.
 */
export function unitsPerMember(wide: WideAmounts): readonly Column[] {
  const { table, members, vocabulary } = wide;
  const numbers = table.columns.filter((column): column is NumberColumn => column.type === 'number' && !members.includes(column));
  const named = (idea: 'quantity' | 'price'): readonly NumberColumn[] =>
    numbers.filter(({ name }) => meaningOf(name, vocabulary).concepts.has(idea));
  for (const quantity of named('quantity')) {
    const price = named('price').find((one) => isProven(wide, { quantity, price: one }));
    if (price !== undefined) return [unitsOf(wide, { quantity, price })];
  }
  return [];
}

interface Parts {
  readonly quantity: NumberColumn;
  readonly price: NumberColumn;
}

function isProven({ table, members }: WideAmounts, { quantity, price }: Parts): boolean {
  let held = 0;
  for (let row = 0; row < table.rowCount; row += 1) {
    const [units, each] = [numberAt(quantity, row), numberAt(price, row)];
    const amounts = members.map((column) => numberAt(column, row) || 0);
    const isWhole = amounts.every((amount) => Math.abs(Math.round(amount / each) * each - amount) <= CENT);
    const sum = amounts.reduce((all, amount) => all + amount, 0);
    if (each > 2 * CENT && isWhole && Math.abs(sum - units * each) <= CENT * members.length) held += 1;
  }
  return table.rowCount > 0 && held >= HOLDS * table.rowCount;
}

function unitsOf({ table, members }: WideAmounts, { quantity, price }: Parts): Column {
  const { name } = quantity;
  const length = table.rowCount * members.length;
  return numbersColumn({ name, length, scale: 0, guess: 'units of a column per member' }, (at) => {
    const row = Math.floor(at / members.length);
    const units = Math.round((numberAt(members[at % members.length]!, row) || 0) / numberAt(price, row));
    return Number.isFinite(units) ? units : undefined;
  });
}
