// Versions of a file of orders, and the figures that each version has.
import { renameSync, writeFileSync } from 'node:fs';
import path from 'node:path';

const REGIONS = ['North', 'South', 'West'];
const DAYS = 45;

/** The rows of a version. No figure is the same in two versions. */
function rowsOf(version) {
  return Array.from({ length: DAYS + version }, (_, n) => ({
    order: `A${n}`,
    date: new Date(Date.UTC(2024, 0, 1 + (n % DAYS))).toISOString().slice(0, 10),
    region: REGIONS[n % REGIONS.length],
    revenue: version + (n % REGIONS.length),
  }));
}

const sumOf = (rows) => rows.reduce((sum, { revenue }) => sum + revenue, 0);

/** The figures of a version by the tag, measure, key and clause of a card. */
function figuresOf(version) {
  const rows = rowsOf(version);
  const grouped = (keyOf) => {
    const sums = new Map();
    for (const row of rows) sums.set(keyOf(row), (sums.get(keyOf(row)) ?? 0) + row.revenue);
    return [...sums.values()].sort((a, b) => a - b).join();
  };
  return {
    'sales-kpi|revenue||': String(sumOf(rows)),
    'sales-kpi|orders||': String(rows.length),
    'sales-breakdown|revenue|region|': grouped(({ region }) => region),
    'sales-trend|revenue||': grouped(({ date }) => date),
    ...Object.fromEntries(
      REGIONS.map((region) => [
        `sales-kpi|revenue||region: ${region}`,
        String(sumOf(rows.filter((row) => row.region === region))),
      ]),
    ),
  };
}

/** The figures of the first versions, by version. */
export const figuresOfVersions = (count) =>
  Array.from({ length: count }, (_, version) => (version === 0 ? {} : figuresOf(version)));

/** Replaces the file of a folder at once, as a careful importer does. */
export function writeVersion(folder, version) {
  const lines = rowsOf(version).map(({ order, date, region, revenue }) => `${order},${date},${region},${revenue}`);
  const file = path.join(folder, 'orders.csv');
  writeFileSync(`${file}.new`, `order,date,region,revenue\n${lines.join('\n')}\n`);
  renameSync(`${file}.new`, file);
}

export { REGIONS };
