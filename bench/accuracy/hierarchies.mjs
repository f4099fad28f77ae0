import { readFileSync, readdirSync } from 'node:fs';
import path from 'node:path';

export const folder = 'sales';

/** Single models that the reconciled forecasts are compared with, each forecasting every series by itself. */
const FAMILIES = ['snaive', 'ets', 'theta', 'arima', 'croston'];
/** How much less of the values reconciled intervals may contain than those of each series by itself. All series share two points, so their errors go together. */
const LOSS = 0.02;

const round = (value) => Math.round(value * 1e4) / 1e4;

/**
 * Forecasts all levels of the sales of two companies from two earlier points: units by month, from the total by category and sub-category to region, and
 * by week, from the total by sub-category to product. The error of a series is scaled by that of the naive forecast in its history (RMSSE, as in M5), or
 * of the same month a year before (MASE, as in M4); each level counts as much. A folder, such as `./tourism`, has CSV files of other hierarchies: columns
 * of the levels from the top, then the month (`1998-01`) and the value.
 */
export async function* score(at, stats, folders) {
  for (const folder of folders)
    for (const file of readdirSync(folder).filter((name) => name.endsWith('.csv')))
      yield scoreOf(path.basename(file, '.csv'), ofMonths(path.join(folder, file)), { period: 12, horizon: 12 }, stats);
  if (folders.length > 0) return;
  yield scoreOf('superstore', superstore(at), { period: 12, horizon: 6 }, stats);
  yield scoreOf('adventureworks', adventureworks(at), { period: 52, horizon: 13 }, stats);
}

function scoreOf(set, { levels, length }, { period, horizon }, stats) {
  const { series, parts, levelOf } = hierarchyOf(levels);
  const errors = { RMSSE: {}, MASE: {} };
  const coverage = { reconciled: [], separate: [] };
  for (const end of [length, length - horizon]) {
    const known = series.map((values) => values.slice(0, end - horizon));
    const actual = series.map((values) => values.slice(end - horizon, end));
    const measures = {
      RMSSE: { scales: known.map(scaleOf), of: (all) => rootMean(all.map((error) => error ** 2)) },
      MASE: { scales: known.map((values) => meanStep(values, period)), of: (all) => mean(all.map(Math.abs)) },
    };
    const add = (name, means) => {
      for (const [measure, { scales, of }] of Object.entries(measures)) {
        const lists = (errors[measure][name] ??= levels.map(() => []));
        means.forEach((forecast, i) => {
          if (scales[i] > 0) lists[levelOf[i]].push(of(actual[i].map((value, h) => value - forecast[h])) / scales[i]);
        });
      }
    };
    const meansOf = (forecasts) => forecasts.map((forecast) => forecast.mean);
    const reconciled = stats.forecastMany(known, { period, horizon, parts });
    const separate = stats.forecastMany(known, { period, horizon });
    add('reconciled', meansOf(reconciled));
    add('separate', meansOf(separate));
    coverage.reconciled.push([80, 95].map((level) => coverageOf(reconciled, actual, level)));
    coverage.separate.push([80, 95].map((level) => coverageOf(separate, actual, level)));
    for (const model of FAMILIES) {
      const means = meansOf(stats.forecastMany(known, { period, horizon, model }));
      add(model, means);
      if (model === 'ets') add('ets bottom-up', summedUp(means, parts));
    }
  }
  const each = (of) => (lists) => Object.fromEntries(Object.entries(lists).map(([name, list]) => [name, of(list)]));
  const scores = each((lists) => round(mean(lists.map(mean))))(errors.RMSSE);
  const [own, separate] = ['reconciled', 'separate'].map((name) =>
    [0, 1].map((k) => round(mean(coverage[name].map((list) => list[k])))),
  );
  const best = Math.min(...FAMILIES.map((name) => scores[name]));
  return {
    set,
    series: series.length,
    RMSSE: scores,
    MASE: each((lists) => round(mean(lists.map(mean))))(errors.MASE),
    levels: each((lists) => lists.map((list) => round(mean(list))))(errors.RMSSE),
    levelsMASE: each((lists) => lists.map((list) => round(mean(list))))(errors.MASE),
    coverage: { reconciled: own, separate },
    holds: scores.reconciled <= best && own.every((share, k) => share >= separate[k] - LOSS),
  };
}

/** The sums of the forecasts of the lowest level, for each series. */
function summedUp(means, parts) {
  const sums = [];
  const sumOf = (i) =>
    (sums[i] ??=
      parts[i].length === 0
        ? means[i]
        : parts[i].map(sumOf).reduce(
            (sum, each) => sum.map((value, h) => value + each[h]),
            means[i].map(() => 0),
          ));
  return means.map((_, i) => [...sumOf(i)]);
}

