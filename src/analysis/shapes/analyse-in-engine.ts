import type { Analysis, NamesAnalysis } from '../../query/analysis/analysis.js';
import type {
  BoxAnalysis,
  HistogramAnalysis,
  MembersAnalysis,
  Outlier,
  ScatterAnalysis,
} from '../../query/analysis/distributions.js';
import { type ResultColumn, type ResultRecord, valueOf } from '../../query/result/result.js';
import type { AskShape, ShapeRows } from '../../query/shape.js';
import { fittedLine, type Regression } from '../../stats/compare/regression.js';
import { binEdges, TAILS } from '../../stats/describe/histogram.js';
import { analysed, cellsOf, columnOf } from '../columns.js';
import { binRows, boxRows, checkBins, nameAt, stepOfDecimals } from '../distributions/histogram.js';
import { OUTERMOST } from '../distributions/scatter.js';
import { validateAnalysis } from '../validate-analysis.js';
import { describedRow, quantileAt, QUARTILES, shapeColumn, shapeNumber, shapeNumbers, shapeNumbersBy } from './shape-numbers.js';

const EMPTY = { count: 0, mean: NaN, min: NaN, q1: NaN, median: NaN, q3: NaN, max: NaN };

/** Returns a histogram of numbers in a database: their sizes choose the bins, which a second query counts. */
async function histogramInEngine(
  record: ResultRecord,
  { value, weight, member, bins = {} }: HistogramAnalysis,
  ask: AskShape,
): Promise<ResultRecord | undefined> {
  const sample = { value, ...(weight !== undefined && { weight }), ...(member !== undefined && { member }) };
  const sizes = await ask({ kind: 'quantiles', ...sample, at: [...QUARTILES, ...TAILS] });
  if (sizes === undefined) return undefined;
  const description = sizes.rowCount === 0 ? EMPTY : describedRow(sizes, 0);
  checkBins(description, bins);
  const decimals = shapeNumber(sizes, 'decimals');
  const [low, high] = TAILS.map((p, tail) => quantileAt(sizes, 0, [QUARTILES.length + tail, p])) as [number, number];
  const isSpread = description.q3 > description.q1 || description.count === 0;
  const deviation = isSpread ? NaN : await deviationInEngine(sample, description.mean, ask);
  const edges = binEdges({ ...description, low, high, isWhole: decimals === 0, deviation: () => deviation }, bins);
  const counts = new Float64Array(Math.max(0, edges.edges.length - 1));
  if (counts.length > 0) {
    const counted = (await ask({ kind: 'bins', ...sample, edges: Array.from(edges.edges.subarray(1, -1)) }))!;
    const found = shapeNumbers(counted, 'count');
    shapeNumbers(counted, 'bin').forEach((bin, row) => (counts[bin] = found[row]!));
  }
  const unit = columnOf(record, value, 'value').unit;
  const step = description.count === 0 ? 1 : stepOfDecimals(decimals);
  const { columns, facts } = binRows({ ...edges, counts }, unit, { ...description, step });
  return analysed(record, { kind: 'histogram', ...facts }, columns);
}

async function deviationInEngine(
  { value, weight, member }: Pick<HistogramAnalysis, 'value' | 'weight' | 'member'>,
  mean: number,
  ask: AskShape,
): Promise<number> {
  const of = {
    values: [value],
    centers: [mean],
    ...(weight !== undefined && { weight }),
    ...(member !== undefined && { member }),
  };
  const sums = (await ask({ kind: 'products', ...of }))!;
  const count = shapeNumber(sums, 'count');
  return count < 2 ? NaN : Math.sqrt(shapeNumber(sums, 'product00') / (count - 1));
}

/** Returns the boxes of numbers in a database. */
async function boxesInEngine(record: ResultRecord, analysis: BoxAnalysis, ask: AskShape): Promise<ResultRecord | undefined> {
  const { value, weight, member, group, outliers: limit } = analysis;
  const sample = { value, group, ...(weight !== undefined && { weight }), ...(member !== undefined && { member }) };
  const [sizes, beyond] = await Promise.all([
    ask({ kind: 'quantiles', ...sample, at: QUARTILES }),
    ask({ kind: 'outliers', ...sample, limit }),
  ]);
  if (sizes === undefined || beyond === undefined) return undefined;
  const { lower, upper, beyond: outside } = shapeNumbersBy(sizes, ['lower', 'upper', 'beyond']);
  const boxes = Array.from({ length: sizes.rowCount }, (_, row) => ({
    ...describedRow(sizes, row),
    lower: lower[row]!,
    upper: upper[row]!,
    beyond: outside[row]!,
  }));
  return {
    ...record,
    ...boxRows(boxes, {
      group: shapeColumn(sizes, group),
      unit: columnOf(record, value, 'value').unit,
      facts: record.facts,
      outliers: outliersIn(beyond, sizes, analysis),
    }),
  };
}

