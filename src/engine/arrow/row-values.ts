import type { RowExpression } from '../../query/expression.js';
import type { Calendar } from '../../query/plan.js';
import { isReturned } from '../../query/returned.js';
import type { ColumnRef } from '../../query/schema.js';
import { TimeZone } from '../../query/time-zone.js';
import type { Column } from '../../table/column.js';
import type { Table } from '../../table/table.js';
import { SalesError } from '../../util/error.js';
import { Lru } from '../../util/lru.js';
import type { FirstDays, FirstDaysRequest } from '../engine.js';
import { chooseIf, coalesce } from './choice-nodes.js';
import type { ClauseMask } from './clause-mask.js';
import { codesOf, type Codes } from './codes.js';
import { columnNode } from './column-nodes.js';
import { DayNode } from './day-nodes.js';
import { FirstDayNode, fromFirstDays, readFirstDays, toFirstDays } from './first-days.js';
import type { JoinedColumns } from './joined-tables.js';
import { isText, type NumberNode, type ValueNode } from './node.js';
import { NumberIndex } from './number-index.js';
import {
  align,
  alignTimes,
  arithmetic,
  ConstantNode,
  MissingNode,
  RoundNode,
  TestNode,
  toDoubles,
  UnaryNode,
} from './number-nodes.js';
import { Selection } from './selection.js';
import { comparable, ConstantTextNode, MissingTextNode, TextTableNode } from './text-nodes.js';
import { Zones } from './zones.js';

/** Masks kept weigh at most this much together, in bytes: a dozen clauses over ten million rows. */
const MASK_BYTES = 16 * 2 ** 20;

/** What an engine keeps between passes: its tables, ids of numbers, first days of members, time zones, masks of clauses and zones of blocks. */
export class Kept {
  readonly tables: ReadonlyMap<string, Table>;
  readonly joined: JoinedColumns | undefined;
  readonly indexes = new Map<string, NumberIndex>();
  readonly firstDays = new Map<string, Int32Array>();
  readonly timeZones = new Map<string, TimeZone>();
  readonly masks = new Lru<ClauseMask>(MASK_BYTES);
  readonly zones = new Map<Column, Zones | undefined>();

  constructor(tables: readonly Table[], joined?: JoinedColumns) {
    this.tables = new Map(tables.map((table) => [table.name, table]));
    this.joined = joined;
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

type FirstDay = Extract<RowExpression, { kind: 'first-day' }>;

/** What texts can be asked. */
const TEXT_TESTS: ReadonlySet<string> = new Set(['=', '!=', '<', '<=', '>', '>=']);

const PATTERNS = {
  'starts-with-c': (text: string): boolean => /^c\d/i.test(text),
  'returned-status': isReturned,
};

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

  /** The values of all rows of the same table, whatever this pass selects. */
  unfiltered(): RowValues {
    return new RowValues(this.table, this.calendar, this.kept);
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
    return codesOf(this.node(expression), this.#indexOf(expression));
  }

  #indexOf(expression: RowExpression): NumberIndex {
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
      case 'text':
        return new ConstantTextNode(expression.value);
      case 'column':
        return this.#columnNode(this.column(expression.ref));
      case 'negate':
      case 'not':
        return new UnaryNode(expression.kind, this.number(expression.operand));
      case 'binary':
        return this.#binary(expression);
      case 'call':
        return this.#call(expression);
      case 'day':
        return this.#day(expression.of);
      case 'first-day':
        return this.#firstDay(expression);
      case 'matches':
        return this.#matches(expression.of, PATTERNS[expression.pattern]);
    }
  }

