/** Numbers up to twelve in words, as a sentence begins with them. */
const SMALL = ['none', 'one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine', 'ten', 'eleven', 'twelve'];

/** A count as an English sentence has it: in words up to twelve. */
export function small(n: number): string {
  return SMALL[n] ?? String(n);
}

/** A text with its first letter large. */
export function upper(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}

/** Measures named together: “Revenue, cost and profit”. */
export function together(names: readonly string[]): string {
  const words = names.map((name, index) =>
    index === 0 || /^[A-Z]{2}/.test(name) ? name : name.charAt(0).toLowerCase() + name.slice(1),
  );
  return words.length < 2 ? (words[0] ?? '') : `${words.slice(0, -1).join(', ')} and ${words.at(-1) ?? ''}`;
}
