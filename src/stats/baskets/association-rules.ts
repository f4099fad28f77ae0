import { badOption } from '../../util/error.js';
import { hypergeometricTail } from '../distributions/distributions.js';
import { codeBaskets, codeItemsets, frequentItemsets, itemsetTree, type ItemsetTree } from './itemsets.js';
import { adjustChances } from '../compare/significance.js';

/** An item of a basket: a name, or a number such as a code. */
export type BasketItem = string | number;

/** Options of `associationRules`. */
export interface AssociationOptions {
  /** Minimum share of baskets with a set, 0 … 1. Default: 0.01. */
  readonly minSupport?: number;
  /** Minimum confidence of a rule, 0 … 1. Default: 0.25. */
  readonly minConfidence?: number;
  /** Minimum lift of a rule. Default: 0. */
  readonly minLift?: number;
  /** Maximum number of items of a set, and so of both sides of a rule. Default: no limit. */
  readonly maxLength?: number;
  /** Maximum number of items in the consequent. Default: 1. */
  readonly maxConsequent?: number;
  /** True to exclude rules that add nothing to a rule with fewer conditions. */
  readonly omitRedundant?: boolean;
  /** Maximum number of itemsets or rules; more are an error. Default: one million. */
  readonly maxItemsets?: number;
  /** Checked between steps; ends the work with an `AbortError`. */
  readonly signal?: { readonly aborted: boolean };
}

/** Items that are bought together. */
export interface Itemset<Item extends BasketItem = BasketItem> {
  /** In ascending order: numbers, then texts by code unit. */
  readonly items: readonly Item[];
  /** Number of baskets with the set. */
  readonly count: number;
  /** Share of baskets with the set. */
  readonly support: number;
}

/**
 * A rule “customers who buy the antecedent buy the consequent”. In the formulas, n is the number of baskets, c(X) the number with
 * all items of X, and A and B are the two sides.
 */
export interface AssociationRule<Item extends BasketItem = BasketItem> {
  readonly antecedent: readonly Item[];
  readonly consequent: readonly Item[];
  /** c(AB) */
  readonly count: number;
  /** c(AB) ÷ n */
  readonly support: number;
  /** c(AB) ÷ c(A): share of the baskets with A that contain B. */
  readonly confidence: number;
  /** Confidence ÷ (c(B) ÷ n): how many times as often as among all baskets. */
  readonly lift: number;
  /** c(AB) ÷ n − c(A) c(B) ÷ n²: share of baskets with both sides beyond the share expected under independence. */
  readonly leverage: number;
  /** (1 − c(B) ÷ n) ÷ (1 − confidence); `Infinity` at confidence 1. */
  readonly conviction: number;
  /** Probability of at least as many baskets with both sides if they were independent (Fisher’s exact test, one-sided). */
  readonly p: number;
  /** `p` adjusted for all rules tested (Benjamini and Hochberg), including those below the minimum confidence or lift. */
  readonly adjusted: number;
}

/** Itemsets by descending frequency, and rules by descending lift. */
export interface Associations<Item extends BasketItem = BasketItem> {
  readonly itemsets: Itemset<Item>[];
  readonly rules: AssociationRule<Item>[];
}

/**
 * Finds frequent itemsets and association rules of baskets (R. Agrawal, T. Imieliński and A. Swami 1993). Lift, leverage and
 * conviction follow the R package arules (M. Hahsler, B. Grün and K. Hornik 2005). Repeated items in a basket count once; empty
 * baskets count. A set is frequent in at least ceil(minSupport × n) baskets. A rule is redundant if one with fewer conditions has
 * at least its confidence (R. Bayardo, R. Agrawal and D. Gunopulos 1999). Time: the lengths of the baskets, summed over the
 * itemsets found.
 * @throws SalesError `bad-option` for options out of range or more than `maxItemsets` results; `AbortError`
 */
export function associationRules<Item extends BasketItem>(
  baskets: readonly (readonly Item[])[],
  options: AssociationOptions = {},
): Associations<Item> {
  const { minSupport, maxLength, maxItemsets, ...limits } = checked(options);
  const minCount = minCountOf(minSupport, baskets.length);
  const { coded, names, orders } = codeBaskets(baskets, minCount);
  const { signal } = options;
  const tree = frequentItemsets(coded, { minCount, maxLength, maxItemsets, signal });
  const found: Found<Item> = { tree, names, orders, baskets: baskets.length, maxItemsets };
  return { itemsets: itemsetsOf(found), rules: rulesOf(found, limits) };
}

