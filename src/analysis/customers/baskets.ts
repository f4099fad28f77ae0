import type { RulesAnalysis, RulesFacts } from '../../query/analysis/analysis.js';
import type { ResultRecord } from '../../query/result/result.js';
import {
  expectedExtraProfit,
  type AssociationRule,
  associationRules,
  type AssociationOptions,
} from '../../stats/baskets/association-rules.js';
import type { TaskControl } from '../../stats/cooperative.js';
import { abortError, SalesError } from '../../util/error.js';
import { analysed, cellsOf, type Coded, codedOf, columnOf, numbersOf, sumsOf } from '../columns.js';
import { flagOf, orElse, readOptions, textOf, wholeTo, wrong, type RequestOptions } from '../request-options.js';

/** Minimum supports tried in turn when none is configured. */
const SUPPORTS = [0.05, 0.01, 0.002, 5e-4, 1e-4, 2e-5];

/** Limits without a configured support: maximum number of rules, and minimum number of baskets per item set. */
const ENOUGH_RULES = 20;
const MIN_BASKETS = 5;

/** Maximum number of items in the matrix, beyond which it is unreadable. */
const MAX_MATRIX = 40;

/** Significance level: rules with a higher p-value, adjusted for all rules tested, are excluded. */
const SIGNIFICANCE = 0.05;

/** Maximum number of candidate sets per support without a configured one. */
export const MAX_TRIED = 100_000;

/** What rules are mined with. */
export interface MiningOptions {
  readonly minSupport: number;
  readonly minConfidence: number;
  readonly minLift: number;
  readonly maxLength: number;
  readonly omitRedundant: boolean;
  /** The lowest support that may be tried after this one. */
  readonly leastSupport?: number;
}

/** Baskets, in memory or in a database. */
export interface BasketSource {
  /** The numbers of baskets, of baskets with a single item, and of distinct items. */
  readonly baskets: number;
  readonly single: number;
  readonly items: number;
  /** Returns all rules with a support. @throws SalesError `bad-option` for too many */
  readonly mine: (options: MiningOptions) => Promise<readonly AssociationRule<string>[]>;
  /** Returns all rules with a support that was not configured; `undefined` for more than `MAX_TRIED` sets. */
  readonly tryMining: (options: MiningOptions) => Promise<readonly AssociationRule<string>[] | undefined>;
  /** Returns the average profit of an item per basket that contains it; absent without a profit. */
  readonly profitOf?: ((item: string) => number) | undefined;
  /** Counts the baskets with both of two items, row by row. */
  readonly countPairs: (items: readonly string[]) => Promise<readonly number[]>;
}

/**
 * Returns the rules of baskets with their value, as rows.
 * @throws SalesError `bad-option`; an `AbortError`
 */
export async function basketRules(
  record: ResultRecord,
  analysis: RulesOptions,
  { source, task }: { readonly source: BasketSource; readonly task: TaskControl },
): Promise<ResultRecord> {
  const { of } = analysis;
  const keep = ({ antecedent, lift, adjusted }: AssociationRule<string>): boolean =>
    lift > 1 && adjusted <= SIGNIFICANCE && (of === undefined || antecedent.includes(of));
  const found = await minedRules(source, { analysis, keep, task });
  const { profitOf } = source;
  const valueOf = (rule: AssociationRule<string>): number => (profitOf ? expectedExtraProfit(rule, profitOf) : rule.lift);
  const sorted = found.rules.map((rule) => ({ rule, value: valueOf(rule) })).sort((a, b) => b.value - a.value);
  const shown = sorted.slice(0, analysis.limit).map(({ rule }) => rule);
  const sides = shown.map(({ antecedent, consequent }) => [antecedent, consequent] as const);
  const facts: RulesFacts = {
    kind: 'rules',
    baskets: source.baskets,
    single: source.single,
    items: source.items,
    minSupport: found.minSupport,
    minConfidence: analysis.minConfidence,
    rules: found.rules.length,
    ...(analysis.matrix !== undefined && { matrix: await matrixOf(source, shown, { most: analysis.matrix, of }) }),
    sides,
  };
  const unit = analysis.profit === undefined ? undefined : columnOf(record, analysis.profit, 'profit').unit;
  const { text, number } = cellsOf(shown);
  return analysed(record, facts, [
    text('antecedent', ({ antecedent }) => antecedent.join(' + ')),
    text('consequent', ({ consequent }) => consequent.join(' + ')),
    number('count', ({ count }) => count, 'count'),
    ...(['support', 'confidence'] as const).map((name) => number(name, (rule) => rule[name], 'percent')),
    ...(['lift', 'leverage', 'conviction', 'p', 'adjusted'] as const).map((name) => number(name, (rule) => rule[name])),
    ...(profitOf ? [number('profit', valueOf, unit)] : []),
  ]);
}

