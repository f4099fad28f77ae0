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

  /** Where a cell lies: “on Saturdays in December”. */
  place: (members: readonly SaidMember[]): string => {
    const sorted = [...members].sort((a, b) => ORDER.indexOf(a.said) - ORDER.indexOf(b.said));
    const [first, second] = sorted;
    if (first?.said === 'member' && second?.said === 'member') return `for ${first.name} and ${second.name}`;
    return sorted.map(({ said, name }) => PLACES[said](name)).join(' ');
  },
  peak: (measure: string, place: string, value: string): string => `${measure} peaks ${place}: ${value}.`,
  bestDay: (day: string, value: string): string => `The best day was ${day}: ${value}.`,
  extremes: (measure: string, high: { place: string; value: string }, low: { place: string; value: string }): string =>
    `${measure} is highest ${high.place} (${high.value}) and lowest ${low.place} (${low.value}).`,
  changes: (measure: string, high: { place: string; value: string }, low: { place: string; value: string }): string =>
    `${measure} grew most ${high.place} (${high.value}) and least ${low.place} (${low.value}).`,
  onDay: (day: string): string => `on ${day}`,
  gaps: (n: number, shown: string, most: { count: string; weekday: string } | undefined): string =>
    `${counted(n, shown, 'day', 'days')} had no sales${most === undefined ? '' : `, ${most.count} of them ${most.weekday}s`}.`,
  alone: (name: string, value: string): string => `${name}: ${value}.`,
  several: (n: number, shown: string, isDays: boolean, sum: string | undefined): string => {
    const what = isDays ? counted(n, shown, 'day', 'days') : counted(n, shown, 'cell', 'cells');
    return `${what} selected${sum === undefined ? '' : `: ${sum} together`}.`;
  },

  correlations: (per: string | undefined): string =>
    per === undefined ? 'What goes together' : `What goes together per ${per.toLowerCase()}`,
  /** What is correlated row by row: a role by its own word, a column by its name. */
  variable: (name: string): string => variableName(name, {}),
  pair: (one: string, other: string): string => `${one} and ${other}`,
  together: (pair: string, r: string): string => `${pair} go together most (${r}).`,
  against: (pair: string, r: string): string => `${pair} go against each other most (${r}).`,
  nothingSure: 'No two go together more than chance would have it.',
  noCause: 'What goes together need not be cause and effect.',
  methods: {
    pearson: 'Correlation r',
    spearman: 'Rank correlation',
    kendall: 'Rank correlation τ',
    eta: 'Correlation ratio η',
    cramer: 'Cramér’s V',
  },
  /** How pairs are computed, row by row or per member. */
  pairsText: (per: string | undefined): string =>
    `Each two over ${per === undefined ? 'the rows' : `each ${per.toLowerCase()}`} with both values, from −1 to 1; a number with a category by η, two categories by Cramér’s V, from 0 to 1. p is the chance of as much by accident, adjusted for the number of pairs after Benjamini and Hochberg`,
  strength: 'Correlation',
  pairOf: 'Pair',
  compared: 'Compared',
  countCompared: (shown: string): string => `${shown} compared`,
  chance: 'By chance (p)',
  p: 'p',
  adjusted: 'p, adjusted',
  mayBeChance: 'may be chance',
  mayWellBeChance: 'As much may well be chance.',
  noPair: 'does not vary',
  /** The picture of one pair, and the way back. */
  openHint: 'Click to see the picture.',
  allPairs: 'All correlations',
  per: 'Per',
  row: 'Row',

  noValue: 'no rows',
  noRows: 'No rows',
  noComparison: 'Nothing to compare with',
  chosen: (name: string): string => `Selected ${name}.`,
  cleared: 'Selection cleared.',
  spokenHead: (name: string): string => `All of ${name}.`,
  clickHint: (isRange: boolean): string =>
    isRange ? 'Click to filter by it, drag for a range' : 'Click to filter by it, drag for several',
  unclickHint: 'Click to show all again',
  role: 'heatmap',
  keys: 'Arrow keys move over the cells and to the heads of rows and columns, Enter selects, Shift with an arrow key selects a range, Escape clears.',
  pairKeys: 'Arrow keys move over the pairs, Enter opens the picture of one, Escape there leads back.',
  keyMove: 'move',
  keySelect: 'select',
  keyRange: 'range',
  keyLeave: 'clear',
  keyOpen: 'open',
};
