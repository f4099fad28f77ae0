import type { CurrencyName, RateTable } from '../../query/catalog.js';
import { binIndexOf } from '../../query/time/time-grain.js';
import type { Column } from '../../table/column.js';
import type { Table } from '../../table/table.js';
import { numberAt, textAt, dayAt } from '../describe/column-values.js';

/** A rate and its age: the number of days since it was published. */
export interface DatedRate {
  readonly rate: number;
  readonly age: number;
}

/** The rates of one pair of currencies, by day. */
interface Leg {
  readonly days: Int32Array;
  readonly values: Float64Array;
}

/** Exchange rates by pair and day: those of tables, their inverses, and those through a third currency. */
export class ExchangeRates {
  /** First and last day of any rate; `undefined` if rates have no dates. */
  readonly first: number | undefined;
  readonly last: number | undefined;
  readonly #legs = new Map<string, Leg>();
  readonly #currencies: readonly string[];
  readonly #routes = new Map<string, readonly string[] | undefined>();

  constructor(rateTables: readonly RateTable[], tables: readonly Table[]) {
    const found = new Map<string, Map<number, number>>();
    for (const rates of rateTables) {
      const table = tables.find(({ name }) => name === rates.table);
      if (table) collect(rates, table, found);
    }
    for (const [pair, byDay] of found) {
      const days = Int32Array.from(byDay.keys()).sort();
      this.#legs.set(pair, { days, values: Float64Array.from(days, (day) => byDay.get(day) ?? Number.NaN) });
    }
    this.#currencies = [...new Set(rateTables.flatMap(({ currencies }) => currencies))];
    const dated = [...this.#legs.values()].filter(({ days }) => (days[0] ?? UNDATED) !== UNDATED);
    this.first = dated.length === 0 ? undefined : Math.min(...dated.map(({ days }) => days[0] ?? 0));
    this.last = dated.length === 0 ? undefined : Math.max(...dated.map(({ days }) => days.at(-1) ?? 0));
  }

  /** Returns the last rate known on a day; `undefined` before the first rate and for a pair without rates. */
  at(from: string, to: string, day: number): DatedRate | undefined {
    if (from === to) return { rate: 1, age: 0 };
    const route = this.#routeOf(from, to);
    if (route === undefined) return undefined;
    let rate = 1;
    let age = 0;
    for (let step = 1; step < route.length; step += 1) {
      const found = this.#step(route[step - 1] ?? '', route[step] ?? '', day);
      if (found === undefined) return undefined;
      rate *= found.rate;
      age = Math.max(age, found.age);
    }
    return { rate, age };
  }

  #step(from: string, to: string, day: number): DatedRate | undefined {
    const direct = lastOn(this.#legs.get(`${from} ${to}`), day);
    if (direct !== undefined) return direct;
    const inverse = lastOn(this.#legs.get(`${to} ${from}`), day);
    return inverse && { rate: 1 / inverse.rate, age: inverse.age };
  }

  /** Returns the currencies of a conversion: two, or three if only a third one has rates for both. */
  #routeOf(from: string, to: string): readonly string[] | undefined {
    const key = `${from} ${to}`;
    if (this.#routes.has(key)) return this.#routes.get(key);
    const isLinked = (one: string, other: string): boolean =>
      this.#legs.has(`${one} ${other}`) || this.#legs.has(`${other} ${one}`);
    const pivot = this.#currencies.find((one) => isLinked(from, one) && isLinked(one, to));
    const route = isLinked(from, to) ? [from, to] : pivot === undefined ? undefined : [from, pivot, to];
    this.#routes.set(key, route);
    return route;
  }
}

/** The day of rates without a date. */
const UNDATED = -(2 ** 31);

function collect({ rates, date }: RateTable, { columns, rowCount }: Table, found: Map<string, Map<number, number>>): void {
  const namedColumn = (name: string): Column | undefined => columns.find((column) => column.name === name);
  const days = date === undefined ? undefined : namedColumn(date);
  const codeOf = (currency: CurrencyName): ((row: number) => string | undefined) => {
    if ('code' in currency) return () => currency.code;
    const column = namedColumn(currency.column);
    return (row) => (column && textAt(column, row))?.trim().toUpperCase();
  };
  for (const { from, to, rate } of rates) {
    const values = namedColumn(rate);
    const [fromAt, toAt] = [codeOf(from), codeOf(to)];
    for (let row = 0; values !== undefined && row < rowCount; row += 1) {
      const value = numberAt(values, row);
      const day = days === undefined ? UNDATED : dayAt(days, row);
      if (!(value > 0) || Number.isNaN(day)) continue;
      const pair = `${fromAt(row) ?? ''} ${toAt(row) ?? ''}`;
      const byDay = found.get(pair) ?? new Map<number, number>();
      found.set(pair, byDay.set(day, value));
    }
  }
}

function lastOn(leg: Leg | undefined, day: number): DatedRate | undefined {
  if (leg === undefined) return undefined;
  const { days, values } = leg;
  const at = binIndexOf(days, day);
  const found = days[at];
  if (found === undefined) return undefined;
  return { rate: values[at] ?? Number.NaN, age: found === UNDATED ? 0 : day - found };
}
