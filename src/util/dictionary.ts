/**
 * Minimum length of a long dictionary. Picking the used texts of a longer one, or cloning them, takes longer than aggregating its
 * rows.
 */
export const LONG_TEXTS = 4096;

/** True when a result of `rows` rows should share the whole dictionary instead of copying the texts it uses. */
export function sharesTexts({ length }: readonly string[], rows: number): boolean {
  return length > LONG_TEXTS && length <= rows * 4;
}

/**
 * Returns the texts that rows use, in order of first use, and rewrites `codes` to index them. Rows with `valid` 0 have no text.
 */
export function pickTexts(codes: Int32Array, dictionary: readonly string[], valid?: Uint8Array): readonly string[] {
  const texts: string[] = [];
  // Maps each code to its new index plus one. Dense when most texts are used: with 500 products a Map made 31 KB of garbage per
  // step of a brush.
  const isDense = dictionary.length <= codes.length * 4;
  const dense = new Int32Array(isDense ? dictionary.length : 0);
  const sparse = new Map<number, number>();
  for (let row = 0; row < codes.length; row++) {
    if (valid?.[row] === 0) continue;
    const code = codes[row]!;
    let next = isDense ? dense[code]! : sparse.get(code);
    if (!next) {
      next = texts.push(dictionary[code]!);
      if (isDense) dense[code] = next;
      else sparse.set(code, next);
    }
    codes[row] = next - 1;
  }
  return texts;
}

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
