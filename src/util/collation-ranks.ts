const RANKS = /* @__PURE__ */ new WeakMap<readonly string[], Int32Array>();

/**
 * Returns the rank of each of distinct `texts` when sorted by code unit. The result is cached per list and recomputed when the
 * list has grown.
 */
export function ranksOf(texts: readonly string[]): Int32Array {
  const known = RANKS.get(texts);
  if (known?.length === texts.length) return known;
  const order = Int32Array.from(texts.keys()).sort((a, b) => (texts[a]! < texts[b]! ? -1 : 1));
  const ranks = new Int32Array(order.length);
  order.forEach((code, rank) => (ranks[code] = rank));
  RANKS.set(texts, ranks);
  return ranks;
}
