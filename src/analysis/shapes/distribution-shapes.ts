import type { BoxAnalysis, HistogramAnalysis, MembersAnalysis, Outlier } from '../../query/analysis/distributions.js';
import type { ResultRecord } from '../../query/result/result.js';
import type { AskShape, ShapeRows } from '../../query/shape.js';
import { binEdges, TAILS } from '../../stats/describe/histogram.js';
import { columnOf } from '../columns.js';
import { boxRows, nameAt } from '../distributions/box.js';
import { binRows, checkBins, stepOfDecimals } from '../distributions/histogram.js';
import { describedRow, QUARTILES, quantileAt, shapeColumn, shapeNumber, shapeNumbers } from './shape-numbers.js';

const EMPTY = { count: 0, mean: NaN, min: NaN, q1: NaN, median: NaN, q3: NaN, max: NaN };

/** Returns a histogram of numbers in a database: their sizes choose the bins, which a second query counts. */
export async function histogramInEngine(
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
  const { rowCount, columns, facts } = binRows({ ...edges, counts }, unit, { ...description, step });
  return { ...record, rowCount, columns, facts: { ...record.facts, analysis: { kind: 'histogram', ...facts } } };
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
export async function boxesInEngine(
  record: ResultRecord,
  analysis: BoxAnalysis,
  ask: AskShape,
): Promise<ResultRecord | undefined> {
  const { value, weight, member, group, outliers: limit } = analysis;
  const sample = { value, group, ...(weight !== undefined && { weight }), ...(member !== undefined && { member }) };
  const [sizes, beyond] = await Promise.all([
    ask({ kind: 'quantiles', ...sample, at: QUARTILES }),
    ask({ kind: 'outliers', ...sample, limit }),
  ]);
  if (sizes === undefined || beyond === undefined) return undefined;
  const [lower, upper, outside] = ['lower', 'upper', 'beyond'].map((name) => shapeNumbers(sizes, name)) as [
    Float64Array,
    Float64Array,
    Float64Array,
  ];
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
export async function membersInEngine(
  record: ResultRecord,
  analysis: MembersAnalysis,
  ask: AskShape,
): Promise<ResultRecord | undefined> {
  const { member, value } = analysis;
  const found = await ask(analysis);
  if (found === undefined) return undefined;
  const { unit } = columnOf(record, value, 'value');
  return {
    ...record,
    rowCount: found.rowCount,
    columns: [shapeColumn(found, member), { ...shapeColumn(found, value), ...(unit && { unit }) }],
    facts: { ...record.facts, analysis: { kind: 'members', count: found.rowCount === 0 ? 0 : shapeNumber(found, 'total') } },
  };
}
