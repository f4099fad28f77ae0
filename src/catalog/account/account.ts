import type { Reason } from '../../query/schema.js';

/** What an amount of money is. */
export type MoneyKind =
  | 'sales'
  | 'price'
  | 'cost'
  | 'profit'
  | 'tax'
  | 'shipping'
  | 'discount'
  | 'refund'
  | 'payment'
  | 'fee'
  | 'plan'
  | 'quote'
  | 'expense'
  | 'purchase'
  | 'payroll'
  | 'balance'
  | 'stock-value'
  | 'other-ledger'
  | 'unknown';

/**
 * A step from the column of a file to the revenue. `sales` is the column over all rows, `total`, `copy` and `no-sale` are rows that are not
 * counted, `sign`, `discount`, `tax`, `refund` and `scaled` change the amount of rows, `no-amount` are rows without one, and `rounding` is the rest
 * of floating-point numbers.
 */
export type LineKind =
  | 'sales'
  | 'total'
  | 'copy'
  | 'no-sale'
  | 'sign'
  | 'discount'
  | 'tax'
  | 'refund'
  | 'scaled'
  | 'no-amount'
  | 'rounding';

/** A line of the account. The amounts of all lines add up to the total. */
export interface AccountLine {
  readonly kind: LineKind;
  /** The column that decides: of the amount, the discount, or the state of the rows; both parts of `price × quantity`. */
  readonly table: string;
  readonly column: string;
  /** Number of rows concerned. */
  readonly rows: number;
  /** Below 0 where it is deducted. */
  readonly amount: number;
  readonly reasons: readonly Reason[];
}

/** A column of money that is not counted. */
export interface OtherMoney {
  readonly kind: MoneyKind;
  readonly table: string;
  readonly column: string;
  /** Number of rows with a value. */
  readonly rows: number;
  /** The sum of the column; `null` without values, and over several currencies. */
  readonly amount: number | null;
  readonly reasons: readonly Reason[];
}
