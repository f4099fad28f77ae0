/** Lists of more texts than these are long: to pick those in use, or to clone them one by one, takes longer than to sum up their rows. */
export const LONG_TEXTS = 4096;

/** Whether an answer of so many rows shares a dictionary, used or not, rather than has one of the texts in use. */
export function sharesTexts({ length }: readonly string[], rows: number): boolean {
  return length > LONG_TEXTS && length <= rows * 4;
}

/** The texts that rows have, in the order of their first ones; `codes` are changed to fit. A row of which `valid` says 0 has none. */
export function pickTexts(codes: Int32Array, dictionary: readonly string[], valid?: Uint8Array): readonly string[] {
  const texts: string[] = [];
  // By code one more than its place. In an array where rows have many of the texts: for 500 products a map was 31 KB of garbage in each step of a brush.
  const isDense = dictionary.length <= codes.length * 4;
  const dense = new Int32Array(isDense ? dictionary.length : 0);
  const sparse = new Map<number, number>();
  for (let row = 0; row < codes.length; row++) {
    if (valid?.[row] === 0) continue;
    const code = codes[row]!;
    let place = isDense ? dense[code]! : sparse.get(code);
    if (!place) {
      place = texts.push(dictionary[code]!);
      if (isDense) dense[code] = place;
      else sparse.set(code, place);
    }
    codes[row] = place - 1;
  }
  return texts;
}
