import type { Aggregate, MeasureExpression } from '../../src/query/expression/expression.js';
import type { BoundCompare, BoundPlan, Calendar, DayRange, Predicate } from '../../src/query/plan.js';
import type { ColumnRef } from '../../src/query/schema.js';
import type { TimeGrain } from '../../src/query/time/time-grain.js';
import type { Cell, Row, TestTable } from './random-table.js';
import {
  add,
  sumOf,
  compare,
  divide,
  rational,
  subtract,
  multiply,
  ofWriting,
  floor,
  toDouble,
  type Rational,
} from './rational.js';
import { binOf, memberKey, ReferenceRows } from './reference-rows.js';

/** A value of a result: dates are days. */
export type Value = number | string | null;
export type ResultRow = Readonly<Record<string, Value>>;

interface Group {
  readonly keys: readonly Value[];
  readonly rows: readonly Row[];
}

interface Side {
  readonly groups: readonly Group[];
  readonly selected: readonly Row[];
}

/** Answers a plan by the meaning of its words, row object by row object. */
export class Reference {
  readonly #plan: BoundPlan;
  readonly #rows: ReferenceRows;
  readonly #totals = new Map<readonly Row[], Map<MeasureExpression, Value>>();

  constructor(plan: BoundPlan, data: TestTable) {
    this.#plan = plan;
    this.#rows = new ReferenceRows(data, plan.calendar);
  }

  result(): readonly ResultRow[] {
    const { compare: comparison, by, measures } = this.#plan;
    const current = this.#side(this.#currentWhere());
    const listed = comparison === undefined ? current.groups.map((group) => ({ keys: group.keys, group })) : [];
    const rows: ResultRow[] = listed.map(({ keys, group }) => ({
      ...Object.fromEntries(by.map(({ name }, k) => [name, keys[k]!])),
      ...Object.fromEntries(
        measures.map(({ name, expression }) => [name, this.#measure(expression, group, current.selected, false)]),
      ),
    }));
    return this.#ordered(comparison === undefined ? rows : this.#compared(comparison, current));
  }

  #currentWhere(): (row: Row) => boolean {
    const { where, compare: comparison } = this.#plan;
    if (comparison === undefined) return (row) => this.#rows.selects(where, row);
    const { date, current, undated, within } = comparison;
    return (row) => {
      const day = this.#rows.day(date, row);
      if (day === undefined) return undated === true && this.#rows.selects(where, row);
      return this.#in(where, date, current, row) && (within === undefined || this.#rows.selects(within.current, row));
    };
  }

  #in(where: Predicate, date: ColumnRef, { from, to }: DayRange, row: Row): boolean {
    const day = this.#rows.day(date, row);
    return day !== undefined && Number(day.num) >= from && Number(day.num) <= to && this.#rows.selects(where, row);
  }

  #side(selects: (row: Row) => boolean): Side {
    const selected = this.#rows.rows.filter(selects);
    const groups = new Map<string, { keys: readonly Value[]; rows: Row[] }>();
    if (this.#plan.by.length === 0) groups.set('[]', { keys: [], rows: [] });
    for (const row of selected) {
      const keys = this.#plan.by.map(({ dimension }) => plain(this.#rows.dimension(dimension, row)));
      const id = JSON.stringify(keys);
      const group = groups.get(id) ?? { keys, rows: [] };
      group.rows.push(row);
      groups.set(id, group);
    }
    return { groups: [...groups.values()], selected };
  }

