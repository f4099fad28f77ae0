import { counted } from './core-words.js';

/** A noun for so many: `order` → `orders`, `city` → `cities`. */
function several(noun: string): string {
  return /[^aeiou]y$/.test(noun) ? `${noun.slice(0, -1)}ies` : /(s|x|ch|sh)$/.test(noun) ? `${noun}es` : `${noun}s`;
}

const lower = (name: string): string => (/^[A-Z]{2}/.test(name) ? name : name.charAt(0).toLowerCase() + name.slice(1));

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
  role: 'histogram',
  keys: 'Arrow keys move along the bins, Enter selects, Shift with an arrow key chooses a range, Escape clears.',
  chosenTerm: 'Chosen',
  binsTerm: 'Bins',
  binsRule: (width: string): string =>
    `${width} wide, after Freedman and Diaconis (2 × interquartile range ÷ cube root of the count), rounded; a long tail is one open bin`,
  binsGiven: (width: string): string => `${width} wide, as set`,
  mean: 'Mean',
};
