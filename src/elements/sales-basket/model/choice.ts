import { parseWhere, quoteValue } from '../../../query/where/where.js';
import { SalesError } from '../../../util/error.js';
import { keyOf } from './view.js';
import type { BasketView } from './view.js';

/** Returns the distinct items of some lines. */
export function itemsOf(lines: readonly number[], { rows }: Pick<BasketView, 'rows'>): readonly string[] {
  return [...new Set([...lines].sort((a, b) => a - b).flatMap((line) => rows[line]?.items ?? []))];
}

/** Returns the clause that selects some items; empty without items. */
export function clauseOf(field: string, items: readonly string[]): string {
  return items.length === 0 ? '' : `${field}: ${items.map(quoteValue).join(', ')}`;
}

/**
 * Returns the selected lines: all lines that consist of items in the widget's own clause. Empty unless these lines cover the
 * clause.
 */
export function chosenLines(own: string, { rows, item }: Pick<BasketView, 'rows' | 'item'>): readonly number[] {
  const named = membersOf(own, item);
  const within = rows.flatMap(({ items }, line) => (items.every((one) => named.includes(one)) ? [line] : []));
  return keyOf(itemsOf(within, { rows })) === keyOf(named) ? within : [];
}

function membersOf(own: string, field: string): readonly string[] {
  try {
    const clause = parseWhere(own).find((one) => one.field === field);
    return clause?.items.flatMap((item) => (item.kind === 'equals' && !item.not ? [item.value] : [])) ?? [];
  } catch (error) {
    // A clause written by another version of the library may not parse. It then selects nothing.
    if (error instanceof SalesError) return [];
    throw error;
  }
}
