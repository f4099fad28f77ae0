import { counted } from './core-words.js';
import { variableName } from './names.js';

/** A noun for so many: `order` → `orders`, `city` → `cities`. */
function several(noun: string): string {
  return /[^aeiou]y$/.test(noun) ? `${noun.slice(0, -1)}ies` : /(s|x|ch|sh)$/.test(noun) ? `${noun}es` : `${noun}s`;
}

const lower = (name: string): string => (/^[A-Z]{2}/.test(name) ? name : name.charAt(0).toLowerCase() + name.slice(1));

/** A box as a sentence speaks of it: “West (270.45)”. */
export interface SaidBox {
  readonly name: string;
  readonly median: string;
}

/** The texts of `sales-distribution` in English. `per` is the noun that each number belongs to: `Order`, `Customer`; undefined for a row of the data. */
export const distributionWords = {
  heading: (measure: string, per: string | undefined): string =>
    per === undefined ? `Distribution of ${lower(measure)}` : `${measure} per ${lower(per)}`,
  /** So many of them: “5,009 orders”. */
  members: (n: number, shown: string, per: string | undefined): string => {
    const noun = per === undefined ? 'row' : lower(per);
    return counted(n, shown, noun, several(noun));
  },
  axis: (per: string | undefined): string => several(per ?? 'Row'),
  reading: (per: string | undefined, median: string, q1: string, q3: string): string =>
    `The median ${per === undefined ? 'value' : lower(per)} is ${median}; the middle half is between ${q1} and ${q3}`,
  beyond: (members: string, bin: string): string => `${members} at ${bin}`,
  sentence: (parts: readonly string[]): string => `${parts.join('; ')}.`,
  median: 'Median',
  middleHalf: 'Middle half',
  from: (value: string): string => `${value} or more`,
  below: (value: string): string => `less than ${value}`,
  /** The same on an axis. */
  fromShort: (value: string): string => `≥ ${value}`,
  belowShort: (value: string): string => `< ${value}`,
  between: (from: string, to: string): string => `${from}–${to}`,
  bin: 'Range',
  share: 'Share',
  upTo: 'Cumulative share',
  /** A bin, spoken: its range, its content and its place. */
  point: (bin: string, parts: readonly string[], k: number, n: number): string =>
    `${bin}: ${parts.join(', ')}. Bin ${k} of ${n}.`,
  chosen: (bins: string, members: string): string => `Selected ${bins}: ${members}.`,
  cleared: 'Selection cleared.',
  tooMany: (members: string, most: string): string =>
    `${members} selected: too many to filter other charts by (maximum ${most}).`,
  clickHint: 'Click to select, or drag to select a range',
  unclickHint: 'Click to clear the filter',
  histogramRole: 'histogram',
  histogramKeys:
    'Use the arrow keys to move between bins. Press Enter to select, Shift with an arrow key to select a range, Escape to clear.',
  chosenTerm: 'Selected',
  binsTerm: 'Bins',
  binsRule: (width: string): string =>
    `${width} wide (Freedman–Diaconis rule: 2 × interquartile range ÷ cube root of the count), rounded; a long tail is grouped in one open-ended bin`,
  binsGiven: (width: string): string => `${width} wide (set on the element)`,
  mean: 'Mean',

  /** The name of a variable compared row by row: a role by its own word, a column by its name. */
  variable: (name: string): string => variableName(name, {}),
  /** Headings of the other charts. */
  against: (y: string, x: string, per: string): string => `${y} vs. ${lower(x)} by ${lower(per)}`,
  againstRows: (y: string, x: string): string => `${y} vs. ${lower(x)}, one point per row`,
  parted: (heading: string, dimension: string): string => `${heading}, by ${lower(dimension)}`,

  /** The sentence of a trend line; `fit` is r and the number of points. */
  rises: (y: string, x: string, fit: string): string => `Higher ${lower(x)} is associated with higher ${lower(y)} (${fit})`,
  falls: (y: string, x: string, fit: string): string => `Higher ${lower(x)} is associated with lower ${lower(y)} (${fit})`,
  unrelated: (y: string, x: string, fit: string): string => `No clear relationship between ${lower(x)} and ${lower(y)} (${fit})`,
  noLine: (members: string): string => `${members}: too few, or too similar, for a trend line`,
  fit: (r: string, members: string): string => `r = ${r}, ${members}`,
  furthest: (above: string | undefined, below: string | undefined): string =>
    above === undefined
      ? `${below} is far below the trend line`
      : `${above} is far above the trend line${below === undefined ? '' : `, ${below} far below`}`,
  drawn: (shown: string, all: string): string => `${shown} of ${all} points are shown, and the trend line uses all of them`,
  leftTerm: 'Not included',
  left: (members: string): string => `${members} missing one or both values`,
  scatterRole: 'scatter plot',
  scatterKeys:
    'Use Left and Right to move along the horizontal axis, Up and Down along the vertical axis. Press Enter to select, Shift with an arrow key to select several, Escape to clear.',
  scatterHint: 'Click to select, or drag a rectangle to select several',
  member: (name: string, parts: readonly string[], k: number, n: number): string => `${name}: ${parts.join(', ')}. ${k} of ${n}.`,
  picked: (names: string): string => `Selected ${names}.`,
  several: (names: string, more: number): string => `${names} and ${more} more`,
  lineTerm: 'Line',
  lineRule: (y: string, x: string, sum: string): string => `${y} = ${sum} × ${lower(x)}, by least squares over all points`,
  chanceTerm: 'p-value (probability of an r this large by chance)',
  cause: 'Correlation does not imply causation.',

  /** Points of rows: `names` are values calculated from other columns. */
  largerRows: 'Larger points stand for more rows',
  pointsTerm: 'Points',
  equalRows: (points: string, rows: string): string =>
    `${rows} form ${points} distinct points; a point’s area shows its number of rows`,
  choiceTerm: 'Selection',
  fixedHint: (names: string): string =>
    `Points can’t be selected: ${names} is calculated from other columns and can’t be filtered`,
  fixedKeys: (names: string): string =>
    `Use Left and Right to move along the horizontal axis, Up and Down along the vertical axis. Points can’t be selected: ${lower(names)} is calculated from other columns and can’t be filtered.`,

  /** The texts of box plots. */
  highest: (per: string | undefined, high: SaidBox, low: SaidBox): string =>
    `The median ${per === undefined ? 'value' : lower(per)} is highest in ${high.name} (${high.median}) and lowest in ${low.name} (${low.median})`,
  groups: (shown: string, all: string): string => `the ${shown} largest of ${all} groups are shown`,
  boxRole: 'box plot',
  boxKeys:
    'Use the arrow keys to move between groups. Press Enter to select, Shift with an arrow key to select several, Escape to clear.',
  boxHint: 'Click to select, or drag to select several',
  group: 'Group',
  count: 'Values',
  quartiles: ['Lower quartile', 'Upper quartile'],
  whiskers: ['Lower whisker', 'Upper whisker'],
  ends: ['Minimum', 'Maximum'],
  outliers: 'Outliers',
  /** So many beyond the end of the scale. */
  beyondScale: (n: string): string => `+${n}`,
  boxTerm: 'Box',
  boxRule:
    'Box: lower to upper quartile, with a line at the median. Whiskers reach the furthest value within 1.5 × the interquartile range',
};