  #columnNode(column: Column): ValueNode {
    const zones = (): Zones | undefined => Kept.of(this.kept.zones, column, () => Zones.of(column));
    return columnNode(column, { selection: this.selection, zones });
  }

  #binary({ operator, left, right }: Extract<RowExpression, { kind: 'binary' }>): ValueNode {
    const first = this.node(left);
    const second = this.node(right);
    if (isText(first) && isText(second)) {
      if (!TEXT_TESTS.has(operator)) throw badType('numbers', `texts with '${operator}'`);
      return new TestNode(operator, comparable(operator, first, second));
    }
    if (isText(first) || isText(second)) throw badType(`two values of one type for '${operator}'`, 'a text and a number');
    if (operator === '+' || operator === '-' || operator === '*' || operator === '/') return arithmetic(operator, first, second);
    return new TestNode(operator, align(...alignTimes(first, second)));
  }

  #call({ name, args }: Extract<RowExpression, { kind: 'call' }>): ValueNode {
    const at = (index: number): RowExpression => args[index] ?? { kind: 'number', value: 0 };
    if (name === 'abs') return new UnaryNode('abs', this.number(at(0)));
    if (name === 'round') {
      const places = at(1);
      if (places.kind === 'number') return new RoundNode(this.number(at(0)), Math.trunc(places.value));
      if (places.kind === 'negate' && places.operand.kind === 'number')
        return new RoundNode(this.number(at(0)), -Math.trunc(places.operand.value));
      throw badType('a plain number of decimals for round()', 'an expression');
    }
    const chosen =
      name === 'if'
        ? this.#if(args)
        : args.map((arg) => this.node(arg)).reduce((left, right) => coalesce(left, right) ?? mixed(name));
    return chosen ?? mixed(name);
  }

  #if(args: readonly RowExpression[]): ValueNode | undefined {
    const [test, yes, no] = args;
    if (test === undefined || yes === undefined) throw badType('if(test, then, else)', 'less');
    const first = this.node(yes);
    const second = no === undefined ? (isText(first) ? new MissingTextNode() : new MissingNode(first.shape)) : this.node(no);
    return chooseIf(this.number(test), first, second);
  }

  #day(ref: ColumnRef): ValueNode {
    const node = this.number({ kind: 'column', ref });
    if (node.shape.type === 'date') return node;
    if (node.shape.type !== 'datetime') throw badType('a date', `the ${node.shape.type} column '${ref.column}'`);
    return new DayNode(node, this.zoneOf(ref));
  }

  #firstDay(expression: FirstDay): ValueNode {
    const { of, date, table } = expression;
    const own = new RowValues(this.kept.tables.get(table) ?? this.table, this.calendar, this.kept);
    return new FirstDayNode(this.codes({ kind: 'column', ref: of }), own.#firstDaysOf(expression), this.days(date));
  }

  #firstDaysOf({ of, date }: Pick<FirstDay, 'of' | 'date'>): Int32Array {
    return Kept.of(this.kept.firstDays, this.#firstDaysKey(of, date), () =>
      readFirstDays(this.codes({ kind: 'column', ref: of }), this.days(date), this.table.rowCount),
    );
  }

  #firstDaysKey(of: ColumnRef, date: ColumnRef): string {
    return JSON.stringify([of, date, this.table.name, this.zoneOf(date)?.name]);
  }

  /** The first days of the members of a column in the rows of this table. */
  firstDays({ of, date }: FirstDaysRequest): FirstDays {
    const member = this.codes({ kind: 'column', ref: of });
    return toFirstDays(this.#firstDaysOf({ of, date }), member, this.#indexOf({ kind: 'column', ref: of }));
  }

  /** Takes first days for those of all rows, of which this table has only some. */
  learnFirstDays({ of, date }: FirstDaysRequest, first: FirstDays): void {
    const days = fromFirstDays(first, this.#indexOf({ kind: 'column', ref: of }));
    this.kept.firstDays.set(this.#firstDaysKey(of, date), days);
  }

  #matches(of: ColumnRef, test: (text: string) => boolean): ValueNode {
    const node = this.node({ kind: 'column', ref: of });
    if (isText(node)) return new TextTableNode(node, (text) => (test(text) ? 1 : 0));
    // Numbers match neither pattern: false wherever there is one.
    return new TestNode('!=', [toDoubles(node), toDoubles(node)]);
  }
}

function mixed(name: string): never {
  throw badType(`values of one type in ${name}()`, 'texts and numbers');
}

function badType(expected: string, got: string): SalesError {
  return new SalesError('bad-type', `expected ${expected}, got ${got}`, { params: { expected, got } });
}
