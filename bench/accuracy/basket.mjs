import { readFileSync } from 'node:fs';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { gunzipSync } from 'node:zlib';

export const folder = 'basket';

const CASES = [
  ['groceries', '\t', 0.01, 0.25],
  ['groceries', '\t', 0.006, 0.25],
  ['groceries', '\t', 0.001, 0.5],
  ['onlineretail-a', ' ', 0.02, 0.3],
  ['onlineretail-a', ' ', 0.01, 0.3],
];

/** Itemsets and rules compared with the reference lists, which they must equal, and the time for half a million baskets. */
export async function score(at, stats) {
  const { check } = await import(pathToFileURL(path.join(at, 'check.mjs')).href);
  const read = (file) => gunzipSync(readFileSync(path.join(at, file))).toString();
  const basketsOf = (name, separator) =>
    read(`${name}.txt.gz`)
      .trim()
      .split('\n')
      .map((line) => line.split(separator));
  const results = CASES.map(([name, separator, minSupport, minConfidence]) => {
    const baskets = basketsOf(name, separator);
    const start = process.cpuUsage();
    const found = stats.associationRules(baskets, { minSupport, minConfidence });
    const ms = Math.round(process.cpuUsage(start).user / 1000);
    const { ok, itemsetsGiven, rulesGiven, maxError } = check(
      JSON.parse(read(`${name}.s${minSupport}.c${minConfidence}.ref.json.gz`)),
      found,
    );
    return { case: name, minSupport, minConfidence, itemsets: itemsetsGiven, rules: rulesGiven, maxError, ms, holds: ok };
  });
  const groceries = basketsOf('groceries', '\t');
  const many = Array.from({ length: 500_000 }, (_, i) => [...groceries[i % groceries.length]]);
  const start = process.cpuUsage();
  const { itemsets, rules } = stats.associationRules(many, { minSupport: 0.005 });
  const ms = Math.round(process.cpuUsage(start).user / 1000);
  const counts = { itemsets: itemsets.length, rules: rules.length };
  return [
    ...results,
    { case: '500,000 baskets', minSupport: 0.005, ...counts, ms, anchor: { ms: 1000 }, holds: itemsets.length > 0 },
  ];
}
