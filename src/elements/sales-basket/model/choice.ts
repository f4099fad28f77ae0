import { parseWhere, quoteValue } from '../../../query/where/where.js';
import { SalesError } from '../../../util/error.js';
import { keyOf } from './view.js';
import type { BasketView } from './view.js';

/** The items of some lines, each once. */
export function itemsOf(lines: readonly number[], { rows }: Pick<BasketView, 'rows'>): readonly string[] {
  return [...new Set([...lines].sort((a, b) => a - b).flatMap((line) => rows[line]?.items ?? []))];
}

/** The clause that names items; none of no items. */
export function clauseOf(field: string, items: readonly string[]): string {
  return items.length === 0 ? '' : `${field}: ${items.map(quoteValue).join(', ')}`;
}

/** The lines whose items together are just those that a clause of the widget's own names: all lines within it, if these leave none out. */
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
    // What another version of the library wrote chooses nothing here.
    if (error instanceof SalesError) return [];
    throw error;
  }
}
