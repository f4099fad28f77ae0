import type { NamesShape } from '../../../query/shape.js';
import type { Selection, ShapeTools } from './shape-tools.js';

/** A text without visible characters, as `trim` of JavaScript empties it. */
const BLANK = String.raw`^[\s\x0b\x{feff}\p{Z}]*$`;

/** Compiles `names`. */
export function namesOf({ member, name, count, of }: NamesShape, tools: ShapeTools): Selection {
  const [m, n, c] = [tools.key(member), tools.key(name), tools.number(count)];
  const isNamed = `CASE WHEN ${n} IS NULL OR ${tools.matches(n, BLANK)} THEN 0 ELSE 1 END`;
  const all = (sql: string): string => `${sql} OVER ()`;
  return {
    statements: [
      `y AS (SELECT ${m} AS m, ${n} AS n, ${c} AS c, ${isNamed} AS is_named FROM x WHERE ${m} IS NOT NULL)`,
      'r AS (SELECT *, row_number() OVER (PARTITION BY m ORDER BY is_named DESC, c DESC, n) AS place,' +
        ' sum(is_named) OVER (PARTITION BY m) AS names FROM y)',
      `h AS (SELECT m, n, is_named, sum(is_named) OVER (PARTITION BY n) AS bearers, row_number() OVER (ORDER BY m) AS i,` +
        ` ${all('count(*)')} AS members, ${all('sum(is_named)')} AS named,` +
        ` ${all('sum(CASE WHEN names > 1 THEN 1 ELSE 0 END)')} AS several FROM r WHERE place = 1)`,
      `a AS (SELECT *, CASE WHEN is_named = 1 AND ${tools.isOneOf(member, 'm', of)} THEN 1 ELSE 0 END AS asked FROM h)`,
    ],
    columns: [
      ['member', tools.output(member, 'm')],
      ['name', tools.output(name, 'n')],
      ['shared', tools.count('CASE WHEN bearers > 1 THEN 1 ELSE 0 END')],
      ...['asked', 'members', 'named', 'several'].map((total) => [total, tools.count(total)] as const),
    ],
    from: 'a WHERE asked = 1 OR i = 1 ORDER BY i',
  };
}
