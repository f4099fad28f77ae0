import type { QueryPlan } from '../../../query/plan.js';
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

/** A selection of marks: its clause, and the sentence that announces it. The clause is empty when the selection is cleared. */
export interface MarkChoice {
  readonly field: string;
  readonly values: readonly (string | number | null)[];
  readonly where: string;
  readonly announcement: string;
}

/** Maximum number of members in a clause. Longer clauses make unreadable URLs. */
export const MAX_CLAUSE_MEMBERS = 200;

/** A selection of marks that no clause describes: the query for their members. */
export interface MembersChoice<Key> {
  /** The marks, such as the starts of cohorts. */
  readonly key: Key;
  /** Returns the query for the members, based on the query shown. */
  readonly toPlan: (plan: QueryPlan) => QueryPlan;
  /** Returns the message for more members than a clause can name. */
  readonly tooMany: (count: number) => string;
}

/** Selected marks when the clause alone does not identify them. `where` is the resulting clause. */
export interface Picked<Key> {
  readonly key: Key;
  readonly where: string;
}

/** True when a mark is the only one selected. */
export function isAlone(chosen: readonly number[], mark: number): boolean {
  return chosen.length === 1 && chosen[0] === mark;
}
