import type { NoteFacts } from './card-words.js';

/** The notes that have words in every language, by their codes. */
export type NoteCode =
  | 'ambiguous-date-order'
  | 'ambiguous-decimal-mark'
  | 'ambiguous-role'
  | 'bad-encoding'
  | 'bad-quotes'
  | 'cell-errors'
  | 'damaged-values'
  | 'dates-out-of-order'
  | 'discount-amount'
  | 'doubled-keys'
  | 'filter-skipped'
  | 'infinite-values'
  | 'like-for-like'
  | 'long-rows'
  | 'merged-cells'
  | 'missing-values'
  | 'mixed-date-order'
  | 'mixed-decimal-marks'
  | 'mixed-time-zones'
  | 'mixed-types'
  | 'na-as-missing'
  | 'nested-columns'
  | 'newest-period'
  | 'no-header'
  | 'not-covered'
  | 'order-keys-restart'
  | 'other-delimiter'
  | 'other-files'
  | 'other-sheets'
  | 'payments-as-sales'
  | 'possible-total-row'
  | 'price-may-be-total'
  | 'revenue-may-be-gross'
  | 'several-ways'
  | 'short-rows'
  | 'skipped-lines'
  | 'total-row'
  | 'uncalculated-cells'
  | 'unknown-column'
  | 'unmatched-keys'
  | 'unreadable-booleans'
  | 'unreadable-dates'
  | 'unreadable-numbers'
  | 'unrelated-table';

/** What a text of a note may name. */
export interface NoteNames {
  /** How many rows, values or columns it is about, and the same as their reader groups it. */
  readonly n: number;
  readonly shown: string;
  /** The column, as it stands in the data. */
  readonly column: string;
  /** What else the note carries under a name, quoted; several as a list. Empty where there is none. */
  readonly of: (name: string) => string;
}

/** The texts for notes in one language. */
export interface NoteTexts {
  readonly quote: (name: string) => string;
  readonly texts: Readonly<Record<NoteCode, (names: NoteNames) => string>>;
}

/** A note in the words of a language: by its code, with what it names; one of a newer version as it came. */
export function noteIn(
  { quote, texts }: NoteTexts,
  { code, message, column = '', count = 0, params = {} }: NoteFacts,
  shown: string,
): string {
  const { [code]: wording }: Readonly<Record<string, (names: NoteNames) => string>> = texts;
  const of = (name: string): string => {
    const value = params[name];
    if (value === undefined) return '';
    return typeof value === 'object' ? value.map(quote).join(', ') : quote(String(value));
  };
  // Rows without a value can only be told with the column that lacks it.
  const isTold = code !== 'missing-values' || column !== '';
  return (isTold ? wording?.({ n: count, shown, column, of }) : undefined) ?? message;
}