/** The options of rules with their defaults. */
export type RulesOptions = RulesAnalysis &
  Required<Pick<RulesAnalysis, 'minConfidence' | 'minLift' | 'redundant' | 'maxLength' | 'limit'>>;

/** Validates the options of rules. @throws SalesError `bad-option` */
export function readRules(options: RequestOptions): RulesOptions {
  return {
    kind: 'rules',
    ...readOptions(
      options,
      {
        basket: textOf,
        item: textOf,
        minConfidence: orElse(0.1, shareOf),
        minLift: orElse(0, liftOf),
        redundant: orElse(false, flagOf),
        maxLength: orElse(3, wholeTo(10)),
        limit: orElse(100, wholeTo()),
      },
      { orders: textOf, profit: textOf, minSupport: shareOf, matrix: wholeTo(MAX_MATRIX), of: textOf },
    ),
  };
}

function liftOf(input: unknown, option: string): number {
  if (typeof input === 'number' && input >= 0 && Number.isFinite(input)) return input;
  throw wrong(option, input, 'number-from-0');
}

function shareOf(input: unknown, option: string): number {
  if (typeof input === 'number' && input >= 0 && input <= 1) return input;
  throw wrong(option, input, 'share');
}

/** Counts how often pairs of items from the first rules are in one basket. */
async function matrixOf(
  source: BasketSource,
  rules: readonly AssociationRule<string>[],
  { most, of }: { readonly most: number; readonly of: string | undefined },
): Promise<NonNullable<RulesFacts['matrix']>> {
  const sides = rules.flatMap(({ antecedent, consequent }) => [...antecedent, ...consequent]);
  // The item to which the rules are limited comes first.
  const items = [...new Set(of === undefined || rules.length === 0 ? sides : [of, ...sides])].slice(0, most);
  return { items, counts: await source.countPairs(items) };
}

interface Mining {
  readonly analysis: RulesOptions;
  readonly keep: (rule: AssociationRule<string>) => boolean;
  readonly task: TaskControl;
}

/** Returns the significant rules at the configured support, or at the first that gives enough. */
async function minedRules(
  source: BasketSource,
  { analysis, keep, task }: Mining,
): Promise<{ rules: readonly AssociationRule<string>[]; minSupport: number }> {
  const { minSupport, minConfidence, minLift, redundant, maxLength } = analysis;
  const options = { minConfidence, minLift, maxLength, omitRedundant: !redundant };
  if (minSupport !== undefined) return { rules: (await source.mine({ ...options, minSupport })).filter(keep), minSupport };
  // With few baskets, even the first support corresponds to fewer baskets than the minimum.
  const least = Math.min(1, MIN_BASKETS / Math.max(1, source.baskets));
  const supports = [Math.max(SUPPORTS[0]!, least), ...SUPPORTS.filter((support) => support < SUPPORTS[0]! && support >= least)];
  let found = { rules: [] as readonly AssociationRule<string>[], minSupport: supports[0]! };
  for (const support of supports) {
    if (task.signal?.aborted) throw abortError();
    const mined = await source.tryMining({ ...options, minSupport: support, leastSupport: supports.at(-1)! });
    // The previous support is low enough.
    if (!mined) break;
    found = { rules: mined.filter(keep), minSupport: support };
    if (found.rules.length >= ENOUGH_RULES) break;
    await task.pause?.();
  }
  return found;
}

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

/** Returns the baskets of a result; rows without a basket, an item or an order are ignored. */
function basketsOf(record: ResultRecord, { basket, item, orders, profit }: RulesAnalysis): Baskets {
  const keys = codedOf(record, basket, 'basket');
  const sales = orders === undefined ? undefined : sumsOf(record, orders, 'orders');
  const items = inOrder(codedOf(record, item, 'item'));
  const rowProfits = profit === undefined ? undefined : numbersOf(record, profit, 'profit');
  const indexes = new Int32Array(keys.names.length).fill(-1);
  const baskets: number[][] = [];
  const sums = new Float64Array(items.names.length);
  const counts = new Float64Array(items.names.length);
  for (let row = 0; row < record.rowCount; row++) {
    const order = keys.codes[row]!;
    const id = items.codes[row]!;
    if (order < 0 || id < 0 || sales?.[row] === 0) continue;
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
