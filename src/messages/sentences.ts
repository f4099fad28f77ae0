/** Numbers up to twelve in words, as a sentence begins with them. */
const SMALL = ['none', 'one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine', 'ten', 'eleven', 'twelve'];

/** A count as an English sentence has it: in words up to twelve. */
export function small(n: number): string {
  return SMALL[n] ?? String(n).replace(/\B(?=(\d{3})+$)/g, ',');
}

/** A text with its first letter large. */
export function upper(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}

/** A text as it stands within a sentence: its first letter small, unless others before a comma are large: `CustomerID`, `Sub-Category`, `EU sales`. */
export function lower(text: string): string {
  return /^[^,]+[A-Z]/.test(text) ? text : text.charAt(0).toLowerCase() + text.slice(1);
}

/** Measures named together: “Revenue, cost and profit”. */
export function together(names: readonly string[]): string {
  const words = names.map((name, index) => (index === 0 ? name : lower(name)));
  return words.length < 2 ? (words[0] ?? '') : `${words.slice(0, -1).join(', ')} and ${words.at(-1) ?? ''}`;
}

/** Two percentages as a range with one sign: “30–80%”. */
export function percentRange(from: string, to: string): string {
  return `${from.replace(/\s*%/u, '')}–${to}`;
}
