import { counted } from './core-words.js';

const lower = (text: string): string => (/^[A-Z]{2}/.test(text) ? text : text.charAt(0).toLowerCase() + text.slice(1));

/** The plural of a noun as English mostly has it: `category` → `categories`. */
function many(noun: string): string {
  if (/[^aeiou]y$/i.test(noun)) return `${noun.slice(0, -1)}ies`;
  return /(s|x|ch|sh)$/i.test(noun) ? `${noun}es` : `${noun}s`;
}

function joined(names: readonly string[]): string {
  const words = names.map((name, index) => (index === 0 ? name : lower(name)));
  return words.length < 2 ? (words[0] ?? '') : `${words.slice(0, -1).join(', ')} and ${words.at(-1) ?? ''}`;
}

/** The texts of tables in English. */
export const tableWords = {
  heading: (measures: readonly string[], by: readonly string[]): string => `${joined(measures)} by ${lower(joined(by))}`,
  /** “Top 10 products by revenue”. */
  topHeading: (n: number, by: string, measure: string, isTop: boolean): string =>
    `${isTop ? 'Top' : 'Bottom'} ${n} ${n === 1 ? lower(by) : many(lower(by))} by ${lower(measure)}`,
  /** “Largest declines in revenue by product”. */
  changeHeading: (measure: string, by: string, isTop: boolean): string =>
    `Largest ${isTop ? 'increases' : 'declines'} in ${lower(measure)} by ${lower(by)}`,
  rowsHeading: 'Rows',
  rowsOf: (name: string): string => `Rows of ${name}`,
  /** “Copiers leads with $25,031.79, 27.0% of total).” */
  leader: (name: string, value: string, share: string | undefined, isTop: boolean): string =>
    `${name} ${isTop ? 'leads with' : 'is last with'} ${value}${share === undefined ? '' : ` (${share} of total)`}`,
  /** “Office Chair has the largest decline: −$4,930 (−62.1%).” */
  mover: (name: string, change: string, growth: string | undefined, isIncrease: boolean): string =>
    `${name} has the largest ${isIncrease ? 'increase' : 'decline'}: ${change}${growth === undefined ? '' : ` (${growth})`}`,
  lost: (n: number, of: number, measure: string): string =>
    n === of ? `all have negative ${lower(measure)}` : `${n} of ${of} ${n === 1 ? 'has' : 'have'} negative ${lower(measure)}`,
  sentence: (parts: readonly string[]): string => (parts.length === 0 ? '' : `${parts.join('; ')}.`),
  rows: (n: number, shown: string): string => counted(n, shown, 'row', 'rows'),
  found: (shown: string, of: string): string => `${shown} of ${of} rows`,
  nothingFound: (text: string): string => `No results for “${text}”`,
  search: 'Search',
  columns: 'Columns',
  total: 'Total',
  fresh: 'new',
  of: (measure: string, side: string): string => `${measure}, ${lower(side)}`,
  peak: (month: string): string => `highest in ${month}`,
  sorted: (name: string, descending: boolean): string => `Sorted by ${lower(name)}, ${descending ? 'descending' : 'ascending'}.`,
  sort: (name: string): string => `Sort by ${lower(name)}`,
  selected: (n: number, names: string): string => (n > 3 ? `Selected ${n} rows.` : `Selected ${names}.`),
  cleared: 'Selection cleared.',
  /** A row, spoken: “Copiers: revenue $25,031. Row 1 of 17.” */
  row: (name: string, parts: readonly string[], k: string, n: string): string =>
    `${name}: ${parts.join(', ')}. Row ${k} of ${n}.`,
  cell: (name: string, text: string): string => `${lower(name)} ${text}`,
  all: (by: string): string => `All ${many(lower(by))}`,
  path: 'Drill-down path',
  weekday: (day: number): string =>
    ['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday', 'Sunday'][day - 1] ?? String(day),
  hour: (hour: number): string => `${String(hour).padStart(2, '0')}:00`,
  keys: 'Use the arrow keys, Page Up and Page Down to move between rows. Press Enter to select, Shift with an arrow key to select several, Alt+Down to open a row, Escape to clear.',
};
