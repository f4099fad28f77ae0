import type { BoxAnalysis, Outlier } from '../../query/analysis/analysis.js';
import type { HistogramAnalysis, HistogramFacts } from '../../query/analysis/distributions.js';
import type { ResultColumn, ResultRecord } from '../../query/result/result.js';
import {
  describe,
  type Description,
  type Sample,
  sampleOf,
  type Whiskers,
  whiskersOf,
} from '../../stats/describe/descriptive.js';
import { binsNeeded, type Histogram, histogram } from '../../stats/describe/histogram.js';
import { badOption } from '../../util/error.js';
import { analysed, columnOf, isMissing, numberColumn, pickRows, sampledNumbers } from '../columns.js';

/** Maximum number of bins. */
export const MAX_BINS = 1000;

/** Counts the numbers of a result in bins: rows `from to count`. @throws SalesError `bad-option`, `bad-type` */
export function histogramOf(record: ResultRecord, analysis: HistogramAnalysis): ResultRecord {
  const { values, weights, unit } = sampledNumbers(record, analysis);
  const { columns, facts } = binned(sampleOf(values, weights), unit, analysis.bins);
  return analysed(record, { kind: 'histogram', ...facts }, columns);
}

/** Numbers counted in bins. */
interface Binned extends Pick<ResultRecord, 'columns'> {
  readonly facts: Omit<HistogramFacts, 'kind'>;
}

/** Counts a sample in bins: rows `from to count`, with further facts. @throws SalesError `bad-option` */
export function binned(sample: Sample, unit: ResultColumn['unit'], bins: HistogramAnalysis['bins'] = {}): Binned {
  const description = describe(sample);
  checkBins(description, bins);
  const found = histogram(sample, bins);
  return binRows(found, unit, { ...description, step: stepOf(sample.values) });
}

/** @throws SalesError `bad-option` for too many bins */
export function checkBins(
  sample: Pick<Description, 'count' | 'min' | 'max'>,
  { width }: NonNullable<HistogramAnalysis['bins']>,
): void {
  if (width !== undefined && binsNeeded(sample, width) > MAX_BINS)
    throw badOption('bins', `width: ${width}`, 'bin-width-for', { max: MAX_BINS });
}

/** Returns bins as rows, with the facts about all numbers. */
export function binRows(
  { edges, counts, width, openFirst, openLast }: Histogram,
  unit: ResultColumn['unit'],
  sizes: Description & { readonly step: number },
): Binned {
  const { count, mean, min, q1, median, q3, max, step } = sizes;
  return {
    columns: [
      numberColumn('from', edges.slice(0, -1), unit),
      numberColumn('to', edges.slice(1), unit),
      numberColumn('count', counts, 'count'),
    ],
    facts: { count, mean, min, q1, median, q3, max, width, openFirst, openLast, step },
  };
}

/** Maximum number of decimals; numbers with more are continuous measurements. */
const MAX_DECIMALS = 6;

/** Returns the minimum difference between decimal numbers; 0 for continuous measurements. */
function stepOf(values: Float64Array): number {
  let decimals = 0;
  for (const value of values) {
    while (decimals <= MAX_DECIMALS && Number(value.toFixed(decimals)) !== value) decimals++;
    if (decimals > MAX_DECIMALS) break;
  }
  return stepOfDecimals(decimals);
}

/** Returns the minimum difference between numbers with a number of decimals; 0 for continuous measurements. */
export function stepOfDecimals(decimals: number): number {
  return decimals > MAX_DECIMALS ? 0 : Number(`1e-${decimals}`);
}

/** The numbers of one group, by their rows in the result. */
interface Box extends Description, Whiskers {
  readonly rows: readonly number[];
}

/**
 * Returns the numbers of each group as a box with whiskers. Groups without numbers are ignored.
 * @throws SalesError `bad-option`, `bad-type`
 */
export function boxesOf(record: ResultRecord, analysis: BoxAnalysis): ResultRecord {
  const { values, weights, unit } = sampledNumbers(record, analysis);
  const group = columnOf(record, analysis.group, 'group');
  const boxes = rowsOfGroups(group, values).map((rows): Box => {
    const pick = (from: Float64Array): readonly number[] => rows.map((row) => from[row]!);
    const sample = sampleOf(pick(values), weights && pick(weights));
    const description = describe(sample);
    return { rows, ...description, ...whiskersOf(sample, description) };
  });
  const firsts = boxes.map(({ rows: [first = 0] }) => first);
  const member = analysis.member === undefined ? undefined : columnOf(record, analysis.member, 'member');
  const outliers = boxes.flatMap((box, row) => outliersOf(box, { row, values, weights, member, maxCount: analysis.outliers }));
  return { ...record, ...boxRows(boxes, { group: pickRows(group, firsts), unit, facts: record.facts, outliers }) };
}

/** What boxes are shown with. */
interface BoxContext {
  readonly group: ResultColumn;
  readonly unit: ResultColumn['unit'];
  readonly facts: ResultRecord['facts'];
  readonly outliers: readonly Outlier[];
}

/** Returns boxes as rows, with their outliers. */
export function boxRows(
  boxes: readonly (Description & Whiskers)[],
  { group, unit, facts, outliers }: BoxContext,
): Pick<ResultRecord, 'rowCount' | 'columns' | 'facts'> {
  const numbers = (name: keyof (Description & Whiskers), shown: string = name): ResultColumn =>
    numberColumn(
      shown,
      Float64Array.from(boxes, (box) => box[name]),
      name === 'count' || name === 'beyond' ? 'count' : unit,
    );
  const edges = (['min', 'lower', 'q1', 'median', 'q3', 'upper', 'max'] as const).map((name) => numbers(name));
  return {
    rowCount: boxes.length,
    columns: [group, numbers('count'), ...edges, numbers('beyond', 'outliers')],
    facts: { ...facts, analysis: { kind: 'box', count: boxes.reduce((sum, { count }) => sum + count, 0), outliers } },
  };
}

/** Returns the rows of each group that have a number, with groups in result order. */
function rowsOfGroups(group: ResultColumn, values: Float64Array): readonly (readonly number[])[] {
  const groups = new Map<number | undefined, number[]>();
  for (let row = 0; row < values.length; row++) {
    if (Number.isNaN(values[row])) continue;
    const key = isMissing(group, row) ? undefined : group.values[row];
    const known = groups.get(key);
    if (known) known.push(row);
    else groups.set(key, [row]);
  }
  return [...groups.values()];
}

interface OutlierFacts {
  readonly row: number;
  readonly values: Float64Array;
  readonly weights: Float64Array | undefined;
  readonly member: ResultColumn | undefined;
  readonly maxCount: number;
}

/** Returns the numbers beyond the whiskers, the most extreme first. */
function outliersOf(box: Box, { row, values, weights, member, maxCount }: OutlierFacts): readonly Outlier[] {
  const away = (at: number): number => Math.max(box.lower - values[at]!, values[at]! - box.upper);
  return box.rows
    .filter((at) => away(at) > 0)
    .sort((a, b) => away(b) - away(a))
    .slice(0, maxCount)
    .map((at) => ({ row, value: values[at]!, count: weights?.[at] ?? 1, ...(member && { member: nameAt(member, at) }) }));
}

export function nameAt({ values, dictionary }: ResultColumn, row: number): string | number {
  return dictionary ? dictionary[values[row]!]! : values[row]!;
}
