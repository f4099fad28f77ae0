import type { RowExpression } from '../../../query/expression/expression.js';
import type { Calendar, Dimension } from '../../../query/plan.js';
import type { ColumnRef } from '../../../query/schema.js';
import { TimeZone } from '../../../query/time/time-zone.js';
import type { Column } from '../../../table/column.js';
import type { Table } from '../../../table/table.js';
import { badType, SalesError } from '../../../util/error.js';
import { Lru } from '../../../util/lru.js';
import type { ClauseMask } from '../clause-mask.js';
import { codesOf, type Codes } from './codes.js';
import { columnNode } from './column-nodes.js';
import { DayNode } from './day-nodes.js';
import type { JoinedColumns } from '../joins/joined-tables.js';
import { isText, type NumberNode, type TextNode, type ValueNode } from './node.js';
import { NumberIndex } from './number-index.js';
import { arithmetic, ConstantNode } from './number-nodes.js';
import { Selection } from '../selection.js';
import { Zones } from '../zone-maps.js';

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
        return new ConstantNode(expression.value);
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
