import type { RowExpression } from '../../../query/expression/expression.js';
import type { Calendar, Dimension } from '../../../query/plan.js';
import type { ColumnRef } from '../../../query/schema.js';
import { TimeZone } from '../../../query/time/time-zone.js';
import type { Column } from '../../../table/column.js';
import type { Table } from '../../../table/table.js';
import { SalesError } from '../../../util/error.js';
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
import { Zones } from '../zones.js';

/** Masks kept weigh at most this much together, in bytes: a dozen clauses over ten million rows. */
const MASK_BYTES = 16 * 2 ** 20;

/** Makes nodes of all expressions but columns, numbers, their days and plain arithmetic, and of what first days of members tell. */
export interface RowSpecials {
  readonly specialNode: (expression: RowExpression, rows: RowValues) => ValueNode;
  /** `new` and `repeat`. */
  readonly customerTypes: (dimension: Extract<Dimension, { kind: 'customer-type' }>, rows: RowValues) => TextNode;
}

/** What an engine keeps between passes: its tables, ids of numbers, first days of members, time zones, masks of clauses and zones of blocks. */
export class Kept {
  readonly tables: ReadonlyMap<string, Table>;
  readonly joined: JoinedColumns | undefined;
  /** Gives what makes nodes of special expressions, once one is asked. */
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

  /** The bytes of what is kept besides the tables. */
  get bytes(): number {
    const first = Array.from(this.firstDays.values(), ({ byteLength }) => byteLength);
    const indexed = Array.from(this.indexes.values(), ({ bytes }) => bytes);
    return [...first, ...indexed].reduce((sum, bytes) => sum + bytes, this.masks.weight + (this.joined?.bytes ?? 0));
  }

  /** The value of `key`, made where it is not there yet. */
  static of<Key, Value>(map: Map<Key, Value>, key: Key, make: () => Value): Value {
    const found = map.get(key);
    if (found !== undefined || map.has(key)) return found as Value;
    const made = make();
    map.set(key, made);
    return made;
  }
}

/** The values of row expressions over one table, for one pass: the same expression is one node, evaluated once per block. */
export class RowValues {
  readonly table: Table;
  readonly calendar: Calendar;
  readonly kept: Kept;
  /** Which rows of the block at hand the nodes read. */
  readonly selection = new Selection();
  readonly #nodes = new Map<string, ValueNode>();

  constructor(table: Table, calendar: Calendar, kept: Kept) {
    this.table = table;
    this.calendar = calendar;
    this.kept = kept;
  }

  /** The values of all rows of the same table, or another, whatever this pass selects. */
  unfiltered(table = this.table): RowValues {
    return new RowValues(table, this.calendar, this.kept);
  }

  /** The node of an expression. @throws SalesError `bad-type` where texts and numbers are mixed, `unknown-field` for a column that is not there */
  node(expression: RowExpression): ValueNode {
    return Kept.of(this.#nodes, JSON.stringify(expression), () => this.#build(expression));
  }

  /** The node of an expression that must be no text. @throws SalesError `bad-type` */
  number(expression: RowExpression): NumberNode {
    const node = this.node(expression);
    if (isText(node)) throw badType('a number', 'a text');
    return node;
  }

  /** The column that a plan names, of this table or of one that its rows lead to. @throws SalesError `unknown-field` */
  column(ref: ColumnRef): Column {
    const own = ref.table === this.table.name ? this.table.columns.find(({ name }) => name === ref.column) : undefined;
    const found = own ?? this.kept.joined?.column(this.table, ref);
    if (found !== undefined) return found;
    throw new SalesError('unknown-field', `the rows of table '${this.table.name}' have no column '${ref.table}.${ref.column}'`, {
      params: { field: ref.column, table: ref.table },
    });
  }

  /** Codes of an expression's values, the same in every pass over any table. */
  codes(expression: RowExpression): Codes {
    return codesOf(this.node(expression), this.indexOf(expression));
  }

  /** The ids of an expression's numbers, the same in every pass. */
  indexOf(expression: RowExpression): NumberIndex {
    return Kept.of(this.kept.indexes, JSON.stringify(expression), () => new NumberIndex());
  }

  /** The zone in which instants of a column are binned; undefined where its values never move. */
  zoneOf(ref: ColumnRef): TimeZone | undefined {
    const column = this.column(ref);
    if (column.type !== 'datetime' || !column.instant) return undefined;
    return Kept.of(this.kept.timeZones, this.calendar.timeZone, () => new TimeZone(this.calendar.timeZone));
  }

  /** The calendar days of a date or datetime column. @throws SalesError `bad-type` */
  days(ref: ColumnRef): NumberNode {
    const node = this.number({ kind: 'column', ref });
    if (node.shape.type === 'date') return node;
    if (node.shape.type === 'datetime') return this.number({ kind: 'day', of: ref });
    throw badType('a date', `the ${node.shape.type} column '${ref.column}'`);
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
        return this.#plainArithmetic(expression) ?? this.kept.special()!.specialNode(expression, this);
    }
  }

  #columnNode(column: Column): ValueNode {
    const zones = (): Zones | undefined => Kept.of(this.kept.zones, column, () => Zones.of(column));
    return columnNode(column, { selection: this.selection, zones });
  }

  /** Sums, differences, products and quotients of numbers; all else is special. */
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
    if (node.shape.type !== 'datetime') throw badType('a date', `the ${node.shape.type} column '${ref.column}'`);
    return new DayNode(node, this.zoneOf(ref));
  }
}

/** The error of a value of another type than is wanted. */
export function badType(expected: string, got: string): SalesError {
  return new SalesError('bad-type', `expected ${expected}, got ${got}`, { params: { expected, got } });
}
