import { namesCents } from '../../catalog/detect/money/money-names.js';
import type { Column, DecimalColumn, FloatColumn } from '../../table/column.js';
import { amountColumn, numberAt } from './column-values.js';

export type NumberColumn = DecimalColumn | FloatColumn;

/** True for a column of whole numbers. */
export function isWhole(column: NumberColumn): boolean {
  return column.kind === 'decimal' && column.scale === 0;
}

/** True for whole numbers that a name calls cents. */
export function isCents(column: NumberColumn): boolean {
  return isWhole(column) && namesCents(column.name);
}

/** Returns numbers divided by 100. The result is exact. */
export function unitsOfCents(name: string, [amount]: readonly Column[]): NumberColumn | undefined {
  if (amount?.type !== 'number') return undefined;
  const scale = amount.kind === 'decimal' ? amount.scale + 2 : undefined;
  return amountColumn(
    { name, amount, scale, guess: `numbers, '${amount.name}' divided by 100` },
    (row) => numberAt(amount, row) / 100,
  );
}
