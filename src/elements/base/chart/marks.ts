import type { TipRow } from '../element/widget.js';
import type { QueryPlan } from '../../../query/plan.js';

/** A row of a tooltip: its term and its text. A colored row, or one with an arrow, is a `TipRow`. */
type MarkRow = readonly [term: string, text: string] | TipRow;

/** Description of a mark: the contents of its tooltip, and the text that is announced when the keyboard reaches it. */
export interface MarkDescription {
  readonly title: string;
  /** The URL that the mark leads to, if any. */
  readonly href?: string | undefined;
  readonly notes?: readonly string[];
  readonly rows: readonly MarkRow[];
  /** The effect of a click; empty when a click has none. */
  readonly hint: string;
  /** The effect of a double click, if any. */
  readonly drillHint?: string | undefined;
  readonly spoken: string;
}

/** Maximum number of members in a clause. Longer clauses make unreadable URLs. */
export const MAX_CLAUSE_MEMBERS = 200;

/** The most names that the announcement of a selection has. */
export const MAX_NAMES = 3;

/** A selection of marks: its clause, and the sentence that announces it. The clause is empty when the selection is cleared. */
export interface MarkChoice {
  readonly field: string;
  readonly values: readonly (string | number | null)[];
  readonly where: string;
  readonly announcement: string;
}

/** A selection of marks that no clause describes: the query for their members. */
export interface MembersChoice {
  /** The marks, such as the starts of cohorts. */
  readonly key: readonly string[];
  /** Returns the query for the members, based on the query shown. */
  readonly toPlan: (plan: QueryPlan) => QueryPlan;
  /** Returns the message for more members than a clause can name. */
  readonly tooMany: (count: number) => string;
}

/** Selected marks when the clause alone does not identify them. `where` is the resulting clause. */
export interface Picked extends Pick<MembersChoice, 'key'> {
  readonly where: string;
}

/** Some marks as a clause. The announcement is the common sentence with the names of the first marks or members, or the one of the chart. */
export interface MarkClause extends Omit<MarkChoice, 'announcement'> {
  readonly announcement?: string;
  readonly names?: readonly string[];
  readonly nameCount?: number;
  /** The query for the members to filter by, where the marks do not name them. */
  readonly members?: MembersChoice;
}

/** What selecting marks means: the clause that they set, and the marks that a clause selects. */
export interface MarkSelection {
  /** Number of marks without their headings. */
  readonly count: number;
  /** Returns what identifies a mark in another result; `undefined` for a number without a mark. */
  readonly keyOf: (mark: number) => string | undefined;
  /** Returns the marks that the widget's own clause names: those that a further click adds to or clears. */
  readonly chosenBy: (own: string, picked?: Picked) => readonly number[];
  /**
   * Returns the clause of marks; `undefined` when no clause can name them, or only the end of a gesture selects. `chosen` are those
   * selected before, `moving` is true while the gesture is in progress.
   */
  readonly clauseOf: (marks: readonly number[], chosen: readonly number[], moving?: boolean) => MarkClause | undefined;
  /** Returns why no clause names the marks. Default: the common sentence. */
  readonly refusalOf?: (marks: readonly number[]) => string | undefined;
}

/** The selection of a widget of facts, which knows its fields. */
export interface FieldSelection extends MarkSelection {
  /** The fields that marks set clauses on, without quotes. */
  readonly fields: readonly string[];
  /** True when a clause can name the mark. */
  readonly isSelectable: (mark: number) => boolean;
  /** Returns the marks that the widget's own clause leaves in full color. */
  readonly coveredBy: (own: string, picked?: Picked) => readonly number[];
}

export function isAlone(chosen: readonly number[], mark: number): boolean {
  return chosen.length === 1 && chosen[0] === mark;
}
