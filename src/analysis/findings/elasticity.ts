import type { ElasticityFacts } from '../../query/analysis/findings.js';
import type { ResultRecord } from '../../query/result/result.js';
import { panelSlope, type Panel } from '../../stats/compare/panel-regression.js';
import { tQuantile } from '../../stats/distributions/distributions.js';
import { SalesError } from '../../util/error.js';
import { analysed, codedOf, numberColumn, numbersOf } from '../columns.js';
import { textOf, type RequestOptions } from '../request-options.js';

/** Minimum number of products with price changes. Fewer clusters make standard errors too small (Cameron and Miller 2015, section 6). */
const MIN_PRODUCTS = 10;

/** Minimum ratio of the highest to the lowest price of a product, for a change of its price. Smaller ones come from rounding. */
const MIN_CHANGE = 1.01;

/**
 * Estimates the price elasticity of units: the slope of the logarithm of units on that of the average price, within products, with
 * effects of products and periods. One row `elasticity error from to`, with the ends of the 95% interval.
 * @throws SalesError `bad-option`, `bad-type`, `too-few-values` for fewer than 10 products with a price that changes by 1% or more
 */
export function elasticityOf(record: ResultRecord, options: RequestOptions): ResultRecord {
  const all = panelOf(record, options);
  const panel = repeatedGroups(all);
  const changing = changingGroups(panel);
  const found = changing < MIN_PRODUCTS ? undefined : panelSlope(panel);
  if (!found) {
    const params = { count: changing, least: MIN_PRODUCTS };
    throw new SalesError('too-few-values', 'few-price-changes', { params });
  }
  const { slope, error, df } = found;
  const reach = tQuantile(0.975, df) * error;
  const facts: ElasticityFacts = {
    kind: 'elasticity',
    products: new Set(panel.groups).size,
    periods: new Set(panel.periods).size,
    changing,
    used: panel.x.length,
    excluded: record.rowCount - panel.x.length,
  };
  return analysed(record, facts, [
    numberColumn('elasticity', [slope], 'number'),
    numberColumn('error', [error], 'number'),
    numberColumn('from', [slope - reach], 'number'),
    numberColumn('to', [slope + reach], 'number'),
  ]);
}

/** Returns the logarithms of price and units of each product and period with sales. */
function panelOf(record: ResultRecord, { product, period, units, revenue }: RequestOptions): Panel {
  const groups = codedOf(record, textOf(product, 'product'), 'product').codes;
  const periods = codedOf(record, textOf(period, 'period'), 'period').codes;
  const amounts = numbersOf(record, textOf(revenue, 'revenue'), 'revenue');
  const quantities = numbersOf(record, textOf(units, 'units'), 'units');
  const isSold = (row: number): boolean => groups[row]! >= 0 && periods[row]! >= 0 && quantities[row]! > 0 && amounts[row]! > 0;
  const rows = Array.from(amounts.keys()).filter(isSold);
  return {
    groups: Int32Array.from(rows, (row) => groups[row]!),
    periods: Int32Array.from(rows, (row) => periods[row]!),
    x: Float64Array.from(rows, (row) => Math.log(amounts[row]! / quantities[row]!)),
    y: Float64Array.from(rows, (row) => Math.log(quantities[row]!)),
  };
}

/** Returns the products with several periods, with codes without gaps: the others say nothing of a change. */
function repeatedGroups({ groups, periods, x, y }: Panel): Panel {
  const sizes = new Map<number, number>();
  for (const group of groups) sizes.set(group, (sizes.get(group) ?? 0) + 1);
  const rows = Array.from(groups.keys()).filter((row) => sizes.get(groups[row]!)! > 1);
  return {
    groups: recoded(rows.map((row) => groups[row]!)),
    periods: recoded(rows.map((row) => periods[row]!)),
    x: Float64Array.from(rows, (row) => x[row]!),
    y: Float64Array.from(rows, (row) => y[row]!),
  };
}

function recoded(codes: readonly number[]): Int32Array {
  const known = new Map([...new Set(codes)].map((code, k) => [code, k]));
  return Int32Array.from(codes, (code) => known.get(code)!);
}

/** Returns the number of groups with a price that changes. */
function changingGroups({ groups, x }: Panel): number {
  const spans = new Map<number, { low: number; high: number }>();
  groups.forEach((group, row) => {
    const { low, high } = spans.get(group) ?? { low: Infinity, high: -Infinity };
    spans.set(group, { low: Math.min(low, x[row]!), high: Math.max(high, x[row]!) });
  });
  return [...spans.values()].filter(({ low, high }) => high - low >= Math.log(MIN_CHANGE)).length;
}
