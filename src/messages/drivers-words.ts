const lower = (name: string): string => (/^[A-Z]{2}/.test(name) ? name : name.charAt(0).toLowerCase() + name.slice(1));

/** How a measure has moved: `course` is 1 up, −1 down, 0 not; `share` is absent where there was nothing before. */
export interface Moved {
  readonly course: number;
  readonly amount: string;
  readonly share: string | undefined;
  readonly before: string;
}

/** What drivers say, in English. */
export const driversWords = {
  heading: (measure: string): string => `Why ${lower(measure)} changed`,
  before: 'Earlier',
  after: 'Now',
  others: 'All others',
  kinds: { volume: 'Volume', mix: 'Mix', price: 'Price', rest: 'Everything else' },
  /** What a step means, behind its name. */
  meanings: {
    volume: 'more or fewer pieces',
    mix: 'dearer or cheaper products, more or less of each',
    price: 'higher or lower prices',
    rest: 'where nothing stands out',
  },
  segment: (dimensions: string, driver: string): string => `${dimensions} · ${lower(driver)}`,
  moved: (measure: string, { course, amount, share, before }: Moved): string => {
    if (course === 0) return `${measure} is what it was in ${before}.`;
    return `${measure} is ${course > 0 ? 'up' : 'down'} ${amount}${share === undefined ? '' : ` (${share})`} on ${before}.`;
  },
  part: (kind: 'volume' | 'mix' | 'price', amount: string): string => `${kind} ${amount}`,
  parts: (parts: readonly string[]): string => {
    const text = parts.join(', ');
    return `${text.charAt(0).toUpperCase()}${text.slice(1)}.`;
  },
  cause: (segment: string, amount: string): string => `${segment} (${amount})`,
  out: (causes: string): string => `What stands out: ${causes}.`,
  nothing: 'No segment stands out beyond chance.',
  sentences: (parts: readonly string[]): string => parts.join(' '),
  effect: 'Effect',
  ofChange: 'Part of the change',
  driver: 'Driver',
  kind: 'Kind',
  what: 'What',
  whole: 'Total',
  standsOut: 'Stands out',
  /** A line, spoken: its name, what is said of it, and its place. */
  point: (name: string, parts: readonly string[], k: number, n: number): string =>
    `${name}: ${parts.join(', ')}. Line ${k} of ${n}.`,
  chosen: (segment: string): string => `Selected ${segment}.`,
  cleared: 'Selection cleared.',
  noFilter: 'This line is no segment: there is nothing to filter by.',
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
  pvmTerm: 'Volume, mix, price',
  pvmText:
    'Volume: (pieces now ÷ pieces before − 1) × amount before. Mix: pieces now at prices before, less what volume alone would give. Price: amount now less pieces now at prices before. On the grain of all dimensions',
};
