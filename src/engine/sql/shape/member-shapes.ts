import type { ShapeOf } from '../../../query/shape.js';
import type { SqlOutput } from '../row-sql.js';
import type { Selection, ShapeTools } from './shape-source.js';

export function membersOf(shape: ShapeOf<'members'>, tools: ShapeTools): Selection {
  const { member, value, spans, limit } = shape;
  const number = tools.number(value);
  return {
    statements: [],
    columns: [
      [member, tools.output(member)],
      [value, tools.double(number)],
      ['total', tools.count('count(*) OVER ()')],
    ],
    from: `x WHERE ${tools.isPresent(shape)} AND (${tools.isWithin(number, spans)})`,
    order: tools.order,
    limit,
  };
}

/** The sums of all members stand in every row. */
export function largestOf({ member, value, share, limit }: ShapeOf<'largest'>, tools: ShapeTools): Selection {
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
    from: `r WHERE place < ${Math.max(1, limit)}`,
    order: 'place',
  };
}

/** Limits rows to those with an order, if the measure of orders is given: not to those of credit notes. */
function withOrders(orders: string | undefined, tools: ShapeTools): string {
  return orders === undefined ? '' : ` AND ${tools.number(orders)} > 0`;
}

export function gapsOf({ member, date, orders }: ShapeOf<'gaps'>, tools: ShapeTools): Selection {
  const [m, d] = [tools.key(member), tools.number(date)];
  const days = `PARTITION BY ${m} ORDER BY ${d}`;
  return {
    statements: [
      `y AS (SELECT ${d} - max(${d}) OVER (${days} ROWS BETWEEN 1 PRECEDING AND 1 PRECEDING) AS gap,` +
        ` row_number() OVER (${days}) AS place FROM x WHERE ${m} IS NOT NULL AND ${d} IS NOT NULL${withOrders(orders, tools)})`,
    ],
    columns: [
      ['gap', tools.double('gap')],
      ['count', tools.count('count(*)')],
      ['second', tools.count('sum(CASE WHEN place = 2 THEN 1 ELSE 0 END)')],
    ],
    from: 'y GROUP BY gap',
    order: 'gap NULLS FIRST',
  };
}

export function cohortsOf({ member, date, isNew, values }: ShapeOf<'cohorts'>, tools: ShapeTools): Selection {
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
    from: 'c GROUP BY own, d',
    order: 'own NULLS FIRST, d NULLS FIRST',
  };
}

/** A text without visible characters, as `trim` of JavaScript empties it. */
const BLANK = String.raw`^[\s\x0b\x{feff}\p{Z}]*$`;

export function namesOf({ member, name, count, of }: ShapeOf<'names'>, tools: ShapeTools): Selection {
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
    from: 'a WHERE asked = 1 OR i = 1',
    order: 'i',
  };
}

export function customerHistoriesOf(
  { member, date, orders, amount }: ShapeOf<'customer-histories'>,
  tools: ShapeTools,
): Selection {
  const [key, day] = [tools.key(member), tools.number(date)];
  const isVisit = `CASE WHEN ${tools.number(orders)} > 0`;
  const [o, a] = [orders, amount].map((name) => tools.sum(`coalesce(${tools.number(name)}, 0)`));
  return {
    statements: [
      `h AS (SELECT ${key} AS m, min(${isVisit} THEN ${day} END) AS first, max(${isVisit} THEN ${day} END) AS last,` +
        ` sum(${isVisit} THEN 1 ELSE 0 END) AS visits, ${o!} AS f, ${a!} AS a FROM x` +
        ` WHERE ${key} IS NOT NULL AND ${day} IS NOT NULL GROUP BY ${key})`,
    ],
    columns: [
      ['member', tools.output(member, 'm')],
      ['first', tools.double('first')],
      ['last', tools.double('last')],
      ['visits', tools.count('visits')],
      ['orders', tools.double('f')],
      ['amount', tools.double('a')],
    ],
    from: 'h WHERE visits > 0',
    order: 'm',
  };
}

export function customerDaysOf({ member, date, orders }: ShapeOf<'customer-days'>, tools: ShapeTools): Selection {
  const day = tools.number(date);
  return {
    statements: [],
    columns: [
      ['day', tools.double(day)],
      ['count', tools.count('count(*)')],
    ],
    from: `x WHERE ${tools.key(member)} IS NOT NULL AND ${day} IS NOT NULL${withOrders(orders, tools)} GROUP BY ${day}`,
  };
}

type CustomerShape = ShapeOf<'customer-limits' | 'customer-scores'>;

