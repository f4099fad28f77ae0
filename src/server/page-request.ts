import type { ErrorRecord } from '../util/error.js';

/** A page to open, as sent to the thread. */
export interface PageRequest {
  readonly id: number;
  /** Absolute URL of the page. */
  readonly page: string;
  readonly html: string;
  /** True for the workbook of its cards. */
  readonly workbook: boolean;
}

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

/** What the thread answers about a page. */
export interface PageAnswer {
  /** The errors that elements show, each with the tag of its element. */
  readonly errors: readonly { readonly tag: string; readonly error: ErrorRecord }[];
  /** What alerts say, in the order of their elements. */
  readonly alerts: readonly PageAlert[];
  /** Number of elements of this library. */
  readonly elementCount: number;
  /** The bytes of the workbook, if it was asked for and no element shows an error. */
  readonly workbook: Uint8Array | undefined;
}