/** The mean absolute difference of values a season apart. */
function meanStep(values, period) {
  return values.length > period ? mean(values.slice(period).map((value, t) => Math.abs(value - values[t]))) : 0;
}

/** The share of values within the limits of a level. */
function coverageOf(forecasts, actual, level) {
  return mean(
    forecasts.flatMap(({ lower, upper }, i) =>
      actual[i].map((value, h) => Number(value >= lower[level][h] && value <= upper[level][h])),
    ),
  );
}

/** Lists all series, the total first, and the parts of each. A key of a level begins with that of the level above. */
function hierarchyOf(levels) {
  const keys = levels.flatMap((level, depth) => [...level.keys()].map((key) => ({ key, depth, values: level.get(key) })));
  const parts = keys.map(({ key, depth }) =>
    keys.flatMap((other, i) => (other.depth === depth + 1 && (depth === 0 || other.key.startsWith(`${key}|`)) ? [i] : [])),
  );
  return { series: keys.map(({ values }) => values), parts, levelOf: keys.map(({ depth }) => depth) };
}

/** Adds the rows up by each prefix of their keys. */
function levelsOf(rows, length, depth) {
  const levels = Array.from({ length: depth + 1 }, () => new Map());
  for (const { keys, bin, value } of rows) {
    if (bin < 0 || bin >= length) continue;
    levels.forEach((level, k) => {
      const key = keys.slice(0, k).join('|');
      if (!level.has(key)) level.set(key, Array(length).fill(0));
      level.get(key)[bin] += value;
    });
  }
  return { levels, length };
}

function ofMonths(file) {
  const rows = tableOf(file, 'utf8').map((row) => Object.values(row));
  const monthOf = (text) => Number(text.slice(0, 4)) * 12 + Number(text.slice(5, 7));
  const months = rows.map((row) => monthOf(row.at(-2)));
  const first = months.reduce((least, month) => Math.min(least, month), Infinity);
  const last = months.reduce((most, month) => Math.max(most, month), 0);
  const lines = rows.map((row, k) => ({ keys: row.slice(0, -2), bin: months[k] - first, value: Number(row.at(-1)) }));
  return levelsOf(lines, last - first + 1, rows[0].length - 2);
}

function superstore(at) {
  const rows = tableOf(path.join(at, 'superstore', 'superstore.csv'), 'latin1');
  const monthOf = (text) => {
    const [month, , year] = text.split('/').map(Number);
    return (year - 2014) * 12 + month - 1;
  };
  const lines = rows.map((row) => ({
    keys: [row.Category, row['Sub-Category'], row.Region],
    bin: monthOf(row['Order Date']),
    value: Number(row.Quantity),
  }));
  return levelsOf(lines, 48, 3);
}

function adventureworks(at) {
  const products = new Map(
    tableOf(path.join(at, 'adventureworks', 'product.csv'), 'latin1').map((row) => [row.ProductKey, row.ProductSubcategoryKey]),
  );
  const rows = ['2020', '2021', '2022'].flatMap((year) =>
    tableOf(path.join(at, 'adventureworks', `sales_${year}.csv`), 'latin1'),
  );
  const first = Date.parse('2020-01-01');
  const lines = rows.map((row) => ({
    keys: [products.get(row.ProductKey), row.ProductKey],
    bin: Math.floor((Date.parse(row.OrderDate) - first) / (7 * 864e5)),
    value: Number(row.OrderQuantity),
  }));
  const length = lines.reduce((most, { bin }) => Math.max(most, bin), 0);
  return levelsOf(lines, length, 2);
}

/** Reads a file of comma-separated values as objects. */
function tableOf(file, encoding) {
  const cells = [...readFileSync(file, encoding).matchAll(/("(?:[^"]|"")*"|[^,\r\n]*)(,|\r?\n|$)/g)];
  const lines = [[]];
  for (const [, text, end] of cells) {
    lines.at(-1).push(text.startsWith('"') ? text.slice(1, -1).replaceAll('""', '"') : text);
    if (end !== ',') lines.push([]);
  }
  const [heads, ...rows] = lines;
  return rows
    .filter((row) => row.length === heads.length)
    .map((row) => Object.fromEntries(heads.map((head, i) => [head, row[i]])));
}

function mean(values) {
  return values.reduce((sum, each) => sum + each, 0) / values.length;
}

function rootMean(values) {
  return Math.sqrt(mean(values));
}

/** The root mean squared error of the naive forecast, from the first sale on. */
function scaleOf(values) {
  const sold = values.slice(values.findIndex((each) => each > 0));
  return sold.length > 1 ? rootMean(sold.slice(1).map((value, t) => (value - sold[t]) ** 2)) : 0;
}
