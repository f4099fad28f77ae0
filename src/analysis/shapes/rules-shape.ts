import type { ResultRecord } from '../../query/result/result.js';
import type { AskShape } from '../../query/shape.js';
import { minCountOf, rulesBetween, type AssociationRule, type Itemset } from '../../stats/baskets/association-rules.js';
import { tooMany } from '../../stats/baskets/itemsets.js';
import {
  basketRules,
  MAX_TRIED,
  readRules,
  type BasketSource,
  type MiningOptions,
  type RulesOptions,
} from '../customers/baskets.js';
import type { RequestOptions } from '../request-options.js';
import { shapeColumn, shapeNumber, shapeNumbers } from './shape-numbers.js';

type Sets = readonly Pick<Itemset<string>, 'items' | 'count'>[];

/** Returns the rules of baskets in a database, which counts the sets of items; `undefined` where the items are no texts. */
export async function rulesInEngine(
  record: ResultRecord,
  options: RequestOptions,
  ask: AskShape,
): Promise<ResultRecord | undefined> {
  const analysis = readRules(options);
  const { basket, item, orders } = analysis;
  // With a third key, an item is in several rows of a basket.
  if (record.columns.filter(({ type }) => type !== 'number').length !== 2) return undefined;
  const sizes = await ask({ kind: 'baskets', basket, item, ...(orders !== undefined && { orders }) });
  if (sizes === undefined) return undefined;
  const baskets = new BasketsInEngine(analysis, {
    baskets: shapeNumber(sizes, 'baskets'),
    single: shapeNumber(sizes, 'single') || 0,
    items: shapeNumber(sizes, 'items'),
    ask,
  });
  return basketRules(record, analysis, { source: baskets, task: {} });
}

interface Sizes extends Pick<BasketSource, 'baskets' | 'single' | 'items'> {
  readonly ask: AskShape;
}

/** Baskets in a database, which counts sets of items by joining the rows of a basket with each other. */
class BasketsInEngine implements BasketSource {
  readonly baskets: number;
  readonly single: number;
  readonly items: number;
  readonly profitOf: BasketSource['profitOf'];
  readonly #analysis: RulesOptions;
  readonly #ask: AskShape;
  readonly #profits = new Map<string, number>();

  constructor(analysis: RulesOptions, { baskets, single, items, ask }: Sizes) {
    this.baskets = baskets;
    this.single = single;
    this.items = items;
    this.profitOf = analysis.profit === undefined ? undefined : (item) => this.#profits.get(item)!;
    this.#analysis = analysis;
    this.#ask = ask;
  }

  async mine(options: MiningOptions): Promise<readonly AssociationRule<string>[]> {
    const rules = await this.tryMining(options);
    if (rules === undefined) throw tooMany(MAX_TRIED);
    return rules;
  }

  async tryMining(options: MiningOptions): Promise<readonly AssociationRule<string>[] | undefined> {
    const minCount = minCountOf(options.minSupport, this.baskets);
    const sets: Sets[number][] = [];
    for (let length = 1; length <= options.maxLength; length++) {
      const found = await this.#setsOf({ length, minCount, limit: MAX_TRIED + 1 - sets.length });
      sets.push(...found);
      if (sets.length > MAX_TRIED) return undefined;
      if (found.length <= length) break;
    }
    return rulesBetween(sets, this.baskets, options);
  }

  async countPairs(items: readonly string[]): Promise<readonly number[]> {
    const counts = new Array<number>(items.length ** 2).fill(0);
    if (items.length === 0) return counts;
    const limits = { minCount: 1, limit: items.length ** 2, among: items };
    const sets = await Promise.all([1, 2].map((length) => this.#setsOf({ ...limits, length })));
    for (const { items: pair, count } of sets.flat()) {
      const [a, b] = [items.indexOf(pair[0]!), items.indexOf(pair.at(-1)!)];
      counts[a * items.length + b] = count;
      counts[b * items.length + a] = count;
    }
    return counts;
  }

  /** Returns the sets of some length. Those of one item also state the profits. */
  async #setsOf(request: { readonly length: number; readonly minCount: number; readonly limit: number }): Promise<Sets> {
    const { basket, item, orders, profit } = this.#analysis;
    const { length } = request;
    const value = length === 1 && profit !== undefined ? { value: profit } : {};
    const rows = (await this.#ask({
      kind: 'itemsets',
      basket,
      item,
      ...(orders !== undefined && { orders }),
      ...request,
      ...value,
    }))!;
    const counts = shapeNumbers(rows, 'count');
    const columns = Array.from({ length }, (_, n) => shapeColumn(rows, `item${n}`));
    const sets = Array.from(counts, (count, row) => ({
      items: columns.map(({ dictionary, values }) => dictionary![values[row]!]!),
      count,
    }));
    if (length === 1 && profit !== undefined) {
      const sums = shapeNumbers(rows, 'sum');
      sets.forEach(({ items: [name], count }, row) => this.#profits.set(name!, sums[row]! / count));
    }
    return sets;
  }
}
