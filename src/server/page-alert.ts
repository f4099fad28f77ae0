/** What the alert of an element says. */
export interface PageAlert {
  readonly tag: string;
  /** The heading of the card; empty for a source. */
  readonly heading: string;
  readonly isActive: boolean;
  readonly expression: string;
  readonly measure: string;
  readonly value: number | null;
  readonly threshold: number | null;
  /** Both numbers as a sentence in the language of the page. */
  readonly text: string;
}
