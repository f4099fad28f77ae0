import type { CohortsShape, GapsShape, LargestShape, MembersShape, NamesShape } from '../../../query/shape.js';
import type { SqlOutput } from '../sql-rows.js';
import type { Selection, ShapeTools } from './shape-source.js';

/** Compiles `members`. */
export function membersOf(shape: MembersShape, tools: ShapeTools): Selection {
  const { member, value, spans, limit } = shape;
  const number = tools.number(value);
  return {
    statements: [],
    columns: [
      [member, tools.output(member)],
      [value, tools.double(number)],
      ['total', tools.count('count(*) OVER ()')],
    ],
    from: `x WHERE ${tools.isPresent(shape)} AND (${tools.isWithin(number, spans)}) ORDER BY ${tools.order} LIMIT ${limit}`,
  };
}

/** Compiles `largest`: the sums of all members stand in every row. */
export function largestOf({ member, value, share, limit }: LargestShape, tools: ShapeTools): Selection {
  const number = tools.number(value);
  const ranked = `ORDER BY v DESC, i ROWS BETWEEN UNBOUNDED PRECEDING AND 1 PRECEDING`;
  const isFew = `coalesce(before, 0) / total < ${tools.bind(share)}`;
  const all = (sql: string): string => `${sql} OVER ()`;
  return {
    statements: [
      `y AS (SELECT ${tools.key(member)} AS m, ${number} AS v, row_number() OVER (ORDER BY ${tools.order}) AS i FROM x` +
        ` WHERE ${number} > 0 AND ${tools.key(member)} IS NOT NULL)`,
      `c AS (SELECT *, row_number() OVER (ORDER BY v DESC, i) - 1 AS place, sum(v) OVER (${ranked}) AS before,` +
        ` ${all('count(*)')} AS n, ${all(tools.sum('v'))} AS total FROM y)`,
      `r AS (SELECT *, ${all(`sum(CASE WHEN ${isFew} THEN 1 ELSE 0 END)`)} AS few,` +
        ` ${all(tools.sum(`CASE WHEN ${isFew} THEN v ELSE 0 END`))} AS amount,` +
        ` ${all(tools.sum('(n - 1 - 2 * place) * v'))} AS weighted FROM c)`,
    ],
    columns: [
      [member, tools.output(member, 'm')],
      [value, tools.double('v')],
      ['count', tools.count('n')],
      ['few', tools.count('few')],
      ['amount', tools.double('amount')],
      ['total', tools.double('total')],
      ['weighted', tools.double('weighted')],
    ],
    from: `r WHERE place < ${Math.max(1, limit)} ORDER BY place`,
  };
}

/** Compiles `gaps`. */
export function gapsOf({ member, date }: GapsShape, tools: ShapeTools): Selection {
  const [m, d] = [tools.key(member), tools.number(date)];
  const days = `PARTITION BY ${m} ORDER BY ${d}`;
  return {
    statements: [
      `y AS (SELECT ${d} - max(${d}) OVER (${days} ROWS BETWEEN 1 PRECEDING AND 1 PRECEDING) AS gap,` +
        ` row_number() OVER (${days}) AS place FROM x WHERE ${m} IS NOT NULL AND ${d} IS NOT NULL)`,
    ],
    columns: [
      ['gap', tools.double('gap')],
      ['count', tools.count('count(*)')],
      ['second', tools.count('sum(CASE WHEN place = 2 THEN 1 ELSE 0 END)')],
    ],
    from: 'y GROUP BY gap ORDER BY gap NULLS FIRST',
  };
}

/** Compiles `cohorts`. */
export function cohortsOf({ member, date, isNew, values }: CohortsShape, tools: ShapeTools): Selection {
  const [m, d] = [tools.key(member), tools.number(date)];
  const sums = values.map((_, v): [string, SqlOutput] => [`sum${v}`, tools.double(tools.sum(`coalesce(a${v}, 0)`))]);
  const own = [
    `${m} AS m`,
    `${d} AS d`,
    `max(CASE WHEN ${tools.number(isNew)} > 0 THEN ${d} END) OVER (PARTITION BY ${m}) AS start`,
    `row_number() OVER (PARTITION BY ${m} ORDER BY ${d}) AS place`,
    ...values.map((name, v) => `${tools.number(name)} AS a${v}`),
  ];
  return {
    statements: [
      `y AS (SELECT ${own.join(', ')} FROM x)`,
      'c AS (SELECT *, CASE WHEN m IS NOT NULL THEN start END AS own FROM y)',
    ],
    columns: [
      ['start', tools.double('own')],
      ['period', tools.double('d')],
      ['count', tools.count('count(*)')],
      ['members', tools.count('sum(CASE WHEN place = 1 AND m IS NOT NULL THEN 1 ELSE 0 END)')],
      ...sums,
    ],
    from: 'c GROUP BY own, d ORDER BY own NULLS FIRST, d NULLS FIRST',
  };
}

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
