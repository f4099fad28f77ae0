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

/** What distributions say, in English. `per` is what a number is of, as a noun: `Order`, `Customer`; undefined for a row of the data. */
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
    `The median ${per === undefined ? 'value' : lower(per)} is ${median}; half lie between ${q1} and ${q3}`,
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
  bin: 'From – to',
  share: 'Share',
  upTo: 'Up to here',
  /** A bin, spoken: its numbers, what is in it, and its place. */
  point: (bin: string, parts: readonly string[], k: number, n: number): string =>
    `${bin}: ${parts.join(', ')}. Bin ${k} of ${n}.`,
  chosen: (bins: string, members: string): string => `Selected ${bins}: ${members}.`,
  cleared: 'Selection cleared.',
  tooMany: (members: string, most: string): string =>
    `Selected ${members}: too many to filter the other widgets by (at most ${most}).`,
  clickHint: 'Click to choose, drag for a range',
  unclickHint: 'Click to show all again',
  histogramRole: 'histogram',
  histogramKeys: 'Arrow keys move along the bins, Enter selects, Shift with an arrow key chooses a range, Escape clears.',
  chosenTerm: 'Chosen',
  binsTerm: 'Bins',
  binsRule: (width: string): string =>
    `${width} wide, after Freedman and Diaconis (2 × interquartile range ÷ cube root of the count), rounded; a long tail is one open bin`,
  binsGiven: (width: string): string => `${width} wide, as set`,
  mean: 'Mean',

  /** What is looked at row by row: a role by its own word, a column by its name. */
  variable: (name: string): string => variableName(name, {}),
  /** Headings of the other pictures. */
  against: (y: string, x: string, per: string): string => `${y} against ${lower(x)}, by ${lower(per)}`,
  againstRows: (y: string, x: string): string => `${y} against ${lower(x)}, row by row`,
  parted: (heading: string, dimension: string): string => `${heading}, by ${lower(dimension)}`,

  /** What a line through points says; `fit` is r and how many. */
  rises: (y: string, x: string, fit: string): string => `Higher ${lower(x)} goes with higher ${lower(y)} (${fit})`,
  falls: (y: string, x: string, fit: string): string => `Higher ${lower(x)} goes with lower ${lower(y)} (${fit})`,
  unrelated: (y: string, x: string, fit: string): string => `No clear connection between ${lower(x)} and ${lower(y)} (${fit})`,
  noLine: (members: string): string => `${members}: too few, or too much alike, for a line`,
  fit: (r: string, members: string): string => `r = ${r}, ${members}`,
  furthest: (above: string | undefined, below: string | undefined): string =>
    above === undefined
      ? `${below} lies far below the line`
      : `${above} lies far above the line${below === undefined ? '' : `, ${below} far below`}`,
  drawn: (shown: string, all: string): string => `${shown} of ${all} points drawn; the line is of all`,
  leftTerm: 'Left out',
  left: (members: string): string => `${members} without both numbers`,
  scatterRole: 'scatter plot',
  scatterKeys:
    'Arrow keys left and right move from point to point by the number along the bottom, up and down by the other, Enter selects, Shift with an arrow key selects several, Escape clears.',
  scatterHint: 'Click to choose, drag a rectangle for several',
  member: (name: string, parts: readonly string[], k: number, n: number): string => `${name}: ${parts.join(', ')}. ${k} of ${n}.`,
  picked: (names: string): string => `Selected ${names}.`,
  several: (names: string, more: number): string => `${names} and ${more} more`,
  lineTerm: 'Line',
  lineRule: (y: string, x: string, sum: string): string => `${y} = ${sum} × ${lower(x)}, by least squares over all points`,
  chanceTerm: 'Chance of such an r by accident',
  cause: 'A connection is no cause.',

  /** Points of rows: `names` are values that are worked out of other columns. */
  largerRows: 'Larger points: more rows',
  pointsTerm: 'Points',
  equalRows: (points: string, rows: string): string =>
    `${rows} make ${points} different points; the area of a point is how many rows it is`,
  choiceTerm: 'Choosing',
  fixedHint: (names: string): string => `Nothing to choose: no filter can name what is worked out of other columns (${names})`,
  fixedKeys: (names: string): string =>
    `Arrow keys left and right move from point to point by the number along the bottom, up and down by the other. Nothing can be chosen: no filter can name ${lower(names)}, worked out of other columns.`,

  /** What boxes say. */
  highest: (per: string | undefined, high: SaidBox, low: SaidBox): string =>
    `The median ${per === undefined ? 'value' : lower(per)} is highest in ${high.name} (${high.median}) and lowest in ${low.name} (${low.median})`,
  groups: (shown: string, all: string): string => `${shown} of ${all} groups shown, those with most numbers`,
  boxRole: 'box plot',
  boxKeys: 'Arrow keys move along the groups, Enter selects, Shift with an arrow key selects several, Escape clears.',
  boxHint: 'Click to choose, drag for several',
  group: 'Group',
  count: 'Numbers',
  quartiles: ['Lower quartile', 'Upper quartile'],
  whiskers: ['Lower whisker', 'Upper whisker'],
  ends: ['Least', 'Greatest'],
  outliers: 'Outliers',
  /** So many beyond the end of the scale. */
  beyondScale: (n: string): string => `+${n}`,
  boxTerm: 'Box',
  boxRule:
    'From the lower to the upper quartile, the line is the median; whiskers end at the outermost number within 1.5 box lengths',
};
