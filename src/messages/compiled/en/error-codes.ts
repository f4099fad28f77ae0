// Made from en/error-codes.json by npm run texts.
import { grammar } from '../../en/grammar.js';

export const errorCodesTexts = {
  quote: ({ name }: { readonly name: string | number }): string => `“${name}”`,
  texts: {
    'bad-clause': ({ what }: { readonly what: string | number | undefined }): string =>
      `The filter${what === undefined || what === '' ? '' : ` ${what}`} is not valid`,
    'bad-expression': ({ what }: { readonly what: string | number | undefined }): string =>
      `The formula${what === undefined || what === '' ? '' : ` ${what}`} is not valid`,
    'unknown-field': ({ what }: { readonly what: string | number | undefined }): string =>
      `There is no column${what === undefined || what === '' ? ' of this name' : ` ${what}`}`,
    'unknown-measure': ({ what }: { readonly what: string | number | undefined }): string =>
      `There is no measure${what === undefined || what === '' ? ' of this name' : ` ${what}`}`,
    'unknown-dimension': ({ what }: { readonly what: string | number | undefined }): string =>
      `There is no dimension${what === undefined || what === '' ? ' of this name' : ` ${what}`}`,
    'unknown-function': ({ what }: { readonly what: string | number | undefined }): string =>
      `There is no function${what === undefined || what === '' ? ' of this name' : ` ${what}`}`,
    'missing-role': ({ what }: { readonly what: string | number | undefined }): string =>
      what === undefined || what === '' ? 'A column is missing in the data' : `The data has no column for ${what}`,
    'bad-type': ({ what }: { readonly what: string | number | undefined }): string =>
      `The values${what === undefined || what === '' ? '' : ` of ${what}`} don’t have the required type`,
    'bad-option': ({
      what,
      value,
    }: {
      readonly what: string | number | undefined;
      readonly value: string | number | undefined;
    }): string =>
      `The setting${what === undefined || what === '' ? '' : ` ${what}`} is not valid${value === undefined || value === '' ? '' : `: ${value}`}`,
    'not-related': ({ what }: { readonly what: string | number | undefined }): string =>
      `The tables${what === undefined || what === '' ? '' : ` for ${what}`} are not joined`,
    'mixed-currency': ({ what }: { readonly what: string | number | undefined }): string =>
      `The amounts${what === undefined || what === '' ? '' : ` of ${what}`} are in several currencies`,
    network: ({ what }: { readonly what: string | number | undefined }): string =>
      `${what === undefined || what === '' ? 'The data' : `${what}`}: no connection to the server`,
    cors: ({ what }: { readonly what: string | number | undefined }): string =>
      `This page isn’t allowed to load ${what === undefined || what === '' ? 'the data' : `${what}`}`,
    'http-status': ({ what }: { readonly what: string | number | undefined }): string =>
      `${what === undefined || what === '' ? 'The data' : `${what}`}: could not be loaded`,
    timeout: ({ what }: { readonly what: string | number | undefined }): string =>
      `${what === undefined || what === '' ? 'The data' : `${what}`}: no response from the server`,
    'not-tabular': ({ what }: { readonly what: string | number | undefined }): string =>
      `${what === undefined || what === '' ? 'The file' : `${what}`} has no table`,
    'unsupported-format': ({ what }: { readonly what: string | number | undefined }): string =>
      `${what === undefined || what === '' ? 'The file' : `${what}`}: this format is not supported`,
    'format-mismatch': ({ what }: { readonly what: string | number | undefined }): string =>
      `${what === undefined || what === '' ? 'The file' : `${what}`}: content and format don’t match`,
    'empty-input': ({ what }: { readonly what: string | number | undefined }): string =>
      `${what === undefined || what === '' ? 'The file' : `${what}`} is empty`,
    truncated: ({ what }: { readonly what: string | number | undefined }): string =>
      `${what === undefined || what === '' ? 'The file' : `${what}`} is incomplete`,
    encoding: ({ what }: { readonly what: string | number | undefined }): string =>
      `${what === undefined || what === '' ? 'The file' : `${what}`}: the encoding can’t be read`,
    'malformed-csv': ({ what }: { readonly what: string | number | undefined }): string =>
      `${what === undefined || what === '' ? 'The file' : `${what}`}: malformed CSV`,
    'malformed-json': ({ what }: { readonly what: string | number | undefined }): string =>
      `${what === undefined || what === '' ? 'The file' : `${what}`}: malformed JSON`,
    'malformed-gzip': ({ what }: { readonly what: string | number | undefined }): string =>
      `${what === undefined || what === '' ? 'The file' : `${what}`}: malformed gzip`,
    'malformed-arrow': ({ what }: { readonly what: string | number | undefined }): string =>
      `${what === undefined || what === '' ? 'The file' : `${what}`}: malformed Arrow`,
    'malformed-parquet': ({ what }: { readonly what: string | number | undefined }): string =>
      `${what === undefined || what === '' ? 'The file' : `${what}`}: malformed Parquet`,
    'malformed-xlsx': ({ what }: { readonly what: string | number | undefined }): string =>
      `${what === undefined || what === '' ? 'The file' : `${what}`}: malformed Excel file`,
    'malformed-zip': ({ what }: { readonly what: string | number | undefined }): string =>
      `${what === undefined || what === '' ? 'The file' : `${what}`}: malformed zip archive`,
    'bad-join': ({ what }: { readonly what: string | number | undefined }): string =>
      `The join${what === undefined || what === '' ? '' : ` ${what}`} is not possible`,
    'too-large': ({ what }: { readonly what: string | number | undefined }): string =>
      `${what === undefined || what === '' ? 'The file' : `${what}`} is too large`,
    'too-few-values': 'Too few values for an analysis',
    'source-missing': ({ what }: { readonly what: string | number | undefined }): string =>
      what === undefined || what === '' ? 'No data given' : `The page has no source ${what}`,
    'worker-failed': 'A module could not be loaded',
    'engine-error': 'The calculation failed',
    'engine-partial': 'The calculation is incomplete',
    'engine-unsupported': 'The server does not support this query',
  },
  hints: {
    'bad-expression': 'Check the formula. Example: sum(price * quantity).',
    'unknown-field': 'Name a column or a role.',
    'unknown-measure': 'Name a measure such as revenue, or define one with define.',
    'unknown-dimension': 'Name a column, a role or a period such as month(date).',
    'unknown-function': 'Possible: sum, avg, min, max, count, distinct, median, quantile, first, last, abs, round, if, coalesce.',
    'bad-type': 'Check the values of the column, or set with read how it is read.',
    'bad-option': 'Correct the value or remove the attribute.',
    'mixed-currency': 'Choose one currency, or split by currency with by.',
    'not-related': 'Set with joins how the tables belong together.',
    cors: 'The server must send the header Access-Control-Allow-Origin.',
    'http-status': 'Check the URL in the src attribute.',
    'format-mismatch': 'Check the content of the file, or the format that is set.',
    'empty-input': 'Check whether the file has rows.',
    encoding: 'Set the encoding: read="encoding: windows-1252".',
    'malformed-csv': 'Check the file, or set with read how it is read.',
    'malformed-json': 'Check the file: a list of objects, or one object per line.',
    'malformed-gzip': 'Compress the file again.',
    'malformed-arrow': 'Export the Arrow file again.',
    'malformed-parquet': 'Export the Parquet file again.',
    'malformed-xlsx': 'Open the file in Excel and save it as .xlsx again.',
    'malformed-zip': 'Make the archive again, with a single file.',
    'bad-join': 'Syntax: orders.product_id = products.id',
    'too-large': 'Use a smaller file or fewer columns.',
    'worker-failed': 'Reload the page. If that does not help, check the worker files on the server.',
    'engine-error': 'Try again. If that does not help, reload the page.',
    'engine-partial': 'Try again.',
    'engine-unsupported': 'Choose another measure or another filter.',
    'bad-clause': 'Syntax: field: value; date: 2016-01..2017-12',
    'missing-role': 'Set in the roles attribute which column it is.',
    'source-missing': 'Give the element a src="…", or the page a <sales-source>.',
    network: 'Check the connection and try again.',
    timeout: 'Try again later.',
    truncated: 'Load it again; if that does not help, make the file again.',
    'not-tabular': 'Check the URL and the content of the file.',
    'unsupported-format': 'Possible: CSV, JSON, Arrow, Parquet, Excel.',
    'too-few-values': 'Choose a longer period or fewer filters.',
  },
  other: ({ code }: { readonly code: string | number }): string => `Unexpected error: ${code}`,
  possible: ({ names, more }: { readonly names: readonly string[]; readonly more: boolean }): string =>
    `Possible: ${grammar.list(names)}${more ? ' …' : ''}`,
  otherDelimiter: ({ set, found }: { readonly set: string | number; readonly found: string | number }): string =>
    `The file was read with the delimiter “${set}”, but its lines look separated by “${found}”: change delimiter in read.`,
  nearest: ({ name }: { readonly name: string | number }): string => `Did you mean “${name}”?`,
  cell: ({ row, column }: { readonly row: string | number; readonly column: string | number }): string =>
    `Row ${row}, column ${column}: a cell cannot hold this value`,
  cellHint: 'Pass rows of numbers, texts, dates, true, false and null.',
  header: ({ header }: { readonly header: string | number }): string => `The server must send this header: ${header}.`,
};

export type ErrorCodesTexts = typeof errorCodesTexts;
