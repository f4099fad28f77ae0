import type { BinsShape, OutliersShape, QuantilesShape } from '../../../query/shape.js';
import type { SqlOutput } from '../sql-rows.js';
import type { Selection, ShapeTools } from './shape-source.js';

/** Numbers with more decimals are continuous measurements. */
const MAX_DECIMALS = 6;

/** Compiles `quantiles`: a number is an order statistic where the numbers up to it are more than its position. */
export function quantilesOf(shape: QuantilesShape, tools: ShapeTools): Selection {
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
    from: 'f GROUP BY b ORDER BY min(i)',
  };
}

/** Returns the number of decimals of `v`. */
function decimals(): string {
  const fits = Array.from({ length: MAX_DECIMALS }, (_, d) => `WHEN round(v * 1e${d + 1}) / 1e${d + 1} = v THEN ${d + 1}`);
  return `CASE WHEN floor(v) = v THEN 0 ${fits.join(' ')} ELSE ${MAX_DECIMALS + 1} END`;
}

/** Returns the numbers `v` with weights `w`, the weight `upto` each of them, and that of all numbers of its group `b`. */
function rankedNumbers(shape: QuantilesShape | OutliersShape, tools: ShapeTools): string {
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

/** Compiles `outliers`: numbers by their distance from the whiskers. */
export function outliersOf(shape: OutliersShape, tools: ShapeTools): Selection {
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
    from: `r WHERE place <= ${limit} ORDER BY place, i`,
  };
}

/** Compiles `bins`. */
export function binsOf(shape: BinsShape, tools: ShapeTools): Selection {
  const bin = tools.bin(tools.number(shape.value), shape.edges);
  return {
    statements: [`b AS (SELECT ${bin} AS bin, ${tools.weight(shape.weight)} AS w FROM x WHERE ${tools.isPresent(shape)})`],
    columns: [
      ['bin', tools.count('bin')],
      ['count', tools.double('sum(w)')],
    ],
    from: 'b GROUP BY bin ORDER BY bin',
  };
}
