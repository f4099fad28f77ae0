import type { FiscalStart } from './time/calendar-date.js';
import type { Calendar, OpenDays } from './plan.js';
import type { ColumnInfo, ColumnRef, Note, Reason, Role } from './schema.js';
import type { MeasureFacts } from './measure.js';
/** A column with the facts about its values that role detection and plan binding need. */
export interface CatalogColumn extends ColumnInfo {
  /** Number of distinct values; possibly an estimate above 100,000 for other types than text, and of nearly unique columns of databases. */
  readonly distinct: number;
  /** Minimum and maximum: numbers, days of dates, milliseconds of datetimes. Absent without values, and for text. */
  readonly min?: number;
  readonly max?: number;
  /** For datetimes: true for instants (binned in the time zone), false for wall-clock times (which never shift). */
  readonly instant?: boolean;
  /** True when numbers were written as percentages; they are stored as fractions. */
  readonly percent?: boolean;
  /** The text that is true, of a column of true and false, or 1 and 0, that is read as texts because it marks sales. It is a number in expressions. */
  readonly trueText?: string;
  /** True for amounts of money by their name, where the currency of amounts matters: several occur, or there are exchange rates. */
  readonly money?: boolean;
  /** True for texts that say nothing without the name of their column: codes by its name, and yes and no. */
  readonly code?: boolean;
}

/** The column of a role, with the reasons for the choice. */
export interface RoleChoice {
  readonly role: Role;
  readonly ref: ColumnRef;
  readonly reasons: readonly Reason[];
}

/** The day of a row in another table that it is joined to, as lines have the day of their order. */
export interface JoinedDay extends ColumnRef {
  /** The columns of the row and of the other table that join them. */
  readonly from: readonly string[];
  readonly to: readonly string[];
}

/** The columns of a table that form a key. */
export interface KeyRef {
  readonly table: string;
  readonly columns: readonly string[];
  /** The day of each row, if it is in another table; it follows the values of `columns`. */
  readonly day?: JoinedDay;
  /**
   * In a list with several periods per key: the column with the last day of a period, whose first day is the last of `columns`. A row matches the period
   * that contains its day.
   */
  readonly until?: string;
}

/** A many-to-one relationship: each row of `from` joins at most one row of `to`, the first with the same key. */
export interface Join {
  readonly from: KeyRef;
  readonly to: KeyRef;
  /** Number of rows in `from` without a key, and with a key missing in `to`; both become `(blank)`. */
  readonly missing: number;
  readonly unmatched: number;
  /** The reasons for these columns. */
  readonly reasons: readonly Reason[];
}

/** A column with several currencies; amounts in its table are never added up across them. */
export interface CurrencyColumn {
  readonly ref: ColumnRef;
  readonly currencies: readonly string[];
  /** The column of amounts whose cells contained the currencies; `undefined` when the file has a currency column. */
  readonly of?: string;
  /** True for a column of places that each have a currency, as the amounts show. */
  readonly isPlace?: true;
}

/** A currency: a code, or the column that has the code in each row. */
export type CurrencyName = { readonly code: string } | { readonly column: string };

/** A column of exchange rates: one unit of `from` is worth this many units of `to`. */
export interface RateColumn {
  readonly from: CurrencyName;
  readonly to: CurrencyName;
  readonly rate: string;
}

/** A table of exchange rates. */
export interface RateTable {
  readonly table: string;
  /** The column of days; absent where rates hold at all times. */
  readonly date?: string;
  readonly rates: readonly RateColumn[];
  /** ISO 4217 codes of all currencies with a rate, sorted. */
  readonly currencies: readonly string[];
}

/** Keys such as 0 and −1 that stand for a missing member. In rows they are missing values. */
export interface PlaceholderKeys {
  readonly ref: ColumnRef;
  /** The table of members, which does not have them; absent for customers who are nobody by their rows or their name. */
  readonly of?: string;
  /** The keys as they are written. */
  readonly values: readonly string[];
}

/** Refunds without sales, and what refunds have beyond their sales: their number, and their sum in units of money. */
export interface OpenRefunds {
  readonly rows: number;
  readonly amount: number;
}

