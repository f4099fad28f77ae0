import type { CustomerLimitsShape, CustomerScoresShape } from '../../../query/shape.js';
import type { SqlOutput } from '../sql-rows.js';
import type { Selection, ShapeTools } from './shape-source.js';

type CustomerShape = CustomerLimitsShape | CustomerScoresShape;

/** Returns the statements of customers `c`: days since their last order, orders and amounts. */
function customers({ member, date, orders, amount, asOf }: CustomerShape, tools: ShapeTools): readonly string[] {
  const day = tools.number(date);
  const [o, a] = [orders, amount].map((name) => tools.sum(`coalesce(${tools.number(name)}, 0)`));
  const key = tools.key(member);
  const last = asOf === undefined ? 'max(last) OVER ()' : tools.bind(asOf);
  return [
    `h AS (SELECT max(${day}) AS last, ${o!} AS f, ${a!} AS m FROM x WHERE ${key} IS NOT NULL AND ${day} IS NOT NULL GROUP BY ${key})`,
    `c AS (SELECT ${last} AS as_of, ${last} - last AS r, f, m, ${tools.count('count(*) OVER ()').sql} AS n FROM h)`,
  ];
}

/** Compiles `customer-limits`. */
export function customerLimitsOf(shape: CustomerLimitsShape, tools: ShapeTools): Selection {
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

/** Compiles `customer-scores`. */
export function customerScoresOf(shape: CustomerScoresShape, tools: ShapeTools): Selection {
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
    from: 's1 GROUP BY i, j ORDER BY i, j',
  };
}