/** Returns the statements of customers `c` with an order: days since the last one, orders and amounts. */
function customers({ member, date, orders, amount, asOf }: CustomerShape, tools: ShapeTools): readonly string[] {
  const day = tools.number(date);
  const [o, a] = [orders, amount].map((name) => tools.sum(`coalesce(${tools.number(name)}, 0)`));
  const key = tools.key(member);
  const last = asOf === undefined ? 'max(last) OVER ()' : tools.bind(asOf);
  return [
    `h AS (SELECT max(CASE WHEN ${tools.number(orders)} > 0 THEN ${day} END) AS last, ${o!} AS f, ${a!} AS m FROM x` +
      ` WHERE ${key} IS NOT NULL AND ${day} IS NOT NULL GROUP BY ${key} HAVING ${o!} > 0)`,
    `c AS (SELECT ${last} AS as_of, ${last} - last AS r, f, m, ${tools.count('count(*) OVER ()').sql} AS n FROM h)`,
  ];
}

export function customerLimitsOf(shape: ShapeOf<'customer-limits'>, tools: ShapeTools): Selection {
  const places = ['r', 'f', 'm'].map((number) => `row_number() OVER (ORDER BY ${number}) AS place_${number}`);
  const limits = (
    [
      ['recency', 'r'],
      ['orders', 'f'],
      ['amount', 'm'],
    ] as const
  ).flatMap(([name, number]) =>
    shape.at.flatMap((p, index): [string, SqlOutput][] => {
      const position = `floor((n - 1) * ${tools.bind(p)})`;
      const at = (place: string): SqlOutput => tools.double(`max(CASE WHEN place_${number} = ${place} THEN ${number} END)`);
      return [
        [`${name}Low${index}`, at(`${position} + 1`)],
        [`${name}High${index}`, at(`least(${position} + 2, n)`)],
      ];
    }),
  );
  return {
    statements: [
      ...customers(shape, tools),
      `p AS (SELECT *, ${places.join(', ')}, row_number() OVER (ORDER BY m DESC) - 1 AS place FROM c)`,
    ],
    columns: [
      ['count', tools.count('count(*)')],
      ['asOf', tools.double('max(as_of)')],
      ['least', tools.double('min(m)')],
      ['weighted', tools.double(tools.sum('(n - 1 - 2 * place) * m'))],
      ['total', tools.double(tools.sum('m'))],
      ...limits,
    ],
    from: 'p',
  };
}

export function customerScoresOf(shape: ShapeOf<'customer-scores'>, tools: ShapeTools): Selection {
  const below = (number: string, limits: readonly number[]): string =>
    limits.map((limit) => `(CASE WHEN ${tools.bind(limit)} < ${number} THEN 1 ELSE 0 END)`).join(' + ');
  const { recency, frequency } = shape.limits;
  return {
    statements: [
      ...customers(shape, tools),
      `s1 AS (SELECT ${below('r', recency)} AS i, ${below('f', frequency)} AS j, f, m FROM c)`,
    ],
    columns: [
      ['recency', tools.count('i')],
      ['frequency', tools.count('j')],
      ['count', tools.count('count(*)')],
      ['orders', tools.double(tools.sum('f'))],
      ['amount', tools.double(tools.sum('m'))],
    ],
    from: 's1 GROUP BY i, j',
    order: 'i, j',
  };
}

/** Returns the statement `y` of baskets `b` and items `i`. */
function rows(
  { basket, item, orders }: ShapeOf<'baskets' | 'itemsets'>,
  tools: ShapeTools,
  more: { columns: string; where: string },
): string {
  const [b, i] = [tools.key(basket), tools.key(item)];
  const where = `${b} IS NOT NULL AND ${i} IS NOT NULL${withOrders(orders, tools)}${more.where}`;
  return `y AS (SELECT ${b} AS b, ${i} AS i${more.columns} FROM x WHERE ${where})`;
}

export function basketsOf(shape: ShapeOf<'baskets'>, tools: ShapeTools): Selection {
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

/** A set is frequent only if its first items are, so each self-join adds an item to frequent sets. */
export function itemsetsOf(shape: ShapeOf<'itemsets'>, tools: ShapeTools): Selection {
  const { length, minCount, limit, item, among, value } = shape;
  const where = among === undefined ? '' : ` AND ${tools.isOneOf(item, tools.key(item), among)}`;
  const isFrequent = `HAVING count(*) >= ${minCount}`;
  const mostFrequent = { order: 'count(*) DESC', limit };
  if (length === 1) {
    const sum = value === undefined ? [] : [['sum', tools.double(`coalesce(${tools.sum('v')}, 0)`)] as const];
    return {
      statements: [rows(shape, tools, { columns: value === undefined ? '' : `, ${tools.number(value)} AS v`, where })],
      columns: [['item0', tools.output(item, 'i')], ['count', tools.count('count(*)')], ...sum],
      from: `y GROUP BY i ${isFrequent}`,
      ...mostFrequent,
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
    from: `s${length - 1} GROUP BY ${items.join(', ')} ${isFrequent}`,
    ...mostFrequent,
  };
}
