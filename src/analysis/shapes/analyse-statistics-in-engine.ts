import type { Analysis } from '../../query/analysis/analysis.js';
import type { ResultRecord } from '../../query/result/result.js';
import type { AskShape, ShapeRows } from '../../query/shape.js';
import { recordOf, type RequestOptions } from '../request-options.js';
import { customersInEngine } from './customer-shapes.js';
import { cohortsInEngine, concentrationInEngine, intervalsInEngine } from './member-shapes.js';
import { rulesInEngine } from './rules-shape.js';
import { correlationMatrix, linearAgreement, type PairCorrelation } from '../../stats/compare/correlation.js';
import { correlationRows, measuresOf, readCorrelation } from '../distributions/correlation.js';
import { shapeNumber } from './shape-numbers.js';

type Work = (record: ResultRecord, options: RequestOptions, ask: AskShape) => Promise<ResultRecord | undefined>;

const KINDS: Readonly<Record<string, Work>> = {
  cohorts: cohortsInEngine,
  concentration: concentrationInEngine,
  correlation: correlationInEngine,
  customers: customersInEngine,
  intervals: intervalsInEngine,
  rules: rulesInEngine,
};

/**
 * Computes a statistic of a result that stays in a database. `record` returns its columns without rows. `undefined` for a statistic that needs
 * the rows themselves.
 * @throws SalesError `bad-option`; those of queries
 */
export async function analyseStatisticsInEngine(
  record: () => Promise<ResultRecord>,
  analysis: Analysis,
  ask: AskShape,
): Promise<ResultRecord | undefined> {
  const options = recordOf(analysis, 'analysis');
  const kind = String(options['kind']);
  return Object.hasOwn(KINDS, kind) ? KINDS[kind]!(await record(), options, ask) : undefined;
}

/** Returns Pearson’s correlations of numbers in a database, from sums of products; `undefined` for ranks and categories. */
async function correlationInEngine(
  record: ResultRecord,
  options: RequestOptions,
  ask: AskShape,
): Promise<ResultRecord | undefined> {
  const { variables: values = measuresOf(record), method = 'pearson' } = readCorrelation(options);
  if (method !== 'pearson' || values.length < 2 || new Set(values).size < values.length) return undefined;
  const sums = await ask({ kind: 'pairs', values });
  if (sums === undefined) return undefined;
  const pairs = Array.from({ length: (values.length * (values.length - 1)) / 2 }, (_, pair) => pair);
  const centers = pairs.map((pair): [number, number] => {
    const rows = shapeNumber(sums, `rows${pair}`);
    return rows === 0 ? [0, 0] : [shapeNumber(sums, `x${pair}`) / rows, shapeNumber(sums, `y${pair}`) / rows];
  });
  const products = (await ask({ kind: 'pairs', values, centers }))!;
  const singles = values.map((_, v) => {
    const count = shapeNumber(sums, `count${v}`);
    return { count, varies: count > 1 && shapeNumber(sums, `low${v}`) < shapeNumber(sums, `high${v}`) };
  });
  const found = correlationMatrix(
    singles,
    pairs.map((pair) => pairIn(products, pair)),
  );
  return correlationRows(record, { columns: values.map((name) => ({ name, type: 'number' })), method, found });
}

/** Smallest ratio of a sum of squares to that of the values themselves: below it, values are equal except for rounding. */
const MIN_SPREAD = 1e-28;

function pairIn(products: ShapeRows, pair: number): PairCorrelation {
  const [rows, xx, yy, xy, x, y] = ['rows', 'xx', 'yy', 'xy', 'x', 'y'].map((name) =>
    shapeNumber(products, `${name}${pair}`),
  ) as [number, number, number, number, number, number];
  const isConstant = (squares: number, sum: number): boolean => !(squares > (MIN_SPREAD * sum * sum) / rows);
  if (rows < 2 || isConstant(xx, x) || isConstant(yy, y)) return { agreement: { r: NaN, p: NaN }, rows };
  return { agreement: linearAgreement(xy / Math.sqrt(xx) / Math.sqrt(yy), rows), rows };
}
