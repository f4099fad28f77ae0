import type { ColumnInfo, ColumnRef, Note, Role } from './schema.js';
import type { Calendar } from './plan.js';

/** A column with what the role detection and the binding of plans need to know of its values. */
export interface CatalogColumn extends ColumnInfo {
  /** Distinct present values; counted exactly for text, an estimate is allowed above 100,000 for others. */
  readonly distinct: number;
  /** Least and greatest value: numbers, days of dates, milliseconds of datetimes. Absent without values, and for text. */
  readonly min?: number;
  readonly max?: number;
  /** For datetimes: whether values are instants (binned in the time zone) or wall-clock times (which never move). */
  readonly instant?: boolean;
  /** Whether numbers were written as percentages, and so are held as fractions. */
  readonly percent?: boolean;
}

/** Which column has a role, and the sentence that says why. */
export interface RoleChoice {
  readonly role: Role;
  readonly ref: ColumnRef;
  readonly reason: string;
}

/** The columns of a table that are a key together. */
export interface KeyRef {
  readonly table: string;
  readonly columns: readonly string[];
}

/** A many-to-one relationship: each row of `from` meets at most one row of `to`, the first with the same key. */
export interface Join {
  readonly from: KeyRef;
  readonly to: KeyRef;
  /** Rows of `from` without a key, and with a key that no row of `to` has: both fall into `(blank)`. */
  readonly missing: number;
  readonly unmatched: number;
  /** The sentence that says why these columns. */
  readonly reason: string;
}

/** A column of currencies, several of which occur: amounts next to it are never added up across them. */
export interface CurrencyColumn {
  readonly ref: ColumnRef;
  readonly currencies: readonly string[];
  /** The column of amounts in whose cells the currencies were written; `undefined` where they are a column of the file. */
  readonly of?: string;
}

/** A table of a data set. A table that is met in two roles (a calendar by order and by ship date) has a second name: `sameAs` is its first. */
export interface TableInfo {
  readonly name: string;
  readonly rowCount: number;
  readonly sameAs?: string;
  /** Whether finer rows are parts of its rows, as lines are of orders: a number told once per order must not be counted per line (DESIGN T1). */
  readonly hasParts?: boolean;
}

/** All that is known of a data set besides its rows; plain data, made beside the rows and sent to the page. */
export interface Catalog {
  /** The finest fact table, whose rows a sale is, comes first. */
  readonly tables: readonly TableInfo[];
  /** Between two tables there is at most one way along these, from the many to the one. */
  readonly joins: readonly Join[];
  readonly columns: readonly CatalogColumn[];
  readonly roles: readonly RoleChoice[];
  /** Columns that play a role for tables from which that of `roles` is out of reach: the date of returns beside that of sales. */
  readonly otherRoles: readonly RoleChoice[];
  /** Where the column of a role holds codes: the column with the names that people read in their place, and why. Absent where there is none. */
  readonly names?: readonly RoleChoice[];
  /** Columns without a role that would fit one of `roles` too, best first, and why. Absent where there are none. */
  readonly alternatives?: readonly RoleChoice[];
  /** Whether `price`, `cost` are per piece and multiplied by quantity (DESIGN R4); whether revenue is net of discount already. */
  readonly costPerUnit: boolean;
  /** Whether values of the discount column are percentages (0 … 100) rather than fractions (0 … 1). */
  readonly discountPercent: boolean;
  /** Whether the order column has numbers that mark cancellations by a leading C. */
  readonly cancelledByC: boolean;
  /** The table whose rows are one unit each, or each have a price of a list as their revenue; absent where rows have a quantity, or nothing says so. */
  readonly unitRows?: string;
  /** Own measures, name → expression. */
  readonly define: Readonly<Record<string, string>>;
  readonly calendar: Calendar;
  /** ISO 4217 code where known, for signs. */
  readonly currency?: string;
  /** Columns of several currencies; absent where there are none. */
  readonly currencies?: readonly CurrencyColumn[];
  /** First and last calendar day of the date column. */
  readonly oldest?: number;
  readonly newest?: number;
  readonly warnings: readonly Note[];
}
