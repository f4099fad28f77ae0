import type { AssociationRule, BasketItem } from './association-rules.js';

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
