import type { WidgetContext } from '../base/element/widget.js';
import { valueOf } from '../../query/result/result.js';
import { inNameOrder, searched } from './model/rows.js';
import { chosenRows, clauseOf, type Keys } from '../../query/key-clause.js';
import type { GridView } from './model/view.js';

/** Maximum number of members prepared for prefetching. More would take longer than a query. */
const MAX_EXPECTED = 200;

interface VisibleRowsInput {
  readonly view: GridView;
  readonly context: WidgetContext;
  readonly search: string;
  /** Keys of the groups that the user opened or closed. */
  readonly toggled: ReadonlySet<string>;
}

/**
 * The visible rows of a result, the rows found by a search, and the selected rows. A place is an index among visible rows; a row
 * is an index in the result. Found rows are cached until the result, search or clause changes.
 */
export class ShownRows {
  readonly #now: () => VisibleRowsInput | undefined;
  #found: (Omit<VisibleRowsInput, 'context'> & { readonly rows: Int32Array | undefined }) | undefined;
  #marked: { readonly view: GridView; readonly own: string; readonly rows: ReadonlySet<number> } | undefined;

  constructor(now: () => VisibleRowsInput | undefined) {
    this.#now = now;
  }

  /** Rows found by the search or sorted by name. `undefined` when all rows keep their order. */
  get found(): Int32Array | undefined {
    const now = this.#now();
    if (!now) return undefined;
    const {
      view,
      search,
      toggled,
      context: { names },
    } = now;
    if (this.#found?.view !== view || this.#found.search !== search || this.#found.toggled !== toggled) {
      const rows = searched(view.main, view.by, search, names);
      const { grouping } = view;
      const sorted = grouping ? grouping.tree?.visible(rows, toggled) : inNameOrder(view, rows, names);
      this.#found = { view, search, toggled, rows: sorted ?? rows };
    }
    return this.#found.rows;
  }

  get count(): number {
    return this.found?.length ?? this.#now()?.view.count ?? 0;
  }

  /** Returns the row at a place; `undefined` while it is not loaded. */
  rowAt(index: number): number | undefined {
    const view = this.#now()?.view;
    const { found } = this;
    if (!view) return undefined;
    const row = (found ? (found[index] ?? -1) : index) - (view.by.length === 0 ? view.offset : 0);
    return row >= 0 && row < view.main.rowCount ? row : undefined;
  }

  /** Returns the place of a row; −1 for a row in a closed group. */
  placeOf(row: number): number {
    return this.found?.indexOf(row) ?? row;
  }

  /** Returns the key of a row: its members, or the index of a single row. `undefined` when there is no row. */
  keyAt(index: number): string | undefined {
    const now = this.#now();
    const row = this.rowAt(index);
    if (!now || index < 0 || index >= this.count) return undefined;
    if (row === undefined || now.view.by.length === 0) return String(index);
    const { main, by, grouping } = now.view;
    if (grouping?.tree) return grouping.tree.keys[row];
    return JSON.stringify(by.map((name) => valueOf(main.column(name)!, row)));
  }

  /** Rows selected by the own clause. */
  get chosen(): ReadonlySet<number> {
    const now = this.#now();
    if (!now || now.view.by.length === 0) return new Set();
    const { view, context } = now;
    if (this.#marked?.view !== view || this.#marked.own !== context.own) {
      this.#marked = { view, own: context.own, rows: new Set(chosenRows(keysOf(now), context.own)) };
    }
    return this.#marked.rows;
  }

  get chosenPlaces(): readonly number[] {
    const { found, chosen } = this;
    return found ? [...found.keys()].filter((place) => chosen.has(found[place]!)) : [...chosen];
  }

  clauseOf(rows: readonly number[]): string {
    const now = this.#now();
    if (!now) return '';
    const keys = keysOf(now);
    const tree = now.view.grouping?.tree;
    if (!tree) return clauseOf(keys, rows);
    const by = keys.by.slice(0, Math.min(...rows.map((row) => tree.depths[row]!)));
    // The clause of a group is also true of its members, which are rows too.
    if (rows.length === 1) return by.map((name) => clauseOf({ ...keys, by: [name] }, rows)).join('; ');
    return clauseOf({ ...keys, by }, rows);
  }

  /**
   * Returns what users can select: the members of the only dimension. `undefined` with several dimensions or too many members.
   */
  get selectableRange(): { readonly brush: string; readonly where: string } | undefined {
    const { by = [], count = 0, main } = this.#now()?.view ?? {};
    const [brush] = by;
    if (!main || brush === undefined || by.length > 1 || count > MAX_EXPECTED) return undefined;
    return { brush, where: this.clauseOf(Array.from({ length: main.rowCount }, (_, row) => row)) };
  }

  get keys(): Keys | undefined {
    const now = this.#now();
    return now && keysOf(now);
  }
}

function keysOf({ view: { main, by }, context: { calendar } }: VisibleRowsInput): Keys {
  return { main, by, calendar };
}
