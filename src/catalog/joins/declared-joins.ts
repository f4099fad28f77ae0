import { splitList } from '../../query/list.js';
import { SalesError } from '../../util/error.js';

/** A join as its reader has written it; names by their parts between points, as tables and columns may have points too. */
export interface DeclaredJoin {
  readonly text: string;
  /** Pairs of names that are equal. */
  readonly pairs: readonly (readonly [readonly string[], readonly string[]])[];
  /** The second name of the table that it leads to. */
  readonly as?: string;
}

/**
 * Joins as set by their user: `orders.product_id = products.id; a.x = b.x and a.y = b.y; orders.ship_date = calendar.date as ship_calendar`, or a
 * list of such texts. Names with special signs stand in double quotes.
 * @throws SalesError `bad-join` for a text that cannot be read
 */
export function parseJoins(input: string | readonly string[]): readonly DeclaredJoin[] {
  const texts: readonly unknown[] = Array.isArray(input) ? input : [input];
  return texts.flatMap((text) => {
    if (typeof text !== 'string') throw unreadable(String(text));
    return splitList(text, ';').map(parseJoin);
  });
}

function parseJoin(text: string): DeclaredJoin {
  const quoted: string[] = [];
  const masked = text.replaceAll(/"((?:[^"]|"")*)"/gu, (_, name: string) => `\0${String(quoted.push(name) - 1)}\0`);
  const nameOf = (part: string): string =>
    part.trim().replaceAll(/\0(\d+)\0/gu, (_, index: string) => (quoted[Number(index)] ?? '').replaceAll('""', '"'));
  const [equations = '', as, ...rest] = masked.split(/\s+as(?:\s+|$)/iu);
  const pairs = equations.split(/\s+and(?:\s+|$)/iu).map((equation) => {
    const [left = [], right = [], ...more] = equation.split('=').map((side) => side.split('.').map(nameOf));
    if (more.length > 0 || [left, right].some((path) => path.length < 2 || path.includes(''))) throw unreadable(text);
    return [left, right] as const;
  });
  if (rest.length > 0 || as?.trim() === '') throw unreadable(text);
  return { text, pairs, ...(as === undefined ? {} : { as: nameOf(as) }) };
}

function unreadable(text: string): SalesError {
  const expected = 'table.column = table.column';
  return new SalesError('bad-join', `joins: cannot read '${text}'; expected ${expected}`, {
    hint: 'Write joins="orders.product_id = products.id; orders.customer = customers.id".',
    params: { option: 'joins', value: text, expected },
  });
}
