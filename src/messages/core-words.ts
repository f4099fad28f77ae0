/** What a message names, as errors and notes carry it. */
export type Params = Readonly<Record<string, string | number | readonly string[]>>;

/** An error in words: a short title, what happened, and what to do. */
export interface ErrorWords {
  readonly title: string;
  readonly text: string;
  readonly hint: string | undefined;
}

/** What has to be known of an error to word it. */
export interface ErrorFacts {
  readonly code: string;
  readonly message: string;
  readonly hint?: string | undefined;
  readonly params?: Params | undefined;
}

/** Names of measures and roles that are not just their own words. */
const LABELS: Readonly<Record<string, string>> = {
  aov: 'Average order',
  'units-per-order': 'Units per order',
  price: 'Average price',
  'discount-rate': 'Average discount',
  'return-rate': 'Return rate',
  'repeat-rate': 'Repeat rate',
  'processing-days': 'Days to ship',
  'delivery-days': 'Days to deliver',
  'customer-name': 'Customer',
  subcategory: 'Sub-category',
};

/** Codes of loading: what is said of them begins with the same title. */
const LOADING =
  /^(network|cors|http-status|timeout|not-tabular|unsupported|format-|empty-input|truncated|encoding|malformed|bad-join|too-large|source-)/;

const plural = /* @__PURE__ */ new Intl.PluralRules('en');

/** A number with its noun in the right form. */
export function counted(n: number, shown: string, one: string, many: string): string {
  return `${shown} ${plural.select(n) === 'one' ? one : many}`;
}

function sentence(name: string): string {
  const text = name.replaceAll('-', ' ');
  return text.charAt(0).toUpperCase() + text.slice(1);
}

function fileOf(params: Params | undefined): string | undefined {
  const url = params?.['url'];
  if (typeof url !== 'string') return undefined;
  return /^(data|blob):/i.test(url) ? undefined : (/([^/?#]+)\/?(?:[?#].*)?$/.exec(url)?.[1] ?? url);
}

function statusWords(file: string, status: unknown): { readonly text: string; readonly hint: string } {
  if (status === 404 || status === 410) {
    return {
      text: `${file} was not found`,
      hint: `The server answered ${status}. Check the address in src, or try again if the file has just been moved.`,
    };
  }
  if (status === 401 || status === 403) {
    return { text: `${file} may not be read`, hint: `The server answered ${status}. Sign in, or ask for access to the file.` };
  }
  return { text: `${file} could not be loaded`, hint: `The server answered ${String(status)}. Try again later.` };
}

/** The texts that every element needs, in English. */
export const coreWords = {
  /** How a measure is called in headings; what has no words of its own is its own name. */
  measure: (name: string): string => LABELS[name] ?? (/^[a-z-]+$/.test(name) ? sentence(name) : name),
  /** How a role, column or dimension is called: `month(date)` → `Month`. */
  dimension: (name: string): string => {
    const part = /^(year|quarter|month|week|day|weekday|hour)\(/.exec(name)?.[1];
    return part ? sentence(part) : (LABELS[name] ?? (/^[a-z-]+$/.test(name) ? sentence(name) : name));
  },
  blank: '(blank)',
  list: (items: readonly string[]): string => items.join(', '),

  /** An error by its code, with what it names; codes without words of their own show their message. */
  error: ({ code, message, hint, params }: ErrorFacts): ErrorWords => {
    const title = LOADING.test(code) ? 'Could not load' : 'Cannot be shown';
    const file = fileOf(params);
    if (code === 'http-status' && file) return { title, ...statusWords(file, params?.['status']) };
    const text = message.replace(/^[a-z-]+: /, '');
    return { title, text: text.charAt(0).toUpperCase() + text.slice(1), hint };
  },
  developers: 'For developers',
  retry: 'Retry',

  loading: (heading: string): string => `${heading}: loading`,
  reading: (table: string, amount: string, rows: string | undefined): string =>
    `Reading ${table}: ${amount}${rows ? `, ${rows} rows` : ''}`,
  bytes: (done: string, total: string | undefined): string => (total ? `${done} of ${total} MB` : `${done} MB`),

  empty: (clause: string | undefined): string => (clause ? `No rows for ${clause}` : 'No rows'),
  emptyWithout: (n: number, shown: string, filters: number): string =>
    `${filters > 1 ? `${filters} filters act here. ` : ''}Without it there ${n === 1 ? 'is' : 'are'} ${counted(n, shown, 'row', 'rows')}.`,
  clearClause: (clause: string): string => `Clear ${clause}`,
  clearAll: 'Clear all',
  removeFilter: (clause: string): string => `Remove filter ${clause}`,
  not: (values: string): string => `not ${values}`,
  atLeast: (value: string): string => `from ${value}`,
  atMost: (value: string): string => `up to ${value}`,
  relative: (which: string, count: number, unit: string): string =>
    which === 'last' ? `last ${count} ${unit}${count === 1 ? '' : 's'}` : `${which} ${unit}`,

  source: (names: string, newest: string | undefined): string => `Source: ${names}${newest ? `, newest ${newest}` : ''}`,
  skipped: (clause: string): string => `${clause} does not apply here`,

  menu: (heading: string): string => `Menu of ${heading}`,
  viewTable: 'View as table',
  viewChart: 'View as chart',
  csv: 'Download CSV',
  png: 'Download PNG',
  svg: 'Download SVG',
  explain: 'How is this computed?',
  moreRows: (n: number, shown: string): string => `${counted(n, shown, 'more row is', 'more rows are')} in the CSV file.`,

  versus: (value: string): string => `vs ${value}`,
  noComparison: 'nothing to compare with',
  noChange: 'no change',
  up: (amount: string): string => `up ${amount}`,
  down: (amount: string): string => `down ${amount}`,
  good: 'better',
  bad: 'worse',
  points: (n: string): string => `${n} pp`,
  periods: (current: string, earlier: string): string => `${current} vs ${earlier}`,
  until: (period: string, day: string): string => `${period}, to ${day}`,
  ofGoal: (share: string): string => `${share} of goal`,
  goal: (value: string): string => `Goal ${value}`.trim(),
  value: 'Value',
  period: 'Period',
  previous: 'Previous',
  change: 'Change',
  growth: 'Growth',
  course: (measure: string, from: string, to: string): string => `${measure} from ${from} to ${to}`,
  pointSummary: (bin: string, value: string, versus: string | undefined): string =>
    `${bin}: ${value}${versus === undefined ? '' : `, ${versus}`}`,
};
