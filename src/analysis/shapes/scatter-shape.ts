import type { ScatterAnalysis } from '../../query/analysis/distributions.js';
import type { ResultColumn, ResultRecord } from '../../query/result/result.js';
import type { AskShape, ShapeRows } from '../../query/shape.js';
import { fittedLine, type Regression } from '../../stats/compare/regression.js';
import { columnOf } from '../columns.js';
import { OUTERMOST } from '../distributions/scatter.js';
import { shapeColumn, shapeNumber, shapeNumbers } from './shape-numbers.js';

/** Returns the points and the line of two numbers in a database, the same points as `scatterOf`. */
export async function scatterInEngine(
  record: ResultRecord,
  { x, y, member, limit }: ScatterAnalysis,
  ask: AskShape,
): Promise<ResultRecord | undefined> {
  const known = member === undefined ? {} : { member };
  const sums = await ask({ kind: 'products', values: [x, y], ...known });
  if (sums === undefined) return undefined;
  const { slope, intercept, r, p, n } = await lineInEngine([x, y], { known, sums, ask });
  const hasLine = Number.isFinite(slope);
  const of = { x, y, ...known, ...(hasLine && { line: { slope, intercept } }), outermost: OUTERMOST };
  const counts = (await ask({ kind: 'point-counts', ...of }))!;
  const found = (await ask({ kind: 'points', ...of, ...selectionOf(counts, limit) }))!;
  const withUnit = (name: string): ResultColumn => {
    const { unit } = columnOf(record, name, 'x');
    return { ...shapeColumn(found, name), ...(unit && { unit }) };
  };
  const count: ResultColumn = { ...shapeColumn(found, 'count()'), unit: 'count' };
  const points = shapeNumbers(counts, 'points').reduce((sum, each) => sum + each, 0);
  return {
    ...record,
    rowCount: found.rowCount,
    columns: [
      ...(member === undefined ? [] : [shapeColumn(found, member)]),
      withUnit(x),
      withUnit(y),
      ...(member === undefined ? [count] : []),
    ],
    facts: {
      ...record.facts,
      analysis: {
        kind: 'scatter',
        count: n,
        left: shapeNumber(sums, 'rest'),
        slope,
        intercept,
        r,
        p,
        ...(member === undefined && { points }),
      },
    },
  };
}

interface LineOf {
  readonly known: { readonly member?: string };
  readonly sums: ShapeRows;
  readonly ask: AskShape;
}

async function lineInEngine(values: readonly [string, string], { known, sums, ask }: LineOf): Promise<Regression> {
  const n = shapeNumber(sums, 'count');
  const [meanX, meanY] = [shapeNumber(sums, 'sum0') / n, shapeNumber(sums, 'sum1') / n];
  if (n === 0) return fittedLine({ n, meanX: 0, meanY: 0, xx: 0, yy: 0, xy: 0 });
  const products = (await ask({ kind: 'products', values, centers: [meanX, meanY], ...known }))!;
  const [xx, yy, xy] = ['product00', 'product11', 'product01'].map((name) => shapeNumber(products, name)) as [
    number,
    number,
    number,
  ];
  return fittedLine({ n, meanX, meanY, xx, yy, xy });
}

/**
 * Returns which points are shown in addition to the outermost: those with enough rows for one of the share, and a share of the rows of all
 * others.
 */
function selectionOf(counts: ShapeRows, limit: number): { readonly share: number; readonly always: number } {
  const [sizes, points, outermost] = ['count', 'points', 'outermost'].map((name) => shapeNumbers(counts, name)) as [
    Float64Array,
    Float64Array,
    Float64Array,
  ];
  let room = limit - outermost.reduce((sum, each) => sum + each, 0);
  const others = points.map((each, at) => each - outermost[at]!);
  if (points.reduce((sum, each) => sum + each, 0) <= limit) return { share: 0, always: 0 };
  let always = Infinity;
  for (;;) {
    const total = sizes.reduce((sum, size, at) => (size < always ? sum + size * others[at]! : sum), 0);
    const share = Math.max(0, room) / total;
    const least = sizes.find((size, at) => size > 1 && size < always && size * share >= 1 && others[at]! > 0);
    if (least === undefined) return { share, always };
    sizes.forEach((size, at) => {
      if (size >= least && size < always) room -= others[at]!;
    });
    always = least;
  }
}
