import type { ResultRecord } from '../../query/result/result.js';
import type { AskShape, ShapeOf, ShapeRows } from '../../query/shape.js';
import { minCountOf, rulesBetween, type AssociationRule, type Itemset } from '../../stats/baskets/association-rules.js';
import { tooMany } from '../../stats/baskets/itemsets.js';
import { remembered } from '../../util/promises.js';
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
  const of = { basket, item, ...(orders !== undefined && { orders }) };
  const value = analysis.profit === undefined ? {} : { value: analysis.profit };
  const [sizes, singles] = await Promise.all([
    ask({ kind: 'baskets', ...of }),
    ask({ kind: 'itemsets', ...of, ...value, length: 1, minCount: 1, limit: MAX_TRIED + 1 }),
  ]);
  if (!sizes || !singles) return undefined;
  const setsOf: SetsOf = async (request) => itemsetsIn((await ask({ kind: 'itemsets', ...of, ...request }))!, request.length);
  const baskets = new BasketsInEngine(analysis, { sizes, singles, setsOf });
  return basketRules(record, analysis, { source: baskets, task: {} });
}

type SetsOf = (request: Pick<ShapeOf<'itemsets'>, 'length' | 'minCount' | 'limit' | 'among'>) => Promise<Sets>;

function itemsetsIn(rows: ShapeRows, length: number): Sets {
  const columns = Array.from({ length }, (_, n) => shapeColumn(rows, `item${n}`));
  return Array.from(shapeNumbers(rows, 'count'), (count, row) => ({
    items: columns.map(({ dictionary, values }) => dictionary![values[row]!]!),
    count,
  }));
}

interface Counted {
  readonly sizes: ShapeRows;
  /** The items, the most frequent first. */
  readonly singles: ShapeRows;
  readonly setsOf: SetsOf;
}

/** Baskets in a database, which counts sets of items by joining the rows of a basket with each other. */
class BasketsInEngine implements BasketSource {
  readonly baskets: number;
  readonly single: number;
  readonly items: number;
  readonly profitOf: BasketSource['profitOf'];
  readonly #singles: Sets;
  readonly #setsOf: SetsOf;
  /** The pairs of the most frequent items, by the number of these. */
  readonly #pairs = new Map<number, Promise<Sets>>();

  constructor({ profit }: RulesOptions, { sizes, singles, setsOf }: Counted) {
    this.baskets = shapeNumber(sizes, 'baskets');
    this.single = shapeNumber(sizes, 'single') || 0;
    this.items = shapeNumber(sizes, 'items');
    this.#singles = itemsetsIn(singles, 1);
    this.#setsOf = setsOf;
    if (profit === undefined) return;
    const sums = shapeNumbers(singles, 'sum');
    const profits = new Map(this.#singles.map(({ items: [item], count }, row) => [item!, sums[row]! / count]));
    this.profitOf = (item) => profits.get(item)!;
  }

  async mine(options: MiningOptions): Promise<readonly AssociationRule<string>[]> {
    const rules = await this.tryMining(options);
    if (rules === undefined) throw tooMany(MAX_TRIED);
    return rules;
  }

  async tryMining(options: MiningOptions): Promise<readonly AssociationRule<string>[] | undefined> {
    const [minCount, leastCount] = [options.minSupport, options.leastSupport ?? options.minSupport].map((support) =>
      minCountOf(support, this.baskets),
    ) as [number, number];
    const sets: Sets[number][] = [];
    for (let length = 1; length <= options.maxLength; length++) {
      const found = await this.#frequentSets(length, { minCount, leastCount, limit: MAX_TRIED + 1 - sets.length });
      sets.push(...found);
      if (sets.length > MAX_TRIED) return undefined;
      if (found.length <= length) break;
    }
    return rulesBetween(sets, this.baskets, options);
  }

  async countPairs(items: readonly string[]): Promise<readonly number[]> {
    const counts = new Array<number>(items.length ** 2).fill(0);
    if (items.length === 0) return counts;
    const pairs = await this.#setsOf({ length: 2, minCount: 1, limit: items.length ** 2, among: items });
    for (const { items: set, count } of [...this.#singles, ...pairs]) {
      const [a, b] = [items.indexOf(set[0]!), items.indexOf(set.at(-1)!)];
      if (a < 0) continue;
      counts[a * items.length + b] = count;
      counts[b * items.length + a] = count;
    }
    return counts;
  }

  async #frequentSets(
    length: number,
    { minCount, leastCount, limit }: { readonly minCount: number; readonly leastCount: number; readonly limit: number },
  ): Promise<Sets> {
    const isFrequent = ({ count }: Sets[number]): boolean => count >= minCount;
    if (length > 2) return this.#setsOf({ length, minCount, limit });
    const singles = this.#singles.filter(isFrequent);
    if (length === 1) return singles;
    // Joining the rows of baskets is the same work for any lower count down to the next item.
    const next = this.#singles[singles.length]?.count ?? 0;
    const pairs = remembered(this.#pairs, singles.length, () =>
      this.#setsOf({ length, minCount: Math.max(leastCount, next + 1), limit }),
    );
    return (await pairs).filter(isFrequent);
  }
}
