import type { PairsShape, PointCountsShape, PointsShape, ProductsShape } from '../../../query/shape.js';
import type { Selection, ShapeTools } from './shape-source.js';
import type { SqlOutput } from '../sql-rows.js';

/** Compiles `products`: sums over the rows that have all values. */
export function productsOf({ values, centers, weight, member }: ProductsShape, tools: ShapeTools): Selection {
  const numbers = values.map((name) => tools.number(name));
  const isWhole = numbers.map((number) => `${number} IS NOT NULL`).join(' AND ');
  const kept = numbers.map((number, v) => `CASE WHEN ${isWhole} THEN ${number} END AS a${v}`);
  const known = member === undefined ? '' : ` WHERE ${tools.key(member)} IS NOT NULL`;
  const columns: [string, SqlOutput][] = [
    ['count', tools.count('coalesce(sum(CASE WHEN a0 IS NOT NULL THEN w END), 0)')],
    ['rest', tools.count('coalesce(sum(CASE WHEN a0 IS NULL THEN w END), 0)')],
  ];
  values.forEach((_, v) => columns.push([`sum${v}`, tools.double(tools.sum(`a${v} * w`))]));
  const away = (v: number): string => `(a${v} - ${tools.bind(centers![v]!)})`;
  if (centers)
    values.forEach((_, a) =>
      values
        .slice(a)
        .forEach((__, b) => columns.push([`product${a}${a + b}`, tools.double(tools.sum(`${away(a)} * ${away(a + b)} * w`))])),
    );
  return {
    statements: [`j AS (SELECT ${[...kept, `${tools.weight(weight)} AS w`].join(', ')} FROM x${known})`],
    columns,
    from: 'j',
  };
}

/** Compiles `pairs`: sums over the rows that have both values of a pair. */
export function pairsOf({ values, centers }: PairsShape, tools: ShapeTools): Selection {
  const columns = values.flatMap((_, v): [string, SqlOutput][] => [
    [`count${v}`, tools.count(`count(a${v})`)],
    [`low${v}`, tools.double(`min(a${v})`)],
    [`high${v}`, tools.double(`max(a${v})`)],
  ]);
  let pair = 0;
  values.forEach((_, i) => {
    for (let j = i + 1; j < values.length; j++) {
      const both = (sql: string): string => `CASE WHEN a${i} IS NOT NULL AND a${j} IS NOT NULL THEN ${sql} END`;
      const sumOf = (name: string, sql: string): [string, SqlOutput] => [`${name}${pair}`, tools.double(tools.sum(both(sql)))];
      columns.push([`rows${pair}`, tools.count(`count(${both('1')})`)], sumOf('x', `a${i}`), sumOf('y', `a${j}`));
      const center = centers?.[pair];
      if (center) {
        const [x, y] = [`(a${i} - ${tools.bind(center[0])})`, `(a${j} - ${tools.bind(center[1])})`];
        columns.push(sumOf('xx', `${x} * ${x}`), sumOf('yy', `${y} * ${y}`), sumOf('xy', `${x} * ${y}`));
      }
      pair += 1;
    }
  });
  const numbers = values.map((name, v) => `${tools.number(name)} AS a${v}`);
  return { statements: [`j AS (SELECT ${numbers.join(', ')} FROM x)`], columns, from: 'j' };
}

/** Returns the statements of the points `o`: numbers `a` and `b`, rows `w`, the place `i` in the result, and whether one is outermost. */
function points({ x, y, member, line, outermost }: PointCountsShape | PointsShape, tools: ShapeTools): readonly string[] {
  const [a, b] = [tools.number(x), tools.number(y)];
  const place = `row_number() OVER (ORDER BY ${tools.order}) AS i`;
  const present = `FROM x WHERE ${a} IS NOT NULL AND ${b} IS NOT NULL`;
  const one = tools.weight(undefined);
  const of =
    member === undefined
      ? `SELECT a, b, sum(w) AS w, min(i) AS i FROM (SELECT ${a} + 0 AS a, ${b} + 0 AS b, ${one} AS w, ${place} ${present}) AS y GROUP BY a, b`
      : `SELECT ${tools.key(member)} AS m, ${a} AS a, ${b} AS b, ${one} AS w, ${place} ${present} AND ${tools.key(member)} IS NOT NULL`;
  const away = line ? `b - ${tools.bind(line.intercept)} - ${tools.bind(line.slope)} * a` : '0';
  const first = ['a', 'b', 'z'].flatMap((size) =>
    ['ASC', 'DESC'].map((direction) => `row_number() OVER (ORDER BY ${size} ${direction}, i) <= ${outermost}`),
  );
  return [
    `e AS (${of})`,
    `d AS (SELECT *, ${away} AS z FROM e)`,
    `o AS (SELECT *, CASE WHEN ${first.join(' OR ')} THEN 1 ELSE 0 END AS is_outer FROM d)`,
  ];
}

/** Compiles `point-counts`. */
export function pointCountsOf(shape: PointCountsShape, tools: ShapeTools): Selection {
  return {
    statements: points(shape, tools),
    columns: [
      ['count', tools.count('w')],
      ['points', tools.count('count(*)')],
      ['outermost', tools.count('sum(is_outer)')],
    ],
    from: 'o GROUP BY w ORDER BY w',
  };
}

/** Compiles `points`: one is selected each time that the rows before it and its own complete another one of the share. */
export function pointsOf(shape: PointsShape, tools: ShapeTools): Selection {
  const { x, y, member, share, always } = shape;
  const due = (rows: string): string => `floor((${rows}) * ${tools.bind(share)} + 0.5e0)`;
  return {
    statements: [
      ...points(shape, tools),
      `h AS (SELECT *, CASE WHEN is_outer = 1 OR w >= ${tools.bind(Math.min(always, Number.MAX_VALUE))} THEN 0 ELSE w END AS other FROM o)`,
      't AS (SELECT *, sum(other) OVER (ORDER BY i ROWS BETWEEN UNBOUNDED PRECEDING AND CURRENT ROW) AS passed FROM h)',
    ],
    columns: [
      ...(member === undefined ? [] : [[member, tools.output(member, 'm')] as const]),
      [x, tools.double('a')],
      [y, tools.double('b')],
      ['count()', tools.count('w')],
    ],
    from: `t WHERE other = 0 OR ${due('passed')} > ${due('passed - other')} ORDER BY i`,
  };
}