/** Columns of sales and of refunds that are equal where both belong together. */
export interface RefundKey {
  readonly sales: readonly string[];
  readonly refunds: readonly string[];
}

/** A column that is made of other columns of its table, or of a table of refunds. */
export interface DerivedColumn {
  readonly ref: ColumnRef;
  /** The columns it is made of, in this order. */
  readonly of: readonly string[];
  /**
   * `order`: the texts of the columns that together identify an order, the order number last. `name`: first and last name. `net`: an
   * amount less a discount. `sum`: an amount and a discount that is a negative number. `signed`: an amount and a mark of debit or credit, or
   * a quantity and an amount below 0 where it was returned. `scaled`: an amount times a `factor`. `product`: a price and a quantity, and a discount
   * that is a rate if there is one. `refunds`: the amount by which the refunds or discounts in `from` are split. `date`: year, month and day, or another
   * period of a year.
   */
  readonly kind: 'order' | 'name' | 'net' | 'sum' | 'signed' | 'scaled' | 'product' | 'refunds' | 'date';
  /** For scaled amounts: how many units of money each is, 0.01 for cents. */
  readonly factor?: number;
  /** For products: true when the discount has percentages (0–100). */
  readonly hasPercent?: boolean;
  /** For refunds: their table and amount, their keys, and the refunds without sales. */
  readonly from?: ColumnRef & {
    /**
     * `discount`: the column has discounts of whole orders. `total`: it has what is left of them. `count`: it has units that were returned, or,
     * where its name is empty, each row is a return. `kind`: it has the kinds of the documents that rows are lines of. Absent for refunds.
     */
    readonly by?: 'discount' | 'total' | 'count' | 'kind';
    /** The join to the document that has the refunds as lines, whose columns the keys may have; absent without one. */
    readonly header?: Pick<Join, 'from' | 'to'>;
    /** True where refunds gave back taxes or freight too: a sale is reduced by its amount at most. Absent for others. */
    readonly hasCharges?: true;
    /** True for amounts in cents that no name calls cents; absent for others. */
    readonly isInCents?: true;
    /** The finest key first: refunds of an order that name no line of it are those of the whole order. */
    readonly keys: readonly RefundKey[];
    readonly open: OpenRefunds;
  };
  /** For dates: the fiscal year. */
  readonly fiscal?: FiscalYear;
}

/** The first month of the fiscal year, whether each period has four weeks, and the year of months or quarters without one. */
export interface FiscalYear {
  readonly start: FiscalStart;
  readonly hasFourWeeks?: boolean;
  readonly onlyYear?: number;
}

/** One way to read the columns of a figure: the option `roles` that chooses it, and the columns that are summed, multiplied if several. */
export interface OpenReading {
  /** The answer: a column for each role, or a setting of `read` under its name after `@read `. */
  readonly roles: Readonly<Partial<Record<Role | '@read decimal', string>>>;
  readonly of: readonly string[];
  /** For a decimal mark and cents: the ratio of the total to that of the current reading, if it is known. */
  readonly factor?: number;
}

/** A figure that the values of the data leave open. Queries that need one of the roles are `ambiguous`. */
export interface OpenQuestion {
  readonly kind:
    | 'line-or-unit'
    | 'amount-or-product'
    | 'ordered-or-paid'
    | 'two-columns'
    | 'decimal-mark'
    | 'cents'
    | 'unnamed-amount';
  /** The role of the figure. */
  readonly role: Role;
  readonly readings: readonly OpenReading[];
}

/**
 * A table of a dataset. A table joined in two roles (a calendar by order date and by ship date) has a second name; `sameAs` is
 * the first.
 */
export interface TableInfo {
  readonly name: string;
  readonly rowCount: number;
  readonly sameAs?: string;
  /**
   * True when finer rows are parts of its rows, as lines are of orders. A value given once per order must not be counted once per
   * line.
   */
  readonly hasParts?: boolean;
}

