import type { TipRow } from '../element/widget.js';

/** A row of a tooltip: its term and its text. A colored row, or one with an arrow, is a `TipRow`. */
type MarkRow = readonly [term: string, text: string] | TipRow;

/** Description of a mark: the contents of its tooltip, and the text that is announced when the keyboard reaches it. */
export interface MarkDescription {
  /** Name of the mark. */
  readonly title: string;
  /** The URL that the mark leads to, if any. */
  readonly href?: string | undefined;
  /** Notes about the mark. */
  readonly notes?: readonly string[];
  readonly rows: readonly MarkRow[];
  /** The effect of a click; empty when a click has none. */
  readonly hint: string;
  /** The effect of a double click, if any. */
  readonly drillHint?: string | undefined;
  readonly spoken: string;
}