/** Returns the minimum number of baskets with a set. A product such as 0.07 × 100 is slightly above the intended integer. */
export function minCountOf(minSupport: number, baskets: number): number {
  return Math.max(1, Math.ceil(minSupport * baskets * (1 - 1e-12)));
}

/**
 * Returns the rules between frequent itemsets that are already known, with the number of all baskets. With a set, all of its subsets are
 * known.
 * @throws SalesError `bad-option` as `associationRules`
 */
export function rulesBetween<Item extends BasketItem>(
  itemsets: readonly Pick<Itemset<Item>, 'items' | 'count'>[],
  baskets: number,
  options: AssociationOptions = {},
): AssociationRule<Item>[] {
  const limits = checked(options);
  const { sets, names, orders } = codeItemsets(itemsets);
  return rulesOf({ tree: itemsetTree(sets, baskets), names, orders, baskets, maxItemsets: limits.maxItemsets }, limits);
}

type Checked = Required<Omit<AssociationOptions, 'signal'>>;

function checked(options: AssociationOptions): Checked {
  const share = (name: 'minSupport' | 'minConfidence', usual: number): number => {
    const value = options[name] ?? usual;
    if (value >= 0 && value <= 1) return value;
    throw badOption(name, String(value), 'share');
  };
  const whole = (name: 'maxLength' | 'maxConsequent' | 'maxItemsets', usual: number): number => {
    const value = options[name] ?? usual;
    if (value >= 1 && (Number.isInteger(value) || value === Infinity)) return value;
    throw badOption(name, String(value), 'whole-number', { min: 1 });
  };
  const { minLift = 0, omitRedundant = false } = options;
  if (!(minLift >= 0)) throw badOption('minLift', String(minLift), 'number-from-0');
  return {
    minSupport: share('minSupport', 0.01),
    minConfidence: share('minConfidence', 0.25),
    minLift,
    maxLength: whole('maxLength', Infinity),
    maxConsequent: whole('maxConsequent', 1),
    omitRedundant,
    maxItemsets: whole('maxItemsets', 1_000_000),
  };
}

interface Found<Item> {
  readonly tree: ItemsetTree;
  /** The items by number, and for each its rank in output order. */
  readonly names: readonly Item[];
  readonly orders: Int32Array;
  readonly baskets: number;
  readonly maxItemsets: number;
}

function itemsetsOf<Item extends BasketItem>({ tree, names, orders, baskets }: Found<Item>): Itemset<Item>[] {
  const sets = Array.from({ length: tree.count.length - 1 }, (_, i) => {
    const items = inOrder(itemsOf(tree, i + 1), orders);
    return { items, count: tree.count[i + 1]! };
  });
  sets.sort((a, b) => b.count - a.count || compareSets(a.items, b.items, orders));
  return sets.map(({ items, count }) => ({ items: items.map((item) => names[item]!), count, support: count / baskets }));
}

interface Candidate {
  readonly antecedent: readonly number[];
  readonly consequent: readonly number[];
  readonly both: number;
  readonly left: number;
  readonly right: number;
}

function rulesOf<Item extends BasketItem>(
  found: Found<Item>,
  limits: Omit<Checked, 'minSupport' | 'maxLength' | 'maxItemsets'>,
): AssociationRule<Item>[] {
  const { tree, names, orders, baskets: n, maxItemsets } = found;
  const countOf = counter(tree, names.length);
  const passing: Candidate[] = [];
  let candidates = 0;
  for (let node = 1; node < tree.count.length; node++) {
    const items = itemsOf(tree, node);
    const both = tree.count[node]!;
    for (const side of sidesOf(items.length, limits.maxConsequent)) {
      candidates++;
      const antecedent = items.filter((_, i) => (side & (1 << i)) === 0);
      const consequent = items.filter((_, i) => (side & (1 << i)) !== 0);
      const rule = { antecedent, consequent, both, left: countOf(antecedent), right: countOf(consequent) };
      if (both / rule.left < limits.minConfidence || (both * n) / (rule.left * rule.right) < limits.minLift) continue;
      if (limits.omitRedundant && isRedundant(rule, countOf)) continue;
      if (passing.push(rule) > maxItemsets) throw badOption('minConfidence', String(limits.minConfidence), 'higher-confidence');
    }
  }
  const measured = passing.map((rule) => ({ ...rule, lift: (rule.both * n) / (rule.left * rule.right) }));
  measured.sort(
    (a, b) =>
      b.lift - a.lift ||
      b.both - a.both ||
      compareSets(inOrder(a.antecedent, orders), inOrder(b.antecedent, orders), orders) ||
      compareSets(inOrder(a.consequent, orders), inOrder(b.consequent, orders), orders),
  );
  const p = measured.map(({ both, left, right }) => hypergeometricTail(both, left, right, n));
  // All candidates count as tests, though only the passing ones have a rank. The adjusted values are therefore never too small.
  const adjusted = adjustChances(p).map((chance) => Math.min(1, (chance * candidates) / p.length));
  const named = (items: readonly number[]): Item[] => inOrder(items, orders).map((item) => names[item]!);
  return measured.map(({ antecedent, consequent, both, left, right, lift }, i) => ({
    antecedent: named(antecedent),
    consequent: named(consequent),
    count: both,
    support: both / n,
    confidence: both / left,
    lift,
    leverage: both / n - (left / n) * (right / n),
    conviction: both === left ? Infinity : (1 - right / n) / (1 - both / left),
    p: p[i]!,
    adjusted: adjusted[i]!,
  }));
}

