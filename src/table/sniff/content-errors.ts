import { SalesError } from '../../util/error.js';

/** The error of data in which there is not one `byte`, or not one `line of text`. */
export function emptyInput(without: string): SalesError {
  return new SalesError('empty-input', `The data are empty: there is not one ${without}`, {
    hint: 'Check the address and whether the export is finished.',
  });
}

/** The error of a quote that is never closed; rows are counted from 1. */
export function unclosedQuote(row: number): SalesError {
  return new SalesError('malformed-csv', `The quote opened in row ${row} is never closed`, {
    hint: 'Close the quote, or double it where it is part of the text.',
    params: { line: row },
  });
}
