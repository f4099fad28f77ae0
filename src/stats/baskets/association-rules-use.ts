import type { AssociationRule, BasketItem } from './association-rules.js';

/**
 * Baskets on a higher level of a hierarchy, such as categories in place of products: each item becomes what `levelOf` says, once per basket; items of
 * which it says nothing are left out. The baskets stay as many as they were, so that supports of both levels compare.
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
 * What a rule is worth: the profit expected of 100 orders beyond what they would bring if their sides had nothing to do with each other. That many more orders
 * than by chance have both (100 × leverage; G. Piatetsky-Shapiro 1991), and each has the consequent's profit. Below 0 where the sides keep each other
 * away, or where the consequent is sold at a loss. `profitOf`: the mean profit of an item in an order that has it.
 */
export function expectedExtraProfit<Item extends BasketItem>(
  { consequent, leverage }: Pick<AssociationRule<Item>, 'consequent' | 'leverage'>,
  profitOf: (item: Item) => number,
): number {
  return 100 * leverage * consequent.reduce((sum, item) => sum + profitOf(item), 0);
}
