/** The roles a column can have. */
export const ROLES = [
  'date',
  'order',
  'customer',
  'customer-name',
  'product',
  'category',
  'subcategory',
  'region',
  'continent',
  'country',
  'state',
  'city',
  'store',
  'channel',
  'segment',
  'seller',
  'gender',
  'age',
  'quantity',
  'price',
  'revenue',
  'cost',
  'profit',
  'plan',
  'discount',
  'promotion',
  'shipped',
  'delivered',
  'status',
  'visits',
  'stock',
  'stock-value',
] as const;

/** The meaning of a column in sales: `revenue`, `customer`, `date` … */
export type Role = (typeof ROLES)[number];

/** The roles of goods, from the finest to the broadest. */
export const GOODS: readonly Role[] = ['product', 'subcategory', 'category'];

/** True when a name is one of the roles. */
export function isRole(name: string): name is Role {
  return (ROLES as readonly string[]).includes(name);
}

/** The type of the values in a column or result. */
export type ValueType = 'number' | 'text' | 'date' | 'datetime' | 'boolean';

/** A column, identified by its table and name. */
export interface ColumnRef {
  readonly table: string;
  readonly column: string;
}

/** Something users of the numbers should know: ignored rows, an uncertain detection, a shortened period. */
export interface Note {
  /** A stable code in kebab case: `mixed-types`, `ambiguous-date-order`, `like-for-like`, `filter-skipped` … */
  readonly code: string;
  readonly table?: string;
  readonly column?: string;
  /** Number of rows concerned. */
  readonly count?: number;
  /** The first few of those rows, 0-based. */
  readonly rows?: readonly number[];
  /** The values in its text, which the texts of each language name by these. */
  readonly params?: Readonly<Record<string, string | number | readonly string[]>>;
  /** For rows that are not counted: what was removed from each table. */
  readonly removed?: readonly RemovedRows[];
}

/** Rows of a file that are not in its table. */
export interface RemovedRows {
  /** The table; absent for that of the note. */
  readonly table?: string;
  readonly rows: number;
  /** The sum of each column of numbers in these rows, by name. */
  readonly sums: Readonly<Record<string, number>>;
}

/** A reason for the role of a column or for a join: a code, and the values in its text. */
export type Reason = Pick<Note, 'code' | 'params'>;

/** A column as listed in `dataset.columns`. */
export interface ColumnInfo {
  readonly table: string;
  readonly name: string;
  readonly type: ValueType;
  readonly role?: Role;
  /** Number of rows without a value. */
  readonly missing: number;
  /** How the values were read, as text: `number, decimal comma`, `date d.m.y`. */
  readonly guess: string;
}
