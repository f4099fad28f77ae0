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

/** All that is known of a data set besides its rows; plain data, made beside the rows and sent to the page. */
export interface Catalog {
  readonly tables: readonly { readonly name: string; readonly rowCount: number }[];
  readonly columns: readonly CatalogColumn[];
  readonly roles: readonly RoleChoice[];
  /** Whether `price`, `cost` are per piece and multiplied by quantity (DESIGN R4); whether revenue is net of discount already. */
  readonly costPerUnit: boolean;
  /** Whether values of the discount column are percentages (0 … 100) rather than fractions (0 … 1). */
  readonly discountPercent: boolean;
  /** Whether the order column has numbers that mark cancellations by a leading C. */
  readonly cancelledByC: boolean;
  /** Own measures, name → expression. */
  readonly define: Readonly<Record<string, string>>;
  readonly calendar: Calendar;
  /** ISO 4217 code where known, for signs. */
  readonly currency?: string;
  /** First and last calendar day of the date column. */
  readonly oldest?: number;
  readonly newest?: number;
  readonly warnings: readonly Note[];
}
