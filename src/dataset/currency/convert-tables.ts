import { columnAt, dateOf } from '../../catalog/bind/lookup.js';
import { isMoney } from '../../catalog/column-units.js';
import { currencyOf } from '../../catalog/money-columns.js';
import { JoinedTables } from '../../engine/columns/joins/joined-tables.js';
import { type Catalog, type CatalogColumn, type RoleChoice, pathsFrom } from '../../query/catalog.js';
import type { ColumnRef, Note } from '../../query/schema.js';
import { isoDate } from '../../query/time/calendar-date.js';
import { TimeZone } from '../../query/time/time-zone.js';
import type { Column, TextColumn } from '../../table/column.js';
import type { Table } from '../../table/table.js';
import { numberAt, numbersColumn, textAt } from '../describe/column-values.js';
import { namedTables } from '../join/table-list.js';
import { ExchangeRates } from './exchange-rates.js';

const DAY_MS = 86_400_000;

/** Currencies that share a sign, the most common first. */
const OF_SIGN: Readonly<Record<string, readonly string[]>> = {
  $: ['USD', 'CAD', 'AUD', 'NZD', 'SGD', 'HKD', 'MXN'],
  '¥': ['JPY', 'CNY'],
};

/** Tables with amounts in one currency, and their catalog. */
export interface ConvertedTables {
  readonly tables: readonly Table[];
  readonly catalog: Catalog;
}

/**
 * Converts all amounts of money to one currency, at the rate of each row's day. Columns keep their names. A day without a rate
 * uses the last rate before it. An amount without any rate becomes missing; `catalog.conversion` counts these rows. Prices of a
 * list have no date. They are converted per row of sales that reaches them, in a new column of the sales table.
 */
export function convertTables(tables: readonly Table[], catalog: Catalog, currency: string): ConvertedTables {
  return new Conversion(tables, catalog, currency).run();
}

/** The rates of a table's rows. */
interface RowRates {
  readonly values: Float64Array;
  /** Rows without a rate, and the currencies of those rows. */
  readonly missing: number;
  readonly without: ReadonlySet<string>;
  readonly from: ReadonlySet<string>;
  /** Age of the oldest rate in use, in days. */
  readonly age: number;
}

class Conversion {
  readonly #tables: readonly Table[];
  readonly #catalog: Catalog;
  readonly #currency: string;
  readonly #rates: ExchangeRates;
  readonly #joined: JoinedTables;
  readonly #rowRates = new Map<string, RowRates>();
  readonly #zone: TimeZone;
  /** Columns of lists that became columns of the sales table. */
  readonly #moved = new Map<string, ColumnRef>();
  #signs: readonly string[] = [];

  constructor(tables: readonly Table[], catalog: Catalog, currency: string) {
    this.#tables = tables;
    this.#catalog = catalog;
    this.#currency = currency;
    this.#rates = new ExchangeRates(catalog.rates ?? [], tables);
    this.#joined = new JoinedTables(namedTables(tables, catalog), catalog.joins);
    this.#zone = new TimeZone(catalog.calendar.timeZone);
  }