/** Returns the ways to split `length` items into two sides, as bit masks of the right side. */
function sidesOf(length: number, mostRight: number): readonly number[] {
  if (length < 2) return [];
  if (mostRight === 1) return Array.from({ length }, (_, i) => 1 << i);
  const sides: number[] = [];
  for (let side = 1; side < (1 << length) - 1; side++) if (bitsOf(side) <= mostRight) sides.push(side);
  return sides;
}

function bitsOf(mask: number): number {
  let bits = 0;
  for (let left = mask; left !== 0; left &= left - 1) bits++;
  return bits;
}

/** True when some of the conditions alone imply the consequent with at least the same confidence. */
function isRedundant({ antecedent, consequent, both, left }: Candidate, countOf: (items: readonly number[]) => number): boolean {
  if (antecedent.length < 2) return false;
  return sidesOf(antecedent.length, antecedent.length).some((side) => {
    const fewer = antecedent.filter((_, i) => (side & (1 << i)) !== 0);
    const together = countOf([...fewer, ...consequent].sort((a, b) => a - b));
    return together * left >= both * countOf(fewer);
  });
}

/** Returns a set’s items by number, ascending. */
function itemsOf({ parent, item, length }: ItemsetTree, node: number): number[] {
  const items = new Array<number>(length[node]!);
  for (let at = node, i = items.length - 1; i >= 0; i--, at = parent[at]!) items[i] = item[at]!;
  return items;
}

/** Returns a function that looks up the basket count of a frequent set, by its items in ascending order. */
function counter({ parent, item, count }: ItemsetTree, items: number): (set: readonly number[]) => number {
  const children = new Map<number, number>();
  for (let node = 1; node < count.length; node++) children.set(parent[node]! * items + item[node]!, node);
  return (set) => count[set.reduce((node, next) => children.get(node * items + next)!, 0)]!;
}

function inOrder(items: readonly number[], orders: Int32Array): number[] {
  return [...items].sort((a, b) => orders[a]! - orders[b]!);
}

/** Compares sets by length, then by items. */
function compareSets(a: readonly number[], b: readonly number[], orders: Int32Array): number {
  if (a.length !== b.length) return a.length - b.length;
  const differs = a.findIndex((item, i) => item !== b[i]);
  return differs < 0 ? 0 : orders[a[differs]!]! - orders[b[differs]!]!;
}

/**
 * Maps baskets to a higher level of a hierarchy, such as from products to categories. Each item becomes `levelOf(item)`, once per
 * basket; items without a level are dropped. The number of baskets stays the same, so supports of both levels are comparable.
 */
export function basketsAtLevel<Item extends BasketItem, Level extends BasketItem>(
  baskets: readonly (readonly Item[])[],
  levelOf: (item: Item) => Level | undefined,
): Level[][] {
  const known = new Map<Item, Level | undefined>();
  const lookUp = (item: Item): Level | undefined => {
    if (!known.has(item)) known.set(item, levelOf(item));
    return known.get(item);
  };
  return baskets.map((basket) => {
    const levels = new Set<Level>();
    for (const item of basket) {
      const level = lookUp(item);
      if (level !== undefined) levels.add(level);
    }
    return [...levels];
  });
}

/**
 * Returns the expected extra profit of a rule per 100 orders, compared with independent sides. With positive leverage, 100 ×
 * leverage more orders than expected contain both sides (G. Piatetsky-Shapiro 1991), each with the consequent’s profit. The
 * result is negative when the sides exclude each other or the consequent is sold at a loss. `profitOf` returns the mean profit of
 * an item per order with it.
 */
export function expectedExtraProfit<Item extends BasketItem>(
  { consequent, leverage }: Pick<AssociationRule<Item>, 'consequent' | 'leverage'>,
  profitOf: (item: Item) => number,
): number {
  return 100 * leverage * consequent.reduce((sum, item) => sum + profitOf(item), 0);
}
