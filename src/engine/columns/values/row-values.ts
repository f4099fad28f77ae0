import type { RowExpression } from '../../../query/expression/expression.js';
import type { Calendar, Dimension } from '../../../query/plan.js';
import type { ColumnRef } from '../../../query/schema.js';
import { TimeZone } from '../../../query/time/time-zone.js';
import type { Column, TextColumn } from '../../../table/column.js';
import type { Table } from '../../../table/table.js';
import { badType, SalesError } from '../../../util/error.js';
import { Lru } from '../../../util/lru.js';
import { BLOCK, type ClauseMask, Selection, unpackBits, type Zone, Zones } from '../selection.js';
import type { JoinedColumns } from '../joins/joined-tables.js';
import { pickCodes, pickDoubles, pickNumbers } from '../kernels.js';
import { NumberIndex } from '../../../util/numbers/number-index.js';
import { codesOf, type Codes } from './codes.js';
import { DayNode } from './day-nodes.js';
import { NumberNode, TextNode, zeroMissing, type NumberShape, type ValueNode, isText } from './node.js';
import { arithmetic, constantNode } from './number-nodes.js';

/** True when any row of a column may be missing. */
const isNullable = (column: Column): boolean => column.valid !== undefined && column.missing > 0;

function shapeOf(column: Exclude<Column, TextColumn>): NumberShape {
  const nullable = isNullable(column);
  if (column.type === 'boolean') return { type: 'boolean', scale: 0, min: 0, max: 1, nullable };
  // Based on the bounds instead of the presence of values: a joined column keeps its bounds, and so its codes.
  const hasValues = column.min <= column.max;
  const range = { min: hasValues ? column.min : 0, max: hasValues ? column.max : 0, nullable };
  if (column.type === 'date') return { type: 'date', scale: 0, ...range };
  if (column.type === 'datetime') return { type: 'datetime', scale: undefined, ...range, instant: column.instant };
  return { type: 'number', scale: column.kind === 'decimal' ? column.scale : undefined, ...range };
}

/**
 * Thresholds of sparse selections. When less than one row in this number is selected, rows are picked individually. Otherwise the
 * whole range is copied, which browsers vectorize, and packed. Converting integers to doubles costs more than copying, hence the
 * lower threshold.
 */
const SPARSE_INTEGERS = 16;
const SPARSE_DOUBLES = 4;

/** Shared state of the columns of a pass. */
interface ColumnUse {
  readonly selection: Selection;
  /** Returns the zone map of a column; `undefined` when its rows are unordered. */
  zones(): Zones | undefined;
}

/** Reads a column of numbers, dates, datetimes or booleans. */
class NumberColumnNode extends NumberNode {
  readonly #column: Exclude<Column, TextColumn>;
  readonly #use: ColumnUse;
  readonly #own: Float64Array;
  /** True for doubles without missing rows, which are read in place. */
  readonly #inPlace: boolean;
  readonly #isWhole: boolean;
  #zones: Zones | undefined | null = null;

  constructor(column: Exclude<Column, TextColumn>, use: ColumnUse) {
    super(shapeOf(column));
    this.#column = column;
    this.#use = use;
    this.#own = this.values;
    this.#inPlace = column.values instanceof Float64Array && !isNullable(column);
    this.#isWhole = !isNullable(column) && this.shape.scale !== undefined && fitsWord(this.shape);
  }

