import type { BasketsShape, ItemsetsShape } from '../../../query/shape.js';
import type { Selection, ShapeTools } from './shape-source.js';

/** Returns the statement `y` of baskets `b` and items `i`. */
function rows(
  { basket, item }: BasketsShape | ItemsetsShape,
  tools: ShapeTools,
  more: { columns: string; where: string },
): string {
  const [b, i] = [tools.key(basket), tools.key(item)];
  return `y AS (SELECT ${b} AS b, ${i} AS i${more.columns} FROM x WHERE ${b} IS NOT NULL AND ${i} IS NOT NULL${more.where})`;
}

/** Compiles `baskets`. */
export function basketsOf(shape: BasketsShape, tools: ShapeTools): Selection {
  const sizes = '(SELECT count(*) AS n FROM y GROUP BY b) AS d';
  return {
    statements: [
      rows(shape, tools, { columns: '', where: '' }),
      `a AS (SELECT count(*) AS baskets, sum(CASE WHEN n = 1 THEN 1 ELSE 0 END) AS single FROM ${sizes})`,
      'c AS (SELECT count(*) AS items FROM (SELECT i FROM y GROUP BY i) AS e)',
    ],
    columns: [
      ['baskets', tools.count('baskets')],
      ['single', tools.count('single')],
      ['items', tools.count('items')],
    ],
    from: 'a CROSS JOIN c',
  };
}

/** Compiles `itemsets`. A set is frequent only if its first items are, so each self-join adds an item to frequent sets. */
export function itemsetsOf(shape: ItemsetsShape, tools: ShapeTools): Selection {
  const { length, minCount, limit, item, among, value } = shape;
  const where = among === undefined ? '' : ` AND ${tools.isOneOf(item, tools.key(item), among)}`;
  const isFrequent = `HAVING count(*) >= ${minCount}`;
  const end = `${isFrequent} LIMIT ${limit}`;
  if (length === 1) {
    const sum = value === undefined ? [] : [['sum', tools.double(`coalesce(${tools.sum('v')}, 0)`)] as const];
    return {
      statements: [rows(shape, tools, { columns: value === undefined ? '' : `, ${tools.number(value)} AS v`, where })],
      columns: [['item0', tools.output(item, 'i')], ['count', tools.count('count(*)')], ...sum],
      from: `y GROUP BY i ${end}`,
    };
  }
  const items = Array.from({ length }, (_, n) => `i${n}`);
  const joined = items.slice(1).flatMap((added, n) => {
    const before = items.slice(0, n + 1);
    const own = ['f.b AS b', ...before.map((name) => `p.${name} AS ${name}`), `f.i AS ${added}`].join(', ');
    const grown = `s${n + 1} AS (SELECT ${own} FROM p${n} AS p JOIN f ON p.b = f.b WHERE f.i > p.i${n})`;
    if (n + 2 === length) return [grown];
    const set = [...before, added];
    const frequent = `SELECT ${set.join(', ')} FROM s${n + 1} GROUP BY ${set.join(', ')} ${isFrequent}`;
    return [grown, `p${n + 1} AS (SELECT * FROM s${n + 1} WHERE ${tools.row(set)} IN (${frequent}))`];
  });
  return {
    statements: [
      rows(shape, tools, { columns: '', where }),
      `f AS (SELECT b, i FROM y WHERE i IN (SELECT i FROM y GROUP BY i ${isFrequent}))`,
      'p0 AS (SELECT b, i AS i0 FROM f)',
      ...joined,
    ],
    columns: [...items.map((name, n) => [`item${n}`, tools.output(item, name)] as const), ['count', tools.count('count(*)')]],
    from: `s${length - 1} GROUP BY ${items.join(', ')} ${end}`,
  };
}
