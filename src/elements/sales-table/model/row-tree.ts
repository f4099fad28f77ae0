/** Rows of a table in groups, each group before its members. Rows are indexes in the result. */
export class RowTree {
  /** Level of each row, from 1 for the outermost groups. */
  readonly depths: Uint8Array;
  /** Key of each row: its members, from the outermost group on. */
  readonly keys: readonly string[];
  /** Number of levels. */
  readonly levels: number;
  /** True when groups are open until the user closes them. */
  readonly startsOpen: boolean;

  constructor({ depths, keys, levels, startsOpen }: Pick<RowTree, 'depths' | 'keys' | 'levels' | 'startsOpen'>) {
    this.depths = depths;
    this.keys = keys;
    this.levels = levels;
    this.startsOpen = startsOpen;
  }

  /** True for a row that other rows belong to. */
  isGroup(row: number): boolean {
    return this.depths[row]! < this.levels;
  }

  /** True when the members of a group are visible. `toggled` has the keys of the groups that the user opened or closed. */
  isOpen(row: number, toggled: ReadonlySet<string>): boolean {
    return this.startsOpen !== toggled.has(this.keys[row]!);
  }

  /** Returns the group of a row; `undefined` for the outermost. */
  groupOf(row: number): number | undefined {
    for (let at = row - 1; at >= 0; at--) if (this.depths[at]! < this.depths[row]!) return at;
    return undefined;
  }

  /** Returns the rows in open groups. With rows found by a search, returns these and their groups, open or not. */
  visible(found: Int32Array | undefined, toggled: ReadonlySet<string>): Int32Array {
    if (found) return this.#withGroups(found);
    const rows: number[] = [];
    let closed = Infinity;
    for (const [row, depth] of this.depths.entries()) {
      if (depth > closed) continue;
      rows.push(row);
      closed = this.isGroup(row) && !this.isOpen(row, toggled) ? depth : Infinity;
    }
    return Int32Array.from(rows);
  }

  /** Returns the keys of the groups to toggle to open all groups, or to close them. */
  toggledFor(isOpen: boolean): ReadonlySet<string> {
    if (isOpen === this.startsOpen) return new Set();
    return new Set(this.keys.filter((_, row) => this.isGroup(row)));
  }

  #withGroups(found: Int32Array): Int32Array {
    const rows = new Set<number>();
    for (const row of found) for (let at: number | undefined = row; at !== undefined; at = this.groupOf(at)) rows.add(at);
    return Int32Array.from(rows).sort();
  }
}