/** Everything known about a dataset except its rows. Plain data, created next to the rows and sent to the page. */
export interface Catalog {
  /** The tables; first the finest fact table, whose rows are sales. */
  readonly tables: readonly TableInfo[];
  /** The joins, from many to one. They give at most one path between two tables. */
  readonly joins: readonly Join[];
  readonly columns: readonly CatalogColumn[];
  readonly roles: readonly RoleChoice[];
  /** Columns with a role for tables from which the column in `roles` cannot be reached, such as the date of returns. */
  readonly otherRoles: readonly RoleChoice[];
  /** For a role whose column holds codes: the column with their display names, and the reason. Absent when there is none. */
  readonly names?: readonly RoleChoice[];
  /** Columns without a role that would also fit one of `roles`, best first, with reasons. Absent when there are none. */
  readonly alternatives?: readonly RoleChoice[];
  /** What the page has to settle before its figures are known; absent when there is nothing. */
  readonly questions?: readonly OpenQuestion[];
  /** Time of the last change of the data, in milliseconds since 1970; absent where it is not known. */
  readonly changedAt?: number;
  /** The states of sales that were returned, refunded or canceled, and all others; absent where no row has one. `mark`: the column, if they are yes and no. */
  readonly states?: { readonly returned: readonly string[]; readonly others: readonly string[]; readonly mark?: string };
  /** True when `price` and `cost` are per unit and multiplied by quantity. */
  readonly costPerUnit: boolean;
  /** True when the cost column has negative numbers for what sales cost, as ledgers do. */
  readonly costBelowZero?: true;
  /** True when the discount column has percentages (0–100) rather than fractions (0–1). */
  readonly discountPercent: boolean;
  /** True when the order column has numbers with a leading C for cancellations. */
  readonly cancelledByC: boolean;
  /**
   * The table in which each row is one unit, or has a list price as its revenue; absent when rows have a quantity, or nothing
   * indicates units.
   */
  readonly unitRows?: string;
  /** Keys that stand for a missing member; absent where there are none. */
  readonly placeholders?: readonly PlaceholderKeys[];
  /** Columns that are made of others; absent where there are none. */
  readonly derived?: readonly DerivedColumn[];
  /** What is known about the measures that the page defines, and about the built-in ones. */
  readonly measures: readonly MeasureFacts[];
  /** Custom measures, name → expression. */
  readonly define: Readonly<Record<string, string>>;
  readonly calendar: Calendar;
  /** ISO 4217 code for currency signs; absent when unknown. */
  readonly currency?: string;
  /** Columns with several currencies; absent when there are none. */
  readonly currencies?: readonly CurrencyColumn[];
  /** Tables of exchange rates; absent where there are none. */
  readonly rates?: readonly RateTable[];
  /** ISO 4217 code of amounts without a column of currencies, as the data states it; absent where it is not known, or there are no rates. */
  readonly statedCurrency?: string;
  /** Where amounts were converted: with which rates, and how many rows have none. */
  readonly conversion?: readonly Note[];
  /** First and last calendar day of the date column, without stray dates. */
  readonly oldest?: number;
  readonly newest?: number;
  /** First day after a break of months where the same days of the year before have rows too, as in files of two Februaries. */
  readonly resumed?: number;
  /** True when rows have dates far from all others; the bounds of the date column are without these too. */
  readonly hasStrays?: boolean;
  /** The days on which the business usually sells; absent where the rows do not show them. */
  readonly openDays?: OpenDays;
  readonly warnings: readonly Note[];
}

/** True when documents may be credit notes, write-offs or stock movements, which are no orders: some amounts are not above 0. */
export function mayHaveCredits({ columns }: Pick<Catalog, 'columns'>): boolean {
  return columns.some(({ role, min = 1 }) => (role === 'quantity' || role === 'price' || role === 'revenue') && min <= 0);
}

/**
 * Returns the tables reachable from a table by many-to-one joins, each with its path. The table itself is first, nearer tables
 * come before farther ones.
 */
export function pathsFrom(joins: readonly Join[], table: string): ReadonlyMap<string, readonly Join[]> {
  const paths = new Map<string, readonly Join[]>([[table, []]]);
  // Iterating over a map includes entries added during the loop, in insertion order, so this is a breadth-first search.
  for (const [reached, path] of paths) {
    for (const join of joins) {
      if (join.from.table === reached && !paths.has(join.to.table)) paths.set(join.to.table, [...path, join]);
    }
  }
  return paths;
}
