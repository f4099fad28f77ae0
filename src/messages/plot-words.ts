import { counted } from './core-words.js';
import { tableWords } from './table-words.js';

/** The lowest and the highest value of a chart, each with the name of its row. */
export interface ValueRange {
  readonly low: string;
  readonly lowName: string;
  readonly high: string;
  readonly highName: string;
}

const among = (within: readonly string[]): string =>
  within.length === 0 ? 'all rows' : `rows with the same ${within.map((name) => name.toLowerCase()).join(' and ')}`;

/** The texts of `sales-plot` in English. */
export const plotWords = {
  heading: tableWords.heading,
  rows: (n: number, shown: string): string => counted(n, shown, 'row', 'rows'),
  firstRows: (n: number, shown: string): string => counted(n, `First ${shown}`, 'row', 'rows'),
  /** “Revenue ranges from $1,203 (North) to $90,000 (West)”. */
  range: (measure: string, { low, lowName, high, highName }: ValueRange): string =>
    `${measure} ranges from ${low} (${lowName}) to ${high} (${highName})`,
  only: (measure: string, value: string): string => `${measure}: ${value}`,
  sentence: (parts: readonly string[]): string => `${parts.join('. ')}.`,
  rowsTerm: 'Rows',
  /** A mark, spoken: its name, its numbers and its place. */
  point: (name: string, parts: readonly string[], k: number, n: number): string =>
    `${name}: ${parts.join(', ')}. Point ${k} of ${n}.`,
  chosen: (names: string): string => `Selected ${names}.`,
  cleared: 'Selection cleared.',
  clickHint: 'Click to filter the page',
  unclickHint: 'Click to clear the filter',
  role: 'chart',
  keys: 'Use the arrow keys to move between points. Press Enter to select, Shift+Enter to add one, Escape to clear.',
  drawnTerm: 'Chart',
  drawnText: (marks: string): string => `Drawn with Observable Plot from the specification on this page (${marks})`,
  functionText: 'Drawn by a function on this page with Observable Plot',
  rank: (of: string, within: readonly string[]): string => `Rank by ${of.toLowerCase()} among ${among(within)}; 1 is the highest`,
  quantile: (of: string, within: readonly string[], count: number): string =>
    `Group 1 (lowest) to ${count} (highest) of equal size, by ${of.toLowerCase()} among ${among(within)}`,
  share: (of: string, within: readonly string[]): string => `Share of the total ${of.toLowerCase()} of ${among(within)}`,
};
