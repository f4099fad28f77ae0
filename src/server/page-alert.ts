/** What the alert of an element says, and what its number rests on. */
export interface PageAlert {
  readonly tag: string;
  /** The heading of the card; empty for a source. */
  readonly heading: string;
  readonly isActive: boolean;
  readonly expression: string;
  readonly measure: string;
  readonly value: number | null;
  readonly threshold: number | null;
  /** The days of the value as a clause on the date, where it is one of several periods. */
  readonly period?: string;
  /** The numbers as a sentence in the language of the page. */
  readonly text: string;
  /** Number of rows that the card counts, of a source all of its largest table. */
  readonly rows: number;
  /** The newest day of the data; absent without dates. */
  readonly through?: string;
}
