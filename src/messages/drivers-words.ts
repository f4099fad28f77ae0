import { counted } from './core-words.js';

const lower = (name: string): string => (/^[A-Z]{2}/.test(name) ? name : name.charAt(0).toLowerCase() + name.slice(1));

/** A noun for several: `Product` → `Products`, `Category` → `Categories`. */
function several(noun: string): string {
  return /[^aeiou]y$/i.test(noun) ? `${noun.slice(0, -1)}ies` : /(s|x|ch|sh)$/i.test(noun) ? `${noun}es` : `${noun}s`;
}

/** How a measure has moved: `course` is 1 up, −1 down, 0 not; `share` is absent where there was nothing before. */
export interface Moved {
  readonly course: number;
  readonly amount: string;
  readonly share: string | undefined;
  readonly before: string;
}

/** How the measure of a selection differs from that of the rest. */
export interface Differs {
  readonly course: number;
  readonly amount: string;
  readonly rest: string;
}

/** Between which changes earlier ones lay, of so many periods; `isAll`: nothing else stands out. */
export interface Usual {
  readonly low: string;
  readonly high: string;
  readonly count: string;
  readonly isAll: boolean;
}

/** What drivers say, in English. */
export const driversWords = {
  heading: (measure: string): string => `Why ${lower(measure)} changed`,
  restHeading: (measure: string): string => `${measure}: the selection and the rest`,
  per: {
    orders: (measure: string): string => `${measure} per order`,
    units: (measure: string): string => `${measure} per piece`,
    rows: (measure: string): string => `${measure} per row`,
  },
  before: 'Earlier',
  after: 'Now',
  selection: 'Selection',
  theRest: 'The rest',
  others: 'All others',
  several: 'More or fewer together',
  kinds: { volume: 'Volume', mix: 'Mix', price: 'Price', rest: 'Everything else' },
  quotientKinds: { rate: 'Own rate', several: 'More or fewer together' },
  /** Members by how they went. */
  groups: { lost: 'Lost', less: 'Bought less', more: 'Bought as much or more', new: 'New', unknown: 'Nobody known' },
  members: (shown: string, noun: string, n: number): string => `${shown} ${lower(n === 1 ? noun : several(noun))}`,
  /** What a step means, behind its name. */
  meanings: {
    volume: 'more or fewer pieces',
    mix: 'dearer or cheaper products, more or less of each',
    price: 'higher or lower prices',
    rest: 'where nothing stands out',
  },
  /** The same of a quotient. */
  quotientMeanings: {
    rate: 'members better or worse in themselves',
    mix: 'more or less of each member',
    several: 'orders or customers with several members',
  },
  segment: (dimensions: string, driver: string): string => `${dimensions} · ${lower(driver)}`,
  moved: (measure: string, { course, amount, share, before }: Moved): string => {
    if (course === 0) return `${measure} is what it was in ${before}.`;
    return `${measure} is ${course > 0 ? 'up' : 'down'} ${amount}${share === undefined ? '' : ` (${share})`} on ${before}.`;
  },
  differs: (measure: string, { course, amount, rest }: Differs): string =>
    course === 0
      ? `${measure} of the selection is as that of the rest (${rest}).`
      : `${measure} of the selection is ${amount} ${course > 0 ? 'above' : 'below'} that of the rest (${rest}).`,
  part: (kind: 'volume' | 'mix' | 'price', amount: string): string => `${kind} ${amount}`,
  parts: (parts: readonly string[]): string => {
    const text = parts.join(', ');
    return `${text.charAt(0).toUpperCase()}${text.slice(1)}.`;
  },
  groupPart: (group: string, amount: string): string => `${group.charAt(0).toLowerCase()}${group.slice(1)} ${amount}`,
  quotientPart: (kind: 'rate' | 'mix' | 'several', amount: string): string =>
    `${{ rate: 'own rates', mix: 'mix', several: 'more or fewer together' }[kind]} ${amount}`,
  byDimension: (dimension: string, parts: string): string => `By ${lower(dimension)}: ${parts}.`,
  cause: (segment: string, amount: string): string => `${segment} (${amount})`,
  out: (causes: string): string => `What stands out: ${causes}.`,
  most: (causes: string): string => `Most of it: ${causes}.`,
  usual: ({ low, high, count, isAll }: Usual): string =>
    `${isAll ? 'Nothing stands out: s' : 'S'}o much is usual, in ${count} periods before it moved by between ${low} and ${high}.`,
  turnover: (dimension: string, parts: readonly string[]): string => `${dimension}: ${parts.join(', ')}.`,
  turnoverPart: (kind: 'new' | 'lost', count: string, amount: string): string =>
    `${count} ${kind === 'new' ? 'new' : 'no longer there'} (${amount})`,
  noEarlier: 'There is nothing to compare with: one of the two periods has no value',
  noSelection: 'Select something on the page: it is then compared with the rest',
  noRest: 'There is nothing to compare with: the selection or the rest has no value',
  nothing: 'No segment stands out beyond chance.',
  sentences: (parts: readonly string[]): string => parts.join(' '),
  effect: 'Effect',
  ofChange: 'Part of the change',
  driver: 'Driver',
  kind: 'Kind',
  what: 'What',
  whole: 'Total',
  standsOut: 'Stands out',
  presence: 'There',
  presences: { both: 'in both periods', new: 'new', lost: 'no longer' },
  sides: { both: 'on both sides', new: 'in the selection only', lost: 'in the rest only' },
  /** A line, spoken: its name, what is said of it, and its place. */
  point: (name: string, parts: readonly string[], k: number, n: number): string =>
    `${name}: ${parts.join(', ')}. Line ${k} of ${n}.`,
  chosen: (segment: string): string => `Selected ${segment}.`,
  cleared: 'Selection cleared.',
  noFilter: 'This line is no segment: there is nothing to filter by.',
  tooMany: 'These are too many to filter by.',
  clickHint: 'Click to filter by this segment',
  unclickHint: 'Click to show all again',
  role: 'waterfall',
  keys: 'Arrow keys move along the lines, Enter filters by a segment, Escape clears.',
  lookedTerm: 'Looked at',
  looked: (dimensions: string, depth: number): string =>
    `${dimensions}${depth > 1 ? ', one member or two of different ones together' : ', one member at a time'}`,
  outTerm: 'Stands out',
  outText:
    'A segment whose pieces or prices went another way than those of the bulk, by at least 2 % and so far that chance would do it in one of a hundred searches. Its effect: what the measure is now, less what it would be had the segment gone as the rest',
  rateTerm: 'Own rate and mix',
  rateText:
    'Own rate: how far a member’s own quotient moved, times its mean weight. Mix: how far its weight moved, times how far its mean quotient lies from that of all (Kitagawa 1955). A weight is the member’s part of the denominators. All add up to the change. Named are the fewest members that make two thirds of it',
  severalText: 'Where an order or a customer counts under several members, what that changed is a line of its own',
  restTerm: 'Compared',
  restText: (selection: string): string =>
    `Rows with ${selection}, and all others. Clauses on dates hold for both; where the page filters, so does the widget’s own clause`,
  perText: 'The two sides differ in size, so that amounts are divided by it',
  groupsTerm: 'Groups',
  bridgeText: 'Each is there in one period or in both; what belongs to nobody known is a line of its own',
  historyTerm: 'Beside what is usual',
  history: (count: string, from: string, to: string): string =>
    `${count} periods of the same length before (${from} to ${to}), each compared in the same way; usual is where one more change would lie with 95 % certainty`,
  shortHistory: 'The data do not reach back five periods of the same length, so nothing is said of what is usual',
  leftOut: (shown: string, n: number): string =>
    `${counted(n, shown, 'segment', 'segments')} left out, having gone apart as far before`,
  turnoverTerm: 'New and lost',
  pvmTerm: 'Volume, mix, price',
  pvmText:
    'Volume: (pieces now ÷ pieces before − 1) × amount before. Mix: pieces now at prices before, less what volume alone would give. Price: amount now less pieces now at prices before. On the grain of all dimensions',
};
