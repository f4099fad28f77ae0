import { splitList } from '../../query/names.js';
import { SalesError } from '../../util/error.js';

/** A join from the option `joins`. Names are split at dots, because tables and columns may contain dots too. */
export interface DeclaredJoin {
  readonly text: string;
  /** Pairs of columns that must be equal. */
  readonly pairs: readonly (readonly [readonly string[], readonly string[]])[];
  /** The day that must be within a period, and the first and last day of the period. */
  readonly period?: { readonly day: readonly string[]; readonly first: readonly string[]; readonly last: readonly string[] };
  /** The alias of its target table. */
  readonly as?: string;
}

/**
 * Parses the option `joins`: `orders.product_id = products.id; a.x = b.x and a.y = b.y; orders.ship_date = calendar.date as
 * ship_calendar; sales.sku = prices.sku and sales.day between prices.start and prices.end`, or a list of such texts. Names with
 * special characters are written in double quotes.
 * @throws SalesError `bad-join` for a text that cannot be parsed
 */
export function parseJoins(input: string | readonly string[]): readonly DeclaredJoin[] {
  const texts: readonly unknown[] = Array.isArray(input) ? input : [input];
  return texts.flatMap((text) => {
    if (typeof text !== 'string') throw unreadable(String(text));
    return splitList(text, ';').map(parseJoin);
  });
}

/** `and a.day between b.start and b.end`. */
const BETWEEN = /\s+and\s+(\S+)\s+between\s+(\S+)\s+and\s+(\S+)/iu;

function parseJoin(text: string): DeclaredJoin {
  const quoted: string[] = [];
  const masked = text.replaceAll(/"((?:[^"]|"")*)"/gu, (_, name: string) => `\0${String(quoted.push(name) - 1)}\0`);
  const nameOf = (part: string): string =>
    part.trim().replaceAll(/\0(\d+)\0/gu, (_, index: string) => (quoted[Number(index)] ?? '').replaceAll('""', '"'));
  const [equations = '', as, ...rest] = masked.split(/\s+as(?:\s+|$)/iu);
  const pathOf = (side: string): readonly string[] => {
    const path = side.split('.').map(nameOf);
    if (path.length < 2 || path.includes('')) throw unreadable(text);
    return path;
  };
  const between = BETWEEN.exec(equations);
  const [day, first, last] = (between?.slice(1) ?? []).map(pathOf);
  const pairs = equations
    .replace(BETWEEN, '')
    .split(/\s+and(?:\s+|$)/iu)
    .map((equation) => {
      const [left = '', right = '', ...more] = equation.split('=');
      if (more.length > 0) throw unreadable(text);
      return [pathOf(left), pathOf(right)] as const;
    });
  if (rest.length > 0 || as?.trim() === '') throw unreadable(text);
  return {
    text,
    pairs,
    ...(day && first && last && { period: { day, first, last } }),
    ...(as === undefined ? {} : { as: nameOf(as) }),
  };
}

function unreadable(text: string): SalesError {
  const expected = 'table.column = table.column';
  return new SalesError('bad-join', 'unreadable-join', {
    params: { option: 'joins', value: text, expected },
  });
}
