// Made from en/drivers.json by npm run texts.
import { grammar } from '../../en/grammar.js';

export const driversTexts = {
  heading: ({ measure }: { readonly measure: string }): string => `Why ${grammar.lower(measure)} changed`,
  restHeading: ({ measure }: { readonly measure: string | number }): string => `${measure}: selection vs. the rest`,
  per: {
    orders: ({ measure }: { readonly measure: string }): string => `${measure} per order`,
    units: ({ measure }: { readonly measure: string }): string => `${measure} per unit`,
    rows: ({ measure }: { readonly measure: string }): string => `${measure} per row`,
  },
  before: 'Earlier',
  after: 'Now',
  sameDays: ({ year }: { readonly year: string | number }): string => `${year}, same days`,
  selection: 'Selection',
  theRest: 'The rest',
  others: 'All others',
  several: 'Overlap',
  kinds: {
    volume: 'Volume',
    mix: 'Mix',
    price: 'Price',
    rest: 'Other changes',
  },
  quotientKinds: {
    rate: 'Rate',
    several: 'Overlap',
  },
  groups: {
    lost: 'Lost',
    less: 'Bought less',
    more: 'Bought the same or more',
    new: 'New',
    unknown: 'Unknown customer',
  },
  segment: ({ place, names }: { readonly place: string | number | undefined; readonly names: readonly string[] }): string =>
    place === undefined || place === '' ? grammar.list(names) : `${grammar.list(names)} in ${place}`,
  restOf: ({ member }: { readonly member: string | number }): string => `Rest of ${member}`,
  otherMembers: ({ count }: { readonly count: string | number }): string => `${count} others`,
  members: ({ shown, n, noun }: { readonly shown: string | number; readonly n: number; readonly noun: string }): string =>
    `${shown} ${n === 1 ? grammar.lower(noun) : grammar.lowerMany(noun)}`,
  meanings: {
    volume: {
      up: 'more units sold',
      down: 'fewer units sold',
    },
    mix: {
      up: 'more expensive products',
      down: 'cheaper products',
    },
    price: {
      up: 'higher prices',
      down: 'lower prices',
    },
  },
  quotientMeanings: {
    rate: 'change within each segment',
    mix: 'change in segment sizes',
    several: 'orders or customers counted in several segments',
  },
  moved: ({
    measure,
    isFlat,
    isUp,
    amount,
    share,
    now,
    before,
  }: {
    readonly measure: string | number;
    readonly isFlat: boolean;
    readonly isUp: boolean;
    readonly amount: string | number;
    readonly share: string | number | undefined;
    readonly now: string | number;
    readonly before: string;
  }): string =>
    `${measure}: ${isFlat ? 'no change' : `${isUp ? 'up' : 'down'} ${amount}${share === undefined || share === '' ? '' : ` (${share})`}`}, ${now} compared with ${before}.`,
  differs: ({
    isFlat,
    measure,
    rest,
    amount,
    isUp,
  }: {
    readonly isFlat: boolean;
    readonly measure: string;
    readonly rest: string | number;
    readonly amount: string | number;
    readonly isUp: boolean;
  }): string =>
    isFlat
      ? `The selection’s ${grammar.lower(measure)} matches the rest (${rest}).`
      : `The selection’s ${grammar.lower(measure)} is ${amount} ${isUp ? 'above' : 'below'} the rest (${rest}).`,
  part: ({ kind, amount }: { readonly kind: string; readonly amount: string | number }): string =>
    `${kind === 'volume' ? 'volume' : kind === 'mix' ? 'mix' : kind === 'price' ? 'price' : 'other changes'} ${amount}`,
  parts: ({ parts }: { readonly parts: readonly string[] }): string => `${grammar.upperList(parts)}.`,
  groupPart: ({ group, amount }: { readonly group: string; readonly amount: string | number }): string =>
    `${grammar.lower(group)} ${amount}`,
  quotientPart: ({ kind, amount }: { readonly kind: string; readonly amount: string | number }): string =>
    `${kind === 'rate' ? 'rates' : kind === 'mix' ? 'mix' : 'overlap'} ${amount}`,
  byDimension: ({ dimension, parts }: { readonly dimension: string; readonly parts: string | number }): string =>
    `By ${grammar.lower(dimension)}: ${parts}.`,
  cause: ({ segment, amount }: { readonly segment: string | number; readonly amount: string | number }): string =>
    `${segment} (${amount})`,
  out: ({ causes }: { readonly causes: string | number }): string => `Main drivers: ${causes}.`,
  most: ({ causes }: { readonly causes: string | number }): string => `Largest contributors: ${causes}.`,
  usual: ({
    count,
    low,
    high,
  }: {
    readonly count: string | number;
    readonly low: string | number;
    readonly high: string | number;
  }): string => `Within the normal range: over the previous ${count} periods, changes were between ${low} and ${high}.`,
  turnover: ({ dimension, parts }: { readonly dimension: string | number; readonly parts: readonly string[] }): string =>
    `${dimension}: ${grammar.list(parts)}.`,
  turnoverPart: ({
    count,
    kind,
    amount,
  }: {
    readonly count: string | number;
    readonly kind: string;
    readonly amount: string | number;
  }): string => `${count} ${kind === 'new' ? 'new' : 'lost'} (${amount})`,
  noEarlier: 'Nothing to compare: one of the two periods has no data',
  noSelection: 'Select something on the page to compare it with the rest',
  noRest: 'Nothing to compare: the selection or the rest has no data',
  unexplained: 'No breakdown explains this change',
  change: 'Change',
  largest: 'Largest changes',
  effect: 'Effect',
  ofChange: 'Share of change',
  kind: 'Type',
  what: 'Segment',
  whole: 'Total',
  step: 'Waterfall',
  presence: 'Status',
  presences: {
    both: 'in both periods',
    new: 'new',
    lost: 'lost',
  },
  sides: {
    both: 'on both sides',
    new: 'in the selection only',
    lost: 'in the rest only',
  },
  point: ({
    name,
    parts,
    k,
    n,
  }: {
    readonly name: string | number;
    readonly parts: readonly string[];
    readonly k: string | number;
    readonly n: string | number;
  }): string => `${name}: ${grammar.list(parts)}. Row ${k} of ${n}.`,
  chosen: ({ segment }: { readonly segment: string | number }): string => `Selected ${segment}.`,
  cleared: 'Selection cleared.',
  noFilter: 'This row is not a segment, so it can’t be used as a filter.',
  tooMany: 'Too many values to filter by.',
  clickHint: 'Click to filter by this segment',
  unclickHint: 'Click to clear the filter',
  role: 'waterfall chart',
  keys: 'Use the arrow keys to move between the steps. Press Enter to filter by a segment, Escape to clear.',
  lookedTerm: 'Analyzed',
  looked: ({ dimensions, depth }: { readonly dimensions: string | number; readonly depth: number }): string =>
    `${dimensions}, ${depth === 1 ? 'alone' : 'alone and in pairs'}`,
  partsTerm: 'Steps',
  partsText: ({ dimension }: { readonly dimension: string }): string =>
    `By ${grammar.lower(dimension)}. Each step is the change that a filter on it shows, and all steps add up to the total change`,
  outTerm: 'Main drivers',
  outText:
    'Segments that moved differently from most others in units or price, by at least 2% and significantly (1% false alarms per analysis)',
  rateTerm: 'Rate and mix',
  rateText:
    'Rate: change in a segment’s own ratio × its average weight. Mix: change in its weight × how far its average ratio is from the overall one (Kitagawa 1955). Weight: its share of the denominator. Effects add up to the total change. Listed: the fewest segments that explain two thirds',
  severalText: 'When an order or customer counts in several segments, the effect is shown in its own row',
  restTerm: 'Compared',
  restText: ({ selection }: { readonly selection: string | number }): string =>
    `Rows with ${selection}, and all others. Date filters apply to both`,
  perText: 'Amounts are averages because the two groups differ in size',
  groupsTerm: 'Groups',
  bridgeText: 'Each customer bought in one or both periods. Sales without a customer are shown separately',
  historyTerm: 'Normal range',
  history: ({
    count,
    from,
    to,
  }: {
    readonly count: string | number;
    readonly from: string | number;
    readonly to: string | number;
  }): string => `${count} earlier periods of the same length (${from}–${to}), compared the same way; 95% prediction interval`,
  shortHistory: 'Fewer than five earlier periods of this length, so no normal range is shown',
  leftOut: ({ n, shown }: { readonly n: number; readonly shown: string | number }): string =>
    `${grammar.plural(n) === 'one' ? `${shown} segment` : `${shown} segments`} not shown as main drivers because of similar changes in earlier periods`,
  turnoverTerm: 'New and lost',
  pvmTerm: 'Volume, mix, price',
  pvmText: ({ dimension }: { readonly dimension: string }): string =>
    `Volume: (units now ÷ units before − 1) × amount before. Mix: units now at the previous prices, minus the volume effect and the amount before. Price: amount now minus units now at the previous prices. Prices are averages by ${grammar.lower(dimension)}`,
};

export type DriversTexts = typeof driversTexts;
