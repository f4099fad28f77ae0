import type { QueryResult } from '../../../query/result/result.js';
import type { Note } from '../../../query/schema.js';

/** Codes of warnings that may change a figure. */
export const DOUBTS: ReadonlySet<string> = new Set([
  'ambiguous-date-order',
  'ambiguous-role',
  'amounts-per-order',
  'member-totals',
  'no-header',
  'possible-total-row',
  'price-may-be-total',
  'refunds-not-deducted',
  'returns-not-deducted',
  'repeated-rows',
  'revenue-may-be-gross',
  'same-rows',
  'stray-dates',
  'unknown-money',
  'unrelated-table',
  'unsold-rows',
]);

/** Roles that give revenue where no column has it. */
const OF_REVENUE: readonly string[] = ['price', 'revenue'];

/** True when a warning may change the figures of a result, so the card shows it next to them. */
export function concerns({ code, column, params }: Note, { columns, facts }: QueryResult): boolean {
  const { roles = [], period } = facts;
  switch (code) {
    case 'ambiguous-role':
      return roles.some((role) => role === params?.['role']);
    case 'price-may-be-total':
      return roles.some((role) => OF_REVENUE.includes(role));
    case 'amounts-per-order':
    case 'refunds-not-deducted':
    case 'returns-not-deducted':
    case 'revenue-may-be-gross':
    case 'unknown-money':
      return columns.some(({ unit, name }) => unit === 'money' && name !== 'cost');
    case 'stray-dates':
    case 'ambiguous-date-order':
      return period !== undefined || columns.some(({ name }) => name.includes('(date)') || name === column);
    default:
      return DOUBTS.has(code);
  }
}
