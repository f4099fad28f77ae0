// Made from en/card.json by npm run texts.
import { grammar } from '../../en/grammar.js';

export const cardTexts = {
  developers: 'Developer details',
  unknownAttribute: ({
    name,
    nearest,
  }: {
    readonly name: string | number;
    readonly nearest: string | number | undefined;
  }): string => `Unknown attribute “${name}”${nearest === undefined || nearest === '' ? '' : `. Did you mean “${nearest}”?`}`,
  retry: 'Retry',
  onlyCurrency: ({ currency }: { readonly currency: string | number }): string => `Show ${currency} only`,
  empty: ({ clause }: { readonly clause: string | number | undefined }): string =>
    clause === undefined || clause === '' ? 'No data' : `No data for ${clause}`,
  emptyWithout: ({
    filters,
    clause,
    n,
    shown,
  }: {
    readonly filters: number;
    readonly clause: string | number;
    readonly n: number;
    readonly shown: string | number;
  }): string =>
    `${filters === 1 ? '' : `${filters} filters applied. `}Without “${clause}” there would be ${grammar.plural(n) === 'one' ? `${shown} row` : `${shown} rows`}.`,
  actHere: ({ n }: { readonly n: number }): string => (n === 1 ? '1 filter applied' : `${n} filters applied`),
  clearClause: ({ clause }: { readonly clause: string | number }): string => `Clear ${clause}`,
  clearAll: 'Clear all',
  wholeHistory: ({ range }: { readonly range: string | number }): string => `All dates: ${range}`,
  source: ({ names, newest }: { readonly names: string | number; readonly newest: string | undefined }): string =>
    `Source: ${names}${!newest ? '' : ` · data through ${newest}`}`,
  skipped: ({ clause }: { readonly clause: string | number }): string => `Filter ${clause} doesn’t apply to this chart`,
  viewTable: 'View as table',
  viewChart: 'View as chart',
  csv: 'Download CSV',
  png: 'Download PNG',
  copy: 'Copy as table',
  copied: 'Copied. Paste it into a document or spreadsheet.',
  notCopied: 'Couldn’t copy. The text is selected.',
  svg: 'Download SVG',
  readChart: 'Read this chart',
  speak: 'Read aloud',
  copyText: 'Copy text',
  explain: 'How is this calculated?',
  reading: ({
    table,
    amount,
    rows,
  }: {
    readonly table: string | number;
    readonly amount: string | number;
    readonly rows: string | number | undefined;
  }): string => `Loading ${table}: ${amount}${rows === undefined || rows === '' ? '' : ` · ${rows} rows`}`,
  bytes: ({ total, done }: { readonly total: string | number | undefined; readonly done: string | number }): string =>
    total === undefined || total === '' ? `${done} MB` : `${done} of ${total} MB`,
  not: ({ values }: { readonly values: string | number }): string => `not ${values}`,
  customerType: {
    new: 'New',
    repeat: 'Repeat',
  },
  customersOfType: {
    new: 'New customers',
    repeat: 'Repeat customers',
  },
  missingValues: ({
    n,
    shown,
    column,
  }: {
    readonly n: number;
    readonly shown: string | number;
    readonly column: string | number;
  }): string => `${grammar.plural(n) === 'one' ? `${shown} row has` : `${shown} rows have`} no value in ${column}`,
  moreRows: ({ n, shown }: { readonly n: number; readonly shown: string | number }): string =>
    `Download the CSV file to see ${grammar.plural(n) === 'one' ? `${shown} more row` : `${shown} more rows`}.`,
  valueCount: ({ n, shown }: { readonly n: number; readonly shown: string | number }): string =>
    `${grammar.plural(n) === 'one' ? `${shown} value` : `${shown} values`}. “View as table” lists each of them.`,
  insightsHeading: 'What stands out',
};

export type CardTexts = typeof cardTexts;