/** Returns outliers in the order of their boxes. */
function outliersIn(rows: ShapeRows, boxes: ShapeRows, { value, member, group }: BoxAnalysis): readonly Outlier[] {
  const keyOf = (of: ShapeRows, row: number): unknown => {
    const column = shapeColumn(of, group);
    return column.valid?.[row] === 0 ? undefined : nameAt(column, row);
  };
  const rowOf = new Map(Array.from({ length: boxes.rowCount }, (_, row) => [keyOf(boxes, row), row]));
  const names = member === undefined ? undefined : shapeColumn(rows, member);
  const [values, counts] = [shapeNumbers(rows, value), shapeNumbers(rows, 'count')];
  return Array.from(values, (each, at) => ({
    row: rowOf.get(keyOf(rows, at))!,
    value: each,
    count: counts[at]!,
    ...(names && { member: nameAt(names, at) }),
  })).sort((a, b) => a.row - b.row);
}

/** Returns the members in spans of numbers in a database. */
async function membersInEngine(
  record: ResultRecord,
  analysis: MembersAnalysis,
  ask: AskShape,
): Promise<ResultRecord | undefined> {
  const { member, value } = analysis;
  const found = await ask(analysis);
  if (found === undefined) return undefined;
  const { unit } = columnOf(record, value, 'value');
  return analysed(record, { kind: 'members', count: found.rowCount === 0 ? 0 : shapeNumber(found, 'total') }, [
    shapeColumn(found, member),
    { ...shapeColumn(found, value), ...(unit && { unit }) },
  ]);
}

/** Returns the points and the line of two numbers in a database, the same points as `scatterOf`. */
async function scatterInEngine(
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
  return analysed(
    record,
    {
      kind: 'scatter',
      count: n,
      left: shapeNumber(sums, 'rest'),
      slope,
      intercept,
      r,
      p,
      ...(member === undefined && { points }),
    },
    [
      ...(member === undefined ? [] : [shapeColumn(found, member)]),
      withUnit(x),
      withUnit(y),
      ...(member === undefined ? [count] : []),
    ],
  );
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
  const sum = (name: string): number => shapeNumber(products, name);
  return fittedLine({ n, meanX, meanY, xx: sum('product00'), yy: sum('product11'), xy: sum('product01') });
}

/**
 * Returns which points are shown in addition to the outermost: those with enough rows for one of the share, and a share of the rows of all
 * others.
 */
function selectionOf(counts: ShapeRows, limit: number): { readonly share: number; readonly always: number } {
  const { count: sizes, points, outermost } = shapeNumbersBy(counts, ['count', 'points', 'outermost']);
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

/**
 * Computes a chart analysis of a result that stays in a database. `record` returns its columns without rows. `undefined` where the rows
 * themselves are needed.
 * @throws SalesError `bad-option`; those of queries
 */
export async function analyseInEngine(
  record: () => Promise<ResultRecord>,
  input: Analysis,
  ask: AskShape,
): Promise<ResultRecord | undefined> {
  const analysis = validateAnalysis(input);
  switch (analysis.kind) {
    case 'histogram':
      return histogramInEngine(await record(), analysis, ask);
    case 'members':
      return membersInEngine(await record(), analysis, ask);
    case 'scatter':
      return scatterInEngine(await record(), analysis, ask);
    case 'box':
      return boxesInEngine(await record(), analysis, ask);
    case 'names':
      return namesInEngine(await record(), analysis, ask);
  }
}

/** Returns the display names of members in a database. */
async function namesInEngine(record: ResultRecord, analysis: NamesAnalysis, ask: AskShape): Promise<ResultRecord | undefined> {
  const found = await ask(analysis);
  if (found === undefined) return undefined;
  const [shared, asked] = [shapeNumbers(found, 'shared'), shapeNumbers(found, 'asked')];
  const rows = Array.from(asked.keys()).filter((row) => asked[row] === 1);
  const { text, number } = cellsOf(rows);
  const textOf = (name: string, row: number): string => String(valueOf(shapeColumn(found, name), row));
  const total = (name: string): number => (found.rowCount === 0 ? 0 : shapeNumber(found, name));
  return analysed(record, { kind: 'names', members: total('members'), named: total('named'), several: total('several') }, [
    text('member', (row) => textOf('member', row)),
    text('name', (row) => textOf('name', row)),
    number('shared', (row) => shared[row]!),
  ]);
}
