import { counted } from './core-words.js';

const lower = (name: string): string => (/^[A-Z]{2}/.test(name) ? name : name.charAt(0).toLowerCase() + name.slice(1));

/** A noun for several: `Product` → `Products`, `Category` → `Categories`. */
function several(noun: string): string {
  return /[^aeiou]y$/i.test(noun) ? `${noun.slice(0, -1)}ies` : /(s|x|ch|sh)$/i.test(noun) ? `${noun}es` : `${noun}s`;
}

/** The change of a measure: `course` is 1 up, −1 down, 0 unchanged; `share` is undefined when the earlier amount is 0; the periods are `now` and `before`. */
export interface Moved {
  readonly course: number;
  readonly amount: string;
  readonly share: string | undefined;
  readonly now: string;
  readonly before: string;
}

/** How the measure of a selection differs from that of the rest. */
export interface Differs {
  readonly course: number;
  readonly amount: string;
  readonly rest: string;
}

/** The normal range of changes, and the number of earlier periods that it is from. */
export interface Usual {
  readonly low: string;
  readonly high: string;
  readonly count: string;
}

/** What drivers say, in English. */
export const driversWords = {
  heading: (measure: string): string => `Why ${lower(measure)} changed`,
  restHeading: (measure: string): string => `${measure}: selection vs. the rest`,
  per: {
    orders: (measure: string): string => `${measure} per order`,
    units: (measure: string): string => `${measure} per unit`,
    rows: (measure: string): string => `${measure} per row`,
  },
  before: 'Earlier',
  after: 'Now',
  /** A year that is compared up to the same day as the newest one, as a label. */
  sameDays: (year: string): string => `${year}, same days`,
  selection: 'Selection',
  theRest: 'The rest',
  others: 'All others',
  several: 'Overlap',
  kinds: { volume: 'Volume', mix: 'Mix', price: 'Price', rest: 'Other changes' },
  quotientKinds: { rate: 'Rate', several: 'Overlap' },
  /** Customers by what they bought in the two periods. */
  groups: { lost: 'Lost', less: 'Bought less', more: 'Bought the same or more', new: 'New', unknown: 'Unknown customer' },
  /** A segment of several members; `place` is the region, city or store among them. */
  segment: (names: readonly string[], place: string | undefined): string =>
    place === undefined ? names.join(', ') : `${names.join(', ')} in ${place}`,
  /** A member without the segments of it that are steps of their own. */
  restOf: (member: string): string => `Rest of ${member}`,
  otherMembers: (count: string): string => `${count} others`,
  members: (shown: string, noun: string, n: number): string => `${shown} ${lower(n === 1 ? noun : several(noun))}`,
  /** What an effect means, by its direction. */
  meanings: {
    volume: { up: 'more units sold', down: 'fewer units sold' },
    mix: { up: 'more expensive products', down: 'cheaper products' },
    price: { up: 'higher prices', down: 'lower prices' },
  },
  /** What an effect on a ratio means. */
  quotientMeanings: {
    rate: 'change within each segment',
    mix: 'change in segment sizes',
    several: 'orders or customers counted in several segments',
  },
  moved: (measure: string, { course, amount, share, now, before }: Moved): string => {
    const change =
      course === 0 ? 'no change' : `${course > 0 ? 'up' : 'down'} ${amount}${share === undefined ? '' : ` (${share})`}`;
    return `${measure}: ${change}, ${now} compared with ${before}.`;
  },
  differs: (measure: string, { course, amount, rest }: Differs): string =>
    course === 0
      ? `The selection’s ${lower(measure)} matches the rest (${rest}).`
      : `The selection’s ${lower(measure)} is ${amount} ${course > 0 ? 'above' : 'below'} the rest (${rest}).`,
  part: (kind: 'volume' | 'mix' | 'price', amount: string): string => `${kind} ${amount}`,
  parts: (parts: readonly string[]): string => {
    const text = parts.join(', ');
    return `${text.charAt(0).toUpperCase()}${text.slice(1)}.`;
  },
  groupPart: (group: string, amount: string): string => `${group.charAt(0).toLowerCase()}${group.slice(1)} ${amount}`,
  quotientPart: (kind: 'rate' | 'mix' | 'several', amount: string): string =>
    `${{ rate: 'rates', mix: 'mix', several: 'overlap' }[kind]} ${amount}`,
  byDimension: (dimension: string, parts: string): string => `By ${lower(dimension)}: ${parts}.`,
  cause: (segment: string, amount: string): string => `${segment} (${amount})`,
  out: (causes: string): string => `Main drivers: ${causes}.`,
  most: (causes: string): string => `Largest contributors: ${causes}.`,
  usual: ({ low, high, count }: Usual): string =>
    `Within the normal range: over the previous ${count} periods, changes were between ${low} and ${high}.`,
  turnover: (dimension: string, parts: readonly string[]): string => `${dimension}: ${parts.join(', ')}.`,
  turnoverPart: (kind: 'new' | 'lost', count: string, amount: string): string => `${count} ${kind} (${amount})`,
  noEarlier: 'Nothing to compare: one of the two periods has no data',
  noSelection: 'Select something on the page to compare it with the rest',
  noRest: 'Nothing to compare: the selection or the rest has no data',
  unexplained: 'No breakdown explains this change',
  change: 'Change',
  largest: 'Largest changes',
  sentences: (parts: readonly string[]): string => parts.join(' '),
  effect: 'Effect',
  ofChange: 'Share of change',
  kind: 'Kind',
  what: 'Segment',
  whole: 'Total',
  step: 'Waterfall',
  presence: 'Status',
  presences: { both: 'in both periods', new: 'new', lost: 'lost' },
  sides: { both: 'on both sides', new: 'in the selection only', lost: 'in the rest only' },
  /** A step for screen readers: its name, its amounts, and its position. */
  point: (name: string, parts: readonly string[], k: number, n: number): string =>
    `${name}: ${parts.join(', ')}. Row ${k} of ${n}.`,
  chosen: (segment: string): string => `Selected ${segment}.`,
  cleared: 'Selection cleared.',
  noFilter: 'This row is not a segment, so it can’t be used as a filter.',
  tooMany: 'Too many values to filter by.',
  clickHint: 'Click to filter by this segment',
  unclickHint: 'Click to clear the filter',
  role: 'waterfall chart',
  keys: 'Use the arrow keys to move between the steps. Press Enter to filter by a segment, Escape to clear.',
  lookedTerm: 'Analyzed',
  looked: (dimensions: string, depth: number): string => `${dimensions}, ${depth > 1 ? 'alone and in pairs' : 'alone'}`,
  partsTerm: 'Steps',
  partsText: (dimension: string): string =>
    `By ${lower(dimension)}. Each step is the change that a filter on it shows, and all steps add up to the total change`,
  outTerm: 'Main drivers',
  outText:
    'Segments that moved differently from most others in units or price, by at least 2% and significantly (1% false alarms per analysis)',
  rateTerm: 'Rate and mix',
  rateText:
    'Rate: change in a segment’s own ratio × its average weight. Mix: change in its weight × how far its average ratio is from the overall one (Kitagawa 1955). Weight: its share of the denominator. Effects add up to the total change. Listed: the fewest segments that explain two thirds',
  severalText: 'When an order or customer counts in several segments, the effect is shown in its own row',
  restTerm: 'Compared',
  restText: (selection: string): string => `Rows with ${selection}, and all others. Date filters apply to both`,
  perText: 'Amounts are averages because the two groups differ in size',
  groupsTerm: 'Groups',
  bridgeText: 'Each customer bought in one or both periods. Sales without a customer are shown separately',
  historyTerm: 'Normal range',
  history: (count: string, from: string, to: string): string =>
    `${count} earlier periods of the same length (${from}–${to}), compared the same way; 95% prediction interval`,
  shortHistory: 'Fewer than five earlier periods of this length, so no normal range is shown',
  leftOut: (shown: string, n: number): string =>
    `${counted(n, shown, 'segment', 'segments')} not shown as main drivers because of similar changes in earlier periods`,
  turnoverTerm: 'New and lost',
  pvmTerm: 'Volume, mix, price',
  pvmText: (dimension: string): string =>
    `Volume: (units now ÷ units before − 1) × amount before. Mix: units now at the previous prices, minus the volume effect and the amount before. Price: amount now minus units now at the previous prices. Prices are averages by ${lower(dimension)}`,
};
