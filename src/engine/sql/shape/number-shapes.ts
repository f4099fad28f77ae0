import type { ShapeOf } from '../../../query/shape.js';
import type { SqlOutput } from '../row-sql.js';
import type { Selection, ShapeTools } from './shape-source.js';

/** Numbers with more decimals are continuous measurements. */
const MAX_DECIMALS = 6;

/** A number is an order statistic where the numbers up to it are more than its position. */
export function quantilesOf(shape: ShapeOf<'quantiles'>, tools: ShapeTools): Selection {
  const { group, at } = shape;
  const statistics = at.flatMap((p, index): [string, SqlOutput][] => {
    const { low, high } = orderStatistics(p, tools);
    return [
      [`low${index}`, tools.double(`min(${low})`)],
      [`high${index}`, tools.double(`min(${high})`)],
    ];
  });
  const sizes: [string, SqlOutput][] = [
    ['count', tools.double('max(n)')],
    ['sum', tools.double(tools.sum('v * w'))],
    ['min', tools.double('min(v)')],
    ['max', tools.double('max(v)')],
    ['decimals', tools.count(`max(${decimals()})`)],
  ];
  if (group === undefined)
    return { statements: [rankedNumbers(shape, tools)], columns: [...sizes, ...statistics], from: 'u HAVING count(*) > 0' };
  const isInside = 'v >= fence_low AND v <= fence_high';
  return {
    statements: [rankedNumbers(shape, tools), ...fenced(tools)],
    columns: [
      [group, tools.output(group, 'b')],
      ...sizes,
      ...statistics,
      ['lower', tools.double(`min(CASE WHEN ${isInside} THEN v END)`)],
      ['upper', tools.double(`max(CASE WHEN ${isInside} THEN v END)`)],
      ['beyond', tools.count(`sum(CASE WHEN ${isInside} THEN 0 ELSE w END)`)],
    ],
    from: 'f GROUP BY b',
    order: 'min(i)',
  };
}

/** Returns the number of decimals of `v`. */
function decimals(): string {
  const fits = Array.from({ length: MAX_DECIMALS }, (_, d) => `WHEN round(v * 1e${d + 1}) / 1e${d + 1} = v THEN ${d + 1}`);
  return `CASE WHEN floor(v) = v THEN 0 ${fits.join(' ')} ELSE ${MAX_DECIMALS + 1} END`;
}

/** Returns the numbers `v` with weights `w`, the weight `upto` each of them, and that of all numbers of its group `b`. */
function rankedNumbers(shape: ShapeOf<'quantiles' | 'outliers'>, tools: ShapeTools): string {
  const { value, weight, group, member } = shape;
  const own = [
    `${tools.number(value)} AS v`,
    `${tools.weight(weight)} AS w`,
    `row_number() OVER (ORDER BY ${tools.order}) AS i`,
    ...(group === undefined ? [] : [`${tools.key(group)} AS b`]),
    ...(member === undefined ? [] : [`${tools.key(member)} AS m`]),
  ];
  const partition = group === undefined ? '' : 'PARTITION BY b';
  const numbers = `SELECT ${own.join(', ')} FROM x WHERE ${tools.isPresent(shape)}`;
  return `u AS (SELECT *, sum(w) OVER (${partition} ORDER BY v) AS upto, sum(w) OVER (${partition}) AS n FROM (${numbers}) AS y)`;
}

/** Returns the numbers at and after the position of a quantile, of rows in `u`; all other rows have NULL or larger numbers. */
function orderStatistics(p: number, tools: ShapeTools): { readonly low: string; readonly high: string; readonly rest: string } {
  const position = `(n - 1) * ${tools.bind(p)}`;
  return {
    low: `CASE WHEN upto > floor(${position}) THEN v END`,
    high: `CASE WHEN upto > least(floor(${position}) + 1, n - 1) THEN v END`,
    rest: `(${position} - floor(${position}))`,
  };
}

/** Returns the statements that add the fences of a box plot: 1.5 box lengths from the box. */
function fenced(tools: ShapeTools): readonly string[] {
  const [first, third] = [orderStatistics(0.25, tools), orderStatistics(0.75, tools)];
  const ends = [first.low, first.high, third.low, third.high];
  const names = ['low1', 'high1', 'low3', 'high3'];
  const inGroup = ends.map((end, e) => `min(${end}) OVER (PARTITION BY b) AS ${names[e]!}`);
  return [
    `h AS (SELECT *, ${inGroup.join(', ')} FROM u)`,
    `q AS (SELECT *, low1 + (high1 - low1) * ${first.rest} AS q1, low3 + (high3 - low3) * ${third.rest} AS q3 FROM h)`,
    'f AS (SELECT *, q1 - 1.5e0 * (q3 - q1) AS fence_low, q3 + 1.5e0 * (q3 - q1) AS fence_high FROM q)',
  ];
}

/** Numbers by their distance from the whiskers. */
export function outliersOf(shape: ShapeOf<'outliers'>, tools: ShapeTools): Selection {
  const { group, member, value, limit } = shape;
  const inside = 'CASE WHEN v >= fence_low AND v <= fence_high THEN v END';
  return {
    statements: [
      rankedNumbers(shape, tools),
      ...fenced(tools),
      `k AS (SELECT *, min(${inside}) OVER (PARTITION BY b) AS lower, max(${inside}) OVER (PARTITION BY b) AS upper FROM f)`,
      'a AS (SELECT *, CASE WHEN lower - v > v - upper THEN lower - v ELSE v - upper END AS away FROM k)',
      'r AS (SELECT *, row_number() OVER (PARTITION BY b ORDER BY away DESC, i) AS place FROM a WHERE away > 0)',
    ],
    columns: [
      [group, tools.output(group, 'b')],
      ...(member === undefined ? [] : [[member, tools.output(member, 'm')] as const]),
      [value, tools.double('v')],
      ['count', tools.count('w')],
    ],
    from: `r WHERE place <= ${limit}`,
    order: 'place, i',
  };
}

export function binsOf(shape: ShapeOf<'bins'>, tools: ShapeTools): Selection {
  const bin = tools.bin(tools.number(shape.value), shape.edges);
  return {
    statements: [`b AS (SELECT ${bin} AS bin, ${tools.weight(shape.weight)} AS w FROM x WHERE ${tools.isPresent(shape)})`],
    columns: [
      ['bin', tools.count('bin')],
      ['count', tools.double('sum(w)')],
    ],
    from: 'b GROUP BY bin',
    order: 'bin',
  };
}

/** Sums over the rows that have all values. */
export function productsOf({ values, centers, weight, member }: ShapeOf<'products'>, tools: ShapeTools): Selection {
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

/** Sums over the rows that have both values of a pair. */
export function pairsOf({ values, centers }: ShapeOf<'pairs'>, tools: ShapeTools): Selection {
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
function points({ x, y, member, line, outermost }: ShapeOf<'point-counts' | 'points'>, tools: ShapeTools): readonly string[] {
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

export function pointCountsOf(shape: ShapeOf<'point-counts'>, tools: ShapeTools): Selection {
  return {
    statements: points(shape, tools),
    columns: [
      ['count', tools.count('w')],
      ['points', tools.count('count(*)')],
      ['outermost', tools.count('sum(is_outer)')],
    ],
    from: 'o GROUP BY w',
    order: 'w',
  };
}

/** One is selected each time that the rows before it and its own complete another one of the share. */
export function pointsOf(shape: ShapeOf<'points'>, tools: ShapeTools): Selection {
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
    from: `t WHERE other = 0 OR ${due('passed')} > ${due('passed - other')}`,
    order: 'i',
  };
}
