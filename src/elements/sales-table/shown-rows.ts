import type { WidgetContext } from '../base/element/widget.js';
import { valueOf } from '../../query/result.js';
import { inNameOrder } from './model/name-order.js';
import { chosenRows, clauseOf, type Keys } from '../../query/key-clause.js';
import { searched } from './model/rows.js';
import type { GridView } from './model/view.js';

/** Members that are told to others as choosable; more take longer to prepare than to ask. */
const MOST_EXPECTED = 200;

/** What rows are shown of. */
export interface Showing {
  readonly view: GridView;
  readonly context: WidgetContext;
  readonly search: string;
}

/**
 * The rows that are shown of an answer, those that a search found, and which of them are chosen. A place is where a row stands among the rows shown, a
 * row where it stands in the answer. What was found is kept until the answer, the search or the clause change.
 */
export class ShownRows {
  readonly #now: () => Showing | undefined;
  #found: { readonly view: GridView; readonly search: string; readonly rows: Int32Array | undefined } | undefined;
  #marked: { readonly view: GridView; readonly own: string; readonly rows: ReadonlySet<number> } | undefined;

  constructor(now: () => Showing | undefined) {
    this.#now = now;
  }

  /** The rows that the search found, and those of names in their order; undefined for all as they are. */
  get found(): Int32Array | undefined {
    const now = this.#now();
    if (!now) return undefined;
    const {
      view,
      search,
      context: { names },
    } = now;
    if (this.#found?.view !== view || this.#found.search !== search) {
      const rows = searched(view.main, view.by, search, names);
      this.#found = { view, search, rows: inNameOrder(view, rows, names) ?? rows };
    }
    return this.#found.rows;
  }

  get count(): number {
    return this.found?.length ?? this.#now()?.view.count ?? 0;
  }

  /** The row at a place; undefined where it is not here yet. */
  rowAt(place: number): number | undefined {
    const view = this.#now()?.view;
    const { found } = this;
    if (!view) return undefined;
    const row = (found ? (found[place] ?? -1) : place) - (view.by.length === 0 ? view.offset : 0);
    return row >= 0 && row < view.main.rowCount ? row : undefined;
  }

  /** What a row stands for: its members; a row of the data by its place, for it has no other name. Undefined where there is none. */
  keyAt(place: number): string | undefined {
    const now = this.#now();
    const row = this.rowAt(place);
    if (!now || place < 0 || place >= this.count) return undefined;
    if (row === undefined || now.view.by.length === 0) return String(place);
    const { main, by } = now.view;
    return JSON.stringify(by.map((name) => valueOf(main.column(name)!, row)));
  }

  /** The rows that the own clause chooses. */
  get chosen(): ReadonlySet<number> {
    const now = this.#now();
    if (!now || now.view.by.length === 0) return new Set();
    const { view, context } = now;
    if (this.#marked?.view !== view || this.#marked.own !== context.own) {
      this.#marked = { view, own: context.own, rows: new Set(chosenRows(keysOf(now), context.own)) };
    }
    return this.#marked.rows;
  }

  /** The places of the rows that are chosen. */
  get chosenPlaces(): readonly number[] {
    const { found, chosen } = this;
    return found ? [...found.keys()].filter((place) => chosen.has(found[place]!)) : [...chosen];
  }

  /** The clause that chooses some rows. */
  clauseOf(rows: readonly number[]): string {
    const now = this.#now();
    return now ? clauseOf(keysOf(now), rows) : '';
  }

  /** What can be chosen of the rows: the members of their one dimension. Undefined where rows are of several, or very many. */
  get choosable(): { readonly brush: string; readonly where: string } | undefined {
    const { by = [], count = 0, main } = this.#now()?.view ?? {};
    const [brush] = by;
    if (!main || brush === undefined || by.length > 1 || count > MOST_EXPECTED) return undefined;
    return { brush, where: this.clauseOf(Array.from({ length: main.rowCount }, (_, row) => row)) };
  }

  /** What rows are told apart by. */
  get keys(): Keys | undefined {
    const now = this.#now();
    return now && keysOf(now);
  }
}

function keysOf({ view: { main, by }, context: { calendar } }: Showing): Keys {
  return { main, by, calendar };
}
