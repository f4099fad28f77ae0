import type { RulesAnalysis } from '../../query/analysis/analysis.js';
import type { ResultRecord } from '../../query/result.js';
import { associationRules } from '../../stats/baskets/association-rules.js';
import type { AssociationOptions, AssociationRule } from '../../stats/baskets/association-rules.js';
import type { TaskControl } from '../../stats/cooperative.js';
import { SalesError } from '../../util/error.js';
import { codedOf, type Coded } from '../dictionary-encode.js';
import { numbersOf } from '../columns.js';
import type { RequestOptions } from '../request-options.js';
import { basketRules, MAX_TRIED, readRules, type BasketSource } from './basket-rules.js';

/**
 * Finds items that are bought together, as rules with their value.
 * @throws SalesError `bad-option`, `bad-type`; an `AbortError`
 */
export async function rulesOf(record: ResultRecord, options: RequestOptions, task: TaskControl): Promise<ResultRecord> {
  const analysis = readRules(options);
  return basketRules(record, analysis, { source: sourceOf(basketsOf(record, analysis)), task });
}

function sourceOf({ baskets, names, profits, single }: Baskets): BasketSource {
  const codeOf = new Map(names.map((name, code) => [name, code]));
  const named = (items: readonly number[]): string[] => items.map((item) => names[item]!);
  const mined = (options: AssociationOptions): readonly AssociationRule<string>[] =>
    associationRules(baskets, options).rules.map((rule) => ({
      ...rule,
      antecedent: named(rule.antecedent),
      consequent: named(rule.consequent),
    }));
  return {
    baskets: baskets.length,
    single,
    items: new Set(baskets.flat()).size,
    mine: (options) => Promise.resolve().then(() => mined(options)),
    tryMining: async (options) => {
      await Promise.resolve();
      try {
        return mined({ ...options, maxItemsets: MAX_TRIED });
      } catch (error) {
        if (error instanceof SalesError) return undefined;
        throw error;
      }
    },
    profitOf: profits && ((item) => profits[codeOf.get(item)!]!),
    countPairs: (items) =>
      Promise.resolve(
        pairCounts(
          baskets,
          items.map((item) => codeOf.get(item)!),
        ),
      ),
  };
}

interface Baskets {
  /** The distinct items of each basket, by number. */
  readonly baskets: number[][];
  readonly names: readonly string[];
  /** The average profit of each item per basket that contains it. */
  readonly profits: Float64Array | undefined;
  readonly single: number;
}

/** Returns the baskets of a result; rows without a basket or an item are ignored. */
function basketsOf(record: ResultRecord, { basket, item, profit }: RulesAnalysis): Baskets {
  const orders = codedOf(record, basket, 'basket');
  const items = inOrder(codedOf(record, item, 'item'));
  const rowProfits = profit === undefined ? undefined : numbersOf(record, profit, 'profit');
  const indexes = new Int32Array(orders.names.length).fill(-1);
  const baskets: number[][] = [];
  const sums = new Float64Array(items.names.length);
  const counts = new Float64Array(items.names.length);
  for (let row = 0; row < record.rowCount; row++) {
    const order = orders.codes[row]!;
    const id = items.codes[row]!;
    if (order < 0 || id < 0) continue;
    if (indexes[order] === -1) indexes[order] = baskets.push([]) - 1;
    baskets[indexes[order]!]!.push(id);
    counts[id] = counts[id]! + 1;
    if (rowProfits && Number.isFinite(rowProfits[row]!)) sums[id] = sums[id]! + rowProfits[row]!;
  }
  const profits = rowProfits && sums.map((sum, id) => (counts[id] ? sum / counts[id] : 0));
  return { baskets, names: items.names, profits, single: baskets.filter(({ length }) => length === 1).length };
}

/** Numbers members by their names in ascending order, so equal rules have the same order in any engine. */
function inOrder({ codes, names }: Coded): Coded {
  const sorted = Array.from(names.keys()).sort((a, b) => (names[a]! < names[b]! ? -1 : 1));
  const rankOf = new Int32Array(names.length);
  sorted.forEach((code, rank) => (rankOf[code] = rank));
  return { codes: codes.map((code) => (code < 0 ? code : rankOf[code]!)), names: sorted.map((code) => names[code]!) };
}

/**
 * Counts the baskets with both of two items, row by row. Takes O(items in the basket + squared items in the matrix) per basket.
 */
function pairCounts(baskets: readonly (readonly number[])[], items: readonly number[]): readonly number[] {
  const indexOf = new Map(items.map((item, index) => [item, index]));
  const counts = new Array<number>(items.length ** 2).fill(0);
  for (const basket of baskets) {
    const within = [...new Set(basket.flatMap((item) => indexOf.get(item) ?? []))];
    for (const a of within) for (const b of within) counts[a * items.length + b] = counts[a * items.length + b]! + 1;
  }
  return counts;
}
