import type { ClauseMaker, Place } from './clauses.js';
/** A change of a filter group: the detail of `sales-filter-change`, also passed to `subscribe` listeners. */
export interface FilterChange {
  readonly version: 1;
  readonly group: string;
  /** The source of the changed clause: a widget’s id, another script’s source name, or `url`. */
  readonly source: string;
  /** The new clause; `''` when cleared. */
  readonly where: string;
  /** The current clauses of all sources. */
  readonly clauses: Readonly<Record<string, string>>;
}

/** Options of setting a clause. */
export interface SetOptions {
  /**
   * True during a drag. Widgets follow faster, and only the final `set` without `moving` creates an undo step. Changes that a
   * script makes more often than four times a second are treated as a drag, which ends with a rest of a quarter of a second.
   */
  readonly moving?: boolean | undefined;
  /** The widget that causes the change. `sales-filter-change` is fired on it instead of on `document`. */
  readonly element?: Element | undefined;
  /**
   * True when the URL represents this clause in another way, such as a story by its step. The clause is not written to the URL,
   * and a URL without it does not clear it.
   */
  readonly unwritten?: boolean | undefined;
  /** The data of the widget that causes the change: the clause applies to widgets over the same source. Default: to the whole group. */
  readonly place?: Place | undefined;
}

/** The kind of a change: within a gesture, an undoable step, or caused by `load` or `adopt`. */
export type FilterMove = 'moving' | 'step' | 'load';

/** Announces that a source’s clause is about to change repeatedly, as during brushing. */
export interface ExpectedMove {
  readonly source: string;
  /** The dimension of the clause, as in `by`: `month(date)`, `region`. */
  readonly brush: string;
  /** A clause that covers all selectable values. */
  readonly where: string;
  /** The data of the widget that is about to set the clause. */
  readonly place?: Place | undefined;
}

/** The initial clause of a dashboard or a source, such as its period. It applies to the widgets within. */
export interface DefaultClause {
  /** The clause; empty for none. */
  readonly where: string;
  /** The names of its field in clauses: the role and the column. */
  readonly fields: readonly string[];
  /**
   * The source of the clause. Default: the first brush or filter in the document that makes clauses on one of the fields, otherwise the
   * source `period`. Other charts would ignore their own clause, and only the first would show all dates.
   */
  readonly source?: string | undefined;
  /** True when the URL determines the clauses. The default clause is then recorded but not set. */
  readonly isInAddress?: boolean | undefined;
  /** The dashboard or source, which is the first in `within`, and its data. Default: the whole group. */
  readonly place?: Place | undefined;
}

/** A non-empty default clause with the source that it belongs to. */
export interface HeldClause extends DefaultClause {
  readonly source: string;
}

/** The clauses, one per source, that the widgets of a group share. One object for all copies of the library on a page. */
export interface FilterGroup {
  readonly name: string;
  /** The clause of each source. */
  readonly clauses: Readonly<Record<string, string>>;
  /** All clauses, joined. */
  readonly where: string;
  /** All clauses as written to a URL, without `unwritten` ones. Missing in groups of older copies of the library. */
  readonly written?: string;
  readonly canUndo: boolean;
  readonly canRedo: boolean;
  /**
   * Sets a source’s clause; an empty text clears it. A clause with the same meaning changes nothing. @throws SalesError
   * `bad-clause`, `bad-option` for a value that is not text
   */
  set(source: string, where: string, options?: SetOptions): void;
  /**
   * Sets the clauses of several sources in one step; an empty text clears one. Missing in groups of older copies of the library.
   * @throws SalesError `bad-clause`
   */
  assign?(clauses: Readonly<Record<string, string>>, options?: Omit<SetOptions, 'moving'>): void;
  /** Clears one source’s clause, or all clauses, in one step. */
  clear(source?: string, options?: SetOptions): void;
  /** Calls `listener` after each change of a source’s clause. Returns a function that unsubscribes. */
  subscribe(listener: (change: FilterChange) => void): () => void;
  /** Undoes the last step; a gesture is one step. Does nothing without a step. */
  undo(): void;
  /** Redoes the step undone last. */
  redo(): void;
  /**
   * Returns the clauses that filter a source: those of the others (`cross`), those of all (`all`), or no clauses (`none`). With `place`, only
   * those that apply there.
   */
  whereFor(source: string, mode: 'cross' | 'all' | 'none', place?: Place): string[];
  /** Returns the clauses by source that apply to a place. Missing in groups of older copies of the library. */
  clausesFor?(place: Place): Readonly<Record<string, string>>;
  /**
   * Registers a widget that makes clauses on some fields. It takes over clauses of a URL on these fields, one per field. The
   * first widget in document order takes precedence. Returns a function that unregisters the widget; its clause remains.
   */
  adopt(maker: ClauseMaker): () => void;
  /**
   * Returns the widgets that make clauses on one of `fields`, in document order. With `place`, only those over the same source. Missing in
   * groups of older copies of the library.
   */
  makersOn?(fields: readonly string[], place?: Place): readonly ClauseMaker[];
  /**
   * Replaces all clauses by those of one text, such as a URL’s, and assigns them to their makers. Sources keep the clauses that
   * they already have. The step can be undone, except on a fresh group. @throws SalesError `bad-clause`
   */
  load(where: string): void;
  /**
   * Sets the initial clause of its dashboard, its source, or the group. It lasts until a clause on its field is cleared or set there; later
   * defaults are then only what `reset` returns to. It is not an undoable step. Missing in groups of older copies of the library.
   */
  setDefault?(clause: DefaultClause): void;
  /** Forgets the default clause of a dashboard or source; without an argument, that of the group. Missing in groups of older copies of the library. */
  removeDefault?(owner?: object): void;
  /**
   * Returns the clause that a place starts with and returns to; `undefined` when there is none. Without a place: of any. Missing in groups of
   * older copies of the library.
   */
  defaultFor?(place?: Place): HeldClause | undefined;
  /**
   * Clears one source’s clause, or all clauses that apply to `place`, in one step, as a user does. A default clause returns when no clause on
   * its field remains, unless it was the cleared one. Missing in groups of older copies of the library.
   */
  reset?(source?: string, options?: SetOptions): void;
  /**
   * Calls `listener` once after each move, including the end of a gesture that changes nothing further. Returns a function that
   * unsubscribes.
   */
  watch(listener: (move: FilterMove) => void): () => void;
  /**
   * Announces which clause is about to change, so other widgets can prepare. Missing in groups of older copies of the
   * library.
   */
  expect?(move: ExpectedMove): void;
  /** Calls `listener` with each move announced by `expect`. Returns a function that unsubscribes. */
  onExpected?(listener: (move: ExpectedMove) => void): () => void;
}

/** Fired once per change of a source's clause, on the widget that caused it or on `document`. */
export class SalesFilterChangeEvent extends CustomEvent<FilterChange> {
  constructor(detail: FilterChange) {
    super('sales-filter-change', { bubbles: true, composed: true, detail });
  }
}

declare global {
  interface HTMLElementEventMap {
    'sales-filter-change': SalesFilterChangeEvent;
  }
  interface DocumentEventMap {
    'sales-filter-change': SalesFilterChangeEvent;
  }
}
