import { NOT_BOOKED, type DetectedRoles } from '../../catalog/detect/roles.js';
import type { Column, NumberColumn } from '../../table/column.js';
import type { Table } from '../../table/table.js';
import { numberAt } from '../describe/column-values.js';
import { isBalanced } from './may-state-amounts.js';
import { signedColumn } from './signed-amounts.js';

/** Maximum number of columns of numbers that are compared in pairs. */
const MAX_NUMBERS = 8;

/**
 * Refuses the amounts of balanced bookings as revenue: debit and credit add up to 0, as one column with a sign or as two columns with one
 * of them in each row. The sales among them are on some of the accounts, which no column states.
 */
export function withoutBookings(detected: DetectedRoles, table: Table): DetectedRoles {
  const amount = balancedIn(detected, table);
  if (amount === undefined) return detected;
  const params = { role: 'revenue', table: table.name, column: amount, unit: 'bookings' };
  return {
    ...detected,
    roles: detected.roles.filter(
      ({ role }) => role !== 'revenue' && !NOT_BOOKED.some((target) => target === role || target === `${role}-code`),
    ),
    derived: (detected.derived ?? []).filter(({ kind }) => kind !== 'signed'),
    questions: [],
    warnings: [
      ...detected.warnings.filter(({ code, params: of }) => code !== 'signed-amounts' && of?.['role'] !== 'revenue'),
      { code: 'not-sales', table: table.name, column: amount, params },
    ],
  };
}

/** The column with balanced amounts, or the first of two that balance each other. */
function balancedIn(detected: DetectedRoles, table: Table): string | undefined {
  const revenue = detected.roles.find(({ role }) => role === 'revenue')?.ref;
  if (revenue === undefined && detected.roles.some(({ role }) => role === 'price' || role === 'quantity')) return undefined;
  const columnOf = (name: string | undefined): Column | undefined => table.columns.find((one) => one.name === name);
  if (revenue !== undefined) {
    const signed = detected.derived?.find(({ ref, kind }) => kind === 'signed' && ref.column === revenue.column);
    const parts = signed?.of.map(columnOf).filter((one) => one !== undefined);
    const column = parts ? signedColumn(revenue.column, parts) : columnOf(revenue.column);
    return revenue.table === table.name && column?.type === 'number' && isBalanced(column)
      ? (signed?.of[0] ?? revenue.column)
      : undefined;
  }
  const numbers = table.columns.filter((column): column is NumberColumn => column.type === 'number').slice(0, MAX_NUMBERS);
  return numbers.find((debit, at) => numbers.slice(at + 1).some((credit) => balance(debit, credit)))?.name;
}

/** True for two columns that add up to the same, with a value in one of them in each row. */
function balance(debit: NumberColumn, credit: NumberColumn): boolean {
  const isBoth = (row: number): boolean => (numberAt(debit, row) || 0) !== 0 && (numberAt(credit, row) || 0) !== 0;
  for (let row = 0; row < debit.length; row += 1) if (isBoth(row)) return false;
  return isBalanced(debit, credit);
}