  #compared(comparison: BoundCompare, current: Side): readonly ResultRow[] {
    const { where, by, measures } = this.#plan;
    const earlier = this.#side(
      (row) =>
        this.#in(where, comparison.date, comparison.earlier, row) &&
        (comparison.within === undefined || this.#rows.selects(comparison.within.earlier, row)),
    );
    const at = comparison.kind === 'bins' ? comparison.index! : -1;
    const pairs = new Map<string, { keys: readonly Value[]; now?: Group; before?: Group }>();
    for (const now of current.groups) pairs.set(JSON.stringify(now.keys), { keys: now.keys, now });
    const meetings = at < 0 ? undefined : this.#meetings(comparison, at);
    const metBins = meetings && new Set([...meetings.values()].flat());
    for (const before of earlier.groups) {
      if (at < 0 && by.length === 0 && before.rows.length === 0) continue;
      const targets =
        meetings === undefined
          ? [before.keys]
          : (meetings.get(before.keys[at] as number) ?? []).map((bin) => before.keys.with(at, bin));
      for (const keys of targets) {
        const id = JSON.stringify(keys);
        pairs.set(id, { ...(pairs.get(id) ?? { keys }), before });
      }
    }
    return [...pairs.values()].map(({ keys, now, before }) => {
      const row: Record<string, Value> = Object.fromEntries(by.map(({ name }, k) => [name, keys[k]!]));
      const isCompared = metBins ? metBins.has(keys[at] as number) : earlier.selected.length > 0;
      for (const { name, expression } of measures) {
        const value = this.#measure(expression, now ?? { keys: [], rows: [] }, current.selected, false);
        const previous = isCompared ? this.#measure(expression, before ?? { keys: [], rows: [] }, earlier.selected, true) : null;
        const isNumber = typeof value === 'number' && typeof previous === 'number' && !isDateMeasure(expression);
        const change = isNumber ? value - previous : null;
        row[name] = value;
        row[`${name}.previous`] = previous;
        row[`${name}.change`] = change;
        row[`${name}.growth`] = change === null || previous === 0 ? null : change / Math.abs(previous as number);
      }
      return row;
    });
  }

  /** The bins of the current range that meet each earlier bin that the data covers, found by walking through the days of the ranges. */
  #meetings(comparison: BoundCompare, at: number): ReadonlyMap<number, readonly number[]> {
    const { calendar } = this.#plan;
    const dimension = this.#plan.by[at]!.dimension;
    const grain = dimension.kind === 'bin-date' ? dimension.grain : 'day';
    const binsOf = ({ from, to }: DayRange): number[] => {
      const bins = new Set<number>();
      for (let day = from; day <= to; day++) bins.add(binOf(day, grain, calendar));
      return [...bins];
    };
    const current = binsOf(comparison.current);
    const earlier = binsOf(comparison.earlier);
    const meetings = new Map<number, number[]>();
    for (const [n, start] of current.entries()) {
      const bin =
        comparison.shift === 'match-in-order'
          ? earlier[n]
          : comparison.shift === 'year'
            ? yearBefore(start, grain, calendar)
            : binOf(start - 1, grain, calendar);
      // Bins before the earlier range have no rows there, but are compared all the same.
      if (bin === undefined || bin < (comparison.coveredFrom ?? -Infinity) || bin > comparison.earlier.to) continue;
      meetings.set(bin, [...(meetings.get(bin) ?? []), start]);
    }
    return meetings;
  }

  #ordered(rows: readonly ResultRow[]): readonly ResultRow[] {
    const { orderBy, by, limit } = this.#plan;
    const steps = [...orderBy, ...by.map(({ name }) => ({ name, descending: false }))];
    const sorted = [...rows].sort((a, b) => {
      for (const { name, descending } of steps) {
        const [x, y] = [a[name] ?? null, b[name] ?? null];
        if (x === y) continue;
        if (x === null || y === null) return x === null ? 1 : -1;
        return (x < y ? -1 : 1) * (descending ? -1 : 1);
      }
      return 0;
    });
    return sorted.slice(0, limit ?? sorted.length);
  }

  #measure(expression: MeasureExpression, group: Group, selected: readonly Row[], isEarlier: boolean): Value {
    const part = (of: MeasureExpression): Value => this.#measure(of, group, selected, isEarlier);
    switch (expression.kind) {
      case 'aggregate':
        return this.aggregate(expression, group.rows);
      case 'number':
      case 'text':
        return expression.value;
      case 'total':
        return this.#total(expression.operand, selected, isEarlier);
      case 'retention':
        return this.#retention(expression.of, group.keys, isEarlier);
      case 'negate': {
        const value = part(expression.operand);
        return typeof value === 'number' ? -value : null;
      }
      case 'not': {
        const value = part(expression.operand);
        return value === null ? null : Number(value === 0);
      }
      case 'binary':
        return arithmetic(expression.operator, part(expression.left), part(expression.right));
      case 'call':
        return call(expression.name, expression.args.map(part));
      case 'days':
      case 'level':
      case 'rank':
      case 'behind':
      case 'cumulative':
      case 'rolling':
      case 'seasonal':
        throw new Error('not in random plans');
    }
  }

  /** A measure over all selected rows, the same for each group. */
  #total(expression: MeasureExpression, selected: readonly Row[], isEarlier: boolean): Value {
    const totals = this.#totals.get(selected) ?? new Map<MeasureExpression, Value>();
    this.#totals.set(selected, totals);
    if (!totals.has(expression))
      totals.set(expression, this.#measure(expression, { keys: [], rows: selected }, selected, isEarlier));
    return totals.get(expression)!;
  }

  #retention(of: ColumnRef, keys: readonly Value[], isEarlier: boolean): Value {
    const { retention, by, calendar } = this.#plan;
    if (retention === undefined) return null;
    const members = (selects: (row: Row) => boolean, wanted: readonly Value[]): Set<string> => {
      const rows = this.#rows.rows.filter(
        (row) => selects(row) && by.every(({ dimension }, k) => plain(this.#rows.dimension(dimension, row)) === wanted[k]),
      );
      return new Set(rows.flatMap((row) => memberKey(row[of.column]) ?? []));
    };
    let before: Set<string>;
    let now: Set<string>;
    if (retention.kind === 'bins') {
      const dimension = by[retention.index]!.dimension;
      const bin = keys[retention.index];
      if (typeof bin !== 'number' || dimension.kind !== 'bin-date') return null;
      const selects = (row: Row): boolean => this.#rows.selects(retention.where, row);
      now = members(selects, keys);
      before = members(selects, keys.with(retention.index, binOf(bin - 1, dimension.grain, calendar)));
    } else {
      const periods = isEarlier ? retention.previous : retention;
      if (periods === undefined) return null;
      now = members((row) => this.#in(retention.where, retention.date, periods.current, row), keys);
      before = members((row) => this.#in(retention.where, retention.date, periods.earlier, row), keys);
    }
    return before.size === 0 ? null : [...before].filter((member) => now.has(member)).length / before.size;
  }

  /** One aggregate over some rows. */
  aggregate(aggregate: Aggregate, rows: readonly Row[]): Value {
    if (aggregate.name === 'count' && aggregate.value === undefined) return rows.length;
    const pairs = rows.flatMap((row, place) => {
      const cell = this.#rows.value(aggregate.value!, row);
      return cell === undefined ? [] : [{ row, cell, place }];
    });
    const cells = pairs.map(({ cell }) => cell);
    switch (aggregate.name) {
      case 'count':
        return cells.length;
      case 'distinct':
        return new Set(cells.map(memberKey)).size;
      case 'sum':
      case 'avg': {
        if (cells.length === 0) return null;
        const sum = sumOf(cells as Rational[]);
        return toDouble(aggregate.name === 'sum' ? sum : divide(sum, rational(cells.length)));
      }
      case 'min':
        return plain(sorted(cells)[0]);
      case 'max':
        return plain(sorted(cells).at(-1));
      case 'median':
        return quantile(cells as Rational[], rational(1, 2));
      case 'quantile':
        return quantile(cells as Rational[], ofWriting(aggregate.p));
      case 'first':
      case 'last': {
        const { order } = aggregate;
        const dated = order === undefined ? pairs : pairs.filter(({ row }) => row[order.column] !== undefined);
        const placeOf = (pair: (typeof pairs)[number]): number =>
          order === undefined ? 0 : toDouble(pair.row[order.column] as Rational);
        const byDate = dated.sort((a, b) => placeOf(a) - placeOf(b) || a.place - b.place);
        return plain(byDate.at(aggregate.name === 'first' ? 0 : -1)?.cell);
      }
      case 'repeaters': {
        const others = new Map<string, Set<string>>();
        for (const { row, cell } of pairs) {
          const other = memberKey(this.#rows.value(aggregate.other, row));
          const member = memberKey(cell)!;
          if (other !== undefined) others.set(member, (others.get(member) ?? new Set()).add(other));
        }
        return [...others.values()].filter(({ size }) => size >= 2).length;
      }
      case 'mean-span': {
        const spans = [...new Set(cells.map(memberKey))].flatMap((member) => {
          const own = pairs.filter(({ cell }) => memberKey(cell) === member);
          const starts = own.flatMap(({ row }) => this.#rows.day(aggregate.start, row) ?? []);
          const ends = own.flatMap(({ row }) => this.#rows.day(aggregate.end, row) ?? []);
          if (starts.length === 0 || ends.length === 0) return [];
          return [toDouble(subtract(sorted(ends).at(-1) as Rational, sorted(starts)[0] as Rational))];
        });
        return spans.length === 0 ? null : spans.reduce((a, b) => a + b) / spans.length;
      }
    }
  }
}

function yearBefore(day: number, grain: TimeGrain, calendar: Calendar): number {
  if (grain === 'week') return day - 364;
  if (typeof calendar.fiscalStart === 'string') {
    const month = binOf(day, 'month', calendar);
    let [before, end] = [month, month];
    for (let count = 0; count < 12; count++) [before, end] = [binOf(before - 1, 'month', calendar), before];
    return Math.min(before + day - month, end - 1);
  }
  const date = new Date(day * 86_400_000);
  const leap = date.getUTCMonth() === 1 && date.getUTCDate() === 29;
  return Date.UTC(date.getUTCFullYear() - 1, date.getUTCMonth(), leap ? 28 : date.getUTCDate()) / 86_400_000;
}

/** Whether a measure gives dates, which have no change. */
export function isDateMeasure(expression: MeasureExpression): boolean {
  const edges: readonly string[] = ['min', 'max', 'first', 'last'];
  if (expression.kind !== 'aggregate' || !edges.includes(expression.name)) return false;
  return expression.value?.kind === 'column' && expression.value.ref.column === 'date';
}

/** A cell as results show it. */
export const plain = (cell: Cell): Value => (cell === undefined ? null : typeof cell === 'string' ? cell : toDouble(cell));

function sorted(cells: readonly Cell[]): Cell[] {
  return [...cells].sort((a, b) =>
    typeof a === 'string' || typeof b === 'string' ? (a! < b! ? -1 : a! > b! ? 1 : 0) : compare(a!, b!),
  );
}

function quantile(values: readonly Rational[], p: Rational): Value {
  if (values.length === 0) return null;
  const order = sorted(values) as Rational[];
  const at = multiply(rational(values.length - 1), p);
  const below = Number(floor(at));
  const low = order[below]!;
  const high = order[Math.min(below + 1, values.length - 1)]!;
  return toDouble(add(low, multiply(subtract(high, low), subtract(at, rational(below)))));
}

function arithmetic(operator: string, a: Value, b: Value): Value {
  if (a === null || b === null) return null;
  const test = {
    '=': a === b,
    '!=': a !== b,
    '<': a < b,
    '<=': a <= b,
    '>': a > b,
    '>=': a >= b,
    and: a !== 0 && b !== 0,
    or: a !== 0 || b !== 0,
  }[operator];
  if (test !== undefined) return Number(test);
  const [x, y] = [a as number, b as number];
  if (operator === '/') return y === 0 ? null : x / y;
  return operator === '+' ? x + y : operator === '-' ? x - y : x * y;
}

function call(name: string, args: readonly Value[]): Value {
  if (name === 'coalesce') return args.find((arg) => arg !== null) ?? null;
  if (name === 'if') return args[0] === null ? null : ((args[0] === 0 ? args[2] : args[1]) ?? null);
  const value = args[0] as number | null;
  if (value === null) return null;
  if (name === 'abs') return Math.abs(value);
  const places = (args[1] as number | undefined) ?? 0;
  return (Math.sign(value) * Math.round(Number(`${Math.abs(value)}e${places}`))) / 10 ** places;
}
