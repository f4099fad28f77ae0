import { counted } from './core-words.js';
import { fileOf, type ErrorFacts, type ErrorWords, type Params } from './error-facts.js';

/** What has to be known of a note of an answer to word it. */
export interface NoteFacts {
  readonly code: string;
  readonly message: string;
  readonly column?: string | undefined;
  readonly count?: number | undefined;
  readonly params?: Params | undefined;
}

function statusWords(file: string, { status, said, seconds }: Params): { readonly text: string; readonly hint: string } {
  const answered = `The server responded with ${String(status)}${typeof said === 'string' ? `: “${said}”` : ''}.`;
  if (status === 404 || status === 410) {
    return { text: `${file} was not found`, hint: `${answered} Check the URL in the src attribute.` };
  }
  if (status === 401 || status === 403) {
    return { text: `You don’t have access to ${file}`, hint: `${answered} Sign in, or request access to the file.` };
  }
  const later = typeof seconds === 'number' ? `in ${counted(seconds, String(seconds), 'second', 'seconds')}` : 'later';
  return { text: `${file} could not be loaded`, hint: `${answered} Try again ${later}.` };
}

function signInWords(leadsTo: unknown): ErrorWords {
  const where = typeof leadsTo === 'string' ? `, from ${leadsTo}` : '';
  return {
    text: 'Sign in to load this data',
    hint: `A page to sign in came in place of the data${where}. Sign in there in this browser and load again.`,
  };
}

/** What cards say of errors and emptiness, in their feet and menus, in English. */
export const cardWords = {
  /** An error by its code, with what it names; codes without words of their own show their message. */
  error: ({ code, message, hint, params }: ErrorFacts): ErrorWords => {
    const file = fileOf(params);
    if (code === 'http-status' && file) return statusWords(file, params ?? {});
    if (code === 'cors' && file) return { text: `This page isn’t allowed to load ${file}`, hint };
    if (code === 'not-tabular' && params?.['found'] === 'sign-in') return signInWords(params['leadsTo']);
    const named = file ? message.replace(String(params?.['url']), () => file) : message;
    const text = named.replace(/^sales-[a-z]+: /, '');
    // An address or a file's name keeps its letters.
    if (/^\S*[./]\S/.test(text)) return { text, hint };
    return { text: text.charAt(0).toUpperCase() + text.slice(1), hint };
  },
  developers: 'Developer details',
  /** An attribute that the tag does not have, and the one that was probably meant. */
  unknownAttribute: (name: string, nearest: string | undefined): string =>
    `Unknown attribute “${name}”${nearest === undefined ? '' : `. Did you mean “${nearest}”?`}`,
  retry: 'Retry',
  onlyCurrency: (currency: string): string => `Show ${currency} only`,

  empty: (clause: string | undefined): string => (clause ? `No data for ${clause}` : 'No data'),
  /** How many rows there would be without the filter `clause`, one of `filters`. */
  emptyWithout: (clause: string, n: number, shown: string, filters: number): string =>
    `${filters > 1 ? `${filters} filters applied. ` : ''}Without “${clause}” there would be ${counted(n, shown, 'row', 'rows')}.`,
  actHere: (n: number): string => (n === 1 ? '1 filter applied' : `${n} filters applied`),
  clearClause: (clause: string): string => `Clear ${clause}`,
  clearAll: 'Clear all',
  wholeHistory: (range: string): string => `All dates: ${range}`,
  source: (names: string, newest: string | undefined): string => `Source: ${names}${newest ? `, newest ${newest}` : ''}`,
  skipped: (clause: string): string => `Filter ${clause} doesn’t apply to this chart`,

  viewTable: 'View as table',
  viewChart: 'View as chart',
  csv: 'Download CSV',
  png: 'Download PNG',
  copy: 'Copy as table',
  copied: 'Copied. Paste it into a document or spreadsheet.',
  svg: 'Download SVG',
  explain: 'How is this calculated?',
  reading: (table: string, amount: string, rows: string | undefined): string =>
    `Reading ${table}: ${amount}${rows ? `, ${rows} rows` : ''}`,
  bytes: (done: string, total: string | undefined): string => (total ? `${done} of ${total} MB` : `${done} MB`),
  not: (values: string): string => `not ${values}`,
  /** The members of the dimension `customer-type`. */
  customerType: { new: 'New', repeat: 'Repeat' },
  /** A note by its code, `shown` being its count; a note without words of its own is its message. */
  note: ({ code, message, column, count = 0 }: NoteFacts, shown: string): string =>
    code === 'missing-values' && column ? `${counted(count, shown, 'row has', 'rows have')} no value in ${column}` : message,
  moreRows: (n: number, shown: string): string => `${counted(n, shown, 'more row is', 'more rows are')} in the CSV file.`,
};
