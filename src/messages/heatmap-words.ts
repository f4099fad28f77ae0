import { counted } from './core-words.js';
import { variableName } from './names.js';

/** A member of an axis as a sentence speaks of it. */
export interface SaidMember {
  readonly said: 'weekday' | 'month' | 'time' | 'hour' | 'member';
  readonly name: string;
}

/** In which order members stand in a sentence: “for Technology on Saturdays at 14:00 in December”. */
const ORDER: readonly SaidMember['said'][] = ['member', 'weekday', 'time', 'hour', 'month'];

const PLACES: Readonly<Record<SaidMember['said'], (name: string) => string>> = {
  weekday: (name) => `on ${name}s`,
  month: (name) => `in ${name}`,
  time: (name) => `on ${name}`,
  hour: (name) => `at ${name}`,
  member: (name) => `for ${name}`,
};

/** The texts of heatmaps in English. */
export const heatmapWords = {
  byDay: (measure: string): string => `${measure} by day`,
  heading: (measure: string, x: string, y: string): string => `${measure} by ${x.toLowerCase()} and ${y.toLowerCase()}`,
  growthOf: (heading: string): string => `Change in ${heading.charAt(0).toLowerCase()}${heading.slice(1)}`,
  other: 'Other',
  nth: (unit: string, n: string): string => (unit === 'Quarter' ? `Q${n}` : `${unit} ${n}`),

  /** The place of a cell: “on Saturdays in December”. */
  place: (members: readonly SaidMember[]): string => {
    const sorted = [...members].sort((a, b) => ORDER.indexOf(a.said) - ORDER.indexOf(b.said));
    const [first, second] = sorted;
    if (first?.said === 'member' && second?.said === 'member') return `for ${first.name} and ${second.name}`;
    return sorted.map(({ said, name }) => PLACES[said](name)).join(' ');
  },
  peak: (measure: string, place: string, value: string): string => `${measure}: highest ${place} (${value}).`,
  bestDay: (day: string, value: string): string => `The best day was ${day}: ${value}.`,
  extremes: (measure: string, high: { place: string; value: string }, low: { place: string; value: string }): string =>
    `${measure}: highest ${high.place} (${high.value}), lowest ${low.place} (${low.value}).`,
  changes: (measure: string, high: { place: string; value: string }, low: { place: string; value: string }): string =>
    `${measure}: strongest growth ${high.place} (${high.value}), weakest ${low.place} (${low.value}).`,
  onDay: (day: string): string => `on ${day}`,
  gaps: (n: number, shown: string, most: { count: string; weekday: string } | undefined): string =>
    `${counted(n, shown, 'day', 'days')} had no sales${most === undefined ? '' : `, ${most.count} of them ${most.weekday}s`}.`,
  alone: (name: string, value: string): string => `${name}: ${value}.`,
  several: (n: number, shown: string, isDays: boolean, sum: string | undefined): string => {
    const what = isDays ? counted(n, shown, 'day', 'days') : counted(n, shown, 'cell', 'cells');
    return `${what} selected${sum === undefined ? '' : `: ${sum} in total`}.`;
  },

  correlations: (per: string | undefined): string =>
    per === undefined ? 'Correlations' : `Correlations per ${per.toLowerCase()}`,
  /** The name of a variable correlated row by row: a role by its own word, a column by its name. */
  variable: (name: string): string => variableName(name, {}),
  pair: (one: string, other: string): string => `${one} and ${other}`,
  together: (pair: string, r: string): string => `Strongest positive correlation: ${pair} (${r}).`,
  against: (pair: string, r: string): string => `Strongest negative correlation: ${pair} (${r}).`,
  nothingSure: 'No statistically significant correlations.',
  noCause: 'Correlation does not imply causation.',
  methods: {
    pearson: 'Correlation r',
    spearman: 'Rank correlation',
    kendall: 'Rank correlation τ',
    eta: 'Correlation ratio η',
    cramer: 'Cramér’s V',
  },
  /** How pairs are computed, row by row or per member. */
  pairsText: (per: string | undefined): string =>
    `Each pair, over ${per === undefined ? 'the rows that have' : `each ${per.toLowerCase()} that has`} both values (−1 to 1). Number and category: η; two categories: Cramér’s V (0 to 1). p: probability of a result this strong by chance, Benjamini–Hochberg-adjusted`,
  strength: 'Correlation',
  pairOf: 'Pair',
  compared: 'Sample size',
  countCompared: (shown: string): string => `n = ${shown}`,
  chance: 'p-value',
  p: 'p',
  adjusted: 'adjusted p-value',
  mayBeChance: 'not significant',
  mayWellBeChance: 'This could easily be chance.',
  noPair: 'constant',
  /** The chart of one pair, and the way back. */
  openHint: 'Click to open the chart.',
  allPairs: 'All correlations',
  per: 'Per',
  row: 'Row',

  noValue: 'no rows',
  noRows: 'No rows',
  noComparison: 'Nothing to compare with',
  chosen: (name: string): string => `Selected ${name}.`,
  cleared: 'Selection cleared.',
  spokenHead: (name: string): string => `Header ${name}: the whole row or column.`,
  clickHint: (isRange: boolean): string =>
    isRange ? 'Click to filter, or drag to select a range' : 'Click to filter, or drag to select several',
  unclickHint: 'Click to clear the filter',
  role: 'heatmap',
  keys: 'Use the arrow keys to move between cells and row or column headers. Press Enter to select, Shift with an arrow key to select a range, Escape to clear.',
  pairKeys: 'Use the arrow keys to move between pairs. Press Enter to open the chart of a pair, Escape to return.',
  keyMove: 'move',
  keySelect: 'select',
  keyRange: 'range',
  keyLeave: 'clear',
  keyOpen: 'open',
};
