/** The roles a column can have (DESIGN 3.2). */
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
  'discount',
  'promotion',
  'shipped',
  'delivered',
  'status',
  'visits',
] as const;

/** What a column means to sales: `revenue`, `customer`, `date` … */
export type Role = (typeof ROLES)[number];

/** Whether a name is one of the roles. */
export function isRole(name: string): name is Role {
  return (ROLES as readonly string[]).includes(name);
}

/** The type of a column's or a result's values. */
export type ValueType = 'number' | 'text' | 'date' | 'datetime' | 'boolean';

/** The formats that data can be read from. */
export type Format = 'csv' | 'tsv' | 'json' | 'ndjson' | 'arrow' | 'parquet' | 'xlsx';

/** Their names. */
export const FORMATS: readonly string[] = ['csv', 'tsv', 'json', 'ndjson', 'arrow', 'parquet', 'xlsx'] satisfies Format[];

/** A column of a table: plans name columns by both. */
export interface ColumnRef {
  readonly table: string;
  readonly column: string;
}

/** Something a reader of the numbers should know: rows left out, a guess that may be wrong, a period cut. */
export interface Note {
  /** kebab-case and stable: `mixed-types`, `ambiguous-date-order`, `like-for-like`, `filter-skipped` … */
  readonly code: string;
  /** The same in an English sentence. */
  readonly message: string;
  readonly table?: string;
  readonly column?: string;
  /** How many rows it concerns. */
  readonly count?: number;
  /** The first few of them, 0-based. */
  readonly rows?: readonly number[];
  /** What the message names, for other languages. */
  readonly params?: Readonly<Record<string, string | number | readonly string[]>>;
}

/** A column as `dataset.columns` shows it. */
export interface ColumnInfo {
  readonly table: string;
  readonly name: string;
  readonly type: ValueType;
  readonly role?: Role;
  /** How many rows have no value. */
  readonly missing: number;
  /** How the values were read, in words: `number, decimal comma`, `date d.m.y`. */
  readonly guess: string;
}
