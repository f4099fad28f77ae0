import { numberAt, type QueryResult, resultWith, valueOf, type ResultColumn } from '../../../query/result/result.js';
import { orderOf, type Order } from './options.js';

/** Rows of a table in groups, each group before its members. Rows are indexes in the result. */
export class RowTree {
  /** Level of each row, from 1 for the outermost groups. */
  readonly depths: Uint8Array;
  /** Key of each row: its members, from the outermost group on. */
  readonly keys: readonly string[];
  readonly levels: number;
  /** True when groups are open until the user closes them. */
  readonly startsOpen: boolean;

  constructor({ depths, keys, levels, startsOpen }: Pick<RowTree, 'depths' | 'keys' | 'levels' | 'startsOpen'>) {
    this.depths = depths;
    this.keys = keys;
    this.levels = levels;
    this.startsOpen = startsOpen;
  }

  isGroup(row: number): boolean {
    return this.depths[row]! < this.levels;
  }

  /** True when the members of a group are visible. `toggled` has the keys of the groups that the user opened or closed. */
  isOpen(row: number, toggled: ReadonlySet<string>): boolean {
    return this.startsOpen !== toggled.has(this.keys[row]!);
  }

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

export interface RowSource {
  readonly result: QueryResult;
  readonly row: number;
}

/** The result of one level of rows, and its keys: those of the level above and one more. */
export interface Level {
  readonly result: QueryResult;
  readonly by: readonly string[];
}

/** How rows are sorted, and how many each innermost group shows. */
export interface RowOrder {
  readonly order: readonly Order[];
  readonly measures: readonly string[];
  readonly limit: number | undefined;
}

export function composeRows(levels: readonly Level[], rowOrder: RowOrder) {
  const sources: RowSource[] = [];
  const depths: number[] = [];
  const keys: string[] = [];
  const children = levels.map(({ result, by }, level) => {
    const isLast = level === levels.length - 1;
    const outer = levels[level - 1]?.by ?? [];
    const groups = new Map<string, RowSource[]>();
    for (const row of sortedRows({ result, by }, rowOrder)) {
      const key = keyOf(result, outer, row);
      const siblings = groups.get(key) ?? [];
      groups.set(key, siblings);
      if (!isLast || siblings.length < (rowOrder.limit ?? Infinity)) siblings.push({ result, row });
    }
    return groups;
  });
  const add = (level: number, group: string): void => {
    for (const source of children[level]?.get(group) ?? []) {
      const key = keyOf(source.result, levels[level]!.by, source.row);
      sources.push(source);
      depths.push(level + 1);
      keys.push(key);
      add(level + 1, key);
    }
  };
  add(0, '[]');
  return { sources, depths: Uint8Array.from(depths), keys };
}

export function keyOf(result: QueryResult, by: readonly string[], row: number): string {
  return JSON.stringify(by.map((name) => valueOf(result.column(name)!, row)));
}

/** Returns a column with the values of some rows. Values that a source lacks are missing. */
export function gathered(like: ResultColumn, sources: readonly (RowSource | undefined)[]): ResultColumn {
  const codes = new Map<string, number>();
  const valid = new Uint8Array(sources.length);
  const values = arrayOf(like.type, sources.length);
  for (const [at, source] of sources.entries()) {
    const column = source?.result.column(like.name);
    const value = column ? valueOf(column, source!.row) : null;
    if (!column || value === null) continue;
    valid[at] = 1;
    if (like.type === 'text') {
      const text = String(value);
      values[at] = codes.get(text) ?? codes.size;
      codes.set(text, values[at]);
    } else values[at] = column.values[source!.row]!;
  }
  return { ...like, values, valid, ...(like.dictionary && { dictionary: [...codes.keys()] }) };
}

function arrayOf(type: ResultColumn['type'], length: number): Float64Array | Int32Array | Uint8Array {
  if (type === 'boolean') return new Uint8Array(length);
  return type === 'number' || type === 'datetime' ? new Float64Array(length) : new Int32Array(length);
}

/** Returns a result with other rows: those of all levels have the columns of the innermost. */
export function composed(like: QueryResult, sources: readonly RowSource[]): QueryResult {
  return resultWith(like, { rowCount: sources.length, columns: like.columns.map((column) => gathered(column, sources)) });
}

/** Returns the rows of a level in the order of the table. Keys of other levels do not sort it. Missing values come last. */
export function sortedRows({ result, by }: Level, { order, measures }: Pick<RowOrder, 'order' | 'measures'>): readonly number[] {
  const own = by.slice(-1);
  const isKey = (name: string): boolean => by.includes(name);
  const asked = order.filter(({ name }) => result.column(name) && (!isKey(name) || own.includes(name)));
  const sorts = (asked.length > 0 ? asked : orderOf({ order: [], by: own, measures })).map(({ name, descending }) => {
    const column = result.column(name);
    // The rows of a result are in the order of its keys.
    const at = (row: number): number =>
      isKey(name) ? (valueOf(column!, row) === null ? Number.NaN : row) : numberAt(column, row);
    return { descending, values: Float64Array.from({ length: result.rowCount }, (_, row) => at(row)) };
  });
  return Array.from({ length: result.rowCount }, (_, row) => row).sort((a, b) => {
    for (const { values, descending } of sorts) {
      const compared = compare(values[a]!, values[b]!, descending);
      if (compared !== 0) return compared;
    }
    return a - b;
  });
}

function compare(one: number, other: number, descending: boolean): number {
  if (Number.isNaN(one) || Number.isNaN(other)) return Number(Number.isNaN(one)) - Number(Number.isNaN(other));
  return descending ? other - one : one - other;
}