  override fillWhole(start: number, count: number, out: Int32Array): boolean {
    if (!this.#isWhole) return false;
    const { selection } = this.#use;
    const rows = this.#column.values.subarray(start, start + selection.span(count));
    if (selection.isSparse(count, SPARSE_INTEGERS) && !(rows instanceof Uint8Array)) {
      pickNumbers(rows, selection.rows, count, out);
      return true;
    }
    out.set(rows);
    selection.packNumbers(out, count);
    return true;
  }

  override zone(start: number): Zone | undefined {
    if (this.#zones === null) this.#zones = this.#use.zones();
    return this.#zones?.at(start / BLOCK);
  }

  protected override compute(start: number, count: number): void {
    const { selection } = this.#use;
    const span = selection.span(count);
    const rows = this.#column.values.subarray(start, start + span);
    if (this.#inPlace && selection.isAll) {
      this.values = rows as Float64Array;
      return;
    }
    this.values = this.#own;
    if (this.valid === undefined && selection.isSparse(count, SPARSE_DOUBLES) && !(rows instanceof Uint8Array)) {
      pickDoubles(rows, selection.rows, count, this.values);
      return;
    }
    this.values.set(rows);
    if (this.valid !== undefined) {
      unpackBits(this.#column.valid!, start, span, this.valid);
      zeroMissing(this.values, this.valid, span);
      selection.packFlags(this.valid, count);
    }
    selection.packDoubles(this.values, count);
  }
}

const fitsWord = ({ min, max }: NumberShape): boolean => min >= -(2 ** 31) && max < 2 ** 31;

/** Reads a column of texts. */
class TextColumnNode extends TextNode {
  readonly #column: TextColumn;
  readonly #use: ColumnUse;

  constructor(column: TextColumn, use: ColumnUse) {
    super(column, isNullable(column));
    this.#column = column;
    this.#use = use;
  }

  protected override compute(start: number, count: number): void {
    const { codes, valid } = this;
    const { selection } = this.#use;
    const span = selection.span(count);
    const rows = this.#column.codes.subarray(start, start + span);
    if (valid === undefined && selection.isSparse(count, SPARSE_INTEGERS)) {
      pickCodes(rows, selection.rows, count, codes);
      return;
    }
    codes.set(rows);
    if (valid !== undefined) {
      unpackBits(this.#column.valid!, start, span, valid);
      // In an appended column, a later text can have the placeholder code of missing rows.
      const missing = this.size;
      for (let i = 0; i < span; i++) if (valid[i] === 0) codes[i] = missing;
      selection.packFlags(valid, count);
    }
    selection.packNumbers(codes, count);
  }
}

/** Creates the node of a column. */
function columnNode(column: Column, use: ColumnUse): ValueNode {
  return column.type === 'text' ? new TextColumnNode(column, use) : new NumberColumnNode(column, use);
}

/** Maximum total size of cached masks in bytes: a dozen clauses over ten million rows. */
const MASK_BYTES = 16 * 2 ** 20;

/** The code for expressions other than columns, numbers, their days and arithmetic, and for first days of members. */
export interface RowSpecials {
  readonly specialNode: (expression: RowExpression, rows: RowValues) => ValueNode;
  /** Creates the node that is `new` or `repeat` for each row. */
  readonly customerTypes: (dimension: Extract<Dimension, { kind: 'customer-type' }>, rows: RowValues) => TextNode;
}

/** The caches and tables that an engine keeps between passes: number ids, first days, time zones, clause masks and zone maps. */
export class EngineCache {
  readonly tables: ReadonlyMap<string, Table>;
  readonly joined: JoinedColumns | undefined;
  /** Returns the code for special expressions once it is loaded. */
  readonly special: () => RowSpecials | undefined;
  readonly indexes = new Map<string, NumberIndex>();
  readonly firstDays = new Map<string, Int32Array>();
  readonly timeZones = new Map<string, TimeZone>();
  readonly masks = new Lru<ClauseMask>(MASK_BYTES);
  readonly zones = new Map<Column, Zones | undefined>();

  constructor(tables: readonly Table[], joined?: JoinedColumns, special: () => RowSpecials | undefined = () => undefined) {
    this.tables = new Map(tables.map((table) => [table.name, table]));
    this.joined = joined;
    this.special = special;
  }

  /** Size of the caches in bytes, without the tables. */
  get bytes(): number {
    const first = Array.from(this.firstDays.values(), ({ byteLength }) => byteLength);
    const indexed = Array.from(this.indexes.values(), ({ bytes }) => bytes);
    return [...first, ...indexed].reduce((sum, bytes) => sum + bytes, this.masks.weight + (this.joined?.bytes ?? 0));
  }

  /** Returns the value of `key`, creating it when absent. */
  static of<Key, Value>(map: Map<Key, Value>, key: Key, make: () => Value): Value {
    const found = map.get(key);
    if (found !== undefined || map.has(key)) return found as Value;
    const created = make();
    map.set(key, created);
    return created;
  }
}

/** Evaluates row expressions over one table for one pass. Equal expressions share one node, evaluated once per block. */
export class RowValues {
  readonly table: Table;
  readonly calendar: Calendar;
  readonly cache: EngineCache;
  /** The selected rows of the current block. */
  readonly selection = new Selection();
  readonly #nodes = new Map<string, ValueNode>();

  constructor(table: Table, calendar: Calendar, cache: EngineCache) {
    this.table = table;
    this.calendar = calendar;
    this.cache = cache;
  }

  /** Returns evaluators for all rows of this table or another one, independent of this pass’s selection. */
  unfiltered(table = this.table): RowValues {
    return new RowValues(table, this.calendar, this.cache);
  }

  /**
   * Returns the node of an expression. @throws SalesError `bad-type` when texts and numbers are mixed, `unknown-field` for an
   * unknown column
   */
  node(expression: RowExpression): ValueNode {
    return EngineCache.of(this.#nodes, JSON.stringify(expression), () => this.#build(expression));
  }

  /** Returns the node of an expression that must not be text. @throws SalesError `bad-type` */
  number(expression: RowExpression): NumberNode {
    const node = this.node(expression);
    if (isText(node)) throw badType('number-expected');
    return node;
  }

  /** Returns a column of this table or of one joined to it. @throws SalesError `unknown-field` */
  column(ref: ColumnRef): Column {
    const own = ref.table === this.table.name ? this.table.columns.find(({ name }) => name === ref.column) : undefined;
    const found = own ?? this.cache.joined?.column(this.table, ref);
    if (found !== undefined) return found;
    throw new SalesError('unknown-field', 'rows-lack-column', {
      params: { name: this.table.name, field: ref.column, table: ref.table },
    });
  }

  /** Returns the codes of an expression’s values; they are the same in all passes. */
  codes(expression: RowExpression): Codes {
    return codesOf(this.node(expression), this.indexOf(expression));
  }

  /** Returns the ids of an expression’s numbers; they are the same in all passes. */
  indexOf(expression: RowExpression): NumberIndex {
    return EngineCache.of(this.cache.indexes, JSON.stringify(expression), () => new NumberIndex());
  }

  /** Returns the time zone for the instants of a column; `undefined` for columns without instants. */
  zoneOf(ref: ColumnRef): TimeZone | undefined {
    const column = this.column(ref);
    if (column.type !== 'datetime' || !column.instant) return undefined;
    return EngineCache.of(this.cache.timeZones, this.calendar.timeZone, () => new TimeZone(this.calendar.timeZone));
  }

  /** Returns the calendar days of a date or datetime column. @throws SalesError `bad-type` */
  days(ref: ColumnRef): NumberNode {
    const node = this.number({ kind: 'column', ref });
    if (node.shape.type === 'date') return node;
    if (node.shape.type === 'datetime') return this.number({ kind: 'day', of: ref });
    throw badType('date-expected', { type: node.shape.type, column: ref.column });
  }

  #build(expression: RowExpression): ValueNode {
    switch (expression.kind) {
      case 'number':
        return constantNode(expression.value);
      case 'column':
        return this.#columnNode(this.column(expression.ref));
      case 'day':
        return this.#day(expression.of);
      default:
        return this.#plainArithmetic(expression) ?? this.cache.special()!.specialNode(expression, this);
    }
  }

  #columnNode(column: Column): ValueNode {
    const zones = (): Zones | undefined => EngineCache.of(this.cache.zones, column, () => Zones.of(column));
    return columnNode(column, { selection: this.selection, zones });
  }

  /** Returns the node of `+ - * /` over numbers; `undefined` for all other expressions. */
  #plainArithmetic(expression: RowExpression): NumberNode | undefined {
    if (expression.kind !== 'binary') return undefined;
    const { operator } = expression;
    const first = this.node(expression.left);
    const second = this.node(expression.right);
    if (isText(first) || isText(second)) return undefined;
    return operator === '+' || operator === '-' || operator === '*' || operator === '/'
      ? arithmetic(operator, first, second)
      : undefined;
  }

  #day(ref: ColumnRef): ValueNode {
    const node = this.number({ kind: 'column', ref });
    if (node.shape.type === 'date') return node;
    if (node.shape.type !== 'datetime') throw badType('date-expected', { type: node.shape.type, column: ref.column });
    return new DayNode(node, this.zoneOf(ref));
  }
}