  run(): ConvertedTables {
    const isRates = (table: Table): boolean => (this.#catalog.rates ?? []).some((one) => one.table === table.name);
    const converted = this.#tables.map((table) => (isRates(table) ? table : this.#convert(table)));
    const [sales, ...others] = converted;
    const tables = sales ? [this.#withListed(sales), ...others] : [];
    return { tables, catalog: this.#catalogOf(tables) };
  }

  /** Returns a table with converted amounts; amounts in rows without a day are unchanged. */
  #convert(table: Table): Table {
    if (dateOf({ catalog: this.#catalog }, table.name) === undefined && this.#rates.first !== undefined) return table;
    const columns = table.columns.map((column) => {
      const info = columnAt(this.#catalog, { table: table.name, column: column.name });
      const rates = info && isMoney(info) ? this.#ratesOf(table, info) : undefined;
      return rates ? this.#times(column, rates, column.name) : column;
    });
    return { ...table, columns };
  }

  /** Returns the sales table with the converted amounts of lists that its rows reach. */
  #withListed(sales: Table): Table {
    const reached = pathsFrom(this.#catalog.joins, sales.name);
    if (dateOf({ catalog: this.#catalog }, sales.name) === undefined) return sales;
    const listed = this.#catalog.roles.flatMap(({ ref }): Column[] => {
      const info = columnAt(this.#catalog, ref);
      const isListed = ref.table !== sales.name && reached.has(ref.table);
      if (!info || !isListed || !isMoney(info) || dateOf({ catalog: this.#catalog }, ref.table) !== undefined) return [];
      const own = this.#tables.find(({ name }) => name === sales.name)!;
      const column = this.#joined.column(own, ref);
      const rates = this.#ratesOf(own, info);
      if (!column || !rates) return [];
      const name = `${ref.table}.${ref.column}`;
      this.#moved.set(name, { table: sales.name, column: name });
      return [this.#times(column, rates, name)];
    });
    return { ...sales, columns: [...sales.columns, ...listed] };
  }

  /** The rates of a table's rows for a column of amounts; `undefined` if its currency is unknown. */
  #ratesOf(table: Table, info: CatalogColumn): RowRates | undefined {
    const source = currencyOf(this.#catalog, { table: info.table, column: info.name });
    if (source === undefined) return undefined;
    const key = JSON.stringify([table.name, source]);
    const known = this.#rowRates.get(key);
    if (known) return known;
    const date = dateOf({ catalog: this.#catalog }, table.name);
    const days = date && this.#joined.column(table, { table: date.table, column: date.name });
    const currencies = 'code' in source ? source.code : this.#joined.column(table, source.ref);
    if (currencies === undefined || (typeof currencies !== 'string' && currencies.type !== 'text')) return undefined;
    const found = this.#lookUp(table.rowCount, days, currencies);
    this.#rowRates.set(key, found);
    return found;
  }

  #lookUp(rowCount: number, days: Column | undefined, currencies: string | TextColumn): RowRates {
    const values = new Float64Array(rowCount);
    const without = new Set<string>();
    const from = new Set<string>();
    const known = new Map<string, ReturnType<ExchangeRates['at']>>();
    const codes = new Map<string, string>();
    let missing = 0;
    let age = 0;
    for (let row = 0; row < rowCount; row += 1) {
      const written = typeof currencies === 'string' ? currencies : (textAt(currencies, row) ?? '');
      let code = codes.get(written);
      if (code === undefined) codes.set(written, (code = this.#codeOf(written)));
      const day = days === undefined ? Number.NaN : this.#dayAt(days, row);
      const key = `${code} ${String(day)}`;
      if (!known.has(key)) known.set(key, this.#rates.at(code, this.#currency, Number.isNaN(day) ? -Infinity : day));
      const rate = known.get(key);
      values[row] = rate?.rate ?? Number.NaN;
      if (rate === undefined) {
        missing += 1;
        without.add(code);
      } else {
        if (code !== this.#currency) from.add(code);
        age = Math.max(age, rate.age);
      }
    }
    return { values, missing, without, from, age };
  }

  /** The code of a currency text: for a shared sign, the most common currency with rates. */
  #codeOf(written: string): string {
    const text = written.trim().toUpperCase();
    const all = new Set([...(this.#catalog.rates ?? []).flatMap(({ currencies }) => currencies), this.#currency]);
    const code = OF_SIGN[text]?.find((one) => all.has(one));
    if (code === undefined) return text;
    this.#signs = [...new Set([...this.#signs, `${text} = ${code}`])];
    return code;
  }

  #dayAt(column: Column, row: number): number {
    const value = numberAt(column, row);
    if (column.type !== 'datetime' || Number.isNaN(value)) return value;
    return column.instant ? this.#zone.dayOf(value) : Math.floor(value / DAY_MS);
  }

  #times(column: Column, { values: rates }: RowRates, name: string): Column {
    const guess = `${column.guess}, converted to ${this.#currency}`;
    return numbersColumn({ name, length: column.length, scale: undefined, guess }, (row) => {
      const value = numberAt(column, row) * (rates[row] ?? Number.NaN);
      return Number.isNaN(value) ? undefined : value;
    });
  }

  #catalogOf(tables: readonly Table[]): Catalog {
    const { rates: _, currencies: __, statedCurrency: ___, ...rest } = this.#catalog;
    const changed = tables.flatMap((table) => table.columns.map((column) => ({ table, column })));
    const infoOf = (info: CatalogColumn): CatalogColumn => {
      const found = changed.find(({ table, column }) => table.name === info.table && column.name === info.name)?.column;
      return found?.guess.endsWith(`converted to ${this.#currency}`) ? { ...info, ...factsOf(found) } : info;
    };
    const added = [...this.#moved].flatMap(([name, ref]): CatalogColumn[] => {
      const info = this.#catalog.columns.find((one) => `${one.table}.${one.name}` === name);
      const column = tables[0]?.columns.find((one) => one.name === name);
      return info && column ? [{ ...info, table: ref.table, name, ...factsOf(column) }] : [];
    });
    const moved = (choice: RoleChoice): RoleChoice => {
      const ref = this.#moved.get(`${choice.ref.table}.${choice.ref.column}`);
      return ref ? { ...choice, ref } : choice;
    };
    const columns = this.#catalog.columns.map((info) => {
      const { role, ...plain } = infoOf(info);
      return role === undefined || this.#moved.has(`${info.table}.${info.name}`) ? plain : { ...plain, role };
    });
    return {
      ...rest,
      columns: [...columns, ...added],
      roles: this.#catalog.roles.map(moved),
      currency: this.#currency,
      conversion: this.#notes(),
    };
  }

  #notes(): readonly Note[] {
    const all = [...this.#rowRates.values()];
    const from = [...new Set(all.flatMap((one) => [...one.from]))].sort();
    const { first, last } = this.#rates;
    const tables = (this.#catalog.rates ?? []).map(({ table }) => table);
    const age = Math.max(0, ...all.map((one) => one.age));
    const used: Note = {
      code: 'converted',
      params: {
        currency: this.#currency,
        currencies: from,
        tables,
        age,
        ...(first !== undefined && last !== undefined && { since: isoDate(first), until: isoDate(last) }),
        ...(this.#signs.length > 0 && { signs: this.#signs }),
      },
    };
    return [used, ...[...this.#rowRates].flatMap(([key, rates]) => this.#missingNote(key, rates))];
  }

  #missingNote(key: string, { missing, without }: RowRates): readonly Note[] {
    if (missing === 0) return [];
    const [table] = JSON.parse(key) as readonly [string];
    const currencies = [...without].map((code) => (code === '' ? '(blank)' : code)).sort();
    return [
      {
        code: 'no-rate',
        table,
        count: missing,
        params: { table, currency: this.#currency, currencies, count: missing },
      },
    ];
  }
}

function factsOf(column: Column): Partial<CatalogColumn> {
  const bounds = column.type === 'number' && column.missing < column.length ? { min: column.min, max: column.max } : {};
  return { missing: column.missing, guess: column.guess, ...bounds };
}

/** Converts amounts by exchange rates. */
export interface CurrencyPart {
  readonly convertTables: typeof convertTables;
}
